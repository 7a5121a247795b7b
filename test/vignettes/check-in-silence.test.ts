/** Nobody answers: the steps, in the first week and later, by day and over a change of the clock. */
import { describe, expect, test } from 'vitest';
import { alarmsOf } from '../../src/pathway/alarms.ts';
import type { Command } from '../../src/pathway/commands.ts';
import { noRepliesEarly, silenceShown } from '../../src/pathway/check-in/silence-needs.ts';
import { agreePlan, answer, idOf, patient, toldPerson, watched, weekdays } from '../oracle/check-in-story.ts';
import type { Story } from '../oracle/episode-story.ts';
import { decideHome } from '../oracle/treatment-story.ts';

const day = '2026-11-24';
type Attempt = Extract<Command, { type: 'record-contact-attempt' }>;

const attempt = (checkInId: string, target: Attempt['target'] = 'person', isReached = false): Attempt => ({
  type: 'record-contact-attempt',
  checkInId,
  answerId: null,
  target,
  isReached,
  note: 'Rang',
});

/** Day 2 is a call: made, and well. */
function afterDay2(
  also: Parameters<typeof watched>[1] = {},
  plan: Parameters<typeof watched>[2] = {},
): Story {
  const rhea = watched(also.referred?.slice(0, 10) ?? day, { duty: weekdays(), ...also }, plan);
  rhea.does('+1 09:30', answer(idOf(rhea, 'day-2'), {}, { way: 'telephone' }));
  return rhea;
}
const silent = (story: Story) =>
  story.diary
    .filter(({ kind }) =>
      ['await-answer', 'call-silent', 'call-named-contact', 'welfare-check'].includes(kind),
    )
    .map(({ kind, dueAt }) => `${kind} ${story.wall(dueAt)}`);

describe('day 3, asked at 8:00, due by 10:00', () => {
  test('asked on the page, with the link, by its time', () => {
    const rhea = afterDay2();
    const before = rhea.told.length;
    rhea.waitsUntil('+2 08:00');
    expect(rhea.told.slice(before).filter(({ to }) => to.kind === 'person')).toMatchObject([
      {
        words: 'check-in.invitation',
        values: { checkInId: 'day-3.2026-11-26', by: '2026-11-26T10:00:00+00:00[Europe/London]' },
      },
    ]);
    expect(silenceShown(rhea.episode, rhea.at('+2 09:59'))).toBeNull();
    expect(silent(rhea)).toEqual(['await-answer 2026-11-26 12:00']);
  });

  test('second channel at 12:00, two calls by 18:00, the named contact by 22:00, a welfare check by 10:00, and each day after', () => {
    const rhea = afterDay2();
    rhea.waitsUntil('+2 08:00');
    const id = idOf(rhea, 'day-3');
    const before = rhea.told.length;
    rhea.waitsUntil('+2 12:00');
    expect(toldPerson(rhea, before)).toEqual(['silence.second-channel']);
    expect(silenceShown(rhea.episode, rhea.now)).toBe('amber');
    expect(silent(rhea)).toEqual(['call-silent 2026-11-26 18:00']);
    rhea.does('+2 14:00', attempt(id));
    expect(silent(rhea)).toEqual(['call-silent 2026-11-26 18:00']);
    rhea.does('+2 16:00', attempt(id));
    expect(silent(rhea)).toEqual(['call-named-contact 2026-11-26 22:00']);
    rhea.does('+2 19:00', attempt(id, 'named-contact', true));
    expect(silenceShown(rhea.episode, rhea.now)).toBe('red');
    expect(silent(rhea)).toEqual(['welfare-check 2026-11-27 10:00']);
    rhea.does('+3 09:00', attempt(id, 'welfare-check'));
    expect(silent(rhea)).toEqual(['welfare-check 2026-11-28 09:00']);
    rhea.does('+3 15:00', attempt(id, 'welfare-check', true));
    expect(silent(rhea)).toEqual([]);
    expect(silenceShown(rhea.episode, rhea.now)).toBeNull();
  });

  test('staff who do nothing are told at each limit, and the next step comes all the same', () => {
    const rhea = afterDay2();
    rhea.waitsUntil('+3 11:00');
    expect(rhea.escalationsOf('call-silent', 'due')).toBe(1);
    expect(rhea.escalationsOf('call-named-contact', 'due')).toBe(1);
    expect(rhea.escalationsOf('welfare-check', 'due')).toBe(1);
    expect(silent(rhea).map((each) => each.split(' ')[0])).toEqual([
      'call-silent',
      'call-named-contact',
      'welfare-check',
    ]);
  });

  test('an answer at any time ends it', () => {
    const rhea = afterDay2();
    rhea.waitsUntil('+2 20:00');
    rhea.does('+2 20:00', answer(idOf(rhea, 'day-3')), patient);
    expect(silent(rhea)).toEqual([]);
  });

  test('without a named contact, the welfare check is the next step', () => {
    const rhea = afterDay2({}, { namedContact: null });
    rhea.waitsUntil('+2 08:00');
    const id = idOf(rhea, 'day-3');
    rhea.does('+2 14:00', attempt(id));
    rhea.does('+2 14:30', attempt(id));
    expect(silent(rhea)).toEqual(['welfare-check 2026-11-27 10:00']);
  });
});

