import type { Because } from '../../rule-types.ts';
import { cite } from '../../sources.ts';

const design = (section: string, says: string) =>
  cite('virchow-design', `appointment ${section}`, says, 'design');

export type UrgencyClass = 'RED' | 'U1' | 'U2' | 'unclear' | 'U3' | 'U4' | 'U5';

/** When a slot may lie, from the request; for a review from its own date. */
export type SlotRule = {
  readonly because: Because;
  /** Null: nothing is booked. */
  readonly slot:
    | null
    | { readonly withinHours: number }
    | { readonly days: readonly [earliest: number, latest: number] }
    | {
        readonly aroundDateDays: Readonly<
          Record<'usual' | 'three-month', readonly [before: number, after: number]>
        >;
      };
  /** A scan and, after it, a physician, booked together or not at all. */
  readonly pair?: {
    readonly scanWithinHours: { readonly first: number; readonly last: number };
    readonly physicianAfterScanMinutes: number;
    readonly otherwise: 'emergency-department';
  };
  readonly selfBooking: boolean;
};

export const slotRules = {
  RED: { slot: null, selfBooking: false, because: design('RED', 'No slot; 911; do not hold the line.') },
  U1: {
    slot: { withinHours: 24 },
    pair: {
      scanWithinHours: { first: 4, last: 24 },
      physicianAfterScanMinutes: 60,
      otherwise: 'emergency-department',
    },
    selfBooking: false,
    because: [
      cite('nice-ng158', '1.1.3 and 1.1.4', 'Scan in 4 hours, else cover and 24.', 'verified'),
      design('U1', 'Scan and physician the same day as one pair, the physician up to 60 minutes after.'),
    ],
  },
  U2: {
    slot: { withinHours: 24 },
    selfBooking: false,
    because: [
      cite('nice-ng158', '1.1.8', 'D-dimer within 4 hours, or cover meanwhile.', 'verified'),
      design('U2', 'Within 24 hours.'),
    ],
  },
  unclear: { slot: null, selfBooking: false, because: design('unclear', 'A clinician calls first.') },
  U3: { slot: { days: [1, 3] }, selfBooking: false, because: design('U3', '1 to 3 days.') },
  U4: {
    slot: { aroundDateDays: { usual: [3, 3], 'three-month': [21, 7] } },
    selfBooking: true,
    because: design('U4', 'Three days either way; the 3-month review from 21 before to 7 after.'),
  },
  U5: { slot: { days: [0, 42] }, selfBooking: false, because: design('U5', 'Within 6 weeks.') },
} as const satisfies Readonly<Record<UrgencyClass, SlotRule>>;

/** Rules of booking beside the class. */
export const bookingRules = {
  whoMayLower: {
    roles: ['physician', 'nurse'],
    facts: ['appointment.judged-unlikely', 'appointment.treated-and-supplied'],
    because: design('reception', 'Reception cannot lower urgency: only a clinician records what may.'),
  },
  records: {
    items: [
      'reason',
      'urgency',
      'urgency-source',
      'judged-by',
      'callback-number',
      'interpreter',
      'mobility',
      'accompanying-person',
      'transport',
      'time-zone',
    ],
    because: design('record', 'What each booking keeps, the source of its urgency included.'),
  },
  /** Where the clinic has switched it on, and only right after the emergency signs were asked again. */
  selfBookingAfterTriage: {
    triage: ['same-day'],
    classes: ['U1', 'U2'],
    because: design(
      'self-booking',
      'A first visit may be booked by the person after a check that says today; any emergency sign, unsure too, gives no slot.',
    ),
  },
  noSlotInThePast: { because: design('slots', 'No booking into the past, none twice.') },
  redFlagBlocks: { because: design('slots', 'A slot offered after a red-flag answer is blocked.') },
  cancelledUrgent: {
    classes: ['U1', 'U2'],
    because: design('slots', 'A cancelled urgent appointment makes a task for staff.'),
  },
  noShowUrgent: {
    classes: ['U1', 'U2'],
    hours: 1,
    because: design('slots', 'Who does not come to an urgent appointment is called within 1 hour.'),
  },
  coverNeverDelays: {
    classes: ['RED', 'U1', 'U2'],
    because: design(
      'cover',
      'Insurance that is pending, prior authorisation or a balance never delays urgent care.',
    ),
  },
} as const satisfies Readonly<
  Record<string, { readonly because: Because } & Readonly<Record<string, unknown>>>
>;
