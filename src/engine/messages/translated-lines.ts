import type { ByRegion, Region } from '../../knowledge/rule-types.ts';
import { safetyNet } from '../../knowledge/words/advice.ts';
import type { GuideStatement } from '../../knowledge/words/guide/guide-types.ts';
import { guide } from '../../knowledge/words/guide/guide.ts';
import { emergencyLead } from '../../knowledge/words/guide/when-to-get-help.ts';
import type { DraftLanguage } from '../../knowledge/words/locales/languages.ts';
import { linesIn, safetyIn } from '../../knowledge/words/locales/texts.ts';
import { checkInAnswers, checkInFactWords } from '../../knowledge/words/questions/check-in-questions.ts';
import { emergencySigns } from '../../knowledge/words/signs.ts';
import type { FactWords } from '../../knowledge/words/word-types.ts';
import { inRegion } from '../compiled-table.ts';
import { once } from '../once.ts';

/**
 * What a language says for an English sentence, or undefined where nobody has translated it. For `drafts.ts` alone: a
 * draft is not to be had without its banner.
 *
 * @param english as it stands in its table, before the spelling of a region.
 */
export const translatedLine = (
  english: string,
  language: DraftLanguage,
  region: Region,
): string | undefined => safetyLines[language][region]().get(english) ?? ownLine(linesIn(language), english);

const ownLine = (lines: Readonly<Record<string, string>>, english: string): string | undefined =>
  Object.hasOwn(lines, english) ? lines[english] : undefined;

/** The sentences that the compiler counts, which stand by their ids, by their English as the others do. */
const safetyLines = {
  es: { uk: once(() => safetyLinesOf('es', 'uk')), us: once(() => safetyLinesOf('es', 'us')) },
  ar: { uk: once(() => safetyLinesOf('ar', 'uk')), us: once(() => safetyLinesOf('ar', 'us')) },
} as const satisfies Readonly<
  Record<DraftLanguage, Readonly<Record<Region, () => ReadonlyMap<string, string>>>>
>;

type Pair = readonly [english: ByRegion<string>, said: ByRegion<string>];

function safetyLinesOf(language: DraftLanguage, region: Region): ReadonlyMap<string, string> {
  const safety = safetyIn(language);
  const signs: Readonly<Record<string, FactWords>> = emergencySigns;
  const asked: Readonly<Record<string, { readonly ask: ByRegion<string> }>> = checkInFactWords;
  const pairs: readonly Pair[] = [
    [emergencyLead, safety.guideEmergencyLead],
    [safetyNet.emergency.lead.says, safety.safetyNet.lead],
    [safetyNet.sameDay.says, safety.safetyNet.sameDay],
    [checkInAnswers.yes, safety.answers.yes],
    [checkInAnswers.no, safety.answers.no],
    [checkInAnswers.unsure, safety.answers.unsure],
    ...paired(
      safetyNet.emergency.signs.map(({ says }) => says),
      safety.safetyNet.signs,
    ),
    ...Object.entries(signs).flatMap(([id, { ask, hint = [] }]): readonly Pair[] => {
      const said = Object.entries(safety.emergencySigns).find(([each]) => each === id)?.[1];
      return said === undefined
        ? []
        : [[ask, said.ask], ...paired('uk' in hint ? hint[region] : hint, said.hint)];
    }),
    ...Object.entries(safety.checkIn).flatMap(([id, said]): readonly Pair[] => {
      const english = asked[id]?.ask;
      return english === undefined ? [] : [[english, said]];
    }),
    ...guideStatements.flatMap(([id, { says }]): readonly Pair[] => {
      const said = Object.entries(safety.guide).find(([each]) => each === id)?.[1];
      return said === undefined ? [] : [[says, said]];
    }),
  ];
  return new Map(pairs.map(([english, said]) => [inRegion(english, region), inRegion(said, region)]));
}

const guideStatements = guide.flatMap(({ sections }) =>
  sections.flatMap(({ statements }) => Object.entries<GuideStatement>(statements)),
);

/** Only lists of one length are line by line the same. */
const paired = (english: readonly ByRegion<string>[], said: readonly string[]): readonly Pair[] =>
  english.length === said.length ? english.map((each, index): Pair => [each, said[index] ?? '']) : [];
