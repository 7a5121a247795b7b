/** Run as a process of its own: `http-servers.ts bare` or `http-servers.ts same-bytes HOOKED_FROM_URL`. Prints its port. */
import { createServer } from 'node:http';
import { rules } from '../src/engine/rules.ts';
import { answerDecision } from '../src/server/answers.ts';
import type { createApp as createAppOf } from '../src/server/app.ts';
import type { createLog as createLogOf } from '../src/server/request-log.ts';
import { pageStep } from './http-requests.ts';

const [which, model] = process.argv.slice(2);
if (which === 'same-bytes' && model !== undefined) await sameBytes(model);
else bare();

/** node:http and nothing else, making the same decision: the limit of what a framework can reach. */
function bare(): void {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const facts: unknown = JSON.parse(Buffer.concat(chunks).toString());
      const answered = answerDecision(rules, { id: 'first-test', region: 'uk', explain: false }, facts);
      response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(JSON.stringify(answered.ok && answered.answer));
    });
  });
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    console.log(typeof address === 'object' && address ? address.port : 0);
  });
}

/** Our app with all its hooks, and in place of the pages the bytes that one of them answered with. */
async function sameBytes(url: string): Promise<void> {
  const { body, headers, path } = pageStep;
  const page = await (await fetch(url + path, { method: 'POST', headers, body })).text();
  const dist = new URL('../dist/server/', import.meta.url);
  // oxlint-disable typescript/no-unsafe-type-assertion -- the build of those very files, which holds .tsx that Node cannot read
  const { createApp } = (await import(new URL('app.js', dist).href)) as { createApp: typeof createAppOf };
  const { createLog } = (await import(new URL('request-log.js', dist).href)) as {
    createLog: typeof createLogOf;
  };
  // oxlint-enable typescript/no-unsafe-type-assertion
  const app = createApp({
    config: { port: 0, host: '127.0.0.1', region: 'uk', rateLimit: 0, trustProxy: [] },
    rules,
    log: createLog((lines) => process.stderr.write(lines)),
    pages: (site) => {
      site.addContentTypeParser(
        'application/x-www-form-urlencoded',
        { parseAs: 'string' },
        (_request, text, done) => {
          done(null, new URLSearchParams(String(text)));
        },
      );
      site.post(path, (_request, reply) =>
        reply
          .header('content-type', 'text/html; charset=utf-8')
          .header('cache-control', 'private, max-age=0')
          .send(page),
      );
      return Promise.resolve();
    },
    notFoundPage: () => '',
    assetsFolder: undefined,
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  const address = app.server.address();
  console.log(typeof address === 'object' && address ? address.port : 0);
}
