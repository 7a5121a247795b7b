/** Which chapter a table or list is read in. A name that ends in `*` stands for all ids that begin so. */
export const tableChapters: readonly {
  readonly title: string;
  readonly about: string;
  readonly holds: readonly string[];
}[] = [
  {
    title: 'Where sources disagree',
    about: 'Who says what, and which reading we took.',
    holds: ['disagreements', 'diagnosis-disagreements'],
  },
  {
    title: 'Triage',
    about: 'How fast somebody with a sore or swollen limb should act, and where they should go.',
    holds: ['triage'],
  },
  {
    title: 'Diagnosis',
    about: 'From suspicion to a clot that is confirmed or excluded, and the routes beside it.',
    holds: [
      'examination',
      'scores-in-use',
      'first-test',
      'after-d-dimer',
      'after-scan',
      'community-service',
      'scan-report',
      'imaging-report',
      'suspected-pe',
      'suspected-pe-by-years',
      'pregnancy',
      'upper-limb',
      'on-treatment',
      'recurrent',
      'distal',
      'superficial-vein',
      'mimics',
      'provocation*',
      'to-tell',
      'diagnosis-codes',
    ],
  },
  {
    title: 'Home or hospital',
    about: 'Where a confirmed clot is treated.',
    holds: ['home-or-hospital*'],
  },
  {
    title: 'Treatment',
    about: 'Who chooses an anticoagulant, who may have which, and in which dose.',
    holds: [
      'anticoagulant',
      'anticoagulant.first-dose',
      'anticoagulant*',
      'dose.*',
      'regimen*',
      'treatment-failure',
      'thrombolysis',
      'filter*',
      'bleeding',
    ],
  },
  {
    title: 'Follow-up',
    about: 'Blood tests, review, how long, and what is looked for afterwards.',
    holds: [
      'first-week',
      'baseline*',
      'lab-intervals',
      'review*',
      'duration',
      'long-term-choice',
      'stopping',
      'thrombophilia',
      'cancer-checks',
      'stockings*',
    ],
  },
  {
    title: 'Warfarin',
    about: 'Reading an INR, and what is done about it.',
    holds: ['warfarin-targets', 'warfarin-start', 'inr-*', 'overdue-inr', 'time-in-range', 'warfarin-*'],
  },
  {
    title: 'Check-ins',
    about: 'What somebody treated at home reports, and what that sets going.',
    holds: ['check-in*', 'self-care', 'escalation*', 'silence*', 'adherence*'],
  },
  {
    title: 'Prevention and travel',
    about: 'Before there is a clot.',
    holds: ['travel', 'prevention*'],
  },
  {
    title: 'Desk',
    about: 'Appointments and money. Care never waits for cover.',
    holds: [
      'appointment*',
      'slot*',
      'estimate*',
      'good-faith-estimate',
      'good-faith-letter',
      'federal-holidays',
      'benefit*',
      'service-types',
      'eligibility-elements',
      'rejections',
      'prior-authorization',
      'medical-necessity',
      'procedure-codes',
      'uk-desk',
    ],
  },
];

/** The chapter of an id; undefined where nobody has given it one. */
export const chapterOf = (id: string): (typeof tableChapters)[number] | undefined =>
  tableChapters.find(({ holds }) => holds.some((name) => isNamed(name, id)));

/** Its place among the names of the chapter. */
export const placeIn = ({ holds }: (typeof tableChapters)[number], id: string): number =>
  holds.findIndex((name) => isNamed(name, id));

const isNamed = (name: string, id: string): boolean =>
  name.endsWith('*') ? id.startsWith(name.slice(0, -1)) : name === id;
