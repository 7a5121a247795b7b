import { Temporal } from 'temporal-polyfill';
import { isAfter } from '../../pathway/instants.ts';
import type { Alarms, DueAlarm } from '../../pathway/ports.ts';
import { compareText } from '../episode-order.ts';
import type { Memory } from './memory-records.ts';

export function memoryAlarms(memory: Memory): Alarms {
  const all = (): DueAlarm[] =>
    [...memory.organisations].flatMap(([organisationId, { episodes }]) =>
      [...episodes].flatMap(([episodeId, { alarms }]) =>
        alarms.map((alarm) => ({ ...alarm, organisationId, episodeId })),
      ),
    );
  return {
    due: async (now, limit) =>
      all()
        .filter(({ ringAt }) => !isAfter(ringAt, now))
        .toSorted(byRing)
        .slice(0, limit),
    next: async () => all().toSorted(byRing)[0]?.ringAt ?? null,
  };
}

const byRing = (a: DueAlarm, b: DueAlarm): number =>
  Temporal.Instant.compare(a.ringAt, b.ringAt) ||
  compareText(a.organisationId, b.organisationId) ||
  compareText(a.episodeId, b.episodeId) ||
  compareText(a.item, b.item) ||
  compareText(a.phase, b.phase);
