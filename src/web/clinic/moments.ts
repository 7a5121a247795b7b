import { Temporal } from 'temporal-polyfill';
import { atTime } from '../../pathway/instants.ts';

/** A day and a time as they were typed in a form, read in the clinic's zone. */
export type ReadMoment =
  | { readonly ok: true; readonly at: Temporal.Instant | null }
  | {
      readonly ok: false;
      readonly why: 'incomplete' | 'no-such-day' | 'no-such-time' | 'skipped' | 'twofold';
      /** For a time that the clock skips: when it goes on. */
      readonly nextAt?: Temporal.Instant;
    };

export type MomentParts = {
  readonly day: string;
  readonly month: string;
  readonly year: string;
  readonly time: string;
  /** Which of two, where the clock goes back over the time. */
  readonly which: string;
};

export function readMoment(parts: MomentParts, zone: string): ReadMoment {
  const given = [parts.day, parts.month, parts.year, parts.time].filter((part) => part.trim() !== '');
  if (given.length === 0) return { ok: true, at: null };
  if (given.length < 4) return { ok: false, why: 'incomplete' };
  const day = readDay(parts);
  if (day === null) return { ok: false, why: 'no-such-day' };
  const time = readTime(parts.time);
  if (time === null) return { ok: false, why: 'no-such-time' };
  const local = day.toPlainDateTime(time);
  const earlier = local.toZonedDateTime(zone, { disambiguation: 'earlier' });
  const later = local.toZonedDateTime(zone, { disambiguation: 'later' });
  if (earlier.equals(later)) return { ok: true, at: earlier.toInstant() };
  if (!earlier.toPlainDateTime().equals(local))
    return { ok: false, why: 'skipped', nextAt: atTime(day, time, zone) };
  if (parts.which === 'first') return { ok: true, at: earlier.toInstant() };
  if (parts.which === 'second') return { ok: true, at: later.toInstant() };
  return { ok: false, why: 'twofold' };
}

/** A calendar day in three parts; null where there is none like it. A year has four digits: 61 is not guessed. */
export function readDay({
  day,
  month,
  year,
}: Pick<MomentParts, 'day' | 'month' | 'year'>): Temporal.PlainDate | null {
  if (!/^\d{1,2}$/.test(day.trim()) || !/^\d{4}$/.test(year.trim())) return null;
  const number = monthOf(month.trim());
  if (number === null) return null;
  try {
    return Temporal.PlainDate.from(
      { day: Number(day), month: number, year: Number(year) },
      { overflow: 'reject' },
    );
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function monthOf(text: string): number | null {
  if (/^\d{1,2}$/.test(text)) return Number(text);
  const index = text.length < 3 ? -1 : monthNames.indexOf(text.slice(0, 3).toLowerCase());
  return index < 0 ? null : index + 1;
}

/** `14:05`, `1405`, `14.05`, `2:05 pm`. A bare `2` may be either half of the day, and is refused. */
export function readTime(text: string): Temporal.PlainTime | null {
  const found = /^(?<hour>\d{1,2})[:.]?(?<minute>\d{2})\s*(?<half>[ap])?\.?m?\.?$/i.exec(text.trim());
  const { hour, minute, half } = found?.groups ?? {};
  if (hour === undefined || minute === undefined) return null;
  const isHalfDay = half !== undefined;
  const hours = Number(hour);
  if (Number(minute) > 59 || hours > 23 || (isHalfDay && (hours < 1 || hours > 12))) return null;
  const of24 = isHalfDay ? (hours % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : hours;
  return Temporal.PlainTime.from({ hour: of24, minute: Number(minute) });
}

/** The fields of a moment as they stand in a form: what is offered at first. */
export function momentValues(name: string, at: Temporal.Instant, zone: string): Record<string, string> {
  const local = at.toZonedDateTimeISO(zone);
  const values = {
    [`${name}-day`]: String(local.day),
    [`${name}-month`]: String(local.month),
    [`${name}-year`]: String(local.year),
    [`${name}-time`]: local.toPlainTime().toString({ smallestUnit: 'minute' }),
  };
  const plain = local.toPlainDateTime();
  const first = plain.toZonedDateTime(zone, { disambiguation: 'earlier' });
  const second = plain.toZonedDateTime(zone, { disambiguation: 'later' });
  if (first.equals(second)) return values;
  return { ...values, [`${name}-which`]: first.equals(local) ? 'first' : 'second' };
}

export function dayValues(name: string, iso: string | null): Record<string, string> {
  if (iso === null) return {};
  const { day, month, year } = Temporal.PlainDate.from(iso);
  return {
    [`${name}-day`]: String(day),
    [`${name}-month`]: String(month),
    [`${name}-year`]: String(year).padStart(4, '0'),
  };
}
