import { describe, expect, test } from 'vitest';
import type { Offer, Offers } from '../../src/pathway/scheduling/offers.ts';
import { offerOf, offerSlots } from '../../src/pathway/scheduling/offers.ts';
import { freeSlots, isBookable, type Taken } from '../../src/pathway/scheduling/slots.ts';
import {
  aScan,
  held,
  noLimit,
  nothingAsked,
  onWall,
  physician,
  scanner,
  span,
  walksIn,
  wall,
  weekdaysOnly,
} from '../oracle/booking-clinic.ts';

const taken: Taken = { duty: weekdaysOnly(), held: [] };
const offered = (offers: Offers): Extract<Offers, { kind: 'slots' }> => {
  if (offers.kind !== 'slots') throw new Error(`no slots: ${offers.urgency}`);
  return offers;
};
const times = (list: readonly Offer[]) => list.map(({ startsAt }) => onWall(startsAt));

describe('a day of one scanner', () => {
  const slots = (now: string, more: Partial<Taken> = {}, schedule = scanner) =>
    freeSlots(
      schedule,
      'venous-duplex',
      { ...taken, ...more },
      { now: wall(now), within: span('2026-11-25 00:00', '2026-11-26 00:00') },
    ).map(({ startsAt }) => onWall(startsAt).slice(11));

  test('sixteen half hours from nine to five', () => {
    expect(slots('2026-11-24 12:00')).toHaveLength(16);
    expect(slots('2026-11-24 12:00').at(-1)).toBe('16:30');
  });
  test('what has begun is gone, and the others stay where they were', () => {
    expect(slots('2026-11-25 16:01')).toEqual(['16:30']);
    expect(slots('2026-11-25 16:31')).toEqual([]);
  });
  test('booked ones and lunch of the machine are taken out', () => {
    const booked = held('scanner-1', span('2026-11-25 09:00', '2026-11-25 15:30'));
    const away = {
      ...scanner,
      absences: [{ ...span('2026-11-25 16:00', '2026-11-25 16:30'), why: 'service' }],
    };
    expect(slots('2026-11-24 12:00', { held: [booked] }, away)).toEqual(['15:30', '16:30']);
    expect(slots('2026-11-24 12:00', { held: [{ ...booked, scheduleId: 'another' }] })).toHaveLength(16);
  });
  test('a holiday of the clinic is one of each resource, its own hours or not', () => {
    const duty = { ...weekdaysOnly(), holidays: [{ name: 'Closed', heldOn: '2026-11-25', hours: [] }] };
    expect(slots('2026-11-24 12:00', { duty })).toEqual([]);
    expect(slots('2026-11-24 12:00', { duty }, { ...scanner, hours: weekdaysOnly().hours })).toEqual([]);
  });
  test('on a short day a resource is there only while both are', () => {
    const hours = { ...weekdaysOnly().hours, wednesday: [{ opens: '11:00', closes: '13:00' }] };
    const short = [{ name: 'Short', heldOn: '2026-11-25', hours: [{ opens: '10:00', closes: '12:00' }] }];
    const duty = { ...weekdaysOnly(), holidays: short };
    expect(slots('2026-11-24 12:00', { duty }, { ...scanner, hours })).toEqual(['11:00', '11:30']);
  });
  test('leave on the rota is leave here', () => {
    const leave = [{ userId: 'amin', ...span('2026-11-25 00:00', '2026-11-26 00:00'), coverId: 'ben' }];
    const reviews = freeSlots(
      physician,
      'review',
      { duty: { ...weekdaysOnly(), leave }, held: [] },
      { now: wall('2026-11-24 12:00'), within: span('2026-11-24 12:00', '2026-11-27 00:00') },
    );
    expect(reviews.some(({ startsAt }) => onWall(startsAt).startsWith('2026-11-25'))).toBe(false);
    expect(reviews.some(({ startsAt }) => onWall(startsAt).startsWith('2026-11-26'))).toBe(true);
  });
  test('nothing past the horizon', () => {
    const near = { ...scanner, horizonDays: 0 };
    expect(slots('2026-11-24 12:00', {}, near)).toEqual([]);
    expect(
      isBookable(
        near,
        'venous-duplex',
        span('2026-11-25 09:00', '2026-11-25 09:30'),
        taken,
        wall('2026-11-24 12:00'),
      ),
    ).toBe('not-planned');
  });
});

describe('a day on which the clocks change', () => {
  const duty = {
    ...weekdaysOnly(),
    hours: { ...weekdaysOnly().hours, sunday: [{ opens: '00:00', closes: '04:00' }] },
  };
  const onSunday = (day: string) =>
    freeSlots(
      scanner,
      'venous-duplex',
      { duty, held: [] },
      { now: wall(`${day} 00:00`), within: { startsAt: wall(`${day} 00:00`), endsAt: wall(`${day} 12:00`) } },
    );
  test('three hours in spring, five in autumn, each slot half an hour', () => {
    expect(onSunday('2026-03-29')).toHaveLength(6);
    expect(onSunday('2026-10-25')).toHaveLength(10);
    for (const { startsAt, endsAt } of [...onSunday('2026-03-29'), ...onSunday('2026-10-25')])
      expect(startsAt.until(endsAt).total('minutes')).toBe(30);
  });
});

