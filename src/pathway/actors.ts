import type { Temporal } from 'temporal-polyfill';

/** What a signed-in person may be here. `public` is nobody signed in; `system` is the clock and the worker. */
export const staffRoles = ['clinician', 'front-desk', 'service-lead', 'administrator'] as const;
export type StaffRole = (typeof staffRoles)[number];
export type Role = 'public' | 'patient' | StaffRole;

/** Who did it. Names stay with accounts and people: an event carries the id alone. */
export type Actor = {
  readonly role: 'patient' | StaffRole | 'system';
  readonly id: string;
};

export type Stamp = { readonly at: Temporal.Instant; readonly by: Actor };

/** The clock itself, as an actor: alarms and the sweeper. */
export const clockwork: Actor = { role: 'system', id: 'clock' };
