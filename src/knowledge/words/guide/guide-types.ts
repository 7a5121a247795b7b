/** The notation for the guide: pages of sections of statements, each statement with its citation. */
import type { Because, ByRegion, Region } from '../../rule-types.ts';
import type { CardStyle } from '../word-types.ts';

/** Where a seed page says something unsafe or out of date: what it said, in our words, and why ours differs. */
export type BesideSeed = {
  readonly seed: 'seed-nhs' | 'seed-bass';
  readonly said: string;
  readonly differs: string;
};

export type GuideStatement = {
  readonly says: ByRegion<string>;
  readonly because: Because;
  readonly regions?: readonly Region[];
  readonly besideSeed?: BesideSeed;
};

export type GuideSection = {
  readonly id: string;
  readonly title: ByRegion<string>;
  readonly regions?: readonly Region[];
  /** How the statements stand: running text, a list after the lead, or a list of things to do or not to do. */
  readonly as: 'text' | 'list' | 'do' | 'do-not';
  /** Says whom to call and how quickly, and so stands in a care card of this level. */
  readonly card?: CardStyle;
  /** Opens a list: "Call 999 now if you:". */
  readonly lead?: ByRegion<string>;
  /** By id, each unique in the whole guide: translations and the table of seeds name them. */
  readonly statements: Readonly<Record<string, GuideStatement>>;
};

export type GuidePage = {
  readonly id: string;
  readonly title: ByRegion<string>;
  readonly lead: ByRegion<string>;
  readonly sections: readonly GuideSection[];
};
