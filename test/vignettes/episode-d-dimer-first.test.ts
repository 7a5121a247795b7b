import { describe, expect, test } from 'vitest';
import {
  assess,
  close,
  coverPossible,
  dDimer,
  dDimerLater,
  dDimerSoon,
  exclude,
  findings,
  noScanInTime,
  requestProposed,
  requestTest,
  sampleTaken,
  scan,
  scanSoon,
  startCover,
  tellNotLikely,
  wells,
} from '../oracle/episode-commands.ts';
import { Story } from '../oracle/episode-story.ts';

/** Priya, 46: left calf tender, and the GP thinks of cellulitis as likely. Wells 1 - 2 = -1. A Tuesday. */
function priyaAwaitsHerDDimer(): Story {
  const priya = new Story({ referred: '2026-11-24 09:50' });
  priya.does('10:05', assess('10:05', { ...wells('tender', 'alt'), ...dDimerSoon }, 'Cellulitis'));
  priya.does('10:20', requestProposed);
  return priya;
}

describe('Priya: unlikely, D-dimer first (J3)', () => {
  test('the clock starts at the decision to test, 10:05, not at the typing of the request', () => {
    const priya = priyaAwaitsHerDDimer();
    expect(priya.last('assessed').wells).toEqual({ interval: [-1, -1], class: 'unlikely' });
    expect(priya.proposed).toBe('d-dimer-within-4-hours');
    expect(priya.wall(priya.test('d-dimer').dueAt)).toBe('2026-11-24 14:05');
    expect(priya.episode.state).toBe('awaiting-tests');
  });

  test('13:34 nothing, 13:35 amber, and somebody is told', () => {
    const priya = priyaAwaitsHerDDimer();
    expect(priya.wall(priya.due('d-dimer-result')?.warnAt)).toBe('2026-11-24 13:35');
    priya.waitsUntil('13:34');
    expect(priya.escalationsOf('d-dimer-result', 'soon')).toBe(0);
    const before = priya.told.length;
    priya.waitsUntil('13:35');
    expect(priya.escalationsOf('d-dimer-result', 'soon')).toBe(1);
    expect(priya.told.slice(before).some(({ to }) => to.kind === 'owner')).toBe(true);
  });

  test('14:05 without a result: interim cover is somebody’s next step, and D-dimer is still awaited', () => {
    const priya = priyaAwaitsHerDDimer();
    priya.does('10:45', sampleTaken('10:40'));
    priya.waitsUntil('14:04');
    expect(priya.due('decide-cover', 'start-cover')).toBeUndefined();
    priya.waitsUntil('14:05');
    const cover = priya.due('decide-cover', 'start-cover');
    expect(cover?.owner).toEqual(priya.episode.owner);
    expect(priya.last('test-overdue')).toMatchObject({ limit: 'first', testId: priya.test('d-dimer').id });
    expect(priya.due('d-dimer-result')).toBeDefined();
  });

  test('cover only after a look for contraindications, and only after the sample', () => {
    const priya = priyaAwaitsHerDDimer();
    priya.waitsUntil('14:06');
    priya.does('14:07', findings('14:07', coverPossible));
    expect(priya.isRefused('14:10', startCover('14:10', '+1 14:10'))).toEqual({
      code: 'sample-first',
      testId: priya.test('d-dimer').id,
    });
    priya.does('14:12', sampleTaken('14:11'));
    expect(priya.isRefused('14:15', startCover('14:15', '+1 14:10', { checked: false })).code).toBe(
      'contraindications-not-checked',
    );
    priya.does('14:15', startCover('14:15', '+1 14:10'));
    expect(priya.episode.cover.status).toBe('running');
  });

  test('14:20 negative: excluded, told, and closed only with the other diagnosis and a safety-net date', () => {
    const priya = priyaAwaitsHerDDimer();
    priya.does('10:45', sampleTaken('10:40'));
    priya.does('14:22', dDimer(310, { sampled: '10:40', resulted: '14:20' }));
    expect(priya.proposed).toBe('excluded');
    priya.does('14:25', exclude);
    expect(priya.episode.state).toBe('excluded');
    expect(priya.lacks('14:26', close('excluded'))).toEqual([
      'person-not-told',
      'other-diagnosis-not-named',
      'safety-net-date',
    ]);
    priya.does('14:30', tellNotLikely);
    expect(priya.isRefused('14:31', close('excluded', { safetyNetOn: '2026-12-01' }))).toEqual({
      code: 'not-ready-to-close',
      lacks: ['other-diagnosis-not-named'],
    });
    expect(priya.isRefused('14:31', close('excluded', { otherDiagnosis: 'Cellulitis' }))).toEqual({
      code: 'not-ready-to-close',
      lacks: ['safety-net-date'],
    });
    priya.does('14:32', close('excluded', { otherDiagnosis: 'Cellulitis', safetyNetOn: '2026-12-01' }));
    expect(priya.episode.state).toBe('closed');
  });

  test('minus two points want the other diagnosis by name', () => {
    const priya = new Story({ referred: '2026-11-24 09:50' });
    const refused = priya.isRefused('10:05', assess('10:05', { ...wells('tender', 'alt'), ...dDimerSoon }));
    expect(refused).toMatchObject({ code: 'missing', field: 'alternativeDiagnosis' });
    expect(priya.events).toHaveLength(1);
  });

  test('a result that came before the alarm silences it', () => {
    const priya = priyaAwaitsHerDDimer();
    priya.does('13:00', dDimer(310, { sampled: '10:40', resulted: '12:55' }));
    priya.waitsUntil('14:30');
    expect(priya.count('test-overdue')).toBe(0);
    expect(priya.escalationsOf('d-dimer-result', 'soon')).toBe(0);
  });
});

