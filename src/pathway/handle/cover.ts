import { pathwayClocks as clocks } from '../../knowledge/pathway-clocks.ts';
import type { Command } from '../commands.ts';
import type { Context } from '../context.ts';
import { isCoverProposed, stopConfirmedBefore } from '../cover-due.ts';
import { isCalledFor, wantsCoverStopped } from '../tests-due.ts';
import type { Episode, PlannedTest } from '../episode-types.ts';
import type { EpisodeFact } from '../events.ts';
import { plusHours } from '../instants.ts';
import { isOpen } from '../tests-of.ts';
import { runningRegimen } from '../treatment/due-treatment.ts';
import { type CommandOf, type Handled, happened, refused } from './handled.ts';
import { firstOf, missing, notBeforeOther, notInFuture, wordless } from './when.ts';

/** Interim anticoagulation: after the D-dimer sample, after a look for contraindications, with bloods that are seen to. */
export function startCover(
  episode: Episode,
  command: CommandOf<'start-cover', Command>,
  context: Context,
): Handled {
  const { medicine, firstDoseAt, supplyEndsAt, bloodsTakenAt, contraindicationsChecked, overrideReason } =
    command;
  if (episode.cover.status === 'running') return refused({ code: 'cover-already-running' });
  if (runningRegimen(episode) !== null) return refused({ code: 'regimen-running' });
  if (wordless(medicine)) return refused(missing('medicine', 'cover has a name and a dose'));
  const wrong = firstOf(
    notInFuture('firstDoseAt', firstDoseAt, context.now),
    notInFuture('bloodsTakenAt', bloodsTakenAt, context.now),
    notBeforeOther('supplyEndsAt', supplyEndsAt, firstDoseAt),
  );
  if (wrong) return refused(wrong);
  if (!contraindicationsChecked) return refused({ code: 'contraindications-not-checked' });
  if (!isCoverProposed(episode) && wordless(overrideReason))
    return refused({
      code: 'not-proposed',
      proposed: episode.proposal?.outcome ?? null,
      table: episode.proposal?.table ?? null,
      asked: 'interim-cover',
    });
  if (sampleIsMissing(episode) && wordless(overrideReason))
    return refused({ code: 'sample-first', testId: unsampled(episode)?.id ?? null });
  const override = wordless(overrideReason) ? null : { reason: overrideReason?.trim() ?? '' };
  return happened(
    { type: 'cover-started', medicine: medicine.trim(), firstDoseAt, supplyEndsAt, bloodsTakenAt, override },
    ...bloodsToSee(episode, firstDoseAt, context),
  );
}

const unsampled = (episode: Episode): PlannedTest | undefined =>
  episode.tests.find((test) => test.kind === 'd-dimer' && isOpen(test) && test.sampledAt === null);

/** After a first dose a negative D-dimer may not exclude any more. */
function sampleIsMissing(episode: Episode): boolean {
  const planned = episode.proposal?.plan?.tests.find(({ kind }) => kind === 'd-dimer');
  const isUnordered = planned !== undefined && !isCalledFor(episode, planned);
  return isUnordered || unsampled(episode) !== undefined;
}

/** Baseline bloods are seen and acted on within a day of the first dose, whether they were taken yet or not. */
export function bloodsToSee(
  episode: Episode,
  firstDoseAt: Context['now'],
  { newId }: Context,
): readonly EpisodeFact[] {
  if (episode.tests.some(({ kind }) => kind === 'bloods')) return [];
  const dueAt = plusHours(firstDoseAt, clocks.actOnBloods.hours);
  const { owner } = episode;
  return [
    {
      type: 'test-requested',
      testId: newId(),
      kind: 'bloods',
      anchorAt: firstDoseAt,
      dueAt,
      lastDueAt: dueAt,
      notBeforeAt: null,
      owner,
      override: null,
    },
  ];
}

export function extendSupply(episode: Episode, command: CommandOf<'extend-supply', Command>): Handled {
  const { cover } = episode;
  if (cover.status !== 'running') return refused({ code: 'no-cover-running' });
  const wrong = notBeforeOther('supplyEndsAt', command.supplyEndsAt, cover.firstDoseAt);
  if (wrong) return refused(wrong);
  return happened({ type: 'supply-extended', supplyEndsAt: command.supplyEndsAt, note: command.note.trim() });
}

export function recordCoverNotGiven(
  episode: Episode,
  command: CommandOf<'record-cover-not-given', Command>,
): Handled {
  const { status } = episode.cover;
  if (status === 'running' || status === 'stop-ordered') return refused({ code: 'cover-already-running' });
  if (wordless(command.note))
    return refused(missing('note', 'which contraindication, or what the person said'));
  return happened({ type: 'cover-not-given', reason: command.reason, note: command.note.trim() });
}

/** Stops what this episode started, and nothing the person took before. */
export function orderStop(
  episode: Episode,
  command: CommandOf<'order-stop', Command>,
  context: Context,
): Handled {
  if (episode.cover.status !== 'running') return refused({ code: 'no-cover-running' });
  if (!wantsCoverStopped(episode) && wordless(command.reason))
    return refused({
      code: 'not-proposed',
      proposed: episode.proposal?.outcome ?? null,
      table: episode.proposal?.table ?? null,
      asked: 'stop',
    });
  return happened(stopOrder(episode, command.reason.trim(), context));
}

export const stopOrder = ({ zone }: Episode, reason: string, { now }: Context): EpisodeFact => ({
  type: 'cover-stop-ordered',
  confirmBeforeAt: stopConfirmedBefore(now, zone),
  reason,
});

/** Read-back: the stop is confirmed when the person has said it in their own words. */
export function confirmStop(episode: Episode, command: CommandOf<'confirm-stop', Command>): Handled {
  if (episode.cover.status !== 'stop-ordered') return refused({ code: 'no-stop-ordered' });
  if (wordless(command.saidBack)) return refused(missing('saidBack', 'what the person said back'));
  return happened({ type: 'cover-stop-confirmed', how: command.how, saidBack: command.saidBack.trim() });
}
