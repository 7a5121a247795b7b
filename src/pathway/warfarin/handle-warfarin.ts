import { Temporal } from 'temporal-polyfill';
import { readInr } from '../../engine/warfarin-reading.ts';
import { longestGapDays, warfarinDay } from '../../knowledge/follow-up/warfarin-maintenance.ts';
import { weekdays } from '../../engine/weekdays.ts';
import type { Context } from '../context.ts';
import type { Episode } from '../episode-types.ts';
import { type CommandOf, type Handled, happened, refused } from '../handle/handled.ts';
import { firstOf, missing, notInFuture, wordless } from '../handle/when.ts';
import { dateOf, dayOf, startOfDay } from '../instants.ts';
import { inrsToActOn } from './due-warfarin.ts';
import type { DoseLock, WarfarinCommand } from './warfarin-commands.ts';
import { inrsInOrder, measuredOn, openDifferences, overlapNow, warfarinCourse } from './warfarin-course.ts';
import type { KeptReading } from './warfarin-types.ts';

type Of<T extends WarfarinCommand['type']> = CommandOf<T, WarfarinCommand>;

export function handleWarfarin(episode: Episode, command: WarfarinCommand, context: Context): Handled {
  if (warfarinCourse(episode) === null) return refused({ code: 'not-on-warfarin' });
  switch (command.type) {
    case 'set-inr-target':
      return setTarget(command, context);
    case 'record-inr':
      return recordInr(episode, command, context);
    case 'act-on-inr':
      return actOnInr(episode, command, context);
    case 'settle-dose-difference':
      return settleDifference(episode, command);
    case 'set-warfarin-week':
      return setWeek(episode, command, context);
    case 'stop-injections':
      return stopInjections(episode, command, context);
  }
}

function setTarget({ low, high, physician, reason }: Of<'set-inr-target'>, { by }: Context): Handled {
  if (by.role !== 'clinician') return refused({ code: 'not-a-clinician' });
  const wrong = firstOf(
    isTargetEnd(low) ? null : missing('low', 'the lower end of the range, such as 2.0'),
    isTargetEnd(high) && high > low ? null : missing('high', 'the upper end, above the lower one'),
    wordless(physician) ? missing('physician', 'who set the target') : null,
    wordless(reason) ? missing('reason', 'what it is for, such as this DVT or a mechanical valve') : null,
  );
  if (wrong) return refused(wrong);
  return happened({
    type: 'inr-target-set',
    low,
    high,
    physician: physician.trim(),
    reason: reason.trim(),
  });
}

/** No target in use lies outside these. */
const isTargetEnd = (inr: number): boolean => inr >= 1 && inr <= 5;

/** Nothing but a blank is refused: what is above the limit of the meter, or no number, is kept as what it is. */
function recordInr({ zone }: Episode, command: Of<'record-inr'>, { now }: Context): Handled {
  const { shown, measuredAt, taken, type: _, ...asked } = command;
  const read = readInr(shown);
  if (!read.ok) return refused({ code: 'inr-not-read', wanted: read.wanted, got: read.got });
  const wrong = firstOf(
    notInFuture('measuredAt', measuredAt, now),
    taken.every(({ mg }) => mg === null || isDailyMg(mg))
      ? null
      : missing('taken', `mg of each day, from 0 to ${warfarinDay.mostMg} in halves, or not known`),
    ...taken.map(({ on }) => notInFuture('taken', startOfDay(dateOf(on), zone), now)),
  );
  if (wrong) return refused(wrong);
  const reading: KeptReading = {
    shown: shown.trim(),
    reading: read.value['inr.reading'],
    value: read.value.inr ?? null,
  };
  return happened({ type: 'inr-recorded', reading, measuredAt, taken, ...asked });
}

const isDailyMg = (mg: number): boolean => mg >= 0 && mg <= warfarinDay.mostMg && Number.isInteger(mg * 2);

function actOnInr(
  episode: Episode,
  { inrSequence, clinician, what, reached, vitaminKGiven }: Of<'act-on-inr'>,
  { by }: Context,
): Handled {
  if (by.role !== 'clinician') return refused({ code: 'not-a-clinician' });
  if (!inrsInOrder(episode).some(({ sequence }) => sequence === inrSequence))
    return refused({ code: 'nothing-waits', field: 'inrSequence' });
  if (wordless(clinician)) return refused(missing('clinician', 'who decided'));
  if (wordless(what)) return refused(missing('what', 'what was decided, and what the person was told'));
  const acted = { inrSequence, clinician: clinician.trim(), what: what.trim(), reached, vitaminKGiven };
  return happened({ type: 'inr-acted', ...acted });
}

