import type { Library } from './cql-library.ts';

/** Expression Logical Model, as JSON: what engines of CQL run. */
export type Elm = Readonly<Record<string, unknown>>;

export type Translated =
  | { readonly ok: true; readonly elm: Elm }
  | { readonly ok: false; readonly problems: readonly string[] };

export type TranslateCql = (cql: string) => Translated;

/** What engines run, as text, by the name of its library; empty where there is no translator. */
export type ElmOfAll =
  | { readonly ok: true; readonly elmOf: ReadonlyMap<string, string> }
  | { readonly ok: false; readonly problem: string };

/** Any word of complaint about any library fails all: half an export would look like a whole one. */
export function translated(libraries: readonly Library[], translate: TranslateCql | null): ElmOfAll {
  const elmOf = new Map<string, string>();
  if (!translate) return { ok: true, elmOf };
  for (const { name, text } of libraries) {
    const result = translate(text);
    if (!result.ok)
      return { ok: false, problem: `${name}: the translator complains: ${result.problems.join('; ')}` };
    elmOf.set(name, JSON.stringify(result.elm, withoutEmptyLists));
  }
  return { ok: true, elmOf };
}

/** A quarter of what the translator writes is that nothing is annotated; a list that is not there says the same. */
const withoutEmptyLists = (name: string, value: unknown): unknown =>
  (name === 'annotation' || name === 'signature') && Array.isArray(value) && value.length === 0
    ? undefined
    : value;
