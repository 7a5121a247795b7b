/** J9 and its neighbours: what an answer sets going, whose it is, and by when. */
import { describe, expect, test } from 'vitest';
import { rules } from '../../src/engine/rules.ts';
import type { Command } from '../../src/pathway/commands.ts';
import { diary } from '../../src/pathway/diary.ts';
import { replayDecision } from '../../src/pathway/replay.ts';
import {
  answer,
  idOf,
  lastAnswer,
  patient,
  toldPerson,
  watched,
  weekdays,
} from '../oracle/check-in-story.ts';
import { close } from '../oracle/episode-commands.ts';
import type { Story } from '../oracle/episode-story.ts';

const day = '2026-11-24'; // a Tuesday
type Answers = Extract<Command, { type: 'answer-check-in' }>['answers'];

/** Day 3, a Thursday at 09:00, somebody there. */
function onDay3(duty = weekdays()): Story {
  const rhea = watched(day, { duty });
  rhea.waitsUntil('+2 09:00');
  return rhea;
}
const needsOf = (story: Story) =>
  lastAnswer(story).needs.map(({ outcome, dueAt }) => `${outcome} ${story.wall(dueAt)}`);

describe('each line has its reader and its time', () => {
  test('all well: nobody is called, and nothing waits', () => {
    const rhea = onDay3();
    const before = rhea.told.length;
    rhea.does('+2 09:00', answer(idOf(rhea, 'day-3')), patient);
    expect(lastAnswer(rhea)).toMatchObject({ outcome: 'all-well', lead: 'all-well', needs: [] });
    expect(rhea.told).toHaveLength(before);
    expect(rhea.due('await-answer', 'read-answer')).toBeUndefined();
  });

  test.each<[what: string, changes: Answers, needs: string[], words: string[]]>([
    [
      'a nose bleed of 25 minutes that stopped',
      { 'check-in.nose-bleed': 'long-or-repeated' },
      ['bleeding-1-hour 2026-11-26 10:00'],
      ['escalation.1-hour'],
    ],
    [
      'a nose bleed, and ibuprofen that nobody has looked up',
      { 'check-in.nose-bleed': 'long-or-repeated', 'check-in.new-medicine': 'not-looked-up' },
      ['bleeding-1-hour 2026-11-26 10:00', 'new-medicine-same-day 2026-11-26 20:00'],
      ['escalation.1-hour'],
    ],
    [
      'black stool',
      { 'check-in.stool-blood': 'black-or-bloody' },
      ['call-999 2026-11-26 09:20'],
      ['escalation.emergency'],
    ],
    [
      'not sure of chest pain',
      { 'check-in.chest-pain': 'unsure' },
      ['call-back-15-minutes 2026-11-26 09:15'],
      ['escalation.15-minutes'],
    ],
    ['pain 8', { 'check-in.pain-at-rest': 8 }, ['pain-4-hours 2026-11-26 13:00'], ['escalation.4-hours']],
    [
      'the next dose is not in hand: before it is due, not in four hours',
      { 'check-in.next-dose-in-hand': false, 'check-in.supply-7-days': false },
      ['supply-4-hours 2026-11-26 13:00', 'supply-same-day 2026-11-27 00:00'],
      ['escalation.4-hours'],
    ],
    [
      'yellow eyes',
      { 'check-in.jaundice': true },
      ['jaundice-same-day 2026-11-27 00:00'],
      ['escalation.same-day'],
    ],
    [
      'a tooth to be pulled: three working days, with a weekend between',
      { 'check-in.procedure-planned': true },
      ['procedure-plan 2026-12-02 00:00'],
      [],
    ],
    [
      'one missed dose: the advice of the label, and no call',
      { 'check-in.doses-missed': 1 },
      [],
      ['missed-dose.rivaroxaban-twice-daily'],
    ],
    [
      'two missed in the loading phase',
      { 'check-in.doses-missed': 2, 'check-in.doses-missed-in-a-row': 1 },
      ['missed-doses-4-hours 2026-11-26 13:00'],
      ['escalation.4-hours', 'missed-dose.rivaroxaban-twice-daily'],
    ],
  ])('%s', (_what, changes, needs, words) => {
    const rhea = onDay3();
    const before = rhea.told.length;
    rhea.does(
      '+2 09:00',
      answer(idOf(rhea, 'day-3'), { 'check-in.doses-missed-in-loading': 0, ...changes }),
      patient,
    );
    expect(needsOf(rhea)).toEqual(needs);
    expect(toldPerson(rhea, before)).toEqual(words);
  });

  test('the calf by the tape: 3 cm over the baseline, and nobody knows whether suddenly', () => {
    const rhea = onDay3();
    const calves = { affectedCm: 42.5, otherCm: 37 };
    rhea.does('+2 09:00', answer(idOf(rhea, 'day-3'), {}, { calves }), patient);
    expect(lastAnswer(rhea)).toMatchObject({ lead: 'emergency-department', isRed: true });
  });

  test('words of an emergency in what they write: a call in 15 minutes, whatever they ticked', () => {
    const rhea = onDay3();
    rhea.does(
      '+2 09:00',
      answer(idOf(rhea, 'day-3'), {}, { freeText: 'bit short of breath on stairs' }),
      patient,
    );
    expect(needsOf(rhea)).toEqual(['call-back-15-minutes 2026-11-26 09:15']);
  });

  test('a question passed over is not a no: a sign of an emergency counts as not known', () => {
    const rhea = onDay3();
    const { 'check-in.chest-pain': _passedOver, ...answers } = answer(idOf(rhea, 'day-3')).answers;
    rhea.does('+2 09:00', { ...answer(idOf(rhea, 'day-3')), answers }, patient);
    expect(lastAnswer(rhea).lead).toBe('call-back-15-minutes');
  });

  test('anything else unanswered: a nurse reads it within 24 hours', () => {
    const rhea = onDay3();
    const { 'check-in.jaundice': _passedOver, ...answers } = answer(idOf(rhea, 'day-3')).answers;
    rhea.does('+2 09:00', { ...answer(idOf(rhea, 'day-3')), answers }, patient);
    expect(needsOf(rhea)).toEqual(['nurse-24-hours 2026-11-27 09:00']);
  });

  test('a text that answers nothing is read by a person, and the check-in stays open', () => {
    const rhea = onDay3();
    rhea.does('+2 09:00', { type: 'receive-reply', text: 'ok thx 2' }, patient);
    expect(needsOf(rhea)).toEqual(['free-text-4-hours 2026-11-26 13:00']);
    expect(rhea.due('await-answer')).toBeDefined();
    rhea.does('+2 09:05', { type: 'receive-reply', text: 'my chest hurts' }, patient);
    expect(needsOf(rhea)).toEqual(['call-back-15-minutes 2026-11-26 09:20']);
  });

  test('an old link still works: a second answer to the same check-in is an answer', () => {
    const rhea = onDay3();
    rhea.does('+2 09:00', answer(idOf(rhea, 'day-3')), patient);
    rhea.does('+2 22:00', answer(idOf(rhea, 'day-3'), { 'check-in.fainted': true }), patient);
    expect(lastAnswer(rhea).lead).toBe('call-999');
    rhea.does('+2 22:30', answer('of-another-plan', { 'check-in.fainted': true }), patient);
    expect(lastAnswer(rhea)).toMatchObject({ lead: 'call-999', checkInId: null });
  });

  test('a figure that cannot be is refused by its name, and nothing is recorded', () => {
    const rhea = onDay3();
    const refusal = rhea.isRefused('+2 09:00', answer(idOf(rhea, 'day-3'), { 'check-in.pain-at-rest': 11 }));
    expect(refusal).toMatchObject({
      code: 'answers-refused',
      problems: [{ fact: 'check-in.pain-at-rest', got: '11' }],
    });
  });

  test('the decision is kept with its inputs, and comes out the same again', () => {
    const rhea = onDay3();
    const decided = rhea.asks(
      '+2 09:00',
      answer(idOf(rhea, 'day-3'), { 'check-in.pain-at-rest': 8 }),
      patient,
    );
    if (!decided.ok) throw new Error('refused');
    const [record] = decided.decisions;
    if (record === undefined) throw new Error('no decision');
    expect(record).toMatchObject({ table: 'check-in', outcome: 'pain-4-hours', rows: ['pain'] });
    expect(record.inputs).toMatchObject({
      'treatment.day': 3,
      'treatment.in-loading': true,
      'check-in.pain-rise': 6,
    });
    expect(replayDecision(record, 'uk', rules)).toEqual({ is: 'the-same' });
  });
});

