import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { rules } from '../engine/rules.ts';
import { createClinic } from '../pathway/clinic.ts';
import { memoryStore } from '../store/memory/memory-store.ts';
import { demoProblem, whyNotDemo } from './demo-rules.ts';
import { demoStories } from './demo-stories.ts';
import { newSignIns, openDemo } from './demo.ts';
import { createPasswords } from './passwords.ts';

const passwords = createPasswords({ memory: 8, passes: 1, parallelism: 1 });
const morning = Temporal.Instant.from('2026-11-23T10:15:00Z');

function demoOf(region: 'uk' | 'us', store = memoryStore(), at = morning) {
  let ids = 0;
  const clinic = createClinic({ store, rules, newId: () => `id-${(ids += 1)}` });
  const open = async () => {
    const signIns = await newSignIns(passwords);
    const { lines, others } = await openDemo({ store, clinic, signIns, now: () => at, region });
    await others(new AbortController().signal);
    return lines;
  };
  return { store, open };
}

describe.each(['uk', 'us'] as const)('the demo in the %s', (region) => {
  test('every step of every story is taken, and the board shows them in many states', async () => {
    const { store, open } = demoOf(region);
    await open();
    const { rows, total } = await store.episodes.board({ organisationId: 'demo', limit: 50, offset: 0 });
    expect(total).toBe(demoStories.length);
    expect(rows.filter(({ nextKind }) => nextKind === null)).toEqual([]);
    expect(new Set(rows.map(({ state }) => state)).size).toBeGreaterThanOrEqual(5);
  });

  test('at whatever hour it is started, also in the nights of a change of clocks', async () => {
    for (const began of [
      '2026-11-23T00:15:00Z',
      '2026-03-31T06:30:00Z',
      '2026-11-03T13:00:00Z',
      '2026-11-23T22:50:00Z',
    ]) {
      const { open } = demoOf(region, memoryStore(), Temporal.Instant.from(began));
      expect(await open()).toHaveLength(5);
    }
  });

  test('the second start keeps the people and changes every password', async () => {
    const { store, open } = demoOf(region);
    const first = await open();
    const second = await open();
    expect((await store.people.search({ organisationId: 'demo', text: 'Abara', limit: 5 })).length).toBe(1);
    const passwordsOf = (lines: readonly string[]) =>
      lines.slice(1).map((line) => line.trim().split(/\s+/)[1]);
    expect(passwordsOf(first)).toHaveLength(4);
    for (const password of passwordsOf(first)) expect(passwordsOf(second)).not.toContain(password);
    const clinician = await store.accounts.byEmail('clinician@demo.example');
    expect(await passwords.verify(passwordsOf(second)[0] ?? '', clinician?.passwordHash ?? null)).toBe(true);
    expect(await passwords.verify(passwordsOf(first)[0] ?? '', clinician?.passwordHash ?? null)).toBe(false);
  });
});

describe('a demo and a real clinic never share a record', () => {
  test('real accounts: no demo', async () => {
    const store = memoryStore();
    const by = { at: morning, by: { role: 'system', id: 'test' } } as const;
    const clinic = {
      id: 'o',
      name: 'A',
      region: 'uk',
      zone: 'Europe/London',
      team: 'T',
      phone: null,
    } as const;
    await store.accounts.saveOrganisation(clinic, by);
    expect(await whyNotDemo('the data folder x', true, store.accounts)).toContain('that --demo did not make');
    expect(await whyNotDemo('the data folder x', false, store.accounts)).toBeNull();
  });

  test('a demo: no real clinic', async () => {
    const { store, open } = demoOf('uk');
    expect(await whyNotDemo('the data folder x', true, store.accounts)).toBeNull();
    await open();
    expect(await whyNotDemo('the data folder x', true, store.accounts)).toBeNull();
    expect(await whyNotDemo('the data folder x', false, store.accounts)).toContain('was made by --demo');
  });

  test.each([
    ['127.0.0.1', null],
    ['localhost', null],
    ['::1', null],
    ['0.0.0.0', '--demo prints its passwords'],
    ['10.1.1.1', '--demo prints its passwords'],
    ['127.evil.example', '--demo prints its passwords'],
  ])('listening on %s: %s', (host, problem) => {
    const found = demoProblem(host);
    if (problem === null) expect(found).toBeNull();
    else expect(found).toContain(problem);
  });
});
