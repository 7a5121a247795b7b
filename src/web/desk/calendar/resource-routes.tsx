import type { FastifyInstance, FastifyReply } from 'fastify';
import { resourceWords as words } from '../../../knowledge/words/desk-calendar.ts';
import { plusHours } from '../../../pathway/instants.ts';
import { readCalendar } from '../../../pathway/scheduling/calendar.ts';
import type { KeptSchedule, Schedule } from '../../../pathway/scheduling/schedule-types.ts';
import { awaySpans } from '../../../pathway/scheduling/slots.ts';
import { overlaps } from '../../../pathway/scheduling/spans.ts';
import type { StaffPagesOptions } from '../../staff.ts';
import { formOf, formReader, typedValues } from '../../clinic/form-reader.ts';
import { NotTherePage } from '../../clinic/not-there-page.tsx';
import { sendPage, type Visit, visitOf } from '../../clinic/visit.ts';
import type { FormView } from '../../components/staff-form.tsx';
import { readAbsence, readResource, resourceValues } from './resource-form.ts';
import { ResourcePage, ResourcesPage } from './resource-pages.tsx';

type OfResource = { Params: { scheduleId: string }; Querystring: Readonly<Record<string, unknown>> };
const manages = { config: { access: { action: 'organisation.manage' } } } as const;
const nothing: FormView = { values: {}, problems: [] };
const lookAheadDays = 400;

/** What can be booked, its hours and when it is away. Each change is a version of its own. */
export function resourceRoutes(app: FastifyInstance, desk: StaffPagesOptions): void {
  app.get('/desk/resources', manages, async (request, reply) => {
    const visit = visitOf(desk, request);
    const schedules = await desk.store.schedules.list(visit.organisationId);
    return sendPage(reply, <ResourcesPage visit={visit} schedules={schedules} />);
  });

  app.get<OfResource>('/desk/resources/:scheduleId', manages, async (request, reply) => {
    const visit = visitOf(desk, request);
    const kept = await keptOf(visit, request.params.scheduleId);
    if (kept === undefined) return sendPage(reply, <NotTherePage visit={visit} />, 404);
    const view = { values: resourceValues(kept?.schedule ?? null), problems: [] };
    return show(reply, visit, kept, { view, isDone: request.query['done'] === 'yes' });
  });

  app.post<OfResource>('/desk/resources/:scheduleId', manages, async (request, reply) => {
    const visit = visitOf(desk, request);
    const kept = await keptOf(visit, request.params.scheduleId);
    if (kept === undefined) return sendPage(reply, <NotTherePage visit={visit} />, 404);
    const form = formOf(request);
    const read = formReader(form, visit.place);
    const accounts = await desk.store.accounts.list(visit.organisationId);
    const id = kept?.schedule.id ?? (form.get('key') || desk.newId());
    const schedule = readResource(read, { id, before: kept?.schedule ?? null, accounts });
    const values = typedValues(form);
    if (read.problems.length > 0)
      return show(reply, visit, kept, { view: { values, problems: read.problems }, status: 422 });
    return save(reply, visit, kept, schedule, form, (problems) => ({ view: { values, problems } }));
  });

  for (const part of ['absence', 'remove-absence'] as const)
    app.post<OfResource>(`/desk/resources/:scheduleId/${part}`, manages, async (request, reply) => {
      const visit = visitOf(desk, request);
      const kept = await keptOf(visit, request.params.scheduleId);
      if (!kept) return sendPage(reply, <NotTherePage visit={visit} />, 404);
      const { schedule } = kept;
      const form = formOf(request);
      const read = formReader(form, visit.place);
      const added = part === 'absence' ? readAbsence(read) : null;
      const again = (problems: FormView['problems']) => ({
        view: { values: resourceValues(schedule), problems: [] },
        absenceView: { values: typedValues(form), problems },
      });
      if (part === 'absence' && added === null)
        return show(reply, visit, kept, { ...again(read.problems), status: 422 });
      const absences =
        added === null
          ? schedule.absences.filter((_, index) => String(index) !== form.get('which'))
          : [...schedule.absences, added];
      return save(reply, visit, kept, { ...schedule, absences }, form, again);
    });

  async function save(
    reply: FastifyReply,
    visit: Visit,
    kept: KeptSchedule | null,
    schedule: Schedule,
    form: URLSearchParams,
    again: (problems: FormView['problems']) => Pick<Shown, 'view' | 'absenceView'>,
  ): Promise<FastifyReply> {
    const seen = form.get('version') ?? '';
    const version = /^\d{1,9}$/.test(seen) ? Number(seen) : -1;
    const outcome = await desk.store.schedules.save(visit.organisationId, schedule, version, visit.by);
    if (outcome === 'saved') return reply.redirect(`/desk/resources/${schedule.id}?done=yes`, 303);
    return show(reply, visit, kept, { ...again([{ field: '', words: words.conflict }]), status: 409 });
  }

  /** Null: the one still to be made. Undefined: not there. */
  async function keptOf({ organisationId }: Visit, id: string): Promise<KeptSchedule | null | undefined> {
    if (id === 'new') return null;
    return (await desk.store.schedules.list(organisationId)).find(({ schedule }) => schedule.id === id);
  }

  async function show(
    reply: FastifyReply,
    visit: Visit,
    kept: KeptSchedule | null,
    { view, absenceView, isDone, status }: Shown,
  ): Promise<FastifyReply> {
    const accounts = await desk.store.accounts.list(visit.organisationId);
    const clashes = kept === null ? 0 : await clashesOf(visit, kept);
    return sendPage(
      reply,
      <ResourcePage
        {...{ visit, kept, accounts, view, clashes }}
        absenceView={absenceView ?? nothing}
        formKey={desk.newId()}
        isDone={isDone ?? false}
      />,
      status ?? 200,
    );
  }

  async function clashesOf({ now, session }: Visit, { schedule }: KeptSchedule): Promise<number> {
    const within = { startsAt: now, endsAt: plusHours(now, 24 * lookAheadDays) };
    const { taken } = await readCalendar(desk.store, session.organisation, within);
    const away = awaySpans(schedule, taken.duty);
    return taken.held.filter(
      (held) => held.scheduleId === schedule.id && away.some((each) => overlaps(each, held)),
    ).length;
  }
}

type Shown = {
  readonly view: FormView;
  readonly absenceView?: FormView;
  readonly isDone?: boolean;
  readonly status?: 409 | 422;
};
