/** What whoever calls the server may rely on. */
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { at } from '../../src/engine/assert.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rules } from '../../src/engine/rules.ts';
import { decisionExamples, scoreExamples } from '../../src/server/api-examples.ts';
import { createApp } from '../../src/server/app.ts';
import type { ServerConfig } from '../../src/server/config.ts';
import { createLog } from '../../src/server/request-log.ts';
import { securityHeaders } from '../../src/server/security-headers.ts';
import { notFoundPage, publicPages } from '../../src/web/public/public-pages.tsx';
import { answers, program } from './program.ts';

const config: ServerConfig = { port: 0, host: '127.0.0.1', region: 'uk', rateLimit: 0, trustProxy: [] };

function serverWith(changes: Partial<ServerConfig> = {}) {
  const logged: string[] = [];
  const log = createLog(
    (lines) => logged.push(lines),
    () => 0,
  );
  const app = createApp({
    config: { ...config, ...changes },
    rules,
    log,
    pages: async (site) => {
      await publicPages(site, { rules, defaultRegion: 'uk' });
      site.get('/faulty', () => {
        throw new RangeError('Amina was born in 1962');
      });
    },
    notFoundPage: () => notFoundPage('uk'),
    assetsFolder: undefined,
  });
  return { app, logged: () => (log.flush(), logged.join('')) };
}

const { app, logged } = serverWith();
beforeAll(async () => {
  await app.ready();
});
afterAll(() => app.close());

const post = (url: string, payload: string | Buffer | object, headers: Record<string, string> = {}) =>
  app.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/json', ...headers },
    payload: typeof payload === 'string' || Buffer.isBuffer(payload) ? payload : JSON.stringify(payload),
  });

describe('answers', () => {
  test.each(rules.decisionIds)('decide %s: as the program answers', async (id) => {
    for (const [query, args] of [
      ['', []],
      ['?region=us&explain=true', ['--region', 'us', '--explain']],
    ] as const) {
      const response = await post(`/api/v1/decide/${id}${query}`, decisionExamples[id] ?? {});
      expect(response.statusCode).toBe(200);
      expect(response.headers).toMatchObject({
        'content-type': 'application/json; charset=utf-8',
        'cache-control': 'no-store',
      });
      const { out } = await program(['decide', id, ...args], {
        stdin: JSON.stringify(decisionExamples[id] ?? {}),
      });
      expect(response.json()).toEqual(answers(out)[0]);
    }
  });

  test.each(rules.scoreIds)('score %s: as the program answers', async (id) => {
    const response = await post(`/api/v1/score/${id}`, scoreExamples[id] ?? {});
    const { out } = await program(['score', id], { stdin: JSON.stringify(scoreExamples[id] ?? {}) });
    expect(response.json()).toEqual(answers(out)[0]);
  });

  test('there is an example for each, and it is decided', async () => {
    expect(Object.keys(decisionExamples)).toEqual(rules.decisionIds);
    expect(Object.keys(scoreExamples)).toEqual(rules.scoreIds);
    for (const id of ['triage', 'first-test']) {
      expect((await post(`/api/v1/decide/${id}`, decisionExamples[id] ?? {})).json()).toMatchObject({
        decisive: [],
      });
    }
  });

  test('a byte order mark, a charset and spaces in the content type do no harm', async () => {
    const response = await post('/api/v1/decide/triage', '{"E1": true}', {
      'content-type': 'application/json ; charset="UTF-8"',
    });
    expect(response.json()).toMatchObject({ outcome: 'emergency' });
  });
});

