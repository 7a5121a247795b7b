import { describe } from '../../src/engine/read-facts.ts';
import { type ScoreAnswer, rules } from '../../src/engine/rules.ts';

export type Input = Readonly<Record<string, unknown>>;
type Read = Extract<ScoreAnswer, { levels: unknown }>;

/** A score as the program and the API answer it: by the names of its published table. */
export function score(id: string, input: Input): Read {
  const read = rules.scoreInput(id, input);
  if (!read) throw new Error(`no score is called ${id}`);
  if (!read.ok) throw new Error(read.problems.map(describe).join('; '));
  const answer = rules.score(id, read.facts, read.answers);
  if (!answer || !('levels' in answer)) throw new Error(`${id} is not answered`);
  return answer;
}

/** What is wrong with an input, as a caller is told. */
export function problemsOf(id: string, input: Input): string[] {
  const read = rules.scoreInput(id, input);
  return read && !read.ok ? read.problems.map(describe) : [];
}

/** Every item answered by its key: those named are present. */
export function items(id: string, ...present: readonly string[]): Record<string, boolean> {
  const found = rules.catalogue.scores.find((each) => each.id === id);
  const keys = found?.items.flatMap((item) => ('when' in item ? [item.key] : [])) ?? [];
  for (const key of present) if (!keys.includes(key)) throw new Error(`${id} has no item ${key}`);
  return Object.fromEntries(keys.map((key) => [key, present.includes(key)]));
}

/** The same without some, for those that a column of the table answers. */
export function itemsBut(id: string, columns: readonly string[], ...present: readonly string[]): Input {
  return Object.fromEntries(Object.entries(items(id, ...present)).filter(([key]) => !columns.includes(key)));
}
