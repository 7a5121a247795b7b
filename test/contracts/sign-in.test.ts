/** Who gets in, for how long, and what happens to what they typed. */
import { beforeEach, describe, expect, test } from 'vitest';
import { createHash } from 'node:crypto';
import { addAccount, browser, hiddenIn, password, staffServer } from './staff-server.ts';

type Server = ReturnType<typeof staffServer>;
const email = 'amina@clinic.example';
let server: Server;

beforeEach(async () => {
  server = staffServer({
    clinicPages: async (app) => {
      app.get('/clinic', { config: { access: { action: 'board.see' } } }, (request, reply) =>
        reply
          .type('text/html')
          .send(`<input type="hidden" name="_csrf" value="${request.staff?.csrfToken}">board`),
      );
      app.post('/clinic/notes', { config: { access: { action: 'board.see' } } }, (request, reply) => {
        recorded.push([request.staff?.account.email, String(request.body)]);
        return reply.send('recorded');
      });
    },
  });
  recorded.length = 0;
  await server.app.ready();
  await addAccount(server.store, server.now(), { email, roles: ['clinician'] });
});
const recorded: [author: string | undefined, body: string][] = [];

const sessionCookie = (response: { cookies: readonly { name: string; value: string }[] }) =>
  response.cookies.find(({ name }) => name === 'virchow')?.value;

