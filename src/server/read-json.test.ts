import { expect, test } from 'vitest';
import { readJson } from './read-json.ts';

const read = (text: string) => readJson(Buffer.from(text));

test.each([
  ['{}', {}],
  [' {"a": [1, {"b": "x\\"}:{"}], "b": null}\r\n', { a: [1, { b: 'x"}:{' }], b: null }],
  ['"a:b"', 'a:b'],
  ['{"a":{"a":1}}', { a: { a: 1 } }],
])('%s is read', (text, value) => {
  expect(read(text)).toEqual({ ok: true, value });
});

test.each([
  ['', 1, 'a JSON value', 'nothing'],
  ['{"a": tru}', 1, 'a JSON value', '"tru}" at column 7'],
  ['{\n  "a": 1\n  "b": 2\n}', 3, '"," or "}"', '"b" at column 3'],
  ['{"a": 1,}', 1, 'a name in double quotes', '"}" at column 9'],
  ['{"a" 1}', 1, '":" after a name', '"1" at column 6'],
  ['{a: 1}', 1, 'a name in double quotes', '"a: 1}" at column 2'],
  ['{"a": 1} {"b": 2}', 1, 'the end: one JSON value and no more', '"{" at column 10'],
  ['{"a": {\n"b": 1', 2, '"}": what began on line 1 is not closed', 'the end, too early'],
  ['[1, 2', 1, '"]": what began on line 1 is not closed', 'the end, too early'],
  ['{"a": 01}', 1, '"," or "}"', '"1" at column 8'],
  ['{"a": NaN}', 1, 'a JSON value', '"NaN}" at column 7'],
  ["{'a': 1}", 1, 'a name in double quotes', `"'a': 1}" at column 2`],
  ['{"age": 40,\n"age": 80}', 2, 'each name once in an object', '"age" twice'],
  ['{"age": 40, "\\u0061ge": 80}', 1, 'each name once in an object', '"\\\\u0061ge" twice'],
])('%s is refused, and where', (text, line, wanted, got) => {
  expect(read(text)).toEqual({ ok: false, line, wanted, got });
});

test('a hundred thousand brackets are refused, quickly and without a stack', () => {
  for (const deep of ['['.repeat(100_000), '{"a":'.repeat(100_000), `${'['.repeat(65)}${']'.repeat(65)}`]) {
    expect(read(deep)).toEqual({
      ok: false,
      line: 1,
      wanted: 'no more than 64 levels',
      got: 'something nested deeper',
    });
  }
  expect(read(`${'['.repeat(64)}${']'.repeat(64)}`).ok).toBe(true);
});

test('bytes that are not UTF-8 are refused', () => {
  expect(readJson(Buffer.from([0x7b, 0xff, 0x7d]))).toMatchObject({ ok: false, wanted: 'text in UTF-8' });
});

test('what came is shown short, and cannot steer a terminal', () => {
  const refused = read('{"\u001b[31mred');
  expect(refused).toMatchObject({ ok: false });
  expect(JSON.stringify(refused)).not.toContain('\u001b');
});
