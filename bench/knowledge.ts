/** All knowledge: how soon it is there, how long its proofs take, and what its readings cost beside the least that could be. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { assert, at } from '../src/engine/assert.ts';
import { decisionInSql } from '../src/engine/export/sql-decision.ts';
import { decisionInCql } from '../src/engine/export/cql-decision.ts';
import type { Input } from '../src/engine/export/inputs.ts';
import { factsInSql, typeOf } from '../src/engine/export/sql-facts.ts';
import { schema, sqlName } from '../src/engine/export/sql-language.ts';
import type { FactValue, Facts } from '../src/engine/fact-values.ts';
import { testsIn } from '../src/engine/conditions.ts';
import { rules } from '../src/engine/rules.ts';
import { generator } from './generator.ts';
import { atMost, inTurn, median, ratioOf, type Row } from './row.ts';
import { triageByHand } from './triage-by-hand.ts';

const dist = resolve(import.meta.dirname, '../dist');

export async function knowledgeBenchmarks(): Promise<Row[]> {
  return [coldLoad(), triage(), ...(await inDuckDb()), proofs()];
}

export function parityBenchmark(): Row {
  const vitest = resolve(import.meta.dirname, '../node_modules/vitest/vitest.mjs');
  const seconds = secondsOf([vitest, 'run', '--project', 'parity'], { VIRCHOW_PATIENTS: '20000' });
  return atMost('parity gate, 20,000 patients of each rule in four readings', seconds, 180, 's');
}

const proofs = (): Row =>
  atMost('prove, all tables and scores', secondsOf([join(dist, 'cli/main.js'), 'prove']), 60, 's');

function secondsOf(args: readonly string[], env: Readonly<Record<string, string>> = {}): number {
  const began = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...env },
  });
  assert(status === 0, `${args.join(' ')}: ${stderr}`);
  return (performance.now() - began) / 1000;
}

/** In a process that has loaded nothing: reading it from the disk, and all that hangs on it. */
function coldLoad(): Row {
  const script = `
    const { readFileSync } = await import('node:fs');
    const began = performance.now();
    await import(process.argv[1]);
    const loaded = performance.now();
    JSON.parse(readFileSync(process.argv[2], 'utf8'));
    console.log(loaded - began, performance.now() - loaded);`;
  const files = ['catalogue.js', 'catalogue.json'].map((name) => join(dist, 'knowledge', name));
  const times = Array.from({ length: 9 }, () => {
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script, ...files], {
      encoding: 'utf8',
    });
    return stdout.trim().split(' ').map(Number);
  });
  const [load, parse] = [0, 1].map((place) => median(times.map((each) => each[place] ?? Number.NaN)));
  const size = readFileSync(at(files, 1)).length / 1e6;
  const row = atMost('cold load of all knowledge but the drafts', load ?? Number.NaN, 50, 'ms');
  return {
    ...row,
    limit: `${row.limit}; JSON.parse of the same ${size.toFixed(1)} MB: ${parse?.toFixed(1)} ms`,
  };
}

function triage(): Row {
  const decision = rules.decision('triage', 'uk');
  assert(decision, 'triage is there');
  const random = generator(11);
  const asked = [
    ...new Set(decision.compiled.table.rows.flatMap(({ when }) => testsIn(when).map(([fact]) => fact))),
  ];
  const people = Array.from({ length: size }, () => answered(asked, random));
  for (const facts of people) {
    const [ours, hand] = [decision.outcome(facts), triageByHand(facts)];
    assert(ours === hand, `by hand ${hand}, compiled ${ours}: ${JSON.stringify(facts)}`);
  }
  const blank = rules.reader.shape({});
  const person = (index: number): Facts => people[index & (size - 1)] ?? blank;
  const [hand = [], compiled = []] = inTurn([
    (index) => triageByHand(person(index)),
    (index) => decision.outcome(person(index)),
  ]);
  return {
    name: 'whole triage, all answered, compiled',
    ratio: ratioOf(hand, compiled),
    goal: 0.4,
    limit: `the same rules by hand: ${(median(hand) / 1e6).toFixed(1)} M/s`,
    figure: median(compiled) / 1e6,
    unit: 'M decisions/s',
  };
}

