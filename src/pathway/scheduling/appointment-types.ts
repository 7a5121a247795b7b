import type { Temporal } from 'temporal-polyfill';
import type { ServiceType } from '../../knowledge/scheduling/visit-services.ts';
import type { UrgencyClass } from '../../knowledge/home-care/appointment/slot-rules.ts';
import type { Actor, Stamp } from '../actors.ts';
import type { Span } from './schedule-types.ts';

type Instant = Temporal.Instant;

/**
 * FHIR's words. `proposed`: a slot is held until somebody answers. `waitlist`: waits for an earlier slot and holds none.
 */
export const appointmentStatuses = [
  'proposed',
  'booked',
  'arrived',
  'fulfilled',
  'cancelled',
  'noshow',
  'waitlist',
  'entered-in-error',
] as const;
export type AppointmentStatus = (typeof appointmentStatuses)[number];

/** How soon, and who said so: from triage, pathway or a clinician. Reception has no way to write it. */
export type Urgency = {
  readonly class: UrgencyClass;
  readonly source: 'pathway' | 'triage' | 'referral' | 'clinician';
  /** What it rests on: a decision's id, a table's row, or the words of whoever judged. */
  readonly restsOn: string;
  readonly judgedBy: Actor;
  readonly judgedAt: Instant;
};

/** When it should lie. Null: no such limit. */
export type WantedTime = {
  /** Before this it does not count: a repeat scan before day 6. */
  readonly notBeforeAt: Instant | null;
  /** The first limit, such as a scan within 4 hours. */
  readonly idealByAt: Instant | null;
  /** The last one: a slot after it is a breach, with its reason. */
  readonly byAt: Instant | null;
};

/** What a visit must reckon with. Null is not asked, which is never no. */
export type BookingNeeds = {
  readonly callbackNumber: string | null;
  /** `none`: asked, and needs none; otherwise the language, BCP 47. */
  readonly interpreter: string | null;
  readonly mobility: 'walks' | 'wheelchair' | 'hoist' | 'stretcher' | null;
  readonly accompanied: 'alone' | 'accompanied' | null;
  readonly transport: 'own' | 'clinic' | 'ambulance' | null;
};

/** Somebody who is registered here, or who is not yet and left a name and a number. */
export type AppointmentPatient =
  | { readonly kind: 'person'; readonly personId: string }
  | {
      readonly kind: 'not-registered';
      readonly name: string;
      readonly phone: string;
      /** ISO date; null is not asked. */
      readonly bornOn: string | null;
    };

export type ParticipantStatus = 'accepted' | 'declined' | 'tentative' | 'needs-action';
export type Participant = {
  readonly actor: { readonly kind: 'patient' } | { readonly kind: 'schedule'; readonly scheduleId: string };
  readonly isRequired: boolean;
  readonly status: ParticipantStatus;
};

export const cancelReasons = ['patient', 'clinic', 'moved', 'red-flag', 'offer-lapsed', 'other'] as const;
export type CancelReason = (typeof cancelReasons)[number];

/** What a slot does not give of what is wanted. */
export const misses = [
  'after-limit',
  'before-earliest',
  'no-physician-after',
  'no-hoist',
  'hoist-not-known',
  'transport-too-soon',
  'interpreter-too-soon',
] as const;
export type Miss = (typeof misses)[number];

/** The claim of one schedule: nobody else gets it. */
export type HeldSlot = Span & { readonly scheduleId: string };

/** One visit of one person: FHIR's Appointment, with all that it asks for. */
export type Appointment = {
  readonly id: string;
  readonly status: AppointmentStatus;
  readonly serviceType: ServiceType;
  readonly patient: AppointmentPatient;
  readonly participants: readonly Participant[];
  /** Empty while it waits, and when it is cancelled it stays as it was. */
  readonly slots: readonly HeldSlot[];
  readonly startsAt: Instant | null;
  readonly endsAt: Instant | null;
  readonly wanted: WantedTime;
  readonly urgency: Urgency;
  /** Why they come, in words that the front desk may read. */
  readonly reason: string;
  /** The test of an episode that it is booked for, or the episode alone. */
  readonly episode: { readonly episodeId: string; readonly testId: string | null } | null;
  readonly needs: BookingNeeds;
  readonly createdAt: Instant;
  readonly comment: string | null;
  /** What the slot misses, and why it was taken all the same. */
  readonly breach: { readonly misses: readonly Miss[]; readonly reason: string } | null;
  readonly cancellation: (Stamp & { readonly reason: CancelReason; readonly note: string | null }) | null;
  /** Somebody has called after a cancellation or an absence that cannot wait. */
  readonly followedUp: (Stamp & { readonly note: string }) | null;
  /** While proposed: until when the slot is held. */
  readonly heldUntilAt: Instant | null;
  /** Offers of the waiting list that were not taken. */
  readonly declined: readonly (Span & {
    readonly how: 'declined' | 'lapsed';
    readonly answeredAt: Instant;
  })[];
  /** The appointment whose place this takes once it is booked. */
  readonly inPlaceOf: string | null;
  /** Scan and physician, booked as one. */
  readonly pairedWith: string | null;
};

export type KeptAppointment = {
  readonly appointment: Appointment;
  readonly version: number;
  readonly stamp: Stamp;
};

/** While it is one of these, its slots are nobody else's. */
export const holding: readonly AppointmentStatus[] = ['proposed', 'booked', 'arrived', 'fulfilled'];
