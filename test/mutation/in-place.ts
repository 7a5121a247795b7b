import type { Catalogue } from '../../src/knowledge/catalogue.ts';
import type { Subject } from './mutant-types.ts';

/**
 * Writes a mutant over the thing it was made from, for tests that read tables and scores themselves, and gives back
 * what undoes it.
 */
export function breakInPlace(catalogue: Catalogue, broken: Subject): () => void {
  const published: object = subjectOf(catalogue, broken);
  const before = { ...published };
  writeOver(published, broken.value);
  return () => writeOver(published, before);
}

export function subjectOf(catalogue: Catalogue, { kind, value }: Subject): object {
  const those = {
    table: catalogue.decisions,
    score: catalogue.scores,
    formula: catalogue.formulas,
    'd-dimer': [catalogue.dDimerCutOff],
  }[kind];
  const found = those.find(({ id }) => id === value.id);
  if (!found) throw new Error(`no ${kind} ${value.id}`);
  return found;
}

function writeOver(published: object, value: object): void {
  for (const [key, of] of Object.entries(value)) Reflect.set(published, key, of);
}

/** Tells when a part of a thing is read that rules and tests read first. */
export function tellWhenRead(thing: object, parts: readonly string[], read: () => void): void {
  for (const part of parts) {
    if (!Object.hasOwn(thing, part)) continue;
    let value: unknown = Reflect.get(thing, part);
    Object.defineProperty(thing, part, {
      enumerable: true,
      configurable: true,
      get: () => {
        read();
        return value;
      },
      set: (next: unknown) => {
        value = next;
      },
    });
  }
}
