/** What the database itself allows, whatever a query asks for. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noDuty } from '../../src/pathway/duty/no-duty.ts';
import type { Store } from '../../src/pathway/ports.ts';
import type { Tx } from '../../src/store/database.ts';
import { databaseStore } from '../../src/store/database-store.ts';
import { type TestDatabase, testDatabases } from '../postgres/databases.ts';
import { aBooking } from './store-of-scheduling.ts';
import { aDecision, aMessage, anAlarm, anOpened, anOrganisation, at, byNurse } from './store-examples.ts';

const roles = ['virchow_app', 'virchow_clock', 'virchow_sign_in'] as const;

/** Which role may do what to which table. What is not here is refused. */
const rights: Readonly<Record<string, Partial<Record<(typeof roles)[number], string>>>> = {
  account: { virchow_app: 'siu', virchow_sign_in: 's' },
  alarm: { virchow_app: 'sid', virchow_clock: 's' },
  appointment: { virchow_app: 'siu' },
  appointment_version: { virchow_app: 'si' },
  audit: { virchow_app: 'si' },
  audit_head: { virchow_app: 'siu' },
  calendar_revision: { virchow_app: 'siu' },
  command: { virchow_app: 'si' },
  decision: { virchow_app: 'si' },
  delivery: { virchow_app: 'siu' },
  delivery_evidence: { virchow_app: 'si' },
  desk_record: { virchow_app: 'si' },
  duty: { virchow_app: 'si' },
  episode: { virchow_app: 'siu' },
  event: { virchow_app: 'si' },
  invitation: { virchow_app: 'i', virchow_sign_in: 's' },
  // About nobody: the rules that decided.
  knowledge: { virchow_clock: 'si' },
  notice: { virchow_app: 'siu' },
  organisation: { virchow_app: 'siu', virchow_sign_in: 's' },
  outbox: { virchow_app: 'siu', virchow_clock: 's' },
  patient_access: { virchow_app: 'si' },
  patient_asked: { virchow_app: 'siud' },
  patient_link: { virchow_app: 'siu', virchow_sign_in: 's' },
  patient_session: { virchow_app: 'sid', virchow_sign_in: 's' },
  person: { virchow_app: 'siu' },
  person_identifier: { virchow_app: 'sid' },
  person_version: { virchow_app: 'si' },
  practice: { virchow_app: 'si', virchow_sign_in: 's' },
  reply: { virchow_app: 'siu' },
  schedule: { virchow_app: 'siu' },
  schedule_version: { virchow_app: 'si' },
  self_booking: { virchow_app: 'si' },
  session: { virchow_sign_in: 'siud' },
  slot_claim: { virchow_app: 'sid' },
};

