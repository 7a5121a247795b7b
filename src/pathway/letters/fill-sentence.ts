import { assert } from '../../engine/assert.ts';
import type { ByRegion, Region } from '../../knowledge/rule-types.ts';
import { wordsIn } from '../../knowledge/words/spelling.ts';

/** Sets values into a sentence of a letter. A gap that nobody fills would be read as a fact: it is our bug. */
export function sentence(
  words: ByRegion<string>,
  region: Region,
  values: Readonly<Record<string, string>> = {},
): string {
  return wordsIn(words, region).replaceAll(/\{(?<name>\w+)\}/g, (_, name: string) => {
    const value = values[name];
    assert(value !== undefined, `no value for ${name}`);
    return value;
  });
}
