import { beforeAll, describe, expect, test } from 'vitest';
import { type Catalogue, catalogue } from '../../knowledge/catalogue.ts';
import type { DecisionTable, Row } from '../../knowledge/rule-types.ts';
import { compileRules } from '../rules.ts';
import { type ProofReport, prove } from './prove.ts';
import { asCommand } from './witness.ts';

describe('the published knowledge', () => {
  let report: ProofReport;
  beforeAll(async () => {
    report = await prove(catalogue);
  });

  test('every claim holds', () => {
    expect(report.proofs.filter(({ holds }) => !holds)).toEqual([]);
    expect(report.proofs.length).toBeGreaterThan(70);
  });
});

type Change = (table: DecisionTable) => DecisionTable;

const changed = (id: string, change: Change): Catalogue => ({
  ...catalogue,
  decisions: catalogue.decisions.map((table) => (table.id === id ? change(table) : table)),
});
const withRow =
  (id: string, change: (row: Row) => Row): Change =>
  (table) => ({ ...table, rows: table.rows.map((row) => (row.id === id ? change(row) : row)) });
const withoutRow =
  (id: string): Change =>
  (table) => ({ ...table, rows: table.rows.filter((row) => row.id !== id) });

/** A slip that a tired person could make, and the claim that must catch it. */
const slips: [slip: string, broken: Catalogue, claim: RegExp][] = [
  ['a row left out', changed('first-test', withoutRow('L2-no-cover')), /first-test \(uk\): some row holds/],
  [
    'a condition left out of a row',
    changed(
      'after-d-dimer',
      withRow('L4-negative', (row) => ({ ...row, when: { 'scan.result': 'negative' } })),
    ),
    /after-d-dimer \(uk\): no two rows hold at once/,
  ],
  [
    'a row that can never hold',
    changed(
      'after-scan',
      withRow('CONF', (row) => ({ ...row, when: { all: [row.when, { 'scan.result': 'negative' }] } })),
    ),
    /after-scan \(uk\): every row can hold/,
  ],
  [
    'a red flag joined by "and"',
    changed(
      'triage',
      withRow('T1', (row) => ({ ...row, when: { 'sign.breathless': true, 'sign.chest-pain': true } })),
    ),
    /red-flag E1/,
  ],
  [
    'a red flag that needs a leg sign',
    changed(
      'triage',
      withRow('T4', (row) => ({ ...row, when: { all: [row.when, { 'limb.swollen': true }] } })),
    ),
    /red-flag E7/,
  ],
  [
    'a reassurance that lowers',
    changed(
      'triage',
      withRow('T17', (row) => ({ ...row, when: { all: [row.when, { 'limb.warm': false }] } })),
    ),
    /triage \(uk\): a more worrying answer never lowers/,
  ],
  [
    'not sure read as no',
    changed(
      'triage',
      withRow('T17', (row) => ({ ...row, when: { all: [row.when, { 'limb.vein-sore': true }] } })),
    ),
    /triage \(uk\): a more worrying answer never lowers/,
  ],
  [
    'self-care for a child',
    changed('triage', withRow('T20', dropsTest('risk.under-18'))),
    /self-care needs every no/,
  ],
  [
    'a default that reassures',
    changed('triage', (table) =>
      table.policy === 'most-urgent'
        ? { ...table, whenNoRow: { ...table.whenNoRow, then: 'self-care' } }
        : table,
    ),
    /not milder than the floor/,
  ],
  [
    'exclusion by D-dimer in the likely arm',
    changed(
      'after-d-dimer',
      withRow('L2-scan-awaited', (row) => ({ ...row, then: 'excluded' })),
    ),
    /likely is not excluded by D-dimer alone/,
  ],
  [
    'an early repeat scan that counts',
    changed(
      'after-scan',
      withRow('L5-early', (row) => ({ ...row, then: 'excluded' })),
    ),
    /an early repeat does not count/,
  ],
  [
    'a threshold one step off in one of two rows',
    changed(
      'after-scan',
      withRow('L5-negative', (row) => ({
        ...row,
        when: { all: [row.when, { 'scan.days-since-first': { atLeast: 7 } }] },
      })),
    ),
    /after-scan \(uk\): some row holds/,
  ],
  [
    'a cut-off that falls with age',
    { ...catalogue, dDimerCutOff: { ...catalogue.dDimerCutOff, ugPerLFeuPerYear: 9 } },
    /the cut-off never falls with age/,
  ],
  [
    'age adjustment that begins too young',
    { ...catalogue, dDimerCutOff: { ...catalogue.dDimerCutOff, adjustedAboveAge: 30 } },
    /the cut-off never falls with age/,
  ],
];

