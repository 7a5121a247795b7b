/** What whoever takes the rules elsewhere may rely on: a folder that is whole, and answers as ours. */
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { PGlite } from '@electric-sql/pglite';
import cql from 'cql-execution';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeFolder } from '../../src/cli/export-folder.ts';
import { openTranslator } from '../../src/cli/translate-cql.ts';
import { assert } from '../../src/engine/assert.ts';
import { cqlFiles } from '../../src/engine/export/cql-files.ts';
import { everyLibrary } from '../../src/engine/export/every-library.ts';
import type { FilesMade, FolderFile } from '../../src/engine/export/folder-file.ts';
import { sqlFiles } from '../../src/engine/export/sql-files.ts';
import { dialects } from '../../src/engine/export/sql-language.ts';
import { translated } from '../../src/engine/export/translated.ts';
import { rules } from '../../src/engine/rules.ts';
import { type Region, regions } from '../../src/knowledge/rule-types.ts';
import { answers, program } from './program.ts';

const place = mkdtempSync(join(tmpdir(), 'virchow-export-'));
afterAll(() => rmSync(place, { recursive: true }));

/** A leg that is swollen, and a woman of 72 with cancer: enough for some answers, and too little for most. */
const patient = {
  'presentation.pe-symptoms': false,
  'limb.swollen': 'yes',
  'sign.breathless': 'yes',
  'wells.active-cancer': true,
  'wells.calf-larger': true,
  'pregnancy.current': false,
  age: 72,
  sex: 'female',
  'body-weight': 61,
  creatinine: 80,
} as const;
const ofWords: Readonly<Record<string, boolean>> = { yes: true, no: false };
const read = rules.reader.read(
  Object.fromEntries(Object.entries(patient).map(([id, value]) => [id, ofWords[`${value}`] ?? value])),
);
assert(read.ok, 'the patient reads');
const { facts } = read;
const oursOf = (decision: string, region: Region) => {
  const answer = rules.decision(decision, region)?.decide(facts);
  return { outcome: answer?.outcome ?? null, floor: answer?.floor ?? null };
};

describe('a folder', () => {
  const files: FolderFile[] = [
    { path: 'README.md', content: 'read me\n' },
    { path: 'deep/er/facts.sql', content: Buffer.from('select 1;\n') },
  ];

  test('comes into an empty folder, or one that is not there, whole', () => {
    const empty = join(place, 'empty');
    mkdirSync(empty);
    for (const dir of [empty, join(place, 'not', 'there')]) {
      expect(writeFolder(dir, files)).toEqual({ ok: true, files: 2, bytes: 18 });
      expect(readFileSync(join(dir, 'README.md'), 'utf8')).toBe('read me\n');
      expect(readFileSync(join(dir, 'deep/er/facts.sql'), 'utf8')).toBe('select 1;\n');
    }
  });

  test('with anything in it is refused, and keeps what it has', () => {
    const full = join(place, 'full');
    mkdirSync(full);
    writeFileSync(join(full, 'mine.txt'), 'mine');
    expect(writeFolder(full, files)).toEqual({
      ok: false,
      problem: `${full} is not empty; an export wants a folder of its own`,
    });
    expect(readdirSync(full)).toEqual(['mine.txt']);
    expect(writeFolder(join(full, 'mine.txt'), files)).toMatchObject({ ok: false });
    expect(readFileSync(join(full, 'mine.txt'), 'utf8')).toBe('mine');
  });

  test('leaves nothing behind where the disk refuses midway', () => {
    const before = readdirSync(place);
    const twice: FolderFile = { path: 'README.md/under-a-file', content: 'no' };
    expect(writeFolder(join(place, 'broken'), [...files, twice])).toMatchObject({ ok: false });
    expect(readdirSync(place)).toEqual(before);
  });

  test('leaves nothing behind where we ourselves fail midway', () => {
    const before = readdirSync(place);
    function* failing(): Generator<FolderFile> {
      yield* files;
      throw new Error('a bug of ours');
    }
    expect(() => writeFolder(join(place, 'ours'), failing())).toThrow('a bug of ours');
    expect(() => writeFolder(join(place, 'ours'), [...files, ...files])).toThrow('README.md');
    expect(readdirSync(place)).toEqual(before);
  });
});

