import fastifyCompress from '@fastify/compress';
import fastifyRateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest, HTTPMethods } from 'fastify';
import { once } from '../engine/once.ts';
import type { Rules } from '../engine/rules.ts';
import { type Region, regions } from '../knowledge/rule-types.ts';
import { type Answer, answerDecision, answerScore } from './answers.ts';
import { compression } from './compression.ts';
import type { ServerConfig } from './config.ts';
import { factEntries, inputEntries, rulesEntry, scoreItemEntries } from './dictionary.ts';
import { type ReadJson, readJson } from './read-json.ts';
import { refuse } from './refusals.ts';

/** A body as it came in: read, or why it was not. */
type Body = ReadJson | { readonly ok: false; readonly encoding: string };

type Read = { readonly body: Body | undefined };
type Asked = {
  Params: { id: string };
  Querystring: Readonly<Record<string, unknown>>;
  Body: Body | undefined;
};

/** The public API: stateless, without cookies, and nothing of a request outlives its answer. */
export const apiRoutes: FastifyPluginAsync<{ rules: Rules; config: ServerConfig }> = async (
  app,
  { rules, config },
) => {
  if (config.rateLimit > 0) {
    await app.register(fastifyRateLimit, {
      max: config.rateLimit,
      timeWindow: '1 minute',
      // Nothing to count down in front of people who are far from the limit, and fewer bytes on each answer.
      addHeadersOnExceeding: {
        'x-ratelimit-limit': false,
        'x-ratelimit-remaining': false,
        'x-ratelimit-reset': false,
      },
      errorResponseBuilder: () => Object.assign(new Error('too many requests'), { statusCode: 429 }),
    });
  }
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, bytes: Buffer, done) => {
    done(null, readBody(request, bytes));
  });

  app.post<Asked>('/api/v1/decide/:id', (request, reply) => {
    const { id } = request.params;
    if (!rules.decisionIds.includes(id)) return refuseId(reply, 'decision', rules.decisionIds);
    const query = readQuery(request.query, ['region', 'explain'], config.region);
    if (!query.ok) return refuse(reply, 'bad-query', 'The query cannot be read.', query.problems);
    return send(reply, request, (value) => answerDecision(rules, { id, ...query.asked }, value));
  });
  app.post<Asked>('/api/v1/score/:id', (request, reply) => {
    const { id } = request.params;
    if (!rules.scoreIds.includes(id)) return refuseId(reply, 'score', rules.scoreIds);
    const query = readQuery(request.query, [], config.region);
    if (!query.ok) return refuse(reply, 'bad-query', 'The query cannot be read.', query.problems);
    return send(reply, request, (value) => answerScore(rules, { id }, value));
  });
  refuseOtherMethods(app, ['/api/v1/decide/:id', '/api/v1/score/:id'], ['POST']);

  // Written when first asked for: nobody who waits for the server to be ready waits for them.
  const listings = {
    '/api/v1/facts': once(() =>
      JSON.stringify({
        version: rules.version,
        facts: factEntries(rules),
        scoreItems: scoreItemEntries(rules),
        scoreInputs: inputEntries(rules),
      }),
    ),
    '/api/v1/rules': once(() => JSON.stringify(rulesEntry(rules))),
  };
  // A decision is a few kilobytes and goes out as it is; these are a hundred.
  await app.register(fastifyCompress, { ...compression, global: false });
  for (const [path, text] of Object.entries(listings)) {
    app.get(path, { compress: {} }, (_request, reply) =>
      reply.type('application/json; charset=utf-8').header('cache-control', 'no-cache').send(text()),
    );
  }
  refuseOtherMethods(app, Object.keys(listings), ['GET', 'HEAD']);
};

