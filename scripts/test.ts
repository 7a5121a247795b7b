/**
 * `npm test` runs every part, two cores full at a time, and ends with one line of sums. A part that fails names its failed
 * tests at once; what it printed comes after all parts.
 * `npm run test:unit -- ARGUMENT...` and its like run one part in the open, with whatever its tool understands.
 */
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import {
  type FailedTest,
  failedInPlaywright,
  failedInVitest,
  listFailures,
  type ReadReport,
} from './failed-tests.ts';
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
  readFailed: ReadReport;
};
/** How a part ended: what it printed is told at once only if no list of failed tests stands for it. */
type Ended = Counts & { tests: FailedTest[]; log: string };

const root = resolve(import.meta.dirname, '..');
const bin = join(root, 'node_modules/.bin');
const env = { ...process.env, PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}` };

const vitest = (below: string): Tests => ({
  below,
  reportTo: (file) => ({ args: ['--reporter=minimal', '--reporter=json', `--outputFile.json=${file}`] }),
  passed: ['numPassedTests'],
  failed: ['numFailedTests'],
  readFailed: failedInVitest,
});

const playwright = (below: string): Tests => ({
  below,
  reportTo: (file) => ({ args: ['--reporter=list,json'], env: { PLAYWRIGHT_JSON_OUTPUT_FILE: file } }),
  passed: ['stats.expected'],
  failed: ['stats.unexpected', 'stats.flaky'],
  readFailed: failedInPlaywright,
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
  const logs: string[] = [];
  const running = new Map<Part, Promise<void>>();
  let waiting = parts.filter(hasTests);
  let isBuilt: boolean | undefined;
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());

  const start = async (part: Part): Promise<void> => {
    const canRun = !part.needsBuild || isBuilt === true;
    const partBegan = performance.now();
    const ended = canRun ? await runCounted(part, scratch) : notRun;
    tell(part, ended, performance.now() - partBegan);
    sum.passed += ended.passed;
    sum.failed += ended.failed;
    if (ended.tests.length > 0) logs.push(`${part.name}, all that it printed:\n${ended.log}`);
    if (part.name === 'build') isBuilt = ended.failed === 0;
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

  for (const log of logs) console.log(log);
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

const notRun: Ended = { passed: 0, failed: 1, tests: [], log: 'not run: no build\n' };

async function runCounted(part: Part, scratch: string): Promise<Ended> {
  const report = join(scratch, `${part.name}.json`);
  const output = join(scratch, `${part.name}.log`);
  const extra = part.tests?.reportTo(report);
  const log = openSync(output, 'w');
  const { code } = await run(part.command, [...part.args, ...(extra?.args ?? [])], {
    cwd: root,
    env: { ...env, ...extra?.env, ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}) },
    stdio: ['ignore', log, log],
  });
  closeSync(log);

  const { tests } = part;
  const content = tests === undefined ? undefined : readReport(report);
  const counts = tests === undefined ? { passed: 1, failed: 0 } : countFrom(content, tests);
  if (part.tests === undefined && code !== 0) counts.passed = 0;
  const failed = tests?.readFailed(content) ?? [];
  counts.failed = Math.max(counts.failed, failed.length); // a file that broke before its first test counts too
  if (code !== 0 && counts.failed === 0) counts.failed = 1; // it broke before or beside its tests
  return { ...counts, tests: failed, log: readFileSync(output, 'utf8') };
}

function readReport(report: string): unknown {
  return existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined;
}

/** A part that should have counted its tests and did not has failed, whatever else it says. */
function countFrom(content: unknown, tests: Tests): Counts {
  if (content === undefined) return { passed: 0, failed: 1 };
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

function tell(part: Part, ended: Ended, took: number): void {
  const verdict = ended.failed > 0 ? 'FAIL' : 'ok';
  const tests = part.tests ? `${ended.passed} passed, ${ended.failed} failed` : '';
  console.log(`${verdict.padEnd(5)}${part.name.padEnd(10)}${seconds(took).padStart(8)}  ${tests}`.trimEnd());
  if (ended.tests.length > 0) console.log(listFailures(ended.tests, root));
  else if (ended.failed > 0) console.log(ended.log);
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
