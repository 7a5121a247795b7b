import { simulatedClinic } from '../../knowledge/simulated-clinic.ts';
import { chanceOf } from './chance.ts';

const { lateMinutes, outagePart, outageMinutes } = simulatedClinic.alarms;
const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const [, mostLate] = lateMinutes;
const toleranceMs = (mostLate + 2) * minuteMs;

/** The clock that rings the alarms: minutes late as a rule, and now and then it stands still for hours. */
export type LateClock = {
  /** When it comes to what is to ring then. */
  readonly wakesAt: (ringAt: number, now: number) => number;
  /** By when it has told of what was due then. */
  readonly toldBy: (dueSince: number) => number;
};

export function lateClock(seed: number): LateClock {
  let wakings = 0;
  let outage = { from: 0, until: 0 };
  return {
    wakesAt: (ringAt, now) => {
      const chance = chanceOf(seed, `clock/${wakings}`);
      wakings += 1;
      // Two in a row would be one that is longer.
      if (now >= outage.until + hourMs && chance.is(outagePart))
        outage = { from: now, until: now + chance.whole(...outageMinutes) * minuteMs };
      const late = chance.whole(...lateMinutes) * minuteMs;
      return Math.max(ringAt, now, outage.until) + late;
    },
    toldBy: (dueSince) => {
      const isInOutage = dueSince >= outage.from - toleranceMs && dueSince <= outage.until;
      return (isInOutage ? outage.until : dueSince) + toleranceMs;
    },
  };
}
