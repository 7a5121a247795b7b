/** A person's own pages, over HTTP: in by link and code, out again, and nobody in who should not be. */
import { Temporal } from 'temporal-polyfill';
import { beforeEach, describe, expect, test } from 'vitest';
import { may } from '../../src/pathway/authorisation.ts';
import { ownPage } from './companion-server.ts';
import { aBooking, booking } from './store-of-scheduling.ts';
import { aChange, aPerson, aRegistered, byNurse } from './store-examples.ts';

const wrongFor = (code: string): string => (code === '000000' ? '000001' : '000000');

describe('at the door', () => {
  let here: Awaited<ReturnType<typeof ownPage>>;
  beforeEach(async () => {
    here = await ownPage();
    await here.opens();
  });

  test('link, code, own telephone: she is in, and the link says nothing of whose it is', async () => {
    const telephone = here.telephone();
    const link = await here.linkSent();
    const first = await telephone.get(link);
    expect(first.statusCode).toBe(200);
    expect(first.body).not.toMatch(/Example|p1\b|07700|rivaroxaban/);
    expect((await here.messages()).filter((text) => text.includes('code is'))).toEqual([]);
    expect((await telephone.post(link, {})).headers.location).toBe('/my/code');
    const entered = await telephone.post('/my/code', { code: await here.codeSent(), own: 'yes' });
    expect([entered.statusCode, entered.headers.location]).toEqual([303, '/my']);
    const cookie = entered.cookies.find(({ name }) => name === 'virchow-my');
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/my', maxAge: 30 * 24 * 3600 });
    const today = await telephone.get('/my');
    expect(today.statusCode).toBe(200);
    expect(today.body).toContain('p1 Example');
    expect(today.headers['cache-control']).toBe('no-store');
  });

  test('link and code never stand in one message, and neither names an illness', async () => {
    const telephone = here.telephone();
    await telephone.post(await here.linkSent(), {});
    const sent = await here.messages();
    expect(sent).toHaveLength(2);
    for (const text of sent) {
      expect(text.includes('/my/link/') && /\d{6}/.test(text.replace(/0\d{3} \d{4}/g, ''))).toBe(false);
      expect(text).not.toMatch(/clot|DVT|thromb|rivaroxaban/i);
    }
  });

  test('a code with a space in it, as it was pasted, is the code', async () => {
    const telephone = here.telephone();
    await telephone.post(await here.linkSent(), {});
    const code = await here.codeSent();
    const spaced = ` ${code.slice(0, 3)} ${code.slice(3)}`;
    expect((await telephone.post('/my/code', { code: spaced, own: 'yes' })).statusCode).toBe(303);
  });

  test('five wrong codes, and the right one is no longer good; the next one is', async () => {
    const telephone = here.telephone();
    await telephone.post(await here.linkSent(), {});
    const code = await here.codeSent();
    const codes: number[] = [];
    for (let count = 0; count < 5; count += 1)
      codes.push((await telephone.post('/my/code', { code: wrongFor(code), own: 'yes' })).statusCode);
    expect(codes).toEqual([422, 422, 422, 422, 403]);
    const late = await telephone.post('/my/code', { code, own: 'yes' });
    expect(late.statusCode).toBe(403);
    expect(late.body).toContain('This code is over');
    here.pass({ minutes: 2 });
    expect((await here.signIn(here.telephone())).statusCode).toBe(303);
  });

  test('what is not filled in costs no try, and what was typed comes back', async () => {
    const telephone = here.telephone();
    await telephone.post(await here.linkSent(), {});
    const code = await here.codeSent();
    for (let count = 0; count < 6; count += 1) {
      const page = await telephone.post('/my/code', { code });
      expect(page.statusCode).toBe(422);
      expect(page.body).toContain(`value="${code}"`);
      expect(page.body).toContain('Choose if this is your own phone');
    }
    here.pass({ minutes: 1 });
    expect((await telephone.post('/my/code', { code, own: 'no' })).statusCode).toBe(303);
  });

  test('after ten minutes a code is over; a second use too', async () => {
    const telephone = here.telephone();
    await telephone.post(await here.linkSent(), {});
    const code = await here.codeSent();
    const jar = new Map(telephone.jar);
    here.pass({ minutes: 9 });
    expect((await telephone.post('/my/code', { code, own: 'yes' })).statusCode).toBe(303);
    const second = here.telephone();
    for (const [name, value] of jar) second.jar.set(name, value);
    expect((await second.post('/my/code', { code, own: 'yes' })).statusCode).toBe(403);
    const other = here.telephone();
    await other.post(await here.linkSent(), {});
    const expired = await here.codeSent();
    here.pass({ minutes: 10 });
    expect((await other.post('/my/code', { code: expired, own: 'yes' })).statusCode).toBe(403);
  });

  test('another browser cannot use a code that it did not ask for', async () => {
    await here.telephone().post(await here.linkSent(), {});
    const code = await here.codeSent();
    expect((await here.telephone().post('/my/code', { code, own: 'yes' })).statusCode).toBe(403);
  });

  test('codes are not sent without end', async () => {
    const link = await here.linkSent();
    const answers: number[] = [];
    for (let count = 0; count < 7; count += 1) {
      answers.push((await here.telephone().post(link, {})).statusCode);
      here.pass({ minutes: 1 });
    }
    expect(answers).toEqual([303, 303, 303, 303, 303, 429, 429]);
    here.pass({ minutes: 60 });
    expect((await here.telephone().post(link, {})).statusCode).toBe(303);
  });

  test('a link that is changed, of another purpose, expired or taken back: one answer', async () => {
    const link = await here.linkSent();
    const of = { organisationId: here.here, episodeId: 'e1', about: 'x' };
    const others = [
      `/my/link/${await here.smith.tokenFor('calendar', of)}`,
      `${link.slice(0, -1)}${link.endsWith('A') ? 'B' : 'A'}`,
      '/my/link/x',
    ];
    const telephone = here.telephone();
    const bodies = new Set<string>();
    for (const each of others) {
      const page = await telephone.get(each);
      expect(page.statusCode).toBe(404);
      bodies.add(page.body);
      expect((await telephone.post(each, {})).statusCode).toBe(404);
    }
    here.pass({ hours: 24 * 91 });
    bodies.add((await telephone.get(link)).body);
    expect(bodies.size).toBe(1);
  });

  test('closed by the clinic: signed out at once, and the link opens nothing', async () => {
    const telephone = here.telephone();
    await here.signIn(telephone);
    expect((await telephone.get('/my')).statusCode).toBe(200);
    await here.store.patientAccess.end(here.here, 'p1', byNurse('10:00'));
    expect((await telephone.get('/my')).statusCode).toBe(401);
    expect((await telephone.get(await here.linkSent())).statusCode).toBe(404);
    const before = (await here.messages()).length;
    await here.telephone().post('/my/new-link', asAmina);
    expect(await here.messages()).toHaveLength(before);
  });

  test('on a shared telephone it ends with the browser, and after an hour', async () => {
    const telephone = here.telephone();
    const entered = await here.signIn(telephone, 'no');
    expect(entered.cookies.find(({ name }) => name === 'virchow-my')?.maxAge).toBeUndefined();
    here.pass({ minutes: 59 });
    expect((await telephone.get('/my')).statusCode).toBe(200);
    here.pass({ minutes: 2 });
    expect((await telephone.get('/my')).statusCode).toBe(401);
  });

  test('on her own it ends after thirty days', async () => {
    const telephone = here.telephone();
    await here.signIn(telephone);
    here.pass({ hours: 24 * 30 - 1 });
    expect((await telephone.get('/my')).statusCode).toBe(200);
    here.pass({ hours: 2 });
    expect((await telephone.get('/my')).statusCode).toBe(401);
  });

  test('signed out everywhere, she is out on every telephone', async () => {
    const [one, other] = [here.telephone(), here.telephone()];
    await here.signIn(one);
    await here.signIn(other);
    expect((await here.sends(one, '/my/who-looked', '/my/sign-out')).statusCode).toBe(200);
    expect([(await one.get('/my')).statusCode, (await other.get('/my')).statusCode]).toEqual([401, 200]);
    await here.signIn(one);
    await here.sends(one, '/my/who-looked', '/my/sign-out-everywhere');
    expect([(await one.get('/my')).statusCode, (await other.get('/my')).statusCode]).toEqual([401, 401]);
  });

  test('logs and addresses name nobody and no secret', async () => {
    const telephone = here.telephone();
    await here.signIn(telephone);
    await telephone.get('/my');
    const log = here.log();
    expect(log).toContain('/my/link/:token');
    for (const secret of [await here.linkSent(), await here.codeSent(), 'Example', '07700'])
      expect(log).not.toContain(secret);
  });
});

