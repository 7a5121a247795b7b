/**
 * Holds `run.ts` to the truth: a sample of its verdicts, each judged again by vitest itself, which loads every test
 * file and the engine anew with the mutant in the catalogue.
 *
 *     node test/mutation/run.ts --json verdicts.jsonl && node test/mutation/against-vitest.ts verdicts.jsonl 60
 */
import { readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { startVitest } from 'vitest/node';
import { drawn } from './drawn.ts';
import type { Told } from './judge.ts';

const [from = '', count = '60'] = process.argv.slice(2);
const root = resolve(import.meta.dirname, '../..');

const verdicts = readFileSync(from, 'utf8')
  .trim()
  .split('\n')
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by run.ts
  .map((line) => JSON.parse(line) as Told);
const caught = verdicts.filter(({ by }) => by === 'test');
const survived = verdicts.filter(({ by }) => by === 'survived');
const half = Math.floor(Number(count) / 2);
const sample = [...drawn(caught, half, 2), ...drawn(survived, Number(count) - half, 2)];

let differ = 0;
for (const told of sample) {
  const failed = await failsInVitest(told);
  const agrees = failed === (told.by === 'test');
  if (!agrees) differ += 1;
  process.stdout.write(
    `${agrees ? 'same' : 'DIFFERS'}: ${told.name}: here ${told.by}, in vitest ${failed ? 'caught' : 'not caught'}\n`,
  );
}
process.stdout.write(`${sample.length} verdicts, ${differ} differ\n`);
process.exitCode = differ > 0 ? 1 : 0;

async function failsInVitest({ name, files = [] }: Told): Promise<boolean> {
  process.env['VIRCHOW_MUTANT'] = name;
  const vitest = await startVitest(
    'test',
    files.map((file) => relative(root, file)),
    {
      config: false,
      root,
      watch: false,
      include: ['test/{vignettes,oracle}/*.test.ts'],
      setupFiles: [resolve(import.meta.dirname, 'break-before-tests.ts')],
      testTimeout: 60_000,
      maxWorkers: 1,
      bail: 1,
      reporters: [{}],
    },
  );
  const failed = vitest.state.getCountOfFailedTests() > 0;
  await vitest.close();
  // It sets the exit code of this program when a test fails.
  process.exitCode = 0;
  return failed;
}
