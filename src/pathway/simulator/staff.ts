import type { Temporal } from 'temporal-polyfill';
import { simulatedClinic } from '../../knowledge/simulated-clinic.ts';
import type { Actor } from '../actors.ts';
import { chanceOf } from './chance.ts';
import { type Setting, zoneOf } from './setting.ts';

const { staff: rota } = simulatedClinic;
const saturday = 6;

export type Staff = {
  /** Somebody on duty who is free now: theirs until then. Null where all are busy. */
  readonly take: (now: Temporal.Instant, until: Temporal.Instant) => Actor | null;
};

/** The people on duty, hour by hour; each does one thing at a time. */
export function openStaff(setting: Setting): Staff {
  const zone = zoneOf(setting.region);
  const busyUntil: number[] = Array.from({ length: setting.staff }, () => 0);
  const onDuty = new Map<number, number>();

  const countAt = (now: Temporal.Instant): number => {
    const hour = Math.floor(now.epochMilliseconds / 3_600_000);
    const known = onDuty.get(hour);
    if (known !== undefined) return known;
    const count = peopleOnDuty(setting, now.toZonedDateTimeISO(zone));
    onDuty.set(hour, count);
    return count;
  };

  return {
    take: (now, until) => {
      const count = countAt(now);
      const at = now.epochMilliseconds;
      const seat = busyUntil.findIndex((busy, index) => index < count && busy <= at);
      if (seat < 0) return null;
      busyUntil[seat] = until.epochMilliseconds;
      return { role: 'clinician', id: `clinician-${seat + 1}` };
    },
  };
}

/** At least one, also by night: what cannot wait is somebody's. */
function peopleOnDuty({ seed, staff }: Setting, wall: Temporal.ZonedDateTime): number {
  const isWeekend = wall.dayOfWeek >= saturday;
  const [from, to] = isWeekend ? rota.weekendHours : rota.weekdayHours;
  const isDay = wall.hour >= from && wall.hour < to;
  const part = isDay ? (isWeekend ? rota.weekendPart : 1) : rota.nightPart;
  const chance = chanceOf(seed, `rota/${wall.toPlainDate().toString()}`);
  const sick = Array.from({ length: staff }, () => chance.is(rota.sick)).filter(Boolean).length;
  return Math.max(1, Math.round((staff - sick) * part));
}
