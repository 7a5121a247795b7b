import type { Temporal } from 'temporal-polyfill';
import { type HolidayCalendar, publicHolidays } from '../../../knowledge/duty/public-holidays.ts';
import { hoursWords as words } from '../../../knowledge/words/clinic-hours.ts';
import {
  type Duty,
  type Holiday,
  type OnCallPhone,
  ranks,
  type Stretch,
} from '../../../pathway/duty/duty-types.ts';
import { type Weekday } from '../../../engine/weekdays.ts';
import { dayOf, isBefore } from '../../../pathway/instants.ts';
import { readPhone, takesTexts } from '../../../pathway/telephone.ts';
import type { Region } from '../../../knowledge/rule-types.ts';
import type { Account } from '../../../pathway/person.ts';
import { fill } from '../fill-words.ts';
import type { FormReader } from '../form-reader.ts';
import { clockOf, readHours } from './hours-text.ts';

/** The forms of the page, each a change of its own. */
export const hoursParts = [
  'week',
  'holiday',
  'offered',
  'shift',
  'leave',
  'phone',
  'on-call-phone',
  'remove-holiday',
  'remove-shift',
  'remove-leave',
  'remove-on-call-phone',
] as const;
export type HoursPart = (typeof hoursParts)[number];

export const calendars: readonly HolidayCalendar[] = [
  'england-and-wales',
  'scotland',
  'northern-ireland',
  'us-federal',
];

type Asked = {
  readonly duty: Duty;
  readonly region: Region;
  readonly read: FormReader;
  readonly staff: readonly Pick<Account, 'id'>[];
  readonly now: Temporal.Instant;
};

/** The settings after one form; what is wrong with it stands in the reader's problems. */
export function changedBy(part: HoursPart, asked: Asked): Duty {
  const { duty, read } = asked;
  switch (part) {
    case 'week':
      return { ...duty, hours: weekOf(asked) };
    case 'holiday':
      return { ...duty, holidays: inOrder([...duty.holidays, ...holidayOf(asked)]) };
    case 'offered':
      return { ...duty, holidays: inOrder([...duty.holidays, ...offeredTo(asked)]) };
    case 'shift': {
      const userId = personOf(asked, 'shiftUser');
      const rank = read.chosen('rank', words.rank, ranks);
      const span = spanOf(asked, 'shift');
      if (rank === null || userId === null || span === null) return duty;
      return { ...duty, rota: [...duty.rota, { userId, rank, ...span }] };
    }
    case 'leave': {
      const userId = personOf(asked, 'leaveUser');
      const coverId = read.text('coverId', words.cover) === 'nobody' ? null : personOf(asked, 'coverId');
      const span = spanOf(asked, 'leave');
      if (userId === null || span === null) return duty;
      return { ...duty, leave: [...duty.leave, { userId, coverId, ...span }] };
    }
    case 'phone':
      return {
        ...duty,
        phoneWhenClosed: read.text('phoneWhenClosed', words.phoneWhenClosed),
        quiet: { from: timeOf(asked, 'from'), until: timeOf(asked, 'until') },
      };
    case 'on-call-phone': {
      const one = onCallPhoneOf(asked);
      if (one === null) return duty;
      const others = duty.phones.filter(({ userId }) => userId !== one.userId);
      return { ...duty, phones: [...others, one] };
    }
    case 'remove-on-call-phone': {
      const which = read.text('which', '');
      return { ...duty, phones: duty.phones.filter(({ userId }) => userId !== which) };
    }
    case 'remove-holiday':
      return { ...duty, holidays: duty.holidays.filter(({ heldOn }) => heldOn !== read.text('which', '')) };
    case 'remove-shift':
      return { ...duty, rota: without(duty.rota, read.text('which', '')) };
    case 'remove-leave':
      return { ...duty, leave: without(duty.leave, read.text('which', '')) };
  }
}

/** By what it is, not by its place in the list, which may have moved meanwhile. */
export const nameOf = (one: { readonly userId: string; readonly startsAt: Temporal.Instant }): string =>
  `${one.userId} ${one.startsAt.toString()}`;
