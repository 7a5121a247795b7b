/** The frame of every page for staff, and what all their forms say alike. */
export const clinicFrame = {
  name: 'Virchow',
  tagline: 'Deep vein thrombosis clinic',
  skip: 'Skip to main content',
  navLabel: 'Clinic',
  board: 'Board',
  people: 'People',
  referral: 'New referral',
  messages: 'Messages',
  hours: 'Hours and on call',
  service: 'Service',
  authorizations: 'Authorizations',
  staff: 'Staff',
  account: 'Your account',
  signOut: 'Sign out',
  demo: 'Demo: synthetic people',
  errorTitle: 'There is a problem',
  errorPrefix: 'Error: ',
  back: 'Back',
  cancel: 'Cancel',
  optional: 'optional',
} as const;

export const momentWords = {
  day: 'Day',
  month: 'Month',
  year: 'Year',
  time: 'Time',
  timeHint: { uk: '24 hours, like 14:05', us: 'Like 2:05 pm or 14:05' },
  which: 'The clock shows this time twice that night. Which one?',
  first: 'The first, before the clock goes back',
  second: 'The second, after it',
} as const;