describe('two days without power', () => {
  test('asked when it is back, and not silent before they could answer', () => {
    const rhea = afterDay2();
    const asking = alarmsOf(rhea.episode).find(({ item }) => item.startsWith('ask-check-in'));
    if (asking === undefined) throw new Error('nothing asks');
    rhea.now = rhea.at('+4 11:00');
    rhea.rings(asking);
    expect(rhea.told.at(-1)?.values['by']).toContain('2026-11-28T13:00');
    expect(silent(rhea)).toEqual(['await-answer 2026-11-28 15:00']);
  });
});

describe('heard of elsewhere, and not asked about this', () => {
  test('the hours begin anew, and so does the warning, with an alarm of its own', () => {
    const rhea = afterDay2();
    rhea.waitsUntil('+2 12:30');
    expect(rhea.escalationsOf('call-silent', 'soon')).toBe(1);
    // A call about what they answered the day before: they are alive, and day 3 is still unanswered.
    const answerId = rhea.episode.checkIns?.answers[0]?.id ?? '';
    rhea.does('+2 13:00', { ...attempt(idOf(rhea, 'day-3')), checkInId: null, answerId, isReached: true });
    expect(silent(rhea)).toEqual(['call-silent 2026-11-26 21:00']);
    rhea.waitsUntil('+2 14:59');
    expect(rhea.escalationsOf('call-silent', 'soon')).toBe(1);
    rhea.waitsUntil('+2 15:00');
    expect(rhea.escalationsOf('call-silent', 'soon')).toBe(2);
    rhea.waitsUntil('+2 21:00');
    expect(rhea.escalationsOf('call-silent', 'due')).toBe(1);
  });
});

