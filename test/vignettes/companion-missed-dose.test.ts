/** A missed dose, by the rule of its label, worked out for the moment in which somebody asks. */
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import type { MissedAdvice } from '../../src/pathway/companion/companion-types.ts';
import { slotOf } from '../../src/pathway/companion/dose-slots.ts';
import { ifMissed } from '../../src/pathway/companion/missed-dose-now.ts';
import { readSlot } from '../../src/pathway/companion/say-dose.ts';
import { episodeWith } from './companion-story.ts';
import { prescribed } from './letters-read.ts';
import { workedRegimens } from './worked-regimens.ts';

/** What is said of each dose of that slot at that time of the clinic's clock. */
function asked(name: string, slot: string, clock: string): readonly MissedAdvice[] {
  const worked = workedRegimens.find((each) => each.name === name);
  const at = readSlot(slot);
  if (!worked || at === null) throw new Error(`no ${name}, ${slot}`);
  const episode = episodeWith(worked.regimen, worked.region);
  const course = { episode, regimen: prescribed(worked.regimen) };
  const doses = slotOf(course, at);
  if (doses === null) throw new Error(`${name} has no dose on ${slot}`);
  return ifMissed(course, doses, instant(clock, episode.zone));
}

const instant = (clock: string, zone: string): Temporal.Instant =>
  Temporal.PlainDateTime.from(clock.replace(' ', 'T')).toZonedDateTime(zone).toInstant();

test.each([
  // Apixaban twice a day, from the morning of 2 March.
  ['apixaban, hours before the next', 'R1', '2026-03-12-morning', '2026-03-12 15:00', 'take-now'],
  ['apixaban, until two hours before the next', 'R1', '2026-03-12-morning', '2026-03-12 18:00', 'take-now'],
  ['apixaban, the next is due', 'R1', '2026-03-12-morning', '2026-03-12 18:01', 'skip'],
  ['apixaban in the UK, after midnight', 'R1', '2026-03-12-evening', '2026-03-13 01:00', 'take-now'],
  ['apixaban in the US, the same day', 'R28', '2026-12-12-evening', '2026-12-12 23:59', 'take-now'],
  ['apixaban in the US, after midnight', 'R28', '2026-12-12-evening', '2026-12-13 00:00', 'skip'],
  ['the last 10 mg, and 5 mg is due', 'R2', '2026-03-09-morning', '2026-03-09 19:00', 'skip'],
  // Rivaroxaban 15 mg twice a day.
  ['rivaroxaban 15 mg, the next is due too', 'R4', '2026-01-20-morning', '2026-01-20 20:30', 'take-now'],
  ['rivaroxaban 15 mg, before midnight', 'R4', '2026-01-20-evening', '2026-01-20 23:59', 'take-now'],
  ['rivaroxaban 15 mg, the next day', 'R4', '2026-01-20-morning', '2026-01-21 00:00', 'skip'],
  ['the last 15 mg, 6 hours before 20 mg', 'R8', '2026-06-01-morning', '2026-06-01 14:00', 'take-now'],
  ['the last 15 mg, less than that', 'R8', '2026-06-01-morning', '2026-06-01 14:01', 'skip'],
  ['rivaroxaban once a day, late', 'R4', '2026-03-10-morning', '2026-03-10 23:59', 'take-now'],
  ['rivaroxaban once a day, the next day', 'R4', '2026-03-10-morning', '2026-03-11 00:00', 'skip'],
  ['edoxaban, late', 'R9', '2026-05-10-morning', '2026-05-10 23:59', 'take-now'],
  ['edoxaban, the next day', 'R9', '2026-05-10-morning', '2026-05-11 00:00', 'skip'],
  ['dabigatran, 6 hours left', 'R12', '2026-09-10-morning', '2026-09-10 14:00', 'take-now'],
  ['dabigatran, less', 'R12', '2026-09-10-morning', '2026-09-10 14:01', 'skip'],
  ['dabigatran at night', 'R12', '2026-09-10-evening', '2026-09-11 02:00', 'take-now'],
  ['an injection once a day, late', 'R19', '2026-06-10-morning', '2026-06-10 23:59', 'take-now'],
  ['an injection once a day, the next day', 'R19', '2026-06-10-morning', '2026-06-11 00:00', 'skip'],
  ['an injection twice a day, 6 hours left', 'R10', '2026-06-03-morning', '2026-06-03 14:00', 'take-now'],
  ['an injection twice a day, less', 'R10', '2026-06-03-morning', '2026-06-03 14:01', 'skip'],
] as const)('%s, %s: %s at %s: %s', (_case, regimen, slot, clock, is) => {
  expect(asked(regimen, slot, clock).map((each) => each.is)).toEqual([is]);
});

test('two together: only rivaroxaban 15 mg, on one day, and never with 20 mg', () => {
  const together = (name: string, slot: string, clock: string): boolean =>
    asked(name, slot, clock).some(({ mayTakeTogether }) => mayTakeTogether);
  expect(together('R4', '2026-01-20-morning', '2026-01-20 12:00')).toBe(true);
  expect(together('R4', '2026-01-20-evening', '2026-01-20 23:00')).toBe(false);
  expect(together('R8', '2026-06-01-morning', '2026-06-01 12:00')).toBe(false);
  expect(together('R1', '2026-03-05-morning', '2026-03-05 12:00')).toBe(false);
  expect(together('R12', '2026-09-10-morning', '2026-09-10 12:00')).toBe(false);
});

test('what comes next is said with its own strength', () => {
  const [last] = asked('R2', '2026-03-09-morning', '2026-03-09 12:00');
  expect(last?.dose).toMatchObject({ amount: '10 mg', count: 2 });
  expect(last?.next).toMatchObject({ slot: 'evening', doses: [{ amount: '5 mg', count: 1 }] });
});

describe('who calls', () => {
  test('one daily dose or injection in the first 21 days; later one alone does not', () => {
    expect(asked('R9', '2026-04-15-morning', '2026-04-15 12:00')[0]?.callToo).toBe(true);
    expect(asked('R9', '2026-06-15-morning', '2026-06-15 12:00')[0]?.callToo).toBe(false);
    expect(asked('R1', '2026-03-04-morning', '2026-03-04 12:00')[0]?.callToo).toBe(false);
  });

  test('an injection twice a day that is left out', () => {
    expect(asked('R10', '2026-06-03-morning', '2026-06-03 15:00')[0]).toMatchObject({
      is: 'skip',
      callToo: true,
    });
  });

  test('warfarin that nobody has dosed is no dose to guess, whatever stands beside it', () => {
    const advice = asked('R14', '2026-09-16-evening', '2026-09-16 22:00');
    expect(advice.find(({ dose }) => dose.medicine === 'warfarin')).toMatchObject({
      is: 'call',
      callToo: true,
    });
  });
});

test('the night on which the clocks go back: hours are counted as they pass', () => {
  // R27: 20:00 on 24 October is in summer time, 08:00 on the 25th is not.
  const [advice] = asked('R27', '2026-10-24-evening', '2026-10-24 23:00');
  expect(advice?.until?.toString()).toBe('2026-10-25T06:00:00Z');
  expect(advice?.next?.usualAt.toString()).toBe('2026-10-25T08:00:00Z');
});
