import { openTranslator } from '../../src/cli/translate-cql.ts';
import { assert, at } from '../../src/engine/assert.ts';
import { decisionInCql } from '../../src/engine/export/cql-decision.ts';
import type { Library } from '../../src/engine/export/cql-library.ts';
import { answerName, scoreInCql } from '../../src/engine/export/cql-score.ts';
import { scoredIn } from '../../src/engine/export/scored.ts';
import { decisionInSql } from '../../src/engine/export/sql-decision.ts';
import type { Dialect } from '../../src/engine/export/sql-language.ts';
import { scoreInSql } from '../../src/engine/export/sql-score.ts';
import type { CompiledTable } from '../../src/engine/compiled-table.ts';
import type { Facts } from '../../src/engine/fact-values.ts';
import type { Rules } from '../../src/engine/rules.ts';
import type { Region } from '../../src/knowledge/rule-types.ts';
import { openLibrary } from './cql-engine.ts';
import { type Patient, limitsIn, patientsFor } from './patients.ts';
import { linesOf, type SqlEngine } from './sql-engines.ts';

/** A decision in its two regions, or a score: patients are made for it, and each is asked in one region. */
export type Rule = { readonly id: string; readonly subjects: readonly [Subject, ...Subject[]] };

/** One rule, as one region has it, in all its readings. */
type Subject = {
  readonly id: string;
  readonly command: string;
  readonly library: Library;
  /** Names of what is compared, and under which each reading has it. */
  readonly answers: readonly { readonly name: string; readonly inCql: string; readonly inSql: string }[];
  readonly view: string;
  readonly sql: (dialect: Dialect) => string;
  readonly ours: (facts: Facts) => Answers;
  readonly compiled?: CompiledTable;
};
type Answers = Readonly<Record<string, unknown>>;

export const decisionRule = (rules: Rules, id: string): Rule => ({
  id,
  subjects: [decisionSubject(rules, id, 'uk'), decisionSubject(rules, id, 'us')],
});

function decisionSubject(rules: Rules, id: string, region: Region): Subject {
  const decision = rules.decision(id, region);
  assert(decision, `no decision is called ${id}`);
  const { compiled } = decision;
  const isLadder = compiled.table.policy === 'most-urgent';
  return {
    id: `${id} (${region})`,
    command: `virchow decide ${id} --region ${region} -`,
    library: decisionInCql(compiled, rules.version),
    answers: [
      { name: 'outcome', inCql: 'Outcome', inSql: 'outcome' },
      ...(isLadder ? [{ name: 'floor', inCql: 'Floor', inSql: 'floor' }] : []),
    ],
    view: `${id}.${region}`,
    sql: (dialect) => decisionInSql(compiled, dialect),
    // The floor comes with a whole decision, which costs more: asked where it says more than the outcome.
    ours: (facts) => {
      const outcome = decision.outcome(facts);
      return isLadder ? { outcome, floor: outcome ?? decision.decide(facts).floor } : { outcome };
    },
    compiled,
  };
}

export function scoreRule(rules: Rules, id: string): Rule {
  const scored = scoredIn(rules.catalogue).find((each) => each.id === id);
  assert(scored, `no score is called ${id}`);
  const library = scoreInCql(scored, rules.catalogue, rules.version);
  const subject: Subject = {
    id,
    command: `virchow score ${id} -`,
    library,
    answers: library.answers.map((name) => ({ name, inCql: answerName(name), inSql: name })),
    view: id,
    sql: (dialect) => scoreInSql(scored, rules.catalogue, dialect),
    ours: (facts) => {
      const answer = rules.score(id, facts);
      assert(answer, `${id} gives no answer`);
      if ('fixed' in answer) return { 'age-adjusted': answer.class, fixed: answer.fixed };
      const [least, most] = answer.interval;
      return { value: answer.value, least, most, ...answer.levels };
    },
  };
  return { id, subjects: [subject] };
}

export type Disagreement = {
  readonly reading: string;
  readonly answer: string;
  readonly ours: unknown;
  readonly theirs: unknown;
  /** A case that can be pasted into a shell. */
  readonly run: string;
};

/** How many are told of one subject. */
const shown = 3;

/** Asks every reading of a rule about the same patients. */
export async function disagreementsIn(
  rules: Rules,
  { subjects }: Rule,
  engines: readonly SqlEngine[],
  { count, seed }: { readonly count: number; readonly seed: number },
): Promise<Disagreement[]> {
  const translate = await translator;
  assert(translate, 'the translator of CQL is a development dependency');
  const limits = limitsIn(rules.catalogue);
  const inputs = new Map(subjects.flatMap(({ library }) => library.inputs.map((each) => [each.name, each])));
  const facts = [...new Set([...inputs.values()].map(({ fact }) => fact))];
  const tables = subjects.flatMap(({ compiled }) => compiled ?? []);
  const patients: Patient[] = [];
  const asked = subjects.map((subject): Asked => ({ subject, places: [], ours: [] }));
  for (const [patient, read] of patientsFor(rules, facts, { tables, limits, count, seed })) {
    const one = at(asked, patients.length % asked.length);
    one.places.push(patients.length);
    one.ours.push(one.subject.ours(read));
    patients.push(patient);
  }
  const found: Disagreement[] = [];
  const lines = linesOf([...inputs.values()], patients);
  for (const engine of engines) {
    await engine.load([...inputs.values()], lines);
    for (const { subject, places, ours } of asked) {
      await engine.run(subject.sql(engine.dialect));
      const rows = await engine.read(subject.view, places[0] ?? 0, asked.length);
      assert(rows.length === places.length, `${engine.name} of ${subject.id} lost patients`);
      for (const [index, place] of places.entries())
        for (const { name, inSql } of subject.answers)
          compare(engine.name, name, ours[index], rows[index]?.[inSql], subject, patients[place], found);
    }
  }
  for (const { subject, places, ours } of asked) {
    const names = subject.answers.map(({ inCql }) => inCql);
    const ask = openLibrary(subject.library, names, translate);
    for (const [index, place] of places.entries()) {
      const patient = at(patients, place);
      const theirs = await ask(patient);
      for (const { name, inCql } of subject.answers)
        compare('CQL', name, ours[index], theirs[inCql], subject, patient, found);
    }
  }
  return found;
}

/** Those of a rule's patients who are asked in one region, and our answers about them. */
type Asked = { readonly subject: Subject; readonly places: number[]; readonly ours: Answers[] };

function compare(
  reading: string,
  answer: string,
  answers: Answers | undefined,
  given: unknown,
  { command }: Subject,
  patient: Patient | undefined,
  found: Disagreement[],
): void {
  const ours = answers?.[answer] ?? null;
  const theirs = given ?? null;
  if (isSame(ours, theirs) || found.length >= shown) return;
  const run = `echo '${JSON.stringify(patient?.given)}' | ${command}`;
  found.push({ reading, answer, ours, theirs, run });
}

const translator = openTranslator();

/** Numbers agree to 8 digits after the point: CQL carries no more. */
function isSame(ours: unknown, theirs: unknown): boolean {
  if (typeof ours === 'number' && theirs !== null)
    return Math.abs(ours - Number(theirs)) <= 2e-8 * Math.max(1, Math.abs(ours));
  return ours === theirs;
}
