import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { ownsTables } from './backup-tables.ts';
import type { Database, Tx } from './database.ts';
import { chainStart, rowHash } from './hash-chain.ts';
import { type ChainedTable, chainedTables } from './verify-tables.ts';

export type ChainProblem = {
  readonly table: ChainedTable['table'];
  /** The ids that name the chain: organisation, then episode or subject. */
  readonly chain: readonly string[];
  /** The row, or the last one where the end is wrong. */
  readonly sequence: number;
  readonly what:
    | 'changed' // its content is not what its hash says
    | 'missing-before' // a row was taken away
    | 'twice' // two rows in one place
    | 'no-knowledge-version'
    | 'ends-too-early' // the last rows were taken away
    | 'ends-too-late' // a row was added past the recorded end
    | 'other-end' // the last row is not the one that was recorded
    | 'state-of-another-time'; // the episode's state does not stand at its last event
};

export type Verified =
  | {
      readonly ok: true;
      readonly problems: readonly ChainProblem[];
      readonly rows: Readonly<Record<ChainedTable['table'], number>>;
      readonly chains: number;
      /** One line that stands for every chain. Noted elsewhere, it finds a record that was rewritten whole. */
      readonly digest: string;
    }
  | { readonly ok: false; readonly problem: string };

type Key = readonly string[];
type End = { readonly key: Key; readonly sequence: number; readonly hash: string | null };
type Row = {
  readonly key: Key;
  readonly sequence: number;
  readonly hash: string;
  readonly sealed: readonly (string | null)[];
  readonly has_version: boolean;
};

/**
 * Works every hash out again, from the first row to the recorded end, as the record stands at one moment. It reads in batches
 * and goes on after what it finds, so that one changed row is one problem.
 */
export function verifyRecord(database: Database): Promise<Verified> {
  return database.asOwner(async (tx) => {
    await sql`set transaction isolation level repeatable read, read only`.execute(tx);
    return verifyWithin(tx);
  });
}

/** The same, of what this transaction sees: whoever calls it sees to it that this is one moment. */
export async function verifyWithin(tx: Tx, batchSize = 2000): Promise<Verified> {
  // Another login would see a part of the rows, or none, and call that whole.
  if ((await ownsTables(tx)) !== 'owner')
    return { ok: false, problem: 'This login does not own schema virchow, so it may not see every row.' };

  const digest = createHash('sha256');
  const problems = await statesOfAnotherTime(tx);
  const rows = { event: 0, decision: 0, audit: 0 };
  let chains = 0;
  for (const chained of chainedTables) {
    const report: Report = (key, sequence, what) =>
      problems.push({ table: chained.table, chain: key, sequence, what });
    const counted = () => (rows[chained.table] += 1);
    const ends = endsOfChains(rowsOf(tx, chained, batchSize), chained.table, report, counted);
    for await (const [end, recorded] of paired(ends, headsOf(tx, chained, batchSize))) {
      compareEnds(end, recorded, report);
      if (!end) continue;
      chains += 1;
      digest.update(`${JSON.stringify([chained.table, ...end.key, end.sequence, end.hash])}\n`);
    }
  }
  return { ok: true, problems, rows, chains, digest: digest.digest('hex') };
}

type Report = (key: Key, sequence: number, what: ChainProblem['what']) => void;

async function* endsOfChains(
  rows: AsyncIterable<Row>,
  table: string,
  report: Report,
  counted: () => void,
): AsyncGenerator<End, void> {
  let last: Row | undefined;
  for await (const row of rows) {
    const before = last && compareKeys(last.key, row.key) === 0 ? last : undefined;
    if (last && !before) yield last;
    checkRow(row, before, table, report);
    counted();
    last = row;
  }
  if (last) yield last;
}

/** Against the hash that the row before has, not the one it should have: each wrong row is then found once. */
function checkRow(row: Row, before: Row | undefined, table: string, report: Report): void {
  const { key, sequence, hash, sealed } = row;
  const expected = (before?.sequence ?? 0) + 1;
  if (sequence < expected) report(key, sequence, 'twice');
  else if (sequence > expected) report(key, sequence, 'missing-before');
  else if (rowHash(before?.hash ?? chainStart, [table, ...key, String(sequence), ...sealed]) !== hash)
    report(key, sequence, 'changed');
  if (!row.has_version) report(key, sequence, 'no-knowledge-version');
}

