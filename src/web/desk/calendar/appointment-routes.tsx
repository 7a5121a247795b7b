import type { FastifyInstance, FastifyReply } from 'fastify';
import {
  appointmentWords as words,
  bookingWords,
  deskRefusals,
} from '../../../knowledge/words/desk-calendar.ts';
import { createDesk } from '../../../pathway/scheduling/desk.ts';
import type { Chosen, DeskAsked, DeskDone } from '../../../pathway/scheduling/desk-types.ts';
import { startOfDay } from '../../../pathway/instants.ts';
import { createWaitingList } from '../../../pathway/scheduling/waiting-list.ts';
import { waitingWords } from '../../../knowledge/words/waiting-list.ts';
import type { StaffPagesOptions } from '../../staff.ts';
import { type FormReader, formOf, formReader, typedValues } from '../../clinic/form-reader.ts';
import { withEvidence } from '../../clinic/check-in/messages-panel.tsx';
import { NotTherePage } from '../../clinic/not-there-page.tsx';
import { sendPage, type Visit, visitOf } from '../../clinic/visit.ts';
import type { FormView } from '../../components/staff-form.tsx';
import { AppointmentPage } from './appointment-page.tsx';
import { chosenFrom } from './booking-routes.tsx';
import { peopleOf } from './calendar-routes.tsx';
import { deskProblems } from './desk-problems.ts';

type OfAppointment = {
  Params: { appointmentId: string };
  Querystring: Readonly<Record<string, unknown>>;
};
const mayRead = { config: { access: { action: 'calendar.read' } } } as const;
const mayWrite = { config: { access: { action: 'calendar.write' } } } as const;

const doings = ['move', 'wait', 'cancel', 'arrived', 'fulfilled', 'noshow', 'follow-up'] as const;
type Doing = (typeof doings)[number];

