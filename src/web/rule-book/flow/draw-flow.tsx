import type { Catalogue } from '../../../knowledge/catalogue.ts';
import type { UniqueTable } from '../../../knowledge/rule-types.ts';
import { regionWords } from '../answer-words.ts';
import { rowAnchorById } from '../links.ts';
import { ArrowDown, ArrowRight, Box, TextLines } from './drawing.tsx';
import type { Flow, Step, Way } from './flow.ts';
import { type EndLayout, layoutOf, narrow, type Shape, size, type StepLayout, wide } from './step-layout.ts';

type Props = {
  readonly flow: Flow;
  readonly table: UniqueTable;
  readonly catalogue: Catalogue;
  /** Of the figure, where a page has several. */
  readonly name: string;
};

/** Each step a picture of its own, so that paper breaks between them; together they are one. */
export function DrawFlow({ flow, table, catalogue, name }: Props) {
  const means = (fact: string): string => catalogue.facts[fact]?.means ?? fact;
  const wides = layoutOf(flow, table, means, wide);
  const narrows = layoutOf(flow, table, means, narrow);
  const anchorOf = (way: Way): string =>
    way.to === 'step' ? `#${stepAnchor(name, way.step)}` : `#${rowAnchorById(way.rowId, table.rows)}`;
  return (
    <ol class="b-flow" aria-label={`${table.title}, ${regionWords[flow.region]}: questions in order`}>
      {flow.steps.map((step, index) => (
        <li key={step.number} id={stepAnchor(name, step.number)}>
          {[
            { shape: wide, look: 'b-flow__wide', layout: wides[index] },
            { shape: narrow, look: 'b-flow__narrow', layout: narrows[index] },
          ].map(
            ({ shape, look, layout }) =>
              layout && (
                <StepPicture key={look} layout={layout} shape={shape} look={look} anchorOf={anchorOf} />
              ),
          )}
        </li>
      ))}
    </ol>
  );
}

const stepAnchor = (name: string, step: Step['number']): string => `${name}-${step}`;

function StepPicture({
  layout,
  shape,
  look,
  anchorOf,
}: {
  layout: StepLayout;
  shape: Shape;
  look: string;
  anchorOf: (way: Way) => string;
}) {
  const { step, left, boxTop, boxWidth, boxHeight, head, items, ends, height, goesOn } = layout;
  const rail = left + size.rail;
  const boxFoot = boxTop + boxHeight;
  const textTop = boxTop + size.pad + 15;
  const lastEnd = ends.at(-1);
  const railFoot = goesOn ? height : lastEnd ? lastEnd.y + lastEnd.height / 2 : boxFoot;
  return (
    <svg class={look} viewBox={`0 0 ${shape.width} ${height}`} focusable="false">
      {layout.passing.map((x) => (
        <path class="b-line" key={x} d={`M${x} 0V${height}`} />
      ))}
      <Arrival layout={layout} />
      {(goesOn || shape.ends === 'under') && railFoot > boxFoot && (
        <path class="b-line" d={`M${rail} ${boxFoot}V${railFoot}`} />
      )}
      <Box x={left} y={boxTop} width={boxWidth} height={boxHeight} look="b-ask" />
      <circle class="b-number" cx={rail} cy={boxTop + size.pad + 10} r="13" />
      <text class="b-number__text" x={rail} y={boxTop + size.pad + 15}>
        {step.number}
      </text>
      <TextLines
        lines={head}
        x={left + size.textFrom}
        y={textTop}
        leading={size.leading}
        look={items.length > 0 ? 'b-text b-text--strong' : 'b-text'}
      />
      {items.map(({ y, lines }) => (
        <g key={y}>
          <circle class="b-dot" cx={left + size.textFrom + 4} cy={textTop + y - 1} r="2.5" />
          <TextLines
            lines={lines}
            x={left + size.textFrom + 14}
            y={textTop + y + 4}
            leading={size.leading}
            look="b-text"
          />
        </g>
      ))}
      {ends.map((end) => (
        <EndPicture
          key={end.way.answer}
          end={end}
          href={anchorOf(end.way)}
          shape={shape}
          from={shape.ends === 'beside' ? left + boxWidth : rail}
          askY={boxTop + boxHeight / 2}
        />
      ))}
    </svg>
  );
}

/** The line that leads here, and by which answer. */
function Arrival({ layout: { step, left, arrival, boxTop } }: { layout: StepLayout }) {
  const { from } = step;
  if (!from) return null;
  const rail = left + size.rail;
  const parent = 2 + size.rail + (step.depth - 1) * size.indent;
  return (
    <>
      {from.isBranch && <path class="b-line" d={`M${parent} 0V4q0 8 8 8H${rail - 8}q8 0 8 8`} />}
      <ArrowDown x={rail} from={from.isBranch ? 20 : 0} to={boxTop} />
      <TextLines lines={arrival} x={rail + 14} y={from.isBranch ? 27 : 22} leading={18} look="b-label" />
    </>
  );
}

function EndPicture({
  end: { way, x, y, width, height, label, title, lines },
  href,
  shape,
  from,
  askY,
}: {
  end: EndLayout;
  href: string;
  shape: Shape;
  from: number;
  /** The middle of the question. */
  askY: number;
}) {
  const middle = y + height / 2;
  const isBeside = shape.ends === 'beside';
  const lineY = isBeside ? middle + label.length * 8 : middle;
  const fork = isBeside ? from + 12 : from;
  return (
    <>
      <TextLines
        lines={label}
        x={isBeside ? fork + 8 : x}
        y={isBeside ? lineY - 6 - (label.length - 1) * 17 : y - 6 - (label.length - 1) * 18}
        leading={isBeside ? 17 : 18}
        look="b-label"
      />
      {isBeside && <path class="b-line" d={`M${from} ${askY}H${fork}V${lineY}`} />}
      <ArrowRight from={fork} to={x} y={lineY} />
      <a href={href}>
        <Box
          x={x}
          y={y}
          width={width}
          height={height}
          look={way.to === 'step' ? 'b-end b-end--step' : 'b-end'}
        />
        <TextLines lines={[title]} x={x + size.pad} y={y + 22} leading={18} look="b-text b-text--strong" />
        <TextLines lines={lines} x={x + size.pad} y={y + 42} leading={18} look="b-text b-text--small" />
      </a>
    </>
  );
}
