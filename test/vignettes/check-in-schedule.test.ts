import { describe, expect, test } from 'vitest';
import { checkInsOf } from '../../src/pathway/check-in/check-ins-of.ts';
import { questionsOf } from '../../src/pathway/check-in/questions-of.ts';
import { agreePlan, answer, idOf, patient, planOf, toldPerson, watched } from '../oracle/check-in-story.ts';
import { confirmedOn, decideHome, firstDose, homeFacts, onRivaroxaban, prescribe } from '../oracle/treatment-story.ts';

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
});
