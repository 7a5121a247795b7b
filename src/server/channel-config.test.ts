import { describe, expect, test } from 'vitest';
import { readChannelConfig, receiptChannels } from './channel-config.ts';

const id = (digit: string): string => `${digit.repeat(8)}-1111-4111-8111-111111111111`;
const all = {
  VIRCHOW_CHANNELS: 'twilio-sms, notify-sms,smtp,notify-email,notify-letter,printed-letter',
  VIRCHOW_PUBLIC_URL: 'https://clinic.example/',
  VIRCHOW_SMTP_URL: 'smtp://virchow:a%20password@mail.example',
  VIRCHOW_SMTP_FROM: 'Elm Street <clinic@elm-street.example>',
  VIRCHOW_NOTIFY_KEY: `virchow-${id('2')}-${id('3')}`,
  VIRCHOW_NOTIFY_TEMPLATES: `sms=${id('4')},email=${id('5')},letter=${id('6')}`,
  VIRCHOW_NOTIFY_TOKEN: 'agreed with Notify'.replaceAll(' ', '-'),
  VIRCHOW_TWILIO_ACCOUNT: `AC${'0'.repeat(32)}`,
  VIRCHOW_TWILIO_TOKEN: '0123456789abcdef',
  VIRCHOW_TWILIO_FROM: '+441134960000',
  VIRCHOW_LETTERS: '/srv/letters',
};

test('with nothing set nothing leaves the machine', () => {
  const none = {
    order: [],
    smtp: null,
    notify: null,
    twilio: null,
    letterTray: null,
    publicUrl: null,
    notifyToken: null,
  };
  expect(readChannelConfig({})).toEqual({ ok: true, channels: none });
  expect(readChannelConfig({ VIRCHOW_CHANNELS: ' ' })).toEqual({ ok: true, channels: none });
});

test('everything at once', () => {
  expect(readChannelConfig(all)).toEqual({
    ok: true,
    channels: {
      order: ['twilio-sms', 'notify-sms', 'smtp', 'notify-email', 'notify-letter', 'printed-letter'],
      smtp: {
        host: 'mail.example',
        port: 587,
        tls: 'required',
        login: { user: 'virchow', password: 'a password' },
        from: { name: 'Elm Street', email: 'clinic@elm-street.example' },
        ca: null,
        timeoutSeconds: 20,
      },
      notify: {
        apiKey: all.VIRCHOW_NOTIFY_KEY,
        baseUrl: 'https://api.notifications.service.gov.uk',
        templates: { sms: id('4'), email: id('5'), letter: id('6') },
        timeoutSeconds: 20,
      },
      twilio: {
        accountSid: all.VIRCHOW_TWILIO_ACCOUNT,
        authToken: '0123456789abcdef',
        from: '+441134960000',
      },
      letterTray: '/srv/letters',
      publicUrl: 'https://clinic.example',
      notifyToken: 'agreed-with-Notify',
    },
  });
});

test.each([
  ['smtps://mail.example', { host: 'mail.example', port: 465, tls: 'implicit', login: null }],
  ['smtp://mail.example:2525', { port: 2525, tls: 'required' }],
  ['smtp://127.0.0.1:1025', { port: 1025, tls: 'none' }],
])('%s', (url, smtp) => {
  expect(readChannelConfig({ ...all, VIRCHOW_SMTP_URL: url })).toMatchObject({
    ok: true,
    channels: { smtp },
  });
});

describe('what is wrong is named, and not repeated', () => {
  test.each([
    ['VIRCHOW_CHANNELS', 'smtp,pigeon'],
    ['VIRCHOW_CHANNELS', 'smtp,smtp'],
    ['VIRCHOW_PUBLIC_URL', 'http://clinic.example'],
    ['VIRCHOW_PUBLIC_URL', 'https://clinic.example/path'],
    ['VIRCHOW_SMTP_URL', 'http://mail.example'],
    ['VIRCHOW_SMTP_URL', 'smtp://user@mail.example'],
    ['VIRCHOW_SMTP_FROM', 'clinic@elm-street.example'],
    ['VIRCHOW_SMTP_FROM', 'Elm <a@b.example>, Eve <e@b.example>'],
    ['VIRCHOW_NOTIFY_KEY', 'short'],
    ['VIRCHOW_NOTIFY_TEMPLATES', `sms=${id('4')}`],
    ['VIRCHOW_NOTIFY_TEMPLATES', 'sms=x'],
    ['VIRCHOW_TWILIO_ACCOUNT', `SK${'0'.repeat(32)}`],
    ['VIRCHOW_TWILIO_FROM', '07700 900123'],
    ['VIRCHOW_TWILIO_TOKEN', 'short'],
    ['VIRCHOW_NOTIFY_TOKEN', 'short'],
  ])('%s=%s', (name, text) => {
    const read = readChannelConfig({ ...all, [name]: text });
    expect(read.ok ? [] : read.problems).toHaveLength(1);
    expect(read.ok ? '' : read.problems[0]).toMatch(
      new RegExp(`^${name}: wanted .*; got ${text.length} characters$`),
    );
    expect(JSON.stringify(read)).not.toContain(text);
  });

  test('a channel that lacks a setting is not half switched on', () => {
    for (const name of Object.keys(all)) {
      if (['VIRCHOW_CHANNELS', 'VIRCHOW_PUBLIC_URL', 'VIRCHOW_NOTIFY_TOKEN'].includes(name)) continue;
      const read = readChannelConfig({ ...all, [name]: undefined });
      expect(read.ok ? [] : read.problems).toEqual([expect.stringMatching(`^${name}: wanted`)]);
    }
  });

  test('what no channel uses may stay unset', () => {
    expect(readChannelConfig({ VIRCHOW_CHANNELS: 'printed-letter', VIRCHOW_LETTERS: 'tray' }).ok).toBe(true);
  });
});

test('receipts are waited for only where a provider can give them to us', () => {
  const read = readChannelConfig(all);
  if (!read.ok) throw new Error('refused');
  const { channels } = read;
  expect(receiptChannels(channels)).toEqual(['twilio-sms', 'notify-sms', 'notify-email']);
  expect(receiptChannels({ ...channels, notifyToken: null })).toEqual(['twilio-sms']);
  expect(receiptChannels({ ...channels, publicUrl: null })).toEqual([]);
});
