import type { Context } from '../context.ts';
import type { Episode } from '../episode-types.ts';
import type { EpisodeFact } from '../events.ts';
import { type CommandOf, type Handled, happened, refused } from '../handle/handled.ts';
import { missing, wordless } from '../handle/when.ts';
import type { CheckInCommand } from './check-in-commands.ts';
import type { PlannedContact } from './check-in-types.ts';
import { answerOf, askedOf } from './check-ins-of.ts';
import { askedNow } from './ask-check-in.ts';
import { closedByCall } from './closed-check-ins.ts';
import { contactsOf } from './contact-plan.ts';

type Of<T extends CheckInCommand['type']> = CommandOf<T, CheckInCommand>;

/** Who read it and what was done. By a person of the clinic: neither the clock nor the patient reads it for them. */
export function acknowledgeAnswer(
  episode: Episode,
  { answerId, outcome, note }: Of<'acknowledge-answer'>,
  { by }: Context,
): Handled {
  const unread = answerOf(episode, answerId)?.needs.filter(({ read }) => read === null) ?? [];
  const isMeant = unread.some((need) => outcome === null || need.outcome === outcome);
  if (!isMeant) return refused({ code: 'nothing-waits', field: 'answerId' });
  if (by.role !== 'clinician') return refused({ code: 'not-a-clinician' });
  return wordless(note)
    ? refused(missing('note', 'what was done, and what the person was told'))
    : happened({ type: 'answer-acknowledged', answerId, outcome, note: note.trim() });
}

/** "Did you call?" By the person, or by whoever has them on the telephone. The last answer counts. */
export function recordCalledEmergency(
  episode: Episode,
  { answerId, answer }: Of<'record-called-emergency'>,
): Handled {
  const asked = answerOf(episode, answerId);
  if (asked === undefined || asked.redSinceAt === null)
    return refused({ code: 'nothing-waits', field: 'answerId' });
  return asked.called?.answer === answer
    ? happened()
    : happened({ type: 'called-emergency', answerId, answer });
}

/** A call that did not reach the person is recorded like one that did: the next step counts them. */
export function recordContactAttempt(
  episode: Episode,
  command: Of<'record-contact-attempt'>,
  context: Context,
): Handled {
  const { checkInId, answerId, target, isReached, note } = command;
  const planned = checkInId === null ? undefined : plannedContact(episode, checkInId);
  const isKnown = checkInId === null || planned !== undefined || askedOf(episode, checkInId) !== undefined;
  if (!isKnown) return refused({ code: 'no-such-check-in', checkInId });
  if (answerId !== null && answerOf(episode, answerId) === undefined)
    return refused({ code: 'nothing-waits', field: 'answerId' });
  if (checkInId === null && answerId === null)
    return refused(missing('checkInId', 'what the call was about'));
  if (wordless(note)) return refused(missing('note', 'which number, and what was said or not'));
  const attempted: EpisodeFact = {
    type: 'contact-attempted',
    checkInId,
    answerId,
    target,
    isReached,
    note: note.trim(),
    closes: closedByCall(checkInId),
  };
  return happened(...askedByStaff(episode, planned, context), attempted);
}

export const plannedContact = (episode: Episode, id: string): PlannedContact | undefined =>
  askedOf(episode, id) === undefined ? contactsOf(episode).find((each) => each.id === id) : undefined;

/** A contact that staff begin is asked from then on, and nobody is written to. */
export const askedByStaff = (
  episode: Episode,
  contact: PlannedContact | undefined,
  context: Context,
): readonly EpisodeFact[] =>
  contact === undefined ? [] : [askedNow(episode, { ...contact, madeBy: 'staff' }, context)];
