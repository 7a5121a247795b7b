import { type Pointer, pointers, surgeryWithinDays } from '../knowledge/facts/codes.ts';
import type { CodeTables } from './code-tables.ts';
import { type Dossier, type Origin, addLead } from './found.ts';
import { isObject, listOf, quoted, textOf } from './json.ts';
import { daysBetween, isoDay, readDays } from './record-dates.ts';

/** Words and chapters that point to a fact. They never fill it, so a word that misleads costs a question and no more. */

type Searched = Pointer & { readonly pattern: RegExp };

const searched: readonly Searched[] = pointers.map((pointer) => ({
  ...pointer,
  pattern: new RegExp(pointer.words.join('|'), 'i'),
}));
const of = (where: Pointer['in']): readonly Searched[] => searched.filter((pointer) => pointer.in === where);
const ofProblems = of('problem');
const ofMedicines = of('medicine');
const ofProcedures = of('procedure');
const ofObservations = of('observation');

const icd10 = ['http://hl7.org/fhir/sid/icd-10', 'http://hl7.org/fhir/sid/icd-10-cm'];
const longestText = 200;

/** The record's word for a concept that one of the pointers finds in it. */
function match(concept: unknown, { pattern, icd10: chapter }: Searched): string | undefined {
  if (!isObject(concept)) return undefined;
  const text = textOf(concept['text']);
  if (text !== undefined && pattern.test(text.slice(0, longestText))) return text;
  for (const coding of listOf(concept['coding'])) {
    if (!isObject(coding)) continue;
    const display = textOf(coding['display']);
    if (display !== undefined && pattern.test(display.slice(0, longestText))) return display;
    const code = textOf(coding['code']);
    if (
      chapter &&
      code !== undefined &&
      typeof coding['system'] === 'string' &&
      icd10.includes(coding['system'])
    ) {
      const category = code.slice(0, 3);
      if (category >= chapter[0] && category <= chapter[1]) return text ?? display ?? code;
    }
  }
  return undefined;
}

type How = { readonly origin: Origin; readonly date: string | undefined; readonly status: unknown };

function point(dossier: Dossier, tables: CodeTables, pointer: Searched, word: string, how: How): void {
  const target = tables.targets.get(pointer.fact);
  if (!target) return;
  const status = textOf(how.status);
  const says = quoted(word).slice(1, -1) + (status === undefined ? '' : ` (${quoted(status).slice(1, -1)})`);
  addLead(dossier, target, how.origin, how.date, () => says, pointer.why);
}

export function hintsInProblem(how: How, dossier: Dossier, tables: CodeTables): void {
  for (const pointer of ofProblems) {
    const word = match(how.origin.resource['code'], pointer);
    if (word !== undefined) point(dossier, tables, pointer, word, how);
  }
}

export function hintsInObservation(origin: Origin, dossier: Dossier, tables: CodeTables): void {
  const { resource } = origin;
  for (const pointer of ofObservations) {
    const word = match(resource['code'], pointer);
    const date = textOf(resource['effectiveDateTime']);
    if (word !== undefined)
      point(dossier, tables, pointer, word, { origin, date, status: resource['status'] });
  }
}

/** @param medicine the concept, found where the resource keeps it: in itself or in the Medication that it names. */
export function hintsInMedicine(
  medicine: unknown,
  origin: Origin,
  dossier: Dossier,
  tables: CodeTables,
): void {
  const { resource } = origin;
  if (resource['status'] === 'entered-in-error') return;
  for (const pointer of ofMedicines) {
    const word = match(medicine, pointer);
    if (word === undefined) continue;
    const period = resource['effectivePeriod'];
    const date =
      textOf(resource['authoredOn']) ??
      textOf(resource['effectiveDateTime']) ??
      textOf(resource['whenHandedOver']) ??
      (isObject(period) ? textOf(period['start']) : undefined);
    point(dossier, tables, pointer, word, { origin, date, status: resource['status'] });
  }
}

export function hintsInProcedure(origin: Origin, dossier: Dossier, tables: CodeTables, asOf: number): void {
  const { resource } = origin;
  const { status } = resource;
  if (status === 'entered-in-error' || status === 'not-done') return;
  const period = resource['performedPeriod'];
  const date =
    textOf(resource['performedDateTime']) ??
    (isObject(period) ? (textOf(period['end']) ?? textOf(period['start'])) : undefined);
  const days = readDays(date);
  // An operation long ago points to nothing; one of which nobody says when might have been last week.
  if (days && daysBetween(days.last, asOf) > surgeryWithinDays) return;
  for (const pointer of ofProcedures) {
    const word = match(resource['code'], pointer);
    if (word !== undefined) point(dossier, tables, pointer, word, { origin, date, status });
  }
}

/** A stay in hospital, now or within 12 weeks. */
export function hintsInEncounter(origin: Origin, dossier: Dossier, tables: CodeTables, asOf: number): void {
  const { resource } = origin;
  const kind = isObject(resource['class']) ? resource['class']['code'] : undefined;
  if (kind !== 'IMP' && kind !== 'ACUTE' && kind !== 'NONAC') return;
  const { status } = resource;
  if (status !== 'in-progress' && status !== 'onleave' && status !== 'finished') return;
  const period = isObject(resource['period']) ? resource['period'] : {};
  const end = readDays(period['end']);
  if (status === 'finished' && end && daysBetween(end.last, asOf) > surgeryWithinDays) return;
  const date = textOf(period['start']);
  const says =
    status === 'finished' ? `stay in hospital${end ? ` until ${isoDay(end.last)}` : ''}` : 'in hospital';
  const bedridden = tables.targets.get('wells.bedridden-or-surgery');
  if (bedridden)
    addLead(
      dossier,
      bedridden,
      origin,
      date,
      () => says,
      'It does not say whether there were 3 days in bed, or a major operation: ask.',
    );
  const inpatient = status === 'finished' ? undefined : tables.targets.get('inpatient-or-postoperative');
  if (inpatient)
    addLead(dossier, inpatient, origin, date, () => says, 'The record may not have been closed: ask.');
}
