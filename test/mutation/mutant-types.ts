import type { DDimerCutOff } from '../../src/knowledge/diagnosis/d-dimer-cut-off.ts';
import type { Condition, DecisionTable } from '../../src/knowledge/rule-types.ts';
import type { Formula, Score } from '../../src/knowledge/score-types.ts';

/** A thing of the catalogue that is broken at one place. */
export type Subject =
  | { readonly kind: 'table'; readonly value: DecisionTable }
  | { readonly kind: 'score'; readonly value: Score }
  | { readonly kind: 'formula'; readonly value: Formula }
  | { readonly kind: 'd-dimer'; readonly value: DDimerCutOff };

/** What kind of slip. */
export type Slip =
  /** A number one step higher or lower. */
  | 'threshold'
  /** < for ≤, any for all, is for is not. */
  | 'operator'
  /** One answer for another, or one answer more or less in a list. */
  | 'answer'
  /** A condition left out. */
  | 'condition dropped'
  /** A row, item, class, exception or note left out. */
  | 'removed'
  | 'outcome'
  | 'place'
  | 'region'
  /** Of a ladder: what holds where no row does, or while facts are unknown. */
  | 'fallback'
  | 'points';

export type Mutant = {
  /** The subject with one slip; its citations are untouched. */
  readonly broken: Subject;
  readonly slip: Slip;
  /** Which row, item or rule of the subject. */
  readonly where: string;
  readonly change: string;
  /** Where a condition was changed: as it was and as it is, so that it is seen whether they mean the same. */
  readonly condition?: { readonly before: Condition; readonly after: Condition };
};

export const nameOf = ({ broken, where, change }: Mutant): string =>
  `${broken.value.id}, ${where}: ${change}`;
