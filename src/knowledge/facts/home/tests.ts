import type { Condition } from '../../rule-types.ts';

/** Some value is there, whichever: each part is unknown until then. */
export const known = (fact: string, middle: number): Condition => ({
  any: [{ [fact]: { below: middle } }, { [fact]: { atLeast: middle } }],
});

const unlessExplained = (worrying: Condition, cause: string): Condition => ({
  all: [worrying, { [cause]: false }],
});

export const lowOxygen = (limit: number): Condition =>
  unlessExplained({ 'oxygen-saturation': { below: limit } }, 'oxygen-saturation.cause-recorded');
export const fastHeart = (limit: number): Condition =>
  unlessExplained({ 'heart-rate': { above: limit } }, 'heart-rate.cause-recorded');
export const lowPressure = unlessExplained(
  { 'blood-pressure.systolic': { below: 100 } },
  'blood-pressure.cause-recorded',
);
export const fastBreathing = unlessExplained(
  { 'respiratory-rate': { above: 20 } },
  'respiratory-rate.cause-recorded',
);
export const iliofemoralOrCaval: Condition = {
  any: [{ 'dvt.extent': 'iliofemoral' }, { 'thrombus.caval': true }],
};
/** A large or loose clot, wherever it decides. */
export const dangerousClot: Condition = {
  any: [iliofemoralOrCaval, { 'thrombus.free-floating': true }, { 'thrombus.bilateral-proximal': true }],
};
export const limbInDanger: Condition = {
  any: [
    { 'leg.blue-white-or-cold': true },
    { 'leg.blistering': true },
    { 'leg.tense-numb-or-weak': true },
    { 'limb.threatened': true },
  ],
};
