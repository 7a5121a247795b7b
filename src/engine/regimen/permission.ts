import type { Medicine } from '../../knowledge/treatment/medicine-types.ts';
import type { Treatment } from '../../knowledge/treatment/treatment.ts';
import type { Region } from '../../knowledge/rule-types.ts';
import { assert } from '../assert.ts';
import type { Decision } from '../decide.ts';
import type { Facts } from '../fact-values.ts';
import type { Problem } from '../read-facts.ts';
import type { Rules } from '../rules.ts';
import type { Decider, RegimenRequest, Told } from './regimen-types.ts';

export type Permission =
  | { readonly ok: true; readonly flags: readonly Told[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** What a regimen is built with. */
export type Builder = { readonly rules: Rules; readonly treatment: Treatment };
export const builderFrom = (rules: Rules): Builder => ({ rules, treatment: rules.catalogue.treatment });

/** May this person have this medicine, and has whoever must decide done so? Nothing unknown, nothing blocked. */
export function permissionFor(
  builder: Builder,
  { region, decidedBy }: Pick<RegimenRequest, 'region' | 'decidedBy'>,
  medicine: Medicine,
  facts: Facts,
): Permission {
  const flags: Told[] = [];
  for (const id of [builder.treatment.choiceOfAgents.decision, medicine.decision]) {
    const decision = decisionOf(builder.rules, id, region)(facts);
    const problems = problemsOf(builder, decision, medicine, decidedBy);
    if (problems.length > 0) return { ok: false, problems };
    flags.push(...flagsOf(builder, decision));
  }
  return { ok: true, flags: withoutRepeats(flags) };
}

export function decisionOf(rules: Rules, id: string, region: Region): (facts: Facts) => Decision {
  const decision = rules.decision(id, region);
  assert(decision, `no decision is called ${id}`);
  return (facts) => decision.decide(facts);
}

export const missing = (facts: readonly string[], why: string): Problem[] =>
  facts.map((fact) => ({ fact, wanted: `a known value: ${why}`, got: 'unknown' }));

function problemsOf(
  { treatment }: Builder,
  { decision, outcome, floor, decisive, rows }: Decision,
  medicine: Medicine,
  decidedBy: Decider | null,
): Problem[] {
  if (outcome === null) {
    const unsafe = `${medicine.name} is not named while it is unknown`;
    return missing(decisive, floor === null ? unsafe : `${unsafe} (${decision}: at least ${floor})`);
  }
  const who = whoMayDecide(treatment, outcome);
  const why = `${decision} says ${outcome} (${rows.join(', ')})`;
  if (who === undefined) {
    return [{ fact: 'drug', wanted: `an agent that this person may have: ${why}`, got: medicine.id }];
  }
  if (who === null || (decidedBy !== null && who.includes(decidedBy))) return [];
  return [
    {
      fact: 'decidedBy',
      wanted: `${who.map((each) => `"${each}"`).join(' or ')}: ${why}`,
      got: decidedBy === null ? 'nobody' : `"${decidedBy}"`,
    },
  ];
}

/** Null: nobody beside the prescriber need say so. Undefined: nobody can. */
function whoMayDecide({ regimenRules }: Treatment, outcome: string): readonly string[] | null | undefined {
  const table: Readonly<Record<string, readonly string[] | null>> = regimenRules.mayBeDecidedBy;
  return table[outcome];
}

/** What each row says that made somebody decide; what is usable needs no flag. */
function flagsOf({ treatment }: Builder, { outcome, because, notes }: Decision): Told[] {
  const told = notes.map(({ says, citations }) => ({ says, because: citations }));
  if (outcome === null || whoMayDecide(treatment, outcome) === null) return told;
  return [
    ...because.flatMap(({ citations }) => citations.map((each) => ({ says: each.says, because: [each] }))),
    ...told,
  ];
}

const withoutRepeats = (flags: readonly Told[]): Told[] => [
  ...new Map(flags.map((flag) => [flag.says, flag])).values(),
];
