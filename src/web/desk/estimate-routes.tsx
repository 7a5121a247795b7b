import type { FastifyInstance, FastifyReply } from 'fastify';
import { estimateCost } from '../../engine/estimate.ts';
import type { EstimateRequest } from '../../engine/estimate-input.ts';
import { assert } from '../../engine/assert.ts';
import { fieldProblems } from '../../knowledge/words/clinic-forms.ts';
import { benefitsWords, estimateWords as words } from '../../knowledge/words/desk-benefits.ts';
import type { BenefitCheck } from '../../pathway/benefits/check-benefits.ts';
import { estimateRequestFrom, type PlannedService } from '../../pathway/benefits/estimate-from-benefits.ts';
import type { Insurance } from '../../pathway/benefits/insurance.ts';
import { dayOf } from '../../pathway/instants.ts';
import type { FormView } from '../components/staff-form.tsx';
import type { StaffPagesOptions } from '../staff.ts';
import { fill } from '../clinic/fill-words.ts';
import { formOf, formReader, typedValues } from '../clinic/form-reader.ts';
import { dayValues } from '../clinic/moments.ts';
import { namesOf, sendPage } from '../clinic/visit.ts';
import { type KnownPerson, notThere, personOf } from './benefits-routes.tsx';
import { mayRead, mayWrite, type OfPerson } from './desk-access.ts';
import { EstimatePage, GivenEstimatePage } from './estimate-page.tsx';
import { readServices } from './estimate-form.tsx';
import { addressOf, letterOf, letterText } from './good-faith-letter.ts';
import { basisOf, isOtherPlan } from './known-of-cost.ts';
import { UkDeskPage } from './uk-desk-page.tsx';

type OfEstimate = { Params: { personId: string; estimateId: string }; Querystring: OfPerson['Querystring'] };
const mostShown = 50;

export function estimateRoutes(app: FastifyInstance, desk: StaffPagesOptions): void {
  app.get<OfPerson>('/desk/people/:personId/estimate', { config: mayRead }, async (request, reply) => {
    const known = await personOf(desk, request);
    if (known === null) return notThere(desk, request, reply);
    const { visit, person } = known;
    if (visit.place.region === 'uk') return sendPage(reply, <UkDeskPage visit={visit} person={person} />);
    const values = dayValues('serviceOn', dayOf(visit.now, visit.place.zone).toString());
    return showForm(reply, known, { values, problems: [] }, 200);
  });

  app.post<OfPerson>('/desk/people/:personId/estimate', { config: mayWrite }, async (request, reply) => {
    const known = await personOf(desk, request);
    if (known === null || known.visit.place.region === 'uk') return notThere(desk, request, reply);
    const { visit, person } = known;
    const form = formOf(request);
    const read = formReader(form, visit.place);
    const serviceOn = read.day('serviceOn', words.serviceDay);
    if (serviceOn === null && read.problems.length === 0)
      read.wrong('serviceOn', fill(fieldProblems.missing, { what: words.serviceDay.toLowerCase() }));
    const services = readServices(read);
    const paying = await payingOf(known);
    if (paying.insurance === undefined) read.wrong('', benefitsWords.unknownPayer);
    if (read.problems.length > 0 || serviceOn === null || paying.insurance === undefined)
      return showForm(reply, known, { values: typedValues(form), problems: read.problems }, 422);
    const asked = requestOf(paying.insurance, paying.check, known, services);
    const counted = estimateCost(asked);
    assert(counted.ok, 'the form lets through what the estimate refuses');
    const id = form.get('key') || desk.newId();
    const estimate = {
      id,
      checkId: paying.insurance.kind === 'self-pay' ? null : (paying.check?.id ?? 'none'),
      serviceOn: serviceOn.toString(),
      request: asked,
      estimate: counted.estimate,
      knowledgeVersion: desk.rules.version,
    };
    await desk.store.benefits.keepEstimate(visit.organisationId, person.id, estimate, visit.by);
    return reply.redirect(`/desk/people/${person.id}/estimates/${encodeURIComponent(id)}`, 303);
  });

  app.get<OfEstimate>(
    '/desk/people/:personId/estimates/:estimateId',
    { config: mayRead },
    async (request, reply) => {
      const known = await personOf(desk, request);
      const given = known && (await givenOf(known, request.params.estimateId));
      if (!known || !given) return notThere(desk, request, reply);
      const { visit, person } = known;
      const names = await namesOf(visit);
      return sendPage(reply, <GivenEstimatePage {...{ visit, names, person, given }} />);
    },
  );

  for (const form of ['pdf', 'txt'] as const) {
    app.get<OfEstimate>(
      `/desk/people/:personId/estimates/:estimateId/letter.${form}`,
      { config: mayRead },
      async (request, reply) => {
        const known = await personOf(desk, request);
        const given = known && (await givenOf(known, request.params.estimateId));
        if (!known || given?.record.checkId !== null) return notThere(desk, request, reply);
        const { visit, person } = known;
        const { organisation } = visit.session;
        const letter = letterOf({ given: given.record, person, organisation, at: given.stamp.at });
        const recipient = addressOf(person);
        const pdf = form === 'pdf' ? await desk.printLetter(letter, recipient) : null;
        if (pdf !== null) return reply.type('application/pdf').send(pdf);
        // Fonts of paper have Latin letters alone: the text has all.
        return reply.type('text/plain; charset=utf-8').send(letterText(letter, recipient));
      },
    );
  }
}

