import { describe, expect, test } from 'vitest';
import { testsIn } from '../../src/engine/conditions.ts';
import { catalogue } from '../../src/knowledge/catalogue.ts';
import { pastTheGate } from '../../src/knowledge/diagnosis/gate.ts';
import { examination } from '../../src/knowledge/diagnosis/lists/examination.ts';
import { imagingReport } from '../../src/knowledge/diagnosis/lists/imaging-report.ts';
import { mimics } from '../../src/knowledge/diagnosis/lists/mimics.ts';
import { prevention } from '../../src/knowledge/diagnosis/lists/prevention.ts';

describe.each(catalogue.lists.map((list) => [list.id, list] as const))('list %s', (_, list) => {
  test('each row has an id of its own and a source that is there', () => {
    expect(new Set(list.rows.map(({ id }) => id)).size).toBe(list.rows.length);
    for (const { because } of list.rows)
      for (const { source } of 'source' in because ? [because] : because)
        expect(catalogue.sources[source], source).toBeDefined();
  });
});

test('lists have ids of their own', () => {
  expect(new Set(catalogue.lists.map(({ id }) => id)).size).toBe(catalogue.lists.length);
});

test('every finding at the gate is asked before any score', () => {
  const asked = new Set<string>(['age', ...examination.rows.flatMap(({ facts }) => facts)]);
  const gate = testsIn(pastTheGate()).map(([fact]) => fact);
  expect(gate.length).toBeGreaterThan(8);
  expect(gate.filter((fact) => !asked.has(fact))).toEqual([]);
});

test('what a report carries is read by a table where it says so', () => {
  const named = imagingReport.rows.flatMap(({ fact }) => (fact === undefined ? [] : [fact]));
  expect(named.length).toBeGreaterThan(8);
  const inTables = JSON.stringify(catalogue.decisions);
  expect(named.filter((fact) => !inTables.includes(`"${fact}"`))).toEqual([]);
});

test('an emergency among the mimics says so', () => {
  const action = (id: string) => mimics.rows.find((row) => row.id === id)?.action;
  expect(action('ischaemia')).toMatch(/^Emergency/);
  expect(action('compartment-syndrome')).toMatch(/^Emergency/);
});

test('what is not to be done is never among what is', () => {
  const doing = prevention.rows.flatMap(({ does }) => does).join('; ');
  expect(doing).not.toMatch(/\bsmoke\b|sleeping pills|drink (?:a lot of|much) alcohol|aspirin/);
  const not = prevention.rows.flatMap(({ doesNot }) => doesNot).join('; ');
  for (const harm of ['smoke', 'alcohol', 'sleeping pills', 'aspirin']) expect(not).toContain(harm);
});
