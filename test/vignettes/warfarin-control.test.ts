/** Time in range (T1 to T10), poor control (P1 to P8), the chart, and the suggestion with its locks: through the episode. */
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { rules } from '../../src/engine/rules.ts';
import { evolve } from '../../src/pathway/evolve.ts';
import type { Episode } from '../../src/pathway/episode-types.ts';
import type { RecordedEvent } from '../../src/pathway/events.ts';
import { inrChart } from '../../src/pathway/warfarin/inr-chart.ts';
import { inrControlOf, timeInRangeOf } from '../../src/pathway/warfarin/inr-control.ts';
import { suggestWeek } from '../../src/pathway/warfarin/suggest-week.ts';
import { acted, inr, onWarfarin, week } from '../oracle/warfarin-story.ts';

const on = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso);

/** On warfarin since long before; these INRs were recorded as they came, at 09:00. */
function withInrs(inrs: readonly (readonly [day: string, shown: number | '> 8'])[]): Episode {
  const { episode } = onWarfarin('2026-11-24', { startedOn: '2024-06-03' });
  return inrs.reduce<Episode>((each, [day, shown]) => {
    const at = on(day).toZonedDateTime({ timeZone: 'Europe/London', plainTime: '09:00' }).toInstant();
    const event: RecordedEvent = {
      type: 'inr-recorded',
      reading: {
        shown: String(shown),
        reading: shown === '> 8' ? 'above-limit' : 'number',
        value: shown === '> 8' ? null : shown,
      },
      origin: 'laboratory',
      measuredAt: at,
      bleeding: 'none',
      headInjury: false,
      disturbed: false,
      vitaminKGiven: false,
      temporaryCause: false,
      taken: [],
      at,
      by: { role: 'clinician', id: 'nurse-osei' },
      sequence: each.sequence + 1,
    };
    return evolve(each, event);
  }, episode);
}

describe('time in range by Rosendaal, with what each part of it is', () => {
  type Case = readonly [
    id: string,
    inrs: readonly (readonly [string, number])[],
    days: number,
    percent: number | null,
    below: number | null,
    above: number | null,
    daily: number | null,
    skipped: number,
  ];
  test.each<Case>([
    [
      'T1',
      [
        ['2026-05-01', 2.2],
        ['2026-05-29', 2.8],
      ],
      28,
      100,
      0,
      0,
      100,
      0,
    ],
    [
      'T2',
      [
        ['2026-05-01', 1.5],
        ['2026-05-21', 2.5],
      ],
      20,
      50,
      50,
      0,
      55,
      0,
    ],
    [
      'T3',
      [
        ['2026-05-01', 2.4],
        ['2026-05-15', 3.6],
      ],
      14,
      50,
      0,
      50,
      50,
      0,
    ],
    [
      'T4',
      [
        ['2026-05-01', 1],
        ['2026-05-31', 4],
      ],
      30,
      33.33,
      33.33,
      33.33,
      36.67,
      0,
    ],
    [
      'T5',
      [
        ['2026-05-01', 2.5],
        ['2026-05-15', 3.4],
        ['2026-06-05', 2],
        ['2026-07-03', 1.7],
      ],
      63,
      36.16,
      44.44,
      19.4,
      36.51,
      0,
    ],
    [
      'T6',
      [
        ['2026-01-05', 2.1],
        ['2026-02-02', 2.6],
        ['2026-04-06', 2.3],
        ['2026-05-04', 3.5],
      ],
      56,
      79.17,
      0,
      20.83,
      78.57,
      63,
    ],
    [
      'T7',
      [
        ['2026-03-02', 5.4],
        ['2026-03-05', 3.1],
        ['2026-03-12', 2.2],
        ['2026-03-26', 2.6],
        ['2026-04-23', 1.4],
        ['2026-05-07', 2.3],
      ],
      66,
      58.92,
      35.35,
      5.72,
      60.61,
      0,
    ],
    [
      'T8: a gap of 56 days',
      [
        ['2026-02-01', 2.5],
        ['2026-03-29', 2.5],
      ],
      56,
      100,
      0,
      0,
      100,
      0,
    ],
    [
      'T9: a gap of 57 days',
      [
        ['2026-02-01', 2.5],
        ['2026-03-30', 2.5],
      ],
      0,
      null,
      null,
      null,
      null,
      57,
    ],
    [
      'T10',
      [
        ['2026-06-01', 1.8],
        ['2026-06-08', 1.9],
        ['2026-06-22', 2.4],
        ['2026-07-20', 2.9],
        ['2026-08-31', 2.6],
        ['2026-10-12', 3.2],
        ['2026-11-09', 2.7],
      ],
      161,
      78.26,
      6.09,
      15.65,
      78.88,
      0,
    ],
  ])('%s', (_id, inrs, days, percent, below, above, daily, skippedDays) => {
    const read = timeInRangeOf(withInrs(inrs))?.rosendaal;
    const rounded = (value: number | null | undefined) =>
      value === null || value === undefined ? value : Math.round(value * 100) / 100;
    expect({
      days: read?.days,
      percent: rounded(read?.percent),
      below: rounded(read?.below),
      above: rounded(read?.above),
      daily: rounded(read?.daily),
      skippedDays: read?.skippedDays,
    }).toEqual({ days, percent, below, above, daily, skippedDays });
  });

  test('the order in which they were typed changes nothing; 29 February is a day', () => {
    const typed = withInrs([
      ['2028-03-01', 2.8],
      ['2028-02-28', 2.2],
    ]);
    expect(timeInRangeOf(typed)?.rosendaal).toMatchObject({ days: 2, percent: 100 });
  });

  test('the three ways beside each other, and how far they disagree', () => {
    const read = timeInRangeOf(
      withInrs([
        ['2026-05-01', 1.5],
        ['2026-05-21', 2.5],
      ]),
    );
    expect(read).toMatchObject({
      fraction: { percent: 50, results: 2, inRange: 1 },
      crossSection: { percent: 100 },
      disagreement: 50,
      isProvisional: true,
    });
  });

  test('above the meter is dropped from the line, and said', () => {
    const read = timeInRangeOf(
      withInrs([
        ['2026-05-01', 2.5],
        ['2026-05-08', '> 8'],
        ['2026-05-15', 2.5],
      ]),
    );
    expect(read).toMatchObject({ dropped: 1, rosendaal: { percent: 100 } });
  });

  test('without a target there is no range', () => {
    const { warfarin, ...rest } = withInrs([['2026-05-01', 2.5]]);
    expect(timeInRangeOf({ ...rest, warfarin: warfarin && { ...warfarin, target: null } })).toBeNull();
  });
});

