/** J10, H18 and H19: warfarin beside injections, an INR and what it asks for, doses that differ, an INR that does not come. */
import { describe, expect, test } from 'vitest';
import type { Command } from '../../src/pathway/commands.ts';
import type { Story } from '../oracle/episode-story.ts';
import { prescribe } from '../oracle/treatment-story.ts';
import {
  acted,
  dispenseInjections,
  everyDay,
  inr,
  onWarfarin,
  stopInjections,
  target,
  week,
} from '../oracle/warfarin-story.ts';

const day = '2026-11-24';
const judged = (story: Story) => story.episode.warfarin?.inrs.at(-1)?.judged;

test('a target that is not on record is asked for within 4 hours: no figure is taken for granted', () => {
  const ida = onWarfarin(day, { withoutTarget: true });
  expect(ida.wall(ida.due('inr-target')?.dueAt)).toBe('2026-11-24 14:45');
  ida.does('12:00', target());
  expect(ida.due('inr-target')).toBeUndefined();
});

describe('J10: injections beside warfarin', () => {
  test('INR 1.4 on day 4: the injections go on, and a prescriber looks the same day', () => {
    const ida = onWarfarin(day);
    ida.does('2026-11-27 09:00', inr('1.4', '08:30'));
    expect(judged(ida)).toMatchObject({ act: 'same-day', action: { outcome: 'inr-low-first-month' } });
    expect(ida.wall(ida.due('act-on-inr')?.dueAt)).toBe('2026-11-28 00:00');
    expect(ida.isRefused('2026-11-27 09:10', stopInjections('2026-11-27'))).toEqual({
      code: 'overlap-not-done',
      daysDoneOn: '2026-11-29',
      inrsDoneOn: null,
    });
    expect(ida.due('stop-injections')).toBeUndefined();
  });

  test('both: 5 full days, and two INRs of 2.0 or more 24 hours apart', () => {
    const ida = onWarfarin(day);
    // Fast: both INRs are there on day 4, and the days are not.
    ida.does('2026-11-26 09:00', inr('2.0', '08:30'));
    ida.does('2026-11-27 09:00', inr('2.0', '08:30'));
    expect(ida.isRefused('2026-11-28 20:00', stopInjections('2026-11-28'))).toMatchObject({
      code: 'overlap-not-done',
      inrsDoneOn: '2026-11-27',
    });
    expect(ida.wall(ida.due('stop-injections')?.dueAt)).toBe('2026-11-30 00:00');
    ida.does('2026-11-29 09:00', stopInjections('2026-11-28'));
    expect(ida.due('stop-injections', 'injections-end')).toBeUndefined();
  });

  test.each([
    ['23 hours 59 apart', '2.1', '08:30', '2.2', '08:29', false],
    ['24 hours apart', '2.1', '08:30', '2.2', '08:30', true],
    ['the second just below 2.0', '2.1', '08:30', '1.99', '08:30', false],
    ['the first just below 2.0', '1.99', '08:30', '2.2', '08:30', false],
    ['the second above the meter', '2.1', '08:30', '> 8', '08:30', false],
  ])('%s', (_case, first, firstAt, second, secondAt, isDone) => {
    const ida = onWarfarin(day);
    ida.does('2026-11-30 09:00', inr(first, firstAt));
    ida.does('2026-12-01 09:00', inr(second, secondAt));
    const asked = ida.asks('2026-12-01 09:30', stopInjections('2026-12-01'));
    expect(asked.ok).toBe(isDone);
  });

  test('the clock goes back between them: hours count as they pass', () => {
    // 25 October 2026: 24 hours by the wall are 25 hours, and 23 by the wall are 24.
    const ida = onWarfarin('2026-10-18');
    ida.does('2026-10-24 12:00', inr('2.1', '11:00'));
    ida.does('2026-10-25 11:00', inr('2.2', '10:00'));
    expect(ida.asks('2026-10-25 11:30', stopInjections('2026-10-25')).ok).toBe(true);
  });

  test('the clock goes forward between them: 24 hours by the wall are 23, and not enough', () => {
    const ida = onWarfarin('2026-03-22');
    ida.does('2026-03-28 12:00', inr('2.1', '11:00'));
    ida.does('2026-03-29 12:00', inr('2.2', '11:00'));
    expect(ida.asks('2026-03-29 12:30', stopInjections('2026-03-29')).ok).toBe(false);
  });

  test('over 29 February', () => {
    const ida = onWarfarin('2028-02-26');
    ida.does('2028-02-29 09:00', inr('2.1', '08:30'));
    ida.does('2028-03-01 09:00', inr('2.2', '08:30'));
    expect(ida.isRefused('2028-03-01 10:00', stopInjections('2028-03-01'))).toMatchObject({
      daysDoneOn: '2028-03-02',
    });
    ida.does('2028-03-02 09:00', stopInjections('2028-03-02'));
  });

  test('a dip after the second reading takes it back', () => {
    const ida = onWarfarin(day);
    ida.does('2026-11-28 09:00', inr('2.1', '08:30'));
    ida.does('2026-11-29 09:00', inr('2.3', '08:30'));
    ida.does('2026-11-30 09:00', inr('1.8', '08:30'));
    expect(ida.isRefused('2026-11-30 09:30', stopInjections('2026-11-30')).code).toBe('overlap-not-done');
  });

  test('sooner only by a clinician who says why; it stands in the record', () => {
    const ida = onWarfarin(day);
    ida.does('2026-11-27 09:00', stopInjections('2026-11-27', 'Platelets fell'));
    expect(ida.last('injections-stopped')).toMatchObject({ override: { reason: 'Platelets fell' } });
  });

  test('the injections run out while they must go on: told a day before, and on their last day', () => {
    const ida = onWarfarin(day);
    expect(ida.wall(ida.due('injections-end')?.dueAt)).toBe('2026-12-02 00:00');
    ida.waitsUntil('2026-12-01 08:00');
    expect(ida.escalationsOf('injections-end', 'soon')).toBe(1);
    ida.waitsUntil('2026-12-02 08:00');
    expect(ida.escalationsOf('injections-end', 'due')).toBe(1);
    ida.does('2026-12-02 08:30', dispenseInjections('08:20', '2026-12-09'));
    expect(ida.wall(ida.due('injections-end')?.dueAt)).toBe('2026-12-09 00:00');
  });

  test('the supply reaches the day on which they may stop: no alarm', () => {
    const ida = onWarfarin(day);
    ida.does('2026-11-28 09:00', inr('2.1', '08:30'));
    ida.does('2026-11-29 09:00', inr('2.3', '08:30'));
    expect(ida.due('injections-end')).toBeUndefined();
  });
});

