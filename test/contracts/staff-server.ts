import { documentPdf } from '../../src/channels/document-pdf.ts';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { Temporal } from 'temporal-polyfill';
import { rules } from '../../src/engine/rules.ts';
import type { StaffRole } from '../../src/pathway/actors.ts';
import type { CheckBenefits } from '../../src/pathway/benefits/check-benefits.ts';
import type { Clinic } from '../../src/pathway/clinic.ts';
import type { Account } from '../../src/pathway/person.ts';
import type { WhatIfJobs } from '../../src/pathway/simulator/what-if-jobs.ts';
import type { Store } from '../../src/pathway/ports.ts';
import { createApp } from '../../src/server/app.ts';
import { keysFrom } from '../../src/server/keys.ts';
import { createPasswords } from '../../src/server/passwords.ts';
import { referralSite } from '../../src/server/referral-site.ts';
import { bookingClinics, bookingSite } from '../../src/server/booking-site.ts';
import { feedbackSite } from '../../src/server/feedback-site.ts';
import { createLog } from '../../src/server/request-log.ts';
import { createSetUp } from '../../src/server/set-up.ts';
import { staffSite } from '../../src/server/staff-site.ts';
import { memoryStore } from '../../src/store/memory/memory-store.ts';
import { notFoundPage, publicPages } from '../../src/web/public/public-pages.tsx';
import { nearPages } from '../../src/web/public/near-pages.tsx';
import type { StaffPagesOptions } from '../../src/web/staff.ts';

/** The weakest that argon2 takes: what is tested here is who gets in, not how long it takes. */
export const quickPasswords = createPasswords({ memory: 8, passes: 1, parallelism: 1 });
export const password = 'green lamp seven rivers';

type Parts = {
  readonly store?: Store;
  readonly clinic?: Clinic;
  readonly trustProxy?: readonly string[];
  readonly metricsToken?: string;
  readonly leastSignInMilliseconds?: number;
  readonly checkBenefits?: CheckBenefits;
  /** With the addresses by which practices refer. */
  readonly takesReferrals?: true;
  readonly whatIf?: WhatIfJobs;
  readonly clinicPages?: (app: FastifyInstance, options: StaffPagesOptions) => Promise<void>;
};

const noClinic: Clinic = {
  open: () => Promise.reject(new Error('no clinic here')),
  handle: () => Promise.reject(new Error('no clinic here')),
  ring: () => Promise.reject(new Error('no clinic here')),
};

/** The real app over a record in memory, with a clock that a test moves. */
export function staffServer(parts: Parts = {}) {
  const store = parts.store ?? memoryStore();
  let at = Temporal.Instant.from('2026-11-02T08:00:00Z');
  let ids = 0;
  const now = () => at;
  const newId = () => `id-${(ids += 1)}`;
  const logged: string[] = [];
  const log = createLog(
    (lines) => logged.push(lines),
    () => 0,
  );
  const setUp = createSetUp({ accounts: store.accounts, passwords: quickPasswords, now, newId });
  const app = createApp({
    config: { port: 0, host: '127.0.0.1', region: 'uk', rateLimit: 0, trustProxy: parts.trustProxy ?? [] },
    rules,
    log,
    pages: async (site) => {
      nearPages(site, { store, now });
      const clinics = bookingClinics({ store, now });
      const mayBook = async (region: 'uk' | 'us') => (await clinics(region)).length > 0;
      await publicPages(site, { rules, defaultRegion: 'uk', mayBook });
      await site.register(async (scope) =>
        bookingSite(scope, { rules, store, clinic: parts.clinic ?? noClinic, now, newId, clinics }),
      );
      await site.register(async (scope) => feedbackSite(scope, { store, now, newId, fail: () => undefined }));
    },
    notFoundPage: () => notFoundPage('uk'),
    assetsFolder: undefined,
    ...(parts.takesReferrals
      ? {
          referrals: (scope: FastifyInstance) =>
            referralSite(scope, {
              rules,
              store,
              clinic: parts.clinic ?? noClinic,
              now,
              newId,
              region: 'uk',
            }),
        }
      : {}),
    staff: (scope) =>
      staffSite(scope, {
        rules,
        store,
        clinic: parts.clinic ?? noClinic,
        passwords: quickPasswords,
        keys: keysFrom('a secret for tests alone, and long enough'),
        setUp,
        now,
        newId,
        region: 'uk',
        isDemo: false,
        printDocument: documentPdf,
        idleMinutes: 10,
        leastSignInMilliseconds: parts.leastSignInMilliseconds ?? 0,
        metrics: {
          token: parts.metricsToken ?? null,
          text: () => Promise.resolve({ type: 'text/plain', body: 'figures' }),
        },
        calendarToken: () => Promise.resolve('token'),
        checkBenefits: parts.checkBenefits ?? null,
        ...(parts.whatIf ? { whatIf: parts.whatIf } : {}),
        clinicPages: parts.clinicPages ?? (() => Promise.resolve()),
      }),
  });
  return {
    app,
    store,
    setUpToken: setUp.token,
    logged: () => (log.flush(), logged.join('')),
    now,
    pass: (duration: Temporal.DurationLike) => (at = at.add(duration)),
  };
}

