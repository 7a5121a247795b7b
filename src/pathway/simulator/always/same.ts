import { Temporal } from 'temporal-polyfill';

/** Deeply the same, whatever the order of fields; a field that is undefined is as good as none, as it is once it was kept. */
export function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (one instanceof Temporal.Instant)
    return other instanceof Temporal.Instant && one.epochMilliseconds === other.epochMilliseconds;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  return hasAll(one, other) && hasAll(other, one);
}

function hasAll(one: object, other: object): boolean {
  const there = new Map<string, unknown>(Object.entries(other));
  return Object.entries(one).every(([name, value]) => isSame(value, there.get(name)));
}

/**
 * Whether two pairs still agree that agreed before: what neither side has touched since needs no second look. That makes the
 * comparison after each of a hundred thousand events cost no more than what the event changed.
 */
export function isSameSince(
  one: { readonly before: unknown; readonly after: unknown },
  other: { readonly before: unknown; readonly after: unknown },
): boolean {
  if (one.before === one.after && other.before === other.after) return true;
  const [a, b] = [one.after, other.after];
  const [wasA, wasB] = [one.before, other.before];
  if (![a, b, wasA, wasB].every((each) => isPlainPart(each))) return isSame(a, b);
  const [partsA, partsB, oldA, oldB] = [partsOf(a), partsOf(b), partsOf(wasA), partsOf(wasB)];
  return [...new Set([...partsA.keys(), ...partsB.keys()])].every((name) =>
    isSameSince(
      { before: oldA.get(name), after: partsA.get(name) },
      { before: oldB.get(name), after: partsB.get(name) },
    ),
  );
}

const isPlainPart = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !(value instanceof Temporal.Instant);

const partsOf = (value: unknown): ReadonlyMap<string, unknown> =>
  new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
