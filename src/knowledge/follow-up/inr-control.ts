import type { FactId } from '../facts.ts';
import type { Condition, UniqueTable } from '../rule-types.ts';
import { cite } from '../sources.ts';

/** Limits are strict: two above 5.0, one above 8.0, two below 1.5, or less than 65 % of the time in range. */
const poor: Condition<FactId> = {
  any: [
    { 'inr.count-above-5': { atLeast: 2 } },
    { 'inr.count-above-8': { atLeast: 1 } },
    { 'inr.count-below-1.5': { atLeast: 2 } },
    { 'time-in-therapeutic-range': { below: 65 } },
  ],
};

const because = [
  cite(
    'nice-ng196',
    'poor control',
    'In 6 months: two INRs above 5 or one above 8, two below 1.5, or time in range under 65 %. Written for atrial fibrillation, used by analogy.',
    'verified',
  ),
  cite(
    'vka-control-2020',
    'methods',
    'Restates the limits as 5, 8 and 1.5 themselves; we keep those of NICE, which are strict.',
    'verified',
  ),
] as const;

/** Control over the past 6 months. Time in range that cannot be computed is unknown, and leaves it open unless an extreme decides. */
export const inrControl: UniqueTable<FactId> = {
  id: 'inr-control',
  policy: 'unique',
  title: 'Control of the INR',
  asks: 'Was the INR poorly controlled in the past 6 months?',
  outcomes: {
    'inr-control-poor': {
      title: 'Poor control',
      actions: [
        'Check cognition, adherence, illness, other medicines, diet and alcohol',
        'Consider another anticoagulant',
      ],
    },
    'inr-control-acceptable': { title: 'Acceptable control', actions: ['Go on; look again at each review'] },
  },
  rows: [
    { id: 'poor', when: poor, then: 'inr-control-poor', because },
    { id: 'acceptable', when: { not: poor }, then: 'inr-control-acceptable', because },
  ],
};
