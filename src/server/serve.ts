import type { FastifyInstance } from 'fastify';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { type Rules, rules } from '../engine/rules.ts';
import { type Region, regions } from '../knowledge/rule-types.ts';
import type { CheckInLink, CompanionDoor } from '../channels/sent-values.ts';
import type { PrintDocument } from '../pathway/letters/document.ts';
import { type OutboxPage, outboxPage } from '../channels/outbox-page.ts';
import { clinicPages } from '../web/clinic/clinic-pages.tsx';
import { outboxRoutes } from '../web/outbox/outbox-page.tsx';
import { notFoundPage, publicPages, regionOf } from '../web/public/public-pages.tsx';
import { nearPages } from '../web/public/near-pages.tsx';
import { type AppParts, createApp } from './app.ts';
import { type ClinicService, startClinic } from './clinic-service.ts';
import { clearingHouse, mostMilliseconds } from '../benefits/clearing-house.ts';
import type { BenefitsConfig } from './benefits-config.ts';
import { type ChannelConfig, receiptChannels } from './channel-config.ts';
import type { ClinicConfig, ServerConfig } from './config.ts';
import { isLoopback, whyNotDemo } from './demo-rules.ts';
import type { Demo, DemoSignIn } from './demo.ts';
import { type Keys, keysFrom, passingSecret, secretIn } from './keys.ts';
import { startFollower } from './message-follower.ts';
import { createCompanionCodes } from './companion-codes.ts';
import { companionSite } from './companion-site.ts';
import { createLinkSmith, type LinkSmith } from './patient-links.ts';
import { patientSite } from './patient-site.ts';
import { createPasswords } from './passwords.ts';
import type { RecordOpened } from './record.ts';
import { referralSite } from './referral-site.ts';
import { bookingClinics, bookingSite } from './booking-site.ts';
import { feedbackSite } from './feedback-site.ts';
import { createLog } from './request-log.ts';
import type { Sender } from './sender.ts';
import type { SenderParts } from '../channels/send-due.ts';
import { createSetUp, hasAdministrator } from './set-up.ts';
import { createWhatIfJobs } from './what-if-jobs.ts';
import { staffSite } from './staff-site.ts';

export type Voice = {
  /** To the person who started it. */
  readonly say: (line: string) => void;
  readonly complain: (line: string) => void;
  /** JSON lines, for machines. */
  readonly log: (lines: string) => void;
};

export type Serving = {
  readonly config: ServerConfig;
  readonly clinic: ClinicConfig;
  readonly isDemo: boolean;
  /** How messages reach people. A demo has none: nobody in it is real, and some of its numbers might be. */
  readonly channels: ChannelConfig;
  /** The clearing house that asks payers; null where there is none. */
  readonly benefits: BenefitsConfig | null;
  /** The record, which takes a while to open: begun before the rules were loaded. */
  readonly opening: Promise<RecordOpened>;
};

const patienceMilliseconds = 10_000;
const onePressMilliseconds = 500;
/** No answer to a sign-in comes sooner: a password takes about 50 ms to look at, and what else differs is hidden below. */
const leastSignInMilliseconds = 150;

/** Serves until a signal: SIGINT or SIGTERM lets open requests finish, a second one does not wait. */
export async function serve(serving: Serving, voice: Voice): Promise<0 | 1 | 2> {
  const { config, isDemo } = serving;
  const { say, complain } = voice;
  say(`Virchow starts, region ${config.region}.`);
  const signIns = serving.isDemo ? newDemoSignIns() : null;
  const opened = await serving.opening;
  if (!opened.ok) {
    complain(opened.problem);
    return 1;
  }
  const { databaseUrl, folder } = serving.clinic;
  const service = await startClinic(opened.database, databaseUrl === null ? folder : null, rules, complain);
  try {
    const problem = await whyNotDemo(
      databaseUrl === null ? `the data folder ${folder}` : 'the database',
      isDemo,
      service.store.accounts,
    );
    if (problem !== null) {
      complain(problem);
      return 2;
    }
    return await serveClinic(serving, service, signIns, voice);
  } finally {
    await service.stop();
  }
}

