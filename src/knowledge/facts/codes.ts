import type { Code, CodeSystem, Status } from '../rule-types.ts';

/**
 * Codes by which a record speaks of our facts, and how far each may be believed.
 * A code that only points to a fact never fills it: a person looks and answers.
 */

const codes = (system: CodeSystem, status: Status, of: Readonly<Record<string, string>>): Code[] =>
  Object.entries(of).map(([code, display]) => ({ system, code, display, status }));

// ── Deep vein thrombosis ──────────────────────────────────────────────────────────────────────

const sites = {
  0: 'unspecified vein',
  1: 'femoral',
  2: 'iliac',
  3: 'popliteal',
  4: 'tibial',
  5: 'peroneal',
  6: 'calf muscular',
  9: 'other',
  Y: 'proximal',
  Z: 'distal',
};
const sides = { 1: 'right', 2: 'left', 3: 'bilateral', 9: 'side not stated' };

/** ICD-10-CM I82.4- and I82.5-, written out: WHO's I82 is another range, and a prefix would mix the two. */
const icd10CmOfLeg = (stem: string, what: string, status: Status): Code[] =>
  Object.entries(sites).flatMap(([site, vein]) =>
    codes(
      'icd-10-cm',
      status,
      Object.fromEntries(
        Object.entries(sides).map(([side, word]) => [`${stem}${site}${side}`, `${what}, ${vein}, ${word}`]),
      ),
    ),
  );

export const deepVeinThrombosis: readonly Code[] = [
  ...codes('snomed', 'verified', {
    '128053003': 'Deep venous thrombosis',
    '404223003': 'Deep venous thrombosis of lower extremity',
    '132281000119108': 'Acute deep venous thrombosis',
  }),
  ...codes('snomed', 'memory', { '213220000': 'Postoperative deep vein thrombosis' }),
  ...codes('icd-10', 'memory', {
    'I80.1': 'Phlebitis and thrombophlebitis of femoral vein',
    'I80.2': 'Phlebitis and thrombophlebitis of other deep vessels of lower extremities',
  }),
  ...icd10CmOfLeg('I82.4', 'Acute deep vein thrombosis of leg', 'verified'),
  ...icd10CmOfLeg('I82.5', 'Chronic deep vein thrombosis of leg', 'memory'),
];

/** They say that it was before, on whatever day they were written. */
export const historyOfThrombosis: readonly Code[] = [
  ...codes('snomed', 'memory', { '161508001': 'History of deep vein thrombosis' }),
  ...codes('icd-10-cm', 'verified', {
    'Z86.718': 'Personal history of other venous thrombosis and embolism',
  }),
];

const otherThrombosis: readonly Code[] = [
  ...codes('snomed', 'verified', {
    '59282003': 'Pulmonary embolism',
    '706870000': 'Acute pulmonary embolism',
  }),
  ...codes('snomed', 'memory', {
    '438773007': 'Recurrent pulmonary embolism',
    '128054009': 'Deep venous thrombosis of upper extremity',
    '432805000': 'Suspected deep vein thrombosis',
  }),
  ...codes('icd-10', 'memory', {
    'I26.0': 'Pulmonary embolism with acute cor pulmonale',
    'I26.9': 'Pulmonary embolism without acute cor pulmonale',
    'Z86.7': 'Personal history of diseases of the circulatory system',
  }),
  ...codes('icd-10-cm', 'verified', {
    'I26.99': 'Other pulmonary embolism',
    'Z86.711': 'Personal history of pulmonary embolism',
  }),
];

// ── Pregnancy ─────────────────────────────────────────────────────────────────────────────────

export const pregnant: readonly Code[] = codes('snomed', 'verified', { '77386006': 'Pregnant' });

const pregnancyStatus: readonly Code[] = codes('loinc', 'memory', {
  '82810-3': 'Pregnancy status',
  '11449-6': 'Pregnancy status, reported',
});

// ── How a record's codes bear on a fact ───────────────────────────────────────────────────────

