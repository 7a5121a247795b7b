import { describe, expect, test } from 'vitest';
import { type Input, items, itemsBut, problemsOf, score } from './score-cases.ts';

describe('Hestia', () => {
  const calm: Input = {
    SBP: 125,
    DBP: 80,
    HR: 80,
    'intensive-care.needed': false,
    'bleeding.active': false,
    'bleeding.gastrointestinal-14-days': false,
    'surgery.14-days': false,
    'stroke.28-days': false,
    'bleeding-disorder': false,
    platelets: 220,
    CrCl: 80,
    ...itemsBut('hestia-2011', ['unstable', 'bleedRisk', 'renal']),
  };
  test.each<[id: string, input: Input, value: number, home: string]>([
    ['HE-1, measured', {}, 0, 'eligible'],
    ['HE-2', { SBP: 96, HR: 104 }, 1, 'not-eligible'],
    ['HE-3', { SBP: 96, HR: 80 }, 0, 'eligible'],
    ['HE-4', { CrCl: 29.9 }, 1, 'not-eligible'],
    ['HE-5', { CrCl: 30 }, 0, 'eligible'],
    ['HE-6', { platelets: 74 }, 1, 'not-eligible'],
    ['HE-7: GI bleed 15 days ago', { 'bleeding.gastrointestinal-14-days': false }, 0, 'eligible'],
    ['HE-8: GI bleed 14 days ago', { 'bleeding.gastrointestinal-14-days': true }, 1, 'not-eligible'],
    ['HE-9', { SBP: 181, DBP: 90 }, 1, 'not-eligible'],
    ['180 itself', { SBP: 180, DBP: 110 }, 0, 'eligible'],
    ['platelets of 75 itself', { platelets: 75 }, 0, 'eligible'],
    ['100 of pressure with 101 of heart rate', { SBP: 100, HR: 101 }, 0, 'eligible'],
    ['HIT in the past', { hit: null, 'heparin-induced-thrombocytopenia': 'past' }, 1, 'not-eligible'],
  ])('%s', (_, input, value, home) => {
    expect(score('hestia-2011', { ...calm, ...input })).toMatchObject({ value, class: home });
  });

  test('HE-1: all answered no by their keys', () => {
    expect(score('hestia-2011', items('hestia-2011'))).toMatchObject({ value: 0, class: 'eligible' });
  });

  test('HE-10: one unknown, the rest no: neither eligible nor not', () => {
    for (const key of Object.keys(items('hestia-2011'))) {
      const read = score('hestia-2011', { ...items('hestia-2011'), [key]: null });
      expect(read).toMatchObject({
        value: null,
        interval: [0, 1],
        class: null,
        actOn: 'not-eligible',
        decisive: [key],
      });
    }
  });

  test('pressure is shared: above 180 it is a bleeding risk and cannot be shock', () => {
    const read = score('hestia-2011', {
      ...itemsBut('hestia-2011', ['unstable', 'bleedRisk']),
      SBP: 190,
      'intensive-care.needed': false,
    });
    expect(read).toMatchObject({ value: 1, interval: [1, 1] });
  });
});

