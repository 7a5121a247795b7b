import { describe, expect, test } from 'vitest';
import type { DDimerReading } from '../../src/engine/d-dimer-score.ts';
import { rules } from '../../src/engine/rules.ts';
import type { ScoreResult } from '../../src/engine/score.ts';
import { type Region, regions } from '../../src/knowledge/rule-types.ts';
import { type Chance, type Unknown, byEveryCompletion, chanceFrom } from './chance.ts';
import {
  type DDimer,
  type Findings,
  afterDDimerByHand,
  afterScanByHand,
  ageAdjustedCutOff,
  firstTestByHand,
  fixedCutOff,
  readAgeAdjusted,
  readFixed,
  threeLevel,
  twoLevel,
  ugPerLFeu,
  wellsPoints,
} from './diagnosis-by-hand.ts';

/** Enough to see what is wrong; the first is the one to mend. */
const shown = 5;

function read(input: Findings) {
  const facts = rules.reader.read(input);
  if (!facts.ok) throw new Error(JSON.stringify(facts.problems));
  return facts.facts;
}

const idOf = (ref: string) => rules.reader.idOf(ref) ?? ref;

function decisionIn(id: string, region: Region) {
  const decision = rules.decision(id, region);
  if (!decision) throw new Error(`no ${id} in ${region}`);
  return decision;
}

// ── Wells ─────────────────────────────────────────────────────────────────────────────────────

function wells(items: Readonly<Record<string, boolean>>): ScoreResult {
  // The reader has its own tests; here are too many cases to read each.
  const score = rules.score('wells-dvt-2003', items);
  if (!score || !('items' in score)) throw new Error('no Wells score');
  return score;
}

