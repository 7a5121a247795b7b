/**
 * `npm run bench [-- PART...]`: every figure against a named limit of the same run; a table, and bench/latest.json. Figures of
 * parts that were not asked for stay in the file as they were.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { stopOwnServer } from './clinic-databases.ts';
import type { Row } from './row.ts';

const parts: Readonly<Record<string, () => Promise<readonly Row[]>>> = {
  engine: async () => (await import('./engine.ts')).engineBenchmarks(),
  bundle: bundles,
  http: async () => (await import('./http.ts')).httpBenchmarks(),
  command: async () => (await import('./clinic-command.ts')).commandBenchmarks(),
  board: async () => (await import('./clinic-board.ts')).boardBenchmarks(),
  alarms: async () => (await import('./clinic-alarms.ts')).alarmBenchmarks(),
  rest: async () => (await import('./clinic-process.ts')).restBenchmarks(),
  start: async () => (await import('./clinic-process.ts')).startBenchmarks(),
};
const saved = resolve(import.meta.dirname, 'latest.json');

async function bundles(): Promise<readonly Row[]> {
  const { bundleBenchmark } = await import('./engine.ts');
  const { ordinaryRecord } = await import('./ordinary-record.ts');
  const record = resolve(import.meta.dirname, '../test/records/suspected-dvt.json');
  const dense: unknown = JSON.parse(readFileSync(record, 'utf8'));
  return [
    bundleBenchmark('FHIR Bundle with 11 facts', ordinaryRecord(), 0.85),
    bundleBenchmark('FHIR Bundle with 25 facts', dense, 0.65),
  ];
}

const meets = ({ ratio, goal, most }: Row): boolean => (most ? ratio <= goal : ratio >= goal);

function tell(row: Row): void {
  const { name, ratio, goal, limit, figure, unit, most } = row;
  const verdict = meets(row) ? 'ok  ' : 'MISS';
  console.log(
    `${verdict} ${ratio.toFixed(2).padStart(5)}  (goal ${most ? '<=' : '>='} ${goal})  ${name}: ${figure.toFixed(1)} ${unit}; limit: ${limit}`,
  );
}

/** By part, so that a part whose rows changed names leaves none behind. */
type Saved = Record<string, readonly Omit<Row, 'most'>[]>;

function save(measured: Readonly<Record<string, readonly Row[]>>): void {
  const before: unknown = existsSync(saved) ? JSON.parse(readFileSync(saved, 'utf8')) : {};
  const kept: Saved = typeof before === 'object' && !Array.isArray(before) ? { ...before } : {};
  for (const [part, rows] of Object.entries(measured))
    kept[part] = rows.map(({ name, ratio, goal, limit, figure, unit }) => ({
      name,
      ratio,
      goal,
      limit,
      figure,
      unit,
    }));
  writeFileSync(saved, `${JSON.stringify(kept, null, 2)}\n`);
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in parts));
if (unknown.length > 0) {
  console.error(
    `bench: no part is called ${unknown.join(', ')}. There are: ${Object.keys(parts).join(', ')}`,
  );
  process.exit(2);
}
const measured: Record<string, readonly Row[]> = {};
try {
  for (const [name, measure] of Object.entries(parts)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    const rows = await measure();
    measured[name] = rows;
    for (const row of rows) tell(row);
  }
} finally {
  await stopOwnServer();
}
save(measured);
process.exitCode = Object.values(measured).flat().every(meets) ? 0 : 1;
