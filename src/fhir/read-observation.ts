import { dDimerBasisOfCode } from '../knowledge/facts/codes.ts';
import type { FactValue } from '../engine/fact-values.ts';
import { factSystem } from '../engine/export/fhir/canonical.ts';
import type { CodeTables, Meaning, Target } from './code-tables.ts';
import { type Dossier, type Origin, addLead, addStatement, addUnreadable } from './found.ts';
import { type JsonObject, isList, isObject, listOf, quoted, textOf } from './json.ts';
import type { DDimerGiven, QuantityReader } from './quantities-in-records.ts';
import { type Days, daysBetween, readDays } from './record-dates.ts';
import { hintsInObservation } from './hints.ts';

export type Context = {
  readonly tables: CodeTables;
  readonly quantities: QuantityReader;
  readonly asOf: number;
  /** The last date that was read: those of one visit are mostly the same. */
  lastDate: string | undefined;
  lastDays: Days | undefined;
};

type Read =
  | {
      readonly value: FactValue;
      readonly given?: DDimerGiven;
      readonly note?: string | undefined;
      readonly standing?: true;
    }
  | { readonly reason: string | (() => string) }
  | { readonly lead: () => string; readonly why: string };

/** One Observation, as far as all its values share it. */
type Observed = {
  readonly origin: Origin;
  readonly date: string | undefined;
  readonly days: Days | undefined;
  /** Why no value in it counts: it was withdrawn, or is about somebody else. */
  readonly withdrawn: string | undefined;
  /** Why no value in it can be read. */
  readonly refused: string | undefined;
  readonly preliminary: string | undefined;
};

/** Reads an Observation's own value and those of its components. */
export function readObservation(origin: Origin, dossier: Dossier, context: Context): void {
  const { resource } = origin;
  let observed = readCoded(resource, origin, undefined, dossier, context);
  const components = resource['component'];
  if (components !== undefined) {
    for (const component of listOf(components)) {
      if (isObject(component))
        observed = readCoded(component, origin, observed, dossier, context) ?? observed;
    }
  }
  if (!observed) dossier.searches.push(() => hintsInObservation(origin, dossier, context.tables));
}

/** Reads a value by its codes; what the Observation is, once one of them is in our tables. */
function readCoded(
  holder: JsonObject,
  origin: Origin,
  known: Observed | undefined,
  dossier: Dossier,
  context: Context,
): Observed | undefined {
  const code = holder['code'];
  const codings = isObject(code) ? code['coding'] : undefined;
  if (!isList(codings)) return known;
  let observed = known;
  let last: Target | undefined;
  for (const coding of codings) {
    if (!isObject(coding)) continue;
    const word = coding['code'];
    const meanings = typeof word === 'string' ? context.tables.meanings.get(word) : undefined;
    if (meanings === undefined) continue;
    const { system } = coding;
    for (const meaning of meanings) {
      if (meaning.system === system) {
        observed ??= observe(origin, context);
        // Two codings of one concept are one statement.
        if (meaning.target !== last) readHolder(holder, observed, meaning, dossier, context);
        last = meaning.target;
      } else if (system === undefined && meaning.kind === 'value' && meaning.system !== factSystem) {
        observed ??= observe(origin, context);
        addUnreadable(
          dossier,
          meaning.target,
          origin,
          observed.date,
          `the code ${quoted(word)} names no system: what it means is not guessed`,
        );
      }
    }
  }
  return observed;
}

function observe(origin: Origin, context: Context): Observed {
  const { resource } = origin;
  const { status } = resource;
  const date = dateOf(resource);
  if (date !== context.lastDate) {
    context.lastDate = date;
    context.lastDays = readDays(date);
  }
  const isFinal = status === 'final' || status === 'amended' || status === 'corrected';
  return {
    origin,
    date,
    days: context.lastDays,
    withdrawn: withdrawal(status, resource),
    refused: resource['modifierExtension'] === undefined ? (isFinal ? undefined : refusal(status)) : turned,
    preliminary: isFinal ? undefined : waiting(status),
  };
}

const turned = 'it carries a modifier extension, which may turn its meaning round';

/** When it was observed. Without an effective time the day of issue is not taken: a sample may be far older than its report. */
function dateOf(observation: JsonObject): string | undefined {
  const date = observation['effectiveDateTime'];
  if (typeof date === 'string') return date;
  const period = observation['effectivePeriod'];
  return textOf(observation['effectiveInstant']) ?? (isObject(period) ? textOf(period['start']) : undefined);
}

