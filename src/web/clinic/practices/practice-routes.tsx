import type { FastifyInstance, FastifyRequest } from 'fastify';
import { practicePage as words } from '../../../knowledge/words/refer-page.ts';
import type { FormView } from '../../components/staff-form.tsx';
import type { StaffPagesOptions } from '../../staff.ts';
import { formOf, formReader, typedValues } from '../form-reader.ts';
import { sendPage, type Visit, visitOf } from '../visit.ts';
import { practiceValues, readPractice } from './practice-form.ts';
import { PracticesPage, type PracticesProps } from './practices-page.tsx';

const manages = { config: { access: { action: 'organisation.manage' } } } as const;
type Query = { Querystring: Readonly<Record<string, unknown>> };

/** Practices, the addresses by which they refer, and whether people may book: for whoever runs the clinic. */
export function practiceRoutes(app: FastifyInstance, desk: StaffPagesOptions): void {
  app.get<Query>('/clinic/practices', manages, async (request, reply) => {
    const visit = visitOf(desk, request);
    const { change, saved } = request.query;
    return sendPage(
      reply,
      await pageOf(visit, {
        changingId: typeof change === 'string' ? change : null,
        isSaved: saved === 'yes',
      }),
    );
  });

  app.post('/clinic/practices', manages, async (request, reply) => {
    const visit = visitOf(desk, request);
    const form = formOf(request);
    const formId = (form.get('practice') ?? '').slice(0, 64) || desk.newId();
    const read = formReader(form, visit.place);
    const practice = readPractice(read, formId, visit.place.region);
    const again = async (problems: FormView['problems'], status: 409 | 422) =>
      sendPage(
        reply,
        await pageOf(visit, { changingId: formId, view: { values: typedValues(form), problems }, formId }),
        status,
      );
    if (practice === null) return again(read.problems, 422);
    const outcome = await desk.store.practices.save(
      visit.organisationId,
      practice,
      numberIn(form, 'version'),
      visit.by,
    );
    return outcome === 'saved'
      ? reply.redirect('/clinic/practices?saved=yes', 303)
      : again([{ field: '', words: words.conflict }], 409);
  });

  // Not answered by a redirect: the address stands on this one page, and nowhere else.
  app.post('/clinic/practices/address', manages, async (request, reply) => {
    const visit = visitOf(desk, request);
    const id = formOf(request).get('practice') ?? '';
    const { token, tokenHash } = desk.referralAddress();
    const saved = await desk.store.practices.setAddress(visit.organisationId, id, tokenHash, visit.by);
    if (saved !== 'saved') return reply.redirect('/clinic/practices', 303);
    const made = { id, address: `${originOf(request)}/refer/${token}` };
    return sendPage(reply, await pageOf(visit, { changingId: null, made }));
  });

  app.post('/clinic/practices/take-back', manages, async (request, reply) => {
    const visit = visitOf(desk, request);
    const id = formOf(request).get('practice') ?? '';
    await desk.store.practices.setAddress(visit.organisationId, id, null, visit.by);
    return reply.redirect('/clinic/practices?saved=yes', 303);
  });

  app.post('/clinic/practices/booking', manages, async (request, reply) => {
    const visit = visitOf(desk, request);
    const form = formOf(request);
    const isOn = form.get('isOn') === 'yes';
    const { practices } = desk.store;
    const seen = numberIn(form, 'version');
    const outcome = await practices.saveSelfBooking(visit.organisationId, { isOn }, seen, visit.by);
    return reply.redirect(`/clinic/practices${outcome === 'saved' ? '?saved=yes' : ''}`, 303);
  });
}

const originOf = ({ protocol, host }: FastifyRequest): string => `${protocol}://${host}`;

function numberIn(form: URLSearchParams, name: string): number {
  const text = form.get(name) ?? '';
  return /^\d{1,9}$/.test(text) ? Number(text) : -1;
}

type Shown = {
  readonly changingId: string | null;
  readonly view?: FormView;
  readonly formId?: string;
  readonly isSaved?: boolean;
  readonly made?: { readonly id: string; readonly address: string };
};

async function pageOf(visit: Visit, { changingId, view, formId, isSaved, made }: Shown) {
  const { desk, organisationId } = visit;
  const [practices, booking] = await Promise.all([
    desk.store.practices.list(organisationId),
    desk.store.practices.selfBooking(organisationId),
  ]);
  const changing = practices.find(({ practice }) => practice.id === changingId) ?? null;
  const named = practices.find(({ practice }) => practice.id === made?.id)?.practice.name ?? '';
  const props: PracticesProps = {
    visit,
    practices,
    booking,
    changing,
    view: view ?? { values: changing === null ? {} : practiceValues(changing.practice), problems: [] },
    formId: formId ?? changing?.practice.id ?? desk.newId(),
    isSaved: isSaved ?? false,
    newAddress: made === undefined ? null : { name: named, address: made.address },
  };
  return <PracticesPage {...props} />;
}