describe('later, and after amber', () => {
  test('day 14, well before: 6, 24, 48 and 72 hours', () => {
    const rhea = afterDay2();
    rhea.does('+2 09:00', answer(idOf(rhea, 'day-3')), patient);
    rhea.waitsUntil('+13 16:00');
    expect(rhea.count('asked-again')).toBe(1);
    expect(silent(rhea)).toEqual(['call-silent 2026-12-08 10:00']);
    rhea.waitsUntil('+17 10:00');
    expect(silent(rhea)).toEqual([
      'call-silent 2026-12-08 10:00',
      'call-named-contact 2026-12-09 10:00',
      'welfare-check 2026-12-10 10:00',
    ]);
  });

  test('day 14 after an answer that was not well: as in the first week', () => {
    const rhea = afterDay2();
    rhea.does('+2 09:00', answer(idOf(rhea, 'day-3'), { 'check-in.indigestion': 'severe' }), patient);
    rhea.waitsUntil('+13 12:00');
    expect(silent(rhea)).toEqual(['call-silent 2026-12-07 18:00']);
  });

  test('six hours over the night on which the clocks go back are six hours', () => {
    const rhea = afterDay2({ referred: '2027-10-18 09:00' });
    rhea.does('+2 09:00', answer(idOf(rhea, 'day-3')), patient);
    rhea.waitsUntil('+13 10:00');
    // Day 14 is Sunday 31 October, on which the clocks went back at 2:00.
    const due = rhea.due('await-answer')?.dueAt;
    expect(rhea.wall(due)).toBe('2027-10-31 16:00');
    rhea.waitsUntil('+13 16:00');
    expect(rhea.wall(rhea.due('call-silent')?.dueAt)).toBe('2027-11-01 10:00');
  });
});

describe('twice in the first week: home is judged again', () => {
  test('two check-ins without a reply: no close follow-up, and a specialist looks the same day', () => {
    const rhea = afterDay2({}, {});
    rhea.does('+1 10:00', {
      type: 'record-findings',
      facts: { 'living-alone': true },
      observedAt: rhea.at('+1 10:00'),
    });
    rhea.waitsUntil('+2 12:00');
    expect(noRepliesEarly(rhea.episode)).toBe(1);
    expect(rhea.episode.treatment?.proposal?.outcome).toBe('home');
    // Day 5, of higher risk, and nothing again.
    rhea.waitsUntil('+4 12:00');
    expect(noRepliesEarly(rhea.episode)).toBe(2);
    expect(rhea.episode.treatment?.proposal?.outcome).toBe('specialist-review');
    expect(rhea.due('decide-place')).toBeDefined();
  });

  test('answered before staff had to call: no silence', () => {
    const rhea = afterDay2();
    rhea.waitsUntil('+2 13:00');
    rhea.does('+2 13:00', answer(idOf(rhea, 'day-3')), patient);
    expect(noRepliesEarly(rhea.episode)).toBe(0);
  });
});

describe('by telephone', () => {
  test('a call that is planned is staff’s work; not reached, it is a silence like any other', () => {
    const rhea = watched(day, { duty: weekdays() });
    expect(rhea.due('make-contact')?.key).toBe('make-contact/day-2.2026-11-25');
    expect(rhea.wall(rhea.due('make-contact')?.warnAt)).toBe('2026-11-25 08:00');
    rhea.does('+1 09:00', attempt('day-2.2026-11-25'));
    expect(silent(rhea)).toEqual(['await-answer 2026-11-25 12:00']);
    rhea.does('+1 12:30', attempt('day-2.2026-11-25'));
    expect(silent(rhea)).toEqual(['call-named-contact 2026-11-25 22:00']);
    rhea.does('+1 13:00', attempt('day-2.2026-11-25', 'person', true));
    expect(silent(rhea)).toEqual([]);
  });

  test('not made: told, and the next ones come all the same', () => {
    const rhea = watched(day, { duty: weekdays() });
    rhea.waitsUntil('+1 10:00');
    expect(rhea.escalationsOf('make-contact', 'due')).toBe(1);
    rhea.waitsUntil('+2 08:00');
    expect(rhea.count('check-in-asked')).toBe(1);
    expect(rhea.due('make-contact')?.key).toBe('make-contact/day-2.2026-11-25');
    rhea.does('+2 09:00', answer(idOf(rhea, 'day-3')), patient);
    expect(rhea.due('make-contact')).toBeUndefined();
  });

  test('who is asked by telephone is never written to', () => {
    const rhea = watched(day, { duty: weekdays() }, { way: 'telephone' });
    const before = rhea.told.length;
    rhea.waitsUntil('+2 10:00');
    expect(toldPerson(rhea, before)).toEqual([]);
    expect(rhea.escalationsOf('make-contact', 'due')).toBe(2);
  });
});

