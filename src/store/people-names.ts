/**
 * How names are compared: without case, accents, apostrophes and hyphens, in any database. PostgreSQL could do some of it with
 * an extension, and would do it differently.
 */
export function nameKey(name: string): string {
  const letters = name.normalize('NFKD').replaceAll(diacritics, '').toLowerCase();
  return letters
    .replaceAll(/[ßøłđðæœþıəħŧ]/g, (letter) => plainLetters[letter] ?? letter)
    .replaceAll(/['’‘ʼ`´]/g, '')
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/** Latin, Greek and Cyrillic accents. The vowel signs of other scripts are letters, not accents. */
const diacritics = /[\u0300-\u036f]/g;

const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ı: 'i',
  ə: 'e',
  ħ: 'h',
  ŧ: 't',
};

/** Every word of a name behind a space, so that ` kh` finds a word that begins so. */
export const searchName = (person: { readonly familyName: string; readonly givenName: string }): string =>
  ` ${nameKey(person.familyName)} ${nameKey(person.givenName)}`;

/** Spaces and hyphens are how a number is read aloud, not part of it. */
export const identifierKey = (value: string): string => value.replaceAll(/[\s-]/g, '').toUpperCase();