describe('boxes of two medicines', () => {
  const supply = (story: Story) => story.wall(story.due('treatment-supply-ends')?.dueAt);

  test('warfarin that ends first does not hide behind the injections', () => {
    const ida = onWarfarin(day);
    // Warfarin until 23 January, injections until 2 December: 7 days before warfarin ends, more is dispensed.
    expect(supply(ida)).toBe('2027-01-17 00:00');
    ida.does('11:10', dispenseInjections('11:05', '2027-06-01'));
    expect(supply(ida)).toBe('2027-01-17 00:00');
  });

  test('injections that are long over do not end the supply of warfarin', () => {
    const ida = onWarfarin(day);
    ida.does('2026-11-27 09:00', stopInjections('2026-11-27', 'Platelets fell'));
    expect(supply(ida)).toBe('2027-01-17 00:00');
  });

  test('warfarin that was never dispensed is asked for, however many injections there are', () => {
    const ida = onWarfarin(day, { withoutWarfarin: true });
    expect(ida.wall(ida.due('dispense')?.dueAt)).not.toBeNull();
    expect(supply(ida)).toBeNull();
  });
});

describe('what an INR asks for', () => {
  test('5.0: a call within the hour; 4.9 is for the same day', () => {
    const ida = onWarfarin(day);
    ida.does('2026-11-25 08:50', inr('4.9', '08:30'));
    expect(judged(ida)?.act).toBe('same-day');
    ida.does('2026-11-25 09:00', inr('5.0', '08:30'));
    expect(judged(ida)).toMatchObject({ act: 'within-hour', action: { outcome: 'inr-5-to-8-uk' } });
    expect(ida.wall(ida.due('act-on-inr')?.dueAt)).toBe('2026-11-25 10:00');
    expect(ida.told.filter(({ words }) => words === 'inr-within-hour.now')).toHaveLength(1);
    const toHer = ida.told.filter(({ to }) => to.kind === 'person').at(-1);
    expect(toHer).toMatchObject({ words: 'inr.high' });
    expect(toHer?.values).toEqual({ by: '2026-11-25T10:00:00+00:00[Europe/London]' });
  });

  test('5.2 at 17:20: before the dose of 18:00, which is sooner than the hour', () => {
    const ida = onWarfarin(day);
    ida.does('2026-11-25 17:20', inr('5.2', '17:00'));
    expect(ida.wall(ida.due('act-on-inr')?.dueAt)).toBe('2026-11-25 18:00');
  });

  test('5.2 at 17:50: a quarter of an hour is left to call', () => {
    const ida = onWarfarin(day);
    ida.does('2026-11-25 17:50', inr('5.2', '17:00'));
    expect(ida.wall(ida.due('act-on-inr')?.dueAt)).toBe('2026-11-25 18:05');
  });

  test.each([
    ['8.0', 'within-hour'],
    ['8.1', 'at-once'],
    ['> 8', 'at-once'],
    ['>8.0', 'at-once'],
    ['HI', 'at-once'],
    ['error E7', 'at-once'],
    ['15.1', 'at-once'],
    ['0.7', 'at-once'],
  ])('%s is kept as it was shown: %s', (shown, act) => {
    const ida = onWarfarin(day);
    ida.does('2026-11-25 02:00', inr(shown, '01:30'));
    expect(ida.episode.warfarin?.inrs.at(-1)?.reading.shown).toBe(shown);
    expect(judged(ida)?.act).toBe(act);
  });

  test('above the meter is never a number', () => {
    const ida = onWarfarin(day);
    ida.does('2026-11-25 09:00', inr('> 8', '08:30'));
    expect(ida.episode.warfarin?.inrs.at(-1)?.reading).toEqual({
      shown: '> 8',
      reading: 'above-limit',
      value: null,
    });
  });

  test('at once: told now, to both; unanswered for 15 minutes, told again; not reached, 15 more', () => {
    const ida = onWarfarin(day);
    ida.does('2026-11-25 09:00', inr('> 8', '08:30'));
    expect(ida.told.slice(-2).map(({ words }) => words)).toEqual(['inr.high', 'inr-at-once.now']);
    ida.waitsUntil('2026-11-25 09:16');
    expect(ida.escalationsOf('act-on-inr', 'due')).toBe(1);
    ida.does('2026-11-25 09:20', acted(ida, { reached: false }));
    expect(ida.wall(ida.due('act-on-inr')?.dueAt)).toBe('2026-11-25 09:35');
    ida.does('2026-11-25 09:30', acted(ida));
    expect(ida.due('act-on-inr')).toBeUndefined();
  });

  test('bleeding at any INR is at once; major bleeding sends to 999', () => {
    const ida = onWarfarin(day);
    ida.does('2026-11-25 09:00', inr('2.4', '08:30', { bleeding: 'non-major' }));
    expect(judged(ida)).toMatchObject({ act: 'at-once', action: { outcome: 'inr-bleeding-uk' } });
    ida.does('2026-11-26 09:00', inr('2.4', '08:30', { bleeding: 'major' }));
    expect(ida.told.slice(-2).map(({ words }) => words)).toEqual(['escalation.emergency', 'inr-at-once.now']);
  });

  test.each([
    ['> 8 at 21:00', '> 8', '2026-11-25 21:00', 'inr.high-nobody-here'],
    ['8.1 on a Saturday', '8.1', '2026-11-28 10:00', 'inr.high-nobody-here'],
    ['5.0 at 17:59', '5.0', '2026-11-25 17:59', 'inr.high'],
    ['5.0 at 18:00, when it closes', '5.0', '2026-11-25 18:00', 'inr.high-nobody-here'],
  ])('%s: where nobody is on duty that is said, with the numbers that answer', (_case, shown, at, words) => {
    const ida = onWarfarin(day);
    ida.does(at, inr(shown, '09:30'));
    const [toHer] = ida.told.filter(({ to }) => to.kind === 'person').slice(-1);
    expect(toHer?.words).toBe(words);
    if (words !== 'inr.high') expect(toHer?.values).toEqual({});
  });

  test('a clinic that never said when it is open promises no call', () => {
    const ida = onWarfarin(day, { duty: null });
    ida.does('2026-11-25 09:00', inr('5.0', '08:30'));
    expect(ida.told.slice(-2).map(({ words }) => words)).toEqual([
      'inr.high-nobody-here',
      'inr-within-hour.now',
    ]);
  });

  test('a head injury sends to 999 at any hour, and says nothing weaker', () => {
    const ida = onWarfarin(day);
    ida.does('2026-11-25 21:00', inr('2.4', '20:30', { headInjury: true }));
    const toHer = ida.told.filter(({ to }) => to.kind === 'person').slice(-2);
    expect(toHer.at(-1)?.words).toBe('escalation.emergency');
    expect(toHer[0]?.words).not.toMatch(/^inr/);
  });

  test('judged anew and the same said: the person is told once', () => {
    const ida = onWarfarin(day);
    ida.does('2026-11-25 09:00', inr('5.0', '08:30'));
    ida.does('2026-11-25 09:10', acted(ida, { reached: false, vitaminKGiven: true }));
    expect(ida.events.filter(({ type }) => type === 'inr-judged')).toHaveLength(2);
    expect(ida.told.filter(({ words }) => words === 'inr.high')).toHaveLength(1);
  });

  test('nobody asked about bleeding: never in range, a clinician looks today', () => {
    const ida = onWarfarin(day, { startedOn: '2026-08-01' });
    ida.does('+1 09:00', inr('2.4', '08:30', { bleeding: null }));
    expect(judged(ida)).toMatchObject({
      act: 'same-day',
      action: { outcome: null, floor: 'inr-ask-clinician' },
    });
    expect(judged(ida)?.action.decisive).toContain('bleeding.severity');
  });

  test('no target on record: the rules cannot say in range', () => {
    const ida = onWarfarin(day);
    ida.does('11:01', {
      type: 'void-entry',
      sequence: ida.last('inr-target-set').sequence,
      reason: 'Another person',
    });
    ida.does('2026-11-25 09:00', inr('2.4', '08:30'));
    expect(judged(ida)?.act).toBe('same-day');
    ida.does('2026-11-25 09:10', target());
    expect(judged(ida)?.action.outcome).toBe('inr-in-range');
    expect(ida.due('act-on-inr')).toBeUndefined();
  });

  test('another target: below 5.0 whoever set it is asked; the alerts stand', () => {
    const ida = onWarfarin(day);
    ida.does('11:10', target(3, 4));
    ida.does('2026-11-25 09:00', inr('2.4', '08:30'));
    expect(judged(ida)?.action.outcome).toBe('inr-other-target');
    ida.does('2026-11-26 09:00', inr('5.0', '08:30'));
    expect(judged(ida)?.act).toBe('within-hour');
  });

  test('an urgent INR that nobody answered is not hidden by a later one', () => {
    const ida = onWarfarin(day);
    ida.does('2026-11-25 09:00', inr('8.4', '08:30'));
    ida.does('2026-11-25 09:10', inr('2.4', '09:05'));
    expect(ida.diary.filter(({ kind }) => kind === 'act-on-inr')).toHaveLength(1);
  });

  test('the decision and the interval are kept with what they were made from', () => {
    const ida = onWarfarin(day);
    const decided = ida.asks('2026-11-25 09:00', inr('5.0', '08:30'));
    expect(decided.ok && decided.decisions.map(({ table }) => table)).toEqual(['inr-action', 'inr-interval']);
    expect(decided.ok && decided.decisions[0]?.inputs).toMatchObject({ inr: 5, 'treatment.months': 0 });
  });

  test('a blank is refused, and so is an INR from tomorrow', () => {
    const ida = onWarfarin(day);
    expect(ida.isRefused('2026-11-25 09:00', inr(' ', '08:30')).code).toBe('inr-not-read');
    expect(ida.isRefused('2026-11-25 09:00', inr('2.4', '09:05')).code).toBe('in-the-future');
  });

  test('without warfarin there is no INR to record', () => {
    const ida = onWarfarin(day);
    const apixaban = prescribe('apixaban', { start: '2026-11-25', slot: 'evening' }, 'Moves house');
    ida.does('2026-11-25 09:00', apixaban);
    expect(ida.isRefused('2026-11-25 09:10', inr('2.4', '09:05')).code).toBe('not-on-warfarin');
  });
});

