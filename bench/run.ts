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
  knowledge: async () => (await import('./knowledge.ts')).knowledgeBenchmarks(),
  parity: async () => [(await import('./knowledge.ts')).parityBenchmark()],
  http: async () => (await import('./http.ts')).httpBenchmarks(),
  command: async () => (await import('./clinic-command.ts')).commandBenchmarks(),
  board: async () => (await import('./clinic-board.ts')).boardBenchmarks(),
  alarms: async () => (await import('./clinic-alarms.ts')).alarmBenchmarks(),
  million: async () => (await import('./clinic-million.ts')).millionBenchmarks(),
  simulator: async () => (await import('./simulator.ts')).simulatorBenchmarks(),
  rest: async () => (await import('./clinic-process.ts')).restBenchmarks(),
  start: async () => (await import('./clinic-process.ts')).startBenchmarks(),
  crowded: async () => (await import('./clinic-process.ts')).crowdedStartBenchmarks(),
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

type Saved = Omit<Row, 'most'>;

/** A part that is run alone replaces its own rows; a whole run leaves none that is not measured any more. */
function save(measured: readonly Row[], isWhole: boolean): void {
  const before: readonly Saved[] = isWhole || !existsSync(saved) ? [] : savedRows();
  const rows = new Map([...before, ...measured].map((row) => [row.name, row]));
  const kept = [...rows.values()].map(({ name, ratio, goal, limit, figure, unit }) => ({
    name,
    ratio,
    goal,
    limit,
    figure,
    unit,
  }));
  writeFileSync(saved, `${JSON.stringify(kept, null, 2)}\n`);
}

function savedRows(): readonly Saved[] {
  // Written by this file, and by nothing else.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return JSON.parse(readFileSync(saved, 'utf8')) as readonly Saved[];
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in parts));
if (unknown.length > 0) {
  console.error(
    `bench: no part is called ${unknown.join(', ')}. There are: ${Object.keys(parts).join(', ')}`,
  );
  process.exit(2);
}
const measured: Row[] = [];
try {
  for (const [name, measure] of Object.entries(parts)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    const rows = await measure();
    measured.push(...rows);
    for (const row of rows) tell(row);
  }
} catch (error) {
  // Told before the server is stopped: connections that are still open then fail too, and would be heard instead.
  console.error(error);
  process.exit(1);
} finally {
  await stopOwnServer();
}
save(measured, asked.length === 0);
process.exitCode = Object.values(measured).flat().every(meets) ? 0 : 1;
