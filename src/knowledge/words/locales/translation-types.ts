import type { checkInQuestions } from '../../facts/home/check-in.ts';
import type { ByRegion, Region } from '../../rule-types.ts';
import type { SafetyStatementId } from '../guide/safety-statements.ts';
import type { emergencySigns } from '../signs.ts';

/** The care cards of the triage, by level and place; `any` stands for the first place of its level. */
export type CareCardId =
  | 'emergency/call'
  | 'emergency/go'
  | 'same-day/primary-care'
  | 'same-day/hospital'
  | 'same-day/maternity'
  | 'same-day/paediatrics'
  | 'same-day/clinic-with-plan'
  | 'advice-line/any'
  | 'advice-line/treating-team'
  | 'soon/any'
  | 'self-care/any'
  | 'prevention/any';

export type TranslatedCard = {
  readonly heading: string;
  /** How quickly, and what to do when it does not work: always one level up. */
  readonly lines: readonly string[];
};

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
  readonly careCards: Readonly<Record<Region, Readonly<Record<CareCardId, TranslatedCard>>>>;
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
