/** J8, H20: whoever is on call hears by telephone, at any hour, and the next one where the first is not reached. */
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { checkInsOf } from '../../src/pathway/check-in/check-ins-of.ts';
import type { Duty, Shift } from '../../src/pathway/duty/duty-types.ts';
import { answer, idOf, lastAnswer, patient, watched, weekdays } from '../oracle/check-in-story.ts';
import { type Story, clinicTeam, london } from '../oracle/episode-story.ts';

const day = '2026-11-24'; // a Tuesday
const at = (local: string) => Temporal.ZonedDateTime.from(`${local}[${london}]`).toInstant();
const shift = (userId: string, rank: Shift['rank']): Shift => ({
  userId,
  rank,
  startsAt: at('2026-11-24T08:00'),
  endsAt: at('2026-12-01T08:00'),
});
const numbers = { 'dr-first': '07700 900111', 'dr-second': '07700 900222' };
const phones = (...of: readonly (keyof typeof numbers)[]): Duty['phones'] =>
  of.map((userId) => ({ userId, phone: numbers[userId] }));
const bothOnCall = (also: Partial<Duty> = {}): Duty =>
  weekdays({
    rota: [shift('dr-first', 'first'), shift('dr-second', 'second')],
    phones: phones('dr-first', 'dr-second'),
    ...also,
  });

function rheaAt(clock: string, duty: Duty): Story {
  const rhea = watched(day, { duty });
  rhea.waitsUntil(clock);
  return rhea;
}
const breathless = (rhea: Story) => answer(idOf(rhea, 'day-3'), { 'check-in.breathless': true });
const smallBruise = (rhea: Story) => answer(idOf(rhea, 'day-3'), { 'check-in.bruise': 'small' });

/** `02:10 dr-first`, in order. */
const told = (rhea: Story) =>
  rhea.told.flatMap(({ to, at: when, values }) =>
    to.kind === 'on-call' && isOfAnswer(rhea, values['told'])
      ? [`${rhea.wall(when)?.slice(11)} ${to.userId}`]
      : [],
  );
/** Not of another need: nobody has called her on day 2, and that rings in its time too. */
const isOfAnswer = (rhea: Story, sequence: string | undefined): boolean =>
  rhea.events.some(
    (event) =>
      event.type === 'on-call-told' && String(event.sequence) === sequence && event.answerId !== null,
  );
const notices = (rhea: Story, from: number) =>
  rhea.told.slice(from).flatMap(({ to, words }) => (to.kind === 'owner' ? [words] : []));
/** The sender tells that a message to them came to nothing. */
const notReached = (rhea: Story, userId: string, because = 'no-receipt') => {
  const last = checkInsOf(rhea.episode).onCallTold?.findLast(
    ({ answerId, users }) => answerId !== null && users.includes(userId),
  );
  if (last === undefined) throw new Error(`${userId} was never told`);
  return { type: 'report-on-call-not-reached', told: last.sequence, userId, because } as const;
};

describe('Saturday 02:10, breathless', () => {
  test('the first on call at once, the second after ten minutes, both at the limit, and again until somebody acts', () => {
    const rhea = rheaAt('+4 02:10', bothOnCall());
    rhea.does('+4 02:10', breathless(rhea), patient);
    expect(told(rhea)).toEqual(['02:10 dr-first']);
    rhea.waitsUntil('+4 02:19');
    expect(told(rhea)).toEqual(['02:10 dr-first']);
    rhea.waitsUntil('+4 02:20');
    expect(told(rhea)).toEqual(['02:10 dr-first', '02:20 dr-second']);
    // The limit and "send help" come together: once for each.
    rhea.waitsUntil('+4 02:30');
    expect(told(rhea).slice(2)).toEqual(['02:30 dr-first', '02:30 dr-second']);
    rhea.waitsUntil('+4 03:00');
    expect(told(rhea).length).toBeGreaterThan(4);
    const before = told(rhea).length;
    rhea.does('+4 03:01', {
      type: 'record-contact-attempt',
      checkInId: null,
      answerId: lastAnswer(rhea).id,
      target: 'person',
      isReached: true,
      note: 'She is in the ambulance',
    });
    rhea.does('+4 03:02', {
      type: 'acknowledge-answer',
      answerId: lastAnswer(rhea).id,
      outcome: null,
      note: 'In hospital',
    });
    rhea.waitsUntil('+5 02:00');
    expect(told(rhea)).toHaveLength(before);
  });

  test('the words hold no name, nothing of the illness, and no wait for the morning', () => {
    const rhea = rheaAt('+4 02:10', bothOnCall());
    rhea.does('+4 02:10', breathless(rhea), patient);
    const message = rhea.told.findLast(({ to }) => to.kind === 'on-call');
    const { sequence } = rhea.last('on-call-told');
    expect(message).toMatchObject({
      to: { kind: 'on-call', userId: 'dr-first' },
      words: 'on-call.now',
      values: { by: '2026-11-28T02:30:00+00:00[Europe/London]', told: String(sequence) },
    });
    expect(Object.keys(message?.values ?? {}).toSorted()).toEqual(['by', 'told']);
  });

  test('the first is not reached: the second has it at once, and is told', () => {
    const rhea = rheaAt('+4 02:10', bothOnCall());
    rhea.does('+4 02:10', breathless(rhea), patient);
    const before = rhea.told.length;
    rhea.does('+4 02:12', notReached(rhea, 'dr-first'));
    expect(told(rhea)).toEqual(['02:10 dr-first', '02:12 dr-second']);
    expect(rhea.last('answer-passed-on')).toMatchObject({
      to: { kind: 'user', id: 'dr-second' },
      because: 'not-reached',
    });
    expect(notices(rhea, before)).toContain('answer-not-reached.now');
    expect(lastAnswer(rhea).needs.map(({ owner }) => owner.id)).toEqual(['dr-second']);
    // However often the sender tells it.
    const { sequence } = rhea.episode;
    rhea.does('+4 02:13', {
      ...notReached(rhea, 'dr-second'),
      told: rhea.last('on-call-not-reached').told,
      userId: 'dr-first',
    });
    expect(rhea.episode.sequence).toBe(sequence);
  });

  test('neither is reached: that is said, and at the limit both are tried once more', () => {
    const rhea = rheaAt('+4 02:10', bothOnCall());
    rhea.does('+4 02:10', breathless(rhea), patient);
    rhea.does('+4 02:11', notReached(rhea, 'dr-first', 'bad-address'));
    const before = rhea.told.length;
    rhea.does('+4 02:12', notReached(rhea, 'dr-second', 'opted-out'));
    expect(rhea.last('on-call-told').users).toEqual([]);
    expect(notices(rhea, before)).toContain('nobody-on-call-told.now');
    expect(lastAnswer(rhea).needs.map(({ owner }) => owner)).toEqual([clinicTeam]);
    rhea.waitsUntil('+4 02:30');
    expect(told(rhea).slice(2)).toEqual(['02:30 dr-first', '02:30 dr-second']);
  });

  test('an answer that was read meanwhile is passed to nobody', () => {
    const rhea = rheaAt('+4 02:10', bothOnCall());
    rhea.does('+4 02:10', breathless(rhea), patient);
    const { id } = lastAnswer(rhea);
    rhea.does('+4 02:11', { type: 'acknowledge-answer', answerId: id, outcome: null, note: 'Rang her' });
    rhea.does('+4 02:12', notReached(rhea, 'dr-first'));
    expect(told(rhea)).toEqual(['02:10 dr-first']);
    expect(rhea.count('answer-passed-on')).toBe(0);
  });

  test('nobody says that a message failed which nobody was sent', () => {
    const rhea = rheaAt('+4 02:10', bothOnCall());
    rhea.does('+4 02:10', breathless(rhea), patient);
    const report = notReached(rhea, 'dr-first');
    expect(rhea.isRefused('+4 02:12', { ...report, userId: 'dr-second' })).toMatchObject({
      code: 'nothing-waits',
    });
    expect(rhea.isRefused('+4 02:12', { ...report, told: 1 })).toMatchObject({ code: 'nothing-waits' });
  });
});