const asAmina = {
  contact: '07700 900123',
  'born-day': '1',
  'born-month': '2',
  'born-year': '1961',
};

describe('send me a new link', () => {
  let here: Awaited<ReturnType<typeof ownPage>>;
  beforeEach(async () => {
    here = await ownPage();
    await here.opens();
    await here.messages();
  });
  const ask = (over: Readonly<Record<string, string>>) =>
    here.telephone().post('/my/new-link', { ...asAmina, ...over });

  test('the answer is the same whoever asks; a message goes to whoever is known alone', async () => {
    const before = (await here.messages()).length;
    const strangers = [
      await ask({ contact: '07700 900124' }),
      await ask({ 'born-day': '2' }),
      await ask({ contact: 'nobody@example.org' }),
    ];
    expect(await here.messages()).toHaveLength(before);
    const known = await ask({ contact: '+44 7700 900123' });
    expect((await here.messages()).length).toBe(before + 1);
    for (const each of strangers) {
      expect(each.statusCode).toBe(known.statusCode);
      expect(each.body).toBe(known.body);
    }
  });

  test('it lets her in like the first one', async () => {
    const first = await here.linkSent();
    await ask({});
    expect(await here.linkSent()).not.toBe(first);
    expect((await here.signIn(here.telephone())).statusCode).toBe(303);
  });

  test('a telephone is not filled with messages', async () => {
    const before = (await here.messages()).length;
    for (let count = 0; count < 4; count += 1) await ask({});
    expect((await here.messages()).length).toBe(before + 2);
  });

  test('what is missing is asked for, with what was typed', async () => {
    const page = await ask({ 'born-year': '' });
    expect(page.statusCode).toBe(422);
    expect(page.body).toContain('value="07700 900123"');
    expect(page.body).toContain('Type the day, the month and the year you were born');
  });
});