describe('doses', () => {
  test('J10: 3 mg taken, 5 mg planned: locked, a call within the hour, settled before anything is set', () => {
    const ida = onWarfarin(day);
    ida.does('2026-11-27 09:00', inr('1.4', '08:30', { taken: [{ on: '2026-11-26', mg: 3 }] }));
    expect(ida.wall(ida.due('dose-difference')?.dueAt)).toBe('2026-11-27 10:00');
    const set = week(6, '2026-11-27', { overrideReason: 'I am sure' });
    expect(ida.isRefused('2026-11-27 09:05', set)).toEqual({ code: 'dose-locked', locks: ['doses-differ'] });
    const inrSequence = ida.last('inr-recorded').sequence;
    const settle: Command = { type: 'settle-dose-difference', inrSequence, how: 'Took one 3 mg tablet' };
    ida.does('2026-11-27 09:20', settle);
    ida.does('2026-11-27 09:25', week(6, '2026-11-27'));
    expect(ida.due('dose-difference')).toBeUndefined();
  });

  test('taken as planned, or not known: no difference', () => {
    const ida = onWarfarin(day);
    const taken = [
      { on: '2026-11-25', mg: 5 },
      { on: '2026-11-26', mg: null },
    ];
    ida.does('2026-11-27 09:00', inr('2.4', '08:30', { taken }));
    expect(ida.due('dose-difference')).toBeUndefined();
  });

  test('a day that was planned to be left out is 0 mg', () => {
    const ida = onWarfarin(day);
    ida.does('2026-11-25 09:00', inr('2.4', '08:30'));
    ida.does('2026-11-25 09:10', week(5, '2026-11-25', { omitOn: ['2026-11-25'] }));
    ida.does('2026-11-26 09:00', inr('2.4', '08:30', { taken: [{ on: '2026-11-25', mg: 5 }] }));
    expect(ida.due('dose-difference')).toBeDefined();
  });

  test('an INR of 5.0 is acted on before doses are set', () => {
    const ida = onWarfarin(day);
    ida.does('2026-11-25 09:00', inr('5.0', '08:30'));
    expect(ida.isRefused('2026-11-25 09:05', week(4, '2026-11-25'))).toMatchObject({
      locks: ['inr-not-acted-on'],
    });
    ida.does('2026-11-25 09:10', acted(ida));
    ida.does('2026-11-25 09:15', week(4, '2026-11-25'));
  });

  test('the last INR is 56 days old, or 57', () => {
    for (const [measured, isRight] of [
      ['2026-09-30 09:00', true],
      ['2026-09-29 09:00', false],
    ] as const) {
      const ida = onWarfarin(day);
      ida.does('+1 09:00', inr('2.4', measured));
      expect(ida.asks('+1 09:05', week(5, '2026-11-25')).ok).toBe(isRight);
    }
  });

  test('nobody but a clinician sets a dose, and none is unsigned or in quarters', () => {
    const ida = onWarfarin(day);
    ida.does('2026-11-27 09:00', inr('2.4', '08:30'));
    const clerk = { role: 'front-desk', id: 'clerk' } as const;
    const asked = ida.asks('2026-11-27 09:05', week(5, '2026-11-27'), clerk);
    expect(asked).toMatchObject({ ok: false, refusal: { code: 'not-a-clinician' } });
    expect(ida.isRefused('2026-11-27 09:06', week(5, '2026-11-27', { signedBy: ' ' }))).toMatchObject({
      field: 'signedBy',
    });
    const mgOn = { ...everyDay(5), friday: 2.25 };
    expect(ida.isRefused('2026-11-27 09:07', week(5, '2026-11-27', { mgOn }))).toMatchObject({
      field: 'friday',
    });
    expect(ida.isRefused('2026-11-27 09:08', week(5, '2026-11-26')).code).toBe('wrong-order');
  });

  test('no message to a person names a dose', () => {
    const ida = onWarfarin(day);
    ida.does('2026-11-25 09:00', inr('9.4', '08:30'));
    ida.does('2026-11-25 09:10', acted(ida));
    ida.does('2026-11-25 09:15', week(4, '2026-11-25'));
    const toHer = ida.told.filter(({ to }) => to.kind === 'person');
    expect(toHer.length).toBeGreaterThan(0);
    expect(JSON.stringify(toHer)).not.toMatch(/\d ?mg|vitamin/i);
  });
});

