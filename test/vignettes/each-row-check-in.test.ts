/** A check-in with one answer that is not plain: "not sure" is no emergency by itself, and somebody calls. */
import { expect, test } from 'vitest';
import { rules } from '../../src/engine/rules.ts';
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
  [{ 'check-in.indigestion': 'severe' }, 'side-effect-24-hours: side-effect'],
  [{ 'check-in.exercises': 'partly' }, 'all-well: ALL-WELL'],
  [{ 'check-in.exercises': 'not-done' }, 'nurse-24-hours: unmatched'],
  [{ 'check-in.food': 'with-food' }, 'all-well: ALL-WELL'],
  [{ 'check-in.food': 'unsure' }, 'nurse-24-hours: unmatched'],
  [{ 'check-in.free-text': 'read' }, 'all-well: ALL-WELL'],
  [{ 'check-in.free-text': 'unread' }, 'free-text-4-hours: free-text'],
  [{ 'vitamin-k-antagonist': true }, 'all-well: ALL-WELL + inr'],
  [{ 'vitamin-k-antagonist': false }, 'all-well: ALL-WELL'],
  [
    {
      'check-in.calf-measured': false,
      'check-in.affected-calf-rise': null,
      'check-in.other-calf-rise': null,
      'check-in.swelling': 'worse',
      'check-in.swelling-sudden': true,
    },
    'emergency-department: swelling-sudden',
  ],
  [
    { 'check-in.swelling': 'worse', 'check-in.swelling-sudden': true },
    'emergency-department: swelling-sudden swelling-worse-by-eye',
  ],
  [
    { 'check-in.affected-calf-rise': 3, 'check-in.swelling-sudden': true },
    'emergency-department: swelling-sudden',
  ],
])('%j: %s', (answer, says) => {
  expect(toldInBoth('check-in', { ...later, ...answer })).toBe(says);
});

test('"not sure" to any one question: never all well', () => {
  const questions = Object.keys(well).filter((id) => rules.reader.read({ [id]: 'unsure' }).ok);
  expect(questions.length).toBeGreaterThan(30);
  for (const question of questions)
    expect(toldInBoth('check-in', { ...later, [question]: 'unsure' }), question).not.toContain('ALL-WELL');
});
