import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildStyles } from './build-styles.ts';

const folder = mkdtempSync(join(tmpdir(), 'virchow-styles-'));
beforeAll(() => buildStyles(folder), 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

test('the mark lies beside the sheets', () => {
  expect(readFileSync(join(folder, 'mark.svg'), 'utf8')).toContain('<svg');
});

test.each(['public', 'clinic', 'rule-book'])(
  'the %s sheet is small, has two palettes and names no other site',
  (sheet) => {
    const css = readFileSync(join(folder, `${sheet}.css`), 'utf8');
    expect(gzipSync(css, { level: 9 }).length).toBeLessThanOrEqual(20 * 1024);
    expect(css).toContain('@media screen and (prefers-color-scheme:dark)');
    expect(css).toContain('forced-colors');
    expect(css).toContain('@media print');
    expect(css).not.toMatch(/https?:|@font-face|@import|frutiger/i);
  },
);