describe('Priya, had it gone otherwise', () => {
  test('positive: a scan within 4 hours of the result (U3)', () => {
    const priya = priyaAwaitsHerDDimer();
    priya.does('12:10', dDimer(1240, { sampled: '10:40', resulted: '12:00' }));
    priya.does('12:12', findings('12:12', scanSoon));
    expect(priya.proposed).toBe('scan-within-4-hours');
    priya.does('12:30', requestProposed);
    expect(priya.wall(priya.test('scan').dueAt)).toBe('2026-11-24 16:00');
    expect(priya.isRefused('12:31', exclude).code).toBe('not-excluded-by-the-rules');
  });

  test('positive, then the scan negative: excluded without a repeat (U4)', () => {
    const priya = priyaAwaitsHerDDimer();
    priya.does('12:10', dDimer(1240, { sampled: '10:40', resulted: '12:00' }));
    priya.does('12:12', findings('12:12', scanSoon));
    priya.does('12:30', requestProposed);
    priya.does('15:00', scan('scan', '14:45', 'negative'));
    expect(priya.proposed).toBe('excluded');
    priya.does('15:05', exclude);
    expect(priya.episode.tests.map(({ kind }) => kind)).not.toContain('repeat-scan');
  });

  test('positive, no scan in 4 hours: cover, and the scan within 24 hours of the result', () => {
    const priya = priyaAwaitsHerDDimer();
    priya.does('12:10', dDimer(1240, { sampled: '10:40', resulted: '12:00' }));
    priya.does('12:12', findings('12:12', { ...noScanInTime, ...coverPossible }));
    expect(priya.proposed).toBe('cover-and-scan');
    expect(priya.due('start-cover', 'decide-cover')).toBeDefined();
    priya.does('12:30', requestProposed);
    expect(priya.wall(priya.test('scan').dueAt)).toBe('2026-11-25 12:00');
  });

  test('no result by 24 hours counts as positive; a late negative one is still read', () => {
    const priya = priyaAwaitsHerDDimer();
    priya.does('10:45', sampleTaken('10:40'));
    priya.waitsUntil('14:06');
    priya.does('14:10', findings('14:10', { ...coverPossible, ...scanSoon }));
    priya.waitsUntil('+1 10:04');
    expect(priya.proposed).not.toBe('scan-within-4-hours');
    priya.waitsUntil('+1 10:05');
    expect(priya.last('test-overdue')).toMatchObject({ limit: 'last' });
    expect(priya.proposed).toBe('scan-within-4-hours');
    priya.does('+1 11:00', dDimer(310, { sampled: '+0 10:40', resulted: '+1 10:50' }));
    expect(priya.proposed).toBe('excluded');
  });

  test('known from the start to take longer: cover while waiting, 24 hours', () => {
    const omar = new Story({ referred: '2026-11-24 09:50' });
    omar.does('10:05', assess('10:05', { ...wells('tender'), ...dDimerLater, ...coverPossible }));
    expect(omar.proposed).toBe('d-dimer-with-cover');
    omar.does('10:10', requestProposed);
    expect(omar.wall(omar.test('d-dimer').dueAt)).toBe('2026-11-25 10:05');
    expect(omar.due('start-cover', 'decide-cover')).toBeDefined();
  });

  test('D-dimer refused: it counts as positive, and a scan is next', () => {
    const priya = priyaAwaitsHerDDimer();
    priya.does('10:40', {
      type: 'record-not-done',
      testId: priya.test('d-dimer').id,
      reason: 'refused',
      note: 'No blood test',
      capacity: true,
      senior: 'Dr Amara Nwosu',
    });
    priya.does('10:41', findings('10:41', scanSoon));
    expect(priya.proposed).toBe('scan-within-4-hours');
    expect(priya.isRefused('10:42', exclude).code).toBe('not-excluded-by-the-rules');
    expect(priya.due('order-test')).toBeDefined();
  });
});

