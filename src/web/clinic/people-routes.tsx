import type { FastifyInstance } from 'fastify';
import { personFields, personPages } from '../../knowledge/words/clinic-people.ts';
import type { PersonDetails } from '../../pathway/person.ts';
import type { FieldProblem } from '../components/staff-form.tsx';
import type { StaffPagesOptions } from '../staff.ts';
import { fill } from './fill-words.ts';
import { formOf, formReader, typedValues } from './form-reader.ts';
import { NotTherePage } from './not-there-page.tsx';
import { PeoplePage, RegisterPage, RevisePage } from './people-pages.tsx';
import { nameOf } from './person-banner.tsx';
import { personValues, readPerson } from './person-form.tsx';
import { PersonPage } from './person-page.tsx';
import { namesOf, sendPage, visitOf } from './visit.ts';

type OfPerson = { Params: { personId: string }; Querystring: Readonly<Record<string, unknown>> };
const mostFound = 50;

export function peopleRoutes(app: FastifyInstance, desk: StaffPagesOptions): void {
  searchRoutes(app, desk);
  registerRoutes(app, desk);
  personRoutes(app, desk);
}

function searchRoutes(app: FastifyInstance, desk: StaffPagesOptions): void {
  const config = { access: { action: 'person.search' } } as const;
  app.get('/clinic/people', { config }, (request, reply) =>
    sendPage(reply, <PeoplePage visit={visitOf(desk, request)} search="" found={null} purpose="record" />),
  );
  for (const { path, purpose, action } of searches) {
    app.post(path, { config: { access: { action } } }, async (request, reply) => {
      const visit = visitOf(desk, request);
      const search = (formOf(request).get('search') ?? '').trim().slice(0, 100);
      const { organisationId } = visit;
      const found =
        search === ''
          ? null
          : await desk.store.people.search({ organisationId, text: search, limit: mostFound });
      return sendPage(reply, <PeoplePage {...{ visit, search, found, purpose }} />);
    });
  }
}

/** The same search, and what it leads on to. */
const searches = [
  { path: '/clinic/people', purpose: 'record', action: 'person.search' },
  { path: '/clinic/referrals/person', purpose: 'referral', action: 'episode.open' },
  { path: '/desk/book/person', purpose: 'booking', action: 'calendar.write' },
] as const;

function registerRoutes(app: FastifyInstance, desk: StaffPagesOptions): void {
  const config = { access: { action: 'person.write' } } as const;
  app.get('/clinic/people/new', { config }, (request, reply) => {
    const view = { values: { needsInterpreter: 'unknown' }, problems: [] };
    return sendPage(
      reply,
      <RegisterPage visit={visitOf(desk, request)} view={view} formKey={desk.newId()} alike={[]} />,
    );
  });

  app.post('/clinic/people/new', { config }, async (request, reply) => {
    const visit = visitOf(desk, request);
    const form = formOf(request);
    const read = formReader(form, visit.place);
    const details = readPerson(read, visit);
    const formKey = form.get('key') ?? desk.newId();
    const { organisationId, by } = visit;
    const values = typedValues(form);
    if (read.problems.length > 0) {
      const view = { values, problems: read.problems };
      return sendPage(reply, <RegisterPage {...{ visit, view, formKey, alike: [] }} />, 422);
    }
    // The record takes the form's key as its id, so that a second press finds what the first one made.
    const id = uuid.test(formKey) ? formKey : desk.newId();
    if ((await desk.store.people.get(organisationId, id)) !== undefined)
      return reply.redirect(`/clinic/people/${id}?done=yes`, 303);
    const alike = await desk.store.people.duplicatesOf(organisationId, details);
    if (alike.length > 0 && !read.ticked('isSomebodyElse')) {
      const view = { values, problems: [{ field: 'isSomebodyElse', words: personPages.likeOtherMissing }] };
      return sendPage(reply, <RegisterPage {...{ visit, view, formKey, alike }} />, 422);
    }
    const outcome = await desk.store.people.register(organisationId, { id, ...details }, formKey, by);
    switch (outcome.status) {
      case 'registered':
      case 'repeated':
        return reply.redirect(`/clinic/people/${outcome.person.id}?done=yes`, 303);
      case 'key-used-for-another-command':
      case 'identifier-taken': {
        const words = fill(personPages.taken, { name: nameOf(outcome.person) });
        const view = { values, problems: [{ field: takenField(details), words }] };
        const taken = [{ person: outcome.person, because: 'same-identifier' } as const];
        return sendPage(
          reply,
          <RegisterPage {...{ visit, view, formKey: desk.newId(), alike: taken }} />,
          422,
        );
      }
    }
  });
}

const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;
const takenField = ({ identifiers }: PersonDetails): string => identifiers[0]?.system ?? '';

function personRoutes(app: FastifyInstance, desk: StaffPagesOptions): void {
  const record = { kind: 'person', param: 'personId' } as const;
  const mayRead = { access: { action: 'person.read', record } } as const;
  const mayWrite = { access: { action: 'person.write', record } } as const;

  app.get<OfPerson>('/clinic/people/:personId', { config: mayRead }, async (request, reply) => {
    const visit = visitOf(desk, request);
    const { organisationId } = visit;
    const { personId } = request.params;
    const [person, episodes, versions, names] = await Promise.all([
      desk.store.people.get(organisationId, personId),
      desk.store.episodes.ofPerson(organisationId, personId),
      desk.store.people.history(organisationId, personId),
      namesOf(visit),
    ]);
    if (person === undefined) return sendPage(reply, <NotTherePage visit={visit} />, 404);
    const done = request.query['done'] === 'yes';
    return sendPage(reply, <PersonPage {...{ visit, names, person, episodes, versions, done }} />);
  });

  app.get<OfPerson>('/clinic/people/:personId/revise', { config: mayWrite }, async (request, reply) => {
    const visit = visitOf(desk, request);
    const person = await desk.store.people.get(visit.organisationId, request.params.personId);
    if (person === undefined) return sendPage(reply, <NotTherePage visit={visit} />, 404);
    const view = { values: personValues(person), problems: [] };
    const { version } = person;
    return sendPage(reply, <RevisePage {...{ visit, view, person, version, conflict: false }} />);
  });

  app.post<OfPerson>('/clinic/people/:personId/revise', { config: mayWrite }, async (request, reply) => {
    const visit = visitOf(desk, request);
    const { organisationId, by } = visit;
    const person = await desk.store.people.get(organisationId, request.params.personId);
    if (person === undefined) return sendPage(reply, <NotTherePage visit={visit} />, 404);
    const form = formOf(request);
    const read = formReader(form, visit.place);
    const details = readPerson(read, visit);
    const reason = read.needed('reason', personFields.reason);
    const again = (problems: readonly FieldProblem[], version: number, conflict: boolean) => {
      const view = { values: typedValues(form), problems };
      return sendPage(
        reply,
        <RevisePage {...{ visit, view, person, version, conflict }} />,
        conflict ? 409 : 422,
      );
    };
    const seen = Number(form.get('version'));
    if (read.problems.length > 0) return again(read.problems, seen, false);
    const { id } = person;
    switch (await desk.store.people.revise(organisationId, { id, ...details }, seen, reason, by)) {
      case 'revised':
        return reply.redirect(`/clinic/people/${id}?done=yes`, 303);
      case 'conflict':
        return again([{ field: '', words: personPages.conflict }], person.version, true);
      case 'identifier-taken':
        return again([{ field: takenField(details), words: personPages.takenByOther }], seen, false);
      case 'not-there':
        return sendPage(reply, <NotTherePage visit={visit} />, 404);
    }
  });
}
