import type { Citation, Status } from '../../knowledge/rule-types.ts';
import type { CitedPlace } from './book-types.ts';

export type Tally = Readonly<Record<Status, number>>;

export function tallyOf(places: readonly CitedPlace[]): Tally {
  const count = (status: Status): number =>
    places.filter(({ citation }) => citation.status === status).length;
  return { verified: count('verified'), memory: count('memory'), design: count('design') };
}

/** A statement, and every place that rests on it. */
export type Statement = { readonly citation: Citation; readonly places: readonly WhereInBook[] };
export type WhereInBook = { readonly file: string; readonly page: string; readonly place: CitedPlace };

/** What is said of one source in the same words, once. In the order in which it is met. */
export function statementsOf(all: readonly WhereInBook[]): Statement[] {
  const byWords = new Map<string, { citation: Citation; places: WhereInBook[] }>();
  for (const where of all) {
    const { source, section, says, status } = where.place.citation;
    const key = [source, section, says, status].join('\n');
    const known = byWords.get(key) ?? { citation: where.place.citation, places: [] };
    known.places.push(where);
    byWords.set(key, known);
  }
  return [...byWords.values()];
}
