/** Reads the facts back out of a finished message, apart from how it was made: figures, dates, medicines, what it tells. */
import { Temporal } from 'temporal-polyfill';
import { at } from '../../src/engine/assert.ts';
import type { Region } from '../../src/knowledge/rule-types.ts';
import type { Language } from '../../src/knowledge/words/locales/languages.ts';

/** A Wednesday evening in September: the longest names of day and month, and an hour that the two clocks write differently. */
const evening = Temporal.ZonedDateTime.from('2026-09-23T20:30[Europe/London]');

export const samples = (region: Region) =>
  ({
    date: evening.toPlainDate(),
    moment: evening,
    phone: region === 'uk' ? '+44 20 7946 0958' : '+1 (555) 010-0199',
    drug: 'rivaroxaban',
    strength: 2.5,
    count: 2,
    name: 'Dr Wilhelmina Featherstone',
    address: 'https://care.clinic.example/c/8K3P2MQX',
    code: 'MAPLE',
  }) as const;
export type Samples = ReturnType<typeof samples>;

export const knownDrugs = ['apixaban', 'rivaroxaban', 'edoxaban', 'dabigatran', 'warfarin', 'enoxaparin'];

const weekday: Readonly<Record<Language, RegExp>> = { en: /Wed/, es: /mi[eé]/, ar: /الأربعاء/ };
const month: Readonly<Record<Language, RegExp>> = { en: /Sep/, es: /sep/, ar: /سبتمبر/ };
const evenings: Readonly<Record<Language, RegExp>> = {
  en: /PM|in the evening/,
  es: /p\. ?m\.|de la noche/,
  ar: /(?<![\p{L}])م(?![\p{L}])|مساءً/u,
};
const milligrams: Readonly<Record<Language, RegExp>> = {
  en: /(\d) milligrams/g,
  es: /(\d) miligramos/g,
  ar: /(\d) ملليغرام/g,
};
const point: Readonly<Record<Language, RegExp>> = {
  en: /(\d) point (\d)/g,
  es: /(\d) punto (\d)/g,
  ar: /(\d) فاصلة (\d)/g,
};

/** As written: what was said aloud, digit by digit and in words, is put back into figures. */
export const asWritten = (text: string, language: Language): string =>
  text
    .replaceAll(/[\u2066-\u2069]/g, '')
    .replaceAll(/(?:plus|más|زائد) ?(?=\d)/g, '+')
    .replaceAll(milligrams[language], '$1 mg')
    .replaceAll(point[language], '$1.$2')
    .replaceAll(/(?<![\d:])\d(?:,? \d)+(?![\d:])/g, (run) => run.replaceAll(/[ ,]/g, ''));

type Kind = keyof Samples;

/** Whether the argument stands there in full, and the text without it. */
export function takeOut(
  text: string,
  kind: Kind,
  region: Region,
  language: Language,
): { readonly found: boolean; readonly rest: string } {
  const of = samples(region);
  switch (kind) {
    case 'date':
    case 'moment':
      return takeOutDate(text, kind, language);
    case 'phone': {
      const signs = of.phone
        .replaceAll(/[^\d+]/g, '')
        .split('')
        .map((sign) => (sign === '+' ? '\\+' : sign));
      return takeOutPattern(text, new RegExp(signs.join('[ ()-]*')));
    }
    case 'strength':
      return takeOutPattern(text, /2\.5 mg/);
    case 'count':
      return takeOutPattern(text, /\b2 (?=tablets|tabletas|pastillas)|قرصين|قرصان|2 (?=أقراص|قرص)/);
    case 'drug':
    case 'name':
    case 'address':
    case 'code':
      return {
        found: text.includes(of[kind]),
        rest: text.replaceAll(of[kind], kind === 'drug' ? of[kind] : ''),
      };
  }
}

function takeOutDate(text: string, kind: 'date' | 'moment', language: Language) {
  const clock = /(\d{1,2}):30/.exec(text);
  const hour = clock ? Number(at(clock, 1)) : null;
  const isTime = hour === 20 || (hour === 8 && evenings[language].test(text));
  const isDay = weekday[language].test(text) && month[language].test(text) && /\b23\b/.test(text);
  return {
    found: isDay && (kind === 'date' || isTime),
    rest: (kind === 'date' ? text : text.replace(/\d{1,2}:30/, ''))
      .replace(/\b23\b/, '')
      .replace(/\b2026\b/, ''),
  };
}

function takeOutPattern(text: string, pattern: RegExp) {
  return { found: pattern.test(text), rest: text.replace(pattern, '') };
}

export const figuresIn = (text: string): string[] => [
  ...new Set([...text.matchAll(/\d+(?:\.\d+)?/g)].map(([figure]) => figure)),
];
