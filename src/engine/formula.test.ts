import { describe, expect, test } from 'vitest';
import { type Catalogue, catalogue as published } from '../knowledge/catalogue.ts';
import type { Region, UniqueTable } from '../knowledge/rule-types.ts';
import { cite } from '../knowledge/sources.ts';
import { describe as told } from './read-facts.ts';
import { compileRules } from './rules.ts';

const because = cite('virchow-design', 'test', 'A table for this test alone.', 'design');
const outcome = { title: '', actions: [] };

/** Creatinine clearance held against 30 and 50, as the tables of medicines do. */
const table: UniqueTable = {
  id: 'clearance',
  policy: 'unique',
  title: 'Clearance',
  asks: 'Which band?',
  outcomes: { low: outcome, middle: outcome, high: outcome },
  rows: [
    { id: 'low', when: { 'creatinine-clearance': { below: 30 } }, then: 'low', because },
    {
      id: 'middle',
      when: { all: [{ 'creatinine-clearance': { atLeast: 30 } }, { 'creatinine-clearance': { below: 50 } }] },
      then: 'middle',
      because,
    },
    { id: 'high', when: { 'creatinine-clearance': { atLeast: 50 } }, then: 'high', because },
  ],
};
const catalogue: Catalogue = { ...published, decisions: [table], invariants: [] };
const rules = compileRules(catalogue);

function ask(facts: Readonly<Record<string, unknown>>, region: Region = 'uk') {
  const read = rules.reader.read(facts);
  const decision = rules.decision('clearance', region);
  if (!read.ok || !decision) throw new Error(read.ok ? 'no decision' : read.problems.map(told).join('\n'));
  const said = decision.decide(read.facts);
  // The quick way answers as the full one does.
  expect(decision.outcome(read.facts)).toBe(said.outcome);
  return { outcome: said.outcome, decisive: said.decisive, read: decision.explain(read.facts).read };
}

/** CG15: 49.96 by the US form and 50.05 by the UK one. */
const straddling = { sex: 'male', age: 72, 'body-weight': 73, creatinine: 122 };

describe('a table that reads creatinine clearance', () => {
  test('works it out by the formula of its region', () => {
    expect(ask(straddling, 'uk').outcome).toBe('high');
    expect(ask(straddling, 'us').outcome).toBe('middle');
    expect(ask(straddling).read).toEqual(straddling);
  });

  test('asks for what the formula lacks, and not for a clearance that it can work out', () => {
    expect(ask({})).toMatchObject({
      outcome: null,
      decisive: ['age', 'body-weight', 'sex', 'creatinine'],
    });
    expect(ask({ ...straddling, sex: null }).decisive).toEqual(['sex']);
  });

  test('answers without the sex where either sex gives the same band', () => {
    const withoutSex = (creatinine: number) => ask({ age: 70, 'body-weight': 70, creatinine });
    expect(withoutSex(90).outcome).toBe('high'); // 56.6 or 67.0
    expect(withoutSex(100).outcome).toBe('high'); // 50.96 or 60.3
    expect(withoutSex(103)).toMatchObject({ outcome: null, decisive: ['sex'] }); // 49.5 or 58.5
  });

  test('takes a given one before one worked out', () => {
    expect(ask({ ...straddling, 'creatinine-clearance': 48 })).toMatchObject({
      outcome: 'middle',
      decisive: [],
    });
    expect(ask({ 'creatinine-clearance': 29.9 }).outcome).toBe('low');
  });

  test('refuses a given one that lies more than 10 % off', () => {
    const read = (clearance: number) =>
      rules.reader.read({ ...straddling, 'creatinine-clearance': clearance });
    expect(read(45.1).ok).toBe(true);
    expect(read(55).ok).toBe(true);
    for (const clearance of [44.9, 55.2]) {
      const refused = read(clearance);
      expect(refused.ok ? [] : refused.problems.map(told)).toEqual([
        `creatinine-clearance: wanted about 50, as cockcroft-gault-umol works out of age, body-weight, sex, creatinine; got ${clearance}`,
      ]);
    }
    expect(rules.reader.read({ ...straddling, sex: null, 'creatinine-clearance': 10 }).ok).toBe(true);
  });

  test.each([
    ['dialysis', { dialysis: true }],
    ['pregnancy', { 'pregnancy.current': true }],
    ['acute kidney injury', { 'kidney.acute-injury': true }],
    ['a child', { age: 17 }],
  ])('%s: no figure from the formula, only one that is given', (_, who) => {
    expect(ask({ ...straddling, ...who })).toMatchObject({
      outcome: null,
      decisive: ['creatinine-clearance'],
    });
    expect(ask({ ...straddling, ...who, 'creatinine-clearance': 12 }).outcome).toBe('low');
  });

  test('stays at the band as it falls on its limit: 30.00 is not below 30', () => {
    // (140 - 80) x 50 x 1.04 / 104 is 30 exactly.
    expect(ask({ sex: 'female', age: 80, 'body-weight': 50, creatinine: 104 }).outcome).toBe('middle');
    expect(ask({ sex: 'female', age: 80, 'body-weight': 50, creatinine: 104.1 }).outcome).toBe('low');
  });
});