describe('Wells, written twice', () => {
  // WD1 to WD10 of the clinical review, 7.1.
  test.each([
    ['', 0, 'unlikely', 'low'],
    ['tender', 1, 'unlikely', 'moderate'],
    ['calf3 pitting', 2, 'likely', 'moderate'],
    ['cancer tender calf3', 3, 'likely', 'high'],
    ['tender calf3 alt', 0, 'unlikely', 'low'],
    ['bedrid whole calf3 pitting alt', 2, 'likely', 'moderate'],
    ['prevDVT pitting', 2, 'likely', 'moderate'],
    ['alt', -2, 'unlikely', 'low'],
    ['cancer paralysis bedrid tender whole calf3 pitting collat prevDVT', 9, 'likely', 'high'],
    ['cancer bedrid tender alt', 1, 'unlikely', 'moderate'],
  ])('%s: %i', (present, value, two, three) => {
    const items = Object.fromEntries(
      [...wellsPoints.keys()].map((key) => [idOf(key), present.split(' ').includes(key)]),
    );
    expect(wells(items)).toMatchObject({
      value,
      class: two,
      levels: { 'two-level': two, 'three-level': three },
    });
  });

  // 2.4: nothing is called unlikely, or low, while the highest score still possible is not.
  test('the first test waits for the items that decide, and for no others', () => {
    const chance = chanceFrom(20_261_127);
    const { wells: _, ...rest } = adult;
    const disagreements: unknown[] = [];
    for (let turn = 0; turn < 3000; turn += 1) {
      const answered = [...wellsPoints].map(
        ([key, of]) => [key, of, chance.pick([true, false, null])] as const,
      );
      const input = { ...observed(rest), ...Object.fromEntries(answered.map(([key, , is]) => [key, is])) };
      const sum = (unknown: (points: number) => number) =>
        answered.reduce((total, [, of, is]) => total + (is === null ? unknown(of) : is ? of : 0), 0);
      const least = sum((points) => Math.min(0, points));
      const most = sum((points) => Math.max(0, points));
      const byHand = {
        uk: most < 2 ? 'd-dimer-within-4-hours' : least < 2 ? null : 'd-dimer-cover-scan',
        us: most < 1 ? 'd-dimer-first' : least < 1 ? null : 'scan-first',
      };
      const facts = read(input);
      const uk = decisionIn('first-test', 'uk').outcome(facts);
      const us = decisionIn('first-test', 'us').outcome(facts);
      if (uk !== byHand.uk || us !== byHand.us) disagreements.push({ input, uk, us, byHand });
    }
    expect(disagreements.slice(0, shown)).toEqual([]);
  });

  test('every way to know, not know and deny its ten items', () => {
    const points = [...wellsPoints].map(([key, of]) => [key, of, idOf(key)] as const);
    const scores = Array.from({ length: 2 ** points.length }, (_, set) =>
      points.reduce((sum, [, of], item) => sum + ((set >> item) & 1) * of, 0),
    );
    const scoreOf = (set: number) => scores[set] ?? Number.NaN;
    const disagreements: unknown[] = [];
    let cases = 0;
    for (let unknown = 0; unknown < scores.length; unknown += 1) {
      for (let present = 0; present < scores.length; present += 1) {
        if ((present & unknown) !== 0) continue;
        cases += 1;
        const possible: number[] = [];
        let decisive = 0;
        for (let guess = unknown; ; guess = (guess - 1) & unknown) {
          possible.push(scoreOf(present | guess));
          for (let item = 1; item <= guess; item <<= 1) {
            const without = twoLevel(scoreOf(present | (guess & ~item)));
            if ((guess & item) !== 0 && without !== twoLevel(scoreOf(present | guess))) decisive |= item;
          }
          if (guess === 0) break;
        }
        const levels = (of: (score: number) => string) => [...new Set(possible.map(of))];
        const [two, ...othersOfTwo] = levels(twoLevel);
        const [three, ...othersOfThree] = levels(threeLevel);
        const byHand = {
          interval: [Math.min(...possible), Math.max(...possible)],
          class: othersOfTwo.length > 0 ? null : two,
          threeLevel: othersOfThree.length > 0 ? null : three,
          actOn: twoLevel(Math.max(...possible)), // 2.4: the higher-risk class
          decisive: points.filter((_, item) => (decisive >> item) & 1).map(([key]) => key),
        };
        const known = points.flatMap(([, , id], item) =>
          (unknown >> item) & 1 ? [] : [[id, ((present >> item) & 1) === 1] as const],
        );
        const score = wells(Object.fromEntries(known));
        const product = {
          interval: score.interval,
          class: score.class,
          threeLevel: score.levels['three-level'],
          actOn: score.actOn,
          decisive: score.decisive,
        };
        if (JSON.stringify(product) !== JSON.stringify(byHand))
          disagreements.push({ known, product, byHand });
      }
    }
    expect(disagreements.slice(0, shown)).toEqual([]);
    expect(cases).toBe(59_049);
  });
});

// ── D-dimer ───────────────────────────────────────────────────────────────────────────────────

const asInput = ({ value, unit, basis, comparator, assayCutOffUgPerL: own }: DDimer) => ({
  value: Number(value),
  unit,
  basis,
  ...(comparator === undefined ? {} : { comparator }),
  ...(own === undefined ? {} : { cutOff: { value: own, unit: 'ug/L', basis } }),
});

function reading(dDimer: object, ageYears: number): DDimerReading {
  const score = rules.score('d-dimer-age-adjusted-2014', read({ age: ageYears, 'd-dimer': dDimer }));
  if (!score || !('fixedCutOffUgPerLFeu' in score)) throw new Error('no D-dimer reading');
  return score;
}

