import { dDimerBasisOfCode } from '../knowledge/facts/codes.ts';
import type { FactValue } from '../engine/fact-values.ts';
import { type CodeTables, type Meaning, type Target, localSystem } from './code-tables.ts';
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
  | { readonly value: FactValue; readonly given?: DDimerGiven; readonly note?: string | undefined; readonly standing?: true }
  | { readonly reason: string | (() => string) }
  | { readonly lead: () => string; readonly why: string };

/** Reads an Observation's own value and those of its components. */
export function readObservation(origin: Origin, dossier: Dossier, context: Context): void {
  const { resource } = origin;
  let isKnown = readCoded(resource, origin, dossier, context);
  const components = resource['component'];
  if (components !== undefined) {
    for (const component of listOf(components)) {
      if (isObject(component) && readCoded(component, origin, dossier, context)) isKnown = true;
    }
  }
  if (!isKnown) dossier.searches.push(() => hintsInObservation(origin, dossier, context.tables));
}

/** Whether one of its codes is in our tables. */
function readCoded(holder: JsonObject, origin: Origin, dossier: Dossier, context: Context): boolean {
  const code = holder['code'];
  const codings = isObject(code) ? code['coding'] : undefined;
  if (!isList(codings)) return false;
  let isKnown = false;
  let last: Target | undefined;
  for (const coding of codings) {
    if (!isObject(coding)) continue;
    const word = coding['code'];
    const meanings = typeof word === 'string' ? context.tables.meanings.get(word) : undefined;
    if (meanings === undefined) continue;
    const { system } = coding;
    for (const meaning of meanings) {
      if (meaning.system === system) {
        isKnown = true;
        // Two codings of one concept are one statement.
        if (meaning.target !== last) readHolder(holder, origin, meaning, dossier, context);
        last = meaning.target;
      } else if (system === undefined && meaning.kind === 'value' && meaning.system !== localSystem) {
        isKnown = true;
        addUnreadable(dossier, meaning.target, origin, dateOf(origin.resource), `the code ${quoted(word)} names no system: what it means is not guessed`);
      }
    }
  }
  return isKnown;
}

/** When it was observed. Without an effective time the day of issue is not taken: a sample may be far older than its report. */
function dateOf(observation: JsonObject): string | undefined {
  const date = observation['effectiveDateTime'];
  if (typeof date === 'string') return date;
  const period = observation['effectivePeriod'];
  return textOf(observation['effectiveInstant']) ?? (isObject(period) ? textOf(period['start']) : undefined);
}

function readHolder(holder: JsonObject, origin: Origin, meaning: Meaning, dossier: Dossier, context: Context): void {
  const { target } = meaning;
  const observation = origin.resource;
  const { status } = observation;
  const date = dateOf(observation);
  if (date !== context.lastDate) {
    context.lastDate = date;
    context.lastDays = readDays(date);
  }
  const days = context.lastDays;
  if (status === 'entered-in-error' || status === 'cancelled') {
    return addUnreadable(dossier, target, origin, date, `its status is ${status}: it does not count`);
  }
  if (observation['focus'] !== undefined) {
    return addUnreadable(dossier, target, origin, date, 'it is about something other than the patient (focus)');
  }
  const isFinal = status === 'final' || status === 'amended' || status === 'corrected';
  const read = refusal(holder, observation, isFinal) ?? valueOf(holder, meaning, days, context);
  if (read === undefined) return;
  if ('value' in read) {
    const preliminary = isFinal ? undefined : waiting(status);
    const standing = read.standing === true;
    addStatement(dossier, { target, value: read.value, given: read.given, date, days, origin, standing, preliminary, note: read.note });
  } else if ('lead' in read) {
    addLead(dossier, target, origin, date, read.lead, read.why);
  } else {
    addUnreadable(dossier, target, origin, date, read.reason);
    // A newer value that cannot be read keeps an older one from being taken for today's.
    addStatement(dossier, { target, value: undefined, given: undefined, date, days, origin, standing: false, preliminary: undefined, note: undefined });
  }
}

function waiting(status: unknown): string | undefined {
  if (status === 'preliminary') return 'it is preliminary';
  return status === 'unknown' ? 'its status is unknown: it may have been withdrawn' : undefined;
}

/** What keeps a value from being read at all. */
function refusal(holder: JsonObject, observation: JsonObject, isFinal: boolean): { reason: string } | undefined {
  const { status } = observation;
  if (!isFinal) {
    if (status === 'registered') return { reason: 'it is registered and has no result yet' };
    if (status !== 'preliminary' && status !== 'unknown') return { reason: `wanted a status such as "final"; got ${quoted(status)}` };
  }
  if (observation['modifierExtension'] !== undefined || (holder !== observation && holder['modifierExtension'] !== undefined)) {
    return { reason: 'it carries a modifier extension, which may turn its meaning round' };
  }
  return undefined;
}

