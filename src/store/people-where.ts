import { type RawBuilder, sql } from 'kysely';
import type { SearchTerm } from './people-search.ts';

/** `meets` of `people-search.ts`, asked of the rows of `person`, which the query calls p. */
export function personMeets(organisationId: string, terms: readonly SearchTerm[]): RawBuilder<boolean> {
  const each = terms.map((term) =>
    term.kind === 'birth-date' ? sql<boolean>`p.birth_date = ${term.date}` : wordMeets(organisationId, term),
  );
  return sql<boolean>`(${sql.join(each, sql` and `)})`;
}

function wordMeets(organisationId: string, term: Extract<SearchTerm, { kind: 'word' }>): RawBuilder<boolean> {
  const starts = term.nameStarts.map((start) => sql`p.search_name like ${`% ${literally(start)}%`}`);
  const inName = sql<boolean>`(${sql.join(starts, sql` and `)})`;
  if (term.identifierPart === null) return inName;
  const part = `%${literally(term.identifierPart)}%`;
  // As a list made once, not a question asked of every person.
  return sql<boolean>`(${inName} or p.id in (select i.person_id from virchow.person_identifier i
    where i.organisation_id = ${organisationId} and i.value_key like ${part}))`;
}

const literally = (text: string): string => text.replaceAll(/[\\%_]/g, String.raw`\$&`);
