import { resolve } from 'node:path';
import { isObject } from '../engine/reading.ts';
import type { LogVerified } from '../server/operations.ts';
import type { DatabasePlace } from '../store/database.ts';
import type { ChainProblem } from '../store/verify.ts';
import { type Command, type ExitCode, type Io, inJson } from './command.ts';
import { dataOption, failed, isThere, nameOf, notThere, placeOf, withRecord } from './record-place.ts';
import { askRunningServer, jsonOf } from './running-server.ts';

type Log = Extract<LogVerified, { ok: true }>;

export const verifyLogCommand: Command = {
  name: 'verify-log',
  takes: '',
  mostWords: 0,
  does: 'Check every hash of the record; exit 1 names what was changed',
  about: [
    'Events, decisions and the audit are only ever added, each sealed with the hash of the one before. This finds a row that',
    'was changed, taken away, added or moved. Whoever can rewrite the whole record can seal it anew: note the digest, or keep',
    'a backup, elsewhere. With --since, every sealed row of that backup must still be there, however much was added.',
  ],
  options: {
    data: dataOption,
    since: { takes: 'BACKUP', does: 'an earlier backup whose rows must all still be there' },
    json: { does: 'for programs' },
  },
  examples: ['virchow verify-log', 'virchow verify-log --since monday.virchow --json'],
  async run(given, io) {
    const place = placeOf(given, io);
    if (!isThere(place)) return failed(io, notThere(place));
    const since = given.text('since');
    return verify(place, io, since === undefined ? null : resolve(since), (log) =>
      given.has('json') ? tellJson(io, log) : tell(io, place, log),
    );
  },
};

async function verify(
  place: DatabasePlace,
  io: Io,
  since: string | null,
  tellOf: (log: Log) => ExitCode,
): Promise<ExitCode> {
  if (place.kind === 'pglite') {
    const asked = await askRunningServer(place.folder, '/verify-log', { since });
    if (asked.status === 'refused') return failed(io, asked.problem);
    if (asked.status === 'answered') {
      const log = await jsonOf(asked.body);
      return isLog(log)
        ? tellOf(log)
        : failed(io, `the server that runs on ${place.folder} answered in part`);
    }
  }
  return withRecord(place, io, async (database) => {
    const { verifyLog } = await import('../server/operations.ts');
    const log = await verifyLog(database, since);
    return log.ok ? tellOf(log) : failed(io, log.problem);
  });
}

function tell(io: Io, place: DatabasePlace, { rows, chains, digest, problems, lost = [] }: Log): ExitCode {
  for (const { table, chain, sequence, what } of problems)
    io.stdout.write(`${table} ${chain.join('/')}, row ${sequence}: ${words[what]}\n`);
  for (const { table, chain, sequence } of lost)
    io.stdout.write(`${table} ${chain.join('/')}, row ${sequence}: in the backup, and not here\n`);
  const count = `${rows.event} events, ${rows.decision} decisions and ${rows.audit} audit entries in ${chains} chains`;
  const found = problems.length + lost.length;
  io.stdout.write(
    `${count} in ${nameOf(place)}: ${found === 0 ? 'all whole' : `NOT WHOLE, ${found} places`}.\n`,
  );
  io.stdout.write(`Digest of all chains: ${digest}\n`);
  return found === 0 ? 0 : 1;
}

function tellJson(io: Io, { rows, chains, digest, problems, lost = [] }: Log): ExitCode {
  const whole = problems.length + lost.length === 0;
  io.stdout.write(inJson(io, { whole, digest, chains, rows, problems, lost }));
  return whole ? 0 : 1;
}

const words: Readonly<Record<ChainProblem['what'], string>> = {
  changed: 'its content is not what its hash says',
  'missing-before': 'the row before it is missing',
  twice: 'another row stands in its place',
  'no-knowledge-version': 'it does not say under which rules it was made',
  'ends-too-early': 'rows after it were taken away',
  'ends-too-late': 'it stands past the recorded end',
  'other-end': 'it is not the row that was recorded as the last',
  'state-of-another-time': 'the state of the episode is not the one after it',
};

/** It comes from another process, which may be of another version. */
const isLog = (value: unknown): value is Log =>
  isObject(value) &&
  value['ok'] === true &&
  typeof value['digest'] === 'string' &&
  Array.isArray(value['problems']) &&
  isObject(value['rows']);
