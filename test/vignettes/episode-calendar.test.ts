import { describe, expect, test } from 'vitest';
import {
  assess,
  coverPossible,
  dDimer,
  dDimerSoon,
  exclude,
  noScanInTime,
  orderStop,
  requestProposed,
  sampleTaken,
  scan,
  scanSoon,
  startCover,
  wells,
} from '../oracle/episode-commands.ts';
import { Story, type Beginning } from '../oracle/episode-story.ts';

/** Assessed a quarter of an hour after the referral: Wells 0, D-dimer first. */
function isAssessed(referred: string, assessedAt: string, also: Partial<Beginning> = {}): Story {
  const person = new Story({ referred, ...also });
  person.does(assessedAt, assess(assessedAt, { ...wells('tender', 'alt'), ...dDimerSoon }, 'Cellulitis'));
  return person;
}

function awaitsADDimer(referred: string, assessedAt: string, also: Partial<Beginning> = {}): Story {
  const person = isAssessed(referred, assessedAt, also);
  person.does(assessedAt, requestProposed);
  return person;
}

/** Likely, on cover, and a negative scan at this time: to stop, and to be scanned again. */
function firstScanAt(referred: string, scannedAt: string, also: Partial<Beginning> = {}): Story {
  const person = new Story({ referred, ...also });
  const facts = { ...wells('calf3', 'pitting', 'tender'), ...noScanInTime, ...dDimerSoon, ...coverPossible };
  person.does(referred, assess(referred, facts));
  person.does(referred, requestProposed);
  person.does(referred, sampleTaken(referred));
  const later = person.now.add({ minutes: 10 });
  const clock = person.wall(later) ?? '';
  person.does(clock, startCover(clock, person.wall(later.add({ hours: 72 })) ?? ''));
  person.does(clock, dDimer(1900, { sampled: referred, resulted: clock }));
  person.does(scannedAt, scan('scan', scannedAt, 'negative'));
  person.does(scannedAt, requestProposed);
  return person;
}

/** The calendar days on which the repeat may be done, as the clinic counts them. */
function window(person: Story): string[] {
  const { notBeforeAt, dueAt } = person.test('repeat-scan');
  return [
    person.wall(notBeforeAt) ?? '',
    person.wall(dueAt.subtract({ nanoseconds: 1 }))?.slice(0, 10) ?? '',
  ];
}

describe('four hours are four hours', () => {
  test.each<[string, string, string, string, Partial<Beginning>]>([
    ['over midnight', '2026-11-24 22:15', '2026-11-24 22:30', '2026-11-25 02:30', {}],
    ['over New Year', '2026-12-31 22:15', '2026-12-31 22:30', '2027-01-01 02:30', {}],
    ['into a leap day', '2028-02-28 22:15', '2028-02-28 22:30', '2028-02-29 02:30', {}],
    [
      'London, the night of 29 March that lacks an hour',
      '2026-03-28 22:45',
      '2026-03-28 23:00',
      '2026-03-29 04:00',
      {},
    ],
    [
      'London, the night of 25 October that has one twice',
      '2026-10-24 22:45',
      '2026-10-24 23:00',
      '2026-10-25 02:00',
      {},
    ],
    ['a weekend', '2026-11-28 15:45', '2026-11-28 16:00', '2026-11-28 20:00', {}],
  ])('%s', (_, referred, assessedAt, due, also) => {
    const person = awaitsADDimer(referred, assessedAt, also);
    const { dueAt } = person.test('d-dimer');
    expect(person.wall(dueAt)).toBe(due);
    expect(person.last('assessed').assessedAt.until(dueAt).total('hours')).toBe(4);
    expect(person.due('d-dimer-result')?.warnAt?.until(dueAt).total('minutes')).toBe(30);
  });

  test.each([
    ['8 March, the hour that is lacking', '2026-03-07 20:00', '2026-03-08 21:00'],
    ['1 November, the hour that comes twice', '2026-10-31 20:00', '2026-11-01 19:00'],
  ])('New York, 24 hours over %s', (_, assessedAt, due) => {
    const person = awaitsADDimer(assessedAt, assessedAt, { region: 'us' });
    expect(person.wall(person.test('d-dimer').dueAt)).toBe(due);
  });

  test('the alarm rings in the hour that comes twice, once', () => {
    const person = awaitsADDimer('2026-10-24 21:00', '2026-10-24 21:15');
    person.waitsUntil('2026-10-25 00:14');
    expect(person.count('test-overdue')).toBe(0);
    person.waitsUntil('2026-10-25 03:00');
    expect(
      person.events.filter((event) => event.type === 'test-overdue' && event.limit === 'first'),
    ).toHaveLength(1);
    expect(person.last('test-overdue').at.toString()).toBe('2026-10-25T00:15:00Z');
  });

  test('assessed yesterday, typed today: overdue at once, and said so', () => {
    const person = new Story({ referred: '2026-11-23 15:00' });
    person.waitsUntil('2026-11-24 08:00');
    person.does('08:01', assess('2026-11-23 16:00', { ...wells('tender'), ...dDimerSoon }));
    person.does('08:02', requestProposed);
    expect(person.wall(person.test('d-dimer').dueAt)).toBe('2026-11-23 20:00');
    person.waitsUntil('08:03');
    expect(person.count('test-overdue')).toBeGreaterThan(0);
  });
});

