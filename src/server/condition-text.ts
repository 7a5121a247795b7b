import { shapeOf, testsIn } from '../engine/conditions.ts';
import type { Condition, FactTest } from '../knowledge/rule-types.ts';
import type { Amount } from '../knowledge/score-types.ts';

/** A condition as a person would write it: `wells.two-level is likely and age >= 81`. */
export function conditionText(condition: Condition): string {
  return text(condition, 'top');
}

/** Arithmetic as a person would write it: `(140 - age) * body-weight / creatinine`. */
export function amountText(amount: Amount): string {
  if (typeof amount === 'number') return `${amount}`;
  if ('fact' in amount) return amount.fact;
  if ('add' in amount) return `(${amount.add.map(amountText).join(' + ')})`;
  if ('subtract' in amount) return `(${amount.subtract.map(amountText).join(' - ')})`;
  if ('multiply' in amount) return amount.multiply.map(amountText).join(' * ');
  if ('divide' in amount) return `(${amount.divide.map(amountText).join(' / ')})`;
  if ('power' in amount) return `${amountText(amount.power[0])} ^ ${amount.power[1]}`;
  const branches = amount.choose.map(({ when, then }) => `${amountText(then)} if ${conditionText(when)}`);
  return `(${branches.join(', ')})`;
}

function text(condition: Condition, inside: 'top' | 'and' | 'or'): string {
  const shape = shapeOf(condition);
  switch (shape.kind) {
    case 'tests':
      return joined(
        shape.tests.map(([fact, test]) => `${fact} ${testText(test)}`),
        'and',
        inside,
      );
    case 'not':
      return `not (${text(shape.of, 'top')})`;
    case 'all':
      return joined(gathered(shape.of, 'each of', 'and'), 'and', inside);
    case 'any':
      return joined(gathered(shape.of, 'any of', 'or'), 'or', inside);
  }
}

/** Parts that test their facts alike are told together: `any of limb.swollen, limb.warm is yes/unsure`. */
function gathered(parts: readonly Condition[], of: string, inside: 'and' | 'or'): string[] {
  const alike = new Map<string, string[]>();
  const written: (string | string[])[] = [];
  for (const part of parts) {
    const [only, ...more] = shapeOf(part).kind === 'tests' ? testsIn(part) : [];
    if (only === undefined || more.length > 0) {
      written.push(text(part, parts.length > 1 ? inside : 'top'));
      continue;
    }
    const [fact, test] = only;
    const group = alike.get(testText(test)) ?? [];
    if (group.length === 0) written.push(group);
    group.push(fact);
    alike.set(testText(test), group);
  }
  const testOf = (group: string[]): string => [...alike].find(([, facts]) => facts === group)?.[0] ?? '';
  return written.map((each) => {
    if (typeof each === 'string') return each;
    return each.length === 1 ? `${each[0]} ${testOf(each)}` : `${of} ${each.join(', ')} ${testOf(each)}`;
  });
}

function joined(parts: readonly string[], by: 'and' | 'or', inside: 'top' | 'and' | 'or'): string {
  const all = parts.join(` ${by} `);
  return parts.length > 1 && inside !== 'top' && inside !== by ? `(${all})` : all;
}

function testText(test: FactTest): string {
  if (typeof test === 'object' && 'below' in test) return `< ${test.below}`;
  if (typeof test === 'object' && 'atLeast' in test) return `>= ${test.atLeast}`;
  if (typeof test === 'object' && 'above' in test) return `> ${test.above}`;
  if (typeof test === 'object' && 'atMost' in test) return `<= ${test.atMost}`;
  return `is ${[test].flat().map(answerText).join('/')}`;
}

const answerText = (answer: boolean | string): string =>
  answer === true ? 'yes' : answer === false ? 'no' : answer;
