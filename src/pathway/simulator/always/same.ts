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
