import type { Outcome } from '../rule-types.ts';

const atOnce = 'Telephone the person at once, with the emergency text; never leave it unread';
const venous = 'Confirm on a venous sample';
const beforeNextDose = 'A clinician telephones within 1 hour and before the next dose';

/** What a prescriber does about an INR. For clinicians alone: a dose of vitamin K is never shown to the person. */
export const inrOutcomes = {
  'inr-major-bleed-uk': {
    title: 'Major bleeding on warfarin: 999',
    actions: [
      atOnce,
      '999; stop warfarin',
      'Hospital: four-factor prothrombin complex 25 to 50 units/kg and vitamin K 5 mg intravenously',
    ],
    dueHours: 0,
  },
  'inr-major-bleed-us': {
    title: 'Major bleeding on warfarin: 911',
    actions: [
      atOnce,
      '911; stop warfarin',
      'Hospital: four-factor prothrombin complex and vitamin K 5 to 10 mg by slow intravenous infusion',
    ],
    dueHours: 0,
  },
  'inr-head-injury': {
    title: 'Head injury on warfarin: hospital, even if well',
    actions: [atOnce, 'Hospital now, however well the person is'],
    dueHours: 0,
  },
  'inr-bleeding-uk': {
    title: 'Bleeding, not major: act now',
    actions: [atOnce, 'Prescriber now: vitamin K 1 to 3 mg intravenously, at any INR'],
    dueHours: 0,
  },
  'inr-bleeding-us': {
    title: 'Bleeding, not major: act now',
    actions: [atOnce, 'Prescriber now: hold warfarin; vitamin K by severity'],
    dueHours: 0,
  },
  'inr-above-10-us': {
    title: 'INR above 10',
    actions: [atOnce, 'Hold warfarin; oral vitamin K', 'Repeat the INR within 24 hours', venous],
    dueHours: 0,
  },
  'inr-above-8-uk': {
    title: 'INR above 8.0',
    actions: [
      atOnce,
      'Stop warfarin; vitamin K 1 to 5 mg by mouth',
      'Repeat the INR in 24 hours; if still high, vitamin K again',
      'Restart at a lower dose when the INR is below 5',
      venous,
    ],
    dueHours: 0,
  },
  'inr-not-readable': {
    title: 'Above what the meter reads, an error, or no possible value: act as for a very high INR',
    actions: [atOnce, 'No dose until a clinician has spoken with the person', 'Venous sample now'],
    dueHours: 0,
  },
  'inr-8-to-10-us': {
    title: 'INR above 8.0, up to 10',
    actions: [atOnce, 'Hold 1 or 2 doses; vitamin K not routine', 'Repeat the INR within 24 hours', venous],
    dueHours: 0,
  },
  'inr-5-to-8-uk': {
    title: 'INR 5.0 to 8.0, no bleeding',
    actions: [beforeNextDose, 'Withhold 1 or 2 doses, reduce the maintenance dose, find the cause'],
    dueHours: 1,
  },
  'inr-5-to-8-us': {
    title: 'INR 5.0 to 8.0, no bleeding',
    actions: [beforeNextDose, 'Hold 1 or 2 doses; vitamin K not routine; find the cause'],
    dueHours: 1,
  },
  'inr-low-first-month': {
    title: 'INR below 2.0 in the first month after the DVT',
    actions: ['Prescriber the same day: decides on cover with a heparin'],
  },
  'inr-very-low': {
    title: 'INR below 1.5',
    actions: ['Prescriber the same day', 'Find the cause'],
  },
  'inr-other-target': {
    title: 'Another target: ask whoever set it',
    actions: ['The rows below 5.0 do not apply to this target', 'Decide by the plan of whoever set it'],
  },
  'inr-high': {
    title: 'INR above 3.0, below 5.0, no bleeding',
    actions: ['Reduce the dose, or omit one', 'Find the cause', 'Test again in about 1 week'],
  },
  'inr-low': {
    title: 'INR 1.5 to below 2.0',
    actions: ['Find the cause, adjust the dose', 'Test again in 3 to 7 days'],
  },
  'inr-ask-clinician': {
    title: 'No rule fits: a clinician decides today',
    actions: ['A clinician looks at this INR today'],
  },
  'inr-slightly-out': {
    title: 'Once slightly out of range, otherwise stable',
    actions: ['Continue the same dose', 'Test again in 1 to 2 weeks'],
  },
  'inr-in-range': {
    title: 'INR in range',
    actions: ['Continue the same dose', 'Next test by the table of intervals'],
  },
} as const satisfies Record<string, Outcome>;
