/**
 * `npm test` runs every part, two cores full at a time, and ends with one line of sums.
 * `npm run test:unit -- ARGUMENT...` and its like run one part in the open, with whatever its tool understands.
 */
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { filesBelow, isTest } from './front/built.mjs';
import { endLike, run } from './front/run.mjs';

type Counts = { passed: number; failed: number };
type Part = {
  name: string;
  command: string;
  args: string[];
  /** How many cores it fills. */
  cores: number;
  needsBuild?: true;
  /** How it counts its tests, if it has any; otherwise the part itself counts as one. */
  tests?: Tests;
};
type Tests = {
  below: string;
  reportTo: (file: string) => { args: string[]; env?: NodeJS.ProcessEnv };
  /** Where the numbers stand in its report. */
  passed: string[];
  failed: string[];
};

const root = resolve(import.meta.dirname, '..');
const bin = join(root, 'node_modules/.bin');
const env = { ...process.env, PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}` };

const vitest = (below: string): Tests => ({
  below,
  reportTo: (file) => ({ args: ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`] }),
  passed: ['numPassedTests'],
  failed: ['numFailedTests'],
});

const playwright = (below: string): Tests => ({
  below,
  reportTo: (file) => ({ args: ['--reporter=list,json'], env: { PLAYWRIGHT_JSON_OUTPUT_FILE: file } }),
  passed: ['stats.expected'],
  failed: ['stats.unexpected', 'stats.flaky'],
});

const parts: Part[] = [
  { name: 'build', command: process.execPath, args: ['scripts/front.mjs', '--build'], cores: 1 },
  { name: 'types', command: 'tsc', args: [], cores: 1 },
  { name: 'lint', command: 'oxlint', args: ['--type-aware', '--deny-warnings'], cores: 1 },
  { name: 'format', command: 'biome', args: ['format', '.'], cores: 1 },
  { name: 'dead', command: 'knip', args: [], cores: 1 },
  { name: 'unit', command: 'vitest', args: ['run', '--project', 'unit'], cores: 2, tests: vitest('test') },
  {
    name: 'parity',
    command: 'vitest',
    args: ['run', '--project', 'parity'],
    cores: 2,
    tests: vitest('test/parity'),
  },
  {
    name: 'seeds',
    command: 'vitest',
    args: ['run', '--project', 'seeds'],
    cores: 2,
    tests: vitest('test/simulator'),
  },
  {
    name: 'built',
    command: 'vitest',
    args: ['run', '--project', 'built'],
    cores: 2,
    needsBuild: true,
    tests: vitest('test/built'),
  },
  {
    name: 'journeys',
    command: 'playwright',
    args: ['test'],
    cores: 2,
    needsBuild: true,
    tests: playwright('test/journeys'),
  },
];

const [only, ...more] = process.argv.slice(2);
if (only === undefined) await runAll();
else await runOne(only, more);

async function runOne(name: string, args: string[]): Promise<void> {
  const part = parts.find((one) => one.name === name);
  if (part === undefined)
    throw new Error(`no part ${name}; there are ${parts.map((one) => one.name).join(', ')}`);
  endLike(await run(part.command, [...part.args, ...args], { cwd: root, env, stdio: 'inherit' }));
}

async function runAll(): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), 'virchow-test-'));
  const began = performance.now();
  const sum: Counts = { passed: 0, failed: 0 };
  const running = new Map<Part, Promise<void>>();
  let waiting = parts.filter(hasTests);
  let isBuilt: boolean | undefined;
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());

  const start = async (part: Part): Promise<void> => {
    const canRun = !part.needsBuild || isBuilt === true;
    const counts = canRun
      ? await runCounted(part, scratch)
      : tell(part, { passed: 0, failed: 1 }, 0, 'not run: no build\n');
    sum.passed += counts.passed;
    sum.failed += counts.failed;
    if (part.name === 'build') isBuilt = counts.failed === 0;
  };
  while (waiting.length + running.size > 0) {
    if (stop.signal.aborted) waiting = [];
    const busy = [...running.keys()].reduce((cores, part) => cores + part.cores, 0);
    const next = waiting.find(
      (part) =>
        (busy === 0 || busy + part.cores <= availableParallelism()) &&
        !(part.needsBuild && isBuilt === undefined),
    );
    if (next) {
      waiting = waiting.filter((part) => part !== next);
      const ended = start(next).finally(() => running.delete(next));
      running.set(next, ended);
    } else {
      await Promise.race(running.values());
    }
  }

  rmSync(scratch, { recursive: true, force: true });
  console.log(
    `in ${seconds(performance.now() - began)}${stop.signal.aborted ? ', stopped before the end' : ''}`,
  );
  console.log(`${sum.passed} passed, ${sum.failed} failed`);
  process.exitCode = sum.failed > 0 || stop.signal.aborted ? 1 : 0;
}

function hasTests(part: Part): boolean {
  return part.tests === undefined || filesBelow(root, part.tests.below).some(isTest);
}

async function runCounted(part: Part, scratch: string): Promise<Counts> {
  const report = join(scratch, `${part.name}.json`);
  const output = join(scratch, `${part.name}.log`);
  const extra = part.tests?.reportTo(report);
  const began = performance.now();
  const log = openSync(output, 'w');
  const { code } = await run(part.command, [...part.args, ...(extra?.args ?? [])], {
    cwd: root,
    env: { ...env, ...extra?.env, ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}) },
    stdio: ['ignore', log, log],
  });
  closeSync(log);

  const counts = part.tests === undefined ? { passed: 1, failed: 0 } : countFrom(report, part.tests);
  if (code !== 0 && counts.failed === 0) counts.failed = 1; // it broke before or beside its tests
  if (part.tests === undefined && code !== 0) counts.passed = 0;
  return tell(part, counts, performance.now() - began, readFileSync(output, 'utf8'));
}

/** A part that should have counted its tests and did not has failed, whatever else it says. */
function countFrom(report: string, tests: Tests): Counts {
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const content: unknown = JSON.parse(readFileSync(report, 'utf8'));
  const sum = (paths: string[]) => paths.reduce((total, path) => total + numberAt(content, path), 0);
  const counts = { passed: sum(tests.passed), failed: sum(tests.failed) };
  return counts.passed + counts.failed > 0 ? counts : { passed: 0, failed: 1 };
}

function numberAt(content: unknown, path: string): number {
  let value = content;
  for (const key of path.split('.')) {
    value = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
  }
  if (typeof value !== 'number') throw new Error(`the report has no number at ${path}`);
  return value;
}

function tell(part: Part, counts: Counts, took: number, output: string): Counts {
  const verdict = counts.failed > 0 ? 'FAIL' : 'ok';
  const tests = part.tests ? `${counts.passed} passed, ${counts.failed} failed` : '';
  console.log(`${verdict.padEnd(5)}${part.name.padEnd(10)}${seconds(took).padStart(8)}  ${tests}`.trimEnd());
  if (counts.failed > 0) console.log(output);
  return counts;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
