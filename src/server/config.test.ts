import { expect, test } from 'vitest';
import { readConfig } from './config.ts';

test('nothing set: the loopback, port 3000, uk, 3000 a minute, no proxy', () => {
  const standard = { port: 3000, host: '127.0.0.1', region: 'uk', rateLimit: 3000, trustProxy: [] };
  const clinic = {
    folder: 'data',
    databaseUrl: null,
    secret: null,
    metricsToken: null,
    idleMinutes: 10,
    suggestsWarfarin: false,
  };
  expect(readConfig({})).toEqual({ ok: true, config: standard, clinic });
  const empty = { PORT: '', HOST: ' ', VIRCHOW_REGION: '', DATABASE_URL: '', VIRCHOW_SECRET: ' ' };
  expect(readConfig(empty)).toEqual({ ok: true, config: standard, clinic });
});

test('the command line goes before the environment', () => {
  expect(readConfig({ PORT: '1', HOST: '::1' }, { PORT: '0', HOST: undefined })).toMatchObject({
    config: { port: 0, host: '::1' },
  });
});

test.each([
  ['PORT', '0', 'port', 0],
  ['PORT', '65535', 'port', 65_535],
  ['HOST', '0.0.0.0', 'host', '0.0.0.0'],
  ['HOST', 'localhost', 'host', 'localhost'],
  ['VIRCHOW_REGION', 'us', 'region', 'us'],
  ['VIRCHOW_RATE_LIMIT', '0', 'rateLimit', 0],
  [
    'VIRCHOW_TRUST_PROXY',
    '10.0.0.0/8, 127.0.0.1,fd00::/8',
    'trustProxy',
    ['10.0.0.0/8', '127.0.0.1', 'fd00::/8'],
  ],
])('%s=%s', (name, text, key, value) => {
  expect(readConfig({ [name]: text })).toMatchObject({ ok: true, config: { [key]: value } });
});

test.each([
  ['VIRCHOW_DATA', '/srv/my data', 'folder', '/srv/my data'],
  ['DATABASE_URL', 'postgres://a:b@c/d', 'databaseUrl', 'postgres://a:b@c/d'],
  ['VIRCHOW_IDLE_MINUTES', '1', 'idleMinutes', 1],
  ['VIRCHOW_WARFARIN_SUGGESTIONS', 'on', 'suggestsWarfarin', true],
  ['VIRCHOW_WARFARIN_SUGGESTIONS', 'off', 'suggestsWarfarin', false],
  ['VIRCHOW_METRICS_TOKEN', 'x'.repeat(16), 'metricsToken', 'x'.repeat(16)],
  ['VIRCHOW_SECRET', 'x'.repeat(32), 'secret', 'x'.repeat(32)],
])('%s=%s for the clinic', (name, text, key, value) => {
  expect(readConfig({ [name]: text })).toMatchObject({ ok: true, clinic: { [key]: value } });
});

test('a secret that is refused is not repeated', () => {
  for (const name of ['DATABASE_URL', 'VIRCHOW_SECRET', 'VIRCHOW_METRICS_TOKEN'])
    expect(JSON.stringify(readConfig({ [name]: 'hush-hush' }))).not.toContain('hush-hush');
});

test.each([
  ['DATABASE_URL', 'mysql://a'],
  ['VIRCHOW_SECRET', 'x'.repeat(31)],
  ['VIRCHOW_METRICS_TOKEN', 'x'.repeat(15)],
  ['VIRCHOW_IDLE_MINUTES', '0'],
  ['VIRCHOW_WARFARIN_SUGGESTIONS', 'yes'],
  ['VIRCHOW_IDLE_MINUTES', '721'],
  ['PORT', '65536'],
  ['PORT', '-1'],
  ['PORT', '3000.5'],
  ['PORT', '0x50'],
  ['PORT', '1e3'],
  ['HOST', 'http://localhost'],
  ['HOST', '999.1.1.1'],
  ['VIRCHOW_REGION', 'UK'],
  ['VIRCHOW_RATE_LIMIT', 'none'],
  ['VIRCHOW_TRUST_PROXY', 'true'],
  ['VIRCHOW_TRUST_PROXY', '10.0.0.0/33'],
  ['VIRCHOW_TRUST_PROXY', '10.0.0.1,,'],
])('%s=%s is refused', (name, text) => {
  const read = readConfig({ [name]: text });
  expect(read).toMatchObject({ ok: false, problems: [expect.stringContaining(`${name}: wanted `)] });
});
