/** How long a simulated year takes, in one process and with everything held after every event. */
import { cpus, loadavg } from 'node:os';
import { assert } from '../src/engine/assert.ts';
import { rules } from '../src/engine/rules.ts';
import { usualSetting } from '../src/pathway/simulator/setting.ts';
import { simulate } from '../src/pathway/simulator/simulate.ts';
import { memoryStore } from '../src/store/memory/memory-store.ts';
import { atMost, type Row } from './row.ts';

export async function simulatorBenchmarks(): Promise<Row[]> {
  const [busy = 0] = loadavg();
  const began = performance.now();
  const { watcher, broken } = await simulate(usualSetting(1), { rules, openStore: memoryStore });
  const seconds = (performance.now() - began) / 1000;
  assert(broken === null, broken?.message ?? '');
  return [
    atMost(
      `a simulated year of 2,000 patients, ${watcher.changes} changes (load ${busy.toFixed(1)} on ${cpus().length} cores)`,
      seconds,
      60,
      's',
    ),
  ];
}
