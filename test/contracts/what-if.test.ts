/** The page that tries a simulated clinic with other slots or staff: started by POST, looked at by GET, lived on a thread of its own. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rules } from '../../src/engine/rules.ts';
import type { WhatIfAsked } from '../../src/pathway/simulator/what-if-jobs.ts';
import { rowOf } from '../../src/pathway/simulator/what-if-jobs.ts';
import { whatIf } from '../../src/pathway/simulator/what-if.ts';
import { createWhatIfJobs } from '../../src/server/what-if-jobs.ts';
import { memoryStore } from '../../src/store/memory/memory-store.ts';
import { clinicPages } from '../../src/web/clinic/clinic-pages.tsx';
import { addAccount, browser, staffServer } from './staff-server.ts';

let ids = 0;
const jobs = createWhatIfJobs({ now: () => server.now(), newId: () => `run-${(ids += 1)}` });
const server = staffServer({ clinicPages, whatIf: jobs });
const lead = browser(server.app);
const far = browser(server.app);
beforeAll(async () => {
  const { store, now } = server;
  await addAccount(store, now(), { email: 'lead@clinic.example', roles: ['service-lead'] });
  await addAccount(store, now(), {
    email: 'far@clinic.example',
    roles: ['administrator'],
    organisation: 'south',
  });
  await lead.signIn('lead@clinic.example');
  await far.signIn('far@clinic.example');
});
afterAll(() => server.app.close());

const small = {
  patients: '10',
  scanSlots: '2',
  weekend: 'off',
  supplyDays: '3',
  staff: '2',
  seed: '4',
  lever: 'scan-slots-a-day',
  values: '1, 3',
};
const submit = async (fields: Readonly<Record<string, string>>) =>
  lead.submit(await lead.get('/service/what-if'), '/service/what-if', fields);

test('what is out of its range is refused, field by field, and comes back as it was typed', async () => {
  const page = await submit({ ...small, patients: '501', staff: '0', values: '1, 1' });
  expect(page.statusCode).toBe(422);
  for (const field of ['patients', 'staff', 'values']) expect(page.body).toContain(`href="#${field}"`);
  expect(page.body).toContain('value="1, 1"');
  expect((await submit({ ...small, values: '1, 2, 3, 4, 5' })).statusCode).toBe(422);
  expect((await submit({ ...small, seed: '' })).statusCode).toBe(422);
});

test('started, under way, done: with the figures of the simulator, for this organisation alone', {
  timeout: 120_000,
}, async () => {
  const started = await submit(small);
  expect(started.statusCode).toBe(303);
  const address = String(started.headers.location);
  expect((await lead.get(address)).body).toContain('http-equiv="refresh"');
  // One at a time: whoever comes second is told, and nothing they typed is lost.
  const second = await submit({ ...small, seed: '77' });
  expect(second.statusCode).toBe(409);
  expect(second.body).toContain('value="77"');
  expect((await far.get(address)).statusCode).toBe(404);

  const id = new URL(address, 'http://x').searchParams.get('run') ?? '';
  await expect.poll(() => jobs.look('north', id)?.state, { timeout: 100_000, interval: 200 }).toBe('done');
  const job = jobs.look('north', id);
  const asked: WhatIfAsked | undefined = job?.asked;
  if (job === null || asked === undefined) throw new Error('no job');
  const here = await whatIf(asked.setting, asked.lever, asked.values, { rules, openStore: memoryStore });
  expect(job.rows).toEqual(here.map(rowOf));
  const { body } = await lead.get(address);
  expect(body).not.toContain('http-equiv="refresh"');
  expect(body).toContain('SYNTHETIC');
  expect(body).toContain(`<td data-label="Scans late, %">${job.rows[0]?.percentScansLate.toFixed(1)}</td>`);
  expect(body).toContain('<svg');
});

test('a run that nobody knows, as after a restart, says so and asks again', async () => {
  const page = await lead.get('/service/what-if?run=long-ago');
  expect(page.statusCode).toBe(404);
  expect(page.body).toContain('not on this server any more');
  expect(page.body).toContain('Live through it');
});

test('stopped with the server: the thread ends, and the run did not come to its end', async () => {
  const others = createWhatIfJobs({ now: server.now, newId: () => 'run' });
  const { setting, lever } = jobs.look('north', 'run-1')?.asked ?? {};
  if (setting === undefined || lever === undefined) throw new Error('no run');
  expect(others.start('north', { setting: { ...setting, patients: 500 }, lever, values: [1, 2] }).ok).toBe(
    true,
  );
  await others.stop();
  await expect.poll(() => others.look('north', 'run')?.state).toBe('failed');
  expect(others.start('north', { setting, lever, values: [1] }).ok).toBe(true);
  await others.stop();
});