describe('D-dimer, written twice', () => {
  // AD1 to AD12 of the clinical review, 7.5.
  test.each([
    [45, 480, 'ng/mL', 'FEU', 480, 500, 'negative', 'negative'],
    [45, 500, 'ng/mL', 'FEU', 500, 500, 'positive', 'positive'],
    [50, 510, 'ug/L', 'FEU', 510, 500, 'positive', 'positive'],
    [51, 505, 'ug/L', 'FEU', 505, 510, 'negative', 'positive'],
    [51, 510, 'ug/L', 'FEU', 510, 510, 'positive', 'positive'],
    [72, 0.7, 'mg/L', 'FEU', 700, 720, 'negative', 'positive'],
    [72, 0.72, 'mg/L', 'FEU', 720, 720, 'positive', 'positive'],
    [80, 380, 'ng/mL', 'DDU', 760, 800, 'negative', 'positive'],
    [80, 400, 'ng/mL', 'DDU', 800, 800, 'positive', 'positive'],
    [60, 240, 'ng/mL', 'DDU', 480, 600, 'negative', 'negative'],
    [90, 0.89, 'ug/mL', 'FEU', 890, 900, 'negative', 'positive'],
    [40, 260, 'ng/mL', 'DDU', 520, 500, 'positive', 'positive'],
  ])('%i years, %d %s %s', (age, value, unit, basis, feu, cutOff, adjusted, fixed) => {
    expect(reading({ value, unit, basis }, age)).toMatchObject({
      value: feu,
      cutOffUgPerLFeu: cutOff,
      class: adjusted,
      fixed,
    });
  });

  test('every hundredth round the cut-offs, in every unit, basis, age, comparator and assay', () => {
    const disagreements: unknown[] = [];
    let cases = 0;
    const compare = (dDimer: DDimer, age: number) => {
      cases += 1;
      const said = reading(asInput(dDimer), age);
      const byHand = {
        value: dDimer.comparator === undefined ? ugPerLFeu(dDimer) : null,
        class: readAgeAdjusted(dDimer, age),
        fixed: readFixed(dDimer),
        cutOff: ageAdjustedCutOff(dDimer, age),
        fixedCutOff: fixedCutOff(dDimer),
        actOn: readAgeAdjusted(dDimer, age) === 'negative' ? 'negative' : 'positive',
      };
      const product = {
        value: said.value,
        class: said.class,
        fixed: said.fixed,
        cutOff: said.cutOffUgPerLFeu,
        fixedCutOff: said.fixedCutOffUgPerLFeu,
        actOn: said.actOn,
      };
      if (JSON.stringify(product) !== JSON.stringify(byHand))
        disagreements.push({ dDimer, age, product, byHand });
    };
    for (const age of [18, 50, 51, 80, 120]) {
      for (const basis of ['FEU', 'DDU'] as const) {
        for (const own of [
          undefined,
          ...(basis === 'FEU' ? [400, 500, 501] : [200, 229, 230, 240, 250, 251]),
        ]) {
          const about = basis === 'FEU' ? 1 : 2;
          const bare: DDimer = {
            value: '',
            unit: 'ug/L',
            basis,
            ...(own === undefined ? {} : { assayCutOffUgPerL: own }),
          };
          for (const cutOff of new Set([fixedCutOff(bare), ageAdjustedCutOff(bare, age)])) {
            for (let hundredths = -120; hundredths <= 120; hundredths += 5) {
              const ugPerL = cutOff / about + hundredths / 100;
              for (const comparator of [undefined, '<', '>'] as const) {
                const limit = comparator === undefined ? {} : { comparator };
                compare({ ...bare, ...limit, value: ugPerL.toFixed(2) }, age);
                compare({ ...bare, ...limit, unit: 'mg/L', value: (ugPerL / 1000).toFixed(5) }, age);
              }
            }
          }
        }
      }
    }
    expect(disagreements.slice(0, shown)).toEqual([]);
    expect(cases).toBeGreaterThan(20_000);
  });

  test('a basis that is not stated is refused', () => {
    expect(rules.reader.read({ 'd-dimer': { value: 480, unit: 'ng/mL' } }).ok).toBe(false);
  });

  // 3.4, "fixed cut-off": 500 FEU or 230 to 250 DDU. No assay's own is 500 mg/L; the figure is the usual one in ug/L.
  test('a cut-off in the wrong unit makes no D-dimer negative', () => {
    const input = { age: 40, 'd-dimer': { value: 0.7, unit: 'mg/L', basis: 'FEU', cutOff: 500 } };
    const facts = rules.reader.read(input);
    const said = facts.ok ? rules.score('d-dimer-age-adjusted-2014', facts.facts)?.class : 'refused';
    expect(said).not.toBe('negative');
  });
});

