import type { FastifyInstance, FastifyReply } from 'fastify';
import { bookingWords } from '../../../knowledge/words/desk-calendar.ts';
import { waitingWords as words } from '../../../knowledge/words/waiting-list.ts';
import { createWaitingList } from '../../../pathway/scheduling/waiting-list.ts';
import type { DeskAsked, DeskDone } from '../../../pathway/scheduling/desk-types.ts';
import type { StaffPagesOptions } from '../../staff.ts';
import { fill } from '../../clinic/fill-words.ts';
import { type FormReader, formOf, formReader, typedValues } from '../../clinic/form-reader.ts';
import { sendPage, type Visit, visitOf } from '../../clinic/visit.ts';
import type { FormView } from '../../components/staff-form.tsx';
import { peopleOf } from '../calendar/calendar-routes.tsx';
import { deskProblems } from '../calendar/desk-problems.ts';
import { WaitingPage } from './waiting-page.tsx';

type Asked = { Querystring: Readonly<Record<string, unknown>> };
type OfEntry = { Params: { appointmentId: string } };
type Named = { readonly appointmentId: string; readonly version: number };
const mayRead = { config: { access: { action: 'calendar.read' } } } as const;
const mayWrite = { config: { access: { action: 'calendar.write' } } } as const;
const doings = ['accept', 'decline', 'leave'] as const;
const nothing: FormView = { values: {}, problems: [] };

/** The waiting list: they telephone whoever is offered a time, and record what they said. */
export function waitingRoutes(app: FastifyInstance, desk: StaffPagesOptions): void {
  const list = createWaitingList(desk);

  app.get<Asked>('/desk/waiting', mayRead, async (request, reply) => {
    const { offered, done } = request.query;
    const count = typeof offered === 'string' && /^\d{1,4}$/.test(offered) ? offered : null;
    const said = count === null ? (done === 'yes' ? words.saved : null) : fill(words.offeredNow, { count });
    return show(reply, visitOf(desk, request), { view: nothing, done: said });
  });

  app.post('/desk/waiting/offer', mayWrite, async (request, reply) => {
    const visit = visitOf(desk, request);
    const { offered } = await list.sweep(visit.session.organisation, visit.by);
    return reply.redirect(`/desk/waiting?offered=${offered}`, 303);
  });

  for (const doing of doings)
    app.post<OfEntry>(`/desk/waiting/:appointmentId/${doing}`, mayWrite, async (request, reply) => {
      const visit = visitOf(desk, request);
      const { appointmentId } = request.params;
      const form = formOf(request);
      const read = formReader(form, visit.place);
      const seen = form.get('version') ?? '';
      const version = /^\d{1,9}$/.test(seen) ? Number(seen) : -1;
      const { organisation } = visit.session;
      const asked = { organisation, by: visit.by, key: form.get('key') || desk.newId() };
      const done = await doIt(doing, asked, { appointmentId, version }, read);
      if (done?.ok === true) {
        if (doing === 'accept') return reply.redirect(`/desk/appointments/${appointmentId}?done=yes`, 303);
        // What they did not want is the next one's: whoever telephones sees at once whom to call.
        await list.sweep(organisation, visit.by);
        return reply.redirect('/desk/waiting?done=yes', 303);
      }
      const problems = done === null ? read.problems : deskProblems(done.refusal, visit);
      const view = {
        values: typedValues(form),
        problems: problems.map(({ field, words: said }) => ({
          field: field.startsWith('breachReason') ? reasonField(appointmentId) : '',
          words: said,
        })),
      };
      return show(reply, visit, { view, done: null, status: 422 });
    });

  /** Null: the form itself was wrong, and says so. */
  async function doIt(
    doing: (typeof doings)[number],
    asked: DeskAsked,
    named: Named,
    read: FormReader,
  ): Promise<DeskDone | null> {
    switch (doing) {
      case 'accept': {
        const breachReason = read.text(reasonField(named.appointmentId), bookingWords.breachReason);
        return read.problems.length > 0 ? null : list.accept(asked, { ...named, breachReason });
      }
      case 'decline':
        return list.decline(asked, named);
      case 'leave': {
        const note = read.text('note', words.leaveNote);
        return read.problems.length > 0 ? null : list.leave(asked, { ...named, note });
      }
    }
  }

  async function show(
    reply: FastifyReply,
    visit: Visit,
    { view, done, status }: { readonly view: FormView; readonly done: string | null; readonly status?: 422 },
  ): Promise<FastifyReply> {
    const { waiting } = await list.line(visit.session.organisation, visit.now);
    const [people, schedules] = await Promise.all([
      peopleOf(
        visit,
        waiting.map(({ kept }) => kept),
      ),
      desk.store.schedules.list(visit.organisationId),
    ]);
    return sendPage(
      reply,
      <WaitingPage {...{ visit, people, schedules, view, done }} line={waiting} formKey={desk.newId()} />,
      status ?? 200,
    );
  }
}

const reasonField = (appointmentId: string): string => `breachReason-${appointmentId}`;
