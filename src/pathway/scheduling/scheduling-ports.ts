import type { Temporal } from 'temporal-polyfill';
import type { Stamp } from '../actors.ts';
import type { Appointment, HeldSlot, KeptAppointment } from './appointment-types.ts';
import type { KeptSchedule, Schedule, Span } from './schedule-types.ts';

type Instant = Temporal.Instant;

/** What can be booked. Every call is one organisation's; each change is a version of its own, and none is taken away. */
export interface Schedules {
  /** All as they stand now, in order of their names. */
  list(organisationId: string): Promise<readonly KeptSchedule[]>;
  /** The latest first. */
  history(organisationId: string, scheduleId: string): Promise<readonly KeptSchedule[]>;
  /** `expectedVersion` is 0 where there is none yet. */
  save(
    organisationId: string,
    schedule: Schedule,
    expectedVersion: number,
    by: Stamp,
  ): Promise<'saved' | 'conflict'>;
}

/**
 * Appointments that are written together or not at all: one that is booked, a pair, one that is cancelled and the one that takes
 * its place. What their status holds is claimed from every schedule they name; what it no longer holds is free again.
 */
export type AppointmentChange = {
  readonly organisationId: string;
  /** Of the form: the same key again is the same change. */
  readonly commandKey: string;
  readonly commandDigest: string;
  readonly stamp: Stamp;
  readonly written: readonly {
    readonly appointment: Appointment;
    /** 0: a new one. */
    readonly expectedVersion: number;
  }[];
  /** The schedules that the slots were worked out from: a change of hours meanwhile makes it a conflict. */
  readonly schedules: readonly { readonly scheduleId: string; readonly version: number }[];
  /** What the people are told of it: on its way with the change, or not at all. */
  readonly messages?: readonly AppointmentMessage[];
  /** Appointments that stand no more: what was to be told of them and has not left is told to nobody. */
  readonly withdrawn?: readonly string[];
};

/** One message about one appointment. */
export type AppointmentMessage = {
  /** One effect, one message, however often it is kept. */
  readonly effectKey: string;
  readonly appointmentId: string;
  readonly personId: string;
  readonly words: string;
  readonly values: Readonly<Record<string, string>>;
  readonly dueAt: Instant;
  readonly uselessFromAt: Instant;
};

export type AppointmentOutcome =
  | { readonly status: 'kept' }
  /** This change was kept before: nothing was done again. */
  | { readonly status: 'repeated' }
  /** Somebody has this slot. */
  | { readonly status: 'taken'; readonly slot: HeldSlot }
  /** An appointment or a schedule was changed meanwhile. */
  | { readonly status: 'conflict' }
  | { readonly status: 'key-used-for-another-command' };

/** Why appointments could not be kept. */
export type NotKept = Extract<
  AppointmentOutcome,
  { status: 'taken' | 'conflict' | 'key-used-for-another-command' }
>;

export type AppointmentQuery =
  | { readonly personId: string }
  | { readonly episodeId: string }
  /** Those whose time touches this one, whatever became of them. */
  | { readonly between: Span }
  /** On the waiting list, or with an offer that is not answered. */
  | { readonly waiting: true }
  /** Cancelled or missed since then. */
  | { readonly lostSince: Instant };

export interface Appointments {
  get(organisationId: string, appointmentId: string): Promise<KeptAppointment | undefined>;
  /** Every version of one, the earliest first. */
  history(organisationId: string, appointmentId: string): Promise<readonly KeptAppointment[]>;
  /** In the order of their times; those without one last, in the order of their making. */
  find(organisationId: string, query: AppointmentQuery): Promise<readonly KeptAppointment[]>;
  /** Grows with each change of this organisation's calendar, and with nothing else. */
  revision(organisationId: string): Promise<number>;
  /** One transaction, serialised on each schedule: of any number that want one slot exactly one is kept. */
  keep(change: AppointmentChange): Promise<AppointmentOutcome>;
  /** Offers that nobody answered in time, of all organisations: for the clock. */
  lapsed(
    now: Instant,
    limit: number,
  ): Promise<readonly { readonly organisationId: string; readonly appointmentId: string }[]>;
}
