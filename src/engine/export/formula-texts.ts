import type { Amount, Formula } from '../../knowledge/score-types.ts';
import { factsIn } from '../amount.ts';
import { assert } from '../assert.ts';
import { formulasFor } from '../formula.ts';
import type { FactTexts } from './fact-texts.ts';

/** From the least to the greatest value that what is known leaves possible. */
export type RangeTexts = { readonly least: string; readonly most: string };

/** No figure of a living person reaches it. */
const beyondAllFigures = 1_000_000;

/** A figure that is given, or else what its formula leaves possible; for whom the formula is not, all of its domain. */
export function rangeTexts(id: string, texts: FactTexts): RangeTexts {
  const { sheet, catalogue, region } = texts;
  const fact = catalogue.facts[id];
  assert(fact?.type === 'quantity' && fact.derivedFromFormula, `${id} has a formula`);
  const formulas = formulasFor(fact.derivedFromFormula, region, catalogue);
  const [low, high] = fact.domain;
  const ends = formulas.map((formula) => {
    const { least, most } = formulaTexts(formula, texts);
    return [
      sheet.language.firstKnown(least, decimal(low)),
      sheet.language.firstKnown(most, decimal(Math.max(high, beyondAllFigures))),
    ] as const;
  });
  const given = sheet.language.name(id);
  const pick = (end: 0 | 1): string =>
    ends
      .map((each) => each[end])
      .reduce((a, b) => `case when ${a} ${end === 0 ? '<' : '>'} ${b} then ${a} else ${b} end`);
  return {
    least: sheet.define(`${id} at least`, () => sheet.language.firstKnown(given, pick(0)), fact.means),
    most: sheet.define(`${id} at most`, () => sheet.language.firstKnown(given, pick(1)), fact.means),
  };
}

/** What a formula leaves possible; null for whom it is not. */
export function formulaTexts(formula: Formula, texts: FactTexts): RangeTexts {
  const { sheet } = texts;
  const { language } = sheet;
  const isRefused = refusedText(formula, texts);
  const end = (of: 'least' | 'most'): string =>
    sheet.define(
      `${formula.id} ${of}`,
      () => {
        const value = language.rounded(ends(formula.amount, texts)[of]);
        return isRefused === null ? value : `case when ${isRefused} then null else ${value} end`;
      },
      `${formula.title}; ${formula.unit}`,
    );
  return { least: end('least'), most: end('most') };
}

/** True where a score or formula is certainly not for this person; null where it is for everybody. */
export function refusedText(
  { id, refusedIf = [] }: Pick<Formula, 'id' | 'refusedIf'>,
  { sheet, truth }: FactTexts,
): string | null {
  if (refusedIf.length === 0) return null;
  const conditions = refusedIf.map(({ when }) => `(${truth(when)})`);
  return sheet.define(`${id} refused`, () => `case when ${conditions.join(' or ')} then true else false end`);
}

/**
 * Arithmetic over ranges, as in our own engine. Each sign is settled beforehand: our formulas read what is never below
 * nought, so that a product is least where its parts are.
 */
