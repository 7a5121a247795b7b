import { describe, expect, test } from 'vitest';
import { testsIn } from '../../src/engine/conditions.ts';
import type { Decision } from '../../src/engine/decide.ts';
import { rules } from '../../src/engine/rules.ts';
import { type Region, type Row, regions } from '../../src/knowledge/rule-types.ts';
import { ideal } from './home-ideal.ts';

type Input = Readonly<Record<string, unknown>>;

function ask(changes: Input, region: Region): Decision {
  const read = rules.reader.read({ ...ideal, ...changes });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const answer = rules.decision('home-or-hospital', region)?.decide(read.facts);
  if (!answer) throw new Error('no home-or-hospital');
  return answer;
}

const cancer: Input = { 'cancer.active': true };
/** Creatinine that gives a clearance near 28 at 54 years and 82 kg, in both formulas. */
const clearance28: Input = { creatinine: 309 };
/** A woman of 29, kidneys and all else as in HD1. */
const woman: Input = { sex: 'female', age: 29, 'pregnancy.current-or-recent': false };

/** What is expected: the outcome or, while something is missing, the floor; the rows; what is missing. */
type Expected = {
  readonly outcome?: string;
  readonly floor?: string;
  readonly rows: string;
  readonly unknown?: string;
};

describe.each(regions)('the worked examples of the clinical review (%s)', (region) => {
  test.each<[string, string, Input, Expected]>([
    ['HD1', 'popliteal clot, all ideal', {}, { outcome: 'home', rows: 'HOME' }],
    [
      'HD2',
      'weight not recorded',
      { 'body-weight': null },
      { floor: 'incomplete', rows: '', unknown: 'body-weight' },
    ],
    ['HD3', 'pain 5', { 'pain.at-rest': 5 }, { outcome: 'specialist-review', rows: 'M2' }],
    ['HD4', 'pain 8', { 'pain.at-rest': 8 }, { outcome: 'hospital', rows: 'N1 M2' }],
    ['HD5', 'breast cancer on chemotherapy', cancer, { outcome: 'specialist-review', rows: 'N4' }],
    [
      'HD6',
      'breathless since morning',
      { 'presentation.pe-symptoms': true },
      { outcome: 'emergency', rows: 'E1' },
    ],
    ['HD7', 'clearance 28', clearance28, { outcome: 'hospital', rows: 'H1 N5' }],
    ['HD8', 'platelets 62', { platelets: 62 }, { outcome: 'hospital', rows: 'H3 H4' }],
    ['HD8', 'platelets 48', { platelets: 48 }, { outcome: 'hospital', rows: 'H3 H4' }],
    ['HD8', 'platelets exactly 75', { platelets: 75 }, { outcome: 'home', rows: 'HOME' }],
    [
      'HD9',
      'nobody to check, and no telephone',
      { 'social.lacks-support': true, 'social.no-telephone': true },
      { outcome: 'hospital', rows: 'H11-two H11 M5' },
    ],
    [
      'HD9',
      'only nobody to check',
      { 'social.lacks-support': true },
      { outcome: 'specialist-review', rows: 'H11' },
    ],
    [
      'HD9',
      'only no telephone',
      { 'social.no-telephone': true },
      { outcome: 'specialist-review', rows: 'H11 M5' },
    ],
    ['HD10', 'iliofemoral', { 'dvt.extent': 'iliofemoral' }, { outcome: 'hospital', rows: 'N3 H14 M1' }],
    [
      'HD11',
      'a woman of 29, pregnancy unknown',
      { ...woman, 'pregnancy.current-or-recent': null },
      { floor: 'incomplete', rows: '', unknown: 'pregnancy.current-or-recent' },
    ],
    [
      'HD12',
      'a DVT 3 years ago',
      { 'history.previous-dvt': true },
      { outcome: 'specialist-review', rows: 'N2' },
    ],
    [
      'HD13',
      'symptoms of embolism not asked',
      { 'presentation.pe-symptoms': null },
      { floor: 'incomplete', rows: '', unknown: 'presentation.pe-symptoms' },
    ],
    [
      'HD14',
      'clearance 28 and the liver not known',
      { ...clearance28, 'liver.child-pugh': null },
      { outcome: 'hospital', rows: 'H1 N5', unknown: 'liver.child-pugh' },
    ],
    [
      'HD15',
      'blood pressure 186 over 96',
      { 'blood-pressure.systolic': 186, 'blood-pressure.diastolic': 96 },
      { outcome: 'hospital', rows: 'H4' },
    ],
    [
      'HD16',
      'HIT in 2019',
      {
        'heparin-induced-thrombocytopenia': 'past',
        'heparin-induced-thrombocytopenia.within-3-months': false,
      },
      { outcome: 'specialist-review', rows: 'H6' },
    ],
    [
      'HD16',
      'HIT last month',
      {
        'heparin-induced-thrombocytopenia': 'past',
        'heparin-induced-thrombocytopenia.within-3-months': true,
      },
      { outcome: 'hospital', rows: 'H6-recent H6' },
    ],
    [
      'HD17',
      'common femoral vein only',
      { 'dvt.extent': 'iliofemoral' },
      { outcome: 'hospital', rows: 'N3 H14 M1' },
    ],
    [
      'HD18',
      '26 breaths a minute, cause recorded',
      { 'respiratory-rate': 26, 'respiratory-rate.cause-recorded': true },
      { outcome: 'emergency', rows: 'E1' },
    ],
    [
      'HD19',
      'cancer, platelets not back',
      { ...cancer, platelets: null },
      { floor: 'specialist-review', rows: 'N4', unknown: 'platelets' },
    ],
  ])('%s: %s', (_, __, changes, { outcome, floor, rows, unknown }) => {
    const decision = ask(changes, region);
    expect({
      outcome: decision.outcome,
      floor: decision.floor,
      rows: decision.rows.join(' '),
      unknown: decision.unknown?.join(' '),
    }).toEqual({ outcome: outcome ?? null, floor: floor ?? outcome, rows, unknown: unknown ?? '' });
  });

  test('where the page is stricter than a guideline the note says so (HD5, D1)', () => {
    const says = (changes: Input): string[] => ask(changes, region).notes.map((note) => note.says);
    const allowed = 'the seed page excludes; a guideline would allow home if otherwise low risk.';
    expect(says(cancer)).toEqual([
      `N4, cancer: ${allowed}`,
      'Higher risk: two more contacts, on days 5 and 10.',
    ]);
    expect(says({ 'history.previous-dvt': true })).toEqual([`N2, an earlier clot: ${allowed}`]);
    expect(says({ 'heart.ischaemic': true })).toEqual([`N6, heart disease: ${allowed}`]);
    // Kidney disease that only the formula of the region tells.
    expect(says({ creatinine: 180 })[0]).toBe(`N5, kidney disease: ${allowed}`);
    expect(says(clearance28), 'beside a guideline exclusion it would mislead').toEqual([]);
  });
});