const without = <T extends Parameters<typeof nameOf>[0]>(list: readonly T[], which: string | null) =>
  list.filter((one) => nameOf(one) !== which);

function weekOf({ read }: Asked): Duty['hours'] {
  const day = (name: Weekday): readonly Stretch[] => hoursIn(read, name, words.days[name]);
  return {
    monday: day('monday'),
    tuesday: day('tuesday'),
    wednesday: day('wednesday'),
    thursday: day('thursday'),
    friday: day('friday'),
    saturday: day('saturday'),
    sunday: day('sunday'),
  };
}

function hoursIn(read: FormReader, name: string, what: string): readonly Stretch[] {
  const stretches = readHours(read.text(name, what, 200) ?? '');
  if (stretches === null) read.wrong(name, fill(words.badHours, { what }));
  return stretches ?? [];
}

function holidayOf({ read }: Asked): readonly Holiday[] {
  const name = read.needed('holidayName', words.holidayName, 100);
  const day = read.day('heldOn', words.holidayOn);
  if (day === null && !read.problems.some(({ field }) => field === 'heldOn'))
    read.needed('heldOn', words.holidayOn);
  const hours = hoursIn(read, 'holidayHours', words.holidayHours);
  return day === null ? [] : [{ name, heldOn: day.toString(), hours }];
}

/** Those still to come that the clinic has not said anything about. */
function offeredTo({ read, duty, now }: Asked): readonly Holiday[] {
  const calendar = read.chosen('calendar', words.calendar, calendars);
  if (calendar === null) return [];
  const today = dayOf(now, duty.zone).toString();
  return publicHolidays[calendar].days
    .filter(({ heldOn }) => heldOn >= today && !duty.holidays.some((each) => each.heldOn === heldOn))
    .map(({ name, heldOn }) => ({ name, heldOn, hours: [] }));
}

const inOrder = (holidays: readonly Holiday[]): readonly Holiday[] =>
  holidays.toSorted((a, b) => (a.heldOn < b.heldOn ? -1 : 1));

function personOf({ read, staff }: Asked, field: string): string | null {
  const what = field === 'coverId' ? words.cover : words.who;
  return read.chosen(
    field,
    what,
    staff.map(({ id }) => id),
  );
}

/** A number that no text message reaches would be found out by night. */
function onCallPhoneOf(asked: Asked): OnCallPhone | null {
  const { read, region } = asked;
  const userId = personOf(asked, 'phoneUser');
  const phone = read.needed('onCallPhone', words.onCallPhone, 30);
  if (phone === '' || userId === null) return null;
  const number = readPhone(phone, region);
  if (number !== null && takesTexts(number)) return { userId, phone };
  read.wrong('onCallPhone', words.badOnCallPhone[region]);
  return null;
}

function spanOf({ read }: Asked, of: 'shift' | 'leave') {
  const startsAt = read.momentNeeded(`${of}StartsAt`, words.from);
  const endsAt = read.momentNeeded(`${of}EndsAt`, words.until);
  return startsAt === null || endsAt === null ? null : { startsAt, endsAt };
}

function timeOf({ read }: Asked, edge: 'from' | 'until'): string {
  const what = edge === 'from' ? words.quietFrom : words.quietUntil;
  const text = read.needed(edge, what, 20);
  const time = clockOf(text);
  if (time === null && text !== '') read.wrong(edge, `${what}: 21:00`);
  return time ?? '';
}

/** What ended two months ago is left out of the next settings; the history keeps it. */
export function withoutLongPast(duty: Duty, now: Temporal.Instant): Duty {
  const since = now.subtract({ hours: 24 * 60 });
  const today = dayOf(since, duty.zone).toString();
  return {
    ...duty,
    holidays: duty.holidays.filter(({ heldOn }) => heldOn >= today),
    rota: duty.rota.filter(({ endsAt }) => isBefore(since, endsAt)),
    leave: duty.leave.filter(({ endsAt }) => isBefore(since, endsAt)),
  };
}
