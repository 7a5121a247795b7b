/** Long, and not one of those that are tried first. No rule of composition: those make people write `Password1!`. */
export const leastCharacters = 12;
const mostCharacters = 200;

const common = [
  '123456789012',
  '1234567890',
  'qwertyuiop',
  'asdfghjkl',
  'password',
  'passwort',
  'letmein',
  'iloveyou',
  'welcome',
  'changeme',
  'administrator',
  'correcthorsebatterystaple',
  'hospital',
  'thrombosis',
  'virchow',
];

export type PasswordProblem = 'too-short' | 'too-long' | 'repeated' | 'common' | 'own-name' | 'own-email';

/** Null where it will do. */
export function problemWithPassword(
  password: string,
  { name, email }: { readonly name: string; readonly email: string },
): PasswordProblem | null {
  const characters = Array.from(password).length;
  if (characters < leastCharacters) return 'too-short';
  if (characters > mostCharacters) return 'too-long';
  const plain = lettersAndDigits(password);
  if (new Set(plain).size < 5 || isOneRun(plain)) return 'repeated';
  if (isMadeOf(plain, common)) return 'common';
  const [local = ''] = email.split('@');
  if (isMadeOf(plain, [lettersAndDigits(email), lettersAndDigits(local)])) return 'own-email';
  if (isMadeOf(plain, [lettersAndDigits(name), ...name.split(/\s+/).map(lettersAndDigits)]))
    return 'own-name';
  return null;
}

const lettersAndDigits = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Nothing but these words, with at most a few digits or letters around: `Virchow2026!`. */
function isMadeOf(plain: string, words: readonly string[]): boolean {
  const rest = words
    .filter((word) => word.length > 2)
    .toSorted((a, b) => b.length - a.length)
    .reduce((left, word) => left.replaceAll(word, ''), plain);
  return rest.length < plain.length && Array.from(rest).length < 6;
}

/** `abcabcabcabc`, and 12345678 up or down. */
function isOneRun(plain: string): boolean {
  const codes = Array.from(plain, (each) => each.codePointAt(0) ?? 0);
  const steps = codes.slice(1).map((code, index) => code - (codes[index] ?? 0));
  const same = (step: number) => steps.every((each) => each === step);
  return same(1) || same(-1) || /^(.{1,5})\1+$/u.test(plain);
}
