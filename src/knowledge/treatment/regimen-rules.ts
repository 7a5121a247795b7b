import { cite } from '../sources.ts';

const design = (section: string, says: string) => cite('virchow-design', section, says, 'design');

/** What the regimen builder needs beside the medicines: figures of time, each with its source. */
export const regimenRules = {
  /** Who must have decided, by what the tables say of the choice and of the agent. An outcome that is missing: nobody can. */
  mayBeDecidedBy: {
    choose: null,
    usable: null,
    review: ['prescriber', 'pharmacist', 'specialist'],
    caution: ['prescriber', 'pharmacist', 'specialist'],
    surveillance: ['prescriber', 'specialist'],
    specialist: ['specialist'],
  },
  /** The slot of a first dose by its time of day, and how far the second may lie from it. */
  slots: {
    eveningFromHour: 14,
    usual: { morning: '08:00', evening: '20:00' },
    secondDoseAfterHours: { least: 6, most: 16 },
    because: design('G12', 'First dose before 14:00: morning slot. Dose 2 between 6 and 16 hours later.'),
  },
  review: {
    monthsAfterStart: 3,
    cancerMonths: [3, 6],
    yearly: 12,
    windowOpensDays: 21,
    because: [
      cite('nice-ng158', 'duration', 'Review at 3 months; cancer 3 to 6 months.', 'memory'),
      cite('nice-ng158', 'long term', 'At least once a year.', 'memory'),
      design('4.2', 'The window opens 3 weeks before.'),
    ],
  },
  reducedAfterMonths: {
    months: 6,
    because: cite('smpc-apixaban', '4.2', '2.5 mg after at least 6 months.', 'verified'),
  },
  supply: {
    daysPastReview: 14,
    because: design('4.2', 'Supply reaches 14 days past the review.'),
  },
  overlap: {
    leastDays: 5,
    inrAtLeast: 2.0,
    readingsHoursApart: 24,
    alertFrom: 5.0,
    because: [
      cite('nice-ng158', 'VKA overlap', '5 days, and INR 2.0 or more in two readings.', 'verified'),
      design('3.2', 'Both, never either; the days count from the later of the two first doses.'),
    ],
  },
  kidneys: {
    belowMlPerMin: 60,
    perMonth: 10,
    leastMonths: 1,
    agedFrom: 75,
    agedMonths: 4,
    usualMonths: 12,
    because: cite(
      'sps-doac',
      'monitoring',
      'CrCl / 10 months below 60; from 75 every 4; else yearly.',
      'verified',
    ),
  },
  doacReview: {
    firstMonth: 1,
    thenMonths: 3,
    because: cite('sps-doac', 'monitoring', 'At 1 month, then every 3.', 'verified'),
  },
  afterBirth: {
    weeks: 6,
    leastMonths: 3,
    because: cite('rcog-37b', 'duration', '6 weeks after birth and 3 months in all, or more.', 'memory'),
  },
  cancerCourseMonths: {
    months: 6,
    because: cite('fda-dalteparin', 'dosage', 'Months 2 to 6.', 'memory'),
  },
  surveillance: {
    days: [7, 14],
    because: cite('chest-2021', 'isolated distal DVT', 'Serial ultrasound for two weeks.', 'verified'),
  },
  missed: {
    tellFrom: 2,
    /** A count that nobody knows. */
    unknownCountsAs: 2,
    because: [
      design('R36', 'Tell the prescriber at the second miss and again at the change; nothing is extended.'),
      design(
        'R36, not known',
        'How many doses of the loading phase were missed is not known: the safer reading, as many as the prescriber is told of.',
      ),
    ],
  },
  /** Instead of an anticoagulant, for somebody who declines to go on. */
  aspirin: {
    uk: {
      says: 'Declines an anticoagulant: consider aspirin 75 mg or 150 mg once daily, and review each year.',
      because: cite('nice-ng158', 'declines', 'Aspirin 75 or 150 mg, outside its label.', 'memory'),
    },
    us: {
      says: 'Declines an anticoagulant: aspirin rather than nothing may be offered, and a review each year.',
      because: [
        cite('chest-2021', 'aspirin', 'Aspirin over nothing.', 'memory'),
        cite('ash-2020-tx', 'aspirin', 'An anticoagulant over aspirin.', 'verified'),
      ],
    },
  },
  notes: {
    neverStops: {
      says: 'A date is not an order: nothing starts, changes or stops until the prescriber says so.',
      because: design('G4', 'At an undecided review treatment goes on, and the review is escalated.'),
    },
    fullLoading: {
      says: 'Injections before do not shorten the loading phase, unless the prescriber says so.',
      because: design('3.10', 'Labels do not shorten it.'),
    },
    apiCat: {
      says: 'Goes on while the cancer is active; after 6 months discuss 2.5 mg twice daily.',
      because: cite('api-cat-2025', 'result', 'Not worse against clots, less bleeding.', 'verified'),
    },
    roundedByWeight: {
      says: 'Rounded; the syringe and the local table go first.',
      because: design('3.4', 'Round to the graduation of the syringe.'),
    },
  },
} as const;

export type RegimenRules = typeof regimenRules;
