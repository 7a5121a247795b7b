import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import pg from 'pg';
import { assert } from '../../src/engine/assert.ts';
import type { Input } from '../../src/engine/export/inputs.ts';
import { factsInSql, typeOf } from '../../src/engine/export/sql-facts.ts';
import { type Dialect, schema } from '../../src/engine/export/sql-language.ts';
import type { Catalogue } from '../../src/knowledge/catalogue.ts';
import { testDatabases } from '../postgres/databases.ts';
import { type InputValue, type Patient, asInput } from './patients.ts';

/** A database that holds the facts of some patients and answers views over them. */
export type SqlEngine = {
  readonly name: string;
  readonly dialect: Dialect;
  readonly run: (statements: string) => Promise<void>;
  /** Puts these patients in the place of those before: a line of JSON each, from `linesOf`. */
  readonly load: (inputs: readonly Input[], lines: readonly string[]) => Promise<void>;
  /** The rows of a view from one patient on, each so manieth, in their order. */
  readonly read: (view: string, first: number, each: number) => Promise<Record<string, unknown>[]>;
  readonly close: () => Promise<void>;
};

const columnType = ({ type, ...input }: Input): string => {
  if (type === 'yes-no') return 'boolean';
  if (type === 'text') return 'text';
  return 'whole' in input && input.whole ? 'integer' : 'double precision';
};

const listed = (inputs: readonly Input[]): string => inputs.map(({ name }) => `"${name}"`).join(', ');

/** Patients by their place, written once for all databases. */
export function linesOf(inputs: readonly Input[], patients: readonly Patient[]): readonly string[] {
  return patients.map((patient, place) => {
    const row: Record<string, InputValue> = { patient: `${place}` };
    for (const input of inputs) {
      const value = asInput(input, patient.inputs[input.name]);
      // What is not known is left out: both read null there, and have half as much to read.
      if (value !== null) row[input.name] = value;
    }
    return JSON.stringify(row);
  });
}

const reading = (view: string, first: number, each: number): string =>
  `select * from ${schema}."${view}" where cast(patient as integer) % ${each} = ${first} order by cast(patient as integer)`;

export async function openDuckDb(catalogue: Catalogue): Promise<SqlEngine> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  const folder = mkdtempSync(join(tmpdir(), 'virchow-parity-'));
  const run = async (statements: string): Promise<void> => {
    await connection.run(statements);
  };
  await run(factsInSql(catalogue));
  return {
    name: 'SQL on DuckDB',
    dialect: 'duckdb',
    run,
    load: async (inputs, lines) => {
      const file = join(folder, 'patients.ndjson');
      writeFileSync(file, lines.join('\n'));
      const columns = inputs.map((input) => `"${input.name}": '${columnType(input)}'`);
      await run(`truncate ${schema}.facts`);
      await run(
        `insert into ${schema}.facts by name
           select * from read_json('${file}', columns = {patient: 'text'${columns.map((each) => `, ${each}`).join('')}})`,
      );
    },
    read: async (...asked) => (await connection.runAndReadAll(reading(...asked))).getRowObjectsJS(),
    close: async () => {
      connection.closeSync();
      instance.closeSync();
      rmSync(folder, { recursive: true, force: true });
      return Promise.resolve();
    },
  };
}

export async function openPostgres(catalogue: Catalogue): Promise<SqlEngine> {
  const [, open] = testDatabases.find(([name]) => name === 'PostgreSQL') ?? [];
  const database = await open?.({ migrated: false });
  assert(database?.urls, 'a real server has an address');
  const client = new pg.Client(database.urls.owner);
  await client.connect();
  const run = async (statements: string): Promise<void> => {
    await client.query(statements);
  };
  await run(factsInSql(catalogue));
  return {
    name: 'SQL on PostgreSQL',
    dialect: 'postgresql',
    run,
    load: async (inputs, lines) => {
      await run(`truncate ${schema}.facts`);
      const columns = inputs.map((input) => `, "${input.name}" ${columnType(input)}`).join('');
      // A word becomes an answer only if it is told to; jsonb_populate_recordset would walk every column of the table.
      await client.query(
        `insert into ${schema}.facts (patient${inputs.length > 0 ? `, ${listed(inputs)}` : ''})
           select patient${inputs.map(castText).join('')} from json_to_recordset($1::json) as row(patient text${columns})`,
        [`[${lines.join(',')}]`],
      );
    },
    read: async (...asked) => (await client.query<Record<string, unknown>>(reading(...asked))).rows,
    close: async () => {
      await client.end();
      await database.close();
    },
  };
}

const castText = (input: Input): string =>
  input.type === 'text' ? `, "${input.name}"::${typeOf(input)}` : `, "${input.name}"`;
