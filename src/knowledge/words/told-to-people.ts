import { glossary } from './glossary.ts';
import { guide } from './guide/guide.ts';
import { languages } from './locales/languages.ts';
import { spokenWords } from './locales/spoken.ts';
import { linesIn, regionTermsIn, safetyIn, textsIn } from './locales/texts.ts';
import type { Lines } from './locales/translation-types.ts';
import { messages } from './messages/messages.ts';
import { outcomeWords } from './outcomes/outcomes.ts';
import { checkInByText } from './questions/check-in-by-text.ts';
import { checkInFactWords } from './questions/check-in-questions.ts';
import * as criteria from './questions/criteria.ts';

/** Each sentence before its draft, in one order: a list is read at every start three times as fast as that many keys. */
const pairsOf = (lines: Lines): readonly string[] =>
  Object.entries(lines)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flat();

/** All that people are told beside the triage, in every language, so that a change of a word is a change of knowledge. */
export const toldToPeople = {
  guide,
  glossary,
  messages,
  messageTexts: { en: textsIn('en'), es: textsIn('es'), ar: textsIn('ar') },
  regionTerms: { en: regionTermsIn('en'), es: regionTermsIn('es'), ar: regionTermsIn('ar') },
  lines: { es: pairsOf(linesIn('es')), ar: pairsOf(linesIn('ar')) },
  safety: { es: safetyIn('es'), ar: safetyIn('ar') },
  languages,
  spokenWords,
  outcomeWords,
  checkInFactWords,
  checkInByText,
  criteria: { ...criteria },
};