function withdrawal(status: unknown, observation: JsonObject): string | undefined {
  if (status === 'entered-in-error' || status === 'cancelled')
    return `its status is ${status}: it does not count`;
  return observation['focus'] === undefined
    ? undefined
    : 'it is about something other than the patient (focus)';
}

function refusal(status: unknown): string | undefined {
  if (status === 'preliminary' || status === 'unknown') return undefined;
  return status === 'registered'
    ? 'it is registered and has no result yet'
    : `wanted a status such as "final"; got ${quoted(status)}`;
}

function waiting(status: unknown): string | undefined {
  if (status === 'preliminary') return 'it is preliminary';
  return status === 'unknown' ? 'its status is unknown: it may have been withdrawn' : undefined;
}

function readHolder(
  holder: JsonObject,
  observed: Observed,
  meaning: Meaning,
  dossier: Dossier,
  context: Context,
): void {
  const { target } = meaning;
  const { origin, date, days, withdrawn, refused } = observed;
  if (withdrawn !== undefined) return addUnreadable(dossier, target, origin, date, withdrawn);
  const reason =
    refused ?? (holder !== origin.resource && holder['modifierExtension'] !== undefined ? turned : undefined);
  const read = reason === undefined ? valueOf(holder, meaning, days, context) : { reason };
  if (read === undefined) return;
  if (typeof read === 'boolean') {
    say(dossier, target, observed, read, undefined, false, undefined);
  } else if ('value' in read) {
    say(dossier, target, observed, read.value, read.given, read.standing === true, read.note);
  } else if ('lead' in read) {
    addLead(dossier, target, origin, date, read.lead, read.why);
  } else {
    addUnreadable(dossier, target, origin, date, read.reason);
    // A newer value that cannot be read keeps an older one from being taken for today's.
    say(dossier, target, observed, undefined, undefined, false, undefined);
  }
}

function say(
  dossier: Dossier,
  target: Target,
  { origin, date, days, preliminary }: Observed,
  value: FactValue | undefined,
  given: DDimerGiven | undefined,
  standing: boolean,
  note: string | undefined,
): void {
  addStatement(dossier, { target, value, given, date, days, origin, standing, preliminary, note });
}

function valueOf(
  holder: JsonObject,
  meaning: Meaning,
  days: Days | undefined,
  context: Context,
): Read | boolean | undefined {
  const { target } = meaning;
  const { fact } = target;
  // It wins over a value beside it: a record that gives both contradicts itself.
  const absent = holder['dataAbsentReason'];
  if (absent !== undefined) return { reason: () => `recorded as not known (${codeIn(absent)})` };
  if (meaning.kind === 'value') {
    if (fact.type === 'yes-no') {
      const flag = holder['valueBoolean'];
      if (typeof flag === 'boolean') return flag;
    } else if (fact.type === 'quantity' || fact.type === 'd-dimer') {
      const quantity = holder['valueQuantity'];
      if (quantity !== undefined) {
        if (fact.type === 'd-dimer')
          return context.quantities.dDimer(quantity, basesOf(holder['code']), holder['referenceRange']);
        const read = context.quantities.quantity(quantity, fact);
        return target.id === 'oxygen-saturation' && 'value' in read
          ? saturation(read.value, holder, context)
          : read;
      }
    }
  }
  const kind = valueKind(holder);
  if (kind === undefined) {
    // A panel: its components and members hold the values.
    if (isList(holder['component']) || isList(holder['hasMember'])) return undefined;
    return { reason: 'it holds no value' };
  }
  if (meaning.kind === 'scan')
    return {
      lead: () => nameOf(holder['code']),
      why: 'A code does not say what was seen, nor whether every segment was.',
    };
  if (meaning.kind !== 'value') return conceptIn(holder, days, meaning, context);
  switch (fact.type) {
    case 'quantity':
    case 'd-dimer':
      return { reason: `wanted valueQuantity; got ${kind}` };
    case 'yes-no': {
      const answer = answerIn(holder['valueCodeableConcept'], context.tables);
      return answer === undefined ? { reason: `wanted valueBoolean true or false; got ${kind}` } : answer;
    }
    case 'one-of': {
      if (fact.derivedFromDDimer)
        return { reason: 'it is worked out from the D-dimer itself, and not taken from a record' };
      const word = wordIn(holder);
      if (word !== undefined && fact.values.includes(word)) return { value: word };
      return {
        reason: `wanted one of ${fact.values.join(', ')}; got ${word === undefined ? kind : quoted(word)}`,
      };
    }
  }
}

