import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type FormSlug, formWords } from '../../knowledge/words/clinic-episode-forms.ts';
import { diary } from '../../pathway/diary.ts';
import type { Command } from '../../pathway/commands.ts';
import type { Done } from '../../pathway/clinic.ts';
import { openTests } from '../../pathway/tests-of.ts';
import type { FieldProblem, FormView } from '../components/staff-form.tsx';
import type { RouteAccess, StaffPagesOptions } from '../staff.ts';
import { EpisodePage } from './episode-page.tsx';
import { formOf, formReader, typedValues } from './form-reader.ts';
import type { EpisodeForm, FormContext } from './forms/episode-form.ts';
import { EpisodeFormPage } from './forms/episode-form-page.tsx';
import { episodeForms } from './forms/episode-forms.ts';
import { messagesOf } from './check-in/messages-panel.tsx';
import { NotTherePage } from './not-there-page.tsx';
import { refusalProblems } from './refusal-problems.ts';
import { namesOf, sendPage, type Visit, visitOf } from './visit.ts';

type OfEpisode = {
  Params: { episodeId: string };
  Querystring: Readonly<Record<string, unknown>>;
};
type EpisodeRequest = FastifyRequest<OfEpisode>;
const record = { kind: 'episode', param: 'episodeId' } as const;
const mostNotices = 20;

export function episodeRoutes(app: FastifyInstance, desk: StaffPagesOptions): void {
  const mayRead: RouteAccess = { action: 'episode.read', record };
  const mayWrite: RouteAccess = { action: 'episode.write', record };

  app.get<OfEpisode>(
    '/clinic/episodes/:episodeId',
    { config: { access: mayRead } },
    async (request, reply) => {
      const visit = visitOf(desk, request);
      const page = await episodePage(visit, request.params.episodeId, doneIn(request.query), []);
      return page === null ? sendPage(reply, <NotTherePage visit={visit} />, 404) : sendPage(reply, page);
    },
  );

  app.post<OfEpisode>(
    '/clinic/episodes/:episodeId/order',
    { config: { access: mayWrite } },
    async (request, reply) => {
      const visit = visitOf(desk, request);
      const form = formOf(request);
      const { episodeId } = request.params;
      const done = await send(visit, episodeId, form, { type: 'request-proposed-tests' });
      if (done.ok) return reply.redirect(`/clinic/episodes/${episodeId}?done=order`, 303);
      const page = await episodePage(visit, episodeId, null, refusalProblems(done.refusal, visit));
      return page === null
        ? sendPage(reply, <NotTherePage visit={visit} />, 404)
        : sendPage(reply, page, done.refusal.code === 'changed-meanwhile' ? 409 : 422);
    },
  );

  for (const form of episodeForms) {
    const url = `/clinic/episodes/:episodeId/${form.slug}`;
    const access: RouteAccess = { action: form.action ?? 'episode.write', record };
    app.get<OfEpisode>(url, { config: { access } }, (request, reply) => showForm(desk, form, request, reply));
    app.post<OfEpisode>(url, { config: { access } }, (request, reply) =>
      takeForm(desk, form, request, reply),
    );
  }
}

const doneIn = ({ done }: OfEpisode['Querystring']): FormSlug | null =>
  typeof done === 'string' && isSlug(done) ? done : null;
const isSlug = (text: string): text is FormSlug => Object.hasOwn(formWords, text);

async function episodePage(
  visit: Visit,
  episodeId: string,
  done: FormSlug | null,
  problems: readonly FieldProblem[],
) {
  const { desk, organisationId } = visit;
  const [context, notices, messages] = await Promise.all([
    contextOf(visit, episodeId, { test: null, of: null }),
    desk.store.outbox.notices(organisationId, { episodeId, unread: true, limit: mostNotices }),
    messagesOf(visit, episodeId),
  ]);
  if (context === null) return null;
  return (
    <EpisodePage
      {...context}
      items={diary(context.episode)}
      notices={notices}
      messages={messages}
      formKey={desk.newId()}
      done={done}
      problems={problems}
    />
  );
}

