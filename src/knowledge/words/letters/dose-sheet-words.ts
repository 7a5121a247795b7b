import type { ByRegion, Citation } from '../../rule-types.ts';
import { cite } from '../../sources.ts';

const says = (text: ByRegion<string>, because: Citation) => ({ says: text, because });
const ours = (section: string, text: string) => cite('virchow-design', section, text, 'design');
const sheet = ours(
  'dose sheet',
  'From the regimen alone, dated, on one page; no empty grid in which a daily dose could be ticked twice.',
);
const neverStops = ours(
  'G11',
  'A date that passes stops nothing: a physician decides, and somebody says so.',
);

/** The one page that a person keeps beside the box. */
export const doseSheetWords = {
  title: says('Your dose sheet: {medicine}', sheet),
  name: says('Name', sheet),
  born: says('Born', sheet),
  number: says({ uk: 'Number', us: 'Record number' }, sheet),
  notKnown: says('not known', sheet),
  paused: says(
    'Your medicine is paused until {until}. Do not start again before we tell you.',
    ours('pause', 'A pause has an end at which somebody acts; the sheet must not start a dose before it.'),
  ),
  columns: {
    dose: says('Medicine', sheet),
    from: says('First dose', sheet),
    to: says('Last dose', sheet),
    morning: says('Morning', sheet),
    evening: says('Evening', sheet),
  },
  table: says('What to take, and when', sheet),
  part: says('{number}. {medicine}', sheet),
  slot: says('{day}, {slot}', sheet),
  slots: { morning: says('morning', sheet), evening: says('evening', sheet) },
  nothing: says('nothing', sheet),
  withFood: says('{dose}, with food', sheet),
  injection: says('1 injection of {dose}', sheet),
  byUs: says(
    'the dose that we tell you',
    ours('warfarin', 'Each dose of warfarin is stated by a clinician.'),
  ),
  onceDaily: says('once a day', sheet),
  twiceDaily: says('twice a day', sheet),
  often: says('{medicine}, {often}', sheet),
  goesOn: says('It goes on. Do not stop before we tell you.', neverStops),
  planned: says('Planned until {day}. Do not stop before we tell you.', neverStops),
  overlap: says(
    'Take both until we tell you to stop the injections.',
    ours('overlap', 'Injections stop after 5 days and two readings, by the prescriber alone.'),
  ),
  change: says('Your dose changes on {day}', sheet),
  changeTable: says('On this one day', sheet),
  changeMorning: says('Morning of this day', sheet),
  changeEvening: says('Evening of this day', sheet),
  notBefore: says(
    'Do not open the box of {medicine} {strength} before {when}. From then on take no more {old}.',
    ours('hazard H12', 'Two strengths in one house: the second box says not before which day.'),
  ),
  sameBox: says(
    'It is the same box. From {when} take {now}. No longer take {before}.',
    ours('hazard H12', 'One box, another number of tablets or times a day.'),
  ),
  missedTitle: says('If you miss a dose', sheet),
  missedDuring: says('While you take {dose}:', sheet),
  nextTitle: says('What comes next', sheet),
  supply: says('We gave you {count} of {medicine} {strength}.', sheet),
  noSupply: says('We do not know yet if you have your {medicine}. Call us if you do not.', sheet),
  noFirstDose: says('We do not know yet if you took your first dose. Tell us when you did.', sheet),
  review: says('We look at your treatment again with you around {day}.', sheet),
  keep: says(
    'Do not stop or change your dose yourself. Take no other blood thinner. Ask before you take a new medicine.',
    ours('dose sheet, keep', 'Nothing is stopped, doubled or added without somebody who knows the regimen.'),
  ),
  questions: says(
    {
      uk: 'Questions? Call us on {phone}. If we are closed, call 111.',
      us: 'Questions? Call us on {phone}. If we are closed, call your nurse line.',
    },
    sheet,
  ),
  /** Where the clinic has no number on record, somebody writes it in. */
  phoneGap: '____________',
} as const;
