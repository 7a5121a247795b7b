import type { Temporal } from 'temporal-polyfill';
import type { Actor, Stamp } from '../pathway/actors.ts';
import { plusHours } from '../pathway/instants.ts';
import type { Account } from '../pathway/person.ts';
import type { Accounts, Audit, StoredAccount } from '../pathway/ports.ts';
import type { Invitations, StaffAccounts, StaffChange } from '../web/account/door.ts';
import type { Passwords } from './passwords.ts';
import { hashOfToken, isToken, newToken } from './tokens.ts';

export type StaffAccountsParts = {
  readonly accounts: Accounts;
  readonly audit: Audit;
  readonly passwords: Passwords;
  readonly now: () => Temporal.Instant;
  readonly newId: () => string;
};

export const invitationHours = 72;

/** Accounts and their one-time links, for the pages of an administrator and for the prompt alike. */
export function createStaffAccounts(parts: StaffAccountsParts): StaffAccounts & Invitations {
  const { accounts, audit, passwords, now, newId } = parts;

  const inOrganisation = async (
    organisationId: string,
    accountId: string,
  ): Promise<StoredAccount | undefined> => {
    const account = await accounts.byId(accountId);
    return account?.organisationId === organisationId ? account : undefined;
  };
  const stamped = (by: Actor): Stamp => ({ at: now(), by });
  /** What the store does not note by itself. */
  const note = (account: Account, action: string, by: Actor): Promise<void> =>
    audit.note(account.organisationId, {
      stamp: stamped(by),
      action,
      subject: { kind: 'account', id: account.id },
      detail: {},
    });
  async function linkFor(account: Account, by: Actor): Promise<string> {
    const token = newToken();
    await accounts.invite(
      { tokenHash: hashOfToken(token), accountId: account.id, expiresAt: plusHours(now(), invitationHours) },
      stamped(by),
    );
    return token;
  }

  return {
    list: (organisationId) => accounts.list(organisationId),
    async invite(organisationId, given, by) {
      const account = { id: newId(), organisationId, disabled: false, ...given };
      if ((await accounts.create(account, stamped(by))) === 'email-taken')
        return { ok: false, code: 'email-taken' };
      return { ok: true, account, token: await linkFor(account, by) };
    },
    async newLink(organisationId, accountId, by) {
      const account = await inOrganisation(organisationId, accountId);
      return !account || account.disabled ? null : linkFor(account, by);
    },
    async change(organisationId, accountId, change, by) {
      const account = await inOrganisation(organisationId, accountId);
      if (!account) return 'not-there';
      if (takesAdministration(account, change) && !(await hasAnother(account))) return 'last-administrator';
      await apply(account, change, stamped(by));
      if (change.kind === 'unlock') await note(account, 'account.unlock', by);
      return 'done';
    },
    async rename(account, name) {
      await accounts.change(account.id, { name }, stamped(themself(account)));
    },
    async changePassword(account, next) {
      await accounts.setPassword(account.id, await passwords.hash(next), stamped(themself(account)));
      await accounts.endSessionsOf(account.id);
    },
    async accountOf(token) {
      const invitation = isToken(token) ? await accounts.invitation(hashOfToken(token), now()) : undefined;
      const account = invitation && (await accounts.byId(invitation.accountId));
      return account && !account.disabled ? account : null;
    },
    async accept(token, password) {
      const account = await this.accountOf(token);
      if (!account) return null;
      const hash = await passwords.hash(password);
      if (!(await accounts.redeem(hashOfToken(token), hash, now()))) return null;
      // Whoever knew the old password, or has a session left open somewhere, is out; a lock has no reason any more.
      await accounts.endSessionsOf(account.id);
      await unlock(account);
      await note(account, 'account.accepted', themself(account));
      return account;
    },
  };

  async function apply(account: StoredAccount, change: StaffChange, stamp: Stamp): Promise<void> {
    switch (change.kind) {
      case 'roles':
        return accounts.change(account.id, { roles: change.roles }, stamp);
      case 'disable':
        await accounts.change(account.id, { disabled: true }, stamp);
        return accounts.endSessionsOf(account.id);
      case 'enable':
        return accounts.change(account.id, { disabled: false }, stamp);
      case 'unlock':
        return unlock(account);
    }
  }

  async function unlock({ id }: Account): Promise<void> {
    await accounts.noteSignIn(id, true, { afterFailures: Number.MAX_SAFE_INTEGER, until: now() }, now());
  }

  async function hasAnother({ id, organisationId }: Account): Promise<boolean> {
    const staff = await accounts.list(organisationId);
    return staff.some((each) => each.id !== id && isAdministrator(each));
  }
}

/** One who can sign in: an invited administrator who has never come does not count. */
export const isAdministrator = ({ roles, disabled, passwordHash }: StoredAccount): boolean =>
  roles.includes('administrator') && !disabled && passwordHash !== null;

const takesAdministration = (account: StoredAccount, change: StaffChange): boolean =>
  isAdministrator(account) &&
  (change.kind === 'disable' || (change.kind === 'roles' && !change.roles.includes('administrator')));

const themself = ({ id, roles }: Account): Actor => ({ role: roles[0] ?? 'system', id });
