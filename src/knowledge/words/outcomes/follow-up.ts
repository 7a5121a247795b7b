import { cite } from '../../sources.ts';
import type { ByRegion } from '../../rule-types.ts';
import type { OutcomeWords, OutcomeWordsOf } from './outcome-types.ts';
import { goesOn, net } from './told.ts';

const design = (section: string) =>
  cite('virchow-design', section, 'What the person is told; the rows of the table say why.', 'design');

const duration = (...person: readonly string[]): OutcomeWords => ({
  person: [...person, goesOn],
  because: design('duration, words'),
});
export const durationOutcomeWords: OutcomeWordsOf = {
  'specialist-decides-duration': duration('A specialist decides with you how long you need the medicine.'),
  'long-term-vitamin-k-antagonist': duration(
    'You need warfarin for the long term. We look at it with you at least once a year.',
  ),
  'continue-for-another-reason': duration(
    'You need the blood thinner for another reason too. We ask whoever treats that.',
  ),
  'continue-through-pregnancy': duration(
    'You go on until at least 6 weeks after the birth, and for at least 3 months in all.',
  ),
  'continue-while-cancer-active': duration(
    'You go on while the cancer is active. We look at it with you every 3 months.',
  ),
  'treat-to-three-months': duration(
    'You take the medicine for at least 3 months. Then we look at it together.',
  ),
  'complete-the-review': duration('Some facts are missing before we can decide together.'),
  continue: duration('You go on with the medicine. We look at it with you at least once a year.'),
  'continue-and-discuss': duration(
    'For you it may be better to go on. We talk over the risk of a new clot and the risk of bleeding. Your doctor decides with you.',
  ),
  'distal-by-local-setting': {
    person: [
      {
        uk: 'For a clot in the calf you take the medicine for 6 weeks to 3 months. Your team tells you which.',
        us: 'For a clot in the calf you take the medicine for 3 months.',
      },
      goesOn,
    ],
    because: design('duration, words'),
  },
  'distal-not-treated': {
    person: [
      'The clot in the calf is not treated for now. You have scans to see that it does not grow.',
      'Do not miss them.',
      net,
    ],
    because: design('duration, words'),
  },
  'duration-undecided': duration('It is not clear yet how long you need the medicine. A doctor looks at it.'),
  'propose-stop': {
    person: [
      'It may be time to end the medicine. A doctor must confirm that first, and tells you the last day.',
      'Until then, keep taking it. Do not stop on your own.',
    ],
    because: design('duration, words'),
  },
};

const emergency: ByRegion<string> = {
  uk: 'Call 999 now. Do not drive yourself. Say that you take warfarin.',
  us: 'Call 911 now. Do not drive yourself. Say that you take warfarin.',
};
const inr = (...person: readonly ByRegion<string>[]): OutcomeWords => ({
  person,
  because: design('warfarin, words'),
});
const phoned: OutcomeWords = {
  person: [
    net,
    'Your blood is too thin. We call you now, before your next dose.',
    'Do not take the next dose of warfarin until you have spoken to us.',
  ],
  message: 'inr.high',
  because: design('warfarin, words'),
};
const bleeding: OutcomeWords = {
  person: [
    net,
    'You bleed while you take warfarin. We call you now, before your next dose.',
    'Do not take the next dose of warfarin until you have spoken to us.',
  ],
  message: 'inr.high',
  because: design('warfarin, words'),
};
/** No dose of vitamin K, and no dose of warfarin, is ever shown to the person here. */
export const inrOutcomes: OutcomeWordsOf = {
  'inr-major-bleed-uk': { ...inr(emergency), message: 'escalation.emergency' },
  'inr-major-bleed-us': { ...inr(emergency), message: 'escalation.emergency' },
  'inr-head-injury': { ...inr(emergency, 'Go even if you feel well.'), message: 'escalation.emergency' },
  'inr-bleeding-uk': bleeding,
  'inr-bleeding-us': bleeding,
  'inr-above-10-us': phoned,
  'inr-above-8-uk': phoned,
  'inr-not-readable': phoned,
  'inr-8-to-10-us': phoned,
  'inr-5-to-8-uk': phoned,
  'inr-5-to-8-us': phoned,
  'inr-low-first-month': inr(
    'Your test is too low. A doctor calls you today. You may need injections for a while.',
    goesOn,
  ),
  'inr-very-low': inr('Your test is far too low. A doctor calls you today.', goesOn),
  'inr-other-target': inr('You have a target of your own. We ask whoever set it.', goesOn),
  'inr-high': inr('Your test is a little high. The clinic tells you your dose and your next test.', net),
  'inr-low': inr('Your test is a little low. The clinic tells you your dose and your next test.', goesOn),
  'inr-ask-clinician': inr('A doctor or nurse looks at your test today.', goesOn),
  'inr-slightly-out': inr(
    'Your test is just outside the range. Stay on the same dose. You have a test again in 1 to 2 weeks.',
  ),
  'inr-in-range': inr('Your test is in range. Stay on the same dose.'),
};

const filter = (...person: readonly string[]): OutcomeWords => ({ person, because: design('filter, words') });
export const filterOutcomes: OutcomeWordsOf = {
  'filter-anticoagulation-impossible': filter(
    'You cannot have a blood thinner now. A hospital looks today at whether a filter helps you.',
    'A filter is a small mesh in a big vein. It is put in with the skin numbed. You may stay a few days, and need a few weeks to get over it.',
    'Ask when it comes out.',
  ),
  'filter-after-checks': filter(
    'A new clot came although all was checked. A hospital specialist sees you today.',
    'A filter may be one choice. Ask when it would come out.',
  ),
  'filter-checks-first': filter(
    'A clot came although you take a blood thinner. A hospital looks today for the reason before anything else.',
    goesOn,
  ),
  'filter-plan-removal': filter(
    'You have a filter, and nobody has planned yet when it comes out. We plan that now.',
  ),
  'filter-ask-specialist': filter('A specialist looks at whether a filter has a place for you.', goesOn),
  'filter-not-offered': filter('You do not need a filter: your medicine works.', goesOn),
};

const stockings = (...person: readonly string[]): OutcomeWords => ({
  person,
  because: design('stockings, words'),
});
const notInstead = 'They do not take the place of your medicine.';
export const stockingsOutcomes: OutcomeWordsOf = {
  'stockings-no-compression': stockings(
    'Stockings could harm this leg. Do not wear them.',
    'Raise your leg above your hip when you rest.',
  ),
  'stockings-not-until-resolved': stockings(
    'Stockings could harm this leg now. Someone must look at your skin and feet first.',
  ),
  'stockings-toe-pressure': stockings(
    'We measure the blood flow to your toes first. Until then, wear no stockings.',
  ),
  'stockings-specialist-modified': stockings(
    'Only a specialist can say which light stockings are safe for you. Until then, wear none.',
  ),
  'stockings-assess-first': stockings(
    'We check the blood flow to your feet first. Until then, wear no stockings.',
  ),
  'stockings-not-for-prevention': stockings(
    'Good trials do not show that stockings stop another clot or lasting leg trouble. We do not offer them for that.',
  ),
  'stockings-may-be-tried': stockings(
    'Stockings may ease swelling and soreness for some people. Good trials do not show that they stop another clot or lasting leg trouble.',
    'They are a choice. They must be measured and prescribed for you.',
    notInstead,
    'Take them off at night, and look at your skin every day.',
  ),
};
