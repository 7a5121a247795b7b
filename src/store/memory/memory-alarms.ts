import { Temporal } from 'temporal-polyfill';
import { isAfter } from '../../pathway/instants.ts';
import type { Alarm } from '../../pathway/episode-types.ts';
import type { Alarms, DueAlarm } from '../../pathway/ports.ts';
import { soonestFirst } from '../../pathway/soonest-first.ts';
import { compareText } from '../episode-order.ts';
import type { Memory } from './memory-records.ts';

/** All alarms of a memory, the soonest first. One that an episode has replaced since is thrown away when its turn comes. */
export type SetAlarms = {
  readonly set: (organisationId: string, episodeId: string, alarms: readonly Alarm[]) => void;
  readonly stillSet: () => Alarms;
};

type Place = { readonly alarm: Alarm; readonly organisationId: string; readonly episodeId: string };

export function memoryAlarms(memory: Memory): SetAlarms {
  const queue = soonestFirst<Place>();
  const isStillSet = ({ alarm, organisationId, episodeId }: Place): boolean =>
    memory.organisations.get(organisationId)?.episodes.get(episodeId)?.alarms.includes(alarm) === true;

  /** Takes those that are due out, and puts them back: an alarm stays until a command of its episode replaces it. */
  const dueBy = (now: Temporal.Instant): readonly DueAlarm[] => {
    const due: Place[] = [];
    for (let first = queue.first(); first && first.at <= now.epochMilliseconds; first = queue.first()) {
      queue.take();
      if (isStillSet(first.what)) due.push(first.what);
    }
    for (const place of due) queue.put(place.alarm.ringAt.epochMilliseconds, place);
    return due
      .map(({ alarm, organisationId, episodeId }) => ({ ...alarm, organisationId, episodeId }))
      .filter(({ ringAt }) => !isAfter(ringAt, now))
      .toSorted(byRing);
  };
  const next = (): Temporal.Instant | null => {
    for (let first = queue.first(); first; first = queue.first()) {
      if (isStillSet(first.what)) return first.what.alarm.ringAt;
      queue.take();
    }
    return null;
  };
  return {
    set: (organisationId, episodeId, alarms) => {
      for (const alarm of alarms)
        queue.put(alarm.ringAt.epochMilliseconds, { alarm, organisationId, episodeId });
    },
    stillSet: () => ({
      due: async (now, limit) => dueBy(now).slice(0, limit),
      next: async () => next(),
    }),
  };
}

const byRing = (a: DueAlarm, b: DueAlarm): number =>
  Temporal.Instant.compare(a.ringAt, b.ringAt) ||
  compareText(a.organisationId, b.organisationId) ||
  compareText(a.episodeId, b.episodeId) ||
  compareText(a.item, b.item) ||
  compareText(a.phase, b.phase);
