import Fastify from 'fastify';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import type { Outgoing } from '../../pathway/channel.ts';
import { outboxRoutes } from './outbox-page.tsx';

const message = (reference: string, lines: readonly string[]): Outgoing => ({
  organisationId: 'elm-street',
  reference,
  address: { kind: 'page', personId: 'amina' },
  letter: {
    from: ['Elm Street'],
    subject: 'A message from Elm Street',
    lines,
    language: 'ar-u-nu-latn',
    direction: 'rtl',
    region: 'uk',
    writtenAt: Temporal.ZonedDateTime.from('2026-03-29T12:30[Europe/London]'),
  },
});

async function pageOf(messages: readonly Outgoing[]) {
  const app = Fastify();
  outboxRoutes(app, { region: 'uk', shown: () => messages });
  const { body, headers } = await app.inject('/outbox');
  await app.close();
  return { body, headers };
}

test('every message is read as it would be, in its own direction, and none is kept by a browser', async () => {
  const { body, headers } = await pageOf([message('2', ['<b>second</b>']), message('1', ['first'])]);
  expect(body.indexOf('&lt;b>second&lt;/b>')).toBeGreaterThan(0);
  expect(body.indexOf('second')).toBeLessThan(body.indexOf('first'));
  expect(body).toContain('<div lang="ar-u-nu-latn" dir="rtl">');
  expect(body).toContain('29/03/2026, 12:30:00 BST');
  expect(headers['cache-control']).toBe('no-store');
});

test('with none it says so', async () => {
  expect((await pageOf([])).body).toContain('Nothing has been sent yet.');
});
