/** The mutants of the catalogue: how they are made, and that of a sample all but a few are caught. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { rules } from '../../src/engine/rules.ts';
import { catalogue } from '../../src/knowledge/catalogue.ts';
import type { Condition } from '../../src/knowledge/rule-types.ts';
import { mutantsOf } from './all-mutants.ts';
import { conditionMutants, said } from './condition-mutants.ts';
import { isEquivalent } from './equivalence.ts';
import { factSteps } from './fact-steps.ts';
import type { Told } from './judge.ts';

/** 200 in .ci/run; VIRCHOW_MUTANTS asks about fewer or more. Always the same ones. */
const sample = Number(process.env['VIRCHOW_MUTANTS'] ?? 150);

const steps = factSteps(catalogue);
const of = (condition: Condition): string[] =>
  conditionMutants(condition, steps).map((each) => said(each.condition));

describe('a slip of each kind', () => {
  test('of a limit: one step either way, and the limit itself on the other side', () => {
    expect(of({ 'creatinine-clearance': { below: 30 } })).toEqual([
      'creatinine-clearance < 29',
      'creatinine-clearance < 31',
      'creatinine-clearance ≤ 30',
      'all (; not (creatinine-clearance < 30))',
      '',
    ]);
  });

  test('of whole numbers the other side is the next step', () => {
    expect(of({ age: { atLeast: 65 } })).toEqual(['age ≥ 64', 'age ≥ 66', 'all (; not (age ≥ 65))', '']);
  });

  test('of two facts: each left out or denied, and one for both', () => {
    expect(of({ nsaid: true, dialysis: false })).toEqual([
      'all (dialysis false; not (nsaid true))',
      'dialysis false',
      'all (nsaid true; not (dialysis false))',
      'nsaid true',
      'any (nsaid true; dialysis false)',
    ]);
  });

  test('of a list of answers: one less, one more', () => {
    expect(of({ 'd-dimer.availability': ['within-4-hours', 'later'] })).toEqual([
      'd-dimer.availability later',
      'd-dimer.availability within-4-hours',
      'all (; not (d-dimer.availability within-4-hours or later))',
      '',
    ]);
  });

  test('each table and score has mutants, and there are thousands', () => {
    const mutants = mutantsOf(catalogue, () => true);
    const broken = new Set(mutants.map((mutant) => mutant.broken.value.id));
    for (const { id } of [...catalogue.decisions, ...catalogue.scores, ...catalogue.formulas])
      expect(broken).toContain(id);
    expect(mutants.length).toBeGreaterThan(30_000);
  });
});

test('a mutant that means the same is not held against the tests', () => {
  const [first] = mutantsOf(catalogue, (id) => id === 'triage');
  if (!first) throw new Error('no mutant of triage');
  const before: Condition = { age: { below: 50 } };
  const judged = (after: Condition): boolean =>
    isEquivalent({ ...first, condition: { before, after } }, rules, rules);
  expect(judged({ all: [before, { age: { below: 60 } }] })).toBe(true);
  expect(judged({ all: [before, { age: { below: 49 } }] })).toBe(false);
});

// It runs all tests of the rules for each mutant: on a busy machine that takes many minutes, and says nothing about the rules.
test('of a sample at least 95 in 100 are caught', { timeout: 1_800_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'virchow-mutants-'));
  const file = join(folder, 'verdicts.jsonl');
  const script = join(import.meta.dirname, 'run.ts');
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [script, '--quick', '--sample', String(sample), '--json', file],
    { maxBuffer: 100_000_000 },
  );
  const verdicts = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by run.ts
    .map((line) => JSON.parse(line) as Told);
  rmSync(folder, { recursive: true });
  const meant = verdicts.filter(({ by }) => by !== 'equivalent');
  const survivors = meant.filter(({ by }) => by === 'survived');
  expect(verdicts).toHaveLength(sample);
  expect(survivors.length / meant.length, stdout).toBeLessThanOrEqual(0.05);
});