function compareEnds(end: End | undefined, recorded: End | undefined, report: Report): void {
  const { key } = end ?? recorded ?? { key: [] };
  const stands = end?.sequence ?? 0;
  const should = recorded?.sequence ?? 0;
  if (stands < should) report(key, stands, 'ends-too-early');
  else if (stands > should) report(key, stands, 'ends-too-late');
  else if (end?.hash !== recorded?.hash) report(key, stands, 'other-end');
}

/** Both lists are in order of their keys: each key once, with what either has. */
async function* paired(
  ends: AsyncGenerator<End, void>,
  heads: AsyncGenerator<End, void>,
): AsyncGenerator<readonly [End | undefined, End | undefined]> {
  let [end, head] = [await nextOf(ends), await nextOf(heads)];
  while (end || head) {
    const order = !end ? 1 : !head ? -1 : compareKeys(end.key, head.key);
    yield [order <= 0 ? end : undefined, order >= 0 ? head : undefined];
    if (order <= 0) end = await nextOf(ends);
    if (order >= 0) head = await nextOf(heads);
  }
}

async function nextOf<T>(from: AsyncGenerator<T, void>): Promise<T | undefined> {
  const { value, done } = await from.next();
  return done ? undefined : value;
}

/** As `collate "C"` sorts: by bytes. */
function compareKeys(a: Key, b: Key): number {
  for (const [index, part] of a.entries()) {
    const order = Buffer.compare(Buffer.from(part), Buffer.from(b[index] ?? ''));
    if (order !== 0) return order;
  }
  return 0;
}

async function* rowsOf(tx: Tx, { table, stream, sealed }: ChainedTable, batchSize: number) {
  const keys = sql.join(stream.map((column) => sql.ref(column)));
  const hasVersion =
    table === 'decision'
      ? sql`knowledge_version <> '' and body->>'knowledgeVersion' is not distinct from knowledge_version`
      : sql`true`;
  const read = (after: Row | undefined) => sql<Row>`
    select array[${keys}]::text[] as key, sequence, encode(hash, 'hex') as hash,
      array[${sql.raw(sealed.join(', '))}]::text[] as sealed,
      ${hasVersion} as has_version
    from ${sql.id('virchow', table)}
    ${after ? sql`where (${keys}, sequence) > (${sql.join([...after.key, after.sequence])})` : sql``}
    order by ${keys}, sequence limit ${batchSize}`;
  yield* inBatches(batchSize, async (after: Row | undefined) => (await read(after).execute(tx)).rows);
}

async function* headsOf(tx: Tx, { stream, heads }: ChainedTable, batchSize: number) {
  const keys = sql.join(stream.map((column) => sql.ref(column)));
  const read = (after: End | undefined) => sql<End>`
    select array[${keys}]::text[] as key, sequence, hash from (${sql.raw(heads)}) head
    ${after ? sql`where (${keys}) > (${sql.join([...after.key])})` : sql``}
    order by ${keys} limit ${batchSize}`;
  yield* inBatches(batchSize, async (after: End | undefined) => (await read(after).execute(tx)).rows);
}

async function* inBatches<T>(
  size: number,
  read: (after: T | undefined) => Promise<readonly T[]>,
): AsyncGenerator<T, void> {
  let batch = await read(undefined);
  for (;;) {
    yield* batch;
    if (batch.length < size) return;
    batch = await read(batch.at(-1));
  }
}

async function statesOfAnotherTime(tx: Tx): Promise<ChainProblem[]> {
  const { rows } = await sql<{ key: Key; sequence: number }>`
    select array[organisation_id, id] as key, sequence from virchow.episode
    where (state->>'sequence')::integer is distinct from sequence order by organisation_id, id`.execute(tx);
  return rows.map(({ key, sequence }) => ({
    table: 'event',
    chain: key,
    sequence,
    what: 'state-of-another-time',
  }));
}
