import { describe, expect, test } from 'vitest';
import type { Catalogue } from '../knowledge/catalogue.ts';
import { catalogue as published } from '../knowledge/catalogue.ts';
import type { NumberTest, UniqueTable } from '../knowledge/rule-types.ts';
import { cite } from '../knowledge/sources.ts';
import { compileRules } from './rules.ts';

const because = cite('virchow-design', 'test', 'A table for this test alone.', 'design');

/** One number held against one limit: `inside` where the test passes, else `outside`. */
function answersFor(fact: 'inr' | 'age' | 'leg.calf-difference', limit: NumberTest) {
  const outcome = { title: '', actions: [] };
  const table: UniqueTable = {
    id: 'one-limit',
    policy: 'unique',
    title: 'One limit',
    asks: 'Inside?',
    outcomes: { inside: outcome, outside: outcome },
    rows: [
      { id: 'inside', when: { [fact]: limit }, then: 'inside', because },
      { id: 'outside', when: { not: { [fact]: limit } }, then: 'outside', because },
    ],
  };
  const catalogue: Catalogue = { ...published, decisions: [table], invariants: [] };
  const rules = compileRules(catalogue);
  const decision = rules.decision('one-limit', 'uk');
  return (value: number) => {
    const read = rules.reader.read({ [fact]: value });
    if (!read.ok || !decision) throw new Error('cannot ask');
    const [flip] = decision.flips(read.facts);
    return { outcome: decision.outcome(read.facts), flip: flip?.to };
  };
}

describe('a limit and what lies on it', () => {
  test.each<[NumberTest, below: string, on: string, above: string]>([
    [{ below: 3 }, 'inside', 'outside', 'outside'],
    [{ atMost: 3 }, 'inside', 'inside', 'outside'],
    [{ atLeast: 3 }, 'outside', 'inside', 'inside'],
    [{ above: 3 }, 'outside', 'outside', 'inside'],
  ])('%j', (limit, below, on, above) => {
    const answer = answersFor('inr', limit);
    expect([2.999999, 3, 3.000001].map((value) => answer(value).outcome)).toEqual([below, on, above]);
  });

  test('below nought and at nought', () => {
    const above = answersFor('leg.calf-difference', { above: 0 });
    expect([-0.1, 0, 0.1].map((value) => above(value).outcome)).toEqual(['outside', 'outside', 'inside']);
    const negative = answersFor('leg.calf-difference', { atMost: -1.5 });
    expect([-1.6, -1.5, -1.4].map((value) => negative(value).outcome)).toEqual([
      'inside',
      'inside',
      'outside',
    ]);
  });

  test('whole numbers step by one', () => {
    const answer = answersFor('age', { above: 65 });
    expect([65, 66].map((value) => answer(value).outcome)).toEqual(['outside', 'inside']);
    expect(answer(65).flip).toEqual({ atLeast: 66 });
  });

  test('what would change it is told with the limit as it was written', () => {
    const answer = answersFor('inr', { above: 3 });
    expect(answer(2).flip).toEqual({ above: 3 });
    expect(answer(4).flip).toEqual({ atMost: 3 });
  });
});