// ── The three decisions ───────────────────────────────────────────────────────────────────────

/** What each can be, the usual first. `d-dimer` and `wells` stand for what is read from them. */
const yesNo = [false, true];
const usable = [true, false];
const absent = 'absent';
const domains = new Map<string, readonly unknown[]>([
  ['age', [45, 10, 17, 18, 50, 51, 54, 55, 81]],
  ['presentation.pe-symptoms', yesNo],
  ['presentation.unstable', yesNo],
  ['oxygen-saturation', [98, 94, 93.9, 80]],
  ['oxygen-saturation.below-usual', yesNo],
  ['limb.threatened', yesNo],
  ['pregnancy.current-or-recent', yesNo],
  ['limb.site', ['leg', 'arm']],
  ['anticoagulant.at-presentation', ['none', 'interim', 'treatment']],
  ['dvt.previous-same-leg', yesNo],
  ['history.injecting', yesNo],
  ['inpatient-or-postoperative', yesNo],
  ['sepsis', yesNo],
  ['wells', [0, 1, 2, 3]],
  ['d-dimer', [absent, 300, 545, 1500]],
  ['d-dimer.availability', ['within-4-hours', 'later', 'not-possible']],
  ['d-dimer.before-anticoagulant', usable],
  ['d-dimer.quantitative', usable],
  ['d-dimer.this-episode', usable],
  ['symptoms.duration', [3, 14, 15, 60]],
  ['scan.within-4-hours', yesNo],
  ['interim-cover', ['possible', 'contraindicated', 'refused']],
  ['interim-cover.given', yesNo],
  [
    'scan.result',
    [
      'negative',
      'awaited',
      'superficial-thrombosis',
      'not-possible',
      'proximal-dvt',
      'isolated-distal-dvt',
      'old-change-only',
      'non-diagnostic',
    ],
  ],
  ['scan.extent', ['proximal', 'whole-leg']],
  ['scan.repeat', yesNo],
  ['scan.days-since-first', [0, 5, 6, 8, 9, 30]],
  ['scan.non-diagnostic-before', yesNo],
  ['alternative-diagnosis.confirmed', yesNo],
]);
const gateFindings = 13;

/** Past the gate, nothing done yet but a negative scan. */
const adult: Findings = Object.fromEntries([...domains].map(([id, [usual]]) => [id, usual]));

/** As asked of the product: only what was observed. */
function observed(situation: Findings): Findings {
  const { wells: score, 'd-dimer': ugPerL, ...rest } = situation;
  return {
    ...rest,
    ...(typeof score === 'number'
      ? { 'wells.two-level': twoLevel(score), 'wells.three-level': threeLevel(score) }
      : {}),
    ...(typeof ugPerL === 'number' ? { 'd-dimer': { value: ugPerL, unit: 'ug/L', basis: 'FEU' } } : {}),
  };
}

/** As the hand-written rules read it: the D-dimer against both cut-offs, or awaited, or none. */
function complete(situation: Findings): Findings {
  const { wells: score, 'd-dimer': ugPerL, age, 'd-dimer.availability': availability } = situation;
  const missing = availability === 'not-possible' ? 'none' : 'awaited';
  const dDimer =
    typeof ugPerL === 'number' ? ({ value: String(ugPerL), unit: 'ug/L', basis: 'FEU' } as const) : null;
  return {
    ...situation,
    'wells.two-level': twoLevel(Number(score)),
    'wells.three-level': threeLevel(Number(score)),
    'd-dimer.fixed': dDimer ? readFixed(dDimer) : missing,
    'd-dimer.age-adjusted': dDimer ? readAgeAdjusted(dDimer, Number(age)) : missing,
  };
}

