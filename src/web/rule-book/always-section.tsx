import type { Catalogue } from '../../knowledge/catalogue.ts';
import type { DecisionTable, Invariant } from '../../knowledge/rule-types.ts';
import { citationsOf } from '../../engine/compiled-table.ts';
import { listed } from './answer-words.ts';
import { sayCondition } from './condition-said.ts';
import { ConditionView } from './condition-view.tsx';
import { invariantAnchor } from './links.ts';
import { Citations, RegionMarks } from './marks.tsx';

export const invariantsOf = (table: DecisionTable, { invariants }: Catalogue): readonly Invariant[] =>
  invariants.filter(({ decision }) => decision === table.id);

/** What must be true of the table whatever its rows say: written apart from them, and proved. */
export function AlwaysSection({ table, catalogue }: { table: DecisionTable; catalogue: Catalogue }) {
  const always = invariantsOf(table, catalogue);
  return (
    <section aria-labelledby="always">
      <h2 id="always">What must always hold</h2>
      {always.length === 0 ? (
        <p class="b-warn">
          Nothing is stated of this table apart from its rows. A wrong row would contradict no other sentence.
        </p>
      ) : (
        <ol class="b-always">
          {always.map((invariant, index) => (
            <li key={invariant.id} id={invariantAnchor(index)}>
              <p>
                <strong>{invariant.says}.</strong> <RegionMarks of={invariant.regions} />
              </p>
              <div class="b-always__when">
                <ConditionView said={sayCondition(invariant.when, catalogue.facts)} facts={catalogue.facts} />
              </div>
              <p>{outcomeWords(invariant, table)}</p>
              <Citations citations={citationsOf(invariant.because)} sources={catalogue.sources} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function outcomeWords({ outcome }: Invariant, { outcomes }: DecisionTable): string {
  const titles = (ids: readonly string[], by: 'and' | 'or'): string =>
    listed(
      ids.map((id) => `“${outcomes[id]?.title ?? id}”`),
      by,
    );
  return 'only' in outcome
    ? `Then only ${titles(outcome.only, 'or')}.`
    : `Then never ${titles(outcome.never, 'or')}.`;
}