/**
 * `history`: yes, whenever it was written.
 * `past-event`: yes once it lies more than `beforeDays` back; until then it may be the present episode.
 * `present`: yes while it holds; a problem that began more than `withinDays` ago, or was only observed more than
 * `observedWithinDays` ago, has to be asked about again; after its end it still counts for `afterEndDays`.
 * `points`: never more than a hint.
 * A record that refutes one of these does not show that the fact is false: no fact is exactly one of these codes.
 */
export type Bearing = {
  readonly fact: string;
  readonly codes: readonly Code[];
  /** Codes of an Observation whose value is one of `codes`. */
  readonly observedAs?: readonly Code[];
  /** Why it is not enough, where it is not. */
  readonly why: string;
} & (
  | { readonly as: 'history' | 'points' }
  | { readonly as: 'past-event'; readonly beforeDays: number }
  | {
      readonly as: 'present';
      readonly withinDays: number;
      readonly observedWithinDays: number;
      readonly afterEndDays: number;
    }
);

/** Days here are our own choices and need a clinician's signature. */
export const bearings: readonly Bearing[] = [
  {
    fact: 'wells.previous-dvt',
    as: 'past-event',
    beforeDays: 90,
    codes: deepVeinThrombosis,
    why: 'A DVT recorded for the present episode is not a previous one.',
  },
  {
    fact: 'wells.previous-dvt',
    as: 'history',
    codes: historyOfThrombosis,
    why: 'It has to be confirmed to count.',
  },
  {
    fact: 'wells.previous-dvt',
    as: 'points',
    codes: otherThrombosis,
    why: 'It is no documented DVT of a leg; ask whether there was one.',
  },
  {
    fact: 'dvt.previous-same-leg',
    as: 'points',
    codes: [...deepVeinThrombosis, ...historyOfThrombosis],
    why: 'Whether it was in the leg that is suspected now is not in the code: ask.',
  },
  {
    fact: 'presentation.pe-symptoms',
    as: 'points',
    codes: otherThrombosis.filter(({ display }) => /pulmonary embolism/i.test(display)),
    why: 'A diagnosis of pulmonary embolism does not say what is felt now: ask.',
  },
  {
    fact: 'pregnancy.current-or-recent',
    as: 'present',
    withinDays: 301,
    // Whoever was pregnant on a day is pregnant or within 6 weeks of the end for 6 weeks after it.
    observedWithinDays: 42,
    afterEndDays: 42,
    codes: [...pregnant, ...codes('loinc', 'memory', { 'LA15173-0': 'Pregnant' })],
    observedAs: pregnancyStatus,
    why: 'It does not say whether she is pregnant today, or whether a pregnancy ended in the last 6 weeks: ask.',
  },
  {
    fact: 'anticoagulant.at-presentation',
    as: 'points',
    codes: [
      ...codes('icd-10-cm', 'verified', { 'Z79.01': 'Long-term (current) use of anticoagulants' }),
      ...codes('icd-10', 'memory', {
        'Z92.1': 'Personal history of long-term (current) use of anticoagulants',
      }),
    ],
    why: 'It does not say what is taken today, at which dose and since when: ask.',
  },
];

// ── Words and chapters that point, where codes are too many to list ───────────────────────────

export type Pointer = {
  readonly fact: string;
  readonly in: 'problem' | 'medicine' | 'procedure' | 'observation';
  /** Lower case; any of them within the text or display. */
  readonly words: readonly string[];
  /** ICD-10 categories, WHO and CM alike, first and last. */
  readonly icd10?: readonly [first: string, last: string];
  readonly why: string;
};