async function serveClinic(
  { config, clinic, isDemo, channels, benefits }: Serving,
  service: ClinicService,
  newSignIns: ReturnType<typeof newDemoSignIns> | null,
  { say, complain, log }: Voice,
): Promise<0 | 1> {
  const passwords = createPasswords();
  const outbox = isDemo ? outboxPage() : null;
  const demo = newSignIns ? await openDemo(service, newSignIns, config) : null;
  const setUp = createSetUp({ ...service, accounts: service.store.accounts, passwords });
  const assetsFolder = resolve(import.meta.dirname, '../assets');
  const keys = keysFrom(secretFor(clinic));
  const smith = createLinkSmith({ key: keys.links, links: service.store.links, now: service.now });
  const clinics = bookingClinics(service);
  const mayBook = async (region: Region): Promise<boolean> => (await clinics(region)).length > 0;
  const app = createApp({
    config,
    rules,
    log: createLog(log),
    pages: async (site) => {
      if (outbox !== null) outboxRoutes(site, { region: config.region, shown: outbox.shown });
      nearPages(site, service);
      await publicPages(site, { rules, defaultRegion: config.region, mayBook });
      await site.register(async (scope) => bookingSite(scope, { ...service, rules, clinics }));
      await site.register(async (scope) => feedbackSite(scope, service));
    },
    notFoundPage: (path) => notFoundPage(regionOf(path) ?? config.region),
    assetsFolder: existsSync(assetsFolder) ? assetsFolder : undefined,
    readiness: service.readiness,
    observe: service.countRequest,
    ...(isDemo ? {} : webhooksFor(service, channels)),
    patients: (scope) =>
      patientSite(scope, {
        ...service,
        rules,
        region: config.region,
        findLink: (token) => smith.find('check-in', token),
        findCalendar: (token) => smith.find('calendar', token),
      }),
    companion: (scope) =>
      companionSite(scope, {
        ...service,
        rules,
        keys,
        smith,
        leastSignInMilliseconds,
        printDocument,
        region: config.region,
      }),
    referrals: (scope) => referralSite(scope, { ...service, rules, region: config.region }),
    staff: (scope) =>
      staffSite(scope, {
        ...service,
        rules,
        passwords,
        keys,
        setUp,
        region: config.region,
        isDemo,
        idleMinutes: clinic.idleMinutes,
        suggestsWarfarin: clinic.suggestsWarfarin,
        leastSignInMilliseconds,
        metrics: { token: clinic.metricsToken, text: async () => (await service.metrics()).text() },
        printDocument,
        checkBenefits:
          benefits === null ? null : clearingHouse({ ...benefits, timeoutMilliseconds: mostMilliseconds }),
        clinicPages,
        whatIf: createWhatIfJobs(service),
        calendarToken: (organisationId, episodeId) =>
          smith.tokenFor('calendar', { organisationId, episodeId, about: service.newId() }),
      }),
  });
  try {
    await app.listen({ host: config.host, port: config.port });
  } catch (error) {
    complain(whyNot(error, config));
    await app.close();
    return 1;
  }
  const url = urlOf(app, config);
  say(`Public pages at /, the clinic at /clinic, API at /api/docs. ${limitText(config)} Ctrl-C stops.`);
  if (!isLoopback(config.host))
    say(`Other machines can reach it, without encryption: put a proxy with TLS in front.`);
  if (clinic.databaseUrl !== null && clinic.secret === null)
    say('No VIRCHOW_SECRET: whoever is signed in signs in again after a restart, or at another process.');
  if (!isDemo && !(await hasAdministrator(service.store.accounts)))
    say(`Nobody administers this clinic yet. For one day, once: ${url}/set-up/${setUp.token}`);
  for (const line of demo?.lines ?? []) say(line);
  if (outbox !== null) say('What would have been sent to people is read at /outbox.');
  // Before it is said: whoever waits for the line may stop us at once.
  const stop = firstSignal();
  say(`Virchow is ready: ${url}`);
  const publicUrl = outbox === null ? channels.publicUrl : url;
  const links = {
    linkTo: linksFrom(publicUrl, smith),
    companion: companionFrom(publicUrl, smith, keys),
    deskLink: (episodeId: string) => publicUrl && `${publicUrl}/clinic/episodes/${episodeId}`,
    safetyLink: (caseId: string) => publicUrl && `${publicUrl}/service/safety/${caseId}`,
  };
  const sender = startSending(service, outbox === null ? channels : outbox, links);
  sender.catch((error: unknown) => {
    complain(`the alarm clock does not start: ${error instanceof Error ? error.message : String(error)}`);
    process.kill(process.pid, 'SIGTERM');
  });
  // Made from all there is to know, which takes a tenth of a second.
  say(`Its knowledge is ${rules.version}.`);
  const warming = warmUp(rules);
  const ending = new AbortController();
  const others = demo
    ?.others(ending.signal)
    .catch((error: unknown) => complain(`the demo is not complete: ${String(error)}`));
  // Its library is not needed to be ready; requests are counted from here on.
  setTimeout(() => void service.metrics().catch(() => complain('the figures cannot be loaded')), 500).unref();
  await untilStopped(app, stop, say);
  ending.abort();
  await (await sender.catch(() => null))?.stop();
  await Promise.all([others, warming]);
  return 0;
}

/** Four passwords take a fifth of a second to hash, on other threads: while the rules are loaded and the record opens. */
async function newDemoSignIns(): Promise<readonly DemoSignIn[]> {
  const { newSignIns } = await import('./demo.ts');
  return newSignIns(createPasswords());
}

async function openDemo(
  service: ClinicService,
  signIns: Promise<readonly DemoSignIn[]>,
  { region }: ServerConfig,
): Promise<Demo> {
  const demo = await import('./demo.ts');
  return demo.openDemo({ ...service, region, signIns: await signIns });
}