describe('Wells likely on Friday at half past four (J4)', () => {
  const now = wall('2026-11-27 16:30');
  const time = { notBeforeAt: null, idealByAt: now.add({ hours: 4 }), byAt: now.add({ hours: 24 }) };
  const wanted = aScan({ urgency: 'U1', time, then: 'physician-visit' });

  test('with a slot at half past four and a physician at ten to: nothing fits after five', () => {
    const offers = offered(offerSlots(now, wanted, { schedules: [scanner, physician], taken }));
    expect(offers.fitting).toEqual([]);
    // The last scan ends at 17:00, and no physician is there then; Monday is past the limit.
    expect(times(offers.nearest)).toContain('2026-11-27 16:30');
    expect(offers.nearest[0]?.misses).toEqual(['no-physician-after']);
    expect(offers.nearest[1]).toMatchObject({ misses: ['after-limit'] });
    expect(onWall(offers.nearest[1]?.startsAt)).toBe('2026-11-30 09:00');
    expect(offers.isForEmergencyDepartment).toBe(true);
  });

  test('with a late physician the last scan of the day is one half of a pair', () => {
    const late = [{ opens: '17:00', closes: '18:00' }];
    const schedules = [scanner, { ...physician, hours: { ...weekdaysOnly().hours, friday: late } }];
    const [best] = offered(offerSlots(now, wanted, { schedules, taken })).fitting;
    expect(best?.slots.map(({ startsAt, scheduleId }) => [scheduleId, onWall(startsAt).slice(11)])).toEqual([
      ['scanner-1', '16:30'],
      ['dr-amin', '17:00'],
    ]);
    expect(best?.isIdeal).toBe(true);
  });

  test('the physician is never before the scan ends, and at most an hour after', () => {
    const apart = (at: string) => [{ opens: at, closes: '20:00' }];
    const withPhysicianFrom = (at: string) =>
      offered(
        offerSlots(now, wanted, {
          schedules: [scanner, { ...physician, hours: { ...weekdaysOnly().hours, friday: apart(at) } }],
          taken,
        }),
      ).fitting.length;
    expect(withPhysicianFrom('18:00')).toBe(1);
    expect(withPhysicianFrom('18:01')).toBe(0);
  });
});

describe('what a person needs', () => {
  const now = wall('2026-11-25 10:00');
  const nearest = (needs: Partial<typeof walksIn>, schedule = scanner) =>
    offered(offerSlots(now, aScan({ needs: { ...walksIn, ...needs } }), { schedules: [schedule], taken }));

  test('a hoist: where it is not known to be there, that is said', () => {
    const hoist = { mobility: 'hoist' } as const;
    expect(nearest(hoist).nearest[0]?.misses).toEqual(['hoist-not-known']);
    expect(nearest(hoist, { ...scanner, hasHoist: false }).nearest[0]?.misses).toEqual(['no-hoist']);
    expect(nearest(hoist, { ...scanner, hasHoist: true }).fitting[0]?.misses).toEqual([]);
  });
  test('an ambulance takes four hours', () => {
    expect(times(nearest({ transport: 'ambulance' }).fitting)[0]).toBe('2026-11-25 14:00');
    expect(times(nearest({ transport: 'clinic' }).fitting)[0]).toBe('2026-11-25 12:00');
    expect(times(nearest({ transport: 'own' }).fitting)[0]).toBe('2026-11-25 10:00');
  });
  test('an interpreter takes an hour, unless the language is spoken there', () => {
    expect(times(nearest({ interpreter: 'so' }).fitting)[0]).toBe('2026-11-25 11:00');
    expect(times(nearest({ interpreter: 'so' }, { ...scanner, languages: ['so'] }).fitting)[0]).toBe(
      '2026-11-25 10:00',
    );
  });
  test('what nobody has asked is named, and nothing is taken for granted', () => {
    const { notAsked, fitting } = offered(
      offerSlots(now, aScan({ needs: nothingAsked }), { schedules: [scanner], taken }),
    );
    expect(notAsked).toEqual(['interpreter', 'mobility', 'transport']);
    expect(fitting).not.toEqual([]);
  });
});

test('a repeat scan is offered from day 6 on, not sooner', () => {
  const now = wall('2026-11-24 11:00');
  const time = { notBeforeAt: wall('2026-11-30 00:00'), idealByAt: null, byAt: wall('2026-12-03 00:00') };
  const { fitting } = offered(offerSlots(now, aScan({ time }), { schedules: [scanner], taken }));
  expect(times(fitting)[0]).toBe('2026-11-30 09:00');
  const soon = { ...span('2026-11-29 09:00', '2026-11-29 09:30'), scheduleId: 'scanner-1' };
  const slot = { ...soon, status: 'free', serviceType: 'venous-duplex', appointmentId: null } as const;
  expect(offerOf(now, aScan({ time }), [slot], [scanner]).misses).toEqual(['before-earliest']);
});

test('an emergency and what nobody has judged get no slot', () => {
  const source = { schedules: [scanner], taken };
  const now = wall('2026-11-24 11:00');
  expect(offerSlots(now, aScan({ urgency: 'RED' }), source)).toEqual({ kind: 'no-slot', urgency: 'RED' });
  expect(offerSlots(now, aScan({ urgency: 'unclear' }), source)).toMatchObject({ kind: 'no-slot' });
  expect(offered(offerSlots(now, aScan({ time: noLimit }), source)).fitting).toHaveLength(5);
});
