import { assert } from '../engine/assert.ts';
import type { Command } from './commands.ts';
import type { Context, Decided } from './context.ts';
import type { Episode } from './episode-types.ts';
import type { EventType, RecordedEvent } from './events.ts';
import { replay } from './evolve.ts';
import type { CommandOf } from './handle/handled.ts';
import { missing, wordless } from './handle/when.ts';
import { settled } from './settle.ts';

/** What a person entered and may have entered wrongly. What the rules or the clock recorded follows from these. */
const voidable: ReadonlySet<EventType> = new Set<EventType>([
  'findings-recorded',
  'assessed',
  'test-requested',
  'slot-booked',
  'slot-given-up',
  'no-show-answered',
  'sample-taken',
  'd-dimer-resulted',
  'scan-resulted',
  'bloods-seen',
  'test-not-done',
  'cover-started',
  'supply-extended',
  'cover-not-given',
  'cover-stop-ordered',
  'cover-stop-confirmed',
  'person-told',
  'worsened',
  'diagnosis-excluded',
  'diagnosis-confirmed',
  'sent-to-emergency',
  'place-decided',
  'place-confirmed',
  'regimen-prescribed',
  'first-dose-taken',
  'dispensed',
  'two-strengths-settled',
  'step-confirmed',
  'doses-reported',
  'doses-answered',
  'review-booked',
  'review-given-up',
  'review-recorded',
  'treatment-stop-ordered',
  'treatment-stop-confirmed',
  'sent-to-hospital',
  'hospital-answered',
  'taken-back-from-hospital',
  'treatment-failed',
  'treatment-held',
  'hold-ended',
  'care-plan-agreed',
  'answer-acknowledged',
  'contact-attempted',
  'called-emergency',
  'undelivered-settled',
  'check-ins-paused',
  'check-ins-resumed',
  'inr-target-set',
  'inr-recorded',
  'inr-acted',
  'dose-difference-settled',
  'warfarin-week-set',
  'injections-stopped',
  'villalta-recorded',
  'villalta-answered',
  'stop-step-done',
  'surveillance-started',
  'surveillance-scanned',
  'superficial-decided',
  'referral-matched',
  'referral-accepted',
  'referrer-told',
  'referred-out',
  'referral-answered',
  'letter-sent',
  'note-added',
  'closed',
]);

export const isVoidable = ({ type }: RecordedEvent): boolean => voidable.has(type);

/** A result that still counts, where the entry is the request of its test. */
function resultOf({ tests }: Episode, entry: RecordedEvent): number | undefined {
  if (entry.type !== 'test-requested') return undefined;
  const test = tests.find(({ id }) => id === entry.testId);
  return (test?.scan ?? test?.dDimer ?? test?.bloods)?.sequence;
}

/**
 * Takes a wrong entry out of account, with who and why; it stays in the history. The rules are asked again, and where they
 * answer otherwise that is flagged.
 */
export function voidEntry(
  episode: Episode,
  { sequence, reason }: CommandOf<'void-entry', Command>,
  context: Context,
): Decided {
  const { history, now, by } = context;
  assert(history, 'to void an entry the history is needed');
  if (wordless(reason)) return { ok: false, refusal: missing('reason', 'why the entry was wrong') };
  const entry = history.find((each) => each.sequence === sequence);
  const isVoided = history.some((each) => each.type === 'entry-voided' && each.voidedSequence === sequence);
  if (entry === undefined || !isVoidable(entry) || isVoided)
    return { ok: false, refusal: { code: 'nothing-to-void', sequence } };
  const resultSequence = resultOf(episode, entry);
  if (resultSequence !== undefined) return { ok: false, refusal: { code: 'result-stands', resultSequence } };
  const event: RecordedEvent = {
    type: 'entry-voided',
    voidedSequence: sequence,
    reason: reason.trim(),
    at: now,
    by,
    sequence: episode.sequence + 1,
  };
  return settled({ episode: replay([...history, event]), events: [event] }, context, { flagged: true });
}
