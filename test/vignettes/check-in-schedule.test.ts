import { describe, expect, test } from 'vitest';
import { checkInsOf } from '../../src/pathway/check-in/check-ins-of.ts';
import { questionsOf } from '../../src/pathway/check-in/questions-of.ts';
import { encode, readEpisode } from '../../src/store/codec.ts';
import { agreePlan, answer, idOf, planOf, watched } from '../oracle/check-in-story.ts';
import { findings } from '../oracle/episode-commands.ts';
import { newYork } from '../oracle/episode-story.ts';
import {
  confirmedOn,
  decideHome,
  firstDose,
  homeFacts,
  onRivaroxaban,
  prescribe,
} from '../oracle/treatment-story.ts';

const day = '2026-11-24';

describe('the schedule, from day 1', () => {
  test('nobody asks before the plan of care is agreed, and that is somebody’s work the same day', () => {
    const rhea = onRivaroxaban(day);
    expect(planOf(rhea)).toEqual([]);
    expect(rhea.wall(rhea.due('agree-care-plan')?.dueAt)).toBe('2026-11-25 00:00');
    rhea.waitsUntil('+1 08:00');
    expect(rhea.escalationsOf('agree-care-plan', 'due')).toBe(1);
  });

  test('rivaroxaban: days 2, 3, 14, 21, 22, 30, 60, then every three months', () => {
    const rhea = watched(day);
    expect(planOf(rhea)).toEqual([
      'day-2 2026-11-25 10:00 staff',
      'day-3 2026-11-26 10:00 message',
      'day-14 2026-12-07 10:00 message',
      'day-20-tablets 2026-12-14 10:00 message',
      'day-22 2026-12-15 10:00 message',
      'day-30 2026-12-23 10:00 staff',
      'day-60 2027-01-22 10:00 message',
      'every-three-months 2027-05-24 10:00 message',
      'every-three-months 2027-08-24 10:00 message',
    ]);
  });

  test('apixaban from an evening dose: the change begins with an evening dose, and is asked about the next morning', () => {
    const tomas = confirmedOn(day);
    tomas.does('10:30', homeFacts('10:25', { 'living-alone': false }));
    tomas.does('10:40', decideHome('+1 10:00'));
    tomas.does('10:45', prescribe('apixaban', { start: day, slot: 'evening' }));
    tomas.does('11:00', firstDose('10:55'));
    tomas.does('11:30', agreePlan());
    expect(tomas.episode.treatment?.regimen?.regimen.steps[0]).toMatchObject({
      on: '2026-12-01',
      slot: 'evening',
    });
    expect(planOf(tomas).slice(0, 4)).toEqual([
      'day-2 2026-11-25 10:00 staff',
      'day-3 2026-11-26 10:00 message',
      'day-7-tablets 2026-11-30 10:00 message',
      'day-8 2026-12-02 10:00 message',
    ]);
  });

  test('10:00 is 10:00 on the wall after the clocks have changed, in London and in New York', () => {
    expect(planOf(watched('2027-03-24'))).toContain('day-14 2027-04-06 10:00 message');
    const jo = watched('2027-03-10', { region: 'us', zone: newYork });
    expect(planOf(jo)).toContain('day-14 2027-03-23 10:00 message');
  });

  test('through a leap day', () => {
    expect(planOf(watched('2028-02-27'))).toContain('day-3 2028-02-29 10:00 message');
    expect(planOf(watched('2027-11-30'))).toContain('every-three-months 2028-05-30 10:00 message');
  });
});

