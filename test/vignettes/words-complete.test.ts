/** Nothing that a person can be shown lacks its draft, and no draft says another figure, medicine or number to call. */
import { readFileSync } from 'node:fs';
import { SegmentedMessage } from 'sms-segments-calculator';
import { describe, expect, test } from 'vitest';
import { toTextMessage } from '../../src/engine/messages/text-message.ts';
import { translatedLine } from '../../src/engine/messages/translated-lines.ts';
import { bloodThinners } from '../../src/knowledge/words/blood-thinners.ts';
import { linesIn } from '../../src/knowledge/words/locales/texts.ts';
import { type Kind, type Line, inventory, kinds } from './words-inventory.ts';

const languages = ['es', 'ar'] as const;
type Language = (typeof languages)[number];

const inEither = ({ english }: Line, language: Language): readonly string[] =>
  (['uk', 'us'] as const).flatMap((region) => translatedLine(english, language, region) ?? []);
const said = (kind: Kind, language: Language) =>
  inventory.filter((line) => line.kind === kind && inEither(line, language).length > 0).length;

describe.each(languages)('%s', (language) => {
  test.each(kinds)('every %s is translated', (kind) => {
    const lines = inventory.filter((line) => line.kind === kind);
    expect(lines.length).toBeGreaterThan(15);
    expect(
      lines.filter((line) => inEither(line, language).length === 0).map(({ english }) => english),
    ).toEqual([]);
  });

  test('nothing is translated that nobody says any more', () => {
    const english = new Set(inventory.map((line) => line.english));
    expect(Object.keys(linesIn(language)).filter((line) => !english.has(line))).toEqual([]);
  });

  const pairs = inventory.flatMap((line) =>
    inEither(line, language).map((draft) => ({ english: line.english, draft })),
  );
  const differing = (same: (draft: string) => string, sameEnglish = same) =>
    pairs
      .filter(({ english, draft }) => same(draft) !== sameEnglish(english))
      .map(({ english, draft }) => `${english} / ${draft}`);

  test('the same figures, as often', () => {
    expect(differing((text) => [...text.matchAll(/\d+(?:\.\d+)?/g)].map(String).toSorted().join())).toEqual(
      [],
    );
  });

  test('each figure keeps its unit', () => {
    const lost = pairs.flatMap(({ english, draft }) =>
      [
        ...english.matchAll(
          /(?<figure>\d+(?:\.\d+)?)(?: |-)(?<unit>mg|minute|second|hour|day|week|month|cup)/g,
        ),
      ]
        .map(({ groups }) => ({ figure: groups?.['figure'] ?? '', unit: groups?.['unit'] ?? '' }))
        .filter(({ figure, unit }) => !unitStands(draft, figure, units[language][unit] ?? ''))
        .map(({ figure, unit }) => `${figure} ${unit}: ${draft}`),
    );
    expect(lost).toEqual([]);
  });

  test('the same medicines, by the name on the box', () => {
    const names = [...bloodThinners.uk, ...bloodThinners.us, 'clopidogrel']
      .flatMap((name) => name.split(/[ (),]+/))
      .filter(Boolean);
    const named = (text: string) =>
      [...new Set(names)].filter((name) => new RegExp(name, 'i').test(text)).join();
    expect(differing(named)).toEqual([]);
  });

  test('the same services', () => {
    for (const service of ['A&E', 'GP', 'OB', 'urgent care', '111.nhs.uk', 'Relay UK'])
      expect(
        differing((text) => `${service} ${text.includes(service)}`),
        service,
      ).toEqual([]);
    expect(
      differing(
        (text) => String(/\bER\b/.test(text)),
        (text) => String(/\bER\b/.test(text)),
      ),
    ).toEqual([]);
  });

  test('what must not be done is not told to be done', () => {
    const lost = pairs.filter(
      ({ english, draft }) => /\b(?:do not|never|cannot)\b/i.test(english) && !denials[language].test(draft),
    );
    expect(lost).toEqual([]);
  });

  test('it is in the language, and fills in what the English fills in', () => {
    const foreign = pairs.filter(
      ({ english, draft }) =>
        draft.trim() === '' ||
        placesIn(draft) !== placesIn(english) ||
        (language === 'ar' && draft !== english && !/\p{Script=Arabic}/u.test(draft)),
    );
    expect(foreign).toEqual([]);
    const alike = pairs.filter(({ english, draft }) => draft === english).map(({ english }) => english);
    expect([...new Set(alike)].filter((text) => !sameEverywhere.test(text))).toEqual([]);
  });

  test('a text message is no longer than its language allows', () => {
    const tooLong = inventory
      .filter(({ kind }) => kind === 'text message')
      .flatMap((line) => inEither(line, language))
      .map((draft) => ({
        draft,
        message: new SegmentedMessage(language === 'es' ? toTextMessage(draft) : draft),
      }))
      .filter(({ message }) => message.segmentsCount > (language === 'es' ? 2 : 4))
      .map(({ draft }) => draft);
    expect(tooLong).toEqual([]);
  });
});

test('docs/words.md tells how much there is', () => {
  const page = readFileSync(new URL('../../docs/words.md', import.meta.url), 'utf8');
  for (const kind of kinds) {
    const all = inventory.filter((line) => line.kind === kind).length;
    expect(page, kind).toContain(`| ${kind} | ${all} | ${said(kind, 'es')} | ${said(kind, 'ar')} |`);
  }
});

test('what is gone is found missing', () => {
  for (const language of languages)
    expect(translatedLine('Nobody says this.', language, 'uk')).toBeUndefined();
});

/** Names, which no language changes. */
const sameEverywhere =
  /^(?:No|Virchow|INR|D-dimer|Error: |paracetamol|[a-z]+ban|dabigatran|acenocoumarol|[a-z]+ \([A-Z][A-Za-z, ]+\))$/;

const denials: Readonly<Record<Language, RegExp>> = {
  es: /\b(?:no|nunca|ni|ning[uú]n|sin|tampoco)\b/i,
  ar: /لا|لم|لن|ليس|غير|أبدًا|بلا|تجنّب|فقدان/,
};

const units: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  es: {
    mg: 'mg',
    minute: 'minutos?',
    second: 'segundos?',
    hour: 'horas?',
    day: 'días?',
    week: 'semanas?',
    month: 'mes(?:es)?',
    cup: 'tazas?',
  },
  ar: {
    mg: 'mg',
    minute: '(?:دقيقة|دقائق)',
    second: '(?:ثانية|ثوانٍ)',
    hour: 'ساع(?:ة|ات|تين)',
    day: '(?:يوم|يومًا|أيام|يومين)',
    week: '(?:أسبوع|أسابيع|أسبوعين)',
    month: '(?:شهر|أشهر|شهرًا)',
    cup: 'أكواب',
  },
};
/** "4 horas"; in Arabic also "يومين (2)", where the dual says the figure and the figure stands behind it. */
const unitStands = (draft: string, figure: string, unit: string): boolean =>
  new RegExp(
    `(?<![\\d.])${figure.replace('.', '\\.')}(?![\\d.]*\\d)(?:\\s|$)?(?:[^\\d.]{0,12})${unit}|${unit} (?:واحدة )?\\((?:\\d إلى )?${figure}\\)`,
    'u',
  ).test(draft);

const placesIn = (text: string): string => (text.match(/[{}]|\{[a-z]+\}/gi) ?? []).toSorted().join(' ');
