import { expect, test } from 'vitest';
import { table, wrap } from './table.ts';

test('columns stand under their heads, and the last one wraps', () => {
  expect(table(['ID', 'MEANS'], [['a-long-name', 'one two three four five six seven eight']], 44)).toBe(
    ['ID           MEANS', 'a-long-name  one two three four five six', '             seven eight', ''].join(
      '\n',
    ),
  );
});

test('a word longer than the line stands whole', () => {
  expect(wrap('aa bbbbbbbb cc', 4)).toEqual(['aa', 'bbbbbbbb', 'cc']);
});
