import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { Temporal } from 'temporal-polyfill';
import { zoneBlock } from './calendar-zone.ts';

/** One date in somebody's calendar. What it says is seen on a locked screen and by whoever shares the calendar. */
export type CalendarEntry = {
  /** The same for as long as it is the same appointment. */
  readonly uid: string;
  /** One more at every change: a calendar drops what is older than what it has. */
  readonly revision: number;
  readonly title: string;
  readonly startsAt: Temporal.ZonedDateTime;
  readonly minutes: number;
  readonly place: string | null;
  /** The way there, and nothing of what it is about. */
  readonly directions?: string | null;
  readonly isCancelled: boolean;
  /** When it last changed. */
  readonly changedAt: Temporal.Instant;
};

export type CalendarFeed = {
  readonly name: string;
  readonly zone: string;
  /** The house that gives the identifiers, such as `clinic.example`. */
  readonly domain: string;
  readonly entries: readonly CalendarEntry[];
  /** Whose dates these are: what is published and cancelled as one has it, the same each time (RFC 5546, 3.2.1 and 3.2.5). */
  readonly organizer?: { readonly name: string; readonly email: string };
  /** `CANCEL` takes the entries out of whatever calendar has them. */
  readonly method?: 'PUBLISH' | 'CANCEL';
};

/**
 * Dates as iCalendar (RFC 5545), in local time with the rules of its zone: an appointment at nine stays at nine when the clocks
 * change. A cancelled one stays in the feed and says so, for one that merely vanishes is kept by many calendars.
 */
export function calendarFeed(feed: CalendarFeed): string {
  const { name, zone, domain, entries, organizer, method = 'PUBLISH' } = feed;
  const calendar = ical({
    name,
    prodId: { company: 'Virchow', product: 'Calendar', language: 'EN' },
    method: ICalCalendarMethod[method],
    // Each entry names its zone. A zone of the whole calendar would put the moments of change into it too, which are in UTC.
    timezone: {
      name: null,
      generator: () =>
        zoneBlock(
          zone,
          entries.map(({ startsAt }) => startsAt),
        ),
    },
  });
  for (const entry of entries) {
    const {
      uid,
      revision,
      title,
      startsAt,
      minutes,
      place,
      directions = null,
      isCancelled,
      changedAt,
    } = entry;
    const here = startsAt.withTimeZone(zone);
    calendar.createEvent({
      id: `${uid}@${domain}`,
      sequence: revision,
      summary: title,
      start: here,
      end: here.add({ minutes }),
      timezone: zone,
      stamp: changedAt,
      lastModified: changedAt,
      status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      ...(organizer === undefined ? {} : { organizer }),
      ...(place === null ? {} : { location: place }),
      ...(directions === null ? {} : { description: directions }),
    });
  }
  // Each line ends, the last one too (RFC 5545, 3.1); the library leaves that one open.
  return `${calendar.toString().trimEnd()}\r\n`;
}
