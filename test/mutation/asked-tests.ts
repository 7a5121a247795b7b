import type { Catalogue } from '../../src/knowledge/catalogue.ts';
import { type Collected, collect } from './collect.ts';
import { tellWhenRead } from './in-place.ts';
import { makeReady, note, noteIn } from './swapped-rules.ts';

/** A test with how long it takes and what it asks: tables, scores, formulas, by id. */
export type AskedTest = Collected & { readonly milliseconds: number; readonly asks: ReadonlySet<string> };

/** Runs each test once on the published rules. One that fails now is of no use for telling mutants. */
export async function askedTests(
  files: readonly string[],
  catalogue: Catalogue,
): Promise<{ tests: AskedTest[]; failed: string[] }> {
  makeReady();
  for (const { id, thing } of thingsOf(catalogue))
    tellWhenRead(thing, ['rows', 'items', 'amount', 'fixedUgPerLFeu'], () => note(id));
  const tests: AskedTest[] = [];
  const failed: string[] = [];
  for (const file of files) {
    for (const one of await collect(file, () => import(file))) {
      const asks = new Set<string>();
      noteIn(asks);
      const began = performance.now();
      if (!(await passes(one))) failed.push(`${one.file}: ${one.name}`);
      else tests.push({ ...one, asks, milliseconds: performance.now() - began });
    }
  }
  return { tests: tests.toSorted((a, b) => a.milliseconds - b.milliseconds), failed };
}

export async function passes({ run }: Collected): Promise<boolean> {
  try {
    await run();
    return true;
  } catch {
    return false;
  }
}

const thingsOf = (catalogue: Catalogue): { id: string; thing: object }[] =>
  [...catalogue.decisions, ...catalogue.scores, ...catalogue.formulas, catalogue.dDimerCutOff].map(
    (thing) => ({
      id: thing.id,
      thing,
    }),
  );