describe('behind the door', () => {
  let here: Awaited<ReturnType<typeof ownPage>>;
  let telephone: ReturnType<typeof here.telephone>;
  beforeEach(async () => {
    here = await ownPage();
    await here.opens();
    telephone = here.telephone();
    await here.signIn(telephone);
  });

  test('every page of every route: none without signing in, none that the table does not allow', async () => {
    await here.app.ready();
    const own = here.app.accessTable.filter(({ url, method }) => url.startsWith('/my') && method !== 'HEAD');
    expect(own.length).toBeGreaterThan(10);
    for (const { method, url, access } of own) {
      const atTheDoor = may('public', access.action, 'none');
      expect(atTheDoor || may('patient', access.action, 'self'), `${method} ${url}`).toBe(true);
      if (atTheDoor) continue;
      const address = url.replaceAll(/:\w+/g, 'x');
      const stranger = here.telephone();
      const { statusCode } =
        method === 'GET' ? await stranger.get(address) : await stranger.post(address, {});
      expect(statusCode, `${method} ${url}`).toBe(401);
      if (method === 'POST')
        for (const token of ['', 'x', 'a'.repeat(43)])
          expect((await telephone.post(address, { _csrf: token })).statusCode, url).toBe(403);
    }
  });

  test('a form of another site does nothing', async () => {
    const sent = await telephone.post('/my/sign-out', {}, { 'sec-fetch-site': 'cross-site' });
    expect(sent.statusCode).toBe(403);
    expect((await telephone.get('/my')).statusCode).toBe(200);
  });

  test('what is not hers is not there', async () => {
    const { store, here: id } = here;
    await aRegistered(store, id, aPerson('amina'));
    await aBooking(store, id);
    for (const address of [
      '/my/appointments/a1.ics',
      '/my/appointments/x',
      '/my/letters/1.pdf',
      '/my/letters/x',
    ])
      expect((await telephone.get(address)).statusCode, address).toBe(404);
  });

  test('her visit goes into her calendar, her letter opens as it was sent; what went to her doctor is not hers', async () => {
    const { store, here: id, clinic, organisation, now } = here;
    await aRegistered(store, id, aPerson('amina'));
    await aBooking(store, id);
    const startsAt = Temporal.Instant.from('2026-11-30T11:00:00Z');
    const time = { startsAt, endsAt: startsAt.add({ minutes: 30 }) };
    const patient = { kind: 'person', personId: 'p1' } as const;
    const slots = [{ scheduleId: 'scanner-1', ...time }];
    expect(await store.appointments.keep(booking(id, { id: 'hers', patient, ...time, slots }))).toEqual({
      status: 'kept',
    });
    const asked = (key: string) => ({ organisation, by: { at: now(), by: byNurse('09:00').by }, key });
    for (const letter of ['patient', 'gp'] as const) {
      const command = { type: 'record-letter', letter, to: 'x', how: 'post', sentAt: now() } as const;
      expect((await clinic.handle(asked(letter), 'e1', command)).ok).toBe(true);
    }
    const { letters } = await here.loaded();
    const [hers, doctors] = (['patient', 'gp'] as const).map(
      (kind) => letters.findLast(({ letter }) => letter === kind)?.sequence,
    );
    expect([hers, doctors]).not.toContain(undefined);
    const plan = await telephone.get('/my/plan');
    expect(plan.body).toContain('/my/appointments/hers.ics');
    expect(plan.body).toContain(`/my/letters/${hers}.pdf`);
    expect(plan.body).not.toContain(`/my/letters/${doctors}.pdf`);
    const file = await telephone.get('/my/appointments/hers.ics');
    expect([file.statusCode, file.body.slice(0, 15)]).toEqual([200, 'BEGIN:VCALENDAR']);
    expect((await telephone.get('/my/appointments/a1.ics')).statusCode).toBe(404);
    const pdf = await telephone.get(`/my/letters/${hers}.pdf`);
    expect([pdf.statusCode, pdf.body.slice(0, 5)]).toEqual([200, '%PDF-']);
    expect((await telephone.get(`/my/letters/${doctors}.pdf`)).statusCode).toBe(404);
  });

  test('the check-in that waits leads to its questions, by the link of its own message', async () => {
    const page = await telephone.get('/my/check-in');
    expect(page.body).toContain('A check-in waits for you');
    const sent = await here.sends(telephone, '/my/check-in', '/my/check-in');
    const of = { organisationId: here.here, episodeId: 'e1', about: here.checkInId };
    expect(sent.headers.location).toBe(`/check-in/${await here.smith.tokenFor('check-in', of)}`);
  });

  test('after her care has ended no check-in is asked for, and nobody is said to read one', async () => {
    const { store, here: id } = here;
    const episode = await here.loaded();
    const closed = { at: here.now(), by: byNurse('09:00').by, sequence: episode.sequence + 1 };
    const reason = { reason: 'treatment-finished', otherDiagnosis: null, safetyNetOn: null } as const;
    const ended = { ...episode, sequence: closed.sequence, closed: { ...closed, ...reason } };
    const parts = { expectedSequence: episode.sequence, board: { state: episode.state } };
    await store.episodes.record({ ...aChange(id, 'e1', parts), episode: ended });
    for (const address of ['/my', '/my/check-in']) {
      const { body } = await telephone.get(address);
      expect(body, address).toContain('Your care with us has ended');
      expect(body, address).not.toContain('A check-in waits for you');
    }
  });

  test('help stands first on every page: 999, 111, and whether the clinic is open now', async () => {
    for (const address of ['/my', '/my/doses', '/my/check-in', '/my/plan', '/my/card', '/my/who-looked']) {
      const { body, statusCode } = await telephone.get(address);
      expect(statusCode, address).toBe(200);
      const places = ['tel:999', 'tel:111', 'Open now, until', '<h1'].map((words) => body.indexOf(words));
      expect(
        places.every((place) => place >= 0),
        address,
      ).toBe(true);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    }
    here.pass({ hours: 12 });
    expect((await telephone.get('/my')).body).toContain('Closed now. Opens Fri');
  });

  test('she sees who opened her record, herself too', async () => {
    await telephone.get('/my/plan');
    const { body } = await telephone.get('/my/who-looked');
    for (const words of ['Sent you the link to your page', 'Signed in', 'Opened your own page'])
      expect(body).toContain(words);
  });

  test('her own language stands under its banner, beside the English', async () => {
    const person = await here.store.people.get(here.here, 'p1');
    if (person === undefined) throw new Error('nobody there');
    const { version, ...details } = person;
    await here.store.people.revise(here.here, { ...details, language: 'ar' }, version, 'x', byNurse('10:00'));
    const { body } = await telephone.get('/my');
    expect(body).toContain('dir="rtl"');
    expect(body.indexOf('Emergency?')).toBeLessThan(body.indexOf('dir="rtl"'));
    expect(body).toContain('This page is in English');
  });
});