describe('day 6 to 8 by the clinic’s calendar', () => {
  test.each<[string, string, string, string[], Partial<Beginning>]>([
    ['an ordinary week', '2026-11-22 17:00', '2026-11-23 11:10', ['2026-11-29 00:00', '2026-12-01'], {}],
    ['just before midnight', '2026-11-22 17:00', '2026-11-22 23:59', ['2026-11-28 00:00', '2026-11-30'], {}],
    ['just after midnight', '2026-11-22 17:00', '2026-11-23 00:00', ['2026-11-29 00:00', '2026-12-01'], {}],
    [
      'over the end of summer time',
      '2026-10-21 17:00',
      '2026-10-22 11:10',
      ['2026-10-28 00:00', '2026-10-30'],
      {},
    ],
    ['over its beginning', '2026-03-23 17:00', '2026-03-24 11:10', ['2026-03-30 00:00', '2026-04-01'], {}],
    [
      'day 6 is the day of 23 hours',
      '2026-03-22 17:00',
      '2026-03-23 11:10',
      ['2026-03-29 00:00', '2026-03-31'],
      {},
    ],
    [
      'day 8 is the day of 25 hours',
      '2026-10-16 17:00',
      '2026-10-17 11:10',
      ['2026-10-23 00:00', '2026-10-25'],
      {},
    ],
    [
      'February 2028 has 29 days',
      '2028-02-22 17:00',
      '2028-02-23 11:10',
      ['2028-02-29 00:00', '2028-03-02'],
      {},
    ],
    ['February 2027 has 28', '2027-02-22 17:00', '2027-02-23 11:10', ['2027-03-01 00:00', '2027-03-03'], {}],
    ['over New Year', '2026-12-26 17:00', '2026-12-27 11:10', ['2027-01-02 00:00', '2027-01-04'], {}],
  ])('%s', (_, referred, scannedAt, days, also) => {
    expect(window(firstScanAt(referred, scannedAt, also))).toEqual(days);
  });

  test('New York counts by its own midnight, when it is next day in London already', () => {
    const person = new Story({ referred: '2026-11-23 18:00', region: 'us' });
    const facts = { ...wells('calf3', 'pitting', 'tender'), 'alternative-diagnosis.confirmed': false };
    person.does('18:10', assess('18:10', facts));
    person.does('18:15', requestProposed);
    person.does('22:40', scan('scan', '22:30', 'negative'));
    person.does('22:45', requestProposed);
    expect(window(person)).toEqual(['2026-11-29 00:00', '2026-12-01']);
  });

  test('the last minute of day 5 does not count, the first of day 6 does; in the night the clocks change', () => {
    for (const [clock, outcome] of [
      ['2026-03-28 23:59', 'repeat-scan'],
      ['2026-03-29 00:00', 'excluded'],
    ] as const) {
      const person = firstScanAt('2026-03-22 17:00', '2026-03-23 11:10');
      person.does(clock, scan('repeat-scan', clock, 'negative'));
      expect(person.proposed).toBe(outcome);
    }
  });
});

