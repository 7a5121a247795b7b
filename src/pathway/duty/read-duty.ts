import { Temporal } from 'temporal-polyfill';
import { isObject, show } from '../../engine/reading.ts';
import { isBefore } from '../instants.ts';
import {
  type Duty,
  type Holiday,
  type Leave,
  type OnCallPhone,
  type QuietHours,
  type Rank,
  ranks,
  type Shift,
  type Stretch,
} from './duty-types.ts';
import { type Weekday, weekdays } from '../../engine/weekdays.ts';

/** One thing that cannot be taken: where it stands, as `rota.2.endsAt`, what was wanted there, and what came. */
export type DutyProblem = { readonly where: string; readonly wanted: string; readonly got: string };
export type DutyRead =
  | { readonly ok: true; readonly duty: Duty }
  | { readonly ok: false; readonly problems: readonly DutyProblem[] };

/** More than any clinic writes; and a list that is looked through at each message. */
const mostListed = 1000;
const longestName = 100;

/** Untyped settings, as a form or a file gives them, with instants as text or as they are. Nothing is left out or mended. */
export function readDuty(input: unknown): DutyRead {
  const notes: DutyProblem[] = [];
  const read = reader(notes);
  const whole = read.object('duty', input);
  const hours = read.object('hours', whole['hours']);
  const duty: Duty = {
    zone: read.zone('zone', whole['zone']),
    hours: {
      monday: read.day(hours, 'monday'),
      tuesday: read.day(hours, 'tuesday'),
      wednesday: read.day(hours, 'wednesday'),
      thursday: read.day(hours, 'thursday'),
      friday: read.day(hours, 'friday'),
      saturday: read.day(hours, 'saturday'),
      sunday: read.day(hours, 'sunday'),
    },
    holidays: read.list('holidays', whole['holidays'], read.holiday),
    rota: read.list('rota', whole['rota'], read.shift),
    leave: read.list('leave', whole['leave'], read.away),
    phones: read.list('phones', whole['phones'], read.onCallPhone),
    phoneWhenClosed: read.phone('phoneWhenClosed', whole['phoneWhenClosed']),
    quiet: read.quiet('quiet', whole['quiet']),
  };
  const problems = [...notes, ...contradictions(duty)];
  return problems.length > 0 ? { ok: false, problems } : { ok: true, duty };
}

const noTime = Temporal.Instant.fromEpochMilliseconds(0);

