import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDDimer } from '../engine/read-d-dimer.ts';
import { dDimerCutOff } from '../knowledge/diagnosis/d-dimer-cut-off.ts';
import type { QuantityFact } from '../knowledge/rule-types.ts';
import { type ReadDDimer, createQuantityReader } from './quantities-in-records.ts';

const reader = createQuantityReader(dDimerCutOff);
const weight: QuantityFact = { type: 'quantity', unit: 'kg', domain: [25, 400], means: 'Weight' };

const typedIn = (value: number, unit: string, basis: string) => ({ value, unit, basis });
const cutOffOf = (read: ReadDDimer) =>
  'given' in read && read.given.cutOff !== undefined ? { cutOff: read.given.cutOff } : {};

test('a D-dimer out of a record is the one that is read when it is typed in', () => {
  const value = fc.oneof(fc.integer({ min: 0, max: 20_000 }), fc.double({ min: 0, max: 500, noNaN: true }));
  const unit = fc.constantFrom('ng/mL', 'ug/L', 'mg/L', 'ug/mL');
  const basis = fc.constantFrom('FEU', 'DDU');
  const comparator = fc.constantFrom(undefined, '<', '>');
  fc.assert(
    fc.property(
      value,
      unit,
      basis,
      comparator,
      fc.option(fc.integer({ min: 200, max: 250 })),
      (amount, code, kind, side, high) => {
        const coded = (of: number) => ({
          value: of,
          unit: code,
          system: 'http://unitsofmeasure.org',
          code: `${code}{${kind}}`,
        });
        const recorded = reader.dDimer(
          { ...coded(amount), comparator: side },
          [],
          high === null ? undefined : [{ high: coded(high) }],
        );
        const typed = readDDimer(
          { ...typedIn(amount, code, kind), comparator: side, ...cutOffOf(recorded) },
          dDimerCutOff,
        );
        expect('value' in recorded ? { ok: true, value: recorded.value } : { ok: false }).toEqual(
          typed.ok ? typed : { ok: false },
        );
      },
    ),
    { numRuns: 400 },
  );
});

test.each([
  [{ value: 180, unit: 'lb', system: 'http://unitsofmeasure.org', code: '[lb_av]' }, 81.6466266],
  [{ value: 82, unit: 'kg', system: 'http://unitsofmeasure.org', code: 'kg' }, 82],
  [{ value: 82, unit: 'kg' }, 82],
])('weight %j', (quantity, kg) => {
  expect(reader.quantity(quantity, weight)).toEqual({ value: kg });
});

test.each([
  [{ value: 180, unit: 'lbs' }, 'the unit "lbs" names no system'],
  [{ value: 180, unit: 'lbs.', code: 'lbs.' }, 'the unit "lbs." names no system'],
  [
    { value: 180, unit: 'lbs', system: 'http://unitsofmeasure.org', code: 'lbs' },
    'wanted a unit that converts to kg; got "lbs"',
  ],
  [{ value: 180, unit: 'g', system: 'http://unitsofmeasure.org', code: 'kg' }, 'they are not the same'],
  [{ value: 820, unit: 'kg', system: 'http://unitsofmeasure.org', code: 'kg' }, '820 kg is not possible'],
  [{ value: Number.NaN, unit: 'kg' }, 'wanted a number'],
  [
    { value: 180, unit: '__proto__', system: 'http://unitsofmeasure.org', code: '__proto__' },
    'wanted a unit that converts to kg',
  ],
  ['82 kg', 'wanted a quantity'],
])('weight %j is not guessed', (quantity, reason) => {
  const read = reader.quantity(quantity, weight);
  expect('reason' in read && read.reason).toContain(reason);
});