/** Mostly past the gate, and everything behind it. */
function situationBy(chance: Chance): Record<string, unknown> {
  return Object.fromEntries(
    [...domains].map(([id, values], index) => {
      const usual =
        chance.number() <
        (index < gateFindings ? 0.93 : id.startsWith('d-dimer.') || id === 'scan.result' ? 0.5 : 0);
      return [id, chance.pick(usual ? values.slice(0, 1) : values)];
    }),
  );
}

/** States of the review, in the product's words. */
const outcomes: Readonly<Record<string, string>> = {
  PE: 'emergency-pe',
  LIMB: 'emergency-limb',
  PREGNANCY: 'route-pregnancy',
  CHILD: 'route-paediatric',
  ARM: 'route-arm',
  A1: 'route-on-treatment',
  RECURRENCE: 'route-recurrence',
  INJECTING: 'route-injecting',
  L1: 'scan-within-4-hours',
  L2: 'd-dimer-cover-scan',
  'L2-NO-D-DIMER': 'cover-and-scan',
  U1: 'd-dimer-within-4-hours',
  'U1-COVER': 'd-dimer-with-cover',
  'U1-WAIT': 'await-d-dimer',
  U3: 'scan-within-4-hours',
  'U3-COVER': 'cover-and-scan',
  'SCAN-NOW': 'scan-now-or-hospital',
  'SCAN-DECIDES': 'await-scan',
  'READ-SCAN': 'read-the-scan',
  'L3-D-DIMER': 'd-dimer-within-4-hours',
  L4: 'await-d-dimer',
  L5: 'stop-cover-repeat-scan',
  REPEAT: 'repeat-scan',
  EXCL: 'excluded',
  SUPERFICIAL: 'superficial-only',
  CONF: 'confirmed',
  'A1-CONF': 'confirmed-on-treatment',
  DISTAL: 'route-distal',
  NDX: 'another-image',
  'NDX-AGAIN': 'other-imaging-or-repeat',
  'NOT-DONE': 'not-done',
  'US-SCAN': 'scan-first',
  'US-D-DIMER': 'd-dimer-first',
};

const decisions = [
  ['first-test', firstTestByHand],
  ['after-d-dimer', afterDDimerByHand],
  ['after-scan', afterScanByHand],
] as const;

describe.each(regions)('diagnosis in %s, written twice', (region) => {
  test('30000 complete situations', () => {
    const chance = chanceFrom(20_261_125);
    const disagreements: unknown[] = [];
    const seen = new Set<string>();
    for (let turn = 0; turn < 30_000 && disagreements.length < shown; turn += 1) {
      const situation = situationBy(chance);
      const facts = read(observed(situation));
      for (const [id, byHand] of decisions) {
        const state = byHand(complete(situation), region);
        seen.add(`${id} ${state}`);
        const outcome = decisionIn(id, region).outcome(facts);
        if (outcome !== outcomes[state]) disagreements.push({ id, situation, outcome, state });
      }
    }
    expect(disagreements).toEqual([]);
    expect(seen.size).toBeGreaterThan(region === 'uk' ? 44 : 36);
  });

  test.each(decisions)('%s with up to 5 facts unknown, against every way to know them', (id, byHand) => {
    const decision = decisionIn(id, region);
    const chance = chanceFrom(20_261_126);
    const disagreements: unknown[] = [];
    let undecided = 0;
    for (let turn = 0; turn < 2000 && disagreements.length < shown; turn += 1) {
      const situation = situationBy(chance);
      const missing = new Set<string>();
      while (missing.size <= turn % 5) missing.add(chance.pick([...domains.keys()]));
      // No D-dimer on record is an answer while it is known when one can be had; else one may have been taken.
      const whenKnown = !missing.has('d-dimer.availability');
      if (situation['d-dimer'] === absent && !whenKnown) missing.add('d-dimer');
      const unknown = [...missing].map(
        (of): Unknown<unknown> => [of, of === 'd-dimer' && whenKnown ? [absent] : (domains.get(of) ?? [])],
      );
      const possible = byEveryCompletion(
        situation,
        unknown,
        (filled) => outcomes[byHand(complete(filled), region)] ?? '',
      );
      const [only, ...others] = possible.outcomes;
      const certain = others.length === 0 ? only : null;
      if (certain === null) undecided += 1;

      const known = Object.fromEntries(Object.entries(situation).filter(([of]) => !missing.has(of)));
      const product = decision.decide(read(observed(known)));
      const named = certain === null ? askedFor(possible.decisive, id) : new Set<string>();
      const asked = askedFor(new Set(product.decisive), id);
      if (product.outcome !== certain || [...asked].toSorted().join() !== [...named].toSorted().join()) {
        disagreements.push({ known, missing: [...missing], possible, product });
      }
    }
    expect(disagreements).toEqual([]);
    expect(undecided).toBeGreaterThan(200);
  });
});

