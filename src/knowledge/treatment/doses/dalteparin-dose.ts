import type { FactId } from '../../facts.ts';
import type { UniqueTable } from '../../rule-types.ts';
import { cite } from '../../sources.ts';
import { design, type When } from './dose-conditions.ts';
import { type Band, bandRows, wholeKg } from './weight-bands.ts';

const nearestKg = design('3.4', 'Weight to the nearest whole kg.');
const usOkPlatelets: When = { platelets: { atLeast: 100 } };

export const dalteparinDose: UniqueTable<FactId> = {
  id: 'dose.dalteparin',
  policy: 'unique',
  title: 'Dose of dalteparin for a DVT, once daily',
  asks: 'How many IU once daily?',
  outcomes: {
    '7500': { title: '7,500 IU once daily', actions: ['Measured weight'] },
    '10000': { title: '10,000 IU once daily', actions: ['Measured weight'] },
    '12500': { title: '12,500 IU once daily', actions: ['Measured weight'] },
    '15000': { title: '15,000 IU once daily', actions: ['Measured weight'] },
    '18000': { title: '18,000 IU once daily', actions: ['Measured weight; the most in a day'] },
    'prescriber-states': {
      title: 'The prescriber states the dose',
      actions: ['Platelets 50 to 99: 2,500 IU a day less until 100; under 50: hold'],
    },
    none: {
      title: 'No dose on the US label',
      actions: ['Choose another agent, or the prescriber states a dose'],
    },
  },
  rows: [
    ...bandRows({
      id: 'uk-treatment',
      fact: 'body-weight',
      regions: ['uk'],
      beside: { 'dalteparin.schedule': ['treatment', 'cancer-month-1'] },
      bands: wholeKg([
        [0, '7500'],
        [46, '10000'],
        [57, '12500'],
        [69, '15000'],
        [83, '18000'],
      ]),
      because: [cite('smpc-dalteparin', '4.2', 'Bands of weight, once daily.', 'verified'), nearestKg],
    }),
    ...bandRows({
      id: 'uk-later',
      fact: 'body-weight',
      regions: ['uk'],
      beside: { 'dalteparin.schedule': 'cancer-months-2-to-6' },
      bands: laterBands(),
      because: [cite('smpc-dalteparin', '4.2', '150 IU/kg, months 2 to 6.', 'memory'), nearestKg],
    }),
    {
      id: 'us-treatment',
      regions: ['us'],
      when: { 'dalteparin.schedule': 'treatment' },
      then: 'none',
      because: cite('fda-dalteparin', 'indications', 'Only extended treatment in cancer.', 'memory'),
    },
    {
      id: 'us-platelets',
      regions: ['us'],
      when: {
        'dalteparin.schedule': ['cancer-month-1', 'cancer-months-2-to-6'],
        platelets: { below: 100 },
      },
      then: 'prescriber-states',
      because: cite(
        'fda-dalteparin',
        'thrombocytopenia',
        '50 to 100: 2,500 IU less; < 50: hold.',
        'verified',
      ),
    },
    ...bandRows({
      id: 'us-month-1',
      fact: 'body-weight',
      regions: ['us'],
      beside: { all: [{ 'dalteparin.schedule': 'cancer-month-1' }, usOkPlatelets] },
      bands: wholeKg([
        [0, '10000'],
        [57, '12500'],
        [69, '15000'],
        [83, '18000'],
      ]),
      because: [cite('fda-dalteparin', 'dosage', 'Month 1: 200 IU/kg, once daily.', 'verified'), nearestKg],
    }),
    ...bandRows({
      id: 'us-later',
      fact: 'body-weight',
      regions: ['us'],
      beside: { all: [{ 'dalteparin.schedule': 'cancer-months-2-to-6' }, usOkPlatelets] },
      bands: laterBands(),
      because: [cite('fda-dalteparin', 'dosage', '150 IU/kg, months 2 to 6.', 'memory'), nearestKg],
    }),
  ],
};

function laterBands(): Band[] {
  return wholeKg([
    [0, '7500'],
    [57, '10000'],
    [69, '12500'],
    [83, '15000'],
    [99, '18000'],
  ]);
}
