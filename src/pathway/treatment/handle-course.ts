import { slotsBetween } from '../../engine/regimen/slots.ts';
import type { Context } from '../context.ts';
import { stopConfirmedBefore } from '../cover-due.ts';
import type { Episode } from '../episode-types.ts';
import { type CommandOf, type Handled, happened, refused } from '../handle/handled.ts';
import { findingsOf } from '../facts-of-episode.ts';
import { firstOf, missing, notInFuture, wordless } from '../handle/when.ts';
import { dateOf, endOfDay, isAfter, isBefore, startOfDay } from '../instants.ts';
import { reviewWindow, runningRegimen } from './due-treatment.ts';
import type { TreatmentCommand } from './treatment-commands.ts';
import type { DoseSlot, KeptRegimen } from './treatment-types.ts';

type Of<T extends TreatmentCommand['type']> = CommandOf<T, TreatmentCommand>;
/** The person says on the day itself which dose they took; the pharmacist may look at the boxes before. */
export function confirmStep(episode: Episode, command: Of<'confirm-step'>, { now }: Context): Handled {
  const regimen = runningRegimen(episode);
  if (regimen === null) return refused({ code: 'no-regimen' });
  const { step, who, how } = command;
  const isStep = (each: DoseSlot): boolean => each.on === step.on && each.slot === step.slot;
  const isDone = regimen.confirmed.some((each) => each.who === who && isStep(each));
  if (isDone || !regimen.regimen.steps.some(isStep)) return refused({ code: 'nothing-waits', field: 'step' });
  if (wordless(how)) return refused(missing('how', 'by call, message or at the counter, and what was said'));
  const day = startOfDay(dateOf(step.on), episode.zone);
  if (who === 'person' && isBefore(now, day))
    return refused({ code: 'wrong-order', field: 'step', got: now, notBefore: day });
  return happened({
    type: 'step-confirmed',
    step: { on: step.on, slot: step.slot },
    who,
    how: how.trim(),
  });
}

export function reportDoses(episode: Episode, command: Of<'report-doses'>, { now }: Context): Handled {
  const regimen = runningRegimen(episode);
  if (regimen === null) return refused({ code: 'no-regimen' });
  const { from, to, missed, doubled, wrongStrength, note } = command;
  const scheduled = slotsBetween(slotDate(from), slotDate(to)) + 1;
  const last = endOfDay(dateOf(to.on), episode.zone);
  const wrong = firstOf(
    scheduled < 1 ? missing('to', 'the last dose of the report comes after its first') : null,
    isAfter(startOfDay(dateOf(to.on), episode.zone), now)
      ? { code: 'in-the-future', field: 'to', got: last, now }
      : null,
    isCount(missed, scheduled) ? null : missing('missed', `a whole number up to ${scheduled}, or not known`),
    isCount(doubled, scheduled)
      ? null
      : missing('doubled', `a whole number up to ${scheduled}, or not known`),
  );
  if (wrong) return refused(wrong);
  const isLoading = coversLoading(regimen.regimen, from, to);
  const report = { from, to, missed, doubled, wrongStrength, isLoading, note: note.trim() };
  return happened({ type: 'doses-reported', ...report });
}

const slotDate = ({ on, slot }: DoseSlot) => ({ date: dateOf(on), slot });

const isCount = (value: number | null, most: number): boolean =>
  value === null || (Number.isInteger(value) && value >= 0 && value <= most);

export function coversLoading({ phases }: KeptRegimen, from: DoseSlot, to: DoseSlot): boolean {
  const loading = phases.find(({ id }) => id === 'loading');
  if (loading === undefined || loading.to === null) return false;
  return (
    slotsBetween(slotDate(from), slotDate(loading.to)) >= 0 &&
    slotsBetween(slotDate(loading.from), slotDate(to)) >= 0
  );
}

/** What the prescriber says of it. Nothing is added and nothing moves by itself. */
export function answerDoses(episode: Episode, command: Of<'answer-doses'>): Handled {
  const { reportSequence, decision } = command;
  const report = episode.treatment?.reports.find(({ sequence }) => sequence === reportSequence);
  if (report === undefined || report.answered !== null)
    return refused({ code: 'nothing-waits', field: 'reportSequence' });
  return wordless(decision)
    ? refused(missing('decision', 'what the prescriber or pharmacist decided'))
    : happened({ type: 'doses-answered', reportSequence, decision: decision.trim() });
}

