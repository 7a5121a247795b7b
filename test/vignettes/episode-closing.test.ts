import { describe, expect, test } from 'vitest';
import { alarmsOf } from '../../src/pathway/alarms.ts';
import {
  assess,
  close,
  coverPossible,
  dDimer,
  dDimerLater,
  dDimerSoon,
  exclude,
  findings,
  requestProposed,
  sampleTaken,
  scan,
  scanSoon,
  sendLetter,
  startCover,
  stoppedByCall,
  tellNotLikely,
  wells,
} from '../oracle/episode-commands.ts';
import { Story } from '../oracle/episode-story.ts';

/** Leila, 51: calf tender, D-dimer from a laboratory across town, apixaban while she waits. */
function leilaOnCover(): Story {
  const leila = new Story({ referred: '2026-11-24 08:40', born: '1975-04-04' });
  const facts = { ...wells('tender'), ...dDimerLater, ...coverPossible, ...scanSoon };
  leila.does('09:00', assess('09:00', facts));
  leila.does('09:10', requestProposed);
  leila.does('09:20', sampleTaken('09:15'));
  leila.does('09:30', startCover('09:25', '+2 09:25', { bloods: '09:15' }));
  return leila;
}

function leilaExcluded(): Story {
  const leila = leilaOnCover();
  leila.does('15:00', dDimer(310, { sampled: '09:15', resulted: '14:50' }));
  leila.does('15:05', exclude);
  return leila;
}

const inFull = { otherDiagnosis: 'Calf strain', safetyNetOn: '2026-12-01' };

describe('Leila: closed too early', () => {
  test('while the D-dimer is awaited', () => {
    const leila = leilaOnCover();
    expect(leila.lacks('10:00', close('excluded', inFull))).toContain('diagnosis-not-decided');
    expect(leila.lacks('10:00', close('alternative-diagnosis', inFull))).not.toEqual([]);
    expect(leila.lacks('10:00', close('confirmed-handed-over', { handedTo: 'Haematology' }))).toContain(
      'diagnosis-not-decided',
    );
  });

  test('before she knows, and before the tablets have stopped', () => {
    const leila = leilaExcluded();
    expect(leila.episode.cover.status).toBe('stop-ordered');
    expect(leila.due('confirm-stop')).toBeDefined();
    expect(leila.due('tell-person')).toBeDefined();
    expect(leila.lacks('15:10', close('excluded', inFull))).toEqual([
      'person-not-told',
      'stop-not-confirmed',
    ]);
    leila.does('15:11', tellNotLikely);
    expect(leila.isRefused('15:13', close('excluded', inFull))).toEqual({
      code: 'not-ready-to-close',
      lacks: ['stop-not-confirmed'],
    });
    leila.does('15:14', stoppedByCall);
    leila.does('15:15', close('excluded', inFull));
    expect(leila.episode.state).toBe('closed');
    expect(leila.diary.map(({ key }) => key)).toEqual(['send-letter/diagnosis']);
    leila.does('15:20', sendLetter('15:19'));
    expect(leila.diary).toEqual([]);
    expect(alarmsOf(leila.episode)).toEqual([]);
  });

  test('closed: nothing more is recorded, nothing rings, until it is opened again', () => {
    const leila = leilaExcluded();
    leila.does('15:11', tellNotLikely);
    leila.does('15:14', stoppedByCall);
    const left = alarmsOf(leila.episode);
    leila.does('15:15', close('excluded', inFull));
    expect(leila.isRefused('15:20', findings('15:20', { sepsis: true }))).toEqual({
      code: 'episode-closed',
      closedAt: leila.at('15:15'),
    });
    expect(leila.isRefused('15:20', close('excluded', inFull)).code).toBe('episode-closed');
    for (const alarm of left) expect(leila.rings(alarm)).toEqual([]);
    leila.does('+9 10:00', { type: 'reopen', reason: 'Back with a swollen thigh' });
    expect(leila.episode.state).not.toBe('closed');
    expect(leila.diary.length).toBeGreaterThan(0);
    leila.does('+9 10:05', findings('+9 10:05', { 'presentation.pe-symptoms': true }));
    expect(leila.due('send-to-emergency')).toBeDefined();
  });

  test('open already', () => {
    expect(leilaOnCover().isRefused('10:00', { type: 'reopen', reason: 'By mistake' }).code).toBe(
      'not-closed',
    );
  });

  test('confirmed: closed only when somebody named has her', () => {
    const leila = leilaOnCover();
    leila.does('15:00', dDimer(2100, { sampled: '09:15', resulted: '14:50' }));
    leila.does('15:05', requestProposed);
    leila.does('16:00', scan('scan', '15:45', 'proximal-dvt'));
    leila.does('16:05', { type: 'confirm', overrideReason: null });
    expect(leila.episode.cover.status).toBe('running');
    expect(leila.due('order-stop')).toBeUndefined();
    leila.does('16:10', { type: 'tell-person', about: 'confirmed', how: 'In the room' });
    expect(leila.lacks('16:11', close('confirmed-handed-over'))).toContain('receiver-not-named');
    leila.does('16:12', close('confirmed-handed-over', { handedTo: 'Dr Silva, haematology' }));
    expect(leila.episode.state).toBe('closed');
  });

  test('superficial thrombosis: excluding a deep clot stops no anticoagulant', () => {
    const leila = leilaOnCover();
    leila.does('15:00', dDimer(1900, { sampled: '09:15', resulted: '14:50' }));
    leila.does('15:05', requestProposed);
    leila.does('16:30', scan('scan', '16:00', 'superficial-thrombosis'));
    expect(leila.proposed).toBe('superficial-only');
    leila.does('16:35', exclude);
    expect(leila.episode.cover.status).toBe('running');
    expect(leila.due('order-stop', 'confirm-stop')).toBeUndefined();
  });

  test('a referral for the wrong person is closed as opened in error, with a reason', () => {
    const leila = new Story({ referred: '2026-11-24 08:40' });
    expect(leila.isRefused('08:45', close('opened-in-error')).code).toBe('not-ready-to-close');
    leila.does('08:46', close('opened-in-error', { note: 'Typed under another name' }));
    expect(leila.episode.state).toBe('closed');
  });
});

describe('who answers', () => {
  test('the owner changes, and what is due is the new owner’s', () => {
    const leila = leilaOnCover();
    const owner = { kind: 'user', id: 'nurse-patel' } as const;
    leila.does('17:00', { type: 'change-owner', owner, reason: 'End of shift' });
    expect(leila.episode.owner).toEqual(owner);
    for (const item of leila.diary) expect(item.owner).toEqual(owner);
    const before = leila.told.length;
    leila.waitsUntil('+1 09:00');
    const told = leila.told.slice(before).filter(({ to }) => to.kind === 'owner');
    expect(told.length).toBeGreaterThan(0);
    for (const { to } of told) expect(to).toEqual({ kind: 'owner', owner });
  });

  test('somebody read the escalation: on record with who', () => {
    const story = new Story({ referred: '2026-11-24 08:40' });
    story.does('09:00', assess('09:00', { ...wells('tender'), ...dDimerSoon }));
    story.does('09:10', requestProposed);
    story.waitsUntil('12:31');
    const { item } = story.last('escalated');
    story.does('12:40', { type: 'read-escalation', item });
    expect(story.episode.escalations.find((each) => each.item === item)?.readAt?.toString()).toBe(
      story.now.toString(),
    );
  });
});
