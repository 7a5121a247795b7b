import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { companionDoor, companionPages as words } from '../../knowledge/words/companion-page.ts';
import { openByLink, checkInsOf } from '../../pathway/check-in/check-ins-of.ts';
import { readMonth } from '../../pathway/companion/real-day.ts';
import { asItStood, writeLetter } from '../../pathway/letters/write-letter.ts';
import type { RouteAccess } from '../staff.ts';
import { CardPage } from './card-page.tsx';
import { CheckInWaits } from './check-in-page.tsx';
import { CompanionPage } from './companion-page.tsx';
import { WordsPage } from './door-pages.tsx';
import { doseRoutes } from './dose-routes.tsx';
import { DosesPage } from './doses-page.tsx';
import { lettersFor } from './letters-for.ts';
import { lookedAt, LookedPage } from './looked-page.tsx';
import { PlanPage, visitsFor } from './plan-page.tsx';
import { type PatientPagesOptions, type PatientVisit, sendPage } from './patient-visit.ts';
import { TodayPage } from './today-page.tsx';

const mayRead: RouteAccess = { action: 'episode.read' };
const mayReport: RouteAccess = { action: 'episode.report' };
const mayUse: RouteAccess = { action: 'session.use' };

type Query = { readonly Querystring: Readonly<Record<string, unknown>> };

/** The pages of a person who is signed in. Everything on them is their own; any other id in an address is not there. */
export function companionRoutes(app: FastifyInstance, options: PatientPagesOptions): void {
  const { store, door, rules, visitOf } = options;

  doseRoutes(app, options, opened);

  app.get<Query>('/my', { config: { access: mayRead } }, async (request, reply) => {
    const visit = await opened(request, 'today');
    return sendPage(
      reply,
      <TodayPage visit={visit} tapped={'noted' in request.query ? { is: 'noted' } : null} />,
    );
  });

  app.get<Query>('/my/doses', { config: { access: mayRead } }, async (request, reply) => {
    const visit = await opened(request, 'doses');
    return sendPage(reply, <DosesPage visit={visit} month={monthIn(request.query)} />);
  });

  app.get('/my/card', { config: { access: mayRead } }, async (request, reply) => {
    const visit = await opened(request, 'card');
    return sendPage(reply, <CardPage visit={visit} />);
  });

  app.get('/my/check-in', { config: { access: mayRead } }, async (request, reply) => {
    const visit = await opened(request, 'check-in');
    return sendPage(reply, <CheckInWaits visit={visit} />);
  });

  app.post('/my/check-in', { config: { access: mayReport } }, async (request, reply) => {
    const visit = visitOf(request);
    const [waiting] = openByLink(checkInsOf(visit.episode));
    if (waiting === undefined) return reply.redirect('/my/check-in', 303);
    return reply.redirect(await options.checkInAddress(visit, waiting.id), 303);
  });

  app.get('/my/plan', { config: { access: mayRead } }, async (request, reply) => {
    const visit = await opened(request, 'plan');
    const visits = await visitsFor(store, visit);
    return sendPage(reply, <PlanPage visit={visit} visits={visits} catalogue={rules.catalogue} />);
  });

  app.get<{ Params: { appointmentId: string } }>(
    '/my/appointments/:appointmentId',
    { config: { access: mayRead } },
    async (request, reply) => {
      const visit = visitOf(request);
      const id = request.params.appointmentId.replace(/\.ics$/, '');
      const own = (await visitsFor(store, visit)).some(({ appointmentId }) => appointmentId === id);
      const file = own ? await options.appointmentFile(visit.organisation, id) : null;
      if (file === null) return notThere(reply, visit);
      return reply
        .type('text/calendar; charset=utf-8')
        .header('content-disposition', 'inline; filename="appointment.ics"')
        .send(file);
    },
  );

  app.get<{ Params: { letter: string } }>(
    '/my/letters/:letter',
    { config: { access: mayRead } },
    async (request, reply) => {
      const visit = await opened(request, 'letter');
      const sequence = Number(/^(\d{1,9})\.pdf$/.exec(request.params.letter)?.[1] ?? Number.NaN);
      const sent = lettersFor(visit.episode).find((each) => each.sequence === sequence);
      if (sent === undefined) return notThere(reply, visit);
      const { organisation, person, episode } = visit;
      const history = await store.episodes.history(organisation.id, episode.id);
      const told = asItStood(history, sent.upToSequence);
      const document =
        told &&
        writeLetter(sent.letter, {
          ...told,
          person,
          organisation,
          catalogue: rules.catalogue,
          ownerName: () => organisation.team,
        });
      const pdf = document && (await options.printDocument(document));
      if (pdf === null) return sendPage(reply, <NotPrinted visit={visit} />, 422);
      return reply
        .type('application/pdf')
        .header('content-disposition', `inline; filename="${sent.letter}.pdf"`)
        .send(Buffer.from(pdf));
    },
  );

  app.get('/my/who-looked', { config: { access: mayRead } }, async (request, reply) => {
    const visit = visitOf(request);
    const looked = await lookedAt(store, visit);
    return sendPage(reply, <LookedPage visit={visit} {...looked} />);
  });

  app.post('/my/sign-out', { config: { access: mayUse } }, async (request, reply) => {
    const visit = visitOf(request);
    await door.leave(reply, visit);
    return signedOut(reply, visit);
  });

  app.post('/my/sign-out-everywhere', { config: { access: mayUse } }, async (request, reply) => {
    const visit = visitOf(request);
    await door.leaveEverywhere(reply, visit);
    return signedOut(reply, visit);
  });

  /** The person sees who looked, themselves included: a telephone in other hands shows here. */
  async function opened(request: FastifyRequest, page: string): Promise<PatientVisit> {
    const visit = visitOf(request);
    const { organisation, person, episode, now } = visit;
    await store.audit.note(organisation.id, {
      stamp: { at: now, by: { role: 'patient', id: person.id } },
      action: 'companion.read',
      subject: { kind: 'episode', id: episode.id },
      detail: { page },
    });
    return visit;
  }

  const notThere = (reply: FastifyReply, visit: PatientVisit): FastifyReply =>
    sendPage(
      reply,
      <CompanionPage visit={visit} place={null} title={words.notThereTitle}>
        <h1 class="v-heading">{words.notThereTitle}</h1>
        <p class="v-lead">{words.notThereLead}</p>
        <p>
          <a href="/my">{words.toToday}</a>
        </p>
      </CompanionPage>,
      404,
    );
}

function monthIn({ month }: Readonly<Record<string, unknown>>): string | null {
  return typeof month === 'string' ? readMonth(month) : null;
}

function signedOut(reply: FastifyReply, visit: PatientVisit): FastifyReply {
  const { region } = visit.organisation;
  return sendPage(
    reply,
    <WordsPage region={region} there={null} title={companionDoor.outTitle} lead={companionDoor.outLead} />,
  );
}

function NotPrinted({ visit }: { readonly visit: PatientVisit }) {
  return (
    <CompanionPage visit={visit} place="plan" title={words.letters}>
      <h1 class="v-heading">{words.letters}</h1>
      <p class="v-lead">{words.notPrinted}</p>
    </CompanionPage>
  );
}
