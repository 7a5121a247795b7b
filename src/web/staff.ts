import type { FastifyRequest } from 'fastify';
import type { Temporal } from 'temporal-polyfill';
import type { Rules } from '../engine/rules.ts';
import type { StaffRole } from '../pathway/actors.ts';
import type { Action } from '../pathway/authorisation.ts';
import type { PrintDocument } from '../pathway/letters/document.ts';
import type { CheckBenefits } from '../pathway/benefits/check-benefits.ts';
import type { Letter } from '../pathway/channel.ts';
import type { Clinic } from '../pathway/clinic.ts';
import type { Account, Organisation } from '../pathway/person.ts';
import type { WhatIfJobs } from '../pathway/simulator/what-if-jobs.ts';
import type { Store } from '../pathway/ports.ts';

/** Whoever is signed in, as pages see them. */
export type StaffSession = {
  readonly account: Account;
  /** Which of their roles lets them do what this route does: it goes into what they record. */
  readonly role: StaffRole;
  readonly organisation: Organisation;
  /** Goes into every form as `_csrf`. */
  readonly csrfToken: string;
};

/** What pages for staff are given: no page opens a database, asks the clock, or signs anybody in. */
export type StaffPagesOptions = {
  readonly rules: Rules;
  readonly store: Store;
  readonly clinic: Clinic;
  readonly now: () => Temporal.Instant;
  readonly newId: () => string;
  /** Only on routes whose access the server has already checked. */
  readonly staffOf: (request: FastifyRequest) => StaffSession;
  readonly isDemo: boolean;
  /** Whether suggestions of warfarin doses are shown to clinicians, unsigned: only where somebody answers for them. */
  readonly suggestsWarfarin?: boolean;
  readonly printDocument: PrintDocument;
  /** A new link for a person's calendar: what its address ends with. */
  readonly calendarToken: (organisationId: string, episodeId: string) => Promise<string>;
  /** One visit as a file for a calendar; null where there is nothing to put into one. */
  readonly appointmentFile: (organisation: Organisation, appointmentId: string) => Promise<string | null>;
  /** A new address for a practice that refers: what it ends with, and what is kept of it. */
  readonly referralAddress: () => { readonly token: string; readonly tokenHash: string };
  /** Simulations for a page; absent where none are offered. */
  readonly whatIf?: WhatIfJobs;
  /** Asks a payer; null where no clearing house is set up. Never throws, and answers within seconds. */
  readonly checkBenefits: CheckBenefits | null;
  /** A letter as PDF; null where our fonts lack a letter of it. */
  readonly printLetter: (letter: Letter, recipient: readonly string[]) => Promise<Uint8Array | null>;
};

/**
 * What a route does, for the one table of who may (`pathway/authorisation.ts`). The server refuses to start with a route
 * that has none. Where a record is named in the address, the server finds how the actor stands to it.
 */
export type RouteAccess = {
  readonly action: Action;
  readonly record?: { readonly kind: 'episode' | 'person'; readonly param: string };
};

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: RouteAccess;
  }
}
