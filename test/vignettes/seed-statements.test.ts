import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../src/knowledge/catalogue.ts';
import { guide } from '../../src/knowledge/words/guide/guide.ts';

const page = readFileSync(new URL('../../docs/seed-statements.md', import.meta.url), 'utf8');

/** Rows of the two tables: number, statement, places, what differs. */
const lines = page
  .split('\n')
  .filter((line) => /^\| [NB]\d+ \|/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, no = '', statement = '', places = '']) => ({
    no,
    statement,
    places: [...places.matchAll(/`(?<place>[^`]+)`/g)].map((found) => found.groups?.['place'] ?? ''),
  }));

const statements = new Set(
  guide.flatMap(({ sections }) => sections.flatMap((section) => Object.keys(section.statements))),
);

/** What each kind of place looks for; a kind that is not here is a slip of the pen. */
const isThere: Readonly<Record<string, (name: string, item: string) => boolean>> = {
  row: (table, row) => tableOf(table)?.rows.some(({ id }) => id === row) ?? false,
  note: (table, note) => tableOf(table)?.notes?.some(({ id }) => id === note) ?? false,
  fact: (fact) => Object.hasOwn(catalogue.facts, fact),
  list: (list, item) =>
    catalogue.lists.find(({ id }) => id === list)?.rows.some(({ id }) => id === item) ?? false,
  guide: (statement) => statements.has(statement),
  words: (path) => path.split('.').reduce<unknown>(within, catalogue.words) !== undefined,
};

const tableOf = (id: string) => catalogue.decisions.find((table) => table.id === id);

const within = (holder: unknown, key: string): unknown =>
  typeof holder === 'object' && holder !== null
    ? Object.entries(holder).find(([name]) => name === key)?.[1]
    : undefined;

function missing(place: string): boolean {
  const [kind = '', name = '', item = ''] = place.split(' ');
  return !(isThere[kind]?.(name, item) ?? false);
}

test('both pages are there, numbered without a gap', () => {
  for (const letter of ['N', 'B']) {
    const numbers = lines.filter(({ no }) => no.startsWith(letter)).map(({ no }) => Number(no.slice(1)));
    expect(numbers.length).toBeGreaterThan(30);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  }
});

describe.each(lines)('$no $statement', ({ statement, places }) => {
  test('says something and lives somewhere', () => {
    expect(statement.length).toBeGreaterThan(10);
    expect(places.length).toBeGreaterThan(0);
  });

  test('every place is there', () => {
    expect(places.filter(missing)).toEqual([]);
  });
});

test('a place that is not there is found missing', () => {
  for (const place of [
    'row triage T99',
    'fact limb.none',
    'list prevention nobody',
    'guide nothing',
    'words nothing',
    'nonsense triage T1',
  ])
    expect(missing(place), place).toBe(true);
});
