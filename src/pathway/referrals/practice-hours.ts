import type { Temporal } from 'temporal-polyfill';
import { type HolidayCalendar, publicHolidays } from '../../knowledge/duty/public-holidays.ts';
import type { Region } from '../../knowledge/rule-types.ts';
import type { Holiday } from '../duty/duty-types.ts';
import { noDuty } from '../duty/no-duty.ts';
import { closesAt } from '../duty/opening.ts';
import { dayOf } from '../instants.ts';
import type { Practice } from './practices.ts';

/** Whether a practice is open, as far as anybody here knows. */
export type PracticeNow = {
  readonly is: 'open' | 'unknown' | 'closed';
  /** When it closes; null unless it is open. */
  readonly untilAt: Temporal.Instant | null;
  /** The public holiday that makes it so. */
  readonly holiday: string | null;
};

type There = { readonly region: Region; readonly zone: string };

/** The calendars of public holidays of a region. */
export const holidayCalendarsOf = (region: Region): readonly HolidayCalendar[] =>
  Object.keys(publicHolidays)
    .filter((id): id is HolidayCalendar => id in publicHolidays)
    .filter((id) => publicHolidays[id].region === region);

/**
 * Hours that nobody has said are not known, and that is not closed. On a public holiday of its calendar it is closed; where nobody
 * has said which calendar it keeps, a holiday anywhere in the region leaves it unknown, and so does a year of which no holidays
 * are on record. Only who has said that they open on holidays as on other days is open then.
 */
export function practiceAt(practice: Practice, { region, zone }: There, at: Temporal.Instant): PracticeNow {
  const { hours, holidays: kept = null } = practice;
  if (hours === null) return { is: 'unknown', untilAt: null, holiday: null };
  const openUntil = (holidays: readonly Holiday[]): Temporal.Instant | null =>
    closesAt({ ...noDuty(zone), hours, holidays }, at);
  const plain = openUntil([]);
  if (plain === null) return { is: 'closed', untilAt: null, holiday: null };
  if (kept === 'none') return { is: 'open', untilAt: plain, holiday: null };
  const calendars = kept === null ? holidayCalendarsOf(region) : [kept];
  const on = dayOf(at, zone).toString();
  const holidays = calendars.flatMap((id) => closedDays(id));
  const today = holidays.find(({ heldOn }) => heldOn === on)?.name ?? null;
  if (today !== null && kept !== null) return { is: 'closed', untilAt: null, holiday: today };
  const isOnRecord = calendars.every((id) => closedDays(id).some(({ heldOn }) => isSameYear(heldOn, on)));
  const until = isOnRecord ? openUntil(holidays) : null;
  return until === null
    ? { is: 'unknown', untilAt: null, holiday: today }
    : { is: 'open', untilAt: until, holiday: null };
}

const closedDays = (calendar: HolidayCalendar): readonly Holiday[] =>
  publicHolidays[calendar].days.map(({ name, heldOn }) => ({ name, heldOn, hours: [] }));

const isSameYear = (a: string, b: string): boolean => a.slice(0, 4) === b.slice(0, 4);
