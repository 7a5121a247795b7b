import { referralClocks as clocks } from '../../knowledge/referral-clocks.ts';
import type { Refusal } from '../commands.ts';
import type { Context } from '../context.ts';
import type { Episode } from '../episode-types.ts';
import type { EpisodeFact } from '../events.ts';
import { type CommandOf, type Handled, happened, refused } from '../handle/handled.ts';
import { firstOf, missing, notBeforeOther, notInFuture, wordless } from '../handle/when.ts';
import { plusHours, plusMinutes } from '../instants.ts';
import type { ReferralCommand } from './referral-commands.ts';

type Of<T extends ReferralCommand['type']> = CommandOf<T, ReferralCommand>;

export function handleReferral(episode: Episode, command: ReferralCommand, context: Context): Handled {
  switch (command.type) {
    case 'accept-referral':
      return accept(episode, command);
    case 'refuse-referral':
      return refuse(episode, command);
    case 'tell-referrer':
      return tellReferrer(episode, command);
    case 'refer-out':
      return referOut(command, context);
    case 'record-referral-answer':
      return recordAnswer(episode, command, context);
  }
}

/** Not yet decided: twice is a second thought, which a closing or a hand-over says better. */
function notOpen({ referral }: Episode): Refusal | null {
  if (referral === null) return { code: 'not-a-referral' };
  return referral.decided === null ? null : { code: 'referral-decided' };
}

/** Its clocks run from when it came: accepting it moves none of them. */
function accept(episode: Episode, { personId, note }: Of<'accept-referral'>): Handled {
  const wrong = notOpen(episode) ?? (wordless(personId) ? missing('personId', 'whose record it is') : null);
  if (wrong) return refused(wrong);
  const matched: readonly EpisodeFact[] =
    personId === episode.personId ? [] : [{ type: 'referral-matched', personId, was: episode.personId }];
  return happened(...matched, { type: 'referral-accepted', note: note.trim() });
}

/** Nobody is left between two doors: the sender has heard it, and no emergency waits. */
function refuse(episode: Episode, { reason, who, how }: Of<'refuse-referral'>): Handled {
  const { emergencySince, emergency } = episode;
  const isEmergencyOpen =
    emergencySince !== null && (emergency === null || emergency.sequence < emergencySince.sequence);
  const wrong = firstOf(
    notOpen(episode),
    isEmergencyOpen ? { code: 'emergency-first' } : null,
    wordless(reason) ? missing('reason', 'why it is not accepted, and what is advised instead') : null,
    wordless(who) ? missing('who', 'who at the sender has been told') : null,
  );
  if (wrong) return refused(wrong);
  return happened(
    { type: 'referral-refused', reason: reason.trim(), who: who.trim(), how },
    {
      type: 'closed',
      reason: 'referral-refused',
      note: reason.trim(),
      otherDiagnosis: null,
      safetyNetOn: null,
      handedTo: who.trim(),
    },
  );
}

function tellReferrer({ referral }: Episode, { who, how, note }: Of<'tell-referrer'>): Handled {
  if (referral === null) return refused({ code: 'not-a-referral' });
  if (referral.decided === null) return refused({ code: 'nothing-waits', field: 'who' });
  if (wordless(who)) return refused(missing('who', 'who took the message'));
  return happened({ type: 'referrer-told', who: who.trim(), how, note: note.trim() });
}

function referOut(command: Of<'refer-out'>, { now, newId }: Context): Handled {
  const { to, receiver, reason, question, urgency, how, saidBack } = command;
  const wrong = firstOf(
    wordless(to) ? missing('to', 'which hospital or service') : null,
    wordless(receiver) ? missing('receiver', 'who there was asked') : null,
    wordless(reason) ? missing('reason', 'why they are needed') : null,
    wordless(question) ? missing('question', 'what they are asked to do') : null,
    how === 'telephone' && wordless(saidBack)
      ? missing('saidBack', 'by telephone the other side says back whom and what it heard')
      : null,
  );
  if (wrong) return refused(wrong);
  return happened({
    type: 'referred-out',
    referralId: newId(),
    to: to.trim(),
    receiver: receiver.trim(),
    reason: reason.trim(),
    question: question.trim(),
    urgency,
    how,
    saidBack: saidBack?.trim() || null,
    answerBeforeAt: plusMinutes(now, clocks.answer.minutes[urgency]),
  });
}

function recordAnswer(
  { referralsOut }: Episode,
  command: Of<'record-referral-answer'>,
  { now }: Context,
): Handled {
  const { referralId, answer, who, how, note, answeredAt } = command;
  const out = referralsOut.find(({ id }) => id === referralId);
  if (out === undefined) return refused({ code: 'no-such-referral' });
  const wrong = firstOf(
    wordless(who) ? missing('who', 'who there said so') : null,
    (answer === 'declined' || answer === 'withdrawn') && wordless(note)
      ? missing('note', 'why, and what happens instead')
      : null,
    notInFuture('answeredAt', answeredAt, now),
    // What was typed to the minute is not before what was recorded to the second.
    notBeforeOther('answeredAt', plusMinutes(answeredAt, 1), out.at),
  );
  if (wrong) return refused(wrong);
  return happened({
    type: 'referral-answered',
    referralId,
    answer,
    who: who.trim(),
    how,
    note: note.trim(),
    answeredAt,
    answerBeforeAt:
      answer === 'declined'
        ? plusMinutes(now, clocks.referAgain.minutes)
        : plusHours(now, clocks.askAgain.hours),
  });
}
