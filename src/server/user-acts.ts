import type { Temporal } from 'temporal-polyfill';
import { isObject } from '../engine/reading.ts';
import { type Actor, type StaffRole, staffRoles } from '../pathway/actors.ts';
import type { Store } from '../pathway/ports.ts';
import type { StaffAccounts } from '../web/account/door.ts';
import type { ControlAction } from './control-door.ts';
import { createPasswords } from './passwords.ts';
import { createStaffAccounts } from './staff-accounts.ts';

/** What whoever runs the server may do with accounts, at a prompt: on a stopped server's record, or through its control door. */
export type UserAct =
  | { readonly act: 'list' }
  | {
      readonly act: 'add';
      readonly email: string;
      readonly name: string;
      readonly roles: readonly StaffRole[];
      /** Null where there is only one. */
      readonly clinic: string | null;
    }
  | { readonly act: 'invite' | 'disable' | 'enable' | 'unlock'; readonly email: string };

export type UserOutcome =
  | { readonly ok: true; readonly users: readonly Readonly<Record<string, unknown>>[] }
  | { readonly ok: true; readonly token: string }
  | { readonly ok: true }
  | { readonly ok: false; readonly problem: string };

const operator: Actor = { role: 'system', id: 'prompt' };
const no = (problem: string): UserOutcome => ({ ok: false, problem });

export async function actOnUsers(
  store: Pick<Store, 'accounts' | 'audit'>,
  asked: UserAct,
  clock: { readonly now: () => Temporal.Instant; readonly newId: () => string },
): Promise<UserOutcome> {
  const staff = createStaffAccounts({ ...store, ...clock, passwords: createPasswords() });
  switch (asked.act) {
    case 'list':
      return list(store);
    case 'add':
      return add(store, staff, asked);
    case 'invite':
    case 'disable':
    case 'enable':
    case 'unlock':
      return change(store, staff, asked);
  }
}

async function list({ accounts }: Pick<Store, 'accounts'>): Promise<UserOutcome> {
  const users: Readonly<Record<string, unknown>>[] = [];
  for (const organisation of await accounts.organisations()) {
    for (const { email, name, roles, disabled, passwordHash, lockedUntil } of await accounts.list(
      organisation.id,
    ))
      users.push({
        email,
        name,
        roles,
        clinic: organisation.id,
        clinicName: organisation.name,
        disabled,
        hasPassword: passwordHash !== null,
        lockedUntil: lockedUntil?.toString() ?? null,
      });
  }
  return { ok: true, users };
}

async function add(
  { accounts }: Pick<Store, 'accounts'>,
  staff: StaffAccounts,
  { email, name, roles, clinic }: Extract<UserAct, { act: 'add' }>,
): Promise<UserOutcome> {
  const ids = (await accounts.organisations()).map(({ id }) => id);
  if (ids.length === 0) return no('there is no clinic yet: open the set-up link that virchow start prints');
  const id = clinic ?? (ids.length === 1 ? ids[0] : undefined);
  if (id === undefined || !ids.includes(id)) return no(`--clinic: wanted one of ${ids.join(', ')}`);
  const invited = await staff.invite(id, { name, email, roles }, operator);
  if (!invited.ok) return no('there is an account with this e-mail address already; see: virchow user list');
  return { ok: true, token: invited.token };
}

async function change(
  { accounts }: Pick<Store, 'accounts'>,
  staff: StaffAccounts,
  { act, email }: Extract<UserAct, { act: 'invite' | 'disable' | 'enable' | 'unlock' }>,
): Promise<UserOutcome> {
  const account = await accounts.byEmail(email);
  if (!account) return no('there is no account with this e-mail address; see: virchow user list');
  if (act === 'invite') {
    const token = await staff.newLink(account.organisationId, account.id, operator);
    return token === null ? no('this account is disabled: enable it first') : { ok: true, token };
  }
  const outcome = await staff.change(account.organisationId, account.id, { kind: act }, operator);
  return outcome === 'last-administrator'
    ? no('this is the only administrator who can sign in: make another one first')
    : { ok: true };
}

/** For the control door, which gives what was sent unread. */
export function userAction(
  store: Pick<Store, 'accounts' | 'audit'>,
  clock: Parameters<typeof actOnUsers>[2],
): ControlAction {
  return async (sent) => {
    const asked = readUserAct(sent);
    if (asked === null) return { kind: 'problem', problem: 'this server does not know what was asked of it' };
    const outcome = await actOnUsers(store, asked, clock);
    return outcome.ok ? { kind: 'json', value: outcome } : { kind: 'problem', problem: outcome.problem };
  };
}

function readUserAct(sent: unknown): UserAct | null {
  if (!isObject(sent)) return null;
  const { act, email, name, roles, clinic } = sent;
  if (act === 'list') return { act };
  if (typeof email !== 'string') return null;
  if (act === 'invite' || act === 'disable' || act === 'enable' || act === 'unlock') return { act, email };
  if (act !== 'add' || typeof name !== 'string' || !Array.isArray(roles)) return null;
  const known = staffRoles.filter((role) => roles.includes(role));
  if (known.length === 0 || known.length !== roles.length) return null;
  return { act, email, name, roles: known, clinic: typeof clinic === 'string' ? clinic : null };
}