export function refuseOtherMethods(
  app: FastifyInstance,
  paths: readonly string[],
  allowed: readonly HTTPMethods[],
): void {
  const allow = [...allowed, 'OPTIONS'].join(', ');
  const others: HTTPMethods[] = ['DELETE', 'GET', 'HEAD', 'PATCH', 'POST', 'PUT', 'OPTIONS', 'TRACE'];
  for (const url of paths) {
    app.route({
      url,
      method: others.filter((method) => !allowed.includes(method)),
      // Before the body is read: what it holds does not matter.
      onRequest: (request, reply, _done) => {
        reply.header('allow', allow);
        if (request.method === 'OPTIONS') reply.code(204).send();
        else refuse(reply, 'method-not-allowed', `This address takes ${allowed.join(' and ')}.`);
      },
      handler: (_request, reply) => reply,
    });
  }
}

function readBody({ headers }: FastifyRequest, bytes: Buffer): Body {
  const encoding = headers['content-encoding'];
  if (encoding !== undefined && encoding !== 'identity')
    return { ok: false, encoding: `content encoding ${encoding}` };
  const charset = /charset\s*=\s*"?([^";\s]+)/i.exec(headers['content-type'] ?? '')?.[1]?.toLowerCase();
  if (charset !== undefined && charset !== 'utf-8' && charset !== 'utf8')
    return { ok: false, encoding: `charset ${charset}` };
  return readJson(bytes);
}

function send<T>(reply: FastifyReply, request: Read, answer: (value: unknown) => Answer<T>): FastifyReply {
  const { body } = request;
  if (body === undefined)
    return refuse(reply, 'not-json', 'Send a JSON object of facts as application/json.');
  if ('encoding' in body) return refuse(reply, 'wrong-content-type', 'Send plain JSON in UTF-8.');
  if (!body.ok) {
    const { line, wanted, got } = body;
    return refuse(reply, 'not-json', `Not JSON, on line ${line}: wanted ${wanted}; got ${got}.`, [
      { fact: 'input', wanted, got },
    ]);
  }
  const answered = answer(body.value);
  if (answered.ok) {
    return reply
      .header('content-type', 'application/json; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(JSON.stringify(answered.answer));
  }
  switch (answered.code) {
    case 'not-an-object':
      return refuse(reply, 'not-an-object', 'Send a JSON object of facts.', [
        { fact: 'input', wanted: 'a JSON object of facts', got: answered.got },
      ]);
    case 'bad-facts':
      return refuse(reply, 'bad-facts', 'Some facts cannot be read; nothing was decided.', answered.problems);
    case 'unknown-id':
      return refuseId(reply, 'rule', answered.known);
  }
}

function refuseId(reply: FastifyReply, what: string, known: readonly string[]): FastifyReply {
  return refuse(reply, 'unknown-id', `No ${what} has this id. There are: ${known.join(', ')}.`, [
    { fact: 'id', wanted: known.join(', '), got: 'another' },
  ]);
}

type Query =
  | { readonly ok: true; readonly asked: { readonly region: Region; readonly explain: boolean } }
  | { readonly ok: false; readonly problems: { fact: string; wanted: string; got: string }[] };

/** An option that is misspelt is refused: silence would answer under the rules of another region. */
function readQuery(
  given: Readonly<Record<string, unknown>>,
  options: readonly string[],
  standard: Region,
): Query {
  const problems = Object.entries(given)
    .filter(([name]) => !options.includes(name))
    .map(([name]) => ({
      fact: name.slice(0, 60),
      wanted: options.length > 0 ? `only ${options.join(' and ')}` : 'no query',
      got: 'an unknown option',
    }));
  const { region = standard, explain = 'false' } = given;
  const known = regions.find((each) => each === region);
  if (known === undefined) problems.push({ fact: 'region', wanted: regions.join(' or '), got: 'another' });
  if (explain !== 'true' && explain !== 'false')
    problems.push({ fact: 'explain', wanted: 'true or false', got: 'another' });
  if (known === undefined || problems.length > 0) return { ok: false, problems };
  return { ok: true, asked: { region: known, explain: explain === 'true' } };
}