/** One appointment, and what can become of it. */
export function appointmentRoutes(app: FastifyInstance, desk: StaffPagesOptions): void {
  const door = createDesk(desk);
  const list = createWaitingList(desk);

  app.get<OfAppointment>('/desk/appointments/:appointmentId', mayRead, async (request, reply) => {
    const { resource, at, done } = request.query;
    const to =
      typeof resource === 'string' && typeof at === 'string' ? chosenFrom(`${resource}@${at}`) : null;
    const view = { values: {}, problems: [] };
    return show(reply, visitOf(desk, request), request.params.appointmentId, {
      view,
      to,
      isDone: done === 'yes',
    });
  });

  app.get<OfAppointment>(
    '/desk/appointments/:appointmentId/calendar.ics',
    mayRead,
    async (request, reply) => {
      const visit = visitOf(desk, request);
      const file = await desk.appointmentFile(visit.session.organisation, request.params.appointmentId);
      if (file === null) return sendPage(reply, <NotTherePage visit={visit} />, 404);
      return reply
        .header('content-type', 'text/calendar; charset=utf-8')
        .header('content-disposition', 'attachment; filename="appointment.ics"')
        .header('cache-control', 'no-store')
        .send(file);
    },
  );

  for (const doing of doings)
    app.post<OfAppointment>(
      `/desk/appointments/:appointmentId/${doing}`,
      mayWrite,
      async (request, reply) => {
        const visit = visitOf(desk, request);
        const { appointmentId } = request.params;
        const form = formOf(request);
        const read = formReader(form, visit.place);
        const to = chosenFrom(form.get('slot') ?? '');
        const asked = {
          organisation: visit.session.organisation,
          by: visit.by,
          key: form.get('key') || desk.newId(),
        };
        const seen = form.get('version') ?? '';
        const version = /^\d{1,9}$/.test(seen) ? Number(seen) : -1;
        const done = await doIt(doing, asked, { appointmentId, version, read, to });
        if (done?.ok === true && doing === 'wait') return reply.redirect('/desk/waiting?done=yes', 303);
        if (done?.ok === true)
          return reply.redirect(`/desk/appointments/${done.appointmentId}?done=yes`, 303);
        const found = done === null ? read.problems : deskProblems(done.refusal, visit);
        // Two forms of this page ask why a time is taken.
        const problems = found.map((problem) =>
          doing === 'wait' && problem.field === 'breachReason'
            ? { ...problem, field: 'waitReason' }
            : problem,
        );
        const view = { values: typedValues(form), problems };
        return show(reply, visit, appointmentId, { view, to, isDone: false, status: 422 });
      },
    );

  app.post<OfAppointment>('/desk/appointments/:appointmentId/told', mayWrite, async (request, reply) => {
    const { organisationId, by } = visitOf(desk, request);
    const { deliveries } = desk.store;
    const { appointmentId } = request.params;
    // Only what whoever pressed was looking at: another one may have failed since.
    const seen = (formOf(request).get('messages') ?? '').split(',');
    for (const { id } of await deliveries.ofAppointment(organisationId, appointmentId))
      if (seen.includes(id)) await deliveries.seen(organisationId, id, by);
    return reply.redirect(`/desk/appointments/${appointmentId}`, 303);
  });

  /** Null: the form itself was wrong, and says so. */
  async function doIt(
    doing: Doing,
    asked: DeskAsked,
    { read, to, ...named }: { appointmentId: string; version: number; read: FormReader; to: Chosen | null },
  ): Promise<DeskDone | null> {
    switch (doing) {
      case 'move': {
        const breachReason = read.text('breachReason', bookingWords.breachReason);
        if (to === null) read.wrong('', deskRefusals['not-bookable']['not-offered']);
        return to === null || read.problems.length > 0
          ? null
          : door.move(asked, { ...named, to, breachReason });
      }
      case 'wait': {
        const day = read.day('notBefore', waitingWords.waitNotBefore);
        const breachReason = read.text('waitReason', waitingWords.waitReason);
        const comment = read.text('waitNote', waitingWords.waitNote);
        const notBeforeAt = day === null ? null : startOfDay(day, asked.organisation.zone);
        return read.problems.length > 0
          ? null
          : list.waitForEarlier(asked, { ...named, notBeforeAt, comment, breachReason });
      }
      case 'cancel': {
        const reason = read.chosen('reason', words.cancelReason, ['patient', 'clinic', 'other'] as const);
        const note = read.text('note', words.note);
        return reason === null || read.problems.length > 0
          ? null
          : door.cancel(asked, { ...named, reason, note });
      }
      case 'follow-up': {
        const note = read.needed('note', words.followUpNote);
        return read.problems.length > 0 ? null : door.followUp(asked, { ...named, note });
      }
      case 'arrived':
      case 'fulfilled':
      case 'noshow':
        return door.mark(asked, { ...named, as: doing, note: null });
    }
  }

  async function show(
    reply: FastifyReply,
    visit: Visit,
    appointmentId: string,
    shown: {
      readonly view: FormView;
      readonly to: Chosen | null;
      readonly isDone: boolean;
      readonly status?: 422;
    },
  ): Promise<FastifyReply> {
    const kept = await desk.store.appointments.get(visit.organisationId, appointmentId);
    if (kept === undefined) return sendPage(reply, <NotTherePage visit={visit} />, 404);
    const [people, schedules, told, line] = await Promise.all([
      peopleOf(visit, [kept]),
      desk.store.schedules.list(visit.organisationId),
      desk.store.deliveries.ofAppointment(visit.organisationId, appointmentId),
      kept.appointment.status === 'booked' ? list.line(visit.session.organisation, visit.now) : null,
    ]);
    const messages = await withEvidence(visit, told.toReversed());
    const isWaitedFor =
      line?.waiting.some(({ booking }) => booking?.appointment.id === appointmentId) === true;
    const { view, to, isDone, status } = shown;
    return sendPage(
      reply,
      <AppointmentPage
        {...{ visit, kept, people, schedules, view, to, isDone, messages, isWaitedFor }}
        formKey={desk.newId()}
      />,
      status ?? 200,
    );
  }
}
