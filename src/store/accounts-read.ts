import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { assert } from '../engine/assert.ts';
import { type StaffRole, staffRoles } from '../pathway/actors.ts';
import type { StoredAccount } from '../pathway/ports.ts';
import type { Tx } from './database.ts';

export const accounts = (tx: Tx) =>
  tx
    .selectFrom('virchow.account')
    .select([
      'id',
      'organisation_id',
      'email',
      'name',
      'disabled',
      'password_hash',
      'failed_sign_ins',
      'locked_until',
      sql<string>`roles::text`.as('roles'),
    ]);

type Row = Awaited<ReturnType<ReturnType<typeof accounts>['executeTakeFirstOrThrow']>>;

export const accountOf = (row: Row): StoredAccount => ({
  id: row.id,
  organisationId: row.organisation_id,
  email: row.email,
  name: row.name,
  roles: readRoles(row.roles),
  disabled: row.disabled,
  passwordHash: row.password_hash,
  failedSignIns: row.failed_sign_ins,
  lockedUntil: row.locked_until === null ? null : Temporal.Instant.from(row.locked_until),
});

/** A role that this Virchow does not know is refused, not dropped: somebody was given it for a reason. */
function readRoles(text: string): readonly StaffRole[] {
  const roles: unknown = JSON.parse(text);
  assert(Array.isArray(roles) && roles.every(isStaffRole), 'an account with a role that is not one');
  return roles;
}

const isStaffRole = (value: unknown): value is StaffRole => staffRoles.some((role) => role === value);