describe('thresholds, on both sides, unrounded', () => {
  const low: Input = { 'blood-pressure.systolic': 99, 'blood-pressure.cause-recorded': true };
  test.each<[string, Input, string]>([
    ['pain 3', { 'pain.at-rest': 3 }, 'home'],
    ['pain 3.5', { 'pain.at-rest': 3.5 }, 'specialist-review'],
    ['pain 6.9', { 'pain.at-rest': 6.9 }, 'specialist-review'],
    ['pain 7', { 'pain.at-rest': 7 }, 'hospital'],
    ['calves 2.9 cm apart', { 'leg.calf-difference': 2.9 }, 'home'],
    ['calves 3 cm apart', { 'leg.calf-difference': 3 }, 'specialist-review'],
    ['calves 5.9 cm apart', { 'leg.calf-difference': 5.9 }, 'specialist-review'],
    ['calves 6 cm apart', { 'leg.calf-difference': 6 }, 'hospital'],
    ['clearance 50', { 'creatinine-clearance': 50, creatinine: null }, 'home'],
    ['clearance 49.99', { 'creatinine-clearance': 49.99, creatinine: null }, 'specialist-review'],
    ['clearance 30', { 'creatinine-clearance': 30, creatinine: null }, 'specialist-review'],
    ['clearance 29.99', { 'creatinine-clearance': 29.99, creatinine: null }, 'hospital'],
    ['platelets 74.9', { platelets: 74.9 }, 'hospital'],
    ['INR 1.5', { inr: 1.5 }, 'home'],
    ['INR 1.51', { inr: 1.51 }, 'hospital'],
    ['INR 2.5 on warfarin', { inr: 2.5, 'vitamin-k-antagonist': true }, 'home'],
    ['Child-Pugh A', { 'liver.child-pugh': 'a' }, 'home'],
    ['Child-Pugh B', { 'liver.child-pugh': 'b' }, 'specialist-review'],
    ['Child-Pugh C', { 'liver.child-pugh': 'c' }, 'hospital'],
    ['systolic 180', { 'blood-pressure.systolic': 180 }, 'home'],
    ['systolic 181', { 'blood-pressure.systolic': 181 }, 'hospital'],
    ['diastolic 110', { 'blood-pressure.diastolic': 110 }, 'home'],
    ['diastolic 110.5', { 'blood-pressure.diastolic': 110.5 }, 'hospital'],
    ['systolic 100', { 'blood-pressure.systolic': 100 }, 'home'],
    ['systolic 99, no cause recorded', { 'blood-pressure.systolic': 99 }, 'emergency'],
    ['systolic 99, cause recorded', low, 'specialist-review'],
    ['systolic 99 and heart rate 100, causes recorded', { ...low, 'heart-rate': 100 }, 'specialist-review'],
    [
      'systolic 99 and heart rate 101, causes recorded',
      { ...low, 'heart-rate': 101, 'heart-rate.cause-recorded': true },
      'emergency',
    ],
    ['systolic 90, cause recorded', { ...low, 'blood-pressure.systolic': 90 }, 'specialist-review'],
    ['systolic 89, cause recorded', { ...low, 'blood-pressure.systolic': 89 }, 'emergency'],
    ['heart rate 100', { 'heart-rate': 100 }, 'home'],
    ['heart rate 101', { 'heart-rate': 101 }, 'hospital'],
    ['heart rate 101, cause recorded', { 'heart-rate': 101, 'heart-rate.cause-recorded': true }, 'home'],
    ['heart rate 110', { 'heart-rate': 110 }, 'hospital'],
    ['heart rate 110.5', { 'heart-rate': 110.5 }, 'emergency'],
    ['heart rate 120, cause recorded', { 'heart-rate': 120, 'heart-rate.cause-recorded': true }, 'home'],
    ['20 breaths a minute', { 'respiratory-rate': 20 }, 'home'],
    ['21 breaths a minute', { 'respiratory-rate': 21 }, 'hospital'],
    [
      '24 breaths, cause recorded',
      { 'respiratory-rate': 24, 'respiratory-rate.cause-recorded': true },
      'home',
    ],
    [
      '25 breaths, cause recorded',
      { 'respiratory-rate': 25, 'respiratory-rate.cause-recorded': true },
      'emergency',
    ],
    ['oxygen 95 %', { 'oxygen-saturation': 95 }, 'home'],
    ['oxygen 94.9 %', { 'oxygen-saturation': 94.9 }, 'hospital'],
    ['oxygen 92 %', { 'oxygen-saturation': 92 }, 'hospital'],
    ['oxygen 91.9 %', { 'oxygen-saturation': 91.9 }, 'emergency'],
    [
      'oxygen 90 %, cause recorded',
      { 'oxygen-saturation': 90, 'oxygen-saturation.cause-recorded': true },
      'home',
    ],
    [
      'oxygen 89 %, cause recorded',
      { 'oxygen-saturation': 89, 'oxygen-saturation.cause-recorded': true },
      'emergency',
    ],
    ['36 degrees', { temperature: 36 }, 'home'],
    ['35.9 degrees', { temperature: 35.9 }, 'specialist-review'],
    ['38 degrees', { temperature: 38 }, 'specialist-review'],
    ['50 kg', { 'body-weight': 50, creatinine: 60 }, 'home'],
    ['49.9 kg', { 'body-weight': 49.9, creatinine: 60 }, 'specialist-review'],
    ['120 kg', { 'body-weight': 120 }, 'home'],
    ['120.5 kg', { 'body-weight': 120.5 }, 'specialist-review'],
    ['18 years', { age: 18 }, 'home'],
    ['a woman of 29, not pregnant', woman, 'home'],
    ['a woman of 29, pregnant', { ...woman, 'pregnancy.current-or-recent': true }, 'specialist-review'],
    ['a woman of 60 is not asked', { sex: 'female', age: 60 }, 'home'],
    ['pregnant, whatever sex the record gives', { 'pregnancy.current-or-recent': true }, 'specialist-review'],
  ])('%s', (_, changes, outcome) => {
    for (const region of regions) expect([region, ask(changes, region).outcome]).toEqual([region, outcome]);
  });

  test('low platelets are followed: under 50 by haematology, up to 99 by another count', () => {
    const says = (platelets: number): string =>
      ask({ platelets }, 'us')
        .notes.map((note) => note.says)
        .join();
    expect(says(49)).toContain('haematology before the next dose');
    expect(says(50)).toBe('');
    expect(says(75)).toContain('again within 7 days');
    expect(says(100)).toBe('');
  });

  test('under 18 is never home; clearance has no formula there, so hospital stays open', () => {
    const decision = ask({ age: 17 }, 'uk');
    expect([decision.outcome, decision.floor, decision.rows, decision.unknown]).toEqual([
      null,
      'specialist-review',
      ['H16'],
      ['creatinine-clearance'],
    ]);
  });

  test('above 150 kg both weight rows are told', () => {
    expect(ask({ 'body-weight': 151 }, 'uk').rows).toEqual(['H15', 'H15-weight-band']);
    expect(ask({ 'body-weight': 150 }, 'uk').rows).toEqual(['H15-weight-band']);
  });

  test('at the threshold of clearance the regions part, each by its own formula (CG15, CG16)', () => {
    const cg15 = { sex: 'male', age: 72, 'body-weight': 73, creatinine: 122 };
    expect(ask(cg15, 'us').outcome).toBe('specialist-review');
    expect(ask(cg15, 'uk').outcome).toBe('home');
    const cg16 = { sex: 'female', age: 80, 'body-weight': 62, creatinine: 129 };
    expect(ask(cg16, 'us').outcome).toBe('specialist-review');
    expect(ask(cg16, 'uk').outcome).toBe('hospital');
  });
});

