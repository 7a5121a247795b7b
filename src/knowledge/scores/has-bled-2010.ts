import type { FactId } from '../facts.ts';
import type { Score } from '../score-types.ts';
import { cite } from '../sources.ts';
import { anaemia } from './anaemia.ts';

const hasBled = (section: string, says: string) => cite('has-bled-2010', section, says, 'memory');

/** One calculator prints 2.6 mg/dL for 200 µmol/L; it is 2.26. Liver enzymes count only together with bilirubin. */
export const hasBled2010: Score<FactId> = {
  id: 'has-bled-2010',
  title: 'HAS-BLED, risk of major bleeding',
  because: [
    hasBled('items', 'Nine items of one point.'),
    cite(
      'virchow-design',
      'HAS-BLED, anaemia',
      'Anaemia of the B item: haemoglobin under 130 g/L in men, 120 in women.',
      'design',
    ),
  ],
  notFor: 'The acute phase. Derived in atrial fibrillation; NICE uses it at a long-term review.',
  inputs: {
    SBP: 'blood-pressure.systolic',
    SCr: 'creatinine',
    TTR: 'time-in-therapeutic-range',
    warfarin: 'vitamin-k-antagonist',
    drinks: 'alcohol.drinks-per-week',
    Hb: 'haemoglobin',
  },
  items: [
    { key: 'H', points: 1, when: { 'blood-pressure.systolic': { above: 160 } } },
    {
      key: 'A-renal',
      points: 1,
      when: { any: [{ dialysis: true }, { 'kidney.transplant': true }, { creatinine: { atLeast: 200 } }] },
    },
    {
      key: 'A-liver',
      points: 1,
      when: {
        any: [
          { 'liver.cirrhosis': true },
          { all: [{ 'bilirubin.times-limit': { above: 2 } }, { 'liver-enzymes.times-limit': { above: 3 } }] },
        ],
      },
    },
    { key: 'S', points: 1, when: { 'stroke.history': true } },
    {
      key: 'B',
      points: 1,
      when: { any: [{ 'bleeding.history-major': true }, { 'bleeding.predisposition': true }, anaemia] },
    },
    {
      key: 'L',
      points: 1,
      when: { all: [{ 'vitamin-k-antagonist': true }, { 'time-in-therapeutic-range': { below: 60 } }] },
    },
    { key: 'E', points: 1, when: { age: { above: 65 } } },
    { key: 'D-drug', points: 1, when: { any: [{ antiplatelet: true }, { nsaid: true }] } },
    { key: 'D-alc', points: 1, when: { 'alcohol.drinks-per-week': { atLeast: 8 } } },
  ],
  levels: {
    risk: {
      because: hasBled('classes', 'Lower to 2, high from 3, as in atrial fibrillation.'),
      classes: [{ class: 'lower' }, { class: 'high', from: 3 }],
    },
    'nice-review': {
      because: cite(
        'nice-ng158',
        'long-term treatment',
        'From 4 that cannot be changed: discuss stopping.',
        'memory',
      ),
      classes: [{ class: 'below-4' }, { class: 'discuss-stopping', from: 4 }],
    },
  },
};
