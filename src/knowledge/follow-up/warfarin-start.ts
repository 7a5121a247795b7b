import { cite } from '../sources.ts';

const fennerty = (says: string) => cite('fennerty-1988', 'table', says, 'verified');

/** Fennerty: 10 mg, under 60, with heparin cover. Doses in mg by INR; ranges are inclusive as the table prints them. */
const fennertyDays = [
  { id: 'fennerty-day-1', day: 1, doses: [{ inr: 'any', mg: 10 }] },
  {
    id: 'fennerty-day-2',
    day: 2,
    doses: [
      { inr: '< 1.8', mg: 10 },
      { inr: '1.8', mg: 1 },
      { inr: '> 1.8', mg: 0.5 },
    ],
  },
  {
    id: 'fennerty-day-3',
    day: 3,
    doses: [
      { inr: '< 2.0', mg: 10 },
      { inr: '2.0-2.1', mg: 5 },
      { inr: '2.2-2.3', mg: 4.5 },
      { inr: '2.4-2.5', mg: 4 },
      { inr: '2.6-2.7', mg: 3.5 },
      { inr: '2.8-2.9', mg: 3 },
      { inr: '3.0-3.1', mg: 2.5 },
      { inr: '3.2-3.3', mg: 2 },
      { inr: '3.4', mg: 1.5 },
      { inr: '3.5', mg: 1 },
      { inr: '3.6-4.0', mg: 0.5 },
      { inr: '> 4.0', mg: 0 },
    ],
  },
].map((row) => ({
  ...row,
  because: fennerty(`Day ${row.day}; for people under 60, with heparin cover.`),
}));

/** For the prescriber to read. Nothing here is read by a rule, and no dose follows from it. */
export const warfarinStart = [
  {
    id: 'baseline',
    says: 'Before the first dose: INR, full blood count, liver function, kidney function, albumin, weight, list of medicines, pregnancy test.',
    because: cite('warfarin-labels', 'before the start', 'Baseline tests.', 'memory'),
  },
  {
    id: 'us-label',
    says: 'US label: 2 to 5 mg a day; lower for the elderly, frail, liver disease, heart failure, interacting medicines; no loading.',
    because: [
      cite('warfarin-labels', 'US, initial dose', '2 to 5 mg, lower in the frail.', 'memory'),
      cite('warfarin-start-digests', 'start', 'A low start, no loading.', 'memory'),
    ],
  },
  {
    id: 'chest-2012',
    says: 'CHEST 2012: healthy outpatients 10 mg for the first 2 days, then by INR.',
    because: cite('accp-2012-vka', 'initiation', '10 mg for 2 days in healthy outpatients.', 'verified'),
  },
  ...fennertyDays,
  {
    id: 'fennerty-day-4',
    says: 'Day 4 predicts the maintenance dose.',
    because: fennerty('Day 4 predicts maintenance.'),
  },
  {
    id: 'roberts',
    says: 'Age-adjusted (Roberts): days 1 and 2 start at 10, 9, 7.5 or 6 mg up to 50, from 51 to 65, from 66 to 80 and over 80 years; later days by INR.',
    because: cite('roberts-age-adjusted', 'table', 'Start by age.', 'verified'),
  },
  {
    id: '5-mg',
    says: '5 mg on days 1 and 2, then by INR from day 3 to 5: preferred for the elderly, low weight and abnormal liver function.',
    because: cite('warfarin-labels', '5 mg start', '5 mg for 2 days, then by INR.', 'memory'),
  },
] as const;
