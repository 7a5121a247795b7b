import { holds, testsIn } from '../../engine/conditions.ts';
import type { FactValue, Facts } from '../../engine/fact-values.ts';
import { formulaRange, formulasFor, unknownIn } from '../../engine/formula.ts';
import { highRisk } from '../../knowledge/home-care/plan/schedule.ts';
import type { Context } from '../context.ts';
import type { Episode } from '../episode-types.ts';
import type { EpisodeFact } from '../events.ts';
import { placeFactsOf } from '../treatment/propose-place.ts';
import { checkInsOf } from './check-ins-of.ts';

/** Whether this person has the contacts of higher risk, where that is another answer than before; nothing else. */
export function judgeRisk(episode: Episode, context: Context): readonly EpisodeFact[] {
  const { plan, highRisk: before } = checkInsOf(episode);
  if (plan === null || episode.closed !== null) return [];
  const facts = withClearance(placeFactsOf(episode, context), episode, context);
  const truth = holds(highRisk.when, facts);
  const after = truth === 'unknown' ? null : truth;
  if (after === before) return [];
  const unknown = testsIn(highRisk.when)
    .map(([id]) => id)
    .filter((id) => facts[id] === undefined);
  return [
    { type: 'contact-risk-judged', highRisk: after, unknown: after === null ? [...new Set(unknown)] : [] },
  ];
}

const clearance = 'creatinine-clearance';

/** Worked out where it is not given and all that its formula reads is known. */
function withClearance(facts: Facts, { region }: Episode, { rules }: Context): Facts {
  const fact = rules.catalogue.facts[clearance];
  if (facts[clearance] !== undefined || fact?.type !== 'quantity' || !fact.derivedFromFormula) return facts;
  const [formula] = formulasFor(fact.derivedFromFormula, region, rules.catalogue);
  if (formula === undefined || unknownIn(formula, facts).length > 0) return facts;
  const value: FactValue | undefined = formulaRange(formula, facts, rules.catalogue)?.[0];
  return value === undefined ? facts : { ...facts, [clearance]: value };
}
