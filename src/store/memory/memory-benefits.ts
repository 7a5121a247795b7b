import type { Stamp } from '../../pathway/actors.ts';
import type { Benefits, Kept } from '../../pathway/benefits/benefits-port.ts';
import { isOpen } from '../../pathway/benefits/prior-authorization.ts';
import { encode, toMicroseconds } from '../codec.ts';
import { type DeskKind, type DeskReader, deskReaders } from '../desk-records.ts';
import { type Memory, type MemoryRecords, personIn, recordsFor } from './memory-records.ts';

/** The latest last. Details are kept as their text, as a database does: what cannot be kept is refused here too. */
export type KeptDeskRecord = {
  readonly kind: DeskKind;
  readonly id: string;
  readonly version: number;
  readonly personId: string;
  readonly details: string;
  readonly stamp: Stamp;
};
type NewRow = Omit<KeptDeskRecord, 'details' | 'stamp'> & { readonly record: object };

export function memoryBenefits(memory: Memory): Benefits {
  const append = (organisationId: string, row: NewRow, by: Stamp) =>
    appendRow(recordsFor(memory, organisationId), row, by);
  const of = <T>(organisationId: string, kind: DeskReader<T>, where: Where): readonly Kept<T>[] =>
    rowsOf(memory.organisations.get(organisationId)?.deskRecords ?? [], kind, where);
  const { insurance, check, estimate, authorization } = deskReaders;
  return {
    insurance: async (here, personId) => of(here, insurance, { id: personId, latest: true })[0],
    insuranceHistory: async (here, personId) => of(here, insurance, { id: personId }).toReversed(),
    saveInsurance: async (here, personId, record, expectedVersion, by) =>
      saved(
        append(here, { kind: 'insurance', id: personId, personId, version: expectedVersion + 1, record }, by),
      ),
    keepCheck: async (here, personId, record, by) =>
      kept(append(here, { kind: 'check', id: record.id, personId, version: 1, record }, by)),
    checks: async (here, personId, limit) => of(here, check, { personId }).slice(0, limit),
    keepEstimate: async (here, personId, record, by) =>
      kept(append(here, { kind: 'estimate', id: record.id, personId, version: 1, record }, by)),
    estimates: async (here, personId, limit) => of(here, estimate, { personId }).slice(0, limit),
    saveAuthorization: async (here, record, expectedVersion, by) => {
      const { id, personId } = record;
      return saved(
        append(here, { kind: 'authorization', id, personId, version: expectedVersion + 1, record }, by),
      );
    },
    authorization: async (here, id) => of(here, authorization, { id, latest: true })[0],
    authorizations: async (here, { limit, personId, isOpen: onlyOpen }) =>
      of(here, authorization, { ...(personId === undefined ? {} : { personId }), latest: true })
        .filter(({ record }) => onlyOpen !== true || isOpen(record))
        .slice(0, limit),
    authorizationHistory: async (here, id) => of(here, authorization, { id }).toReversed(),
  };
}

type Appended = 'added' | 'taken' | 'not-there';
const saved = (appended: Appended) =>
  appended === 'added' ? 'saved' : appended === 'taken' ? 'conflict' : appended;
const kept = (appended: Appended) =>
  appended === 'added' ? 'kept' : appended === 'taken' ? 'repeated' : appended;

function appendRow(records: MemoryRecords, { record, ...row }: NewRow, by: Stamp): Appended {
  const { kind, id, version, personId } = row;
  if (personIn(records, personId) === undefined) return 'not-there';
  const versions = records.deskRecords.filter((each) => each.kind === kind && each.id === id);
  if (versions.length !== version - 1) return 'taken';
  const stamp = { ...by, at: toMicroseconds(by.at) };
  records.deskRecords.push({ ...row, details: encode(record), stamp });
  records.audit.push({
    action: `benefits.${kind}`,
    subject: { kind: 'person', id: personId },
    detail: { version: String(version) },
    stamp: by,
  });
  return 'added';
}

type Where = { readonly id?: string; readonly personId?: string; readonly latest?: boolean };

function rowsOf<T>(
  rows: readonly KeptDeskRecord[],
  { kind, read }: DeskReader<T>,
  { id, personId, latest }: Where,
): readonly Kept<T>[] {
  return rows
    .filter((row) => row.kind === kind)
    .filter(
      (row) => (id === undefined || row.id === id) && (personId === undefined || row.personId === personId),
    )
    .filter((row) => latest !== true || !rows.some((later) => isLaterOf(later, row)))
    .toReversed()
    .map(({ version, details, stamp }) => ({ record: read(details), version, stamp }));
}

const isLaterOf = (later: KeptDeskRecord, row: KeptDeskRecord): boolean =>
  later.kind === row.kind && later.id === row.id && later.version > row.version;
