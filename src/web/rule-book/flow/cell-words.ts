import type { Fact, QuantityFact } from '../../../knowledge/rule-types.ts';
import { at } from '../../../engine/assert.ts';
import type { Cell } from '../../../engine/expressions.ts';
import { amountWords, answerWords, listed, numeral } from '../answer-words.ts';

/** Some cells of a variable, as the answer that leads on: `yes`, `anything but awaited`, `30 to below 50 mL/min`. */
export function cellWords(
  id: string,
  fact: Fact | undefined,
  cells: readonly Cell[],
  within: readonly number[],
): string {
  if (fact?.type === 'quantity') return listed(stretchesIn(fact, cells, within), 'or');
  const words = (indexes: readonly number[]): string =>
    listed(
      indexes.map((index) => {
        const cell = at(cells, index);
        return 'answer' in cell ? answerWords(id, cell.answer) : '';
      }),
      'or',
    );
  const others = [...cells.keys()].filter((index) => !within.includes(index));
  return others.length === 1 && within.length > 3 ? `anything but ${words(others)}` : words(within);
}

/** Neighbouring stretches read as one. */
function stretchesIn(fact: QuantityFact, cells: readonly Cell[], within: readonly number[]): string[] {
  const runs: { first: number; last: number }[] = [];
  for (const index of within.toSorted((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run && run.last === index - 1) run.last = index;
    else runs.push({ first: index, last: index });
  }
  return runs.map(({ first, last }) => {
    const from = first === 0 ? null : boundOf(at(cells, first));
    const to = last === cells.length - 1 ? null : boundOf(at(cells, last + 1));
    if (from === null) return to === null ? 'any' : amountWith(to.isAbove ? 'at most' : 'below', to, fact);
    if (to === null) return amountWith(from.isAbove ? 'above' : 'at least', from, fact);
    const low = `${from.isAbove ? 'above ' : ''}${numeral(from.limit)}`;
    if (fact.whole)
      return from.limit === to.limit - 1
        ? amountWords(from.limit, fact)
        : `${low} to ${amountWords(to.limit - 1, fact)}`;
    return `${low} to ${amountWith(to.isAbove ? '' : 'below', to, fact).trim()}`;
  });
}

type Bound = { readonly limit: number; readonly isAbove: boolean };

const amountWith = (word: string, { limit }: Bound, fact: QuantityFact): string =>
  `${word} ${amountWords(limit, fact)}`;

/** Where a stretch begins. "Above 3" begins at the next number that a computer can hold. */
function boundOf(cell: Cell): Bound {
  if ('answer' in cell) throw new Error('a figure has stretches');
  const limit = Number(cell.from.toPrecision(12));
  return { limit, isAbove: cell.from > limit };
}
