import { quietHours } from '../../knowledge/duty/quiet-hours.ts';
import type { Duty } from './duty-types.ts';

/** Of a clinic that has not said when it is open: never, and nobody is on call. */
export const noDuty = (zone: string): Duty => ({
  zone,
  hours: { monday: [], tuesday: [], wednesday: [], thursday: [], friday: [], saturday: [], sunday: [] },
  holidays: [],
  rota: [],
  leave: [],
  phoneWhenClosed: null,
  quiet: { from: quietHours.from, until: quietHours.until },
});
