/** What a second reading of the pathway found at fault, each with the case that showed it. */
import { describe, expect, test } from 'vitest';
import {
  assess,
  bookSlot,
  close,
  confirm,
  coverPossible,
  dDimer,
  dDimerLater,
  dDimerSoon,
  exclude,
  findings,
  noScanInTime,
  orderStop,
  requestProposed,
  requestTest,
  sampleTaken,
  scan,
  scanSoon,
  startCover,
  stoppedByCall,
  tellNotLikely,
  wells,
} from '../oracle/episode-commands.ts';
import { Story, type Beginning } from '../oracle/episode-story.ts';

const referred = '2026-11-24 08:40';
type Facts = Parameters<typeof assess>[1];
function assessed(facts: Facts, beginning: Partial<Beginning> = {}): Story {
  const person = new Story({ referred, ...beginning });
  person.does(
    '09:00',
    assess('09:00', { ...wells('calf3', 'pitting'), ...scanSoon, ...dDimerSoon, ...facts }),
  );
  return person;
}
const breathless: Facts = { 'presentation.pe-symptoms': true };

/** Likely, D-dimer positive, on cover from 09:30 to +3 09:30, scan requested. */
function onCover(facts: Facts = {}): Story {
  const person = assessed({ ...noScanInTime, ...coverPossible, ...facts });
  person.does('09:10', requestProposed);
  person.does('09:20', sampleTaken('09:15'));
  person.does('09:30', startCover('09:30', '+3 09:30'));
  return person;
}
function awaitsRepeat(): Story {
  const person = onCover();
  person.does('11:00', dDimer(1900, { sampled: '09:15', resulted: '10:50' }));
  person.does('12:00', scan('scan', '11:30', 'negative'));
  person.does('12:05', requestProposed);
  return person;
}
function onCoverForADDimer(): Story {
  const leila = new Story({ referred, born: '1975-04-04' });
  leila.does('09:00', assess('09:00', { ...wells('tender'), ...dDimerLater, ...coverPossible, ...scanSoon }));
  leila.does('09:10', requestProposed);
  leila.does('09:20', sampleTaken('09:15'));
  leila.does('09:30', startCover('09:25', '+2 09:25'));
  return leila;
}
const inFull = { otherDiagnosis: 'Calf strain', safetyNetOn: '2026-12-01' };

describe('emergency', () => {
  test('confirmed, then breathless: to emergency care now', () => {
    const person = assessed({});
    person.does('09:10', requestProposed);
    person.does('11:00', scan('scan', '10:30', 'proximal-dvt'));
    person.does('11:05', confirm);
    person.does('16:00', findings('16:00', breathless));
    expect(person.wall(person.due('send-to-emergency')?.dueAt)).toBe('2026-11-24 16:00');
  });

  test('sent, back home, and breathless again: again to emergency care now', () => {
    const person = assessed({});
    person.does('10:00', findings('10:00', breathless));
    person.does('10:02', { type: 'send-to-emergency', where: 'St Anne’s', reason: 'Breathless' });
    person.does('18:00', findings('18:00', { 'presentation.pe-symptoms': false }));
    person.does('21:00', findings('21:00', breathless));
    expect(person.due('send-to-emergency')).toBeDefined();
  });

  test('in emergency care, and the scan of the morning is reported positive: somebody acknowledges it within 60 minutes', () => {
    const person = assessed({});
    person.does('09:10', requestProposed);
    person.does('10:00', findings('10:00', breathless));
    person.does('10:02', { type: 'send-to-emergency', where: 'St Anne’s', reason: 'Breathless' });
    person.does('11:00', scan('scan', '10:30', 'proximal-dvt'));
    expect((person.wall(person.due('acknowledge-result')?.dueAt) ?? 'nobody') <= '2026-11-24 12:00').toBe(
      true,
    );
  });
});

describe('clocks that are given more time', () => {
  test('assessed again three days later: the overdue scan keeps its deadline', () => {
    const person = assessed(coverPossible);
    person.does('09:10', requestProposed);
    const again = { ...wells('calf3', 'pitting'), ...scanSoon, ...dDimerSoon, ...coverPossible };
    person.does('+3 09:00', assess('+3 09:00', again));
    expect((person.wall(person.test('scan').dueAt) ?? '9999') <= '2026-11-25 09:00').toBe(true);
  });

  test('US, moderate: a D-dimer read first does not give the scan more hours', () => {
    const walter = new Story({ referred: '2026-11-23 08:45', region: 'us', born: '1974-09-09' });
    walter.does('09:00', assess('09:00', { ...wells('tender'), ...dDimerSoon }));
    walter.does('09:10', requestProposed);
    walter.does('09:12', requestTest('d-dimer', 'Ordered in the emergency room'));
    walter.does('11:00', dDimer(150, { sampled: '09:20', resulted: '10:50' }));
    expect(walter.isRefused('11:01', exclude).code).toBe('not-excluded-by-the-rules');
    expect(walter.wall(walter.test('scan').dueAt)).toBe('2026-11-24 09:00');
  });
});

