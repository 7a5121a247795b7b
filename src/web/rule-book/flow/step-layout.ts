import type { UniqueTable } from '../../../knowledge/rule-types.ts';
import type { Flow, Step, Way } from './flow.ts';
import { linesOf } from './text-lines.ts';

/** Where the parts of a step stand, in a picture as wide as this. */
export type Shape = {
  readonly width: number;
  /** Ends stand beside the question, or under it. */
  readonly ends: 'beside' | 'under';
};
export const wide: Shape = { width: 940, ends: 'beside' };
export const narrow: Shape = { width: 344, ends: 'under' };

export const size = {
  text: 15,
  small: 13.5,
  leading: 20,
  indent: 34,
  /** The line down from a box, and its number, stand here from its left. */
  rail: 20,
  pad: 12,
  textFrom: 44,
  gap: 10,
  foot: 14,
} as const;

const beside = { boxEnd: 500, endFrom: 656, labelWidth: 124 } as const;

export type EndLayout = {
  readonly way: Way;
  readonly y: number;
  readonly height: number;
  readonly x: number;
  readonly width: number;
  readonly label: readonly string[];
  readonly title: string;
  readonly lines: readonly string[];
};

export type StepLayout = {
  readonly step: Step;
  readonly left: number;
  /** The answer that leads here; empty for the first step. */
  readonly arrival: readonly string[];
  readonly boxTop: number;
  readonly boxWidth: number;
  readonly boxHeight: number;
  readonly head: readonly string[];
  readonly items: readonly { readonly y: number; readonly lines: readonly string[] }[];
  readonly ends: readonly EndLayout[];
  readonly height: number;
  /** Lines from earlier steps to later ones that pass by, by their place from the left. */
  readonly passing: readonly number[];
  readonly goesOn: boolean;
};

export function layoutOf(
  flow: Flow,
  table: UniqueTable,
  means: (fact: string) => string,
  shape: Shape,
): readonly StepLayout[] {
  return flow.steps.map((step, index) => layoutStep(flow, index, step, table, means, shape));
}

function layoutStep(
  flow: Flow,
  index: number,
  step: Step,
  table: UniqueTable,
  means: (fact: string) => string,
  shape: Shape,
): StepLayout {
  const left = step.depth * size.indent + 2;
  const boxWidth = (shape.ends === 'beside' ? beside.boxEnd : shape.width - 2) - left;
  const textWidth = boxWidth - size.textFrom - size.pad;
  const arrival = step.from
    ? linesOf(step.from.answer, shape.width - left - size.textFrom - 40, size.small, true)
    : [];
  const boxTop = step.from ? 18 + Math.max(1, arrival.length) * 18 : 2;
  const { head, items, textHeight } = layoutText(step, means, textWidth);
  const ways = step.ways.filter((way) => way.to === 'row' || !way.isBelow);
  const goesOn = ways.length < step.ways.length;
  const textBox = textHeight + 2 * size.pad;
  const ends =
    shape.ends === 'beside'
      ? layoutBeside(ways, table, shape, boxTop, textBox)
      : layoutUnder(ways, table, shape, left, boxTop + textBox);
  const endsFoot = ends.reduce((foot, { y, height }) => Math.max(foot, y + height), 0);
  const bottom = Math.max(boxTop + textBox, endsFoot) + 1;
  return {
    step,
    left,
    arrival,
    boxTop,
    boxWidth,
    boxHeight: textBox,
    head,
    items,
    ends,
    height: bottom + (goesOn ? 0 : size.foot),
    passing: passingBy(flow, index),
    goesOn,
  };
}

function layoutText({ asks }: Step, means: (fact: string) => string, width: number) {
  const [only] = asks;
  if (only && asks.length === 1) {
    const head = linesOf(means(only.fact), width, size.text);
    return { head, items: [], textHeight: head.length * size.leading };
  }
  let y = size.leading;
  const items = asks.map(({ fact, test }) => {
    const lines = linesOf(`${means(fact)}: ${test ?? ''}`, width - 14, size.text);
    const item = { y, lines };
    y += lines.length * size.leading + 4;
    return item;
  });
  return { head: ['Is any of these so?'], items, textHeight: y };
}

function endWords(way: Way, table: UniqueTable): { readonly title: string; readonly words: string } {
  if (way.to === 'step') return { title: `Go on at ${way.step}`, words: '' };
  return { title: way.rowId, words: table.outcomes[way.outcome]?.title ?? way.outcome };
}

function layoutBeside(
  ways: readonly Way[],
  table: UniqueTable,
  { width }: Shape,
  top: number,
  least: number,
): EndLayout[] {
  let y = top;
  const endWidth = width - 2 - beside.endFrom;
  const ends = ways.map((way): EndLayout => {
    const { title, words } = endWords(way, table);
    const label = linesOf(way.answer, beside.labelWidth, size.small, true);
    const lines = linesOf(words, endWidth - 2 * size.pad, size.small);
    const height = Math.max(20 + lines.length * 18 + 14, label.length * 32 + 8);
    const end = { way, y, height, x: beside.endFrom, width: endWidth, label, title, lines };
    y += height + size.gap;
    return end;
  });
  // Ends stand in the middle of a question that is longer than they are.
  const down = Math.max(0, (least - (y - size.gap - top)) / 2);
  return ends.map((end) => ({ ...end, y: end.y + down }));
}

function layoutUnder(
  ways: readonly Way[],
  table: UniqueTable,
  { width }: Shape,
  left: number,
  top: number,
): EndLayout[] {
  let y = top;
  const x = left + size.textFrom;
  const endWidth = width - 2 - x;
  return ways.map((way): EndLayout => {
    const { title, words } = endWords(way, table);
    const label = linesOf(way.answer, endWidth, size.small, true);
    const lines = linesOf(words, endWidth - 2 * size.pad, size.small);
    y += 12 + label.length * 18;
    const height = 20 + lines.length * 18 + 14;
    const end = { way, y, height, x, width: endWidth, label, title, lines };
    y += height;
    return end;
  });
}

/** Steps above that still lead to something below. */
function passingBy({ steps }: Flow, index: number): number[] {
  const here = index + 1;
  return steps.slice(0, index).flatMap((step) => {
    const last = Math.max(
      0,
      ...step.ways.flatMap((way) => (way.to === 'step' && way.isBelow ? [way.step] : [])),
    );
    return last > here ? [step.depth * size.indent + 2 + size.rail] : [];
  });
}