describe('HAS-BLED', () => {
  const well: Input = {
    sex: 'female',
    age: 45,
    SBP: 120,
    dialysis: false,
    'kidney.transplant': false,
    SCr: 80,
    'liver.cirrhosis': false,
    'bilirubin.times-limit': 0.5,
    'liver-enzymes.times-limit': 0.5,
    S: false,
    'bleeding.history-major': false,
    'bleeding.predisposition': false,
    Hb: 140,
    warfarin: false,
    antiplatelet: false,
    nsaid: false,
    drinks: 0,
  };
  const fifth: Input = { sex: 'male', age: 70, warfarin: true, TTR: 55, nsaid: true, drinks: 10 };
  test.each<[id: string, input: Input, value: number]>([
    ['HB1', {}, 0],
    ['HB2', { sex: 'male', age: 66, SBP: 165 }, 2],
    ['HB3', { sex: 'male', age: 65, SCr: 200 }, 1],
    ['HB4', { age: 78, S: true, antiplatelet: true }, 3],
    ['HB5', fifth, 4],
    ['HB6: HB5 on apixaban', { ...fifth, warfarin: false }, 3],
    [
      'HB7',
      {
        sex: 'male',
        age: 80,
        SBP: 170,
        dialysis: true,
        'liver.cirrhosis': true,
        S: true,
        'bleeding.history-major': true,
        warfarin: true,
        TTR: 40,
        antiplatelet: true,
        drinks: 14,
      },
      9,
    ],
    ['HB8', { age: 72, Hb: 95 }, 2],
    ['HB9', { age: 50, 'bilirubin.times-limit': 2.1, 'liver-enzymes.times-limit': 3.5 }, 1],
    ['HB10', { age: 50, 'bilirubin.times-limit': 2.1, 'liver-enzymes.times-limit': 1.5 }, 0],
    ['creatinine 199', { SCr: 199 }, 0],
    ['pressure of 160 itself', { SBP: 160 }, 0],
    ['7 drinks and 8', { drinks: 7 }, 0],
    ['8 drinks', { drinks: 8 }, 1],
    ['time in range of 60 itself', { warfarin: true, TTR: 60 }, 0],
  ])('%s', (_, input, value) => {
    const read = score('has-bled-2010', { ...well, ...input });
    expect(read).toMatchObject({
      value,
      class: value >= 3 ? 'high' : 'lower',
      levels: { 'nice-review': value >= 4 ? 'discuss-stopping' : 'below-4' },
    });
  });

  test('all by their keys: A-renal and D-alc as the table prints them', () => {
    expect(score('has-bled-2010', items('has-bled-2010', 'H', 'A-renal', 'D-alc'))).toMatchObject({
      value: 3,
      class: 'high',
    });
  });

  test('time in range does not matter without a vitamin K antagonist', () => {
    expect(score('has-bled-2010', well).unknown).toEqual([]);
    expect(score('has-bled-2010', { ...well, warfarin: true }).unknown).toEqual(['L']);
  });
});

describe('VTE-BLEED', () => {
  test.each([
    ['VB1', 'female', 45, 120, 100, 130, false, false, 0, 'low'],
    ['VB2', 'male', 59, 140, 90, 140, false, false, 1, 'low'],
    ['VB3', 'male', 60, 139, 60, 130, false, false, 1.5, 'low'],
    ['VB4', 'female', 60, 170, 59.9, 120, false, false, 3, 'high'],
    ['VB5', 'female', 52, 118, 85, 119, true, false, 3.5, 'high'],
    ['VB6', 'male', 81, 150, 42, 101, true, true, 9, 'high'],
    ['VB7', 'female', 34, 110, 110, 125, false, true, 1.5, 'low'],
    ['VB8', 'male', 48, 152, 88, 129, false, false, 2.5, 'high'],
    ['VB9', 'male', 70, 128, 75, 150, false, false, 1.5, 'low'],
  ] as const)('%s', (_, sex, age, SBP, CrCl, Hb, cancer, bleed, value, risk) => {
    expect(score('vte-bleed-2016', { sex, age, SBP, CrCl, Hb, cancer, bleed })).toMatchObject({
      value,
      class: risk,
    });
  });

  test('the sex is shared: unknown, with 125 g/L and 150 mmHg, it is either a man with both or a woman with neither', () => {
    const read = score('vte-bleed-2016', {
      age: 40,
      SBP: 150,
      CrCl: 90,
      Hb: 125,
      cancer: false,
      bleed: false,
    });
    expect(read).toMatchObject({ value: null, interval: [0, 2.5], class: null });
    const anaemic = score('vte-bleed-2016', {
      age: 40,
      SBP: 120,
      CrCl: 90,
      Hb: 110,
      cancer: true,
      bleed: false,
    });
    // Under both limits: anaemia whatever the sex.
    expect(anaemic).toMatchObject({ value: 3.5, class: 'high', unknown: [] });
  });

  test('clearance is worked out where the forms of both regions fall on one side, and asked for where they do not', () => {
    const of = (creatinine: number) =>
      score('vte-bleed-2016', {
        sex: 'male',
        age: 70,
        'body-weight': 72,
        creatinine,
        SBP: 120,
        Hb: 150,
        cancer: false,
        bleed: false,
      });
    expect(of(101)).toMatchObject({ value: 1.5, class: 'low' }); // 61.38 and 61.27
    expect(of(110)).toMatchObject({ value: 3, class: 'high' }); // 56.4 and 56.3
    expect(of(103.2)).toMatchObject({ value: null, unknown: ['renal'] }); // 60.07 and 59.96
  });
});

