import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Temporal } from 'temporal-polyfill';
import { bookingWords as words } from '../../../knowledge/words/desk-calendar.ts';
import { fieldProblems } from '../../../knowledge/words/clinic-forms.ts';
import { testWords } from '../../../knowledge/words/clinic-states.ts';
import type { ServiceType } from '../../../knowledge/scheduling/visit-services.ts';
import type { Episode, PlannedTest } from '../../../pathway/episode-types.ts';
import type { Person } from '../../../pathway/person.ts';
import { createDesk } from '../../../pathway/scheduling/desk.ts';
import { createWaitingList } from '../../../pathway/scheduling/waiting-list.ts';
import type { Chosen } from '../../../pathway/scheduling/desk-types.ts';
import type { Offers } from '../../../pathway/scheduling/offers.ts';
import { urgencyOfEpisode, wantedForTest } from '../../../pathway/scheduling/urgency.ts';
import { isOpen, isScan } from '../../../pathway/tests-of.ts';
import type { StaffPagesOptions } from '../../staff.ts';
import { fill } from '../../clinic/fill-words.ts';
import { formOf, formReader, typedValues } from '../../clinic/form-reader.ts';
import { NotTherePage } from '../../clinic/not-there-page.tsx';
import { sendPage, type Visit, visitOf } from '../../clinic/visit.ts';
import type { FormView } from '../../components/staff-form.tsx';
import { BookingPage, knownNeeds, readNeeds } from './booking-page.tsx';
import { deskProblems } from './desk-problems.ts';

type OfTest = { Params: { episodeId: string; testId: string } };
const record = { kind: 'episode', param: 'episodeId' } as const;
const mayBook = { config: { access: { action: 'calendar.write', record } } } as const;
const address = '/desk/episodes/:episodeId/tests/:testId/book';

/** A time for a test of an episode. Of the episode the page shows its urgency, its limit and its person, and nothing else. */
export function bookingRoutes(app: FastifyInstance, desk: StaffPagesOptions): void {
  const door = createDesk(desk);
  const list = createWaitingList(desk);

  async function show(
    reply: FastifyReply,
    known: Known,
    view: FormView,
    { offers, status }: { readonly offers?: Offers; readonly status?: 409 | 422 } = {},
  ): Promise<FastifyReply> {
    const { visit, person, wanted, booking } = known;
    const read = formReader(new URLSearchParams(view.values), visit.place);
    const found =
      offers ??
      (await door.offers(visit.session.organisation, { ...wanted, needs: readNeeds(read) }, visit.now));
    return sendPage(
      reply,
      <BookingPage
        {...{ visit, person, view }}
        action={`/desk/episodes/${known.episode.id}/tests/${known.test.id}/book`}
        serviceType={booking.serviceType}
        urgency={booking.urgency}
        wanted={booking.wanted}
        offers={found}
        schedules={await desk.store.schedules.list(visit.organisationId)}
        formKey={desk.newId()}
      />,
      status ?? 200,
    );
  }

  app.get<OfTest>(address, mayBook, async (request, reply) => {
    const known = await knownOf(desk, request);
    if (known === null) return sendPage(reply, <NotTherePage visit={visitOf(desk, request)} />, 404);
    return show(reply, known, { values: knownNeeds(known.person), problems: [] });
  });

  app.post<OfTest>(address, mayBook, async (request, reply) => {
    const known = await knownOf(desk, request);
    if (known === null) return sendPage(reply, <NotTherePage visit={visitOf(desk, request)} />, 404);
    const { visit, booking } = known;
    const form = formOf(request);
    const values = typedValues(form);
    const read = formReader(form, visit.place);
    const needs = readNeeds(read);
    if (form.get('do') === 'look') return show(reply, known, { values, problems: read.problems });
    const breachReason = read.text('breachReason', words.breachReason);
    const comment = read.text('comment', words.comment);
    const asked = {
      organisation: visit.session.organisation,
      by: visit.by,
      key: form.get('key') || desk.newId(),
    };
    if (form.get('do') === 'wait' && read.problems.length === 0) {
      const waits = await list.waitForAny(asked, { ...booking, needs, comment });
      if (waits.ok) return reply.redirect('/desk/waiting?done=yes', 303);
      return show(reply, known, { values, problems: deskProblems(waits.refusal, visit) }, { status: 422 });
    }
    const slots = slotsFrom(form.get('slot'));
    if (slots === null) read.wrong('slot', fill(fieldProblems.choose, { what: words.chooseTime }));
    if (slots === null || read.problems.length > 0)
      return show(reply, known, { values, problems: read.problems }, { status: 422 });
    const done = await door.book(asked, { ...booking, needs, comment, breachReason, slots });
    if (done.ok) return reply.redirect(`/desk/appointments/${done.appointmentId}?done=yes`, 303);
    const problems = deskProblems(done.refusal, visit);
    return show(reply, known, { values, problems }, { status: 422 });
  });
}

type Known = NonNullable<Awaited<ReturnType<typeof knownOf>>>;

async function knownOf(desk: StaffPagesOptions, request: FastifyRequest<OfTest>) {
  const visit: Visit = visitOf(desk, request);
  const { episodeId, testId } = request.params;
  const episode: Episode | undefined = await desk.store.episodes.load(visit.organisationId, episodeId);
  const test: PlannedTest | undefined = episode?.tests.find(({ id }) => id === testId);
  if (episode === undefined || test === undefined || !isOpen(test) || episode.closed !== null) return null;
  const person: Person | undefined = await desk.store.people.get(visit.organisationId, episode.personId);
  if (person === undefined) return null;
  const { now, by } = visit;
  const urgency = urgencyOfEpisode(episode, { rules: desk.rules, now, by: by.by });
  const serviceType: ServiceType = isScan(test) ? 'venous-duplex' : 'bloods';
  // The first scan of a suspected DVT has its physician after it; a repeat scan is looked at when it is reported.
  const then: ServiceType | null = urgency.class === 'U1' && test.kind === 'scan' ? 'physician-visit' : null;
  const time = wantedForTest(episode, test);
  return {
    visit,
    episode,
    test,
    person,
    wanted: { urgency: urgency.class, serviceType, time, then },
    booking: {
      patient: { kind: 'person', personId: person.id } as const,
      episode: { episodeId, testId },
      serviceType,
      urgency,
      wanted: time,
      then,
      reason: testWords[test.kind],
    },
  };
}

/** `scanner-1@2026-11-30T09:00:00Z`, one or two; null is anything else. */
export function slotsFrom(value: string | null): readonly [Chosen] | readonly [Chosen, Chosen] | null {
  const [first, second, ...more] = (value ?? '').split(' ').map(chosenFrom);
  if (!first || more.length > 0) return null;
  if (second === undefined) return [first];
  return second === null ? null : [first, second];
}

export function chosenFrom(text: string): Chosen | null {
  const cut = text.lastIndexOf('@');
  if (cut < 1) return null;
  try {
    return { scheduleId: text.slice(0, cut), startsAt: Temporal.Instant.from(text.slice(cut + 1)) };
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
