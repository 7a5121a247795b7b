import { type Kysely, sql, type Transaction } from 'kysely';
import { assert } from '../engine/assert.ts';
import type { Tables } from './tables.ts';

export type Tx = Transaction<Tables>;
type Work<T> = (tx: Tx) => Promise<T>;

/**
 * The record, in whichever PostgreSQL holds it. Each door is one transaction in a role of its own, and the role decides what
 * is there: row-level security holds even where a query forgets its organisation.
 *
 * Inside a door use its `tx` alone: the embedded database has one session, and a call past `tx` would wait for itself.
 */
export type Database = {
  readonly kind: 'pglite' | 'postgres';
  readonly kysely: Kysely<Tables>;
  /** One organisation's records: role virchow_app. */
  readonly inOrganisation: <T>(organisationId: string, work: Work<T>) => Promise<T>;
  /** Accounts, invitations, sessions, organisations: sign-in comes before an organisation is known. */
  readonly atTheDoor: <T>(work: Work<T>) => Promise<T>;
  /** Alarms and outbox of every organisation, and nothing else. */
  readonly asClock: <T>(work: Work<T>) => Promise<T>;
  /** The login itself: migrations, backup, verification. Sees what the login may see. */
  readonly asOwner: <T>(work: Work<T>) => Promise<T>;
  /**
   * What pg-boss speaks through outside our transactions, made at the first call: as the clock, or as the login itself to make
   * its tables. Inside a transaction it speaks through `tx`.
   */
  readonly forQueues: (as: 'clock' | 'owner') => Promise<QueueConnection>;
  readonly close: () => Promise<void>;
};

/** pg-boss's own name for a connection, as far as we make one. */
export type QueueConnection = {
  readonly executeSql: (text: string, values?: unknown[]) => Promise<{ rows: unknown[] }>;
};

export type Opened =
  | { readonly ok: true; readonly database: Database }
  | { readonly ok: false; readonly problem: string };

export type DatabasePlace =
  | { readonly kind: 'pglite'; readonly folder: string }
  | { readonly kind: 'postgres'; readonly url: string; readonly poolSize?: number };

/**
 * Opens the record: PGlite in a folder (made where it is not there; `'memory'` keeps nothing), or PostgreSQL 15 or later.
 * Only the driver in use is loaded. Tables are `migrate`'s business.
 */
export async function openDatabase(place: DatabasePlace): Promise<Opened> {
  if (place.kind === 'pglite') return (await import('./open-pglite.ts')).openPglite(place.folder);
  return (await import('./open-postgres.ts')).openPostgres(place.url, place.poolSize);
}

/** A door for each role. The settings are local: they end with the transaction, whatever its end. */
export function doorsOf(
  kysely: Kysely<Tables>,
): Pick<Database, 'inOrganisation' | 'atTheDoor' | 'asClock' | 'asOwner'> {
  const inRole = <T>(role: string, organisationId: string, work: Work<T>): Promise<T> =>
    kysely.transaction().execute(async (tx) => {
      await sql`select set_config('role', ${role}, true), set_config('virchow.organisation', ${organisationId}, true)`.execute(
        tx,
      );
      return work(tx);
    });
  return {
    inOrganisation: (organisationId, work) => {
      assert(organisationId !== '', 'no organisation named');
      return inRole('virchow_app', organisationId, work);
    },
    atTheDoor: (work) => inRole('virchow_sign_in', '', work),
    asClock: (work) => inRole('virchow_clock', '', work),
    asOwner: (work) => kysely.transaction().execute(work),
  };
}
