import type {} from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Temporal } from 'temporal-polyfill';
import type { Rules } from '../../engine/rules.ts';
import type { Region } from '../../knowledge/rule-types.ts';
import { checkInPage as words } from '../../knowledge/words/check-in-page.ts';
import type { Asked, Clinic } from '../../pathway/clinic.ts';
import { type CalledAnswer, calledAnswers } from '../../pathway/check-in/check-in-types.ts';
import { checkInsOf } from '../../pathway/check-in/check-ins-of.ts';
import { questionsOf } from '../../pathway/check-in/questions-of.ts';
import { noDuty } from '../../pathway/duty/no-duty.ts';
import type { Episode } from '../../pathway/episode-types.ts';
import type { PatientLink } from '../../pathway/patient-links.ts';
import type { Store } from '../../pathway/ports.ts';
import { formOf } from '../clinic/form-reader.ts';
import type { FieldProblem } from '../components/staff-form.tsx';
import { renderPage } from '../components/page.tsx';
import { AnsweredPage } from './answered-page.tsx';
import { type Caller, CheckInPage, isCarried } from './check-in-page.tsx';
import { EndedPage } from './ended-page.tsx';
import { SorryPage } from './sorry-page.tsx';
import { readAnswers } from './read-answers.ts';
import { isEnough, isNeeded, screensOf } from './screens.ts';

export type CheckInPagesOptions = {
  readonly rules: Rules;
  readonly store: Pick<Store, 'episodes' | 'accounts' | 'duties'>;
  readonly clinic: Pick<Clinic, 'handle'>;
  readonly now: () => Temporal.Instant;
  readonly newId: () => string;
  /** Undefined for what is no link of ours to a check-in, or not any more. */
  readonly findLink: (token: string) => Promise<PatientLink | undefined>;
  /** For whoever comes with no link that we know. */
  readonly region: Region;
};

type Params = { readonly Params: { readonly token: string } };
type Query = { readonly Querystring: Readonly<Record<string, unknown>> };
/** A person presses a button now and then; whoever guesses presses all the time. */
const config = { rateLimit: { max: 60, timeWindow: '1 minute' } };

/** Where a person answers by the link in a message. Whoever has the link may answer, and is shown nothing of the record. */
export function checkInRoutes(app: FastifyInstance, options: CheckInPagesOptions): void {
  const { clinic, rules } = options;

  app.get<Params & Query>('/check-in/:token', { config }, async (request, reply) => {
    const visit = await visitBy(options, request.params.token);
    if (visit === null) return sorry(reply, options.region, 'gone', 404);
    if (visit.episode.closed !== null) return ended(reply, visit.caller);
    const isAgain = request.query['again'] === 'yes';
    const page = isAgain ? null : await answeredPage(visit);
    return page === null ? ask(reply, visit, options.newId(), {}, []) : send(reply, 200, page);
  });

  app.post<Params>('/check-in/:token', { config }, async (request, reply) => {
    const visit = await visitBy(options, request.params.token);
    if (visit === null) return sorry(reply, options.region, 'gone', 404);
    if (visit.episode.closed !== null) return ended(reply, visit.caller);
    const form = formOf(request);
    const { caller, episode, link, screens } = visit;
    const { region } = caller.organisation;
    const index = Math.max(
      0,
      screens.findIndex(({ id }) => id === form.get('at')),
    );
    const formKey = (form.get('key') ?? '').slice(0, 64);
    const values = Object.fromEntries([...form].filter(([field]) => isCarried(field, screens)));
    const passed = screens.slice(0, index + 1);
    const read = readAnswers(form, passed, { rules, region, needs: isNeeded });
    // An emergency is never held up by a field that cannot be read.
    const isUrgent = isEnough(rules, region, read.answers);
    if (read.problems.length > 0 && !isUrgent)
      return ask(reply, visit, formKey, values, read.problems, screenWith(visit, read.problems) ?? index);
    if (!isUrgent && index + 1 < screens.length) return ask(reply, visit, formKey, values, [], index + 1);
    const { answers, calves, stepTaken, freeText } = read;
    const done = await clinic.handle(asked(visit, `answer/${formKey}`), episode.id, {
      type: 'answer-check-in',
      checkInId: link.about,
      way: 'web',
      answers,
      calves,
      stepTaken,
      freeText,
    });
    if (done.ok) return reply.redirect(`/check-in/${caller.token}`, 303);
    const { code } = done.refusal;
    // Closed while they were answering.
    if (code === 'episode-closed') return ended(reply, caller);
    return sorry(
      reply,
      region,
      code === 'key-used-for-another-command' ? 'otherAnswers' : 'notNow',
      409,
      caller,
    );
  });

  app.post<Params>('/check-in/:token/called', { config }, async (request, reply) => {
    const visit = await visitBy(options, request.params.token);
    if (visit === null) return sorry(reply, options.region, 'gone', 404);
    if (visit.episode.closed !== null) return ended(reply, visit.caller);
    const form = formOf(request);
    const answer = calledAnswers.find((each): each is CalledAnswer => each === form.get('called'));
    const known = checkInsOf(visit.episode).answers.find(({ id }) => id === form.get('answerId'));
    if (answer === undefined || known?.checkInId !== visit.link.about)
      return reply.redirect(`/check-in/${visit.caller.token}`, 303);
    const done = await clinic.handle(asked(visit, `called/${known.id}/${answer}`), visit.episode.id, {
      type: 'record-called-emergency',
      answerId: known.id,
      answer,
    });
    if (!done.ok && done.refusal.code === 'episode-closed') return ended(reply, visit.caller);
    if (!done.ok && done.refusal.code !== 'changed-meanwhile')
      return sorry(reply, visit.caller.organisation.region, 'notNow', 409, visit.caller);
    return reply.redirect(`/check-in/${visit.caller.token}`, 303);
  });

  function ask(
    reply: FastifyReply,
    visit: LinkVisit,
    formKey: string,
    values: Readonly<Record<string, string>>,
    problems: readonly FieldProblem[],
    index = 0,
  ): FastifyReply {
    const { caller, screens, questions } = visit;
    const screen = screens[index] ?? screens[0];
    if (screen === undefined) return sorry(reply, options.region, 'notNow', 404, caller);
    const view = { values, problems };
    return send(
      reply,
      problems.length > 0 ? 422 : 200,
      <CheckInPage {...{ caller, rules, screens, screen, questions, view, formKey }} />,
    );
  }

  /** The last answer to this check-in, and what was said to it; null where there is none yet. */
  async function answeredPage({ caller, episode, link }: LinkVisit) {
    const answer = checkInsOf(episode).answers.findLast(({ checkInId }) => checkInId === link.about);
    if (answer === undefined) return null;
    const history = await options.store.episodes.history(link.organisationId, episode.id);
    const event = history.findLast(
      (each) => each.type === 'check-in-answered' && each.answerId === answer.id,
    );
    const told = event?.type === 'check-in-answered' ? event.told : [];
    return <AnsweredPage {...{ caller, answer, told }} />;
  }
}

