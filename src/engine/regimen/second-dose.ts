import { Temporal } from 'temporal-polyfill';
import type { RegimenRules } from '../../knowledge/treatment/regimen-rules.ts';
import type { Slot } from '../../knowledge/treatment/medicine-types.ts';
import type { Phase, Regimen, RegimenRequest } from './regimen-types.ts';
import { plusSlots } from './slots.ts';

/** The slot of a first dose by its time of day. */
export const slotOfTime = ({ slots }: Pick<RegimenRules, 'slots'>, time: Temporal.PlainTime): Slot =>
  time.hour < slots.eveningFromHour ? 'morning' : 'evening';

/**
 * A time of its own for the second dose of a medicine taken twice daily, where its usual time would come too soon after the
 * first or too late. Hours are elapsed hours where the zone is known.
 */
export function secondDoseOf(
  { slots }: Pick<RegimenRules, 'slots'>,
  { startTime, timeZone, start }: Pick<RegimenRequest, 'startTime' | 'timeZone' | 'start'>,
  first: Pick<Phase, 'timesADay' | 'from'>,
): Regimen['secondDose'] {
  if (startTime === null || first.timesADay !== 2) return null;
  const second = plusSlots(first.from, 1);
  const usual = second.date.toPlainDateTime(Temporal.PlainTime.from(slots.usual[second.slot]));
  const given = start.date.toPlainDateTime(startTime);
  const zone = timeZone ?? 'UTC';
  const hours = given.toZonedDateTime(zone).until(usual.toZonedDateTime(zone)).total('hours');
  const { least, most } = slots.secondDoseAfterHours;
  if (hours >= least && hours <= most) return null;
  const limit = given.toZonedDateTime(zone).add({ hours: hours < least ? least : most });
  return { date: limit.toPlainDate(), time: limit.toPlainTime() };
}
