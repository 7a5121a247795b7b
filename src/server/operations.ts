import { createWriteStream, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { isObject } from '../engine/reading.ts';
import type { Rules } from '../engine/rules.ts';
import { lostSince, type LostRow } from '../store/backup-compare.ts';
import { checkBackup } from '../store/backup-read.ts';
import { writeBackup } from '../store/backup-write.ts';
import type { Database } from '../store/database.ts';
import { type Verified, verifyWithin } from '../store/verify.ts';
import type { ControlAction } from './control-door.ts';
import { releaseName } from './release.ts';

const draftEnd = '.backup-draft';

/** What an operator may ask of a running server, through its control door. */
export function operationActions(
  database: Database,
  folder: string,
  now: () => Temporal.Instant,
  rules: Rules,
): Readonly<Record<string, ControlAction>> {
  removeDrafts(folder);
  let drafts = 0;
  return {
    // The embedded database serves nobody while it is read. A file takes it as fast as the disk does; whoever asked may be slow.
    '/backup': async () => {
      drafts += 1;
      const path = join(folder, `${drafts}${draftEnd}`);
      const draft = createWriteStream(path, { mode: 0o600 });
      try {
        const made = await writeBackup(database, { release: releaseName(), madeAt: now() }, draft);
        if (made.ok) return { kind: 'file', path };
        draft.destroy();
        rmSync(path, { force: true });
        return { kind: 'problem', problem: made.problem };
      } catch (error) {
        rmSync(path, { force: true });
        throw error;
      }
    },
    '/verify-log': async (asked) => {
      const since = isObject(asked) && typeof asked['since'] === 'string' ? asked['since'] : null;
      const log = await verifyLog(database, since);
      return log.ok ? { kind: 'json', value: log } : { kind: 'problem', problem: log.problem };
    },
    '/measures': async (asked) => {
      const { measureRecord, readMeasuring } = await import('./measure-record.ts');
      const read = readMeasuring(asked);
      if (read === null) return { kind: 'problem', problem: 'a day is written like 2026-11-23' };
      return { kind: 'json', value: await measureRecord(database, read, now()) };
    },
    '/replay': async (asked) => {
      const under = isObject(asked) && typeof asked['under'] === 'string' ? asked['under'] : null;
      const { replayRecord } = await import('./replay-record.ts');
      const report = await replayRecord(database, under, rules);
      return report.ok ? { kind: 'json', value: report } : { kind: 'problem', problem: report.problem };
    },
  };
}

export type LogVerified = Verified & { readonly lost?: readonly LostRow[] };

/** Every chain of the record; and with a backup, whether all that it holds is still there. */
export async function verifyLog(database: Database, since: string | null): Promise<LogVerified> {
  if (since !== null) {
    const checked = await checkBackup(since);
    if (!checked.ok) return checked;
  }
  return database.asOwner(async (tx) => {
    await sql`set transaction isolation level repeatable read, read only`.execute(tx);
    const verified = await verifyWithin(tx);
    if (!verified.ok || since === null) return verified;
    return { ...verified, lost: await lostSince(tx, since) };
  });
}

/** Of a process that was killed. */
function removeDrafts(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const name of readdirSync(folder)) if (name.endsWith(draftEnd)) rmSync(join(folder, name));
}
