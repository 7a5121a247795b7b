import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { outboxPage } from '../channels/outbox-page.ts';
import { memoryStore } from '../store/memory/memory-store.ts';
import { readChannelConfig } from './channel-config.ts';
import { folderTray, openChannels, startSender } from './sender.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'virchow-tray-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('a letter lies in the tray whole, once, however often it is put there', async () => {
  const tray = folderTray(join(folder, 'letters'));
  expect(await tray.has('a.pdf')).toBe(false);
  await tray.put('a.pdf', Buffer.from('one'));
  await tray.put('a.pdf', Buffer.from('one'));
  expect(await tray.has('a.pdf')).toBe(true);
  expect(await readdir(join(folder, 'letters'))).toEqual(['a.pdf']);
  expect(await readFile(join(folder, 'letters', 'a.pdf'), 'utf8')).toBe('one');
});

test('channels are opened in their order', async () => {
  const namesOf = async (env: Record<string, string>) => {
    const read = readChannelConfig(env);
    return read.ok ? (await openChannels(read.channels)).map(({ name }) => name) : read.problems;
  };
  expect(await namesOf({})).toEqual([]);
  expect(
    await namesOf({
      VIRCHOW_CHANNELS: 'printed-letter,smtp,twilio-sms,notify-sms',
      VIRCHOW_LETTERS: folder,
      VIRCHOW_SMTP_URL: 'smtp://127.0.0.1:1025',
      VIRCHOW_SMTP_FROM: 'Elm Street <clinic@elm-street.example>',
      VIRCHOW_TWILIO_ACCOUNT: `AC${'0'.repeat(32)}`,
      VIRCHOW_TWILIO_TOKEN: '0123456789abcdef',
      VIRCHOW_TWILIO_FROM: '+441134960000',
      VIRCHOW_NOTIFY_KEY: 'x-22222222-1111-4111-8111-111111111111-33333333-1111-4111-8111-111111111111',
      VIRCHOW_NOTIFY_TEMPLATES: 'sms=44444444-1111-4111-8111-111111111111',
    }),
  ).toEqual(['printed-letter', 'smtp', 'twilio-sms', 'notify-sms']);
});

test('a failure is told by its kind, and stopping waits for what is under way', async () => {
  const { deliveries, ...others } = memoryStore();
  const failed = Promise.withResolvers<string>();
  const broken: typeof deliveries = {
    ...deliveries,
    due: () => Promise.reject(new Error('+447700900123 in the words of a database')),
  };
  const sender = startSender({ ...others, deliveries: broken }, [outboxPage()], {
    linkTo: async () => null,
    deskLink: () => null,
    now: () => Temporal.Instant.from('2026-11-23T10:00:00Z'),
    note: () => undefined,
    fail: failed.resolve,
  });
  expect(await failed.promise).toBe('messages cannot be sent');
  await sender.stop();
});
