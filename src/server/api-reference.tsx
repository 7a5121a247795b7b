import type { FastifyPluginAsync } from 'fastify';
import { readFileSync } from 'node:fs';
import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { factsOfItem } from '../engine/conditions.ts';
import { once } from '../engine/once.ts';
import type { Rules } from '../engine/rules.ts';
import type { DecisionTable } from '../knowledge/rule-types.ts';
import { answerDecision, answerScore } from './answers.ts';
import { decisionExamples, scoreExamples } from './api-examples.ts';
import { refuseOtherMethods } from './api.ts';
import type { ServerConfig } from './config.ts';
import { type FactEntry, factEntries, readByDecision } from './dictionary.ts';
import { openApi } from './openapi.ts';
import { refusalStatus } from './refusals.ts';

export type ApiDescription = {
  readonly rules: Rules;
  readonly config: ServerConfig;
};

const sheetPath = '/api/docs.css';

/** The API described: for programs as OpenAPI, for people as a page. Both are made once, from the rules themselves. */
export const apiReferenceRoutes: FastifyPluginAsync<ApiDescription> = async (app, description) => {
  const sheet = readFileSync(new URL('./api-reference.css', import.meta.url), 'utf8');
  // Made when somebody first asks: a start does not wait for them.
  const document = once(() => JSON.stringify(openApi(description.rules, description.config)));
  const page = once(() => `<!doctype html>${renderToString(<ReferencePage {...description} />)}`);
  app.get('/api/openapi.json', (_request, reply) =>
    reply.type('application/json; charset=utf-8').header('cache-control', 'no-cache').send(document()),
  );
  app.get('/api/docs', (_request, reply) =>
    reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(page()),
  );
  app.get(sheetPath, (_request, reply) =>
    reply.type('text/css; charset=utf-8').header('cache-control', 'no-cache').send(sheet),
  );
  refuseOtherMethods(app, ['/api/openapi.json', '/api/docs', sheetPath], ['GET', 'HEAD']);
};

function ReferencePage({ rules, config }: ApiDescription) {
  const facts = factEntries(rules);
  const { catalogue, version } = rules;
  return (
    <html lang="en" class="nhsuk-template">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Virchow API</title>
        <meta name="color-scheme" content="light dark" />
        <link rel="stylesheet" href="/assets/public.css" />
        <link rel="stylesheet" href={sheetPath} />
        <link rel="icon" href="/assets/mark.svg" type="image/svg+xml" />
      </head>
      <body class="nhsuk-template__body api">
        <a class="nhsuk-skip-link" href="#main">
          Skip to main content
        </a>
        <div class="nhsuk-width-container">
          <main class="nhsuk-main-wrapper" id="main">
            <p>
              <a href="/">Virchow</a>
            </p>
            <h1 class="nhsuk-heading-xl">Virchow API</h1>
            <p class="nhsuk-lede-text">
              Scores and decisions of the deep vein thrombosis pathway, each answer with its source. It
              advises; a clinician decides.
            </p>
            <Ground version={version} config={config} />
            <Contents decisions={catalogue.decisions} scoreIds={rules.scoreIds} />
            {catalogue.decisions.map((table) => (
              <DecisionSection key={table.id} table={table} rules={rules} config={config} facts={facts} />
            ))}
            {rules.scoreIds.map((id) => (
              <ScoreSection key={id} id={id} rules={rules} config={config} />
            ))}
            <KnowledgeSection config={config} />
            <RefusalSection />
            <FactSection facts={facts} />
          </main>
        </div>
      </body>
    </html>
  );
}

function Ground({ version, config }: { version: string; config: ServerConfig }) {
  return (
    <ul class="nhsuk-list nhsuk-list--bullet">
      <li>
        Send facts as one JSON object, <code>Content-Type: application/json</code>, by their ids or refs. No
        key, no cookie; nothing of a request is kept.
      </li>
      <li>
        A fact left out, or <code>null</code>, is unknown, and never no. While unknown facts can change the
        answer, <code>outcome</code> is <code>null</code> and <code>decisive</code> names them.
      </li>
      <li>
        <code>?region=uk</code> or <code>?region=us</code> says whose rules; here <code>{config.region}</code>{' '}
        where it is not said.
      </li>
      <li>
        {config.rateLimit > 0
          ? `At most ${config.rateLimit} requests a minute from one address; then 429 with Retry-After.`
          : 'No limit on the number of requests here.'}
      </li>
      <li>
        The same for programs: <a href="/api/openapi.json">OpenAPI 3.1</a>. Knowledge: <code>{version}</code>.
      </li>
    </ul>
  );
}

