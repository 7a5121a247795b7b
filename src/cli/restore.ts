import { Temporal } from 'temporal-polyfill';
import type { BackupHeader, BackupTrailer } from '../store/backup-format.ts';
import type { DatabasePlace } from '../store/database.ts';
import { type Command, type Io, refuse } from './command.ts';
import { dataOption, failed, nameOf, placeOf, withRecord } from './record-place.ts';

export const restoreCommand: Command = {
  name: 'restore',
  takes: 'FILE',
  mostWords: 1,
  does: 'Bring a backup back into a new folder or an empty database',
  about: [
    'FILE is checked whole before anything is written: one that was cut short or changed is refused. All of it comes back or',
    'nothing does; every chain is sealed anew and every table compared with the backup. A backup of an earlier version is',
    'brought up to this one. Everybody signs in anew; open invitations must be made again. Alarms ring when a server starts.',
  ],
  options: { data: dataOption },
  examples: [
    'virchow restore monday.virchow --data ./restored',
    'DATABASE_URL=postgres://owner@db/empty virchow restore monday.virchow',
  ],
  async run(given, io) {
    const [file] = given.words;
    if (file === undefined) return refuse(io, 'restore wants FILE. See: virchow restore --help');
    const { checkBackup } = await import('../store/backup-read.ts');
    const checked = await checkBackup(file);
    if (!checked.ok) return refuse(io, checked.problem);
    const place = placeOf(given, io);
    return withRecord(place, io, async (database) => {
      const { restoreBackup } = await import('../store/backup-restore.ts');
      const restored = await restoreBackup(database, file, checked);
      if (!restored.ok) return failed(io, restored.problem);
      tell(io, file, place, restored);
      return 0;
    });
  },
};

function tell(
  io: Io,
  file: string,
  place: DatabasePlace,
  { header, trailer }: { readonly header: BackupHeader; readonly trailer: BackupTrailer },
): void {
  const rows = (table: string) => trailer.tables.find((each) => each.table === table)?.rows ?? 0;
  const madeAt = Temporal.Instant.from(header.madeAt).toString({ smallestUnit: 'second' });
  const what = `${rows('person')} people, ${rows('episode')} episodes, ${rows('event')} events, ${rows('decision')} decisions, ${rows('alarm')} alarms, ${rows('audit')} audit entries, ${rows('account')} accounts`;
  io.stdout.write(`${file}, made at ${madeAt} by Virchow ${header.release}, is in ${nameOf(place)}.\n`);
  io.stdout.write(`Restored: ${what}. Every table is as in the backup, and every chain is whole.\n`);
  io.stdout.write(`Digest of all chains: ${trailer.chains.digest}\n`);
}
