import type { checkInQuestions } from '../../facts/home/check-in.ts';
import type { ByRegion } from '../../rule-types.ts';
import type { SafetyStatementId } from '../guide/safety-statements.ts';
import type { emergencySigns } from '../signs.ts';

export type EmergencySignId = keyof typeof emergencySigns;

/** q1, q2, q8 and what of q7 is an emergency: what a check-in must be able to ask in every language. */
export type RedCheckInId = Extract<
  keyof typeof checkInQuestions,
  | 'check-in.breathless'
  | 'check-in.chest-pain'
  | 'check-in.coughing-blood'
  | 'check-in.fainted'
  | 'check-in.racing-heart'
  | 'check-in.leg-threatened'
  | 'check-in.neurological'
  | 'check-in.vomiting-blood'
  | 'check-in.other-bleeding-not-stopping'
  | 'check-in.sudden-severe-pain'
  | 'check-in.dizzy-with-bleeding'
  | 'check-in.head-injury'
  | 'check-in.bad-fall'
>;

/** What every language has beside the messages: the sentences that a life may hang on. */
export type SafetyTranslation = {
  readonly safetyNet: {
    readonly lead: ByRegion<string>;
    readonly signs: readonly [string, string, string, string, string];
    readonly sameDay: ByRegion<string>;
  };
  /** The question of each sign, and the lines under it that say what counts. */
  readonly emergencySigns: Readonly<
    Record<EmergencySignId, { readonly ask: string; readonly hint: readonly string[] }>
  >;
  readonly checkIn: Readonly<Record<RedCheckInId, string>>;
  readonly answers: { readonly yes: string; readonly no: string; readonly unsure: string };
  readonly guideEmergencyLead: ByRegion<string>;
  readonly guide: Readonly<Record<SafetyStatementId, ByRegion<string>>>;
};

/**
 * Sentences by the English that they translate, as it is written in its table. A change of the English leaves its
 * translation without a place, so that no draft says what the English no longer says.
 */
export type Lines = Readonly<Record<string, string>>;
