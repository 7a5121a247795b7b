import { expect, test } from 'vitest';
import { assert, at } from '../../../engine/assert.ts';
import { type CompiledTable, compileTable } from '../../../engine/compiled-table.ts';
import { truthOf } from '../../../engine/expressions.ts';
import { catalogue } from '../../../knowledge/catalogue.ts';
import { type Region, regions, type UniqueTable } from '../../../knowledge/rule-types.ts';
import { cellWords } from './cell-words.ts';
import { type Flow, flowOf, type Step } from './flow.ts';
import { anyOf } from './nodes.ts';

const drawn = catalogue.decisions.flatMap((table) =>
  table.policy === 'unique'
    ? regions.map((region): [name: string, table: UniqueTable, region: Region] => [
        `${table.id} (${region})`,
        table,
        region,
      ])
    : [],
);

test.each(drawn)('%s: whoever follows the picture comes to the row that holds', (_, table, region) => {
  const compiled = compileTable(table, region, catalogue);
  const flow = flowOf(table, region, catalogue);
  for (const cells of aroundEachRow(compiled)) {
    expect(follow(flow, compiled, cells)).toBe(rowThatHolds(compiled, cells));
  }
});

test.each(drawn)('%s: every row is drawn, and every step once', (_, table, region) => {
  const { steps } = flowOf(table, region, catalogue);
  const ends = new Set(
    steps.flatMap(({ ways }) => ways.flatMap((way) => (way.to === 'row' ? [way.rowId] : []))),
  );
  const rows = table.rows.filter((row) => row.regions?.includes(region) ?? true);
  expect([...ends].toSorted()).toEqual(rows.map(({ id }) => id).toSorted());
  expect(steps.map(({ number }) => number)).toEqual(steps.map((__, index) => index + 1));
  const below = steps.flatMap(({ ways }) =>
    ways.flatMap((way) => (way.to === 'step' && way.isBelow ? [way.step] : [])),
  );
  expect(below.toSorted((a, b) => a - b)).toEqual(steps.slice(1).map(({ number }) => number));
});

test('cells in words, on both sides of a threshold', () => {
  const weight = { type: 'quantity', means: 'weight', unit: 'kg', domain: [0, 300] } as const;
  const justAbove120 = 120.00000000000001;
  const cells = [
    { from: 0, to: 50 },
    { from: 50, to: justAbove120 },
    { from: justAbove120, to: Number.POSITIVE_INFINITY },
  ];
  const words = (...within: number[]): string =>
    cellWords('w', weight, cells, within).replaceAll('\u00a0', ' ');
  expect(words(0)).toBe('below 50 kg');
  expect(words(1)).toBe('50 to 120 kg');
  expect(words(2)).toBe('above 120 kg');
  expect(words(0, 1)).toBe('at most 120 kg');
  expect(words(1, 2)).toBe('at least 50 kg');
  expect(words(0, 2)).toBe('below 50 kg or above 120 kg');
  const whole = { ...weight, whole: true } as const;
  const days = [
    { from: 0, to: 6 },
    { from: 6, to: 9 },
    { from: 9, to: Number.POSITIVE_INFINITY },
  ];
  expect(cellWords('d', whole, days, [1]).replaceAll('\u00a0', ' ')).toBe('6 to 8 kg');
});

function follow({ steps }: Flow, compiled: CompiledTable, cells: readonly number[]): string {
  const cellOf = (fact: string): number =>
    at(
      cells,
      compiled.variables.findIndex((variable) => variable.fact === fact),
    );
  let step = at(steps, 0);
  for (let walked = 0; walked <= steps.length; walked += 1) {
    const way = wayFrom(step, cellOf);
    if (way.to === 'row') return way.rowId;
    step = at(steps, way.step - 1);
  }
  throw new Error('the picture goes in a circle');
}

function wayFrom({ asks, ways }: Step, cellOf: (fact: string) => number): Step['ways'][number] {
  const [only] = asks;
  const passes = asks.some(({ fact, cells }) => cells?.includes(cellOf(fact)));
  const way =
    only && asks.length === 1
      ? ways.find(({ cells }) => cells?.includes(cellOf(only.fact)))
      : ways.find(({ answer }) => (answer === anyOf) === passes);
  if (!way) throw new Error('an answer leads nowhere');
  return way;
}

function rowThatHolds({ rows }: CompiledTable, cells: readonly number[]): string {
  const masks = cells.map((cell) => 1 << cell);
  return rows.find(({ expression }) => truthOf(expression, masks) === true)?.id ?? 'no row';
}

/** Somebody for each row, and everybody who differs from them in one answer or two. */
function aroundEachRow(compiled: CompiledTable): number[][] {
  const { diagram, rows } = compiled.diagram();
  const changed = (cells: readonly number[]): number[][] =>
    compiled.variables.flatMap((variable, index) =>
      [...variable.cells.keys()].map((cell) => cells.with(index, cell)),
    );
  return rows.flatMap((ref) => {
    const cells = diagram.witness(ref, 1);
    assert(cells, 'a row that nobody meets');
    const once = changed(Array.from(cells, (cell) => Math.max(0, cell)));
    return [...once, ...once.filter((_, index) => index % 5 === 0).flatMap(changed)];
  });
}
