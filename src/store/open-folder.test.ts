import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { assert } from '../engine/assert.ts';
import { type DataFolder, takeDataFolder } from './open-folder.ts';

let parent: string;
let folder: string;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'virchow-folder-'));
  folder = join(parent, 'new', 'data');
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

const label = () => readFileSync(join(folder, 'virchow.json'), 'utf8');

test('a new folder is made, for this user alone, and marked ready once the database is', () => {
  const taken = took(folder);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  expect(label()).toContain('"ready":false');
  taken.markReady();
  taken.release();
  expect(label()).toBe('{"program":"virchow","format":1,"ready":true}\n');
});

test('a database that was never finished is made again; a finished one is kept', () => {
  const first = took(folder);
  writeFileSync(join(first.databasePath, 'half'), '');
  first.release();

  const second = took(folder);
  expect(existsSync(join(second.databasePath, 'half'))).toBe(false);
  writeFileSync(join(second.databasePath, 'whole'), '');
  second.markReady();
  second.release();

  const third = took(folder);
  expect(existsSync(join(third.databasePath, 'whole'))).toBe(true);
  third.release();
});

test('a folder of something else is refused and left as it is', () => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'thesis.txt'), 'years of work');
  expect(problemOf(takeDataFolder(folder))).toContain('it holds thesis.txt and no virchow.json');
  expect(existsSync(join(folder, 'lock.sqlite'))).toBe(false);
});

test('a database without its label is not ours to empty', () => {
  const taken = took(folder);
  writeFileSync(join(taken.databasePath, 'records'), '');
  taken.markReady();
  taken.release();
  rmSync(join(folder, 'virchow.json'));
  expect(problemOf(takeDataFolder(folder))).toContain('it holds pg');
  expect(existsSync(join(taken.databasePath, 'records'))).toBe(true);
});

test.each([
  [
    'a newer format',
    '{"program":"virchow","format":2,"ready":true}',
    'has format 2; this Virchow reads format 1',
  ],
  ['another program', '{"program":"other","format":1,"ready":true}', 'does not say that this folder is'],
  ['half a file', '{"program":"virc', 'does not say that this folder is'],
])('%s is refused, and nothing is emptied', (_name, text, problem) => {
  mkdirSync(join(folder, 'pg'), { recursive: true });
  writeFileSync(join(folder, 'pg', 'records'), '');
  writeFileSync(join(folder, 'virchow.json'), text);
  // Twice: a refusal leaves no lock behind.
  for (const _time of [1, 2]) {
    expect(problemOf(takeDataFolder(folder))).toContain(problem);
  }
  expect(existsSync(join(folder, 'pg', 'records'))).toBe(true);
});

test('a file where the folder should be, or above it', () => {
  mkdirSync(join(parent, 'new'));
  writeFileSync(folder, '');
  expect(takeDataFolder(folder)).toEqual({
    ok: false,
    problem: `The data folder ${folder} cannot be made: there is a file of that name.`,
  });
  expect(problemOf(takeDataFolder(join(folder, 'below')))).toContain('a part of the path is a file.');
});

function took(path: string): DataFolder {
  const taken = takeDataFolder(path);
  assert(taken.ok, taken.ok ? '' : taken.problem);
  return taken.folder;
}

function problemOf(result: { ok: true } | { ok: false; problem: string }): string | null {
  return result.ok ? null : result.problem;
}
