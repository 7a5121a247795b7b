import { expect, test } from 'vitest';
import { findInBook, type IndexEntry } from './find-in-book.ts';

const index: readonly IndexEntry[] = [
  ['N4: Specialist review', 'Home or hospital', 'table-home.html#row-N4', ' cancer active 75 '],
  ['Apixaban: may this person have it?', '', 'apixaban.html', ' kidneys '],
  ['C9: caution', 'Apixaban: may this person have it?', 'apixaban.html#row-C9', ' below 30 750 '],
  ['Actual body weight (kg)', 'Facts', 'facts.html#fact-body-weight', ' body weight '],
];
const found = (asked: string): string[] => findInBook(index, asked).map(([title]) => title);

test('a row by its id, in small letters too', () => {
  expect(found('n4')).toEqual(['N4: Specialist review']);
});

test('the page itself goes before what stands on it', () => {
  expect(found('apixaban')).toEqual(['Apixaban: may this person have it?', 'C9: caution']);
});

test('a number is whole: 75 is not 750', () => {
  expect(found('75')).toEqual(['N4: Specialist review']);
});

test('the beginning of a word is enough, and every word must be there', () => {
  expect(found('weig')).toEqual(['Actual body weight (kg)']);
  expect(found('cancer review')).toEqual(['N4: Specialist review']);
  expect(found('cancer weight')).toEqual([]);
});

test('nothing asked finds nothing', () => {
  expect(found(' ')).toEqual([]);
});