describe('RIETE', () => {
  test.each([
    ['RI1', false, 'male', 145, 80, false, false, 50, 0, 'low'],
    ['RI2', false, 'female', 118, 80, false, false, 60, 1.5, 'intermediate'],
    ['RI3', false, 'male', 150, 120, false, false, 75, 1.5, 'intermediate'],
    ['RI4', false, 'male', 150, 80, false, false, 76, 1, 'intermediate'],
    ['RI5', true, 'female', 110, 90, false, false, 60, 3.5, 'intermediate'],
    ['RI6', true, 'female', 110, 130, false, false, 60, 5, 'high'],
    ['RI7', true, 'male', 120, 130, true, true, 80, 8, 'high'],
    ['RI8', false, 'male', 125, 125, true, false, 70, 4, 'intermediate'],
    ['RI9', false, 'female', 119, 107, true, false, 78, 5, 'high'],
    ['RI10', false, 'male', 150, 106, false, false, 50, 0, 'low'],
  ] as const)('%s', (_, bleed, sex, Hb, SCr, cancer, pe, age, value, risk) => {
    expect(score('riete-2008', { bleed, sex, Hb, SCr, cancer, pe, age })).toMatchObject({
      value,
      class: risk,
    });
  });

  test('1.2 mg/dL itself does not count, 1.21 does', () => {
    const others = { bleed: false, sex: 'male', Hb: 150, cancer: false, pe: false, age: 50 };
    const of = (value: number) => score('riete-2008', { ...others, SCr: { value, unit: 'mg/dL' } }).value;
    expect([of(1.2), of(1.21)]).toEqual([0, 1.5]);
  });
});

describe('CHEST bleeding categories', () => {
  const columns = ['age65', 'age75', 'cancer', 'metastaticCancer', 'thrombocytopenia', 'recentSurgery'];
  const well: Input = {
    age: 50,
    'cancer.active': false,
    'cancer.metastatic': false,
    platelets: 220,
    'surgery.recent': false,
    'surgery.2-days': false,
    ...itemsBut('chest-bleeding-2016', columns),
  };
  test.each<[id: string, input: Input, value: number, risk: string]>([
    ['CB1', {}, 0, 'low'],
    ['CB2', { age: 66 }, 1, 'moderate'],
    ['CB3: above 75 is above 65 too', { age: 80 }, 2, 'high'],
    ['CB4', { age: 60, diabetes: true }, 1, 'moderate'],
    ['CB5: metastatic cancer is cancer too', { 'cancer.metastatic': true }, 2, 'high'],
    ['CB6', { nsaid: true, alcoholAbuse: true }, 2, 'high'],
    ['CB7', { age: 70, antiplatelet: true }, 2, 'high'],
    ['CB8: surgery yesterday', { 'surgery.recent': true, 'surgery.2-days': true }, 1, 'high'],
    ['CB9: surgery 20 days ago', { 'surgery.recent': true }, 1, 'moderate'],
    ['CB10', { age: 58, platelets: 30 }, 1, 'high'],
    ['platelets of 50 itself', { platelets: 50 }, 1, 'moderate'],
    ['platelets of 100 itself', { platelets: 100 }, 0, 'low'],
  ])('%s', (_, input, value, risk) => {
    expect(score('chest-bleeding-2016', { ...well, ...input })).toMatchObject({ value, class: risk });
  });

  test('a severe factor not asked for keeps the category open', () => {
    const read = score('chest-bleeding-2016', { ...well, 'surgery.recent': true, 'surgery.2-days': null });
    expect(read).toMatchObject({ value: 1, class: null, actOn: 'high', decisive: ['severeFactor'] });
  });
});

describe('what contradicts itself is refused', () => {
  test('an item against the figure behind it', () => {
    expect(problemsOf('pesi-2005', { hr110: true, 'heart-rate': 90 })).toEqual([
      'hr110: wanted what agrees with heart-rate; got true',
    ]);
  });

  test('two items that cannot both be', () => {
    expect(problemsOf('geneva-2006', { hr75: true, hr95: true })).toEqual([
      'hr75: wanted what agrees with hr95; got true',
    ]);
    expect(problemsOf('caprini-2005', { age61: true, age: 40 })).toEqual([
      'age61: wanted what agrees with age; got true',
    ]);
  });

  test('a number for an item that is yes or no', () => {
    expect(problemsOf('hestia-2011', { bleedRisk: 3 })).toEqual([
      'bleedRisk: wanted true, false or null; got 3',
    ]);
  });

  test('a name that is in no table', () => {
    expect(problemsOf('pesi-2005', { hr11: true })[0]).toContain('a name that is not in the data dictionary');
  });
});
