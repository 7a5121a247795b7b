import fastifyCompress from '@fastify/compress';
import fastifyRateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Temporal } from 'temporal-polyfill';
import { appointmentFile } from '../channels/appointment-file.ts';
import { assert } from '../engine/assert.ts';
import type { Rules } from '../engine/rules.ts';
import type { Region } from '../knowledge/rule-types.ts';
import type { PrintDocument } from '../pathway/letters/document.ts';
import type { CheckBenefits } from '../pathway/benefits/check-benefits.ts';
import type { Clinic } from '../pathway/clinic.ts';
import type { WhatIfJobs } from '../pathway/simulator/what-if-jobs.ts';
import type { Store } from '../pathway/ports.ts';
import { accountPages } from '../web/account/account-pages.ts';
import type { SetUp } from '../web/account/door.ts';
import { refusalPages } from '../web/account/refusal-pages.tsx';
import type { StaffPagesOptions, StaffSession } from '../web/staff.ts';
import { calendarStream } from './calendar-stream.ts';
import { compression } from './compression.ts';
import { formTokenFor, guard } from './guard.ts';
import { createHeldForms } from './held-forms.ts';
import type { Keys } from './keys.ts';
import { type MetricsAccess, metricsRoutes, trustedProgram } from './metrics-route.ts';
import type { Passwords } from './passwords.ts';
import { createSessions } from './sessions.ts';
import { createSignIn } from './sign-in.ts';
import { hashOfToken, newToken } from './tokens.ts';
import { createStaffAccounts } from './staff-accounts.ts';

export type StaffSiteParts = {
  readonly rules: Rules;
  readonly store: Store;
  readonly clinic: Clinic;
  readonly passwords: Passwords;
  readonly keys: Keys;
  readonly setUp: SetUp;
  readonly now: () => Temporal.Instant;
  readonly newId: () => string;
  /** For pages before anybody is signed in; afterwards the organisation's counts. */
  readonly region: Region;
  readonly isDemo: boolean;
  readonly idleMinutes: number;
  readonly suggestsWarfarin?: boolean;
  readonly leastSignInMilliseconds: number;
  readonly metrics: MetricsAccess;
  readonly printDocument: PrintDocument;
  readonly whatIf?: WhatIfJobs;
  readonly calendarToken: StaffPagesOptions['calendarToken'];
  /** Null where no clearing house is set up. */
  readonly checkBenefits: CheckBenefits | null;
  /** The clinic's own pages, behind the same guard. */
  readonly clinicPages: (app: FastifyInstance, options: StaffPagesOptions) => Promise<void>;
};

/** Everything that needs to know who asks, behind one guard. */
export async function staffSite(scope: FastifyInstance, parts: StaffSiteParts): Promise<void> {
  const { store, passwords, keys, region, isDemo, now, newId } = parts;
  const { accounts, audit } = store;
  const sessions = createSessions({ accounts, now, idleMinutes: parts.idleMinutes });
  const heldForms = createHeldForms(keys.held);
  const signIn = createSignIn({
    accounts,
    audit,
    passwords,
    now,
    leastMilliseconds: parts.leastSignInMilliseconds,
  });
  const staff = createStaffAccounts({ accounts, audit, passwords, now, newId });
  const pages = refusalPages({ region, isDemo });

  await guard(scope, {
    keys,
    sessions,
    heldForms,
    store,
    now,
    pages,
    isTrustedProgram: trustedProgram(parts.metrics),
  });
  await scope.register(fastifyCompress, compression);
  await scope.register(fastifyRateLimit, { global: false });
  await scope.register(metricsRoutes, parts.metrics);
  calendarStream(scope, { appointments: store.appointments, sessions, staffOf });
  await accountPages(scope, {
    region,
    isDemo,
    now,
    staffOf,
    staff,
    invitations: staff,
    setUp: parts.setUp,
    door: {
      signIn,
      openSession: sessions.open,
      endSession: sessions.end,
      formToken: (reply, account) => formTokenFor(reply, account?.id),
      openHeld: (account, sealed) => heldForms.open(account.id, sealed),
    },
  });
  scope.addHook('onClose', () => parts.whatIf?.stop());
  await scope.register(async (clinic) => {
    const fileOf: StaffPagesOptions['appointmentFile'] = async (organisation, id) =>
      (await appointmentFile(store, organisation, id))?.text ?? null;
    await parts.clinicPages(clinic, {
      ...parts,
      staffOf,
      printLetter,
      referralAddress,
      appointmentFile: fileOf,
    });
  });
}

const referralAddress: StaffPagesOptions['referralAddress'] = () => {
  const token = newToken();
  return { token, tokenHash: hashOfToken(token) };
};

/** Its library is loaded with the first letter. */
const printLetter: StaffPagesOptions['printLetter'] = async (letter, recipient) =>
  (await import('../channels/letter-pdf.ts')).letterPdf({ letter, recipient });

function staffOf(request: FastifyRequest): StaffSession {
  assert(request.staff !== null, 'a page for staff on a route that nobody guards');
  return request.staff;
}
