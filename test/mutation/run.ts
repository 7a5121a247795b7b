/**
 * Breaks the catalogue at one place at a time, as data, and tells what catches each mutant: the compiler, a proof or a
 * test of test/vignettes and test/oracle, run as it is written. `docs/mutation.md` says how it is read.
 *
 *     node test/mutation/run.ts                    every mutant
 *     node test/mutation/run.ts --of triage        of one table or score, or of all that begin so
 *     node test/mutation/run.ts --sample 500       so many, from a fixed seed
 *     node test/mutation/run.ts --json FILE        each verdict also as a line of JSON
 *     node test/mutation/run.ts --quick            without the tests that take seconds each
 */
import './hooks.ts';
import { appendFileSync, globSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Told, Verdict } from './judge.ts';
import { type Mutant, nameOf } from './mutant-types.ts';

// Loaded after the hooks are in place.
const { catalogue } = await import('../../src/knowledge/catalogue.ts');
const { mutantsOf } = await import('./all-mutants.ts');
const { drawn } = await import('./drawn.ts');
const { askedTests } = await import('./asked-tests.ts');
const { createJudge } = await import('./judge.ts');
const { asSurvivor, asTable, tallies } = await import('./report.ts');

const { values } = parseArgs({
  options: {
    of: { type: 'string', multiple: true },
    sample: { type: 'string' },
    quick: { type: 'boolean' },
    json: { type: 'string' },
  },
});

/** Thousands of people each, or whole stories: they catch much, and slowly. */
const slow = /agreement-|-properties|home-second-writing|estimate-|words-|interactions-by-name|\/treatment-/;

const root = resolve(import.meta.dirname, '../..');
const files = globSync('test/{vignettes,oracle}/*.test.ts', { cwd: root })
  .filter((file) => !(values.quick && slow.test(file)))
  .toSorted()
  .map((file) => resolve(root, file));

// Before anything is broken.
const mutants = chosen();
const { tests, failed } = await askedTests(files, catalogue);
// Others tell that they fail; here they tell nothing of a mutant.
if (failed.length > 0) say(`left out, for they fail on the published rules:\n${failed.join('\n')}`);
say(`${tests.length} tests of ${files.length} files pass on the published rules; ${mutants.length} mutants`);

if (values.json !== undefined) writeFileSync(values.json, '');
const judge = createJudge(catalogue, tests);
const verdicts = [];
for (const mutant of mutants) {
  const verdict = await judge(mutant);
  verdicts.push(verdict);
  if (values.json !== undefined) appendFileSync(values.json, `${JSON.stringify(brief(verdict))}\n`);
  if (verdicts.length % 1000 === 0) process.stderr.write(`${verdicts.length} of ${mutants.length}\n`);
}
const survivors = verdicts.filter(({ by }) => by === 'survived');
if (survivors.length > 0) say(survivors.map(asSurvivor).join('\n'));
say(asTable(tallies(verdicts)));
function chosen(): readonly Mutant[] {
  const { of, sample } = values;
  const all = mutantsOf(catalogue, (id) => of?.some((start) => id.startsWith(start)) ?? true);
  return sample === undefined ? all : drawn(all, Number(sample), 1);
}

/** What `against-vitest.ts` and a reader of figures need. */
function brief({ mutant, ...rest }: Verdict): Told {
  return { id: mutant.broken.value.id, name: nameOf(mutant), slip: mutant.slip, ...rest };
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
