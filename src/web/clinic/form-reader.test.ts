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
