import { describe, expect, test } from 'vitest';
import {
  assess,
  confirm,
  dDimer,
  dDimerSoon,
  exclude,
  findings,
  requestProposed,
  requestTest,
  sampleTaken,
  scan,
  scanSoon,
  startCover,
  tellNotLikely,
  wells,
} from '../oracle/episode-commands.ts';
import { Story, type Telling, nurse } from '../oracle/episode-story.ts';

/** Helen, 49: left calf tender. Wells 1. D-dimer requested at 09:10. */
function helen(): Story {
  const story = new Story({ referred: '2026-11-24 08:40', born: '1977-04-04' });
  story.does('09:00', assess('09:00', { ...wells('tender'), ...dDimerSoon, ...scanSoon }));
  story.does('09:10', requestProposed);
  return story;
}

/** Otto, 49: calf larger and pitting. Wells 2, scan requested. */
function otto(): Story {
  const story = new Story({ referred: '2026-11-24 08:40', born: '1977-04-04' });
  story.does('09:00', assess('09:00', { ...wells('calf3', 'pitting'), ...dDimerSoon, ...scanSoon }));
  story.does('09:10', requestProposed);
  return story;
}

describe('a wrong entry is voided, never erased', () => {
  test('another person’s D-dimer: the exclusion falls, flagged, and the tests go on', () => {
    const story = helen();
    story.does('10:00', dDimer(310, { sampled: '09:20', resulted: '09:55' }));
    story.does('10:05', exclude);
    const wrong = story.last('d-dimer-resulted').sequence;
    story.does('10:30', { type: 'void-entry', sequence: wrong, reason: 'Result of another person' });
    expect(story.events.some(({ sequence }) => sequence === wrong)).toBe(true);
    expect(story.last('entry-voided')).toMatchObject({ voidedSequence: wrong, by: nurse });
    expect(story.episode.state).not.toBe('excluded');
    expect(story.episode.proposal).toMatchObject({ flagged: true });
    expect(story.proposed).not.toBe('excluded');
    expect(story.test('d-dimer').dDimer).toBeNull();
    expect(story.isRefused('10:31', exclude).code).toBe('not-excluded-by-the-rules');
    expect(story.due('d-dimer-result')).toBeDefined();
  });

  test('after she was told: somebody tells her again', () => {
    const story = helen();
    story.does('10:00', dDimer(310, { sampled: '09:20', resulted: '09:55' }));
    story.does('10:05', exclude);
    story.does('10:10', tellNotLikely);
    const wrong = story.last('d-dimer-resulted').sequence;
    story.does('10:30', { type: 'void-entry', sequence: wrong, reason: 'Result of another person' });
    const closing = { note: 'x', otherDiagnosis: 'Strain', safetyNetOn: '2026-12-01', handedTo: null };
    expect(story.isRefused('10:31', { type: 'close', reason: 'excluded', ...closing })).toMatchObject({
      code: 'not-ready-to-close',
    });
  });

  test('a positive scan entered for the wrong person: no longer confirmed', () => {
    const story = otto();
    story.does('11:00', scan('scan', '10:30', 'proximal-dvt'));
    story.does('11:05', confirm);
    story.does('11:30', {
      type: 'void-entry',
      sequence: story.last('scan-resulted').sequence,
      reason: 'Wrong person',
    });
    expect(story.episode.diagnosis?.is).not.toBe('confirmed');
    expect(story.episode.proposal?.flagged).toBe(true);
    expect(story.due('scan-result')).toBeDefined();
  });

  test('findings voided: what they said is not known again', () => {
    const story = helen();
    story.does(
      '09:30',
      findings('09:30', { 'wells.entire-leg-swollen': true, 'wells.pitting-oedema': true }),
    );
    expect(story.proposed).not.toBe('d-dimer-within-4-hours');
    const wrong = story.last('findings-recorded').sequence;
    story.does('09:40', { type: 'void-entry', sequence: wrong, reason: 'Notes of another person' });
    expect(story.episode.proposal?.flagged).toBe(true);
    story.does('10:00', dDimer(310, { sampled: '09:20', resulted: '09:55' }));
    expect(story.proposed).toBe('excluded');
  });

  test('a voided entry that changed nothing flags nothing', () => {
    const story = helen();
    story.does('09:30', findings('09:30', { sepsis: false }));
    const wrong = story.last('findings-recorded').sequence;
    story.does('09:40', { type: 'void-entry', sequence: wrong, reason: 'Not asked' });
    expect(story.episode.proposal?.flagged).toBe(false);
  });

  test('the first dose was entered for the wrong person: the D-dimer counts again', () => {
    const story = helen();
    story.does('09:20', startCover('09:15', '+1 09:15', { overrideReason: 'Long way home' }));
    story.does('10:00', dDimer(310, { sampled: '09:30', resulted: '09:55' }));
    expect(story.proposed).not.toBe('excluded');
    story.does('10:10', {
      type: 'void-entry',
      sequence: story.last('cover-started').sequence,
      reason: 'Not given',
    });
    expect(story.episode.cover.status).toBe('none');
    expect(story.proposed).toBe('excluded');
  });

  test('nothing there to void, or nothing that may be voided', () => {
    const story = helen();
    expect(story.isRefused('09:40', { type: 'void-entry', sequence: 999, reason: 'x' })).toEqual({
      code: 'nothing-to-void',
      sequence: 999,
    });
    expect(story.isRefused('09:40', { type: 'void-entry', sequence: 1, reason: 'x' }).code).toBe(
      'nothing-to-void',
    );
  });

  test('the same entry is voided once, and with a reason', () => {
    const story = helen();
    story.does('09:30', findings('09:30', { sepsis: true }));
    const { sequence } = story.last('findings-recorded');
    expect(story.isRefused('09:35', { type: 'void-entry', sequence, reason: ' ' }).code).toBe('missing');
    story.does('09:36', { type: 'void-entry', sequence, reason: 'Typed in the wrong window' });
    expect(story.isRefused('09:37', { type: 'void-entry', sequence, reason: 'Again' }).code).toBe(
      'nothing-to-void',
    );
  });
});