describe('the next INR', () => {
  test('the first is due two days after the first dose, and then by the shortest interval', () => {
    const ida = onWarfarin(day);
    expect(ida.wall(ida.due('inr-test')?.dueAt)).toBe('2026-11-27 00:00');
    ida.does('2026-11-26 09:00', inr('1.6', '08:30'));
    expect(judged(ida)?.nextOn).toBe('2026-11-28');
  });

  test('overdue in the first month: a call the same day by 16:00, a clinician the next morning', () => {
    const ida = onWarfarin(day);
    ida.does('2026-11-27 09:00', inr('2.4', '08:30'));
    ida.does('2026-11-28 09:00', inr('2.4', '08:30'));
    expect(judged(ida)).toMatchObject({ nextOn: '2026-12-05', isSoon: true });
    expect(ida.wall(ida.due('inr-call')?.dueAt)).toBe('2026-12-05 16:00');
    expect(ida.wall(ida.due('inr-test')?.dueAt)).toBe('2026-12-06 00:00');
    expect(ida.wall(ida.due('inr-escalate')?.dueAt)).toBe('2026-12-06 09:00');
  });

  /** On warfarin since July, in range twice then; what is typed on 5 October. */
  const sinceJuly = (): Story => {
    const ida = onWarfarin('2026-10-05', { startedOn: '2026-07-01' });
    ida.does('11:10', inr('2.4', '2026-07-06 09:00'));
    ida.does('11:11', inr('2.4', '2026-07-07 09:00'));
    return ida;
  };

  test('later: a reminder after 1 day, a call after 3, a clinician after 7; over the end of summer time', () => {
    const ida = sinceJuly();
    ida.does('11:20', inr('2.6', '11:00'));
    expect(judged(ida)).toMatchObject({ nextOn: '2026-11-16', isSoon: false });
    expect(ida.wall(ida.due('inr-test')?.dueAt)).toBe('2026-11-17 00:00');
    expect(ida.wall(ida.due('inr-call')?.dueAt)).toBe('2026-11-19 09:00');
    expect(ida.wall(ida.due('inr-escalate')?.dueAt)).toBe('2026-11-23 09:00');
  });

  test('after an INR above 4.0 the fast ladder, whatever the month', () => {
    const ida = sinceJuly();
    ida.does('11:20', inr('4.1', '11:00'));
    expect(judged(ida)).toMatchObject({ nextOn: '2026-10-12', isSoon: true });
  });

  test('vitamin K given because of it: the next day', () => {
    const ida = sinceJuly();
    ida.does('11:20', inr('5.5', '11:00'));
    expect(judged(ida)?.nextOn).toBe('2026-10-08');
    ida.does('11:30', acted(ida, { vitaminKGiven: true }));
    expect(judged(ida)?.nextOn).toBe('2026-10-06');
  });

  test('a dose changed after it: within 7 days', () => {
    const ida = sinceJuly();
    ida.does('11:20', inr('2.6', '11:00'));
    expect(judged(ida)?.nextOn).toBe('2026-11-16');
    ida.does('11:30', week(4.5, '2026-10-05'));
    expect(judged(ida)?.nextOn).toBe('2026-10-12');
  });

  test('a step of the ladder that was told takes the place of those before it', () => {
    const ida = onWarfarin(day);
    ida.waitsUntil('2026-11-26 16:01');
    expect(ida.escalationsOf('inr-call', 'due')).toBe(1);
    expect(ida.due('inr-test')).toBeDefined();
    ida.waitsUntil('2026-11-27 09:01');
    expect(ida.escalationsOf('inr-escalate', 'due')).toBe(1);
    expect(ida.due('inr-test', 'inr-call')).toBeUndefined();
  });

  test('treatment is ordered to stop: no INR is due any more, an urgent one still is', () => {
    const ida = sinceJuly();
    ida.does('11:20', inr('8.6', '11:00'));
    ida.does('11:25', { type: 'order-treatment-stop', physician: 'Dr Nwosu', reason: 'Bleeds' });
    expect(ida.due('inr-test', 'warfarin-week')).toBeUndefined();
    expect(ida.due('act-on-inr')).toBeDefined();
  });
});