describe('what can wait does not wake anybody', () => {
  test('booked for 21:00, asked again at 23:00: it goes out at 8:00; the clinic sees it at once', () => {
    const rhea = watched(day, { duty: weekdays() });
    rhea.does('12:00', decideHome('+2 21:00'));
    rhea.waitsUntil('+2 19:00');
    const asked = rhea.told.findLast(({ words }) => words === 'check-in.invitation');
    expect(asked?.to).toEqual({ kind: 'person', personId: 'p1' });
    rhea.waitsUntil('+2 23:00');
    const again = rhea.told.findLast(({ words }) => words === 'silence.second-channel');
    if (again?.to.kind !== 'person') throw new Error('not asked again');
    expect(rhea.wall(again.at)).toBe('2026-11-26 23:00');
    expect(rhea.wall(again.to.notBeforeAt)).toBe('2026-11-27 08:00');
  });

  test('an emergency wakes them', () => {
    const rhea = afterDay2();
    rhea.does('+2 23:00', answer(idOf(rhea, 'day-3'), { 'check-in.fainted': true }), patient);
    const emergency = rhea.told.find(({ words }) => words === 'escalation.emergency');
    expect(emergency?.to).toEqual({ kind: 'person', personId: 'p1' });
  });
});

describe('messages that do not arrive', () => {
  const failed = {
    type: 'report-undelivered',
    deliveryId: 'd1',
    words: 'check-in.invitation',
    because: 'bad-address',
  } as const;

  test('somebody’s work at once, once, until the person is told in another way', () => {
    const rhea = afterDay2();
    rhea.waitsUntil('+2 08:05');
    rhea.does('+2 08:05', failed);
    rhea.waitsUntil('+2 08:06');
    expect(rhea.escalationsOf('message-undelivered', 'due')).toBe(1);
    rhea.does('+2 08:06', failed);
    expect(rhea.count('message-undelivered')).toBe(1);
    const settle = {
      type: 'settle-undelivered',
      deliveryId: 'd1',
      note: 'Told by telephone; new number',
    } as const;
    expect(rhea.isRefused('+2 08:10', { ...settle, note: '' })).toMatchObject({ field: 'note' });
    rhea.does('+2 08:10', settle);
    expect(rhea.due('message-undelivered')).toBeUndefined();
  });
});

describe('a pause', () => {
  test('has a reason and an end, and silence does not rest in it', () => {
    const rhea = afterDay2();
    const pause = (until: string) => () =>
      ({ type: 'pause-check-ins', reason: 'With her sister, a nurse', untilAt: rhea.at(until) }) as const;
    expect(rhea.isRefused('+2 09:00', pause('+20 10:00')).code).toBe('not-in-window');
    rhea.does('+2 09:00', pause('+6 10:00'));
    expect(silent(rhea)).toEqual(['await-answer 2026-11-26 12:00']);
    rhea.does('+2 09:30', answer(idOf(rhea, 'day-3')), patient);
    expect(rhea.due('ask-check-in', 'make-contact')).toBeUndefined();
    rhea.waitsUntil('+6 10:00');
    expect(rhea.escalationsOf('end-pause', 'due')).toBe(1);
    rhea.does('+6 10:30', { type: 'resume-check-ins', note: 'Well, walks every day' });
    expect(rhea.due('ask-check-in')?.key).toContain('day-14');
  });
});

test('agreed again, the way of asking changes from then on', () => {
  const rhea = afterDay2();
  rhea.does('+1 15:00', agreePlan({ way: 'telephone' }));
  rhea.waitsUntil('+2 09:00');
  expect(rhea.count('check-in-asked')).toBe(1);
  expect(rhea.due('make-contact')?.key).toContain('day-3');
});
