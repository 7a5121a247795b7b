import { describe, expect, test } from 'vitest';
import { startCover } from '../oracle/episode-commands.ts';
import type { Story } from '../oracle/episode-story.ts';
import {
  confirmedOn,
  confirmStep,
  decideHome,
  dispense,
  firstDose,
  homeFacts,
  onRivaroxaban,
  prescribe,
  reportDoses,
} from '../oracle/treatment-story.ts';
import { wellWithDvt } from './regimen-asked.ts';

const day = '2026-11-24';
const keys = (person: Story, kind: string): readonly string[] =>
  person.diary.filter((item) => item.kind === kind).map(({ key }) => key);
const stepsOf = (person: Story) =>
  person.episode.treatment?.regimen?.regimen.steps.map(({ on, slot }) => `${on} ${slot}`);

describe('what is prescribed is built from what is known', () => {
  test('facts of the episode stand under those of the request, never over them', () => {
    const tomas = confirmedOn(day);
    tomas.does('10:30', homeFacts('10:25'));
    const { 'body-weight': _, platelets: __, ...rest } = wellWithDvt;
    tomas.does(
      '10:40',
      prescribe('apixaban', { start: day, slot: 'morning', facts: { ...rest, platelets: 190 } }),
    );
    const { facts, regimen } = tomas.last('regimen-prescribed');
    expect(facts).toMatchObject({ 'body-weight': 82, platelets: 190, 'dvt.extent': 'proximal' });
    expect(regimen.version).not.toBe('');
    expect(regimen.phases.map(({ strength, take, doses }) => [strength, take, doses])).toEqual([
      ['5 mg', 2, 14],
      ['5 mg', 1, null],
    ]);
  });

  test('a creatinine of 91 days ago says nothing: refused, and named', () => {
    const tomas = confirmedOn(day);
    tomas.does('10:30', homeFacts('10:25'));
    const { 'creatinine-clearance': _, age: __, sex: ___, 'body-weight': ____, ...facts } = wellWithDvt;
    const ask = prescribe('apixaban', { start: '2027-02-22', slot: 'morning', facts });
    const asked = tomas.asks('2027-02-22 10:00', ask);
    expect(asked.ok).toBe(true);
    const refusal = tomas.isRefused('2027-02-23 10:00', ask);
    if (refusal.code !== 'regimen-refused') throw new Error(refusal.code);
    expect(refusal.stale).toEqual(expect.arrayContaining(['creatinine', 'body-weight']));
    expect(refusal.problems.map(({ fact }) => fact).toSorted()).toEqual(['body-weight', 'creatinine']);
  });

  test('nothing known: each missing fact is named, and nothing is recorded', () => {
    const refusal = confirmedOn(day).isRefused(
      '10:40',
      prescribe('apixaban', { start: day, slot: 'morning', facts: {} }),
    );
    if (refusal.code !== 'regimen-refused') throw new Error(refusal.code);
    expect(refusal.problems.length).toBeGreaterThan(5);
    expect(refusal.problems.every(({ got }) => got === 'unknown')).toBe(true);
  });

  test('to watch by scans alone is not kept as a regimen', () => {
    const facts = { ...wellWithDvt, 'dvt.extent': 'isolated-distal' };
    const ask = prescribe('none', { start: day, slot: 'morning', facts });
    expect(confirmedOn(day).isRefused('10:40', ask).code).toBe('regimen-refused');
  });

  test('the baseline bloods are seen within a day of it', () => {
    const tomas = confirmedOn(day);
    tomas.does('10:40', prescribe('apixaban', { start: day, slot: 'morning' }));
    expect(tomas.wall(tomas.due('bloods-result')?.dueAt)).toBe('2026-11-25 10:40');
  });
});