describe('worse', () => {
  test('worse while a scan of tomorrow is awaited: the scan is due the same day', () => {
    const person = onCover();
    person.does('09:40', bookSlot('scan', '+1 08:30'));
    person.does('10:00', { type: 'report-worse', what: 'Whole leg hard now' });
    const due = person.due('scan-result', 'order-test');
    expect((person.wall(due?.dueAt) ?? 'nobody') <= '2026-11-25 00:00').toBe(true);
  });

  test('worse: what is due to be ordered is among the proposed tests', () => {
    const person = awaitsRepeat();
    person.does('+2 09:00', { type: 'report-worse', what: 'Thigh swollen' });
    expect(person.due('order-test')).toBeDefined();
    person.does('09:05', requestProposed);
  });
});

describe('cover', () => {
  test('bloods are ordered before the first dose (J4)', () => {
    const person = assessed({ ...noScanInTime, ...coverPossible });
    person.does('09:10', requestProposed);
    expect(person.episode.tests.map(({ kind }) => kind)).toContain('bloods');
  });

  test('stop not yet said back when the scan of day 3 is positive and confirmed: nobody is asked to make him stop', () => {
    const person = awaitsRepeat();
    person.does('12:10', orderStop);
    person.does('+2 09:00', { type: 'report-worse', what: 'Thigh swollen' });
    person.does('09:05', requestTest('scan'));
    person.does('12:00', scan('scan', '11:30', 'proximal-dvt'));
    expect(person.due('confirm-stop')).toBeUndefined();
    person.does('12:10', confirm);
    expect(person.due('confirm-stop')).toBeUndefined();
  });

  test('excluded, stopped, then the D-dimer proves another person’s: cover is asked for again, and can be given', () => {
    const leila = onCoverForADDimer();
    leila.does('15:00', dDimer(310, { sampled: '09:15', resulted: '14:50' }));
    leila.does('15:05', exclude);
    leila.does('15:10', stoppedByCall);
    leila.does('15:30', {
      type: 'void-entry',
      sequence: leila.last('d-dimer-resulted').sequence,
      reason: 'Wrong person',
    });
    expect(leila.due('start-cover', 'decide-cover')).toBeDefined();
    leila.does('15:40', startCover('15:40', '+2 09:25'));
    expect(leila.episode.cover.status).toBe('running');
  });

  test('the same while the stop is not yet said back: nobody presses for the stop', () => {
    const leila = onCoverForADDimer();
    leila.does('15:00', dDimer(310, { sampled: '09:15', resulted: '14:50' }));
    leila.does('15:05', exclude);
    leila.does('15:30', {
      type: 'void-entry',
      sequence: leila.last('d-dimer-resulted').sequence,
      reason: 'Wrong person',
    });
    expect(leila.due('confirm-stop')).toBeUndefined();
    expect(leila.due('start-cover', 'decide-cover')).toBeDefined();
  });

  test('a first dose, a stop, and a second start: a D-dimer taken between the two may not exclude', () => {
    const person = assessed({ ...wells('tender'), ...dDimerSoon });
    person.does('09:10', requestProposed);
    person.does('09:30', startCover('09:30', '+1 09:30', { overrideReason: 'Long way home' }));
    person.does('10:00', { type: 'order-stop', reason: 'Given by mistake' });
    person.does('10:05', stoppedByCall);
    person.does('11:00', sampleTaken('11:00'));
    person.does('12:00', startCover('12:00', '+1 12:00', { overrideReason: 'Long way home' }));
    person.does('13:00', dDimer(310, { sampled: '11:00', resulted: '12:50' }));
    expect(person.isRefused('13:01', exclude).code).toBe('not-excluded-by-the-rules');
  });

  test('cover refused: a slot 20 hours away is not filed silently', () => {
    const person = assessed({ ...noScanInTime });
    person.does('09:05', { type: 'record-cover-not-given', reason: 'contraindicated', note: 'Ulcer' });
    expect(person.proposed).toBe('scan-now-or-hospital');
    person.does('09:10', requestProposed);
    expect(person.isRefused('09:15', bookSlot('scan', '+1 05:00')).code).toBe('slot-beyond-deadline');
  });
});

