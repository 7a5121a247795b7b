import type { FactId } from '../../facts.ts';
import type { Because, Condition, Responder } from '../../rule-types.ts';
import { cite } from '../../sources.ts';

const design = (says: string) => cite('virchow-design', 'schedule of contacts', says, 'design');
const sps = (says: string) => cite('sps-doac', 'monitoring', says, 'verified');

/** What of the treatment makes a contact apply. */
export type Stage =
  | 'treated'
  | 'apixaban-loading'
  | 'rivaroxaban-loading'
  | 'lmwh-lead-in'
  | 'distal-untreated'
  | 'high-risk'
  | 'vitamin-k-antagonist'
  | 'long-term';

/** Days count from day 1, the local date of the first therapeutic dose; untreated, of the first scan. */
export type When =
  | { readonly day: number }
  | { readonly days: readonly [first: number, last: number] }
  | { readonly months: number; readonly windowDays: readonly [before: number, after: number] }
  | { readonly everyMonths: number }
  | { readonly daysAfterFirstScan: number }
  | { readonly table: 'inr-action' };

export type ScheduledContact = {
  readonly id: string;
  readonly when: When;
  readonly stages: readonly Stage[];
  readonly by: 'in-person' | 'telephone' | 'app-or-telephone' | 'app' | 'reminder' | 'clinic' | 'imaging';
  readonly who: readonly Responder[];
  /** The whole question set, a short one, or what the content asks alone. */
  readonly asks: 'full-set' | 'short-set' | 'content-only';
  readonly content: readonly string[];
  readonly because: Because;
};