export const pointers: readonly Pointer[] = [
  {
    fact: 'wells.active-cancer',
    in: 'problem',
    words: [
      'cancer',
      'carcinoma',
      'malignan',
      'neoplas',
      'leukaemia',
      'leukemia',
      'lymphoma',
      'melanoma',
      'myeloma',
      'sarcoma',
      'metasta',
      'tumour',
      'tumor',
    ],
    icd10: ['C00', 'C97'],
    why: 'It does not say whether it is being treated, was within 6 months, or is palliative: ask.',
  },
  {
    fact: 'anticoagulant.at-presentation',
    in: 'medicine',
    words: [
      'warfarin',
      'coumadin',
      'acenocoumarol',
      'phenindione',
      'phenprocoumon',
      'apixaban',
      'eliquis',
      'rivaroxaban',
      'xarelto',
      'edoxaban',
      'lixiana',
      'savaysa',
      'dabigatran',
      'pradaxa',
      'heparin',
      'enoxaparin',
      'lovenox',
      'clexane',
      'dalteparin',
      'fragmin',
      'tinzaparin',
      'fondaparinux',
      'arixtra',
      'argatroban',
      'bivalirudin',
    ],
    why: 'A record of a medicine shows an intention, not what is taken, at which dose and since when: ask.',
  },
  {
    fact: 'wells.bedridden-or-surgery',
    in: 'procedure',
    words: [
      'surg',
      'operati',
      'arthroplast',
      'replacement',
      'ectomy',
      'plasty',
      'otomy',
      'fixation',
      'bypass',
      'graft',
      'amputation',
      'caesarean',
      'cesarean',
    ],
    why: 'It does not say whether it was major and under general or regional anaesthetic: ask.',
  },
  {
    fact: 'd-dimer',
    in: 'observation',
    words: ['dimer'],
    why: 'It is named in words, or by a code that is not in our tables: read it and enter it by hand.',
  },
];

/** Surgery counts for 12 weeks. */
export const surgeryWithinDays = 84;

/** Scans of leg veins. A report's code does not say what was seen, nor whether every segment was. */
export const legVeinScans: readonly Code[] = codes('loinc', 'memory', {
  '30881-7': 'US.doppler Lower extremity vein',
  '39420-5': 'US.doppler Lower extremity vein, bilateral',
  '39432-0': 'US.doppler Lower extremity vein, left',
  '39443-7': 'US.doppler Lower extremity vein, right',
  '46363-8': 'US Lower extremity vein',
  '46364-6': 'US Lower extremity vein, bilateral',
  '48692-8': 'US Lower extremity vein, left',
  '48691-0': 'US Lower extremity vein, right',
  '69399-4': 'US Femoral and popliteal vein',
});

// ── D-dimer and oxygen ────────────────────────────────────────────────────────────────────────

/** What the code itself says. It can contradict the unit; it never stands in for it. */
export const dDimerBasisOfCode: Readonly<Record<string, 'FEU' | 'DDU'>> = {
  '48065-7': 'FEU',
  '48067-3': 'FEU',
  '48066-5': 'DDU',
};

/** Components of a pulse oximetry that say the person was breathing oxygen. */
export const inhaledOxygen: readonly Code[] = codes('loinc', 'memory', {
  '3151-8': 'Inhaled oxygen flow rate',
  '3150-6': 'Inhaled oxygen concentration',
});

// ── How long a finding stands ─────────────────────────────────────────────────────────────────

/**
 * Days for which a recorded finding still speaks of today, where the fact does not say so itself. An old "no" reassures
 * about a leg that nobody has looked at since; an emergency and what a clinic can do today are asked every day.
 * Our own choice: it needs a clinician's signature.
 */
export const standsForDays: { readonly finding: number; readonly byFact: Readonly<Record<string, number>> } =
  {
    finding: 7,
    byFact: {
      'presentation.pe-symptoms': 1,
      'presentation.unstable': 1,
      'oxygen-saturation.below-usual': 1,
      'limb.threatened': 1,
      sepsis: 1,
      'inpatient-or-postoperative': 1,
      'anticoagulant.at-presentation': 1,
      'd-dimer.availability': 1,
      'scan.within-4-hours': 1,
      'interim-cover': 1,
    },
  };

/** Once yes, always yes. */
export const lasting: readonly string[] = ['wells.previous-dvt'];

// ── Yes and no ────────────────────────────────────────────────────────────────────────────────

export const yesCodes: readonly Code[] = [
  ...codes('snomed', 'memory', { '373066001': 'Yes', '52101004': 'Present' }),
  ...codes('loinc', 'memory', { 'LA33-6': 'Yes' }),
];
export const noCodes: readonly Code[] = [
  ...codes('snomed', 'memory', { '373067005': 'No', '2667000': 'Absent' }),
  ...codes('loinc', 'memory', { 'LA32-8': 'No' }),
];
