import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { momentValues, readDay, readMoment, readTime } from './moments.ts';

const zone = 'Europe/London';
const at = (day: string, month: string, year: string, time: string, which = '') =>
  readMoment({ day, month, year, time, which }, zone);

describe('a moment as it was typed', () => {
  test('is read in the zone of the clinic, winter and summer', () => {
    expect(at('23', '11', '2026', '14:05')).toEqual({
      ok: true,
      at: Temporal.Instant.from('2026-11-23T14:05Z'),
    });
    expect(at('1', 'Jul', '2026', '2:05 pm')).toEqual({
      ok: true,
      at: Temporal.Instant.from('2026-07-01T13:05Z'),
    });
  });
  test('is nothing where nothing was typed, and incomplete where half was', () => {
    expect(at('', '', '', ' ')).toEqual({ ok: true, at: null });
    expect(at('1', '', '2026', '14:05')).toEqual({ ok: false, why: 'incomplete' });
  });
  test('midnight belongs to the day it begins', () => {
    expect(at('24', '11', '2026', '00:00')).toEqual({
      ok: true,
      at: Temporal.Instant.from('2026-11-24T00:00Z'),
    });
  });
  test('an hour that the clock skips is refused, and says when it goes on', () => {
    const read = at('29', '3', '2026', '01:30');
    expect(read).toEqual({ ok: false, why: 'skipped', nextAt: Temporal.Instant.from('2026-03-29T01:30Z') });
    expect(at('29', '3', '2026', '00:59').ok).toBe(true);
    expect(at('29', '3', '2026', '02:00').ok).toBe(true);
  });
  test('an hour that comes twice is asked for again, and either can be meant', () => {
    expect(at('25', '10', '2026', '01:30')).toEqual({ ok: false, why: 'twofold' });
    expect(at('25', '10', '2026', '01:30', 'first')).toEqual({
      ok: true,
      at: Temporal.Instant.from('2026-10-25T00:30Z'),
    });
    expect(at('25', '10', '2026', '01:30', 'second')).toEqual({
      ok: true,
      at: Temporal.Instant.from('2026-10-25T01:30Z'),
    });
  });
  test('shown in a form and read again, it is the same one, in the hour that comes twice too', () => {
    for (const text of ['2026-10-25T00:30Z', '2026-10-25T01:30Z', '2026-11-23T23:59Z', '2028-02-29T12:00Z']) {
      const instant = Temporal.Instant.from(text);
      const values = momentValues('x', instant, zone);
      const part = (name: string): string => values[`x-${name}`] ?? '';
      const read = at(part('day'), part('month'), part('year'), part('time'), part('which'));
      expect(read).toEqual({ ok: true, at: instant });
    }
  });
});

test.each(['31 2 2026', '29 2 2027', '0 1 2026', '1 13 2026', '1 1 61', 'x 1 2026'])(
  'there is no day %s',
  (text) => {
    const [day = '', month = '', year = ''] = text.split(' ');
    expect(readDay({ day, month, year })).toBeNull();
  },
);

test.each([
  ['14:05', '14:05:00'],
  ['1405', '14:05:00'],
  ['9.30', '09:30:00'],
  ['12:10 am', '00:10:00'],
  ['12:10 PM', '12:10:00'],
  ['2:05 p.m.', '14:05:00'],
])('%s is %s', (typed, read) => expect(readTime(typed)?.toString()).toBe(read));

test.each(['24:00', '9', '13:05 pm', '0:10 am', '9:60', '9:5', 'noon', '14:05 GMT'])(
  '%s is no time',
  (typed) => {
    expect(readTime(typed)).toBeNull();
  },
);