describe('closing and times', () => {
  test('told of the plan is not told that DVT is not likely', () => {
    const leila = onCoverForADDimer();
    leila.does('15:00', dDimer(310, { sampled: '09:15', resulted: '14:50' }));
    leila.does('15:05', exclude);
    leila.does('15:11', { type: 'tell-person', about: 'plan', how: 'By telephone' });
    expect(leila.lacks('15:12', close('excluded', inFull))).toContain('person-not-told');
  });

  test('likely, the scan not done: not closed as another diagnosis', () => {
    const person = assessed({});
    person.does('09:10', requestProposed);
    person.does('09:15', { type: 'tell-person', about: 'plan', how: 'In the room' });
    person.does('09:16', tellNotLikely);
    const asked = close('alternative-diagnosis', { ...inFull, note: 'Surely a strain' });
    expect(person.isRefused('09:20', asked)).toMatchObject({ code: 'not-ready-to-close' });
  });

  test('a scan dated a year before the symptoms', () => {
    const person = assessed({ ...wells('tender') });
    person.does('09:10', requestProposed);
    person.does('10:00', dDimer(1900, { sampled: '09:20', resulted: '09:55' }));
    person.does('10:05', requestProposed);
    expect(person.isRefused('11:00', scan('scan', '2025-11-24 10:30', 'negative')).code).not.toBe('');
  });

  test('a first scan dated a month early makes a repeat on day 1 count', () => {
    const person = assessed({});
    person.does('09:10', requestProposed);
    const asked = person.asks('11:00', scan('scan', '2026-10-24 10:30', 'negative'));
    expect(asked.ok).toBe(false);
  });

  test('he does not come to his repeat scan on day 7: chased the same day', () => {
    const person = awaitsRepeat();
    person.does('12:10', orderStop);
    person.does('13:00', stoppedByCall);
    person.does('13:05', bookSlot('repeat-scan', '2026-12-01 10:00'));
    person.waitsUntil('2026-12-01 09:59');
    const before = person.told.length;
    person.waitsUntil('2026-12-01 23:59');
    expect(person.told.slice(before).some(({ to }) => to.kind === 'owner')).toBe(true);
  });

  test('the repeat is overdue by the end of day 8, and somebody hears of it while there is a clinic', () => {
    const person = awaitsRepeat();
    person.does('12:10', orderStop);
    person.does('13:00', stoppedByCall);
    person.does('13:05', bookSlot('repeat-scan', '2026-12-02 10:00'));
    person.waitsUntil('2026-12-02 09:59');
    const before = person.told.length;
    person.waitsUntil('2026-12-02 17:00');
    expect(person.told.slice(before).some(({ to }) => to.kind === 'owner')).toBe(true);
  });

  test('a scan that shows a DVT and that nobody has acknowledged is not undone by a later negative one', () => {
    const person = awaitsRepeat();
    person.does('+2 09:00', { type: 'report-worse', what: 'Thigh swollen' });
    person.does('09:05', requestTest('scan'));
    person.does('12:00', scan('scan', '11:30', 'proximal-dvt'));
    person.does('+7 11:00', scan('repeat-scan', '10:30', 'negative'));
    expect(person.proposed).toBe('confirmed');
    expect(person.isRefused('11:05', exclude).code).toBe('not-excluded-by-the-rules');
  });
});

