import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Rules } from '../../engine/rules.ts';
import { type Region, regions } from '../../knowledge/rule-types.ts';
import { aboutPage, accessibilityPage, privacyPage, sorryPages } from '../../knowledge/words/pages.ts';
import { renderPage } from '../components/page.tsx';
import { SourceList, StartLink, StartPage, WordsPage } from '../components/text-page.tsx';
import { type Answers, decode } from './answers.ts';
import { guideRoutes } from './guide/guide-routes.tsx';
import { type Notice, type PageTemplates, pageTemplates } from './page-templates.tsx';
import { type Submitted, type TriageFlow, createTriageFlow, findScreen } from './triage-flow.ts';

export type PublicPagesOptions = {
  readonly rules: Rules;
  readonly defaultRegion: Region;
  /** Whether a clinic of this region lets people book after the check. */
  readonly mayBook?: (region: Region) => Promise<boolean>;
};

/** More than the longest form of ours. */
const longestForm = 8_192;

/** The public check and the pages around it. Nothing is stored, and nothing clinical is decided here. */
// oxlint-disable-next-line typescript/require-await -- Fastify waits for plugins
export async function publicPages(
  app: FastifyInstance,
  { rules, defaultRegion, mayBook }: PublicPagesOptions,
): Promise<void> {
  if (app.hasContentTypeParser(formType)) app.removeContentTypeParser(formType);
  app.addContentTypeParser(
    formType,
    { parseAs: 'string', bodyLimit: longestForm },
    (_request, body, done) => {
      done(null, new URLSearchParams(String(body)));
    },
  );

  app.setErrorHandler<Error & { statusCode?: number }>((error, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) request.log.error(error);
    return sendPage(reply.code(status), failedPage(regionOf(request.url) ?? defaultRegion));
  });

  for (const region of regions) {
    const flow = createTriageFlow(rules, region);
    const pages = pageTemplates(rules, flow);
    const start = renderPage(<StartPage region={region} />);
    const about = renderPage(
      <WordsPage region={region} page={aboutPage} path="/about">
        <SourceList sources={Object.values(rules.catalogue.sources)} version={rules.version} />
      </WordsPage>,
    );
    const privacy = renderPage(<WordsPage region={region} page={privacyPage} path="/privacy" />);
    const accessibility = renderPage(
      <WordsPage region={region} page={accessibilityPage} path="/accessibility" />,
    );
    const first = showNext(pages, flow, {}, null);

    guideRoutes(app, { region, sources: rules.catalogue.sources, send: sendPage });

    app.get(`/${region}`, (_request, reply) => sendPage(reply, start));
    app.get(`/${region}/about`, (_request, reply) => sendPage(reply, about));
    app.get(`/${region}/privacy`, (_request, reply) => sendPage(reply, privacy));
    app.get(`/${region}/accessibility`, (_request, reply) => sendPage(reply, accessibility));
    app.get(`/${region}/check`, (_request, reply) => sendPage(reply, first));
    app.post(`/${region}/check`, async (request, reply) => {
      // What the record cannot say now is left out: the advice never waits for it.
      const booking = (await mayBook?.(region).catch(() => false)) ?? false;
      const shown: PageTemplates = { ...pages, result: (answers) => pages.result(answers, booking) };
      return sendPage(reply, answerTo(request.body, shown, flow));
    });

    if (region === defaultRegion) {
      app.get('/', (_request, reply) => sendPage(reply, start));
      app.get('/about', (_request, reply) => sendPage(reply, about));
      app.get('/privacy', (_request, reply) => sendPage(reply, privacy));
      app.get('/accessibility', (_request, reply) => sendPage(reply, accessibility));
    }
  }
}

const formType = 'application/x-www-form-urlencoded';

/** Kept by the browser alone, for as long as it likes: its Back button must bring back the page with its answers. */
function sendPage(reply: FastifyReply, page: string): FastifyReply {
  return reply
    .header('content-type', 'text/html; charset=utf-8')
    .header('cache-control', 'private, max-age=0')
    .send(page);
}

