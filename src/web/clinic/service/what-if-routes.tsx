import type { FastifyInstance } from 'fastify';
import { whatIfWords as words } from '../../../knowledge/words/what-if-words.ts';
import type { WhatIfJob } from '../../../pathway/simulator/what-if-jobs.ts';
import type { RouteAccess, StaffPagesOptions } from '../../staff.ts';
import { formOf, formReader, typedValues } from '../form-reader.ts';
import { sendPage, visitOf } from '../visit.ts';
import { readWhatIf, usualAnswers } from './read-what-if.ts';
import { WhatIfPage } from './what-if-page.tsx';

const access: RouteAccess = { action: 'what-if.run' };

/** POST starts a simulation elsewhere and answers at once; GET shows how far it is, and then what came of it. */
export function whatIfRoutes(app: FastifyInstance, desk: StaffPagesOptions): void {
  const jobs = desk.whatIf;
  app.get<{ Querystring: Readonly<Record<string, unknown>> }>(
    '/service/what-if',
    { config: { access } },
    (request, reply) => {
      const visit = visitOf(desk, request);
      const { run } = request.query;
      const job = typeof run === 'string' ? (jobs?.look(visit.organisationId, run) ?? null) : null;
      const isGone = run !== undefined && job === null;
      const values = job === null ? usualAnswers() : answersOf(job);
      const view = { values, problems: [] };
      return sendPage(reply, <WhatIfPage {...{ visit, view, job, isGone }} />, isGone ? 404 : 200);
    },
  );
  app.post('/service/what-if', { config: { access } }, (request, reply) => {
    const visit = visitOf(desk, request);
    const form = formOf(request);
    const read = formReader(form, visit.place);
    const asked = readWhatIf(read, visit.place.region);
    if (asked !== null && jobs !== undefined) {
      const started = jobs.start(visit.organisationId, asked);
      if (started.ok) return reply.redirect(`/service/what-if?run=${started.id}`, 303);
      read.wrong('', words.busy);
    }
    const view = { values: typedValues(form), problems: read.problems };
    return sendPage(
      reply,
      <WhatIfPage {...{ visit, view, job: null, isGone: false }} />,
      asked === null ? 422 : 409,
    );
  });
}

/** What was asked, to be changed a little and asked again. */
const answersOf = ({ asked: { setting, lever, values } }: WhatIfJob): Record<string, string> => ({
  seed: String(setting.seed),
  patients: String(setting.patients),
  scanSlots: String(setting.scanSlotsADay),
  weekend: setting.weekendScans ? 'on' : 'off',
  supplyDays: String(setting.supplyDays),
  staff: String(setting.staff),
  lever,
  values: lever === 'weekend-scans' ? '' : values.join(', '),
});
