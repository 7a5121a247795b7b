import { assert } from '../engine/assert.ts';
import type { Stamp } from '../pathway/actors.ts';
import type { Account, Organisation } from '../pathway/person.ts';
import type { Accounts, AuditEntry } from '../pathway/ports.ts';
import { accountOf, accounts } from './accounts-read.ts';
import { emailKey } from './accounts-email.ts';
import { addAudit } from './audit.ts';
import { toMicroseconds } from './codec.ts';
import type { Database, Tx } from './database.ts';
import { databaseSignIn } from './accounts-sign-in.ts';

/**
 * Accounts as their administrators see them. What changes one goes through the organisation it belongs to, so that the audit
 * entry is in the same transaction; what sign-in needs stands in `accounts-sign-in.ts`.
 */
export function databaseAccounts(database: Database): Accounts {
  const { atTheDoor, inOrganisation } = database;

  /** One account's organisation never changes, so it may be looked up first. */
  const inItsOrganisation = async (
    accountId: string,
    work: (tx: Tx, organisationId: string) => Promise<void>,
  ) => {
    const row = await atTheDoor((tx) => accounts(tx).where('id', '=', accountId).executeTakeFirst());
    assert(row, 'no such account');
    await inOrganisation(row.organisation_id, (tx) => work(tx, row.organisation_id));
  };

  return {
    ...databaseSignIn(database),

    list: (organisationId) =>
      inOrganisation(organisationId, async (tx) => {
        const rows = await accounts(tx)
          .where('organisation_id', '=', organisationId)
          .orderBy('email_key')
          .execute();
        return rows.map(accountOf);
      }),

    saveOrganisation: (organisation, by) =>
      inOrganisation(organisation.id, async (tx) => {
        const { id: _id, ...changed } = columnsOf(organisation);
        await tx
          .insertInto('virchow.organisation')
          .values(columnsOf(organisation))
          .onConflict((conflict) => conflict.column('id').doUpdateSet(changed))
          .execute();
        const subject = { kind: 'organisation', id: organisation.id } as const;
        await addAudit(tx, organisation.id, { stamp: by, action: 'organisation.save', subject, detail: {} });
      }),

    create: (account, by) =>
      inOrganisation(account.organisationId, async (tx) => {
        const created = await insertAccount(tx, account);
        if (!created) return 'email-taken';
        await note(tx, account.organisationId, account.id, 'account.create', by, {
          roles: account.roles.join(' '),
        });
        return 'created';
      }),

    change: (accountId, { name, roles, disabled }, by) =>
      inItsOrganisation(accountId, async (tx, organisationId) => {
        const set = {
          ...(name !== undefined && { name }),
          ...(roles && { roles: JSON.stringify(roles) }),
          ...(disabled !== undefined && { disabled }),
        };
        if (Object.keys(set).length > 0)
          await tx.updateTable('virchow.account').set(set).where('id', '=', accountId).execute();
        await note(tx, organisationId, accountId, 'account.change', by, {
          ...(roles && { roles: roles.join(' ') }),
          ...(disabled !== undefined && { disabled: String(disabled) }),
        });
      }),

    setPassword: (accountId, passwordHash, by) =>
      inItsOrganisation(accountId, async (tx, organisationId) => {
        const unlocked = { password_hash: passwordHash, failed_sign_ins: 0, locked_until: null };
        await tx.updateTable('virchow.account').set(unlocked).where('id', '=', accountId).execute();
        await note(tx, organisationId, accountId, 'account.set-password', by);
      }),

    invite: ({ tokenHash, accountId, expiresAt }, by) =>
      inItsOrganisation(accountId, async (tx, organisationId) => {
        await tx
          .insertInto('virchow.invitation')
          .values({
            token_hash: tokenHash,
            organisation_id: organisationId,
            account_id: accountId,
            expires_at: toMicroseconds(expiresAt).toString(),
          })
          .execute();
        await note(tx, organisationId, accountId, 'account.invite', by);
      }),
  };
}

/** Addresses are unique among all organisations, also those that this role does not see. */
async function insertAccount(tx: Tx, account: Account): Promise<boolean> {
  const row = await tx
    .insertInto('virchow.account')
    .values({
      id: account.id,
      organisation_id: account.organisationId,
      email: account.email,
      email_key: emailKey(account.email),
      name: account.name,
      roles: JSON.stringify(account.roles),
      disabled: account.disabled,
    })
    .onConflict((conflict) => conflict.column('email_key').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

async function note(
  tx: Tx,
  organisationId: string,
  accountId: string,
  action: string,
  stamp: Stamp,
  detail: AuditEntry['detail'] = {},
): Promise<void> {
  const subject = { kind: 'account', id: accountId } as const;
  await addAudit(tx, organisationId, { stamp, action, subject, detail });
}

const columnsOf = ({ id, name, region, zone, team, phone }: Organisation) => ({
  id,
  name,
  region,
  zone,
  team,
  phone,
});