describe('refusals', () => {
  const rows: [
    name: string,
    url: string,
    payload: string | Buffer | object,
    headers: Record<string, string>,
    status: number,
    code: string,
    says: string,
  ][] = [
    ['not JSON', '/api/v1/decide/triage', '{"E1": ', {}, 400, 'not-json', 'on line 1'],
    ['nothing', '/api/v1/decide/triage', '', {}, 400, 'not-json', 'nothing'],
    [
      'not UTF-8',
      '/api/v1/decide/triage',
      Buffer.from('7b22c328223a317d', 'hex'),
      {},
      400,
      'not-json',
      'UTF-8',
    ],
    [
      'a name twice',
      '/api/v1/decide/triage',
      '{"E1": false, "E1": true}',
      {},
      400,
      'not-json',
      'each name once',
    ],
    ['deep', '/api/v1/decide/triage', '['.repeat(30_000), {}, 400, 'not-json', '64 levels'],
    ['an array', '/api/v1/decide/triage', [], {}, 400, 'not-an-object', 'an array'],
    ['null', '/api/v1/score/wells-dvt-2003', 'null', {}, 400, 'not-an-object', 'object'],
    ['an unknown decision', '/api/v1/decide/tirage', {}, {}, 404, 'unknown-id', 'triage, first-test'],
    ['a name every object has', '/api/v1/decide/constructor', {}, {}, 404, 'unknown-id', 'triage'],
    ['an unknown score', '/api/v1/score/wells', {}, {}, 404, 'unknown-id', 'wells-dvt-2003'],
    [
      'too large',
      '/api/v1/decide/triage',
      `{"E1": ${' '.repeat(70_000)}true}`,
      {},
      413,
      'too-large',
      '64 kB',
    ],
    [
      'text',
      '/api/v1/decide/triage',
      '{}',
      { 'content-type': 'text/plain' },
      415,
      'wrong-content-type',
      'application/json',
    ],
    [
      'a form',
      '/api/v1/decide/triage',
      'E1=true',
      { 'content-type': 'application/x-www-form-urlencoded' },
      415,
      'wrong-content-type',
      'application/json',
    ],
    [
      'UTF-16',
      '/api/v1/decide/triage',
      '{}',
      { 'content-type': 'application/json; charset=utf-16' },
      415,
      'wrong-content-type',
      'UTF-8',
    ],
    [
      'compressed',
      '/api/v1/decide/triage',
      '{}',
      { 'content-encoding': 'gzip' },
      415,
      'wrong-content-type',
      'plain JSON',
    ],
    ['a bad fact', '/api/v1/decide/triage', { E1: 'maybe' }, {}, 422, 'bad-facts', 'nothing was decided'],
    ['a region that is none', '/api/v1/decide/triage?region=fr', {}, {}, 400, 'bad-query', 'query'],
    ['a region twice', '/api/v1/decide/triage?region=uk&region=us', {}, {}, 400, 'bad-query', 'query'],
    ['an option misspelt', '/api/v1/decide/triage?regoin=us', {}, {}, 400, 'bad-query', 'query'],
    ['a score has no region', '/api/v1/score/wells-dvt-2003?region=us', {}, {}, 400, 'bad-query', 'query'],
  ];
  test.each(rows)('%s', async (_name, url, payload, headers, status, code, says) => {
    const response = await post(url, payload, headers);
    expect(response.statusCode).toBe(status);
    expect(response.json()).toMatchObject({ error: { code } });
    expect(Object.keys(response.json<{ error: object }>().error)).toEqual(['code', 'message', 'problems']);
    expect(response.body).toContain(says);
  });

  test('each bad fact is named, with what was wanted', async () => {
    const response = await post('/api/v1/decide/triage', { E1: 'maybe', age: -1, 'sign.breathles': true });
    expect(response.json()).toMatchObject({
      error: {
        problems: [
          { fact: 'E1', wanted: 'true, false, "unsure" or null', got: '"maybe"' },
          { fact: 'age', got: '-1' },
          { fact: 'sign.breathles', wanted: 'a known fact (did you mean sign.breathless?)' },
        ],
      },
    });
  });

  test('another method: 405 with Allow; OPTIONS: 204 with Allow, and no leave to other sites', async () => {
    for (const [url, allow] of [
      ['/api/v1/decide/triage', 'POST, OPTIONS'],
      ['/api/v1/score/x', 'POST, OPTIONS'],
      ['/api/v1/facts', 'GET, HEAD, OPTIONS'],
      ['/api/docs', 'GET, HEAD, OPTIONS'],
    ] as const) {
      for (const method of ['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'POST'] as const) {
        if (allow.includes(method)) continue;
        const response = await app.inject({
          method,
          url,
          ...(method === 'PUT' ? { payload: 'anything' } : {}),
        });
        expect([method, url, response.statusCode, response.headers['allow']]).toEqual([
          method,
          url,
          405,
          allow,
        ]);
      }
      const options = await app.inject({
        method: 'OPTIONS',
        url,
        headers: { origin: 'https://elsewhere.example', 'access-control-request-method': 'POST' },
      });
      expect([options.statusCode, options.headers['allow']]).toEqual([204, allow]);
      expect(Object.keys(options.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    }
  });

  test('an address that is not there, or is none', async () => {
    expect((await app.inject('/api/v2')).json()).toMatchObject({ error: { code: 'not-found' } });
    for (const url of [
      '/../../etc/passwd',
      '/assets/../../package.json',
      '/assets/..%2f..%2fpackage.json',
      '/%2e%2e/%2e%2e/etc/passwd',
      '/api/v1/decide/..%2f..%2f',
      '//etc/passwd',
      `/${'a'.repeat(5000)}`,
    ]) {
      const response = await app.inject(url);
      expect([url, response.statusCode]).toEqual([url, url.includes('decide') ? 405 : 404]);
    }
    expect((await app.inject('/%zz')).json()).toMatchObject({ error: { code: 'bad-request' } });
    const page = await app.inject({ url: '/nothing', headers: { accept: 'text/html' } });
    expect([page.statusCode, page.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
  });

  test('a fault of ours says nothing of itself, and its message is not logged', async () => {
    const faulty = serverWith();
    const response = await faulty.app.inject('/faulty?born=1962');
    expect(response.statusCode).toBe(500);
    expect(response.body).not.toContain('1962');
    expect(faulty.logged()).toContain('"fault":"RangeError"');
    expect(faulty.logged()).not.toContain('1962');
    await faulty.app.close();
  });
});

describe('every answer', () => {
  test.each(['/', '/uk/check', '/healthz', '/readyz', '/api/v1/facts', '/api/docs', '/nothing', '/%zz'])(
    '%s has the security headers',
    async (url) => {
      expect((await app.inject(url)).headers).toMatchObject(securityHeaders);
    },
  );

  test('sets no cookie and allows nothing inline', async () => {
    for (const url of ['/', '/api/docs']) {
      const { headers, body } = await app.inject(url);
      expect(headers).not.toHaveProperty('set-cookie');
      expect(body).not.toMatch(/<style|style=|<script(?![^>]*src=)|onclick/);
    }
  });

  test('pages are compressed where the browser takes it', async () => {
    for (const encoding of ['br', 'gzip']) {
      const { headers, rawPayload } = await app.inject({
        url: '/uk/about',
        headers: { 'accept-encoding': encoding },
      });
      expect(headers).toMatchObject({ 'content-encoding': encoding, vary: 'accept-encoding' });
      expect(rawPayload.length).toBeLessThan(14 * 1024);
    }
  });

  test('long listings are compressed, decisions are not', async () => {
    for (const url of ['/api/v1/facts', '/api/v1/rules']) {
      const { headers } = await app.inject({ url, headers: { 'accept-encoding': 'gzip, br' } });
      expect(headers['content-encoding']).toBe('br');
    }
    const decision = await post('/api/v1/decide/triage', {}, { 'accept-encoding': 'br' });
    expect(decision.headers).not.toHaveProperty('content-encoding');
  });

  test('alive and ready', async () => {
    expect((await app.inject('/healthz')).json()).toEqual({ status: 'alive' });
    expect((await app.inject('/readyz')).json()).toEqual({ status: 'ready' });
  });
});

test('the log holds method, route, status and time, and nothing else', async () => {
  const own = serverWith();
  await own.app.inject({
    method: 'POST',
    url: '/api/v1/decide/triage?region=us',
    headers: { 'content-type': 'application/json', 'user-agent': 'canary' },
    payload: '{"E1": true}',
  });
  await own.app.inject('/secret-canary?name=canary');
  expect(
    own
      .logged()
      .replaceAll(/"ms":[\d.]+/g, '"ms":0')
      .split('\n'),
  ).toEqual([
    '{"time":"1970-01-01T00:00:00.000Z","method":"POST","route":"/api/v1/decide/:id","status":200,"ms":0}',
    '{"time":"1970-01-01T00:00:00.000Z","method":"GET","route":"none","status":404,"ms":0}',
    '',
  ]);
  await own.app.close();
  expect(logged()).not.toContain('canary');
});

test('what somebody searches for in the guide is not logged, sent either way', async () => {
  const own = serverWith();
  const sent = await own.app.inject({
    method: 'POST',
    url: '/uk/guide/search',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: 'q=canary',
  });
  const linked = await own.app.inject('/uk/guide/search?q=canary');
  expect([sent.statusCode, linked.statusCode]).toEqual([200, 200]);
  expect(own.logged()).toContain('"route":"/uk/guide/search"');
  expect(own.logged()).not.toContain('canary');
  await own.app.close();
});

describe('the rate limit', () => {
  test('holds for the API alone, and says when to come back', async () => {
    const limited = serverWith({ rateLimit: 2 });
    const ask = () =>
      limited.app.inject({
        method: 'POST',
        url: '/api/v1/decide/triage',
        headers: { 'content-type': 'application/json' },
        payload: '{}',
      });
    expect([(await ask()).statusCode, (await ask()).statusCode]).toEqual([200, 200]);
    const refused = await ask();
    expect(refused.statusCode).toBe(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(refused.json()).toMatchObject({ error: { code: 'too-many-requests' } });
    for (const url of ['/', '/healthz']) expect((await limited.app.inject(url)).statusCode).toBe(200);
    await limited.app.close();
  });

  test.each([
    [[], 429],
    [['127.0.0.1'], 200],
  ])('X-Forwarded-For is believed from a trusted proxy only: %j', async (trustProxy, status) => {
    const limited = serverWith({ rateLimit: 1, trustProxy });
    const from = (address: string) =>
      limited.app.inject({ url: '/api/v1/facts', headers: { 'x-forwarded-for': address } });
    await from('192.0.2.1');
    expect((await from('192.0.2.2')).statusCode).toBe(status);
    await limited.app.close();
  });
});

describe('OpenAPI', () => {
  type Document = {
    paths: Record<string, Record<string, unknown>>;
    components: { schemas: Record<string, unknown> };
  };
  const document = async (): Promise<Document> => (await app.inject('/api/openapi.json')).json();

  test('is a valid OpenAPI 3.1 document', async () => {
    const result = await new Validator().validate(await document());
    expect(result).toMatchObject({ valid: true });
  });

  test('names each route, and no other', async () => {
    const { paths } = await document();
    const routes = [
      ...rules.decisionIds.map((id) => `/api/v1/decide/${id}`),
      ...rules.scoreIds.map((id) => `/api/v1/score/${id}`),
      '/api/v1/facts',
      '/api/v1/rules',
      '/api/openapi.json',
      '/healthz',
      '/readyz',
    ];
    expect(Object.keys(paths)).toEqual(routes);
    for (const [path, methods] of Object.entries(paths)) {
      const [method] = Object.keys(methods);
      const response = method === 'post' ? await post(path, {}) : await app.inject(path);
      expect([path, response.statusCode]).toEqual([path, 200]);
    }
  });

  test('what is answered is what it says, and no more', async () => {
    const { components } = await document();
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    ajv.addSchema({ $id: 'api', components: closed(components) });
    const check = (name: string, value: unknown) => {
      const validate = ajv.getSchema(`api#/components/schemas/${name}`);
      const valid = validate?.(value);
      expect({ name, valid, errors: validate?.errors }).toEqual({ name, valid: true, errors: null });
    };
    // Each rule with its own example and its neighbour's: all with all grows with the square of the rules.
    const cases = Object.values(decisionExamples);
    for (const [index, id] of rules.decisionIds.entries()) {
      for (const facts of [{}, decisionExamples[id] ?? {}, at(cases, (index + 1) % cases.length)]) {
        for (const query of ['', '?explain=true&region=us']) {
          check(`decision.${id}`, (await post(`/api/v1/decide/${id}${query}`, facts)).json());
        }
        check('Facts', facts);
      }
    }
    for (const id of rules.scoreIds) {
      for (const facts of [{}, scoreExamples[id] ?? {}])
        check(`score.${id}`, (await post(`/api/v1/score/${id}`, facts)).json());
    }
    check('Refusal', (await post('/api/v1/decide/triage', { E1: 'x' })).json());
  });

  test('a fact the schema refuses, the server refuses', async () => {
    const { components } = await document();
    const ajv = new Ajv2020({ strict: false });
    ajv.addSchema({ $id: 'api', components });
    for (const facts of [
      { E1: 'maybe' },
      { age: -1 },
      { age: 'x' },
      { wells: 'high' },
      { unknown: true },
      { dDimer: 500 },
      { 'd-dimer.fixed': 'negative' },
    ]) {
      expect(ajv.validate({ $ref: 'api#/components/schemas/Facts' }, facts)).toBe(false);
      expect((await post('/api/v1/decide/triage', facts)).statusCode).toBe(422);
    }
  });
});

test('the page for people has every decision, score and fact, and its examples work', async () => {
  const { body } = await app.inject('/api/docs');
  for (const id of [...rules.decisionIds, ...rules.scoreIds]) expect(body).toContain(`/${id}`);
  for (const id of Object.keys(rules.catalogue.facts)) expect(body).toContain(`id="fact-${id}"`);
  const text = body
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&');
  const examples = [
    ...text.matchAll(/curl -s 'localhost:3000(\/[^']+)' -H 'content-type: application\/json' -d '([^']+)'/g),
  ];
  expect(examples).toHaveLength(rules.decisionIds.length + rules.scoreIds.length);
  for (const [, url = '', payload = ''] of examples) expect((await post(url, payload)).statusCode).toBe(200);
});

/** Schemas that allow what they name and nothing else: an answer may not grow in silence. */
function closed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(closed);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, of]) => [key, closed(of)]);
  const isOpen = 'properties' in value && !('additionalProperties' in value);
  return { ...Object.fromEntries(entries), ...(isOpen ? { additionalProperties: false } : {}) };
}
