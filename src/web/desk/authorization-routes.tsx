import type { FastifyInstance, FastifyReply } from 'fastify';
import { procedureCodes } from '../../knowledge/desk/codes.ts';
import { fieldProblems } from '../../knowledge/words/clinic-forms.ts';
import { authorizationWords as words } from '../../knowledge/words/desk-benefits.ts';
import { medicalNecessityOf } from '../../pathway/benefits/medical-necessity.ts';
import type { PriorAuthorization } from '../../pathway/benefits/prior-authorization.ts';
import type { FieldProblem, FormView } from '../components/staff-form.tsx';
import type { StaffPagesOptions } from '../staff.ts';
import { fill } from '../clinic/fill-words.ts';
import { formOf, formReader, typedValues } from '../clinic/form-reader.ts';
import { mayDo, namesOf, ownerFrom, sendPage, visitOf } from '../clinic/visit.ts';
import { readStatus } from './authorization-form.ts';
import { AuthorizationPage, AuthorizationsPage, PersonAuthorizationsPage } from './authorization-pages.tsx';
import { type KnownPerson, notThere, personOf } from './benefits-routes.tsx';
import { mayRead, mayReadAll, mayWrite, type OfPerson } from './desk-access.ts';
import { UkDeskPage } from './uk-desk-page.tsx';

type OfOne = { Params: { personId: string; authorizationId: string }; Querystring: OfPerson['Querystring'] };
const mostShown = 200;

export function authorizationRoutes(app: FastifyInstance, desk: StaffPagesOptions): void {
  app.get('/desk/authorisations', { config: mayReadAll }, async (request, reply) => {
    const visit = visitOf(desk, request);
    if (visit.place.region === 'uk') return sendPage(reply, <UkDeskPage visit={visit} person={null} />);
    const { organisationId } = visit;
    const [names, authorizations] = await Promise.all([
      namesOf(visit),
      desk.store.benefits.authorizations(organisationId, { limit: mostShown }),
    ]);
    const ids = [...new Set(authorizations.map(({ record }) => record.personId))];
    const found = await Promise.all(ids.map((id) => desk.store.people.get(organisationId, id)));
    const people = new Map(found.flatMap((person) => (person === undefined ? [] : [[person.id, person]])));
    return sendPage(reply, <AuthorizationsPage {...{ visit, names, authorizations, people }} />);
  });

  app.get<OfPerson>('/desk/people/:personId/authorisations', { config: mayRead }, async (request, reply) => {
    const known = await personOf(desk, request);
    if (known === null) return notThere(desk, request, reply);
    const { visit, person } = known;
    if (visit.place.region === 'uk') return sendPage(reply, <UkDeskPage visit={visit} person={person} />);
    return showOfPerson(reply, known, { values: {}, problems: [] }, 200);
  });

  app.post<OfPerson>(
    '/desk/people/:personId/authorisations',
    { config: mayWrite },
    async (request, reply) => {
      const known = await personOf(desk, request);
      if (known === null || known.visit.place.region === 'uk') return notThere(desk, request, reply);
      const { visit, person } = known;
      const { organisationId, by, now } = visit;
      const form = formOf(request);
      const read = formReader(form, visit.place);
      const names = await namesOf(visit);
      const insurance = await desk.store.benefits.insurance(organisationId, person.id);
      const procedure = procedureCodes.find(({ id }) => id === form.get('procedure') && /^\d{5}$/.test(id));
      const urgency = read.chosen('isUrgent', words.urgentAsk, ['yes', 'no'] as const);
      const owner = ownerFrom(form.get('owner'), names);
      const episodes = await desk.store.episodes.ofPerson(organisationId, person.id);
      const episodeId = episodes.find((row) => row.episodeId === form.get('episode'))?.episodeId ?? null;
      const choose = (field: string, what: string): void =>
        read.wrong(field, fill(fieldProblems.choose, { what: what.toLowerCase() }));
      if (procedure === undefined) choose('procedure', words.procedureAsk);
      if (owner === null) choose('owner', words.owner);
      if (insurance?.record.kind !== 'insured') read.wrong('', words.noPlan);
      if (!procedure || !owner || urgency === null || insurance?.record.kind !== 'insured')
        return showOfPerson(reply, known, { values: typedValues(form), problems: read.problems }, 422);
      const authorization: PriorAuthorization = {
        id: form.get('key') || desk.newId(),
        personId: person.id,
        episodeId,
        procedure: procedure.id,
        payerName: insurance.record.plan.payerName,
        isUrgent: urgency === 'yes',
        owner,
        openedAt: now,
        status: { is: 'needed' },
      };
      // Sent a second time it is a conflict with itself, and there already.
      await desk.store.benefits.saveAuthorization(organisationId, authorization, 0, by);
      return reply.redirect(
        `/desk/people/${person.id}/authorisations/${encodeURIComponent(authorization.id)}`,
        303,
      );
    },
  );

  app.get<OfOne>(
    '/desk/people/:personId/authorisations/:authorizationId',
    { config: mayRead },
    async (request, reply) => {
      const known = await personOf(desk, request);
      const one = known && (await oneOf(known, request.params.authorizationId));
      if (!one) return notThere(desk, request, reply);
      return sendPage(reply, <AuthorizationPage {...one} view={{ values: {}, problems: [] }} />);
    },
  );

  app.post<OfOne>(
    '/desk/people/:personId/authorisations/:authorizationId',
    { config: mayWrite },
    async (request, reply) => {
      const known = await personOf(desk, request);
      const { authorizationId } = request.params;
      const before = known && (await authorizationOf(known, authorizationId));
      if (!known || !before) return notThere(desk, request, reply);
      const { visit } = known;
      const form = formOf(request);
      const read = formReader(form, visit.place);
      const status = readStatus(read, visit, before.record);
      const again = async (problems: readonly FieldProblem[], code: 409 | 422) => {
        const one = await oneOf(known, authorizationId);
        if (one === null) return notThere(desk, request, reply);
        return sendPage(
          reply,
          <AuthorizationPage {...one} view={{ values: typedValues(form), problems }} />,
          code,
        );
      };
      if (read.problems.length > 0 || status === null) return again(read.problems, 422);
      const next = { ...before.record, status, rung: null };
      const seen = /^\d{1,9}$/.test(form.get('version') ?? '') ? Number(form.get('version')) : -1;
      const outcome = await desk.store.benefits.saveAuthorization(visit.organisationId, next, seen, visit.by);
      if (outcome === 'conflict') return again([{ field: '', words: words.conflict }], 409);
      return reply.redirect(request.url, 303);
    },
  );
}

