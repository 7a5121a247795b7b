/**
 * What we keep as JSON, and back. Instants are known by the name of their field: `at`, or one that ends in `At`
 * (`pathway/events.ts`), so that a body needs no type tags and reads well in any database tool.
 */
import { Temporal } from 'temporal-polyfill';
import { assert } from '../engine/assert.ts';
import { isObject } from '../engine/reading.ts';
import type { Duty } from '../pathway/duty/duty-types.ts';
import type { Episode } from '../pathway/episode-types.ts';
import type { EpisodeEvent } from '../pathway/events.ts';
import type { Practice } from '../pathway/referrals/practices.ts';
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
  checkKept(value, top, false);
  return JSON.stringify(value);
}

/** Texts whose names others chose: a value called `slotAt` stays the text it is. */
export function encodeTexts(texts: Readonly<Record<string, string>>): string {
  checkKept(texts, { name: 'values', within: null }, true);
  return JSON.stringify(texts);
}

export function decode(text: string): unknown {
  return restore(JSON.parse(text), top, false);
}

/** Where a value stands: each command passes hundreds of them, so a path is written out only to be told. */
export type Place = { readonly name: string; readonly within: Place | null };
export const top: Place = { name: '', within: null };
export const placeOf = (name: string, within: Place): Place => ({ name, within });

function whereIs({ name, within }: Place): string {
  return within === null || within === top ? name : `${whereIs(within)}.${name}`;
}

function checkKept(value: unknown, place: Place, free: boolean): void {
  checkHere(value, place, free);
  if (Array.isArray(value)) {
    for (const [index, each] of value.entries()) checkKept(each, placeOf(String(index), place), free);
  } else if (isObject(value) && !(value instanceof Temporal.Instant)) {
    for (const name of Object.keys(value))
      checkKept(value[name], placeOf(name, place), free || isNamedByOthers(name));
  }
}

/**
 * Of this value and the names in it; what is within it is to be checked on its own.
 *
 * @throws AssertionError as `encode` does
 */
export function checkHere(value: unknown, place: Place, free: boolean): void {
  const problem = problemOf(value, place, free);
  if (problem !== null) assert(false, `${whereIs(place)}: ${problem}`);
}

export const isNamedByOthers = (name: string): boolean => namedByOthers.includes(name);

function problemOf(value: unknown, place: Place, free: boolean): string | null {
  if (value === null || value === undefined || typeof value === 'boolean') return null;
  if (typeof value === 'string') {
    if (!isKeptText(value)) return unkeptText;
    return free || !isInstantField(place) ? null : 'an instant, kept as text';
  }
  if (typeof value === 'number')
    return Number.isFinite(value) ? null : `${value} is not a number that can be kept`;
  if (value instanceof Temporal.Instant)
    return !free && isInstantField(place) ? null : 'an instant whose name does not end in "At"';
  if (Array.isArray(value)) return null;
  if (!isObject(value) || !isPlain(value)) return 'cannot be kept';
  return Object.keys(value).every(isKeptText) ? null : unkeptText;
}

const unkeptText = 'text with a character no database keeps';
const isKeptText = (text: string): boolean => text.isWellFormed() && !text.includes('\0');

/** Anything else, such as another kind of time, would come back as something else. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}

/** What was parsed is ours alone: instants are put where their texts stand. */
function restore(value: unknown, place: Place, free: boolean): unknown {
  if (typeof value === 'string') return !free && isInstantField(place) ? Temporal.Instant.from(value) : value;
  if (Array.isArray(value)) {
    for (const [index, each] of value.entries())
      value[index] = restore(each, { name: String(index), within: place }, free);
  } else if (isObject(value)) {
    for (const name of Object.keys(value)) {
      const each = value[name];
      if (typeof each === 'string' || typeof each === 'object')
        value[name] = restore(each, { name, within: place }, free || isNamedByOthers(name));
    }
  }
  return value;
}

function isInstantField({ name, within }: Place): boolean {
  return (
    name === 'at' ||
    name.endsWith('At') ||
    (within !== null && alsoInstants.includes(`${within.name}.${name}`))
  );
}

// ── What a row holds, by its type. Only we write these columns, and the hash chain holds what they say: the checks here are
//    for a row of another kind or of another version, not for every field.

export const readEpisode = (text: string): Episode => ({
  ...keptLater,
  ...readAs(text, isEpisode, 'an episode'),
});

/** What a state that was kept before has no word for. */
const keptLater = {
  treatment: null,
  checkIns: null,
  warfarin: null,
  followUp: null,
  handOver: null,
  referral: null,
  referralsOut: [],
  letters: [],
} as const;

export const readEvent = (text: string): EpisodeEvent => readAs(text, isEvent, 'an event');
export const readDecision = (text: string): DecisionRecord => readAs(text, isDecision, 'a decision');
export const readDetails = (text: string): PersonDetails => readAs(text, isDetails, "a person's details");
export const readTexts = (text: string): Readonly<Record<string, string>> =>
  readAs(`{"values":${text}}`, isTexts, 'texts by name').values;
/** Settings of before anybody was told by telephone name no numbers. */
export const readDutyKept = (text: string): Duty => ({
  phones: [],
  ...readAs(text, isDuty, 'duty settings'),
});
export const readPracticeKept = (text: string): Practice => readAs(text, isPractice, 'a practice');
export const readRecipient = (text: string): Message['to'] => readAs(text, isRecipient, 'a recipient');

function readAs<T>(text: string, is: (value: unknown) => value is T, what: string): T {
  const value = decode(text);
  assert(is(value), `a row that should hold ${what} holds something else`);
  return value;
}

export const isEpisode = (value: unknown): value is Episode =>
  isObject(value) &&
  has(value, ['id', 'personId', 'state', 'zone'], 'string') &&
  typeof value['sequence'] === 'number' &&
  value['referredAt'] instanceof Temporal.Instant &&
  isObject(value['owner']) &&
  isObject(value['cover']) &&
  Array.isArray(value['tests']);

export const isEvent = (value: unknown): value is EpisodeEvent =>
  isObject(value) && typeof value['type'] === 'string' && isStamped(value);

export const isDecision = (value: unknown): value is DecisionRecord =>
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

const isRecipient = (value: unknown): value is Message['to'] => isObject(value) && whoIs(value);

function whoIs(value: Record<string, unknown>): boolean {
  if (value['kind'] === 'owner') return isObject(value['owner']);
  return typeof value[value['kind'] === 'on-call' ? 'userId' : 'personId'] === 'string';
}

type KeptDuty = Omit<Duty, 'phones'> & Partial<Pick<Duty, 'phones'>>;
const isDuty = (value: unknown): value is KeptDuty =>
  isObject(value) &&
  has(value, ['zone'], 'string') &&
  isObject(value['hours']) &&
  isObject(value['quiet']) &&
  ['holidays', 'rota', 'leave'].every((name) => Array.isArray(value[name]));

const isPractice = (value: unknown): value is Practice =>
  isObject(value) && has(value, ['id', 'name'], 'string') && typeof value['isListed'] === 'boolean';

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
  at.epochNanoseconds % 1000n === 0n ? at : at.round({ smallestUnit: 'microsecond', roundingMode: 'ceil' });
