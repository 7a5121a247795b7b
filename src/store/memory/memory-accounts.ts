import { assert } from '../../engine/assert.ts';
import type { Stamp } from '../../pathway/actors.ts';
import { isAfter } from '../../pathway/instants.ts';
import type { Accounts, AuditEntry, StoredAccount } from '../../pathway/ports.ts';
import { emailKey } from '../accounts-email.ts';
import { toMicroseconds } from '../codec.ts';
import { compareText } from '../episode-order.ts';
import { emptyRecords, type Memory, recordsFor } from './memory-records.ts';

export function memoryAccounts(memory: Memory): Accounts {
  const { accounts, invitations, sessions, organisations } = memory;

  const find = (accountId: string): StoredAccount => {
    const account = accounts.get(accountId);
    assert(account, 'no such account');
    return account;
  };
  const save = (account: StoredAccount) => accounts.set(account.id, account);
  const note = (account: StoredAccount, action: string, stamp: Stamp, detail: AuditEntry['detail'] = {}) => {
    const subject = { kind: 'account', id: account.id } as const;
    recordsFor(memory, account.organisationId).audit.push({ stamp, action, subject, detail });
  };
  const holder = (email: string) =>
    [...accounts.values()].find((account) => emailKey(account.email) === emailKey(email));

  return {
    byEmail: async (email) => holder(email),
    byId: async (accountId) => accounts.get(accountId),
    list: async (organisationId) =>
      [...accounts.values()]
        .filter((account) => account.organisationId === organisationId)
        .toSorted((a, b) => compareText(emailKey(a.email), emailKey(b.email))),

    organisation: async (organisationId) => organisations.get(organisationId)?.organisation,
    organisations: async () =>
      [...organisations.values()]
        .map(({ organisation }) => organisation)
        .toSorted((a, b) => compareText(a.id, b.id)),
    async saveOrganisation(organisation, by) {
      const before = organisations.get(organisation.id) ?? emptyRecords(organisation);
      organisations.set(organisation.id, { ...before, organisation });
      const subject = { kind: 'organisation', id: organisation.id } as const;
      before.audit.push({ stamp: by, action: 'organisation.save', subject, detail: {} });
    },

    async create(account, by) {
      recordsFor(memory, account.organisationId);
      if (holder(account.email)) return 'email-taken';
      assert(!accounts.has(account.id), 'a second account with one id');
      const stored = { ...account, passwordHash: null, failedSignIns: 0, lockedUntil: null };
      save(stored);
      note(stored, 'account.create', by, { roles: account.roles.join(' ') });
      return 'created';
    },
    async change(accountId, change, by) {
      const account = { ...find(accountId), ...change };
      save(account);
      note(account, 'account.change', by, {
        ...(change.roles && { roles: change.roles.join(' ') }),
        ...(change.disabled !== undefined && { disabled: String(change.disabled) }),
      });
    },
    async setPassword(accountId, passwordHash, by) {
      const account = { ...find(accountId), passwordHash, failedSignIns: 0, lockedUntil: null };
      save(account);
      note(account, 'account.set-password', by);
    },
    async noteSignIn(accountId, ok, lock, _at) {
      const account = find(accountId);
      const failedSignIns = ok ? 0 : account.failedSignIns + 1;
      const isLocked = failedSignIns >= lock.afterFailures;
      const lockedUntil = isLocked ? toMicroseconds(lock.until) : ok ? null : account.lockedUntil;
      save({ ...account, failedSignIns, lockedUntil });
      return { failedSignIns, lockedUntil };
    },

    async invite(invitation, by) {
      const account = find(invitation.accountId);
      assert(!invitations.has(invitation.tokenHash), 'a token given twice');
      invitations.set(invitation.tokenHash, {
        ...invitation,
        expiresAt: toMicroseconds(invitation.expiresAt),
        isUsed: false,
      });
      note(account, 'account.invite', by);
    },
    async invitation(tokenHash, now) {
      const found = invitations.get(tokenHash);
      if (!found || found.isUsed || !isAfter(found.expiresAt, now)) return undefined;
      const { isUsed: _isUsed, ...invitation } = found;
      return invitation;
    },
    async redeem(tokenHash, passwordHash, now) {
      const found = invitations.get(tokenHash);
      if (!found || found.isUsed || !isAfter(found.expiresAt, now)) return false;
      const account = find(found.accountId);
      if (account.disabled) return false;
      // An older link in the same mailbox must not set the password again.
      for (const [hash, each] of invitations) {
        if (each.accountId === found.accountId) invitations.set(hash, { ...each, isUsed: true });
      }
      save({ ...account, passwordHash, failedSignIns: 0, lockedUntil: null });
      return true;
    },

    session: async (idHash) => sessions.get(idHash),
    async saveSession(session) {
      sessions.set(session.idHash, { ...session, expiresAt: toMicroseconds(session.expiresAt) });
    },
    async endSession(idHash) {
      sessions.delete(idHash);
    },
    async endSessionsOf(accountId) {
      for (const [idHash, session] of sessions) if (session.accountId === accountId) sessions.delete(idHash);
    },
    async sweepSessions(now) {
      const ended = [...sessions.values()].filter(({ expiresAt }) => !isAfter(expiresAt, now));
      for (const { idHash } of ended) sessions.delete(idHash);
      return ended.length;
    },
  };
}
