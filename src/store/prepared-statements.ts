import type pg from 'pg';

/** Statements whose text is made for one call would fill the server's memory: so many are named, and the rest are not. */
const mostNames = 500;

/**
 * Names each statement with parameters, so that the server parses and plans it once a connection and not at every call: a
 * command's own statements cost more to plan than to run. A plan stays with the role it was made for.
 */
export function preparing(pool: pg.Pool): pg.Pool {
  const names = new Map<string, string>();
  const nameOf = (text: string): string | undefined => {
    const known = names.get(text);
    if (known !== undefined || names.size >= mostNames) return known;
    const name = `virchow-${names.size}`;
    names.set(text, name);
    return name;
  };
  pool.on('connect', (client) => {
    const query = client.query.bind(client);
    const named = (...given: unknown[]): unknown => {
      const [text, values] = given;
      const name =
        given.length === 2 && typeof text === 'string' && isFilled(values) ? nameOf(text) : undefined;
      return name === undefined || !isFilled(values)
        ? Reflect.apply(query, client, given)
        : query({ name, text: String(text), values });
    };
    Object.assign(client, { query: named });
  });
  return pool;
}

const isFilled = (values: unknown): values is unknown[] => Array.isArray(values) && values.length > 0;