/** Once the worker runs. Their libraries are loaded then: nobody waits for them. */
async function startSending(
  service: ClinicService,
  ways: ChannelConfig | OutboxPage,
  links: Pick<SenderParts, 'linkTo' | 'deskLink' | 'companion' | 'safetyLink'>,
): Promise<Sender> {
  await service.begin();
  const { openChannels, startSender } = await import('./sender.ts');
  const { store, clinic, now, countMessage, fail } = service;
  const channels = 'order' in ways ? await openChannels(ways) : [ways];
  const receiptsOf = 'order' in ways ? receiptChannels(ways) : [];
  const sender = startSender(store, channels, { ...links, now, note: countMessage, fail });
  const follower = startFollower({ store, clinic, now, receiptsOf }, fail);
  return { stop: async () => void (await Promise.all([sender.stop(), follower.stop()])) };
}

/** The address in a message. A demo is reached where it runs; anything else where its configuration says. */
const linksFrom =
  (publicUrl: string | null, smith: LinkSmith): CheckInLink =>
  async ({ organisationId, episodeId, checkInId, linkNumber: number }) =>
    publicUrl === null
      ? null
      : `${publicUrl}/check-in/${await smith.tokenFor('check-in', { organisationId, episodeId, about: checkInId, number })}`;

/** What lets people into their own pages, worked out when it is written. */
const companionFrom = (publicUrl: string | null, smith: LinkSmith, keys: Keys): CompanionDoor => ({
  linkTo: async ({ organisationId, episodeId, linkId }) =>
    publicUrl === null
      ? null
      : `${publicUrl}/my/link/${await smith.tokenFor('companion', { organisationId, episodeId, about: linkId })}`,
  codeOf: createCompanionCodes(keys.codes).codeOf,
});

/** Its library and fonts are loaded with the first letter: nobody else waits for them. */
const printDocument: PrintDocument = async (document) =>
  (await import('../channels/document-pdf.ts')).documentPdf(document);

function webhooksFor({ store, now }: ClinicService, channels: ChannelConfig): Pick<AppParts, 'webhooks'> {
  const { publicUrl, twilio, notifyToken } = channels;
  if (publicUrl === null || (twilio === null && notifyToken === null)) return {};
  const twilioAuthToken = twilio?.authToken ?? null;
  return {
    webhooks: async (scope) => {
      const { webhookRoutes } = await import('./webhooks.ts');
      await webhookRoutes(scope, { store, now, publicUrl, twilioAuthToken, notifyToken });
    },
  };
}

function secretFor({ secret, databaseUrl, folder }: ClinicConfig): string {
  if (secret !== null) return secret;
  return databaseUrl === null ? secretIn(folder) : passingSecret();
}

/** The first answer of each rule builds its diagram; hardly a visitor waits for that, since others are heard between two. */
async function warmUp(of: Rules): Promise<void> {
  for (const id of of.decisionIds) {
    for (const region of regions) {
      await turn();
      of.decision(id, region)?.explain({});
    }
  }
}

function firstSignal(): Promise<NodeJS.Signals> {
  return new Promise((heard) => {
    let first: number | undefined;
    for (const each of ['SIGINT', 'SIGTERM'] as const) {
      process.on(each, () => {
        // A terminal signals npm and us, and npm passes it on: what comes together is one press of Ctrl-C.
        if (first !== undefined && performance.now() - first > onePressMilliseconds) process.exit(0);
        first ??= performance.now();
        heard(each);
      });
    }
  });
}

async function untilStopped(
  app: FastifyInstance,
  stop: Promise<NodeJS.Signals>,
  say: Voice['say'],
): Promise<void> {
  const signal = await stop;
  say(`${signal}: finishing what is open; once more stops at once.`);
  // A connection whose last request has just been answered would wait for another one.
  const sweep = setInterval(() => app.server.closeIdleConnections(), 50);
  const impatience = setTimeout(() => app.server.closeAllConnections(), patienceMilliseconds);
  await app.close();
  clearInterval(sweep);
  clearTimeout(impatience);
  say('Virchow has stopped.');
}

function whyNot(error: unknown, { host, port }: ServerConfig): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  switch (code) {
    case 'EADDRINUSE':
      return `port ${port} on ${host} is in use. Choose another: virchow start --port N`;
    case 'EACCES':
      return `not allowed to use port ${port}. Choose one above 1023: virchow start --port N`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `${host} is no address of this machine. Use --host 127.0.0.1, or 0.0.0.0 for all of them`;
    default:
      return `cannot listen on ${host}, port ${port} (${code || String(error)})`;
  }
}

const limitText = ({ rateLimit }: ServerConfig): string =>
  rateLimit > 0
    ? `The API answers ${rateLimit} requests a minute for each address.`
    : 'The API has no rate limit.';

function urlOf(app: FastifyInstance, { host }: ServerConfig): string {
  const address = app.server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const name = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}
