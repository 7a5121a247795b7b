import { Temporal } from 'temporal-polyfill';
import { assert } from '../../engine/assert.ts';
import { regimenRules } from '../../knowledge/treatment/regimen-rules.ts';
import type { Context } from '../context.ts';
import type { Episode } from '../episode-types.ts';
import type { EpisodeFact } from '../events.ts';
import { factsOf, knownOf } from '../facts-of-episode.ts';
import { type CommandOf, type Handled, happened, refused } from '../handle/handled.ts';
import { firstOf, missing, notBeforeOther, notInFuture, wordless } from '../handle/when.ts';
import { dayOf, startOfDay } from '../instants.ts';
import { leadingScan } from '../tests-of.ts';
import { openStopTasks } from './due-after-stop.ts';
import { watchedBy } from './due-surveillance.ts';
import { dvtOn, legsOf, villaltaFrom } from './due-villalta.ts';
import type { FollowUpCommand } from './follow-up-commands.ts';
import { decideSuperficial } from './handle-superficial.ts';
import { checkIns } from './follow-up-types.ts';

type Of<T extends FollowUpCommand['type']> = CommandOf<T, FollowUpCommand>;

export function handleFollowUp(episode: Episode, command: FollowUpCommand, context: Context): Handled {
  switch (command.type) {
    case 'record-villalta':
      return recordVillalta(episode, command, context);
    case 'answer-villalta':
      return answerVillalta(episode, command);
    case 'record-stop-step':
      return recordStopStep(episode, command);
    case 'start-surveillance':
      return startSurveillance(episode, command, context);
    case 'decide-superficial':
      return decideSuperficial(episode, command, context);
    case 'record-surveillance-scan':
      return recordSurveillanceScan(episode, command, context);
  }
}

/** Never in the first 3 months; signs come from a clinician, and what nobody looked at stays open. */
function recordVillalta(
  episode: Episode,
  { leg, scoredOn, items, clinician }: Of<'record-villalta'>,
  { rules, now, by }: Context,
): Handled {
  if (by.role !== 'clinician') return refused({ code: 'not-a-clinician' });
  const dvt = dvtOn(episode);
  if (dvt === null) return refused({ code: 'no-treatment' });
  if (!legsOf(episode).includes(leg)) return refused(missing('leg', 'a leg of this episode'));
  const day = Temporal.PlainDate.from(scoredOn);
  const from = villaltaFrom(dvt);
  if (Temporal.PlainDate.compare(day, from) < 0)
    return refused({ code: 'villalta-too-early', fromOn: from.toString() });
  const wrong = firstOf(
    notInFuture('scoredOn', startOfDay(day, episode.zone), now),
    wordless(clinician) ? missing('clinician', 'signs come from a nurse or physician') : null,
    Object.values(items).some((value) => value !== null)
      ? null
      : missing('items', 'at least one item, from 0 to 3'),
  );
  if (wrong) return refused(wrong);
  const days = dvt.until(day, { largestUnit: 'days' }).days;
  const read = rules.reader.read({ ...items, 'dvt.days-since': days });
  if (!read.ok) {
    const [problem] = read.problems;
    assert(problem, 'a refusal names what is wrong');
    return refused({ code: 'bad-fact', ...problem });
  }
  const score = rules.score('villalta-1994', read.facts);
  assert(score !== undefined && 'actOn' in score && 'items' in score, 'no score villalta-1994');
  const [min, max] = score.interval;
  assert(min !== null, 'scored from 3 months on');
  const ulcer = items['leg.ulcer'];
  return happened({
    type: 'villalta-recorded',
    leg,
    scoredOn,
    items,
    interval: [min, max],
    class: score.class,
    actOn: score.actOn ?? 'severe',
    ulcer: typeof ulcer === 'boolean' ? ulcer : null,
    clinician: clinician.trim(),
    knowledgeVersion: rules.version,
  });
}

function answerVillalta(episode: Episode, { villaltaSequence, decision }: Of<'answer-villalta'>): Handled {
  const score = episode.followUp?.villaltas.find(({ sequence }) => sequence === villaltaSequence);
  if (score === undefined || score.answered !== null)
    return refused({ code: 'nothing-waits', field: 'villaltaSequence' });
  return wordless(decision)
    ? refused(missing('decision', 'what is done: clinic, vascular, tissue viability'))
    : happened({ type: 'villalta-answered', villaltaSequence, decision: decision.trim() });
}

