import ical, { type ICalCalendar, ICalEventRepeatingFreq } from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import type { Phase, Regimen } from '../engine/regimen/regimen-types.ts';
import { type SlotDate, plusSlots } from '../engine/regimen/slots.ts';

export type CalendarOptions = {
  /** What begins the name of each event, so that a calendar sent again takes the place of the one before. */
  readonly uid: string;
  readonly stamp: Temporal.Instant;
  /** When doses are taken. */
  readonly times: Readonly<Record<SlotDate['slot'], string>>;
};

const minutesOfDose = 15;

/**
 * A regimen for a calendar: doses at the usual times of day wherever the person is, so that no change of the clock moves one,
 * and whole days for steps, reviews and checks. Doses that go on have no last one: a calendar is not an order to stop.
 */
export function calendarOf(regimen: Regimen, options: CalendarOptions): string {
  const calendar = ical({
    name: `Regimen: ${regimen.drug}`,
    prodId: { company: 'virchow', product: 'regimen' },
  });
  for (const [index, phase] of regimen.phases.entries()) addDoses(calendar, regimen, phase, index, options);
  const days = [
    ...regimen.steps.map(({ at, to }) => ({
      kind: 'step',
      date: at.date,
      says: `From this ${at.slot}: ${to}. Only this strength.`,
    })),
    ...regimen.dates,
    ...(regimen.end.earliestStop
      ? [{ kind: 'earliest-stop', date: regimen.end.earliestStop, says: regimen.end.says }]
      : []),
    ...(regimen.overlap?.mayStopOn
      ? [
          {
            kind: 'injections',
            date: regimen.overlap.mayStopOn,
            says: 'Injections may stop, if the prescriber confirms.',
          },
        ]
      : []),
  ];
  for (const [index, { kind, date, says }] of days.entries()) {
    calendar.createEvent({
      id: `${options.uid}-${kind}-${index + 1}@virchow`,
      stamp: options.stamp,
      start: date,
      allDay: true,
      summary: says,
    });
  }
  return `${calendar.toString()}\r\n`;
}

/** One series for each slot of the day in which the phase has doses; a dose with a time of its own stands outside it. */
function addDoses(
  calendar: ICalCalendar,
  regimen: Regimen,
  phase: Phase,
  index: number,
  { uid, stamp, times }: CalendarOptions,
): void {
  const food = phase.food === 'with-food' ? ' with food' : '';
  const summary = `${phase.medicine}: ${phase.dose.says}${food}`;
  const event = (name: string, at: Temporal.PlainDateTime, doses: number | null): void => {
    calendar.createEvent({
      id: `${uid}-${phase.id}-${index + 1}-${name}@virchow`,
      stamp,
      floating: true,
      start: at,
      end: at.add({ minutes: minutesOfDose }),
      summary,
      ...(doses === 1
        ? {}
        : { repeating: { freq: ICalEventRepeatingFreq.DAILY, ...(doses === null ? {} : { count: doses }) } }),
    });
  };
  for (let nth = 0; nth < phase.timesADay; nth += 1) {
    const first = plusSlots(phase.from, nth);
    const doses = phase.doses === null ? null : Math.ceil((phase.doses - nth) / phase.timesADay);
    if (doses === 0) continue;
    const usual = first.date.toPlainDateTime(Temporal.PlainTime.from(times[first.slot]));
    const own = index === 0 ? ownTime(regimen, nth) : null;
    if (!own) event(first.slot, usual, doses);
    else {
      event(`dose-${nth + 1}`, own, 1);
      if (doses !== 1) event(first.slot, usual.add({ days: 1 }), doses === null ? null : doses - 1);
    }
  }
}

/** When the first dose was, and where the second is moved to: not told again at the usual time. */
function ownTime({ start, startTime, secondDose }: Regimen, nth: number): Temporal.PlainDateTime | null {
  if (nth === 0) return startTime && start.date.toPlainDateTime(startTime);
  return secondDose && secondDose.date.toPlainDateTime(secondDose.time);
}
