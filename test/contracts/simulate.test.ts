/** `virchow simulate`: what it prints, what it refuses, and that a history it printed can be told again. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { simulate } from '../../src/pathway/simulator/simulate.ts';
import { inMemory, smallClinic } from '../simulator/small-clinic.ts';
import { answers, program } from './program.ts';

const folder = mkdtempSync(join(tmpdir(), 'virchow-simulate-'));
afterAll(() => rmSync(folder, { recursive: true }));

const small = ['simulate', '--seed', '3', '--patients', '6'];

describe('simulate', () => {
  test('says that it is synthetic, with each input and its range, and what became of every deadline', async () => {
    const { code, out, err } = await program(small);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^SYNTHETIC/);
    expect(out).toMatch(/scan-slots-a-day +8 +1 to 60/);
    expect(out).toMatch(/answerLost 2 % \(0 % to 50 %\)/);
    expect(out).toMatch(/^assess +\d+ +\d/m);
    expect(out).toMatch(/Uncovered: [\d.]+ patient-days/);
    expect(out).toContain('every promise was kept');
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(110);
  });

  test('the same seed is the same clinic, for programs too; another seed is another', async () => {
    const [once] = answers((await program([...small, '--json'])).out);
    const [again] = answers((await program([...small, '--json'])).out);
    const [other] = answers((await program([...small.with(2, '4'), '--json'])).out);
    expect(again).toEqual(once);
    expect(once?.['history']).toMatch(/^[0-9a-f]{64}$/);
    expect(other?.['history']).not.toBe(once?.['history']);
    expect(once).toMatchObject({ broken: null, setting: { seed: 3, patients: 6 } });
  });

  test('compares settings, and draws them under the watermark', async () => {
    const plot = join(folder, 'slots.svg');
    const { code, out } = await program([...small, '--compare', 'weekend-scans=off,on', '--plot', plot]);
    expect(code).toBe(0);
    expect(out).toMatch(/weekend-scans +% late +% scans late +uncovered days/);
    expect(out).toMatch(/^off +/m);
    expect(out).toMatch(/^on +/m);
    const svg = readFileSync(plot, 'utf8');
    expect(svg).toContain('SYNTHETIC');
    expect(svg).toContain('weekend-scans on');
    const kept = await program([...small, '--plot', plot]);
    expect(kept).toMatchObject({ code: 2, out: '' });
    expect(kept.err).toContain('--plot: wanted a new file');
  });

  test.each([
    [['simulate'], 'simulate wants --seed N'],
    [['simulate', '--seed', '-1'], '--seed: wanted a whole number from 0 to 2147483647; got "-1"'],
    [[...small, '--staff', '99'], '--staff: wanted a whole number from 1 to 40; got "99"'],
    [[...small, '--supply-days', '2.5'], '--supply-days: wanted a whole number from 1 to 14; got "2.5"'],
    [[...small, '--weekend-scans', 'yes'], '--weekend-scans: wanted on or off; got "yes"'],
    [[...small, '--region', 'fr'], '--region: wanted uk or us; got "fr"'],
    [
      [...small, '--compare', 'staff=4'],
      '--compare: wanted scan-slots-a-day, weekend-scans, supply-days, staff',
    ],
    [[...small, '--compare', 'staff=4,400'], '--staff: wanted a whole number from 1 to 40; got "400"'],
    [['simulate', '--history', '/nowhere'], '--history: wanted a file that can be read'],
  ] as const)('%j is refused with what was wanted', async (args, wanted) => {
    const { code, out, err } = await program(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(wanted);
  });

  test('tells a history again, line by line as it was printed', async () => {
    const lived = await simulate(smallClinic(2), inMemory);
    const lines = lived.script.map((asking) => JSON.stringify(asking));
    const file = join(folder, 'history.ndjson');
    writeFileSync(file, lines.join('\n'));
    const { code, out } = await program(['simulate', '--history', file]);
    expect({ code, out }).toEqual({ code: 0, out: `${lines.length} askings, and no promise was broken.\n` });
    writeFileSync(file, `${lines[0]}\n{"at": "yesterday"}\n`);
    const { code: refused, err } = await program(['simulate', '--history', file]);
    expect(refused).toBe(2);
    expect(err).toContain('line 2');
    expect(existsSync(file)).toBe(true);
  });
});
