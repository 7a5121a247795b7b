/** Groups that a measure is split into, as they are shown. */
export const splitWords = {
  title: 'By who people are',
  lead: 'Each measure once more, by what the record knows of people. “not recorded” is a group of its own: who is not asked may be who is served worse. A difference here is a question, not an answer.',
  by: 'Split by',
  none: 'not split',
  measure: 'Measure',
  group: 'Group',
  hidden: 'not shown',
  hiddenWhy:
    'Where fewer than 5 people or events stand behind a figure it is not shown, nor is the next smallest where the total would give it away.',
  from: 'Groups: {from}.',
  notRecorded: 'not recorded',
  otherLanguage: 'another language',
  band: '{from} to {to}',
  bandUp: '{from} and over',
  ways: { web: 'page', sms: 'text', telephone: 'telephone' },
} as const;
