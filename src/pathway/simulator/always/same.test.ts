import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { isSame, isSameSince } from './same.ts';

const at = (time: string) => Temporal.Instant.from(`2026-11-23T${time}:00Z`);

test.each<[what: string, one: unknown, other: unknown, same: boolean]>([
  ['another order of fields', { a: 1, b: [2] }, { b: [2], a: 1 }, true],
  ['undefined is as good as none, on either side', { a: 1, b: undefined }, { a: 1 }, true],
  ['and the other way round', { a: 1 }, { a: 1, b: undefined }, true],
  ['a field more', { a: 1 }, { a: 1, b: null }, false],
  ['a field less', { a: 1, b: null }, { a: 1 }, false],
  ['null is not none', { a: null }, { a: undefined }, false],
  ['deep within', { a: [{ b: { c: 1 } }] }, { a: [{ b: { c: 2 } }] }, false],
  ['a longer list', [1, 2], [1, 2, 3], false],
  ['a list is no object', [], {}, false],
  ['one time', { at: at('10:00') }, { at: at('10:00') }, true],
  ['two times', { at: at('10:00') }, { at: at('10:01') }, false],
  ['a time and an empty object', { at: at('10:00') }, { at: {} }, false],
])('%s', (_what, one, other, same) => {
  expect(isSame(one, other)).toBe(same);
  expect(isSame(other, one)).toBe(same);
  expect(
    isSameSince(
      { before: { kept: {} }, after: { kept: one } },
      { before: { kept: {} }, after: { kept: other } },
    ),
  ).toBe(same);
});

test('two pairs that agreed agree still exactly where the new ones are the same', () => {
  const part = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.constantFrom(1, 2, undefined), {
    maxKeys: 3,
  });
  const state = fc.dictionary(fc.constantFrom('x', 'y'), part, { maxKeys: 2 });
  fc.assert(
    fc.property(state, state, state, (before, after, other) => {
      const copy = structuredClone(before);
      // What one side has not touched is the very object of before, as `evolve` leaves it.
      const one = { ...before, ...after };
      const two = { ...copy, ...other };
      expect(isSameSince({ before, after: one }, { before: copy, after: two })).toBe(isSame(one, two));
    }),
  );
});
