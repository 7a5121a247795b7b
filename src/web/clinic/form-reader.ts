import type { FastifyRequest } from 'fastify';
import type { Temporal } from 'temporal-polyfill';
import { fieldProblems } from '../../knowledge/words/clinic-forms.ts';
import type { FieldProblem } from '../components/staff-form.tsx';
import { fill } from './fill-words.ts';
import { readDay, readMoment } from './moments.ts';
import { dayAndTime, type Place } from './when.ts';

/**
 * Reads a form field by field and notes what is wrong with each. An empty field is null: nothing was said. A reading that
 * failed is null as well, so look at `problems` before using any.
 */
export type FormReader = {
  readonly problems: FieldProblem[];
  readonly text: (name: string, what: string, most?: number) => string | null;
  readonly needed: (name: string, what: string, most?: number) => string;
  /** As it was typed, with whom it reaches; null where there is no number in it. */
  readonly phone: (name: string, what: string) => string | null;
  readonly phoneNeeded: (name: string, what: string) => string;
  readonly oneOf: <T extends string>(name: string, of: readonly T[]) => T | null;
  readonly chosen: <T extends string>(name: string, what: string, of: readonly T[]) => T | null;
  readonly yesNo: (name: string) => boolean | null;
  readonly ticked: (name: string) => boolean;
  readonly number: (name: string, what: string) => number | null;
  readonly moment: (name: string, what: string) => Temporal.Instant | null;
  readonly momentNeeded: (name: string, what: string) => Temporal.Instant | null;
  readonly day: (name: string, what: string) => Temporal.PlainDate | null;
  readonly wrong: (field: string, words: string) => void;
};

/** Longer than any note that somebody will read, and shorter than any harm. */
const longestText = 2_000;
/** Of a number without its area. */
const fewestDigits = 6;

export function formReader(form: URLSearchParams, place: Place): FormReader {
  const problems: FieldProblem[] = [];
  const wrong = (field: string, words: string): void => void problems.push({ field, words });
  const raw = (name: string): string => (form.get(name) ?? '').trim();

  function text(name: string, what: string, most = longestText): string | null {
    const value = raw(name).replaceAll('\r\n', '\n').normalize('NFC');
    if (value.length > most) wrong(name, fill(fieldProblems.tooLong, { what, most: String(most) }));
    return value === '' ? null : value;
  }
  function moment(name: string, what: string): Temporal.Instant | null {
    const part = (of: string): string => raw(`${name}-${of}`);
    const parts = {
      day: part('day'),
      month: part('month'),
      year: part('year'),
      time: part('time'),
      which: part('which'),
    };
    const read = readMoment(parts, place.zone);
    if (read.ok) return read.at;
    const next = read.nextAt === undefined ? '' : dayAndTime(read.nextAt, place);
    wrong(
      read.why === 'twofold' ? `${name}-which` : name,
      fill(fieldProblems.moment[read.why], { what, next }),
    );
    return null;
  }
  function phone(name: string, what: string): string | null {
    const value = text(name, what, 50);
    if (value === null || value.replaceAll(/\D/g, '').length >= fewestDigits) return value;
    wrong(name, fill(fieldProblems.phone, { what }));
    return null;
  }
  const oneOf = <T extends string>(name: string, of: readonly T[]): T | null =>
    of.find((each) => each === raw(name)) ?? null;

  return {
    problems,
    wrong,
    text,
    needed: (name, what, most) => {
      const value = text(name, what, most);
      if (value === null) wrong(name, unsaid(fieldProblems.missing, what));
      return value ?? '';
    },
    phone,
    phoneNeeded: (name, what) => {
      const before = problems.length;
      const value = phone(name, what);
      if (value === null && problems.length === before) wrong(name, unsaid(fieldProblems.missing, what));
      return value ?? '';
    },
    oneOf,
    chosen: (name, what, of) => {
      const value = oneOf(name, of);
      if (value === null) wrong(name, unsaid(fieldProblems.choose, what));
      return value;
    },
    yesNo: (name) => (raw(name) === 'yes' ? true : raw(name) === 'no' ? false : null),
    ticked: (name) => raw(name) === 'yes',
    number: (name, what) => {
      const value = raw(name);
      if (value === '') return null;
      if (/^-?\d{1,9}(\.\d{1,6})?$/.test(value)) return Number(value);
      wrong(name, fill(fieldProblems.notANumber, { what }));
      return null;
    },
    moment,
    momentNeeded: (name, what) => {
      const before = problems.length;
      const at = moment(name, what);
      if (at === null && problems.length === before) wrong(name, unsaid(fieldProblems.missing, what));
      return at;
    },
    day: (name, what) => {
      const parts = { day: raw(`${name}-day`), month: raw(`${name}-month`), year: raw(`${name}-year`) };
      if (Object.values(parts).every((part) => part === '')) return null;
      const day = readDay(parts);
      if (day === null) wrong(name, fill(fieldProblems.day, { what }));
      return day;
    },
  };
}

const unsaid = (words: string, what: string): string =>
  what.endsWith('?') ? fill(fieldProblems.unanswered, { what }) : fill(words, { what: startSmall(what) });

/** "When it was made" in the middle of a sentence; "NHS number" and "D-dimer" keep their letters. */
const startSmall = (what: string): string =>
  /^[A-Z][a-z]/.test(what) ? what.charAt(0).toLowerCase() + what.slice(1) : what;

/** The body of a form, whichever parser read it. */
export function formOf({ body }: FastifyRequest): URLSearchParams {
  if (body instanceof URLSearchParams) return body;
  const form = new URLSearchParams();
  if (typeof body !== 'object' || body === null) return form;
  for (const [name, value] of Object.entries(body)) if (typeof value === 'string') form.append(name, value);
  return form;
}

/** What was typed, to show it again. */
export const typedValues = (form: URLSearchParams): Record<string, string> =>
  Object.fromEntries([...form].filter(([name]) => name !== '_csrf'));
