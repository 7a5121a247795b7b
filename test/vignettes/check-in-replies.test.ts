/** What a text message in reply means, and when a person reads it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readReply } from '../../src/pathway/check-in/read-reply.ts';

const emergency = { words: 'escalation.emergency', values: { answerId: 'a1' } };
const stopCover = { words: 'person.stop-cover', values: {} };
const invitation = { words: 'check-in.invitation', values: { checkInId: 'day-3.2026-11-26' } };

describe('after "call 999 now, then reply CALLED"', () => {
  test.each(['CALLED', 'called', ' Called. ', 'Called!'])('%j: they have called', (text) => {
    expect(readReply(emergency, text)).toEqual({
      isRead: true,
      command: { type: 'record-called-emergency', answerId: 'a1', answer: 'called' },
    });
  });
  test('THERE: they are in the emergency department', () => {
    expect(readReply({ ...emergency, words: 'escalation.emergency-department' }, 'There')).toEqual({
      isRead: true,
      command: { type: 'record-called-emergency', answerId: 'a1', answer: 'there' },
    });
  });
  test.each([
    'not called',
    'called?',
    'called my sister',
    'should have called',
    'CALLED NO ANSWER',
    'called there',
    'yes',
    'ok',
    'WELL',
    '1',
    '',
    'I cannot breathe',
    'llamado',
    '👍',
  ])('%j is for a person', (text) => {
    expect(readReply(emergency, text)).toEqual({
      isRead: false,
      command: { type: 'receive-reply', text },
    });
  });
});

describe('a word means something only where it was asked for', () => {
  test('CALLED in answer to an invitation is for a person', () => {
    expect(readReply(invitation, 'CALLED').isRead).toBe(false);
  });
  test('CALLED to an emergency that no longer says which answer it was is for a person', () => {
    expect(readReply({ ...emergency, values: {} }, 'CALLED').isRead).toBe(false);
  });
  test('STOPPED after the order to stop the tablets confirms the stop; anywhere else it does not', () => {
    expect(readReply(stopCover, 'Stopped.')).toEqual({
      isRead: true,
      command: { type: 'confirm-stop', how: 'message', saidBack: 'Stopped.' },
    });
    expect(readReply(emergency, 'STOPPED').isRead).toBe(false);
    expect(readReply(stopCover, 'stopped both').isRead).toBe(false);
    expect(readReply(stopCover, 'not stopped').isRead).toBe(false);
  });
});

test('whatever else is written is never read, and reaches the person as it was written', () => {
  const asked = fc.constantFrom(emergency, stopCover, invitation);
  fc.assert(
    fc.property(asked, fc.string({ unit: 'grapheme', maxLength: 60 }), (given, text) => {
      const plain = text.trim().toLowerCase();
      fc.pre(!['called', 'there', 'stopped'].some((word) => plain.startsWith(word)));
      expect(readReply(given, text)).toEqual({ isRead: false, command: { type: 'receive-reply', text } });
    }),
  );
});
