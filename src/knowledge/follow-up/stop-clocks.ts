import { cite } from '../sources.ts';

const design = (section: string, says: string) => cite('virchow-design', section, says, 'design');

/** Limits of stopping, of what comes after it, of the Villalta scale and of watching, that stand in no table. */
export const stopClocks = {
  information: {
    hours: 24,
    because: [
      design('4.3a', 'Written advice goes out within a day of the order to stop.'),
      cite('nice-ng158', 'stopping', 'Signs of recurrence, direct contact, out-of-hours contact.', 'memory'),
    ],
  },
  cancel: {
    hours: 24,
    because: design('4.3a', 'Prescriptions and reminders are cancelled within a day of the confirmed stop.'),
  },
  futureRisk: {
    days: 14,
    because: design('4.3a', 'The note on future risk is written by the first check-in after stopping.'),
  },
  checkIns: {
    weeks: [2, 6],
    because: design('4.3a', 'Asked 2 and 6 weeks after the last dose.'),
  },
  dDimer: {
    months: 1,
    because: cite('virchow-design', '4.3a', 'D-dimer about 1 month after stopping, for DASH.', 'memory'),
  },
  symptoms: {
    minutes: 60,
    because: design(
      '4.3a',
      'Symptoms told at a check-in after stopping: a clinician answers within the hour.',
    ),
  },
  villalta: {
    daysAfter: 28,
    because: design('7.8', 'A score is made within 4 weeks of its month; a later one serves for it.'),
  },
  villaltaUlcer: {
    hours: 24,
    because: cite(
      'virchow-design',
      '7.8',
      'An ulcer goes to vascular or tissue viability urgently.',
      'memory',
    ),
  },
  villaltaClinic: {
    days: 14,
    because: design('7.8', 'Mild to severe: an appointment is decided within 2 weeks.'),
  },
  surveillanceEnd: {
    days: 7,
    because: design('R26', 'After the last scan without extension the episode is closed within a week.'),
  },
  surveillanceExtended: {
    hours: 4,
    because: design('R26', 'A clot that grew is decided on within 4 hours: the first dose does not wait.'),
  },
  surveillanceWorse: {
    hours: 4,
    because: design(
      'R26',
      'Worse while watched: a scan the same day, or within 4 hours if the day ends sooner.',
    ),
  },
} as const;
