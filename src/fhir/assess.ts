import { factsOfItem, holds, shapeOf, testsIn } from '../engine/conditions.ts';
import type { Decision } from '../engine/decide.ts';
import type { Rules, ScoreAnswer } from '../engine/rules.ts';
import { gateOutcomes, gateRows, pastTheGate } from '../knowledge/diagnosis/gate.ts';
import type { Region } from '../knowledge/rule-types.ts';
import type { Conflict, Found, Lead, Unreadable } from './found.ts';
import { type PersonRecord, type RecordReader, type Subject, createRecordReader } from './read-record.ts';
import type { RecordProblem } from './resources.ts';

/** A fact that a score or decision waits for, and what of it the record does hold. */
export type Missing = {
  readonly fact: string;
  readonly ref?: string;
  readonly means: string;
  readonly neededBy: readonly string[];
  /** What is there and is not enough. Absent where the record says nothing: which is not a no. */
  readonly inRecord?: 'stale or not final' | 'unreadable' | 'disputed' | 'only a lead';
};

/** A score, and whether it may be read for this person. `applies` is null while the record leaves that open. */
export type AssessedScore = {
  readonly applies: boolean | null;
  /** Why not, or which facts settle it. */
  readonly because: readonly string[];
  readonly result: ScoreAnswer;
};

export type Assessment = {
  readonly subject: Subject;
  readonly asOf: string;
  readonly region: Region;
  readonly version: string;
  readonly facts: readonly Found[];
  readonly leads: readonly Lead[];
  readonly unreadable: readonly Unreadable[];
  readonly conflicts: readonly Conflict[];
  readonly missing: readonly Missing[];
  readonly scores: readonly AssessedScore[];
  /** None for an animal, or for somebody who has died. */
  readonly decisions: readonly Decision[];
};

export type Assessed =
  | {
      readonly ok: true;
      readonly assessments: readonly Assessment[];
      readonly problems: readonly RecordProblem[];
    }
  | { readonly ok: false; readonly problems: readonly RecordProblem[] };

/** The decisions that a record can bear on before treatment begins, in the order in which they are met. */
const decisionIds = ['first-test', 'after-d-dimer', 'after-scan'];

const readers = new WeakMap<Rules, RecordReader>();

/** The reader of a catalogue's records, made once. */
export function recordReader(rules: Rules): RecordReader {
  let reader = readers.get(rules);
  if (!reader) {
    reader = createRecordReader(rules.catalogue);
    readers.set(rules, reader);
  }
  return reader;
}

/**
 * What a FHIR record says about a suspected DVT, for each person in it: facts with their source, scores as intervals,
 * the next step or what is missing for it. What the record does not say is unknown, never absent.
 *
 * @param json as `JSON.parse` gave it; bad input is answered with its problems and never throws.
 */
export function assess(
  json: unknown,
  { rules, asOf, region }: { rules: Rules; asOf: string; region: Region },
): Assessed {
  const read = recordReader(rules).read(json, asOf);
  if (!read.ok) return read;
  return {
    ok: true,
    assessments: read.people.map((person) => assessPerson(person, { rules, asOf, region })),
    problems: read.problems,
  };
}

function assessPerson(
  person: PersonRecord,
  { rules, asOf, region }: { rules: Rules; asOf: string; region: Region },
): Assessment {
  const { subject, facts, leads, unreadable, conflicts, known } = person;
  const scores = subject.isLivingPerson ? scoresFor(person, rules) : [];
  const decisions = subject.isLivingPerson
    ? decisionIds.flatMap((id) => {
        const decision = rules.decision(id, region)?.decide(known);
        return decision ? [decision] : [];
      })
    : [];
  const missing = missingFor(person, scores, decisions, rules);
  return {
    subject,
    asOf: asOf.slice(0, 10),
    region,
    version: rules.version,
    facts,
    leads,
    unreadable,
    conflicts,
    missing,
    scores,
    decisions,
  };
}

/** Other scores are for people in whom a clot is already confirmed, or for other questions than whether there is one. */
const scoresOfSuspicion = ['wells-dvt-2003', 'd-dimer-age-adjusted-2014'];

/** Findings that lead elsewhere leave no score and no exclusion by D-dimer. */
function scoresFor({ known }: PersonRecord, rules: Rules): AssessedScore[] {
  const past = holds(pastTheGate(), known);
  const applies = past === 'unknown' ? null : past;
  const open =
    applies === null
      ? testsIn(pastTheGate()).flatMap(([fact]) => (known[fact] === undefined ? [fact] : []))
      : [];
  const because =
    applies === false
      ? gateRows().flatMap(({ when, then }) => {
          const shape = shapeOf(when);
          const own = (shape.kind === 'all' ? shape.of[0] : undefined) ?? when;
          const title =
            typeof then === 'string' && isGateOutcome(then) ? gateOutcomes[then].title : undefined;
          return title !== undefined && holds(own, known) === true ? [title] : [];
        })
      : open;
  return scoresOfSuspicion.flatMap((id) => {
    const result = rules.score(id, known);
    return result ? [{ applies, because, result }] : [];
  });
}

const isGateOutcome = (id: string): id is keyof typeof gateOutcomes => Object.hasOwn(gateOutcomes, id);

function missingFor(
  person: PersonRecord,
  scores: readonly AssessedScore[],
  decisions: readonly Decision[],
  rules: Rules,
): Missing[] {
  const needed = new Map<string, string[]>();
  const need = (fact: string, by: string): void => {
    const known = needed.get(fact);
    if (known) known.push(by);
    else needed.set(fact, [by]);
  };
  for (const { decision, decisive } of decisions) for (const fact of decisive) need(fact, decision);
  for (const { applies, result } of scores) {
    if (applies === false) continue;
    const items = rules.catalogue.scores.find(({ id }) => id === result.score)?.items;
    for (const key of result.unknown) {
      const item = items?.find((each) => each.key === key);
      if (!item) need(key, result.score);
      else for (const fact of factsOfItem(item)) need(fact, result.score);
    }
  }
  return [...needed].flatMap(([id, neededBy]) => {
    const fact = rules.catalogue.facts[id];
    if (!fact) return [];
    const inRecord = whatIsThere(id, person);
    return [
      {
        fact: id,
        ...(fact.ref !== undefined && { ref: fact.ref }),
        means: fact.means,
        neededBy,
        ...(inRecord && { inRecord }),
      },
    ];
  });
}

function whatIsThere(id: string, { facts, leads, unreadable, conflicts }: PersonRecord): Missing['inRecord'] {
  if (conflicts.some(({ fact }) => fact === id)) return 'disputed';
  if (unreadable.some(({ fact }) => fact === id)) return 'unreadable';
  if (facts.some(({ fact }) => fact === id)) return 'stale or not final';
  return leads.some(({ fact }) => fact === id) ? 'only a lead' : undefined;
}
