import { describe, expect, test } from 'vitest';
import {
  assess,
  bookSlot,
  coverPossible,
  noScanInTime,
  requestProposed,
  sampleTaken,
  startCover,
  wells,
  dDimerLater,
} from '../oracle/episode-commands.ts';
import { Story } from '../oracle/episode-story.ts';

/** Wells likely at 09:55, no scan in four hours, cover until the day after the slot at 16:00. */
function booked(): Story {
  const story = new Story({ referred: '2026-11-24 09:50' });
  story.does(
    '10:05',
    assess('10:05', {
      ...wells('tender', 'whole', 'pitting'),
      ...noScanInTime,
      ...coverPossible,
      ...dDimerLater,
    }),
  );
  story.does('10:10', requestProposed);
  story.does('10:20', sampleTaken('10:15'));
  story.does('10:30', startCover('10:25', '+1 20:00', { bloods: '10:15' }));
  story.does('10:40', bookSlot('scan', '16:00'));
  return story;
}
const scanOf = (story: Story) => story.episode.tests.find(({ kind }) => kind === 'scan');
const gives =
  (because: 'cancelled' | 'no-show', appointmentId: string | null = null) =>
  (story: Story) =>
    ({
      type: 'give-up-slot',
      testId: scanOf(story)?.id ?? '',
      because,
      note: null,
      appointmentId,
    }) as const;

describe('a slot that is lost', () => {
  test('cancelled: another one is asked for within the hour, and nothing else is forgotten', () => {
    const story = booked();
    expect(story.due('book-slot')).toBeUndefined();
    story.does('11:00', gives('cancelled'));
    expect(scanOf(story)?.slot).toBeNull();
    expect(story.wall(story.due('book-slot')?.dueAt)).toBe('2026-11-24 12:00');
    expect(story.due('scan-result')).toBeDefined();
    expect(story.due('call-no-show')).toBeUndefined();
    story.does('11:20', bookSlot('scan', '17:00'));
    expect(story.due('book-slot')).toBeUndefined();
    expect(story.wall(scanOf(story)?.slot?.at)).toBe('2026-11-24 17:00');
  });

  test('not come: somebody calls within the hour, and the slot is booked again', () => {
    const story = booked();
    expect(story.tries(gives('no-show')(story))).toMatchObject({
      ok: false,
      refusal: { code: 'in-the-future', field: 'slotAt' },
    });
    story.does('16:20', gives('no-show'));
    expect(story.wall(story.due('call-no-show')?.dueAt)).toBe('2026-11-24 17:20');
    expect(story.wall(story.due('book-slot')?.dueAt)).toBe('2026-11-24 17:20');
    const answer = (note: string) =>
      ({ type: 'answer-no-show', testId: scanOf(story)?.id ?? '', note }) as const;
    expect(story.tries(answer(' '))).toMatchObject({ ok: false, refusal: { code: 'missing' } });
    story.does('16:40', () => answer('Bus did not come; well, comes tomorrow at 09:00'));
    expect(story.due('call-no-show')).toBeUndefined();
    expect(story.due('book-slot')).toBeDefined();
  });

  test('a slot of the calendar is given up and moved there alone', () => {
    const story = booked();
    const testId = scanOf(story)?.id ?? '';
    story.does('10:50', {
      type: 'book-slot',
      testId,
      slotAt: story.at('16:30'),
      place: 'Vascular unit',
      breachReason: null,
      appointmentId: 'a1',
    });
    const inCalendar = { ok: false, refusal: { code: 'slot-is-in-calendar', appointmentId: 'a1' } };
    expect(story.tries(gives('cancelled')(story))).toMatchObject(inCalendar);
    expect(story.tries(gives('cancelled', 'another')(story))).toMatchObject(inCalendar);
    const elsewhere = {
      type: 'book-slot',
      testId,
      slotAt: story.at('17:00'),
      place: 'x',
      breachReason: null,
    };
    expect(story.tries({ ...elsewhere, type: 'book-slot' })).toMatchObject(inCalendar);
    story.does('11:00', gives('cancelled', 'a1'));
    expect(scanOf(story)?.slot).toBeNull();
  });

  test('there is no slot to give up, nor a call to record', () => {
    const story = new Story({ referred: '2026-11-24 09:50' });
    story.does(
      '10:05',
      assess('10:05', {
        ...wells('tender', 'whole', 'pitting'),
        ...noScanInTime,
        ...coverPossible,
        ...dDimerLater,
      }),
    );
    story.does('10:10', requestProposed);
    expect(story.tries(gives('cancelled')(story))).toMatchObject({ refusal: { code: 'no-slot-booked' } });
    const testId = scanOf(story)?.id ?? '';
    expect(story.tries({ type: 'answer-no-show', testId, note: 'called' })).toMatchObject({
      refusal: { code: 'nothing-waits' },
    });
  });
});

test('a slot that moves past the cover is a gap at once; a new one after a lost slot waits for cover (J4)', () => {
  const moved = booked();
  moved.does('11:05', bookSlot('scan', '+3 09:00', 'Scanner broken'));
  expect(moved.wall(moved.due('cover-gap')?.dueAt)).toBe('2026-11-24 11:05');
  const lost = booked();
  lost.does('11:00', gives('cancelled'));
  expect(lost.tries(bookSlot('scan', '+3 09:00', 'Scanner broken')(lost))).toMatchObject({
    ok: false,
    refusal: { code: 'slot-beyond-deadline', needs: ['cover'] },
  });
});
