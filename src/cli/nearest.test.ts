import { expect, test } from 'vitest';
import { didYouMean } from './nearest.ts';

const known = ['triage', 'first-test', 'after-d-dimer', 'after-scan'];

test.each([
  ['tirage', ' (did you mean triage?)'],
  ['Triage', ' (did you mean triage?)'],
  ['first-tset', ' (did you mean first-test?)'],
  ['after-ddimer', ' (did you mean after-d-dimer?)'],
  ['firsttest', ' (did you mean first-test?)'],
  ['wells', ''],
  ['', ''],
  ['x'.repeat(10_000), ''],
])('%s%s', (word, guess) => {
  expect(didYouMean(word, known)).toBe(guess);
});
