import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Temporal } from 'temporal-polyfill';
import { deskVisits } from '../../../knowledge/scheduling/desk-visits.ts';
import { fieldProblems } from '../../../knowledge/words/clinic-forms.ts';
import { bookingWords } from '../../../knowledge/words/desk-calendar.ts';
import { visitWords as words } from '../../../knowledge/words/desk-visits.ts';
import { latest, startOfDay } from '../../../pathway/instants.ts';
import type { Person } from '../../../pathway/person.ts';
import type { BookingNeeds } from '../../../pathway/scheduling/appointment-types.ts';
import { createDesk } from '../../../pathway/scheduling/desk.ts';
import { type AskedAtDesk, isUrgent, visitAtDesk } from '../../../pathway/scheduling/visit-at-desk.ts';
import { reviewStandsIn } from '../../../pathway/scheduling/of-episode.ts';
import { idFrom } from '../../../pathway/scheduling/written-appointments.ts';
import { createWaitingList } from '../../../pathway/scheduling/waiting-list.ts';
import type { StaffPagesOptions } from '../../staff.ts';
import { fill } from '../../clinic/fill-words.ts';
import { formOf, formReader, typedValues } from '../../clinic/form-reader.ts';
import { NotTherePage } from '../../clinic/not-there-page.tsx';
import { PeoplePage } from '../../clinic/people-pages.tsx';
import { sendPage, type Visit, visitOf } from '../../clinic/visit.ts';
import type { FormView } from '../../components/staff-form.tsx';
import { knownNeeds, readNeeds } from './booking-page.tsx';
import { slotsFrom } from './booking-routes.tsx';
import { deskProblems } from './desk-problems.ts';
import { readAsked } from './visit-form.ts';
import { type Answered, mayChoose, VisitPage } from './visit-page.tsx';

type OfPerson = { Params: { personId: string } };
const mayBook = { config: { access: { action: 'calendar.write' } } } as const;
const record = { kind: 'person', param: 'personId' } as const;
const mayBookThem = { config: { access: { action: 'calendar.write', record } } } as const;

