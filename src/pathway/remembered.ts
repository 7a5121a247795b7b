/**
 * A function that says the same of a key for ever, asked of the same few keys over and over: it works each out once. When too
 * many have been asked for, it forgets them all and begins again, so that no server keeps more than so many.
 */
export function remembered<K, V>(workOut: (key: K) => V, most = 50_000): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    if (known.size >= most) known.clear();
    const now = workOut(key);
    known.set(key, now);
    return now;
  };
}
