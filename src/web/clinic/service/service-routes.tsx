import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Temporal } from 'temporal-polyfill';
import { endOfDay, startOfDay } from '../../../pathway/instants.ts';
import type { SplitId } from '../../../knowledge/measure-splits.ts';
import type { MeasureReport } from '../../../pathway/measures/measure-types.ts';
import { startMeasuring } from '../../../pathway/measures/measure.ts';
import { splitIds } from '../../../pathway/measures/split.ts';
import { whoIs } from '../../../pathway/measures/who-is.ts';
import type { RouteAccess, StaffPagesOptions } from '../../staff.ts';
import { sendPage, type Visit, visitOf } from '../visit.ts';
import { type Measured, ServicePage } from './service-page.tsx';

type Asking = { Querystring: Readonly<Record<string, unknown>> };
const access: RouteAccess = { action: 'measures.read' };

/** The measures of one organisation, as a page and as JSON. */
export function serviceRoutes(app: FastifyInstance, desk: StaffPagesOptions): void {
  app.get<Asking>('/service', { config: { access } }, async (request, reply) => {
    const visit = visitOf(desk, request);
    const asked = askedIn(request);
    const measured = asked.problems.length > 0 ? null : await measuredFor(visit, asked);
    return sendPage(reply, <ServicePage {...{ visit, asked, measured }} />, measured === null ? 422 : 200);
  });
  app.get<Asking>('/service.json', { config: { access } }, async (request, reply) => {
    const visit = visitOf(desk, request);
    const asked = askedIn(request);
    if (asked.problems.length > 0)
      return reply
        .code(422)
        .send({ problems: asked.problems.map((field) => ({ field, wanted: 'a day, like 2026-11-23' })) });
    const { reports, episodes, asOf, from } = await measuredFor(visit, asked);
    return reply
      .header('cache-control', 'no-store')
      .send({ asOf: asOf.toString(), from: from?.toString() ?? null, episodes, measures: reports });
  });
}

export type AskedMeasures = {
  /** As they were typed, to show them again. */
  readonly asOfOn: string;
  readonly fromOn: string;
  /** What the measures are also split by; null is by nothing. */
  readonly by: SplitId | null;
  /** Fields that hold no day. */
  readonly problems: readonly ('asOf' | 'from')[];
};

function askedIn({ query }: FastifyRequest<Asking>): AskedMeasures {
  const text = (name: string): string => (typeof query[name] === 'string' ? query[name].trim() : '');
  const [asOfOn, fromOn] = [text('asOf'), text('from')];
  return {
    asOfOn,
    fromOn,
    by: splitIds.find((id) => id === text('by')) ?? null,
    problems: [
      ...(isDayOrEmpty(asOfOn) ? [] : (['asOf'] as const)),
      ...(isDayOrEmpty(fromOn) ? [] : (['from'] as const)),
    ],
  };
}

function isDayOrEmpty(text: string): boolean {
  if (text === '') return true;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}

async function measuredFor(
  visit: Visit,
  { asOfOn, fromOn }: Pick<AskedMeasures, 'asOfOn' | 'fromOn'>,
): Promise<Measured> {
  const { desk, organisationId, now, place } = visit;
  const asOf = asOfOn === '' ? now : endOfDay(Temporal.PlainDate.from(asOfOn), place.zone);
  const from = fromOn === '' ? null : startOfDay(Temporal.PlainDate.from(fromOn), place.zone);
  const measuring = startMeasuring(asOf, from, await whoIs(desk.store.people, organisationId, asOf));
  let episodes = 0;
  await desk.store.episodes.eachHistory(organisationId, (history) => {
    episodes += 1;
    measuring.add(history);
  });
  const reports: readonly MeasureReport[] = measuring.report();
  return { reports, episodes, asOf, from };
}