export function bookReview(episode: Episode, command: Of<'book-review'>, { now }: Context): Handled {
  const regimen = runningRegimen(episode);
  if (regimen === null || episode.treatment === null) return refused({ code: 'no-regimen' });
  const { reviewAt, where, outsideReason, appointmentId = null } = command;
  const standing = episode.treatment.reviewBooked?.appointmentId ?? null;
  if (standing !== null && appointmentId === null)
    return refused({ code: 'review-is-in-calendar', appointmentId: standing });
  if (wordless(where)) return refused(missing('where', 'where, and with whom'));
  if (isBefore(reviewAt, now))
    return refused({ code: 'wrong-order', field: 'reviewAt', got: reviewAt, notBefore: now });
  const { from, to } = reviewWindow(episode.treatment, regimen, episode.zone);
  const isOutside = isBefore(reviewAt, from) || isAfter(reviewAt, to);
  if (isOutside && wordless(outsideReason))
    return refused({ code: 'not-in-window', field: 'reviewAt', got: reviewAt, from, to });
  const why = isOutside ? (outsideReason?.trim() ?? null) : null;
  return happened({
    type: 'review-booked',
    reviewAt,
    where: where.trim(),
    outsideReason: why,
    appointmentId,
  });
}

/** The time is gone and the review is not: another one is asked for at once. */
export function giveUpReview(
  { treatment }: Episode,
  { because, note, appointmentId }: Of<'give-up-review'>,
  { now }: Context,
): Handled {
  const booked = treatment?.reviewBooked ?? null;
  if (booked === null) return refused({ code: 'nothing-waits', field: 'because' });
  const standing = booked.appointmentId ?? null;
  if (standing !== null && standing !== appointmentId)
    return refused({ code: 'review-is-in-calendar', appointmentId: standing });
  // Nobody has failed to come to what has not begun.
  const early = because === 'no-show' ? notInFuture('reviewAt', booked.reviewAt, now) : null;
  if (early) return refused(early);
  return happened({
    type: 'review-given-up',
    because,
    note: wordless(note) ? null : (note?.trim() ?? null),
  });
}

export function orderTreatmentStop(
  episode: Episode,
  command: Of<'order-treatment-stop'>,
  { now, by }: Context,
): Handled {
  const regimen = runningRegimen(episode);
  if (regimen === null || regimen.stop !== null) return refused({ code: 'no-regimen' });
  if (by.role !== 'clinician') return refused({ code: 'not-a-clinician' });
  if (wordless(command.physician)) return refused(missing('physician', 'nothing stops by itself'));
  if (wordless(command.reason)) return refused(missing('reason', 'why it stops'));
  const found = findingsOf(episode);
  const isTaken = found['provocation'] === 'hormone' && found['hormone.stopped'] !== true;
  if (isTaken && wordless(command.overrideReason ?? null)) return refused({ code: 'hormone-first' });
  return happened({
    type: 'treatment-stop-ordered',
    reason: [command.reason, isTaken ? (command.overrideReason ?? '') : '']
      .map((text) => text.trim())
      .filter((text) => text !== '')
      .join(' – '),
    physician: command.physician.trim(),
    confirmBeforeAt: stopConfirmedBefore(now, episode.zone),
  });
}

/** Read-back, with the day of the last dose. */
export function confirmTreatmentStop(
  episode: Episode,
  command: Of<'confirm-treatment-stop'>,
  { now }: Context,
): Handled {
  const regimen = runningRegimen(episode);
  if (regimen === null || regimen.stop === null) return refused({ code: 'no-stop-ordered' });
  const { how, saidBack, lastDoseOn } = command;
  if (wordless(saidBack)) return refused(missing('saidBack', 'what the person said back'));
  const last = startOfDay(dateOf(lastDoseOn), episode.zone);
  if (isAfter(last, now)) return refused({ code: 'in-the-future', field: 'lastDoseOn', got: last, now });
  return happened({ type: 'treatment-stop-confirmed', how, saidBack: saidBack.trim(), lastDoseOn });
}

/** A pause has a reason, a physician and an end at which somebody must act. */
export function holdTreatment(
  episode: Episode,
  command: Of<'hold-treatment'>,
  { now, by }: Context,
): Handled {
  if (runningRegimen(episode) === null) return refused({ code: 'no-regimen' });
  const { reason, untilAt, physician } = command;
  if (by.role !== 'clinician') return refused({ code: 'not-a-clinician' });
  if (wordless(reason)) return refused(missing('reason', 'why it is held'));
  if (wordless(physician)) return refused(missing('physician', 'who decided it'));
  if (!isAfter(untilAt, now))
    return refused({ code: 'wrong-order', field: 'untilAt', got: untilAt, notBefore: now });
  return happened({ type: 'treatment-held', reason: reason.trim(), untilAt, physician: physician.trim() });
}

export function endHold(episode: Episode, { note }: Of<'end-hold'>): Handled {
  if (!episode.treatment?.hold) return refused({ code: 'nothing-waits', field: 'note' });
  return wordless(note)
    ? refused(missing('note', 'the first dose after the pause, and who told the person'))
    : happened({ type: 'hold-ended', note: note.trim() });
}
