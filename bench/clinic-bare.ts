/** Run as a process of its own: `clinic-bare.ts FOLDER` opens the embedded database there and nothing else, and waits. */
import { PGlite } from '@electric-sql/pglite';

const pglite = await PGlite.create(process.argv[2] ?? '');
await pglite.query('select 1');
console.log('Virchow is ready: of the limit, the database alone');
process.once('SIGTERM', () => void pglite.close().then(() => process.exit(0)));
setInterval(() => undefined, 60_000);
