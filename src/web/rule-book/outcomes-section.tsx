import type { ByRegion, DecisionTable, Outcome, PlannedTestRule } from '../../knowledge/rule-types.ts';
import { regions } from '../../knowledge/rule-types.ts';
import { capital, counted, humanised, listed, regionWords } from './answer-words.ts';
import { outcomeAnchor } from './links.ts';

/** Outcomes that a table can give: those of its ladder, or those that its rows name, in the order of the table. */
export function outcomesGiven(table: DecisionTable): readonly (readonly [id: string, outcome: Outcome])[] {
  const named = new Set(table.rows.flatMap(({ then }) => inAll(then)));
  const ids = table.policy === 'most-urgent' ? table.ladder : Object.keys(table.outcomes);
  return ids.flatMap((id) => {
    const outcome = table.outcomes[id];
    return outcome && (table.policy === 'most-urgent' || named.has(id)) ? [[id, outcome] as const] : [];
  });
}

export function OutcomesSection({ table }: { table: DecisionTable }) {
  const given = outcomesGiven(table);
  const isLadder = table.policy === 'most-urgent';
  const List = isLadder ? 'ol' : 'ul';
  return (
    <section aria-labelledby="outcomes">
      <h2 id="outcomes">{isLadder ? 'Outcomes, the most urgent first' : 'Outcomes'}</h2>
      <List class="b-outcomes">
        {given.map(([id, outcome], place) => (
          <li
            class={`b-outcome ${isLadder ? rungClass(place, given.length) : ''}`}
            id={outcomeAnchor(id)}
            key={id}
          >
            <p class="b-outcome__title">
              {outcome.title} <code>{id}</code>
            </p>
            <div>
              <ul class="b-outcome__actions">
                {outcome.actions.map((action) => (
                  <li key={action}>{action}</li>
                ))}
              </ul>
              {outcome.dueHours !== undefined && (
                <p class="b-outcome__due">Due {dueWords(outcome.dueHours)}.</p>
              )}
              <PlanWords outcome={outcome} />
            </div>
          </li>
        ))}
      </List>
    </section>
  );
}

/** From `hot` at the top of a ladder to `calm` at its foot. Words say the same. */
export function rungClass(place: number, rungs: number): string {
  if (place === 0) return 'b-rung--hot';
  return place === rungs - 1 ? 'b-rung--calm' : 'b-rung--warm';
}

export function dueWords(due: ByRegion<number>): string {
  const one = (hours: number): string => {
    if (hours === 0) return 'now';
    return hours < 1 ? `within ${counted(hours * 60, 'minute')}` : `within ${counted(hours, 'hour')}`;
  };
  if (typeof due === 'number') return one(due);
  return regions.map((region) => `${regionWords[region]} ${one(due[region])}`).join(', ');
}

export const inAll = (value: ByRegion<string>): readonly string[] =>
  typeof value === 'string' ? [value] : regions.map((region) => value[region]);

/** What an outcome sets going in an episode. */
function PlanWords({ outcome: { plan } }: { outcome: Outcome }) {
  if (!plan) return null;
  const parts = [
    ...(plan.tests ?? []).map(testWords),
    ...(plan.cover ? [`interim anticoagulation: ${plan.cover}`] : []),
    ...(plan.leadsTo ? [`may then be recorded: ${humanised(plan.leadsTo)}`] : []),
  ];
  if (parts.length === 0) return null;
  return <p class="b-outcome__plan">In an episode: {parts.join('; ')}.</p>;
}

function testWords({ kind, hours, days, fromAssessment, again }: PlannedTestRule): string {
  const when = [
    ...(hours === undefined ? [] : [dueWords(hours)]),
    ...(days === undefined ? [] : [`on day ${days.join(' to ')} after the first scan`]),
    ...(fromAssessment ? ['counted from the assessment'] : []),
    ...(again ? ['a new one'] : []),
  ];
  return [capital(humanised(kind)), ...(when.length === 0 ? [] : [listed(when, 'and')])].join(' ');
}
