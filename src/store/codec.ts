/**
 * What we keep as JSON, and back. Instants are known by the name of their field: `at`, or one that ends in `At`
 * (`pathway/events.ts`), so that a body needs no type tags and reads well in any database tool.
 */
import { Temporal } from 'temporal-polyfill';
import { assert } from '../engine/assert.ts';
import { isObject } from '../engine/reading.ts';
import type { Episode } from '../pathway/episode-types.ts';
import type { EpisodeEvent } from '../pathway/events.ts';
import type { PersonDetails } from '../pathway/person.ts';
import type { DecisionRecord, Message } from '../pathway/ports.ts';

/** What these hold is named by others: a fact called `at` is not an instant. */
const namedByOthers = ['facts', 'inputs', 'values'];
/** Instants whose names say something else. */
const alsoInstants = ['overdue.first', 'overdue.last'];

/**
 * Refuses what would not come back the same: an instant under another name, NaN, and text that PostgreSQL cannot keep.
 *
 * @throws AssertionError naming the place, never the content. The edge has refused such input, so here it is our bug.
 */
export function encode(value: unknown): string {
  checkKept(value, [], false);
  return JSON.stringify(value);
}

/** Texts whose names others chose: a value called `slotAt` stays the text it is. */
export function encodeTexts(texts: Readonly<Record<string, string>>): string {
  checkKept(texts, ['values'], true);
  return JSON.stringify(texts);
}

export function decode(text: string): unknown {
  return restore(JSON.parse(text), [], false);
}

function checkKept(value: unknown, path: readonly string[], free: boolean): void {
  const where = path.join('.');
  if (typeof value === 'string') {
    assert(
      value.isWellFormed() && !value.includes('\0'),
      `${where}: text with a character no database keeps`,
    );
    assert(free || !isInstantField(path), `${where}: an instant, kept as text`);
  } else if (typeof value === 'number') {
    assert(Number.isFinite(value), `${where}: ${value} is not a number that can be kept`);
  } else if (value instanceof Temporal.Instant) {
    assert(!free && isInstantField(path), `${where}: an instant whose name does not end in "At"`);
  } else if (Array.isArray(value)) {
    for (const [index, each] of value.entries()) checkKept(each, [...path, String(index)], free);
  } else if (isObject(value) && isPlain(value)) {
    for (const [key, each] of Object.entries(value)) {
      checkKept(key, [], true);
      checkKept(each, [...path, key], free || namedByOthers.includes(key));
    }
  } else {
    assert(value === null || value === undefined || typeof value === 'boolean', `${where}: cannot be kept`);
  }
}

/** Anything else, such as another kind of time, would come back as something else. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}

function restore(value: unknown, path: readonly string[], free: boolean): unknown {
  if (typeof value === 'string') {
    return !free && isInstantField(path) ? Temporal.Instant.from(value) : value;
  }
  if (Array.isArray(value)) {
    return value.map((each: unknown, index) => restore(each, [...path, String(index)], free));
  }
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      key,
      restore(each, [...path, key], free || namedByOthers.includes(key)),
    ]),
  );
}

function isInstantField(path: readonly string[]): boolean {
  const name = path.at(-1) ?? '';
  return name === 'at' || name.endsWith('At') || alsoInstants.includes(path.slice(-2).join('.'));
}

// ── What a row holds, by its type. Only we write these columns, and the hash chain holds what they say: the checks here are
//    for a row of another kind or of another version, not for every field.

export const readEpisode = (text: string): Episode => readAs(text, isEpisode, 'an episode');
export const readEvent = (text: string): EpisodeEvent => readAs(text, isEvent, 'an event');
export const readDecision = (text: string): DecisionRecord => readAs(text, isDecision, 'a decision');
export const readDetails = (text: string): PersonDetails => readAs(text, isDetails, "a person's details");
export const readTexts = (text: string): Readonly<Record<string, string>> =>
  readAs(`{"values":${text}}`, isTexts, 'texts by name').values;
export const readRecipient = (text: string): Message['to'] => readAs(text, isRecipient, 'a recipient');

function readAs<T>(text: string, is: (value: unknown) => value is T, what: string): T {
  const value = decode(text);
  assert(is(value), `a row that should hold ${what} holds something else`);
  return value;
}

const isEpisode = (value: unknown): value is Episode =>
  isObject(value) &&
  has(value, ['id', 'personId', 'state', 'zone'], 'string') &&
  typeof value['sequence'] === 'number' &&
  value['referredAt'] instanceof Temporal.Instant &&
  isObject(value['owner']) &&
  isObject(value['cover']) &&
  Array.isArray(value['tests']);

const isEvent = (value: unknown): value is EpisodeEvent =>
  isObject(value) && typeof value['type'] === 'string' && isStamped(value);

const isDecision = (value: unknown): value is DecisionRecord =>
  isObject(value) &&
  has(value, ['decisionId', 'table', 'knowledgeVersion'], 'string') &&
  isObject(value['inputs']) &&
  isStamped(value);

const isDetails = (value: unknown): value is PersonDetails =>
  isObject(value) && has(value, ['familyName', 'givenName'], 'string') && Array.isArray(value['identifiers']);

const isTexts = (value: unknown): value is { values: Readonly<Record<string, string>> } =>
  isObject(value) &&
  isObject(value['values']) &&
  Object.values(value['values']).every((each) => typeof each === 'string');

const isRecipient = (value: unknown): value is Message['to'] =>
  isObject(value) &&
  (value['kind'] === 'owner' ? isObject(value['owner']) : typeof value['personId'] === 'string');

const isStamped = (value: Record<string, unknown>): boolean =>
  value['at'] instanceof Temporal.Instant &&
  isObject(value['by']) &&
  has(value['by'], ['role', 'id'], 'string');

const has = (value: Record<string, unknown>, names: readonly string[], type: 'string'): boolean =>
  names.every((name) => typeof value[name] === type);

/**
 * The database keeps microseconds. Up, never down: an alarm must not ring before its time.
 */
export const toMicroseconds = (at: Temporal.Instant): Temporal.Instant =>
  at.round({ smallestUnit: 'microsecond', roundingMode: 'ceil' });