/** A check-in says whether there are signs of a clot; that nobody could be asked is no answer. */
function recordStopStep(episode: Episode, { step, symptoms, note }: Of<'record-stop-step'>): Handled {
  if (!openStopTasks(episode).some((task) => task.step === step))
    return refused({ code: 'nothing-waits', field: 'step' });
  const isAsked = checkIns.includes(step);
  const wrong = firstOf(
    isAsked && symptoms === null
      ? missing('symptoms', 'signs of a clot in leg or lung, yes or no: silence is never "well"')
      : null,
    wordless(note) ? missing('note', 'what was done or said, by whom') : null,
  );
  if (wrong) return refused(wrong);
  return happened({
    type: 'stop-step-done',
    step,
    symptoms: isAsked ? symptoms : null,
    note: note.trim(),
  });
}

/** What the table of distal DVT must say for a clot to be watched; otherwise a physician says why. */
const mayBeWatched: readonly string[] = ['distal-serial-scans', 'distal-second-scan'];

function startSurveillance(
  episode: Episode,
  { physician, reason, overrideReason }: Of<'start-surveillance'>,
  { rules, now, by, birthDate }: Context,
): Handled {
  const { diagnosis, zone, treatment, region } = episode;
  if (by.role !== 'clinician') return refused({ code: 'not-a-clinician' });
  if (diagnosis?.is !== 'confirmed') return refused({ code: 'no-treatment' });
  if (treatment?.regimen) return refused({ code: 'regimen-running' });
  const scan = leadingScan(episode)?.scan;
  if (scan?.result !== 'isolated-distal-dvt') return refused({ code: 'not-distal' });
  const wrong = firstOf(
    wordless(physician) ? missing('physician', 'who decided to watch and not to treat') : null,
    wordless(reason) ? missing('reason', 'why, and what the person was told to look out for') : null,
  );
  if (wrong) return refused(wrong);
  const read = factsOf(episode, { rules, now, birthDate });
  assert(read.ok, 'findings were checked when they were recorded');
  const watched = {
    ...read.facts,
    'scan.repeat': false,
    'distal-dvt.extension': read.facts['distal-dvt.extension'] ?? 'none',
  };
  const decision = rules.decision('distal', region);
  assert(decision, 'no table distal');
  const { outcome } = decision.decide(rules.reader.shape(knownOf(watched)));
  const isProposed = outcome !== null && mayBeWatched.includes(outcome);
  if (!isProposed && wordless(overrideReason))
    return refused({ code: 'not-proposed', proposed: outcome, table: 'distal', asked: 'start-surveillance' });
  const firstScan = dayOf(scan.performedAt, zone);
  return happened({
    type: 'surveillance-started',
    physician: physician.trim(),
    reason: reason.trim(),
    override: isProposed ? null : { reason: overrideReason?.trim() ?? '' },
    firstScanOn: firstScan.toString(),
    scansOn: regimenRules.surveillance.days.map((days) => firstScan.add({ days }).toString()),
  });
}

/** A clot that grew ends the watching: it is found again as what it is now, and treatment is asked for. */
function recordSurveillanceScan(
  episode: Episode,
  { performedAt, result, note }: Of<'record-surveillance-scan'>,
  { now }: Context,
): Handled {
  const surveillance = watchedBy(episode);
  if (surveillance === null) return refused({ code: 'not-watched' });
  const wrong = firstOf(
    notInFuture('performedAt', performedAt, now),
    notBeforeOther('performedAt', performedAt, leadingScan(episode)?.scan.performedAt ?? null),
  );
  if (wrong) return refused(wrong);
  const found = {
    'no-extension': 'none',
    gone: 'none',
    'within-calf': 'within-calf',
    'to-popliteal': 'to-popliteal',
  };
  const facts: EpisodeFact[] =
    result === 'non-diagnostic'
      ? []
      : [
          {
            type: 'findings-recorded',
            facts: {
              'distal-dvt.extension': found[result],
              ...(result === 'to-popliteal' ? { 'dvt.extent': 'proximal' } : {}),
            },
            observedAt: performedAt,
          },
        ];
  return happened({ type: 'surveillance-scanned', performedAt, result, note: note.trim() }, ...facts);
}
