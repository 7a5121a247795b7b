import type { ByRegion, Region } from '../../knowledge/rule-types.ts';
import { safetyNet } from '../../knowledge/words/advice.ts';
import { levels } from '../../knowledge/words/care-cards.ts';
import type { GuideStatement } from '../../knowledge/words/guide/guide-types.ts';
import { type SafetyStatementId, safetyStatements } from '../../knowledge/words/guide/safety-statements.ts';
import { emergencyLead } from '../../knowledge/words/guide/when-to-get-help.ts';
import { type DraftLanguage, languages } from '../../knowledge/words/locales/languages.ts';
import { safetyIn } from '../../knowledge/words/locales/texts.ts';
import type {
  CareCardId,
  EmergencySignId,
  RedCheckInId,
  TranslatedCard,
} from '../../knowledge/words/locales/translation-types.ts';
import { checkInAnswers, checkInFactWords } from '../../knowledge/words/questions/check-in-questions.ts';
import { emergencySigns } from '../../knowledge/words/signs.ts';
import { listIn, wordsIn } from '../../knowledge/words/spelling.ts';
import type { CareCard, FactWords } from '../../knowledge/words/word-types.ts';
import { assert } from '../assert.ts';
import { isolateLeftToRight } from './direction.ts';

/** A translation that nobody has reviewed, beside its banner and the English: there is no other way to it. */
export type DraftOf<Text, English> = {
  readonly draftBanner: string;
  readonly direction: 'ltr' | 'rtl';
  readonly text: Text;
  readonly english: English;
};

type For = { readonly language: DraftLanguage; readonly region: Region };

function draft<Text, English>({ language }: For, text: Text, english: English): DraftOf<Text, English> {
  const { banner, direction } = languages[language];
  return { draftBanner: banner, direction, text, english };
}

/** A statement of the guide; null where it is not translated, and then the English stands alone. */
export function guideDraft(
  id: string,
  statement: GuideStatement,
  reader: For,
): DraftOf<string, string> | null {
  if (!isSafetyStatement(id)) return null;
  const english = wordsIn(statement.says, reader.region);
  return draft(reader, inRegion(safetyIn(reader.language).guide[id], reader), english);
}

/** What a level and place of the triage advises. A place without a card of its own has that of `any`. */
export function careCardDraft(level: string, place: string, reader: For): DraftOf<TranslatedCard, CareCard> {
  const cards = safetyIn(reader.language).careCards[reader.region];
  const english = levels[level]?.cards[reader.region];
  const id = cardId(level, place);
  const card = english?.[place] ?? english?.['any'];
  assert(card, `no card for ${level}`);
  const { heading, lines } = cards[id];
  return draft(
    reader,
    { heading: directed(heading, reader), lines: lines.map((line) => directed(line, reader)) },
    card,
  );
}

export type SignWords = { readonly ask: string; readonly hint: readonly string[] };

export function emergencySignDraft(id: EmergencySignId, reader: For): DraftOf<SignWords, SignWords> {
  const words: FactWords = emergencySigns[id];
  const { ask, hint } = safetyIn(reader.language).emergencySigns[id];
  return draft(
    reader,
    { ask: directed(ask, reader), hint: hint.map((line) => directed(line, reader)) },
    { ask: wordsIn(words.ask, reader.region), hint: listIn(words.hint ?? [], reader.region) },
  );
}

export function checkInDraft(id: RedCheckInId, reader: For): DraftOf<string, string> {
  const text = safetyIn(reader.language).checkIn[id];
  return draft(reader, directed(text, reader), wordsIn(checkInFactWords[id].ask, reader.region));
}

export type NetWords = { readonly lead: string; readonly signs: readonly string[]; readonly sameDay: string };

/** The safety net under every advice of the triage. */
export function safetyNetDraft(reader: For): DraftOf<NetWords, NetWords> {
  const { lead, signs, sameDay } = safetyIn(reader.language).safetyNet;
  const { emergency, sameDay: englishSameDay } = safetyNet;
  return draft(
    reader,
    {
      lead: inRegion(lead, reader),
      signs: signs.map((sign) => directed(sign, reader)),
      sameDay: inRegion(sameDay, reader),
    },
    {
      lead: wordsIn(emergency.lead.says, reader.region),
      signs: emergency.signs.map(({ says }) => wordsIn(says, reader.region)),
      sameDay: wordsIn(englishSameDay.says, reader.region),
    },
  );
}

/** Heads the emergency signs of the guide: one of them is enough. */
export const guideEmergencyLeadDraft = (reader: For): DraftOf<string, string> =>
  draft(
    reader,
    inRegion(safetyIn(reader.language).guideEmergencyLead, reader),
    wordsIn(emergencyLead, reader.region),
  );

type Answers = { readonly yes: string; readonly no: string; readonly unsure: string };

/** Yes, no, not sure. */
export const answersDraft = (reader: For): DraftOf<Answers, Answers> =>
  draft(reader, safetyIn(reader.language).answers, checkInAnswers);

const isSafetyStatement = (id: string): id is SafetyStatementId =>
  safetyStatements.some((each) => each === id);

const inRegion = (text: ByRegion<string>, reader: For): string =>
  directed(typeof text === 'string' ? text : text[reader.region], reader);

const directed = (text: string, { language }: For): string =>
  languages[language].direction === 'rtl' ? isolateLeftToRight(text) : text;

/** The card of a place, or the first of its level. */
function cardId(level: string, place: string): CareCardId {
  const of = (id: string) => cardIds.find((each) => each === id);
  const found = of(`${level}/${place}`) ?? cardIds.find((each) => each.startsWith(`${level}/`));
  assert(found, `no card for ${level}`);
  return found;
}

const cardIds: readonly CareCardId[] = [
  'emergency/call',
  'emergency/go',
  'same-day/primary-care',
  'same-day/hospital',
  'same-day/maternity',
  'same-day/paediatrics',
  'same-day/clinic-with-plan',
  'advice-line/any',
  'advice-line/treating-team',
  'soon/any',
  'self-care/any',
  'prevention/any',
];
