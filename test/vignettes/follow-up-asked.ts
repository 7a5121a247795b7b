import type { Decision } from '../../src/engine/decide.ts';
import { rules } from '../../src/engine/rules.ts';
import type { Region } from '../../src/knowledge/rule-types.ts';

export type Input = Readonly<Record<string, unknown>>;

/** What a table says of these facts; a wrong fact is the test's own mistake. */
export function ask(decision: string, input: Input, region: Region = 'uk'): Decision {
  const read = rules.reader.read(input);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const answer = rules.decision(decision, region)?.decide(read.facts);
  if (!answer) throw new Error(`no ${decision}`);
  return answer;
}

/** The same facts with one of them not known, for each. */
export const eachUnknown = (input: Input): [fact: string, input: Input][] =>
  Object.keys(input).map((fact) => [fact, { ...input, [fact]: null }]);
