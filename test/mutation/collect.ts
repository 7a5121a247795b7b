/**
 * What a test file gets when it asks for vitest here: tests are kept instead of run, so that one process can run the
 * same tests again for each mutant. What they expect is vitest's own `expect`.
 */
import { format } from 'node:util';
import { expect } from 'vitest';

export { expect };

export type Collected = {
  readonly file: string;
  readonly name: string;
  readonly run: () => unknown;
};

type Body = (...values: readonly unknown[]) => unknown;

const collected: Collected[] = [];
let titles: readonly string[] = [];
const waiting: (() => void)[] = [];
const hooks: (() => unknown)[] = [];

/** Once, before the tests of its file are kept: each is run many times. */
export const beforeAll = (hook: () => unknown): void => void hooks.push(hook);
let reading = '';

/** Tests of one file, in the order in which they stand. */
export async function collect(file: string, load: () => Promise<unknown>): Promise<Collected[]> {
  collected.length = 0;
  reading = file;
  await load();
  for (let body = waiting.shift(); body; body = waiting.shift()) body();
  for (let hook = hooks.shift(); hook; hook = hooks.shift()) await hook();
  return [...collected];
}

function keep(title: string, run: () => unknown): void {
  collected.push({ file: reading, name: [...titles, title].join(' > '), run });
}

/** As the real one: the body of a group is read when its file has been, so it may name what stands below it. */
function group(title: string, body: () => void): void {
  const path = [...titles, title];
  waiting.push(() => {
    titles = path;
    body();
    titles = [];
  });
}

const valuesOf = (of: unknown): readonly unknown[] => (Array.isArray(of) ? of : [of]);

export const test = Object.assign((title: string, body: () => unknown): void => keep(title, body), {
  each:
    (cases: readonly unknown[]) =>
    (title: string, body: Body): void => {
      for (const of of cases) keep(format(title, ...valuesOf(of)), () => body(...valuesOf(of)));
    },
});

export const describe = Object.assign(group, {
  each:
    (cases: readonly unknown[]) =>
    (title: string, body: Body): void => {
      for (const of of cases) group(format(title, ...valuesOf(of)), () => void body(...valuesOf(of)));
    },
});
