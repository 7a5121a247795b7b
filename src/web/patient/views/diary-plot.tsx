import type { Region } from '../../../knowledge/rule-types.ts';
import { diaryWords as words } from '../../../knowledge/words/companion/diary-words.ts';
import type { DiaryEntry, DiaryMeasure } from '../../../pathway/companion/person-diary.ts';
import { calendarDay } from '../../clinic/when.ts';
import { fill } from '../../clinic/fill-words.ts';

type Scale = { readonly least: number; readonly most: number; readonly step: number };

export type Plotted = {
  readonly title: string;
  /** The first round and joined, the second square and dashed. */
  readonly measures: readonly [DiaryMeasure, DiaryMeasure];
  /** Null: as what was measured asks for. */
  readonly scale: Scale | null;
};

const width = 360;
const height = 180;
const edge = { left: 34, right: 14, top: 14, bottom: 28 } as const;
/** Never so few that half a unit looks like much. */
const leastSpan = 6;

type Point = { readonly x: number; readonly y: number; readonly at: number; readonly index: number };

/** Points as they were told, joined only where two answers follow each other: a gap is a gap. */
export function DiaryPlot({
  plot: { title, measures, scale },
  entries,
  region,
}: {
  readonly plot: Plotted;
  readonly entries: readonly DiaryEntry[];
  readonly region: Region;
}) {
  const values = measures.flatMap((measure) => entries.flatMap(({ reading }) => reading?.[measure] ?? []));
  const [first, last] = [entries[0], entries.at(-1)];
  if (values.length === 0 || first === undefined || last === undefined) return null;
  const axis = scale ?? scaleFor(values);
  const long = Math.max(1, last.at.epochMilliseconds - first.at.epochMilliseconds);
  const xOf = (at: number): number =>
    edge.left + 8 + ((width - edge.left - edge.right - 16) * (at - first.at.epochMilliseconds)) / long;
  const yOf = (value: number): number =>
    edge.top + ((height - edge.top - edge.bottom) * (axis.most - value)) / (axis.most - axis.least);
  const pointsOf = (measure: DiaryMeasure): readonly Point[] =>
    entries.flatMap(({ at: { epochMilliseconds: at }, reading }, index) => {
      const value = reading?.[measure] ?? null;
      return value === null ? [] : [{ x: xOf(at), y: yOf(value), at, index }];
    });
  return (
    <figure class="v-plot">
      <figcaption>
        <strong>{title}.</strong>{' '}
        {measures
          .map((measure, index) => fill(words.drawnAs[index] ?? '', { name: words.series[measure] }))
          .join('; ')}
      </figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
        {ticksOf(axis).map((tick) => (
          <g key={tick}>
            <line class="v-plot__grid" x1={edge.left} x2={width - edge.right} y1={yOf(tick)} y2={yOf(tick)} />
            <text class="v-plot__label" x={edge.left - 6} y={yOf(tick) + 4} text-anchor="end">
              {tick}
            </text>
          </g>
        ))}
        {measures.map((measure, index) => (
          <Series key={measure} points={pointsOf(measure)} isSecond={index === 1} />
        ))}
        <text class="v-plot__label" x={edge.left} y={height - 8}>
          {calendarDay(first.on, region)}
        </text>
        {entries.length > 1 && (
          <text class="v-plot__label" x={width - edge.right} y={height - 8} text-anchor="end">
            {calendarDay(last.on, region)}
          </text>
        )}
      </svg>
    </figure>
  );
}

function Series({ points, isSecond }: { readonly points: readonly Point[]; readonly isSecond: boolean }) {
  return (
    <g class={isSecond ? 'v-plot__series v-plot__series--second' : 'v-plot__series'}>
      {points.map((point, at) => {
        const before = points[at - 1];
        return before !== undefined && before.index === point.index - 1 ? (
          <line
            key={`to ${point.at}`}
            class="v-plot__line"
            x1={before.x}
            y1={before.y}
            x2={point.x}
            y2={point.y}
          />
        ) : null;
      })}
      {points.map(({ x, y, at }) =>
        isSecond ? (
          <rect key={at} class="v-plot__point" x={x - 4} y={y - 4} width={8} height={8} />
        ) : (
          <circle key={at} class="v-plot__point" cx={x} cy={y} r={4.5} />
        ),
      )}
    </g>
  );
}

function scaleFor(values: readonly number[]): Scale {
  const least = Math.floor(Math.min(...values)) - 1;
  const most = Math.max(Math.ceil(Math.max(...values)) + 1, least + leastSpan);
  return { least, most, step: Math.ceil((most - least) / 6) };
}

const ticksOf = ({ least, most, step }: Scale): readonly number[] =>
  Array.from({ length: Math.floor((most - least) / step) + 1 }, (_, index) => least + index * step);