describe('Leila, on interim apixaban when the scan is read', () => {
  function onCover(): Story {
    const leila = confirmedOn(day);
    leila.does('10:25', startCover('10:22', '+1 22:00', { overrideReason: 'Confirmed' }));
    return leila;
  }

  test('the regimen takes its place: no need of cover stands beside it', () => {
    const leila = onCover();
    expect(leila.due('supply-end')).toBeDefined();
    leila.does('10:40', prescribe('apixaban', { start: day, slot: 'evening' }));
    expect(leila.episode.cover.status).toBe('replaced');
    expect(leila.due('supply-end', 'cover-gap', 'confirm-stop', 'order-stop')).toBeUndefined();
    expect(leila.isRefused('10:45', startCover('10:44', '+1 22:00')).code).toBe('regimen-running');
    // Day 1 of the months is the day of the first dose of all.
    expect(leila.episode.treatment?.regimen?.regimen.firstTherapeuticOn).toBe(day);
    expect(leila.wall(leila.due('first-dose')?.dueAt)).toBe('2026-11-25 00:00');
  });

  test('voided, what was before stands again', () => {
    const leila = onCover();
    leila.does('10:40', prescribe('apixaban', { start: day, slot: 'evening' }));
    const { sequence } = leila.last('regimen-prescribed');
    leila.does('10:45', { type: 'void-entry', sequence, reason: 'Wrong person' });
    expect(leila.episode.cover.status).toBe('running');
    expect(leila.due('prescribe')).toBeDefined();
    expect(leila.due('supply-end')).toBeDefined();
  });
});

describe('J7: the dose changes on its day, and somebody says so', () => {
  test('apixaban from Monday evening: 14 doses, then the evening of the next Monday', () => {
    const person = confirmedOn('2026-11-23');
    person.does('10:40', prescribe('apixaban', { start: '2026-11-23T20:00' }));
    expect(stepsOf(person)).toEqual(['2026-11-30 evening']);
    const [loading] = person.episode.treatment?.regimen?.regimen.phases ?? [];
    expect(loading?.to).toEqual({ on: '2026-11-30', slot: 'morning' });
  });

  test.each([
    ['a leap day', '2028-02-08', ['2028-02-29 morning'], '2028-03-01 00:00'],
    ['no leap day', '2027-02-08', ['2027-03-01 morning'], '2027-03-02 00:00'],
    ['the spring change of the clock', '2026-03-08', ['2026-03-29 morning'], '2026-03-30 00:00'],
    ['the autumn change of the clock', '2026-10-04', ['2026-10-25 morning'], '2026-10-26 00:00'],
  ])('rivaroxaban, 42 doses over %s', (_case, start, at, dueAt) => {
    const person = onRivaroxaban(start);
    expect(stepsOf(person)).toEqual(at);
    expect(
      person.diary.filter(({ kind }) => kind === 'confirm-step').map((item) => person.wall(item.dueAt)),
    ).toEqual([dueAt, dueAt]);
  });

  test('the person on the day itself, the pharmacist by then; each once', () => {
    const rhea = onRivaroxaban(day);
    const step = ['2026-12-15', 'morning'] as const;
    expect(keys(rhea, 'confirm-step')).toEqual([
      'confirm-step/person/2026-12-15',
      'confirm-step/pharmacist/2026-12-15',
    ]);
    expect(rhea.isRefused('2026-12-14 23:50', confirmStep('person', ...step)).code).toBe('wrong-order');
    rhea.does('2026-12-14 23:55', confirmStep('pharmacist', ...step));
    expect(keys(rhea, 'confirm-step')).toEqual(['confirm-step/person/2026-12-15']);
    expect(rhea.isRefused('2026-12-15 08:00', confirmStep('pharmacist', ...step)).code).toBe('nothing-waits');
    expect(rhea.isRefused('2026-12-15 08:00', confirmStep('person', '2026-12-16', 'morning')).code).toBe(
      'nothing-waits',
    );
    rhea.does('2026-12-15 08:10', confirmStep('person', ...step));
    expect(keys(rhea, 'confirm-step')).toEqual([]);
  });

  test('told the day before, and again when the day has passed', () => {
    const rhea = onRivaroxaban(day);
    rhea.waitsUntil('2026-12-14 12:00');
    expect(rhea.escalationsOf('confirm-step', 'soon')).toBe(2);
    rhea.waitsUntil('2026-12-16 00:30');
    expect(rhea.escalationsOf('confirm-step', 'due')).toBe(2);
  });
});

