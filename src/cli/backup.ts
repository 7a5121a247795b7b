import {
  createWriteStream,
  existsSync,
  openSync,
  closeSync,
  fsyncSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, resolve } from 'node:path';
import { PassThrough, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Temporal } from 'temporal-polyfill';
import type { DatabasePlace } from '../store/database.ts';
import { type Command, type ExitCode, type Io, refuse } from './command.ts';
import { dataOption, failed, isThere, notThere, placeOf, withRecord } from './record-place.ts';
import { askRunningServer } from './running-server.ts';
import { sizeText } from './sizes.ts';

export const backupCommand: Command = {
  name: 'backup',
  takes: 'FILE|-',
  mostWords: 1,
  does: 'Write the whole record to one file, as it is at one moment',
  about: [
    'The same file from the embedded database and from PostgreSQL, and either can take it back (virchow restore). FILE is',
    'read back and checked before it takes its name; an earlier one is replaced only then. What goes to stdout is not.',
    'It holds health data in plain text: only you can read it (mode 0600), encrypt it before it leaves the machine. Sessions',
    'and invitations are left out. A server that runs on the folder is asked for it, and serves nobody else meanwhile.',
  ],
  options: { data: dataOption },
  examples: [
    'virchow backup monday.virchow',
    'virchow backup - --data /srv/virchow | age -r KEY > monday.virchow.age',
  ],
  async run(given, io) {
    const [file] = given.words;
    if (file === undefined)
      return refuse(io, 'backup wants FILE, or - for stdout. See: virchow backup --help');
    const place = placeOf(given, io);
    if (!isThere(place)) return failed(io, notThere(place));
    if (file !== '-') return toFile(file, place, io);
    if (io.stdout.isTTY === true)
      return refuse(io, 'a backup is not for a terminal: name a file, or pipe it on');
    const through = new PassThrough();
    // stdout is not ours to end.
    const copied = pipeline(through, io.stdout, { end: false });
    const [code] = await Promise.all([fetchBackup(place, io, through), copied.catch(() => undefined)]);
    return code;
  },
};

async function toFile(file: string, place: DatabasePlace, io: Io): Promise<ExitCode> {
  const draft = `${file}.partial`;
  try {
    if (existsSync(file) && !statSync(file).isFile())
      return refuse(io, `${file}: wanted a file; got a folder or a device`);
    if (!existsSync(dirname(resolve(file))))
      return refuse(io, `${file}: there is no folder ${dirname(file)}`);
    rmSync(draft, { force: true });
    const code = await fetchBackup(place, io, createWriteStream(draft, { mode: 0o600, flush: true }));
    if (code !== 0) return code;
    const { checkBackup } = await import('../store/backup-read.ts');
    const read = await checkBackup(draft);
    if (!read.ok) return failed(io, `what was written does not read back: ${read.problem}`);
    renameSync(draft, file);
    syncFolder(dirname(resolve(file)));
    const { digest, problems } = read.trailer.chains;
    const rows = read.trailer.tables.reduce((sum, table) => sum + table.rows, 0);
    io.stdout.write(`${file}: ${rows} rows, ${sizeText(statSync(file).size)}, read back and whole.\n`);
    io.stdout.write(`Digest of all chains: ${digest}\n`);
    return problems === 0 ? 0 : failed(io, broken(problems));
  } catch (error) {
    return failed(io, `${file}: ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** From the server that runs on the folder, or from the record itself. */
async function fetchBackup(place: DatabasePlace, io: Io, to: Writable): Promise<ExitCode> {
  try {
    if (place.kind === 'pglite') {
      const asked = await askRunningServer(place.folder, '/backup');
      if (asked.status === 'refused') return failed(io, asked.problem);
      if (asked.status === 'answered') {
        await pipeline(asked.body, to);
        return 0;
      }
    }
    return await withRecord(place, io, async (database) => {
      const { writeBackup } = await import('../store/backup-write.ts');
      const { releaseName } = await import('../server/release.ts');
      const about = { release: releaseName(), madeAt: Temporal.Now.instant() };
      const made = await writeBackup(database, about, to);
      return made.ok ? 0 : failed(io, made.problem);
    });
  } catch (error) {
    return failed(io, `the backup was cut short: ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    to.destroy();
  }
}

const broken = (problems: number): string =>
  `the record's chains are broken in ${problems} places: "virchow verify-log" names them. The backup was made all the same; a restore refuses it`;

/** The new name must be on the disk too. */
function syncFolder(folder: string): void {
  const directory = openSync(folder, 'r');
  fsyncSync(directory);
  closeSync(directory);
}
