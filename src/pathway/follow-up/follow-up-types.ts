import type { Temporal } from 'temporal-polyfill';
import type { superficialCourses } from '../../knowledge/diagnosis/superficial-courses.ts';
import type { Entry } from '../episode-types.ts';
import type { Override, Proposal, RecordedFacts } from '../events.ts';

type Instant = Temporal.Instant;

export type Leg = 'left' | 'right';

/** One leg scored on one day. What a clinician did not look at stays open, and widens the interval. */
export type VillaltaScore = {
  readonly leg: Leg;
  readonly scoredOn: string;
  readonly items: RecordedFacts;
  readonly interval: readonly [number, number];
  readonly class: string | null;
  /** The worst class still possible. */
  readonly actOn: string;
  readonly ulcer: boolean | null;
  readonly clinician: string;
  readonly knowledgeVersion: string;
};

/** What is done after an order to stop, each recorded when it is done. */
export const stopSteps = [
  'information',
  'cancel',
  'future-risk',
  'check-in-2',
  'check-in-6',
  'd-dimer',
  'symptoms-answered',
] as const;
export type StopStep = (typeof stopSteps)[number];
export const checkIns: readonly StopStep[] = ['check-in-2', 'check-in-6'];

export const watchedResults = [
  'no-extension',
  'gone',
  'within-calf',
  'to-popliteal',
  'non-diagnostic',
] as const;
export type WatchedResult = (typeof watchedResults)[number];
export const extended: readonly WatchedResult[] = ['within-calf', 'to-popliteal'];

/** An isolated distal DVT without an anticoagulant, watched by scans. */
export type Surveillance = Entry & {
  readonly physician: string;
  readonly reason: string;
  readonly override: Override | null;
  readonly firstScanOn: string;
  readonly scansOn: readonly string[];
  readonly scans: readonly (Entry & {
    readonly performedAt: Instant;
    readonly result: WatchedResult;
    readonly note: string;
  })[];
};

export type SuperficialCourse = (typeof superficialCourses)[number];

/** The treatment of a clot in a superficial vein, decided on what one scan showed. */
export type SuperficialDecided = {
  readonly course: SuperficialCourse;
  /** What `superficial-vein` said then; null where it could not decide. */
  readonly against: string | null;
  readonly decisionId: string;
  readonly knowledgeVersion: string;
  readonly scanSequence: number;
  readonly physician: string;
  readonly override: Override | null;
  /** Medicine and dose, where one is given. */
  readonly medicine: string | null;
  /** The last day of that medicine. */
  readonly untilOn: string | null;
  /** Who prescribes and ends it, or sees the person. */
  readonly followedBy: string | null;
  readonly note: string;
};

/** What a review was decided on, kept as it was shown. */
export type ReviewOnRecord = {
  /** The person's own. */
  readonly ownWords: string;
  readonly duration: Proposal & { readonly floor: string | null };
  readonly longTerm: Proposal & { readonly floor: string | null };
  /** Why each required item that was not known, or too old, did not hold it up. */
  readonly reasons: Readonly<Record<string, string>>;
  readonly override: Override | null;
  /** A D-dimer a month after stopping; null where nobody said. */
  readonly dDimerPlanned: boolean | null;
};

export type FollowUp = {
  readonly villaltas: readonly (Entry &
    VillaltaScore & { readonly answered: (Entry & { readonly decision: string }) | null })[];
  readonly stopSteps: readonly (Entry & {
    readonly step: StopStep;
    readonly symptoms: boolean | null;
    readonly note: string;
  })[];
  readonly surveillance: Surveillance | null;
  /** The last one; absent until there is one. */
  readonly superficial?: (Entry & SuperficialDecided) | null;
};
