import { factsIn } from '../engine/amount.ts';
import { namesOf } from '../engine/read-score-input.ts';
import type { Rules } from '../engine/rules.ts';
import { type DecisionTable, type Fact, regions } from '../knowledge/rule-types.ts';
import type { Formula, Score, ScoreLevel } from '../knowledge/score-types.ts';
import { choiceOfAgents } from '../knowledge/treatment/choice-of-agents.ts';
import { answerDecision, answerScore } from './answers.ts';
import { decisionExamples, scoreExamples } from './api-examples.ts';
import type { ServerConfig } from './config.ts';
import { readByDecision } from './dictionary.ts';
import { refusal, refusalStatus, type RefusalCode } from './refusals.ts';

type Schema = Readonly<Record<string, unknown>>;

const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });
const list = (items: Schema): Schema => ({ type: 'array', items });
const nullable = (values: readonly string[]): Schema => ({ enum: [...values, null] });
const text: Schema = { type: 'string' };
const truth: Schema = { type: 'boolean' };
/** Every property is always there but the optional ones. */
const object = (
  properties: Readonly<Record<string, Schema>>,
  optional: Readonly<Record<string, Schema>> = {},
): Schema => ({
  type: 'object',
  required: Object.keys(properties),
  properties: { ...properties, ...optional },
});

