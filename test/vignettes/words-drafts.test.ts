/** A draft can be had only beside its banner and the English, and Arabic says that it is read from the right. */
import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  careCardDraft,
  checkInQuestionDraft,
  glossaryDraft,
  guidePageDraft,
  outcomeDraft,
  reasonDraft,
  screenDraft,
  signDraft,
  textPageDraft,
} from '../../src/engine/messages/draft-pages.ts';
import { type DraftOf, draftOf, lineDraft } from '../../src/engine/messages/drafts.ts';
import { type Region, regions } from '../../src/knowledge/rule-types.ts';
import { levels } from '../../src/knowledge/words/care-cards.ts';
import { guide } from '../../src/knowledge/words/guide/guide.ts';
import { type GuideStatement } from '../../src/knowledge/words/guide/guide-types.ts';
import { safetyStatements } from '../../src/knowledge/words/guide/safety-statements.ts';
import { languages } from '../../src/knowledge/words/locales/languages.ts';
import { safetyIn } from '../../src/knowledge/words/locales/texts.ts';
import { outcomeWords } from '../../src/knowledge/words/outcomes/outcomes.ts';
import * as pages from '../../src/knowledge/words/pages.ts';
import { checkInFactWords } from '../../src/knowledge/words/questions/check-in-questions.ts';
import { rowWords } from '../../src/knowledge/words/row-reasons.ts';
import { factWords, screens } from '../../src/knowledge/words/screens.ts';
import { emergencySigns } from '../../src/knowledge/words/signs.ts';
import { wordsIn } from '../../src/knowledge/words/spelling.ts';
import type { FactWords, TriageFactId } from '../../src/knowledge/words/word-types.ts';
import { linesOf } from './words-guide-lines.ts';

const readers = (['es', 'ar'] as const).flatMap((language) =>
  regions.map((region) => ({ language, region })),
);

describe.each(readers)('$language in $region', (reader) => {
  const { language, region } = reader;
  const foreign = region === 'uk' ? /\b911\b|\bER\b|urgent care|\bOB\b/ : /\b999\b|\b111\b|A&E|\bGP\b/;

  /** Everything a page can ask for, made as the page makes it: a sentence that is missing throws. */
  const everything: readonly DraftOf<unknown>[] = [
    ...guide.map((page) => guidePageDraft(page, reader)),
    ...screens.map((screen) => screenDraft(screen, reader)),
    ...triageFacts.map((fact) => signDraft(fact, reader)),
    ...Object.values(levels).flatMap(({ cards }) =>
      Object.values(cards[region]).map((card) => careCardDraft(card, reader)),
    ),
    ...Object.values(rowWords).map((row) => reasonDraft(row, reader)),
    ...Object.values(outcomeWords).flatMap((of) =>
      Object.values(of).map((outcome) => outcomeDraft(outcome, reader)),
    ),
    ...Object.values(checkInFactWords).map((words) => checkInQuestionDraft(words, reader)),
    ...[pages.aboutPage, pages.privacyPage, pages.accessibilityPage, ...Object.values(pages.sorryPages)].map(
      (page) => textPageDraft(page, reader),
    ),
    draftOf((say) => Object.values(pages.chrome).map((text) => say(text)), reader),
    draftOf((say) => Object.values(pages.resultWords).map((text) => say(text)), reader),
  ];

  test('everything that a page shows is there, under the banner, with the English beside it', () => {
    expect(everything.length).toBeGreaterThan(200);
    for (const { draftBanner, direction, text, english } of everything) {
      expect(draftBanner).toBe(languages[language].banner);
      expect(draftBanner).toMatch(/no está revisada|لم تُراجَع/);
      expect(direction).toBe(language === 'ar' ? 'rtl' : 'ltr');
      expect(shapeOf(text)).toEqual(shapeOf(english));
      expect(JSON.stringify(english)).not.toMatch(/[ñ¿\u0600-\u06FF]/);
    }
  });

  test('no number and no service of the other region', () => {
    const lines = everything.flatMap(({ text }) => stringsIn(text)).map(plain);
    expect(lines.filter((line) => foreign.test(line))).toEqual([]);
  });

  test('a page of the guide has all its lines, each beside its own English', () => {
    for (const page of guide) {
      const { english, text } = guidePageDraft(page, reader);
      const shown = (of: typeof text) => [
        of.title,
        of.lead,
        ...of.sections.flatMap(({ title, lead, statements }) => [
          title,
          ...(lead === null ? [] : [lead]),
          ...statements.map(({ says }) => says),
        ]),
      ];
      expect(shown(english)).toEqual(linesOf(page, region));
      expect(shown(text).length).toBe(shown(english).length);
    }
  });

  test('the sentences that the compiler counts are the ones that are shown', () => {
    const safety = safetyIn(language);
    for (const [id, said] of Object.entries(safety.guide)) {
      const statement = statements.get(id);
      if (statement === undefined) throw new Error(`${id} is no statement of the guide`);
      expect(plain(lineDraft(statement.says, reader).text), id).toBe(wordsIn(said, region));
    }
    expect(Object.keys(safety.guide).toSorted()).toEqual([...safetyStatements].toSorted());
    for (const [id, { ask, hint }] of Object.entries(safety.emergencySigns)) {
      const words = signs[id];
      expect(words && plain(lineDraft(words.ask, reader).text), id).toBe(ask);
      expect(hintsOf(words, region).length, id).toBe(hint.length);
    }
  });

  test('every emergency card says the number, and not to drive', () => {
    for (const card of Object.values(levels['emergency']?.cards[region] ?? {})) {
      const all = plain(stringsIn(careCardDraft(card, reader).text).join(' '));
      expect(all).toContain(region === 'uk' ? '999' : '911');
      expect(all).toMatch(language === 'es' ? /No conduzca usted/ : /لا تقد السيارة بنفسك/);
    }
  });

  test('hard words of a page are explained in the language', () => {
    const { text, english } = glossaryDraft('Take apixaban after the ultrasound.', reader);
    expect(english.map(({ word }) => word)).toEqual(['apixaban', 'ultrasound']);
    expect(text[1]?.word).toBe(language === 'es' ? 'ecografía' : 'فحص بالموجات فوق الصوتية');
  });

  test('a sentence that nobody translated is a bug, and no page without it', () => {
    expect(() => lineDraft('Nobody says this.', reader)).toThrow(/Nobody says this/);
  });
});

