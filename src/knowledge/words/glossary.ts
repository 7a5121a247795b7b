/**
 * Hard words that have no easy one, each explained. They are left out of the measure of how hard a text is, and a page
 * that uses one can show its meaning.
 */
export type GlossaryEntry = {
  readonly word: string;
  /** Other forms of it that stand in our texts. */
  readonly forms?: readonly string[];
  readonly means: string;
};

const medicines: readonly GlossaryEntry[] = [
  { word: 'apixaban', forms: ['Eliquis'], means: 'A blood thinner you take as tablets, twice a day.' },
  { word: 'rivaroxaban', forms: ['Xarelto'], means: 'A blood thinner you take as tablets, with food.' },
  {
    word: 'edoxaban',
    forms: ['Lixiana', 'Savaysa'],
    means: 'A blood thinner you take as a tablet, once a day.',
  },
  { word: 'dabigatran', forms: ['Pradaxa'], means: 'A blood thinner you take as capsules, twice a day.' },
  {
    word: 'warfarin',
    forms: ['Coumadin', 'Jantoven', 'acenocoumarol'],
    means: 'A blood thinner that needs blood tests.',
  },
  {
    word: 'heparin',
    forms: [
      'enoxaparin',
      'dalteparin',
      'tinzaparin',
      'fondaparinux',
      'Clexane',
      'Inhixa',
      'Lovenox',
      'Fragmin',
      'Innohep',
      'Arixtra',
    ],
    means: 'A blood thinner that is given as an injection.',
  },
  { word: 'aspirin', means: 'A painkiller that also thins the blood a little.' },
  { word: 'ibuprofen', forms: ['naproxen'], means: 'Painkillers that make you bleed more.' },
  {
    word: 'paracetamol',
    forms: ['acetaminophen', 'Tylenol'],
    means: 'A painkiller that is safe with most blood thinners.',
  },
];

const tests: readonly GlossaryEntry[] = [
  { word: 'D-dimer', means: 'A blood test that is high when there may be a clot, and for other reasons.' },
  { word: 'ultrasound', means: 'A scan that makes a picture with sound. It does not hurt.' },
  { word: 'INR', means: 'A blood test that shows how thin warfarin makes your blood.' },
  { word: 'X-ray', forms: ['X-rays'], means: 'A picture of the inside of the body.' },
];

const illness: readonly GlossaryEntry[] = [
  {
    word: 'DVT',
    forms: ['deep vein thrombosis', 'thrombosis'],
    means: 'A blood clot in a deep vein, most often in a leg.',
  },
  { word: 'PE', forms: ['pulmonary embolism', 'pulmonary', 'embolism'], means: 'A blood clot in the lung.' },
  { word: 'anticoagulant', means: 'A blood thinner: a medicine that stops clots from growing.' },
  { word: 'blood thinner', means: 'A medicine that stops clots from growing.' },
  {
    word: 'post-thrombotic syndrome',
    forms: ['post-thrombotic', 'syndrome'],
    means: 'A heavy, sore or swollen leg that lasts after a clot.',
  },
  { word: 'compression', means: 'Steady pressure on the leg, as by a tight stocking.' },
  { word: 'filter', means: 'A small mesh in a vein that catches clots.' },
  { word: 'injection', forms: ['injections'], means: 'A dose given with a needle.' },
  { word: 'vitamin K', forms: ['vitamin'], means: 'A vitamin in leafy greens that works against warfarin.' },
  { word: 'HRT', means: 'Hormones you may take when your periods end.' },
  { word: 'operation', means: 'When a doctor cuts or mends something in your body.' },
  { word: 'alert card', means: 'A card that says which blood thinner you take.' },
  { word: 'maternity', forms: ['maternity unit'], means: 'The hospital team for pregnancy and birth.' },
];

const services: readonly GlossaryEntry[] = [
  { word: 'A&E', means: 'Accident and emergency: the part of a UK hospital for what cannot wait.' },
  {
    word: 'ER',
    forms: ['emergency', 'emergencies', 'emergency room'],
    means: 'Emergency room: the part of a US hospital for what cannot wait.',
  },
  { word: 'GP', means: 'A family doctor in the UK.' },
  { word: 'OB', means: 'A doctor for pregnancy and birth in the US.' },
  { word: 'labor and delivery', means: 'The US hospital team for birth.' },
  { word: 'interpreter', means: 'Someone who says in your language what others say.' },
  { word: 'insurance', means: 'What pays for part of your care in the US.' },
];

export const glossary: readonly GlossaryEntry[] = [...illness, ...medicines, ...tests, ...services];

/** The entries whose word or form stands in a text, for a page to explain below it. */
export const glossaryOf = (text: string): readonly GlossaryEntry[] =>
  glossary.filter((entry) => formIn(entry, text) !== undefined);

/** The entry as a text says it: its word, or the form of it that stands there. */
export const formIn = ({ word, forms = [] }: GlossaryEntry, text: string): string | undefined =>
  [word, ...forms].find((form) =>
    new RegExp(`(?<![\\p{L}-])${form.replaceAll(/[.*+?^$()|[\]\\]/g, '\\$&')}(?![\\p{L}-])`, 'iu').test(text),
  );