/** The API as OpenAPI 3.1, made from the facts and the tables: what they say is what it says. */
export function openApi(rules: Rules, config: Pick<ServerConfig, 'region' | 'rateLimit'>): Schema {
  const { catalogue } = rules;
  const decisions = catalogue.decisions.map((table) => [
    `/api/v1/decide/${table.id}`,
    decisionPath(rules, table, config),
  ]);
  const scores = rules.scoreIds.map((id) => [`/api/v1/score/${id}`, scorePath(rules, id)]);
  return {
    openapi: '3.1.1',
    info: {
      title: 'Virchow',
      summary: 'The deep vein thrombosis pathway: scores and decisions, each with its source.',
      description:
        'It advises; a clinician decides. Stateless: nothing of a request is kept. A fact left out, or null, is unknown and never no; while unknown facts can change the answer it is null, and names them.',
      version: rules.version,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    security: [],
    tags: [{ name: 'decide' }, { name: 'score' }, { name: 'knowledge' }, { name: 'operation' }],
    paths: { ...Object.fromEntries([...decisions, ...scores]), ...otherPaths() },
    components: { schemas: { ...factSchemas(rules), ...answerSchemas(rules) } },
  };
}

// ── Facts ─────────────────────────────────────────────────────────────────────────────────────

function factSchemas({ catalogue }: Rules): Record<string, Schema> {
  const facts = Object.entries(catalogue.facts);
  const properties = facts.flatMap(([id, fact]): [string, Schema][] => [
    [id, ref(`fact.${id}`)],
    ...(fact.ref === undefined ? [] : [[fact.ref, ref(`fact.${id}`)] satisfies [string, Schema]]),
  ]);
  return {
    ...Object.fromEntries(facts.map(([id, fact]) => [`fact.${id}`, factSchema(id, fact)])),
    Facts: {
      type: 'object',
      description: 'Facts by id, or by ref. Absent and null are unknown.',
      properties: Object.fromEntries<Schema>(properties),
      additionalProperties: false,
    },
    FactId: { enum: facts.map(([id]) => id) },
    DDimer: dDimer,
  };
}

function factSchema(id: string, fact: Fact): Schema {
  const about = {
    title: fact.ref === undefined ? id : `${id} (${fact.ref})`,
    description: fact.notInferredFrom === undefined ? fact.means : `${fact.means}. ${fact.notInferredFrom}`,
    'x-type': fact.type,
    ...(fact.ref === undefined ? {} : { 'x-ref': fact.ref }),
  };
  switch (fact.type) {
    case 'yes-no':
      return { ...about, enum: [true, false, ...(fact.unsure ? ['unsure'] : []), null] };
    case 'one-of':
      if (fact.derivedFromDDimer)
        return {
          ...about,
          type: 'null',
          description: `${about.description}. Worked out from the D-dimer, never given.`,
        };
      return { ...about, enum: [...fact.values, ...(fact.unsure ? ['unsure'] : []), null] };
    case 'quantity': {
      const [minimum, maximum] = fact.domain;
      return {
        ...about,
        'x-unit': fact.unit,
        oneOf: [
          { type: fact.whole ? 'integer' : 'number', minimum, maximum, description: `In ${fact.unit}.` },
          {
            ...object({
              value: { type: 'number' },
              unit: { type: 'string', description: `A UCUM unit that converts to ${fact.unit}.` },
            }),
            additionalProperties: false,
          },
          { type: 'null' },
        ],
      };
    }
    case 'd-dimer':
      return { ...about, oneOf: [ref('DDimer'), { type: 'null' }] };
  }
}

const basis: Schema = {
  enum: ['FEU', 'DDU'],
  description: 'The two differ twofold and are never guessed. It may stand in the unit instead.',
};
const dDimer: Schema = {
  ...object(
    {
      value: { type: 'number', minimum: 0 },
      unit: { type: 'string', description: 'Mass per volume: ng/mL, ug/L, mg/L and their like.' },
    },
    {
      basis,
      comparator: { enum: ['<', '>'], description: 'Where the laboratory gave only a limit.' },
      cutOff: {
        description: "The assay's own cut-off, in the unit and basis of the result unless it has its own.",
        oneOf: [
          { type: 'number', exclusiveMinimum: 0 },
          object({ value: { type: 'number' } }, { unit: text, basis }),
          { type: 'null' },
        ],
      },
    },
  ),
  additionalProperties: false,
};

// ── Answers ───────────────────────────────────────────────────────────────────────────────────

function answerSchemas(rules: Rules): Record<string, Schema> {
  const { catalogue } = rules;
  return {
    Citation: object({
      source: { enum: Object.keys(catalogue.sources) },
      section: text,
      says: { type: 'string', description: 'Our own summary, not a quotation.' },
      status: { enum: ['verified', 'memory', 'design'] },
      needsSignOff: truth,
    }),
    ...Object.fromEntries(
      catalogue.decisions.map((table) => [`decision.${table.id}`, decisionSchema(table, catalogue.facts)]),
    ),
    ...Object.fromEntries(
      catalogue.scores.flatMap((score): [string, Schema][] => [
        [`score.${score.id}`, scoreSchema(score)],
        [`input.${score.id}`, inputSchema(score, catalogue)],
      ]),
    ),
    ...Object.fromEntries(
      catalogue.formulas.flatMap((formula): [string, Schema][] => [
        [`score.${formula.id}`, formulaSchema(formula)],
        [`input.${formula.id}`, inputSchema(formula, catalogue)],
      ]),
    ),
    [`input.${catalogue.dDimerCutOff.id}`]: ref('Facts'),
    [`score.${catalogue.dDimerCutOff.id}`]: dDimerReadingSchema(catalogue.dDimerCutOff.id),
    Problem: object({ fact: text, wanted: text, got: text }),
    Refusal: object({
      error: object({
        code: { enum: Object.keys(refusalStatus) },
        message: text,
        problems: list(ref('Problem')),
      }),
    }),
  };
}

function decisionSchema(table: DecisionTable, facts: Rules['catalogue']['facts']): Schema {
  const outcomes = table.policy === 'most-urgent' ? table.ladder : Object.keys(table.outcomes);
  const rows = [
    ...table.rows.map(({ id }) => id),
    ...(table.policy === 'most-urgent' ? [table.whenNoRow.id] : []),
  ];
  const places = table.policy === 'most-urgent' ? table.places : [];
  const citations = list(ref('Citation'));
  return object(
    {
      decision: { const: table.id },
      region: { enum: regions },
      outcome: {
        ...nullable(outcomes),
        description: 'Null while completions of the unknown facts disagree.',
      },
      floor: {
        ...nullable(table.policy === 'most-urgent' ? outcomes : []),
        description: 'The most urgent outcome already certain: act on it.',
      },
      place: nullable(places),
      placeIfClosed: nullable(places),
      rows: {
        ...list({ enum: rows }),
        description: 'Every row that certainly holds, the deciding one first.',
      },
      because: list(object({ row: { enum: rows }, citations })),
      decisive: { ...list(ref('FactId')), description: 'Unknown facts that can still change the outcome.' },
      notes: {
        ...list(object({ says: text, citations })),
        description: 'What to mind beside the outcome.',
      },
      flips: {
        ...list(
          object({
            fact: ref('FactId'),
            to: {
              anyOf: [
                truth,
                text,
                object({ atLeast: { type: 'number' } }),
                object({ below: { type: 'number' } }),
                object({ above: { type: 'number' } }),
                object({ atMost: { type: 'number' } }),
              ],
            },
            outcome: { enum: outcomes },
          }),
        ),
        description: 'Single answers that would change the outcome.',
      },
      version: text,
    },
    {
      advice: {
        oneOf: [
          object({ title: text, actions: list(text) }, { dueHours: dueByRegion, dueBy, who, plan }),
          { type: 'null' },
        ],
      },
      ...(table.id === choiceOfAgents.decision && { choice: choiceSchema() }),
      ...(table.listsUnknown && {
        unknown: { ...list(ref('FactId')), description: 'Every unknown fact that the table reads.' },
      }),
      notMet: list(
        object({ row: { enum: rows }, failed: list(ref('FactId')), waitsFor: list(ref('FactId')) }),
      ),
      read: {
        type: 'object',
        description: 'The facts read, in canonical units.',
        propertyNames: { enum: Object.keys(facts) },
        additionalProperties: { anyOf: [truth, text, { type: 'number' }, canonicalDDimer] },
      },
    },
  );
}

/** The agents of a choice, beside the decision that opens it. */
function choiceSchema(): Schema {
  const citations = list(ref('Citation'));
  const considered = {
    agent: { enum: choiceOfAgents.agents.map(({ id }) => id) },
    outcome: { type: ['string', 'null'] },
    because: list(object({ row: text, citations })),
    notes: list(object({ says: text, citations })),
  };
  const missing = list(ref('FactId'));
  return object({
    outcome: { type: ['string', 'null'], description: 'A specialist too where no agent is left.' },
    floor: { type: ['string', 'null'] },
    options: {
      ...list(object({ ...considered, rank: { type: ['integer', 'null'] } })),
      description: 'What may be chosen from, the first to be offered first; equals share a rank.',
    },
    removed: list(object(considered)),
    undecided: list(object({ ...considered, missing })),
    missing: { ...missing, description: 'What can still change who chooses, or from what.' },
    firstDose: {
      type: ['string', 'null'],
      description: 'Whether one dose may be considered while something is missing.',
    },
    rankedBecause: citations,
  });
}

const who: Schema = { ...list(text), description: 'Whose it is, the first to act first.' };
const dueBy: Schema = {
  oneOf: [{ enum: ['end-of-day', 'next-dose'] }, object({ workingDays: { type: 'integer' } })],
  description: 'A limit that no number of hours says; with dueHours the sooner of both.',
};

const due: Schema = { type: 'number', description: 'Elapsed hours, nights and weekends too.' };
const dueByRegion: Schema = {
  oneOf: [due, object(Object.fromEntries(regions.map((region) => [region, due])))],
};

const plan: Schema = {
  ...object(
    {},
    {
      tests: list(
        object(
          { kind: { enum: ['d-dimer', 'scan', 'repeat-scan'] } },
          {
            hours: dueByRegion,
            days: { type: 'array', items: { type: 'integer' }, minItems: 2, maxItems: 2 },
            fromAssessment: { const: true },
            again: { const: true },
          },
        ),
      ),
      cover: { enum: ['start', 'stop'] },
      leadsTo: { enum: ['excluded', 'confirmed', 'emergency', 'elsewhere', 'clinician-decides'] },
    },
  ),
  description: 'What it sets going in an episode: the actions, as data.',
};

const canonicalDDimer = object(
  { value: { type: 'number' }, unit: text, basis: { enum: ['FEU', 'DDU'] }, ugPerLFeu: { type: 'number' } },
  { comparator: { enum: ['<', '>'] }, assayCutOffUgPerLFeu: { type: 'number' } },
);

const scoreCore = (id: string, keys: readonly string[]): Record<string, Schema> => ({
  score: { const: id },
  unknown: list({ enum: keys }),
  decisive: { ...list({ enum: keys }), description: 'Unknown items that can still change the class.' },
  notFor: text,
  because: list(ref('Citation')),
  version: text,
});

/** Names of the published table go before ids and refs of the dictionary, which are taken too. */
function inputSchema(score: Score | Formula, catalogue: Rules['catalogue']): Schema {
  const answer: Schema = { enum: [true, false, null] };
  const { facts, items } = namesOf(score, catalogue);
  const names = new Set([...items, ...facts.keys()]);
  return {
    type: 'object',
    description: "By the names of the score's own table, or as any of Facts. Absent and null are unknown.",
    properties: Object.fromEntries(
      [...names].map((name) => {
        const fact = facts.get(name);
        const asFact = fact === undefined ? null : ref(`fact.${fact}`);
        return [name, asFact && items.has(name) ? { anyOf: [answer, asFact] } : (asFact ?? answer)];
      }),
    ),
  };
}

const number: Schema = { type: ['number', 'null'] };
const interval: Schema = { type: 'array', prefixItems: [number, number], minItems: 2, maxItems: 2 };

/** What every score and formula says of those whom it is not for. */
function readingSchema({ levels = {}, refusedIf = [] }: Score | Formula): Record<string, Schema> {
  const instead = refusedIf.flatMap((rule) => rule.class ?? []);
  const classesOf = ({ classes, atLeast = [] }: ScoreLevel): string[] => [
    ...new Set([...[...classes, ...atLeast].map((each) => each.class), ...instead]),
  ];
  const byLevel = Object.entries(levels).map(([name, level]): [string, Schema] => [
    name,
    nullable(classesOf(level)),
  ]);
  const [main = []] = Object.values(levels).map(classesOf);
  const refused = { says: text, because: list(ref('Citation')) };
  return {
    value: number,
    interval,
    class: nullable(main),
    actOn: { ...nullable(main), description: 'The most worrying class still possible.' },
    levels: object(Object.fromEntries<Schema>(byLevel)),
    refused: { ...list(object(refused)), description: 'Why there is no value.' },
    cautions: { ...list(object(refused)), description: 'What to mind beside it.' },
    check: {
      ...list(object({ ...refused, facts: list(ref('FactId')) })),
      description: 'Whom it is not for, where that is not known of this person: check before use.',
    },
  };
}

function scoreSchema(score: Score): Schema {
  const keys = score.items.map(({ key }) => key);
  const raisers = Object.values(score.levels).flatMap(({ atLeast = [] }) => atLeast.map(({ key }) => key));
  return object({
    ...scoreCore(score.id, [...new Set([...keys, ...raisers])]),
    ...readingSchema(score),
    items: list(object({ key: { enum: keys }, points: number, present: { type: ['boolean', 'null'] } })),
  });
}

function formulaSchema(formula: Formula): Schema {
  return object({
    ...scoreCore(formula.id, factsIn(formula.amount)),
    ...readingSchema(formula),
    unit: { const: formula.unit },
    shown: { type: ['string', 'null'], description: 'Rounded, to be shown and never to be compared.' },
    borderline: {
      ...list({ type: 'number' }),
      description: 'Limits between classes within 10 % of the value.',
    },
  });
}

function dDimerReadingSchema(id: string): Schema {
  return object({
    ...scoreCore(id, ['age', 'd-dimer']),
    value: { ...number, description: 'µg/L FEU.' },
    interval,
    class: nullable(['negative', 'positive']),
    actOn: { enum: ['negative', 'positive'] },
    cutOffUgPerLFeu: number,
    fixed: nullable(['negative', 'positive']),
    fixedCutOffUgPerLFeu: { type: 'number' },
  });
}

// ── Paths ─────────────────────────────────────────────────────────────────────────────────────

const jsonOf = (schema: Schema, example?: unknown): Schema => ({
  'application/json': { schema, ...(example === undefined ? {} : { example }) },
});

const refusals = (...codes: RefusalCode[]): Record<string, Schema> => {
  const byStatus = Map.groupBy(codes, (code) => refusalStatus[code]);
  return Object.fromEntries(
    [...byStatus].map(([status, of]) => [
      `${status}`,
      {
        description: of.join(', '),
        content: jsonOf(ref('Refusal'), refusal(of[0] ?? 'fault', '…')),
        ...(status === 429
          ? { headers: { 'Retry-After': { description: 'Seconds to wait.', schema: { type: 'integer' } } } }
          : {}),
      },
    ]),
  );
};

const answering: readonly RefusalCode[] = [
  'not-json',
  'not-an-object',
  'bad-query',
  'too-large',
  'wrong-content-type',
  'bad-facts',
  'too-many-requests',
];

function decisionPath(rules: Rules, table: DecisionTable, { region }: Pick<ServerConfig, 'region'>): Schema {
  const example = decisionExamples[table.id] ?? {};
  const answered = answerDecision(rules, { id: table.id, region, explain: false }, example);
  const reads = readByDecision(table, rules.catalogue);
  return {
    post: {
      operationId: `decide-${table.id}`,
      tags: ['decide'],
      summary: table.title,
      description: `${table.asks} It reads: ${reads.join(', ')}.`,
      parameters: [
        {
          name: 'region',
          in: 'query',
          description: 'Whose rules.',
          schema: { enum: regions, default: region },
        },
        {
          name: 'explain',
          in: 'query',
          description: 'Also advice, the facts read, and why each other row failed.',
          schema: { type: 'boolean', default: false },
        },
      ],
      requestBody: { required: true, content: jsonOf(ref('Facts'), example) },
      responses: {
        200: {
          description: 'The answer; an undecidable one too.',
          content: jsonOf(ref(`decision.${table.id}`), answered.ok ? answered.answer : undefined),
        },
        ...refusals(...answering),
      },
    },
  };
}

function scorePath(rules: Rules, id: string): Schema {
  const example = scoreExamples[id] ?? {};
  const answered = answerScore(rules, { id }, example);
  const { dDimerCutOff, scores, formulas } = rules.catalogue;
  return {
    post: {
      operationId: `score-${id}`,
      tags: ['score'],
      summary: [...scores, ...formulas].find((score) => score.id === id)?.title ?? dDimerCutOff.title,
      requestBody: { required: true, content: jsonOf(ref(`input.${id}`), example) },
      responses: {
        200: {
          description: 'The score, as an interval while items are unknown.',
          content: jsonOf(ref(`score.${id}`), answered.ok ? answered.answer : undefined),
        },
        ...refusals(...answering),
      },
    },
  };
}

function otherPaths(): Record<string, Schema> {
  const get = (operationId: string, tag: string, summary: string, schema: Schema): Schema => ({
    get: {
      operationId,
      tags: [tag],
      summary,
      responses: { 200: { description: summary, content: jsonOf(schema) } },
    },
  });
  const anything = list({ type: 'object' });
  return {
    '/api/v1/facts': get(
      'facts',
      'knowledge',
      'The data dictionary',
      object({ version: text, facts: anything, scoreItems: anything, scoreInputs: anything }),
    ),
    '/api/v1/rules': get(
      'rules',
      'knowledge',
      'All scores and decisions, with their sources',
      object({
        version: text,
        edition: text,
        scores: anything,
        decisions: anything,
        sources: { type: 'object' },
      }),
    ),
    '/api/openapi.json': get('openapi', 'knowledge', 'This description', { type: 'object' }),
    '/healthz': get(
      'healthz',
      'operation',
      'Whether the server is alive',
      object({ status: { const: 'alive' } }),
    ),
    '/readyz': get(
      'readyz',
      'operation',
      'Whether it is ready for work',
      object({ status: { const: 'ready' } }),
    ),
  };
}
