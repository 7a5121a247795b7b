import type { JSX } from 'preact';
import { render } from 'preact-render-to-string';

export type Panel = {
  readonly title: string;
  readonly unit: string;
  readonly bars: readonly { readonly label: string; readonly value: number }[];
};

const width = 720;
const [labels, right] = [190, 90];
const [rowHeight, panelHead] = [22, 46];

/** Bars under each other, each with its figure beside it, and the watermark across: nobody may take it for a measurement. */
export function SimulationPlot({
  title,
  watermark,
  panels,
}: {
  readonly title: string;
  readonly watermark: string;
  readonly panels: readonly Panel[];
}): JSX.Element {
  const heights = panels.map(({ bars }) => panelHead + bars.length * rowHeight);
  const height = 60 + heights.reduce((sum, each) => sum + each, 0);
  const tops = heights.map((_, index) => 50 + heights.slice(0, index).reduce((sum, each) => sum + each, 0));
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${width} ${height}`}
      font-family="sans-serif"
      font-size="13"
    >
      <title>{`${title}. ${watermark}`}</title>
      <rect width={width} height={height} fill="#ffffff" />
      <text x="16" y="22" font-size="16" font-weight="bold" fill="#212b32">
        {title}
      </text>
      <text x="16" y="40" font-size="11" fill="#b30000">
        {watermark}
      </text>
      {panels.map((panel, index) => (
        <Bars key={panel.title} panel={panel} top={tops[index] ?? 0} />
      ))}
      <text
        x={width / 2}
        y={height / 2}
        font-size="64"
        fill="#b30000"
        fill-opacity="0.12"
        text-anchor="middle"
        transform={`rotate(-18 ${width / 2} ${height / 2})`}
      >
        SYNTHETIC
      </text>
    </svg>
  );
}

function Bars({ panel, top }: { readonly panel: Panel; readonly top: number }): JSX.Element {
  const most = Math.max(...panel.bars.map(({ value }) => value), Number.EPSILON);
  return (
    <g transform={`translate(0 ${top})`}>
      <text x="16" y="28" font-weight="bold" fill="#212b32">
        {panel.title}
      </text>
      {panel.bars.map(({ label, value }, index) => {
        const y = panelHead - 8 + index * rowHeight;
        const length = (value / most) * (width - labels - right);
        return (
          <g key={label}>
            <text x={labels - 8} y={y + 13} text-anchor="end" fill="#212b32">
              {label}
            </text>
            <rect x={labels} y={y} width={Math.max(1, length).toFixed(1)} height="16" fill="#005eb8" />
            <text x={labels + Math.max(1, length) + 6} y={y + 13} fill="#212b32">
              {`${value.toFixed(1)} ${panel.unit}`}
            </text>
          </g>
        );
      })}
    </g>
  );
}

/** As a file of its own. */
export const plotFile = (plot: Parameters<typeof SimulationPlot>[0]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${render(<SimulationPlot {...plot} />)}\n`;
