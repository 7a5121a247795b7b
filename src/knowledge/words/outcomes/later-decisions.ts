import type { OutcomeWordsOf } from './outcome-types.ts';
import { limbMayBe } from './suspicion.ts';
import { doNotMiss, emergency, goesOn, net, tells } from './told.ts';

const removal = tells('removing a clot, words');
const veinSpecialist = removal(
  'A vein specialist looks today at whether the clot should be melted or taken out.',
  goesOn,
  net,
);
export const thrombolysisOutcomes: OutcomeWordsOf = {
  'limb-emergency': emergency('removing a clot, words', limbMayBe),
  'vascular-opinion-criteria-met': veinSpecialist,
  'vascular-opinion-today': veinSpecialist,
  'anticoagulation-alone': removal(
    'A blood thinner treats this clot. It does not have to be melted or taken out.',
    goesOn,
    net,
  ),
};

const inr = tells('warfarin, words');
const within = (days: number) =>
  inr(`Your next blood test (INR) is within ${days} days of the last one.`, doNotMiss);
export const inrIntervalOutcomes: OutcomeWordsOf = {
  'inr-within-1-days': inr('Your next blood test (INR) is the next day.', doNotMiss),
  'inr-within-2-days': within(2),
  'inr-within-3-days': within(3),
  'inr-within-7-days': within(7),
  'inr-within-14-days': within(14),
  'inr-within-28-days': within(28),
  'inr-within-42-days': within(42),
  'inr-within-84-days': within(84),
};

const review = tells('review, words');
export const reviewOutcomes: OutcomeWordsOf = {
  'review-complete': review('Your review is done. A doctor now decides with you whether you go on.', goesOn),
  'review-incomplete': review('Some facts are missing before we can decide together.', goesOn),
};

const longTerm = tells('long-term choice, words');
export const longTermOutcomes: OutcomeWordsOf = {
  'long-term-aspirin-instead': longTerm(
    'You would rather not take a blood thinner. A doctor may offer you aspirin. It protects less.',
    'Do not start or stop any medicine on your own.',
  ),
  'long-term-switch-to-apixaban': longTerm(
    'Another blood thinner may suit you better. A doctor decides that with you.',
    goesOn,
  ),
  'long-term-choose-again': longTerm(
    'A doctor chooses with you which blood thinner you take from now on.',
    goesOn,
  ),
  'long-term-carry-on': longTerm(
    'The blood thinner you take may still be the best for you. A doctor decides that with you.',
    goesOn,
  ),
  'long-term-reduced-dose': longTerm(
    'A smaller dose may be enough from now on. A doctor decides that with you. Do not change the dose before that.',
    goesOn,
  ),
  'long-term-continue-present': longTerm(
    'You go on with the same blood thinner. We look at it with you at least once a year.',
    goesOn,
  ),
};

const causes = tells('looking for a cause, words');
const cause = 'We know what set off your clot.';
export const thrombophiliaOutcomes: OutcomeWordsOf = {
  'thrombophilia-consider-both': causes(
    'Blood tests may show whether clots run in your family. A specialist says whether and when to test.',
    goesOn,
  ),
  'thrombophilia-consider-antiphospholipid': causes(
    'A blood test may show why the clot came. A specialist says whether and when to test.',
    goesOn,
  ),
  'thrombophilia-not-while-continuing': causes(
    'A test for the cause would change nothing now, so we do not offer it.',
    goesOn,
  ),
  'thrombophilia-not-when-provoked': causes(cause, 'As a rule no test for other causes is needed.'),
  'thrombophilia-not-in-relatives': causes(
    'You have had no clot, so as a rule no test is needed. Ask your doctor if you are worried.',
  ),
  'thrombophilia-decide-duration-first': causes(
    'First we decide with you how long you take the medicine. Tests come after that.',
    goesOn,
  ),
};
export const cancerCheckOutcomes: OutcomeWordsOf = {
  'cancer-known': causes('We tell the team that treats your cancer about the clot.'),
  'cancer-investigate-symptoms': causes(
    'Some of your signs need a closer look. A doctor arranges tests soon.',
  ),
  'cancer-review-only': causes(
    'A doctor asks about your health, looks at your blood tests and offers to check you over. Without signs, no more tests are needed.',
    'Tell us if anything new worries you.',
  ),
  'cancer-no-search': causes(cause, 'No signs call for more tests.', 'Tell us if anything new worries you.'),
};
