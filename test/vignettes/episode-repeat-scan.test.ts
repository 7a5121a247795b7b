import { describe, expect, test } from 'vitest';
import {
  assess,
  bookSlot,
  confirm,
  coverPossible,
  dDimer,
  dDimerSoon,
  exclude,
  noScanInTime,
  orderStop,
  requestProposed,
  requestTest,
  sampleTaken,
  scan,
  startCover,
  stoppedByCall,
  wells,
} from '../oracle/episode-commands.ts';
import { Story } from '../oracle/episode-story.ts';

/**
 * Marek, 38: calf larger, pitting, tender. Sunday evening D-dimer 1900, then apixaban; Monday 23 November 11:10 the proximal
 * scan is negative. Day 6 is Sunday 29, day 8 is Tuesday 1 December.
 */
function marekIsScanned(): Story {
  const marek = new Story({ referred: '2026-11-22 16:40', born: '1988-01-19' });
  const facts = { ...wells('calf3', 'pitting', 'tender'), ...noScanInTime, ...dDimerSoon, ...coverPossible };
  marek.does('17:00', assess('17:00', facts));
  marek.does('17:05', requestProposed);
  marek.does('17:15', sampleTaken('17:10'));
  marek.does('17:35', startCover('17:30', '2026-11-25 17:30', { bloods: '17:10' }));
  marek.does('18:30', dDimer(1900, { sampled: '17:10', resulted: '18:25' }));
  marek.does('18:40', bookSlot('scan', '+1 11:00'));
  marek.does('19:00', { type: 'record-bloods-seen', testId: marek.test('bloods').id, note: 'Normal' });
  marek.does('+1 11:20', scan('scan', '11:10', 'negative'));
  return marek;
}

function marekStopsAndWaits(): Story {
  const marek = marekIsScanned();
  marek.does('11:25', orderStop);
  marek.does('11:30', requestProposed);
  marek.does('15:00', stoppedByCall);
  return marek;
}

