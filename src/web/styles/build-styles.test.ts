import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { buildStyles } from './build-styles.ts';

test('the public sheet is small, has two palettes and names no other site', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'virchow-styles-'));
  await buildStyles(folder);
  const css = readFileSync(join(folder, 'public.css'), 'utf8');
  expect(readFileSync(join(folder, 'mark.svg'), 'utf8')).toContain('<svg');
  rmSync(folder, { recursive: true });
  expect(gzipSync(css, { level: 9 }).length).toBeLessThanOrEqual(20 * 1024);
  expect(css).toContain('@media screen and (prefers-color-scheme:dark)');
  expect(css).toContain('forced-colors');
  expect(css).toContain('@media print');
  expect(css).not.toMatch(/https?:|@font-face|@import|frutiger/i);
});
