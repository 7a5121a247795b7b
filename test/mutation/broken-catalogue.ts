import { compileTable, inRegion } from '../../src/engine/compiled-table.ts';
import { testsIn } from '../../src/engine/conditions.ts';
import { factsIn } from '../../src/engine/amount.ts';
import { type Rules, compileRules, regionalDecision } from '../../src/engine/rules.ts';
import type { Catalogue } from '../../src/knowledge/catalogue.ts';
import { type Condition, type DecisionTable, regions } from '../../src/knowledge/rule-types.ts';
import type { Subject } from './mutant-types.ts';

/** The rules with a mutant in the place of what it was made from, and of the tables only those that read it. */
export function brokenRules(published: Rules, broken: Subject, reads: Reads): Rules {
  const { catalogue } = published;
  if (broken.kind === 'table') return rulesOf(broken.value, published);
  const decisions = catalogue.decisions.filter(({ id }) => reads(id).has(broken.value.id));
  // What no table and no score reads is left out: all that is there is hashed.
  const read: Catalogue = { ...catalogue, decisions, words: {}, records: {}, lists: [], clocks: {} };
  switch (broken.kind) {
    case 'score':
      return compileRules({ ...read, scores: catalogue.scores.map((of) => instead(of, broken.value)) });
    case 'formula':
      return compileRules({ ...read, formulas: catalogue.formulas.map((of) => instead(of, broken.value)) });
    case 'd-dimer':
      return compileRules({ ...read, dDimerCutOff: broken.value });
  }
}

/** One table compiled alone: there are thousands of mutants, and the rest is as it was. */
function rulesOf(table: DecisionTable, published: Rules): Rules {
  const catalogue = { ...published.catalogue, decisions: [table] };
  const byRegion = new Map(
    regions.map((region) => [
      region,
      regionalDecision(compileTable(table, region, catalogue), () => published.version),
    ]),
  );
  return {
    ...published,
    catalogue,
    decisionIds: [table.id],
    decision: (id, region) => (id === table.id ? byRegion.get(region) : undefined),
  };
}

const instead = <Of extends { readonly id: string }>(of: Of, broken: Of): Of =>
  of.id === broken.id ? broken : of;

/** The scores, formulas and cut-off that a table reads, directly or through facts that follow from others. */
export type Reads = (table: string) => ReadonlySet<string>;

export function readsOf(catalogue: Catalogue): Reads {
  const known = new Map(catalogue.decisions.map((table) => [table.id, readBy(table, catalogue)]));
  return (table) => known.get(table) ?? new Set();
}

function readBy(table: DecisionTable, catalogue: Catalogue): Set<string> {
  const found = new Set<string>();
  const visit = (condition: Condition): void => {
    for (const [fact] of testsIn(condition)) visitFact(fact);
  };
  const visitFact = (id: string): void => {
    if (found.has(id)) return;
    found.add(id);
    const fact = catalogue.facts[id];
    if (fact?.type === 'yes-no') {
      if (fact.derived) visit(fact.derived);
      if (fact.impliedBy) visit(fact.impliedBy);
    }
    if (fact?.type === 'quantity' && fact.derivedFromFormula)
      for (const region of regions) visitRule(inRegion(fact.derivedFromFormula, region));
    if (fact?.type === 'one-of' && fact.derivedFromScore) visitRule(fact.derivedFromScore.score);
    if (fact?.type === 'one-of' && fact.derivedFromDDimer) found.add(catalogue.dDimerCutOff.id);
  };
  const visitRule = (id: string): void => {
    found.add(id);
    const score = catalogue.scores.find((of) => of.id === id);
    for (const item of score?.items ?? []) {
      if ('when' in item) visit(item.when);
      else visitFact(item.pointsOf);
    }
    const formula = catalogue.formulas.find((of) => of.id === id);
    if (formula) for (const fact of factsIn(formula.amount)) visitFact(fact);
  };
  for (const { when } of [...table.rows, ...(table.notes ?? [])]) visit(when);
  if (table.policy === 'most-urgent' && table.placeFirst) visit(table.placeFirst.when);
  return found;
}
