/** Every decision made again: under the same knowledge, under that of another time, and by a stranger at a prompt. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { assert } from '../../src/engine/assert.ts';
import { rules } from '../../src/engine/rules.ts';
import { catalogue } from '../../src/knowledge/catalogue.ts';
import { isCatalogue, replayRecord } from '../../src/server/replay-record.ts';
import { type Database, openDatabase } from '../../src/store/database.ts';
import { databaseStore } from '../../src/store/database-store.ts';
import { keepKnowledge } from '../../src/store/knowledge-kept.ts';
import { migrate } from '../../src/store/migrate.ts';
import { fillClinic } from './operations-clinic.ts';
import { answers, program } from './program.ts';

const root = mkdtempSync(join(tmpdir(), 'virchow-replay-'));
const folder = join(root, 'clinic');
const boldFile = join(root, 'bold.json');
afterAll(() => rmSync(root, { recursive: true }));

/** Knowledge in which DVT is likely from four points only. */
const bold: unknown = JSON.parse(
  JSON.stringify({ ...catalogue, edition: 'draft' }).replace(
    '{"class":"likely","from":2}',
    '{"class":"likely","from":4}',
  ),
);

async function opened<T>(work: (database: Database) => Promise<T>): Promise<T> {
  const { ok, ...rest } = await openDatabase({ kind: 'pglite', folder });
  assert(ok && 'database' in rest, 'it opens');
  try {
    return await work(rest.database);
  } finally {
    await rest.database.close();
  }
}

beforeAll(async () => {
  await opened(async (database) => {
    assert((await migrate(database)).ok, 'it migrates');
    await fillClinic(databaseStore(database), 8);
  });
  writeFileSync(boldFile, JSON.stringify(bold));
});

test('under the same knowledge each decision is what it was', async () => {
  const { code, out, err } = await program(['replay', '--data', folder]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toMatch(/^\d+ decisions in the data folder .*: \d+ under 2026-/);
  expect(out).toContain(`Under ${rules.version} each is the same.`);
});

test('a file of other knowledge: who is touched, by ids alone, and whether somebody acts on it', async () => {
  const { code, out } = await program(['replay', '--data', folder, '--under', boldFile, '--json']);
  expect(code).toBe(0);
  const [report] = answers(out);
  expect(report?.['changed']).toContainEqual(
    expect.objectContaining({
      table: 'first-test',
      madeUnder: rules.version,
      is: 'another-answer',
      stands: true,
      was: { outcome: 'scan-within-4-hours', rows: ['L1'], decisive: [] },
      says: { outcome: null, rows: [], decisive: ['interim-cover', 'd-dimer.availability'] },
    }),
  );
  expect(out).not.toContain('Family');
  const told = await program(['replay', '--data', folder, '--under', boldFile]);
  expect(told.out).toMatch(
    /first-test gives another answer; was scan-within-4-hours .*, now undecided for want of .*d-dimer.availability/,
  );
});

test('knowledge that decided here is found by its version, and checked', async () => {
  const { version } = await opened(async (database) => {
    const { compileRules } = await import('../../src/engine/rules.ts');
    assert(isCatalogue(bold), 'it is one');
    const other = compileRules(bold);
    await keepKnowledge(database, other.version, () => JSON.stringify(bold));
    await keepKnowledge(database, other.version, () => 'not again');
    await keepKnowledge(database, 'forged', () => JSON.stringify(bold));
    return other;
  });
  const found = await program(['replay', '--data', folder, '--under', version, '--json']);
  expect(answers(found.out)).toMatchObject([{ under: version }]);
  const forged = await program(['replay', '--data', folder, '--under', 'forged']);
  expect(forged).toMatchObject({ code: 1, out: '' });
  expect(forged.err).toContain('it was changed');
  const unknown = await program(['replay', '--data', folder, '--under', '2020-01']);
  expect(unknown.err).toContain(`kept are ${version}, forged`);
  writeFileSync(join(root, 'other.json'), '{"edition": "x"}');
  const strange = await program(['replay', '--data', folder, '--under', join(root, 'other.json')]);
  expect(strange).toMatchObject({ code: 1, out: '' });
  expect(strange.err).toContain('holds no knowledge');
});

test('what the same knowledge does not give again is a fault, and exit 1', async () => {
  await opened(async (database) => {
    await database.asOwner((tx) =>
      sql
        .raw(`alter table virchow.decision disable trigger all;
          update virchow.decision set body = jsonb_set(body, '{outcome}', '"self-care"')
            where (organisation_id, episode_id, sequence) =
              (select organisation_id, episode_id, sequence from virchow.decision where body->>'outcome' is not null limit 1);
          alter table virchow.decision enable trigger all`)
        .execute(tx),
    );
    const report = await replayRecord(database, null, rules);
    assert(report.ok, 'it was made');
    expect(report.changed).toMatchObject([{ is: 'not-reproduced', was: { outcome: 'self-care' } }]);
  });
  const { code, out } = await program(['replay', '--data', folder]);
  expect(code).toBe(1);
  expect(out).toContain('1 NOT REPRODUCED');
});
