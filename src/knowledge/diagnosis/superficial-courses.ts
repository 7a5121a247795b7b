import { cite } from '../sources.ts';

/** What may be decided of a clot in a superficial vein. `specialist`: a reason to treat, and no anticoagulant possible. */
export const superficialCourses = [
  'as-dvt',
  'prophylactic',
  'other-anticoagulant',
  'symptom-care',
  'goes-on',
  'specialist',
] as const;

/** Which courses accept what the table `superficial-vein` says; any other is decided against it, with a reason. */
export const coursesAccepted: Readonly<Record<string, readonly (typeof superficialCourses)[number][]>> = {
  'svt-as-dvt': ['as-dvt'],
  'svt-prophylactic': ['prophylactic'],
  'svt-clinician-chooses': ['as-dvt', 'prophylactic', 'other-anticoagulant'],
  'svt-symptom-care': ['symptom-care'],
  'svt-symptom-care-no-nsaid': ['symptom-care'],
  'svt-on-treatment': ['goes-on'],
  'svt-no-cover': ['specialist'],
  'svt-cannula': ['symptom-care'],
};

export const superficialLimits = {
  /** From the scan that showed it to the decision on its own treatment. */
  decideHours: 4,
  prophylacticDays: 45,
  because: [
    cite(
      'virchow-design',
      'superficial vein, decision',
      'Decided within 4 hours of the scan result: near the groin it is treated as a DVT, whose first dose is due by then. No source sets the hours.',
      'design',
    ),
    cite(
      'svt-etg-calisto',
      'treatment',
      'Further than 3 cm and 5 cm or longer: 45 days of prophylactic-type anticoagulation.',
      'verified',
    ),
  ],
} as const;

/** What the decision rests on, asked where the decision is made. */
export const superficialFacts = [
  'svt.cannula',
  'svt.vein',
  'svt.distance-to-sfj',
  'svt.distance-to-spj',
  'svt.length',
  'svt.above-knee',
  'svt.risk-factors',
  'nsaid.unsuitable',
  'interim-cover',
] as const;