test('figures and names keep their order in a text that is read from the right', () => {
  const { text } = lineDraft(
    {
      uk: 'Draw round the edge with a pen. If it moves past the line, it is spreading. A fever is 38°C or more.',
      us: '',
    },
    { language: 'ar', region: 'uk' },
  );
  expect(text).toContain('\u206638°C\u2069');
});

test('no page reads a draft but through its banner', () => {
  const root = resolve(import.meta.dirname, '../..');
  const readersOf = (pattern: RegExp) =>
    globSync('src/**/*.{ts,tsx}', { cwd: root })
      .filter((file) => !/\.test\.tsx?$/.test(file) && !/words\/locales\/(es|ar)\//.test(file))
      .filter((file) => pattern.test(readFileSync(join(root, file), 'utf8')))
      .toSorted();
  expect(readersOf(/locales\/(texts|es\b|ar\b)|'\.\/(es|ar)\//)).toEqual([
    'src/engine/messages/render-message.ts',
    'src/engine/messages/translated-lines.ts',
    'src/knowledge/words/locales/texts.ts',
    'src/knowledge/words/told-to-people.ts',
  ]);
  expect(readersOf(/translated-lines\.ts'/)).toEqual(['src/engine/messages/drafts.ts']);
});

test('a draft cannot be taken for words that were reviewed', () => {
  const draft = lineDraft('Do not drive yourself.', { language: 'es', region: 'uk' });
  expect(Object.keys(draft).toSorted()).toEqual(['direction', 'draftBanner', 'english', 'text']);
  // @ts-expect-error It is no text: its words stand beside the banner and the English.
  const words: string = draft;
  expect(words).toBe(draft);
});

const isTriageFact = (id: string): id is TriageFactId => Object.hasOwn(factWords, id);
const triageFacts = Object.keys(factWords).filter(isTriageFact);
const signs: Readonly<Record<string, FactWords>> = emergencySigns;
const statements = new Map(
  guide.flatMap((page) =>
    page.sections.flatMap((section) => Object.entries<GuideStatement>(section.statements)),
  ),
);
const hintsOf = (words: FactWords | undefined, region: Region): readonly string[] => {
  const hint = words?.hint ?? [];
  return 'uk' in hint ? hint[region] : hint;
};
const plain = (text: string) => text.replaceAll(/[\u2066-\u2069]/g, '');

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
}
/** Where a text stands, without what it says. */
function shapeOf(value: unknown): unknown {
  if (typeof value === 'string') return 'text';
  if (Array.isArray(value)) return value.map(shapeOf);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, of]) => [key, shapeOf(of)]));
}
