import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lockFolder } from './lock.ts';

let folder: string;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'virchow-lock-')), 'a folder with spaces, ø');
  mkdirSync(folder);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a second one is refused at once, told who has it, and let in when it is free', () => {
  const first = lockFolder(folder);
  expect(first.ok).toBe(true);
  const second = lockFolder(folder);
  expect(problemOf(second)).toContain(`in use by process ${process.pid} on`);
  expect(problemOf(second)).toContain(folder);
  expect(problemOf(second)).toMatch(/since \d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/);
  if (first.ok) first.release();
  const third = lockFolder(folder);
  expect(third.ok).toBe(true);
  if (third.ok) third.release();
});

test('another process holds it until it is killed, and not longer', async () => {
  const module = pathToFileURL(join(import.meta.dirname, 'lock.ts')).href;
  const holder = spawn(process.execPath, [
    '--input-type=module',
    '--eval',
    `const { lockFolder } = await import(${JSON.stringify(module)});
     console.log(lockFolder(${JSON.stringify(folder)}).ok);
     setInterval(() => {}, 1000);`,
  ]);
  const said = await new Promise((heard) => holder.stdout.once('data', (data) => heard(String(data))));
  expect(said).toBe('true\n');
  expect(problemOf(lockFolder(folder))).toContain(`in use by process ${holder.pid}`);
  const dead = new Promise((ended) => holder.once('close', ended));
  holder.kill('SIGKILL');
  await dead;
  const mine = lockFolder(folder);
  expect(mine.ok).toBe(true);
  if (mine.ok) mine.release();
});

test('a lock file that is none says so', () => {
  mkdirSync(join(folder, 'lock.sqlite'));
  expect(problemOf(lockFolder(folder))).toContain('cannot be locked');
  rmSync(join(folder, 'lock.sqlite'), { recursive: true });
  writeFileSync(
    join(folder, 'lock.sqlite'),
    'not a database, but long enough to be read as the header of one.'.repeat(9),
  );
  expect(problemOf(lockFolder(folder))).toContain('cannot be locked');
});

function problemOf(result: { ok: true } | { ok: false; problem: string }): string | null {
  return result.ok ? null : result.problem;
}
