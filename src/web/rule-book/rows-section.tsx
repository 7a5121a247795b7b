import type { Catalogue } from '../../knowledge/catalogue.ts';
import { type ByRegion, type DecisionTable, type Row, regions } from '../../knowledge/rule-types.ts';
import { citationsOf } from '../../engine/compiled-table.ts';
import { humanised, regionWords } from './answer-words.ts';
import { sayCondition, sayInTable } from './condition-said.ts';
import { ConditionView } from './condition-view.tsx';
import { letterAnchor, outcomeAnchor, rowAnchor, rowAnchorById } from './links.ts';
import { Citations, RegionMark, RegionMarks } from './marks.tsx';
import { dueWords, rungClass } from './outcomes-section.tsx';
import { type SharedConditions, sharedConditions } from './shared-conditions.ts';

type Props = { readonly table: DecisionTable; readonly catalogue: Catalogue };

/** The table itself: row, when, then, because. */
export function RowsSection({ table, catalogue }: Props) {
  const shared = sharedConditions(table);
  return (
    <section aria-labelledby="rows">
      <h2 id="rows">Rows</h2>
      <SharedBox table={table} catalogue={catalogue} shared={shared} />
      <table class="b-table">
        <caption class="b-hidden">{table.title}: all rows</caption>
        <thead>
          <tr>
            <th scope="col" class="b-table__row">
              Row
            </th>
            <th scope="col" class="b-table__when">
              When
            </th>
            <th scope="col" class="b-table__then">
              Then
            </th>
            <th scope="col" class="b-table__because">
              Because
            </th>
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <RowView
              key={rowAnchor(row, table.rows)}
              row={row}
              table={table}
              catalogue={catalogue}
              shared={shared}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function RowView({ row, table, catalogue, shared }: Props & { row: Row; shared: SharedConditions }) {
  return (
    <tr id={rowAnchor(row, table.rows)}>
      <th scope="row" class="b-table__row">
        <span class="b-rowid">{row.id}</span> <RegionMarks of={row.regions} />
        {shared.all
          .filter(({ statedBy }) => statedBy === row.id)
          .map(({ letter }) => (
            <span class="b-letter-here" key={letter} id={letterAnchor(letter)}>
              {letter}
              <span class="b-hidden"> is what this row says of itself</span>
            </span>
          ))}
      </th>
      <td class="b-table__when">
        <span class="b-head">When</span>
        <ConditionView said={sayRow(row, catalogue, shared)} facts={catalogue.facts} />
      </td>
      <td class="b-table__then">
        <span class="b-head">Then</span>
        <ThenView row={row} table={table} />
      </td>
      <td class="b-table__because">
        <span class="b-head">Because</span>
        <Citations citations={citationsOf(row.because)} sources={catalogue.sources} />
      </td>
    </tr>
  );
}

/** The row that a letter comes from says it in full. */
export function sayRow(row: Row, { facts }: Catalogue, shared: SharedConditions) {
  const elsewhere: SharedConditions = {
    ...shared,
    letterOf: (condition) => {
      const letter = shared.letterOf(condition);
      return shared.all.some((each) => each.letter === letter && each.statedBy === row.id)
        ? undefined
        : letter;
    },
  };
  return sayInTable(row.when, facts, elsewhere);
}

/** Conditions with a letter that no row states alone. */
function SharedBox({ table, catalogue, shared }: Props & { shared: SharedConditions }) {
  if (shared.all.length === 0) return null;
  const boxed = shared.all.filter(({ statedBy }) => statedBy === null);
  const stated = shared.all.filter(({ statedBy }) => statedBy !== null);
  return (
    <div class="b-box">
      <p>
        What many rows repeat is said once, under a letter. “None of A and B” means that neither of the two
        holds.
      </p>
      <dl class="b-letters">
        {stated.length > 0 && (
          <div>
            <dt>{stated.map(({ letter }) => letter).join(', ')}</dt>
            <dd>
              What these rows say of themselves:{' '}
              {stated.map(({ letter, statedBy }, index) => (
                <>
                  {index > 0 && ', '}
                  {letter} in <a href={`#${rowAnchorById(statedBy ?? '', table.rows)}`}>{statedBy}</a>
                </>
              ))}
            </dd>
          </div>
        )}
        {boxed.map(({ letter, condition }) => (
          <div key={letter} id={letterAnchor(letter)}>
            <dt>{letter}</dt>
            <dd>
              <ConditionView said={sayCondition(condition, catalogue.facts)} facts={catalogue.facts} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** In a ladder the actions stand once, with the outcomes; a unique table says them in the row. */
function ThenView({ row, table }: { row: Row; table: DecisionTable }) {
  const { then } = row;
  if (typeof then === 'string') return <ThenOne outcome={then} at={row.at} table={table} />;
  return (
    <dl class="b-byregion">
      {regions.map((region) => (
        <div key={region}>
          <dt>
            <RegionMark region={region} />
          </dt>
          <dd>
            <ThenOne
              outcome={then[region]}
              at={typeof row.at === 'object' ? row.at[region] : row.at}
              table={table}
            />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function ThenOne({
  outcome: id,
  at,
  table,
}: {
  outcome: string;
  at: ByRegion<string> | undefined;
  table: DecisionTable;
}) {
  const outcome = table.outcomes[id];
  const isLadder = table.policy === 'most-urgent';
  const rung = isLadder ? rungClass(table.ladder.indexOf(id), table.ladder.length) : '';
  return (
    <div class={`b-then ${rung}`}>
      <a class="b-then__title" href={`#${outcomeAnchor(id)}`}>
        {outcome?.title ?? id}
      </a>
      {at !== undefined && <span class="b-then__at">{placeWords(at)}</span>}
      {!isLadder && outcome && (
        <ul class="b-then__actions">
          {outcome.actions.map((action) => (
            <li key={action}>{action}</li>
          ))}
        </ul>
      )}
      {!isLadder && outcome?.dueHours !== undefined && (
        <span class="b-then__due">Due {dueWords(outcome.dueHours)}</span>
      )}
    </div>
  );
}

const placeWords = (at: ByRegion<string>): string =>
  typeof at === 'string'
    ? `Place: ${humanised(at)}`
    : `Place: ${regions.map((region) => `${regionWords[region]} ${humanised(at[region])}`).join(', ')}`;
