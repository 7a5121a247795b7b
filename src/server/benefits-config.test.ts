import { expect, test } from 'vitest';
import { isNpi, readBenefitsConfig } from './benefits-config.ts';

const whole = {
  VIRCHOW_CLEARING_HOUSE: 'https://house.example/2024-04-01/',
  VIRCHOW_CLEARING_HOUSE_KEY: 'Key abcdefgh',
  VIRCHOW_PROVIDER_NAME: 'Lakeside Vein Center',
  VIRCHOW_PROVIDER_NPI: '1234567893',
};

test('none at all: nobody is asked', () => {
  expect(readBenefitsConfig({})).toEqual({ ok: true, benefits: null });
});

test('all four: the address without its last stroke', () => {
  expect(readBenefitsConfig(whole)).toEqual({
    ok: true,
    benefits: {
      baseUrl: 'https://house.example/2024-04-01',
      apiKey: 'Key abcdefgh',
      provider: { name: 'Lakeside Vein Center', npi: '1234567893' },
    },
  });
});

test.each([
  ['VIRCHOW_CLEARING_HOUSE', 'http://house.example'],
  ['VIRCHOW_CLEARING_HOUSE', 'https://user:word@house.example'],
  ['VIRCHOW_CLEARING_HOUSE_KEY', 'short'],
  ['VIRCHOW_PROVIDER_NAME', ''],
  ['VIRCHOW_PROVIDER_NPI', '1234567890'],
])('%s %s is told by its name and length, never by what it is', (name, text) => {
  const read = readBenefitsConfig({ ...whole, [name]: text });
  const problems = read.ok ? [] : read.problems;
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(new RegExp(`^${name}: wanted .*; got ${text.length} characters$`));
});

test('an NPI is checked by its last figure', () => {
  for (const last of '0123456789') expect(isNpi(`123456789${last}`)).toBe(last === '3');
});