const size = 1024;

/** Most answers are no, so that every outcome comes about. */
function answered(asked: readonly string[], random: () => number): Facts {
  const yes = [0.01, 0.05, 0.2][Math.floor(random() * 3)] ?? 0;
  const given: Record<string, FactValue> = {};
  for (const id of asked) {
    const fact = rules.catalogue.facts[id];
    if (fact?.type === 'one-of') given[id] = at(fact.values, Math.floor(random() * fact.values.length));
    else given[id] = random() < yes ? true : random() < yes / 2 ? 'unsure' : false;
  }
  const read = rules.reader.read(given);
  assert(read.ok, 'answers of the public do not contradict each other');
  return read.facts;
}

const patients = 1_000_000;

/** A decision over a million rows, against counting the groups of the columns that it reads. */
async function inDuckDb(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'virchow-bench-'));
  const instance = await DuckDBInstance.create(join(folder, 'facts.duckdb'));
  const connection = await instance.connect();
  const run = async (statement: string): Promise<number> => {
    const began = performance.now();
    await connection.runAndReadAll(statement);
    return performance.now() - began;
  };
  await run(factsInSql(rules.catalogue));
  const subjects = ['triage', 'first-test'].map((id) => {
    const decision = rules.decision(id, 'uk');
    assert(decision, `${id} is there`);
    return {
      id,
      compiled: decision.compiled,
      inputs: decisionInCql(decision.compiled, rules.version).inputs,
    };
  });
  const inputs = new Map(subjects.flatMap((subject) => subject.inputs.map((each) => [each.name, each])));
  const columns = [...inputs.values()].map((input) => `${made(input)} as ${sqlName(input.name)}`);
  await run('select setseed(0.5)');
  await run(
    `insert into ${schema}.facts by name select i::text as patient, ${columns.join(', ')} from range(${patients}) rows(i)`,
  );
  const rows: Row[] = [];
  for (const { id, compiled, inputs: own } of subjects) {
    await connection.run(decisionInSql(compiled, 'duckdb'));
    const names = own.map(({ name }) => sqlName(name)).join(', ');
    const plain = `select count(*) from (select ${names}, count(*) from ${schema}.facts group by ${names})`;
    const decided = `select outcome, count(*) from ${schema}.${sqlName(`${id}.uk`)} group by outcome`;
    const times: [plain: number[], decided: number[]] = [[], []];
    for (let round = 0; round < 5; round += 1) {
      times[0].push(await run(plain));
      times[1].push(await run(decided));
    }
    const [limit, figure] = times.map((each) => each.map((milliseconds) => 1000 / milliseconds));
    rows.push({
      name: `${id} as SQL over a million rows in DuckDB`,
      ratio: ratioOf(limit ?? [], figure ?? []),
      goal: 0.5,
      limit: `count(*) grouped by the same ${own.length} columns: ${(median(times[0]) / 1000).toFixed(2)} s`,
      figure: median(times[1]) / 1000,
      unit: 's',
    });
  }
  connection.closeSync();
  instance.closeSync();
  rmSync(folder, { recursive: true, force: true });
  return rows;
}

/** A value by chance; one in ten is not known. */
function made(input: Input): string {
  const known = (value: string) => `case when random() < 0.1 then null else ${value} end`;
  switch (input.type) {
    case 'yes-no':
      return known('random() < 0.1');
    case 'text': {
      const type = typeOf(input);
      return known(`(enum_range(null::${type}))[1 + floor(random() * ${input.answers.length})::integer]`);
    }
    case 'number': {
      const [least, most] = input.domain;
      const value = `${least} + random() * ${Math.min(most, 1000) - least}`;
      return known(input.whole ? `floor(${value})::integer` : value);
    }
  }
}
