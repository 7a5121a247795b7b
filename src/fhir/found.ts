import type { FactValue } from '../engine/fact-values.ts';
import type { Target } from './code-tables.ts';
import { type JsonObject, textOf } from './json.ts';
import type { DDimerGiven } from './quantities-in-records.ts';
import type { Days } from './record-dates.ts';

/** A fact that the record states, and whether the rules may read it. */
export type Found = {
  readonly fact: string;
  readonly ref?: string;
  /** As `virchow decide` takes it; a number is in `unit`. */
  readonly value: boolean | string | number | DDimerGiven;
  readonly unit?: string;
  /** When it was observed, began or was written, as the record says it; null where it says nothing. */
  readonly date: string | null;
  /** `Observation/123`, the entry's `urn:uuid:…`, or its place in the input. */
  readonly source: string;
  readonly stale: boolean;
  readonly staleBecause?: string;
  readonly preliminary?: true;
  /** Whether the rules read it; if not, the fact is unknown to them. */
  readonly used: boolean;
  readonly notUsedBecause?: string;
  readonly note?: string;
};

/** Something in the record that points to a fact and does not establish it. */
export type Lead = {
  readonly fact: string;
  readonly ref?: string;
  readonly source: string;
  readonly date: string | null;
  /** The record's own words, or its code. */
  readonly says: string;
  readonly why: string;
};

/** A value that is there and cannot be used: the fact is unknown, with this reason. */
export type Unreadable = {
  readonly fact: string;
  readonly ref?: string;
  readonly source: string;
  readonly date: string | null;
  readonly reason: string;
};

/** Two statements that cannot both be right, or of which nobody can say which is newer: the fact is unknown. */
export type Conflict = {
  readonly fact: string;
  readonly ref?: string;
  readonly sources: readonly string[];
  readonly why: string;
};

// ── As it is met ──────────────────────────────────────────────────────────────────────────────

/** A resource and where it stands. What is shown of it is written out only when somebody looks. */
export type Origin = {
  readonly resource: JsonObject;
  readonly type: string;
  readonly fullUrl: string | undefined;
  /** Its place among the Bundle's entries; -1 for a resource that is alone. */
  readonly index: number;
};

export const pathOf = ({ index }: Origin): string => (index < 0 ? '$' : `$.entry[${index}].resource`);

export function sourceOf(origin: Origin): string {
  const { resource, type, fullUrl } = origin;
  if (fullUrl?.startsWith('urn:')) return fullUrl;
  const id = textOf(resource['id']);
  return id === undefined ? (fullUrl ?? pathOf(origin)) : `${type}/${id}`;
}

/** What one resource says of one fact, before it is weighed against the others. */
export type Statement = {
  readonly target: Target;
  /** Undefined where a value was announced and cannot be used. */
  readonly value: FactValue | undefined;
  /** A D-dimer as it is given to the rules by hand. */
  readonly given: DDimerGiven | undefined;
  readonly date: string | undefined;
  readonly days: Days | undefined;
  readonly origin: Origin;
  /** A problem that is on the list now, whatever day it began. */
  readonly standing: boolean;
  /** Why it is not final. */
  readonly preliminary: string | undefined;
  readonly note: string | undefined;
};

type Remark = { readonly target: Target; readonly origin: Origin; readonly date: string | undefined };

/** All that a record says of one person, as it was met. */
export type Dossier = {
  /** By the target's index. */
  readonly said: (Statement | Statement[] | undefined)[];
  /** The first statement about each target. */
  readonly order: Statement[];
  /** Leads and values that could not be read, to be worded when somebody looks. */
  readonly leads: (Remark & { readonly says: () => string; readonly why: string })[];
  readonly unreadable: (Remark & { readonly reason: string | (() => string) })[];
  /** Searches for words: they can only give leads. */
  readonly searches: (() => void)[];
};

/** @param blank a place for each fact, to be copied. */
export const createDossier = (blank: readonly undefined[]): Dossier => ({
  said: [...blank],
  order: [],
  leads: [],
  unreadable: [],
  searches: [],
});

export function addStatement({ said, order }: Dossier, statement: Statement): void {
  const { index } = statement.target;
  const known = said[index];
  if (known === undefined) {
    said[index] = statement;
    order.push(statement);
  } else if (Array.isArray(known)) {
    known.push(statement);
  } else {
    said[index] = [known, statement];
  }
}

export function addUnreadable(
  dossier: Dossier,
  target: Target,
  origin: Origin,
  date: string | undefined,
  reason: string | (() => string),
): void {
  dossier.unreadable.push({ target, origin, date, reason });
}

export function addLead(
  dossier: Dossier,
  target: Target,
  origin: Origin,
  date: string | undefined,
  says: () => string,
  why: string,
): void {
  dossier.leads.push({ target, origin, date, says, why });
}

/** What was said of one person under several references. */
export function merged(dossiers: readonly Dossier[], blank: readonly undefined[]): Dossier {
  const all = createDossier(blank);
  for (const dossier of dossiers) {
    for (const said of dossier.said) {
      if (Array.isArray(said)) for (const each of said) addStatement(all, each);
      else if (said !== undefined) addStatement(all, said);
    }
    for (const lead of dossier.leads) all.leads.push(lead);
    for (const each of dossier.unreadable) all.unreadable.push(each);
    // A search writes into the dossier it was made for.
    all.searches.push(() => {
      const before = dossier.leads.length;
      for (const search of dossier.searches) search();
      for (const lead of dossier.leads.slice(before)) all.leads.push(lead);
    });
  }
  return all;
}

// ── As it is shown ────────────────────────────────────────────────────────────────────────────

const shown = ({
  target,
  origin,
  date,
}: Remark): { fact: string; ref?: string; source: string; date: string | null } => ({
  fact: target.id,
  ...(target.ref !== undefined && { ref: target.ref }),
  source: sourceOf(origin),
  date: date?.slice(0, 40) ?? null,
});

export function leadsOf(dossier: Dossier): Lead[] {
  for (const search of dossier.searches) search();
  dossier.searches.length = 0;
  return dossier.leads.map((lead) => ({ ...shown(lead), says: lead.says(), why: lead.why }));
}

export const unreadableOf = ({ unreadable }: Dossier): Unreadable[] =>
  unreadable.map((each) => ({
    ...shown(each),
    reason: typeof each.reason === 'string' ? each.reason : each.reason(),
  }));

/** @param stale why it is no longer fresh. @param against why it is not used, other than for that. */
export function foundOf(statement: Statement, stale: string | undefined, against: string | undefined): Found {
  const { target, value, given, preliminary, note } = statement;
  const notUsedBecause = against ?? stale ?? preliminary;
  return {
    ...shown(statement),
    value: given ?? (typeof value === 'object' || value === undefined ? false : value),
    ...(target.fact.type === 'quantity' && { unit: target.fact.unit }),
    stale: stale !== undefined,
    ...(stale !== undefined && { staleBecause: stale }),
    ...(preliminary !== undefined && { preliminary: true }),
    used: notUsedBecause === undefined,
    ...(notUsedBecause !== undefined && { notUsedBecause }),
    ...(note !== undefined && { note }),
  };
}