function Contents({
  decisions,
  scoreIds,
}: {
  decisions: readonly DecisionTable[];
  scoreIds: readonly string[];
}) {
  const entries = [
    ...decisions.map(({ id, title }) => [`decide-${id}`, title]),
    ...scoreIds.map((id) => [`score-${id}`, id]),
    ['knowledge', 'Facts and rules as JSON'],
    ['refusals', 'When it refuses'],
    ['facts', 'All facts'],
  ];
  return (
    <nav aria-label="On this page">
      <ul class="nhsuk-list api__contents">
        {entries.map(([id, title]) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function DecisionSection({
  table,
  rules,
  config,
  facts,
}: {
  table: DecisionTable;
  rules: Rules;
  config: ServerConfig;
  facts: readonly FactEntry[];
}) {
  const example = decisionExamples[table.id] ?? {};
  const answered = answerDecision(rules, { id: table.id, region: config.region, explain: false }, example);
  const reads = readByDecision(table, rules.catalogue);
  const outcomes = table.policy === 'most-urgent' ? table.ladder : Object.keys(table.outcomes);
  return (
    <Section id={`decide-${table.id}`} title={table.title}>
      <p class="api__call">
        <code>POST /api/v1/decide/{table.id}</code>
      </p>
      <p>
        {table.asks} Add <code>?explain=true</code> for advice, notes, the facts read, and why each other row
        failed.
      </p>
      <Example
        path={`/api/v1/decide/${table.id}?region=${config.region}`}
        facts={example}
        answer={answered.ok ? answered.answer : {}}
        config={config}
      />
      <Rows
        caption={table.policy === 'most-urgent' ? 'Outcomes, from the most urgent' : 'Outcomes'}
        heads={['outcome', 'Means']}
        rows={outcomes.map((outcome) => [<code>{outcome}</code>, table.outcomes[outcome]?.title ?? ''])}
      />
      <h3 class="nhsuk-heading-s">Facts it reads</h3>
      <ul class="nhsuk-list api__reads">
        {facts
          .filter(({ id }) => reads.includes(id))
          .map(({ id, ref }) => (
            <li key={id}>
              <a href={`#fact-${id}`}>{id}</a>
              {ref === null ? '' : ` (${ref})`}
            </li>
          ))}
      </ul>
    </Section>
  );
}

function ScoreSection({ id, rules, config }: { id: string; rules: Rules; config: ServerConfig }) {
  const example = scoreExamples[id] ?? {};
  const answered = answerScore(rules, { id }, example);
  const score = rules.catalogue.scores.find((each) => each.id === id);
  const formula = rules.catalogue.formulas.find((each) => each.id === id);
  return (
    <Section id={`score-${id}`} title={(score ?? formula ?? rules.catalogue.dDimerCutOff).title}>
      <p class="api__call">
        <code>POST /api/v1/score/{id}</code>
      </p>
      <Example
        path={`/api/v1/score/${id}`}
        facts={example}
        answer={answered.ok ? answered.answer : {}}
        config={config}
      />
      {score && (
        <Rows
          caption="Items"
          heads={['Key', 'Points', 'Fact']}
          rows={score.items.map((item) => [
            <code>{item.key}</code>,
            'points' in item ? `${item.points}` : 'its number',
            factsOfItem(item).map((fact, index) => (
              <>
                {index > 0 && ', '}
                <a href={`#fact-${fact}`}>{fact}</a>
              </>
            )),
          ])}
        />
      )}
    </Section>
  );
}

function KnowledgeSection({ config }: { config: ServerConfig }) {
  return (
    <Section id="knowledge" title="Facts and rules as JSON">
      <Code>{`curl -s ${hostOf(config)}/api/v1/facts\ncurl -s ${hostOf(config)}/api/v1/rules`}</Code>
      <p>
        The data dictionary, and every score and decision with its rows, conditions, outcomes, sources and
        what still needs a signature.
      </p>
    </Section>
  );
}

function RefusalSection() {
  const shape = {
    error: {
      code: 'bad-facts',
      message: '…',
      problems: [{ fact: 'age', wanted: 'a whole number from 0 to 120 a', got: '"old"' }],
    },
  };
  return (
    <Section id="refusals" title="When it refuses">
      <p>
        Nothing is decided on part of the facts: one that cannot be read refuses the whole request, and says
        which.
      </p>
      <Code>{JSON.stringify(shape, null, 2)}</Code>
      <Rows
        caption="Codes"
        heads={['code', 'Status']}
        rows={Object.entries(refusalStatus).map(([code, status]) => [<code>{code}</code>, `${status}`])}
      />
    </Section>
  );
}

function FactSection({ facts }: { facts: readonly FactEntry[] }) {
  return (
    <Section id="facts" title="All facts">
      <dl class="nhsuk-summary-list">
        {facts.map((fact) => (
          <div class="nhsuk-summary-list__row" id={`fact-${fact.id}`} key={fact.id}>
            <dt class="nhsuk-summary-list__key">
              <code>{fact.id}</code>
              {fact.ref === null ? '' : ` or ${fact.ref}`}
            </dt>
            <dd class="nhsuk-summary-list__value">
              {fact.means}. <code>{valuesOf(fact)}</code>
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

function valuesOf({ type, values, unit, domain, whole, unsure }: FactEntry): string {
  switch (type) {
    case 'yes-no':
      return unsure ? 'true, false, "unsure"' : 'true, false';
    case 'one-of':
      return [...(values ?? []), ...(unsure ? ['unsure'] : [])].map((value) => `"${value}"`).join(', ');
    case 'quantity':
      return `${domain?.join(' to ') ?? ''} ${unit ?? ''}${whole ? ', whole' : ''}`;
    case 'd-dimer':
      return '{ "value", "unit", "basis": "FEU" or "DDU" }';
  }
}

function Section({ id, title, children }: { id: string; title: string; children: ComponentChildren }) {
  return (
    <section aria-labelledby={id}>
      <h2 class="nhsuk-heading-l" id={id}>
        {title}
      </h2>
      {children}
    </section>
  );
}

function Example({
  path,
  facts,
  answer,
  config,
}: {
  path: string;
  facts: object;
  answer: object;
  config: ServerConfig;
}) {
  return (
    <>
      <Code>{`curl -s '${hostOf(config)}${path}' -H 'content-type: application/json' -d '${JSON.stringify(facts, null, 2)}'`}</Code>
      <details class="nhsuk-details">
        <summary class="nhsuk-details__summary">
          <span class="nhsuk-details__summary-text">The answer</span>
        </summary>
        <div class="nhsuk-details__text">
          <Code>{JSON.stringify(answer, null, 2)}</Code>
        </div>
      </details>
    </>
  );
}

/** Whoever reads this in a checkout can paste the examples; elsewhere the name in front differs. */
const hostOf = ({ port }: ServerConfig): string => `localhost:${port === 0 ? 3000 : port}`;

/** Long lines scroll, and what scrolls must take the keyboard. */
function Code({ children }: { children: string }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <pre tabIndex={0}>
      <code>{children}</code>
    </pre>
  );
}

function Rows({
  caption,
  heads,
  rows,
}: {
  caption: string;
  heads: readonly string[];
  rows: readonly (readonly ComponentChildren[])[];
}) {
  return (
    <table class="nhsuk-table">
      <caption class="nhsuk-table__caption">{caption}</caption>
      <thead class="nhsuk-table__head">
        <tr>
          {heads.map((head) => (
            <th scope="col" class="nhsuk-table__header" key={head}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody class="nhsuk-table__body">
        {rows.map((row, index) => (
          <tr class="nhsuk-table__row" key={index}>
            {row.map((cell, column) => (
              <td class="nhsuk-table__cell" key={column}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
