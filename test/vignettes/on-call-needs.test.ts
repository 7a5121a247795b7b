/** H10, H18, H20, H25: what somebody must read within a short time rings a telephone where nobody is at a board; the rest does not. */
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { onCallRules } from '../../src/knowledge/duty/on-call.ts';
import { checkInsOf } from '../../src/pathway/check-in/check-ins-of.ts';
import type { Command } from '../../src/pathway/commands.ts';
import type { Duty } from '../../src/pathway/duty/duty-types.ts';
import { isOpen } from '../../src/pathway/duty/opening.ts';
import { dueKinds } from '../../src/pathway/episode-types.ts';
import { isAfter } from '../../src/pathway/instants.ts';
import { idOf, answer, patient, watched, weekdays } from '../oracle/check-in-story.ts';
import {
  assess,
  confirm,
  coverPossible,
  dDimerSoon,
  findings,
  bookSlot,
  extendSupply,
  noScanInTime,
  requestProposed,
  scan,
  scanSoon,
  startCover,
  wells,
} from '../oracle/episode-commands.ts';
import { type Beginning, Story, london } from '../oracle/episode-story.ts';
import { acted, inr, onWarfarin } from '../oracle/warfarin-story.ts';

const day = '2026-11-24'; // a Tuesday; the clinic is open from 8 to 6
const at = (local: string) => Temporal.ZonedDateTime.from(`${local}[${london}]`).toInstant();
const onCall = (also: Partial<Duty> = {}): Duty =>
  weekdays({
    rota: (['first', 'second'] as const).map((rank) => ({
      userId: `dr-${rank}`,
      rank,
      startsAt: at('2026-11-24T08:00'),
      endsAt: at('2026-12-08T08:00'),
    })),
    phones: [
      { userId: 'dr-first', phone: '07700 900111' },
      { userId: 'dr-second', phone: '07700 900222' },
    ],
    ...also,
  });

/** `02:10 dr-first`, in order; where a need is named, of it alone. */
const rung = (story: Story, need = ''): readonly string[] =>
  (checkInsOf(story.episode).onCallTold ?? []).flatMap((each) =>
    (each.need ?? 'answer').startsWith(need)
      ? each.users.map((userId) => `${story.wall(each.at)?.slice(11)} ${userId}`)
      : [],
  );
const needsRung = (story: Story) =>
  new Set((checkInsOf(story.episode).onCallTold ?? []).map(({ need }) => need?.split('/')[0]));

/** Referred and assessed at that time, the tests requested. */
function assessedAt(referred: string, facts: Parameters<typeof assess>[1], also: Partial<Beginning> = {}) {
  const ada = new Story({ referred, duty: onCall(), ...also });
  const clock = referred.slice(11);
  ada.does(
    clock,
    assess(clock, {
      ...wells('pitting', 'tender', 'collat'),
      ...dDimerSoon,
      ...coverPossible,
      ...facts,
    }),
  );
  ada.does(clock, requestProposed);
  return ada;
}