describe('the wrong leg', () => {
  test('the right leg was scanned, the left one hurts: refused in words, nothing recorded', () => {
    const story = otto();
    const before = story.events.length;
    expect(story.isRefused('11:00', scan('scan', '10:30', 'negative', { side: 'right' }))).toEqual({
      code: 'wrong-side',
      expected: 'left',
      got: 'right',
    });
    expect(story.events).toHaveLength(before);
    expect(story.due('scan-result')).toBeDefined();
  });

  test('both scanned, the left one hurts: taken', () => {
    const story = otto();
    story.does('11:00', scan('scan', '10:30', 'negative', { side: 'both' }));
    expect(story.test('scan').scan).toMatchObject({ side: 'both', result: 'negative' });
  });

  test('both hurt: one leg seen to be free excludes nobody', () => {
    const story = new Story({ referred: '2026-11-24 08:40', side: 'both' });
    story.does('09:00', assess('09:00', { ...wells('tender'), ...dDimerSoon, ...scanSoon }));
    story.does('09:10', requestProposed);
    story.does('10:00', dDimer(1900, { sampled: '09:20', resulted: '09:55' }));
    story.does('10:05', requestProposed);
    const asked = story.asks('11:00', scan('scan', '10:30', 'negative', { side: 'left' }));
    if (asked.ok) expect(asked.episode.proposal?.outcome).not.toBe('excluded');
    else expect(asked.refusal).toEqual({ code: 'wrong-side', expected: 'both', got: 'left' });
  });
});