export const clinicOf = (id: string) =>
  ({ id, name: `Clinic ${id}`, region: 'uk', zone: 'Europe/London', team: 'Nurses', phone: null }) as const;

/** An account with a password, in an organisation that is made if it is not there. */
export async function addAccount(
  store: Store,
  at: Temporal.Instant,
  given: { readonly email: string; readonly roles: readonly StaffRole[]; readonly organisation?: string },
): Promise<Account> {
  const organisationId = given.organisation ?? 'north';
  const by = { at, by: { role: 'system', id: 'test' } } as const;
  if (!(await store.accounts.organisation(organisationId)))
    await store.accounts.saveOrganisation(clinicOf(organisationId), by);
  const account: Account = {
    id: `account of ${given.email}`.replaceAll(/\W+/g, '-'),
    organisationId,
    email: given.email,
    name: `Name of ${given.email}`,
    roles: given.roles,
    disabled: false,
  };
  await store.accounts.create(account, by);
  await store.accounts.setPassword(account.id, await quickPasswords.hash(password), by);
  return account;
}

/** A browser: it keeps cookies, and says of its forms that they are of this site. */
export function browser(app: FastifyInstance) {
  const jar = new Map<string, string>();
  const keep = (response: LightMyRequestResponse): LightMyRequestResponse => {
    for (const { name, value, maxAge, expires } of response.cookies) {
      if (maxAge === 0 || (expires !== undefined && expires.getTime() <= 0)) jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  };
  const headersWith = (headers: Record<string, string>) => ({
    accept: 'text/html',
    ...(jar.size > 0
      ? { cookie: [...jar].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('; ') }
      : {}),
    ...headers,
  });
  const get = async (url: string, headers: Record<string, string> = {}) =>
    keep(await app.inject({ method: 'GET', url, headers: headersWith(headers) }));
  const post = async (
    url: string,
    fields: Readonly<Record<string, string>>,
    headers: Record<string, string> = {},
  ) =>
    keep(
      await app.inject({
        method: 'POST',
        url,
        headers: headersWith({
          'content-type': 'application/x-www-form-urlencoded',
          'sec-fetch-site': 'same-origin',
          ...headers,
        }),
        payload: new URLSearchParams(fields).toString(),
      }),
    );
  /** Fills in the first form on a page, hidden fields included. */
  const submit = async (
    page: LightMyRequestResponse,
    url: string,
    fields: Readonly<Record<string, string>>,
  ) => post(url, { ...hiddenIn(page.body), ...fields });
  const signIn = async (email: string, given: string = password, next = '') => {
    const page = await get(`/sign-in${next === '' ? '' : `?${new URLSearchParams({ next })}`}`);
    return submit(page, '/sign-in', { email, password: given });
  };
  return { jar, get, post, submit, signIn };
}

export function hiddenIn(html: string): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [input] of html.matchAll(/<input[^>]*type="hidden"[^>]*>/g)) {
    const name = /name="([^"]*)"/.exec(input)?.[1];
    const value = /value="([^"]*)"/.exec(input)?.[1];
    if (name !== undefined && fields[name] === undefined) fields[name] = unescaped(value ?? '');
  }
  return fields;
}

const unescaped = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
