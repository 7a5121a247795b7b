import { Temporal } from 'temporal-polyfill';
import { stopClocks as clocks } from '../../knowledge/follow-up/stop-clocks.ts';
import type { Episode } from '../episode-types.ts';
import { dayOf, endOfDay, plusHours, plusMinutes, startOfDay } from '../instants.ts';
import type { Need } from '../need.ts';
import type { StopStep } from './follow-up-types.ts';

type Instant = Temporal.Instant;
export type StopTask = {
  readonly step: StopStep;
  readonly dueAt: Instant;
  readonly warnAt?: Instant;
  readonly doneAt: Instant | null;
};

/** All that an order to stop still brings with it, each with its day, done or not: the sheet of stopping, and the needs. */
export function stopTasks(episode: Episode): readonly StopTask[] {
  const { treatment, zone } = episode;
  const regimen = treatment?.regimen ?? null;
  if (regimen === null || regimen.stop === null) return [];
  const { stop, stopConfirmed } = regimen;
  const done = (episode.followUp?.stopSteps ?? []).filter(({ sequence }) => sequence > stop.sequence);
  const doneAt = (step: StopStep): Instant | null => done.findLast((each) => each.step === step)?.at ?? null;
  const task = (step: StopStep, dueAt: Instant, warnAt?: Instant): StopTask => ({
    step,
    dueAt,
    doneAt: doneAt(step),
    ...(warnAt === undefined ? {} : { warnAt }),
  });
  const tasks = [task('information', plusHours(stop.at, clocks.information.hours))];
  if (stopConfirmed === null) return tasks;
  const last = Temporal.PlainDate.from(stopConfirmed.lastDoseOn);
  const onDay = (step: StopStep, day: Temporal.PlainDate): StopTask =>
    task(step, endOfDay(day, zone), startOfDay(day, zone));
  const [first, second] = clocks.checkIns.weeks;
  const reported = done.findLast(({ symptoms }) => symptoms === true);
  const answered = done.findLast(({ step }) => step === 'symptoms-answered');
  return [
    ...tasks,
    task('cancel', plusHours(stopConfirmed.at, clocks.cancel.hours)),
    onDay('future-risk', dayOf(stopConfirmed.at, zone).add({ days: clocks.futureRisk.days })),
    onDay('check-in-2', last.add({ weeks: first })),
    ...(treatment?.review?.sheet?.dDimerPlanned === true
      ? [onDay('d-dimer', last.add({ months: clocks.dDimer.months }))]
      : []),
    onDay('check-in-6', last.add({ weeks: second })),
    ...(reported === undefined
      ? []
      : [
          {
            step: 'symptoms-answered' as const,
            dueAt: plusMinutes(reported.at, clocks.symptoms.minutes),
            doneAt: answered !== undefined && answered.sequence > reported.sequence ? answered.at : null,
          },
        ]),
  ];
}

export const openStopTasks = (episode: Episode): readonly StopTask[] =>
  stopTasks(episode).filter(({ doneAt }) => doneAt === null);

/** While the diagnosis stands: a medicine that was stopped for want of a clot leaves nothing to look out for. */
export function afterStop(episode: Episode): readonly Need[] {
  if (episode.diagnosis?.is !== 'confirmed') return [];
  return openStopTasks(episode).map(
    ({ step, dueAt, warnAt }): Need => ({
      kind: step === 'symptoms-answered' ? 'stop-symptoms' : 'stop-step',
      of: step,
      dueAt,
      ...(step === 'symptoms-answered' ? { warnAt: null } : warnAt === undefined ? {} : { warnAt }),
    }),
  );
}