describe('coming in', () => {
  test('e-mail in any capitals, password as it is: to the board', async () => {
    const response = await browser(server.app).signIn(' AMINA@clinic.example ');
    expect([response.statusCode, response.headers.location]).toEqual([303, '/clinic']);
  });

  test('the cookie: not for scripts, this site alone, no longer than the browser is open; secure behind TLS', async () => {
    const cookies = (response: { headers: Record<string, unknown> }) =>
      [response.headers['set-cookie']].flat().find((line) => String(line).startsWith('virchow='));
    const plain = await browser(server.app).signIn(email);
    expect(cookies(plain)).toMatch(/^virchow=[^;]+; Path=\/; HttpOnly; SameSite=Lax$/);
    const behind = staffServer({ store: server.store, trustProxy: ['127.0.0.1'] });
    const person = browser(behind.app);
    const page = await person.get('/sign-in', { 'x-forwarded-proto': 'https' });
    const response = await person.post(
      '/sign-in',
      { ...hiddenIn(page.body), email, password },
      { 'x-forwarded-proto': 'https' },
    );
    expect(cookies(response)).toMatch(/; Secure; SameSite=Lax$/);
    await behind.app.close();
  });

  test('the record holds only a digest of what the cookie carries', async () => {
    const person = browser(server.app);
    await person.signIn(email);
    const [token = ''] = (person.jar.get('virchow') ?? '').split('.');
    const digest = createHash('sha256').update(token).digest('hex');
    expect(await server.store.accounts.session(digest)).toMatchObject({ idHash: digest });
    expect(await server.store.accounts.session(token)).toBeUndefined();
  });

  test.each([
    ['another password', email, 'another one altogether'],
    ['an unknown address', 'nobody@clinic.example', password],
    ['no address', '', password],
  ])('%s: 422, no session, and nothing told', async (_name, who, given) => {
    const person = browser(server.app);
    const response = await person.signIn(who, given);
    expect(response.statusCode).toBe(422);
    expect(sessionCookie(response)).toBeUndefined();
    expect(response.body).not.toContain(given);
  });

  test('wrong, unknown, disabled and locked look the same, but for the address typed', async () => {
    await addAccount(server.store, server.now(), { email: 'gone@clinic.example', roles: ['clinician'] });
    await server.store.accounts.change(
      'account-of-gone-clinic-example',
      { disabled: true },
      { at: server.now(), by: { role: 'system', id: 'test' } },
    );
    await addAccount(server.store, server.now(), { email: 'lock@clinic.example', roles: ['clinician'] });
    for (let tries = 0; tries < 5; tries += 1)
      await browser(server.app).signIn('lock@clinic.example', 'wrong, and long enough');
    const shown = async (who: string, given: string) => {
      const { body, statusCode } = await browser(server.app).signIn(who, given);
      return [statusCode, body.replaceAll(who, 'X').replace(/name="_csrf" value="[^"]+"/, '')];
    };
    const unknown = await shown('nobody@clinic.example', password);
    expect(await shown(email, 'wrong, and long enough')).toEqual(unknown);
    expect(await shown('gone@clinic.example', password)).toEqual(unknown);
    expect(await shown('lock@clinic.example', password)).toEqual(unknown);
  });

  test('no answer comes before its time, whatever was found', async () => {
    const slow = staffServer({ store: server.store, leastSignInMilliseconds: 100 });
    const person = browser(slow.app);
    const page = await person.get('/sign-in');
    for (const who of ['nobody@clinic.example', email]) {
      const began = performance.now();
      await person.submit(page, '/sign-in', { email: who, password: 'wrong, and long enough' });
      expect(performance.now() - began).toBeGreaterThanOrEqual(98);
    }
    await slow.app.close();
  });

  test.each([
    ['/clinic/episodes/7?tab=tests', '/clinic/episodes/7?tab=tests'],
    ['//evil.example', '/clinic'],
    ['/\\evil.example', '/clinic'],
    ['/\t/evil.example', '/clinic'],
    ['https://evil.example', '/clinic'],
    ['/clinic\r\nset-cookie: a=b', '/clinic'],
    ['/x\\..\\evil', '/clinic'],
    ['/sign-out', '/clinic'],
    ['javascript:alert(1)', '/clinic'],
  ])('next=%j leads to %j', async (next, location) => {
    const response = await browser(server.app).signIn(email, password, next);
    expect(response.headers.location).toBe(location);
  });

  test('who is not signed in is led to sign in, and back', async () => {
    const response = await browser(server.app).get('/clinic?all=yes');
    expect([response.statusCode, response.headers.location]).toEqual([
      303,
      '/sign-in?next=%2Fclinic%3Fall%3Dyes',
    ]);
    const program = await server.app.inject({ url: '/clinic', headers: { accept: 'application/json' } });
    expect([program.statusCode, program.json()]).toMatchObject([401, { error: { code: 'sign-in-needed' } }]);
  });
});

describe('a lock', () => {
  const wrong = () => browser(server.app).signIn(email, 'wrong, and long enough');
  const right = async () => (await browser(server.app).signIn(email)).statusCode;

  test('four failures do not lock, and a success forgets them', async () => {
    for (let tries = 0; tries < 4; tries += 1) await wrong();
    expect(await right()).toBe(303);
    for (let tries = 0; tries < 4; tries += 1) await wrong();
    expect(await right()).toBe(303);
  });

  test('five lock for 15 minutes, the sixth for 30; what comes meanwhile does not lengthen it', async () => {
    for (let tries = 0; tries < 5; tries += 1) await wrong();
    server.pass({ minutes: 14, seconds: 59 });
    for (let tries = 0; tries < 5; tries += 1) await wrong();
    expect(await right()).toBe(422);
    server.pass({ seconds: 1 });
    await wrong();
    server.pass({ minutes: 29, seconds: 59 });
    expect(await right()).toBe(422);
    server.pass({ seconds: 1 });
    expect(await right()).toBe(303);
  });

  test('forty guesses at once get no more tries than five', async () => {
    const looked: string[] = [];
    const { accounts } = server.store;
    const noteSignIn = accounts.noteSignIn.bind(accounts);
    accounts.noteSignIn = async (...given) => {
      looked.push(given[1] ? 'right' : 'try');
      return noteSignIn(...given);
    };
    const person = browser(server.app);
    const page = await person.get('/sign-in');
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        person.submit(page, '/sign-in', {
          email,
          password: index === 30 ? password : `guess number ${index}`,
        }),
      ),
    );
    expect(looked).toEqual(Array.from({ length: 5 }, () => 'try'));
    expect(answers.filter(({ statusCode }) => statusCode === 303)).toEqual([]);
  });

  test('ten sign-ins with the right password at once all come in', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => browser(server.app).signIn(email)));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(Array.from({ length: 10 }, () => 303));
  });
});

