/** Every route of the app, for every role, in every relation to the record: against the one table, and nothing else. */
import Fastify from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rules } from '../../src/engine/rules.ts';
import { type StaffRole, staffRoles } from '../../src/pathway/actors.ts';
import { actions, may, type Relation, relations } from '../../src/pathway/authorisation.ts';
import { createClinic } from '../../src/pathway/clinic.ts';
import type { Person } from '../../src/pathway/person.ts';
import type { WhatIfJobs } from '../../src/pathway/simulator/what-if-jobs.ts';
import { demandAccess, type GuardedRoute, openToAnyone } from '../../src/server/access-table.ts';
import { formTokenFor } from '../../src/server/guard.ts';
import { memoryStore } from '../../src/store/memory/memory-store.ts';
import { clinicPages } from '../../src/web/clinic/clinic-pages.tsx';
import { addAccount, browser, clinicOf, staffServer } from './staff-server.ts';

const reached = 299;
const store = memoryStore();
const whatIf: WhatIfJobs = {
  start: () => ({ ok: false, because: 'busy' }),
  look: () => null,
  stop: () => Promise.resolve(),
};
const real = staffServer({ store, metricsToken: 'a token that nobody here has', clinicPages, whatIf });
/** The same app with the same record, and in place of each handler one that says it was reached. */
const probe = staffServer({ store, metricsToken: 'a token that nobody here has', clinicPages, whatIf });
probe.app.addHook('onRoute', (route) => {
  route.handler = (request, reply) =>
    reply.code(reached).send({
      role: request.staff?.role ?? null,
      token: request.staff?.csrfToken ?? (route.config?.guarded ? formTokenFor(reply) : null),
    });
});

const ids = { owner: '', team: '', elsewhere: '' };
const people = { team: '', elsewhere: '' };
const browsers = new Map<StaffRole, ReturnType<typeof browser>>();
const visitor = browser(probe.app);
await Promise.all([real.app.ready(), probe.app.ready()]);
const routes: readonly GuardedRoute[] = probe.app.accessTable.filter(({ method }) => method !== 'HEAD');

beforeAll(async () => {
  for (const role of staffRoles) {
    const account = await addAccount(store, real.now(), { email: `${role}@clinic.example`, roles: [role] });
    const person = browser(real.app);
    await person.signIn(account.email);
    const probing = browser(probe.app);
    for (const [name, value] of person.jar) probing.jar.set(name, value);
    browsers.set(role, probing);
  }
  await addAccount(store, real.now(), {
    email: 'far@clinic.example',
    roles: ['clinician'],
    organisation: 'south',
  });
  people.team = await register('north', 'p-north');
  people.elsewhere = await register('south', 'p-south');
  ids.team = await openEpisode('north', people.team, { kind: 'team', id: 'nurses' });
  ids.elsewhere = await openEpisode('south', people.elsewhere, { kind: 'team', id: 'nurses' });
});
afterAll(() => Promise.all([real.app.close(), probe.app.close()]));

/** Of each route the addresses to try: each relation that an actor may stand in to its record. */
async function addressesOf(
  route: GuardedRoute,
  role: StaffRole,
): Promise<readonly (readonly [string, Relation])[]> {
  const { access, url } = route;
  const fill = (record: string): string =>
    url
      .replace(/:(\w+)/g, (_all, name: string) => (name === access.record?.param ? record : 'x'))
      .replace('*', 'x');
  if (access.record === undefined) return [[fill(''), access.action === 'session.use' ? 'self' : 'none']];
  if (access.record.kind === 'person')
    return [
      [fill(people.team), 'team'],
      [fill(people.elsewhere), 'elsewhere'],
      [fill('nobody'), 'elsewhere'],
    ];
  const own = await openEpisode('north', people.team, {
    kind: 'user',
    id: `account-of-${role}-clinic-example`,
  });
  return [
    [fill(own), 'owner'],
    [fill(ids.team), 'team'],
    [fill(ids.elsewhere), 'elsewhere'],
    [fill('nothing'), 'elsewhere'],
  ];
}

describe('the table', () => {
  test('another organisation’s record is in no cell', () => {
    for (const role of ['public', 'patient', ...staffRoles] as const)
      for (const action of actions) expect(may(role, action, 'elsewhere'), `${role} ${action}`).toBe(false);
  });

  test('there are routes behind the guard, and public ones before it', () => {
    const named = routes.map(({ method, url, access }) => `${method} ${url} ${access.action}`);
    expect(named).toEqual(
      expect.arrayContaining([
        'GET / public.use',
        'POST /api/v1/decide/:id public.use',
        'GET /sign-in session.open',
        'POST /sign-out session.use',
        'GET /clinic board.see',
        'GET /clinic/episodes/:episodeId episode.read',
        'GET /clinic/staff account.manage',
        'GET /metrics operations.read',
      ]),
    );
  });
});