describe('the command', () => {
  const full = join(place, 'command-full');
  mkdirSync(full);
  writeFileSync(join(full, 'mine.txt'), 'mine');

  const refused: readonly (readonly [args: readonly string[], says: string])[] = [
    [['export'], 'export wants READING (cql, fhir, sql, rule-book) and DIR'],
    [['export', 'sql'], 'export wants READING (cql, fhir, sql, rule-book) and DIR'],
    [['export', 'sqll', 'x'], 'export knows no "sqll"'],
    [['export', 'sql', join(place, 'x'), '--region', 'fr'], '--region: wanted uk or us; got "fr"'],
    [['export', 'rule-book', join(place, 'x'), '--region', 'uk'], 'both regions side by side'],
    ...['cql', 'fhir', 'sql', 'rule-book'].map(
      (reading) => [['export', reading, full], 'is not empty'] as const,
    ),
  ];
  test.each(refused)('%j is refused', async (args, says) => {
    const { code, out, err } = await program(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(says);
    expect(readdirSync(full)).toEqual(['mine.txt']);
  });

  test('tells in one line what was written', async () => {
    const dir = join(place, 'told');
    const { code, out, err } = await program(['export', 'sql', dir]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const decisions = rules.decisionIds.length * regions.length;
    expect(out).toMatch(
      new RegExp(`^${dir}: ${decisions} decisions, ${rules.scoreIds.length} scores, 2 dialects; \\d+ files`),
    );
    expect(out).toContain(`knowledge ${rules.version}.\n`);
  });

  test('--region writes that region alone, and --json says so', async () => {
    const dir = join(place, 'uk');
    const { out } = await program(['export', 'sql', dir, '--region', 'uk', '--json'], {
      env: { VIRCHOW_REGION: 'us' },
    });
    expect(answers(out)).toEqual([
      expect.objectContaining({
        reading: 'sql',
        dir,
        regions: ['uk'],
        version: rules.version,
        counts: { decisions: rules.decisionIds.length, scores: rules.scoreIds.length, dialects: 2 },
      }),
    ]);
    const files = readdirSync(join(dir, 'duckdb/decisions'));
    expect(files).toEqual(rules.decisionIds.map((id) => `${id}.uk.sql`).toSorted());
  });
});

describe('sql', () => {
  // One region is enough here: every view of both is asked about many patients where all readings are compared.
  const region = 'uk';
  const texts = textsOf(sqlFiles(rules, [region]));

  type Database = {
    readonly run: (sql: string) => Promise<unknown>;
    readonly first: (sql: string) => Promise<Record<string, unknown> | undefined>;
  };
  const open: Readonly<Record<string, () => Promise<Database>>> = {
    duckdb: async () => {
      const connection = await (await DuckDBInstance.create(':memory:')).connect();
      return {
        run: async (sql) => connection.run(sql),
        first: async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJS()[0],
      };
    },
    postgresql: async () => {
      const database = await PGlite.create();
      return {
        run: async (sql) => database.exec(sql),
        first: async (sql) => (await database.query<Record<string, unknown>>(sql)).rows[0],
      };
    },
  };

  test.each(dialects)(
    '%s loads in the order of load.sql, and answers as we do',
    async (dialect) => {
      const database = await open[dialect]?.();
      assert(database, `${dialect} opens`);
      const order = [...(texts.get(`${dialect}/load.sql`) ?? '').matchAll(/^(?:\.read|\\ir) (.+)$/gm)];
      const named = order.map(([, file = '']) => `${dialect}/${file}`);
      const there = [...texts.keys()].filter((path) => path.startsWith(`${dialect}/`));
      expect([...named, `${dialect}/load.sql`].toSorted()).toEqual(there.toSorted());
      for (const path of named) await database.run(texts.get(path) ?? '');

      const columns = Object.keys(patient).map((id) => `"${id}"`);
      const values = Object.values(patient).map((value) =>
        typeof value === 'string' ? `'${value}'` : `${value}`,
      );
      await database.run(
        `insert into virchow_rules.facts (patient, ${columns.join(', ')}) values ('p1', ${values.join(', ')})`,
      );
      const different: unknown[] = [];
      const certain: string[] = [];
      for (const id of rules.decisionIds) {
        const theirs = await database.first(`select * from virchow_rules."${id}.${region}"`);
        const ours = oursOf(id, region);
        if (ours.outcome !== null) certain.push(id);
        if (theirs?.['outcome'] !== ours.outcome || (theirs['floor'] ?? null) !== ours.floor)
          different.push({ id, theirs, ours });
      }
      expect(different).toEqual([]);
      expect(certain).toContain('triage');
      for (const id of rules.scoreIds) {
        const theirs = await database.first(`select * from virchow_rules."${id}"`);
        const ours = rules.score(id, facts);
        if (!ours || 'fixed' in ours) continue;
        expect([id, theirs?.['value'] === null]).toEqual([id, ours.value === null]);
        expect(Number(theirs?.['value'])).toBeCloseTo(ours.value ?? 0, 8);
      }
    },
    180_000,
  );

  test('the same catalogue gives the same bytes', () => {
    expect(textsOf(sqlFiles(rules, [region]))).toEqual(texts);
  });
});

describe('cql', () => {
  const stub = () => ({ ok: true, elm: { library: { annotation: [], identifier: { id: 'x' } } } }) as const;
  const texts = textsOf(cqlFiles(rules, regions, stub));
  const libraries = everyLibrary(rules, regions);

  test('a library and its ELM for every decision of each region and every score', () => {
    const names = libraries.map(({ library }) => library.name);
    expect(new Set(names).size).toBe(rules.decisionIds.length * regions.length + rules.scoreIds.length);
    expect([...texts.keys()].toSorted()).toEqual(
      ['README.md', 'libraries.json', ...names.flatMap((name) => [`${name}.cql`, `${name}.json`])].toSorted(),
    );
  });

  test('without the translator: CQL alone', () => {
    const alone = cqlFiles(rules, ['uk'], null);
    const paths = [...textsOf(alone).keys()];
    expect(paths.filter((path) => path.endsWith('.json'))).toEqual(['libraries.json']);
    expect(alone).toMatchObject({ counts: { elm: 0 } });
  });

  test('one word of complaint about one library fails all', () => {
    let asked = 0;
    const complaining = () => {
      asked += 1;
      return asked === 30 ? ({ ok: false, problems: ['no such thing'] } as const) : stub();
    };
    expect(cqlFiles(rules, regions, complaining)).toEqual({
      ok: false,
      problem: `${libraries[29]?.library.name}: the translator complains: no such thing`,
    });
  });

  describe('as an engine of others runs it', () => {
    const wanted = ['VirchowTriageUk', 'VirchowFirstTestUk', 'VirchowHomeOrHospitalUs'];
    const elms = new Map<string, unknown>();
    beforeAll(async () => {
      const made = translated(
        libraries.map(({ library }) => library).filter(({ name }) => wanted.includes(name)),
        await openTranslator(),
      );
      assert(made.ok, 'it translates');
      for (const [name, elm] of made.elmOf) elms.set(name, JSON.parse(elm));
    });

    test.each(wanted)('%s answers as we do', async (name) => {
      const of = libraries.find(({ library }) => library.name === name);
      assert(of?.kind === 'decision', `${name} is there`);
      const given = new Map<string, unknown>(Object.entries(patient));
      const parameters = Object.fromEntries(
        of.library.inputs.map((input) => [input.name, given.get(input.name) ?? null]),
      );
      const ours = rules.decision(of.compiled.table.id, of.compiled.region)?.decide(facts);
      const ask = asking(elms.get(name), parameters);
      expect(await ask('Outcome')).toBe(ours?.outcome ?? null);
      if (of.compiled.table.policy === 'most-urgent') expect(await ask('Floor')).toBe(ours?.floor ?? null);
      const held = await Promise.all(
        of.compiled.rows.map(async ({ id }) => ((await ask(`Row ${id}`)) === true ? [id] : [])),
      );
      for (const row of ours?.rows ?? []) expect(held.flat()).toContain(row);
      const told = await Promise.all(
        of.compiled.notes.map(async ({ note }) =>
          (await ask(`Note ${note.id}`)) === true ? [note.says] : [],
        ),
      );
      expect(told.flat()).toEqual(ours?.notes.map(({ says }) => says));
    });
  });
});

/** Asks a translated library by the engine of the makers of CQL. */
function asking(
  elm: unknown,
  parameters: Readonly<Record<string, unknown>>,
): (name: string) => Promise<unknown> {
  const library = new cql.Library(elm);
  const context = new cql.UnfilteredContext(
    library,
    new cql.Results(),
    undefined,
    parameters,
    new cql.DateTime(2026, 1, 1),
  );
  type Named = { readonly execute: (context: unknown) => unknown };
  // The engine has no types for what it holds by name.
  // oxlint-disable-next-line typescript/no-unsafe-assignment
  const named: Readonly<Record<string, Named | undefined>> = library.expressions;
  return async (name) => {
    const expression = named[name];
    assert(expression, `${name} is defined`);
    return (await expression.execute(context)) ?? null;
  };
}

function textsOf(made: FilesMade): ReadonlyMap<string, string> {
  assert(made.ok, 'the export is made');
  return new Map(made.files.map(({ path, content }) => [path, content.toString()]));
}
