import type { Temporal } from 'temporal-polyfill';
import type { Weekday } from '../../engine/weekdays.ts';
import type { ServiceType } from '../../knowledge/scheduling/visit-services.ts';
import type { Stamp } from '../actors.ts';
import type { Stretch, UserId } from '../duty/duty-types.ts';

type Instant = Temporal.Instant;

/** From its start, up to its end without that moment itself. */
export type Span = { readonly startsAt: Instant; readonly endsAt: Instant };

export const resourceKinds = ['clinician', 'room', 'ultrasound'] as const;
export type ResourceKind = (typeof resourceKinds)[number];

/** When a resource is not there: leave, service of a machine, a room that is painted. */
export type Absence = Span & { readonly why: string };

/**
 * One person, room or machine that can be booked, and when: FHIR's Schedule. Its days are those of the clinic's time zone, and
 * the clinic's holidays hold for it too.
 */
export type Schedule = {
  readonly id: string;
  readonly kind: ResourceKind;
  readonly name: string;
  /** The account of a clinician: leave on the rota is leave here. */
  readonly userId: UserId | null;
  /** False: kept for what was booked, and offered no more. */
  readonly isActive: boolean;
  readonly serviceTypes: readonly ServiceType[];
  /** Where to go, as it is told to whoever comes. */
  readonly place: string;
  readonly directions: string | null;
  /** Null is not known, and then nobody who needs one is sent there unasked. */
  readonly hasHoist: boolean | null;
  /** Spoken there, BCP 47. */
  readonly languages: readonly string[];
  /** Null: as the clinic's opening hours. */
  readonly hours: Readonly<Record<Weekday, readonly Stretch[]>> | null;
  readonly absences: readonly Absence[];
  /** How far ahead its slots are shown. */
  readonly horizonDays: number;
  readonly comment: string | null;
};

/** As kept: each change is a version of its own. */
export type KeptSchedule = { readonly schedule: Schedule; readonly version: number; readonly stamp: Stamp };

export const slotStatuses = [
  'free',
  'busy',
  'busy-unavailable',
  'busy-tentative',
  'entered-in-error',
] as const;
export type SlotStatus = (typeof slotStatuses)[number];

/** A stretch of a schedule: FHIR's Slot. Free ones are worked out and kept nowhere. */
export type Slot = Span & {
  readonly scheduleId: string;
  readonly status: SlotStatus;
  /** What a free one is long enough for; what a busy one is booked for. */
  readonly serviceType: ServiceType | null;
  readonly appointmentId: string | null;
};
