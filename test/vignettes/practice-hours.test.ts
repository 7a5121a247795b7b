/** A surgery on the public page: never shown as open on a public holiday that it keeps, nor where nobody knows. */
import { describe, expect, test } from 'vitest';
import { publicHolidays } from '../../src/knowledge/duty/public-holidays.ts';
import { practiceAt } from '../../src/pathway/referrals/practice-hours.ts';
import type { Practice } from '../../src/pathway/referrals/practices.ts';
import { onWall, wall, weekdaysOnly } from '../oracle/booking-clinic.ts';

const elm: Practice = {
  id: 'elm',
  name: 'Elm Street Surgery',
  address: null,
  phone: '020 7946 0101',
  hours: weekdaysOnly().hours,
  isListed: true,
};
const england = { ...elm, holidays: 'england-and-wales' } as const;
const there = { region: 'uk', zone: 'Europe/London' } as const;
const seen = (practice: Practice, clock: string) => {
  const { is, untilAt, holiday } = practiceAt(practice, there, wall(clock));
  return [is, untilAt === null ? null : onWall(untilAt), holiday];
};

test('an ordinary Tuesday: open until five, closed before nine and at five', () => {
  for (const practice of [elm, england, { ...elm, holidays: 'none' } as const]) {
    expect(seen(practice, '2026-11-24 09:00')).toEqual(['open', '2026-11-24 17:00', null]);
    expect(seen(practice, '2026-11-24 08:59')).toEqual(['closed', null, null]);
    expect(seen(practice, '2026-11-24 17:00')).toEqual(['closed', null, null]);
  }
});

test('hours that nobody has said are not known, on a holiday too', () => {
  for (const clock of ['2026-11-24 10:00', '2026-12-25 10:00'])
    expect(seen({ ...england, hours: null }, clock)).toEqual(['unknown', null, null]);
});

describe('a bank holiday', () => {
  test.each([
    ['Christmas Day, a Friday', '2026-12-25 10:00', 'Christmas Day'],
    ['Boxing Day, held on Monday', '2026-12-28 10:00', 'Boxing Day'],
    ['Easter Monday', '2027-03-29 10:00', 'Easter Monday'],
  ])('%s: closed, and it says why', (_, clock, name) => {
    expect(seen(england, clock)).toEqual(['closed', null, name]);
  });

  test('of Scotland is none in England; where nobody has said which holds, it is not known', () => {
    const clock = '2026-11-30 10:00';
    expect(seen(england, clock)).toEqual(['open', '2026-11-30 17:00', null]);
    expect(seen({ ...elm, holidays: 'scotland' }, clock)).toEqual(['closed', null, "St Andrew's Day"]);
    expect(seen(elm, clock)).toEqual(['unknown', null, "St Andrew's Day"]);
  });

  test('opens as on other days, as it has said itself', () => {
    expect(seen({ ...elm, holidays: 'none' }, '2026-12-25 10:00')).toEqual([
      'open',
      '2026-12-25 17:00',
      null,
    ]);
  });

  test('open through the night before: it closes at midnight, when the holiday begins', () => {
    const allDay = [{ opens: '00:00', closes: '24:00' }];
    const { hours } = weekdaysOnly();
    const practice = { ...england, hours: { ...hours, thursday: allDay, friday: allDay } };
    expect(seen(practice, '2026-12-24 23:00')).toEqual(['open', '2026-12-25 00:00', null]);
    expect(seen(practice, '2026-12-25 00:00')).toEqual(['closed', null, 'Christmas Day']);
  });

  test('of a year that is not on record: not known, rather than open', () => {
    expect(seen(england, '2031-11-25 10:00')).toEqual(['unknown', null, null]);
    expect(seen(england, '2031-11-25 20:00')).toEqual(['closed', null, null]);
  });
});

test('on no public holiday of its calendar, at no hour, is a practice that keeps it open, nor one that has not said', () => {
  for (const id of ['england-and-wales', 'scotland', 'northern-ireland'] as const)
    for (const { heldOn } of publicHolidays[id].days)
      for (const hour of ['00:00', '09:00', '12:30', '16:59', '23:59']) {
        const at = wall(`${heldOn} ${hour}`);
        expect(practiceAt({ ...elm, holidays: id }, there, at).is).toBe('closed');
        expect(practiceAt(elm, there, at).is).not.toBe('open');
      }
});
