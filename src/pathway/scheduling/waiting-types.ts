import type { Temporal } from 'temporal-polyfill';
import type { ServiceType } from '../../knowledge/scheduling/visit-services.ts';
import type { Stamp } from '../actors.ts';
import type { Organisation } from '../person.ts';
import type { Appointment, KeptAppointment, Urgency, WantedTime } from './appointment-types.ts';
import type { DeskAsked, DeskDone } from './desk-types.ts';

type Instant = Temporal.Instant;

/** Why nobody waits any more, whoever noticed it. */
export type WaitOver =
  | 'episode-closed'
  | 'excluded'
  | 'test-done'
  | 'visit-done'
  | 'has-a-time'
  | 'listed-twice';

/** Somebody on the list as they stand today: their episode may have moved on since they were put there. */
export type Waiting = {
  /** Status `waitlist`, or `proposed` while a slot is held for them. */
  readonly kept: KeptAppointment;
  /** The visit that is offered with it: the physician after a scan. */
  readonly second: KeptAppointment | null;
  /** The visit that they have, and keep until they take an earlier one. */
  readonly booking: KeptAppointment | null;
  /** When they are seen as things are, in our calendar or elsewhere; null is no time at all. */
  readonly hasTimeAt: Instant | null;
  readonly urgency: Urgency;
  readonly wanted: WantedTime;
};
export type NoLongerWaiting = Pick<Waiting, 'kept' | 'second'> & { readonly why: WaitOver };

/** In the order in which slots are offered. */
export type WaitingLine = {
  readonly waiting: readonly Waiting[];
  readonly over: readonly NoLongerWaiting[];
};

export type ToWait = Pick<
  Appointment,
  'patient' | 'episode' | 'serviceType' | 'urgency' | 'wanted' | 'needs' | 'reason' | 'comment'
> & { readonly then: ServiceType | null };

type Named = { readonly appointmentId: string; readonly version: number };

/** What one look did. Nothing is done twice: whoever looks again finds it done. */
export type Swept = { readonly lapsed: number; readonly ended: number; readonly offered: number };

/** Who waits for an earlier time, or for one at all. An offer holds its slot for a while; what becomes of it is a version of the entry. */
export type WaitingList = {
  readonly line: (organisation: Organisation, now: Instant) => Promise<WaitingLine>;
  /** Earlier if a slot comes free; the time that they have stays theirs. */
  readonly waitForEarlier: (
    asked: DeskAsked,
    wait: Named & {
      /** Before this they cannot come. */
      readonly notBeforeAt: Instant | null;
      readonly comment: string | null;
      /** Why the time that they have may lie beyond their limit, where its booking does not say so. */
      readonly breachReason: string | null;
    },
  ) => Promise<DeskDone>;
  /** Where no slot fits. Who is urgent has a time first. */
  readonly waitForAny: (asked: DeskAsked, wait: ToWait) => Promise<DeskDone>;
  readonly accept: (
    asked: DeskAsked,
    accept: Named & { readonly breachReason: string | null },
  ) => Promise<DeskDone>;
  readonly decline: (asked: DeskAsked, decline: Named) => Promise<DeskDone>;
  readonly leave: (asked: DeskAsked, leave: Named & { readonly note: string | null }) => Promise<DeskDone>;
  /**
   * Ends offers that nobody answered in time and waits that are over, and offers what is free to the next. The clock offers nothing
   * while nobody is there to telephone; a person who presses the button is there.
   */
  readonly sweep: (organisation: Organisation, by: Stamp) => Promise<Swept>;
};
