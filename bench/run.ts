/** `npm run bench`: every figure against a named limit of the same run; a table, and bench/latest.json. */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { bundleBenchmark, engineBenchmarks } from './engine.ts';
import { httpBenchmarks } from './http.ts';
import { ordinaryRecord } from './ordinary-record.ts';
import type { Row } from './row.ts';

const dense: unknown = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../test/records/suspected-dvt.json'), 'utf8'),
);

const rows: Row[] = [
  ...engineBenchmarks(),
  bundleBenchmark('FHIR Bundle with 11 facts', ordinaryRecord(), 0.85),
  bundleBenchmark('FHIR Bundle with 25 facts', dense, 0.65),
  ...(await httpBenchmarks()),
];

const meets = ({ ratio, goal, most }: Row): boolean => (most ? ratio <= goal : ratio >= goal);

for (const row of rows) {
  const { name, ratio, goal, limit, figure, unit, most } = row;
  const verdict = meets(row) ? 'ok  ' : 'MISS';
  console.log(
    `${verdict} ${ratio.toFixed(2).padStart(5)}  (goal ${most ? '<=' : '>='} ${goal})  ${name}: ${figure.toFixed(1)} ${unit}; limit: ${limit}`,
  );
}

const saved = rows.map(({ name, ratio, goal, limit, figure, unit }) => ({
  name,
  ratio,
  goal,
  limit,
  figure,
  unit,
}));
writeFileSync(resolve(import.meta.dirname, 'latest.json'), `${JSON.stringify(saved, null, 2)}\n`);
process.exitCode = rows.every(meets) ? 0 : 1;