describe('boxes, by strength', () => {
  test('nothing dispensed: due with the first dose', () => {
    const tomas = confirmedOn(day);
    tomas.does('10:40', prescribe('rivaroxaban', { start: day, slot: 'morning' }));
    expect(tomas.wall(tomas.due('dispense')?.dueAt)).toBe('2026-11-24 14:10');
    expect(tomas.wall(tomas.due('first-dose')?.dueAt)).toBe('2026-11-24 14:10');
    tomas.does('10:50', dispense('10:48', 'rivaroxaban', '15 mg', 42));
    tomas.does('11:00', firstDose('10:55'));
    expect(tomas.due('dispense', 'first-dose')).toBeUndefined();
    expect(tomas.isRefused('11:10', firstDose('11:05')).code).toBe('nothing-waits');
  });

  test.each([
    ['21 days of 15 mg', 42, '2026-12-08 00:00'],
    ['20 days of it', 40, '2026-12-07 00:00'],
    ['one tablet less', 41, '2026-12-07 00:00'],
  ])('%s: more is due 7 days before the first slot without one', (_case, count, dueAt) => {
    const tomas = confirmedOn(day);
    tomas.does('10:40', prescribe('rivaroxaban', { start: day, slot: 'morning' }));
    tomas.does('10:50', dispense('10:48', 'rivaroxaban', '15 mg', count));
    expect(tomas.wall(tomas.due('treatment-supply-ends')?.dueAt)).toBe(dueAt);
  });

  test('a pack that does not reach a week is due at once, and more of the same strength moves it', () => {
    const tomas = confirmedOn(day);
    tomas.does('10:40', prescribe('apixaban', { start: day, slot: 'morning' }));
    tomas.does('10:50', dispense('10:48', 'apixaban', '5 mg', 16));
    expect(tomas.due('treatment-supply-ends')).toMatchObject({ dueAt: tomas.at('10:50'), warnAt: null });
    tomas.does('11:00', dispense('10:55', 'apixaban', '5 mg', 40));
    // 28 for seven days of two and two, then 28 more for fourteen days of one and one.
    expect(tomas.wall(tomas.due('treatment-supply-ends')?.dueAt)).toBe('2026-12-08 00:00');
  });

  test('tablets of 15 mg do not stand in for 20 mg', () => {
    const rhea = onRivaroxaban(day);
    rhea.does('+2 10:00', dispense('10:00', 'rivaroxaban', '15 mg', 42));
    expect(rhea.wall(rhea.due('treatment-supply-ends')?.dueAt)).toBe('2026-12-08 00:00');
  });

  test('both strengths on one day: a pharmacist settles it before they meet', () => {
    const rhea = onRivaroxaban(day);
    rhea.does('11:30', dispense('11:20', 'rivaroxaban', '20 mg', 28));
    const due = rhea.due('two-strengths');
    expect(rhea.wall(due?.dueAt)).toBe('2026-11-24 15:30');
    rhea.waitsUntil('16:00');
    expect(rhea.escalationsOf('two-strengths', 'due')).toBe(1);
    const { supplyId } = rhea.last('dispensed');
    rhea.does('16:10', {
      type: 'settle-two-strengths',
      supplyId,
      outcome: 'put-apart',
      note: 'Sister keeps it',
    });
    expect(rhea.due('two-strengths')).toBeUndefined();
    expect(rhea.wall(rhea.due('treatment-supply-ends')?.dueAt)).toBe('2027-01-05 00:00');
  });

  test.each([
    ['the day before its step', '2026-12-14 10:00', true],
    ['on the day of its step', '2026-12-15 10:00', false],
  ])('20 mg handed over %s', (_case, clock, isTwo) => {
    const rhea = onRivaroxaban(day);
    rhea.does(clock, dispense(clock, 'rivaroxaban', '20 mg', 28));
    expect(rhea.due('two-strengths') !== undefined).toBe(isTwo);
  });

  test('a box that came back is no supply', () => {
    const rhea = onRivaroxaban(day);
    rhea.does('11:30', dispense('11:20', 'rivaroxaban', '20 mg', 28));
    const { supplyId } = rhea.last('dispensed');
    rhea.does('11:40', {
      type: 'settle-two-strengths',
      supplyId,
      outcome: 'returned',
      note: 'At the counter',
    });
    expect(rhea.wall(rhea.due('treatment-supply-ends')?.dueAt)).toBe('2026-12-08 00:00');
  });

  test('a strength that nobody prescribed is recorded, and settled', () => {
    const rhea = onRivaroxaban(day);
    rhea.does('+3 10:00', dispense('10:00', 'rivaroxaban', '10 mg', 28));
    expect(rhea.due('two-strengths')).toBeDefined();
  });

  test('changed to another medicine: a reason, and what is left at home is settled', () => {
    const rhea = onRivaroxaban(day);
    const change = prescribe('apixaban', { start: '2026-12-04', slot: 'evening' });
    expect(rhea.isRefused('+10 10:00', change)).toMatchObject({ field: 'changeReason' });
    rhea.does('+10 10:05', { ...change, changeReason: 'Heavy periods' });
    expect(rhea.last('regimen-prescribed').replaces?.reason).toBe('Heavy periods');
    expect(rhea.due('two-strengths')).toBeDefined();
    expect(rhea.due('dispense')).toBeDefined();
    // The months count on from the first dose of all.
    expect(rhea.episode.treatment?.regimen?.regimen).toMatchObject({
      firstTherapeuticOn: day,
      reviewOn: '2027-02-24',
    });
  });
});