function valueOf(holder: JsonObject, meaning: Meaning, days: Days | undefined, context: Context): Read | undefined {
  const { target } = meaning;
  const { fact } = target;
  if (meaning.kind === 'value') {
    if (fact.type === 'yes-no') {
      const flag = holder['valueBoolean'];
      if (typeof flag === 'boolean') return { value: flag };
    } else if (fact.type === 'quantity' || fact.type === 'd-dimer') {
      const quantity = holder['valueQuantity'];
      if (quantity !== undefined) {
        if (fact.type === 'd-dimer') return context.quantities.dDimer(quantity, basesOf(holder['code']), holder['referenceRange']);
        const read = context.quantities.quantity(quantity, fact);
        return target.id === 'oxygen-saturation' && 'value' in read ? saturation(read.value, holder, context) : read;
      }
    }
  }
  const kind = valueKind(holder);
  if (kind === undefined) {
    const absent = holder['dataAbsentReason'];
    if (absent !== undefined) return { reason: () => `recorded as not known (${codeIn(absent)})` };
    // A panel: its components and members hold the values.
    if (isList(holder['component']) || isList(holder['hasMember'])) return undefined;
    return { reason: 'it holds no value' };
  }
  if (meaning.kind === 'scan') return { lead: () => nameOf(holder['code']), why: 'A code does not say what was seen, nor whether every segment was.' };
  if (meaning.kind !== 'value') return conceptIn(holder, days, meaning, context);
  switch (fact.type) {
    case 'quantity':
    case 'd-dimer':
      return { reason: `wanted valueQuantity; got ${kind}` };
    case 'yes-no': {
      const answer = answerIn(holder['valueCodeableConcept'], context.tables);
      return answer === undefined ? { reason: `wanted valueBoolean true or false; got ${kind}` } : { value: answer };
    }
    case 'one-of': {
      if (fact.derivedFromDDimer) return { reason: 'it is worked out from the D-dimer itself, and not taken from a record' };
      const word = wordIn(holder);
      if (word !== undefined && fact.values.includes(word)) return { value: word };
      return { reason: `wanted one of ${fact.values.join(', ')}; got ${word === undefined ? kind : quoted(word)}` };
    }
  }
}

/** A concept that bears on a fact, observed: "pregnancy status: pregnant", or the concept itself with yes or no. */
function conceptIn(holder: JsonObject, days: Days | undefined, meaning: Meaning & { kind: 'concept' | 'status' }, context: Context): Read {
  const { bearing } = meaning;
  const says =
    meaning.kind === 'status'
      ? listOf(isObject(holder['valueCodeableConcept']) ? holder['valueCodeableConcept']['coding'] : undefined).some(
          (coding) =>
            isObject(coding) &&
            typeof coding['code'] === 'string' &&
            bearing.codes.some(({ code }) => code === coding['code']) &&
            context.tables.meanings.get(coding['code'])?.some(({ system, target }) => system === coding['system'] && target === meaning.target) === true,
        )
      : holder['valueBoolean'] === true || answerIn(holder['valueCodeableConcept'], context.tables) === true;
  const word = (): string => `${nameOf(holder['code'])}: ${nameOf(holder['valueCodeableConcept']) || (says ? 'yes' : 'no')}`;
  if (says && bearing.as === 'present' && days !== undefined && days.first <= context.asOf) {
    if (daysBetween(days.first, context.asOf) <= bearing.observedWithinDays) return { value: true, standing: true, note: `observed within ${bearing.observedWithinDays} days` };
  }
  return { lead: word, why: bearing.why };
}

/** On oxygen a normal saturation reassures nobody. Where nothing is said, air is taken: that is how it is usually charted. */
function saturation(value: number, holder: JsonObject, { tables }: Context): Read {
  for (const part of listOf(holder['component'])) {
    const code = isObject(part) ? part['code'] : undefined;
    if (!isObject(part) || !isObject(code)) continue;
    const isOxygen = listOf(code['coding']).some((coding) => isObject(coding) && typeof coding['code'] === 'string' && tables.oxygen.has(coding['code']));
    if (!isOxygen) continue;
    const amount = isObject(part['valueQuantity']) ? part['valueQuantity']['value'] : undefined;
    if (amount === 0 || amount === 21) continue;
    return { reason: `${value} % was measured on oxygen; on air it is no higher: measure it on air, and act on it if it is low` };
  }
  return { value, note: 'taken as measured on air: the record does not say otherwise' };
}

function basesOf(code: unknown): ('FEU' | 'DDU')[] {
  const said: ('FEU' | 'DDU')[] = [];
  for (const coding of listOf(isObject(code) ? code['coding'] : undefined)) {
    const word = isObject(coding) && typeof coding['code'] === 'string' && Object.hasOwn(dDimerBasisOfCode, coding['code']) ? dDimerBasisOfCode[coding['code']] : undefined;
    if (word !== undefined && !said.includes(word)) said.push(word);
  }
  return said;
}

/** A yes or a no in codes. Two that differ are neither. */
function answerIn(concept: unknown, { answers }: CodeTables): boolean | undefined {
  let found: boolean | undefined;
  for (const coding of listOf(isObject(concept) ? concept['coding'] : undefined)) {
    if (!isObject(coding) || typeof coding['code'] !== 'string' || typeof coding['system'] !== 'string') continue;
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
    if (isObject(coding) && coding['system'] === localSystem) return textOf(coding['code']);
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
  for (const key in holder) if (key.startsWith('value') && Object.hasOwn(holder, key)) return key.slice(0, 40);
  return undefined;
}