describe('an INR that cannot wait', () => {
  test('above 8 at 02:00: the first at once, the next after half a quarter, both at the quarter, and on until somebody has called', () => {
    const ida = onWarfarin(day, { duty: onCall() });
    ida.does('2026-11-25 02:00', inr('> 8', '01:30'));
    expect(rung(ida)).toEqual(['02:00 dr-first']);
    ida.waitsUntil('2026-11-25 02:08');
    expect(rung(ida)).toEqual(['02:00 dr-first', '02:07 dr-second']);
    ida.waitsUntil('2026-11-25 02:15');
    expect(rung(ida).slice(2)).toEqual(['02:15 dr-first', '02:15 dr-second']);
    ida.waitsUntil('2026-11-25 02:31');
    expect(rung(ida).slice(4)).toEqual(['02:30 dr-first', '02:30 dr-second']);
    const before = rung(ida).length;
    ida.does('2026-11-25 02:32', acted(ida));
    ida.waitsUntil('2026-11-25 07:59');
    expect(rung(ida)).toHaveLength(before);
  });

  test('5.0 at 02:00: the next after half an hour, both after the hour', () => {
    const ida = onWarfarin(day, { duty: onCall() });
    ida.does('2026-11-25 02:00', inr('5.0', '01:30'));
    ida.waitsUntil('2026-11-25 03:00');
    expect(rung(ida)).toEqual(['02:00 dr-first', '02:30 dr-second', '03:00 dr-first', '03:00 dr-second']);
  });

  test('4.9 at 02:00 is for the day: nobody is woken', () => {
    const ida = onWarfarin(day, { duty: onCall() });
    ida.does('2026-11-25 02:00', inr('4.9', '01:30'));
    ida.waitsUntil('2026-11-25 08:00');
    expect(ida.due('act-on-inr')).toBeDefined();
    expect(rung(ida)).toEqual([]);
  });

  test('4.9 of the day, and then it is heard that he bleeds: the telephone rings', () => {
    const ida = onWarfarin(day, { duty: onCall() });
    ida.does('2026-11-25 19:00', inr('4.9', '18:30'));
    expect(rung(ida)).toEqual([]);
    ida.does('2026-11-25 23:00', inr('4.9', '22:30', { bleeding: 'non-major' }));
    expect(rung(ida)).toEqual(['23:00 dr-first']);
  });

  test('by day the board has half of its time; then the telephone', () => {
    const ida = onWarfarin(day, { duty: onCall() });
    ida.does('2026-11-25 09:00', inr('5.0', '08:30'));
    ida.waitsUntil('2026-11-25 09:29');
    expect(rung(ida)).toEqual([]);
    ida.waitsUntil('2026-11-25 10:00');
    expect(rung(ida)).toEqual(['09:30 dr-first', '10:00 dr-first', '10:00 dr-second']);
  });

  test('whoever is on call and entered it themselves is not told of it, until half of its time has passed', () => {
    const ida = onWarfarin(day, { duty: onCall() });
    ida.does('2026-11-25 02:00', inr('5.0', '01:30'), { role: 'clinician', id: 'dr-first' });
    ida.waitsUntil('2026-11-25 02:29');
    expect(rung(ida)).toEqual([]);
    ida.waitsUntil('2026-11-25 02:30');
    expect(rung(ida)).toEqual(['02:30 dr-first']);
  });

  test('doses that differ from the plan, reported at 22:00: dosing is locked, and the telephone rings', () => {
    const ida = onWarfarin(day, { duty: onCall() });
    ida.does('2026-11-27 22:00', inr('2.4', '21:30', { taken: [{ on: '2026-11-26', mg: 3 }] }));
    expect(needsRung(ida)).toEqual(new Set(['dose-difference']));
    ida.waitsUntil('2026-11-27 23:00');
    expect(rung(ida)).toEqual(['22:00 dr-first', '22:30 dr-second', '23:00 dr-first', '23:00 dr-second']);
  });
});

test('an INR above 8 at any minute of ten days: at once while nobody is at a board, within half a quarter while somebody is; nobody twice in five minutes', () => {
  fc.assert(
    fc.property(fc.integer({ min: 12 * 60, max: 10 * 24 * 60 }), (minutes) => {
      const duty = onCall();
      const ida = onWarfarin(day, { duty });
      ida.passes(at(`${day}T00:00`).add({ minutes }));
      // What went before is not asked here.
      const before = ida.told.length;
      const began = ida.now;
      ida.tries(inr('> 8', '2026-11-24 11:30')(ida));
      ida.passes(began.add({ minutes: 60 }));
      const calls = ida.told
        .slice(before)
        .flatMap(({ to, at: when }) => (to.kind === 'on-call' ? [{ when, ...to }] : []));
      const limit = isOpen(duty, began) ? began.add({ minutes: 8 }) : began;
      expect(calls.some(({ when, userId }) => userId === 'dr-first' && !isAfter(when, limit))).toBe(true);
      for (const [index, { when, userId }] of calls.entries())
        for (const later of calls.slice(index + 1))
          expect(later.userId !== userId || later.when.since(when).total('minutes') >= 5).toBe(true);
    }),
    { numRuns: 30 },
  );
});

