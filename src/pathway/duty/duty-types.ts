import type { Temporal } from 'temporal-polyfill';
import type { Weekday } from '../../engine/weekdays.ts';

type Instant = Temporal.Instant;
/** An account's id. */
export type UserId = string;

/**
 * Local times of day, `08:30`. One that closes earlier than it opens goes on into the next day; `24:00` is the end of the day
 * itself, so a whole day is `00:00` to `24:00`.
 */
export type Stretch = { readonly opens: string; readonly closes: string };

/** A named day on which other hours hold than its weekday's; none is closed, from midnight to midnight. */
export type Holiday = {
  readonly name: string;
  /** ISO date there. */
  readonly heldOn: string;
  readonly hours: readonly Stretch[];
};

/** `first` is asked first; `second` where the first does not read it in time. */
export const ranks = ['first', 'second'] as const;
export type Rank = (typeof ranks)[number];

/** Who is on call from when until when, whether the clinic is open then or not. */
export type Shift = {
  readonly userId: UserId;
  readonly rank: Rank;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
};

/** Somebody is away. Null: nobody stands in, and whoever comes next on the ladder is asked. */
export type Leave = {
  readonly userId: UserId;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly coverId: UserId | null;
};

/** Where somebody on call is told that something waits: a number that takes text messages. */
export type OnCallPhone = { readonly userId: UserId; readonly phone: string };

/** The hours, local, in which nobody is written to about what can wait; over midnight where it ends before it begins. */
export type QuietHours = { readonly from: string; readonly until: string };

/**
 * When somebody is there, and who. What is not in here is not so: no hours are no opening, no shift is nobody on call. Nothing
 * is guessed, since a patient is promised that somebody reads.
 */
export type Duty = {
  /** IANA. Hours are read off the clocks there. */
  readonly zone: string;
  readonly hours: Readonly<Record<Weekday, readonly Stretch[]>>;
  readonly holidays: readonly Holiday[];
  readonly rota: readonly Shift[];
  readonly leave: readonly Leave[];
  /** One for each at most. Whoever is not among them hears nothing by telephone. */
  readonly phones: readonly OnCallPhone[];
  /** The number that is answered while nobody is there; null where there is none. */
  readonly phoneWhenClosed: string | null;
  readonly quiet: QuietHours;
};
