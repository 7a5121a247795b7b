import { Temporal } from 'temporal-polyfill';
import type { FactValue, Facts } from '../engine/fact-values.ts';
import type { ReadFacts } from '../engine/read-facts.ts';
import type { Rules } from '../engine/rules.ts';
import { pathwayClocks } from '../knowledge/pathway-clocks.ts';
import type { Episode } from './episode-types.ts';
import { calendarDaysBetween, dayOf, isBefore, plusHours } from './instants.ts';
import { dDimerTest, firstNegativeScan, isOpen, isScan, leadingScan, readScans } from './tests-of.ts';

type Known = Record<string, FactValue | undefined>;

/** The answer of each finding as it was seen last, however late it was typed; an answer taken back is unknown again. */
export function findingsOf(episode: Episode): Readonly<Record<string, FactValue>> {
  const known = new Map<string, FactValue>();
  const asSeen = episode.findings.toSorted((a, b) => Temporal.Instant.compare(a.observedAt, b.observedAt));
  for (const { facts } of asSeen) {
    for (const [id, value] of Object.entries(facts)) {
      if (value === null) known.delete(id);
      else known.set(id, value);
    }
  }
  return Object.fromEntries(known);
}

export type Asking = {
  readonly rules: Rules;
  readonly now: Temporal.Instant;
  readonly birthDate: string | null;
};

/**
 * All that the episode knows, as facts for the rules: findings, and what follows from tests, cover and dates. What nobody
 * recorded stays unknown; that no cover is recorded says nothing about what the person took before they came.
 */
export function factsOf(episode: Episode, asking: Asking): ReadFacts {
  return factsOnce(episode, asking);
}

/**
 * Each step asks the same of one state for every table that is due, and a state never changes: the last answer is kept as
 * long as the state is.
 */
export function onceForEach<T>(
  work: (episode: Episode, asking: Asking) => T,
): (episode: Episode, asking: Asking) => T {
  const before = new WeakMap<Episode, Asking & { readonly answer: T }>();
  return (episode, asking) => {
    const { rules, now, birthDate } = asking;
    const last = before.get(episode);
    if (last?.rules === rules && last.birthDate === birthDate && last.now.equals(now)) return last.answer;
    const answer = work(episode, asking);
    before.set(episode, { rules, now, birthDate, answer });
    return answer;
  };
}

const factsOnce = onceForEach(readEpisodeFacts);

function readEpisodeFacts(episode: Episode, asking: Asking): ReadFacts {
  const { read, known } = readFindings(episode, asking.rules);
  if (!read.ok) return read;
  const derived: Known = {
    ...agesOf(episode, asking, read.facts),
    'limb.site': episode.limb,
    ...dDimerFacts(episode, read.facts),
    ...scanFacts(episode, read.facts),
    ...coverFacts(episode, read.facts),
  };
  return { ok: true, facts: asking.rules.reader.shape(knownOf({ ...known, ...derived })) };
}

/** Each step asks of the same findings several times, and a list of findings never changes: it is read once by each reader. */
function readFindings(episode: Episode, { reader }: Rules): Read {
  const before = readBefore.get(episode.findings);
  if (before?.reader === reader) return before;
  const read = reader.read(findingsOf(episode));
  const now: Read = { reader, read, known: read.ok ? knownOf(read.facts) : {} };
  readBefore.set(episode.findings, now);
  return now;
}

type Read = {
  readonly reader: Rules['reader'];
  readonly read: ReadFacts;
  /** Those that are known. */
  readonly known: Readonly<Record<string, FactValue>>;
};
const readBefore = new WeakMap<Episode['findings'], Read>();

/** Facts have a place for each that there is; most of them are empty. */
export function knownOf(facts: Readonly<Known>): Record<string, FactValue> {
  const known: Record<string, FactValue> = {};
  for (const id of Object.keys(facts)) {
    const value = facts[id];
    if (value !== undefined) known[id] = value;
  }
  return known;
}

/** Age and duration of symptoms, on the day of the sample where there is one, else today. */
function agesOf(episode: Episode, { now, birthDate }: Asking, found: Facts): Known {
  const day = dayOf(dDimerTest(episode)?.sampledAt ?? now, episode.zone);
  const began = episode.symptomsBeganOn;
  return {
    age: birthDate === null ? found['age'] : wholeYears(birthDate, day),
    'symptoms.duration': began === null ? found['symptoms.duration'] : daysSince(began, day),
  };
}

/** Symptoms that began after the day in question say nothing about it. */
function daysSince(began: string, day: Temporal.PlainDate): number | undefined {
  const { days } = Temporal.PlainDate.from(began).until(day, { largestUnit: 'days' });
  return days < 0 ? undefined : days;
}

/** Someone born on 29 February is a year older from 1 March in other years. */
export function wholeYears(birthDate: string, on: Temporal.PlainDate): number | undefined {
  const born = Temporal.PlainDate.from(birthDate);
  if (Temporal.PlainDate.compare(born, on) > 0) return undefined;
  const hadBirthday = on.month > born.month || (on.month === born.month && on.day >= born.day);
  return on.year - born.year - (hadBirthday ? 0 : 1);
}

