import type { FactId } from '../../facts.ts';
import type { Condition, Outcome } from '../../rule-types.ts';
import { cite } from '../../sources.ts';

export type When = Condition<FactId>;

export const design = (section: string, says: string) => cite('virchow-design', section, says, 'design');

export const noDose = { title: 'No dose', actions: ['Choose another agent'] } as const satisfies Outcome;

export const strongDual: When = {
  'medicines.strong-dual-inhibitor': ['ketoconazole', 'itraconazole', 'other'],
};
export const noStrongDual: When = { 'medicines.strong-dual-inhibitor': 'none' };
