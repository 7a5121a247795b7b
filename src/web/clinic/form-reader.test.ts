import { expect, test } from 'vitest';
import { fillParts } from './fill-words.ts';
import { formReader } from './form-reader.ts';
import { readDDimerFields } from './forms/d-dimer-fields.ts';

const place = { zone: 'Europe/London', region: 'uk' } as const;
const reader = (fields: Readonly<Record<string, string>>) => formReader(new URLSearchParams(fields), place);

test('an empty field is null and no problem; a needed one is a problem at its name', () => {
  const read = reader({ note: '  ' });
  expect(read.text('note', 'Note')).toBeNull();
  expect(read.problems).toEqual([]);
  read.needed('note', 'Note');
  expect(read.problems).toEqual([{ field: 'note', words: 'Enter note' }]);
});

test('a field that is a question is answered', () => {
  const read = reader({});
  read.needed('question', 'What do you ask of us?');
  read.chosen('way', 'How shall we answer?', ['telephone']);
  expect(read.problems.map(({ words }) => words)).toEqual([
    'Answer “What do you ask of us?”',
    'Answer “How shall we answer?”',
  ]);
});

test.each([
  ['020 7946 0999', true],
  ['his daughter, (212) 555-0100', true],
  ['946099', true],
  ['94609', false],
  ['none', false],
])('%s reaches somebody: %s', (typed, reaches) => {
  const read = reader({ callBack: typed });
  expect(read.phoneNeeded('callBack', 'Number')).toBe(reaches ? typed : '');
  expect(read.problems).toHaveLength(reaches ? 0 : 1);
});

test('no answer is not no', () => {
  const read = reader({ a: 'yes', b: 'no', c: 'unknown', d: '' });
  expect(['a', 'b', 'c', 'd', 'e'].map(read.yesNo)).toEqual([true, false, null, null, null]);
});

test.each(['1,5', '38,5', '1e3', '0x10', '38.5 cm', '٣', ' - '])(
  '%s is no number, and is not guessed',
  (value) => {
    const read = reader({ x: value });
    expect(read.number('x', 'Calf')).toBeNull();
    expect(read.problems).toHaveLength(1);
  },
);

test('a D-dimer keeps its sign, unit and basis', () => {
  const given = { value: '<190', unit: 'µg/L', basis: 'FEU', cutOff: '500' };
  expect(readDDimerFields(reader(given))).toEqual({
    value: 190,
    comparator: '<',
    unit: 'ug/L',
    basis: 'FEU',
    cutOff: 500,
  });
});

test.each([
  [{ value: '480', unit: '', basis: 'FEU' }, 'unit'],
  [{ value: '480', unit: 'ng/mL' }, 'basis'],
  [{ value: '480', unit: 'ng/mL', basis: 'unknown' }, 'basis'],
  [{ value: '1,000', unit: 'ng/mL', basis: 'FEU' }, 'value'],
  [{ unit: 'ng/mL', basis: 'FEU' }, 'value'],
])('a D-dimer that lacks something is refused at the field that lacks it', (given, field) => {
  const read = reader(given);
  expect(readDDimerFields(read)).toBeNull();
  expect(read.problems.map((problem) => problem.field)).toEqual([field]);
});

test('a part of a sentence goes where its value is missing, and text from people is not read as words of ours', () => {
  expect(fillParts('Closed: {reason}.[ Handed to {who}.]', { reason: 'died', who: null })).toBe(
    'Closed: died.',
  );
  expect(fillParts('{a}[ {b}]', { a: 'see {b} [x]', b: 'y' })).toBe('see {b} [x] y');
});
