/** A check-in with one answer that is not plain: "not sure" is no emergency by itself, and somebody calls. */
import { expect, test } from 'vitest';
import { well } from './check-in-answers.ts';
import type { Input } from './follow-up-asked.ts';
import { toldInBoth } from './told.ts';

const later: Input = {
  ...well,
  'treatment.day': 40,
  'treatment.in-loading': false,
  'treatment.once-daily-or-injection': false,
};

test.each([
  'check-in.breathless',
  'check-in.chest-pain',
  'check-in.coughing-blood',
  'check-in.fainted',
  'check-in.racing-heart',
  'check-in.leg-threatened',
  'check-in.neurological',
  'check-in.vomiting-blood',
  'check-in.sudden-severe-pain',
  'check-in.dizzy-with-bleeding',
  'check-in.head-injury',
  'check-in.bad-fall',
  'check-in.stool-blood',
  'check-in.urine-blood',
  'check-in.nose-bleed',
  'check-in.gum-bleeding',
])('not sure about %s: a call within 15 minutes, and no other row', (question) => {
  expect(toldInBoth('check-in', { ...later, [question]: 'unsure' })).toBe('call-back-15-minutes: dont-know');
});

test.each<[answer: Input, says: string]>([
  [{ 'check-in.swelling': 'unsure' }, 'calf-recheck-24-hours: swelling-worse-by-eye'],
  [{ 'check-in.rash': 'unsure' }, 'side-effect-24-hours: side-effect'],
  [{ 'check-in.indigestion': 'mild' }, 'nurse-24-hours: unmatched'],
  [
    { 'check-in.affected-calf-rise': 3, 'check-in.swelling-sudden': true },
    'emergency-department: swelling-sudden',
  ],
])('%j: %s', (answer, says) => {
  expect(toldInBoth('check-in', { ...later, ...answer })).toBe(says);
});