describe('doses reported', () => {
  const none = { missed: 0, doubled: 0, wrongStrength: false };

  test.each([
    ['none missed', none, null],
    ['one missed', { ...none, missed: 1 }, null],
    ['two missed', { ...none, missed: 2 }, '14:00'],
    ['one doubled', { ...none, doubled: 1 }, '11:00'],
    ['of the wrong strength', { ...none, wrongStrength: true }, '11:00'],
    ['missed is not known', { ...none, missed: null }, '14:00'],
    ['whether doubled is not known', { ...none, doubled: null }, '+6 10:00'],
    ['which strength is not known', { ...none, wrongStrength: null }, '+6 10:00'],
  ])('%s', (_case, counts, dueAt) => {
    const rhea = onRivaroxaban(day);
    rhea.does('+5 10:00', reportDoses('2026-11-25', '2026-11-29', counts));
    expect(rhea.last('doses-reported').isLoading).toBe(true);
    expect(rhea.due('doses-missed')?.dueAt ?? null).toEqual(dueAt === null ? null : rhea.at(dueAt));
    if (dueAt === null) return;
    const { sequence } = rhea.last('doses-reported');
    const answer = {
      type: 'answer-doses',
      reportSequence: sequence,
      decision: 'Goes on; nothing is added',
    } as const;
    rhea.does('10:30', answer);
    expect(rhea.due('doses-missed')).toBeUndefined();
    expect(rhea.isRefused('10:40', answer).code).toBe('nothing-waits');
    expect(stepsOf(rhea)).toEqual(['2026-12-15 morning']);
  });

  test('one missed and later another, both of the loading phase: the second is told', () => {
    const rhea = onRivaroxaban(day);
    rhea.does('+3 10:00', reportDoses('2026-11-25', '2026-11-27', { ...none, missed: 1 }));
    expect(rhea.due('doses-missed')).toBeUndefined();
    rhea.does('10:10', reportDoses('2026-11-27', '2026-11-27', none));
    expect(rhea.due('doses-missed')).toBeUndefined();
    rhea.does('+5 10:00', reportDoses('2026-11-28', '2026-11-29', { ...none, missed: 1 }));
    expect(rhea.due('doses-missed')?.dueAt).toEqual(rhea.at('14:00'));
  });

  test('past the loading phase: not known is asked again in a day, and one more after two of loading is told', () => {
    const rhea = onRivaroxaban(day);
    rhea.does('+25 10:00', reportDoses('2026-12-16', '2026-12-18', { ...none, missed: null }));
    expect(rhea.due('doses-missed')?.dueAt).toEqual(rhea.at('+26 10:00'));
    const tomas = onRivaroxaban(day);
    tomas.does('+5 10:00', reportDoses('2026-11-25', '2026-11-29', { ...none, missed: 2 }));
    const { sequence } = tomas.last('doses-reported');
    tomas.does('10:30', { type: 'answer-doses', reportSequence: sequence, decision: 'Goes on' });
    tomas.does('+25 10:00', reportDoses('2026-12-16', '2026-12-18', { ...none, missed: 1 }));
    expect(tomas.due('doses-missed')?.dueAt).toEqual(tomas.at('14:00'));
  });

  test('of the loading phase nobody knew how many, then one: told, as if there had been two', () => {
    const rhea = onRivaroxaban(day);
    rhea.does('+3 10:00', reportDoses('2026-11-25', '2026-11-27', { ...none, missed: null }));
    const { sequence } = rhea.last('doses-reported');
    rhea.does('10:30', { type: 'answer-doses', reportSequence: sequence, decision: 'Count the box' });
    expect(rhea.due('doses-missed')).toBeUndefined();
    rhea.does('+5 10:00', reportDoses('2026-11-28', '2026-11-29', { ...none, missed: 1 }));
    expect(rhea.due('doses-missed')?.dueAt).toEqual(rhea.at('14:00'));
  });

  test.each([
    ['on day 21', '2026-12-14', '2026-12-14', '14:00'],
    ['on day 22', '2026-12-15', '2026-12-15', null],
  ])('one daily injection missed %s', (_case, from, to, dueAt) => {
    const rhea = confirmedOn(day);
    rhea.does('10:30', homeFacts('10:25'));
    rhea.does('10:40', decideHome('+1 10:00'));
    rhea.does('10:45', prescribe('fondaparinux', { start: day, slot: 'morning' }));
    rhea.does('+25 10:00', reportDoses(from, to, { ...none, missed: 1 }));
    expect(rhea.due('doses-missed')?.dueAt ?? null).toEqual(dueAt === null ? null : rhea.at(dueAt));
  });

  test('more than were due, or of days to come', () => {
    const rhea = onRivaroxaban(day);
    expect(
      rhea.isRefused('+5 10:00', reportDoses('2026-11-28', '2026-11-29', { ...none, missed: 4 })),
    ).toMatchObject({
      field: 'missed',
    });
    expect(rhea.isRefused('+5 10:00', reportDoses('2026-11-28', '2026-11-30', none)).code).toBe(
      'in-the-future',
    );
  });
});

test('no regimen: nothing to dispense, confirm or report', () => {
  const tomas = confirmedOn(day);
  tomas.does('10:30', homeFacts('10:25'));
  tomas.does('10:35', decideHome('+1 10:00'));
  expect(tomas.isRefused('10:40', dispense('10:38', 'apixaban', '5 mg', 28)).code).toBe('no-regimen');
  expect(tomas.isRefused('10:40', firstDose('10:38')).code).toBe('no-regimen');
  expect(tomas.isRefused('10:40', confirmStep('person', day, 'morning')).code).toBe('no-regimen');
});