describe.each(routes)('$method $url', (route) => {
  const isRead = route.method === 'GET' || route.method === 'OPTIONS';
  const { action } = route.access;

  test('nobody signed in', async () => {
    const token = tokenIn(await visitor.get('/sign-in'));
    const [first] = await addressesOf(route, 'clinician');
    const { statusCode, headers } = await ask(route, visitor, first?.[0] ?? '', token);
    if (may('public', action, 'none')) expect(statusCode === reached || isOfApi(route)).toBe(true);
    else if (action === 'operations.read') expect(statusCode).toBe(401);
    else if (isRead)
      expect([statusCode, String(headers.location).slice(0, 14)]).toEqual([303, '/sign-in?next=']);
    else if (route.url === '/sign-out') expect([statusCode, headers.location]).toEqual([303, '/sign-in']);
    else expect(statusCode).toBe(401);
  });

  test.each(staffRoles)('%s', async (role) => {
    const who = browsers.get(role);
    expect(who).toBeDefined();
    if (!who) return;
    const token =
      action === 'session.open' ? tokenIn(await who.get('/sign-in')) : tokenIn(await who.get('/account'));
    for (const [url, relation] of await addressesOf(route, role)) {
      const response = await ask(route, who, url, token);
      const mayEver = relations.some((each) => may(role, action, each));
      const expected = may(role, action, relation)
        ? reached
        : relation === 'elsewhere' && mayEver
          ? 404
          : 403;
      if (isOfApi(route)) continue;
      expect(response.statusCode, `${role} ${action} ${relation}`).toBe(expected);
      if (expected === reached && route.access.action !== 'public.use' && action !== 'session.open')
        expect(response.json()).toMatchObject({ role });
    }
  });
});

describe.each(routes.filter(({ method, access }) => method === 'POST' && access.action !== 'public.use'))(
  '$method $url',
  (route) => {
    test('a form without its token, or with another one, stops there', async () => {
      const strange = tokenIn(await visitor.get('/sign-in'));
      for (const [role, who] of browsers) {
        const [address] = await addressesOf(route, role);
        for (const token of ['', 'x', strange])
          expect((await ask(route, who, address?.[0] ?? '', token)).statusCode).toBe(403);
      }
    });
  },
);

describe('an app does not start', () => {
  test('with a route that does not say what it does', async () => {
    const app = Fastify();
    demandAccess(app);
    app.get('/forgotten', () => 'all');
    await expect(app.ready()).rejects.toThrow('GET /forgotten does not say what it does');
  });

  test('with a route that nothing guards', async () => {
    const app = Fastify();
    demandAccess(app);
    app.get('/board', { config: { access: { action: 'board.see' } } }, () => 'all');
    await expect(app.ready()).rejects.toThrow('GET /board does board.see, and nothing guards it');
  });

  test('but with open ones it does', async () => {
    const app = Fastify();
    demandAccess(app);
    await app.register(async (scope) => {
      openToAnyone(scope);
      scope.get('/about', () => 'us');
    });
    await app.ready();
    expect(app.accessTable).toContainEqual({
      method: 'GET',
      url: '/about',
      access: { action: 'public.use' },
    });
  });
});

describe('the figures', () => {
  const read = (headers: Record<string, string>, remoteAddress = '127.0.0.1', app = real.app) =>
    app.inject({ url: '/metrics', headers, remoteAddress }).then(({ statusCode }) => statusCode);

  test('with the token from anywhere, without it from nowhere', async () => {
    expect(await read({ authorization: 'Bearer a token that nobody here has' }, '10.1.1.1')).toBe(200);
    expect(await read({ authorization: 'Bearer another' })).toBe(401);
    expect(await read({})).toBe(401);
  });

  test('without a token set: this machine alone, and not through a proxy on it', async () => {
    const { app } = staffServer();
    expect(await read({}, '127.0.0.1', app)).toBe(200);
    expect(await read({}, '10.1.1.1', app)).toBe(401);
    expect(await read({ 'x-forwarded-for': '10.1.1.1' }, '127.0.0.1', app)).toBe(401);
    expect(await read({ authorization: 'Bearer x' }, '127.0.0.1', app)).toBe(401);
    await app.close();
  });
});

function ask({ method }: GuardedRoute, who: ReturnType<typeof browser>, url: string, token: string) {
  if (method === 'GET') return who.get(url);
  if (method === 'POST') return who.post(url, { _csrf: token });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- methods that the routes themselves name
  return probe.app.inject({ method: method as 'PUT', url, headers: { accept: 'text/html' } });
}

/** Those answer other methods and unreadable bodies before a handler is asked; test/contracts/http.test.ts holds them. */
const isOfApi = ({ url }: GuardedRoute): boolean => url.startsWith('/api/') || url.startsWith('/assets');

const tokenIn = ({ body }: { readonly body: string }): string => /"token":"([^"]*)"/.exec(body)?.[1] ?? '';

const nurse = { role: 'system', id: 'test' } as const;

async function register(organisationId: string, id: string): Promise<string> {
  const person: Person = {
    id,
    familyName: 'Osei',
    givenName: 'Amina',
    birthDate: '1962-04-03',
    identifiers: [],
    phone: null,
    email: null,
    address: null,
    language: null,
    needsInterpreter: null,
    needs: null,
    allergies: null,
    usualClinician: null,
  };
  await store.people.register(organisationId, person, `register ${id}`, { at: real.now(), by: nurse });
  return id;
}

let opened = 0;
async function openEpisode(
  organisationId: string,
  personId: string,
  owner: { readonly kind: 'user' | 'team'; readonly id: string },
): Promise<string> {
  opened += 1;
  const clinic = createClinic({ store, rules, newId: () => `e-${opened}` });
  const done = await clinic.open(
    { organisation: clinicOf(organisationId), by: { at: real.now(), by: nurse }, key: `open ${opened}` },
    {
      personId,
      referrer: 'Dr Ward',
      referredAt: real.now(),
      limb: 'leg',
      side: 'left',
      symptomsBeganOn: null,
      reason: 'Swollen calf',
      owner,
    },
  );
  if (!done.ok) throw new Error(`not opened: ${done.refusal.code}`);
  return done.episodeId;
}
