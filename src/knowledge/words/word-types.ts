/** The notation for words that people read: plain data, each statement with its citation. */
import type { triageFacts } from '../facts/triage.ts';
import type { Because, ByRegion, Region } from '../rule-types.ts';

/** One thing said to a person. Our own sentence; the citation says what it rests on. */
export type Statement = { readonly says: ByRegion<string>; readonly because: Because };

/** How a fact of the triage is asked, and said back. */
export type FactWords = {
  /** A full question, for a screen that asks one sign at a time. */
  readonly ask: ByRegion<string>;
  /** The same beside a box to tick. */
  readonly tick: ByRegion<string>;
  /** Lines, each by itself. */
  readonly hint?: ByRegion<readonly string[]>;
  /** One concrete thing to do for a person who is not sure. */
  readonly tryThis?: ByRegion<string>;
  /** A few words that name it: "You were not sure about …". */
  readonly name: string;
  /** The person's own answer, said back, when the finding is there. */
  readonly said: ByRegion<string>;
  /** The same for a fact with values of its own. */
  readonly saidOf?: Readonly<Record<string, string>>;
  /** "If …", for what would change the advice; a fact that cannot change from now on has none. */
  readonly change?: { readonly to: boolean | string; readonly says: string };
  readonly because: Because;
};

export type TriageFactId = keyof typeof triageFacts;

/** Many boxes on one screen, with "none of these" and "I am not sure". */
export type ListScreen = {
  readonly kind: 'list';
  readonly id: string;
  readonly part: string;
  readonly title: string;
  /** Names it in the list of answers. */
  readonly short: string;
  readonly intro: ByRegion<string>;
  readonly facts: readonly TriageFactId[];
  readonly none: string;
  readonly unsure: string;
  /** What an empty box means beside a ticked one. `ask`: nothing yet, it is asked by itself. */
  readonly unticked: 'ask' | 'no-unless-milder';
  /** What "I am not sure" does to the empty boxes. */
  readonly notSure: 'ask' | 'unsure';
  readonly problem: string;
  readonly because: Because;
};

/** The signs of a list that are still open, each with its own yes, no and not sure. */
export type EachScreen = {
  readonly kind: 'each';
  readonly id: string;
  readonly part: string;
  readonly of: string;
  readonly title: string;
  readonly short: string;
  readonly intro: ByRegion<string>;
  readonly because: Because;
};

export type Choice = {
  readonly id: string;
  readonly label: ByRegion<string>;
  readonly hint?: ByRegion<string>;
  readonly answers: Readonly<Partial<Record<TriageFactId, boolean | string>>>;
};

/** One question, one answer. */
export type ChoiceScreen = {
  readonly kind: 'choice';
  readonly id: string;
  readonly part: string;
  readonly title: ByRegion<string>;
  readonly intro?: ByRegion<string>;
  /** Its words point at what another screen asks, which therefore comes first. */
  readonly follows?: string;
  readonly list?: ByRegion<readonly string[]>;
  readonly help?: { readonly title: string; readonly list: ByRegion<readonly string[]> };
  readonly choices: readonly Choice[];
  readonly problem: string;
  readonly because: Because;
};

export type Screen = ListScreen | EachScreen | ChoiceScreen;

/** A way to reach someone: words alone, or with a number to press. */
export type Contact = {
  readonly says: string;
  readonly tel?: string;
  readonly number?: string;
  readonly note?: string;
};

/** Who to contact and how quickly, for one level and place in one region. */
export type CareCard = {
  readonly heading: string;
  /** How quickly. */
  readonly when: string;
  readonly contacts: readonly Contact[];
  /** What to say to whoever answers. */
  readonly say?: string;
  readonly drive?: string;
  /** Closed, full, nobody answers: always ends one level up. */
  readonly ifNot: readonly string[];
  /** Heads `ifNot` where it is not about a service that cannot be had. */
  readonly ifNotTitle?: string;
  readonly because: Because;
};

export type CardStyle = 'non-urgent' | 'urgent' | 'emergency';

export type LevelWords = {
  readonly style: CardStyle;
  /** Read out before the heading, so that colour never carries the level alone. */
  readonly hidden: string;
  /** The advice in a few words: "If … : call 999 now". */
  readonly inShort: Readonly<Record<Region, string>>;
  /** By place; `any` where no place is named. */
  readonly cards: Readonly<Record<Region, Readonly<Record<string, CareCard>>>>;
};

/** What a row is about, which decides what is said to happen next. */
export type Topic =
  | 'lung-clot'
  | 'limb-clot'
  | 'limb-danger'
  | 'bleeding'
  | 'infection'
  | 'injury'
  | 'heart'
  | 'swelling'
  | 'treated-clot'
  | 'strain'
  | 'well'
  | 'unclear';

export type RowWords = {
  readonly topic: Topic;
  /** Why this advice, in one plain sentence. */
  readonly reason: ByRegion<string>;
  /** What to do besides, for this row alone. */
  readonly also?: readonly ByRegion<string>[];
  readonly because: Because;
};
