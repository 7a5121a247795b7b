import { Temporal } from 'temporal-polyfill';
import { noDuty } from '../duty/no-duty.ts';
import { notInQuietHours } from '../duty/opening.ts';
import type { Context } from '../context.ts';
import type { Episode } from '../episode-types.ts';
import type { EpisodeFact } from '../events.ts';
import { contactRules } from '../../knowledge/home-care/plan/contact-rules.ts';
import { silence } from '../../knowledge/home-care/plan/silence.ts';
import { latest } from '../instants.ts';
import type { PlannedContact, TextQuestionId } from './check-in-types.ts';
import { textQuestionsOf } from './text-talk.ts';
import { checkInsOf } from './check-ins-of.ts';

/** A check-in is asked: from now on its answer is awaited, sooner in the first week and after anything that was not well. */
export function askedNow(
  episode: Episode,
  { askAt: _sent, ...contact }: PlannedContact,
  context: Context,
): Extract<EpisodeFact, { type: 'check-in-asked' }> {
  const [first, last] = silence.earlyDays;
  const before = checkInsOf(episode).answers.at(-1);
  const wasAmber = before !== undefined && before.outcome !== 'all-well';
  const notBeforeAt = outOfQuietHours(episode, context);
  return {
    type: 'check-in-asked',
    contact: { ...contact, dueAt: answerBy(contact, notBeforeAt ?? context.now) },
    isEarly: (contact.day >= first && contact.day <= last) || wasAmber,
    notBeforeAt,
    ...firstByText(episode, contact),
  };
}

/** Who agreed to answer by text is asked by text, from the first emergency sign on. */
function firstByText(
  episode: Episode,
  { id, madeBy }: Omit<PlannedContact, 'askAt'>,
): { readonly firstByText?: TextQuestionId } {
  if (madeBy === 'staff' || checkInsOf(episode).plan?.way !== 'sms') return {};
  const [first] = textQuestionsOf(episode, id);
  return first === undefined ? {} : { firstByText: first };
}

/** Whoever was asked late, as after a night without power, is not silent before they could answer. */
function answerBy({ madeBy, dueAt }: Omit<PlannedContact, 'askAt'>, sentAt: Context['now']): Context['now'] {
  const { time } = contactRules.sentAt;
  const toAnswer = Temporal.PlainTime.from(time).until(silence.dueBy);
  return latest([dueAt, madeBy === 'message' ? sentAt.add(toAnswer) : sentAt]) ?? dueAt;
}

/** What can wait is not sent by night; null where it goes out at once. */
export function outOfQuietHours({ zone }: Episode, { now, duty }: Context): Context['now'] | null {
  const at = notInQuietHours(duty ?? noDuty(zone), now);
  return at.equals(now) ? null : at;
}
