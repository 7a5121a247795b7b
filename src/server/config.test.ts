import { expect, test } from 'vitest';
import { readConfig } from './config.ts';

test('nothing set: the loopback, port 3000, uk, 3000 a minute, no proxy', () => {
  const standard = { port: 3000, host: '127.0.0.1', region: 'uk', rateLimit: 3000, trustProxy: [] };
  expect(readConfig({})).toEqual({ ok: true, config: standard });
  expect(readConfig({ PORT: '', HOST: ' ', VIRCHOW_REGION: '' })).toEqual({ ok: true, config: standard });
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
