/** Which chapter a table or list is read in. A name that ends in `*` stands for all ids that begin so. */
export const tableChapters: readonly {
  readonly title: string;
  readonly about: string;
  readonly holds: readonly string[];
}[] = [
  {
    title: 'Triage',
    about: 'How fast somebody with a sore or swollen limb should act, and where they should go.',
    holds: ['triage'],
  },
  {
    title: 'Diagnosis',
    about: 'From suspicion to a clot that is confirmed or excluded, and the routes beside it.',
    holds: [
      'first-test',
      'after-d-dimer',
      'after-scan',
      'community-service',
      'scan-report',
      'suspected-pe',
      'suspected-pe-by-years',
      'pregnancy',
      'upper-limb',
      'on-treatment',
      'recurrent',
      'distal',
      'superficial-vein',
      'provocation*',
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
    holds: ['anticoagulant*', 'dose.*', 'thrombolysis', 'filter'],
  },
  {
    title: 'Follow-up',
    about: 'Blood tests, review, how long, and what is looked for afterwards.',
    holds: ['baseline-bloods', 'review', 'duration', 'thrombophilia', 'cancer-checks', 'stockings'],
  },
  {
    title: 'Warfarin',
    about: 'Reading an INR, and what is done about it.',
    holds: ['inr-*'],
  },
  {
    title: 'Check-ins',
    about: 'What somebody treated at home reports, and what that sets going.',
    holds: ['check-in*', 'escalation*', 'silence*'],
  },
  {
    title: 'Prevention and travel',
    about: 'Before there is a clot.',
    holds: ['travel', 'prevention*'],
  },
  {
    title: 'Desk',
    about: 'Appointments and money. Care never waits for cover.',
    holds: ['appointment*', 'slot*', 'estimate*'],
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
