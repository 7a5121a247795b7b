import type {} from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Temporal } from 'temporal-polyfill';
import { type Region, regions } from '../../knowledge/rule-types.ts';
import { feedbackPage as words } from '../../knowledge/words/feedback-page.ts';
import type { Organisation } from '../../pathway/person.ts';
import { pagePath } from '../../pathway/safety/page-path.ts';
import type { SafetyDesk } from '../../pathway/safety/safety-desk.ts';
import { formOf, typedValues } from '../clinic/form-reader.ts';
import type { FieldProblem, FormView } from '../components/staff-form.tsx';
import { renderPage } from '../components/page.tsx';
import { FeedbackPage, ThankYouPage } from './feedback-page.tsx';
import { readFeedbackForm } from './read-feedback.ts';

export type FeedbackPagesOptions = {
  readonly safety: Pick<SafetyDesk, 'receive'>;
  /** Those that run this site for the region. */
  readonly clinics: (region: Region) => Promise<readonly Organisation[]>;
  readonly now: () => Temporal.Instant;
  readonly newId: () => string;
  /** By its kind alone. */
  readonly fail: (kind: string) => void;
};

/** A person writes once or twice. After the form was read, so that a page which refuses it can give it back. */
const config = { rateLimit: { max: 10, timeWindow: '1 minute', hook: 'preHandler' } } as const;

/** Nobody signed in is asked anything here that is not needed, and nothing typed is lost, whatever goes wrong. */
export function feedbackRoutes(app: FastifyInstance, options: FeedbackPagesOptions): void {
  const regionAt = ({ url }: FastifyRequest): Region => (url.startsWith('/us/') ? 'us' : 'uk');
  const again = async (request: FastifyRequest, reply: FastifyReply, status: Status, said: string) => {
    const form = formOf(request);
    return show(options, regionAt(request), reply, form, [{ field: '', words: said }], status);
  };
  app.setErrorHandler<Error & { statusCode?: number }>(async (error, request, reply) => {
    const status = error.statusCode ?? 500;
    if (request.method !== 'POST' || (status < 500 && status !== 429)) throw error;
    if (status === 429) return again(request, reply, 429, words.tooMany);
    options.fail('feedback cannot be kept');
    return again(request, reply, 503, words.notKept);
  });
  for (const region of regions) {
    const url = `/${region}/feedback`;
    app.get<{ Querystring: Readonly<Record<string, unknown>> }>(url, async (request, reply) => {
      const { page } = request.query;
      const form = new URLSearchParams(typeof page === 'string' ? { page } : {});
      return show(options, region, reply, form, [], 200);
    });
    app.post(url, { config }, async (request, reply) => take(options, region, reply, formOf(request)));
  }
}

async function take(
  options: FeedbackPagesOptions,
  region: Region,
  reply: FastifyReply,
  form: URLSearchParams,
): Promise<FastifyReply> {
  const clinics = await options.clinics(region);
  const read = readFeedbackForm(form);
  const chosen = clinics.find(({ id }) => id === form.get('clinic'));
  const clinic = clinics.length === 1 || form.get('clinic') === 'any' ? clinics[0] : chosen;
  const problems: FieldProblem[] = [
    ...(clinic === undefined && clinics.length > 1
      ? [{ field: 'clinic', words: words.problems.clinic }]
      : []),
    ...(read.ok ? [] : read.problems),
  ];
  if (!read.ok || clinic === undefined) return show(options, region, reply, form, problems, 422);
  const kept = await options.safety.receive(
    {
      organisation: clinic,
      by: { at: options.now(), by: { role: 'patient', id: 'visitor' } },
      key: keyIn(form) ?? options.newId(),
    },
    read.sheet,
  );
  return send(reply, 200, <ThankYouPage {...{ region, clinic, kept }} />);
}

type Status = 200 | 422 | 429 | 503;

async function show(
  options: FeedbackPagesOptions,
  region: Region,
  reply: FastifyReply,
  form: URLSearchParams,
  problems: FormView['problems'],
  status: Status,
): Promise<FastifyReply> {
  // Where the record cannot be asked, the form still comes back.
  const clinics = await options.clinics(region).catch(() => []);
  const props = {
    region,
    clinics,
    view: { values: typedValues(form), problems },
    formKey: keyIn(form) ?? options.newId(),
    about: pagePath(form.get('page')),
  };
  return send(reply, status, <FeedbackPage {...props} />);
}

const keyIn = (form: URLSearchParams): string | null => (form.get('key') ?? '').slice(0, 64) || null;

function send(reply: FastifyReply, status: Status, page: Parameters<typeof renderPage>[0]): FastifyReply {
  return reply
    .code(status)
    .header('content-type', 'text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(renderPage(page));
}