/** The product asks for Wells by its items, and for a D-dimer together with when it can be had. */
function askedFor(facts: ReadonlySet<string>, decision: string): Set<string> {
  const asked = [...facts].map((fact) => (fact.startsWith('wells.') ? 'wells' : fact));
  return new Set(
    asked.map((fact) => (fact === 'd-dimer.availability' && decision !== 'first-test' ? 'd-dimer' : fact)),
  );
}

// ── Where the two once disagreed ──────────────────────────────────────────────────────────────

describe('what the review asks for', () => {
  // 3.1 in order: long-standing treatment goes to A1 before a recurrence is looked at; 3.3, A1: positive is CONF, negative
  // is EXCL or a repeat. Treatment for an old clot in this leg is the usual reason to be on treatment.
  test.each(regions)('%s: on treatment, in a leg with an old DVT, the scan is read as A1', (region) => {
    const treated = { ...adult, 'anticoagulant.at-presentation': 'treatment', 'dvt.previous-same-leg': true };
    const after = (scan: string, score: number) =>
      decisionIn('after-scan', region).outcome(
        read(observed({ ...treated, wells: score, 'scan.result': scan })),
      );
    expect([after('proximal-dvt', 3), after('negative', 3), after('negative', 0)]).toEqual([
      'confirmed-on-treatment',
      'repeat-scan',
      'excluded',
    ]);
  });

  // 3.1: "route out" means no Wells and no exclusion by D-dimer; it holds no clot back. 3.3, for every state: "scan
  // values: proximal DVT: CONF"; old change only has a value of its own.
  test.each(regions)('%s: a proximal DVT in a leg with an old one is confirmed', (region) => {
    const again = { ...adult, 'dvt.previous-same-leg': true, 'scan.result': 'proximal-dvt' };
    expect(decisionIn('after-scan', region).outcome(read(observed(again)))).toBe(
      outcomes[afterScanByHand(complete(again), region)],
    );
  });

  // 3.3: "SVT: section 5 and the arm's negative-scan step". Up to 3 cm from the groin junction it is treated as a DVT.
  test.each(regions)('%s: superficial thrombosis is not told as a plain negative scan', (region) => {
    const decided = (scan: string) => {
      const { outcome, rows } = decisionIn('after-scan', region).decide(
        read(observed({ ...adult, 'scan.result': scan })),
      );
      return { outcome, rows };
    };
    expect(decided('superficial-thrombosis')).not.toEqual(decided('negative'));
  });

  // 3.3: "every open state has an exit for late, refused and unreadable". 3.4: `<600` against 500 is neither.
  test('a D-dimer that answers neither way leads somewhere, or to a question', () => {
    const unreadable = { value: 600, unit: 'ug/L', basis: 'FEU', comparator: '<' };
    const facts = read({ ...observed({ ...adult, 'scan.result': 'awaited' }), 'd-dimer': unreadable });
    const { outcome, decisive } = decisionIn('after-d-dimer', 'uk').decide(facts);
    expect(outcome !== null || decisive.length > 0).toBe(true);
  });
});