describe('times that cannot be', () => {
  test('a sample from tomorrow', () => {
    const story = helen();
    expect(story.isRefused('10:00', sampleTaken('+1 09:20'))).toMatchObject({ code: 'in-the-future' });
    expect(story.isRefused('10:00', dDimer(310, { sampled: '09:20', resulted: '10:30' }))).toMatchObject({
      code: 'in-the-future',
    });
  });

  test('an assessment, and findings, from tomorrow', () => {
    const story = helen();
    expect(story.isRefused('09:30', assess('+1 09:30', wells('tender'))).code).toBe('in-the-future');
    expect(story.isRefused('09:30', findings('+1 09:30', { sepsis: true })).code).toBe('in-the-future');
  });

  test('a first dose dated tomorrow', () => {
    const story = helen();
    story.does('09:20', sampleTaken('09:15'));
    expect(story.isRefused('09:30', startCover('+1 09:30', '+3 09:30')).code).toBe('in-the-future');
  });

  test('a result before its sample', () => {
    const story = helen();
    expect(story.isRefused('11:00', dDimer(310, { sampled: '10:20', resulted: '10:00' })).code).toBe(
      'wrong-order',
    );
  });

  test('a sample older than the symptoms is from another episode, and excludes nobody', () => {
    const story = helen();
    const asked = story.asks('11:00', dDimer(310, { sampled: '2026-11-20 09:20', resulted: '10:00' }));
    if (asked.ok) expect(asked.episode.proposal?.outcome).not.toBe('excluded');
    else expect(asked.refusal.code).toBe('before-the-referral');
  });

  test('a supply that ends before the first dose', () => {
    const story = helen();
    story.does('09:30', sampleTaken('09:20'));
    const start = startCover('09:30', '09:00', { overrideReason: 'Long way home' });
    expect(story.isRefused('09:31', start).code).toBe('wrong-order');
  });
});

describe('what cannot be', () => {
  test('a fact nobody knows of, and a value it cannot have', () => {
    const story = helen();
    expect(story.isRefused('09:30', findings('09:30', { 'left.toe': true }))).toMatchObject({
      code: 'bad-fact',
      fact: 'left.toe',
    });
    expect(story.isRefused('09:30', findings('09:30', { 'oxygen-saturation': 980 }))).toMatchObject({
      code: 'bad-fact',
      fact: 'oxygen-saturation',
    });
  });

  test('what is worked out is not typed in: age, readings, the score’s class', () => {
    const story = helen();
    for (const facts of [
      { 'd-dimer.age-adjusted': 'negative' },
      { 'scan.result': 'negative' },
      { age: 12 },
    ]) {
      const asked = story.asks('09:30', findings('09:30', facts));
      if (asked.ok) expect(asked.episode.proposal?.outcome).toBe('d-dimer-within-4-hours');
      else expect(asked.refusal.code).toBe('bad-fact');
    }
  });

  test('a test nobody requested, one that has its result, one requested twice', () => {
    const story = helen();
    expect(
      story.isRefused('09:30', (told) => ({ ...sampleTaken('09:20')(told), testId: 'nothing' })),
    ).toEqual({
      code: 'no-such-test',
      testId: 'nothing',
    });
    expect(story.isRefused('09:30', requestTest('d-dimer')).code).toBe('already-requested');
    expect(story.isRefused('09:30', requestProposed).code).toBe('nothing-to-request');
    story.does('10:00', dDimer(310, { sampled: '09:20', resulted: '09:55' }));
    expect(story.isRefused('10:05', dDimer(900, { sampled: '09:20', resulted: '09:55' })).code).toBe(
      'test-is-finished',
    );
  });

  test('a scan result for a D-dimer', () => {
    const story = helen();
    const mixed: Telling = () => ({
      ...scan('scan', '09:30', 'negative')(otto()),
      testId: story.test('d-dimer').id,
    });
    expect(story.isRefused('10:00', mixed).code).not.toBe('');
    expect(story.test('d-dimer').scan).toBeNull();
  });

  test('confirmed without a scan wants a reason', () => {
    const story = helen();
    expect(story.isRefused('10:00', confirm).code).toBe('not-proposed');
    story.does('10:01', { type: 'confirm', overrideReason: 'CT of the pelvis at St Anne’s shows it' });
    expect(story.last('diagnosis-confirmed').override).toEqual({
      reason: 'CT of the pelvis at St Anne’s shows it',
    });
  });

  test('excluded by word alone is not to be had', () => {
    const story = otto();
    expect(story.isRefused('10:00', exclude)).toMatchObject({ code: 'not-excluded-by-the-rules' });
  });
});