describe('a negative D-dimer that may not exclude', () => {
  test('taken after the first dose: a scan is next; a positive one may be used', () => {
    for (const value of [310, 1240]) {
      const priya = priyaAwaitsHerDDimer();
      priya.waitsUntil('14:06');
      priya.does('14:07', findings('14:07', { ...coverPossible, ...scanSoon }));
      priya.does('14:10', startCover('14:10', '+1 14:10', { overrideReason: 'No phlebotomist here' }));
      priya.does('15:00', dDimer(value, { sampled: '14:30', resulted: '14:55' }));
      expect(priya.proposed).toBe('scan-within-4-hours');
      expect(priya.isRefused('15:01', exclude).code).toBe('not-excluded-by-the-rules');
    }
  });

  test('taken at the very minute of the first dose is not before it', () => {
    const priya = priyaAwaitsHerDDimer();
    priya.waitsUntil('14:06');
    priya.does('14:07', findings('14:07', { ...coverPossible, ...scanSoon }));
    priya.does('14:10', startCover('14:10', '+1 14:10', { overrideReason: 'No phlebotomist here' }));
    priya.does('15:00', dDimer(310, { sampled: '14:10', resulted: '14:55' }));
    expect(priya.proposed).toBe('scan-within-4-hours');
  });

  test('a referrer gave a dose before she came', () => {
    const priya = new Story({ referred: '2026-11-24 09:50' });
    const given = { 'anticoagulant.at-presentation': 'interim', ...scanSoon };
    priya.does('10:05', assess('10:05', { ...wells('tender'), ...dDimerSoon, ...given }));
    priya.does('10:10', requestProposed);
    priya.does('12:00', dDimer(310, { sampled: '10:40', resulted: '11:50' }));
    expect(priya.proposed).toBe('scan-within-4-hours');
    expect(priya.isRefused('12:01', exclude).code).toBe('not-excluded-by-the-rules');
  });

  test('taken before the referral, and nobody knows the day the symptoms began: whose sample it is stays open', () => {
    const priya = new Story({ referred: '2026-11-24 09:50', symptomsBeganOn: null });
    const facts = { ...wells('tender'), ...dDimerSoon, ...scanSoon, 'symptoms.duration': 5 };
    priya.does('10:05', assess('10:05', facts));
    priya.does('10:10', requestProposed);
    priya.does('12:00', dDimer(310, { sampled: '08:00', resulted: '11:50' }));
    expect(priya.isRefused('12:01', exclude)).toMatchObject({ decisive: ['d-dimer.this-episode'] });
  });

  test.each([
    ['nobody knows whether it is quantitative', '10:40', null],
    ['nobody knows when it was taken', null, true],
  ])('%s: not excluded, and the gap is named', (_, sampled, quantitative) => {
    const priya = priyaAwaitsHerDDimer();
    priya.does('12:00', dDimer(310, { sampled, resulted: '11:50' }, quantitative));
    expect(priya.proposed).not.toBe('excluded');
    expect(priya.isRefused('12:01', exclude)).toMatchObject({ code: 'not-excluded-by-the-rules' });
  });

  test('a strip that only says yes or no: a scan is next', () => {
    const priya = priyaAwaitsHerDDimer();
    priya.does('10:50', findings('10:50', scanSoon));
    priya.does('12:00', dDimer(310, { sampled: '10:40', resulted: '11:50' }, false));
    expect(priya.proposed).toBe('scan-within-4-hours');
  });

  test.each([
    ['2026-11-10', 14, 'excluded'],
    ['2026-11-09', 15, 'scan-within-4-hours'],
  ])('symptoms since %s, day %i', (symptomsBeganOn, _, outcome) => {
    const priya = new Story({ referred: '2026-11-24 09:50', symptomsBeganOn });
    priya.does('10:05', assess('10:05', { ...wells('tender'), ...dDimerSoon, ...scanSoon }));
    priya.does('10:10', requestProposed);
    priya.does('12:00', dDimer(310, { sampled: '10:40', resulted: '11:50' }));
    expect(priya.proposed).toBe(outcome);
  });

  test('nobody asked since when: not excluded', () => {
    const priya = new Story({ referred: '2026-11-24 09:50', symptomsBeganOn: null });
    priya.does('10:05', assess('10:05', { ...wells('tender'), ...dDimerSoon, ...scanSoon }));
    priya.does('10:10', requestProposed);
    priya.does('12:00', dDimer(310, { sampled: '10:40', resulted: '11:50' }));
    expect(priya.isRefused('12:01', exclude)).toMatchObject({
      code: 'not-excluded-by-the-rules',
      decisive: ['symptoms.duration'],
    });
  });

  test('without FEU or DDU it is not read at all', () => {
    const priya = priyaAwaitsHerDDimer();
    const refused = priya.isRefused('12:00', (told) => ({
      ...dDimer(310, { sampled: '10:40', resulted: '11:50' })(told),
      dDimer: { value: 310, unit: 'ng/mL' },
    }));
    expect(refused).toMatchObject({ code: 'bad-fact', fact: 'd-dimer' });
  });
});

