import { parentPort, workerData } from 'node:worker_threads';
import { assert } from '../engine/assert.ts';
import { rules } from '../engine/rules.ts';
import { rowOf, type WhatIfAsked } from '../pathway/simulator/what-if-jobs.ts';
import { whatIf } from '../pathway/simulator/what-if.ts';
import { memoryStore } from '../store/memory/memory-store.ts';

// A thread of its own: what it is given comes from `what-if-jobs.ts`, and each value is told as soon as it has been lived.
assert(parentPort, 'this file runs in a worker thread');
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same version of this program wrote it
const { setting, lever, values } = workerData as WhatIfAsked;
for (const value of values) {
  const [tried] = await whatIf(setting, lever, [value], { rules, openStore: memoryStore });
  assert(tried, 'each value is tried');
  parentPort.postMessage(rowOf(tried));
  if (tried.lived.broken) break;
}
