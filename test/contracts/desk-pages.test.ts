/** The front desk's pages over HTTP: nothing typed is lost, nobody else's record is shown, and a silent payer stops nobody. */
import { expect, test } from 'vitest';
import { rules } from '../../src/engine/rules.ts';
import type { CheckBenefits } from '../../src/pathway/benefits/check-benefits.ts';
import { createClinic } from '../../src/pathway/clinic.ts';
import { memoryStore } from '../../src/store/memory/memory-store.ts';
import { clinicPages } from '../../src/web/clinic/clinic-pages.tsx';
import { aPerson } from './store-examples.ts';
import { addAccount, browser, clinicOf, staffServer } from './staff-server.ts';

const never = new Promise<never>(() => undefined);

async function aDesk(checkBenefits: CheckBenefits = () => never) {
  const store = memoryStore();
  let ids = 0;
  const clinic = createClinic({ store, rules, newId: () => `e-${(ids += 1)}` });
  const server = staffServer({ store, clinic, clinicPages, checkBenefits });
  const system = { at: server.now(), by: { role: 'system', id: 'test' } } as const;
  const us = { ...clinicOf('north'), region: 'us', zone: 'America/Chicago' } as const;
  await store.accounts.saveOrganisation(us, system);
  for (const role of ['front-desk', 'clinician'] as const)
    await addAccount(store, server.now(), { email: `${role}@clinic.example`, roles: [role] });
  const [desk, nurse] = [browser(server.app), browser(server.app)];
  await desk.signIn('front-desk@clinic.example');
  await nurse.signIn('clinician@clinic.example');
  await store.people.register('north', aPerson('rosa'), 'k', system);
  await store.people.register('north', aPerson('luis'), 'k2', system);
  return { server, store, desk, nurse };
}

const plan = {
  kind: 'insured',
  payerName: 'Example Health',
  payerId: '99999',
  memberId: 'W123456789',
  coversFamily: 'unknown',
  network: 'in',
};

test('what was typed comes back with what is wrong, and a save that somebody overtook is told', async () => {
  const { desk, store } = await aDesk();
  const page = await desk.get('/desk/people/rosa/benefits');
  const wrong = await desk.submit(page, '/desk/people/rosa/insurance', {
    ...plan,
    version: '0',
    memberId: 'W*1~',
  });
  expect(wrong.statusCode).toBe(422);
  expect(wrong.body).toContain('A member number is letters and figures');
  expect(wrong.body).toContain('value="W*1~"');
  expect(await store.benefits.insurance('north', 'rosa')).toBeUndefined();
  const saved = await desk.submit(page, '/desk/people/rosa/insurance', { ...plan, version: '0' });
  expect(saved.statusCode).toBe(303);
  const late = await desk.submit(page, '/desk/people/rosa/insurance', {
    ...plan,
    version: '0',
    planName: 'Gold',
  });
  expect(late.statusCode).toBe(409);
  expect(late.body).toContain('value="Gold"');
});

test('unknown stays unknown: a form that does not say whether the plan covers a family says neither', async () => {
  const { desk, store } = await aDesk();
  const page = await desk.get('/desk/people/rosa/benefits');
  const { coversFamily: _covers, network: _network, ...less } = plan;
  await desk.submit(page, '/desk/people/rosa/insurance', { ...less, version: '0' });
  const kept = await store.benefits.insurance('north', 'rosa');
  expect(kept?.record).toMatchObject({
    plan: { coversFamily: null, network: null, subscriber: null, planName: null },
  });
});

test('one person’s estimate and authorization are not at another’s address', async () => {
  const { desk } = await aDesk();
  const page = await desk.get('/desk/people/rosa/benefits');
  await desk.submit(page, '/desk/people/rosa/insurance', { ...plan, version: '0' });
  const start = await desk.get('/desk/people/rosa/authorisations');
  const fields = { procedure: '93971', isUrgent: 'yes', owner: 'team:Nurses', episode: '' };
  const started = await desk.submit(start, '/desk/people/rosa/authorisations', fields);
  const address = String(started.headers.location);
  expect((await desk.get(address)).statusCode).toBe(200);
  expect((await desk.get(address.replace('rosa', 'luis'))).statusCode).toBe(404);
  const form = await desk.get('/desk/people/rosa/estimate');
  const counted = await desk.submit(form, '/desk/people/rosa/estimate', {
    'serviceOn-day': '3',
    'serviceOn-month': '11',
    'serviceOn-year': '2026',
    'imaging-code': '93971',
    'imaging-from': '$130',
  });
  const estimate = String(counted.headers.location);
  const shown = await desk.get(estimate);
  expect(shown.body).toContain('The payer did not say whether this is covered');
  expect(shown.body).not.toContain('$0.00');
  expect((await desk.get(estimate.replace('rosa', 'luis'))).statusCode).toBe(404);
});

test('while a payer is asked and says nothing, every page and every step of care answers', async () => {
  const { desk, nurse, store, server } = await aDesk();
  const page = await desk.get('/desk/people/rosa/benefits');
  await desk.submit(page, '/desk/people/rosa/insurance', { ...plan, version: '0' });
  let isAnswered = false;
  const again = await desk.get('/desk/people/rosa/benefits');
  const day = { 'serviceOn-day': '3', 'serviceOn-month': '11', 'serviceOn-year': '2026' };
  void desk.submit(again, '/desk/people/rosa/benefits/check', day).then(() => (isAnswered = true));
  const opened = await nurse.get('/clinic/referrals/new?person=rosa');
  const referred = await nurse.submit(opened, '/clinic/referrals/new', {
    limb: 'leg',
    side: 'left',
    referrer: 'Dr Lee',
    came: 'own',
    reason: 'Swollen',
    owner: 'team:Nurses',
    'referredAt-day': '2',
    'referredAt-month': '11',
    'referredAt-year': '2026',
    'referredAt-time': '01:30',
  });
  expect(referred.statusCode).toBe(303);
  const episode = String(referred.headers.location).replace(/\?.*$/, '');
  const emergency = await nurse.get(`${episode}/emergency`);
  const sent = await nurse.submit(emergency, `${episode}/emergency`, {
    where: 'Mercy',
    reason: 'Breathless',
  });
  expect(sent.statusCode).toBe(303);
  expect((await store.episodes.load('north', episode.split('/').at(-1) ?? ''))?.state).toBe('emergency-sent');
  for (const url of ['/clinic', episode, '/clinic/people/rosa', '/desk/authorisations'])
    expect((await nurse.get(url)).statusCode, url).toBe(200);
  expect(isAnswered).toBe(false);
  expect(server.logged()).not.toContain('W123456789');
});

test.each(['9999-12-31', '0001-01-01', '2026-02-30', '-271821-04-19', 'tomorrow', ''])(
  'a calendar asked for %s shows today',
  async (on) => {
    const { server, desk } = await aDesk();
    const [year] = server.now().toString().split('-');
    for (const view of ['day', 'week']) {
      const page = await desk.get(`/desk?view=${view}&on=${encodeURIComponent(on)}`);
      expect(page.statusCode).toBe(200);
      expect(page.body).toContain(String(year));
    }
  },
);