describe('bleeding', () => {
  test.each<[string, Input, string]>([
    ['severity not recorded', { 'bleeding.active': true }, 'emergency'],
    ['recorded as not major', { 'bleeding.active': true, 'bleeding.judged-not-major': true }, 'hospital'],
    ['graded non-major by ISTH', { 'bleeding.active': true, 'bleeding.severity': 'non-major' }, 'hospital'],
    [
      'graded major by ISTH',
      { 'bleeding.active': true, 'bleeding.major-or-unstoppable': null, 'bleeding.severity': 'major' },
      'emergency',
    ],
    ['gums or bruises only', { 'bleeding.gum-or-bruise': true }, 'specialist-review'],
    ['gastrointestinal, 14 days ago', { 'bleeding.gastrointestinal-14-days': true }, 'hospital'],
    ['head injury on an anticoagulant', { 'head-injury.on-anticoagulant': true }, 'emergency'],
  ])('%s', (_, changes, outcome) => {
    expect(ask(changes, 'uk').outcome).toBe(outcome);
  });
});

describe('what is known elsewhere counts here, and is not asked again', () => {
  test.each<[string, Input, string]>([
    ['a previous DVT of the Wells score', { 'history.previous-dvt': null, 'wells.previous-dvt': true }, 'N2'],
    ['dialysis', { dialysis: true, creatinine: null }, 'H1 N5'],
    ['a threatened limb', { 'limb.threatened': true, 'leg.blistering': null }, 'E2 E4 H8 N1'],
    ['unstable on arrival', { 'presentation.unstable': true }, 'E4 H12'],
    [
      'on treatment on arrival',
      { 'dvt.during-anticoagulation': null, 'anticoagulant.at-presentation': 'treatment' },
      'H9',
    ],
  ])('%s', (_, changes, rows) => {
    expect(ask(changes, 'uk').rows.join(' ')).toBe(rows);
  });

  test('a high-risk condition told without its name: at least a specialist, who is told what is unknown', () => {
    const decision = ask({ M3: false, 'cognition-or-misuse.no-carer': null }, 'uk');
    expect([decision.outcome, decision.floor]).toEqual(['specialist-review', 'specialist-review']);
  });

  test('a finding that its own figures deny is refused', () => {
    const read = rules.reader.read({ ...ideal, H3: true });
    expect(read.ok ? [] : read.problems).toEqual([
      { fact: 'platelets.below-75', wanted: 'false, as platelets says', got: 'true' },
    ]);
  });

  test('clearance denied by the formula of the region stays open: never home', () => {
    const decision = ask({ ...clearance28, H1: false, N5: false }, 'uk');
    expect([decision.outcome, decision.floor]).not.toContain('home');
  });
});

