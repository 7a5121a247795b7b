import type { FactId } from '../facts.ts';
import type { Condition } from '../rule-types.ts';

/** Haemoglobin under 130 g/L in men and 120 in women, as the scores of bleeding define it. */
export const anaemia: Condition<FactId> = {
  any: [
    { all: [{ sex: 'male' }, { haemoglobin: { below: 130 } }] },
    { all: [{ sex: 'female' }, { haemoglobin: { below: 120 } }] },
  ],
};