/** Of this person alone: the guard has looked at them, and not at whose the authorization is. */
async function authorizationOf({ visit, person }: KnownPerson, id: string) {
  const kept = await visit.desk.store.benefits.authorization(visit.organisationId, id);
  return kept?.record.personId === person.id ? kept : null;
}

/** Everything that the page of one authorization shows, as it stands now. */
async function oneOf(known: KnownPerson, id: string) {
  const authorization = await authorizationOf(known, id);
  if (authorization === null) return null;
  const { visit, person } = known;
  const { store } = visit.desk;
  const { episodeId } = authorization.record;
  const [names, history, episode] = await Promise.all([
    namesOf(visit),
    store.benefits.authorizationHistory(visit.organisationId, id),
    episodeId === null || !mayDo(visit, 'necessity.read', 'team')
      ? undefined
      : store.episodes.load(visit.organisationId, episodeId),
  ]);
  const necessity = episode === undefined ? null : medicalNecessityOf(episode);
  return { visit, names, person, authorization, history, necessity };
}

async function showOfPerson(
  reply: FastifyReply,
  known: KnownPerson,
  view: FormView,
  status: 200 | 422,
): Promise<FastifyReply> {
  const { visit, person } = known;
  const { organisationId, desk } = visit;
  const [names, authorizations, episodes, insurance] = await Promise.all([
    namesOf(visit),
    desk.store.benefits.authorizations(organisationId, { personId: person.id, limit: mostShown }),
    desk.store.episodes.ofPerson(organisationId, person.id),
    desk.store.benefits.insurance(organisationId, person.id),
  ]);
  const payerName = insurance?.record.kind === 'insured' ? insurance.record.plan.payerName : null;
  return sendPage(
    reply,
    <PersonAuthorizationsPage
      {...{ visit, names, person, authorizations, episodes, payerName, view }}
      formKey={desk.newId()}
    />,
    status,
  );
}
