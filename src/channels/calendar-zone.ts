import { Temporal } from 'temporal-polyfill';

/**
 * The rules of a zone as far as these times need them, as VTIMEZONE: each change of the clocks by itself, since a list of what
 * happens cannot be wrong where a formula for it could.
 *
 * @see https://www.rfc-editor.org/rfc/rfc5545#section-3.6.5
 */
export function zoneBlock(zone: string, times: readonly Temporal.ZonedDateTime[]): string {
  const sorted = times
    .map((time) => time.withTimeZone(zone))
    .toSorted((a, b) => Temporal.ZonedDateTime.compare(a, b));
  const epoch = Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
  const [first = epoch] = sorted;
  const last = sorted.at(-1) ?? first;
  // A year to either side: the change before the first one must be there, and what is later is asked of a newer feed.
  const from = first.subtract({ years: 1 });
  const until = last.add({ years: 1 });
  const changes: Temporal.ZonedDateTime[] = [];
  for (
    let change = from.getTimeZoneTransition('next');
    change !== null && Temporal.ZonedDateTime.compare(change, until) < 0;
    change = change.getTimeZoneTransition('next')
  )
    changes.push(change);
  const standard = Math.min(...[from, ...changes].map(({ offsetNanoseconds }) => offsetNanoseconds));
  const blocks = changes.map((change) => {
    const before = change.subtract({ nanoseconds: 1 });
    return observance(
      change.offsetNanoseconds === standard ? 'STANDARD' : 'DAYLIGHT',
      // By the clock that was still right at that moment.
      change.toInstant().toZonedDateTimeISO(before.offset).toPlainDateTime(),
      before.offset,
      change.offset,
    );
  });
  const start = observance(
    from.offsetNanoseconds === standard ? 'STANDARD' : 'DAYLIGHT',
    from.toPlainDateTime(),
    from.offset,
    from.offset,
  );
  return ['BEGIN:VTIMEZONE', `TZID:${zone}`, start, ...blocks, 'END:VTIMEZONE'].join('\r\n');
}

const observance = (
  kind: 'STANDARD' | 'DAYLIGHT',
  at: Temporal.PlainDateTime,
  before: string,
  after: string,
): string =>
  [
    `BEGIN:${kind}`,
    `DTSTART:${at.toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '')}`,
    `TZOFFSETFROM:${before.replaceAll(':', '')}`,
    `TZOFFSETTO:${after.replaceAll(':', '')}`,
    `END:${kind}`,
  ].join('\r\n');