describe('a session', () => {
  test('a new one at each sign-in: the one that was there before is ended, and one planted by somebody is not taken', async () => {
    const person = browser(server.app);
    await person.signIn(email);
    const first = person.jar.get('virchow') ?? '';
    await person.signIn(email);
    const second = person.jar.get('virchow') ?? '';
    expect(first.split('.')[0]).not.toBe(second.split('.')[0]);
    person.jar.set('virchow', first);
    expect((await person.get('/clinic')).statusCode).toBe(303);
    person.jar.set('virchow', second);
    expect((await person.get('/clinic')).statusCode).toBe(200);
  });

  test('ends after ten minutes without a page, and not after ten minutes of work', async () => {
    const person = browser(server.app);
    await person.signIn(email);
    for (let pages = 0; pages < 5; pages += 1) {
      server.pass({ minutes: 9 });
      expect((await person.get('/clinic')).statusCode).toBe(200);
    }
    server.pass({ minutes: 10 });
    expect((await person.get('/clinic')).statusCode).toBe(200);
    server.pass({ minutes: 10, seconds: 1 });
    expect((await person.get('/clinic')).statusCode).toBe(303);
  });

  test('what a script fetches keeps nobody signed in', async () => {
    const person = browser(server.app);
    await person.signIn(email);
    server.pass({ minutes: 9 });
    expect((await person.get('/clinic', { 'sec-fetch-dest': 'empty' })).statusCode).toBe(200);
    server.pass({ minutes: 2 });
    expect((await person.get('/clinic')).statusCode).toBe(303);
  });

  test('ends after twelve hours, however busy', async () => {
    const person = browser(server.app);
    await person.signIn(email);
    for (let pages = 0; pages < 12 * 60; pages += 8) {
      expect((await person.get('/clinic')).statusCode).toBe(200);
      server.pass({ minutes: 8 });
    }
    expect((await person.get('/clinic')).statusCode).toBe(303);
  });

  test('signing out ends it in the record: a copy of the cookie is worth nothing', async () => {
    const person = browser(server.app);
    await person.signIn(email);
    const page = await person.get('/clinic');
    const copy = person.jar.get('virchow') ?? '';
    expect((await person.submit(page, '/sign-out', {})).statusCode).toBe(303);
    expect(person.jar.has('virchow')).toBe(false);
    person.jar.set('virchow', copy);
    expect((await person.get('/clinic')).statusCode).toBe(303);
  });

  test('a cookie that was changed is none: its stamp, its token, its signature', async () => {
    const person = browser(server.app);
    await person.signIn(email);
    const [token = '', seen = '', signature = ''] = (person.jar.get('virchow') ?? '').split('.');
    server.pass({ hours: 1 });
    const later = String(Number(seen) + 3600);
    for (const forged of [
      `${token}.${later}.${signature}`,
      `${token}.${later}`,
      token,
      `${'A'.repeat(43)}.${seen}.${signature}`,
      '',
      '.',
      `${token}.${seen}.`,
    ]) {
      person.jar.set('virchow', forged);
      expect((await person.get('/clinic')).statusCode, forged).toBe(303);
    }
  });

  test('a disabled account is out at its next page', async () => {
    const person = browser(server.app);
    await person.signIn(email);
    await server.store.accounts.change(
      'account-of-amina-clinic-example',
      { disabled: true },
      { at: server.now(), by: { role: 'system', id: 'test' } },
    );
    expect((await person.get('/clinic')).statusCode).toBe(303);
  });

  test('no page behind the door is kept by a browser or a proxy', async () => {
    const person = browser(server.app);
    await person.signIn(email);
    for (const url of ['/clinic', '/account', '/clinic/staff', '/sign-in'])
      expect((await person.get(url)).headers['cache-control'], url).toBe('no-store');
  });
});

describe('a form', () => {
  test('without its token, with another one, or from another site: 403, nothing recorded', async () => {
    const person = browser(server.app);
    await person.signIn(email);
    const page = await person.get('/clinic');
    const { _csrf: token = '' } = hiddenIn(page.body);
    for (const given of ['', 'x', `${token}x`, token.slice(1)]) {
      expect((await person.post('/clinic/notes', { _csrf: given, note: 'a' })).statusCode, given).toBe(403);
    }
    const elsewhere = await person.post(
      '/clinic/notes',
      { _csrf: token, note: 'a' },
      { 'sec-fetch-site': 'cross-site' },
    );
    expect(elsewhere.statusCode).toBe(403);
    expect(recorded).toEqual([]);
    expect((await person.post('/clinic/notes', { _csrf: token, note: 'a' })).statusCode).toBe(200);
    expect(recorded).toHaveLength(1);
  });

  test('a token of another browser is not taken, not even of the same account', async () => {
    const [one, other] = [browser(server.app), browser(server.app)];
    await one.signIn(email);
    await other.signIn(email);
    const { _csrf = '' } = hiddenIn((await one.get('/clinic')).body);
    expect((await other.post('/clinic/notes', { _csrf, note: 'a' })).statusCode).toBe(403);
  });

  test('nobody is signed in by a form of another site', async () => {
    const person = browser(server.app);
    const response = await person.post('/sign-in', { email, password });
    expect(response.statusCode).toBe(403);
    expect(sessionCookie(response)).toBeUndefined();
  });

  test('its secret comes along when somebody follows a link: or forms that are open elsewhere would be refused', async () => {
    const page = await browser(server.app).get('/sign-in');
    expect([page.headers['set-cookie']].flat().join()).toMatch(
      /^virchow-forms=[^;]+; Path=\/; HttpOnly; SameSite=Lax$/,
    );
  });

  test('two tabs restored at once: who signs in at the first is asked once more, and loses nothing that was held', async () => {
    const person = browser(server.app);
    const first = await person.get('/sign-in');
    person.jar.clear();
    await person.get('/sign-in');
    const asked = await person.submit(first, '/sign-in', { email, password, held: 'sealed' });
    expect([asked.statusCode, hiddenIn(asked.body)['held']]).toEqual([403, 'sealed']);
    expect((await person.submit(asked, '/sign-in', { email, password, held: '' })).statusCode).toBe(303);
  });

  test('two tabs: sent from the older one after its author signed in again in the other', async () => {
    const person = browser(server.app);
    await person.signIn(email);
    const older = await person.get('/clinic');
    server.pass({ hours: 1 });
    await person.signIn(email);
    expect((await person.submit(older, '/clinic/notes', { note: 'a' })).statusCode).toBe(200);
  });

  test('two people at one screen: what one has open is not recorded under the other', async () => {
    await addAccount(server.store, server.now(), { email: 'ben@clinic.example', roles: ['clinician'] });
    const person = browser(server.app);
    await person.signIn(email);
    const hers = await person.get('/clinic');
    await person.signIn('ben@clinic.example');
    expect((await person.submit(hers, '/clinic/notes', { note: 'hers' })).statusCode).toBe(403);
    expect(recorded).toEqual([]);
  });
});

