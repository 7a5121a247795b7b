import type { Audit } from '../../pathway/ports.ts';
import { encodeTexts, toMicroseconds } from '../codec.ts';
import { type Memory, recordsFor } from './memory-records.ts';

export function memoryAudit(memory: Memory): Audit {
  return {
    async note(organisationId, entry) {
      const records = recordsFor(memory, organisationId);
      encodeTexts(entry.detail);
      records.audit.push(entry);
    },
    async of(organisationId, subject, limit) {
      const entries = memory.organisations.get(organisationId)?.audit ?? [];
      return entries
        .filter((entry) => entry.subject.kind === subject.kind && entry.subject.id === subject.id)
        .toReversed()
        .slice(0, limit)
        .map((entry) => ({ ...entry, stamp: { ...entry.stamp, at: toMicroseconds(entry.stamp.at) } }));
    },
  };
}
