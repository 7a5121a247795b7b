import type { DDimer, FactValue, Facts } from '../engine/fact-values.ts';
import { isObject } from '../engine/reading.ts';
import type { Rules } from '../engine/rules.ts';
import type { Catalogue } from '../knowledge/catalogue.ts';
import type { Fact, Region } from '../knowledge/rule-types.ts';
import type { DecisionRecord } from './ports.ts';

/** What a table said of some facts: its outcome, null while undecided, the rows that gave it, and what could change it. */
export type Said = {
  readonly outcome: string | null;
  readonly rows: readonly string[];
  readonly decisive: readonly string[];
};

export type Replayed =
  | { readonly is: 'the-same' }
  /** Another outcome: whoever was advised by it would be advised otherwise. */
  | { readonly is: 'another-answer'; readonly says: Said }
  /** The same outcome from other rows, or undecided for want of other facts. */
  | { readonly is: 'other-reasons'; readonly says: Said }
  /** These rules have no such table, or cannot read a fact as it was. */
  | { readonly is: 'not-readable'; readonly because: string };

/** Makes a decision again, from the facts it was made from and nothing else. */
export function replayDecision(
  { table, inputs, outcome, rows, decisive }: DecisionRecord,
  region: Region,
  rules: Rules,
): Replayed {
  const decision = rules.decision(table, region);
  if (decision === undefined) return { is: 'not-readable', because: `no table ${table}` };
  const read = factsAgain(inputs, rules.catalogue);
  if (typeof read === 'string') return { is: 'not-readable', because: read };
  const again = decision.decide(read);
  const says: Said = { outcome: again.outcome, rows: again.rows, decisive: again.decisive };
  if (says.outcome !== outcome) return { is: 'another-answer', says };
  const isSame = sameSet(says.rows, rows) && sameSet(says.decisive, decisive);
  return isSame ? { is: 'the-same' } : { is: 'other-reasons', says };
}

/** Facts that were read under other rules, or why these cannot read one of them. */
function factsAgain(inputs: DecisionRecord['inputs'], { facts }: Catalogue): Facts | string {
  const read: Record<string, FactValue> = {};
  for (const [id, input] of Object.entries(inputs)) {
    const fact = facts[id];
    if (fact === undefined) return `no fact ${id}`;
    const value = valueAgain(input, fact);
    if (value === undefined) return `${id} cannot be ${JSON.stringify(input)}`;
    read[id] = value;
  }
  return read;
}

function valueAgain(input: unknown, fact: Fact): FactValue | undefined {
  switch (fact.type) {
    case 'yes-no':
      return typeof input === 'boolean' || (fact.unsure && input === 'unsure') ? input : undefined;
    case 'one-of':
      return typeof input === 'string' && (fact.values.includes(input) || (fact.unsure && input === 'unsure'))
        ? input
        : undefined;
    case 'quantity': {
      const [least, most] = fact.domain;
      return typeof input === 'number' && input >= least && input <= most ? input : undefined;
    }
    case 'd-dimer':
      return isDDimer(input) ? input : undefined;
  }
}

const isDDimer = (input: unknown): input is DDimer =>
  isObject(input) &&
  typeof input['value'] === 'number' &&
  typeof input['ugPerLFeu'] === 'number' &&
  (input['basis'] === 'FEU' || input['basis'] === 'DDU');

const sameSet = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((each) => others.includes(each));
