import { expect, test } from 'vitest';
import { rules } from '../../src/engine/rules.ts';
import { type Region, regions } from '../../src/knowledge/rule-types.ts';
import { chanceFrom } from '../oracle/chance.ts';
import { type Patient, homeByHand } from '../oracle/home-by-hand.ts';
import { ideal } from './home-ideal.ts';

const ladder = ['emergency', 'hospital', 'specialist-review', 'incomplete', 'home'];

/** Both sides of each limit, and answers of every kind. */
const figures: Readonly<Record<string, readonly number[]>> = {
  age: [18, 54, 59, 60, 80],
  'body-weight': [49.9, 50, 82, 120, 120.5, 151],
  creatinine: [60, 88, 150, 170, 186, 250, 309],
  haemoglobin: [100, 145],
  platelets: [40, 74.9, 75, 240],
  inr: [1, 1.5, 1.51],
  bilirubin: [10],
  'alanine-aminotransferase': [25],
  'blood-pressure.systolic': [89, 90, 99, 100, 128, 180, 181],
  'blood-pressure.diastolic': [78, 110, 110.5],
  'heart-rate': [72, 100, 101, 110, 110.5],
  'respiratory-rate': [14, 20, 21, 24, 25],
  'oxygen-saturation': [89.9, 90, 91.9, 92, 94.9, 95, 98],
  temperature: [35.9, 36, 37.9, 38],
  'pain.at-rest': [2, 3, 3.5, 6.9, 7],
  'leg.calf-difference': [-1, 2.9, 3, 5.9, 6],
};
const words: Readonly<Record<string, readonly string[]>> = {
  'liver.child-pugh': ['none', 'a', 'b', 'c'],
  'pain.relief-needed': ['none-or-simple', 'opioid', 'intravenous'],
  'dvt.extent': ['isolated-distal', 'proximal', 'iliofemoral'],
  antiphospholipid: ['none', 'other', 'triple-positive'],
  'heparin-induced-thrombocytopenia': ['never', 'past', 'current-or-suspected'],
};
const extra: Patient = {
  'heparin-induced-thrombocytopenia.within-3-months': false,
  'pregnancy.current-or-recent': false,
  'bleeding.judged-not-major': false,
  'oxygen-saturation.cause-recorded': false,
  'heart-rate.cause-recorded': false,
  'respiratory-rate.cause-recorded': false,
  'blood-pressure.cause-recorded': false,
};
const start: Patient = { ...ideal, ...extra };
/** Clearance is not worked out on dialysis or in acute injury: those have vignettes of their own. */
const fixed = new Set(['sex', 'dialysis', 'kidney.acute-injury']);
const changing = Object.keys(start).filter((fact) => !fixed.has(fact));

const chance = chanceFrom(20_261_123);

function somebody(): Patient {
  const sex = chance.pick(['male', 'female']);
  const changes = Array.from({ length: chance.pick([0, 1, 1, 2, 3, 6]) }, () => chance.pick(changing));
  const patient: Record<string, boolean | number | string> = { ...start, sex };
  for (const fact of changes) {
    const answers: readonly (boolean | number | string)[] = figures[fact] ?? words[fact] ?? [true, false];
    patient[fact] = chance.pick(answers);
  }
  return patient;
}

function decided(patient: Readonly<Record<string, unknown>>, region: Region) {
  const read = rules.reader.read(patient);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const decision = rules.decision('home-or-hospital', region)?.decide(read.facts);
  if (!decision) throw new Error('no home-or-hospital');
  return decision;
}

test('home or hospital, written twice: 1,000 people in both regions with every fact', () => {
  const seen = new Set<string>();
  const apart: unknown[] = [];
  for (let turn = 0; turn < 1000; turn += 1) {
    const patient = somebody();
    for (const region of regions) {
      const byHand = homeByHand(patient, region);
      seen.add(byHand);
      const { outcome, unknown } = decided(patient, region);
      if (outcome !== byHand || unknown?.length !== 0)
        apart.push({ region, byHand, outcome, unknown, patient });
    }
  }
  expect(apart.slice(0, 2)).toEqual([]);
  expect([...seen].toSorted()).toEqual(ladder.toSorted());
});

/** Facts whose absence is a reading of its own, or that matter only beside another: a raised INR, an older HIT. */
const notAsked = new Set([...Object.keys(extra), 'vitamin-k-antagonist']);

test('with facts missing: never home, never milder than what is certain, and what is missing is named', () => {
  const wrong: unknown[] = [];
  for (let turn = 0; turn < 1000; turn += 1) {
    const patient = somebody();
    const missing = Array.from({ length: chance.pick([1, 2, 5]) }, () => chance.pick(changing)).filter(
      (fact) => !notAsked.has(fact),
    );
    const partial = Object.fromEntries(Object.entries(patient).filter(([fact]) => !missing.includes(fact)));
    for (const region of regions) {
      const { outcome, floor, unknown } = decided(partial, region);
      const byHand = homeByHand(patient, region);
      const settled = outcome === null || outcome === byHand;
      // The floor may not be beyond what some completion gives, but for "incomplete"; this patient is one.
      const held =
        floor !== null && (floor === 'incomplete' || ladder.indexOf(floor) >= ladder.indexOf(byHand));
      const lulled = missing.length > 0 && (outcome === 'home' || floor === 'home');
      const named = missing.length === 0 || outcome !== null || (unknown ?? []).length > 0;
      if (!settled || !held || lulled || !named)
        wrong.push({ region, missing, outcome, floor, byHand, unknown });
    }
  }
  expect(wrong.slice(0, 2)).toEqual([]);
});
