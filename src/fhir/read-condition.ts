import type { Bearing } from '../knowledge/facts/codes.ts';
import { factSystem } from '../engine/export/fhir/canonical.ts';
import type { Target } from './code-tables.ts';
import { type Dossier, type Origin, addLead, addStatement, addUnreadable } from './found.ts';
import { hintsInProblem } from './hints.ts';
import { type JsonObject, isList, isObject, listOf, quoted, textOf } from './json.ts';
import { type Context, nameOf } from './read-observation.ts';
import { type Days, daysBetween, isoDay, readDays } from './record-dates.ts';

/** A Condition, as far as it bears on any fact. */
type Problem = {
  readonly origin: Origin;
  readonly name: () => string;
  readonly date: string | undefined;
  /** When it was written down. */
  readonly written: string | undefined;
  readonly onset: Days | undefined;
  readonly recorded: Days | undefined;
  readonly abated: Days | undefined;
  readonly clinical: string | undefined;
  readonly verification: string | undefined;
};

/**
 * Reads a problem. That it is resolved does not undo that it was; that it was refuted does not show the fact to be false,
 * unless the problem is coded as the fact itself.
 */
export function readCondition(origin: Origin, dossier: Dossier, context: Context): void {
  const { resource } = origin;
  const code = resource['code'];
  if (!isObject(code)) return;
  let problem: Problem | undefined;
  const done: (Target | Bearing)[] = [];
  for (const coding of listOf(code['coding'])) {
    if (!isObject(coding)) continue;
    const meanings =
      typeof coding['code'] === 'string' ? context.tables.meanings.get(coding['code']) : undefined;
    for (const meaning of meanings ?? []) {
      if (meaning.system !== coding['system']) continue;
      const about = meaning.kind === 'concept' ? meaning.bearing : meaning.target;
      if (done.includes(about)) continue;
      done.push(about);
      problem ??= problemOf(origin);
      if (problem.verification === 'entered-in-error') {
        addUnreadable(
          dossier,
          meaning.target,
          origin,
          problem.date,
          `${problem.name() || 'the problem'} was entered in error: it does not count`,
        );
      } else if (isList(resource['modifierExtension'])) {
        addUnreadable(
          dossier,
          meaning.target,
          origin,
          problem.date,
          'it carries a modifier extension, which may turn its meaning round',
        );
      } else if (meaning.kind === 'concept') {
        weigh(problem, meaning.bearing, meaning.target, dossier, context.asOf);
      } else if (
        meaning.kind === 'value' &&
        meaning.system === factSystem &&
        meaning.target.fact.type === 'yes-no'
      ) {
        takeAsFact(problem, meaning.target, dossier);
      }
    }
  }
  dossier.searches.push(() => {
    const verification = wordOf(resource['verificationStatus']);
    if (verification === 'refuted' || verification === 'entered-in-error') return;
    hintsInProblem(
      { origin, date: onsetOf(resource), status: wordOf(resource['clinicalStatus']) },
      dossier,
      context.tables,
    );
  });
}

const onsetOf = (resource: JsonObject): string | undefined => {
  const period = resource['onsetPeriod'];
  return textOf(resource['onsetDateTime']) ?? (isObject(period) ? textOf(period['start']) : undefined);
};

function problemOf(origin: Origin): Problem {
  const { resource } = origin;
  const onset = onsetOf(resource);
  const recorded = textOf(resource['recordedDate']);
  const ended = resource['abatementPeriod'];
  const abated =
    textOf(resource['abatementDateTime']) ??
    (isObject(ended) ? (textOf(ended['end']) ?? textOf(ended['start'])) : undefined);
  return {
    origin,
    name: () => nameOf(resource['code']),
    date: (onset ?? recorded ?? abated)?.slice(0, 40),
    written: (recorded ?? onset)?.slice(0, 40),
    onset: readDays(onset),
    recorded: readDays(recorded),
    abated: readDays(abated),
    clinical: wordOf(resource['clinicalStatus']),
    verification: wordOf(resource['verificationStatus']),
  };
}

const worst = ['entered-in-error', 'refuted', 'differential', 'provisional', 'unconfirmed'];

