import { checkInPanel as words } from '../../../knowledge/words/clinic-check-in.ts';
import type { CheckInAnswer } from '../../../pathway/check-in/check-in-types.ts';
import { fill } from '../fill-words.ts';
import { type Place, dayAndTime } from '../when.ts';

type Props = { readonly answers: readonly CheckInAnswer[]; readonly place: Place };
type Reading = keyof CheckInAnswer['reading'];

const width = 360;
const height = 170;
const edge = { left: 34, right: 14, top: 14, bottom: 28 } as const;
const pain = { least: 0, most: 10, step: 2 } as const;
/** Whole centimetres around what was measured, and never so few that half a centimetre looks like much. */
const leastCalfSpan = 6;

/** Pain and calves over the answers that the table beside it shows, the earliest first: whoever cannot see it lacks nothing. */
export function CourseDrawing({ answers, place }: Props) {
  const calves = valuesOf(answers, ['affectedCalfCm', 'otherCalfCm']);
  const hasPain = valuesOf(answers, ['painAtRest', 'painWalking']).length > 0;
  return (
    <div class="c-charts">
      {hasPain && (
        <Plot
          {...{ answers, place, scale: pain, title: words.painOverTime }}
          series={{ painAtRest: words.atRest, painWalking: words.walking }}
        />
      )}
      {calves.length > 0 && (
        <Plot
          {...{ answers, place, scale: calfScale(calves), title: words.calvesOverTime }}
          series={{ affectedCalfCm: words.treatedLeg, otherCalfCm: words.otherLeg }}
        />
      )}
    </div>
  );
}

type Scale = { readonly least: number; readonly most: number; readonly step: number };

function Plot({
  answers,
  place,
  scale,
  title,
  series,
}: Props & {
  readonly scale: Scale;
  readonly title: string;
  /** Two at most: the first round and joined, the second square and dashed. */
  readonly series: Readonly<Partial<Record<Reading, string>>>;
}) {
  const { x, y, from, to } = axesOf(answers, scale);
  const at = (moment: CheckInAnswer['at'] | undefined): string =>
    moment === undefined ? '' : dayAndTime(moment, place);
  const said = { title, from: at(from), to: at(to) };
  return (
    <figure class="c-chart c-chart--course">
      <figcaption>
        {title}:{' '}
        {readingsIn(series)
          .map((reading, index) => fill(words.drawnAs[index] ?? '', { name: series[reading] ?? '' }))
          .join(', ')}
        {'. '}
        {fill(words.courseAlt, said)}
      </figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        {ticksOf(scale).map((tick) => (
          <g key={tick}>
            <line class="c-chart__grid" x1={edge.left} x2={width - edge.right} y1={y(tick)} y2={y(tick)} />
            <text class="c-chart__label" x={edge.left - 8} y={y(tick) + 4} text-anchor="end">
              {tick}
            </text>
          </g>
        ))}
        {readingsIn(series).map((reading, index) => (
          <g key={reading}>
            {joined(answers, reading).map(([a, b]) => (
              <line
                class={index === 0 ? 'c-chart__line' : 'c-chart__line c-chart__line--other'}
                key={a.id}
                x1={x(a)}
                y1={y(a.value)}
                x2={x(b)}
                y2={y(b.value)}
              />
            ))}
            {pointsOf(answers, reading).map((point) =>
              index === 0 ? (
                <circle class="c-chart__mark" key={point.id} cx={x(point)} cy={y(point.value)} r={4.5} />
              ) : (
                <rect
                  class="c-chart__mark c-chart__mark--other"
                  key={point.id}
                  x={x(point) - 4}
                  y={y(point.value) - 4}
                  width={8}
                  height={8}
                />
              ),
            )}
          </g>
        ))}
        <text class="c-chart__label" x={edge.left} y={height - 8}>
          {said.from}
        </text>
        {answers.length > 1 && (
          <text class="c-chart__label" x={width - edge.right} y={height - 8} text-anchor="end">
            {said.to}
          </text>
        )}
      </svg>
    </figure>
  );
}

type Point = Pick<CheckInAnswer, 'id' | 'at'> & { readonly value: number };

function axesOf(answers: readonly CheckInAnswer[], { least, most }: Scale) {
  const [from, to] = [answers[0]?.at, answers.at(-1)?.at];
  const start = from?.epochMilliseconds ?? 0;
  const long = Math.max(1, (to?.epochMilliseconds ?? 0) - start);
  return {
    from,
    to,
    x: ({ at }: Point): number =>
      edge.left + 8 + ((width - edge.left - edge.right - 16) * (at.epochMilliseconds - start)) / long,
    y: (value: number): number =>
      edge.top + ((height - edge.top - edge.bottom) * (most - value)) / (most - least),
  };
}

const readings: readonly Reading[] = ['painAtRest', 'painWalking', 'affectedCalfCm', 'otherCalfCm'];
const readingsIn = (series: Readonly<Partial<Record<Reading, string>>>): readonly Reading[] =>
  readings.filter((reading) => series[reading] !== undefined);

const pointsOf = (answers: readonly CheckInAnswer[], reading: Reading): readonly Point[] =>
  answers.flatMap(({ id, at, reading: { [reading]: value } }) => (value === null ? [] : [{ id, at, value }]));

/** Only what was given twice running: nobody knows what lay between two answers where one was left out. */
const joined = (answers: readonly CheckInAnswer[], reading: Reading): readonly (readonly [Point, Point])[] =>
  answers.slice(1).flatMap((after, index) => {
    const before = answers[index];
    const [a, b] = pointsOf(before === undefined ? [] : [before, after], reading);
    return a === undefined || b === undefined ? [] : [[a, b] as const];
  });

const valuesOf = (answers: readonly CheckInAnswer[], of: readonly Reading[]): readonly number[] =>
  of.flatMap((reading) => pointsOf(answers, reading).map(({ value }) => value));

function calfScale(values: readonly number[]): Scale {
  const least = Math.floor(Math.min(...values)) - 1;
  const most = Math.max(Math.ceil(Math.max(...values)) + 1, least + leastCalfSpan);
  return { least, most, step: Math.ceil((most - least) / 6) };
}

const ticksOf = ({ least, most, step }: Scale): readonly number[] =>
  Array.from({ length: Math.floor((most - least) / step) + 1 }, (_, index) => least + index * step);
