import type { MessageTexts } from '../messages/messages.ts';
import type { RegionTerms, SaidId } from '../messages/message-types.ts';
import { messageTexts as en } from './en/messages.ts';
import { lines as esLines } from './es/lines.ts';
import { messageTexts as es } from './es/messages.ts';
import { regionTerms as esTerms } from './es/region-terms.ts';
import { safety as esSafety } from './es/safety.ts';
import { said as esSaid } from './es/said.ts';
import { lines as arLines } from './ar/lines.ts';
import { messageTexts as ar } from './ar/messages.ts';
import { regionTerms as arTerms } from './ar/region-terms.ts';
import { safety as arSafety } from './ar/safety.ts';
import { said as arSaid } from './ar/said.ts';
import { regionTerms as enTerms } from './en/region-terms.ts';
import { said as enSaid } from './en/said.ts';
import type { DraftLanguage, Language } from './languages.ts';
import type { Lines, SafetyTranslation } from './translation-types.ts';

const texts: Readonly<Record<Language, MessageTexts>> = { en, es, ar };
const terms: Readonly<Record<Language, RegionTerms>> = { en: enTerms, es: esTerms, ar: arTerms };

/** Complete in each language: a missing sentence does not compile, and nothing falls back. */
export const textsIn = (language: Language): MessageTexts => texts[language];
export const regionTermsIn = (language: Language): RegionTerms => terms[language];

type Said = Readonly<Record<SaidId, readonly [string, ...string[]]>>;
const said: Readonly<Record<Language, Said>> = { en: enSaid, es: esSaid, ar: arSaid };
/** The locked wordings of a language, for the tests that read messages back. */
export const saidIn = (language: Language): Said => said[language];

const safety: Readonly<Record<DraftLanguage, SafetyTranslation>> = { es: esSafety, ar: arSafety };
/** What a draft has beside the messages; shown only through `engine/messages/drafts.ts`. */
export const safetyIn = (language: DraftLanguage): SafetyTranslation => safety[language];

const lines: Readonly<Record<DraftLanguage, Lines>> = { es: esLines, ar: arLines };
/** Everything else that a page or a text message says, by its English; shown only through `engine/messages/drafts.ts`. */
export const linesIn = (language: DraftLanguage): Lines => lines[language];
