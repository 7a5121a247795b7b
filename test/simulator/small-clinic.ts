/** A clinic small enough to be lived a thousand times: a few patients over two weeks, and half a year with them. */
import { rules } from '../../src/engine/rules.ts';
import { type Setting, usualSetting } from '../../src/pathway/simulator/setting.ts';
import type { SimulatorParts } from '../../src/pathway/simulator/simulate.ts';
import { memoryStore } from '../../src/store/memory/memory-store.ts';

export const inMemory: SimulatorParts = { openStore: memoryStore, rules };

/** Seeds take turns with the two regions, the two changes of the clock, weekends open and shut, and one or two people on duty. */
export function smallClinic(seed: number, also: Partial<Setting> = {}): Setting {
  const starts = ['2026-01-05', '2026-03-20', '2026-10-16', '2026-02-26', '2028-02-14'];
  return {
    ...usualSetting(seed),
    region: seed % 2 === 0 ? 'uk' : 'us',
    days: 14,
    afterDays: 150,
    patients: 3,
    scanSlotsADay: 1 + (seed % 3),
    weekendScans: seed % 4 === 0,
    supplyDays: 1 + (seed % 5),
    staff: 1 + (seed % 2),
    startsOn: starts[seed % starts.length] ?? '2026-01-05',
    ...also,
  };
}
