import type { Catalogue } from '../../knowledge/catalogue.ts';
import type { Condition } from '../../knowledge/rule-types.ts';
import { shapeOf } from '../../engine/conditions.ts';
import { oppositeWords, testWords } from './answer-words.ts';
import { conjunctsOf, isNegated, type SharedConditions } from './shared-conditions.ts';

/** A condition as it is said to a reader: the same on the page, in the pictures and in the search. */
export type Said =
  | { readonly kind: 'fact'; readonly fact: string; readonly test: string }
  /** Facts that are held against the same. */
  | {
      readonly kind: 'facts';
      readonly of: 'all' | 'any' | 'none';
      readonly facts: readonly string[];
      readonly test: string;
    }
  /** Conditions of the table that have a letter. */
  | { readonly kind: 'lettered'; readonly of: 'all' | 'none'; readonly letters: readonly string[] }
  | {
      readonly kind: 'group';
      readonly of: 'all' | 'any' | 'none' | 'not-all';
      readonly parts: readonly Said[];
    };

type Facts = Catalogue['facts'];

export function sayCondition(condition: Condition, facts: Facts): Said {
  const shape = shapeOf(condition);
  switch (shape.kind) {
    case 'tests':
      return group(
        'all',
        shape.tests.map(([fact, test]) => ({ kind: 'fact', fact, test: testWords(fact, test, facts) })),
      );
    case 'not':
      return sayNot(shape.of, facts);
    case 'all':
    case 'any':
      return group(
        shape.kind,
        shape.of.map((part) => sayCondition(part, facts)),
      );
  }
}

/** The same, with what the table says more than once called by its letter. */
export function sayInTable(condition: Condition, facts: Facts, shared: SharedConditions): Said {
  const own: Said[] = [];
  const present: string[] = [];
  const absent: string[] = [];
  for (const part of conjunctsOf(condition)) {
    const letter = shared.letterOf(part);
    if (letter === undefined) own.push(sayCondition(part, facts));
    else (isNegated(part) ? absent : present).push(letter);
  }
  const parts: Said[] = [];
  if (present.length > 0) parts.push({ kind: 'lettered', of: 'all', letters: present.toSorted() });
  parts.push(...own);
  if (absent.length > 0) parts.push({ kind: 'lettered', of: 'none', letters: absent.toSorted() });
  return group('all', parts);
}

/** One line, for pictures, names and the search. */
export function saidInLine(said: Said, means: (fact: string) => string): string {
  switch (said.kind) {
    case 'fact':
      return `${means(said.fact)}: ${said.test}`;
    case 'facts':
      return `${factsInLine[said.of]} (${said.facts.map(means).join('; ')}): ${said.test}`;
    case 'lettered':
      return said.of === 'all' ? said.letters.join(' and ') : `none of ${said.letters.join(', ')}`;
    case 'group': {
      const parts = said.parts.map((part) => saidInLine(part, means));
      if (said.of === 'none') return `none of (${parts.join('; ')})`;
      if (said.of === 'not-all') return `not all of (${parts.join('; ')})`;
      return said.of === 'all' ? parts.join(', and ') : `any of (${parts.join('; ')})`;
    }
  }
}

const factsInLine = { all: 'each of', any: 'any of', none: 'none of' } as const;

function sayNot(inner: Condition, facts: Facts): Said {
  const shape = shapeOf(inner);
  switch (shape.kind) {
    case 'tests': {
      const [only, ...others] = shape.tests;
      if (only && others.length === 0) {
        const [fact, test] = only;
        return { kind: 'fact', fact, test: oppositeWords(fact, test, facts) };
      }
      return { kind: 'group', of: 'not-all', parts: partsOf(sayCondition(inner, facts), 'all') };
    }
    case 'not':
      return sayCondition(shape.of, facts);
    case 'any': {
      const [only, ...others] = shape.of;
      if (only && others.length === 0) return sayNot(only, facts);
      const said = sayCondition(inner, facts);
      if (said.kind === 'facts' && said.of === 'any') return { ...said, of: 'none' };
      return { kind: 'group', of: 'none', parts: partsOf(said, 'any') };
    }
    case 'all': {
      const [only, ...others] = shape.of;
      if (only && others.length === 0) return sayNot(only, facts);
      return { kind: 'group', of: 'not-all', parts: partsOf(sayCondition(inner, facts), 'all') };
    }
  }
}

/** Parts of a group of this kind; anything else is its only part. */
const partsOf = (said: Said, of: 'all' | 'any'): readonly Said[] =>
  said.kind === 'group' && said.of === of ? said.parts : [said];

/** A group of one is its part, a group in a group of its kind is one, and facts held against the same stand together. */
function group(of: 'all' | 'any', parts: readonly Said[]): Said {
  const flat = parts.flatMap((part) => partsOf(part, of));
  const gathered: Said[] = [];
  for (const part of flat) {
    const before = gathered.findIndex((each) => each.kind !== 'group' && sameTest(each, part, of));
    const other = gathered[before];
    if (part.kind !== 'fact' || !other) gathered.push(part);
    else gathered[before] = { kind: 'facts', of, facts: [...factsIn(other), part.fact], test: part.test };
  }
  const [only] = gathered;
  return only && gathered.length === 1 ? only : { kind: 'group', of, parts: gathered };
}

const sameTest = (a: Said, b: Said, of: 'all' | 'any'): boolean =>
  b.kind === 'fact' &&
  a.kind !== 'lettered' &&
  a.kind !== 'group' &&
  (a.kind === 'fact' || a.of === of) &&
  a.test === b.test &&
  !factsIn(a).includes(b.fact);

function factsIn(said: Said): readonly string[] {
  if (said.kind === 'fact') return [said.fact];
  return said.kind === 'facts' ? said.facts : [];
}