describe('18:00 is 18:00 on the wall', () => {
  test.each([
    ['the day of 25 hours', '2026-10-24 17:00', '2026-10-25 11:10', '2026-10-25T18:00:00Z'],
    ['the day of 23 hours', '2026-03-28 17:00', '2026-03-29 11:10', '2026-03-29T17:00:00Z'],
    ['a summer’s day', '2026-07-01 17:00', '2026-07-02 11:10', '2026-07-02T17:00:00Z'],
  ])('%s', (_, referred, scannedAt, by) => {
    const person = firstScanAt(referred, scannedAt);
    person.does(scannedAt, orderStop);
    expect(person.last('cover-stop-ordered').confirmBeforeAt.toString()).toBe(by);
  });
});

describe('age on the day of the sample', () => {
  /** Seventy on 24 November. Positive from 10 µg/L for each year of age. */
  test.each([
    ['69 the day before', '2026-11-23 09:00', 695, false],
    ['70 on the day', '2026-11-24 09:00', 695, true],
  ])('%s', (_, referred, value, isExcluded) => {
    const person = awaitsADDimer(referred, referred, { born: '1956-11-24' });
    const sampled = referred.replace('09:00', '09:20');
    const resulted = referred.replace('09:00', '10:00');
    person.does(resulted, dDimer(value, { sampled, resulted }));
    expect(person.proposed === 'excluded').toBe(isExcluded);
  });

  test('the sample before midnight of the birthday, the result after it: the age at the sample', () => {
    const person = awaitsADDimer('2026-11-23 23:00', '2026-11-23 23:10', { born: '1956-11-24' });
    person.does(
      '2026-11-24 01:00',
      dDimer(695, { sampled: '2026-11-23 23:20', resulted: '2026-11-24 00:50' }),
    );
    expect(person.proposed).not.toBe('excluded');
  });

  test.each([
    ['2026-02-28 09:00', 'route-paediatric'],
    ['2026-03-01 09:00', 'd-dimer-within-4-hours'],
  ])('born on 29 February 2008, seen on %s: %s', (referred, outcome) => {
    expect(isAssessed(referred, referred, { born: '2008-02-29' }).proposed).toBe(outcome);
  });

  test('eighteen on the day is an adult, the day before a child', () => {
    expect(isAssessed('2026-11-23 09:00', '2026-11-23 09:00', { born: '2008-11-24' }).proposed).toBe(
      'route-paediatric',
    );
    expect(isAssessed('2026-11-24 09:00', '2026-11-24 09:00', { born: '2008-11-24' }).proposed).toBe(
      'd-dimer-within-4-hours',
    );
  });
});

test('symptoms are counted to the day of the sample, not of the result', () => {
  const person = new Story({ referred: '2026-11-24 22:00', symptomsBeganOn: '2026-11-10' });
  person.does('22:10', assess('22:10', { ...wells('tender'), ...dDimerSoon, ...scanSoon }));
  person.does('22:15', requestProposed);
  person.does('2026-11-25 00:30', dDimer(310, { sampled: '2026-11-24 23:50', resulted: '2026-11-25 00:20' }));
  expect(person.proposed).toBe('excluded');
  person.does('2026-11-25 00:35', exclude);
});
