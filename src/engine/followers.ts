/** What follows from facts, in the order in which it is to be found: one may follow from another. */
export type Followers<T> = {
  readonly all: readonly T[];
  /** Places in `all` of those that read a fact, by its id. */
  readonly reading: ReadonlyMap<string, readonly number[]>;
};

export function followersIn<T>(all: readonly T[], readsOf: (one: T) => readonly string[]): Followers<T> {
  const reading = new Map<string, number[]>();
  for (const [place, one] of all.entries())
    for (const id of readsOf(one)) reading.set(id, [...(reading.get(id) ?? []), place]);
  return { all, reading };
}

/**
 * Asks each of those that read a known fact once, in order: a few of hundreds.
 *
 * @param ask answers the id of the fact that has come to be known by it, if one has.
 */
export function askFollowers<T>(
  { all, reading }: Followers<T>,
  known: Iterable<string>,
  ask: (one: T) => string | undefined,
): void {
  const isDue = new Uint8Array(all.length);
  const due = (id: string): void => {
    const places = reading.get(id);
    if (places) for (const place of places) isDue[place] = 1;
  };
  for (const id of known) due(id);
  for (let place = isDue.indexOf(1); place >= 0; place = isDue.indexOf(1, place + 1)) {
    const one = all[place];
    const found = one === undefined ? undefined : ask(one);
    if (found !== undefined) due(found);
  }
}
