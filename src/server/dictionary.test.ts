import { expect, test } from 'vitest';
import { rules } from '../engine/rules.ts';
import { factEntries, readByDecision, rulesEntry } from './dictionary.ts';

const reads = (id: string): string[] => {
  const table = rules.catalogue.decisions.find((each) => each.id === id);
  return table ? readByDecision(table, rules.catalogue) : [];
};

test('a decision reads what its facts follow from', () => {
  expect(reads('triage')).toContain('age'); // risk.under-18
  expect(reads('first-test')).toEqual(expect.arrayContaining(['wells.calf-larger', 'leg.calf-difference']));
  expect(reads('after-d-dimer')).toEqual(
    expect.arrayContaining(['d-dimer', 'age', 'wells.deep-vein-tenderness']),
  );
});

test('whatever an undecided decision asks for is among what it reads', () => {
  for (const id of rules.decisionIds) {
    for (const region of ['uk', 'us'] as const) {
      expect(reads(id)).toEqual(
        expect.arrayContaining([...(rules.decision(id, region)?.decide({}).decisive ?? ['none'])]),
      );
    }
  }
});

test('every fact is used by something', () => {
  expect(factEntries(rules).filter(({ usedBy }) => usedBy.length === 0)).toEqual([]);
});

test('the rules survive JSON', () => {
  const entry = rulesEntry(rules);
  expect(JSON.parse(JSON.stringify(entry))).toEqual(entry);
});
