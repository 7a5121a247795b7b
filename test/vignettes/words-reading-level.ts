/** How hard a text is to read: the Flesch-Kincaid grade by `flesch-kincaid`, syllables by `syllable`, sentences and words counted here. */
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { glossary } from '../../src/knowledge/words/glossary.ts';

const glossed = glossary
  .flatMap(({ word, forms = [] }) => [word, ...forms])
  .toSorted((a, b) => b.length - a.length);
const glossedWords = new RegExp(
  `(?<![\\p{L}-])(?:${glossed.map((word) => word.replaceAll(/[.*+?^$()|[\]\\]/g, '\\$&')).join('|')})(?![\\p{L}-])`,
  'giu',
);

export type Reading = {
  readonly grade: number;
  readonly sentences: number;
  readonly longestSentence: number;
  /** Words of more than three syllables that the glossary does not explain. */
  readonly hard: readonly string[];
};

/**
 * A sentence ends with a stop or a question mark before a space, or with the line. A word of the glossary
 * counts as one word of one syllable: it keeps its place in the length of the sentence and lends it no hardness. Figures
 * count as one syllable too, since they are read as signs.
 */
export function readingOf(lines: readonly string[]): Reading {
  const sentences = lines
    .flatMap((line) => line.replaceAll(glossedWords, 'x').split(/(?<=[.?!])["”’)]*\s+|\n/))
    .map((sentence) => sentence.match(/[\p{L}\d](?:[\p{L}\d'’.,-]*[\p{L}\d])?/gu) ?? [])
    .filter((words) => words.length > 0);
  const words = sentences.flat();
  const counted = words.map((word) => ({ word, syllables: syllablesIn(word) }));
  return {
    grade: fleschKincaid({
      sentence: sentences.length,
      word: words.length,
      syllable: counted.reduce((sum, { syllables }) => sum + syllables, 0),
    }),
    sentences: sentences.length,
    longestSentence: Math.max(0, ...sentences.map((each) => each.length)),
    hard: [
      ...new Set(counted.filter(({ syllables }) => syllables > 3).map(({ word }) => word.toLowerCase())),
    ],
  };
}

const syllablesIn = (word: string): number =>
  /\d/.test(word) ? 1 : word.split('-').reduce((sum, part) => sum + Math.max(1, syllable(part)), 0);
