import { quietHours } from '../../knowledge/duty/quiet-hours.ts';
import type { Duty } from './duty-types.ts';

/** Of a clinic that has not said when it is open: never, and nobody is on call. */
export const noDuty = (zone: string): Duty => ({
  zone,
  hours: { monday: [], tuesday: [], wednesday: [], thursday: [], friday: [], saturday: [], sunday: [] },
  holidays: [],
  rota: [],
  leave: [],
  phones: [],
  phoneWhenClosed: null,
  quiet: { from: quietHours.from, until: quietHours.until },
});

/** Nobody has said when this clinic is open or who is on call. That is not known; to patients it must count as nobody there. */
export const areHoursUnset = (duty: Duty | undefined): boolean =>
  duty === undefined ||
  (duty.rota.length === 0 &&
    Object.values(duty.hours).every((stretches) => stretches.length === 0) &&
    duty.holidays.every(({ hours }) => hours.length === 0));
