/** What the record can say about itself: nothing is changed, and what is changed in spite of that is found. */
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { assert } from '../../src/engine/assert.ts';
import type { Store } from '../../src/pathway/ports.ts';
import { databaseStore } from '../../src/store/database-store.ts';
import { type ChainProblem, verifyRecord, verifyWithin } from '../../src/store/verify.ts';
import { type TestDatabase, testDatabases } from '../postgres/databases.ts';
import { aChange, aDecision, aNote, anOpened, anOrganisation, byNurse } from './store-examples.ts';

const tables = ['event', 'decision', 'audit', 'person_version'];

describe.each(testDatabases)('the record in %s', (_name, open) => {
  let opened: TestDatabase;
  let store: Store;
  let here: string;
  beforeAll(async () => {
    opened = await open();
    store = databaseStore(opened.database);
  }, 180_000);
  afterAll(() => opened.close());

  const asOwner = (statement: string) => opened.owner.asOwner((tx) => sql.raw(statement).execute(tx));
  const verified = async () => {
    const result = await verifyRecord(opened.owner);
    assert(result.ok, result.ok ? '' : result.problem);
    return result;
  };

  describe('refuses to be changed', () => {
    beforeAll(async () => {
      here = await anOrganisation(store);
      await anOpened(store, here, 'e1', { decisions: [aDecision('d1')] });
    });

    test.each(tables)('%s, by the clinic and by its owner', async (table) => {
      const inClinic = (statement: string) =>
        opened.database.inOrganisation(here, (tx) => sql.raw(statement).execute(tx));
      for (const statement of [
        `update virchow.${table} set at = at`,
        `delete from virchow.${table}`,
        `truncate virchow.${table}`,
      ]) {
        await expect(inClinic(statement)).rejects.toThrow('permission denied');
        await expect(asOwner(statement)).rejects.toThrow(`virchow.${table}`);
      }
    });

    test('a row that gives a sequence or a hash of its own', async () => {
      const insert = (columns: string, values: string) =>
        opened.database.inOrganisation(here, (tx) =>
          sql
            .raw(
              `insert into virchow.event (organisation_id, episode_id, type, at, by_role, by_id, body, ${columns})
              values ('${here}', 'e1', 'note-added', now(), 'clinician', 'x', '{}', ${values})`,
            )
            .execute(tx),
        );
      await expect(insert('sequence', '3')).rejects.toThrow('row 3 cannot follow row 1');
      await expect(insert('sequence', '1')).rejects.toThrow('row 1 cannot follow row 1');
      await expect(insert('hash', `decode(repeat('ab', 32), 'hex')`)).rejects.toThrow(
        'row 2 does not have the hash it was given',
      );
    });

    test('a row that brings both, past the trigger that would seal it', async () => {
      const sealed = (row: string) =>
        `sha256((select hash from virchow.event where organisation_id = '${here}' and sequence = 1) || convert_to(
          '5:event,' || octet_length('${here}') || ':${here},2:e1,1:2,10:note-added,16:' ||
          (extract(epoch from timestamptz '2026-11-23 10:00Z') * 1000000)::bigint || ',9:clinician,${row}', 'UTF8'))`;
      const insert = (sequence: number, hash: string) =>
        opened.database.inOrganisation(here, async (tx) => {
          await sql
            .raw(
              `insert into virchow.event (organisation_id, episode_id, type, at, by_role, by_id, body, sequence, hash)
              values ('${here}', 'e1', 'note-added', timestamptz '2026-11-23 10:00Z', 'clinician', 'x', '{}', ${sequence}, ${hash})`,
            )
            .execute(tx);
          throw new Error('it was let in');
        });
      await expect(insert(2, sealed('1:y,2:{}'))).rejects.toThrow(
        'row 2 does not have the hash it was given',
      );
      await expect(insert(3, sealed('1:x,2:{}'))).rejects.toThrow('row 3 follows no row');
      await expect(insert(0, sealed('1:x,2:{}'))).rejects.toThrow('row 0 follows no row');
      await expect(insert(1, sealed('1:x,2:{}'))).rejects.toThrow(/duplicate key|does not have the hash/);
      await expect(insert(2, sealed('1:x,2:{}'))).rejects.toThrow('it was let in');
    });
  });

  describe('when somebody changes it past the triggers', () => {
    beforeEach(async () => {
      here = await anOrganisation(store);
      await anOpened(store, here, 'e1', {
        events: [1, 2, 3, 4].map((n) => aNote(`note ${n}`)),
        decisions: [aDecision('d1'), aDecision('d2')],
      });
      await store.episodes.record(aChange(here, 'e1', { expectedSequence: 4, events: [aNote('note 5')] }));
      assert((await verified()).problems.length === 0, 'the record was not whole to begin with');
    });

    const event = (set: string, sequence: number) => `update virchow.event set ${set} where ${at(sequence)}`;
    const at = (sequence: number) =>
      `organisation_id = '${here}' and episode_id = 'e1' and sequence = ${sequence}`;
    const found = (sequence: number, what: ChainProblem['what'], table: ChainProblem['table'] = 'event') => ({
      table,
      chain: [here, 'e1'],
      sequence,
      what,
    });

    /** In one transaction that is taken back after the look: each case begins with a whole record. */
    const problemsAfter = async (...statements: string[]) => {
      const result: { problems?: readonly ChainProblem[]; digest?: string } = {};
      const takenBack = new Error('taken back');
      const tampering = opened.owner.asOwner(async (tx) => {
        for (const table of tables)
          await sql.raw(`alter table virchow.${table} disable trigger user`).execute(tx);
        for (const statement of statements) await sql.raw(statement).execute(tx);
        const verification = await verifyWithin(tx, 3);
        assert(verification.ok, 'the owner may not look');
        Object.assign(result, verification);
        throw takenBack;
      });
      await expect(tampering).rejects.toBe(takenBack);
      return result;
    };

    const cases: [what: string, statements: () => string[], problems: () => unknown[]][] = [
      ['a body', () => [event(`body = body || '{"text": "other"}'`, 2)], () => [found(2, 'changed')]],
      [
        'the time, by a microsecond',
        () => [event(`at = at + interval '1 microsecond'`, 3)],
        () => [found(3, 'changed')],
      ],
      ['who did it', () => [event(`by_id = 'somebody-else'`, 1)], () => [found(1, 'changed')]],
      [
        'a row in the middle',
        () => [`delete from virchow.event where ${at(3)}`],
        () => [found(4, 'missing-before')],
      ],
      [
        'the last row',
        () => [`delete from virchow.event where ${at(5)}`],
        () => [found(4, 'ends-too-early')],
      ],
      [
        'the first row',
        () => [`delete from virchow.event where ${at(1)}`],
        () => [found(2, 'missing-before')],
      ],
      [
        'the order of two rows',
        () => [event('sequence = 99', 2), event('sequence = 2', 3), event('sequence = 3', 99)],
        () => [found(2, 'changed'), found(3, 'changed'), found(4, 'changed')],
      ],
      [
        'a row more at the end',
        () => [
          `insert into virchow.event select organisation_id, episode_id, 6, type, at, by_role, by_id, body, hash
            from virchow.event where ${at(5)}`,
        ],
        () => [found(6, 'changed'), found(6, 'ends-too-late')],
      ],
      [
        'a row more in between',
        () => [
          event('sequence = 6', 5),
          `insert into virchow.event select organisation_id, episode_id, 5, type, at, by_role, by_id, body, hash
            from virchow.event where ${at(4)}`,
        ],
        () => [found(5, 'changed'), found(6, 'changed'), found(6, 'ends-too-late')],
      ],
      [
        'a decision',
        () => [`update virchow.decision set body = body || '{"outcome": "home"}' where ${at(1)}`],
        () => [found(1, 'changed', 'decision')],
      ],
      [
        'the last decision',
        () => [`delete from virchow.decision where ${at(2)}`],
        () => [found(1, 'ends-too-early', 'decision')],
      ],
      [
        'which knowledge decided',
        () => [`update virchow.decision set body = body - 'knowledgeVersion' where ${at(2)}`],
        () => [found(2, 'changed', 'decision'), found(2, 'no-knowledge-version', 'decision')],
      ],
      [
        'the state of the episode',
        () => [
          `update virchow.episode set state = state || '{"sequence": 4}' where organisation_id = '${here}'`,
        ],
        () => [found(5, 'state-of-another-time')],
      ],
    ];
    test.each(cases)('%s: it is found', async (_what, statements, problems) => {
      expect((await problemsAfter(...statements())).problems).toEqual(problems());
    });

    test('the audit: it is found, in the middle and at the end', async () => {
      const audit = (sequence: number) =>
        `organisation_id = '${here}' and subject_kind = 'episode' and sequence = ${sequence}`;
      const chain = [here, 'episode', 'e1'];
      const changed = await problemsAfter(`update virchow.audit set action = 'x' where ${audit(1)}`);
      expect(changed.problems).toEqual([{ table: 'audit', chain, sequence: 1, what: 'changed' }]);
      const cut = await problemsAfter(`delete from virchow.audit where ${audit(2)}`);
      expect(cut.problems).toEqual([{ table: 'audit', chain, sequence: 1, what: 'ends-too-early' }]);
    });

    test('a hash made to fit: the next row tells', async () => {
      const { problems } = await problemsAfter(
        event(`body = body || '{"text": "other"}'`, 2),
        event(`hash = sha256('anything')`, 2),
      );
      expect(problems).toEqual([found(2, 'changed'), found(3, 'changed')]);
    });

    test('the whole record written anew: only the digest noted elsewhere tells', async () => {
      const { digest } = await verified();
      const anew = await problemsAfter(
        event(`body = body || '{"text": "other"}'`, 5),
        `update virchow.event e set hash = sha256(
          (select hash from virchow.event b where b.organisation_id = e.organisation_id and b.sequence = 4) ||
          convert_to('5:event,' || octet_length('${here}') || ':${here},2:e1,1:5,10:note-added,' ||
            '16:' || (extract(epoch from at) * 1000000)::bigint || ',9:clinician,10:nurse-osei,' ||
            octet_length(body::text) || ':' || body::text, 'UTF8'))
          where ${at(5)}`,
        `update virchow.episode set head_hash = (select hash from virchow.event where ${at(5)})
          where organisation_id = '${here}'`,
      );
      expect(anew.problems).toEqual([]);
      expect(anew.digest).not.toBe(digest);
    });
  });

  test('counts what it read, and a later record has another digest', async () => {
    here = await anOrganisation(store);
    const before = await verified();
    await anOpened(store, here, 'e1', { events: [aNote('a'), aNote('b')], decisions: [aDecision('d')] });
    const after = await verified();
    // One chain each of events, decisions, the episode's audit and the person's.
    expect(after.chains - before.chains).toBe(4);
    expect(after.rows.event - before.rows.event).toBe(2);
    expect(after.rows.decision - before.rows.decision).toBe(1);
    expect(after.rows.audit - before.rows.audit).toBe(2);
    expect(after.digest).not.toBe(before.digest);
    expect((await verified()).digest).toBe(after.digest);
  });

  test('keeps one chain of what is noted at the same moment', async () => {
    here = await anOrganisation(store);
    const subject = { kind: 'organisation', id: here } as const;
    const entry = { action: 'board.see', subject, stamp: byNurse('10:00'), detail: {} };
    await Promise.all(Array.from({ length: 24 }, () => store.audit.note(here, entry)));
    expect(await store.audit.of(here, subject, 100)).toHaveLength(25);
    expect((await verified()).problems).toEqual([]);
  });
});
