import type { Catalogue } from '../../knowledge/catalogue.ts';
import type { DecisionTable } from '../../knowledge/rule-types.ts';
import { citationsOf } from '../../engine/compiled-table.ts';
import { testsIn } from '../../engine/conditions.ts';
import { AlwaysSection, invariantsOf } from './always-section.tsx';
import { regionWords } from './answer-words.ts';
import { type BookPage, type CitedPlace, type Findable, meaningIn } from './book-types.ts';
import { becauseText, placesFor } from './cited-in.ts';
import { sayCondition, saidInLine } from './condition-said.ts';
import { ConditionView, FactWords } from './condition-view.tsx';
import { LadderSection } from './ladder-section.tsx';
import { invariantAnchor, noteAnchor, outcomeAnchor, rowAnchor, tableFile } from './links.ts';
import { Citations, RegionMarks } from './marks.tsx';
import { inAll, OutcomesSection, outcomesGiven } from './outcomes-section.tsx';
import { PageHead } from './page-head.tsx';
import { PictureSection } from './picture-section.tsx';
import { ProofsSection } from './proofs-of-page.tsx';
import { RowsSection } from './rows-section.tsx';

export function tablePage(table: DecisionTable, catalogue: Catalogue): BookPage {
  const places = placesOf(table, catalogue);
  return {
    file: tableFile(table.id),
    kind: 'table',
    title: table.title,
    about: table.asks,
    places,
    findable: findableOf(table, catalogue),
    body: ({ proofs }) => (
      <>
        <PageHead title={table.title} id={table.id} kind="Decision table" places={places}>
          <p class="b-asks">{table.asks}</p>
          <p>{policyWords[table.policy]}</p>
          {table.listsUnknown && (
            <p>
              Beside the outcome every fact is named that is still unknown, also where it can no longer change
              it.
            </p>
          )}
        </PageHead>
        {table.policy === 'most-urgent' && <OutcomesSection table={table} />}
        <PictureSection table={table} catalogue={catalogue} />
        <RowsSection table={table} catalogue={catalogue} />
        {table.policy === 'unique' && <OutcomesSection table={table} />}
        {table.policy === 'most-urgent' && <LadderSection table={table} catalogue={catalogue} />}
        <NotesSection table={table} catalogue={catalogue} />
        <AlwaysSection table={table} catalogue={catalogue} />
        <ProofsSection id={table.id} report={proofs} />
        <ReadsSection table={table} catalogue={catalogue} />
      </>
    ),
  };
}

const policyWords: Readonly<Record<DecisionTable['policy'], string>> = {
  unique:
    'Exactly one row holds for every complete set of facts. While a fact is unknown that could change the row, there is no answer, and the fact is asked for.',
  'most-urgent':
    'Every row that holds is told, and the most urgent outcome decides. A milder row never hides a more urgent one.',
};

/** The facts that conditions of the table name themselves. */
export function factsReadBy(table: DecisionTable): ReadonlySet<string> {
  const conditions = [...table.rows, ...(table.notes ?? [])].map(({ when }) => when);
  if (table.policy === 'most-urgent')
    conditions.push(
      ...table.mayLower.map(({ when }) => when),
      ...(table.placeFirst ? [table.placeFirst.when] : []),
    );
  return new Set(conditions.flatMap((when) => testsIn(when).map(([fact]) => fact)));
}

function NotesSection({ table, catalogue }: { table: DecisionTable; catalogue: Catalogue }) {
  const { notes = [] } = table;
  if (notes.length === 0) return null;
  return (
    <section aria-labelledby="notes">
      <h2 id="notes">Said beside the outcome</h2>
      <p>Notes change no outcome. Each is told where it holds.</p>
      <ul class="b-notes">
        {notes.map((note) => (
          <li key={note.id} id={noteAnchor(note.id)}>
            <p>
              <strong>{note.says}</strong> <RegionMarks of={note.regions} />
            </p>
            <ConditionView said={sayCondition(note.when, catalogue.facts)} facts={catalogue.facts} />
            {note.with && (
              <p>
                Only with:{' '}
                {note.with.map((outcome, index) => (
                  <>
                    {index > 0 && '; '}
                    <a href={`#${outcomeAnchor(outcome)}`}>{table.outcomes[outcome]?.title ?? outcome}</a>
                  </>
                ))}
              </p>
            )}
            <Citations citations={citationsOf(note.because)} sources={catalogue.sources} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function ReadsSection({ table, catalogue }: { table: DecisionTable; catalogue: Catalogue }) {
  const read = factsReadBy(table);
  return (
    <section aria-labelledby="reads">
      <h2 id="reads">Facts it reads</h2>
      <ul class="b-reads">
        {Object.keys(catalogue.facts)
          .filter((fact) => read.has(fact))
          .map((fact) => (
            <li key={fact}>
              <FactWords fact={fact} facts={catalogue.facts} />
            </li>
          ))}
      </ul>
    </section>
  );
}

function placesOf(table: DecisionTable, catalogue: Catalogue): CitedPlace[] {
  const places = table.rows.flatMap((row) =>
    placesFor(rowAnchor(row, table.rows), `row ${row.id}`, row.because),
  );
  if (table.policy === 'most-urgent') {
    const { whenNoRow, floorWhileUnknown, mayLower, placeFirst } = table;
    places.push(
      ...placesFor(`row-${whenNoRow.id}`, `row ${whenNoRow.id}`, whenNoRow.because),
      ...placesFor('floor', 'while facts are unknown', floorWhileUnknown.because),
      ...mayLower.flatMap(({ because }) => placesFor('may-lower', 'what may lower', because)),
      ...(placeFirst ? placesFor('place-first', 'the place that goes first', placeFirst.because) : []),
    );
  }
  return [
    ...places,
    ...(table.notes ?? []).flatMap(({ id, because }) => placesFor(noteAnchor(id), `note ${id}`, because)),
    ...invariantsOf(table, catalogue).flatMap(({ because }, index) =>
      placesFor(invariantAnchor(index), `what must always hold, ${index + 1}`, because),
    ),
  ];
}

function findableOf(table: DecisionTable, catalogue: Catalogue): Findable[] {
  const line = (when: (typeof table.rows)[number]['when']): string =>
    `${saidInLine(sayCondition(when, catalogue.facts), meaningIn(catalogue))} ${testsIn(when)
      .map(([fact]) => fact)
      .join(' ')}`;
  const titles = (then: (typeof table.rows)[number]['then']): string =>
    [...new Set(inAll(then))].map((id) => table.outcomes[id]?.title ?? id).join('; ');
  return [
    ...table.rows.map((row) => ({
      anchor: rowAnchor(row, table.rows),
      title: `${row.id}${row.regions ? ` (${row.regions.map((region) => regionWords[region]).join(', ')})` : ''}: ${titles(row.then)}`,
      text: `${line(row.when)} ${becauseText(row.because)}`,
    })),
    ...outcomesGiven(table).map(([id, { title, actions }]) => ({
      anchor: outcomeAnchor(id),
      title: `Outcome: ${title}`,
      text: `${id} ${actions.join(' ')}`,
    })),
    ...(table.notes ?? []).map((note) => ({
      anchor: noteAnchor(note.id),
      title: `Note: ${note.says}`,
      text: `${line(note.when)} ${becauseText(note.because)}`,
    })),
    ...invariantsOf(table, catalogue).map(({ says, because }, index) => ({
      anchor: invariantAnchor(index),
      title: `Always: ${says}`,
      text: becauseText(because),
    })),
  ];
}
