import { type Lived } from './clinic-life.ts';
import type { Measured } from './measures.ts';
import type { Setting } from './setting.ts';
import { measuredIn, simulate, type SimulatorParts } from './simulate.ts';

/** What a clinic can change about itself, and the simulator can try. */
export const levers = ['scan-slots-a-day', 'weekend-scans', 'supply-days', 'staff'] as const;
export type Lever = (typeof levers)[number];
export type LeverValue = number | 'on' | 'off';

export type Tried = { readonly value: LeverValue; readonly lived: Lived; readonly measured: Measured };

/** The same patients with the same lives, once for each value. It stops where a promise is broken. */
export async function whatIf(
  setting: Setting,
  lever: Lever,
  values: readonly LeverValue[],
  parts: SimulatorParts,
): Promise<readonly Tried[]> {
  const tried: Tried[] = [];
  for (const value of values) {
    const lived = await simulate(withLever(setting, lever, value), parts);
    tried.push({ value, lived, measured: measuredIn(lived) });
    if (lived.broken) break;
  }
  return tried;
}

export function withLever(setting: Setting, lever: Lever, value: LeverValue): Setting {
  const count = Number(value);
  switch (lever) {
    case 'scan-slots-a-day':
      return { ...setting, scanSlotsADay: count };
    case 'weekend-scans':
      return { ...setting, weekendScans: value === 'on' };
    case 'supply-days':
      return { ...setting, supplyDays: count };
    case 'staff':
      return { ...setting, staff: count };
  }
}

/** The deadlines that a scan list decides: a scan within its hours, first or repeated. */
export const lateScans = ({ deadlines }: Measured): { readonly needs: number; readonly late: number } =>
  deadlines
    .filter(({ kind }) => kind === 'scan-result' || kind === 'repeat-scan-result')
    .reduce((sum, { needs, late }) => ({ needs: sum.needs + needs, late: sum.late + late }), {
      needs: 0,
      late: 0,
    });

export const percentLate = ({ needs, late }: { readonly needs: number; readonly late: number }): number =>
  needs === 0 ? 0 : (late / needs) * 100;
