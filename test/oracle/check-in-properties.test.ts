/**
 * Weeks at home that nobody would plan: answers of every kind at any hour, calls that ring out, texts, failed messages, pauses.
 * The story holds each step against `episode-always.ts` and `check-in-always.ts`, and rings each alarm twice.
 */
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { checkInFactWords } from '../../src/knowledge/words/questions/check-in-questions.ts';
import { rules } from '../../src/engine/rules.ts';
import { well } from '../vignettes/check-in-answers.ts';
import { answersOf, idOf, lastAnswer, patient, watched, weekdays } from './check-in-story.ts';
import { checkInActs } from './episode-check-in-deeds.ts';
import { doesWhatIsDue } from './episode-deeds.ts';

const seed = 20_261_125;
type Value = boolean | number | string;
const aThrow = fc.nat({ max: 999 });
type Act = keyof typeof checkInActs;
const isAct = (name: string): name is Act => name in checkInActs;
const acts = Object.keys(checkInActs).filter(isAct);

const step = fc.record({
  minutes: fc.constantFrom(0, 1, 9, 25, 130, 500, 1500, 4400),
  act: fc.oneof(
    { weight: 2, arbitrary: fc.constant('due' as const) },
    { weight: 3, arbitrary: fc.constantFrom(...acts) },
  ),
  throws: fc.tuple(aThrow, aThrow, aThrow),
});

const onCall = (day: string) => ({
  rota: (['first', 'second'] as const).map((rank) => ({
    userId: `dr-${rank}`,
    rank,
    startsAt: Temporal.Instant.from(`${day}T20:00Z`),
    endsAt: Temporal.Instant.from(`${day}T20:00Z`).add({ hours: 240 }),
  })),
});
const begins = fc.record({
  day: fc.constantFrom('2026-11-24', '2027-03-24', '2027-10-27', '2028-02-26'),
  duty: fc.constantFrom('never', 'weekdays', 'on-call'),
  way: fc.constantFrom('web', 'sms', 'telephone'),
});

const tally = new Map<string, number>();
const count = (what: string) => tally.set(what, (tally.get(what) ?? 0) + 1);

test('whatever is answered, or not, what must always be true is true', () => {
  fc.assert(
    fc.property(
      begins,
      fc.array(step, { minLength: 4, maxLength: 18, size: 'max' }),
      ({ day, duty, way }, steps) => {
        const story = watched(
          day,
          { duty: duty === 'never' ? null : weekdays(duty === 'on-call' ? onCall(day) : {}) },
          { way },
        );
        for (const { minutes, act, throws } of steps) {
          story.passes(story.now.add({ minutes }));
          const asked = story.tries(
            act === 'due' ? doesWhatIsDue(story, throws) : checkInActs[act](story, throws),
          );
          count(asked.ok ? 'accepted' : 'refused');
        }
        for (const { type } of story.events) count(type);
      },
    ),
    { seed, numRuns: 25 },
  );
  for (const [what, least] of reached) expect(tally.get(what) ?? 0, what).toBeGreaterThan(least);
});

/** Chance that never gets anywhere proves nothing. */
const reached: readonly (readonly [string, number])[] = [
  ['accepted', 120],
  ['refused', 20],
  ['check-in-asked', 25],
  ['check-in-answered', 25],
  ['answer-passed-on', 8],
  ['answer-limit-passed', 8],
  ['answer-acknowledged', 4],
  ['asked-whether-called', 4],
  ['asked-again', 4],
  ['contact-attempted', 8],
  ['message-undelivered', 2],
  ['check-ins-paused', 1],
];

test('any one answer changed from all well: never well by mistake, always with a reader, or the advice of the label', () => {
  const ids = Object.keys(answersOf(well)).filter((id) => id in checkInFactWords);
  const worse = ids.flatMap((id): readonly (readonly [string, Value])[] => {
    const fact = rules.catalogue.facts[id];
    if (fact?.type !== 'yes-no' && fact?.type !== 'one-of') return [[id, 9]];
    const values: readonly Value[] = fact.type === 'yes-no' ? [true, false] : fact.values;
    return [...values, ...(fact.unsure ? ['unsure'] : [])].map((value) => [id, value]);
  });
  expect(worse.length).toBeGreaterThan(80);
  const rhea = watched('2026-11-24', { duty: weekdays() });
  rhea.waitsUntil('+2 09:00');
  const checkInId = idOf(rhea, 'day-3');
  for (const [id, value] of worse) {
    rhea.does(
      '+2 09:00',
      {
        type: 'answer-check-in',
        checkInId,
        way: 'web',
        answers: { ...answersOf(well), [id]: value },
        calves: { affectedCm: 39, otherCm: 37 },
        stepTaken: null,
        freeText: '',
      },
      patient,
    );
    const { lead, needs } = lastAnswer(rhea);
    const isSame =
      JSON.stringify(Object.entries(well).find(([each]) => each === id)?.[1]) === JSON.stringify(value);
    const isGood = ['with-food', 'not-needed', 'no-interaction', 'better', 'same', 'partly', 'done'].includes(
      String(value),
    );
    const isFluid = id === 'check-in.fluids' || id === 'check-in.alcohol' || id === 'check-in.calf-measured';
    if (isSame || isGood || isFluid) continue;
    expect(lead, `${id} ${value}`).not.toBe('all-well');
    expect(needs.length > 0 || lead === 'missed-dose-text', `${id} ${value}`).toBe(true);
  }
});
