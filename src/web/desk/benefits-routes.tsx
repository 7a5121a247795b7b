import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { benefitsWords, insuranceWords } from '../../knowledge/words/desk-benefits.ts';
import { fieldProblems } from '../../knowledge/words/clinic-forms.ts';
import { askPayer } from '../../pathway/benefits/ask-payer.ts';
import { dayOf } from '../../pathway/instants.ts';
import type { Person } from '../../pathway/person.ts';
import type { FieldProblem, FormView } from '../components/staff-form.tsx';
import type { StaffPagesOptions } from '../staff.ts';
import { fill } from '../clinic/fill-words.ts';
import { formOf, formReader, typedValues } from '../clinic/form-reader.ts';
import { dayValues } from '../clinic/moments.ts';
import { NotTherePage } from '../clinic/not-there-page.tsx';
import { namesOf, sendPage, type Visit, visitOf } from '../clinic/visit.ts';
import { BenefitsPage } from './benefits-page.tsx';
import { mayRead, mayWrite, type OfPerson } from './desk-access.ts';
import { insuranceValues, readInsurance } from './insurance-form.tsx';
import { UkDeskPage } from './uk-desk-page.tsx';

const mostChecks = 20;

export function benefitsRoutes(app: FastifyInstance, desk: StaffPagesOptions): void {
  app.get<OfPerson>('/desk/people/:personId/benefits', { config: mayRead }, async (request, reply) => {
    const known = await personOf(desk, request);
    if (known === null) return notThere(desk, request, reply);
    const { visit, person } = known;
    if (visit.place.region === 'uk') return sendPage(reply, <UkDeskPage visit={visit} person={person} />);
    return showBenefits(reply, known, { isDone: request.query['done'] === 'yes' });
  });

  app.post<OfPerson>('/desk/people/:personId/insurance', { config: mayWrite }, async (request, reply) => {
    const known = await personOf(desk, request);
    if (known === null || known.visit.place.region === 'uk') return notThere(desk, request, reply);
    const { visit, person } = known;
    const form = formOf(request);
    const read = formReader(form, visit.place);
    const insurance = readInsurance(read);
    const again = (problems: readonly FieldProblem[], status: 409 | 422) =>
      showBenefits(reply, known, { insuranceView: { values: typedValues(form), problems }, status });
    if (read.problems.length > 0) return again(read.problems, 422);
    const seen = /^\d{1,9}$/.test(form.get('version') ?? '') ? Number(form.get('version')) : -1;
    const { organisationId, by } = visit;
    switch (await desk.store.benefits.saveInsurance(organisationId, person.id, insurance, seen, by)) {
      case 'saved':
        return reply.redirect(`/desk/people/${person.id}/benefits?done=yes`, 303);
      case 'conflict':
        return again([{ field: '', words: insuranceWords.conflict }], 409);
      case 'not-there':
        return notThere(desk, request, reply);
    }
  });

  app.post<OfPerson>(
    '/desk/people/:personId/benefits/check',
    { config: mayWrite },
    async (request, reply) => {
      const known = await personOf(desk, request);
      if (known === null || known.visit.place.region === 'uk') return notThere(desk, request, reply);
      const { visit, person } = known;
      const { organisationId, by } = visit;
      const form = formOf(request);
      const read = formReader(form, visit.place);
      const serviceOn = read.day('serviceOn', benefitsWords.checkDay);
      if (serviceOn === null && read.problems.length === 0)
        read.wrong('serviceOn', fill(fieldProblems.missing, { what: benefitsWords.checkDay.toLowerCase() }));
      const insurance = await desk.store.benefits.insurance(organisationId, person.id);
      if (insurance?.record.kind !== 'insured')
        read.wrong('', insurance === undefined ? benefitsWords.unknownPayer : benefitsWords.selfPayNoCheck);
      if (read.problems.length > 0 || serviceOn === null || insurance?.record.kind !== 'insured') {
        const checkView = { values: typedValues(form), problems: read.problems };
        return showBenefits(reply, known, { checkView, status: 422 });
      }
      const check = await askPayer(
        {
          id: form.get('key') || desk.newId(),
          plan: insurance.record.plan,
          person,
          serviceOn: serviceOn.toString(),
          now: visit.now,
        },
        desk.checkBenefits,
      );
      await desk.store.benefits.keepCheck(organisationId, person.id, check, by);
      return reply.redirect(`/desk/people/${person.id}/benefits`, 303);
    },
  );
}

export type KnownPerson = { readonly visit: Visit; readonly person: Person };

/** The guard has seen that the person is there; between the two the record may have been voided. */
export async function personOf(
  desk: StaffPagesOptions,
  request: FastifyRequest<OfPerson>,
): Promise<KnownPerson | null> {
  const visit = visitOf(desk, request);
  const person = await desk.store.people.get(visit.organisationId, request.params.personId);
  return person === undefined ? null : { visit, person };
}

export const notThere = (
  desk: StaffPagesOptions,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply => sendPage(reply, <NotTherePage visit={visitOf(desk, request)} />, 404);

type Shown = {
  readonly insuranceView?: FormView;
  readonly checkView?: FormView;
  readonly isDone?: boolean;
  readonly status?: 200 | 409 | 422;
};

async function showBenefits(
  reply: FastifyReply,
  { visit, person }: KnownPerson,
  shown: Shown,
): Promise<FastifyReply> {
  const { desk, organisationId, now, place } = visit;
  const [names, insurance, checks] = await Promise.all([
    namesOf(visit),
    desk.store.benefits.insurance(organisationId, person.id),
    desk.store.benefits.checks(organisationId, person.id, mostChecks),
  ]);
  const today = dayValues('serviceOn', dayOf(now, place.zone).toString());
  return sendPage(
    reply,
    <BenefitsPage
      {...{ visit, names, person, insurance, checks }}
      insuranceView={
        shown.insuranceView ?? { values: insuranceValues(insurance?.record ?? null), problems: [] }
      }
      checkView={shown.checkView ?? { values: today, problems: [] }}
      formKey={desk.newId()}
      isDone={shown.isDone ?? false}
    />,
    shown.status ?? 200,
  );
}
