import { describe, expect, test } from 'vitest';
import type { DDimerReading } from '../../src/engine/d-dimer-score.ts';
import { rules } from '../../src/engine/rules.ts';

function reading(input: Readonly<Record<string, unknown>>): DDimerReading {
  const read = rules.reader.read(input);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const result = rules.score('d-dimer-age-adjusted-2014', read.facts);
  if (!result || !('cutOffUgPerLFeu' in result)) throw new Error('no D-dimer reading');
  return result;
}

const dDimer = (value: number, unit: string, basis: 'FEU' | 'DDU', more: object = {}) => ({
  'd-dimer': { value, unit, basis, ...more },
});

describe('the worked examples of the clinical review', () => {
  test.each([
    ['AD1', 45, 480, 'ng/mL', 'FEU', 480, 500, 'negative', 'negative'],
    ['AD2', 45, 500, 'ng/mL', 'FEU', 500, 500, 'positive', 'positive'],
    ['AD3', 50, 510, 'ug/L', 'FEU', 510, 500, 'positive', 'positive'],
    ['AD4', 51, 505, 'ug/L', 'FEU', 505, 510, 'negative', 'positive'],
    ['AD5', 51, 510, 'ug/L', 'FEU', 510, 510, 'positive', 'positive'],
    ['AD6', 72, 0.7, 'mg/L', 'FEU', 700, 720, 'negative', 'positive'],
    ['AD7', 72, 0.72, 'mg/L', 'FEU', 720, 720, 'positive', 'positive'],
    ['AD8', 80, 380, 'ng/mL', 'DDU', 760, 800, 'negative', 'positive'],
    ['AD9', 80, 400, 'ng/mL', 'DDU', 800, 800, 'positive', 'positive'],
    ['AD10', 60, 240, 'ng/mL', 'DDU', 480, 600, 'negative', 'negative'],
    ['AD11', 90, 0.89, 'ug/mL', 'FEU', 890, 900, 'negative', 'positive'],
    ['AD12', 40, 260, 'ng/mL', 'DDU', 520, 500, 'positive', 'positive'],
  ] as const)('%s', (_, age, value, unit, basis, feu, cutOff, adjusted, fixed) => {
    const result = reading({ age, ...dDimer(value, unit, basis) });
    expect(result.value).toBe(feu);
    expect(result.cutOffUgPerLFeu).toBe(cutOff);
    expect(result.class).toBe(adjusted);
    expect(result.fixed).toBe(fixed);
  });
});

describe("the laboratory's own cut-off", () => {
  test('a DDU limit of 230 wins up to 50 years, and age adjusts above', () => {
    expect(reading({ age: 50, ...dDimer(240, 'ng/mL', 'DDU', { cutOff: 230 }) }).class).toBe('positive');
    expect(reading({ age: 51, ...dDimer(240, 'ng/mL', 'DDU', { cutOff: 230 }) }).class).toBe('negative');
  });

  test('an assay with an unusual cut-off is never age-adjusted', () => {
    expect(reading({ age: 90, ...dDimer(410, 'ug/L', 'FEU', { cutOff: 400 }) }).class).toBe('positive');
  });
});

describe('boundaries and limits', () => {
  test('convert, then round half up, never truncate', () => {
    expect(reading({ age: 40, ...dDimer(0.4994, 'mg/L', 'FEU') })).toMatchObject({
      value: 499,
      class: 'negative',
    });
    expect(reading({ age: 40, ...dDimer(0.4995, 'mg/L', 'FEU') })).toMatchObject({
      value: 500,
      class: 'positive',
    });
    expect(reading({ age: 40, ...dDimer(249.75, 'ng/mL', 'DDU') })).toMatchObject({
      value: 500,
      class: 'positive',
    });
  });

  test('"<270" is negative, "<600" says nothing at 40, ">400" says nothing, ">500" is positive', () => {
    const at40 = (value: number, comparator: string) =>
      reading({ age: 40, ...dDimer(value, 'ug/L', 'FEU', { comparator }) }).class;
    expect(at40(270, '<')).toBe('negative');
    expect(at40(5, '<')).toBe('negative');
    expect(at40(499.6, '<')).toBe('negative');
    expect(at40(500.4, '<')).toBeNull();
    expect(at40(499.4, '>')).toBeNull();
    expect(at40(500, '<')).toBe('negative');
    expect(at40(501, '<')).toBeNull();
    expect(at40(499, '>')).toBeNull();
    expect(at40(500, '>')).toBe('positive');
  });

  test('age unknown: only what every age gives', () => {
    expect(reading(dDimer(499, 'ug/L', 'FEU')).class).toBe('negative');
    expect(reading(dDimer(505, 'ug/L', 'FEU'))).toMatchObject({
      class: null,
      actOn: 'positive',
      decisive: ['age'],
    });
    expect(reading(dDimer(1200, 'ug/L', 'FEU')).class).toBe('positive');
  });
});

describe('a D-dimer that may not be compared', () => {
  test.each([
    ['a bare number', 480, 'basis'],
    ['no basis', { value: 480, unit: 'ng/mL' }, 'FEU'],
    ['two bases', { value: 480, unit: 'ng/mL{FEU}', basis: 'DDU' }, 'one basis'],
    ['no unit', { value: 480, basis: 'FEU' }, 'unit'],
    ['a unit of substance', { value: 480, unit: 'nmol/L', basis: 'FEU' }, 'mass per volume'],
    ['a negative value', { value: -1, unit: 'ug/L', basis: 'FEU' }, 'is the unit right'],
    ['a slip of unit', { value: 5000, unit: 'g/L', basis: 'FEU' }, 'is the unit right'],
    ['mg/L printed as ng/mL', { value: 0.7, unit: 'ng/mL', basis: 'FEU' }, 'is the unit right'],
    [
      'a cut-off in another unit than the result',
      { value: 0.7, unit: 'mg/L', basis: 'FEU', cutOff: 500 },
      'a cut-off from 100 to 2000',
    ],
    [
      'a cut-off nobody has',
      { value: 480, unit: 'ug/L', basis: 'FEU', cutOff: 50 },
      'a cut-off from 100 to 2000',
    ],
    ['a word', '480', 'basis'],
    ['a misspelt key', { value: 480, unit: 'ng/mL', base: 'FEU' }, 'basis'],
  ])('%s is refused', (_, value, wanted) => {
    const read = rules.reader.read({ 'd-dimer': value });
    expect(read.ok).toBe(false);
    expect(read.ok ? '' : read.problems[0]?.wanted).toContain(wanted);
  });

  test('the basis may stand in the unit, as laboratories print it', () => {
    for (const unit of ['ng/mL{FEU}', 'ng/mL FEU', 'ng/mL (FEU)', 'ug{FEU}/L', 'ng{DDU}/mL']) {
      const read = rules.reader.read({ 'd-dimer': { value: 480, unit } });
      expect([unit, read.ok && read.facts['d-dimer']]).toMatchObject([
        unit,
        { ugPerLFeu: unit.includes('DDU') ? 960 : 480 },
      ]);
    }
  });

  test('a reading cannot be given in place of the D-dimer', () => {
    expect(rules.reader.read({ 'd-dimer.fixed': 'negative' }).ok).toBe(false);
  });
});
