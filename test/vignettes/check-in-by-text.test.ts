/** A check-in as a conversation by text: one question a message, read strictly, and the same answer as on a page. */
import { describe, expect, test } from 'vitest';
import { byTextWords, readReply } from '../../src/pathway/check-in/read-reply.ts';
import { checkInsOf, silentCheckIns } from '../../src/pathway/check-in/check-ins-of.ts';
import { toldByText, talkOf } from '../../src/pathway/check-in/text-talk.ts';
import type { Command } from '../../src/pathway/commands.ts';
import {
  agreePlan,
  answer,
  idOf,
  lastAnswer,
  patient,
  toldPerson,
  watched,
  weekdays,
} from '../oracle/check-in-story.ts';
import type { Story } from '../oracle/episode-story.ts';

const day = '2026-11-24'; // a Tuesday

/** Day 3, a Thursday, somebody there; asked by text at 8. */
function byText(): Story {
  const rhea = watched(day, { duty: weekdays() });
  rhea.does('11:40', agreePlan({ way: 'sms' }));
  rhea.waitsUntil('+2 08:05');
  return rhea;
}
const asked = (story: Story) =>
  story.told.flatMap(({ words, values }) => (words === byTextWords ? [values['question'] ?? ''] : []));
const reply = (story: Story, at: string, text: string, question: string | null = null) =>
  story.does(at, { type: 'answer-by-text', checkInId: idOf(story, 'day-3'), question, text }, patient);
/** A reply a minute, from 8:10 on. */
function replies(story: Story, ...texts: readonly string[]) {
  texts.forEach((text, index) => reply(story, `+2 08:${10 + index}`, text));
}

describe('one question after the other', () => {
  test('the emergency signs first, each once the one before it is answered', () => {
    const rhea = byText();
    expect(asked(rhea)).toEqual(['q1']);
    replies(rhea, '2', 'No', 'no.', '2', '0');
    expect(asked(rhea)).toEqual(['q1', 'q2', 'q8', 'q7', 'q6', 'q14']);
    expect(checkInsOf(rhea.episode).answers).toEqual([]);
  });

  test('a yes to the first: "call 999" before anything else, and no more questions', () => {
    const rhea = byText();
    const before = rhea.told.length;
    reply(rhea, '+2 08:10', 'YES');
    expect(lastAnswer(rhea)).toMatchObject({ lead: 'call-999', isRed: true, way: 'sms' });
    expect(toldPerson(rhea, before)).toEqual(['escalation.emergency']);
    expect(asked(rhea)).toEqual(['q1']);
    rhea.waitsUntil('+2 08:31');
    expect(rhea.due('send-help')).toBeDefined();
  });

  test('bleeding, of which a text cannot tell how much: a call within 15 minutes', () => {
    const rhea = byText();
    replies(rhea, '2', '2', '2', '1');
    expect(lastAnswer(rhea).lead).toBe('call-back-15-minutes');
  });

  test('pain that somebody calls about within 4 hours is told at once', () => {
    const rhea = byText();
    replies(rhea, '2', '2', '2', '2', '0', '1', '8');
    expect(lastAnswer(rhea).lead).toBe('pain-4-hours');
  });
});

describe('what is not exactly what was asked for', () => {
  test('is asked once more, and then read by a person with all that was written', () => {
    const rhea = byText();
    replies(rhea, '2', 'leg sore today');
    expect(asked(rhea)).toEqual(['q1', 'q2', 'q2']);
    expect(rhea.told.at(-1)?.values).toMatchObject({ again: 'yes' });
    reply(rhea, '+2 08:15', '2 but tired');
    expect(lastAnswer(rhea)).toMatchObject({
      freeText: 'leg sore today / 2 but tired',
      lead: 'call-back-15-minutes',
    });
  });
  test.each(['chest hurts', 'cant breathe'])('%j is not asked again: a call within 15 minutes', (text) => {
    const rhea = byText();
    reply(rhea, '+2 08:10', text);
    expect(lastAnswer(rhea)).toMatchObject({ freeText: text, lead: 'call-back-15-minutes' });
  });
  test('a second "2" within 5 seconds may be the first one sent twice: it is no answer to the next question', () => {
    const rhea = byText();
    reply(rhea, '+2 08:10', '2');
    reply(rhea, '+2 08:10', '2');
    expect(asked(rhea)).toEqual(['q1', 'q2', 'q2']);
    expect(
      toldByText(talkOf(rhea.episode, idOf(rhea, 'day-3'))?.talk.given ?? []).answers,
    ).not.toHaveProperty('check-in.leg-threatened');
  });
});

