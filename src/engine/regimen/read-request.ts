import { Temporal } from 'temporal-polyfill';
import { regions } from '../../knowledge/rule-types.ts';
import type { Problem } from '../read-facts.ts';
import { isObject, show } from '../reading.ts';
import { lookUpInteractions } from './look-up-interactions.ts';
import type { Builder } from './permission.ts';
import { type InrReading, type RegimenRequest, deciders, plans, reasons } from './regimen-types.ts';
import { slotOfTime } from './second-dose.ts';
import type { SlotDate } from './slots.ts';

export type ReadRequest =
  | { readonly ok: true; readonly request: RegimenRequest }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const fields = [
  'drug',
  'region',
  'start',
  'slot',
  'timeZone',
  'facts',
  'medicines',
  'reason',
  'months',
  'then',
  'firstTherapeuticDay',
  'leadIn',
  'inrs',
  'strengthMg',
  'decidedBy',
  'deliveryDate',
  'missed',
] as const;
type Field = (typeof fields)[number];

const slots = ['morning', 'evening'] as const;
const longestListed = 100;

/** Checks what was asked for. Each thing wrong is told with what was wanted and what came; null is as good as absent. */
export function readRegimenRequest(builder: Builder, input: unknown): ReadRequest {
  if (!isObject(input)) {
    return { ok: false, problems: [{ fact: 'input', wanted: 'a JSON object', got: show(input ?? null) }] };
  }
  const problems: Problem[] = [];
  const wrong = (fact: string, wanted: string, got: unknown): null => {
    problems.push({ fact, wanted, got: got === undefined ? 'nothing' : show(got) });
    return null;
  };
  for (const key of Object.keys(input)) {
    if (!fields.some((field) => field === key))
      wrong(key.slice(0, 60), `a field of a regimen: ${fields.join(', ')}`, 'another');
  }
  const given = (field: Field): unknown => input[field] ?? undefined;
  const text = (field: Field): string | null => {
    const value = given(field);
    if (value === undefined) return null;
    return typeof value === 'string' ? value : wrong(field, 'text', value);
  };
  const oneOf = <T extends string>(field: Field, values: readonly T[]): T | null => {
    const value = given(field);
    if (value === undefined) return null;
    const found = values.find((each) => each === value);
    return found ?? wrong(field, values.map((each) => `"${each}"`).join(', '), value);
  };
  const number = (field: Field, wanted: string, fits: (value: number) => boolean): number | null => {
    const value = given(field);
    if (value === undefined) return null;
    return typeof value === 'number' && fits(value) ? value : wrong(field, wanted, value);
  };
  const date = (field: Field): Temporal.PlainDate | null => {
    const value = given(field);
    if (value === undefined) return null;
    return readDate(value) ?? wrong(field, 'a date like "2026-03-02"', value);
  };

  const drug =
    text('drug') ?? (given('drug') === undefined ? wrong('drug', 'the name of a medicine', undefined) : null);
  const region =
    oneOf('region', regions) ??
    (given('region') === undefined ? wrong('region', '"uk" or "us"', undefined) : null);
  const zone = readZone(text('timeZone'), wrong);
  const when = readStart(builder, given('start'), oneOf('slot', slots), wrong);
  const medicines = readNames(given('medicines'), wrong);
  const leadIn = readLeadIn(given('leadIn'), wrong);
  const inrs = readInrs(given('inrs'), wrong);
  const missed = readMissed(given('missed'), wrong);
  const reason = oneOf('reason', reasons);
  const then = oneOf('then', plans);
  const decidedBy = oneOf('decidedBy', deciders);
  const months = number(
    'months',
    'whole months from 1 to 120',
    (of) => Number.isInteger(of) && of >= 1 && of <= 120,
  );
  const strengthMg = number('strengthMg', 'a strength in mg', (of) => of > 0 && of <= 1000);
  const firstTherapeuticDay = date('firstTherapeuticDay');
  const deliveryDate = date('deliveryDate');
  const looked = lookUpInteractions(builder.treatment, region ?? 'uk', medicines ?? []);
  const told = given('facts') ?? {};
  if (!isObject(told)) wrong('facts', 'an object of facts', told);
  const read = builder.rules.reader.read(
    isObject(told) ? withMedicines(told, medicines === null ? {} : looked.facts, wrong) : {},
  );
  if (!read.ok) problems.push(...read.problems);
  if (when && firstTherapeuticDay && Temporal.PlainDate.compare(firstTherapeuticDay, when.start.date) > 0)
    wrong('firstTherapeuticDay', 'a day not after the start', firstTherapeuticDay.toString());
  if (problems.length > 0 || drug === null || region === null || !when || !read.ok)
    return { ok: false, problems };
  return {
    ok: true,
    request: {
      drug,
      region,
      start: when.start,
      startTime: when.time,
      timeZone: zone,
      facts: read.facts,
      interactions: looked.found,
      notRecognised: looked.notRecognised,
      reason,
      months: months ?? builder.treatment.regimenRules.review.monthsAfterStart,
      then: then ?? 'decide',
      firstTherapeuticDay: firstTherapeuticDay ?? when.start.date,
      leadIn,
      inrs,
      strengthMg,
      decidedBy,
      deliveryDate,
      missed,
    },
  };
}