// oxlint-disable typescript/no-unsafe-type-assertion -- these copies are broken on purpose

/** Takes every plain "no" of one fact out of a condition. */
function dropsTest(fact: string): (row: Row) => Row {
  const drop = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(drop);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .filter(([key]) => key !== fact)
        .map(([key, of]) => [key, drop(of)]),
    );
  };
  return (row) => ({ ...row, when: drop(row.when) as Row['when'] });
}

describe('a broken copy', () => {
  test.each(slips)('%s is refuted, with a case that can be run', async (_, broken, claim) => {
    const report = await prove(broken, { only: (text) => claim.test(text) });
    const refuted = report.proofs.filter(({ holds }) => !holds);
    expect(refuted).not.toEqual([]);
    expect(report.holds).toBe(false);
    for (const { counterexamples } of refuted) {
      const [first] = counterexamples;
      expect(first).toBeDefined();
      if (!first) continue;
      expect(asCommand(first)).toMatch(/virchow (decide|score) /);
      // The facts are input that the broken rules read.
      expect(compileRules(broken).reader.read(first.facts).ok).toBe(true);
    }
  });

  test('a score with a limit that no sum reaches', async () => {
    const [wells, ...others] = catalogue.scores;
    const level = wells?.levels['two-level'];
    if (!wells || !level) throw new Error('no score');
    const outOfReach = { ...level, classes: [{ class: 'unlikely' }, { class: 'likely', from: 20 }] as const };
    const high = { ...wells, levels: { ...wells.levels, 'two-level': outOfReach } };
    const broken = { ...catalogue, scores: [high, ...others] };
    const { proofs } = await prove(broken, { only: (claim) => claim.startsWith('wells-dvt-2003') });
    expect(proofs.flatMap(({ counterexamples }) => counterexamples.map(({ says }) => says))).toEqual([
      'two-level is never likely',
    ]);
  });

  test('a row without a citation does not compile', () => {
    const bare = changed(
      'triage',
      withRow('T3', (row) => ({ ...row, because: [] as unknown as Row['because'] })),
    );
    expect(() => compileRules(bare)).toThrow(/T3 cites nothing/);
  });

  test('a fact that does not exist does not compile', () => {
    const unknown = changed(
      'triage',
      withRow('T3', (row) => ({ ...row, when: { 'sign.limb-threatt': true } })),
    );
    expect(() => compileRules(unknown)).toThrow(/no fact is called sign.limb-threatt/);
  });

  test('a class of a score beside one of its items does not compile', () => {
    const both = changed(
      'first-test',
      withRow('L1', (row) => ({ ...row, when: { all: [row.when, { 'wells.active-cancer': false }] } })),
    );
    expect(() => compileRules(both)).toThrow(/reads wells.two-level and its item cancer/);
  });

  test('an answer outside the domain does not compile', () => {
    const never = changed(
      'triage',
      withRow('T12', (row) => ({ ...row, when: { 'limb.swelling-onset': 'yesterday' } })),
    );
    expect(() => compileRules(never)).toThrow(/limb.swelling-onset is never "yesterday"/);
  });
});