describe('a scan that shows a DVT', () => {
  test('at 21:00, not acknowledged: the first, after 30 minutes the next, after 60 both; acknowledged, nobody', () => {
    const ada = assessedAt(`${day} 17:00`, scanSoon);
    ada.does('21:00', scan('scan', '20:45', 'proximal-dvt'));
    ada.waitsUntil('22:00');
    expect(needsRung(ada)).toEqual(new Set(['acknowledge-result']));
    expect(rung(ada)).toEqual(['21:00 dr-first', '21:30 dr-second', '22:00 dr-first', '22:00 dr-second']);
    ada.does('22:10', confirm);
    ada.waitsUntil('23:59');
    expect(rung(ada)).toHaveLength(4);
  });

  test('acknowledged within its half hour: the next is never told', () => {
    const ada = assessedAt(`${day} 17:00`, scanSoon);
    ada.does('21:00', scan('scan', '20:45', 'proximal-dvt'));
    ada.does('21:20', confirm);
    ada.waitsUntil('23:00');
    expect(rung(ada)).toEqual(['21:00 dr-first']);
  });

  test('a negative scan rings nobody', () => {
    const ada = assessedAt(`${day} 17:00`, scanSoon);
    ada.does('21:00', scan('scan', '20:45', 'negative', { extent: 'whole-leg' }));
    ada.waitsUntil('+1 07:59');
    expect(rung(ada)).toEqual([]);
  });

  test('the message to the first came to nothing: the next at once, and nobody left is said on the board', () => {
    const ada = assessedAt(`${day} 17:00`, scanSoon);
    ada.does('21:00', scan('scan', '20:45', 'proximal-dvt'));
    const notReached = (userId: string): Command => ({
      type: 'report-on-call-not-reached',
      told: ada.last('on-call-told').sequence,
      userId,
      because: 'no-receipt',
    });
    ada.does('21:03', notReached('dr-first'));
    expect(rung(ada)).toEqual(['21:00 dr-first', '21:03 dr-second']);
    ada.does('21:06', notReached('dr-second'));
    expect(ada.last('on-call-told').users).toEqual([]);
    expect(ada.told.at(-1)).toMatchObject({ words: 'nobody-on-call-told.now', to: { kind: 'owner' } });
    // At its limit both are tried once more.
    ada.waitsUntil('22:00');
    expect(rung(ada).slice(2)).toEqual(['22:00 dr-first', '22:00 dr-second']);
  });

  test('nobody is on call: nobody is rung, and nothing is said of a telephone', () => {
    const ada = assessedAt(`${day} 17:00`, scanSoon, { duty: weekdays() });
    ada.does('21:00', scan('scan', '20:45', 'proximal-dvt'));
    ada.waitsUntil('+1 07:59');
    expect(ada.count('on-call-told')).toBe(0);
  });

  test('nobody on call has a number: that is said, once', () => {
    const ada = assessedAt(`${day} 17:00`, scanSoon, { duty: onCall({ phones: [] }) });
    ada.does('21:00', scan('scan', '20:45', 'proximal-dvt'));
    ada.waitsUntil('23:59');
    expect(rung(ada)).toEqual([]);
    expect(ada.told.filter(({ words }) => words === 'nobody-on-call-told.now')).toHaveLength(1);
  });
});

describe('interim cover that ends before its scan', () => {
  const covered = (supplyEnds: string): Story => {
    const tom = assessedAt(`${day} 16:00`, noScanInTime);
    tom.does('16:10', bookSlot('scan', '+1 11:00'));
    tom.does('16:20', startCover('16:20', supplyEnds, { overrideReason: 'All there was' }));
    return tom;
  };

  test('ends at 02:00 and is seen at 16:20: the board until the clinic closes, then the first, the next, and both when it ends', () => {
    const tom = covered('+1 02:00');
    tom.waitsUntil('17:59');
    expect(rung(tom)).toEqual([]);
    tom.waitsUntil('+1 02:00');
    expect(needsRung(tom)).toEqual(new Set(['cover-gap']));
    expect(rung(tom)).toEqual(['19:20 dr-first', '23:20 dr-second', '02:00 dr-first', '02:00 dr-second']);
    const told = checkInsOf(tom.episode).onCallTold?.at(0);
    expect(tom.wall(told?.dueAt)).toBe('2026-11-25 02:00');
  });

  test('more tablets in the house: nobody any more', () => {
    const tom = covered('+1 02:00');
    tom.waitsUntil('19:30');
    tom.does('19:40', extendSupply('+1 20:00', 'Brought by the night pharmacy'));
    tom.waitsUntil('+1 07:59');
    expect(rung(tom)).toEqual(['19:20 dr-first']);
  });

  test('ends at 10:00, when the clinic is open again: nobody is woken', () => {
    const tom = covered('+1 10:00');
    tom.waitsUntil('+1 07:59');
    expect(rung(tom)).toEqual([]);
  });
});

