import type { ServiceType } from '../../knowledge/scheduling/visit-services.ts';
import type { Stamp } from '../actors.ts';
import type { Refusal } from '../commands.ts';
import type { Organisation } from '../person.ts';
import type {
  Appointment,
  AppointmentPatient,
  BookingNeeds,
  CancelReason,
  HeldSlot,
  Miss,
  Urgency,
  WantedTime,
} from './appointment-types.ts';
import type { Offers, Wanted } from './offers.ts';
import type { Bookable } from './slots.ts';
import type { WaitOver } from './waiting-types.ts';

/** Who asks, and the key of the form: the same key again is the same booking, done once. */
export type DeskAsked = { readonly organisation: Organisation; readonly by: Stamp; readonly key: string };

/** A time that somebody chose. */
export type Chosen = { readonly scheduleId: string; readonly startsAt: HeldSlot['startsAt'] };

export type Booking = {
  readonly patient: AppointmentPatient;
  readonly episode: Appointment['episode'];
  readonly serviceType: ServiceType;
  /** Of the pathway, triage, a referral or a clinician; never of whoever books. */
  readonly urgency: Urgency;
  readonly wanted: WantedTime;
  /** The visit itself, and a second one that is booked with it: the physician after a scan. */
  readonly slots: readonly [Chosen, ...Chosen[]];
  readonly then: ServiceType | null;
  readonly needs: BookingNeeds;
  readonly reason: string;
  readonly comment: string | null;
  /** Why it is taken although it misses something. */
  readonly breachReason: string | null;
};

export type DeskRefusal =
  | { readonly code: 'no-slot-for'; readonly urgency: 'RED' | 'unclear' }
  | { readonly code: 'not-bookable'; readonly why: Exclude<Bookable, 'yes'>; readonly offers: Offers }
  | { readonly code: 'needs-a-reason'; readonly misses: readonly Miss[] }
  | { readonly code: 'no-appointment' }
  /** The review of this episode has a time already: move that one. */
  | { readonly code: 'review-booked'; readonly appointmentId: string }
  /** It is over, or was cancelled: there is nothing to do to it. */
  | { readonly code: 'not-standing'; readonly status: Appointment['status'] }
  | { readonly code: 'changed-meanwhile' }
  | { readonly code: 'not-begun'; readonly startsAt: HeldSlot['startsAt'] }
  | { readonly code: 'say-why' }
  /** Of the waiting list. */
  | { readonly code: 'already-waiting'; readonly appointmentId: string }
  | { readonly code: 'urgent-needs-a-time' }
  | { readonly code: 'goes-with-its-scan' }
  | { readonly code: 'offer-lapsed' }
  | { readonly code: 'wait-over'; readonly why: WaitOver }
  | { readonly code: 'episode'; readonly refusal: Refusal };
export type DeskDone =
  | { readonly ok: true; readonly appointmentId: string }
  | { readonly ok: false; readonly refusal: DeskRefusal };

type Named = { readonly appointmentId: string; readonly version: number };

/** The one door to the calendar: look, work out again what is free, and keep, with the episode where it is about one. */
export type Desk = {
  readonly offers: (organisation: Organisation, wanted: Wanted, now: Stamp['at']) => Promise<Offers>;
  readonly book: (asked: DeskAsked, booking: Booking) => Promise<DeskDone>;
  /**
   * Cancelled and booked in one transaction: the old slot is free only once the new one is had. The physician after a scan goes
   * with it, to the first time that is soon enough after it; where there is none, that is a miss, and needs a reason.
   */
  readonly move: (
    asked: DeskAsked,
    move: Named & { readonly to: Chosen; readonly breachReason: string | null },
  ) => Promise<DeskDone>;
  /** The physician after a scan is cancelled with it. */
  readonly cancel: (
    asked: DeskAsked,
    cancel: Named & { readonly reason: CancelReason; readonly note: string | null },
  ) => Promise<DeskDone>;
  readonly mark: (
    asked: DeskAsked,
    mark: Named & { readonly as: 'arrived' | 'fulfilled' | 'noshow'; readonly note: string | null },
  ) => Promise<DeskDone>;
  /** Somebody has called after a cancellation or an absence that could not wait. */
  readonly followUp: (asked: DeskAsked, followUp: Named & { readonly note: string }) => Promise<DeskDone>;
};

export const refuse = (refusal: DeskRefusal): Extract<DeskDone, { ok: false }> => ({ ok: false, refusal });
