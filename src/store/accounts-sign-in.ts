import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { assert } from '../engine/assert.ts';
import type { Accounts, Session } from '../pathway/ports.ts';
import { emailKey } from './accounts-email.ts';
import { accountOf, accounts } from './accounts-read.ts';
import { toMicroseconds } from './codec.ts';
import type { Database, Tx } from './database.ts';

type SignIn = Omit<Accounts, 'list' | 'saveOrganisation' | 'create' | 'change' | 'setPassword' | 'invite'>;

/** What happens before an organisation is known: the role of these calls reaches no record of anybody's care. */
export function databaseSignIn({ atTheDoor }: Database): SignIn {
  return {
    byEmail: (email) =>
      atTheDoor(async (tx) => {
        const row = await accounts(tx).where('email_key', '=', emailKey(email)).executeTakeFirst();
        return row && accountOf(row);
      }),
    byId: (accountId) =>
      atTheDoor(async (tx) => {
        const row = await accounts(tx).where('id', '=', accountId).executeTakeFirst();
        return row && accountOf(row);
      }),
    organisation: (organisationId) =>
      atTheDoor((tx) => organisations(tx).where('id', '=', organisationId).executeTakeFirst()),
    organisations: () => atTheDoor((tx) => organisations(tx).execute()),

    noteSignIn: (accountId, ok, lock, _at) =>
      atTheDoor((tx) => countSignIn(tx, accountId, ok, lock.afterFailures, toMicroseconds(lock.until))),

    invitation: (tokenHash, now) =>
      atTheDoor(async (tx) => {
        const row = await tx
          .selectFrom('virchow.invitation')
          .select(['account_id', 'expires_at'])
          .where('token_hash', '=', tokenHash)
          .where('used_at', 'is', null)
          .where('expires_at', '>', now.toString())
          .executeTakeFirst();
        return (
          row && { tokenHash, accountId: row.account_id, expiresAt: Temporal.Instant.from(row.expires_at) }
        );
      }),
    redeem: (tokenHash, passwordHash, now) =>
      atTheDoor((tx) => redeem(tx, tokenHash, passwordHash, now.toString())),

    session: (idHash) =>
      atTheDoor(async (tx) => {
        const row = await tx
          .selectFrom('virchow.session')
          .select(['account_id', 'data', 'expires_at'])
          .where('id_hash', '=', idHash)
          .executeTakeFirst();
        return (
          row && {
            idHash,
            accountId: row.account_id,
            data: row.data,
            expiresAt: Temporal.Instant.from(row.expires_at),
          }
        );
      }),
    saveSession: (session) => atTheDoor((tx) => saveSession(tx, session)),
    endSession: (idHash) =>
      atTheDoor(async (tx) => {
        await tx.deleteFrom('virchow.session').where('id_hash', '=', idHash).execute();
      }),
    endSessionsOf: (accountId) =>
      atTheDoor(async (tx) => {
        await tx.deleteFrom('virchow.session').where('account_id', '=', accountId).execute();
      }),
    sweepSessions: (now) =>
      atTheDoor(async (tx) => {
        const { numDeletedRows } = await tx
          .deleteFrom('virchow.session')
          .where('expires_at', '<=', now.toString())
          .executeTakeFirst();
        return Number(numDeletedRows);
      }),
  };
}

const organisations = (tx: Tx) =>
  tx
    .selectFrom('virchow.organisation')
    .select(['id', 'name', 'region', 'zone', 'team', 'phone'])
    .orderBy('id');

/** In one statement: guesses at the same moment are all counted. */
async function countSignIn(
  tx: Tx,
  accountId: string,
  ok: boolean,
  afterFailures: number,
  until: Temporal.Instant,
): ReturnType<Accounts['noteSignIn']> {
  const failures = ok ? sql<number>`0` : sql<number>`failed_sign_ins + 1`;
  const row = await tx
    .updateTable('virchow.account')
    .set({
      failed_sign_ins: failures,
      locked_until: ok
        ? null
        : sql`case when failed_sign_ins + 1 >= ${afterFailures} then ${until.toString()}::timestamptz else locked_until end`,
    })
    .where('id', '=', accountId)
    .returning(['failed_sign_ins', 'locked_until'])
    .executeTakeFirst();
  assert(row, 'no such account');
  return {
    failedSignIns: row.failed_sign_ins,
    lockedUntil: row.locked_until === null ? null : Temporal.Instant.from(row.locked_until),
  };
}

/** Uses up every link of the account: an older one in the same mailbox must not set the password again. */
async function redeem(tx: Tx, tokenHash: string, passwordHash: string, now: string): Promise<boolean> {
  // The account is held first, so that of two links used at one moment the second finds itself used.
  const { rows } = await sql<{ id: string }>`
    select id from virchow.account
    where id = (select account_id from virchow.invitation where token_hash = ${tokenHash}) for update
  `.execute(tx);
  const accountId = rows[0]?.id;
  if (accountId === undefined) return false;
  const used = await tx
    .updateTable('virchow.invitation as i')
    .set({ used_at: now })
    .where('i.account_id', '=', accountId)
    .where('i.used_at', 'is', null)
    .where(
      sql<boolean>`exists (select from virchow.invitation t join virchow.account a on a.id = t.account_id
        where t.token_hash = ${tokenHash} and t.used_at is null and t.expires_at > ${now}::timestamptz and not a.disabled)`,
    )
    .returning('i.token_hash')
    .execute();
  if (used.length === 0) return false;
  await tx
    .updateTable('virchow.account')
    .set({ password_hash: passwordHash, failed_sign_ins: 0, locked_until: null })
    .where('id', '=', accountId)
    .execute();
  return true;
}

async function saveSession(tx: Tx, session: Session): Promise<void> {
  const changed = {
    account_id: session.accountId,
    data: session.data,
    expires_at: toMicroseconds(session.expiresAt).toString(),
  };
  await tx
    .insertInto('virchow.session')
    .values({ id_hash: session.idHash, ...changed })
    .onConflict((conflict) => conflict.column('id_hash').doUpdateSet(changed))
    .execute();
}