describe.each(testDatabases)('row-level security in %s', (_name, open) => {
  let opened: TestDatabase;
  let store: Store;
  let here: string;
  let elsewhere: string;
  beforeAll(async () => {
    opened = await open();
    store = databaseStore(opened.database);
    here = await anOrganisation(store);
    elsewhere = await anOrganisation(store);
    for (const organisationId of [here, elsewhere]) await aClinicDay(organisationId);
  }, 180_000);
  afterAll(() => opened.close());

  /** A row in every table. */
  async function aClinicDay(organisationId: string): Promise<void> {
    await anOpened(store, organisationId, 'e1', {
      decisions: [aDecision('d1')],
      alarms: [anAlarm('scan', '14:00')],
      messages: [aMessage('m1'), { ...aMessage('m2'), to: { kind: 'person', personId: 'amina' } }],
    });
    const pending = await store.outbox.pending(99);
    for (const message of pending)
      if (message.organisationId === organisationId)
        await store.outbox.deliver(organisationId, message.id, at('10:00'));
    await aTextAndItsAnswer(organisationId);
    const identifiers = [{ system: 'mrn', value: '7' }] as const;
    const amina = await store.people.get(organisationId, 'amina');
    if (amina) await store.people.revise(organisationId, { ...amina, identifiers }, 1, 'x', byNurse('10:00'));
    await store.benefits.saveInsurance(organisationId, 'amina', { kind: 'self-pay' }, 0, byNurse('10:00'));
    await aBooking(store, organisationId);
    const accountId = `${organisationId}-ama`;
    await store.accounts.create(
      {
        id: accountId,
        organisationId,
        email: `${accountId}@example`,
        name: 'Ama',
        roles: [],
        disabled: false,
      },
      byNurse('09:00'),
    );
    const expiresAt = at('23:00');
    await store.accounts.invite({ tokenHash: accountId, accountId, expiresAt }, byNurse('09:00'));
    await store.duties.keep(organisationId, noDuty('Europe/London'), 0, byNurse('09:00'));
    const practice = { id: 'elm', name: 'Elm', address: null, phone: null, hours: null, isListed: true };
    await store.practices.save(organisationId, practice, 0, byNurse('09:00'));
    await store.practices.saveSelfBooking(organisationId, { isOn: true }, 0, byNurse('09:00'));
    await store.links.keep({
      tokenHash: accountId,
      organisationId,
      episodeId: 'e1',
      purpose: 'check-in',
      about: 'day-3',
      madeAt: at('09:00'),
      expiresAt,
    });
    await store.accounts.saveSession({ idHash: accountId, accountId, data: '', expiresAt });
    const page = { organisationId, personId: 'amina', episodeId: 'e1' };
    await store.patientAccess.open(page, 'l1', byNurse('09:00'));
    const code = { ...page, id: 'c1', askedAt: at('09:00'), expiresAt };
    await store.patientAccess.askCode(code, []);
    const session = { ...page, idHash: accountId, openedAt: at('09:01'), expiresAt, isShared: true };
    await store.patientAccess.enter('c1', session);
  }

  async function aTextAndItsAnswer(organisationId: string): Promise<void> {
    const { deliveries } = store;
    const channel = 'twilio-sms';
    for (const { id } of await deliveries.ofEpisode(organisationId, 'e1')) {
      await deliveries.claim(organisationId, id, { now: at('10:01'), until: at('10:05') });
      const sent = {
        outcome: 'sent',
        providerId: 'SM1',
        addressKey: 'k',
        status: 'queued',
        channel,
      } as const;
      await deliveries.note(organisationId, id, { ...sent, at: at('10:01'), attempt: 1 });
    }
    const from = { kind: 'phone', e164: '+447700900123' } as const;
    const reply = {
      kind: 'reply',
      providerId: 'r1',
      addressKey: 'k',
      text: 'STOPPED',
      from,
      channel,
    } as const;
    await deliveries.heard(organisationId, reply, at('10:02'));
  }

  const tablesOf = async () => {
    const { rows } = await opened.owner.asOwner((tx) =>
      sql<{
        name: string;
        guarded: boolean;
      }>`select relname as name, relrowsecurity and relforcerowsecurity as guarded
        from pg_class where relnamespace = 'virchow'::regnamespace and relkind in ('r', 'p') and relname <> 'migration'
        order by 1`.execute(tx),
    );
    return rows;
  };
  const count = async (tx: Tx, table: string) => {
    const { rows } = await sql<{
      count: number;
    }>`select count(*) as count from ${sql.id('virchow', table)}`.execute(tx);
    return rows[0]?.count;
  };

  test('is forced on every table that there is', async () => {
    const tables = await tablesOf();
    expect(tables.map(({ name }) => name)).toEqual(Object.keys(rights));
    expect(tables.filter(({ guarded }) => !guarded)).toEqual([]);
  });

  test('no role may pass it by, log in or own a table', async () => {
    const { rows } = await opened.owner.asOwner((tx) =>
      sql`select rolname from pg_roles r where rolname = any(${[...roles]}::text[])
        and (rolsuper or rolbypassrls or rolcanlogin or rolcreaterole
          or exists (select from pg_class where relowner = r.oid))`.execute(tx),
    );
    expect(rows).toEqual([]);
  });

  test('each role may do what the table above says, and nothing else', async () => {
    for (const [table, granted] of Object.entries(rights)) {
      for (const role of roles) {
        const { rows } = await opened.owner.asOwner((tx) =>
          sql<{ letters: string }>`select coalesce(string_agg(letter, '' order by n), '') as letters
            from (values (1, 's', 'select'), (2, 'i', 'insert'), (3, 'u', 'update'), (4, 'd', 'delete'), (5, 't', 'truncate'))
              as each(n, letter, verb)
            where has_table_privilege(${role}, ${`virchow.${table}`}, verb)`.execute(tx),
        );
        expect(rows[0]?.letters, `${role} on ${table}`).toBe(granted[role] ?? '');
      }
    }
  });

  test('the clinic sees its own rows and no others; without an organisation, none', async () => {
    for (const [table, granted] of Object.entries(rights)) {
      if (!granted.virchow_app?.includes('s')) continue;
      const column = table === 'organisation' ? 'id' : 'organisation_id';
      const seen = await opened.database.inOrganisation(here, async (tx) => {
        const { rows } = await sql<{
          id: string;
        }>`select distinct ${sql.ref(column)} as id from ${sql.id('virchow', table)}`.execute(tx);
        return rows.map(({ id }) => id);
      });
      expect(seen, table).toEqual([here]);
      const unset = await opened.database.atTheDoor(async (tx) => {
        await sql`select set_config('role', 'virchow_app', true)`.execute(tx);
        return count(tx, table);
      });
      expect(unset, table).toBe(0);
      const nobody = await opened.database.inOrganisation('nowhere', (tx) => count(tx, table));
      expect(nobody, table).toBe(0);
    }
  });

  test('the clinic can neither write for another organisation nor move a row to one', async () => {
    const inClinic = (statement: string) =>
      opened.database.inOrganisation(here, (tx) => sql.raw(statement).execute(tx));
    const refused = 'row-level security';
    await expect(
      inClinic(`insert into virchow.command values ('${elsewhere}', 'episode', 'k', 'd', 'e1', 1)`),
    ).rejects.toThrow(refused);
    await expect(inClinic(`update virchow.notice set organisation_id = '${elsewhere}'`)).rejects.toThrow(
      refused,
    );
    await expect(inClinic(`update virchow.organisation set id = '${elsewhere}'`)).rejects.toThrow(refused);
    await inClinic(`update virchow.notice set read_by = 'x'`);
    const theirs = await store.outbox.notices(elsewhere, { limit: 9 });
    expect(theirs.map(({ readBy }) => readBy)).toEqual([null]);
  });

  test('the clock sees alarms and messages of all; the door none of them', async () => {
    const { database } = opened;
    expect(await database.asClock((tx) => count(tx, 'alarm'))).toBe(2);
    expect(await database.asClock((tx) => count(tx, 'outbox'))).toBe(4);
    // When one is due, and not what it says or to whom.
    expect(
      await database.asClock(
        async (tx) => (await sql`select id, due_at from virchow.delivery`.execute(tx)).rows.length,
      ),
    ).toBe(6);
    await expect(
      database.asClock((tx) => sql`select words, person_id from virchow.delivery`.execute(tx)),
    ).rejects.toThrow('permission denied');
    await expect(database.asClock((tx) => count(tx, 'episode'))).rejects.toThrow('permission denied');
    await expect(database.atTheDoor((tx) => count(tx, 'person'))).rejects.toThrow('permission denied');
    expect(await database.atTheDoor((tx) => count(tx, 'session'))).toBe(2);
    // Whose a session is; never what was asked for at the door of a person's page.
    expect(await database.atTheDoor((tx) => count(tx, 'patient_session'))).toBe(2);
    await expect(database.atTheDoor((tx) => count(tx, 'patient_asked'))).rejects.toThrow('permission denied');
    await expect(
      database.atTheDoor((tx) => sql`update virchow.account set roles = '["administrator"]'`.execute(tx)),
    ).rejects.toThrow('permission denied');
  });

  test('a row that hangs on another organisation cannot be made', async () => {
    // Past row-level security, as the owner: the keys themselves carry the organisation.
    const asOwner = (statement: string) => opened.owner.asOwner((tx) => sql.raw(statement).execute(tx));
    await store.people.register(
      elsewhere,
      { ...(await onlyPerson(elsewhere)), id: 'theirs', identifiers: [] },
      'k-theirs',
      byNurse('10:00'),
    );
    await expect(
      asOwner(`update virchow.episode set person_id = 'theirs' where organisation_id = '${here}'`),
    ).rejects.toThrow('foreign key');
    await expect(
      asOwner(`insert into virchow.alarm values ('${here}', 'e9', 'scan', 'due', now())`),
    ).rejects.toThrow('foreign key');
  });

  async function onlyPerson(organisationId: string) {
    const amina = await store.people.get(organisationId, 'amina');
    if (!amina) throw new Error('nobody there');
    const { version: _version, ...person } = amina;
    return person;
  }
});