describe('words that did not arrive', () => {
  const undelivered = (words: string): Command => ({
    type: 'report-undelivered',
    deliveryId: 'd1',
    words,
    because: 'bad-address',
  });

  test('of an emergency, at 02:10: the first at once, both after ten minutes, and until somebody has told her in another way', () => {
    const rhea = watched(day, { duty: onCall() });
    rhea.does('+4 02:10', undelivered('escalation.emergency'));
    rhea.waitsUntil('+4 02:20');
    expect(rung(rhea, 'message-undelivered')).toEqual([
      '02:10 dr-first',
      '02:20 dr-first',
      '02:20 dr-second',
    ]);
    rhea.does('+4 02:25', { type: 'settle-undelivered', deliveryId: 'd1', note: 'Her daughter is with her' });
    rhea.waitsUntil('+4 07:59');
    expect(rung(rhea, 'message-undelivered')).toHaveLength(3);
  });

  test.each(['check-in.invitation', 'person.stop-cover', 'check-in.by-text'])(
    '%s can wait for the board',
    (words) => {
      const rhea = watched(day, { duty: onCall() });
      rhea.does('+4 02:10', undelivered(words));
      rhea.waitsUntil('+4 04:00');
      expect(rung(rhea, 'message-undelivered')).toEqual([]);
    },
  );

  test('words that we do not know any more ring too: what they said is not known', () => {
    const rhea = watched(day, { duty: onCall() });
    rhea.does('+4 02:10', undelivered('escalation.of-another-edition'));
    expect(rung(rhea, 'message-undelivered')).toEqual(['02:10 dr-first']);
  });
});

describe('a red flag in a text', () => {
  test('that answers nothing we asked, from somebody who waits for a scan, at 02:10', () => {
    const tom = assessedAt(`${day} 16:00`, noScanInTime);
    tom.does('16:20', startCover('16:20', '+2 16:00', { overrideReason: 'Waits' }));
    tom.waitsUntil('+1 02:09');
    const before = rung(tom).length;
    tom.does('+1 02:10', { type: 'receive-reply', text: 'chest pain, cannot breathe' }, patient);
    expect(rung(tom).slice(before)).toEqual(['02:10 dr-first']);
    tom.waitsUntil('+1 02:20');
    expect(rung(tom).slice(before)).toEqual(['02:10 dr-first', '02:17 dr-second']);
  });
});

describe('silence', () => {
  /** Day 2 is well, day 3 is not answered: the last step is due on Friday at 10:00. */
  const silent = (duty: Duty): Story => {
    const rhea = watched(day, { duty });
    rhea.does('+1 09:30', answer(idOf(rhea, 'day-2'), {}, { way: 'telephone' }));
    rhea.waitsUntil('+3 09:59');
    expect(rung(rhea)).toEqual([]);
    rhea.waitsUntil('+3 11:00');
    return rhea;
  };

  test('its last step while the clinic is closed: the first, an hour later both, and until a welfare check is on record', () => {
    const { hours } = weekdays();
    const rhea = silent(onCall({ hours: { ...hours, friday: [] } }));
    expect(rung(rhea, 'welfare-check')).toEqual(['10:00 dr-first', '11:00 dr-first', '11:00 dr-second']);
    rhea.does('+3 11:30', {
      type: 'record-contact-attempt',
      checkInId: idOf(rhea, 'day-3'),
      answerId: null,
      target: 'welfare-check',
      isReached: true,
      note: 'She is well, her telephone was broken',
    });
    rhea.waitsUntil('+3 23:59');
    expect(rung(rhea)).toHaveLength(3);
  });

  test('while it is open the board has an hour', () => {
    expect(rung(silent(onCall()))).toEqual(['11:00 dr-first', '11:00 dr-second']);
  });
});

describe('emergency signs on record', () => {
  test('recorded at 21:00, and nobody sent: the first at once, both after ten minutes; sent, nobody', () => {
    const ada = assessedAt(`${day} 17:00`, scanSoon);
    ada.does('21:00', findings('20:55', { 'presentation.pe-symptoms': true }));
    ada.waitsUntil('21:10');
    expect(rung(ada)).toEqual(['21:00 dr-first', '21:10 dr-first', '21:10 dr-second']);
    ada.does('21:12', { type: 'send-to-emergency', where: 'St Mary’s', reason: 'Breathless' });
    ada.waitsUntil('23:59');
    expect(rung(ada)).toHaveLength(3);
  });
});

test('each need in the table is a need of the diary', () => {
  for (const need of Object.keys(onCallRules.ringing.needs)) expect(dueKinds).toContain(need);
});
