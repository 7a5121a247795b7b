import type { Catalogue } from '../../knowledge/catalogue.ts';
import type { Answer, Fact, FactTest, NumberTest, QuantityFact, Region } from '../../knowledge/rule-types.ts';
import { factAnswers } from '../../knowledge/words/clinic-answers.ts';
import { isNumberTest } from '../../engine/conditions.ts';

type Facts = Catalogue['facts'];

/** What a test of a fact asks for, in words: `yes or not sure`, `at least 94 %`. */
export function testWords(fact: string, test: FactTest, facts: Facts): string {
  const known = facts[fact];
  if (isNumberTest(test)) return numberWords(test, known?.type === 'quantity' ? known : null);
  return answersWords(fact, answersOf(test), known);
}

/** What is left where the test does not hold. Every complete answer is on one side or the other. */
export function oppositeWords(fact: string, test: FactTest, facts: Facts): string {
  const known = facts[fact];
  if (isNumberTest(test)) return numberWords(oppositeOf(test), known?.type === 'quantity' ? known : null);
  const named = answersOf(test);
  const others = known ? allAnswers(known).filter((answer) => !named.includes(answer)) : [];
  return others.length > 0 ? answersWords(fact, others, known) : `not ${answersWords(fact, named, known)}`;
}

export function answerWords(fact: string, answer: Answer): string {
  if (answer === true) return 'yes';
  if (answer === false) return 'no';
  if (answer === 'unsure') return 'not sure';
  return factAnswers[`${fact}=${answer}`] ?? humanised(answer);
}

export function allAnswers(fact: Fact): readonly Answer[] {
  const unsure = 'unsure' in fact ? ['unsure'] : [];
  if (fact.type === 'yes-no') return [false, true, ...unsure];
  return fact.type === 'one-of' ? [...fact.values, ...unsure] : [];
}

export function amountWords(value: number, fact: QuantityFact | null): string {
  const unit = fact === null ? '' : unitWords(fact.unit);
  return `${numeral(value)}${unit === '' ? '' : `\u00a0${unit}`}`;
}

export const numeral = (value: number): string =>
  value.toLocaleString('en-GB', { maximumFractionDigits: 6 }).replaceAll(',', '\u202f');

/** UCUM as people read it. */
export const unitWords = (unit: string): string => units[unit] ?? unit.replace(/^10\*(\d+)/, '×10^$1');

const units: Readonly<Record<string, string>> = {
  a: 'years',
  mo: 'months',
  wk: 'weeks',
  d: 'days',
  h: 'hours',
  min: 'minutes',
  '/min': 'a minute',
  '/wk': 'a week',
  Cel: '°C',
  'ug/L': 'µg/L',
  'umol/L': 'µmol/L',
  'mm[Hg]': 'mmHg',
  '10*9/L': '× 10⁹/L',
  'kg/m2': 'kg/m²',
  m2: 'm²',
  '{INR}': '',
  '{score}': '',
  '1': '',
};

export const regionWords: Readonly<Record<Region, string>> = { uk: 'UK', us: 'US' };

/** An id as words: `isolated-distal-dvt` is isolated distal DVT, `confirmStop` is confirm stop. */
export function humanised(id: string): string {
  return id
    .replaceAll(/([a-z])([A-Z])/g, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`)
    .replaceAll(/[-_]/g, ' ')
    .replaceAll(/\bd dimer\b/gi, 'D-dimer')
    .replaceAll(/\b(?:ct|dvt|pe|pi|hit|inr|lmwh|vka|doac|icu|gp|uk|us|mri)\b/g, (word) => word.toUpperCase());
}

export const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

/** `a, b or c`. */
export function listed(words: readonly string[], by: 'and' | 'or'): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${by} ${last}`;
}

const answersOf = (test: Exclude<FactTest, NumberTest>): readonly Answer[] =>
  typeof test === 'boolean' || typeof test === 'string' ? [test] : test;

/** In the order of the fact, so that the same choice is always said the same. */
function answersWords(fact: string, answers: readonly Answer[], known: Fact | undefined): string {
  const all = known ? allAnswers(known) : answers;
  const others = all.filter((answer) => !answers.includes(answer));
  const [only] = others;
  // "Anything but awaited" is shorter than the other seven, and says no less.
  if (only !== undefined && others.length === 1 && answers.length > 3)
    return `anything but ${answerWords(fact, only)}`;
  return listed(
    all.filter((answer) => answers.includes(answer)).map((answer) => answerWords(fact, answer)),
    'or',
  );
}

function numberWords(test: NumberTest, fact: QuantityFact | null): string {
  if ('below' in test) return `below ${amountWords(test.below, fact)}`;
  if ('atMost' in test) return `at most ${amountWords(test.atMost, fact)}`;
  if ('above' in test) return `above ${amountWords(test.above, fact)}`;
  return `at least ${amountWords(test.atLeast, fact)}`;
}

function oppositeOf(test: NumberTest): NumberTest {
  if ('below' in test) return { atLeast: test.below };
  if ('atLeast' in test) return { below: test.atLeast };
  return 'above' in test ? { atMost: test.above } : { above: test.atMost };
}