function dDimerFacts(episode: Episode, found: Facts): Known {
  const test = dDimerTest(episode);
  if (test === undefined) return {};
  const { sampledAt, dDimer, notDone, overdue } = test;
  const isGone = dDimer === null && (notDone !== null || overdue.last !== null);
  return {
    'd-dimer': dDimer?.dDimer,
    'd-dimer.availability': isGone
      ? 'not-possible'
      : overdue.first === null
        ? found['d-dimer.availability']
        : 'later',
    // What the result left open may be answered afterwards.
    'd-dimer.quantitative': dDimer?.quantitative ?? found['d-dimer.quantitative'],
    'd-dimer.before-anticoagulant':
      sampleCameFirst(episode, sampledAt, found) ?? found['d-dimer.before-anticoagulant'],
    'd-dimer.this-episode': isOfThisEpisode(episode, sampledAt) ?? found['d-dimer.this-episode'],
  };
}

function sampleCameFirst(
  episode: Episode,
  sampledAt: Temporal.Instant | null,
  found: Facts,
): boolean | undefined {
  const before = found['anticoagulant.at-presentation'];
  if (before === 'interim' || before === 'treatment') return false;
  const doseCame = episode.firstDoseAt;
  if (doseCame !== null && sampledAt !== null && !isBefore(sampledAt, doseCame)) return false;
  if (before !== 'none') return undefined;
  if (doseCame === null) return true;
  return sampledAt === null ? undefined : true;
}

/** A sample from before the leg became worse tells of another leg. One from before the referral belongs to the episode only if it is not older than the symptoms. */
function isOfThisEpisode(episode: Episode, sampledAt: Temporal.Instant | null): boolean | undefined {
  if (sampledAt === null) return undefined;
  if (episode.worsened !== null && isBefore(sampledAt, episode.worsened.at)) return false;
  if (!isBefore(sampledAt, episode.referredAt)) return true;
  if (episode.symptomsBeganOn === null) return undefined;
  const began = Temporal.PlainDate.from(episode.symptomsBeganOn);
  return Temporal.PlainDate.compare(dayOf(sampledAt, episode.zone), began) >= 0;
}

function scanFacts(episode: Episode, found: Facts): Known {
  const scans = readScans(episode);
  const last = leadingScan(episode);
  const asked = episode.tests.filter(isScan);
  const givenUp = asked.some(({ notDone }) => notDone !== null) && !asked.some(isOpen);
  const within = scanWithin4Hours(episode);
  const first = firstNegativeScan(episode);
  const base: Known = {
    'scan.within-4-hours': within ?? found['scan.within-4-hours'],
    'scan.result': last?.scan.result ?? 'awaited',
  };
  const isLastWord = givenUp && (last === undefined || isBefore(last.scan.performedAt, lastGivenUp(episode)));
  if (isLastWord) return { ...base, 'scan.result': 'not-possible' };
  if (last === undefined) return base;
  const isRepeat = first !== undefined && first.id !== last.id;
  return {
    ...base,
    'scan.extent': last.scan.extent,
    'scan.repeat': isRepeat,
    'scan.days-since-first': isRepeat
      ? calendarDaysBetween(first.scan.performedAt, last.scan.performedAt, episode.zone)
      : undefined,
    'scan.non-diagnostic-before': scans.some(
      ({ id, scan }) => id !== last.id && scan.result === 'non-diagnostic',
    ),
  };
}

const lastGivenUp = (episode: Episode): Temporal.Instant =>
  episode.tests.filter(isScan).findLast(({ notDone }) => notDone !== null)?.notDone?.at ?? episode.openedAt;

/** A slot, or a limit that passed, says more than what was hoped for. The hours run from the D-dimer once that is read. */
function scanWithin4Hours(episode: Episode): boolean | undefined {
  const scan = episode.tests.find(({ kind }) => kind === 'scan');
  const start = dDimerTest(episode)?.dDimer?.resultedAt ?? episode.assessments.at(-1)?.assessedAt;
  if (scan === undefined || scan.scan !== null || start === undefined) return undefined;
  if (scan.overdue.first !== null || scan.overdue.last !== null) return false;
  if (scan.slot === null) return undefined;
  return isBefore(scan.slot.at, plusHours(start, pathwayClocks.scanAtOnce.hours));
}

function coverFacts({ cover, firstDoseAt }: Episode, found: Facts): Known {
  const before = found['anticoagulant.at-presentation'];
  switch (cover.status) {
    case 'running':
    case 'stop-ordered':
    case 'stopped':
    case 'replaced':
      return { 'interim-cover': 'possible', 'interim-cover.given': true };
    case 'not-given':
    case 'none':
      return {
        'interim-cover': cover.status === 'not-given' ? cover.reason : found['interim-cover'],
        'interim-cover.given':
          firstDoseAt !== null ? true : before === undefined ? undefined : before === 'interim',
      };
  }
}
