import type { FastifyInstance, FastifyReply } from 'fastify';
import { safetyClocks } from '../../../knowledge/safety/safety-clocks.ts';
import { safetyWords as words } from '../../../knowledge/words/safety-words.ts';
import { noDuty } from '../../../pathway/duty/no-duty.ts';
import { phoneOf } from '../../../pathway/duty/on-duty.ts';
import { openDayAfter } from '../../../pathway/duty/open-time.ts';
import { createSafetyDesk } from '../../../pathway/safety/safety-desk.ts';
import { mayHandle } from '../../../pathway/safety/safety-ladder.ts';
import type { SafetyRefusal } from '../../../pathway/safety/safety-types.ts';
import type { FormView } from '../../components/staff-form.tsx';
import type { StaffPagesOptions } from '../../staff.ts';
import { fill } from '../fill-words.ts';
import { formOf, formReader, typedValues } from '../form-reader.ts';
import { NotTherePage } from '../not-there-page.tsx';
import { namesOf, sendPage, type Visit, visitOf } from '../visit.ts';
import { calendarDay } from '../when.ts';
import { HazardsPage } from './hazards-page.tsx';
import { type ActName, actNames, readAct } from './read-safety-act.ts';
import { SafetyBoardPage } from './safety-board-page.tsx';
import { SafetyCasePage } from './safety-case-page.tsx';

type OfCase = { Params: { caseId: string }; Querystring: Readonly<Record<string, unknown>> };
type Asking = { Querystring: Readonly<Record<string, unknown>> };
const reads = { config: { access: { action: 'safety.read' } } } as const;
const handles = { config: { access: { action: 'safety.handle' } } } as const;
const mostCases = 200;

/** Safety cases and the hazard log, for whoever answers for the service. */
export function safetyRoutes(app: FastifyInstance, desk: StaffPagesOptions): void {
  const safety = createSafetyDesk(desk);

  app.get<Asking>('/service/safety', reads, async (request, reply) => {
    const visit = visitOf(desk, request);
    const withClosed = request.query['closed'] === 'yes';
    const { accounts, duties } = desk.store;
    const [names, cases, staff, kept] = await Promise.all([
      namesOf(visit),
      desk.store.safety.cases(visit.organisationId, { closed: withClosed, limit: mostCases }),
      accounts.list(visit.organisationId),
      duties.current(visit.organisationId),
    ]);
    const isPhoneless = !staff.some(
      (each) => mayHandle(each) && kept && phoneOf(kept.duty, each.id) !== null,
    );
    return sendPage(reply, <SafetyBoardPage {...{ visit, names, cases, withClosed, isPhoneless }} />);
  });

  app.get<OfCase>('/service/safety/:caseId', reads, async (request, reply) => {
    const visit = visitOf(desk, request);
    const isSaved = request.query['saved'] === 'yes';
    return showCase(visit, request.params.caseId, reply, { act: null, view: noView, isSaved, status: 200 });
  });

  for (const act of actNames)
    app.post<OfCase>(`/service/safety/:caseId/${act}`, handles, async (request, reply) => {
      const visit = visitOf(desk, request);
      const form = formOf(request);
      const { caseId } = request.params;
      const again = (problems: FormView['problems'], status: 409 | 422) =>
        showCase(visit, caseId, reply, {
          act,
          view: { values: typedValues(form), problems },
          isSaved: false,
          status,
        });
      const read = formReader(form, visit.place);
      const command = readAct(act, read, form);
      if (command === null) return again(read.problems, 422);
      const asked = {
        organisation: visit.session.organisation,
        by: visit.by,
        key: (form.get('key') ?? '').slice(0, 100) || desk.newId(),
      };
      const done = await safety.act(asked, caseId, sequenceIn(form), command);
      if (done.ok) return reply.redirect(`/service/safety/${encodeURIComponent(caseId)}?saved=yes`, 303);
      if (done.refusal.code === 'not-there') return sendPage(reply, <NotTherePage visit={visit} />, 404);
      const said = refusalText(done.refusal, visit);
      return again([{ field: '', words: said }], done.refusal.code === 'changed-meanwhile' ? 409 : 422);
    });

  app.get('/service/hazards', { config: { access: { action: 'hazards.read' } } }, async (request, reply) => {
    const visit = visitOf(desk, request);
    const cases = await desk.store.safety.cases(visit.organisationId, { closed: true, limit: mostCases });
    return sendPage(reply, <HazardsPage {...{ visit, cases }} />);
  });
}

const noView: FormView = { values: {}, problems: [] };

const sequenceIn = (form: URLSearchParams): number => {
  const text = form.get('sequence') ?? '';
  return /^\d{1,6}$/.test(text) ? Number(text) : -1;
};

function refusalText(refusal: SafetyRefusal, { place }: Visit): string {
  return fill(words.refusals[refusal.code], {
    state: refusal.code === 'not-in-this-state' ? words.states[refusal.state] : null,
    day: refusal.code === 'day-is-over' ? calendarDay(refusal.on, place.region) : null,
  });
}

type Shown = {
  readonly act: ActName | null;
  readonly view: FormView;
  readonly isSaved: boolean;
  readonly status: 200 | 409 | 422;
};

async function showCase(
  visit: Visit,
  caseId: string,
  reply: FastifyReply,
  { act, view, isSaved, status }: Shown,
): Promise<FastifyReply> {
  const { desk, organisationId, by, now, place } = visit;
  const { safety, audit, accounts, duties } = desk.store;
  const found = await safety.safetyCase(organisationId, caseId);
  if (found === undefined) return sendPage(reply, <NotTherePage visit={visit} />, 404);
  const { safetyCase, events } = found;
  const subject = { kind: 'safety-case', id: caseId } as const;
  const [names, entries, staff, duty, ofFeedback] = await Promise.all([
    namesOf(visit),
    audit.of(organisationId, subject, mostCases),
    accounts.list(organisationId),
    duties.current(organisationId),
    safetyCase.origin.kind === 'feedback'
      ? safety.oneFeedback(organisationId, safetyCase.origin.feedbackId)
      : undefined,
  ]);
  // Whoever looks is on record, as at any place where people's words are read.
  await audit.note(organisationId, { stamp: by, action: looked, subject, detail: {} });
  const offeredOn = openDayAfter(duty?.duty ?? noDuty(place.zone), now, safetyClocks.lookAgain.openDays);
  const page = (
    <SafetyCasePage
      {...{ visit, names, safetyCase, events, act, view, isSaved }}
      feedback={ofFeedback?.feedback ?? null}
      seen={entries.filter(({ action }) => action === looked)}
      owners={staff.filter(mayHandle).map(({ id, name }) => ({ id, name }))}
      formKey={desk.newId()}
      offeredOn={offeredOn.toString()}
    />
  );
  return sendPage(reply, page, status);
}
const looked = 'safety-case.read';