/** Each answers something of its type; where that is not what came, a problem stands in `notes`. */
function reader(notes: DutyProblem[]) {
  const wrong = (where: string, wanted: string, got: unknown): void =>
    void notes.push({ where, wanted, got: got === undefined ? 'nothing' : show(got) });

  function object(where: string, value: unknown): Record<string, unknown> {
    if (isObject(value)) return value;
    wrong(where, 'an object', value);
    return {};
  }
  function list<T>(where: string, value: unknown, each: (where: string, value: unknown) => T): readonly T[] {
    if (Array.isArray(value) && value.length <= mostListed)
      return value.map((one: unknown, index) => each(`${where}.${index}`, one));
    const got = Array.isArray(value) ? `${value.length} entries` : value;
    wrong(where, `a list of at most ${mostListed}`, got);
    return [];
  }
  function text(where: string, value: unknown): string {
    const kept = typeof value === 'string' ? value.trim() : '';
    if (kept === '' || kept.length > longestName) wrong(where, `1 to ${longestName} characters`, value);
    return kept;
  }
  function time(where: string, value: unknown, wanted = 'a time of day like 08:30'): string {
    if (typeof value === 'string' && /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(value)) return value;
    wrong(where, wanted, value);
    return '';
  }
  function stretch(where: string, value: unknown): Stretch {
    const { opens: from, closes: until } = object(where, value);
    const opens = time(`${where}.opens`, from);
    const closes =
      until === '24:00' ? until : time(`${where}.closes`, until, 'a time of day like 17:00, or 24:00');
    if (opens !== '' && opens === closes)
      wrong(`${where}.closes`, 'another time than it opens; a whole day is 00:00 to 24:00', closes);
    return { opens, closes };
  }
  function instant(where: string, value: unknown): Temporal.Instant {
    if (value instanceof Temporal.Instant) return value;
    try {
      if (typeof value === 'string') return Temporal.Instant.from(value);
    } catch {
      // Told below, like anything else that is none.
    }
    wrong(where, 'an instant like 2026-11-24T08:00:00Z', value);
    return noTime;
  }
  function phone(where: string, value: unknown): string | null {
    if (value === null) return null;
    if (typeof value === 'string' && /^\+?[\d ()-]{3,30}$/.test(value.trim())) return value.trim();
    // Not repeated: somebody may have written another thing than a number here.
    notes.push({ where, wanted: 'a telephone number, or null where nobody answers', got: 'another text' });
    return null;
  }
  function span(where: string, given: Record<string, unknown>): Pick<Shift, 'startsAt' | 'endsAt'> {
    const before = notes.length;
    const startsAt = instant(`${where}.startsAt`, given['startsAt']);
    const endsAt = instant(`${where}.endsAt`, given['endsAt']);
    if (notes.length === before && !isBefore(startsAt, endsAt))
      wrong(`${where}.endsAt`, `later than ${startsAt.toString()}`, endsAt.toString());
    return { startsAt, endsAt };
  }

  return {
    object,
    list,
    day: (hours: Record<string, unknown>, day: Weekday) => list(`hours.${day}`, hours[day], stretch),
    zone: (where: string, value: unknown): string => {
      if (typeof value === 'string' && isZone(value)) return value;
      wrong(where, 'an IANA time zone like Europe/London', value);
      return 'UTC';
    },
    holiday: (where: string, value: unknown): Holiday => {
      const given = object(where, value);
      const { heldOn } = given;
      if (!isDate(heldOn)) wrong(`${where}.heldOn`, 'a date like 2026-12-25', heldOn);
      return {
        name: text(`${where}.name`, given['name']),
        heldOn: isDate(heldOn) ? heldOn : '',
        hours: list(`${where}.hours`, given['hours'], stretch),
      };
    },
    shift: (where: string, value: unknown): Shift => {
      const given = object(where, value);
      const rank = ranks.find((each) => each === given['rank']);
      if (rank === undefined) wrong(`${where}.rank`, ranks.join(' or '), given['rank']);
      return {
        userId: text(`${where}.userId`, given['userId']),
        rank: rank ?? ('second' satisfies Rank),
        ...span(where, given),
      };
    },
    away: (where: string, value: unknown): Leave => {
      const given = object(where, value);
      const userId = text(`${where}.userId`, given['userId']);
      const coverId = given['coverId'] === null ? null : text(`${where}.coverId`, given['coverId']);
      if (coverId !== null && coverId !== '' && coverId === userId)
        wrong(`${where}.coverId`, 'somebody else, or null where nobody stands in', 'the same person');
      return { userId, coverId, ...span(where, given) };
    },
    phone,
    onCallPhone: (where: string, value: unknown): OnCallPhone => {
      const given = object(where, value);
      const userId = text(`${where}.userId`, given['userId']);
      const number = phone(`${where}.phone`, given['phone']);
      if (given['phone'] === null)
        notes.push({ where: `${where}.phone`, wanted: 'a telephone number', got: 'null' });
      return { userId, phone: number ?? '' };
    },
    quiet: (where: string, value: unknown): QuietHours => {
      const given = object(where, value);
      return { from: time(`${where}.from`, given['from']), until: time(`${where}.until`, given['until']) };
    },
  };
}

/** What cannot both be: two stretches of a day that overlap, two kinds of hours on one date, two numbers of one person. */
function contradictions({ hours, holidays, phones }: Duty): readonly DutyProblem[] {
  const days: readonly (readonly [string, readonly Stretch[]])[] = [
    ...weekdays.map((day) => [`hours.${day}`, hours[day]] as const),
    ...holidays.map((holiday, index) => [`holidays.${index}.hours`, holiday.hours] as const),
  ];
  const overlapping = days.flatMap(([where, stretches]) =>
    stretches
      .toSorted((a, b) => (a.opens < b.opens ? -1 : 1))
      .flatMap((stretch, index, sorted) => {
        const before = sorted[index - 1];
        if (before === undefined || !runsInto(before, stretch)) return [];
        const got = `${before.opens} to ${before.closes} and ${stretch.opens} to ${stretch.closes}`;
        return [{ where, wanted: 'stretches that do not overlap', got }];
      }),
  );
  const twice = holidays.flatMap(({ heldOn }, index) =>
    heldOn !== '' && holidays.findIndex((each) => each.heldOn === heldOn) < index
      ? [{ where: `holidays.${index}.heldOn`, wanted: 'each day once', got: heldOn }]
      : [],
  );
  const twoNumbers = phones.flatMap(({ userId }, index) =>
    userId !== '' && phones.findIndex((each) => each.userId === userId) < index
      ? [{ where: `phones.${index}.userId`, wanted: 'one number for each', got: 'a second one' }]
      : [],
  );
  return [...overlapping, ...twice, ...twoNumbers];
}

/** Of two stretches of a day, the earlier one first. */
const runsInto = (earlier: Stretch, later: Stretch): boolean =>
  earlier.closes < earlier.opens || earlier.closes > later.opens;

function isZone(text: string): boolean {
  // An offset is a zone too, and knows no summer.
  if (!/^[A-Za-z]/.test(text)) return false;
  try {
    noTime.toZonedDateTimeISO(text);
    return true;
  } catch {
    return false;
  }
}

function isDate(value: unknown): value is string {
  if (typeof value !== 'string' || !/^20\d\d-\d\d-\d\d$/.test(value)) return false;
  try {
    return Temporal.PlainDate.from(value).toString() === value;
  } catch {
    return false;
  }
}
