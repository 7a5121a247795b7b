/** The words of the companion: easy to read, of one region, and none of them a promise that nobody keeps. */
import { describe, expect, test } from 'vitest';
import { cardWords, medicineCheckWords } from '../../src/knowledge/words/companion/card-words.ts';
import { diaryWords, planWords } from '../../src/knowledge/words/companion/diary-words.ts';
import { doseWords } from '../../src/knowledge/words/companion/dose-words.ts';
import { readingOf } from './words-reading-level.ts';

function textsIn(words: object): readonly string[] {
  return Object.values(words).flatMap((value: unknown) => {
    if (typeof value === 'string') return [value];
    return typeof value === 'object' && value !== null ? textsIn(value) : [];
  });
}

describe.each([
  ['doses', doseWords],
  ['the card', cardWords],
  ['another medicine', medicineCheckWords],
  ['the diary', diaryWords],
  ['what comes next', planWords],
] as const)('%s', (_page, words) => {
  // The kidney figure is for whoever treats them: it must have its own name.
  const lines = textsIn(words).map((line) =>
    line.replaceAll(/\{[a-zA-Z]+\}/g, 'x').replace('creatinine clearance', 'figure'),
  );

  test('grade 5', () => {
    const { grade, hard, longestSentence } = readingOf(lines);
    expect(grade).toBeLessThanOrEqual(5);
    expect(hard, 'words of more than three syllables').toEqual([]);
    expect(longestSentence).toBeLessThanOrEqual(30);
  });

  test('nobody is told to stop a medicine, or that something is safe', () => {
    expect(
      lines.filter((line) => /\bis safe\b/.test(line) && !/does not mean it is safe/.test(line)),
    ).toEqual([]);
    expect(lines.filter((line) => /\bstop taking\b/i.test(line))).toEqual([]);
  });
});
