import type {} from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Temporal } from 'temporal-polyfill';
import type { Rules } from '../../engine/rules.ts';
import { type Region, regions } from '../../knowledge/rule-types.ts';
import { bookPage as words } from '../../knowledge/words/near-pages.ts';
import type { Organisation } from '../../pathway/person.ts';
import type { Store } from '../../pathway/ports.ts';
import type { SelfAsked, SelfBooking } from '../../pathway/referrals/self-booking.ts';
import type { Appointment } from '../../pathway/scheduling/appointment-types.ts';
import type { Offers } from '../../pathway/scheduling/offers.ts';
import { type FormReader, formOf, formReader, typedValues } from '../clinic/form-reader.ts';
import { isBookable } from '../components/result.tsx';
import { renderPage } from '../components/page.tsx';
import { adviceFor } from './advice-for.ts';
import { decode, encode } from './answers.ts';
import {
  readBooker,
  readNeeds,
  readSigns,
  readSlots,
  redFacts,
  redFlagOf,
  redWords,
} from './booking-form.ts';
import {
  type Carried,
  DonePage,
  NoSlotPage,
  RedPage,
  SaidPage,
  SignsPage,
  SlotsPage,
} from './booking-pages.tsx';
import { createTriageFlow } from './triage-flow.ts';

export type BookingPagesOptions = {
  readonly rules: Rules;
  readonly store: Pick<Store, 'appointments' | 'schedules'>;
  readonly booking: SelfBooking;
  /** Clinics of the region that have switched it on. */
  readonly clinics: (region: Region) => Promise<readonly Organisation[]>;
  readonly now: () => Temporal.Instant;
  readonly newId: () => string;
  /** One appointment as a file for a calendar. */
  readonly calendarFile: (organisation: Organisation, appointmentId: string) => Promise<string | null>;
};

/** A person books once; whoever floods the calendar is stopped soon. */
const config = { rateLimit: { max: 20, timeWindow: '1 minute' } };

/**
 * Booking after the check. The signs are asked again right before the slots and travel with the form, so that every step judges
 * them anew; nothing is kept before the person sends their name.
 */
export function bookingRoutes(app: FastifyInstance, options: BookingPagesOptions): void {
  for (const region of regions) {
    app.post(`/${region}/book`, { config }, async (request, reply) =>
      answerTo(options, region, formOf(request), reply),
    );
    app.post(`/${region}/book/calendar`, { config }, async (request, reply) => {
      const form = formOf(request);
      const booked = await bookedBy(options, region, form);
      const file = booked && (await options.calendarFile(booked.clinic, booked.appointment.id));
      if (file === null) return closed(reply, region);
      return reply
        .header('content-type', 'text/calendar; charset=utf-8')
        .header('content-disposition', 'attachment; filename="appointment.ics"')
        .header('cache-control', 'no-store')
        .send(file);
    });
  }
}

async function answerTo(
  options: BookingPagesOptions,
  region: Region,
  form: URLSearchParams,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { rules, booking, now, newId } = options;
  const clinics = await options.clinics(region);
  const clinicOf = () =>
    clinics.length === 1 ? clinics[0] : clinics.find(({ id }) => id === form.get('clinic'));
  const at = now();
  const booked = await bookedBy(options, region, form);
  const triage = triageOf(rules, region, form.get('answers') ?? '');
  if (booked === null && (clinics.length === 0 || triage === null)) return closed(reply, region);

  const zone = booked?.clinic.zone ?? clinicOf()?.zone ?? clinics[0]?.zone ?? 'UTC';
  const place = { zone, region };
  const read = formReader(form, place);
  const carried = carriedFrom(form, newId);
  const values = typedValues(form);
  const first = !form.has('sign-asked');
  const askSigns = (problems: FormReader['problems'], status: 200 | 422) =>
    send(
      reply,
      status,
      <SignsPage
        {...{ region, clinics, isAgain: booked !== null }}
        carried={{ ...carried, 'sign-asked': 'yes' }}
        view={{ values, problems }}
      />,
    );
  if (first) return askSigns([], 200);
  const answers = readSigns(read, region);
  const redFlag = answers === null ? null : redFlagOf(answers);
  // One sign is enough, whatever else is missing on the page.
  const anyRed = [...form].some(
    ([name, value]) => name.startsWith('sign-E') && (value === 'yes' || value === 'unsure'),
  );
  if (anyRed || (redFlag !== null && redFlag !== false)) {
    if (booked !== null && answers !== null)
      await booking.turnedRed(booked.clinic, booked.appointment.id, {
        now: at,
        what: redWords(answers, region),
        facts: redFacts(answers),
      });
    else if (booked !== null)
      await booking.turnedRed(booked.clinic, booked.appointment.id, { now: at, what: words.red, facts: {} });
    return send(reply, 200, <RedPage region={region} isCancelled={booked !== null} />);
  }
  if (answers === null || redFlag === null) return askSigns(read.problems, 422);
  // Asked again after a booking, and nothing is an emergency: it stands.
  if (booked !== null)
    return done(options, reply, { region, booked, reference: form.get('reference') ?? '', carried });
  const organisation = clinicOf();
  if (organisation === undefined) {
    read.wrong('clinic', words.clinic);
    return askSigns(read.problems, 422);
  }
  if (triage === null) return closed(reply, region);
  const asked: SelfAsked = { organisation, now: at, triage, redFlag, needs: readNeeds(read) };
  const schedules = (await options.store.schedules.list(organisation.id)).map(({ schedule }) => schedule);
  const showSlots = (
    offers: Offers,
    problems: FormReader['problems'],
    status: 200 | 409 | 422,
    notice: string | null,
  ) => {
    // A scan today without a physician after it, or only tomorrow, is no plan for somebody who is to be seen today.
    const fitting = offers.kind === 'slots' && !offers.isForEmergencyDepartment ? offers.fitting : [];
    if (fitting.length === 0) return send(reply, 200, <NoSlotPage {...{ region, organisation }} />);
    return send(
      reply,
      status,
      <SlotsPage
        {...{ region, place, schedules, notice }}
        offers={fitting}
        carried={{ ...carried, ...signsIn(form), ...needsIn(form), clinic: organisation.id, slots: 'yes' }}
        view={{ values, problems }}
      />,
    );
  };
  if (!form.has('slots')) return showSlots(await booking.offers(asked), [], 200, null);

  const slots = readSlots(form.get('slot'));
  if (slots === null) read.wrong('slot', words.slotsTitle);
  const sheet = readBooker(read, { place, now: at, answers: form.get('answers') ?? '' });
  if (sheet === null || slots === null)
    return showSlots(await booking.offers(asked), read.problems, 422, null);
  const outcome = await booking.book(asked, sheet, slots, carried['key'] ?? newId());
  switch (outcome.is) {
    case 'booked':
      return done(options, reply, {
        region,
        booked: { clinic: organisation, appointment: outcome.appointment },
        reference: outcome.reference,
        carried,
      });
    case 'gone':
      return showSlots(outcome.offers, [], 409, words.gone);
    case 'no-slot':
      return send(reply, 200, <RedPage region={region} isCancelled={false} />);
    case 'not-taken':
      return send(
        reply,
        422,
        <SaidPage region={region} title={words.closedTitle}>
          {words.notTaken}
        </SaidPage>,
      );
  }
}

