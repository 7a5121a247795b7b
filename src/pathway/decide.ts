import type { Region } from '../knowledge/rule-types.ts';
import type { Command, OpenReferral, Refusal } from './commands.ts';
import type { Context, Decided } from './context.ts';
import type { Episode } from './episode-types.ts';
import { confirmStop, extendSupply, orderStop, recordCoverNotGiven, startCover } from './handle/cover.ts';
import { close, confirm, exclude, sendToEmergency, tellPerson } from './handle/ending.ts';
import { assess, recordFindings } from './handle/findings.ts';
import { type Handled, happened, refused } from './handle/handled.ts';
import {
  answerNoShow,
  bookSlot,
  giveUpSlot,
  recordBloodsSeen,
  recordDDimer,
  recordNotDone,
  recordSample,
  recordScan,
  requestProposedTests,
  requestTest,
} from './handle/tests.ts';
import { recordLetter } from './letters/handle-letter.ts';
import { missing, notInFuture, wordless } from './handle/when.ts';
import { dayOf } from './instants.ts';
import { Temporal } from 'temporal-polyfill';
import { handleReferral } from './referrals/handle-referral.ts';
import { isReferralCommand } from './referrals/referral-commands.ts';
import { received } from './referrals/receive-referral.ts';
import { settle } from './settle.ts';
import { handleFollowUp } from './follow-up/handle-follow-up.ts';
import { isFollowUpCommand } from './follow-up/follow-up-commands.ts';
import { handleTreatment } from './treatment/handle-treatment.ts';
import { isTreatmentCommand } from './treatment/treatment-commands.ts';
import { isCheckInCommand } from './check-in/check-in-commands.ts';
import { handleCheckIn } from './check-in/handle-check-in.ts';
import { handleWarfarin } from './warfarin/handle-warfarin.ts';
import { isWarfarinCommand } from './warfarin/warfarin-commands.ts';
import { voidEntry } from './void-entry.ts';

export type { Context, Decided } from './context.ts';

/** Opens an episode. Its clock runs from when the referral was made, not from when it was typed. */
export function openEpisode(
  referral: OpenReferral & { readonly episodeId: string; readonly region: Region; readonly zone: string },
  context: Context,
): Decided {
  const refusal = wrongReferral(referral, context);
  if (refusal) return { ok: false, refusal };
  const facts = received(referral, context);
  return facts.ok ? settle(null, facts.facts, context) : facts;
}

function wrongReferral(referral: OpenReferral & { readonly zone: string }, { now }: Context): Refusal | null {
  if (wordless(referral.referrer)) return missing('referrer', 'the letter goes back to whoever referred');
  if (wordless(referral.reason)) return missing('reason', 'what the person came with');
  const began = referral.symptomsBeganOn;
  if (began !== null) {
    const day = Temporal.PlainDate.from(began);
    if (Temporal.PlainDate.compare(day, dayOf(now, referral.zone)) > 0)
      return {
        code: 'in-the-future',
        field: 'symptomsBeganOn',
        got: day.toZonedDateTime(referral.zone).toInstant(),
        now,
      };
  }
  return notInFuture('referredAt', referral.referredAt, now);
}

/** What a command leads to, and what the rules then propose. A refusal records nothing. */
export function decide(episode: Episode, command: Command, context: Context): Decided {
  if (command.type === 'void-entry') return voidEntry(episode, command, context);
  const closedAt = episode.closed?.at;
  if (closedAt !== undefined && !mayFollowClosing.has(command.type))
    return { ok: false, refusal: { code: 'episode-closed', closedAt } };
  const handled = handle(episode, command, context);
  if (!handled.ok) return handled;
  const settled = settle(episode, handled.facts, context);
  const own = handled.decisions ?? [];
  return settled.ok ? { ...settled, decisions: [...own, ...settled.decisions] } : settled;
}

const mayFollowClosing: ReadonlySet<Command['type']> = new Set(['reopen', 'add-note', 'record-letter']);

function handle(
  episode: Episode,
  command: Exclude<Command, { type: 'void-entry' }>,
  context: Context,
): Handled {
  if (isTreatmentCommand(command)) return handleTreatment(episode, command, context);
  if (isCheckInCommand(command)) return handleCheckIn(episode, command, context);
  if (isWarfarinCommand(command)) return handleWarfarin(episode, command, context);
  if (isFollowUpCommand(command)) return handleFollowUp(episode, command, context);
  if (isReferralCommand(command)) return handleReferral(episode, command, context);
  switch (command.type) {
    case 'record-findings':
      return recordFindings(episode, command, context);
    case 'assess':
      return assess(episode, command, context);
    case 'request-test':
      return requestTest(episode, command, context);
    case 'request-proposed-tests':
      return requestProposedTests(episode, context);
    case 'book-slot':
      return bookSlot(episode, command);
    case 'give-up-slot':
      return giveUpSlot(episode, command, context);
    case 'answer-no-show':
      return answerNoShow(episode, command);
    case 'record-sample':
      return recordSample(episode, command, context);
    case 'record-d-dimer':
      return recordDDimer(episode, command, context);
    case 'record-scan':
      return recordScan(episode, command, context);
    case 'record-bloods-seen':
      return recordBloodsSeen(episode, command);
    case 'record-not-done':
      return recordNotDone(episode, command);
    case 'start-cover':
      return startCover(episode, command, context);
    case 'extend-supply':
      return extendSupply(episode, command);
    case 'record-cover-not-given':
      return recordCoverNotGiven(episode, command);
    case 'order-stop':
      return orderStop(episode, command, context);
    case 'confirm-stop':
      return confirmStop(episode, command);
    case 'tell-person':
      return tellPerson(command);
    case 'report-worse':
      return wordless(command.what)
        ? refused(missing('what', 'what became worse'))
        : happened({ type: 'worsened', what: command.what.trim() });
    case 'exclude':
      return exclude(episode, context);
    case 'confirm':
      return confirm(episode, command);
    case 'send-to-emergency':
      return sendToEmergency(command);
    case 'read-escalation':
      return readEscalation(episode, command.item);
    case 'change-owner':
      return wordless(command.owner.id)
        ? refused(missing('owner', 'nobody may be without an owner'))
        : happened({ type: 'owner-changed', owner: command.owner, reason: command.reason.trim() });
    case 'add-note':
      return wordless(command.text)
        ? refused(missing('text', 'an empty note says nothing'))
        : happened({ type: 'note-added', text: command.text.trim() });
    case 'record-letter':
      return recordLetter(episode, command, context);
    case 'close':
      return close(episode, command, context);
    case 'reopen':
      if (episode.closed === null) return refused({ code: 'not-closed' });
      return wordless(command.reason)
        ? refused(missing('reason', 'why it is opened again'))
        : happened({ type: 'reopened', reason: command.reason.trim(), afresh: true });
  }
}

/** Two people may press it at once: the second finds it read, and nothing is wrong with that. */
function readEscalation(episode: Episode, item: string): Handled {
  const isUnread = episode.escalations.some((each) => each.item === item && each.readAt === null);
  return isUnread ? happened({ type: 'escalation-read', item }) : happened();
}
