import type { DuplicateReason, PersonDetails } from '../pathway/person.ts';
import { identifierKey, nameKey } from './people-names.ts';

/** The surest first: this order is also the order in which possible duplicates are shown. */
export const duplicateReasons: readonly DuplicateReason[] = [
  'same-identifier',
  'same-name-and-birth-date',
  'same-birth-date-and-like-name',
  'same-name',
];

/**
 * Why two records may be one human being, or null. It errs towards asking: two records of one person cost a result that
 * nobody connects, a needless question costs a glance.
 */
export function duplicateReason(a: PersonDetails, b: PersonDetails): DuplicateReason | null {
  if (sharesIdentifier(a, b)) return 'same-identifier';
  const sameName = isSameName(a, b);
  if (a.birthDate === null || b.birthDate === null) return sameName ? 'same-name' : null;
  if (a.birthDate === b.birthDate && sameName) return 'same-name-and-birth-date';
  const sameDate = a.birthDate === b.birthDate || a.birthDate === daySwapped(b.birthDate);
  return sameDate && isLikeName(a, b) ? 'same-birth-date-and-like-name' : null;
}

/** `1961-02-01` typed in the other order of day and month; null where that is no date. */
export function daySwapped(date: string): string | null {
  const [year = '', month = '', day = ''] = date.split('-');
  return Number(day) <= 12 ? `${year}-${day}-${month}` : null;
}

function sharesIdentifier(a: PersonDetails, b: PersonDetails): boolean {
  return a.identifiers.some((one) =>
    b.identifiers.some(
      (other) => one.system === other.system && identifierKey(one.value) === identifierKey(other.value),
    ),
  );
}

const isSameName = (a: PersonDetails, b: PersonDetails): boolean =>
  nameKey(a.familyName) === nameKey(b.familyName) && nameKey(a.givenName) === nameKey(b.givenName);

/** One of the two names the same, in either place (a marriage, names swapped), or the same first letters in any order. */
function isLikeName(a: PersonDetails, b: PersonDetails): boolean {
  const [family, given] = [nameKey(a.familyName), nameKey(a.givenName)];
  const others = [nameKey(b.familyName), nameKey(b.givenName)];
  if (others.includes(family) || others.includes(given)) return true;
  const initials = (names: readonly string[]) => names.map((name) => name.slice(0, 1)).toSorted();
  return initials([family, given]).join() === initials(others).join();
}
