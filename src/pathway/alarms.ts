import { pathwayClocks as clocks } from '../knowledge/pathway-clocks.ts';
import { diary } from './diary.ts';
import type { Alarm, DueKind, Episode } from './episode-types.ts';
import { isBefore, plusMinutes } from './instants.ts';

/** When to wake for this episode: before a deadline, at it, and every day that it stays broken. */
export function alarmsOf(episode: Episode): readonly Alarm[] {
  return diary(episode).flatMap(({ key, kind, dueAt, warnAt }): Alarm[] => {
    const told = episode.escalations.filter(
      (each) => each.item === key && each.dueAt.epochMilliseconds === dueAt.epochMilliseconds,
    );
    const last = told.at(-1);
    const isLate = told.some(({ phase }) => phase !== 'soon');
    if (isLate && last) {
      const times = told.filter(({ phase }) => phase !== 'soon').length;
      return [{ item: key, phase: 'again', ringAt: plusMinutes(last.at, minutesToSayAgain(kind, times)) }];
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

/** The most urgent are said again soon, and then at twice the time each time; all others every day. */
function minutesToSayAgain(kind: DueKind, timesTold: number): number {
  const { minutes, daily } = clocks.sayAgain;
  const first = Object.entries(minutes).find(([each]) => each === kind)?.[1] ?? daily;
  return Math.min(first * 2 ** (timesTold - 1), daily);
}
