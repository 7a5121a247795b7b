import { describe, expect, test } from 'vitest';
import { assert, at } from '../../engine/assert.ts';
import { holds, isNumberTest, passes, shapeOf, testsIn } from '../../engine/conditions.ts';
import type { Facts } from '../../engine/fact-values.ts';
import { catalogue } from '../../knowledge/catalogue.ts';
import type { Answer, Condition, Fact, FactTest } from '../../knowledge/rule-types.ts';
import { allAnswers, testWords } from './answer-words.ts';
import { type Said, sayCondition, saidInLine } from './condition-said.ts';
import { sayRow } from './rows-section.tsx';
import { type SharedConditions, sharedConditions } from './shared-conditions.ts';

describe('what is said', () => {
  const yesNo = { type: 'yes-no', means: '' } as const;
  const facts: Readonly<Record<string, Fact>> = {
    a: yesNo,
    b: yesNo,
    c: { ...yesNo, unsure: true },
    d: { type: 'one-of', means: '', values: ['v', 'w', 'x', 'y', 'z'] },
    kg: { type: 'quantity', means: '', unit: 'kg', domain: [0, 300] },
  };
  const rows: [condition: Condition, said: string][] = [
    [{ a: true }, 'a: yes'],
    [{ not: { a: true } }, 'a: no'],
    [{ not: { c: true } }, 'c: no or not sure'],
    [{ not: { not: { a: true } } }, 'a: yes'],
    [{ a: true, b: false }, 'a: yes, and b: no'],
    [{ any: [{ a: true }, { b: true }] }, 'any of (a; b): yes'],
    [{ not: { any: [{ a: true }, { b: true }] } }, 'none of (a; b): yes'],
    [{ not: { a: true, b: true } }, 'not all of (each of (a; b): yes)'],
    [{ not: { any: [{ a: true }, { kg: { below: 50 } }] } }, 'none of (a: yes; kg: below 50 kg)'],
    [
      { all: [{ a: true }, { any: [{ b: true }, { c: 'unsure' }] }] },
      'a: yes, and any of (b: yes; c: not sure)',
    ],
    [{ d: ['v', 'w', 'x', 'y'] }, 'd: anything but z'],
    [{ not: { d: 'v' } }, 'd: anything but v'],
    [{ not: { d: ['v', 'w'] } }, 'd: x, y or z'],
    [{ kg: { above: 120 } }, 'kg: above 120 kg'],
    [{ not: { kg: { above: 120 } } }, 'kg: at most 120 kg'],
    [{ not: { kg: { atMost: 120 } } }, 'kg: above 120 kg'],
    [{ not: { kg: { below: 50 } } }, 'kg: at least 50 kg'],
    [{ not: { kg: { atLeast: 50 } } }, 'kg: below 50 kg'],
  ];
  test.each(rows)('%j', (condition, said) => {
    const line = saidInLine(sayCondition(condition, facts), (fact) => fact);
    expect(line.replaceAll('\u00a0', ' ')).toBe(said);
  });
});

describe('every condition of the book is said so that it means what it says', () => {
  for (const table of catalogue.decisions) {
    test(`${table.id}: rows and notes`, () => {
      const shared = sharedConditions(table);
      const wrong = [
        ...table.rows.flatMap((row) => misread(row.when, sayRow(row, catalogue, shared), shared)),
        ...(table.notes ?? []).flatMap(({ when }) => misread(when, sayCondition(when, catalogue.facts))),
        ...shared.all.flatMap(({ condition }) =>
          misread(condition, sayCondition(condition, catalogue.facts)),
        ),
      ];
      expect(wrong).toEqual([]);
    });
  }

  test('invariants', () => {
    const wrong = catalogue.invariants.flatMap(({ when }) =>
      misread(when, sayCondition(when, catalogue.facts)),
    );
    expect(wrong).toEqual([]);
  });
});

/** Of people whom the condition may fit and who differ in an answer here and there, those who read otherwise in words. */
function misread(condition: Condition, said: Said, shared?: SharedConditions): string[] {
  const next = chance(7);
  return Array.from({ length: 60 }, () => somebody(condition, next))
    .filter((facts) => means(said, facts, shared) !== holds(condition, facts))
    .map((facts) => `${JSON.stringify(condition)} of ${JSON.stringify(facts)}`);
}

