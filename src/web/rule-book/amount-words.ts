import type { Catalogue } from '../../knowledge/catalogue.ts';
import type { Amount } from '../../knowledge/score-types.ts';
import { testsIn } from '../../engine/conditions.ts';
import { numeral, unitWords } from './answer-words.ts';
import { sayCondition, saidInLine } from './condition-said.ts';

/** Arithmetic as a person writes it: `(140 − age) × body-weight ÷ creatinine`. */
export function amountText(amount: Amount, facts: Catalogue['facts'], isInside = false): string {
  if (typeof amount === 'number') return numeral(amount);
  if ('fact' in amount) return factName(amount.fact, facts);
  const within = (part: Amount): string => amountText(part, facts, true);
  if ('choose' in amount) {
    const choices = amount.choose.map(
      ({ when, then }) =>
        `${within(then)} where ${saidInLine(sayCondition(when, facts), (fact) => fact).replace(/: /g, ' is ')}`,
    );
    return `[${choices.join('; ')}]`;
  }
  if ('power' in amount) return `${within(amount.power[0])}^${numeral(amount.power[1])}`;
  const parts =
    'add' in amount
      ? amount.add.map(within).join(' + ')
      : 'subtract' in amount
        ? amount.subtract.map(within).join(' − ')
        : 'multiply' in amount
          ? amount.multiply.map(within).join(' × ')
          : amount.divide.map(within).join(' ÷ ');
  return isInside ? `(${parts})` : parts;
}

/** The facts that arithmetic reads as numbers or chooses by, each once. */
export function factsIn(amount: Amount): readonly string[] {
  return [...new Set(allFactsIn(amount))];
}

function allFactsIn(amount: Amount): readonly string[] {
  if (typeof amount === 'number') return [];
  if ('fact' in amount) return [amount.fact];
  if ('choose' in amount)
    return amount.choose.flatMap(({ when, then }) => [
      ...testsIn(when).map(([fact]) => fact),
      ...allFactsIn(then),
    ]);
  if ('power' in amount) return allFactsIn(amount.power[0]);
  const parts: readonly Amount[] =
    'add' in amount
      ? amount.add
      : 'subtract' in amount
        ? amount.subtract
        : 'multiply' in amount
          ? amount.multiply
          : amount.divide;
  return parts.flatMap(allFactsIn);
}

function factName(fact: string, facts: Catalogue['facts']): string {
  const known = facts[fact];
  const unit = known?.type === 'quantity' ? unitWords(known.unit) : '';
  return unit === '' ? fact : `${fact} in ${unit}`;
}
