import type {
  Interaction,
  InteractionLevel,
} from '../../knowledge/treatment/interactions/interaction-types.ts';
import type { Treatment } from '../../knowledge/treatment/treatment.ts';
import type { Citation, Region } from '../../knowledge/rule-types.ts';
import { assert } from '../assert.ts';
import { citationsOf, inRegion } from '../compiled-table.ts';
import type { FactValue } from '../fact-values.ts';

export type FoundInteraction = {
  /** The name as it was given. */
  readonly name: string;
  readonly entry: string;
  readonly group: string;
  readonly mechanism: string;
  /** With each anticoagulant; one that is missing has nothing stated, which is not the same as none. */
  readonly levels: Readonly<Record<string, InteractionLevel>>;
  readonly says: string;
  readonly citations: readonly Citation[];
};

export type LookedUp = {
  readonly found: readonly FoundInteraction[];
  /** Names that no entry knows: a pharmacist looks. Never read as no interaction. */
  readonly notRecognised: readonly string[];
  /** What the names make of the facts that the tables read. What a name that is not recognised might be stays unknown. */
  readonly facts: Readonly<Record<string, FactValue>>;
};

type Knowledge = Pick<Treatment, 'interactions' | 'factsOfInteractions' | 'moreThanOne'>;

/**
 * Looks up a complete list of what a person takes, by name. Only with every name recognised do the classes that are not
 * in it become no; one name that is not recognised leaves each of them unknown.
 */
export function lookUpInteractions(
  { interactions, factsOfInteractions, moreThanOne }: Knowledge,
  region: Region,
  names: readonly string[],
): LookedUp {
  const looked = names.map((name) => ({ name, ...entriesFor(name, interactions) }));
  const notRecognised = looked.filter(({ complete }) => !complete).map(({ name }) => name);
  const said = new Map<string, Set<boolean | string>>();
  for (const [fact, value] of looked.flatMap(({ entries }) =>
    entries.flatMap((of) => Object.entries(of.facts)),
  )) {
    said.set(fact, (said.get(fact) ?? new Set()).add(value));
  }
  const facts: Record<string, FactValue> = notRecognised.length === 0 ? { ...factsOfInteractions } : {};
  for (const [fact, values] of said) facts[fact] = together([...values], moreThanOne[fact]);
  facts['medicines.not-recognised'] = notRecognised.length > 0;
  return {
    found: looked.flatMap(({ name, entries }) => entries.map((entry) => foundOf(name, entry, region))),
    notRecognised,
    facts,
  };
}

/** A full name, else the name without its strength, else each part of a combination. */
function entriesFor(
  name: string,
  interactions: readonly Interaction[],
): { readonly entries: readonly Interaction[]; readonly complete: boolean } {
  const find = (plain: string): Interaction | undefined =>
    interactions.find(({ names }) => names.includes(plain));
  const plain = name.trim().toLowerCase().replaceAll('’', "'").replaceAll(/\s+/g, ' ');
  const withoutStrength = plain.replace(/ \d.*$/, '');
  const whole = find(plain) ?? find(withoutStrength);
  if (whole) return { entries: [whole], complete: true };
  const parts = withoutStrength.split(/\s*[/+]\s*/).map(find);
  const entries = parts.filter((entry) => entry !== undefined);
  return { entries, complete: entries.length === parts.length };
}

function together(
  values: readonly (boolean | string)[],
  rule: Knowledge['moreThanOne'][string] | undefined,
): FactValue {
  const [first, second] = values;
  assert(first !== undefined, 'a fact that is said has a value');
  if (second === undefined || !rule) return first;
  if ('becomes' in rule) return rule.becomes;
  return rule.find((value) => values.includes(value)) ?? first;
}

function foundOf(name: string, entry: Interaction, region: Region): FoundInteraction {
  const { id, group, mechanism, actions, says, because } = entry;
  const levels = Object.entries(actions).map(([of, action]) => [of, inRegion(action, region)] as const);
  return {
    name,
    entry: id,
    group,
    mechanism,
    levels: Object.fromEntries(levels),
    says,
    citations: citationsOf(because),
  };
}