type Wrong = (fact: string, wanted: string, got: unknown) => null;

function readDate(value: unknown): Temporal.PlainDate | null {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return null;
  try {
    return Temporal.PlainDate.from(value, { overflow: 'reject' });
  } catch {
    return null; // like 2026-02-30
  }
}

function readDateTime(value: unknown): Temporal.PlainDateTime | null {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/.test(value)) return null;
  try {
    return Temporal.PlainDateTime.from(value, { overflow: 'reject' });
  } catch {
    return null;
  }
}

function readZone(zone: string | null, wrong: Wrong): string | null {
  if (zone === null) return null;
  try {
    return Temporal.PlainDate.from('2026-01-01').toZonedDateTime(zone).timeZoneId;
  } catch {
    return wrong('timeZone', 'a time zone like "Europe/London"', zone);
  }
}

/** A date with its slot, or a local date and time, from which the slot follows. */
function readStart(
  { treatment }: Builder,
  start: unknown,
  slot: SlotDate['slot'] | null,
  wrong: Wrong,
): { readonly start: SlotDate; readonly time: Temporal.PlainTime | null } | null {
  const time = readDateTime(start);
  if (time) {
    const follows = slotOfTime(treatment.regimenRules, time.toPlainTime());
    if (slot !== null && slot !== follows)
      return wrong('slot', `"${follows}", as the time of the start says`, slot);
    return { start: { date: time.toPlainDate(), slot: follows }, time: time.toPlainTime() };
  }
  const day = readDate(start);
  if (!day)
    return wrong('start', 'a local date like "2026-03-02", or with its time "2026-03-02T19:30"', start);
  if (slot === null) return wrong('slot', '"morning" or "evening", or a start with its time', undefined);
  return { start: { date: day, slot }, time: null };
}

/** Names of medicines; an empty list says that nothing else is taken, and no list says nothing. */
function readNames(value: unknown, wrong: Wrong): readonly string[] | null {
  if (value === undefined) return null;
  const fits =
    Array.isArray(value) &&
    value.length <= longestListed &&
    value.every((name) => typeof name === 'string' && name.trim() !== '' && name.length <= 200);
  return fits
    ? value.map(String)
    : wrong('medicines', 'a list of names, empty if nothing else is taken', value);
}

function readLeadIn(value: unknown, wrong: Wrong): RegimenRequest['leadIn'] {
  if (value === undefined) return null;
  const wanted = 'an object like { "drug": "enoxaparin", "days": 5 }';
  if (!isObject(value)) return wrong('leadIn', wanted, value);
  const { drug, days, ...rest } = value;
  const fits =
    days === undefined ||
    days === null ||
    (typeof days === 'number' && Number.isInteger(days) && days > 0 && days <= 90);
  if (typeof drug !== 'string' || !fits || Object.keys(rest).length > 0)
    return wrong('leadIn', wanted, value);
  return { drug, days: typeof days === 'number' ? days : null };
}

function readInrs(value: unknown, wrong: Wrong): readonly InrReading[] {
  if (value === undefined) return [];
  const wanted =
    'a list like [{ "at": "2026-09-17", "value": 1.4 }], at with its local time where known, value 0.5 to 20';
  if (!Array.isArray(value) || value.length > longestListed) {
    wrong('inrs', wanted, value);
    return [];
  }
  return value.flatMap((each: unknown): InrReading[] => {
    const reading = isObject(each) ? each : {};
    const at = readDate(reading['at']) ?? readDateTime(reading['at']);
    const inr = reading['value'];
    if (at && typeof inr === 'number' && inr >= 0.5 && inr <= 20) return [{ at, value: inr }];
    wrong('inrs', wanted, each);
    return [];
  });
}

function readMissed(value: unknown, wrong: Wrong): readonly SlotDate[] {
  if (value === undefined) return [];
  const wanted = 'a list of doses like ["2026-03-04 morning"], each once';
  if (!Array.isArray(value) || value.length > longestListed || new Set(value).size < value.length) {
    wrong('missed', wanted, value);
    return [];
  }
  return value.flatMap((each: unknown): SlotDate[] => {
    const [day, name, ...rest] = typeof each === 'string' ? each.split(' ') : [];
    const date = readDate(day);
    const slot = slots.find((of) => of === name);
    if (date && slot && rest.length === 0) return [{ date, slot }];
    wrong('missed', wanted, each);
    return [];
  });
}

/** What the names say goes in beside what was told; where the two disagree somebody must look. */
function withMedicines(
  told: Readonly<Record<string, unknown>>,
  looked: Readonly<Record<string, unknown>>,
  wrong: Wrong,
): Record<string, unknown> {
  const facts: Record<string, unknown> = { ...told };
  for (const [fact, value] of Object.entries(looked)) {
    const before = facts[fact] ?? null;
    if (before !== null && before !== value)
      wrong(fact, `${show(value)}, as the list of medicines says`, before);
    facts[fact] = value;
  }
  return facts;
}