describe('who has a number', () => {
  test('the first has none: the second is told at once, and the first still has it on the board', () => {
    const rhea = rheaAt('+4 02:10', bothOnCall({ phones: phones('dr-second') }));
    rhea.does('+4 02:10', breathless(rhea), patient);
    expect(told(rhea)).toEqual(['02:10 dr-second']);
    expect(lastAnswer(rhea).needs[0]?.owner).toEqual({ kind: 'user', id: 'dr-first' });
  });

  test.each([
    ['nobody on call has one', bothOnCall({ phones: [] })],
    ['nobody is on call', weekdays({ phones: phones('dr-first') })],
  ])('%s: nobody is told by telephone, and that is said, once', (_name, duty) => {
    const rhea = rheaAt('+4 02:10', duty);
    const before = rhea.told.length;
    rhea.does('+4 02:10', breathless(rhea), patient);
    expect(told(rhea)).toEqual([]);
    expect(notices(rhea, before)).toEqual(['answer-red.now', 'nobody-on-call-told.now']);
    rhea.waitsUntil('+4 02:29');
    expect(notices(rhea, before).filter((words) => words === 'nobody-on-call-told.now')).toHaveLength(1);
  });

  test('whoever has a number and is not on call is left in peace', () => {
    const rhea = rheaAt('+4 02:10', bothOnCall({ rota: [shift('dr-second', 'first')] }));
    rhea.does('+4 02:10', breathless(rhea), patient);
    rhea.waitsUntil('+4 04:00');
    expect(new Set(told(rhea).map((each) => each.slice(6)))).toEqual(new Set(['dr-second']));
  });
});

describe('what is not an emergency', () => {
  test('by day, within four hours: the telephone too; within a day: the board alone, until half of it has passed', () => {
    const rhea = rheaAt('+2 08:30', bothOnCall());
    rhea.does('+2 08:30', answer(idOf(rhea, 'day-3'), { 'check-in.pain-at-rest': 7 }), patient);
    expect(told(rhea)).toEqual(['08:30 dr-first']);
    const bram = rheaAt('+2 08:30', bothOnCall());
    bram.does('+2 08:30', smallBruise(bram), patient);
    expect(told(bram)).toEqual([]);
    bram.waitsUntil('+2 20:31');
    expect(told(bram)).toEqual(['20:30 dr-second']);
  });

  test('by night nobody looks at a board: whoever is on call hears of it', () => {
    const rhea = rheaAt('+2 22:00', bothOnCall());
    rhea.does('+2 22:00', smallBruise(rhea), patient);
    expect(told(rhea)).toEqual(['22:00 dr-first']);
  });

  test('by day with nobody on call the board is looked at: no telephone, and no word of one', () => {
    const rhea = rheaAt('+2 08:30', weekdays());
    const before = rhea.told.length;
    rhea.does('+2 08:30', answer(idOf(rhea, 'day-3'), { 'check-in.pain-at-rest': 7 }), patient);
    expect(notices(rhea, before)).toEqual(['answer-to-read.now']);
    expect(rhea.count('on-call-told')).toBe(0);
  });

  test('all well: nobody', () => {
    const rhea = rheaAt('+2 22:00', bothOnCall());
    rhea.does('+2 22:00', answer(idOf(rhea, 'day-3')), patient);
    expect(told(rhea)).toEqual([]);
  });
});
