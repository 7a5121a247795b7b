import type { Temporal } from 'temporal-polyfill';
import { pathwayClocks as clocks } from '../knowledge/pathway-clocks.ts';
import { diary } from './diary.ts';
import { ringingOf } from './duty/ringing-needs.ts';
import type { Alarm, DueItem, Episode } from './episode-types.ts';
import { isBefore, plusMinutes } from './instants.ts';

/** When to wake for this episode: before a deadline, at it, and every day that it stays broken. */
export function alarmsOf(episode: Episode): readonly Alarm[] {
  return diary(episode).flatMap((item): Alarm[] => {
    const { key, dueAt, warnAt } = item;
    const told = episode.escalations.filter(
      (each) => each.item === key && each.dueAt.epochMilliseconds === dueAt.epochMilliseconds,
    );
    const last = told.at(-1);
    const isLate = told.some(({ phase }) => phase !== 'soon');
    if (isLate && last) {
      const times = told.filter(({ phase }) => phase !== 'soon').length;
      return [{ item: key, phase: 'again', ringAt: saidAgainAt(episode, item, { last: last.at, times }) }];
    }
    const due: Alarm = { item: key, phase: 'due', ringAt: dueAt };
    // Told at or after the time of the warning, with whichever deadline: it has rung, and would lead to nothing a second time.
    const isWarned = episode.escalations.some(
      ({ item, at }) => item === key && warnAt !== null && !isBefore(at, warnAt),
    );
    return warnAt === null || told.length > 0 || isWarned
      ? [due]
      : [{ item: key, phase: 'soon', ringAt: warnAt }, due];
  });
}

/**
 * The most urgent are said again soon, and then at twice the time each time; all others every day. What rings a telephone is also
 * said at the moment by which somebody should have acted.
 */
function saidAgainAt(
  episode: Episode,
  item: DueItem,
  { last, times }: { readonly last: Temporal.Instant; readonly times: number },
): Temporal.Instant {
  const { minutes, daily } = clocks.sayAgain;
  const ringing = ringingOf(episode, item);
  const ofKind = Object.entries(minutes).find(([each]) => each === item.kind)?.[1];
  const first = ringing?.rule.againMinutes ?? ofKind ?? daily;
  const again = plusMinutes(last, Math.min(first * 2 ** (times - 1), daily));
  const isBeforeLimit = ringing !== null && isBefore(last, ringing.actByAt);
  return isBeforeLimit && isBefore(ringing.actByAt, again) ? ringing.actByAt : again;
}
