/** Remembers what was worked out, and forgets the oldest first: visitors cannot fill the memory. */
export function boundedMemo<T>(most: number, work: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = work(key);
    if (known.size >= most) {
      const [oldest] = known.keys();
      if (oldest !== undefined) known.delete(oldest);
    }
    known.set(key, value);
    return value;
  };
}
