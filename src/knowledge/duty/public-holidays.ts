import { cite } from '../sources.ts';

type Held = { readonly name: string; readonly heldOn: string };

const on = (name: string, ...days: readonly string[]): readonly Held[] =>
  days.map((heldOn) => ({ name, heldOn }));

/** A day in lieu stands in place of the day itself, where that is a weekend. */
const everywhereInUk = [
  ...on('Good Friday', '2026-04-03', '2027-03-26', '2028-04-14'),
  ...on('Early May bank holiday', '2026-05-04', '2027-05-03', '2028-05-01'),
  ...on('Spring bank holiday', '2026-05-25', '2027-05-31', '2028-05-29'),
  ...on('Christmas Day', '2026-12-25', '2027-12-27', '2028-12-25'),
  ...on('Boxing Day', '2026-12-28', '2027-12-28', '2028-12-26'),
  ...on("New Year's Day", '2026-01-01', '2027-01-01', '2028-01-03'),
];
const notInScotland = [
  ...on('Easter Monday', '2026-04-06', '2027-03-29', '2028-04-17'),
  ...on('Summer bank holiday', '2026-08-31', '2027-08-30', '2028-08-28'),
];

const gov = (section: string) =>
  cite(
    'uk-bank-holidays',
    section,
    'Bank holidays 2026 to 2028, days in lieu in their place, worked out from the rules of the Act. A holiday proclaimed for one year alone is not among them.',
    'memory',
  );

/** Offered to a clinic, which takes them or not: many are open on some of them. */
export const publicHolidays = {
  'england-and-wales': {
    region: 'uk',
    days: [...everywhereInUk, ...notInScotland],
    because: gov('England and Wales'),
  },
  scotland: {
    region: 'uk',
    days: [
      ...everywhereInUk,
      ...on('2 January', '2026-01-02', '2027-01-04', '2028-01-04'),
      ...on('Summer bank holiday', '2026-08-03', '2027-08-02', '2028-08-07'),
      ...on("St Andrew's Day", '2026-11-30', '2027-11-30', '2028-11-30'),
    ],
    because: gov('Scotland'),
  },
  'northern-ireland': {
    region: 'uk',
    days: [
      ...everywhereInUk,
      ...notInScotland,
      ...on("St Patrick's Day", '2026-03-17', '2027-03-17', '2028-03-17'),
      ...on('Battle of the Boyne', '2026-07-13', '2027-07-12', '2028-07-12'),
    ],
    because: gov('Northern Ireland'),
  },
  'us-federal': {
    region: 'us',
    days: [
      // 1 January 2028 is a Saturday: its day in lieu is in the year before.
      ...on("New Year's Day", '2026-01-01', '2027-01-01', '2027-12-31'),
      ...on('Martin Luther King Jr. Day', '2026-01-19', '2027-01-18', '2028-01-17'),
      ...on("Washington's Birthday", '2026-02-16', '2027-02-15', '2028-02-21'),
      ...on('Memorial Day', '2026-05-25', '2027-05-31', '2028-05-29'),
      ...on('Juneteenth', '2026-06-19', '2027-06-18', '2028-06-19'),
      ...on('Independence Day', '2026-07-03', '2027-07-05', '2028-07-04'),
      ...on('Labor Day', '2026-09-07', '2027-09-06', '2028-09-04'),
      ...on('Columbus Day', '2026-10-12', '2027-10-11', '2028-10-09'),
      ...on('Veterans Day', '2026-11-11', '2027-11-11', '2028-11-10'),
      ...on('Thanksgiving Day', '2026-11-26', '2027-11-25', '2028-11-23'),
      ...on('Christmas Day', '2026-12-25', '2027-12-24', '2028-12-25'),
    ],
    because: cite(
      'us-federal-holidays',
      '5 U.S.C. 6103',
      'Federal holidays 2026 to 2028; Saturday is held on Friday, Sunday on Monday.',
      'memory',
    ),
  },
} as const;

export type HolidayCalendar = keyof typeof publicHolidays;
