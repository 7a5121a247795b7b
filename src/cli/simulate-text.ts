import { simulatedClinic } from '../knowledge/simulated-clinic.ts';
import type { Lived } from '../pathway/simulator/clinic-life.ts';
import type { Measured } from '../pathway/simulator/measures.ts';
import type { Setting } from '../pathway/simulator/setting.ts';
import { measuredIn } from '../pathway/simulator/simulate.ts';
import { type Lever, lateScans, percentLate, type Tried } from '../pathway/simulator/what-if.ts';
import { plotFile } from '../web/service/simulation-plot.tsx';
import { table, wrap } from './table.ts';

const { watermark, inputs, chances } = simulatedClinic;

/** What was asked, each with its range: a figure without them is a figure of nothing. */
function inputsOf(setting: Setting): readonly (readonly [name: string, value: string, range: string])[] {
  const { seed, region, days, patients, scanSlotsADay, weekendScans, supplyDays, staff } = setting;
  const range = (name: keyof typeof inputs): string => inputs[name].range.join(' to ');
  return [
    ['seed', String(seed), ''],
    ['region', region, 'uk, us'],
    ['days of arrivals', String(days), ''],
    ['patients', String(patients), `${range('patients')} a year`],
    ['scan-slots-a-day', String(scanSlotsADay), range('scan-slots-a-day')],
    ['weekend-scans', weekendScans ? 'on' : 'off', 'on, off'],
    ['supply-days', String(supplyDays), range('supply-days')],
    ['staff', String(staff), range('staff')],
  ];
}

const assumed = (): string =>
  Object.entries(chances)
    .map(
      ([
        name,
        {
          part,
          range: [least, most],
        },
      ]) => `${name} ${inPercent(part)} (${inPercent(least)} to ${inPercent(most)})`,
    )
    .join(', ');
const inPercent = (part: number): string => `${Math.round(part * 100)} %`;

const head = (setting: Setting, columns: number): string =>
  [
    ...wrap(watermark, columns),
    '',
    table(['input', 'value', 'may be'], inputsOf(setting), columns),
    ...wrap(`Assumed of all: ${assumed()}. More in knowledge/simulated-clinic.ts.`, columns),
    '',
    '',
  ].join('\n');

export function livedText(lived: Lived, columns: number): string {
  const measured = measuredIn(lived);
  const { deadlines, episodes, openAtEnd, uncoveredDays, uncoveredPeople, closed } = measured;
  const rows = deadlines.map(({ kind, needs, late, medianHours, p90Hours }) => [
    kind,
    String(needs),
    percentLate({ needs, late }).toFixed(1),
    late === 0 ? '' : medianHours.toFixed(1),
    late === 0 ? '' : p90Hours.toFixed(1),
  ]);
  const closedFor = Object.entries(closed).map(([reason, count]) => `${reason} ${count}`);
  return [
    head(lived.setting, columns),
    table(['deadline', 'needs', '% late', 'median h late', 'p90 h late'], rows, columns),
    ...wrap(
      `${measured.late} of ${measured.needs} needs late. Uncovered: ${uncoveredDays.toFixed(1)} patient-days of ${uncoveredPeople} people. ` +
        `${episodes} episodes, ${openAtEnd} open at the end; closed: ${closedFor.join(', ')}.`,
      columns,
    ),
    ...wrap(
      `${lived.watcher.changes} changes and ${lived.watcher.events} events; ${lived.broken ? 'A PROMISE WAS BROKEN' : 'after each, every promise was kept'}. ` +
        `History ${lived.watcher.historyHash().slice(0, 16)}.`,
      columns,
    ),
    '',
  ].join('\n');
}

export function comparedText(
  setting: Setting,
  lever: Lever,
  tried: readonly Tried[],
  columns: number,
): string {
  const rows = tried.map(({ value, measured }) => [
    String(value),
    percentLate(measured).toFixed(1),
    percentLate(lateScans(measured)).toFixed(1),
    measured.uncoveredDays.toFixed(1),
    String(measured.uncoveredPeople),
    String(measured.openAtEnd),
  ]);
  return [
    head(setting, columns),
    table([lever, '% late', '% scans late', 'uncovered days', 'people', 'open at end'], rows, columns),
    '',
  ].join('\n');
}

export const livedJson = (lived: Lived): Readonly<Record<string, unknown>> => ({
  watermark,
  setting: lived.setting,
  inputs,
  chances,
  measured: measuredIn(lived),
  changes: lived.watcher.changes,
  events: lived.watcher.events,
  refusals: Object.fromEntries(lived.refusals),
  history: lived.watcher.historyHash(),
  broken: lived.broken?.broken ?? null,
});

export const comparedJson = (
  setting: Setting,
  lever: Lever,
  tried: readonly Tried[],
): Readonly<Record<string, unknown>> => ({
  watermark,
  setting,
  inputs,
  chances,
  lever,
  tried: tried.map(({ value, measured, lived }) => ({
    value,
    measured,
    history: lived.watcher.historyHash(),
    broken: lived.broken?.broken ?? null,
  })),
});

const percentOf = ({ needs, late }: Pick<Measured, 'needs' | 'late'>): number => percentLate({ needs, late });

export const livedPlot = (lived: Lived): string =>
  plotFile({
    title: 'Deadlines that were late, by kind',
    watermark,
    panels: [
      {
        title: 'Late',
        unit: '%',
        bars: measuredIn(lived).deadlines.map(({ kind, needs, late }) => ({
          label: kind,
          value: percentOf({ needs, late }),
        })),
      },
    ],
  });

export const comparedPlot = (lever: Lever, tried: readonly Tried[]): string => {
  const panel = (title: string, unit: string, of: (measured: Measured) => number) => ({
    title,
    unit,
    bars: tried.map(({ value, measured }) => ({ label: `${lever} ${value}`, value: of(measured) })),
  });
  return plotFile({
    title: `What if: ${lever}`,
    watermark,
    panels: [
      panel('Scans late', '%', (measured) => percentLate(lateScans(measured))),
      panel('All deadlines late', '%', percentOf),
      panel('Uncovered', 'patient-days', ({ uncoveredDays }) => uncoveredDays),
    ],
  });
};