describe('who comes back, what was seen when, and who hears of it', () => {
  /** Wells 1, D-dimer negative at 10:00, excluded at 10:05, told. */
  function isExcluded(): Story {
    const person = assessed({ ...wells('tender') });
    person.does('09:10', requestProposed);
    person.does('10:00', dDimer(310, { sampled: '09:20', resulted: '09:55' }));
    person.does('10:05', exclude);
    person.does('10:10', tellNotLikely);
    return person;
  }

  test('what was seen at 09:05 and is typed at 12:00 does not undo what was seen at 11:00', () => {
    const person = assessed({});
    person.does('11:00', findings('11:00', breathless));
    person.does('12:00', findings('09:05', { 'presentation.pe-symptoms': false }));
    expect(person.proposed).toBe('emergency-pe');
  });

  test('opened again for a re-presentation: assessed from the start, and the old D-dimer does not exclude', () => {
    const person = isExcluded();
    person.does('10:20', close('excluded', inFull));
    person.does('+9 10:00', { type: 'reopen', reason: 'Back with a swollen thigh' });
    expect(person.due('assess')).toBeDefined();
    person.does('10:30', assess('+9 10:30', { ...wells('whole'), ...scanSoon, ...dDimerSoon }));
    expect(person.proposed).not.toBe('excluded');
  });

  test('excluded, not yet closed, and worse on day 3: seen the same day', () => {
    const person = isExcluded();
    person.does('+3 10:00', { type: 'report-worse', what: 'Thigh swollen now' });
    const next = person.due('assess', 'order-test', 'scan-result');
    expect((person.wall(next?.dueAt) ?? 'nobody') <= '2026-11-28 00:00').toBe(true);
  });

  test('worse while the D-dimer is awaited: a sample from before does not exclude without the scan', () => {
    const person = assessed({ ...wells('tender') });
    person.does('09:10', requestProposed);
    person.does('09:25', sampleTaken('09:20'));
    person.does('10:00', { type: 'report-worse', what: 'Whole calf hard now' });
    person.does('11:00', dDimer(310, { sampled: '09:20', resulted: '10:55' }));
    expect(person.isRefused('11:01', exclude).code).not.toBe('');
  });

  test('minus two points by a plain finding want the other diagnosis by name as well', () => {
    const person = assessed({});
    const refused = person.isRefused('09:30', findings('09:30', { 'wells.alternative-as-likely': true }));
    expect(refused).toMatchObject({ code: 'missing', field: 'alternativeDiagnosis' });
  });

  test('positive result: if nobody acknowledges it, it is told again long before the next day', () => {
    const person = assessed({});
    person.does('09:10', requestProposed);
    person.does('11:00', scan('scan', '10:30', 'proximal-dvt'));
    person.waitsUntil('12:01');
    const before = person.told.length;
    person.waitsUntil('18:00');
    expect(person.told.length).toBeGreaterThan(before);
  });

  test('breathless, and nobody has sent her: told again long before the next day', () => {
    const person = assessed({});
    person.does('11:00', findings('11:00', breathless));
    person.waitsUntil('11:01');
    const before = person.told.length;
    person.waitsUntil('13:00');
    expect(person.told.length).toBeGreaterThan(before);
  });
});

test('excluded by a scan, worse on day 3: not closed before the scan of that day', () => {
  const person = new Story({ referred: '2026-11-24 08:40' });
  person.does('09:00', assess('09:00', { ...wells('tender'), ...dDimerSoon, ...scanSoon }));
  person.does('09:10', requestProposed);
  person.does('10:00', dDimer(1900, { sampled: '09:20', resulted: '09:55' }));
  person.does('10:05', requestProposed);
  person.does('11:00', scan('scan', '10:50', 'negative'));
  person.does('11:05', exclude);
  person.does('11:10', tellNotLikely);
  person.does('+3 10:00', { type: 'report-worse', what: 'Thigh swollen now' });
  expect(person.episode.state).not.toBe('excluded');
  expect(
    person.lacks('10:05', close('excluded', { otherDiagnosis: 'Strain', safetyNetOn: '2026-12-01' })),
  ).not.toEqual([]);
});

test('first scan shows superficial thrombosis, D-dimer positive, repeat on day 7 negative: excluded', () => {
  const person = new Story({ referred: '2026-11-24 08:40' });
  person.does('09:00', assess('09:00', { ...wells('calf3', 'pitting'), ...dDimerSoon, ...scanSoon }));
  person.does('09:10', requestProposed);
  person.does('11:00', scan('scan', '10:50', 'superficial-thrombosis'));
  person.does('11:05', requestProposed);
  person.does('12:00', dDimer(1900, { sampled: '11:10', resulted: '11:55' }));
  expect(person.proposed).toBe('stop-cover-repeat-scan');
  person.does('12:05', requestProposed);
  expect(person.wall(person.test('repeat-scan').notBeforeAt)).toBe('2026-11-30 00:00');
  person.does('+7 10:00', scan('repeat-scan', '09:50', 'negative'));
  expect(person.proposed).toBe('excluded');
});

test('a request is not voided from under its result: a clot that was seen stays seen', () => {
  const person = new Story({ referred: '2026-11-24 08:40' });
  person.does('09:00', assess('09:00', { ...wells('tender'), ...dDimerSoon, ...scanSoon }));
  person.does('09:10', requestProposed);
  person.does('10:00', dDimer(1900, { sampled: '09:20', resulted: '09:55' }));
  person.does('10:05', requestProposed);
  const { sequence } = person.last('test-requested');
  person.does('11:00', scan('scan', '10:50', 'proximal-dvt'));
  expect(person.isRefused('11:30', { type: 'void-entry', sequence, reason: 'Ordered twice' }).code).toBe(
    'result-stands',
  );
});
