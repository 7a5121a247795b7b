/** Properties of every regimen, and the builder held against regimens walked by hand. */
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import type { Phase, Regimen } from '../../src/engine/regimen/regimen-types.ts';
import { ask, regimenFor, refusalFor, wellWithDvt } from '../vignettes/regimen-asked.ts';
import { dayNumber, dosesByHand, firstHalfDay, monthsOn } from './regimen-by-hand.ts';

/** Any day from 1990 to 2110. */
const isoDate = fc
  .integer({ min: 0, max: 44_000 })
  .map((days) => Temporal.PlainDate.from('1990-01-01').add({ days }).toString());
const seed = { seed: 20261123, numRuns: 400 };

type Due = {
  readonly halfDay: number;
  readonly mg: number | null;
  readonly medicine: string;
  readonly phase: string;
};

/** Every dose of a regimen in its first days, from what its phases say of themselves. */
function dosesOf(regimen: Regimen, days: number): Due[] {
  const origin = dayNumber(regimen.start.date.toString()) * 2 + (regimen.start.slot === 'evening' ? 1 : 0);
  return regimen.phases.flatMap((phase: Phase) => {
    const from = dayNumber(phase.from.date.toString()) * 2 + (phase.from.slot === 'evening' ? 1 : 0);
    const every = phase.timesADay === 2 ? 1 : 2;
    const most = phase.doses ?? Number.POSITIVE_INFINITY;
    const due: Due[] = [];
    for (let n = 0; n < most && from + n * every < origin + days * 2; n += 1)
      due.push({
        halfDay: from + n * every,
        mg: phase.dose.amount,
        medicine: phase.medicine,
        phase: phase.id,
      });
    return due;
  });
}

const startOf = (start: string, evening: boolean) => ({ start, slot: evening ? 'evening' : 'morning' });

describe('against the second writing', () => {
  const drugs = fc.constantFrom('apixaban' as const, 'rivaroxaban' as const);
  const plans = fc.constantFrom('decide', 'stop', 'declines', 'continue', 'continue-reduced');

  test('every dose, whatever the day, the slot, the months and the plan', () => {
    fc.assert(
      fc.property(
        isoDate,
        fc.boolean(),
        drugs,
        plans,
        fc.integer({ min: 1, max: 14 }),
        fc.constantFrom('uk', 'us'),
        (start, evening, drug, then, months, region) => {
          const regimen = regimenFor({ drug, region, ...startOf(start, evening), then, months });
          const ends = then === 'stop' || then === 'declines';
          const byHand = dosesByHand(
            {
              drug,
              start,
              evening,
              stop: ends ? monthsOn(start, months) : null,
              reduceOn: then === 'continue-reduced' ? monthsOn(start, 6) : null,
            },
            450,
          );
          expect(dosesOf(regimen, 450).map(({ halfDay, mg }) => ({ halfDay, mg }))).toEqual(byHand);
        },
      ),
      seed,
    );
  });

  test('months are held to the end of a shorter month, as by hand', () => {
    fc.assert(
      fc.property(isoDate, (start) => {
        const { milestones } = regimenFor({ drug: 'apixaban', region: 'uk', start });
        for (const [months, date] of Object.entries(milestones))
          expect(date.toString()).toBe(monthsOn(start, Number(months)));
      }),
      seed,
    );
  });
});

describe('whatever is asked', () => {
  const asked = fc.record({
    start: isoDate,
    evening: fc.boolean(),
    region: fc.constantFrom('uk', 'us'),
    weight: fc.double({ min: 50, max: 110, noNaN: true }),
    clearance: fc.double({ min: 31, max: 150, noNaN: true }),
    age: fc.integer({ min: 18, max: 100 }),
    days: fc.integer({ min: 5, max: 10 }),
    drug: fc.constantFrom('apixaban', 'rivaroxaban', 'edoxaban', 'dabigatran', 'warfarin'),
    higherRisk: fc.boolean(),
  });

  test('one strength a slot, no slot left out or doubled, and the counted doses exact', () => {
    fc.assert(
      fc.property(asked, ({ start, evening, region, weight, clearance, age, days, drug, higherRisk }) => {
        const needsLeadIn = !['apixaban', 'rivaroxaban'].includes(drug);
        const built = ask({
          drug,
          region,
          ...startOf(start, evening),
          decidedBy: 'specialist',
          ...(drug === 'dabigatran' && region === 'uk' && { strengthMg: age >= 80 ? 110 : null }),
          ...(needsLeadIn && { leadIn: { drug: 'enoxaparin', ...(drug !== 'warfarin' && { days }) } }),
          facts: {
            age,
            'body-weight': weight,
            'creatinine-clearance': clearance,
            'enoxaparin.higher-risk': higherRisk,
          },
        });
        if (!built.ok) {
          // The label of dabigatran leaves the strength to the prescriber for some: nothing else may refuse here.
          expect(built.problems.map(({ fact }) => fact)).toEqual(['strengthMg']);
          return;
        }
        const { regimen } = built;
        const doses = dosesOf(regimen, 60);
        const overlapping = new Set(
          regimen.phases.filter(({ id }) => id === 'overlap').map(({ medicine }) => medicine),
        );
        const main = doses.filter(({ medicine }) => !overlapping.has(medicine));
        expect(new Set(main.map(({ halfDay }) => halfDay)).size).toBe(main.length);
        for (const [index, dose] of main.entries()) {
          const before = main[index - 1];
          if (before) expect([1, 2]).toContain(dose.halfDay - before.halfDay);
        }
        const countOf = (phase: string) => doses.filter((each) => each.phase === phase).length;
        if (drug === 'apixaban') expect(countOf('loading')).toBe(14);
        if (drug === 'rivaroxaban') expect(countOf('loading')).toBe(42);
        if (drug === 'edoxaban' || drug === 'dabigatran') {
          expect(countOf('lead-in')).toBe(days * (regimen.phases[0]?.timesADay ?? 0));
          // Never together: the tablet begins when the next injection would be due.
          const [leadIn, own] = regimen.phases;
          const last = doses.filter(({ phase }) => phase === 'lead-in').at(-1)?.halfDay ?? 0;
          const first = doses.find(({ phase }) => phase === 'treatment')?.halfDay ?? 0;
          expect(first - last).toBe(leadIn?.timesADay === 2 ? 1 : 2);
          expect(own?.medicine).toBe(drug);
        }
        expect(doses[0]?.halfDay).toBeGreaterThanOrEqual(firstHalfDay({ start, evening }));
      }),
      { ...seed, numRuns: 600 },
    );
  });

  test('tablets needed are the tablets of the doses, counted one by one', () => {
    fc.assert(
      fc.property(isoDate, fc.boolean(), fc.integer({ min: 1, max: 7 }), (start, evening, months) => {
        const regimen = regimenFor({
          drug: 'apixaban',
          region: 'uk',
          ...startOf(start, evening),
          then: 'stop',
          months,
        });
        const mg = dosesOf(regimen, 400).reduce((sum, dose) => sum + (dose.mg ?? 0), 0);
        expect(regimen.supply).toMatchObject([{ each: '5 mg', count: mg / 5 }]);
      }),
      seed,
    );
  });
});

