import { expect, test } from 'vitest';
import { problemWithPassword } from './password-rules.ts';

const amina = { name: 'Amina Osei', email: 'amina.osei@clinic.example' };

test.each([
  ['green lamp!!', null],
  ['green lamp!', 'too-short'],
  ['x'.repeat(201), 'too-long'],
  ['aaaaaaaaaaaa', 'repeated'],
  ['abcabcabcabc', 'repeated'],
  ['abcdefghijklmn', 'repeated'],
  ['Virchow-2026!', 'common'],
  ['password12345', 'common'],
  ['Password!Password!', 'common'],
  ['correct horse battery staple', 'common'],
  ['amina.osei@clinic.example', 'own-email'],
  ['AminaOsei2026', 'own-email'],
  ['Osei Amina 1!', 'own-name'],
  ['amina likes green lamps', null],
  ['ünsere grüne Lampe', null],
  ['🦵🦵🦵🦵🦵🦵🦵🦵🦵🦵🦵🦵', 'repeated'],
])('%j: %s', (password, problem) => {
  expect(problemWithPassword(password, amina)).toBe(problem);
});

test('a short name does not make every password one’s own', () => {
  expect(problemWithPassword('green lamp seven', { name: 'Li E', email: 'e@clinic.example' })).toBeNull();
});
