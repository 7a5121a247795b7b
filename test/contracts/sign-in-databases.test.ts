/** The same door over the databases that a clinic uses, with the rights that its login has there. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Store } from '../../src/pathway/ports.ts';
import { databaseStore } from '../../src/store/database-store.ts';
import { type TestDatabase, testDatabases } from '../postgres/databases.ts';
import { browser, password, staffServer } from './staff-server.ts';

describe.each(testDatabases)('on %s', (_name, open) => {
  let opened: TestDatabase;
  let store: Store;
  let server: ReturnType<typeof staffServer>;
  beforeAll(async () => {
    opened = await open();
    store = databaseStore(opened.database);
    server = staffServer({ store });
    await server.app.ready();
  });
  afterAll(async () => {
    await server.app.close();
    await opened.close();
  });

  const setUp = {
    clinic: 'Elm Street',
    region: 'uk',
    zone: 'europe/london',
    team: 'DVT nurses',
    phone: '',
    name: 'Kim Larsen',
    email: 'kim@clinic.example',
    clinician: 'yes',
    password,
    'password-again': password,
  };

  test('set-up, an invitation, its password, a lock, unlocking, disabling: each as the person at the screen does it', async () => {
    const kim = browser(server.app);
    const address = `/set-up/${server.setUpToken}`;
    const form = await kim.get(address);
    const wrong = await kim.submit(form, address, { ...setUp, zone: '+01:00', 'password-again': 'x' });
    expect([wrong.statusCode, wrong.body.includes('like Europe/London')]).toEqual([422, true]);
    expect((await kim.submit(form, address, setUp)).statusCode).toBe(303);
    expect((await kim.submit(form, address, setUp)).statusCode).toBe(410);
    expect(await store.accounts.organisations()).toMatchObject([{ zone: 'Europe/London', phone: null }]);

    const page = await kim.get('/clinic/staff/invite');
    const invitation = { name: 'Amina Osei', email: 'Amina@clinic.example', 'role-clinician': 'yes' };
    const shown = await kim.submit(page, '/clinic/staff/invite', invitation);
    const [, link = ''] = /(\/invitation\/[\w-]{43})/.exec(shown.body) ?? [];
    const again = await kim.submit(page, '/clinic/staff/invite', invitation);
    expect([again.statusCode, again.body.includes('already')]).toEqual([422, true]);

    const amina = browser(server.app);
    const choose = await amina.get(link);
    const short = await amina.submit(choose, link, { password: 'short', 'password-again': 'short' });
    expect(short.statusCode).toBe(422);
    const chosen = { password: 'seven rivers by lamp light', 'password-again': 'seven rivers by lamp light' };
    expect((await amina.submit(choose, link, chosen)).statusCode).toBe(303);
    expect((await amina.get('/account')).statusCode).toBe(200);
    expect((await amina.submit(choose, link, chosen)).statusCode).toBe(410);

    for (let tries = 0; tries < 5; tries += 1)
      await browser(server.app).signIn('amina@clinic.example', 'wrong, and long enough');
    expect((await browser(server.app).signIn('amina@clinic.example', chosen.password)).statusCode).toBe(422);
    const account = await store.accounts.byEmail('amina@clinic.example');
    const member = `/clinic/staff/${account?.id}`;
    expect((await kim.get(member)).body).toContain('Locked');
    expect((await kim.submit(page, `${member}/unlock`, {})).statusCode).toBe(200);
    expect((await browser(server.app).signIn('amina@clinic.example', chosen.password)).statusCode).toBe(303);

    expect((await amina.get('/account')).statusCode).toBe(200);
    expect((await kim.submit(page, `${member}/disable`, {})).statusCode).toBe(200);
    expect((await amina.get('/account')).statusCode).toBe(303);
    const self = await store.accounts.byEmail('kim@clinic.example');
    const alone = await kim.submit(page, `/clinic/staff/${self?.id}/disable`, {});
    expect([alone.statusCode, alone.body.includes('only administrator')]).toEqual([422, true]);

    const trail = await store.audit.of(
      account?.organisationId ?? '',
      { kind: 'account', id: account?.id ?? '' },
      50,
    );
    expect(trail.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['account.accepted', 'sign-in', 'sign-in.wrong-password', 'account.unlock']),
    );
    expect(JSON.stringify(trail)).not.toContain('amina@');
  });

  test('a changed password ends every other session, and not this one', async () => {
    const [here, there] = [browser(server.app), browser(server.app)];
    await here.signIn('kim@clinic.example');
    await there.signIn('kim@clinic.example');
    const page = await here.get('/account');
    const next = { password: 'other rivers by lamp light', 'password-again': 'other rivers by lamp light' };
    const wrong = await here.submit(page, '/account/password', {
      ...next,
      'present-password': 'not this one',
    });
    expect(wrong.statusCode).toBe(422);
    expect(
      (await here.submit(page, '/account/password', { ...next, 'present-password': password })).statusCode,
    ).toBe(200);
    expect((await here.get('/account')).statusCode).toBe(200);
    expect((await there.get('/account')).statusCode).toBe(303);
  });

  test('forty guesses at once', async () => {
    const person = browser(server.app);
    const page = await person.get('/sign-in');
    await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        person.submit(page, '/sign-in', { email: 'kim@clinic.example', password: `guess number ${index}` }),
      ),
    );
    expect((await store.accounts.byEmail('kim@clinic.example'))?.failedSignIns).toBe(5);
  });
});