type LinkVisit = {
  readonly caller: Caller;
  readonly episode: Episode;
  readonly link: PatientLink;
  readonly questions: ReturnType<typeof questionsOf>;
  readonly screens: ReturnType<typeof screensOf>;
};

async function visitBy(
  { findLink, store, now }: CheckInPagesOptions,
  token: string,
): Promise<LinkVisit | null> {
  const link = await findLink(token);
  if (link === undefined) return null;
  const [episode, organisation, kept] = await Promise.all([
    store.episodes.load(link.organisationId, link.episodeId),
    store.accounts.organisation(link.organisationId),
    store.duties.current(link.organisationId),
  ]);
  if (!episode || !organisation) return null;
  const duty = kept?.duty ?? noDuty(organisation.zone);
  const questions = questionsOf(episode, link.about);
  return {
    caller: { token, organisation, duty, now: now() },
    episode,
    link,
    questions,
    screens: screensOf(questions),
  };
}

/** The key is of this link: nobody's form can stand for somebody else's command. */
function asked({ caller, episode, link }: LinkVisit, key: string): Asked {
  const by = { role: 'patient', id: episode.personId } as const;
  return {
    organisation: caller.organisation,
    by: { at: caller.now, by },
    key: `link/${link.tokenHash.slice(0, 24)}/${key}`,
  };
}

/** The first screen that holds a problem: it may be one that was passed. */
function screenWith({ screens }: LinkVisit, problems: readonly FieldProblem[]): number | null {
  const index = screens.findIndex((screen) => problems.some(({ field }) => isCarried(field, [screen])));
  return index < 0 ? null : index;
}

function sorry(
  reply: FastifyReply,
  region: Region,
  why: 'gone' | 'notNow' | 'otherAnswers',
  status: 404 | 409,
  caller: Caller | null = null,
): FastifyReply {
  const page = {
    gone: { title: words.goneTitle, lead: words.goneLead },
    notNow: { title: words.notNowTitle, lead: words.notNowLead },
    otherAnswers: { title: words.otherAnswersTitle, lead: words.otherAnswersLead },
  }[why];
  return send(reply, status, <SorryPage {...page} region={region} caller={caller} />);
}

/** Nothing is taken: better to say so before they answer than after. */
const ended = (reply: FastifyReply, caller: Caller): FastifyReply =>
  send(reply, 410, <EndedPage caller={caller} />);

function send(
  reply: FastifyReply,
  status: 200 | 404 | 409 | 410 | 422,
  page: Parameters<typeof renderPage>[0],
): FastifyReply {
  return reply
    .code(status)
    .header('content-type', 'text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(renderPage(page));
}
