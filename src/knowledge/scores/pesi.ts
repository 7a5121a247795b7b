import type { FactId } from '../facts.ts';
import type { Condition } from '../rule-types.ts';
import type { NotFor, Score } from '../score-types.ts';
import { cite } from '../sources.ts';

const pesi = (section: string, says: string) => cite('pesi-2005', section, says, 'verified');
const simplified = (section: string, says: string) => cite('spesi-2010', section, says, 'verified');

const when = {
  hr110: { 'heart-rate': { atLeast: 110 } },
  sbp100: { 'blood-pressure.systolic': { below: 100 } },
  sat90: { 'oxygen-saturation': { below: 90 } },
} as const satisfies Record<string, Condition<FactId>>;

const onlyConfirmed: NotFor<FactId> = {
  when: { 'pulmonary-embolism.confirmed': false },
  says: 'For a pulmonary embolism that is confirmed.',
  because: pesi('population', 'People with a confirmed pulmonary embolism.'),
};

const inputs = {
  HR: 'heart-rate',
  hr: 'heart-rate',
  SBP: 'blood-pressure.systolic',
  sbp: 'blood-pressure.systolic',
  RR: 'respiratory-rate',
  rr: 'respiratory-rate',
  SaO2: 'oxygen-saturation',
  hf: 'heart-failure',
  lung: 'chronic-lung-disease',
} as const satisfies Record<string, FactId>;

const notFor = 'Finding a pulmonary embolism, or saying alone where somebody is treated.';

/** ESC prints a respiratory rate above 30; the original counts 30 itself. */
export const pesi2005: Score<FactId> = {
  id: 'pesi-2005',
  title: 'Pulmonary embolism severity index (PESI)',
  because: pesi('table 2', 'The age in years, and ten findings of 10 to 60 points.'),
  notFor,
  refusedIf: [onlyConfirmed],
  inputs: { ...inputs, T: 'temperature' },
  items: [
    { key: 'age', pointsOf: 'age' },
    { key: 'male', points: 10, when: { sex: 'male' } },
    { key: 'cancer', points: 30, when: { 'cancer.history': true } },
    { key: 'hf', points: 10, when: { 'heart-failure': true } },
    { key: 'lung', points: 10, when: { 'chronic-lung-disease': true } },
    { key: 'hr110', points: 20, when: when.hr110 },
    { key: 'sbp100', points: 30, when: when.sbp100 },
    { key: 'rr30', points: 20, when: { 'respiratory-rate': { atLeast: 30 } } },
    { key: 't36', points: 20, when: { temperature: { below: 36 } } },
    { key: 'mental', points: 60, when: { 'mental-status.altered': true } },
    { key: 'sat90', points: 20, when: when.sat90 },
  ],
  levels: {
    class: {
      because: pesi(
        'classes',
        'I to 65, II to 85, III to 105, IV to 125, V above; death in 30 days to 24.5 %.',
      ),
      classes: [
        { class: 'I' },
        { class: 'II', from: 66 },
        { class: 'III', from: 86 },
        { class: 'IV', from: 106 },
        { class: 'V', from: 126 },
      ],
    },
  },
};

export const spesi2010: Score<FactId> = {
  id: 'spesi-2010',
  title: 'Simplified pulmonary embolism severity index (sPESI)',
  because: simplified('table 3', 'Six findings of one point; heart or lung disease counts once.'),
  notFor,
  refusedIf: [onlyConfirmed],
  inputs,
  items: [
    { key: 'age80', points: 1, when: { age: { above: 80 } } },
    { key: 'cancer', points: 1, when: { 'cancer.history': true } },
    {
      key: 'heartOrLung',
      points: 1,
      when: { any: [{ 'heart-failure': true }, { 'chronic-lung-disease': true }] },
    },
    { key: 'hr110', points: 1, when: when.hr110 },
    { key: 'sbp100', points: 1, when: when.sbp100 },
    { key: 'sat90', points: 1, when: when.sat90 },
  ],
  levels: {
    risk: {
      because: simplified('result', 'Low with none (1.0 % death in 30 days), high with any (10.9 %).'),
      classes: [{ class: 'low' }, { class: 'high', from: 1 }],
    },
  },
};
