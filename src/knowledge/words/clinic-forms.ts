/** What is wrong with a field, for staff. `{…}` is filled in. */
export const fieldProblems = {
  missing: 'Enter {what}',
  choose: 'Choose {what}',
  /** Where the field is a question. */
  unanswered: 'Answer “{what}”',
  tooLong: '{what}: at most {most} characters',
  notANumber: '{what}: enter a number in digits with a dot, like 38.5',
  moment: {
    incomplete: '{what}: enter day, month, year and time, or leave all of them empty',
    'no-such-day': '{what}: no day like this. Enter day, month and a year of four digits',
    'no-such-time': '{what}: no time like this. Enter it like 14:05',
    skipped: '{what}: the clock skipped this time that night and went on at {next}',
    twofold: '{what}: the clock showed this time twice that night. Say which one it was',
  },
  day: '{what}: no day like this. Enter day, month and a year of four digits',
  dayInTheFuture: '{what} lies in the future',
  nhsNumber: 'NHS number: this is not one. Ten digits, the last of which fits the others: check for a slip',
  phone: '{what}: enter a number to ring, of at least 6 digits',
  email: 'E-mail address: enter one like name@example.org',
} as const;