describe('likely all along, or likely after all', () => {
  test('likely: a negative D-dimer alone never excludes', () => {
    const joan = new Story({ referred: '2026-11-24 09:50' });
    const facts = {
      ...wells('calf3', 'pitting', 'tender'),
      ...noScanInTime,
      ...dDimerSoon,
      ...coverPossible,
    };
    joan.does('10:05', assess('10:05', facts));
    joan.does('10:10', requestProposed);
    joan.does('12:00', dDimer(310, { sampled: '10:40', resulted: '11:50' }));
    expect(joan.isRefused('12:01', exclude).code).toBe('not-excluded-by-the-rules');
    expect(joan.due('scan-result')).toBeDefined();
  });

  test('Wells raised while the D-dimer is awaited: the scan decides', () => {
    const priya = priyaAwaitsHerDDimer();
    priya.does(
      '11:00',
      assess('11:00', { ...wells('tender', 'calf3', 'pitting'), ...scanSoon, ...dDimerSoon }),
    );
    expect(priya.last('assessed').wells.class).toBe('likely');
    expect(priya.due('order-test')).toBeDefined();
    priya.does('11:05', requestProposed);
    expect(priya.wall(priya.test('scan').dueAt)).toBe('2026-11-24 15:00');
    priya.does('12:00', dDimer(310, { sampled: '10:40', resulted: '11:50' }));
    expect(priya.isRefused('12:01', exclude).code).toBe('not-excluded-by-the-rules');
  });

  test('Wells lowered after a scan was requested: the scan is kept', () => {
    const joan = new Story({ referred: '2026-11-24 09:50' });
    joan.does('10:05', assess('10:05', { ...wells('calf3', 'pitting'), ...scanSoon }));
    joan.does('10:10', requestProposed);
    joan.does('11:00', assess('11:00', { ...wells('pitting'), ...dDimerSoon, ...scanSoon }));
    expect(joan.test('scan')).toMatchObject({ notDone: null, scan: null });
    expect(joan.due('scan-result')).toBeDefined();
  });

  test('a D-dimer that the rules do not ask for wants a reason', () => {
    const joan = new Story({ referred: '2026-11-24 09:50' });
    joan.does('10:05', assess('10:05', { ...wells('calf3', 'pitting'), ...scanSoon }));
    expect(joan.isRefused('10:10', requestTest('d-dimer')).code).toBe('not-proposed');
    joan.does('10:11', requestTest('d-dimer', 'The laboratory is on site, the scan may be late'));
    expect(joan.last('test-requested').override).toEqual({
      reason: 'The laboratory is on site, the scan may be late',
    });
  });
});

describe('Rose: her D-dimer came from an assay that nobody could name', () => {
  const atNoon = { sampled: '10:40', resulted: '12:00' };

  test('the rules ask whether it was quantitative; what is answered afterwards counts, and the step ends', () => {
    const rose = priyaAwaitsHerDDimer();
    rose.does('12:05', dDimer(310, atNoon, null));
    expect(rose.proposed).toBeNull();
    expect(rose.due('answer-what-is-missing')).toBeDefined();
    rose.does('12:30', findings('12:30', { 'd-dimer.quantitative': true }));
    expect(rose.proposed).toBe('excluded');
    expect(rose.due('answer-what-is-missing')).toBeUndefined();
  });

  test('an assay that is not quantitative excludes nothing, and a result that says so outweighs the answer', () => {
    const rose = priyaAwaitsHerDDimer();
    rose.does('12:05', dDimer(310, atNoon, null));
    rose.does('12:30', findings('12:30', { 'd-dimer.quantitative': false }));
    expect(rose.proposed).not.toBe('excluded');
    const other = priyaAwaitsHerDDimer();
    other.does('11:00', findings('11:00', { 'd-dimer.quantitative': true }));
    other.does('12:05', dDimer(310, atNoon, false));
    expect(other.proposed).not.toBe('excluded');
  });
});
