import { expect, test } from 'vitest';
import {
  assess,
  coverPossible,
  dDimerSoon,
  findings,
  noScanInTime,
  requestProposed,
  sampleTaken,
  startCover,
  wells,
} from '../oracle/episode-commands.ts';
import { isBefore } from '../../src/pathway/instants.ts';
import { Story } from '../oracle/episode-story.ts';

test('an emergency stands before what is overdue for longer', () => {
  const ines = new Story({ referred: '2026-11-23 09:00', born: '1972-02-03' });
  ines.does(
    '09:10',
    assess('09:10', {
      ...wells('pitting', 'tender', 'collat'),
      ...dDimerSoon,
      ...noScanInTime,
      ...coverPossible,
    }),
  );
  ines.does('09:12', requestProposed);
  ines.does('09:20', sampleTaken('09:20'));
  ines.does('09:30', startCover('09:25', '+1 09:00'));
  ines.waitsUntil('+2 11:00');
  const overdue = ines.diary[0];
  expect(overdue?.kind).not.toBe('send-to-emergency');
  ines.does('+2 11:00', findings('+2 11:00', { 'presentation.pe-symptoms': true }));
  expect(ines.diary[0]?.kind).toBe('send-to-emergency');
  expect(ines.diary.slice(1).some(({ dueAt }) => isBefore(dueAt, ines.at('+2 11:00')))).toBe(true);
});
