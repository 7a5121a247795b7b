import { glossary } from './glossary.ts';
import { drawingWords } from './guide/drawing-words.ts';
import * as guideFrame from './guide/guide-frame.ts';
import { guide } from './guide/guide.ts';
import * as guideSearch from './guide/search-words.ts';
import { type DraftLanguage, languages } from './locales/languages.ts';
import { spokenWords } from './locales/spoken.ts';
import { linesIn, regionTermsIn, safetyIn, textsIn } from './locales/texts.ts';
import type { Lines } from './locales/translation-types.ts';
import { messages } from './messages/messages.ts';
import { outcomeWords } from './outcomes/outcomes.ts';
import { askedAgainByText, checkInByText, stepByText } from './questions/check-in-by-text.ts';
import { checkInFactWords } from './questions/check-in-questions.ts';
import * as criteria from './questions/criteria.ts';

/** Each sentence before its draft, in one order: a list is read at every start three times as fast as that many keys. */
const pairsOf = (lines: Lines): readonly string[] =>
  Object.entries(lines)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flat();

const draftIn = (language: DraftLanguage) => ({
  messageTexts: textsIn(language),
  regionTerms: regionTermsIn(language),
  lines: pairsOf(linesIn(language)),
  safety: safetyIn(language),
});

/** All that people are told beside the triage, in every language, so that a change of a word is a change of knowledge. */
export const toldToPeople = {
  guide,
  guideFrame: { ...guideFrame },
  guideSearch: { ...guideSearch },
  drawingWords,
  glossary,
  messages,
  messageTexts: textsIn('en'),
  regionTerms: regionTermsIn('en'),
  drafts: { es: draftIn('es'), ar: draftIn('ar') },
  languages,
  spokenWords,
  outcomeWords,
  checkInFactWords,
  checkInByText,
  stepByText,
  askedAgainByText,
  criteria: { ...criteria },
};
