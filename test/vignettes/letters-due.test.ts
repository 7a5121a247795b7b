/** The letter to the usual doctor: due the day something is decided, until one is sent that tells of it. */
import { describe, expect, test } from 'vitest';
import { letterClocks } from '../../src/knowledge/letter-clocks.ts';
import { replay } from '../../src/pathway/evolve.ts';
import {
  assess,
  close,
  confirm,
  coverPossible,
  dDimer,
  dDimerSoon,
  exclude,
  requestProposed,
  scan,
  scanSoon,
  sendLetter,
  tellNotLikely,
  wells,
} from '../oracle/episode-commands.ts';
import { Story } from '../oracle/episode-story.ts';
import { confirmedOn, onRivaroxaban, recordReview } from '../oracle/treatment-story.ts';

/** Ada: scanned at 10:00, nothing said yet of what it shows. */
function scanned(result: 'proximal-dvt' | 'negative', referred = '09:00', at = '10:00'): Story {
  const ada = new Story({ referred: `2026-11-24 ${referred}` });
  const minute = (minutes: number) => ada.wall(ada.now.add({ minutes }))?.slice(11) ?? '';
  const assessed = minute(10);
  ada.does(
    assessed,
    assess(assessed, {
      ...wells('pitting', 'tender', 'collat'),
      ...scanSoon,
      ...dDimerSoon,
      ...coverPossible,
    }),
  );
  ada.does(minute(2), requestProposed);
  ada.does(at, scan('scan', at, result));
  return ada;
}

describe('the same day', () => {
  test('confirmed at 10:10: due by the end of that day, told of half an hour before, and again when it is not sent', () => {
    const ada = scanned('proximal-dvt');
    expect(ada.due('send-letter')).toBeUndefined();
    ada.does('10:10', confirm);
    expect(ada.due('send-letter')?.key).toBe('send-letter/diagnosis');
    expect(ada.wall(ada.due('send-letter')?.dueAt)).toBe('2026-11-25 00:00');
    ada.waitsUntil('2026-11-25 00:05');
    expect(ada.escalationsOf('send-letter', 'soon')).toBe(1);
    expect(ada.escalationsOf('send-letter', 'due')).toBe(1);
  });

  test.each([
    ['19:59', '2026-11-25 00:00'],
    ['20:00', '2026-11-25 00:00'],
    ['20:01', '2026-11-25 00:01'],
    ['23:50', '2026-11-25 03:50'],
  ])('confirmed at %s: %s, for there are 4 hours at least', (at, due) => {
    expect(letterClocks.toUsualDoctor.leastHours).toBe(4);
    const ada = scanned('proximal-dvt', '18:00', '19:30');
    ada.does(at, confirm);
    expect(ada.wall(ada.due('send-letter')?.dueAt)).toBe(due);
  });

  test('a letter to the person or a dose sheet is no letter to the doctor', () => {
    const ada = scanned('proximal-dvt');
    ada.does('10:10', confirm);
    ada.does('10:20', (story) => ({
      type: 'record-letter',
      letter: 'patient',
      to: 'Ada',
      how: 'by-hand',
      sentAt: story.now,
    }));
    expect(ada.due('send-letter')).toBeDefined();
    expect(
      ada.isRefused('10:21', (story) => ({
        type: 'record-letter',
        letter: 'dose-sheet',
        to: 'Ada',
        how: 'by-hand',
        sentAt: story.now,
      })).code,
    ).toBe('no-regimen');
    ada.does('10:30', sendLetter('10:29'));
    expect(ada.due('send-letter')).toBeUndefined();
    expect(ada.episode.letters.at(-1)).toMatchObject({
      letter: 'gp',
      told: 'confirmed',
      upToSequence: ada.episode.sequence - 1,
    });
  });

  test('not tomorrow’s, not to nobody', () => {
    const ada = scanned('proximal-dvt');
    expect(ada.isRefused('10:10', sendLetter('10:20')).code).toBe('in-the-future');
    expect(ada.isRefused('10:10', (story) => ({ ...sendLetter('10:09')(story), to: ' ' }))).toMatchObject({
      field: 'letterTo',
    });
  });
});

describe('each decision asks for its own', () => {
  test('a review, and the stop that was said back', () => {
    const rhea = onRivaroxaban('2026-11-24');
    expect(rhea.due('send-letter')).toBeUndefined();
    rhea.does('2027-02-20 10:00', recordReview('stop'));
    expect(rhea.due('send-letter')?.key).toBe('send-letter/review');
    rhea.does('2027-02-20 10:10', sendLetter('10:09'));
    rhea.does('2027-02-20 10:20', {
      type: 'order-treatment-stop',
      physician: 'Dr Nwosu',
      reason: 'Course done',
    });
    expect(rhea.due('send-letter')).toBeUndefined();
    rhea.does('2027-02-21 09:00', {
      type: 'confirm-treatment-stop',
      how: 'call',
      saidBack: 'Last one today',
      lastDoseOn: '2027-02-21',
    });
    expect(rhea.due('send-letter')?.key).toBe('send-letter/stopped');
    expect(rhea.wall(rhea.due('send-letter')?.dueAt)).toBe('2027-02-22 00:00');
  });

  test('closed without its letter: the need stays, alone, and rings', () => {
    const ada = new Story({ referred: '2026-11-24 09:00' });
    ada.does('09:10', assess('09:10', { ...wells(), ...dDimerSoon, ...scanSoon, ...coverPossible }));
    ada.does('09:12', requestProposed);
    ada.does('10:00', dDimer(300, { sampled: '09:20', resulted: '09:55' }));
    ada.does('10:05', exclude);
    ada.does('10:10', tellNotLikely);
    ada.does('10:12', sendLetter('10:11'));
    ada.does('10:20', close('excluded', { otherDiagnosis: 'Strain', safetyNetOn: '2026-12-01' }));
    expect(ada.diary.map(({ key }) => key)).toEqual(['send-letter/closed']);
    ada.waitsUntil('2026-11-25 09:00');
    expect(ada.escalationsOf('send-letter', 'due')).toBe(1);
    ada.does('09:30', sendLetter('09:29'));
    expect(ada.diary).toEqual([]);
  });

  test('opened in error: nobody is written to', () => {
    const ada = new Story({ referred: '2026-11-24 09:00' });
    ada.does('09:05', close('opened-in-error', { note: 'Wrong person' }));
    expect(ada.diary).toEqual([]);
  });
});

describe('what no longer stands', () => {
  test('the diagnosis was told, and its scan was somebody else’s: the doctor is told that too', () => {
    const ada = confirmedOn('2026-11-24');
    const result = ada.last('scan-resulted').sequence;
    ada.does('11:00', { type: 'void-entry', sequence: result, reason: 'Of another person' });
    expect(ada.episode.diagnosis).toBeNull();
    expect(ada.due('send-letter')?.key).toBe('send-letter/correction');
    ada.does('11:10', sendLetter('11:09'));
    expect(ada.due('send-letter')).toBeUndefined();
  });

  test('a letter recorded in error and voided was not sent', () => {
    const ada = confirmedOn('2026-11-24');
    expect(ada.due('send-letter')).toBeUndefined();
    ada.does('11:00', {
      type: 'void-entry',
      sequence: ada.last('letter-sent').sequence,
      reason: 'Lies in the tray',
    });
    expect(ada.due('send-letter')?.key).toBe('send-letter/diagnosis');
    expect(replay(ada.events).letters).toEqual([]);
  });
});