/** The region that a path begins with. */
export const regionOf = (path: string): Region | undefined =>
  regions.find((region) => path === `/${region}` || path.startsWith(`/${region}/`));

const once = (page: (region: Region) => string): ((region: Region) => string) => {
  const known = new Map<Region, string>();
  return (region) => {
    const html = known.get(region) ?? page(region);
    known.set(region, html);
    return html;
  };
};

/** For the server's own answer to an address that is not there. */
export const notFoundPage = once((region) =>
  renderPage(
    <WordsPage region={region} page={sorryPages.notFound} path="">
      <StartLink region={region} />
    </WordsPage>,
  ),
);

export const failedPage = once((region) =>
  renderPage(
    <WordsPage region={region} page={sorryPages.failed} path="">
      <StartLink region={region} />
    </WordsPage>,
  ),
);

/** One step of the check: take what was answered, show what comes next. */
function answerTo(body: unknown, pages: PageTemplates, flow: TriageFlow): string {
  const form = body instanceof URLSearchParams ? body : new URLSearchParams();
  const { answers, dropped } = decode(form.get('answers') ?? '');
  const at = form.get('at') ?? '';
  const [go = '', changed = ''] = (form.get('go') ?? 'next').split(':');
  const notice = dropped ? 'dropped' : null;

  switch (go) {
    case 'next':
      return showAfter(pages, flow, answers, form, notice);
    case 'back':
      return showBefore(pages, flow, answers, at, notice);
    case 'emergency':
      return showAgain(pages, flow, answers, 'emergency', notice ?? 'emergency');
    case 'change':
      return showAgain(pages, flow, answers, changed, notice ?? 'changing');
    default:
      return showNext(pages, flow, answers, notice);
  }
}

function showAfter(
  pages: PageTemplates,
  flow: TriageFlow,
  answers: Answers,
  form: URLSearchParams,
  notice: Notice | null,
): string {
  const screen = findScreen(form.get('at') ?? '');
  const walk = flow.walk(answers);
  // An answer to a question that these answers do not lead to is not taken.
  if (!screen || (walk.at !== screen && !walk.path.includes(screen)))
    return showNext(pages, flow, answers, notice);
  const submitted: Submitted = { all: (name) => form.getAll(name) };
  const taken = flow.take(screen, submitted, answers);
  if (taken.ok) return showNext(pages, flow, taken.answers, notice);
  const back = walk.path[0] === screen ? 'none' : walk.path.length === 0 ? 'start' : 'back';
  return pages.question({ screen, answers: taken.given, problems: taken.problems, notice, back });
}

function showNext(pages: PageTemplates, flow: TriageFlow, answers: Answers, notice: Notice | null): string {
  const { at, path } = flow.walk(answers);
  if (at === null) return pages.result(answers, false);
  return pages.question({
    screen: at,
    answers,
    problems: [],
    notice,
    back: path.length > 0 ? 'back' : 'start',
  });
}

/** The screen before this one, as it was answered. */
function showBefore(
  pages: PageTemplates,
  flow: TriageFlow,
  answers: Answers,
  at: string,
  notice: Notice | null,
): string {
  const { path } = flow.walk(answers);
  const index = path.findIndex(({ id }) => id === at);
  const screen = index < 0 ? path.at(-1) : path[index - 1];
  if (!screen) return showNext(pages, flow, answers, notice);
  return pages.question({
    screen,
    answers,
    problems: [],
    notice,
    back: screen === path[0] ? 'none' : 'back',
  });
}

/** A screen that these answers passed, to answer it anew. */
function showAgain(
  pages: PageTemplates,
  flow: TriageFlow,
  answers: Answers,
  id: string,
  notice: Notice,
): string {
  const { at, path } = flow.walk(answers);
  const screen = path.find((each) => each.id === id);
  if (!screen)
    return showNext(pages, flow, answers, at?.id === id ? null : notice === 'dropped' ? notice : null);
  return pages.question({ screen, answers, problems: [], notice, back: 'stay' });
}