describe('poor control over 6 months', () => {
  const today = on('2026-11-24');
  const control = (inrs: Parameters<typeof withInrs>[0]) =>
    inrControlOf(withInrs(inrs), { rules, today })?.outcome;

  test.each<[string, Parameters<typeof withInrs>[0], string | null]>([
    // A gap too long to draw a line keeps time in range out of it.
    [
      'P1: 5.1 and 5.3',
      [
        ['2026-06-01', 5.1],
        ['2026-11-01', 5.3],
      ],
      'inr-control-poor',
    ],
    [
      'P2: 5.0 and 5.4, time in range not known',
      [
        ['2026-06-01', 5],
        ['2026-11-01', 5.4],
      ],
      null,
    ],
    ['P3: a single 8.1', [['2026-11-01', 8.1]], 'inr-control-poor'],
    ['P3: above the meter counts as above 8', [['2026-11-01', '> 8']], 'inr-control-poor'],
    ['8.0 is not above 8', [['2026-11-01', 8]], null],
    [
      'P4: 1.4 twice',
      [
        ['2026-06-01', 1.4],
        ['2026-11-01', 1.4],
      ],
      'inr-control-poor',
    ],
    [
      'P5: 1.5 and 1.4',
      [
        ['2026-06-01', 1.5],
        ['2026-11-01', 1.4],
      ],
      null,
    ],
    [
      'P6: just under 65 %',
      [
        ['2026-10-01', 2],
        ['2026-10-31', 3.54],
      ],
      'inr-control-poor',
    ],
    [
      'P7: 65 % and more, no extremes',
      [
        ['2026-10-01', 2],
        ['2026-10-31', 3.53],
      ],
      'inr-control-acceptable',
    ],
    ['P8: nothing can be computed', [['2026-11-01', 2.5]], null],
    [
      'older than 6 months counts for nothing',
      [
        ['2026-05-23', 8.1],
        ['2026-11-01', 2.5],
      ],
      null,
    ],
    [
      '6 months ago to the day counts',
      [
        ['2026-05-24', 8.1],
        ['2026-11-01', 2.5],
      ],
      'inr-control-poor',
    ],
  ])('%s', (_case, inrs, outcome) => {
    expect(control(inrs)).toBe(outcome);
  });

  test('no INR at all: nothing to say', () => {
    expect(inrControlOf(withInrs([]), { rules, today })).toBeNull();
  });
});

