import type { Because, ByRegion } from '../../rule-types.ts';

/** What an interaction asks for with one anticoagulant. */
export type InteractionLevel =
  | 'none'
  | 'monitor'
  | 'caution'
  | 'review'
  | 'dose'
  | 'avoid'
  | 'contraindicated';

export type Anticoagulant = 'apixaban' | 'rivaroxaban' | 'edoxaban' | 'dabigatran' | 'warfarin';

/** One medicine, or several that act alike, against each anticoagulant. */
export type Interaction = {
  readonly id: string;
  readonly group: string;
  readonly mechanism: string;
  /** Names by which it may be called: spellings of both regions, brands, classes. Lower case. */
  readonly names: readonly string[];
  /** What it makes of the facts that the tables read. */
  readonly facts: Readonly<Record<string, boolean | string>>;
  /** An anticoagulant that is not named has nothing stated. */
  readonly actions: Readonly<Partial<Record<Anticoagulant, ByRegion<InteractionLevel>>>>;
  readonly says: string;
  readonly because: Because;
};
