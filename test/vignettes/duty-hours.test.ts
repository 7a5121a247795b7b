/** When somebody is there, and who is asked: opening hours, holidays, on-call and leave, read off the clocks of the place. */
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import type { Duty, Stretch } from '../../src/pathway/duty/duty-types.ts';
import { noDuty } from '../../src/pathway/duty/no-duty.ts';
import { nextOnDuty, onDuty, standingIn } from '../../src/pathway/duty/on-duty.ts';
import { closesAt, isOpen, notInQuietHours, opensAt } from '../../src/pathway/duty/opening.ts';

const london = 'Europe/London';
const newYork = 'America/New_York';
const inLondon = (local: string) => Temporal.ZonedDateTime.from(`${local}[${london}]`).toInstant();
const inNewYork = (local: string) => Temporal.ZonedDateTime.from(`${local}[${newYork}]`).toInstant();
const on = (opens: string, closes: string): readonly Stretch[] => [{ opens, closes }];
const nine = on('09:00', '17:00');

/** Weekdays nine to five with a lunch break on Wednesday, Saturday morning, never on Sunday. */
const clinic: Duty = {
  ...noDuty(london),
  hours: {
    monday: nine,
    tuesday: nine,
    wednesday: [...on('09:00', '12:30'), ...on('13:30', '17:00')],
    thursday: nine,
    friday: nine,
    saturday: on('09:00', '12:00'),
    sunday: [],
  },
};
/** Every night from ten to six. */
const nightService = (zone: string): Duty => ({
  ...noDuty(zone),
  hours: {
    monday: on('22:00', '06:00'),
    tuesday: on('22:00', '06:00'),
    wednesday: on('22:00', '06:00'),
    thursday: on('22:00', '06:00'),
    friday: on('22:00', '06:00'),
    saturday: on('22:00', '06:00'),
    sunday: on('22:00', '06:00'),
  },
});
const opensIn = (duty: Duty, at: Temporal.Instant) =>
  opensAt(duty, at)?.toZonedDateTimeISO(duty.zone).toPlainDateTime().toString({ smallestUnit: 'minute' });

describe('opening hours', () => {
  test.each([
    ['on Tuesday at 8:59', '2026-11-24T08:59', false],
    ['from 9:00 on', '2026-11-24T09:00', true],
    ['at 16:59', '2026-11-24T16:59', true],
    ['not at 17:00, when the last one leaves', '2026-11-24T17:00', false],
    ['over lunch on Wednesday', '2026-11-25T12:45', false],
    ['after lunch', '2026-11-25T13:30', true],
    ['on Sunday', '2026-11-29T11:00', false],
    ['at 02:10 in the night', '2026-11-24T02:10', false],
  ])('%s', (_said, local, expected) => {
    expect(isOpen(clinic, inLondon(local))).toBe(expected);
  });

  test.each([
    ['at night: this morning', '2026-11-24T02:10', '2026-11-24T09:00'],
    ['over lunch: after lunch', '2026-11-25T12:45', '2026-11-25T13:30'],
    ['on Saturday afternoon: on Monday', '2026-11-28T14:00', '2026-11-30T09:00'],
    ['while it is open: now', '2026-11-24T10:11', '2026-11-24T10:11'],
    ['at the last moment: the next morning', '2026-11-24T17:00', '2026-11-25T09:00'],
  ])('opens next, asked %s', (_said, local, expected) => {
    expect(opensIn(clinic, inLondon(local))).toBe(expected);
  });

  test('a clinic that has not said when it is open never is, and nobody is on call', () => {
    const at = inLondon('2026-11-24T10:00');
    expect([isOpen(noDuty(london), at), opensAt(noDuty(london), at), onDuty(noDuty(london), at)]).toEqual([
      false,
      null,
      [],
    ]);
  });

  test('closes at the end of the stretch, or of the last one that follows without a gap', () => {
    const wholeWeekend: Duty = {
      ...noDuty(london),
      hours: { ...noDuty(london).hours, saturday: on('08:00', '24:00'), sunday: on('00:00', '24:00') },
    };
    expect(closesAt(clinic, inLondon('2026-11-25T10:00'))).toEqual(inLondon('2026-11-25T12:30'));
    expect(closesAt(wholeWeekend, inLondon('2026-11-28T23:00'))).toEqual(inLondon('2026-11-30T00:00'));
    expect(closesAt(clinic, inLondon('2026-11-29T10:00'))).toBeNull();
  });

  test('the twenty-ninth of February is a day like others: a Tuesday in 2028', () => {
    expect(isOpen(clinic, inLondon('2028-02-29T10:00'))).toBe(true);
    const leapDayOff = { ...clinic, holidays: [{ name: 'Leap day', heldOn: '2028-02-29', hours: [] }] };
    expect(opensIn(leapDayOff, inLondon('2028-02-29T10:00'))).toBe('2028-03-01T09:00');
  });
});

