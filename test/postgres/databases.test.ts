import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabases } from './databases.ts';

describe.each(testDatabases)('a database in %s', (_name, open) => {
  let opened: TestDatabase;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened.close());

  const whoAmI = sql<{
    role: string;
    organisation: string | null;
  }>`select current_user::text as role, current_setting('virchow.organisation', true) as organisation`;

  test('each door has its role, and only the clinic has an organisation', async () => {
    const { database } = opened;
    const inside = await database.inOrganisation('st-elsewhere', (tx) => whoAmI.execute(tx));
    expect(inside.rows).toEqual([{ role: 'virchow_app', organisation: 'st-elsewhere' }]);
    const atTheDoor = await database.atTheDoor((tx) => whoAmI.execute(tx));
    expect(atTheDoor.rows).toEqual([{ role: 'virchow_sign_in', organisation: '' }]);
    const asClock = await database.asClock((tx) => whoAmI.execute(tx));
    expect(asClock.rows).toEqual([{ role: 'virchow_clock', organisation: '' }]);
  });

  test('what a door sets ends with it, also when the work fails', async () => {
    const { database } = opened;
    const before = await database.asOwner((tx) => whoAmI.execute(tx));
    const failing = database.inOrganisation('st-elsewhere', async () => {
      throw new Error('the work failed');
    });
    await expect(failing).rejects.toThrow('the work failed');
    const after = await Promise.all(
      Array.from({ length: 8 }, () => database.asOwner((tx) => whoAmI.execute(tx))),
    );
    for (const { rows } of after) {
      expect(rows[0]?.role).toBe(before.rows[0]?.role);
      expect(rows[0]?.organisation ?? '').toBe('');
    }
  });

  test('an organisation without a name is our bug', () => {
    expect(() => opened.database.inOrganisation('', async () => 1)).toThrow('no organisation named');
  });

  test('times arrive as text, with their microseconds; big counts as numbers', async () => {
    const { rows } = await opened.database.asOwner((tx) =>
      sql`select '2026-03-29T01:30:00.123456+01'::timestamptz as at, date '2026-02-01' as day, 9007199254740991::int8 as count,
        '{"a": null}'::jsonb as json`.execute(tx),
    );
    expect(rows).toEqual([
      {
        at: '2026-03-29 00:30:00.123456+00',
        day: '2026-02-01',
        count: 9_007_199_254_740_991,
        json: { a: null },
      },
    ]);
  });

  test('sixteen at once wait for each other, and none for ever', async () => {
    const answers = await Promise.all(
      Array.from({ length: 16 }, (_, index) =>
        opened.database.inOrganisation(`o${index}`, (tx) => whoAmI.execute(tx)),
      ),
    );
    expect(answers.map(({ rows }) => rows[0]?.organisation)).toEqual(
      Array.from({ length: 16 }, (_, index) => `o${index}`),
    );
  });
});
