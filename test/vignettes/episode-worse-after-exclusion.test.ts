/** Worse after DVT was excluded: what was said of the leg before stops no cover and refuses none (H10, H11). */
import { describe, expect, test } from 'vitest';
import {
  assess,
  bookSlot,
  coverPossible,
  dDimer,
  dDimerLater,
  dDimerSoon,
  exclude,
  noScanInTime,
  orderStop,
  requestProposed,
  requestTest,
  sampleTaken,
  scan,
  scanSoon,
  startCover,
  stoppedByCall,
  wells,
} from '../oracle/episode-commands.ts';
import { Story } from '../oracle/episode-story.ts';

const worse = { type: 'report-worse', what: 'Whole calf hard now' } as const;
const noSlot = 'No earlier slot on the list';

/** DVT unlikely, D-dimer late, on cover from 09:25; the scan of the afternoon is negative, so the rules exclude. */
function scannedNegative(): Story {
  const leila = new Story({ referred: '2026-11-24 08:40', born: '1975-04-04' });
  leila.does('09:00', assess('09:00', { ...wells('tender'), ...dDimerLater, ...coverPossible, ...scanSoon }));
  leila.does('09:10', requestProposed);
  leila.does('09:20', sampleTaken('09:15'));
  leila.does('09:30', startCover('09:25', '+2 09:25'));
  leila.does('12:00', dDimer(1900, { sampled: '09:15', resulted: '11:50' }));
  leila.does('12:05', requestProposed);
  leila.does('16:30', scan('scan', '16:00', 'negative'));
  expect(leila.proposed).toBe('excluded');
  return leila;
}

describe('worse while cover still runs', () => {
  const stillCovered = (): Story => {
    const leila = scannedNegative();
    leila.does('16:35', worse);
    return leila;
  };

  test('nobody is asked to stop it, and a stop needs its reason', () => {
    const before = scannedNegative();
    expect(before.due('order-stop')).toBeDefined();
    const leila = stillCovered();
    expect(leila.due('order-stop')).toBeUndefined();
    expect(leila.due('supply-end')).toBeDefined();
    expect(leila.isRefused('16:36', { type: 'order-stop', reason: '' }).code).toBe('not-proposed');
  });

  test('a scan that the supply does not reach is a gap in cover', () => {
    const leila = stillCovered();
    leila.does('16:40', requestTest('scan'));
    leila.does('16:45', bookSlot('scan', '+3 09:00', noSlot));
    expect(leila.due('cover-gap')).toBeDefined();
  });

  test('the scan of the same day is negative: the rules exclude again, and the stop is due', () => {
    const leila = stillCovered();
    leila.does('16:40', requestTest('scan'));
    leila.does('20:30', scan('scan', '20:00', 'negative'));
    expect(leila.proposed).toBe('excluded');
    expect(leila.due('order-stop')).toBeDefined();
  });
});

describe('worse after the stop', () => {
  const excludedAndStopped = (): Story => {
    const leila = scannedNegative();
    leila.does('16:35', exclude);
    leila.does('17:00', stoppedByCall);
    leila.does('+1 10:00', worse);
    leila.does('10:05', requestTest('scan'));
    return leila;
  };

  test('cover is decided within 4 hours, and starting it needs no reason of its own', () => {
    const leila = excludedAndStopped();
    expect(leila.wall(leila.due('start-cover')?.dueAt)).toBe('2026-11-25 14:00');
    leila.does('10:30', startCover('10:25', '+3 10:25'));
    expect(leila.due('start-cover', 'order-stop')).toBeUndefined();
  });

  test('a scan within 4 hours needs none; later than that does', () => {
    const leila = excludedAndStopped();
    leila.does('10:10', bookSlot('scan', '13:00'));
    expect(leila.due('start-cover')).toBeUndefined();
    leila.does('10:20', bookSlot('scan', '17:00'));
    expect(leila.due('start-cover')).toBeDefined();
  });

  test('no slot the same day: the late one is recorded as the breach it is, with cover still due', () => {
    const leila = excludedAndStopped();
    expect(leila.isRefused('10:10', bookSlot('scan', '+2 09:00'))).toMatchObject({ needs: ['reason'] });
    leila.does('10:11', bookSlot('scan', '+2 09:00', noSlot));
    expect(leila.last('slot-booked').breachReason).toBe(noSlot);
    expect(leila.due('start-cover')).toBeDefined();
    // An earlier one is still looked for.
    expect(leila.due('book-slot')).toBeDefined();
  });

  test('a physician finds it contraindicated: asked once, and not again', () => {
    const leila = excludedAndStopped();
    leila.does('10:10', {
      type: 'record-cover-not-given',
      reason: 'contraindicated',
      note: 'Bleeding ulcer',
    });
    expect(leila.due('start-cover')).toBeUndefined();
  });
});

test('stop ordered and not said back, then worse: nobody is pressed to have stopped', () => {
  const leila = scannedNegative();
  leila.does('16:35', exclude);
  expect(leila.due('confirm-stop')).toBeDefined();
  leila.does('16:50', worse);
  expect(leila.due('confirm-stop')).toBeUndefined();
  expect(leila.due('start-cover')).toBeDefined();
});

test('likely, negative, the repeat awaited, worse before the stop was ordered: cover goes on until the scan of the same day', () => {
  const marek = new Story({ referred: '2026-11-24 08:40' });
  const facts = { ...wells('calf3', 'pitting'), ...noScanInTime, ...dDimerSoon, ...coverPossible };
  marek.does('09:00', assess('09:00', facts));
  marek.does('09:10', requestProposed);
  marek.does('09:20', sampleTaken('09:15'));
  marek.does('09:30', startCover('09:30', '+3 09:30'));
  marek.does('11:00', dDimer(1900, { sampled: '09:15', resulted: '10:50' }));
  marek.does('12:00', scan('scan', '11:30', 'negative'));
  marek.does('12:05', requestProposed);
  expect(marek.due('order-stop')).toBeDefined();
  marek.does('12:10', worse);
  expect(marek.due('order-stop')).toBeUndefined();
  marek.does('12:15', requestTest('scan'));
  // The supply reaches the scan of the same day, though not the repeat after it.
  expect(marek.due('cover-gap')).toBeUndefined();
  marek.does('16:00', scan('scan', '15:30', 'negative'));
  // The rules say nothing more of cover before the repeat: a physician stops it.
  expect(marek.proposed).toBe('repeat-scan');
  marek.does('16:10', orderStop);
});

test('on treatment of their own: no second anticoagulant is asked for', () => {
  const nadia = new Story({ referred: '2026-11-24 08:40' });
  const facts = { ...wells('tender'), 'anticoagulant.at-presentation': 'treatment', ...scanSoon };
  nadia.does('09:00', assess('09:00', facts));
  nadia.does('09:10', requestTest('scan', 'Swelling on treatment'));
  nadia.does('11:00', scan('scan', '10:30', 'negative'));
  nadia.does('12:00', worse);
  expect(nadia.due('start-cover')).toBeUndefined();
});
