import type { ChoiceOfAgents } from '../../knowledge/treatment/choice-of-agents.ts';
import type { Citation, Region } from '../../knowledge/rule-types.ts';
import { assert } from '../assert.ts';
import { citationsOf } from '../compiled-table.ts';
import { holds } from '../conditions.ts';
import type { Decision, Reason } from '../decide.ts';
import type { Facts } from '../fact-values.ts';
import type { Rules } from '../rules.ts';

type Considered = {
  readonly agent: string;
  /** Null while unknown facts can still change it. */
  readonly outcome: string | null;
  readonly because: readonly Reason[];
  readonly notes: Decision['notes'];
};

export type Option = Considered & {
  /** 1 stands first; equals share a rank. Null where the ranking does not name the agent. */
  readonly rank: number | null;
};

export type Choice = {
  /** What the first table says, or that nothing is left; null while unknown facts can still change it. */
  readonly outcome: string | null;
  readonly floor: string | null;
  /** What may be chosen from, the first to be offered first. Empty while the first table is undecided. */
  readonly options: readonly Option[];
  readonly removed: readonly Considered[];
  /** Agents of which too little is known: not offered. */
  readonly undecided: readonly (Considered & { readonly missing: readonly string[] })[];
  /** Facts that can still change who chooses, or from what. */
  readonly missing: readonly string[];
  /** While something is missing: whether one dose may be considered. Null where it is not asked, or not known. */
  readonly firstDose: string | null;
  readonly rankedBecause: readonly Citation[];
  readonly because: readonly Reason[];
  readonly notes: Decision['notes'];
  readonly version: string;
};

/**
 * Puts the tables of single agents together: every row of each removes, restricts or flags, whatever the order. While who
 * chooses is not certain no agent is named; where none is left a specialist chooses.
 */
export function chooseAgent(rules: Rules, plan: ChoiceOfAgents, region: Region, facts: Facts): Choice {
  const ask = (id: string): Decision => {
    const decision = rules.decision(id, region);
    assert(decision, `no decision is called ${id}`);
    return decision.decide(facts);
  };
  const first = ask(plan.decision);
  const told = { because: first.because, notes: first.notes, version: first.version };
  if (first.outcome === null) {
    return {
      ...told,
      outcome: null,
      floor: first.floor,
      options: [],
      removed: [],
      undecided: [],
      missing: first.decisive,
      firstDose: firstDose(plan, first, ask),
      rankedBecause: [],
    };
  }
  if (plan.namesNone.includes(first.outcome)) {
    return {
      ...told,
      outcome: first.outcome,
      floor: first.outcome,
      options: [],
      removed: [],
      undecided: [],
      missing: [],
      firstDose: null,
      rankedBecause: [],
    };
  }
  const agents = plan.agents
    .filter(({ regions }) => regions?.includes(region) ?? true)
    .map((agent) => ({ agent, decision: ask(agent.decision) }));
  const outcomeOf = (id: string): string | null | undefined =>
    agents.find(({ agent }) => agent.id === id)?.decision.outcome;
  const isOut = (outcome: string | null | undefined): boolean =>
    outcome === undefined || (outcome !== null && plan.removedBy.includes(outcome));

  const removed: Considered[] = [];
  const undecided: Choice['undecided'][number][] = [];
  const options: Option[] = [];
  const ranking = rankingFor(plan, region, facts);
  for (const { agent, decision } of agents) {
    const considered: Considered = {
      agent: agent.id,
      outcome: decision.outcome,
      because: decision.because,
      notes: decision.notes,
    };
    const partners = agent.needsOneOf?.map(outcomeOf);
    if (isOut(decision.outcome)) removed.push(considered);
    else if (partners?.every(isOut)) {
      const citations = agent.because ? citationsOf(agent.because) : [];
      removed.push({
        ...considered,
        outcome: 'blocked',
        because: [...decision.because, { row: 'nothing-to-begin-with', citations }],
      });
    } else if (decision.outcome === null) undecided.push({ ...considered, missing: decision.decisive });
    else options.push({ ...considered, rank: rankOf(agent.id, ranking.order) });
  }
  options.sort((a, b) => (a.rank ?? Number.MAX_SAFE_INTEGER) - (b.rank ?? Number.MAX_SAFE_INTEGER));
  const noneLeft = options.length === 0 && undecided.length === 0;
  return {
    ...told,
    ...(noneLeft && {
      because: [...first.because, { row: 'none-left', citations: citationsOf(plan.whenNoneLeft.because) }],
    }),
    outcome: noneLeft ? plan.whenNoneLeft.then : first.outcome,
    floor: first.outcome,
    options,
    removed,
    undecided,
    missing: [...new Set(undecided.flatMap(({ missing }) => missing))],
    firstDose: null,
    rankedBecause: options.length > 0 ? ranking.citations : [],
  };
}

/** Not asked where what is known already leads to somebody who must see the person first. */
function firstDose(
  { firstDose: { decision, favourable } }: ChoiceOfAgents,
  first: Decision,
  ask: (id: string) => Decision,
): string | null {
  const { outcome } = ask(decision);
  if (outcome !== favourable) return outcome;
  return first.because.length === 0 ? outcome : null;
}

function rankingFor(
  plan: ChoiceOfAgents,
  region: Region,
  facts: Facts,
): { order: readonly (readonly string[])[]; citations: readonly Citation[] } {
  const ranking = plan.rankings.find(({ when }) => when === 'otherwise' || holds(when, facts) === true);
  assert(ranking, 'the last ranking holds otherwise');
  const { order, because } = ranking;
  return { order: 'uk' in order ? order[region] : order, citations: citationsOf(because) };
}

function rankOf(agent: string, order: readonly (readonly string[])[]): number | null {
  const place = order.findIndex((equals) => equals.includes(agent));
  return place < 0 ? null : place + 1;
}