async function givenOf({ visit, person }: KnownPerson, estimateId: string) {
  const all = await visit.desk.store.benefits.estimates(visit.organisationId, person.id, mostShown);
  return all.find(({ record }) => record.id === estimateId) ?? null;
}

type Paying = { readonly insurance: Insurance | undefined; readonly check: BenefitCheck | undefined };

/** Who pays, and the payer's latest answer about the plan that is recorded now. */
async function payingOf({ visit, person }: KnownPerson): Promise<Paying> {
  const { benefits } = visit.desk.store;
  const [insurance, [latest]] = await Promise.all([
    benefits.insurance(visit.organisationId, person.id),
    benefits.checks(visit.organisationId, person.id, 1),
  ]);
  const plan = insurance?.record.kind === 'insured' ? insurance.record.plan : null;
  const check = plan !== null && latest && !isOtherPlan(latest.record, plan) ? latest.record : undefined;
  return { insurance: insurance?.record, check };
}

/** Whoever has no insurance pays the whole; where the payer has not said anything all is unknown, and counted both ways. */
function requestOf(
  insurance: Insurance,
  check: BenefitCheck | undefined,
  { person }: KnownPerson,
  services: readonly PlannedService[],
): EstimateRequest {
  const whole = (covered: false): EstimateRequest => ({
    deductibleRemaining: 'none',
    outOfPocketRemaining: 'none',
    family: 'none',
    lines: services.map((service) => ({
      ...service,
      covered,
      deductibleApplies: false,
      copay: '0.00',
      coinsurance: '0',
    })),
  });
  if (insurance.kind === 'self-pay' || check?.state === 'not-covered') return whole(false);
  const { plan } = insurance;
  const basis = basisOf(check, plan, person) ?? { lines: [], plan, network: plan.network };
  return estimateRequestFrom(basis, services).request;
}

async function showForm(
  reply: FastifyReply,
  known: KnownPerson,
  view: FormView,
  status: 200 | 422,
): Promise<FastifyReply> {
  const { visit, person } = known;
  const { benefits } = visit.desk.store;
  const [names, paying, estimates] = await Promise.all([
    namesOf(visit),
    payingOf(known),
    benefits.estimates(visit.organisationId, person.id, mostShown),
  ]);
  const check = paying.insurance?.kind === 'self-pay' ? null : paying.check;
  return sendPage(
    reply,
    <EstimatePage {...{ visit, names, person, check, estimates, view }} formKey={visit.desk.newId()} />,
    status,
  );
}
