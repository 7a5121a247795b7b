import { noDuty } from '../duty/no-duty.ts';
import { notInQuietHours } from '../duty/opening.ts';
import type { Context } from '../context.ts';
import type { Episode } from '../episode-types.ts';
import type { EpisodeFact } from '../events.ts';
import { silence } from '../../knowledge/home-care/plan/silence.ts';
import type { PlannedContact } from './check-in-types.ts';
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
  return {
    type: 'check-in-asked',
    contact,
    isEarly: (contact.day >= first && contact.day <= last) || wasAmber,
    notBeforeAt: outOfQuietHours(episode, context),
  };
}

/** What can wait is not sent by night; null where it goes out at once. */
export function outOfQuietHours({ zone }: Episode, { now, duty }: Context): Context['now'] | null {
  const at = notInQuietHours(duty ?? noDuty(zone), now);
  return at.equals(now) ? null : at;
}
