import type { FactId } from '../../facts.ts';
import type { Condition, Row } from '../../rule-types.ts';
import { cite } from '../../sources.ts';
import { design, is, redBleeding, redQuestions } from './findings.ts';

/** Answers that no other row reads: a nurse sees them. */
export const otherRows: readonly Row<FactId>[] = [
  {
    id: 'free-text',
    when: { 'check-in.free-text': 'unread' },
    then: 'free-text-4-hours',
    because: design('free text', 'What a person writes is read by a person.'),
  },
  {
    id: 'travel',
    when: { 'check-in.travel-planned': true },
    then: 'nurse-24-hours',
    because: cite('seed-nhs', 'travel', 'Ask before a journey of more than 6 hours.', 'verified'),
  },
  {
    id: 'alcohol',
    when: { 'check-in.alcohol': { above: 14 } },
    then: 'nurse-24-hours',
    because: design('q12', 'More than 14 units a week.'),
  },
  {
    id: 'unmatched',
    when: {
      any: [
        { 'check-in.nose-bleed': 'short' },
        { 'check-in.indigestion': ['mild', 'unsure'] },
        { 'check-in.other-side-effect': [true, 'unsure'] },
        { 'check-in.exercises': ['not-done', 'unsure'] },
        { 'check-in.food': 'unsure' },
        { 'check-in.fluids-told': false },
        { 'check-in.travel-planned': 'unsure' },
        { 'check-in.someone-there': 'unsure' },
      ],
    },
    then: 'nurse-24-hours',
    because: design('unmatched', 'An answer that no other row reads, and is not plainly well.'),
  },
];

const calvesSteady: Condition<FactId> = {
  any: [
    { 'check-in.calf-measured': false },
    {
      'check-in.calf-measured': true,
      'check-in.affected-calf-rise': { below: 1.5 },
      'check-in.other-calf-rise': { below: 1.5 },
    },
  ],
};

/** Every question answered, and every answer plainly well. Written out, so that a row that is lost opens no door. */
export const allWell: Condition<FactId> = {
  all: [
    ...is([...redQuestions, 'check-in.sign-not-named', ...redBleeding], false),
    calvesSteady,
    {
      'check-in.stool-blood': 'none',
      'check-in.urine-blood': 'none',
      'check-in.nose-bleed': 'none',
      'check-in.gum-bleeding': 'none',
      'check-in.period': 'none-or-usual',
      'check-in.bruise': 'none',
      'check-in.joint-swelling': false,
      'check-in.pain-at-rest': { below: 7 },
      'check-in.pain-walking': { below: 7 },
      'check-in.pain-rise': { below: 2 },
      'check-in.swelling': ['better', 'same'],
      'check-in.worse-three-times': false,
      'check-in.doses-missed': { below: 1 },
      'check-in.extra-dose': false,
      'check-in.vomited-after-dose': false,
      'check-in.food': ['with-food', 'not-needed'],
      'check-in.next-dose-in-hand': true,
      'check-in.supply-7-days': true,
      'check-in.rash': 'none',
      'check-in.jaundice': false,
      'check-in.indigestion': 'none',
      'check-in.other-side-effect': false,
      'check-in.new-medicine': ['none', 'no-interaction'],
      'check-in.exercises': ['done', 'partly'],
      'check-in.fluids-told': true,
      'check-in.alcohol': { atMost: 14 },
      'check-in.fever-or-hot-leg': false,
      'check-in.travel-planned': false,
      'check-in.procedure-planned': false,
      'check-in.pregnancy-possible': false,
      'check-in.safe-at-home': true,
      'check-in.someone-there': true,
      'check-in.free-text': ['none', 'read'],
    },
  ],
};

export const allWellRow: Row<FactId> = {
  id: 'ALL-WELL',
  when: allWell,
  then: 'all-well',
  because: design('G10', 'Well only where every question is answered and nothing is against it.'),
};