describe('late, double, out of order', () => {
  test('the same reply to an earlier question changes nothing; a yes to it is an emergency', () => {
    const rhea = byText();
    replies(rhea, '2', '2');
    const { sequence } = rhea.episode;
    reply(rhea, '+2 08:20', '2', 'q1');
    expect(rhea.episode.sequence).toBe(sequence);
    reply(rhea, '+2 08:21', '1', 'q1');
    expect(lastAnswer(rhea)).toMatchObject({ lead: 'call-999' });
  });
  test('a reply after the check-in was answered on the page is read by a person', () => {
    const rhea = byText();
    rhea.does('+2 08:30', answer(idOf(rhea, 'day-3')), patient);
    reply(rhea, '+2 09:00', '1');
    expect(lastAnswer(rhea)).toMatchObject({ checkInId: null, freeText: '1', lead: 'free-text-4-hours' });
  });
  test('whoever begins and stops is not left: after half an hour, what was not asked yet is not known', () => {
    const rhea = byText();
    reply(rhea, '+2 08:10', '2');
    rhea.waitsUntil('+2 08:39');
    expect(checkInsOf(rhea.episode).answers).toEqual([]);
    rhea.waitsUntil('+2 08:41');
    expect(lastAnswer(rhea)).toMatchObject({ way: 'sms', lead: 'call-back-15-minutes' });
  });
  test('whoever never replies is silent, as on a page', () => {
    const rhea = byText();
    rhea.waitsUntil('+2 12:01');
    expect(rhea.count('asked-again')).toBe(1);
    reply(rhea, '+2 12:05', '2');
    expect(asked(rhea)).toEqual(['q1', 'q2']);
  });
});

const well = ['2', '2', '2', '2', '0', '1', '2', '1', '38.5 37', '2', '2', '2', '2', '1', '1', '7'];

test('the same answers by text, on a page and by telephone are the same event but for the way', () => {
  const bySms = byText();
  replies(bySms, ...well);
  const { answers, calves, stepTaken } = toldByText(
    checkInsOf(bySms.episode).asked.findLast(({ contact }) => contact === 'day-3')?.talk?.given ?? [],
  );
  const event = (story: Story) => {
    const found = story.last('check-in-answered');
    const { answerId: _a, decisionId: _d, way: _w, sequence: _s, by: _b, ...rest } = found;
    return JSON.stringify(rest);
  };
  const others = (['web', 'telephone'] as const).map((way) => {
    const story = byText();
    const command: Command = {
      type: 'answer-check-in',
      checkInId: idOf(story, 'day-3'),
      way,
      answers,
      calves,
      stepTaken,
      freeText: '',
    };
    story.does('+2 08:25', command, patient);
    return event(story);
  });
  expect(bySms.last('check-in-answered')).toMatchObject({ lead: 'nurse-24-hours', way: 'sms' });
  expect(others).toEqual([event(bySms), event(bySms)]);
});

test('a text is an answer to the question that it answers, and to none other', () => {
  const values = { checkInId: 'c', question: 'q2' };
  const command = { type: 'answer-by-text', checkInId: 'c', question: 'q2', text: '2' };
  expect(readReply({ words: byTextWords, values }, '2')).toEqual({ isRead: true, command });
  expect(readReply({ words: 'check-in.invitation', values: { checkInId: 'c' } }, '2').isRead).toBe(false);
});

describe('what an answer closes', () => {
  test('a call after a red answer does not close the check-in of the next day', () => {
    const rhea = watched(day, { duty: weekdays() });
    rhea.does('+1 20:00', answer('of-another-plan', { 'check-in.fainted': true }), patient);
    const red = lastAnswer(rhea).id;
    rhea.waitsUntil('+2 08:05');
    rhea.does('+2 08:30', {
      type: 'record-contact-attempt',
      checkInId: null,
      answerId: red,
      target: 'person',
      isReached: true,
      note: 'In A&E since last night',
    });
    const open = silentCheckIns(checkInsOf(rhea.episode)).map(({ contact }) => contact);
    expect(open).toContain('day-3');
  });
});