describe('Marek: scan negative, D-dimer positive (J5)', () => {
  test('stop, and a repeat scan on day 6 to 8, by the calendar', () => {
    const marek = marekIsScanned();
    expect(marek.proposed).toBe('stop-cover-repeat-scan');
    expect(marek.due('order-stop')).toBeDefined();
    expect(marek.isRefused('11:22', exclude).code).toBe('not-excluded-by-the-rules');
    marek.does('11:25', orderStop);
    marek.does('11:30', requestProposed);
    const repeat = marek.test('repeat-scan');
    expect(marek.wall(repeat.notBeforeAt)).toBe('2026-11-29 00:00');
    expect(marek.wall(repeat.dueAt.subtract({ nanoseconds: 1 }))?.slice(0, 10)).toBe('2026-12-01');
    expect(marek.episode.state).toBe('awaiting-repeat-scan');
  });

  test('the stop is to be said back by 18:00 that day', () => {
    const marek = marekIsScanned();
    marek.does('11:25', orderStop);
    expect(marek.wall(marek.last('cover-stop-ordered').confirmBeforeAt)).toBe('2026-11-23 18:00');
    expect(marek.wall(marek.due('confirm-stop')?.dueAt)).toBe('2026-11-23 18:00');
    expect(marek.episode.cover.status).toBe('stop-ordered');
    expect(marek.due('supply-end', 'cover-gap', 'start-cover')).toBeUndefined();
  });

  test('said back at 15:00: nobody is called at 18:00', () => {
    const marek = marekStopsAndWaits();
    expect(marek.episode.cover.status).toBe('stopped');
    marek.waitsUntil('18:30');
    expect(marek.escalationsOf('confirm-stop', 'due')).toBe(0);
    expect(marek.due('confirm-stop')).toBeUndefined();
  });

  test('no word by 18:00: on the call list, once, and until he answers', () => {
    const marek = marekIsScanned();
    marek.does('11:25', orderStop);
    marek.waitsUntil('17:59');
    expect(marek.escalationsOf('confirm-stop', 'due')).toBe(0);
    const before = marek.told.length;
    marek.waitsUntil('18:00');
    expect(marek.escalationsOf('confirm-stop', 'due')).toBe(1);
    expect(marek.told.slice(before).some(({ to }) => to.kind === 'owner')).toBe(true);
    marek.waitsUntil('20:00');
    expect(marek.escalationsOf('confirm-stop', 'due')).toBe(1);
    expect(marek.due('confirm-stop')).toBeDefined();
    marek.does('20:10', stoppedByCall);
    expect(marek.due('confirm-stop')).toBeUndefined();
  });

  test('a stop ordered at 19:10 is not already overdue, and does not wait longer than a day', () => {
    const marek = marekIsScanned();
    marek.does('19:10', orderStop);
    const by = marek.wall(marek.last('cover-stop-ordered').confirmBeforeAt) ?? '';
    expect(by > '2026-11-23 19:10').toBe(true);
    expect(by <= '2026-11-24 18:00').toBe(true);
  });

  test('nothing to say back, nothing to stop', () => {
    const marek = marekIsScanned();
    expect(marek.isRefused('11:22', stoppedByCall).code).toBe('no-stop-ordered');
    marek.does('11:25', orderStop);
    marek.does('11:40', stoppedByCall);
    expect(marek.isRefused('11:45', orderStop).code).toBe('no-cover-running');
  });

  test('a stop that nobody ordered is asked for again', () => {
    const marek = marekIsScanned();
    marek.waitsUntil('18:30');
    expect(
      marek.escalationsOf('order-stop', 'due') + marek.escalationsOf('order-stop', 'soon'),
    ).toBeGreaterThan(0);
  });

  test('slots: day 5 too early, day 6 and day 8 fit, day 9 wants a reason', () => {
    const marek = marekStopsAndWaits();
    expect(marek.isRefused('15:05', bookSlot('repeat-scan', '2026-11-28 23:30'))).toMatchObject({
      code: 'slot-too-early',
      notBeforeAt: marek.at('2026-11-29 00:00'),
    });
    marek.does('15:06', bookSlot('repeat-scan', '2026-11-29 00:30'));
    marek.does('15:07', bookSlot('repeat-scan', '2026-12-01 17:00'));
    expect(marek.isRefused('15:08', bookSlot('repeat-scan', '2026-12-02 09:00'))).toMatchObject({
      code: 'slot-beyond-deadline',
      needs: ['reason'],
    });
  });

  test('repeat on day 6 negative: excluded', () => {
    const marek = marekStopsAndWaits();
    marek.does('2026-11-29 10:30', scan('repeat-scan', '10:00', 'negative'));
    expect(marek.proposed).toBe('excluded');
    marek.does('10:35', exclude);
    expect(marek.episode.state).toBe('excluded');
  });

  test('repeat positive: confirmed', () => {
    const marek = marekStopsAndWaits();
    marek.does('2026-11-30 10:30', scan('repeat-scan', '10:00', 'proximal-dvt'));
    expect(marek.proposed).toBe('confirmed');
    marek.does('10:40', confirm);
    expect(marek.episode.state).toBe('deciding-where');
    expect(marek.due('prescribe')).toBeDefined();
  });

  test('repeat on day 5 negative: it does not count, and another is somebody’s next step', () => {
    const marek = marekStopsAndWaits();
    marek.does('2026-11-28 23:55', scan('repeat-scan', '23:40', 'negative'));
    expect(marek.proposed).toBe('repeat-scan');
    expect(marek.isRefused('23:56', exclude).code).toBe('not-excluded-by-the-rules');
    expect(marek.due('order-test', 'book-slot', 'repeat-scan-result')).toBeDefined();
    marek.does('23:58', requestProposed);
    expect(marek.wall(marek.test('repeat-scan').notBeforeAt)).toBe('2026-11-29 00:00');
    marek.does('2026-11-30 10:30', scan('repeat-scan', '10:00', 'negative'));
    expect(marek.proposed).toBe('excluded');
  });

  test('repeat on day 5 positive counts at once', () => {
    const marek = marekStopsAndWaits();
    marek.does('2026-11-28 10:30', scan('repeat-scan', '10:00', 'proximal-dvt'));
    expect(marek.proposed).toBe('confirmed');
  });

  test('repeat on day 9 negative: it counts, and the breach is on record', () => {
    const marek = marekStopsAndWaits();
    marek.waitsUntil('2026-12-02 09:00');
    expect(marek.escalationsOf('repeat-scan-result', 'due')).toBe(1);
    marek.does('2026-12-02 10:30', scan('repeat-scan', '10:00', 'negative'));
    expect(marek.proposed).toBe('excluded');
  });

  test('worse on day 3: scanned the same day, and the planned repeat still stands', () => {
    const marek = marekStopsAndWaits();
    const repeat = marek.test('repeat-scan').id;
    marek.does('2026-11-26 09:00', { type: 'report-worse', what: 'Thigh swollen now' });
    const next = marek.diary.find(
      ({ kind, testId }) => (kind === 'order-test' || kind === 'scan-result') && testId !== repeat,
    );
    expect((marek.wall(next?.dueAt) ?? '9999') <= '2026-11-27 00:00').toBe(true);
    marek.does('09:10', requestTest('scan'));
    expect(marek.test('scan').scan).toBeNull();
    marek.does('13:00', scan('scan', '12:30', 'negative'));
    expect(marek.isRefused('13:05', exclude).code).toBe('not-excluded-by-the-rules');
    expect(marek.due('repeat-scan-result')?.testId).toBe(repeat);
    expect(marek.wall(marek.test('repeat-scan').notBeforeAt)).toBe('2026-11-29 00:00');
    marek.does('2026-11-30 10:30', scan('repeat-scan', '10:00', 'negative'));
    expect(marek.proposed).toBe('excluded');
  });

  test('worse, and the scan of that day shows it: confirmed', () => {
    const marek = marekStopsAndWaits();
    marek.does('2026-11-26 09:00', { type: 'report-worse', what: 'Thigh swollen now' });
    marek.does('09:10', requestTest('scan'));
    marek.does('13:00', scan('scan', '12:30', 'proximal-dvt'));
    expect(marek.proposed).toBe('confirmed');
  });
});
