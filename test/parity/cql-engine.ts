import cql from 'cql-execution';
import type { Library } from '../../src/engine/export/cql-library.ts';
import type { TranslateCql } from '../../src/cli/translate-cql.ts';
import { type InputValue, type Patient, asInput } from './patients.ts';

export type AskCql = (patient: Patient) => Promise<Readonly<Record<string, unknown>>>;

/** A library, translated and loaded, that answers the expressions asked for. Any word of the translator fails. */
export function openLibrary(
  library: Library,
  expressions: readonly string[],
  translate: TranslateCql,
): AskCql {
  const translated = translate(library.text);
  if (!translated.ok) throw new Error(`${library.name}: ${translated.problems.slice(0, 3).join('; ')}`);
  const loaded = new cql.Library(translated.elm);
  type Named = { readonly execute: (context: unknown) => unknown };
  // The engine has no types for what it holds by name.
  // oxlint-disable-next-line typescript/no-unsafe-assignment
  const named: Readonly<Record<string, Named | undefined>> = loaded.expressions;
  const now = new cql.DateTime(2026, 1, 1);
  const nobody = new cql.Results();
  // Whoever has the same inputs has the same answers: the engine is not asked twice.
  const known = new Map<string, Promise<Record<string, unknown>>>();
  const ask = async (parameters: Record<string, InputValue | null>): Promise<Record<string, unknown>> => {
    // As its own Executor does, but for the expressions nobody asks for.
    const context = new cql.UnfilteredContext(loaded, nobody, undefined, parameters, now);
    const answer: Record<string, unknown> = {};
    for (const name of expressions) answer[name] = (await named[name]?.execute(context)) ?? null;
    return answer;
  };
  return (patient) => {
    const parameters: Record<string, InputValue | null> = {};
    // Null is given as null: to this engine a parameter that is absent is an object of its own.
    for (const input of library.inputs) parameters[input.name] = asInput(input, patient.inputs[input.name]);
    const key = JSON.stringify(parameters);
    const before = known.get(key);
    if (before) return before;
    const answer = ask(parameters);
    known.set(key, answer);
    return answer;
  };
}
