import type { FactId } from '../facts.ts';
import type { Condition, Row } from '../rule-types.ts';
import { cite } from '../sources.ts';

type When = Condition<FactId>;

const measured = (...of: readonly When[]): When => ({
  all: [{ 'ankle-brachial-index.measured': true }, ...of],
});

/** Without a measured index only this is enough: normal pulses, under 65, and none of the risks of arterial disease. */
const noIndexNeeded: When = {
  'pulses.feet': 'normal',
  age: { below: 65 },
  diabetes: false,
  smoking: false,
  'arterial-disease.peripheral': false,
};

const arteriesGood: When = {
  any: [
    measured({ 'ankle-brachial-index': { above: 0.8 } }, { 'ankle-brachial-index': { atMost: 1.3 } }),
    { all: [{ 'ankle-brachial-index.measured': false }, noIndexNeeded] },
  ],
};

const noContraindication: When = {
  all: [
    arteriesGood,
    {
      'pulses.feet': 'normal',
      'arterial-disease.peripheral': false,
      diabetes: false,
      'arteries.calcified': false,
      'heart.decompensated': false,
      'pulmonary-oedema': false,
      'limb.threatened': false,
      'vein.infected': false,
      'neuropathy.severe': false,
      'skin.fragile': false,
      'skin.dermatitis': false,
      'skin.cellulitis': false,
      'fabric-allergy': false,
      'leg.deformity': false,
    },
  ],
};

const safety = (says: string) => cite('compression-safety', 'contraindications', says, 'verified');

export const stockingsRows: readonly Row<FactId>[] = [
  {
    id: 'index-below-0.5',
    when: measured({ 'ankle-brachial-index': { below: 0.5 } }),
    then: 'stockings-no-compression',
    because: safety('ABPI below 0.5: no compression.'),
  },
  {
    id: 'arterial-disease',
    when: { any: [{ 'arterial-disease.peripheral': true }, { 'pulses.feet': 'absent' }] },
    then: 'stockings-no-compression',
    because: safety('Peripheral arterial disease or absent pulses: none.'),
  },
  {
    id: 'heart-failure',
    when: { any: [{ 'heart.decompensated': true }, { 'pulmonary-oedema': true }] },
    then: 'stockings-no-compression',
    because: safety('Decompensated heart failure or pulmonary oedema: none.'),
  },
  {
    id: 'phlegmasia-or-septic-phlebitis',
    when: { any: [{ 'limb.threatened': true }, { 'vein.infected': true }] },
    then: 'stockings-no-compression',
    because: safety('Phlegmasia or septic phlebitis: none.'),
  },
  {
    id: 'skin-nerves-fit',
    when: {
      any: [
        { 'neuropathy.severe': true },
        { 'skin.fragile': true },
        { 'skin.dermatitis': true },
        { 'skin.cellulitis': true },
        { 'fabric-allergy': true },
        { 'leg.deformity': true },
      ],
    },
    then: 'stockings-not-until-resolved',
    because: [
      safety('Severe neuropathy, fragile skin, dermatitis, allergy, cellulitis, deformity: relative.'),
      cite('virchow-design', '6.3', 'Relative is read as no until resolved.', 'memory'),
    ],
  },
  {
    id: 'index-above-1.3',
    when: {
      any: [
        measured({ 'ankle-brachial-index': { above: 1.3 } }),
        { diabetes: true },
        { 'arteries.calcified': true },
      ],
    },
    then: 'stockings-toe-pressure',
    because: safety('ABPI above 1.3, diabetes or calcified arteries: the index misleads; toe pressure.'),
  },
  {
    id: 'index-0.5-to-0.8',
    when: measured({ 'ankle-brachial-index': { atLeast: 0.5 } }, { 'ankle-brachial-index': { atMost: 0.8 } }),
    then: 'stockings-specialist-modified',
    because: [
      safety('ABPI 0.5 to 0.8: not standard, modified compression by a specialist.'),
      cite('virchow-design', 'D31', 'Exactly 0.8 counts as modified.', 'design'),
    ],
  },
  {
    id: 'index-not-measured',
    when: { all: [{ 'ankle-brachial-index.measured': false }, { not: noIndexNeeded }] },
    then: 'stockings-assess-first',
    because: cite(
      'virchow-design',
      'D31',
      'Not measured counts as unknown, unless pulses are recorded as normal under 65 with no diabetes, smoking or arterial disease.',
      'design',
    ),
  },
  {
    id: 'prevention',
    when: { all: [noContraindication, { 'stockings.purpose': 'prevention' }] },
    then: 'stockings-not-for-prevention',
    because: [
      cite(
        'nice-ng158',
        'stockings',
        'Not offered to prevent post-thrombotic syndrome or recurrence; says nothing of symptoms.',
        'memory',
      ),
      cite('chest-2021', 'stockings', 'Suggests against routine use to prevent it.', 'verified'),
      cite('sox-2014', 'result', 'Against placebo stockings, no less post-thrombotic syndrome.', 'verified'),
    ],
  },
  {
    id: 'symptoms',
    when: { all: [noContraindication, { 'stockings.purpose': 'symptoms' }] },
    then: 'stockings-may-be-tried',
    because: [
      cite('esvs-2021', 'compression', 'Early compression suggested for symptoms.', 'memory'),
      cite('seed-nhs', 'stockings', 'May be prescribed where the GP thinks they help.', 'verified'),
      cite('virchow-design', '6.3', 'Only with every contraindication asked and absent.', 'design'),
    ],
  },
];
