import { expect, test } from 'vitest';
import { readNhsNumber } from './nhs-number.ts';

test.each(['9434765919', '943 476 5919', '943-476-5919', '4505577104'])('%s is an NHS number', (text) => {
  expect(readNhsNumber(text)).toMatch(/^\d{10}$/);
});

test('any one digit that is wrong, and any two neighbours that are swapped, are found', () => {
  const number = '9434765919';
  for (const [index, digit] of Array.from(number).entries()) {
    for (const other of '0123456789') {
      const wrong = number.slice(0, index) + other + number.slice(index + 1);
      expect(readNhsNumber(wrong), wrong).toBe(other === digit ? number : null);
    }
    const next = number[index + 1];
    if (next === undefined || next === digit) continue;
    const swapped = number.slice(0, index) + next + digit + number.slice(index + 2);
    expect(readNhsNumber(swapped), swapped).toBeNull();
  }
});

test.each(['', '943476591', '94347659190', '943476591X'])('"%s" is none', (text) => {
  expect(readNhsNumber(text)).toBeNull();
});
