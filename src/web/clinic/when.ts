import type { Temporal } from 'temporal-polyfill';
import type { Region } from '../../knowledge/rule-types.ts';
import { dueWords } from '../../knowledge/words/clinic-states.ts';
import { wholeYears } from '../../pathway/facts-of-episode.ts';
import { dayOf } from '../../pathway/instants.ts';

type Instant = Temporal.Instant;

/** Where times are shown: a clinic's zone and the way its country writes them. */
export type Place = { readonly zone: string; readonly region: Region };

const locales: Readonly<Record<Region, string>> = { uk: 'en-GB', us: 'en-US' };

/** A format costs more to make than to use a thousand times. */
const formats = new Map<string, Intl.DateTimeFormat>();
function formatOf(
  { zone, region }: Place,
  name: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = `${zone} ${region} ${name}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locales[region], { timeZone: zone, ...options });
  formats.set(key, made);
  return made;
}

const clock = (region: Region): Intl.DateTimeFormatOptions =>
  region === 'uk'
    ? { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }
    : { hour: 'numeric', minute: '2-digit', hourCycle: 'h12' };

/** `Fri 27 Nov, 14:05 GMT`: the zone is always named. */
export const dayAndTime = (at: Instant, place: Place): string =>
  formatOf(place, 'moment', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    ...clock(place.region),
    timeZoneName: 'short',
  }).format(at.epochMilliseconds);

/** With its year, for what may be long ago. */
export const dayYearAndTime = (at: Instant, place: Place): string =>
  formatOf(place, 'moment with year', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    ...clock(place.region),
    timeZoneName: 'short',
  }).format(at.epochMilliseconds);

/** `14:05 GMT`, with the day where it is not today. */
export const timeNear = (at: Instant, now: Instant, place: Place): string =>
  dayOf(at, place.zone).equals(dayOf(now, place.zone))
    ? formatOf(place, 'time', { ...clock(place.region), timeZoneName: 'short' }).format(at.epochMilliseconds)
    : dayAndTime(at, place);

export const zoneNameAt = (at: Instant, place: Place): string =>
  formatOf(place, 'zone', { timeZoneName: 'short' })
    .formatToParts(at.epochMilliseconds)
    .find(({ type }) => type === 'timeZoneName')?.value ?? place.zone;

/** A calendar day, as `1 Feb 1961` or `Feb 1, 1961`; the month is a word, so that no one can swap the two. */
export function calendarDay(iso: string, region: Region): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  const name = months[Number(month) - 1] ?? month;
  return region === 'uk' ? `${Number(day)} ${name} ${year}` : `${name} ${Number(day)}, ${year}`;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export function ageOn(birthDate: string | null, now: Instant, zone: string): number | null {
  return birthDate === null ? null : (wholeYears(birthDate, dayOf(now, zone)) ?? null);
}

export type Urgency = 'over' | 'soon' | 'today' | 'later';
export type Due = { readonly urgency: Urgency; readonly words: string };

/** How long until it is due, or since: `in 35 min`, `2 h over`. */
export function dueIn(dueAt: Instant, now: Instant, place: Place): Due {
  const minutes = Math.floor((dueAt.epochMilliseconds - now.epochMilliseconds) / 60_000);
  if (minutes < 0) return { urgency: 'over', words: `${span(-minutes)} ${dueWords.over}` };
  const words = `${dueWords.in} ${span(minutes)}`;
  if (minutes <= 60) return { urgency: 'soon', words };
  const isToday = dayOf(dueAt, place.zone).equals(dayOf(now, place.zone));
  return { urgency: isToday ? 'today' : 'later', words };
}

function span(minutes: number): string {
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 10 && minutes % 60 > 0) return `${hours} h ${minutes % 60} min`;
  if (hours < 48) return `${hours} h`;
  return `${Math.floor(hours / 24)} ${dueWords.days}`;
}
