/** What the person told us over time. */
export const diaryWords = {
  title: 'Your diary',
  lead: 'From your check-ins. A gap means that nobody answered that day.',
  empty: 'You have not told us anything yet. Your first check-in starts the diary.',
  pain: 'Pain, 0 to 10',
  leg: 'Calf around, in cm',
  legInches: 'Calf around, in inches',
  series: {
    painAtRest: 'pain at rest',
    painWalking: 'pain walking',
    affectedCalfCm: 'treated leg',
    otherCalfCm: 'other leg',
  },
  drawnAs: ['{name}: round, line', '{name}: square, dashes'],
  table: 'The same as a table',
  columns: { day: 'Day' },
  notGiven: 'not given',
  noAnswer: 'no answer',
} as const;

/** What comes next for the person, and whose it is. */
export const planWords = {
  title: 'What comes next',
  by: 'by {at}',
  booked: 'booked for {at}',
  late: 'was due by {at}. If you have not heard from us, call {phone}',
  ourTeam: 'our team',
  owner: 'Who looks after it: {owner}',
  nothing: 'Nothing is planned for you now.',
  kinds: {
    scan: 'Your scan',
    'blood-test': 'Your blood test',
    'we-decide': 'We decide what comes next for you',
    'we-tell-you': 'We tell you the result',
    'we-call-you': 'We call you',
    'medicine-ready': 'Your medicine is chosen and ready',
    'more-medicine': 'More of your medicine',
    'dose-change': 'Your dose changes: tell us that you moved to the new one',
    'check-in': 'We ask how you are',
    review: 'Your review with us',
    'end-of-pause': 'We decide about the pause',
    stop: 'We talk about stopping with you',
    'leg-check': 'We look at your leg',
    letter: 'Our letter to your doctor',
  },
  reader: '{owner} read your last answer by {at}.',
  readerLate: 'Nobody has read your last answer in time. Call us on {phone}.',
} as const;

/** The pages beside the five. */
export const morePages = {
  label: 'More for you',
  links: [
    { href: '/my/medicines', says: 'Can I take another medicine?' },
    { href: '/my/diary', says: 'Your diary: pain and leg over time' },
    { href: '/my/journey', says: 'Plan a journey' },
    { href: '/my/stockings', says: 'Compression stockings' },
  ],
} as const;