/** A time for somebody where no test asks for one: who, what for, how soon, when. */
export function visitRoutes(app: FastifyInstance, desk: StaffPagesOptions): void {
  const door = createDesk(desk);
  const list = createWaitingList(desk);

  app.get('/desk/book', mayBook, (request, reply) =>
    sendPage(reply, <PeoplePage visit={visitOf(desk, request)} search="" found={null} purpose="booking" />),
  );

  app.get<OfPerson>('/desk/people/:personId/book', mayBookThem, async (request, reply) => {
    const known = await knownOf(desk, request);
    if (known === null) return sendPage(reply, <NotTherePage visit={visitOf(desk, request)} />, 404);
    return show(reply, known, { values: knownNeeds(known.person), problems: [] }, null);
  });

  app.post<OfPerson>('/desk/people/:personId/book', mayBookThem, async (request, reply) => {
    const known = await knownOf(desk, request);
    if (known === null) return sendPage(reply, <NotTherePage visit={visitOf(desk, request)} />, 404);
    const { visit, person } = known;
    const form = formOf(request);
    const values = typedValues(form);
    const read = formReader(form, visit.place);
    const told = readAsked(read);
    const needs = readNeeds(read);
    const from = read.day('from', words.from);
    if (told === null) return show(reply, known, { values, problems: read.problems }, null, 422);
    const answered = await answerOf(known, told, needs, from);
    const { found } = answered;
    const key = form.get('key') || desk.newId();
    // The same form again: its review is the one that stands.
    const own = answered.reviewStands?.appointment.id;
    if (own === idFrom(key, 0)) return reply.redirect(`/desk/appointments/${own}?done=yes`, 303);
    if (found.asksDay) read.wrong('dueOn', words.dueOnMissing);
    if (form.get('do') === 'look' || !mayChoose(answered)) {
      if (form.get('do') !== 'look') read.wrong('', words.cannot);
      return show(reply, known, { values, problems: read.problems }, answered, statusOf(read));
    }
    const breachReason = read.text('breachReason', bookingWords.breachReason);
    const comment = read.text('comment', bookingWords.comment);
    const asked = {
      organisation: visit.session.organisation,
      by: visit.by,
      key,
    };
    const { urgency, serviceType, then, wanted, episode } = found;
    const booking = {
      patient: { kind: 'person', personId: person.id },
      episode,
      serviceType,
      urgency,
      wanted,
      then,
      needs,
      reason: deskVisits[told.visit].title,
      comment,
    } as const;
    if (form.get('do') === 'wait' && read.problems.length === 0) {
      const waits = await list.waitForAny(asked, booking);
      if (waits.ok) return reply.redirect('/desk/waiting?done=yes', 303);
      return show(reply, known, { values, problems: deskProblems(waits.refusal, visit) }, answered, 422);
    }
    const slots = slotsFrom(form.get('slot'));
    if (slots === null) read.wrong('slot', fill(fieldProblems.choose, { what: bookingWords.chooseTime }));
    if (slots === null || read.problems.length > 0)
      return show(reply, known, { values, problems: read.problems }, answered, 422);
    const done = await door.book(asked, { ...booking, breachReason, slots });
    if (done.ok) return reply.redirect(`/desk/appointments/${done.appointmentId}?done=yes`, 303);
    return show(reply, known, { values, problems: deskProblems(done.refusal, visit) }, answered, 422);
  });

  async function answerOf(
    { visit, episodes }: Known,
    told: AskedAtDesk,
    needs: BookingNeeds,
    from: Temporal.PlainDate | null,
  ): Promise<Answered> {
    const { organisationId, session, now, by, place } = visit;
    const { rules } = desk;
    const found = visitAtDesk(told, { rules, now, by: by.by, ...place, episodes });
    const { urgency, serviceType, then } = found;
    // What the person asks for is where the times begin, and no limit of the visit.
    const asksLater = from === null || isUrgent(urgency.class) ? [] : [startOfDay(from, place.zone)];
    const notBefore = [
      ...asksLater,
      ...(found.wanted.notBeforeAt === null ? [] : [found.wanted.notBeforeAt]),
    ];
    const time = { ...found.wanted, notBeforeAt: latest(notBefore) };
    const offers = await door.offers(
      session.organisation,
      { urgency: urgency.class, serviceType, time, then, needs },
      now,
    );
    const episode = episodes.find(({ id }) => id === found.episode?.episodeId);
    const standsIn = await reviewStandsIn(desk.store, organisationId, found, episode);
    const stands =
      standsIn === null ? undefined : await desk.store.appointments.get(organisationId, standsIn);
    const isSerious = urgency.class === 'RED' || isUrgent(urgency.class);
    const isUnheard = isSerious && urgency.source !== 'pathway' && episodes.length > 0;
    return { found, offers, reviewStands: stands ?? null, isUnheard };
  }

  async function show(
    reply: FastifyReply,
    { visit, person }: Known,
    view: FormView,
    answered: Answered | null,
    status?: 422,
  ): Promise<FastifyReply> {
    const schedules = await desk.store.schedules.list(visit.organisationId);
    return sendPage(
      reply,
      <VisitPage {...{ visit, person, answered, schedules, view }} formKey={desk.newId()} />,
      status ?? 200,
    );
  }
}

const statusOf = ({ problems }: { readonly problems: readonly unknown[] }): 422 | undefined =>
  problems.length > 0 ? 422 : undefined;

type Known = NonNullable<Awaited<ReturnType<typeof knownOf>>>;

async function knownOf(desk: StaffPagesOptions, request: FastifyRequest<OfPerson>) {
  const visit: Visit = visitOf(desk, request);
  const { organisationId } = visit;
  const { personId } = request.params;
  const person: Person | undefined = await desk.store.people.get(organisationId, personId);
  if (person === undefined) return null;
  const rows = await desk.store.episodes.ofPerson(organisationId, personId);
  const loaded = await Promise.all(
    rows
      .filter(({ state }) => state !== 'closed')
      .map(({ episodeId }) => desk.store.episodes.load(organisationId, episodeId)),
  );
  return { visit, person, episodes: loaded.filter((episode) => episode !== undefined) };
}
