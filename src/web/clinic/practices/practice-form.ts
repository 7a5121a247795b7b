import { hoursWords } from '../../../knowledge/words/clinic-hours.ts';
import { practicePage as words } from '../../../knowledge/words/refer-page.ts';
import { weekdays, type Weekday } from '../../../engine/weekdays.ts';
import type { Stretch } from '../../../pathway/duty/duty-types.ts';
import type { Region } from '../../../knowledge/rule-types.ts';
import { holidayCalendarsOf } from '../../../pathway/referrals/practice-hours.ts';
import type { Practice } from '../../../pathway/referrals/practices.ts';
import { fill } from '../fill-words.ts';
import type { FormReader } from '../form-reader.ts';
import { hoursText, readHours } from '../hours/hours-text.ts';

/** Null where the reader has noted problems. */
export function readPractice(read: FormReader, id: string, region: Region): Practice | null {
  const name = read.needed('name', words.name, 150);
  const address = read.text('address', words.address, 300);
  const phone = read.phone('phone', words.phone);
  const isListed = read.chosen('isListed', words.listed, ['yes', 'no'] as const);
  const of = (day: Weekday): readonly Stretch[] => {
    const stretches = readHours(read.text(day, hoursWords.days[day], 200) ?? '');
    if (stretches === null) read.wrong(day, fill(hoursWords.badHours, { what: hoursWords.days[day] }));
    return stretches ?? [];
  };
  const hours = {
    monday: of('monday'),
    tuesday: of('tuesday'),
    wednesday: of('wednesday'),
    thursday: of('thursday'),
    friday: of('friday'),
    saturday: of('saturday'),
    sunday: of('sunday'),
  };
  const holidays = read.oneOf('holidays', [...holidayCalendarsOf(region), 'none']);
  // Nobody said anything of any day: that is not known, and not closed.
  const isKnown = weekdays.some((day) => hours[day].length > 0);
  const isPhoneWrong = read.problems.some(({ field }) => field === 'phone');
  if (isListed === 'yes' && phone === null && !isPhoneWrong) read.wrong('phone', words.phoneToList);
  if (read.problems.length > 0 || isListed === null) return null;
  return { id, name, address, phone, hours: isKnown ? hours : null, holidays, isListed: isListed === 'yes' };
}

export function practiceValues(practice: Practice): Record<string, string> {
  const { name, address, phone, hours, holidays, isListed } = practice;
  return {
    name,
    holidays: holidays ?? '',
    address: address ?? '',
    phone: phone ?? '',
    isListed: isListed ? 'yes' : 'no',
    ...Object.fromEntries(weekdays.map((day) => [day, hours === null ? '' : hoursText(hours[day])])),
  };
}
