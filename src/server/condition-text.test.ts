import { expect, test } from 'vitest';
import type { Condition } from '../knowledge/rule-types.ts';
import { conditionText } from './condition-text.ts';

const rows: [text: string, condition: Condition][] = [
  ['a is yes', { a: true }],
  ['a is no and b >= 81', { a: false, b: { atLeast: 81 } }],
  ['a is likely/unsure', { a: ['likely', 'unsure'] }],
  ['a < 94', { a: { below: 94 } }],
  ['a > 3 and b <= 1.3', { a: { above: 3 }, b: { atMost: 1.3 } }],
  ['any of a, b is yes or c is no', { any: [{ a: true }, { b: true }, { c: false }] }],
  ['each of a, b is no', { all: [{ a: false }, { b: false }] }],
  ['a is yes and (b is yes or c is no)', { all: [{ a: true }, { any: [{ b: true }, { c: false }] }] }],
  ['a is yes or (b is yes and c is no)', { any: [{ a: true }, { b: true, c: false }] }],
  ['not (a is yes and b is no)', { not: { a: true, b: false } }],
  [
    'a is yes and not (any of b, c is yes)',
    { all: [{ a: true }, { not: { any: [{ b: true }, { c: true }] } }] },
  ],
  ['a is yes', { all: [{ any: [{ a: true }] }] }],
];

test.each(rows)('%s', (text, condition) => {
  expect(conditionText(condition)).toBe(text);
});
