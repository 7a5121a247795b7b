import { factSystem, uriOf } from '../engine/export/fhir/canonical.ts';
import type { Catalogue } from '../knowledge/catalogue.ts';
import {
  type Bearing,
  bearings,
  inhaledOxygen,
  lasting,
  legVeinScans,
  noCodes,
  standsForDays,
  yesCodes,
} from '../knowledge/facts/codes.ts';
import type { Code, Fact } from '../knowledge/rule-types.ts';

/** A fact as a record's reader needs it. */
export type Target = {
  /** Its place among all facts. */
  readonly index: number;
  readonly id: string;
  readonly ref: string | undefined;
  readonly fact: Fact;
  readonly standsForDays: number;
  /** Once true, always true. */
  readonly lasting: boolean;
};

/** What a code says: `value` that the resource holds the fact itself, `concept` that it bears on it, `status` that its value does. */
export type Meaning = { readonly system: string; readonly target: Target } & (
  | { readonly kind: 'value' }
  | { readonly kind: 'concept' | 'status'; readonly bearing: Bearing }
  | { readonly kind: 'scan' }
);

export type CodeTables = {
  readonly targets: ReadonlyMap<string, Target>;
  readonly meanings: ReadonlyMap<string, readonly Meaning[]>;
  /** `system|code` of a yes and of a no. */
  readonly answers: ReadonlyMap<string, boolean>;
  readonly oxygen: ReadonlySet<string>;
  /** A place for each target. */
  readonly blank: readonly undefined[];
};

/** Made once for a catalogue; reading a record is then one look-up for each code in it. */
export function createCodeTables(catalogue: Catalogue): CodeTables {
  const targets = new Map<string, Target>();
  const meanings = new Map<string, Meaning[]>();
  const add = (code: string, meaning: Meaning): void => {
    const known = meanings.get(code);
    if (known) known.push(meaning);
    else meanings.set(code, [meaning]);
  };
  for (const [id, fact] of Object.entries(catalogue.facts)) {
    const own = 'staleAfterDays' in fact ? fact.staleAfterDays : undefined;
    const target: Target = {
      index: targets.size,
      id,
      ref: fact.ref,
      fact,
      standsForDays: own ?? standsForDays.byFact[id] ?? standsForDays.finding,
      lasting: lasting.includes(id),
    };
    targets.set(id, target);
    add(id, { system: factSystem, target, kind: 'value' });
  }
  for (const bearing of bearings) {
    const target = targets.get(bearing.fact);
    if (!target) continue;
    for (const { system, code } of bearing.codes)
      add(code, { system: uriOf[system], target, kind: 'concept', bearing });
    for (const { system, code } of bearing.observedAs ?? [])
      add(code, { system: uriOf[system], target, kind: 'status', bearing });
  }
  for (const target of targets.values()) {
    for (const { system, code } of target.fact.codes ?? []) {
      const uri = uriOf[system];
      if (meanings.get(code)?.some((known) => known.target === target && known.system === uri)) continue;
      add(
        code,
        target.fact.type === 'yes-no' ? pointing(uri, target, code) : { system: uri, target, kind: 'value' },
      );
    }
  }
  const scan = targets.get('scan.result');
  if (scan)
    for (const { system, code } of legVeinScans)
      add(code, { system: uriOf[system], target: scan, kind: 'scan' });
  return {
    targets,
    meanings,
    answers: new Map([...keyed(yesCodes, true), ...keyed(noCodes, false)]),
    oxygen: new Set(inhaledOxygen.map(({ code }) => code)),
    blank: Array.from(targets, () => undefined),
  };
}

/** A yes/no fact with a code of which nobody has said how far to believe it: it points, and no more. */
function pointing(system: string, target: Target, code: string): Meaning {
  const why = target.fact.notInferredFrom ?? 'The code alone does not establish it: ask.';
  const of = (target.fact.codes ?? []).filter((each) => each.code === code);
  return { system, target, kind: 'concept', bearing: { fact: target.id, as: 'points', codes: of, why } };
}

const keyed = (codes: readonly Code[], answer: boolean): [string, boolean][] =>
  codes.map(({ system, code }) => [`${uriOf[system]}|${code}`, answer]);
