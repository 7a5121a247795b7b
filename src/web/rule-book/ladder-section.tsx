import type { Catalogue } from '../../knowledge/catalogue.ts';
import type { LadderTable } from '../../knowledge/rule-types.ts';
import { citationsOf } from '../../engine/compiled-table.ts';
import { answerWords, humanised, listed } from './answer-words.ts';
import { sayCondition } from './condition-said.ts';
import { ConditionView, FactWords } from './condition-view.tsx';
import { Citations } from './marks.tsx';

type Props = { readonly table: LadderTable; readonly catalogue: Catalogue };

/** What a ladder does where its rows alone do not say. */
export function LadderSection({ table, catalogue }: Props) {
  const { facts, sources } = catalogue;
  const title = (outcome: string): string => table.outcomes[outcome]?.title ?? outcome;
  const worries = Object.entries(table.worry);
  return (
    <section aria-labelledby="beyond-rows">
      <h2 id="beyond-rows">What holds beyond the rows</h2>
      <dl class="b-rules">
        <div id={`row-${table.whenNoRow.id}`}>
          <dt>Where no row holds ({table.whenNoRow.id})</dt>
          <dd>
            <p>
              <strong>{title(table.whenNoRow.then)}</strong>. Everything is known, and nothing in the table
              speaks: this is never a reassurance.
            </p>
            <Citations citations={citationsOf(table.whenNoRow.because)} sources={sources} />
          </dd>
        </div>
        <div id="floor">
          <dt>While facts are still unknown</dt>
          <dd>
            <p>
              Act at least on <strong>{title(table.floorWhileUnknown.then)}</strong>, or on what is already
              certain where that is more urgent. An unknown fact never makes the outcome milder.
            </p>
            <Citations citations={citationsOf(table.floorWhileUnknown.because)} sources={sources} />
          </dd>
        </div>
        <div id="may-lower">
          <dt>The only answers that may lower the outcome</dt>
          <dd>
            {table.mayLower.length === 0 && <p>None: no reassurance lowers it.</p>}
            {table.mayLower.map(({ when, because }, index) => (
              <div class="b-rules__part" key={index}>
                <ConditionView said={sayCondition(when, facts)} facts={facts} />
                <Citations citations={citationsOf(because)} sources={sources} />
              </div>
            ))}
          </dd>
        </div>
        {table.placeFirst && (
          <div id="place-first">
            <dt>A place that goes before all others</dt>
            <dd>
              <p>
                {humanised(table.placeFirst.place)}, at {listed(table.placeFirst.levels.map(title), 'or')},
                where:
              </p>
              <ConditionView said={sayCondition(table.placeFirst.when, facts)} facts={facts} />
              <Citations citations={citationsOf(table.placeFirst.because)} sources={sources} />
            </dd>
          </div>
        )}
        {table.places.length > 0 && (
          <div>
            <dt>Where rows of the winning level name several places, the first of</dt>
            <dd>{table.places.map(humanised).join(', ')}</dd>
          </div>
        )}
        {table.onlyAlone.length > 0 && (
          <div>
            <dt>Told only where no other row holds</dt>
            <dd>{table.onlyAlone.map(title).join(', ')}</dd>
          </div>
        )}
        {worries.length > 0 && (
          <div>
            <dt>Which answers worry more</dt>
            <dd>
              <ul class="b-plain">
                {worries.map(([fact, order]) => (
                  <li key={fact}>
                    <FactWords fact={fact} facts={facts} />:{' '}
                    {(order ?? [])
                      .map((equals) =>
                        listed(
                          equals.map((answer) => answerWords(fact, answer)),
                          'or',
                        ),
                      )
                      .join(' < ')}
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}
