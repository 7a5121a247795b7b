import { describe, expect, test } from 'vitest';
import { type Input, score } from './score-cases.ts';

describe('creatinine clearance by Cockcroft-Gault', () => {
  const umol = (value: number) => value;
  const mg = (value: number) => ({ value, unit: 'mg/dL' });
  test.each([
    ['CG1', 'male', 54, 82, umol(88), 98.39, 98.57, '>=50'],
    ['CG2', 'female', 54, 82, umol(88), 83.63, 83.34, '>=50'],
    ['CG3', 'female', 82, 58, umol(95), 36.95, 36.83, '30-49'],
    ['CG4', 'male', 76, 70, umol(150), 36.67, 36.74, '30-49'],
    ['CG5', 'female', 88, 46, umol(140), 17.83, 17.77, '15-29'],
    ['CG6', 'male', 40, 130, umol(75), 212.81, 213.2, '>=50'],
    ['CG7', 'male', 65, 80, mg(1), 83.33, 83.48, '>=50'],
    ['CG8', 'female', 65, 80, mg(1), 70.83, 70.59, '>=50'],
    ['CG9', 'male', 79, 71, umol(107), 49.7, 49.79, '30-49'],
    ['CG10', 'female', 90, 50, umol(210), 12.42, 12.38, '<15'],
    ['CG11', 'male', 68, 90, umol(186), 42.77, 42.85, '30-49'],
    ['CG12', 'female', 30, 60, mg(0.7), 111.31, 110.92, '>=50'],
    ['CG13', 'male', 70, 72, umol(101), 61.27, 61.38, '>=50'],
    ['CG14', 'female', 74, 66, umol(151), 30.11, 30.0, '30-49'],
  ] as const)('%s', (_, sex, age, kg, SCr, a, b, band) => {
    const us = score('cockcroft-gault-mg', { sex, age, kg, SCr });
    const uk = score('cockcroft-gault-umol', { sex, age, kg, SCr });
    expect(us.value?.toFixed(2)).toBe(a.toFixed(2));
    expect(uk.value?.toFixed(2)).toBe(b.toFixed(2));
    expect([us.class, uk.class]).toEqual([band, band]);
  });

  test.each([
    ['CG15', 'male', 72, 73, 122, 49.96, '30-49', 50.05, '>=50'],
    ['CG16', 'female', 80, 62, 129, 30.09, '30-49', 29.99, '15-29'],
  ] as const)('%s: the two forms fall on either side of a limit', (_, sex, age, kg, SCr, a, us, b, uk) => {
    const byMg = score('cockcroft-gault-mg', { sex, age, kg, SCr });
    const byUmol = score('cockcroft-gault-umol', { sex, age, kg, SCr });
    expect([byMg.value?.toFixed(2), byMg.class]).toEqual([a.toFixed(2), us]);
    expect([byUmol.value?.toFixed(2), byUmol.class]).toEqual([b.toFixed(2), uk]);
  });

  test('within 10 % of a limit: borderline; CG9 and CG14', () => {
    const borderline = (input: Input) => {
      const read = score('cockcroft-gault-umol', input);
      return 'borderline' in read ? read.borderline : [];
    };
    expect(borderline({ sex: 'male', age: 79, kg: 71, SCr: 107 })).toEqual([50]);
    expect(borderline({ sex: 'female', age: 74, kg: 66, SCr: 151 })).toEqual([30]);
    expect(borderline({ sex: 'male', age: 70, kg: 72, SCr: 101 })).toEqual([]);
  });

  test('shown rounded, compared as it is: 49.79 is shown as 50 and is below 50', () => {
    expect(score('cockcroft-gault-umol', { sex: 'male', age: 79, kg: 71, SCr: 107 })).toMatchObject({
      shown: '50',
      class: '30-49',
    });
  });

  test('a fact not known: no value, a range, and what to ask; the class only where all of the range gives it', () => {
    expect(score('cockcroft-gault-umol', { age: 79, kg: 71, SCr: 107 })).toMatchObject({
      value: null,
      shown: null,
      class: '30-49',
      unknown: ['sex'],
      decisive: [],
    });
    expect(score('cockcroft-gault-umol', { age: 76, kg: 70, SCr: 100 })).toMatchObject({
      class: null,
      actOn: '30-49',
      unknown: ['sex'],
    });
  });

  test.each([
    ['dialysis', { dialysis: true }],
    ['pregnancy', { 'pregnancy.current': true }],
    ['an unstable creatinine', { 'kidney.acute-injury': true }],
    ['a child', { age: 17 }],
  ])('%s: none, and why', (_, who) => {
    const read = score('cockcroft-gault-umol', { sex: 'male', age: 40, kg: 80, SCr: 90, ...who });
    expect(read).toMatchObject({ value: null, shown: null, interval: [null, null], class: null });
    expect(read.refused).toHaveLength(1);
  });

  test('CG6: a body mass index above 40 comes with a caution', () => {
    const of = (height: number) =>
      score('cockcroft-gault-umol', { sex: 'male', age: 40, kg: 130, SCr: 75, height }).cautions.length;
    expect([of(175), of(185)]).toEqual([1, 0]); // 42.4 and 38.0
  });
});

describe('body size', () => {
  test.each([
    ['BS1', 82, 178, 25.88, 2.014, 2.001],
    ['BS2', 58, 160, 22.66, 1.606, 1.599],
    ['BS3', 130, 175, 42.45, 2.514, 2.404],
    ['BS4', 46, 152, 19.91, 1.394, 1.396],
  ] as const)('%s', (_, W, H, bmi, mosteller, duBois) => {
    expect(score('body-mass-index', { W, H })).toMatchObject({ shown: bmi.toFixed(2) });
    expect(score('body-surface-area-mosteller', { W, H })).toMatchObject({ shown: mosteller.toFixed(3) });
    expect(score('body-surface-area-du-bois', { W, H })).toMatchObject({ shown: duBois.toFixed(3) });
  });

  test('ideal weight: 60 inches are the line, 2.3 kg an inch', () => {
    const of = (sex: string, inches: number) =>
      score('ideal-body-weight-devine', { sex, H: { value: inches, unit: '[in_i]' } }).value;
    expect(of('male', 60)).toBeCloseTo(50, 9);
    expect(of('female', 60)).toBeCloseTo(45.5, 9);
    expect(of('male', 70)).toBeCloseTo(73, 9);
  });
});