function settleDifference(episode: Episode, { inrSequence, how }: Of<'settle-dose-difference'>): Handled {
  const inr = openDifferences(episode).find(({ sequence }) => sequence === inrSequence);
  if (inr === undefined) return refused({ code: 'nothing-waits', field: 'inrSequence' });
  return wordless(how)
    ? refused(missing('how', 'who called, which dose is true, and why it differed'))
    : happened({ type: 'dose-difference-settled', inrSequence, how: how.trim() });
}

/** Why a dose may not be set now, the firmest first. */
export function doseLocksOf(episode: Episode, now: Temporal.Instant): readonly DoseLock[] {
  const last = inrsInOrder(episode).at(-1);
  const today = dayOf(now, episode.zone);
  const locks: DoseLock[] = [];
  if (openDifferences(episode).length > 0) locks.push('doses-differ');
  if (inrsToActOn(episode).some(({ judged }) => judged?.act !== 'same-day')) locks.push('inr-not-acted-on');
  if (last === undefined) locks.push('no-inr');
  else if (measuredOn(last, episode.zone).until(today, { largestUnit: 'days' }).days > longestGapDays)
    locks.push('inr-too-old');
  return locks;
}

/** Doses come from a clinician who is named, in mg for each weekday. Where what was taken differs, nothing is set. */
function setWeek(episode: Episode, command: Of<'set-warfarin-week'>, { now, by }: Context): Handled {
  if (by.role !== 'clinician') return refused({ code: 'not-a-clinician' });
  const { mgOn, fromOn, omitOn, signedBy, reason, overrideReason } = command;
  const today = startOfDay(dayOf(now, episode.zone), episode.zone);
  const from = startOfDay(dateOf(fromOn), episode.zone);
  const badDay = weekdays.find((day) => !isDailyMg(mgOn[day]));
  const wrong = firstOf(
    badDay === undefined
      ? null
      : missing(badDay, `mg from 0 to ${warfarinDay.mostMg}, in halves: 0 where none is taken`),
    Temporal.Instant.compare(from, today) < 0
      ? { code: 'wrong-order', field: 'fromOn', got: from, notBefore: today }
      : null,
    wordless(signedBy) ? missing('signedBy', 'no dose reaches anybody unsigned') : null,
    wordless(reason) ? missing('reason', 'why these doses') : null,
  );
  if (wrong) return refused(wrong);
  const locks = doseLocksOf(episode, now);
  const mayOverride = !locks.includes('doses-differ') && !wordless(overrideReason);
  if (locks.length > 0 && !mayOverride) return refused({ code: 'dose-locked', locks });
  return happened({
    type: 'warfarin-week-set',
    mgOn,
    fromOn,
    omitOn,
    signedBy: signedBy.trim(),
    reason: reason.trim(),
    override: locks.length === 0 ? null : { reason: overrideReason?.trim() ?? '' },
  });
}

/** Both the days and the two INRs; sooner only by a clinician, with the reason. */
function stopInjections(
  episode: Episode,
  { lastInjectionOn, clinician, saidBack, overrideReason }: Of<'stop-injections'>,
  { now, by }: Context,
): Handled {
  if (by.role !== 'clinician') return refused({ code: 'not-a-clinician' });
  const course = warfarinCourse(episode);
  const overlap = overlapNow(episode);
  if (course === null || overlap === null)
    return refused({ code: 'nothing-waits', field: 'lastInjectionOn' });
  const { zone } = episode;
  const wrong = firstOf(
    notInFuture('lastInjectionOn', startOfDay(dateOf(lastInjectionOn), zone), now),
    wordless(clinician) ? missing('clinician', 'who ordered the stop') : null,
    wordless(saidBack) ? missing('saidBack', 'what the person said back') : null,
  );
  if (wrong) return refused(wrong);
  const { daysDone, inrsDone, mayStopOn } = overlap;
  const isDone = mayStopOn !== null && Temporal.PlainDate.compare(mayStopOn, dayOf(now, zone)) <= 0;
  if (!isDone && wordless(overrideReason))
    return refused({
      code: 'overlap-not-done',
      daysDoneOn: daysDone.toString(),
      inrsDoneOn: inrsDone?.toString() ?? null,
    });
  return happened({
    type: 'injections-stopped',
    regimenId: course.regimen.id,
    lastInjectionOn,
    clinician: clinician.trim(),
    saidBack: saidBack.trim(),
    override: isDone ? null : { reason: overrideReason?.trim() ?? '' },
  });
}
