import type { FactId } from '../facts.ts';
import type { Condition } from '../rule-types.ts';
import type { Score } from '../score-types.ts';
import { cite } from '../sources.ts';

/** The items of both versions; they differ in points alone, and in how a fast heart adds up. */
const when = {
  age: { age: { above: 65 } },
  prev: { any: [{ 'history.previous-dvt': true }, { 'history.previous-pe': true }] },
  surg: { 'surgery-or-leg-fracture.1-month': true },
  malig: { 'cancer.active-or-cured-within-1-year': true },
  pain: { 'leg.pain-unilateral': true },
  haem: { haemoptysis: true },
  palp: { 'leg.deep-vein-pain-and-oedema': true },
} as const satisfies Record<string, Condition<FactId>>;

const inputs = { HR: 'heart-rate', hr: 'heart-rate' } as const;
const notFor = 'Hospital inpatients. It holds no judgement of the clinician.';

export const geneva2006: Score<FactId> = {
  id: 'geneva-2006',
  title: 'Revised Geneva score for pulmonary embolism (original points)',
  because: cite('geneva-2006', 'score', 'Eight items of 1 to 5 points; up to 22.', 'verified'),
  notFor,
  inputs,
  items: [
    { key: 'age', points: 1, when: when.age },
    { key: 'prev', points: 3, when: when.prev },
    { key: 'surg', points: 2, when: when.surg },
    { key: 'malig', points: 2, when: when.malig },
    { key: 'pain', points: 3, when: when.pain },
    { key: 'haem', points: 2, when: when.haem },
    {
      key: 'hr75',
      points: 3,
      when: { all: [{ 'heart-rate': { atLeast: 75 } }, { 'heart-rate': { below: 95 } }] },
    },
    { key: 'hr95', points: 5, when: { 'heart-rate': { atLeast: 95 } } },
    { key: 'palp', points: 4, when: when.palp },
  ],
  levels: {
    'three-level': {
      because: cite('geneva-2006', 'classes', 'Low to 3, intermediate 4 to 10, high from 11.', 'verified'),
      classes: [{ class: 'low' }, { class: 'intermediate', from: 4 }, { class: 'high', from: 11 }],
    },
    'two-level': {
      because: cite('esc-2019-pe', 'table 5', 'Unlikely to 5, likely from 6.', 'memory'),
      classes: [{ class: 'unlikely' }, { class: 'likely', from: 6 }],
    },
  },
};

/** Several copies give a heart rate from 95 a single point. The greatest sum of 9 and ESC hold with two. */
export const genevaSimplified2008: Score<FactId> = {
  id: 'geneva-simplified-2008',
  title: 'Simplified revised Geneva score for pulmonary embolism',
  because: [
    cite('geneva-2008', 'score', 'One point an item, and one more for a heart rate from 95.', 'verified'),
    cite('esc-2019-pe', 'table 5', 'Up to 9 points: a heart rate from 95 counts two.', 'verified'),
  ],
  notFor,
  inputs,
  items: [
    { key: 'age', points: 1, when: when.age },
    { key: 'prev', points: 1, when: when.prev },
    { key: 'surg', points: 1, when: when.surg },
    { key: 'malig', points: 1, when: when.malig },
    { key: 'pain', points: 1, when: when.pain },
    { key: 'haem', points: 1, when: when.haem },
    { key: 'hr75', points: 1, when: { 'heart-rate': { atLeast: 75 } } },
    { key: 'hr95', points: 1, when: { 'heart-rate': { atLeast: 95 } } },
    { key: 'palp', points: 1, when: when.palp },
  ],
  levels: {
    'three-level': {
      because: cite('geneva-2008', 'classes', 'Low to 1, intermediate 2 to 4, high from 5.', 'verified'),
      classes: [{ class: 'low' }, { class: 'intermediate', from: 2 }, { class: 'high', from: 5 }],
    },
    'two-level': {
      because: cite('esc-2019-pe', 'table 5', 'Unlikely to 2, likely from 3.', 'memory'),
      classes: [{ class: 'unlikely' }, { class: 'likely', from: 3 }],
    },
  },
};