describe('the promise: who reads, by when', () => {
  const inPain = { 'check-in.pain-at-rest': 8 };

  test('unread at half its time, the next; at its limit, the safe way for the person; read, and it is over', () => {
    const rhea = onDay3();
    rhea.does('+2 09:00', answer(idOf(rhea, 'day-3'), inPain), patient);
    expect(rhea.told.at(-1)?.words).toBe('answer-to-read.now');
    const before = rhea.told.length;
    rhea.waitsUntil('+2 11:00');
    expect(rhea.count('answer-passed-on')).toBe(1);
    expect(toldPerson(rhea, before)).toEqual([]);
    rhea.waitsUntil('+2 13:00');
    expect(toldPerson(rhea, before)).toEqual(['escalation.emergency-department']);
    expect(rhea.count('answer-limit-passed')).toBe(1);
    const { id } = lastAnswer(rhea);
    const acted = { type: 'acknowledge-answer', answerId: id, outcome: null, note: 'Scan at 15:00' } as const;
    expect(rhea.isRefused('+2 13:10', { ...acted, note: ' ' })).toMatchObject({ field: 'note' });
    rhea.does('+2 13:10', acted);
    expect(rhea.due('read-answer')).toBeUndefined();
    expect(rhea.isRefused('+2 13:11', acted).code).toBe('nothing-waits');
  });

  test('read in time: nobody is told more', () => {
    const rhea = onDay3();
    rhea.does('+2 09:00', answer(idOf(rhea, 'day-3'), inPain), patient);
    const { id } = lastAnswer(rhea);
    rhea.does('+2 10:00', {
      type: 'acknowledge-answer',
      answerId: id,
      outcome: 'pain-4-hours',
      note: 'Scan',
    });
    const before = rhea.told.length;
    rhea.waitsUntil('+2 20:00');
    expect(toldPerson(rhea, before)).toEqual([]);
    expect(rhea.count('answer-passed-on')).toBe(0);
  });

  test('nothing closes over an answer that nobody has read', () => {
    const rhea = onDay3();
    rhea.does('+2 09:00', answer(idOf(rhea, 'day-3'), inPain), patient);
    const moved = close('moved-away', { note: 'To Leeds', handedTo: 'Leeds DVT clinic' });
    expect(rhea.lacks('+2 09:30', moved)).toEqual(['answer-not-read']);
    rhea.does('+2 09:40', {
      type: 'acknowledge-answer',
      answerId: lastAnswer(rhea).id,
      outcome: null,
      note: 'Leeds scan her today',
    });
    rhea.does('+2 09:50', moved);
    expect(rhea.diary.map(({ key }) => key)).toEqual(['send-letter/closed']);
  });

  test('the person cannot read their own answer for the clinic', () => {
    const rhea = onDay3();
    rhea.does('+2 09:00', answer(idOf(rhea, 'day-3'), inPain), patient);
    const own = rhea.asks(
      '+2 09:10',
      { type: 'acknowledge-answer', answerId: lastAnswer(rhea).id, outcome: null, note: 'Fine' },
      patient,
    );
    expect(own).toMatchObject({ ok: false, refusal: { code: 'not-a-clinician' } });
  });

  test('on a Saturday with nobody there: the emergency department now, and when somebody is there', () => {
    const rhea = watched(day, { duty: weekdays() });
    rhea.waitsUntil('+4 09:00');
    const before = rhea.told.length;
    rhea.does('+4 09:00', answer(idOf(rhea, 'day-3'), inPain), patient);
    expect(toldPerson(rhea, before)).toEqual(['escalation.emergency-department', 'escalation.out-of-hours']);
  });

  test('what can wait until Monday is told so, and sends nobody to hospital', () => {
    const rhea = watched(day, { duty: weekdays() });
    rhea.waitsUntil('+4 09:00');
    const before = rhea.told.length;
    rhea.does('+4 09:00', answer(idOf(rhea, 'day-3'), { 'check-in.indigestion': 'severe' }), patient);
    expect(toldPerson(rhea, before)).toEqual(['escalation.out-of-hours']);
    rhea.waitsUntil('+5 09:00');
    expect(toldPerson(rhea, before).at(-1)).toBe('escalation.no-answer-from-us');
  });

  test('of what cannot wait four hours, not reached twice is as after a red answer', () => {
    const rhea = onDay3();
    rhea.does('+2 09:00', answer(idOf(rhea, 'day-3'), inPain), patient);
    const { id } = lastAnswer(rhea);
    const call = {
      type: 'record-contact-attempt',
      checkInId: null,
      answerId: id,
      target: 'person',
      isReached: false,
      note: 'Rang out',
    } as const;
    rhea.does('+2 10:00', call);
    expect(rhea.due('send-help')).toBeUndefined();
    rhea.does('+2 10:15', call);
    expect(rhea.wall(rhea.due('send-help')?.dueAt)).toBe('2026-11-26 10:35');
  });
});