describe('the chart', () => {
  const chart = inrChart(
    withInrs([
      ['2026-01-05', 2.1],
      ['2026-02-02', '> 8'],
      ['2026-02-09', 3.5],
      ['2026-06-01', 1.4],
    ]),
    on('2026-07-01'),
  );

  test('points by their place; what is no number has none, and no line', () => {
    expect(chart?.points.map(({ place }) => place)).toEqual(['in-range', 'above-limit', 'above', 'below']);
    expect(chart?.points[1]?.value).toBeNull();
    expect(chart?.lines).toEqual([[0, 2]]);
  });

  test('a gap of more than 56 days has no line, and is named', () => {
    expect(chart?.gaps).toEqual([{ from: '2026-02-09', to: '2026-06-01', days: 112 }]);
  });

  test('the band is the target; the first six weeks stand apart', () => {
    expect(chart?.band).toEqual({ low: 2, high: 3 });
    expect(chart?.phases.map(({ id }) => id)).toEqual(['overlap', 'start', 'maintenance']);
  });

  test('none while there is no INR', () => {
    expect(inrChart(withInrs([]), on('2026-07-01'))).toBeNull();
  });
});

describe('the suggestion: off, locked, or for a clinician alone', () => {
  const today = on('2026-11-25');
  const sevenDays = Array.from({ length: 7 }, (_, index) => ({
    on: on('2026-11-18').add({ days: index }).toString(),
    mg: 5,
  }));
  /** 5 mg a day as planned for a week, INR 1.8 on it; for months on warfarin. */
  function steady(also: Parameters<typeof inr>[2] = {}, shown = '1.8') {
    const ida = onWarfarin('2026-11-17', { startedOn: '2026-03-02' });
    ida.does('11:10', inr('2.1', '11:05'));
    ida.does('2026-11-25 08:00', {
      type: 'record-findings',
      facts: { 'pregnancy.current': false },
      observedAt: ida.at('2026-11-25 08:00'),
    });
    ida.does('2026-11-25 09:00', inr(shown, '08:30', { taken: sevenDays, ...also }));
    return ida.episode;
  }
  const said = (episode: Episode, switchedOn = true) => suggestWeek(episode, { rules, today, switchedOn });
  const locks = (episode: Episode) => {
    const answer = said(episode);
    return answer?.kind === 'locked' ? answer.locks.map(({ lock }) => lock) : [];
  };

  test('off unless the organisation has switched it on', () => {
    expect(said(steady(), false)).toMatchObject({ kind: 'locked', locks: [{ lock: 'switched-off' }] });
  });

  test('switched on, and everything known: within the band, in tablets that can be had, and unsigned', () => {
    expect(said(steady())).toMatchObject({
      kind: 'change',
      signedOff: false,
      presentWeekMg: 35,
      changePercent: [5, 10],
    });
  });

  test.each<[string, Parameters<typeof inr>[2], string, string]>([
    [
      'taken otherwise',
      { taken: [...sevenDays.slice(0, 6), { on: '2026-11-24', mg: 3 }] },
      '1.8',
      'doses-differ',
    ],
    ['one day not known', { taken: sevenDays.slice(0, 6) }, '1.8', 'doses-not-known'],
    ['bleeding', { bleeding: 'non-major' }, '1.8', 'bleeding'],
    ['bleeding not asked', { bleeding: null }, '1.8', 'bleeding'],
    ['a new medicine', { disturbed: true }, '1.8', 'new-medicine-or-illness'],
    ['INR 5.0', {}, '5.0', 'inr-5-or-above'],
    ['above the meter', {}, '> 8', 'no-number'],
    ['a home meter alone', { origin: 'home-meter' }, '1.8', 'home-meter-alone'],
  ])('locked: %s', (_case, also, shown, lock) => {
    expect(locks(steady(also, shown))).toContain(lock);
  });

  test('locked in the first 14 days, and while pregnancy is not known', () => {
    const ida = onWarfarin('2026-11-17');
    ida.does('2026-11-25 09:00', inr('1.8', '08:30', { taken: sevenDays }));
    expect(locks(ida.episode)).toEqual(expect.arrayContaining(['first-14-days', 'pregnancy', 'one-inr']));
  });

  test('nothing of it is ever recorded', () => {
    const ida = onWarfarin('2026-11-24');
    ida.does('+1 09:00', inr('5.0', '08:30'));
    ida.does('+1 09:10', acted(ida));
    ida.does('+1 09:20', week(4, '2026-11-25'));
    expect(JSON.stringify(ida.events)).not.toMatch(/proposedWeek|changePercent/);
  });
});
