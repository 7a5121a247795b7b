import { expect, test } from 'vitest';
import { hoursText, readHours } from './hours-text.ts';

test.each([
  ['', []],
  ['09:00 to 17:00', [{ opens: '09:00', closes: '17:00' }]],
  [
    '9:00-12:30, 13.30 – 17:00',
    [
      { opens: '09:00', closes: '12:30' },
      { opens: '13:30', closes: '17:00' },
    ],
  ],
  ['9:00 am to 5:00 pm', [{ opens: '09:00', closes: '17:00' }]],
  ['00:00 to 24:00', [{ opens: '00:00', closes: '24:00' }]],
  ['22:00 to 06:00', [{ opens: '22:00', closes: '06:00' }]],
])('%j is read', (text, expected) => {
  expect(readHours(text)).toEqual(expected);
  expect(readHours(hoursText(expected))).toEqual(expected);
});

// A bare 9 may be either half of the day; what is not understood is never closed.
test.each([
  '9 to 5',
  '09:00',
  '09:00 to',
  '09:00 to 12:00 to 13:00',
  'closed',
  '25:00 to 26:00',
  '09:00 to 17:00 and later',
])('%j is refused', (text) => {
  expect(readHours(text)).toBeNull();
});
