import { describe, expect, test } from 'vitest';
import {
  assess,
  confirm,
  dDimer,
  dDimerSoon,
  exclude,
  findings,
  orderStop,
  requestProposed,
  scan,
  wells,
  type WellsItem,
} from '../oracle/episode-commands.ts';
import { Story } from '../oracle/episode-story.ts';

/** A vein centre in New York, a Monday. */
function inNewYork(items: readonly WellsItem[]): Story {
  const person = new Story({ referred: '2026-11-23 08:45', region: 'us', born: '1974-09-09' });
  const alternative = items.includes('alt') ? 'Baker cyst' : null;
  person.does('09:00', assess('09:00', { ...wells(...items), ...dDimerSoon }, alternative));
  person.does('09:10', requestProposed);
  return person;
}

describe('Dolores, low probability', () => {
  test('D-dimer first, the same day; negative by the age-adjusted cut-off of 520 excludes', () => {
    const dolores = inNewYork(['tender', 'alt']);
    expect(dolores.proposed).toBe('d-dimer-first');
    expect(dolores.wall(dolores.test('d-dimer').dueAt)).toBe('2026-11-24 09:00');
    dolores.does('11:00', dDimer(519, { sampled: '09:20', resulted: '10:50' }));
    expect(dolores.proposed).toBe('excluded');
    dolores.does('11:05', exclude);
    expect(dolores.episode.state).toBe('excluded');
  });

  test('520 is positive: a scan, and a negative one ends it', () => {
    const dolores = inNewYork([]);
    dolores.does('11:00', dDimer(520, { sampled: '09:20', resulted: '10:50' }));
    expect(dolores.proposed).toBe('scan-first');
    dolores.does('11:05', requestProposed);
    expect(dolores.wall(dolores.test('scan').dueAt)).toBe('2026-11-24 10:50');
    dolores.does('15:00', scan('scan', '14:30', 'negative'));
    expect(dolores.proposed).toBe('excluded');
  });

  test('no result by 24 hours counts as positive', () => {
    const dolores = inNewYork([]);
    dolores.waitsUntil('+1 09:00');
    expect(dolores.proposed).toBe('scan-first');
  });
});

describe('Walter, moderate probability', () => {
  test('the scan first; whole leg negative ends it', () => {
    const walter = inNewYork(['tender']);
    expect(walter.proposed).toBe('scan-first');
    expect(walter.episode.tests.map(({ kind }) => kind)).toEqual(['scan']);
    walter.does('12:00', scan('scan', '11:30', 'negative', { extent: 'whole-leg' }));
    expect(walter.proposed).toBe('excluded');
  });

  test('proximal negative: whether another diagnosis explains it is asked; if none does, a repeat in day 6 to 8', () => {
    const walter = inNewYork(['tender']);
    walter.does('12:00', scan('scan', '11:30', 'negative'));
    expect(walter.isRefused('12:01', exclude)).toMatchObject({
      code: 'not-excluded-by-the-rules',
      decisive: ['alternative-diagnosis.confirmed'],
    });
    expect(walter.due('answer-what-is-missing')).toBeDefined();
    walter.does('12:05', findings('12:05', { 'alternative-diagnosis.confirmed': false }));
    expect(walter.proposed).toBe('repeat-scan');
    walter.does('12:10', requestProposed);
    expect(walter.wall(walter.test('repeat-scan').notBeforeAt)).toBe('2026-11-29 00:00');
    walter.does('2026-11-30 10:00', scan('repeat-scan', '09:30', 'negative'));
    expect(walter.proposed).toBe('excluded');
  });

  test('proximal negative with a ruptured Baker cyst: excluded', () => {
    const walter = inNewYork(['tender']);
    walter.does('12:00', scan('scan', '11:30', 'negative'));
    walter.does('12:05', findings('12:05', { 'alternative-diagnosis.confirmed': true }));
    expect(walter.proposed).toBe('excluded');
  });
});

describe('Rosa, high probability', () => {
  test('even a whole leg negative is scanned again, and the cover question stays with the clinician', () => {
    const rosa = inNewYork(['cancer', 'calf3', 'pitting']);
    rosa.does('12:00', scan('scan', '11:30', 'negative', { extent: 'whole-leg' }));
    rosa.does('12:05', findings('12:05', { 'alternative-diagnosis.confirmed': false }));
    expect(rosa.proposed).toBe('repeat-scan');
    expect(rosa.isRefused('12:06', exclude).code).toBe('not-excluded-by-the-rules');
    expect(rosa.isRefused('12:06', orderStop).code).toBe('no-cover-running');
    rosa.does('12:10', requestProposed);
    expect(rosa.episode.state).toBe('awaiting-repeat-scan');
  });

  test('positive: confirmed', () => {
    const rosa = inNewYork(['cancer', 'calf3', 'pitting']);
    rosa.does('12:00', scan('scan', '11:30', 'proximal-dvt', { extent: 'whole-leg' }));
    rosa.does('12:20', confirm);
    expect(rosa.episode.state).toBe('deciding-where');
  });

  test('an isolated distal DVT is neither excluded nor confirmed by the rules: a clinician decides within a day', () => {
    const rosa = inNewYork(['cancer', 'calf3', 'pitting']);
    rosa.does('12:00', scan('scan', '11:30', 'isolated-distal-dvt', { extent: 'whole-leg' }));
    expect(rosa.proposed).toBe('route-distal');
    expect(rosa.isRefused('12:01', exclude).code).toBe('not-excluded-by-the-rules');
    const first = rosa.diary.map(({ dueAt }) => rosa.wall(dueAt) ?? '').toSorted()[0] ?? '9999';
    expect(first <= '2026-11-24 12:00').toBe(true);
  });
});
