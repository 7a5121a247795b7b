import { assert } from '../../engine/assert.ts';
import { holds } from '../../engine/conditions.ts';
import type { Facts } from '../../engine/fact-values.ts';
import { nextInrTest } from '../../engine/warfarin-tests.ts';
import { overdueInrSteps } from '../../knowledge/follow-up/inr-intervals.ts';
import type { Context } from '../context.ts';
import type { Episode } from '../episode-types.ts';
import type { EpisodeFact, Proposal } from '../events.ts';
import { knownOf } from '../facts-of-episode.ts';
import type { DecisionRecord } from '../ports.ts';
import { inrFirstWords } from './inr-first-words.ts';
import { inrFactsOf } from './inr-facts.ts';
import { inrsInOrder, measuredOn } from './warfarin-course.ts';
import type { Inr, InrAct, InrJudgement } from './warfarin-types.ts';

type Judged = { readonly fact: EpisodeFact; readonly records: readonly DecisionRecord[] };

/**
 * What the rules say of the last INR, and of any that they have not yet spoken of, where that is new. An older one is not
 * judged again: its time is over.
 */
export function judgeInrs(episode: Episode, context: Context): readonly Judged[] {
  if (episode.closed !== null) return [];
  const inrs = inrsInOrder(episode);
  const last = inrs.at(-1);
  return inrs
    .filter((inr) => inr === last || inr.judged === null)
    .flatMap((inr) => {
      const judged = judge(episode, inr, context);
      return inr.judged !== null && comparable(inr.judged) === comparable(judged.judgement)
        ? []
        : [
            {
              fact: {
                type: 'inr-judged',
                inrSequence: inr.sequence,
                judgement: judged.judgement,
                told: inrFirstWords(episode, inr, judged.judgement, context),
              } as const,
              records: judged.records,
            },
          ];
    });
}

const comparable = ({ action, act, interval, nextOn, isSoon, reasons }: InrJudgement): string =>
  JSON.stringify([
    [action, interval].map(({ outcome, floor, rows, decisive, knowledgeVersion }) => [
      outcome,
      floor,
      rows,
      decisive.toSorted(),
      knowledgeVersion,
    ]),
    act,
    nextOn,
    isSoon,
    reasons.map(({ row, days, certain }) => [row, days, certain]),
  ]);

function judge(
  episode: Episode,
  inr: Inr,
  context: Context,
): { readonly judgement: InrJudgement; readonly records: readonly DecisionRecord[] } {
  const facts = context.rules.reader.shape(knownOf(inrFactsOf(episode, inr)));
  const action = ask('inr-action', episode, facts, context);
  const interval = ask('inr-interval', episode, facts, context);
  const { dueBy, reasons } = nextInrTest(measuredOn(inr, episode.zone), facts, episode.region);
  return {
    judgement: {
      action: action.proposal,
      act: actFor(action.proposal, context),
      interval: interval.proposal,
      nextOn: dueBy.toString(),
      // What is not known takes the faster ladder.
      isSoon: holds(overdueInrSteps.soonIf, facts) !== false,
      reasons: reasons.map(({ row, days, certain }) => ({ row, days, certain })),
    },
    records: [action.record, interval.record],
  };
}

function ask(
  table: 'inr-action' | 'inr-interval',
  { region }: Episode,
  facts: Facts,
  { rules, newId, now, by }: Context,
): {
  readonly proposal: Proposal & { readonly floor: string | null };
  readonly record: DecisionRecord;
} {
  const decision = rules.decision(table, region);
  assert(decision, `no table ${table}`);
  const { outcome, floor, rows, decisive } = decision.decide(facts);
  const proposal = {
    decisionId: newId(),
    table,
    outcome,
    floor,
    rows,
    decisive,
    knowledgeVersion: rules.version,
    plan: null,
  };
  const inputs = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
  return { proposal, record: { ...proposal, inputs, at: now, by } };
}

/** Outcomes with nothing to do but the next test. */
const waits: readonly string[] = ['inr-in-range', 'inr-slightly-out'];

/** The hours that the outcome says; without any, the same day. While it is open, by the most urgent that is certain. */
function actFor({ outcome, floor }: InrJudgement['action'], { rules }: Context): InrAct {
  const said = outcome ?? floor;
  if (said === null) return 'same-day';
  const table = rules.catalogue.decisions.find(({ id }) => id === 'inr-action');
  const hours = table?.outcomes[said]?.dueHours;
  if (hours === 0) return 'at-once';
  if (hours !== undefined) return 'within-hour';
  return waits.includes(said) ? 'none' : 'same-day';
}
