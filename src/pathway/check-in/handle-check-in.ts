import { contactRules } from '../../knowledge/home-care/plan/contact-rules.ts';
import type { Context } from '../context.ts';
import type { Episode } from '../episode-types.ts';
import { type CommandOf, type Handled, happened, refused } from '../handle/handled.ts';
import { missing, wordless } from '../handle/when.ts';
import { dayOf, endOfDay, isAfter } from '../instants.ts';
import type { CheckInCommand } from './check-in-commands.ts';
import { checkInsOf, isAtHome, openByLink } from './check-ins-of.ts';
import { answerCheckIn, receiveReply } from './handle-answer.ts';
import { reportOnCallNotReached } from './handle-on-call.ts';
import { answerByText } from './handle-text.ts';
import { acknowledgeAnswer, recordCalledEmergency, recordContactAttempt } from './handle-contact.ts';

type Of<T extends CheckInCommand['type']> = CommandOf<T, CheckInCommand>;

/** What a command about somebody who is watched over at home leads to. */
export function handleCheckIn(episode: Episode, command: CheckInCommand, context: Context): Handled {
  switch (command.type) {
    case 'agree-care-plan':
      return agreeCarePlan(episode, command);
    case 'answer-check-in':
      return answerCheckIn(episode, command, context);
    case 'answer-by-text':
      return answerByText(episode, command, context);
    case 'receive-reply':
      return receiveReply(episode, command, context);
    case 'acknowledge-answer':
      return acknowledgeAnswer(episode, command, context);
    case 'record-called-emergency':
      return recordCalledEmergency(episode, command);
    case 'record-contact-attempt':
      return recordContactAttempt(episode, command, context);
    case 'report-undelivered':
      return reportUndelivered(episode, command);
    case 'send-link-again':
      return sendLinkAgain(episode);
    case 'report-on-call-not-reached':
      return reportOnCallNotReached(episode, command, context);
    case 'settle-undelivered':
      return settleUndelivered(episode, command);
    case 'pause-check-ins':
      return pauseCheckIns(episode, command, context);
    case 'resume-check-ins':
      return resumeCheckIns(episode, command);
  }
}

function agreeCarePlan(episode: Episode, command: Of<'agree-care-plan'>): Handled {
  if (!isAtHome(episode)) return refused({ code: 'not-at-home' });
  const { way, namedContact, baseline, taughtBack } = command;
  if (wordless(taughtBack))
    return refused(
      missing('taughtBack', 'what the person said back of doses, emergency signs and whom to call'),
    );
  if (namedContact !== null && wordless(namedContact.name))
    return refused(missing('namedContactName', 'whom to ring, or say that there is nobody'));
  if (namedContact !== null && wordless(namedContact.phone))
    return refused(missing('namedContactPhone', 'a number to ring them, or say that there is nobody'));
  const named = namedContact && { name: namedContact.name.trim(), phone: namedContact.phone.trim() };
  return happened({
    type: 'care-plan-agreed',
    way,
    namedContact: named,
    baseline,
    taughtBack: taughtBack.trim(),
  });
}

/** Told once for each delivery, however often the sender tells it. */
function reportUndelivered(episode: Episode, command: Of<'report-undelivered'>): Handled {
  const { deliveryId, words, because } = command;
  const isKnown = checkInsOf(episode).undelivered.some((each) => each.deliveryId === deliveryId);
  return isKnown ? happened() : happened({ type: 'message-undelivered', deliveryId, words, because });
}

/** Where nothing is open there is nothing to answer, and nothing that a link would open. */
function sendLinkAgain(episode: Episode): Handled {
  const open = openByLink(checkInsOf(episode));
  return open.length === 0
    ? refused({ code: 'nothing-waits', field: 'checkInId' })
    : happened(...open.map(({ id }) => ({ type: 'link-sent-again', checkInId: id }) as const));
}

function settleUndelivered(episode: Episode, { deliveryId, note }: Of<'settle-undelivered'>): Handled {
  const failed = checkInsOf(episode).undelivered.find((each) => each.deliveryId === deliveryId);
  if (failed === undefined || failed.settled !== null)
    return refused({ code: 'nothing-waits', field: 'deliveryId' });
  return wordless(note)
    ? refused(missing('note', 'how the person was told, or why it is not needed any more'))
    : happened({ type: 'undelivered-settled', deliveryId, note: note.trim() });
}

/** A pause has a reason and an end at which somebody must act. */
function pauseCheckIns(
  episode: Episode,
  { reason, untilAt }: Of<'pause-check-ins'>,
  { now }: Context,
): Handled {
  const { plan, pause } = checkInsOf(episode);
  if (plan === null) return refused({ code: 'no-care-plan' });
  if (pause !== null) return refused({ code: 'nothing-waits', field: 'reason' });
  if (wordless(reason))
    return refused(missing('reason', 'why nobody asks, and who has the person meanwhile'));
  const { zone } = episode;
  const to = endOfDay(dayOf(now, zone).add({ days: contactRules.pause.longestDays }), zone);
  if (!isAfter(untilAt, now) || isAfter(untilAt, to))
    return refused({ code: 'not-in-window', field: 'untilAt', got: untilAt, from: now, to });
  return happened({ type: 'check-ins-paused', reason: reason.trim(), untilAt });
}

function resumeCheckIns(episode: Episode, { note }: Of<'resume-check-ins'>): Handled {
  if (checkInsOf(episode).pause === null) return refused({ code: 'nothing-waits', field: 'note' });
  return wordless(note)
    ? refused(missing('note', 'how the person is'))
    : happened({ type: 'check-ins-resumed', note: note.trim() });
}