/** Reads the words back, which is what a clinician does. */
function means(said: Said, facts: Facts, shared: SharedConditions | undefined): boolean {
  switch (said.kind) {
    case 'fact':
      return isAsSaid(said.fact, said.test, facts);
    case 'facts': {
      const each = said.facts.map((fact) => isAsSaid(fact, said.test, facts));
      if (said.of === 'none') return !each.includes(true);
      return said.of === 'all' ? !each.includes(false) : each.includes(true);
    }
    case 'lettered': {
      const each = said.letters.map((letter) => {
        const one = shared?.all.find((known) => known.letter === letter);
        assert(one, `no condition ${letter}`);
        return holds(one.condition, facts) === true;
      });
      return said.of === 'none' ? !each.includes(true) : !each.includes(false);
    }
    case 'group': {
      const each = said.parts.map((part) => means(part, facts, shared));
      if (said.of === 'none') return !each.includes(true);
      if (said.of === 'any') return each.includes(true);
      return said.of === 'all' ? !each.includes(false) : each.includes(false);
    }
  }
}

function isAsSaid(id: string, words: string, facts: Facts): boolean {
  const value = facts[id];
  const fact = catalogue.facts[id];
  assert(fact && value !== undefined, `nothing is known of ${id}`);
  if (fact.type === 'quantity') {
    const [, how, figure] = /^(below|at least|above|at most) ([\d.\u202f]+)/.exec(words) ?? [];
    const limit = Number(figure?.replaceAll('\u202f', ''));
    assert(typeof value === 'number' && Number.isFinite(limit), `${id}: ${words}`);
    const is = {
      below: value < limit,
      'at least': value >= limit,
      above: value > limit,
      'at most': value <= limit,
    };
    assert(how !== undefined && how in is, `${id}: ${words}`);
    return Object.entries(is).some(([each, holding]) => each === how && holding);
  }
  const of = answersSaid(id, fact).get(words);
  assert(of, `${id}: nobody can tell which answers “${words}” are`);
  return of.some((answer) => answer === value);
}

const said = new Map<string, ReadonlyMap<string, readonly Answer[]>>();

/** What each choice of answers is called. Two that are called the same could not be told apart. */
function answersSaid(id: string, fact: Fact): ReadonlyMap<string, readonly Answer[]> {
  const known = said.get(id);
  if (known) return known;
  const all = allAnswers(fact);
  const names = new Map<string, readonly Answer[]>();
  for (let bits = 1; bits < 1 << all.length; bits += 1) {
    const some = all.filter((_, index) => (bits & (1 << index)) !== 0);
    const words = testWords(id, some, catalogue.facts);
    assert(!names.has(words), `${id}: two choices are called “${words}”`);
    names.set(words, some);
  }
  said.set(id, names);
  return names;
}

/** Mostly answers that let the condition hold. */
function somebody(condition: Condition, next: () => number): Facts {
  const facts: Record<string, Answer | number> = {};
  for (const [fact, test, isWanted] of wantedIn(condition, true)) {
    const values = valuesAround(fact, condition);
    const fitting = values.filter((value) => (passes(test, value) === true) === isWanted);
    const from = next() < 0.9 && fitting.length > 0 ? fitting : values;
    facts[fact] = at(from, Math.floor(next() * from.length));
  }
  return facts;
}

function wantedIn(
  condition: Condition,
  isWanted: boolean,
): (readonly [fact: string, test: FactTest, isWanted: boolean])[] {
  const shape = shapeOf(condition);
  if (shape.kind === 'tests') return shape.tests.map(([fact, test]) => [fact, test, isWanted] as const);
  if (shape.kind === 'not') return wantedIn(shape.of, !isWanted);
  return shape.of.flatMap((part) => wantedIn(part, isWanted));
}

function valuesAround(id: string, condition: Condition): (Answer | number)[] {
  const fact = catalogue.facts[id];
  assert(fact, `no fact ${id}`);
  if (fact.type !== 'quantity') return [...allAnswers(fact)];
  const step = fact.whole ? 1 : 0.001;
  return testsIn(condition).flatMap(([of, test]) =>
    of === id && isNumberTest(test)
      ? Object.values(test).flatMap((limit: number) => [limit - step, limit, limit + step])
      : [],
  );
}

/** Numbers from 0 up to 1, the same at every run. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