export async function contextOf(
  visit: Visit,
  episodeId: string,
  asked: { readonly test: string | null; readonly of: string | null },
): Promise<FormContext | null> {
  const { desk, organisationId } = visit;
  const [episode, history, names] = await Promise.all([
    desk.store.episodes.load(organisationId, episodeId),
    desk.store.episodes.history(organisationId, episodeId),
    namesOf(visit),
  ]);
  if (episode === undefined) return null;
  const person = await desk.store.people.get(organisationId, episode.personId);
  if (person === undefined) return null;
  const test = episode.tests.find(({ id }) => id === asked.test) ?? null;
  const waits = episode.referral !== null && episode.referral.decided === null;
  const alike = waits ? await desk.store.people.duplicatesOf(organisationId, person) : [];
  const others = alike.filter((each) => each.person.id !== person.id);
  return { visit, names, person, episode, history, test, alike: others, of: asked.of };
}

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

async function showForm(
  desk: StaffPagesOptions,
  form: EpisodeForm,
  request: EpisodeRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const visit = visitOf(desk, request);
  const { test, of } = request.query;
  const found = await contextOf(visit, request.params.episodeId, { test: textOf(test), of: textOf(of) });
  if (found === null) return sendPage(reply, <NotTherePage visit={visit} />, 404);
  const context = withTest(form, found);
  const view: FormView = { values: form.start?.(context) ?? {}, problems: [] };
  const seen = context.episode.sequence;
  return sendPage(reply, <EpisodeFormPage {...{ form, context, view, formKey: desk.newId(), seen }} />);
}

/** A form about a test, opened without naming one, is about the only one that waits, if there is only one. */
function withTest(form: EpisodeForm, context: FormContext): FormContext {
  if (form.tests === undefined || context.test !== null) return context;
  const { tests } = form;
  const [only, ...others] = openTests(context.episode).filter(({ kind }) => tests.includes(kind));
  return only !== undefined && others.length === 0 ? { ...context, test: only } : context;
}

async function takeForm(
  desk: StaffPagesOptions,
  form: EpisodeForm,
  request: EpisodeRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const visit = visitOf(desk, request);
  const typed = formOf(request);
  const { episodeId } = request.params;
  const asked = { test: typed.get('test'), of: typed.get('of') };
  const context = await contextOf(visit, episodeId, asked);
  if (context === null) return sendPage(reply, <NotTherePage visit={visit} />, 404);
  const formKey = typed.get('key') ?? desk.newId();
  const seen = seenIn(typed) ?? context.episode.sequence;
  const again = (problems: readonly FieldProblem[], status: 200 | 409 | 422, now = context) => {
    const view: FormView = { values: typedValues(typed), problems };
    return sendPage(reply, <EpisodeFormPage {...{ form, context: now, view, formKey, seen }} />, status);
  };
  if (typed.get('go') === 'score' || typed.get('go') === 'preview') return again([], 200);

  const read = formReader(typed, visit.place);
  const command = form.read(read, context);
  if (command === null) return again(read.problems, 422);
  const done = await send(visit, episodeId, typed, command);
  if (done.ok) return reply.redirect(`/clinic/episodes/${episodeId}?done=${form.slug}`, 303);
  const problems = refusalProblems(done.refusal, visit);
  if (done.refusal.code !== 'changed-meanwhile') return again(problems, 422);
  const now = await contextOf(visit, episodeId, asked);
  return now === null ? sendPage(reply, <NotTherePage visit={visit} />, 404) : again(problems, 409, now);
}

function seenIn(form: URLSearchParams): number | null {
  const text = form.get('seen');
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : null;
}

/** A form without a key or without what it saw was not made here: it still does one thing once, and may conflict. */
function send(visit: Visit, episodeId: string, form: URLSearchParams, command: Command): Promise<Done> {
  const { desk, session, by } = visit;
  const key = form.get('key') ?? desk.newId();
  const expectedSequence = seenIn(form) ?? undefined;
  return desk.clinic.handle(
    { organisation: session.organisation, by, key, expectedSequence },
    episodeId,
    command,
  );
}
