import { type LadderTable, type Region, regions, type Row } from '../../../knowledge/rule-types.ts';
import { inRegion } from '../../../engine/compiled-table.ts';
import { regionWords } from '../answer-words.ts';
import { rowAnchor } from '../links.ts';
import { dueWords, rungClass } from '../outcomes-section.tsx';
import { ArrowDown, Box, TextLines } from './drawing.tsx';
import { ems, linesOf } from './text-lines.ts';
import { narrow, type Shape, size, wide } from './step-layout.ts';

/** The levels of a ladder with the rows that lead to each: one looks from the top, and the first row that holds decides. */
export function DrawLadder({ table }: { table: LadderTable }) {
  return (
    <ol class="b-flow" aria-label={`${table.title}: levels, the most urgent first`}>
      {table.ladder.map((outcome, place) => (
        <li key={outcome}>
          {[
            { shape: wide, look: 'b-flow__wide' },
            { shape: narrow, look: 'b-flow__narrow' },
          ].map(({ shape, look }) => (
            <Level key={look} table={table} outcome={outcome} place={place} shape={shape} look={look} />
          ))}
        </li>
      ))}
      <li>
        <NoRow table={table} shape={wide} look="b-flow__wide" />
        <NoRow table={table} shape={narrow} look="b-flow__narrow" />
      </li>
    </ol>
  );
}

type Chip = { readonly row: Row; readonly words: string; readonly width: number };
type PlacedChip = Chip & { readonly x: number; readonly y: number };

const chipHeight = 28;

function Level({
  table,
  outcome,
  place,
  shape,
  look,
}: {
  table: LadderTable;
  outcome: string;
  place: number;
  shape: Shape;
  look: string;
}) {
  const isBeside = shape.ends === 'beside';
  const boxWidth = isBeside ? 300 : shape.width - 4;
  const due = table.outcomes[outcome]?.dueHours;
  const title = linesOf(table.outcomes[outcome]?.title ?? outcome, boxWidth - 28, size.text, true);
  const words = due === undefined ? [] : [`due ${dueWords(due)}`];
  const top = place === 0 ? 2 : 40;
  const textHeight = 22 + title.length * size.leading + words.length * 18;
  const chips = placed(
    chipsOf(table, outcome),
    isBeside ? 340 : size.rail + 24,
    shape.width - 4,
    isBeside ? top : top + textHeight + 12,
  );
  const foot = chips.reduce((low, { y }) => Math.max(low, y + chipHeight), 0);
  const boxHeight = isBeside ? Math.max(textHeight, foot - top) : textHeight;
  const height = Math.max(top + boxHeight, foot) + 1;
  const rail = 2 + size.rail;
  return (
    <svg class={look} viewBox={`0 0 ${shape.width} ${height}`} focusable="false">
      {place > 0 && (
        <>
          <ArrowDown x={rail} from={0} to={top} />
          <TextLines lines={['no row above holds']} x={rail + 14} y={24} leading={18} look="b-label" />
        </>
      )}
      <path class="b-line" d={`M${rail} ${top + boxHeight}V${height}`} />
      <g class={rungClass(place, table.ladder.length)}>
        <Box x={2} y={top} width={boxWidth} height={boxHeight} look="b-level" />
        <TextLines lines={title} x={16} y={top + 26} leading={size.leading} look="b-text b-text--strong" />
        <TextLines
          lines={words}
          x={16}
          y={top + 26 + title.length * size.leading}
          leading={18}
          look="b-text b-text--small"
        />
      </g>
      {isBeside && chips.length > 0 && (
        <path class="b-line" d={`M${2 + boxWidth} ${top + boxHeight / 2}h20`} />
      )}
      {chips.map((chip) => (
        <ChipPicture key={chip.words} chip={chip} table={table} />
      ))}
    </svg>
  );
}

function ChipPicture({ chip: { row, words, width, x, y }, table }: { chip: PlacedChip; table: LadderTable }) {
  return (
    <a href={`#${rowAnchor(row, table.rows)}`}>
      <rect class="b-chip" x={x} y={y} width={width} height={chipHeight} rx="14" />
      <text class="b-text b-text--small" x={x + 12} y={y + 19}>
        {words}
      </text>
    </a>
  );
}

/** After the last level: what is so where nothing in the table holds. */
function NoRow({ table, shape, look }: { table: LadderTable; shape: Shape; look: string }) {
  const { id, then } = table.whenNoRow;
  const width = shape.ends === 'beside' ? 620 : shape.width - 4;
  const words = linesOf(`${id}: ${table.outcomes[then]?.title ?? then}`, width - 28, size.text, true);
  const height = 22 + words.length * size.leading;
  return (
    <svg class={look} viewBox={`0 0 ${shape.width} ${height + 44}`} focusable="false">
      <ArrowDown x={2 + size.rail} from={0} to={40} />
      <TextLines lines={['no row at all holds']} x={size.rail + 16} y={24} leading={18} look="b-label" />
      <a href={`#row-${id}`}>
        <Box x={2} y={40} width={width} height={height} look="b-end b-end--step" />
        <TextLines lines={words} x={16} y={66} leading={size.leading} look="b-text b-text--strong" />
      </a>
    </svg>
  );
}

/** Rows that lead to this level, for whom where that is not everybody. */
function chipsOf(table: LadderTable, outcome: string): Chip[] {
  return table.rows.flatMap((row): Chip[] => {
    const leading = regions.filter(
      (region) => (row.regions ?? regions).includes(region) && inRegion(row.then, region) === outcome,
    );
    return leading.length === 0 ? [] : [chipOf(row, `${row.id}${onlyIn(leading)}`)];
  });
}

const onlyIn = (leading: readonly Region[]): string =>
  leading.length === regions.length ? '' : ` (${leading.map((region) => regionWords[region]).join(', ')})`;

const chipOf = (row: Row, words: string): Chip => ({ row, words, width: ems(words) * size.small + 24 });

/** Side by side, and on to a new line where there is no room. */
function placed(chips: readonly Chip[], from: number, to: number, top: number): PlacedChip[] {
  let x = from;
  let y = top;
  return chips.map((chip) => {
    if (x > from && x + chip.width > to) {
      x = from;
      y += chipHeight + 8;
    }
    const at = { ...chip, x, y };
    x += chip.width + 8;
    return at;
  });
}