function ends(amount: Amount, texts: FactTexts): RangeTexts {
  const { language } = texts.sheet;
  const read = (part: Amount): RangeTexts => ends(part, texts);
  const both = (of: (end: 'least' | 'most') => string): RangeTexts => ({
    least: of('least'),
    most: of('most'),
  });
  if (typeof amount === 'number') return both(() => decimal(amount));
  if ('fact' in amount) {
    const fact = texts.catalogue.facts[amount.fact];
    assert(fact?.type === 'quantity', `${amount.fact} is a number`);
    const [low, high] = fact.domain;
    const value = language.name(amount.fact);
    return {
      least: language.firstKnown(value, decimal(low)),
      most: language.firstKnown(value, decimal(high)),
    };
  }
  if ('add' in amount) return both((end) => `(${amount.add.map((part) => read(part)[end]).join(' + ')})`);
  if ('subtract' in amount) {
    const [from, less] = [read(amount.subtract[0]), read(amount.subtract[1])];
    return { least: `(${from.least} - ${less.most})`, most: `(${from.most} - ${less.least})` };
  }
  if ('multiply' in amount) {
    assertSigns(amount.multiply, texts);
    return both((end) => `(${amount.multiply.map((part) => read(part)[end]).join(' * ')})`);
  }
  if ('divide' in amount) {
    assertSigns([amount.divide[0], amount.divide[1]], texts);
    assertNotNegative(amount.divide[1], texts);
    const [over, by] = [read(amount.divide[0]), read(amount.divide[1])];
    return { least: `(${over.least} / ${by.most})`, most: `(${over.most} / ${by.least})` };
  }
  if ('power' in amount) {
    const [base, exponent] = amount.power;
    return both((end) => language.power(read(base)[end], exponent));
  }
  return chosen(amount.choose, texts);
}

const decimal = (value: number): string => (Number.isInteger(value) ? `${value}.0` : `${value}`);

/** A factor may be below nought only beside numbers that are not: the least product is then that of the least parts. */
function assertSigns(parts: readonly Amount[], texts: FactTexts): void {
  const varying = parts.filter((part) => typeof part !== 'number');
  if (varying.length > 1) for (const part of parts) assertNotNegative(part, texts);
  for (const part of parts) if (typeof part === 'number') assert(part >= 0, `a factor of ${part}`);
}

function assertNotNegative(amount: Amount, { catalogue }: FactTexts): void {
  const [least] = leastOf(amount, (id) => {
    const fact = catalogue.facts[id];
    assert(fact?.type === 'quantity', `${id} is a number`);
    return fact.domain;
  });
  assert(least >= 0, `a product of ${factsIn(amount).join(', ')} could be below nought`);
}

type Domain = readonly [number, number];

function leastOf(amount: Amount, domainOf: (id: string) => Domain): Domain {
  const read = (part: Amount): Domain => leastOf(part, domainOf);
  if (typeof amount === 'number') return [amount, amount];
  if ('fact' in amount) return domainOf(amount.fact);
  if ('add' in amount) return amount.add.map(read).reduce((a, b) => [a[0] + b[0], a[1] + b[1]]);
  if ('subtract' in amount) {
    const [a, b] = [read(amount.subtract[0]), read(amount.subtract[1])];
    return [a[0] - b[1], a[1] - b[0]];
  }
  if ('multiply' in amount) return amount.multiply.map(read).reduce((a, b) => [a[0] * b[0], a[1] * b[1]]);
  if ('divide' in amount) {
    const [a, b] = [read(amount.divide[0]), read(amount.divide[1])];
    return [a[0] / b[1], a[1] / b[0]];
  }
  if ('power' in amount) return read(amount.power[0]);
  return amount.choose
    .map(({ then }) => read(then))
    .reduce((a, b) => [Math.min(a[0], b[0]), Math.max(a[1], b[1])]);
}

type Choice = Extract<Amount, { choose: unknown }>['choose'];

/** The branch whose condition holds; where none is certain, from the least of those that may to the greatest. */
function chosen(choose: Choice, texts: FactTexts): RangeTexts {
  const branches = choose.map(({ when, then }) => ({ when: texts.truth(when), ends: ends(then, texts) }));
  const [first, ...others] = branches;
  assert(first && others.length === 1, 'a choice in a formula has two branches');
  const [other] = others;
  assert(other, 'a choice in a formula has two branches');
  const of = (end: 'least' | 'most'): string => {
    const [a, b] = [first.ends[end], other.ends[end]];
    const sign = end === 'least' ? '<' : '>';
    return `(case when ${first.when} then ${a} when ${other.when} then ${b} when ${a} ${sign} ${b} then ${a} else ${b} end)`;
  };
  return { least: of('least'), most: of('most') };
}
