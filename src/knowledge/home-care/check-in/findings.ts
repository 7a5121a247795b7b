import type { FactId } from '../../facts.ts';
import type { Condition } from '../../rule-types.ts';
import { cite } from '../../sources.ts';

type When = Condition<FactId>;

export const design = (section: string, says: string) =>
  cite('virchow-design', `check-in ${section}`, says, 'design');
export const bass = (says: string) => cite('seed-bass', 'risks', says, 'verified');

/** q1, q2 and q8: one yes is an emergency. */
export const redQuestions = [
  'check-in.breathless',
  'check-in.chest-pain',
  'check-in.coughing-blood',
  'check-in.fainted',
  'check-in.racing-heart',
  'check-in.leg-threatened',
  'check-in.neurological',
] as const satisfies readonly FactId[];

/** q7 as plain questions: one yes is an emergency. */
export const redBleeding = [
  'check-in.vomiting-blood',
  'check-in.other-bleeding-not-stopping',
  'check-in.sudden-severe-pain',
  'check-in.dizzy-with-bleeding',
  'check-in.head-injury',
  'check-in.bad-fall',
] as const satisfies readonly FactId[];

/** q7 where the answers are graded. */
export const gradedBleeding = [
  'check-in.stool-blood',
  'check-in.urine-blood',
  'check-in.nose-bleed',
  'check-in.gum-bleeding',
  'check-in.period',
  'check-in.bruise',
] as const satisfies readonly FactId[];

export const is = (ids: readonly FactId[], answer: boolean | 'unsure'): When[] =>
  ids.map((id): When => ({ [id]: answer }));
/** Unsure is taken as yes. */
export const yes = (id: FactId): When => ({ [id]: [true, 'unsure'] });
/** Unsure is taken as no. */
export const no = (id: FactId): When => ({ [id]: [false, 'unsure'] });

export const calfUp = (cm: number): When => ({
  'check-in.calf-measured': true,
  'check-in.affected-calf-rise': { atLeast: cm },
});

/** Swelling that grew: by the tape, or by the eye where the tape was not used. */
export const swollenMore: When = {
  any: [calfUp(3), { 'check-in.calf-measured': false, 'check-in.swelling': ['worse', 'unsure'] }],
};
