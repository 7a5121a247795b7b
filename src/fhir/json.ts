/** What `JSON.parse` gave, told apart without wrapping it. */
export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

const nothing: readonly unknown[] = [];
export const listOf = (value: unknown): readonly unknown[] => (isList(value) ? value : nothing);

export const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

/** The kind of a value, for a message: never its content, which may be a person's. */
export function kindOf(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (isList(value)) return 'an array';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

/** A word of the record, for a message: short, on one line, and unable to steer a terminal. */
export function quoted(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value !== 'string') return kindOf(value);
  const line = value
    .slice(0, 80)
    .replaceAll(/[\p{C}\s]+/gu, ' ')
    .trim();
  return `"${line}${value.length > 80 ? '…' : ''}"`;
}
