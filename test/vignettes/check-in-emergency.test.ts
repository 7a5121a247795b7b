/** J8: day 5 at home, at night, newly breathless, and nobody on duty. */
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import type { Duty } from '../../src/pathway/duty/duty-types.ts';
import {
  answer,
  idOf,
  lastAnswer,
  patient,
  toldPerson,
  watched,
  weekdays,
} from '../oracle/check-in-story.ts';
import { type Story, london, newYork } from '../oracle/episode-story.ts';

const day = '2026-11-24'; // a Tuesday

const breathless = (story: Story) =>
  answer(idOf(story, 'day-3'), { 'check-in.breathless': true }, { freeText: 'worse breathing' });

/** The keys of what is due, in order, without what has nothing to do with the answer. */
const dueAbout = (story: Story) =>
  story.diary
    .filter(({ kind }) => ['call-after-red', 'send-help', 'ask-whether-called', 'read-answer'].includes(kind))
    .map(({ kind, dueAt }) => `${kind} ${story.wall(dueAt)?.slice(11)}`);

const onCall = (clock: (day: string) => string, zone = london): Partial<Duty> => {
  const at = (text: string) => Temporal.ZonedDateTime.from(`${clock(text)}[${zone}]`).toInstant();
  return {
    rota: [
      { userId: 'dr-first', rank: 'first', startsAt: at('2026-11-24T18:00'), endsAt: at('2026-12-01T08:00') },
      {
        userId: 'dr-second',
        rank: 'second',
        startsAt: at('2026-11-24T18:00'),
        endsAt: at('2026-12-01T08:00'),
      },
    ],
  };
};

/** Day 5, 02:10. */
function atNight(duty: Duty | null): { rhea: Story; before: number } {
  const rhea = watched(day, { duty });
  rhea.waitsUntil('+4 02:10');
  return { rhea, before: rhea.told.length };
}

