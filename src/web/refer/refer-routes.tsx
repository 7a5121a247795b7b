import type {} from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Temporal } from 'temporal-polyfill';
import type { Rules } from '../../engine/rules.ts';
import type { Region } from '../../knowledge/rule-types.ts';
import { referPage as words } from '../../knowledge/words/refer-page.ts';
import type { Organisation } from '../../pathway/person.ts';
import type { Store } from '../../pathway/ports.ts';
import type { ReferralDoor } from '../../pathway/referrals/referral-door.ts';
import type { ReferringPractice } from '../../pathway/referrals/practices.ts';
import { fill } from '../clinic/fill-words.ts';
import { formOf, formReader, typedValues } from '../clinic/form-reader.ts';
import type { FieldProblem, FormView } from '../components/staff-form.tsx';
import { renderPage } from '../components/page.tsx';
import { readSheet, type Referring } from './refer-form.ts';
import { GonePage, ReferPage, SentPage } from './refer-pages.tsx';

export type ReferPagesOptions = {
  readonly rules: Rules;
  readonly store: Pick<Store, 'accounts'>;
  readonly receive: ReferralDoor;
  readonly now: () => Temporal.Instant;
  readonly newId: () => string;
  /** Undefined for what is no address of ours, or not any more. */
  readonly findPractice: (token: string) => Promise<ReferringPractice | undefined>;
  /** For whoever comes by no address that we know. */
  readonly region: Region;
};

type OfAddress = { readonly Params: { readonly token: string } };
/** A practice sends a few a day. */
const config = { rateLimit: { max: 30, timeWindow: '1 minute' } };

/**
 * Where a practice refers, without an account, by an address of its own. Whoever has it can send, and is shown nothing that is
 * kept: whether the person is known here does not change a word of the answer.
 */
export function referRoutes(app: FastifyInstance, options: ReferPagesOptions): void {
  app.get<OfAddress>('/refer/:token', { config }, async (request, reply) => {
    const caller = await callerBy(options, request.params.token);
    if (caller === null) return send(reply, 404, <GonePage region={options.region} />);
    const view: FormView = { values: {}, problems: [] };
    return send(reply, 200, <ReferPage {...caller} view={view} formKey={options.newId()} />);
  });

  app.post<OfAddress>('/refer/:token', { config }, async (request, reply) => {
    const caller = await callerBy(options, request.params.token);
    if (caller === null) return send(reply, 404, <GonePage region={options.region} />);
    const form = formOf(request);
    const formKey = (form.get('key') ?? '').slice(0, 64) || options.newId();
    const read = formReader(form, caller.place);
    const sheet = readSheet(read, caller);
    const again = (problems: readonly FieldProblem[]) => {
      const view: FormView = { values: typedValues(form), problems };
      return send(reply, 422, <ReferPage {...caller} view={view} formKey={formKey} />);
    };
    if (sheet === null) return again(read.problems);
    const { organisation, from } = caller;
    const done = await options.receive(sheet, {
      organisation,
      by: { role: 'system', id: `practice/${from.practice.id}` },
      formKey,
    });
    if (!done.ok) return again([{ field: '', words: fill(words.notTaken, { why: done.refusal.code }) }]);
    const { reference } = done;
    return send(reply, 200, <SentPage {...caller} {...{ sheet, reference }} receivedAt={caller.now} />);
  });
}

type Caller = Referring & { readonly organisation: Organisation; readonly action: string };

async function callerBy(
  { findPractice, store, rules, now }: ReferPagesOptions,
  token: string,
): Promise<Caller | null> {
  const from = await findPractice(token);
  const organisation = from && (await store.accounts.organisation(from.organisationId));
  if (!from || !organisation) return null;
  const { zone, region } = organisation;
  return { from, organisation, rules, place: { zone, region }, now: now(), action: `/refer/${token}` };
}

function send(
  reply: FastifyReply,
  status: 200 | 404 | 422,
  page: Parameters<typeof renderPage>[0],
): FastifyReply {
  return reply
    .code(status)
    .header('content-type', 'text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(renderPage(page));
}
