import { Temporal } from 'temporal-polyfill';
import { type StaffRole, staffRoles } from '../../pathway/actors.ts';
import type { FieldProblem } from '../components/staff-form.tsx';
import { doorWords, passwordProblems } from './account-words.ts';
import type { NewAccount, NewOrganisation } from './door.ts';
import { problemWithPassword } from './password-rules.ts';

export type ReadForm<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] };

const { problems: words } = doorWords;

export const formOf = (body: unknown): URLSearchParams =>
  body instanceof URLSearchParams ? body : new URLSearchParams();

/** As it was typed, without the spaces around it; empty is null. A password is never read by this. */
export function textOf(form: URLSearchParams, name: string): string | null {
  const text = (form.get(name) ?? '').trim();
  return text === '' ? null : text;
}

/** What goes back into the fields of a form that was refused: everything but passwords. */
export const typedIn = (form: URLSearchParams): Readonly<Record<string, string>> =>
  Object.fromEntries([...form].filter(([name]) => !/password|^_csrf$/.test(name)));

export function readAccount(form: URLSearchParams): ReadForm<NewAccount> {
  const name = readName(form, 'name', words.name);
  const email = textOf(form, 'email');
  const roles = readRoles(form);
  const problems = [
    ...name.problems,
    ...emailProblems(email),
    ...(roles.length === 0 ? [{ field: 'roles', words: words.roles }] : []),
  ];
  if (name.text === null || email === null || problems.length > 0) return { ok: false, problems };
  return { ok: true, value: { name: name.text, email, roles } };
}

export const readRoles = (form: URLSearchParams): readonly StaffRole[] =>
  staffRoles.filter((role) => form.get(`role-${role}`) === 'yes');

/** The clinic, and its administrator without a password. */
export function readSetUp(
  form: URLSearchParams,
): ReadForm<{ readonly organisation: NewOrganisation; readonly administrator: NewAccount }> {
  const clinic = readName(form, 'clinic', words.clinicName);
  const team = readName(form, 'team', words.team);
  const name = readName(form, 'name', words.name);
  const phone = textOf(form, 'phone');
  const email = textOf(form, 'email');
  const region = (['uk', 'us'] as const).find((each) => each === form.get('region'));
  const zone = zoneOf(textOf(form, 'zone'));
  const problems: FieldProblem[] = [
    ...clinic.problems,
    ...(region ? [] : [{ field: 'region', words: words.region }]),
    ...(zone === null ? [{ field: 'zone', words: words.zone }] : []),
    ...team.problems,
    ...(phone !== null && phone.length > 200 ? [{ field: 'phone', words: words.tooLong }] : []),
    ...name.problems,
    ...emailProblems(email),
  ];
  if (
    clinic.text === null ||
    team.text === null ||
    name.text === null ||
    email === null ||
    zone === null ||
    !region ||
    problems.length > 0
  )
    return { ok: false, problems };
  return {
    ok: true,
    value: {
      organisation: { name: clinic.text, region, zone, team: team.text, phone },
      administrator: {
        name: name.text,
        email,
        roles: form.get('clinician') === 'yes' ? ['clinician', 'administrator'] : ['administrator'],
      },
    },
  };
}

/** A new password, typed twice; spaces are part of it. */
export function readPassword(
  form: URLSearchParams,
  owner: { readonly name: string; readonly email: string },
): ReadForm<string> {
  const password = form.get('password') ?? '';
  const problem = problemWithPassword(password, owner);
  if (problem !== null)
    return { ok: false, problems: [{ field: 'password', words: passwordProblems[problem] }] };
  if (password !== form.get('password-again'))
    return { ok: false, problems: [{ field: 'password-again', words: doorWords.password.different }] };
  return { ok: true, value: password };
}

export function readName(
  form: URLSearchParams,
  field: string,
  missing: string,
): { readonly text: string | null; readonly problems: readonly FieldProblem[] } {
  const text = textOf(form, field);
  if (text === null) return { text, problems: [{ field, words: missing }] };
  return { text, problems: text.length > 200 ? [{ field, words: words.tooLong }] : [] };
}

function emailProblems(email: string | null): readonly FieldProblem[] {
  const isOne = email !== null && email.length <= 200 && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email);
  return isOne ? [] : [{ field: 'email', words: words.email }];
}

/** As the zone is properly called; null where there is none of this name. */
function zoneOf(text: string | null): string | null {
  // An offset like +01:00 is a zone as well, and knows of no summer time.
  if (text === null || !/^[A-Za-z]/.test(text)) return null;
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text).timeZoneId;
  } catch {
    return null;
  }
}

/** Where to go after signing in: a path of this site, and nothing that a browser could read as another one. */
export function localPath(text: string | null | undefined): string | null {
  if (text === null || text === undefined || !/^\/(?![/\\])[!-[\]-~]*$/.test(text)) return null;
  return /^\/(?:sign-in|sign-out|set-up|invitation)(?:[/?#]|$)/.test(text) ? null : text;
}