describe('holidays', () => {
  const christmas: Duty = {
    ...clinic,
    holidays: [
      { name: 'Christmas Eve', heldOn: '2026-12-24', hours: on('09:00', '12:00') },
      { name: 'Christmas Day', heldOn: '2026-12-25', hours: [] },
      { name: 'Boxing Day, substitute', heldOn: '2026-12-28', hours: [] },
    ],
  };
  test('a bank holiday is closed, and the next opening is after it', () => {
    // Friday the 25th; Saturday the 26th is an ordinary Saturday; Monday the 28th is the substitute day.
    expect(opensIn(christmas, inLondon('2026-12-24T12:30'))).toBe('2026-12-26T09:00');
    expect(opensIn(christmas, inLondon('2026-12-26T12:30'))).toBe('2026-12-29T09:00');
  });
  test('other hours on a named day take the place of its usual ones', () => {
    expect(isOpen(christmas, inLondon('2026-12-24T11:59'))).toBe(true);
    expect(isOpen(christmas, inLondon('2026-12-24T15:00'))).toBe(false);
  });
  test('a night that runs into a closed day ends at midnight', () => {
    const closed = { ...nightService(london), holidays: christmas.holidays };
    // The evening of the 23rd runs into the 24th, which has its own hours: nobody said that the night goes on.
    expect(isOpen(closed, inLondon('2026-12-23T23:59'))).toBe(true);
    expect(isOpen(closed, inLondon('2026-12-24T00:30'))).toBe(false);
    expect(isOpen(closed, inLondon('2026-12-25T23:00'))).toBe(false);
  });
  test('hours on named days alone: open on those, and never after the last', () => {
    const once: Duty = {
      ...noDuty(london),
      holidays: [{ name: 'Open day', heldOn: '2027-03-01', hours: nine }],
    };
    expect(opensIn(once, inLondon('2026-11-24T10:00'))).toBe('2027-03-01T09:00');
    expect(opensAt(once, inLondon('2027-03-01T17:00'))).toBeNull();
  });
});

describe('when the clocks change', () => {
  test('in London nine stays nine, in winter and in summer', () => {
    expect(opensAt(clinic, inLondon('2026-03-27T20:00'))?.toString()).toBe('2026-03-28T09:00:00Z');
    expect(opensAt(clinic, inLondon('2026-03-29T20:00'))?.toString()).toBe('2026-03-30T08:00:00Z');
  });
  test('in New York as well', () => {
    const there = { ...clinic, zone: newYork };
    expect(opensAt(there, inNewYork('2026-03-06T20:00'))?.toString()).toBe('2026-03-07T14:00:00Z');
    expect(opensAt(there, inNewYork('2026-03-08T20:00'))?.toString()).toBe('2026-03-09T13:00:00Z');
  });
  test('a night from ten to six has seven hours in spring and nine in autumn', () => {
    const spanOf = (duty: Duty, at: Temporal.Instant) => {
      const closes = closesAt(duty, at);
      return closes?.since(at).total('hours');
    };
    expect(spanOf(nightService(london), inLondon('2026-03-28T22:00'))).toBe(7);
    expect(spanOf(nightService(london), inLondon('2026-10-24T22:00'))).toBe(9);
    expect(spanOf(nightService(newYork), inNewYork('2026-03-07T22:00'))).toBe(7);
    expect(spanOf(nightService(newYork), inNewYork('2026-10-31T22:00'))).toBe(9);
  });
  test('in the hour shown twice it closes the first time and opens the second', () => {
    const sunday = (stretch: readonly Stretch[]): Duty => ({
      ...noDuty(london),
      hours: { ...noDuty(london).hours, sunday: stretch },
    });
    const first = Temporal.Instant.from('2026-10-25T00:45:00Z'); // 01:45 in summer time
    const second = first.add({ hours: 1 }); // 01:45 again
    expect([first, second].map((at) => isOpen(sunday(on('00:00', '01:30')), at))).toEqual([false, false]);
    expect([first, second].map((at) => isOpen(sunday(on('01:30', '05:00')), at))).toEqual([false, true]);
  });
  test('a time that spring skips is the moment of the skip', () => {
    const early: Duty = {
      ...noDuty(london),
      hours: { ...noDuty(london).hours, sunday: on('01:30', '05:00') },
    };
    expect(opensAt(early, inLondon('2026-03-28T12:00'))?.toString()).toBe('2026-03-29T01:00:00Z');
    const late = { ...early, hours: { ...early.hours, sunday: on('00:00', '01:30') } };
    expect(closesAt(late, inLondon('2026-03-29T00:30'))?.toString()).toBe('2026-03-29T01:00:00Z');
  });
});