/** A concept that bears on a fact, observed: "pregnancy status: pregnant", or the concept itself with yes or no. */
function conceptIn(
  holder: JsonObject,
  days: Days | undefined,
  meaning: Meaning & { kind: 'concept' | 'status' },
  context: Context,
): Read {
  const { bearing } = meaning;
  const says =
    meaning.kind === 'status'
      ? listOf(
          isObject(holder['valueCodeableConcept']) ? holder['valueCodeableConcept']['coding'] : undefined,
        ).some(
          (coding) =>
            isObject(coding) &&
            typeof coding['code'] === 'string' &&
            bearing.codes.some(({ code }) => code === coding['code']) &&
            context.tables.meanings
              .get(coding['code'])
              ?.some(({ system, target }) => system === coding['system'] && target === meaning.target) ===
              true,
        )
      : holder['valueBoolean'] === true || answerIn(holder['valueCodeableConcept'], context.tables) === true;
  const word = (): string =>
    `${nameOf(holder['code'])}: ${nameOf(holder['valueCodeableConcept']) || (says ? 'yes' : 'no')}`;
  if (says && bearing.as === 'present' && days !== undefined && days.first <= context.asOf) {
    if (daysBetween(days.first, context.asOf) <= bearing.observedWithinDays)
      return { value: true, standing: true, note: `observed within ${bearing.observedWithinDays} days` };
  }
  return { lead: word, why: bearing.why };
}

/** On oxygen a normal saturation reassures nobody. Where nothing is said, air is taken: that is how it is usually charted. */
function saturation(value: number, holder: JsonObject, { tables }: Context): Read {
  for (const part of listOf(holder['component'])) {
    const code = isObject(part) ? part['code'] : undefined;
    if (!isObject(part) || !isObject(code)) continue;
    const isOxygen = listOf(code['coding']).some(
      (coding) => isObject(coding) && typeof coding['code'] === 'string' && tables.oxygen.has(coding['code']),
    );
    if (!isOxygen) continue;
    const amount = isObject(part['valueQuantity']) ? part['valueQuantity']['value'] : undefined;
    if (amount === 0 || amount === 21) continue;
    return {
      reason: `${value} % was measured on oxygen; on air it is no higher: measure it on air, and act on it if it is low`,
    };
  }
  return { value, note: 'taken as measured on air: the record does not say otherwise' };
}

function basesOf(code: unknown): ('FEU' | 'DDU')[] {
  const said: ('FEU' | 'DDU')[] = [];
  for (const coding of listOf(isObject(code) ? code['coding'] : undefined)) {
    const word =
      isObject(coding) &&
      typeof coding['code'] === 'string' &&
      Object.hasOwn(dDimerBasisOfCode, coding['code'])
        ? dDimerBasisOfCode[coding['code']]
        : undefined;
    if (word !== undefined && !said.includes(word)) said.push(word);
  }
  return said;
}

/** A yes or a no in codes. Two that differ are neither. */
function answerIn(concept: unknown, { answers }: CodeTables): boolean | undefined {
  let found: boolean | undefined;
  for (const coding of listOf(isObject(concept) ? concept['coding'] : undefined)) {
    if (!isObject(coding) || typeof coding['code'] !== 'string' || typeof coding['system'] !== 'string')
      continue;
    const answer = answers.get(`${coding['system']}|${coding['code']}`);
    if (answer !== undefined && found !== undefined && answer !== found) return undefined;
    found = answer ?? found;
  }
  return found;
}

/** The word of a one-of fact: a code of our own system, or the bare text of the value. */
function wordIn(holder: JsonObject): string | undefined {
  const concept = holder['valueCodeableConcept'];
  if (!isObject(concept)) return textOf(holder['valueString']);
  for (const coding of listOf(concept['coding'])) {
    if (isObject(coding) && coding['system'] === factSystem) return textOf(coding['code']);
  }
  return undefined;
}

function codeIn(concept: unknown): string {
  const [coding] = listOf(isObject(concept) ? concept['coding'] : undefined);
  const code = isObject(coding) ? textOf(coding['code']) : undefined;
  return code === undefined ? 'no reason given' : quoted(code).slice(1, -1);
}

/** A concept in the record's own words. */
export function nameOf(concept: unknown): string {
  if (!isObject(concept)) return '';
  const text = textOf(concept['text']);
  if (text !== undefined) return quoted(text).slice(1, -1);
  for (const coding of listOf(concept['coding'])) {
    const word = isObject(coding) ? (textOf(coding['display']) ?? textOf(coding['code'])) : undefined;
    if (word !== undefined) return quoted(word).slice(1, -1);
  }
  return '';
}

/** `valueString` and the like; undefined where there is none. */
function valueKind(holder: JsonObject): string | undefined {
  for (const key in holder)
    if (key.startsWith('value') && Object.hasOwn(holder, key)) return key.slice(0, 40);
  return undefined;
}