describe('two more contacts of higher risk', () => {
  const extra = (story: ReturnType<typeof watched>) =>
    planOf(story).filter((each) => each.includes('high-risk'));
  const both = ['day-5-high-risk 2026-11-28 10:00 message', 'day-10-high-risk 2026-12-03 10:00 message'];

  test('not known is not no: they are made until it is known', () => {
    const rhea = onRivaroxaban(day);
    rhea.does('11:30', agreePlan());
    expect(checkInsOf(rhea.episode).highRisk).toBeNull();
    expect(extra(rhea)).toEqual(both);
    rhea.does('12:00', findings('12:00', { 'living-alone': false }));
    expect(checkInsOf(rhea.episode).highRisk).toBe(false);
    expect(extra(rhea)).toEqual([]);
  });

  test.each<[string, Parameters<typeof findings>[1]]>([
    ['living alone', { 'living-alone': true }],
    ['50 kg less a little', { 'living-alone': false, 'body-weight': 49.9 }],
    ['a clearance of 49', { 'living-alone': false, creatinine: null, 'creatinine-clearance': 49 }],
  ])('%s', (_case, facts) => {
    const rhea = watched(day);
    expect(extra(rhea)).toEqual([]);
    rhea.does('13:00', findings('13:00', facts));
    expect(extra(rhea)).toEqual(both);
  });

  test('75 years old', () => {
    const old = onRivaroxaban(day, { born: '1951-11-24' });
    old.does('11:30', findings('11:25', { 'living-alone': false }));
    old.does('11:30', agreePlan());
    expect(extra(old)).toEqual(both);
    const younger = onRivaroxaban(day, { born: '1951-11-25' });
    younger.does('11:30', findings('11:25', { 'living-alone': false }));
    younger.does('11:30', agreePlan());
    expect(extra(younger)).toEqual([]);
  });
});

describe('it follows the episode', () => {
  test('with the hospital nobody asks; back at home the days count from there', () => {
    const rhea = watched(day);
    rhea.does('+1 09:30', answer(idOf(rhea, 'day-2'), {}, { way: 'telephone' }));
    rhea.does('+1 12:00', {
      type: 'send-to-hospital',
      where: 'St Anne’s',
      receiver: 'Dr Silva',
      reason: 'Pain',
    });
    expect(planOf(rhea)).toEqual([]);
    rhea.does('+5 12:00', {
      type: 'take-back-from-hospital',
      fromWhom: 'Dr Silva',
      summary: 'Rivaroxaban goes on',
    });
    rhea.does('+5 12:30', decideHome('+6 09:00'));
    expect(planOf(rhea).slice(0, 2)).toEqual([
      'day-2 2026-11-30 09:00 staff',
      'day-3 2026-12-01 10:00 message',
    ]);
  });

  test('stopped: nobody asks any more', () => {
    const rhea = watched(day);
    rhea.does('+1 12:00', { type: 'order-treatment-stop', physician: 'Dr Nwosu', reason: 'Bleeding' });
    expect(planOf(rhea).length).toBeGreaterThan(0);
    rhea.does('+1 12:10', {
      type: 'confirm-treatment-stop',
      how: 'call',
      saidBack: 'Stopped',
      lastDoseOn: day,
    });
    expect(planOf(rhea)).toEqual([]);
  });

  test('a state that was kept before check-ins has none, and asks for the plan', () => {
    const rhea = onRivaroxaban(day);
    const { checkIns: _later, ...before } = rhea.episode;
    const read = readEpisode(encode(before));
    expect(read.checkIns).toBeNull();
    expect(read).toEqual(rhea.episode);
  });
});

describe('what is asked', () => {
  test('day 3 the whole set, the emergency signs first', () => {
    const rhea = watched(day);
    const asked = questionsOf(rhea.episode, idOf(rhea, 'day-3'));
    expect(asked?.questions.slice(0, 4)).toEqual(['q1', 'q2', 'q8', 'q7']);
    expect(asked?.questions).toHaveLength(16);
    expect(asked?.facts[0]).toBe('check-in.breathless');
  });

  test('the tablets in hand: the emergency signs and the supply', () => {
    const rhea = watched(day);
    expect(questionsOf(rhea.episode, idOf(rhea, 'day-20-tablets'))?.questions).toEqual([
      'q1',
      'q2',
      'q8',
      'q7',
      'q14',
    ]);
  });

  test('day 22: whether the dose was changed', () => {
    const rhea = watched(day);
    expect(questionsOf(rhea.episode, idOf(rhea, 'day-22'))?.step).toEqual({
      on: '2026-12-15',
      slot: 'morning',
    });
    expect(questionsOf(rhea.episode, 'another')).toBeUndefined();
  });
});