describe('nothing is asked twice', () => {
  test('doses of a check-in are a report of doses, and no second need', () => {
    const rhea = onDay3();
    const changes = {
      'check-in.doses-missed': 2,
      'check-in.doses-missed-in-a-row': 2,
      'check-in.doses-missed-in-loading': 2,
    };
    rhea.does('+2 09:00', answer(idOf(rhea, 'day-3'), changes), patient);
    expect(rhea.last('doses-reported')).toMatchObject({
      missed: 2,
      from: { on: day, slot: 'morning' },
      to: { on: '2026-11-26', slot: 'morning' },
      isLoading: true,
    });
    expect(rhea.due('doses-missed')).toBeUndefined();
    expect(needsOf(rhea)).toEqual(['missed-doses-4-hours 2026-11-26 13:00']);
  });

  test('one dose missed at each of two check-ins is two of the loading phase', () => {
    const rhea = onDay3();
    rhea.does(
      '+2 09:00',
      answer(idOf(rhea, 'day-3'), { 'check-in.doses-missed': 1, 'check-in.doses-missed-in-loading': 1 }),
      patient,
    );
    expect(needsOf(rhea)).toEqual([]);
    rhea.does(
      '+13 09:00',
      answer(idOf(rhea, 'day-14'), { 'check-in.doses-missed': 1, 'check-in.doses-missed-in-loading': 0 }),
      patient,
    );
    expect(needsOf(rhea)).toEqual(['missed-doses-4-hours 2026-12-07 13:00']);
  });

  test('"moved to 20 mg once a day?" Yes: the change is confirmed by the person', () => {
    const rhea = watched(day, { duty: weekdays() });
    rhea.waitsUntil('+21 09:00');
    rhea.does('+21 09:00', answer(idOf(rhea, 'day-22'), {}, { stepTaken: true }), patient);
    expect(rhea.last('step-confirmed')).toMatchObject({ who: 'person', step: { on: '2026-12-15' } });
    expect(rhea.diary.filter(({ key }) => key.startsWith('confirm-step/person'))).toEqual([]);
  });

  test('No: of the wrong strength, and a pharmacist within the hour', () => {
    const rhea = watched(day, { duty: weekdays() });
    rhea.waitsUntil('+21 09:00');
    rhea.does('+21 09:00', answer(idOf(rhea, 'day-22'), {}, { stepTaken: false }), patient);
    expect(rhea.wall(rhea.due('doses-missed')?.dueAt)).toBe('2026-12-15 10:00');
    expect(diary(rhea.episode).some(({ key }) => key.startsWith('confirm-step/person'))).toBe(true);
  });
});
