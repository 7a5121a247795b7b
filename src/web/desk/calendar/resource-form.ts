import { weekdays } from '../../../engine/weekdays.ts';
import { bookingClocks } from '../../../knowledge/scheduling/booking-clocks.ts';
import { serviceTypes } from '../../../knowledge/scheduling/visit-services.ts';
import { resourceWords as words } from '../../../knowledge/words/desk-calendar.ts';
import type { Account } from '../../../pathway/person.ts';
import { resourceKinds, type Schedule } from '../../../pathway/scheduling/schedule-types.ts';
import { fill } from '../../clinic/fill-words.ts';
import type { FormReader } from '../../clinic/form-reader.ts';
import { hoursText, readHours } from '../../clinic/hours/hours-text.ts';

const most = bookingClocks.longestHorizon.days;

/** What the form shows of a resource; of a new one, nothing but that it can be booked. */
export function resourceValues(schedule: Schedule | null): Record<string, string> {
  if (schedule === null) return { isActive: 'yes', hasHoist: 'unknown' };
  const { name, kind, userId, place, directions, hasHoist, languages, horizonDays, isActive, hours } =
    schedule;
  return {
    name,
    kind,
    userId: userId ?? '',
    place,
    directions: directions ?? '',
    hasHoist: hasHoist === null ? 'unknown' : hasHoist ? 'yes' : 'no',
    languages: languages.join(', '),
    horizonDays: String(horizonDays),
    isActive: isActive ? 'yes' : 'no',
    ...Object.fromEntries(schedule.serviceTypes.map((id) => [`service-${id}`, 'yes'])),
    ...Object.fromEntries(weekdays.map((day) => [day, hours === null ? '' : hoursText(hours[day])])),
  };
}

/** As the form says it, with the absences that are kept elsewhere; what is wrong stands in the reader's problems. */
export function readResource(
  read: FormReader,
  {
    id,
    before,
    accounts,
  }: { readonly id: string; readonly before: Schedule | null; readonly accounts: readonly Account[] },
): Schedule {
  const kind = read.chosen('kind', words.kind, resourceKinds);
  const userId = read.oneOf(
    'userId',
    accounts.map((account) => account.id),
  );
  const services = serviceTypes.filter((each) => read.ticked(`service-${each}`));
  if (services.length === 0) read.wrong('services', words.chooseService);
  const horizonDays = read.number('horizonDays', words.horizonDays) ?? -1;
  if (!Number.isInteger(horizonDays) || horizonDays < 0 || horizonDays > most)
    read.wrong('horizonDays', fill(words.badHorizon, { most: String(most) }));
  const hoist = read.chosen('hasHoist', words.hasHoist, ['yes', 'no', 'unknown'] as const);
  const active = read.chosen('isActive', words.isActive, ['yes', 'no'] as const);
  const languages = read.text('languages', words.languages, 100) ?? '';
  return {
    id,
    kind: kind ?? 'room',
    name: read.needed('name', words.name, 60),
    userId: kind === 'clinician' ? userId : null,
    isActive: active === 'yes',
    serviceTypes: services,
    place: read.needed('place', words.place, 200),
    directions: read.text('directions', words.directions, 600),
    hasHoist: hoist === 'yes' ? true : hoist === 'no' ? false : null,
    languages: languages
      .split(',')
      .map((each) => each.trim().toLowerCase())
      .filter((each) => each !== ''),
    hours: readWeek(read),
    absences: before?.absences ?? [],
    horizonDays,
    comment: before?.comment ?? null,
  };
}

/** Null where nothing is written: then it has the clinic's hours. */
function readWeek(read: FormReader): Schedule['hours'] {
  const of = (day: (typeof weekdays)[number]) => {
    const typed = read.text(day, words.hours, 200) ?? '';
    const hours = readHours(typed);
    const isOrdered = hours?.every(({ opens, closes }) => opens !== closes) === true;
    if (hours === null || !isOrdered) read.wrong(day, words.badHours);
    return hours ?? [];
  };
  const week = {
    monday: of('monday'),
    tuesday: of('tuesday'),
    wednesday: of('wednesday'),
    thursday: of('thursday'),
    friday: of('friday'),
    saturday: of('saturday'),
    sunday: of('sunday'),
  };
  return weekdays.every((day) => week[day].length === 0) ? null : week;
}

/** One more absence; null where the form was wrong. */
export function readAbsence(read: FormReader): Schedule['absences'][number] | null {
  const startsAt = read.momentNeeded('startsAt', words.from);
  const endsAt = read.momentNeeded('endsAt', words.until);
  const why = read.needed('why', words.why, 100);
  if (startsAt === null || endsAt === null) return null;
  if (startsAt.epochMilliseconds >= endsAt.epochMilliseconds) read.wrong('endsAt', words.endsFirst);
  return read.problems.length > 0 ? null : { startsAt, endsAt, why };
}
