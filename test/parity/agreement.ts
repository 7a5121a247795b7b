import { openTranslator } from '../../src/cli/translate-cql.ts';
import { assert } from '../../src/engine/assert.ts';
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
import { type Patient, patientsFor } from './patients.ts';
import type { SqlEngine } from './sql-engines.ts';

/** One rule in all its readings. */
export type Subject = {
  readonly id: string;
  readonly command: string;
  readonly library: Library;
  /** Names of what is compared, and under which each reading has it. */
  readonly answers: readonly { readonly name: string; readonly inCql: string; readonly inSql: string }[];
  readonly view: string;
  readonly sql: (dialect: Dialect) => string;
  readonly ours: (facts: Facts) => Readonly<Record<string, unknown>>;
  readonly compiled?: CompiledTable;
};

export function decisionSubject(rules: Rules, id: string, region: Region): Subject {
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

export function scoreSubject(rules: Rules, id: string): Subject {
  const scored = scoredIn(rules.catalogue).find((each) => each.id === id);
  assert(scored, `no score is called ${id}`);
  const library = scoreInCql(scored, rules.catalogue, rules.version);
  return {
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
  subject: Subject,
  engines: readonly SqlEngine[],
  { count, seed }: { readonly count: number; readonly seed: number },
): Promise<Disagreement[]> {
  const translate = await translator;
  assert(translate, 'the translator of CQL is a development dependency');
  const facts = [...new Set(subject.library.inputs.map(({ fact }) => fact))];
  const patients = patientsFor(rules, facts, {
    count,
    seed,
    ...(subject.compiled ? { compiled: subject.compiled } : {}),
  });
  const ours = patients.map((patient) => subject.ours(patient.facts));
  const found: Disagreement[] = [];
  const compare = (
    reading: string,
    nameIn: 'inCql' | 'inSql',
    theirs: readonly Record<string, unknown>[],
  ): void => {
    assert(theirs.length === patients.length, `${reading} of ${subject.id} lost patients`);
    for (const [place, patient] of patients.entries()) {
      for (const answer of subject.answers) {
        const [our, their] = [ours[place]?.[answer.name] ?? null, theirs[place]?.[answer[nameIn]] ?? null];
        if (!isSame(our, their) && found.length < shown)
          found.push({
            reading,
            answer: answer.name,
            ours: our,
            theirs: their,
            run: runnable(patient, subject),
          });
      }
    }
  };
  for (const engine of engines) {
    await engine.load(subject.library.inputs, patients);
    await engine.run(subject.sql(engine.dialect));
    compare(engine.name, 'inSql', await engine.read(subject.view));
  }
  const cql = openLibrary(
    subject.library,
    subject.answers.map(({ inCql }) => inCql),
    translate,
  );
  compare('CQL', 'inCql', await cql(patients));
  return found;
}

const translator = openTranslator();

/** Numbers agree to 8 digits after the point: CQL carries no more. */
function isSame(ours: unknown, theirs: unknown): boolean {
  if (typeof ours === 'number' && theirs !== null)
    return Math.abs(ours - Number(theirs)) <= 2e-8 * Math.max(1, Math.abs(ours));
  return ours === theirs;
}

const runnable = ({ given }: Patient, { command }: Subject): string =>
  `echo '${JSON.stringify(given)}' | ${command}`;
