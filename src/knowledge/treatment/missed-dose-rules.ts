import type { Because, Region } from '../rule-types.ts';
import { cite } from '../sources.ts';

const design = (section: string, says: string) => cite('virchow-design', section, says, 'design');

/** Up to when a missed dose may still be taken, as the label says. Where two limits are given, the earlier one holds. */
export type MissedDoseRule = {
  /** Only while the day of the dose lasts: it ends at midnight. */
  readonly sameDay: Readonly<Record<Region, boolean>>;
  /** Elapsed hours that must be left to the next dose. */
  readonly hoursBeforeNext: number;
  /** The same where the next dose is of another strength or another medicine. */
  readonly hoursBeforeChange: number;
  /** May be taken together with the next dose of the same day and the same strength. */
  readonly mayTakeTogether: boolean;
  /** The person calls whatever comes of it. */
  readonly alwaysCall: boolean;
  readonly because: Because;
};

const everywhere = { uk: true, us: true } as const;
const nowhere = { uk: false, us: false } as const;

/** When a dose is due, around the usual time of its slot, in elapsed hours. */
export const doseTimes = {
  dueFrom: {
    hoursBefore: 2,
    because: design(
      'around a dose',
      'From 2 hours before its usual time a dose is due, so that one missed before it is not taken as well.',
    ),
  },
  lateFrom: {
    hoursAfter: 2,
    because: design(
      'around a dose',
      'From 2 hours after its usual time a dose is late, and the label is asked.',
    ),
  },
} as const;

const nextIsDue = design(
  'around a step',
  'Once a dose is due only that dose and its strength is taken; a missed one is lost, never added.',
);
const apixaban: MissedDoseRule = {
  sameDay: { uk: false, us: true },
  hoursBeforeNext: doseTimes.dueFrom.hoursBefore,
  hoursBeforeChange: doseTimes.dueFrom.hoursBefore,
  mayTakeTogether: false,
  alwaysCall: false,
  because: [
    cite('smpc-apixaban', '4.2', 'At once, then twice daily as before; never doubled.', 'verified'),
    cite('fda-apixaban', 'dosage', 'As soon as possible on the same day; never doubled.', 'memory'),
    nextIsDue,
  ],
};
const thatDay = {
  sameDay: everywhere,
  hoursBeforeNext: 0,
  hoursBeforeChange: 0,
  mayTakeTogether: false,
  alwaysCall: false,
} as const;
const sixHours = {
  sameDay: nowhere,
  hoursBeforeNext: 6,
  hoursBeforeChange: 6,
  mayTakeTogether: false,
  alwaysCall: false,
} as const;

/** By the words that a missed dose has: medicine, how often, and which phase. */
export const missedDoseRules = {
  'missed-dose.apixaban-first-days': apixaban,
  'missed-dose.apixaban': apixaban,
  'missed-dose.rivaroxaban-twice-daily': {
    ...thatDay,
    hoursBeforeChange: 6,
    mayTakeTogether: true,
    because: [
      cite(
        'smpc-rivaroxaban',
        '4.2',
        'At once, to reach 30 mg that day; two together if need be.',
        'verified',
      ),
      design('3.3', 'The last 15 mg before 20 mg: only with 6 hours between; never 15 and 20 mg together.'),
    ],
  },
  'missed-dose.rivaroxaban-once-daily': {
    ...thatDay,
    because: cite('smpc-rivaroxaban', '4.2', 'At once the same day; not doubled the next.', 'verified'),
  },
  'missed-dose.edoxaban': {
    ...thatDay,
    because: cite(
      'smpc-edoxaban',
      '4.2',
      'At once the same day, the next day as usual; never doubled.',
      'verified',
    ),
  },
  'missed-dose.dabigatran': {
    ...sixHours,
    because: cite(
      'smpc-dabigatran',
      '4.2',
      'If the next is 6 hours away or more, else not; never doubled.',
      'memory',
    ),
  },
  'missed-dose.warfarin': {
    ...thatDay,
    alwaysCall: true,
    because: cite(
      'warfarin-labels',
      'missed dose',
      'By midnight, else not; the INR clinic is told.',
      'memory',
    ),
  },
  'missed-dose.injection-once-daily': {
    ...thatDay,
    because: design('missed injection', 'The same day, else not; never doubled.'),
  },
  'missed-dose.injection-twice-daily': {
    ...sixHours,
    because: design('missed injection', 'If 6 hours or more are left to the next, else not, and a call.'),
  },
} as const satisfies Readonly<Record<string, MissedDoseRule>>;

export type MissedDoseId = keyof typeof missedDoseRules;
