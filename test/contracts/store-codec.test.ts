import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import {
  decode,
  encode,
  readDecision,
  readEpisode,
  readEvent,
  toMicroseconds,
  top,
} from '../../src/store/codec.ts';
import { keptEpisode, keptFrom } from '../../src/store/memory/kept.ts';
import { anyEpisode, anyEvent } from './arbitrary-events.ts';
import { aDecision, at } from './store-examples.ts';

describe('what is kept comes back', () => {
  test('any event', () => {
    fc.assert(
      fc.property(anyEvent, (event) => {
        expect(readEvent(encode(event))).toEqual(event);
      }),
    );
  });
  test('any episode', () => {
    fc.assert(
      fc.property(anyEpisode, (episode) => {
        expect(readEpisode(encode(episode))).toEqual(episode);
      }),
    );
  });
  test('a decision whose facts are named as instants are', () => {
    const decision = { ...aDecision('d1'), inputs: { at: 'noon', dueAt: 4, first: { slotAt: null } } };
    expect(readDecision(encode(decision))).toEqual(decision);
  });
  test('a time, to the nanosecond', () => {
    const late = Temporal.Instant.from('2026-11-23T10:00:00.000000001Z');
    expect(readEvent(encode({ ...aDecision('d'), type: 'note-added', at: late })).at).toEqual(late);
  });
});

describe('memory keeps what a database would give back', () => {
  const anyValue = fc.record({
    it: fc.anything({
      withNullPrototype: true,
      values: [fc.constant(undefined), fc.constant(-0), fc.string()],
    }),
  });
  const inMemory = (before: unknown, value: unknown) => () => keptFrom(before, value, top, false);
  test('any value after any other, or both refuse it', () => {
    fc.assert(
      fc.property(anyValue, anyValue, (one, value) => {
        const before = whatCameOf(inMemory(undefined, one));
        expect(whatCameOf(inMemory(before, value))).toStrictEqual(whatCameOf(() => decode(encode(value))));
      }),
    );
  });
  test('any episode after any other, and what has not changed is not copied', () => {
    fc.assert(
      fc.property(anyEpisode, anyEpisode, (one, other) => {
        const before = keptEpisode(undefined, one);
        const after = keptEpisode(before, { ...other, tests: [...before.tests, ...other.tests] });
        expect(after).toStrictEqual(readEpisode(encode({ ...other, tests: [...one.tests, ...other.tests] })));
        expect(after.tests.slice(0, before.tests.length).every((each, at) => each === before.tests[at])).toBe(
          true,
        );
      }),
    );
  });
});

function whatCameOf(run: () => unknown): unknown {
  try {
    return run();
  } catch {
    return 'refused';
  }
}

describe('what would not come back is refused, and the place named', () => {
  const cases: [what: string, value: unknown, problem: string][] = [
    ['an instant under another name', { a: [{ due: at('10:00') }] }, 'a.0.due: an instant whose name'],
    ['an instant among facts', { facts: { dueAt: at('10:00') } }, 'facts.dueAt: an instant whose name'],
    ['text where an instant stands', { dueAt: '2026-11-23' }, 'dueAt: an instant, kept as text'],
    ['not a number', { weight: Number.NaN }, 'weight: NaN'],
    ['a number without end', { weight: [Number.NEGATIVE_INFINITY] }, 'weight.0: -Infinity'],
    ['NUL', { note: 'a\0' }, 'note: text with a character'],
    ['NUL in a name', { facts: { 'a\0': 1 } }, 'text with a character'],
    ['half of a pair', { note: '\ud83d' }, 'note: text with a character'],
    ['a day', { on: Temporal.PlainDate.from('2026-11-23') }, 'on: cannot be kept'],
    ['a function', { ask: () => 1 }, 'ask: cannot be kept'],
    ['a big number', { count: 1n }, 'count: cannot be kept'],
  ];
  test.each(cases)('%s', (_what, value, problem) => {
    expect(() => encode(value)).toThrow(problem);
  });
  test.each(cases)('%s, in memory', (_what, value, problem) => {
    expect(() => keptFrom(undefined, value, top, false)).toThrow(problem);
  });

  test('a row of another kind', () => {
    expect(() => readEpisode(encode(aDecision('d1')))).toThrow('should hold an episode');
    expect(() => readEvent('null')).toThrow('should hold an event');
    expect(() => readDecision(encode({ type: 'note-added' }))).toThrow('should hold a decision');
  });
});

test('a time between two microseconds becomes the later one', () => {
  const exact = Temporal.Instant.from('2026-11-23T10:00:00.000001Z');
  expect(toMicroseconds(exact)).toEqual(exact);
  expect(toMicroseconds(exact.add({ nanoseconds: 1 }))).toEqual(exact.add({ microseconds: 1 }));
  expect(toMicroseconds(exact.subtract({ nanoseconds: 999 }))).toEqual(exact);
});