describe('on call', () => {
  const at = inLondon('2026-11-24T02:10');
  const span = (from: string, to: string) => ({ startsAt: inLondon(from), endsAt: inLondon(to) });
  const tuesdayNight = span('2026-11-23T20:00', '2026-11-24T08:00');
  const rota: Duty = {
    ...clinic,
    rota: [
      { userId: 'dr-second', rank: 'second', ...tuesdayNight },
      { userId: 'dr-first', rank: 'first', ...tuesdayNight },
      { userId: 'dr-later', rank: 'first', ...span('2026-11-24T20:00', '2026-11-25T08:00') },
    ],
  };
  test('the first before the second, whoever was written down first, open or not', () => {
    expect(onDuty(rota, at)).toEqual(['dr-first', 'dr-second']);
    expect(onDuty(rota, inLondon('2026-11-24T08:00'))).toEqual([]);
  });
  test('whoever covers a leave takes that place on the ladder', () => {
    const away = { userId: 'dr-first', coverId: 'dr-cover', ...tuesdayNight };
    expect(onDuty({ ...rota, leave: [away] }, at)).toEqual(['dr-cover', 'dr-second']);
  });
  test('a leave that nobody covers leaves the second; of nobody else is it said', () => {
    const away = { userId: 'dr-first', coverId: null, ...tuesdayNight };
    expect(onDuty({ ...rota, leave: [away] }, at)).toEqual(['dr-second']);
    expect(onDuty({ ...rota, leave: [away, { ...away, userId: 'dr-second' }] }, at)).toEqual([]);
  });
  test('somebody who covers and is away is covered in turn, and two who cover each other are nobody', () => {
    const first = { userId: 'dr-first', coverId: 'dr-cover', ...tuesdayNight };
    const chain = { ...rota, leave: [first, { ...first, userId: 'dr-cover', coverId: 'dr-third' }] };
    expect(standingIn(chain, 'dr-first', at)).toBe('dr-third');
    const circle = { ...rota, leave: [first, { ...first, userId: 'dr-cover', coverId: 'dr-first' }] };
    expect(standingIn(circle, 'dr-first', at)).toBeNull();
    expect(onDuty(circle, at)).toEqual(['dr-second']);
  });
  test('next on call: who and from when', () => {
    expect(nextOnDuty(rota, inLondon('2026-11-24T12:00'))).toEqual({
      at: inLondon('2026-11-24T20:00'),
      users: ['dr-later'],
    });
    expect(nextOnDuty(rota, at)).toEqual({ at, users: ['dr-first', 'dr-second'] });
    expect(nextOnDuty(rota, inLondon('2026-11-25T08:00'))).toBeNull();
  });
});

describe('quiet hours', () => {
  test('what can wait is not sent from nine in the evening to eight', () => {
    const quiet = noDuty(london);
    expect(notInQuietHours(quiet, inLondon('2026-11-24T02:10'))).toEqual(inLondon('2026-11-24T08:00'));
    expect(notInQuietHours(quiet, inLondon('2026-11-24T21:00'))).toEqual(inLondon('2026-11-25T08:00'));
    const noon = inLondon('2026-11-24T12:00');
    expect(notInQuietHours(quiet, noon)).toEqual(noon);
  });
  test('in the night of a change of clocks they end at eight there', () => {
    expect(notInQuietHours(noDuty(newYork), inNewYork('2026-11-01T00:30')).toString()).toBe(
      '2026-11-01T13:00:00Z',
    );
  });
  test('nearly all day, in the night that shows one o’clock twice: one wait and not two', () => {
    const quiet = { zone: newYork, quiet: { from: '01:15', until: '01:00' } };
    const sent = notInQuietHours(quiet, inNewYork('2026-10-31T01:15'));
    expect(sent.toString()).toBe('2026-11-01T06:00:00Z');
    expect(notInQuietHours(quiet, sent)).toEqual(sent);
  });
  test('none, where they end when they begin', () => {
    const at = inLondon('2026-11-24T02:10');
    expect(notInQuietHours({ zone: london, quiet: { from: '00:00', until: '00:00' } }, at)).toEqual(at);
  });
});
