import { Temporal } from 'temporal-polyfill';
import { assert } from '../../engine/assert.ts';
import { isObject } from '../../engine/reading.ts';
import type { Episode } from '../../pathway/episode-types.ts';
import type { EpisodeEvent } from '../../pathway/events.ts';
import type { DecisionRecord, Message } from '../../pathway/ports.ts';
import {
  checkHere,
  isDecision,
  isEpisode,
  isEvent,
  isNamedByOthers,
  type Place,
  placeOf,
  top,
} from '../codec.ts';

/**
 * What a database would give back, `decode(encode(...))`, without the text between: what it could not keep is refused here too.
 * What was kept before and has not changed stays the same object, in lists each by each: a year of a clinic passes here a
 * hundred thousand times.
 */
export const keptEpisode = (before: Episode | undefined, after: Episode): Episode =>
  keptAs(after, isEpisode, 'an episode', before);

export const keptEvent = (event: EpisodeEvent): EpisodeEvent => keptAs(event, isEvent, 'an event');
export const keptDecision = (decision: DecisionRecord): DecisionRecord =>
  keptAs(decision, isDecision, 'a decision');

/** Messages are kept as they were given; those that no database could keep are refused. */
export const checkMessages = (messages: readonly Message[]): void =>
  void keptFrom(undefined, messages, top, false);

function keptAs<T>(value: T, is: (value: unknown) => value is T, what: string, before?: T): T {
  const kept = keptFrom(before, value, top, false);
  assert(is(kept), `what should be ${what} is something else`);
  return kept;
}

/** The same as text and back: a field without a value is gone, and a place in a list without one holds null. */
export function keptFrom(before: unknown, value: unknown, place: Place, free: boolean): unknown {
  if (before !== undefined && before === value) return before;
  checkHere(value, place, free);
  if (typeof value === 'number') return value + 0; // there is no -0 in JSON
  if (typeof value !== 'object' || value === null || value instanceof Temporal.Instant) return value;
  return Array.isArray(value)
    ? keptList(Array.isArray(before) ? before : [], value, place, free)
    : keptParts(isObject(before) ? before : {}, value, place, free);
}

function keptList(
  before: readonly unknown[],
  list: readonly unknown[],
  place: Place,
  free: boolean,
): unknown[] {
  const known = new Set(before);
  return Array.from(list, (each, index) => {
    if (each === undefined) return null;
    return isObject(each) && known.has(each)
      ? each
      : keptFrom(before[index], each, placeOf(String(index), place), free);
  });
}

function keptParts(
  before: Readonly<Record<string, unknown>>,
  parts: object,
  place: Place,
  free: boolean,
): Readonly<Record<string, unknown>> {
  const kept: [name: string, part: unknown][] = [];
  for (const [name, part] of Object.entries(parts)) {
    if (part === undefined) continue;
    const known = Object.hasOwn(before, name) ? before[name] : undefined;
    kept.push([name, keptFrom(known, part, placeOf(name, place), free || isNamedByOthers(name))]);
  }
  return Object.fromEntries(kept);
}
