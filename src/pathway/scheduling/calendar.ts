import type { Temporal } from 'temporal-polyfill';
import { noDuty } from '../duty/no-duty.ts';
import { plusHours } from '../instants.ts';
import type { Organisation } from '../person.ts';
import type { Store } from '../ports.ts';
import { holding, type KeptAppointment } from './appointment-types.ts';
import type { SlotSource } from './offers.ts';
import type { KeptSchedule, Span } from './schedule-types.ts';
import type { Taken } from './slots.ts';

/** What can be booked and what is, for a stretch of time. */
export type Calendar = {
  readonly schedules: readonly KeptSchedule[];
  readonly appointments: readonly KeptAppointment[];
  readonly taken: Taken;
};

type Read = Pick<Store, 'schedules' | 'appointments' | 'duties'>;

export async function readCalendar(store: Read, { id, zone }: Organisation, within: Span): Promise<Calendar> {
  const [schedules, appointments, duty] = await Promise.all([
    store.schedules.list(id),
    store.appointments.find(id, { between: within }),
    store.duties.current(id),
  ]);
  const held = appointments.flatMap(({ appointment: { status, slots } }) =>
    holding.includes(status) ? slots : [],
  );
  return { schedules, appointments, taken: { duty: duty?.duty ?? noDuty(zone), held } };
}

/** From now until as far as any slot is looked for; a slot that began before now may still hold a gap's beginning. */
export const aheadOf = (now: Temporal.Instant, days: number): Span => ({
  startsAt: plusHours(now, -24),
  endsAt: plusHours(now, 24 * days),
});

export const slotSource = ({ schedules, taken }: Calendar): SlotSource => ({
  schedules: schedules.map(({ schedule }) => schedule),
  taken,
});
