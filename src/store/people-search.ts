import { Temporal } from 'temporal-polyfill';
import type { Person } from '../pathway/person.ts';
import { identifierKey, nameKey, searchName } from './people-names.ts';

/** One thing a person was looked for by. All terms of a search must be met. */
export type SearchTerm =
  | { readonly kind: 'birth-date'; readonly date: string }
  /** Words of the name begin so (`Núñez-Ib` is two), or an identifier holds it. */
  | {
      readonly kind: 'word';
      readonly nameStarts: readonly string[];
      readonly identifierPart: string | null;
    };

/**
 * Reads what was typed: names in any order, `943 476 5919`, `1/2/1961` by the region's order of day and month, `1961-02-01`.
 * A date that no calendar has is looked for as it stands, and so finds nobody.
 */
export function searchTerms(text: string, region: 'uk' | 'us'): SearchTerm[] {
  const words = text.split(/[\s,;]+/).filter((word) => word !== '');
  return joinNumbers(words).flatMap((word) => readWord(word, region));
}

const isoDate = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const spokenDate = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;

/** A number read aloud in groups is one number; a date beside it is not part of it. */
function joinNumbers(words: readonly string[]): string[] {
  const joined: string[] = [];
  for (const word of words) {
    const before = joined.at(-1);
    if (before !== undefined && isNumber(before) && isNumber(word)) joined.splice(-1, 1, before + word);
    else joined.push(word);
  }
  return joined;
}

const isNumber = (word: string): boolean =>
  /^\d[\d-]*$/.test(word) && !isoDate.test(word) && !spokenDate.test(word);

function readWord(word: string, region: 'uk' | 'us'): SearchTerm[] {
  const iso = isoDate.exec(word);
  if (iso) return [birthDate(word, iso[1], iso[2], iso[3])];
  const spoken = spokenDate.exec(word);
  if (spoken) {
    const [, first, second, year] = spoken;
    return [region === 'us' ? birthDate(word, year, first, second) : birthDate(word, year, second, first)];
  }
  const nameStarts = nameKey(word)
    .split(' ')
    .filter((start) => start !== '');
  const part = identifierKey(word);
  // Shorter ones, and those without a digit, would find half the clinic.
  const identifierPart = part.length >= 3 && /\d/.test(part) ? part : null;
  return nameStarts.length > 0 ? [{ kind: 'word', nameStarts, identifierPart }] : [];
}

function birthDate(typed: string, year = '', month = '', day = ''): SearchTerm {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return { kind: 'birth-date', date: isOnCalendar(date) ? date : typed };
}

export function isOnCalendar(date: string): boolean {
  try {
    return Temporal.PlainDate.from(date).toString() === date;
  } catch {
    return false;
  }
}

/** The same question as the SQL of `people.ts`, asked of one person. */
export function meets(person: Person, terms: readonly SearchTerm[]): boolean {
  return terms.every((term) => {
    if (term.kind === 'birth-date') return person.birthDate === term.date;
    const { nameStarts, identifierPart } = term;
    return (
      nameStarts.every((start) => searchName(person).includes(` ${start}`)) ||
      (identifierPart !== null &&
        person.identifiers.some(({ value }) => identifierKey(value).includes(identifierPart)))
    );
  });
}
