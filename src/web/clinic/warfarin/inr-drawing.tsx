import { Temporal } from 'temporal-polyfill';
import { warfarinWords as words } from '../../../knowledge/words/clinic-warfarin.ts';
import type { ChartPoint, InrChart } from '../../../pathway/warfarin/inr-chart.ts';
import { fill } from '../fill-words.ts';
import { type Place, calendarDay } from '../when.ts';
import { inrText } from './warfarin-sentence.ts';

const width = 720;
const height = 280;
const edge = { left: 34, right: 12, top: 26, bottom: 30 } as const;
const plot = { width: width - edge.left - edge.right, height: height - edge.top - edge.bottom } as const;
/** From 0.5 to 8.5 whatever is drawn, so that two charts can be held beside each other. */
const scale = { least: 0.5, most: 8.5, lines: [1, 2, 3, 4, 5, 6, 7, 8] } as const;

const dateOf = (on: string): Temporal.PlainDate => Temporal.PlainDate.from(on);

/** INRs in their band. All of it stands in the table too: whoever cannot see it lacks nothing. */
export function InrDrawing({ chart, place }: { readonly chart: InrChart; readonly place: Place }) {
  const { band, points, lines, gaps, phases } = chart;
  const start = dateOf(chart.from);
  const days = Math.max(1, start.until(dateOf(chart.to), { largestUnit: 'days' }).days);
  const x = (on: string): number =>
    edge.left + (plot.width * clamp(start.until(dateOf(on), { largestUnit: 'days' }).days, 0, days)) / days;
  const y = (inr: number): number =>
    edge.top +
    (plot.height * (scale.most - clamp(inr, scale.least, scale.most))) / (scale.most - scale.least);
  const at = (index: number): { readonly x: number; readonly y: number } => {
    const point = points[index];
    return point === undefined ? { x: 0, y: 0 } : { x: x(point.on), y: y(point.value ?? scale.most) };
  };
  const said = {
    from: calendarDay(chart.from, place.region),
    to: calendarDay(chart.to, place.region),
    low: band === null ? '' : inrText(band.low),
    high: band === null ? '' : inrText(band.high),
  };
  return (
    <figure class="c-chart">
      <figcaption class="nhsuk-u-visually-hidden">
        {fill(band === null ? words.chartNoBand : words.chartAlt, said)}
      </figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        {band !== null && (
          <rect
            class="c-chart__band"
            x={edge.left}
            width={plot.width}
            y={y(band.high)}
            height={y(band.low) - y(band.high)}
          />
        )}
        {scale.lines.map((inr) => (
          <g key={inr}>
            <line class="c-chart__grid" x1={edge.left} x2={width - edge.right} y1={y(inr)} y2={y(inr)} />
            <text class="c-chart__label" x={edge.left - 8} y={y(inr) + 4} text-anchor="end">
              {inr}
            </text>
          </g>
        ))}
        {phases.map(({ id, from, to }) => (
          <g key={id}>
            <line class="c-chart__phase" x1={x(from)} x2={x(from)} y1={edge.top} y2={height - edge.bottom} />
            {x(to) - x(from) > 70 && id !== 'overlap' && (
              <text class="c-chart__label" x={x(from) + 4} y={edge.top - 10}>
                {words.phases[id]}
              </text>
            )}
          </g>
        ))}
        {gaps.map(({ from, to }) => (
          <rect
            key={from}
            class="c-chart__gap"
            x={x(from)}
            width={Math.max(1, x(to) - x(from))}
            y={edge.top}
            height={plot.height}
          />
        ))}
        {lines.map(([a, b]) => (
          <line class="c-chart__line" key={`${a}-${b}`} x1={at(a).x} y1={at(a).y} x2={at(b).x} y2={at(b).y} />
        ))}
        {chart.doseChanges.map((on, index) => (
          <line
            // Two changes may begin on one day.
            key={`${on} ${index}`}
            class="c-chart__dose"
            x1={x(on)}
            x2={x(on)}
            y1={height - edge.bottom}
            y2={height - edge.bottom + 7}
          />
        ))}
        {points.map((point, index) => (
          <Mark key={`${point.on} ${index}`} point={point} {...at(index)} />
        ))}
        <text class="c-chart__label" x={edge.left} y={height - 8}>
          {said.from}
        </text>
        <text class="c-chart__label" x={width - edge.right} y={height - 8} text-anchor="end">
          {said.to}
        </text>
      </svg>
    </figure>
  );
}

const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));

/** By shape and not by colour alone: round in range, square outside, a triangle for what is above the scale or no number. */
function Mark({ point, x, y }: { readonly point: ChartPoint; readonly x: number; readonly y: number }) {
  const isBeyond = point.value === null || point.value > scale.most;
  if (isBeyond)
    return (
      <path class="c-chart__mark c-chart__mark--alert" d={`M${x - 6} ${edge.top + 9}h12l-6 -11z`}>
        <title>{point.shown}</title>
      </path>
    );
  return point.place === 'in-range' ? (
    <circle class="c-chart__mark" cx={x} cy={y} r={4.5}>
      <title>{point.shown}</title>
    </circle>
  ) : (
    <rect class="c-chart__mark c-chart__mark--out" x={x - 4.5} y={y - 4.5} width={9} height={9}>
      <title>{point.shown}</title>
    </rect>
  );
}
