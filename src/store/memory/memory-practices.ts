import type { Stamp } from '../../pathway/actors.ts';
import type { KeptPractice, Practice, Practices } from '../../pathway/referrals/practices.ts';
import { encode, readPracticeKept, toMicroseconds } from '../codec.ts';
import { type Memory, recordsFor } from './memory-records.ts';

export type KeptPracticeRow = KeptPractice & { readonly tokenHash: string | null };

export function memoryPractices(memory: Memory): Practices {
  const rowsOf = (organisationId: string): readonly KeptPracticeRow[] => [
    ...(memory.organisations.get(organisationId)?.practices.values() ?? []),
  ];
  const everywhere = () =>
    [...memory.organisations.values()].flatMap(({ organisation }) =>
      rowsOf(organisation.id).map((row) => ({ organisation, row })),
    );
  function write(
    organisationId: string,
    next: { readonly practice: Practice; readonly version: number; readonly tokenHash: string | null },
    by: Stamp,
  ): void {
    const { practice, version, tokenHash } = next;
    const { practices, audit } = recordsFor(memory, organisationId);
    practices.set(practice.id, {
      practice: readPracticeKept(encode(practice)),
      version,
      tokenHash,
      mayRefer: tokenHash !== null,
      stamp: { ...by, at: toMicroseconds(by.at) },
    });
    const detail = { practice: practice.id, mayRefer: String(tokenHash !== null) };
    const subject = { kind: 'organisation', id: organisationId } as const;
    audit.push({ stamp: by, action: 'practice.change', subject, detail });
  }
  return {
    list: async (organisationId) =>
      rowsOf(organisationId)
        .map(({ tokenHash: _tokenHash, ...kept }) => kept)
        .toSorted((a, b) => a.practice.name.localeCompare(b.practice.name, 'en')),
    async save(organisationId, practice, version, by) {
      const last = recordsFor(memory, organisationId).practices.get(practice.id);
      if ((last?.version ?? 0) !== version) return 'conflict';
      write(organisationId, { practice, version: version + 1, tokenHash: last?.tokenHash ?? null }, by);
      return 'saved';
    },
    async setAddress(organisationId, practiceId, tokenHash, by) {
      const last = recordsFor(memory, organisationId).practices.get(practiceId);
      if (last === undefined) return 'not-there';
      write(organisationId, { practice: last.practice, version: last.version + 1, tokenHash }, by);
      return 'saved';
    },
    async byAddress(tokenHash) {
      const found = everywhere().find(({ row }) => row.tokenHash === tokenHash);
      return found && { organisationId: found.organisation.id, practice: found.row.practice };
    },
    listed: async (region) =>
      everywhere()
        .filter(({ organisation, row }) => organisation.region === region && row.practice.isListed)
        .map(({ organisation, row }) => ({
          organisationId: organisation.id,
          zone: organisation.zone,
          practice: row.practice,
        })),
    selfBooking: async (organisationId) =>
      memory.organisations.get(organisationId)?.selfBookings.at(-1) ?? { isOn: false, version: 0 },
    async saveSelfBooking(organisationId, { isOn }, version, by) {
      const { selfBookings, audit } = recordsFor(memory, organisationId);
      if (selfBookings.length !== version) return 'conflict';
      selfBookings.push({ isOn, version: version + 1 });
      const subject = { kind: 'organisation', id: organisationId } as const;
      audit.push({ stamp: by, action: 'self-booking.change', subject, detail: { isOn: String(isOn) } });
      return 'saved';
    },
  };
}
