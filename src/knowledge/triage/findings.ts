import type { FactId } from '../facts.ts';
import type { Condition } from '../rule-types.ts';

type When = Condition<FactId>;

// ── Readings of an answer ─────────────────────────────────────────────────────────────────────
// `yes` is yes, or unsure where unsure must be taken as yes. `no` is only a plain no.

export const is = (id: FactId, answer: boolean | string): When => ({ [id]: answer });
export const yes = (id: FactId): When => ({ [id]: [true, 'unsure'] });
export const anyYes = (ids: readonly FactId[]): When => ({ any: ids.map(yes) });
export const allNo = (ids: readonly FactId[]): When => ({ all: ids.map((id) => is(id, false)) });
export const all = (...conditions: readonly When[]): When => ({ all: conditions });
export const any = (...conditions: readonly When[]): When => ({ any: conditions });
export const not = (condition: When): When => ({ not: condition });

export const emergencySigns = [
  'sign.breathless',
  'sign.chest-pain',
  'sign.coughing-blood',
  'sign.collapse',
  'sign.racing-heart',
  'sign.limb-threat',
  'sign.bleeding',
  'sign.very-unwell',
  'sign.limb-injury',
] as const satisfies readonly FactId[];

export const limbSigns = [
  'limb.swollen',
  'limb.painful',
  'limb.warm',
  'limb.colour-changed',
  'limb.vein-sore',
  'limb.whole-leg-swollen',
  'limb.both-legs-swollen',
  'limb.arm-neck-face-swollen',
] as const satisfies readonly FactId[];

export const risks = [
  'risk.pregnancy',
  'risk.under-18',
  'risk.immobility',
  'risk.cancer',
  'risk.clot-history',
  'risk.hormones',
  'risk.travel',
  'risk.injecting',
  'risk.blood-thinner',
  'history.seen',
] as const satisfies readonly FactId[];

export const anyLimbSign = anyYes(limbSigns);
export const anyLimbSignButBothLegs = anyYes(limbSigns.filter((id) => id !== 'limb.both-legs-swollen'));

/** R3 to R6 and R8: risks that make a racing heart or swollen legs more worrying. */
export const strongRisk = anyYes([
  'risk.immobility',
  'risk.cancer',
  'risk.clot-history',
  'risk.hormones',
  'risk.injecting',
]);
/** R3 to R8. */
export const clotRisk = any(strongRisk, yes('risk.travel'));

/** An emergency sign the person is unsure of counts as yes where anything else points to a clot. */
export const unsureCounts = any(anyLimbSign, anyYes(risks));
export const emergencyYes = (id: FactId): When => any(is(id, true), all(is(id, 'unsure'), unsureCounts));

/** What makes a racing heart an emergency. */
export const racingMatters = any(
  anyLimbSign,
  yes('risk.pregnancy'),
  strongRisk,
  all(is('sign.racing-heart', true), yes('sign.racing-heart-severe')),
);

export const explained = is('limb.explained-and-improving', true);
export const newOrWorse = yes('history.new-or-worse');
export const swollenWithin2Days = all(yes('limb.swollen'), {
  'limb.swelling-onset': ['within-2-days', 'unsure'],
});

/** A confirmed clot on treatment, with nothing new or worse: its expected course. */
export const settledOnTreatment = all(
  { 'history.seen': true, 'history.outcome': 'confirmed' },
  any(not(anyLimbSign), not(newOrWorse)),
);
export const unlessSettled = (...conditions: readonly When[]): When =>
  all(not(settledOnTreatment), ...conditions);
