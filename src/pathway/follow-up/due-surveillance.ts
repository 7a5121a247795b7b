import { Temporal } from 'temporal-polyfill';
import { stopClocks as clocks } from '../../knowledge/follow-up/stop-clocks.ts';
import type { Episode } from '../episode-types.ts';
import { dateOf, dayOf, endOfDay, isAfter, latest, plusHours, startOfDay } from '../instants.ts';
import type { Need } from '../need.ts';
import { type Surveillance, extended } from './follow-up-types.ts';

/** Watched without an anticoagulant: not yet treated, and nothing has grown. */
export function watchedBy({ followUp, treatment, diagnosis }: Episode): Surveillance | null {
  const surveillance = followUp?.surveillance ?? null;
  if (surveillance === null || treatment?.regimen || diagnosis?.is !== 'confirmed') return null;
  return surveillance;
}

export const grewAt = ({ scans }: Surveillance): Temporal.Instant | null =>
  scans.find(({ result }) => extended.includes(result))?.at ?? null;

/**
 * The planned days for which no scan has been read yet. A scan serves from the day before its own on, so that one done late
 * serves for the day that it missed; sooner, as when the leg is worse, it serves for none. One that shows nothing clearly
 * serves for none either.
 */
export function scansOpen({ scansOn, scans }: Surveillance, zone: string): readonly string[] {
  const days = scans
    .filter(({ result }) => result !== 'non-diagnostic')
    .map(({ performedAt }) => dayOf(performedAt, zone));
  return scansOn.filter((on) => {
    const from = dateOf(on).subtract({ days: 1 });
    return !days.some((day) => Temporal.PlainDate.compare(day, from) >= 0);
  });
}

/** The scans of the first and second week; what ends it is a clot that grew, or both scans without extension. */
export function ofSurveillance(episode: Episode): readonly Need[] {
  const surveillance = watchedBy(episode);
  if (surveillance === null || grewAt(surveillance) !== null) return [];
  const { zone } = episode;
  const open = scansOpen(surveillance, zone);
  const worse = scanForWorse(episode, surveillance);
  if (open.length > 0)
    return [
      ...worse,
      ...open.map((on): Need => {
        const day = dateOf(on);
        return {
          kind: 'surveillance-scan',
          of: on,
          dueAt: endOfDay(day, zone),
          warnAt: startOfDay(day.subtract({ days: 1 }), zone),
        };
      }),
    ];
  const last = latest(surveillance.scans.map(({ performedAt }) => performedAt)) ?? surveillance.at;
  const by = dayOf(last, zone).add({ days: clocks.surveillanceEnd.days });
  return [...worse, { kind: 'close', dueAt: endOfDay(by, zone) }];
}

function scanForWorse({ worsened, zone }: Episode, { scans, at }: Surveillance): readonly Need[] {
  if (worsened === null || !isAfter(worsened.at, at)) return [];
  if (scans.some(({ performedAt }) => isAfter(performedAt, worsened.at))) return [];
  const evening = endOfDay(dayOf(worsened.at, zone), zone);
  const soon = plusHours(worsened.at, clocks.surveillanceWorse.hours);
  return [{ kind: 'surveillance-scan', of: 'worse', dueAt: latest([evening, soon]) ?? soon }];
}

/** When somebody decides on a clot that grew while it was watched. */
export function treatBy(surveillance: Surveillance): Temporal.Instant | null {
  const at = grewAt(surveillance);
  return at === null ? null : plusHours(at, clocks.surveillanceExtended.hours);
}
