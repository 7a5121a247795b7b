#!/usr/bin/env node
import { enableCompileCache } from 'node:module';

// What was compiled once is not compiled at the next start; that is a third of a second. Where no cache can be kept, all works.
enableCompileCache();
const { run } = await import('./run.ts');

// Whoever reads our output may have read enough (`virchow rules | head`): that is no failure.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') {
      // A server goes on when nobody reads what it says: its record is still to be closed.
      if (process.argv[2] !== 'start') process.exit();
      return;
    }
    process.stderr.write(`virchow: cannot write the answer (${error.code ?? error.message})\n`);
    process.exit(1);
  });
}

// A bug of ours, told in one line. VIRCHOW_DEBUG=1 shows where.
process.on('uncaughtException', (error) => {
  const where = process.env['VIRCHOW_DEBUG'] === '1' ? `\n${error.stack ?? ''}` : '';
  process.stderr.write(`virchow: this is a fault in virchow, not in your input: ${error.message}${where}\n`);
  process.exit(70);
});

process.exitCode = await run(process.argv.slice(2), process);