/** The code of a status; where several are given, the one that takes most back. Older records write a bare word. */
function wordOf(concept: unknown): string | undefined {
  if (typeof concept === 'string') return concept;
  let word: string | undefined;
  for (const coding of listOf(isObject(concept) ? concept['coding'] : undefined)) {
    const code = isObject(coding) ? textOf(coding['code']) : undefined;
    if (code === undefined) continue;
    const isWorse =
      word === undefined ||
      (worst.includes(code) && (!worst.includes(word) || worst.indexOf(code) < worst.indexOf(word)));
    if (isWorse) word = code;
  }
  return word;
}

/** `confirmed`, or not stated: R4 does not ask for it. */
const isStated = ({ verification }: Problem): boolean =>
  verification === undefined || verification === 'confirmed';

/** A problem coded as the fact itself. */
function takeAsFact(problem: Problem, target: Target, dossier: Dossier): void {
  const refuted = problem.verification === 'refuted';
  if (!refuted && !isStated(problem)) {
    return addLead(
      dossier,
      target,
      problem.origin,
      problem.date,
      () => `${target.id} (${bare(problem.verification)})`,
      'It has to be confirmed to count.',
    );
  }
  if (!refuted && !target.lasting && problem.clinical !== undefined && !isActive(problem)) {
    return addLead(
      dossier,
      target,
      problem.origin,
      problem.date,
      () => `${target.id} (${bare(problem.clinical)})`,
      'It is over: ask whether it holds today.',
    );
  }
  addStatement(dossier, {
    target,
    value: !refuted,
    given: undefined,
    date: problem.written,
    days: problem.recorded ?? problem.onset,
    origin: problem.origin,
    standing: false,
    preliminary: undefined,
    note: refuted ? 'refuted' : undefined,
  });
}

/** A word of the record, within our own sentence. */
const bare = (word: string | undefined): string => quoted(word).replaceAll('"', '');

const isActive = ({ clinical }: Problem): boolean =>
  clinical === 'active' || clinical === 'recurrence' || clinical === 'relapse';

/** How far a coded problem bears on a fact. */
function weigh(problem: Problem, bearing: Bearing, target: Target, dossier: Dossier, asOf: number): void {
  const { verification } = problem;
  const lead = (how: string | undefined, why: string): void => {
    addLead(
      dossier,
      target,
      problem.origin,
      problem.date,
      () => (how === undefined ? problem.name() : `${problem.name()} (${bare(how)})`),
      why,
    );
  };
  if (verification === 'refuted') {
    if (bearing.as !== 'points')
      lead('refuted', `It does not count; nor does it show that the answer is no. ${bearing.why}`);
    return;
  }
  if (bearing.as === 'points') return lead(verification, bearing.why);
  if (!isStated(problem)) return lead(verification, `It is not confirmed. ${bearing.why}`);
  const yes = (note: string): void =>
    addStatement(dossier, {
      target,
      value: true,
      given: undefined,
      date: problem.date,
      days: problem.onset ?? problem.recorded ?? problem.abated,
      origin: problem.origin,
      standing: true,
      preliminary: undefined,
      note,
    });
  switch (bearing.as) {
    case 'history':
      return yes(problem.name());
    case 'past-event': {
      const isEarlier = [problem.onset, problem.recorded, problem.abated].some(
        (days) => days && daysBetween(days.last, asOf) > bearing.beforeDays,
      );
      if (isEarlier) return yes(problem.name());
      return lead(problem.date === undefined ? 'undated' : undefined, bearing.why);
    }
    case 'present':
      return weighPresent(problem, bearing, asOf, yes, lead);
  }
}

/** Whether what the problem says still holds, or ended so lately that it counts. */
function weighPresent(
  problem: Problem,
  bearing: Bearing & { as: 'present' },
  asOf: number,
  yes: (note: string) => void,
  lead: (how: string | undefined, why: string) => void,
): void {
  const { abated, clinical } = problem;
  const began = problem.onset ?? problem.recorded;
  if (abated && abated.first <= asOf) {
    const days = daysBetween(abated.first, asOf);
    if (days <= bearing.afterEndDays) return yes(`${problem.name()}, ended ${isoDay(abated.first)}`);
    return lead(`ended ${isoDay(abated.first)}`, bearing.why);
  }
  if (!isActive(problem)) return lead(clinical, bearing.why);
  if (!began || began.last > asOf) return lead('without a date that has passed', bearing.why);
  const days = daysBetween(began.first, asOf);
  if (days <= bearing.withinDays) return yes(problem.name());
  return lead(`begun ${days} days ago and never closed`, bearing.why);
}