type Booked = { readonly clinic: Organisation; readonly appointment: Appointment };

/** By the ids that the page after a booking carries, which nobody guesses. */
async function bookedBy(
  { clinics, store }: BookingPagesOptions,
  region: Region,
  form: URLSearchParams,
): Promise<Booked | null> {
  const id = form.get('booked');
  if (id === null || !/^[\w-]{16,64}$/.test(id)) return null;
  for (const clinic of await clinics(region)) {
    const kept = await store.appointments.get(clinic.id, id);
    if (kept !== undefined) return { clinic, appointment: kept.appointment };
  }
  return null;
}

async function whereIs({ store }: BookingPagesOptions, { clinic, appointment }: Booked): Promise<string> {
  const schedules = await store.schedules.list(clinic.id);
  const id = appointment.slots[0]?.scheduleId;
  return schedules.find(({ schedule }) => schedule.id === id)?.schedule.place ?? clinic.name;
}

async function done(
  options: BookingPagesOptions,
  reply: FastifyReply,
  of: {
    readonly region: Region;
    readonly booked: Booked;
    readonly reference: string;
    readonly carried: Carried;
  },
): Promise<FastifyReply> {
  const { region, booked, reference, carried } = of;
  const where = await whereIs(options, booked);
  return send(
    reply,
    200,
    <DonePage
      {...{ region, where, reference }}
      appointment={booked.appointment}
      place={{ zone: booked.clinic.zone, region }}
      carried={{ answers: carried['answers'] ?? '', booked: booked.appointment.id, reference }}
    />,
  );
}

/** What the check said of these answers; null where they do not lead to a booking. */
function triageOf(rules: Rules, region: Region, text: string): string | null {
  const { answers } = decode(text);
  const flow = createTriageFlow(rules, region);
  const walk = flow.walk(answers);
  if (walk.at !== null || encode(answers) === '') return null;
  const advice = adviceFor(rules, region, flow.result(walk));
  return isBookable(advice) ? advice.outcome : null;
}

const named = (form: URLSearchParams, is: (name: string) => boolean): Carried =>
  Object.fromEntries([...form].filter(([name]) => is(name)));
const signsIn = (form: URLSearchParams): Carried => named(form, (name) => name.startsWith('sign-'));
const needsIn = (form: URLSearchParams): Carried =>
  named(form, (name) => ['mobility', 'transport', 'interpreter'].includes(name));
const carriedFrom = (form: URLSearchParams, newId: () => string): Carried => ({
  answers: form.get('answers') ?? '',
  key: (form.get('key') ?? '').slice(0, 64) || newId(),
  ...named(form, (name) => name === 'booked' || name === 'reference'),
});

const closed = (reply: FastifyReply, region: Region): FastifyReply =>
  send(
    reply,
    422,
    <SaidPage region={region} title={words.closedTitle}>
      {words.closed}
    </SaidPage>,
  );

function send(
  reply: FastifyReply,
  status: 200 | 409 | 422,
  page: Parameters<typeof renderPage>[0],
): FastifyReply {
  return reply
    .code(status)
    .header('content-type', 'text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(renderPage(page));
}
