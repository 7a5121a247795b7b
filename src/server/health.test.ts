import Fastify from 'fastify';
import { expect, test } from 'vitest';
import { healthRoutes, type Readiness } from './health.ts';

async function ask(path: string, readiness: Readiness) {
  const app = Fastify();
  await app.register(healthRoutes, { readiness, patienceMilliseconds: 20 });
  const { statusCode, headers, body } = await app.inject(path);
  await app.close();
  expect(headers['cache-control']).toBe('no-store');
  return { statusCode, body: JSON.parse(body) as unknown };
}

const well = async () => null;
const broken = () => Promise.reject(new Error('password authentication failed for user "amina"'));
const silent = () => new Promise<null>(() => {});

test('alive, whatever else is wrong', async () => {
  expect(await ask('/healthz', { database: broken })).toEqual({ statusCode: 200, body: { status: 'alive' } });
});

test('ready when every part is', async () => {
  expect(await ask('/readyz', { database: well, worker: well })).toEqual({
    statusCode: 200,
    body: { status: 'ready' },
  });
});

test('not ready: 503, and which part; what the database said stays inside', async () => {
  const readiness = { database: broken, worker: silent, queue: async () => 'stands still', disk: well };
  expect(await ask('/readyz', readiness)).toEqual({
    statusCode: 503,
    body: {
      status: 'not ready',
      problems: { database: 'does not answer', worker: 'no answer within 0.02 s', queue: 'stands still' },
    },
  });
});
