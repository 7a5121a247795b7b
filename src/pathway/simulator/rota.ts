import { Temporal } from 'temporal-polyfill';
import { simulatedClinic } from '../../knowledge/simulated-clinic.ts';
import type { Stamp } from '../actors.ts';
import type { Duty } from '../duty/duty-types.ts';
import { noDuty } from '../duty/no-duty.ts';
import type { Organisation } from '../person.ts';
import type { Store } from '../ports.ts';

const { weekdayHours, weekendHours } = simulatedClinic.staff;
const two = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;
const stretch = ([opens, closes]: readonly [number, number]) => [{ opens: two(opens), closes: two(closes) }];
const [weekday, weekend] = [stretch(weekdayHours), stretch(weekendHours)];

/** When the clinic says that it is open, and who is on call: in the uk clinic two all the time, in the other nobody by night. */
export const dutyOf = ({ region, zone }: Pick<Organisation, 'region' | 'zone'>): Duty => ({
  ...noDuty(zone),
  hours: {
    monday: weekday,
    tuesday: weekday,
    wednesday: weekday,
    thursday: weekday,
    friday: weekday,
    saturday: weekend,
    sunday: weekend,
  },
  rota: region === 'uk' ? [shift('clinician-1', 'first'), shift('clinician-2', 'second')] : [],
  // Of the range that is kept for fiction. The second carries none: what follows from that is lived through too.
  phones: region === 'uk' ? [{ userId: 'clinician-1', phone: '07700 900111' }] : [],
});

const shift = (userId: string, rank: 'first' | 'second'): Duty['rota'][number] => ({
  userId,
  rank,
  startsAt: Temporal.Instant.from('2020-01-01T00:00Z'),
  endsAt: Temporal.Instant.from('2050-01-01T00:00Z'),
});

export async function keepDuty(
  { duties }: Pick<Store, 'duties'>,
  organisation: Organisation,
  by: Stamp,
): Promise<void> {
  await duties.keep(organisation.id, dutyOf(organisation), 0, by);
}
