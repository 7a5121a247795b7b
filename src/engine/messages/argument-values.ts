import { Temporal } from 'temporal-polyfill';
import type { ArgumentKind, Form } from '../../knowledge/words/messages/message-types.ts';
import { type Language, languages } from '../../knowledge/words/locales/languages.ts';
import { spokenWords } from '../../knowledge/words/locales/spoken.ts';
import type { Region } from '../../knowledge/rule-types.ts';
import { assert } from '../assert.ts';

/** What an argument is given as. A moment brings its zone: the reader is told the time where they are. */
type ValueOfKind = {
  readonly date: Temporal.PlainDate;
  readonly moment: Temporal.ZonedDateTime;
  readonly phone: string;
  readonly drug: string;
  /** Milligrams. */
  readonly strength: number;
  readonly count: number;
  readonly name: string;
  readonly address: string;
  readonly code: string;
};
export type ValuesFor<Kinds extends Readonly<Record<string, ArgumentKind>>> = {
  readonly [Name in keyof Kinds]: ValueOfKind[Kinds[Name]];
};
export type ArgumentValue = ValueOfKind[ArgumentKind];

export type Style = { readonly form: Form; readonly language: Language; readonly region: Region };

/** A value in words for a form: dates with their weekday, figures that can be said aloud. A count stays a number for its plural. */
export function formatValue(kind: ArgumentKind, value: ArgumentValue, style: Style): string | number {
  assert(isOfKind(kind, value), `a ${kind} is given as ${typeof value}`);
  if (value instanceof Temporal.PlainDate) return dateIn(value, style);
  if (value instanceof Temporal.ZonedDateTime) return momentIn(value, style);
  if (typeof value === 'number') return kind === 'count' ? value : strengthIn(value, style);
  return kind === 'phone' && style.form === 'phone' ? digitByDigit(value, style.language) : value;
}

/** Whether a value can stand for this kind: a dose above nothing, a name that is not empty. */
function isOfKind(kind: ArgumentKind, value: ArgumentValue): boolean {
  switch (kind) {
    case 'date':
      return value instanceof Temporal.PlainDate;
    case 'moment':
      return value instanceof Temporal.ZonedDateTime;
    case 'strength':
      return typeof value === 'number' && Number.isFinite(value) && value > 0;
    case 'count':
      return typeof value === 'number' && Number.isInteger(value) && value > 0;
    case 'phone':
    case 'drug':
    case 'name':
    case 'address':
    case 'code':
      return typeof value === 'string' && value.trim() !== '';
  }
}

function dateIn(date: Temporal.PlainDate, { form, language, region }: Style): string {
  const tag = languages[language].tag[region];
  const text =
    form === 'sms'
      ? date.toLocaleString(tag, { weekday: 'short', day: 'numeric', month: 'short' })
      : date.toLocaleString(tag, {
          weekday: 'long',
          day: 'numeric',
          month: 'long',
          ...(form === 'phone' ? {} : { year: 'numeric' }),
        });
  return plainSpaces(text);
}

function momentIn(moment: Temporal.ZonedDateTime, style: Style): string {
  const between = style.form === 'sms' ? listComma[style.language] : languages[style.language].dayAndTime;
  return `${dateIn(moment.toPlainDate(), style)}${between}${timeIn(moment.toPlainTime(), style)}`;
}

const listComma: Readonly<Record<Language, string>> = { en: ', ', es: ', ', ar: '، ' };

function timeIn(time: Temporal.PlainTime, { form, language, region }: Style): string {
  const { midnight, atNight } = spokenWords[language];
  // "12:00 AM" is read as noon by many, and for the hour after midnight the words of `Intl` differ by language.
  if (time.hour === 0 && time.minute === 0) return midnight;
  const minutes = time.minute === 0 ? {} : ({ minute: '2-digit' } as const);
  if (form === 'phone') {
    if (time.hour === 0) return `12:${String(time.minute).padStart(2, '0')} ${atNight}`;
    const options = { hour: 'numeric', ...minutes, dayPeriod: 'long', hour12: true } as const;
    return plainSpaces(time.toLocaleString(languages[language].tag[region], options));
  }
  const clock = region === 'us' ? ({ hour12: true } as const) : ({ hourCycle: 'h23' } as const);
  return plainSpaces(
    time.toLocaleString(languages[language].tag[region], { hour: 'numeric', minute: '2-digit', ...clock }),
  );
}

/** The decimal sign is the point in every language, because a dose must look like the box. */
const strengthIn = (milligrams: number, { form, language }: Style): string =>
  spokenFigures(`${String(milligrams)} mg`, form, language);

/** Said aloud: "2 point 5 milligrams". */
export function spokenFigures(text: string, form: Form, language: Language): string {
  if (form !== 'phone') return text;
  const { milligrams, point } = spokenWords[language];
  return text
    .replaceAll(/\b(\d+)\.(\d+)(?= ?mg\b)/g, `$1 ${point} $2`)
    .replaceAll(/(?<=\d) ?mg\b/g, ` ${milligrams}`);
}

/** A number to call, one figure after another, in the groups it is written in: "0 2 0, 7 9 4 6". */
export const digitByDigit = (number: string, language: Language): string =>
  number
    .trim()
    .split(/[\s()-]+/)
    .filter((group) => group !== '')
    .map((group) => Array.from(group, (sign) => (sign === '+' ? spokenWords[language].plus : sign)).join(' '))
    .join(', ');

/** `Intl` sets narrow and fixed spaces, which a text message does not have. */
const plainSpaces = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ');