describe('02:10, breathless, nobody on duty', () => {
  test('the emergency first, then plainly that nobody is there, and when somebody is', () => {
    const { rhea, before } = atNight(weekdays());
    rhea.does('+4 02:10', breathless(rhea), patient);
    expect(toldPerson(rhea, before)).toEqual(['escalation.emergency', 'escalation.out-of-hours']);
    // Saturday: the next opening is on Monday.
    const outOfHours = rhea.told.find(({ words }) => words === 'escalation.out-of-hours');
    expect(outOfHours?.values['opensAt']).toContain('2026-11-30T08:00');
  });

  test('no hours known: nobody is promised', () => {
    const { rhea, before } = atNight(null);
    rhea.does('+4 02:10', breathless(rhea), patient);
    expect(toldPerson(rhea, before)).toEqual(['escalation.emergency', 'escalation.no-answer-from-us']);
  });

  test('minute by minute', () => {
    const { rhea, before } = atNight(weekdays());
    rhea.does('+4 02:10', breathless(rhea), patient);
    expect(dueAbout(rhea)).toEqual([
      // An emergency stands before what is due sooner.
      'call-after-red 02:10',
      'send-help 02:30',
      'ask-whether-called 02:15',
      // What she wrote has words of an emergency too.
      'read-answer 02:25',
      'read-answer 02:30',
    ]);
    rhea.waitsUntil('+4 02:11');
    expect(rhea.escalationsOf('call-after-red', 'due')).toBe(1);
    rhea.waitsUntil('+4 02:15');
    expect(toldPerson(rhea, before).at(-1)).toBe('escalation.did-you-call');
    rhea.waitsUntil('+4 02:20');
    expect(rhea.last('answer-passed-on')).toMatchObject({ outcome: 'call-999' });
    expect(rhea.escalationsOf('send-help', 'due')).toBe(0);
    rhea.waitsUntil('+4 02:30');
    expect(rhea.escalationsOf('send-help', 'due')).toBe(1);
    expect(toldPerson(rhea, before).slice(2)).toEqual(['escalation.did-you-call', 'escalation.emergency']);
    // Said again, and on the board until somebody has acted.
    rhea.waitsUntil('+4 08:00');
    expect(rhea.escalationsOf('send-help', 'again')).toBeGreaterThan(2);
    expect(rhea.due('send-help')).toBeDefined();
  });

  test('a nurse rings twice and does not reach her: emergency services to the address, then what became of her', () => {
    const { rhea } = atNight(weekdays());
    rhea.does('+4 02:10', breathless(rhea), patient);
    const { id } = lastAnswer(rhea);
    const call = (isReached: boolean, target: 'person' | 'emergency-services' = 'person') =>
      ({
        type: 'record-contact-attempt',
        checkInId: null,
        answerId: id,
        target,
        isReached,
        note: 'Mobile',
      }) as const;
    rhea.does('+4 02:12', call(false));
    expect(dueAbout(rhea)).toContain('call-after-red 02:20');
    rhea.does('+4 02:21', call(false));
    expect(rhea.due('call-after-red')).toBeUndefined();
    rhea.waitsUntil('+4 02:30');
    expect(rhea.escalationsOf('send-help', 'due')).toBe(1);
    rhea.does('+4 02:32', call(true, 'emergency-services'));
    expect(dueAbout(rhea)).toEqual(['read-answer 02:25', 'read-answer 02:30']);
    rhea.does('+4 09:00', {
      type: 'acknowledge-answer',
      answerId: id,
      outcome: null,
      note: 'In St Anne’s with a pulmonary embolism',
    });
    expect(dueAbout(rhea)).toEqual([]);
  });

  test('"I have called" ends the search for her, not the reading', () => {
    const { rhea } = atNight(weekdays());
    rhea.does('+4 02:10', breathless(rhea), patient);
    const { id } = lastAnswer(rhea);
    rhea.does('+4 02:13', { type: 'record-called-emergency', answerId: id, answer: 'called' }, patient);
    expect(dueAbout(rhea)).toEqual(['read-answer 02:25', 'read-answer 02:30']);
    const before = rhea.told.length;
    rhea.waitsUntil('+4 04:00');
    expect(toldPerson(rhea, before)).toEqual([]);
  });

  test('"not yet" is told to call again, and the search goes on', () => {
    const { rhea } = atNight(weekdays());
    rhea.does('+4 02:10', breathless(rhea), patient);
    const { id } = lastAnswer(rhea);
    rhea.does('+4 02:16', { type: 'record-called-emergency', answerId: id, answer: 'not-yet' }, patient);
    expect(rhea.told.at(-1)?.words).toBe('escalation.emergency');
    expect(rhea.due('send-help')).toBeDefined();
  });
});

describe('somebody is on call', () => {
  test('told at 02:10; unread at 02:20, the second is', () => {
    const { rhea, before } = atNight(weekdays(onCall((text) => text)));
    rhea.does('+4 02:10', breathless(rhea), patient);
    expect(toldPerson(rhea, before)).toEqual(['escalation.emergency']);
    expect(rhea.told.find(({ words }) => words === 'answer-red.now')).toMatchObject({
      to: { owner: { id: 'dr-first' } },
    });
    rhea.waitsUntil('+4 02:20');
    expect(rhea.last('answer-passed-on').to).toEqual({ kind: 'user', id: 'dr-second' });
    expect(
      rhea.told.some(
        ({ words, to }) => words === 'answer-passed-on.now' && 'owner' in to && to.owner.id === 'dr-second',
      ),
    ).toBe(true);
  });
});

describe('the same in New York, and in the hour that a clock change takes or gives', () => {
  test.each([
    ['New York', '2026-11-24', 'us', newYork],
    ['London, the night the clocks go forward', '2027-03-24', 'uk', london],
    ['London, the night the clocks go back', '2027-10-27', 'uk', london],
  ] as const)('%s: 5, 10 and 20 minutes are minutes', (_case, start, region, zone) => {
    const rhea = watched(start, { region, duty: weekdays({}, zone) });
    rhea.waitsUntil('+4 00:55');
    const at = rhea.now;
    rhea.does('+4 00:55', breathless(rhea), patient);
    const minutes = (kind: 'ask-whether-called' | 'send-help') =>
      rhea.due(kind)?.dueAt.since(at).total('minutes');
    expect([minutes('ask-whether-called'), minutes('send-help')]).toEqual([5, 20]);
    rhea.waitsUntil('+4 03:30');
    expect(rhea.escalationsOf('send-help', 'due')).toBe(1);
  });
});