describe('criteria by the ids of the review', () => {
  const byId: Input = {
    ...Object.fromEntries(['M1', 'M2', 'M3', 'M4', 'M5'].map((id) => [id, true])),
    ...Object.fromEntries(Array.from({ length: 8 }, (_, index) => [`N${index + 1}`, false])),
    ...Object.fromEntries(Array.from({ length: 18 }, (_, index) => [`H${index + 1}`, false])),
    'emergency.possible-pe': false,
    'emergency.limb': false,
    'emergency.bleeding-or-head': false,
    'heart.decompensated': false,
    'liver.child-pugh': 'none',
    'bleeding.gum-or-bruise': false,
    'heparin-induced-thrombocytopenia.recent': false,
    'social.two-obstacles': false,
    'body-weight.below-50-or-above-120': false,
    'data-set.complete': true,
    'bloods.within-7-days': true,
  };
  /** The outcome; or refused, where one criterion follows from another and the two are denied. */
  const decided = (changes: Input): string | null | undefined => {
    const read = rules.reader.read({ ...byId, ...changes });
    return read.ok ? rules.decision('home-or-hospital', 'us')?.decide(read.facts).outcome : 'refused';
  };

  test('all as they must be: home', () => {
    expect(decided({})).toBe('home');
  });

  test.each(Object.keys(byId).filter((id) => id !== 'M3'))('%s alone keeps from home, unknown too', (id) => {
    const worse = id === 'liver.child-pugh' ? 'b' : byId[id] === false;
    const found = decided({ [id]: worse, M3: null });
    expect(['emergency', 'hospital', 'specialist-review', 'incomplete', 'refused']).toContain(found);
    expect(decided({ [id]: null })).toBeNull();
  });

  test('M3 follows from the others', () => {
    expect(decided({ M3: null })).toBe('home');
    expect(decided({ M3: null, H18: null })).toBeNull();
    expect(decided({ M3: false })).toBe('refused');
  });
});

test('the row for home names every fact that a row reads: two locks on each door', () => {
  const table = rules.catalogue.decisions.find(({ id }) => id === 'home-or-hospital');
  const read = (rows: readonly Row[]): string[] => [
    ...new Set(rows.flatMap(({ when }) => testsIn(when).map(([fact]) => fact))),
  ];
  const others = table?.rows.filter(({ id }) => id !== 'HOME') ?? [];
  const home = read(table?.rows.filter(({ id }) => id === 'HOME') ?? []);
  expect(others.length).toBeGreaterThan(40);
  expect(read(others).filter((fact) => !home.includes(fact))).toEqual([]);
});