describe('the clock moves no dose', () => {
  const zones = fc.constantFrom('Europe/London', 'America/New_York', 'Pacific/Apia', 'Australia/Lord_Howe');
  /** Days on which clocks change in London or New York, the date line's lost day, leap days, and any other. */
  const day = fc.oneof(
    fc.constantFrom(
      '2026-03-08',
      '2026-03-29',
      '2026-10-25',
      '2026-11-01',
      '2011-12-29',
      '2028-02-28',
      '2028-02-29',
    ),
    isoDate,
  );

  test('the hour of the first dose decides on the slot, and the zone on nothing', () => {
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 0, max: 23 }),
        fc.integer({ min: 0, max: 59 }),
        zones,
        (start, hour, minute, timeZone) => {
          const time = `${`${hour}`.padStart(2, '0')}:${`${minute}`.padStart(2, '0')}`;
          const byTime = ask({
            drug: 'apixaban',
            region: 'uk',
            start: `${start}T${time}`,
            slot: null,
            timeZone,
          });
          const bySlot = regimenFor({
            drug: 'apixaban',
            region: 'uk',
            start,
            slot: hour < 14 ? 'morning' : 'evening',
          });
          expect(byTime.ok && dosesOf(byTime.regimen, 120)).toEqual(dosesOf(bySlot, 120));
        },
      ),
      seed,
    );
  });

  test('a second dose has a time of its own only where the usual one is under 6 or over 16 hours away', () => {
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 0, max: 24 * 60 - 1 }),
        fc.option(zones, { nil: null }),
        (start, minutes, timeZone) => {
          const time = Temporal.PlainTime.from('00:00').add({ minutes });
          const given = `${start}T${time.toString({ smallestUnit: 'minute' })}`;
          const { secondDose } = regimenFor({
            drug: 'apixaban',
            region: 'uk',
            start: given,
            slot: null,
            timeZone,
          });
          const first = Temporal.PlainDateTime.from(given);
          const isMorning = time.hour < 14;
          const usual = isMorning
            ? first.with({ hour: 20, minute: 0 })
            : first.add({ days: 1 }).with({ hour: 8, minute: 0 });
          const actual = secondDose ? secondDose.date.toPlainDateTime(secondDose.time) : usual;
          const zone = timeZone ?? 'UTC';
          const hours = (to: Temporal.PlainDateTime) =>
            (to.toZonedDateTime(zone).epochMilliseconds - first.toZonedDateTime(zone).epochMilliseconds) /
            3_600_000;
          if (secondDose === null) {
            expect(hours(usual)).toBeGreaterThanOrEqual(6);
            expect(hours(usual)).toBeLessThanOrEqual(16);
          } else {
            // An hour that the clock skips or repeats may lie between.
            expect(Math.abs(hours(actual) - (hours(usual) < 6 ? 6 : 16))).toBeLessThanOrEqual(1);
          }
        },
      ),
      seed,
    );
  });
});

describe('unknown is not normal', () => {
  const decisive = Object.keys(wellWithDvt).filter(
    (fact) =>
      ![
        // No rule of apixaban reads these here.
        'sex',
        'bleeding.risk-high',
        'heparin.refused',
        'swallowing.impaired',
        'dosette-box',
        'stomach.gastritis-or-reflux',
        'cancer.active',
        'enoxaparin.higher-risk',
        'recurrence.on-reduced-dose',
      ].includes(fact),
  );
  test.each(decisive)('apixaban is refused while %s is unknown', (fact) => {
    const refused = refusalFor({
      drug: 'apixaban',
      region: 'uk',
      start: '2026-03-02',
      facts: { [fact]: null },
    });
    const named = fact === 'creatinine-clearance' ? 'creatinine' : fact;
    expect(refused.join(' ')).toContain(`${named}: wanted a known value`);
  });

  test('and while nobody has said what else is taken', () => {
    const refused = refusalFor({ drug: 'apixaban', region: 'uk', start: '2026-03-02', medicines: null });
    expect(refused.join(' ')).toContain('medicines.not-recognised: wanted a known value');
  });
});
