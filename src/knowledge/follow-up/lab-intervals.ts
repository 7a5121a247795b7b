import { cite } from '../sources.ts';

const sps = (says: string) => cite('sps-doac', 'monitoring', says, 'verified');

/** How often blood is taken while somebody takes a DOAC. The shortest that applies counts. */
export const labIntervals = {
  usual: {
    months: 12,
    because: sps(
      'Full blood count, kidney and liver function at least once a year, more often if there is concern.',
    ),
  },
  olderOrFrail: {
    fromAge: 75,
    months: 4,
    because: sps('From 75 years, or frail: every 4 months.'),
  },
  reducedClearance: {
    belowMlPerMin: 60,
    /** Months are the clearance divided by this, rounded down. */
    mlPerMinPerMonth: 10,
    leastMonths: 1,
    because: sps('Clearance under 60 mL/min: as many months as a tenth of the clearance; at least 1.'),
  },
  now: {
    months: 0,
    because: sps('Another illness or a new interacting medicine: now.'),
  },
  appointment: {
    firstAfterMonths: 1,
    thenEveryMonths: 3,
    because: sps('A review after 1 month, then every 3 months.'),
  },
  injectionBeyondDays: {
    days: 7,
    because: cite(
      'virchow-design',
      '8.2',
      'A low-molecular-weight heparin for more than 7 days: potassium, and platelets by risk.',
      'memory',
    ),
  },
} as const;
