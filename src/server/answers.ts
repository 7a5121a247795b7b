import type { Decision } from '../engine/decide.ts';
import type { Explanation, Flip } from '../engine/explain.ts';
import type { Facts } from '../engine/fact-values.ts';
import type { Problem } from '../engine/read-facts.ts';
import { type Choice, chooseAgent } from '../engine/regimen/choose-agent.ts';
import type { Rules, ScoreAnswer } from '../engine/rules.ts';
import type { Region } from '../knowledge/rule-types.ts';
import { quote } from './read-json.ts';

/** The same answer on every way out: the program and the API. */
export type DecisionAnswer = Decision & {
  readonly flips: readonly Flip[];
  /** What is left to choose from, and what is not, with why: beside the decision that opens the choice. */
  readonly choice?: Omit<Choice, 'because' | 'notes' | 'version'>;
} & Partial<Explanation>;

export type Answer<T> =
  | { readonly ok: true; readonly answer: T }
  | { readonly ok: false; readonly code: 'unknown-id'; readonly known: readonly string[] }
  | { readonly ok: false; readonly code: 'not-an-object'; readonly got: string }
  | { readonly ok: false; readonly code: 'bad-facts'; readonly problems: readonly Problem[] };

export function answerDecision(
  rules: Rules,
  asked: { readonly id: string; readonly region: Region; readonly explain: boolean },
  input: unknown,
): Answer<DecisionAnswer> {
  const decision = rules.decision(asked.id, asked.region);
  if (!decision) return { ok: false, code: 'unknown-id', known: rules.decisionIds };
  const read = checked(rules, input, (facts) => rules.reader.read(facts));
  if (!read.ok) return read;
  const { version, ...answer } = decision.decide(read.facts);
  const flips = decision.flips(read.facts);
  const explanation = asked.explain ? decision.explain(read.facts) : {};
  return {
    ok: true,
    answer: { ...answer, flips, ...choiceBeside(rules, asked, read.facts), ...explanation, version },
  };
}

function choiceBeside(
  rules: Rules,
  { id, region }: { readonly id: string; readonly region: Region },
  facts: Facts,
): Pick<DecisionAnswer, 'choice'> {
  const { choiceOfAgents } = rules.catalogue.treatment;
  if (id !== choiceOfAgents.decision) return {};
  const {
    because: _because,
    notes: _notes,
    version: _version,
    ...choice
  } = chooseAgent(rules, choiceOfAgents, region, facts);
  return { choice };
}

export function answerScore(
  rules: Rules,
  asked: { readonly id: string },
  input: unknown,
): Answer<ScoreAnswer> {
  if (!rules.scoreIds.includes(asked.id)) return { ok: false, code: 'unknown-id', known: rules.scoreIds };
  const read = checked(rules, input, (facts) => rules.scoreInput(asked.id, facts));
  if (!read.ok) return read;
  const answer = rules.score(asked.id, read.facts, read.answers);
  return answer ? { ok: true, answer } : { ok: false, code: 'unknown-id', known: rules.scoreIds };
}

type Refusal =
  | { readonly ok: false; readonly code: 'not-an-object'; readonly got: string }
  | { readonly ok: false; readonly code: 'bad-facts'; readonly problems: readonly Problem[] };

/** What a reader makes of input that is an object of a sensible size. */
function checked<T extends { readonly ok: true }>(
  rules: Rules,
  input: unknown,
  read: (facts: object) => T | { readonly ok: false; readonly problems: readonly Problem[] } | undefined,
): T | Refusal {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    return { ok: false, code: 'not-an-object', got: kindOf(input) };
  }
  // A fact has an id and few other names. Looking for a name like each of a million would take minutes.
  const names = Object.keys(input).length;
  const most = 2 * Object.keys(rules.catalogue.facts).length;
  if (names > most) {
    return {
      ok: false,
      code: 'bad-facts',
      problems: [{ fact: 'input', wanted: `at most ${most} facts`, got: `${names}` }],
    };
  }
  const answered = read(input);
  if (answered?.ok === true) return answered;
  return { ok: false, code: 'bad-facts', problems: (answered?.problems ?? []).map(shortened) };
}

/** A name that somebody sent is shown short, and cannot steer a terminal. */
function shortened(problem: Problem): Problem {
  return /^[\w.-]{1,60}$/.test(problem.fact) ? problem : { ...problem, fact: quote(problem.fact) };
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'an array';
  if (value === null) return 'null';
  return `a ${typeof value}`;
}
