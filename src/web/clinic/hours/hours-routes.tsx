import type { FastifyInstance } from 'fastify';
import { hoursWords as words } from '../../../knowledge/words/clinic-hours.ts';
import { noDuty } from '../../../pathway/duty/no-duty.ts';
import { type DutyProblem, readDuty } from '../../../pathway/duty/read-duty.ts';
import type { FieldProblem, FormView } from '../../components/staff-form.tsx';
import type { StaffPagesOptions } from '../../staff.ts';
import { fill } from '../fill-words.ts';
import { formOf, formReader, typedValues } from '../form-reader.ts';
import { sendPage, type Visit, visitOf } from '../visit.ts';
import { changedBy, hoursParts, withoutLongPast } from './hours-changes.ts';
import { HoursPage } from './hours-page.tsx';

const manages = { config: { access: { action: 'organisation.manage' } } } as const;
const shownChanges = 10;
const shownDeadLetters = 100;

/** When somebody is there and who is on call: for whoever runs the clinic. */
export function hoursRoutes(app: FastifyInstance, desk: StaffPagesOptions): void {
  app.get<{ Querystring: Readonly<Record<string, unknown>> }>(
    '/clinic/hours',
    manages,
    async (request, reply) => {
      const isSaved = request.query['saved'] === 'yes';
      return sendPage(reply, await pageOf(visitOf(desk, request), { values: {}, problems: [] }, isSaved));
    },
  );

  for (const part of hoursParts) {
    app.post(`/clinic/hours/${part}`, manages, async (request, reply) => {
      const visit = visitOf(desk, request);
      const { organisationId, now, by } = visit;
      const form = formOf(request);
      const read = formReader(form, visit.place);
      const kept = await desk.store.duties.current(organisationId);
      const staff = await desk.store.accounts.list(organisationId);
      const duty = changedBy(part, {
        duty: kept?.duty ?? noDuty(visit.place.zone),
        read,
        staff,
        now,
        region: visit.place.region,
      });
      const checked = readDuty({ ...withoutLongPast(duty, now), zone: visit.place.zone });
      const problems = read.problems.length > 0 || checked.ok ? read.problems : checked.problems.map(told);
      const again = async (list: readonly FieldProblem[], status: 409 | 422) =>
        sendPage(reply, await pageOf(visit, { values: typedValues(form), problems: list }, false), status);
      if (problems.length > 0 || !checked.ok) return again(problems, 422);
      const seen = Number(form.get('version'));
      const outcome = await desk.store.duties.keep(organisationId, checked.duty, seen, by);
      return outcome === 'kept'
        ? reply.redirect('/clinic/hours?saved=yes', 303)
        : again([{ field: '', words: words.changedMeanwhile }], 409);
    });
  }
}

const told = ({ where, wanted, got }: DutyProblem): FieldProblem => ({
  field: where.startsWith('hours.') ? (where.split('.')[1] ?? '') : where === 'phoneWhenClosed' ? where : '',
  words: fill(words.refused, { where, wanted, got }),
});

async function pageOf(visit: Visit, view: FormView, isSaved: boolean) {
  const { desk, organisationId, place } = visit;
  const [history, accounts, dead] = await Promise.all([
    desk.store.duties.history(organisationId, shownChanges),
    desk.store.accounts.list(organisationId),
    desk.store.deliveries.deadLetters(organisationId, shownDeadLetters),
  ]);
  const notReached = dead.flatMap(({ to, ...each }) =>
    to.kind === 'on-call' ? [{ ...each, userId: to.userId }] : [],
  );
  const duty = history[0]?.duty ?? noDuty(place.zone);
  return <HoursPage {...{ visit, view, duty, history, accounts, isSaved, notReached }} />;
}
