import { cite } from '../sources.ts';

/** On a day of the year, or on the nth weekday of a month (Monday is 1; the last one is -1). */
export const federalHolidays = [
  { id: 'new-year', month: 1, day: 1 },
  { id: 'martin-luther-king', month: 1, weekday: 1, nth: 3 },
  { id: 'washington', month: 2, weekday: 1, nth: 3 },
  { id: 'memorial', month: 5, weekday: 1, nth: -1 },
  { id: 'juneteenth', month: 6, day: 19 },
  { id: 'independence', month: 7, day: 4 },
  { id: 'labor', month: 9, weekday: 1, nth: 1 },
  { id: 'columbus', month: 10, weekday: 1, nth: 2 },
  { id: 'veterans', month: 11, day: 11 },
  { id: 'thanksgiving', month: 11, weekday: 4, nth: 4 },
  { id: 'christmas', month: 12, day: 25 },
].map((holiday) => ({
  ...holiday,
  because: cite(
    'us-federal-holidays',
    holiday.id,
    'A holiday by law; one that falls on Saturday is kept on Friday, on Sunday on Monday.',
    'memory',
  ),
}));
