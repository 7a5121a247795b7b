import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { staffFeedback } from '../../../knowledge/words/feedback-page.ts';
import { safetyWords as words } from '../../../knowledge/words/safety-words.ts';
import { diary } from '../../../pathway/diary.ts';
import { harmAnswers } from '../../../pathway/safety/harm-in-words.ts';
import { pagePath } from '../../../pathway/safety/page-path.ts';
import { createSafetyDesk, type SafetyDesk } from '../../../pathway/safety/safety-desk.ts';
import type { SafetyCase } from '../../../pathway/safety/safety-types.ts';
import type { FormView } from '../../components/staff-form.tsx';
import type { RouteAccess, StaffPagesOptions } from '../../staff.ts';
import { dayOn } from '../../feedback/feedback-page.tsx';
import { mostLetters, readFeedbackForm, textIn } from '../../feedback/read-feedback.ts';
import { EpisodeBanner } from '../episode-page.tsx';
import { contextOf } from '../episode-routes.tsx';
import { fill } from '../fill-words.ts';
import { formOf, formReader, typedValues } from '../form-reader.ts';
import { namesOf, sendPage, type Visit, visitOf } from '../visit.ts';
import { dayAndTime } from '../when.ts';
import { DonePage, ReportPage, StaffFeedbackPage } from './report-pages.tsx';
import { ownerName } from './safety-text.ts';

type Asking = { Querystring: Readonly<Record<string, unknown>> };
type OfEpisode = { Params: { episodeId: string } };
const gives = { config: { access: { action: 'feedback.give' } } } as const;
const opensOne = { config: { access: { action: 'safety.open' } } } as const;
const ofEpisode: RouteAccess = { action: 'safety.open', record: { kind: 'episode', param: 'episodeId' } };

/** What staff write: about these pages, or that something went wrong with somebody's care. */
export function reportRoutes(app: FastifyInstance, desk: StaffPagesOptions): void {
  const safety = createSafetyDesk(desk);

  app.get<Asking>('/feedback', gives, async (request, reply) => {
    const visit = visitOf(desk, request);
    const { page } = request.query;
    const about = pagePath(typeof page === 'string' ? page : null);
    const props = { visit, about, view: noView, formKey: desk.newId() };
    return sendPage(reply, <StaffFeedbackPage {...props} />);
  });
  app.post('/feedback', gives, async (request, reply) => {
    const visit = visitOf(desk, request);
    const form = formOf(request);
    const read = readFeedbackForm(form);
    if (!read.ok) {
      const view = { values: typedValues(form), problems: read.problems };
      const props = { visit, view, about: pagePath(form.get('page')), formKey: keyIn(form, desk) };
      return sendPage(reply, <StaffFeedbackPage {...props} />, 422);
    }
    const { feedback, safetyCase } = await safety.receive(askedBy(visit, form), read.sheet);
    const day = dayOn(feedback.readByOn, visit.place.region);
    const said =
      safetyCase === null
        ? fill(staffFeedback.done, { day })
        : await takenText(visit, safetyCase, staffFeedback.doneHarm);
    return sendPage(reply, <DonePage {...{ visit, said }} title={staffFeedback.title} back="/clinic" />);
  });

  const report = { desk, safety };
  app.get('/service/safety/report', opensOne, async (request, reply) =>
    showReport(report, null, request, reply),
  );
  app.post('/service/safety/report', opensOne, async (request, reply) =>
    takeReport(report, null, request, reply),
  );
  const url = '/clinic/episodes/:episodeId/safety';
  app.get<OfEpisode>(url, { config: { access: ofEpisode } }, async (request, reply) =>
    showReport(report, request.params.episodeId, request, reply),
  );
  app.post<OfEpisode>(url, { config: { access: ofEpisode } }, async (request, reply) =>
    takeReport(report, request.params.episodeId, request, reply),
  );
}

type Reporting = { readonly desk: StaffPagesOptions; readonly safety: SafetyDesk };

const noView: FormView = { values: {}, problems: [] };
const keyIn = (form: URLSearchParams, { newId }: StaffPagesOptions): string =>
  (form.get('key') ?? '').slice(0, 64) || newId();
const askedBy = (visit: Visit, form: URLSearchParams) => ({
  organisation: visit.session.organisation,
  by: visit.by,
  key: keyIn(form, visit.desk),
});

async function showReport(
  { desk }: Reporting,
  episodeId: string | null,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const visit = visitOf(desk, request);
  const banner = await bannerFor(visit, episodeId);
  return sendPage(
    reply,
    <ReportPage {...{ visit, episodeId, banner, view: noView, formKey: desk.newId() }} />,
  );
}

async function takeReport(
  { desk, safety }: Reporting,
  episodeId: string | null,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const visit = visitOf(desk, request);
  const form = formOf(request);
  const read = formReader(form, visit.place);
  read.needed('what', words.reportWhat, mostLetters);
  const harm = read.chosen('harm', words.reportHarm, harmAnswers);
  if (read.problems.length > 0) {
    const view = { values: typedValues(form), problems: read.problems };
    const banner = await bannerFor(visit, episodeId);
    return sendPage(
      reply,
      <ReportPage {...{ visit, episodeId, banner, view, formKey: keyIn(form, desk) }} />,
      422,
    );
  }
  const safetyCase = await safety.open(askedBy(visit, form), {
    origin: episodeId === null ? { kind: 'staff' } : { kind: 'episode', episodeId },
    what: textIn(form, 'what'),
    harm,
  });
  const said = await takenText(visit, safetyCase, words.reported);
  const back = episodeId === null ? '/service/safety' : `/clinic/episodes/${episodeId}`;
  return sendPage(reply, <DonePage {...{ visit, said, back }} title={words.reportTitle} />);
}

/** Whose care it is about stands above the form: two tabs look alike. */
async function bannerFor(visit: Visit, episodeId: string | null) {
  const context = episodeId === null ? null : await contextOf(visit, episodeId, { test: null, of: null });
  return context && <EpisodeBanner {...context} items={diary(context.episode)} />;
}

async function takenText(visit: Visit, { ownerId, promisedAt }: SafetyCase, said: string): Promise<string> {
  if (ownerId === null) return staffFeedback.nobody;
  const owner = ownerName(ownerId, await namesOf(visit));
  return fill(said, { owner, time: dayAndTime(promisedAt, visit.place) });
}
