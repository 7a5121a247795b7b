import type { Command } from './command.ts';
import { dataOption, failed, isThere, nameOf, notThere, placeOf, withRecord } from './record-place.ts';

export const migrateCommand: Command = {
  name: 'migrate',
  takes: '',
  mostWords: 0,
  does: 'Bring the tables of the record up to this version',
  about: [
    'Each step is done whole or not at all, once, also if two begin together. With DATABASE_URL run it as the login that',
    'owns the database; the server may then run as one that owns nothing. Make a backup before.',
  ],
  options: {
    data: dataOption,
    check: { does: 'only say what is still to do; exit 1 if anything is' },
  },
  examples: ['virchow migrate --check', 'DATABASE_URL=postgres://owner@db/virchow virchow migrate'],
  async run(given, io) {
    const place = placeOf(given, io);
    const where = nameOf(place);
    const { migrate, pendingMigrations } = await import('../store/migrate.ts');
    if (!given.has('check')) {
      return withRecord(place, io, async (database) => {
        const done = await migrate(database);
        if (!done.ok) return failed(io, `${done.problem}${cureFor(done.problem)}`);
        for (const name of done.applied) io.stdout.write(`Done: migration ${name}\n`);
        io.stdout.write(`The tables in ${where} are up to date.\n`);
        return 0;
      });
    }
    if (!isThere(place)) return failed(io, notThere(place));
    return withRecord(place, io, async (database) => {
      const asked = await pendingMigrations(database);
      if (!asked.ok) return failed(io, asked.problem);
      for (const name of asked.pending) io.stdout.write(`To do: migration ${name}\n`);
      if (asked.pending.length > 0) return 1;
      io.stdout.write(`The tables in ${where} are up to date.\n`);
      return 0;
    });
  },
};

function cureFor(problem: string): string {
  return problem.includes('permission denied for database')
    ? '. Its owner must run: grant create on database NAME to LOGIN;'
    : '';
}