export const contactSchedule: readonly ScheduledContact[] = [
  {
    id: 'day-1',
    when: { day: 1 },
    stages: ['treated'],
    by: 'in-person',
    who: ['nurse', 'pharmacist'],
    asks: 'content-only',
    content: [
      'Written plan',
      'Doses taught back',
      'First dose seen',
      'Emergency signs, and whom to call',
      'Baseline pain and calf sizes',
    ],
    because: design('The same day, with a written plan.'),
  },
  {
    id: 'day-2',
    when: { day: 2 },
    stages: ['treated'],
    by: 'telephone',
    who: ['nurse', 'pharmacist'],
    asks: 'content-only',
    content: ['Doses taken', 'Bleeding', 'Breathlessness', 'Supply from the pharmacy', 'Bloods acted on'],
    because: [
      design('Within 24 hours of leaving.'),
      cite('nice-ng158', 'interim anticoagulation', 'Baseline bloods acted on within 24 hours.', 'verified'),
    ],
  },
  {
    id: 'day-3',
    when: { day: 3 },
    stages: ['treated', 'distal-untreated'],
    by: 'app-or-telephone',
    who: ['nurse'],
    asks: 'full-set',
    content: [],
    because: design('Day 3, whole set; untreated distal DVT too.'),
  },
  {
    id: 'day-5-high-risk',
    when: { day: 5 },
    stages: ['high-risk'],
    by: 'app-or-telephone',
    who: ['nurse'],
    asks: 'full-set',
    content: [],
    because: design('Higher risk: one more contact on day 5.'),
  },
  {
    id: 'day-5-lead-in',
    when: { days: [5, 6] },
    stages: ['lmwh-lead-in'],
    by: 'telephone',
    who: ['pharmacist'],
    asks: 'content-only',
    content: ['Switch or overlap confirmed', 'Platelets where at risk'],
    because: design('LMWH lead-in: day 5 to 6.'),
  },
  {
    id: 'day-7-tablets',
    when: { day: 7 },
    stages: ['apixaban-loading'],
    by: 'reminder',
    who: ['app', 'pharmacist'],
    asks: 'content-only',
    content: ['Apixaban changes on day 8: confirm that the next tablets are in hand'],
    because: design('The day before the change.'),
  },
  {
    id: 'day-7-distal',
    when: { day: 7 },
    stages: ['distal-untreated'],
    by: 'app-or-telephone',
    who: ['nurse'],
    asks: 'full-set',
    content: [],
    because: design('Untreated distal DVT: whole set on day 7.'),
  },
  {
    id: 'scan-day-7',
    when: { daysAfterFirstScan: 7 },
    stages: ['distal-untreated'],
    by: 'imaging',
    who: ['clinician'],
    asks: 'content-only',
    content: ['Surveillance scan of the distal DVT'],
    because: cite('chest-2021', 'isolated distal DVT', 'Serial imaging for 2 weeks.', 'verified'),
  },
  {
    id: 'day-8',
    when: { day: 8 },
    stages: ['apixaban-loading'],
    by: 'app-or-telephone',
    who: ['app', 'pharmacist'],
    asks: 'content-only',
    content: ['Moved to 5 mg twice a day?'],
    because: design('The change is confirmed on its day.'),
  },
  {
    id: 'day-10-high-risk',
    when: { day: 10 },
    stages: ['high-risk'],
    by: 'app-or-telephone',
    who: ['nurse'],
    asks: 'full-set',
    content: [],
    because: design('Higher risk: one more contact on day 10.'),
  },
  {
    id: 'day-14',
    when: { day: 14 },
    stages: ['treated', 'distal-untreated'],
    by: 'app-or-telephone',
    who: ['nurse'],
    asks: 'full-set',
    content: [],
    because: design('Two weeks: whole set.'),
  },
  {
    id: 'scan-day-14',
    when: { daysAfterFirstScan: 14 },
    stages: ['distal-untreated'],
    by: 'imaging',
    who: ['clinician'],
    asks: 'content-only',
    content: ['Surveillance scan of the distal DVT'],
    because: cite('chest-2021', 'isolated distal DVT', 'Serial imaging for 2 weeks.', 'verified'),
  },
  {
    id: 'day-20-tablets',
    when: { days: [20, 21] },
    stages: ['rivaroxaban-loading'],
    by: 'reminder',
    who: ['app', 'pharmacist'],
    asks: 'content-only',
    content: ['Rivaroxaban changes on day 22: confirm that the next tablets are in hand'],
    because: design('One or two days before the change.'),
  },
  {
    id: 'day-22',
    when: { day: 22 },
    stages: ['rivaroxaban-loading'],
    by: 'app-or-telephone',
    who: ['app', 'pharmacist'],
    asks: 'content-only',
    content: ['20 mg once a day with food?'],
    because: design('The change is confirmed on its day.'),
  },
  {
    id: 'day-30',
    when: { day: 30 },
    stages: ['treated'],
    by: 'telephone',
    who: ['clinician', 'pharmacist'],
    asks: 'full-set',
    content: ['Adherence', 'Side effects', 'Full blood count, urea and electrolytes where at risk'],
    because: sps('Review at 1 month.'),
  },
  {
    id: 'day-60',
    when: { day: 60 },
    stages: ['treated'],
    by: 'app',
    who: ['app'],
    asks: 'full-set',
    content: [],
    because: design('Two months: whole set.'),
  },
  {
    id: 'three-month-review',
    when: { months: 3, windowDays: [21, 7] },
    stages: ['treated'],
    by: 'clinic',
    who: ['clinician'],
    asks: 'content-only',
    content: ['The three-month review', 'Villalta score from here on'],
    because: design('Calendar 3 months, from 21 days before to 7 after.'),
  },
  {
    id: 'every-three-months',
    when: { everyMonths: 3 },
    stages: ['treated'],
    by: 'app-or-telephone',
    who: ['nurse'],
    asks: 'short-set',
    content: ['Creatinine clearance by its own interval'],
    because: sps('Review every 3 months.'),
  },
  {
    id: 'day-180',
    when: { day: 180 },
    stages: ['long-term'],
    by: 'clinic',
    who: ['clinician'],
    asks: 'content-only',
    content: ['Whether the dose is reduced for the long term'],
    because: design('Six months: the decision on the dose.'),
  },
  {
    id: 'yearly',
    when: { everyMonths: 12 },
    stages: ['long-term'],
    by: 'clinic',
    who: ['clinician'],
    asks: 'content-only',
    content: ['Yearly review'],
    because: design('On day 365, then every year.'),
  },
  {
    id: 'inr',
    when: { table: 'inr-action' },
    stages: ['vitamin-k-antagonist'],
    by: 'clinic',
    who: ['clinician'],
    asks: 'content-only',
    content: ['INR as its own table says'],
    because: design('INR tests follow the table for INR.'),
  },
];

/** Who has the two more contacts of higher risk. */
export const highRisk: { readonly when: Condition<FactId>; readonly because: Because } = {
  when: {
    any: [
      { age: { atLeast: 75 } },
      { 'living-alone': true },
      { 'creatinine-clearance': { below: 50 } },
      { 'body-weight': { below: 50 } },
      { 'body-weight': { above: 120 } },
      { 'cancer.active': true },
    ],
  },
  because: design('Age from 75, living alone, clearance under 50, weight under 50 or above 120, cancer.'),
};

/** Calf sizes are compared only where they were measured alike. */
export const circumferenceRules = {
  point: '10 cm below the tibial tuberosity, the skin marked',
  alike: ['observer', 'point', 'time of day', 'standing or lying, recorded'],
  toCm: 0.5,
  errorCm: 1,
  because: [
    cite('virchow-design', 'check-in q4', 'Both legs, the same point, the tape not pressing.', 'design'),
    cite('wells-2003', 'items', 'The calf is measured 10 cm below the tibial tuberosity.', 'memory'),
  ],
} as const;