describe('a form whose session has ended', () => {
  async function sentTooLate() {
    const person = browser(server.app);
    await person.signIn(email);
    const page = await person.get('/clinic');
    server.pass({ minutes: 11 });
    const late = await person.submit(page, '/clinic/notes', { note: 'calf 38.5 cm & "tender"' });
    return { person, late };
  }

  test('nothing is recorded; after signing in again one press sends what was typed', async () => {
    const { person, late } = await sentTooLate();
    expect(late.statusCode).toBe(401);
    expect(late.body).not.toContain('38.5');
    expect(recorded).toEqual([]);
    const again = await person.submit(late, '/sign-in', { email, password });
    expect([again.statusCode, recorded]).toEqual([200, []]);
    expect(again.body).toContain('action="/clinic/notes"');
    const sent = await person.submit(again, '/clinic/notes', {});
    expect(sent.statusCode).toBe(200);
    expect(new URLSearchParams(recorded[0]?.[1]).get('note')).toBe('calf 38.5 cm & "tender"');
  });

  test('a wrong password in between loses nothing', async () => {
    const { person, late } = await sentTooLate();
    const wrong = await person.submit(late, '/sign-in', { email, password: 'wrong, and long enough' });
    const again = await person.submit(wrong, '/sign-in', { email, password });
    expect(again.body).toContain('action="/clinic/notes"');
  });

  test('somebody else who signs in there neither sees nor sends it', async () => {
    await addAccount(server.store, server.now(), { email: 'ben@clinic.example', roles: ['clinician'] });
    const { person, late } = await sentTooLate();
    const again = await person.submit(late, '/sign-in', { email: 'ben@clinic.example', password });
    expect(again.statusCode).toBe(200);
    expect(again.body).not.toContain('38.5');
    expect(again.body).not.toContain('action="/clinic/notes"');
  });

  test('a form of another site is not held', async () => {
    const person = browser(server.app);
    await person.signIn(email);
    server.pass({ minutes: 11 });
    const late = await person.post('/clinic/notes', { note: 'evil' }, { 'sec-fetch-site': 'cross-site' });
    expect(late.statusCode).toBe(403);
    expect(late.body).not.toContain('name="held"');
  });

  test('a password is not held', async () => {
    const person = browser(server.app);
    await person.signIn(email);
    const page = await person.get('/account');
    server.pass({ minutes: 11 });
    const late = await person.submit(page, '/account/password', { 'present-password': password });
    expect(late.statusCode).toBe(401);
    expect(late.body).not.toContain('name="held"');
  });

  test('signing out when it is over already just signs out', async () => {
    const person = browser(server.app);
    await person.signIn(email);
    const page = await person.get('/clinic');
    server.pass({ minutes: 11 });
    const out = await person.submit(page, '/sign-out', {});
    expect([out.statusCode, out.headers.location]).toEqual([303, '/sign-in']);
  });
});

describe('the log', () => {
  test('holds no address, password, token or name', async () => {
    const person = browser(server.app);
    await person.signIn(email);
    await person.signIn(email, 'wrong, and long enough');
    await person.get(`/set-up/${server.setUpToken}`);
    const [token = ''] = (person.jar.get('virchow') ?? '').split('.');
    const text = server.logged();
    expect(text).toContain('"route":"/set-up/:token"');
    for (const secret of [email, password, 'Name of', server.setUpToken, token])
      expect(text).not.toContain(secret);
  });
});
