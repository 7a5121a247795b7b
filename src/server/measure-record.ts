import { Temporal } from 'temporal-polyfill';
import { isObject } from '../engine/reading.ts';
import { endOfDay, startOfDay } from '../pathway/instants.ts';
import type { MeasureReport } from '../pathway/measures/measure-types.ts';
import { forOutside, type ShownOutside, startMeasuring } from '../pathway/measures/measure.ts';
import { whoIs } from '../pathway/measures/who-is.ts';
import type { Database } from '../store/database.ts';
import { databaseStore } from '../store/database-store.ts';

/** Days by the calendar of each organisation; null is now, or from the beginning. */
export type MeasuringAsked = {
  readonly asOfOn: string | null;
  readonly fromOn: string | null;
  readonly isForOutside: boolean;
};

export type OrganisationMeasured = {
  readonly organisationId: string;
  readonly asOf: string;
  readonly from: string | null;
  readonly episodes: number;
  readonly measures: readonly (MeasureReport | ShownOutside)[];
};
export type RecordMeasured = { readonly ok: true; readonly organisations: readonly OrganisationMeasured[] };

/** The measures of every organisation of a record, one history at a time. */
export async function measureRecord(
  database: Database,
  { asOfOn, fromOn, isForOutside }: MeasuringAsked,
  now: Temporal.Instant,
): Promise<RecordMeasured> {
  const { accounts, episodes, people } = databaseStore(database);
  const organisations: OrganisationMeasured[] = [];
  for (const { id, zone } of await accounts.organisations()) {
    const asOf = asOfOn === null ? now : endOfDay(Temporal.PlainDate.from(asOfOn), zone);
    const from = fromOn === null ? null : startOfDay(Temporal.PlainDate.from(fromOn), zone);
    const measuring = startMeasuring(asOf, from, await whoIs(people, id, asOf));
    let count = 0;
    await episodes.eachHistory(id, (history) => {
      count += 1;
      measuring.add(history);
    });
    const report = measuring.report();
    organisations.push({
      organisationId: id,
      asOf: asOf.toString(),
      from: from?.toString() ?? null,
      episodes: count,
      measures: isForOutside ? forOutside(report) : report,
    });
  }
  return { ok: true, organisations };
}

/** A calendar day as it is typed, or null. */
export function readDayText(text: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString();
  } catch {
    return null;
  }
}

/** It comes from another process; null where a day is none. */
export function readMeasuring(asked: unknown): MeasuringAsked | null {
  if (!isObject(asked)) return { asOfOn: null, fromOn: null, isForOutside: false };
  const { asOfOn, fromOn, isForOutside } = asked;
  const asOf = typeof asOfOn === 'string' ? readDayText(asOfOn) : null;
  const from = typeof fromOn === 'string' ? readDayText(fromOn) : null;
  if ((typeof asOfOn === 'string' && asOf === null) || (typeof fromOn === 'string' && from === null))
    return null;
  return { asOfOn: asOf, fromOn: from, isForOutside: isForOutside === true };
}
