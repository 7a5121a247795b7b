import { Temporal } from 'temporal-polyfill';

/** Deeply the same, whatever the order of fields; a field that is undefined is as good as none, as it is once it was kept. */
export function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (one instanceof Temporal.Instant || other instanceof Temporal.Instant)
    return one instanceof Temporal.Instant && other instanceof Temporal.Instant && one.equals(other);
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  // Each part is looked at once: to compare both ways would double the work at every level.
  return (
    Object.keys(one).every((name) => isSame(partOf(one, name), partOf(other, name))) &&
    Object.keys(other).every((name) => Object.hasOwn(one, name) || partOf(other, name) === undefined)
  );
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
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const isPartSame = (name: string): boolean =>
    isSameSince(
      { before: partOf(wasA, name), after: partOf(a, name) },
      { before: partOf(wasB, name), after: partOf(b, name) },
    );
  return namesOf(a).every(isPartSame) && namesOf(b).every((name) => hasPart(a, name) || isPartSame(name));
}

const isPlainPart = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !(value instanceof Temporal.Instant);

const namesOf = (value: unknown): readonly string[] =>
  typeof value === 'object' && value !== null ? Object.keys(value) : [];

const hasPart = (value: unknown, name: string): value is object =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name);

const partOf = (value: unknown, name: string): unknown =>
  hasPart(value, name) ? Reflect.get(value, name) : undefined;
