import type { ByRegion, Region } from '../../knowledge/rule-types.ts';
import { type DraftLanguage, languages } from '../../knowledge/words/locales/languages.ts';
import { wordsIn } from '../../knowledge/words/spelling.ts';
import { assert } from '../assert.ts';
import { inRegion } from '../compiled-table.ts';
import { isolateLeftToRight } from './direction.ts';
import { translatedLine } from './translated-lines.ts';

/** A translation that nobody has reviewed, beside its banner and the English: there is no other way to it. */
export type DraftOf<Text> = {
  readonly draftBanner: string;
  readonly direction: 'ltr' | 'rtl';
  readonly text: Text;
  readonly english: Text;
};

export type Reader = { readonly language: DraftLanguage; readonly region: Region };

/** Says a sentence of the tables in one language: the same words, once in English and once translated. */
export type Say = (english: ByRegion<string>) => string;

/**
 * The words of a page, or of a part of one, in the reader's language with its banner and the English: both have the one
 * shape that `words` gives them.
 *
 * A sentence without a translation is our bug, which a test finds for every sentence there is: it throws, since a page
 * that falls back to English in silence would leave out what nobody sees is missing.
 */
export function draftOf<Text>(words: (say: Say) => Text, reader: Reader): DraftOf<Text> {
  const { language, region } = reader;
  const { banner, direction } = languages[language];
  return {
    draftBanner: banner,
    direction,
    text: words((english) => translated(inRegion(english, region), reader)),
    english: words((english) => wordsIn(english, region)),
  };
}

export const lineDraft = (english: ByRegion<string>, reader: Reader): DraftOf<string> =>
  draftOf((say) => say(english), reader);

function translated(english: string, { language, region }: Reader): string {
  const said = translatedLine(english, language, region);
  assert(said !== undefined, `no ${language} for "${english}"`);
  return languages[language].direction === 'rtl' ? isolateLeftToRight(said) : said;
}
