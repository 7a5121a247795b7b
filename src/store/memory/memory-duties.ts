import type { Duties, KeptDuty } from '../../pathway/duty/duties.ts';
import { encode, readDutyKept, toMicroseconds } from '../codec.ts';
import { type Memory, recordsFor } from './memory-records.ts';

export function memoryDuties(memory: Memory): Duties {
  const all = (organisationId: string): readonly KeptDuty[] =>
    memory.organisations.get(organisationId)?.duties ?? [];
  return {
    current: async (organisationId) => all(organisationId).at(-1),
    history: async (organisationId, limit) => all(organisationId).toReversed().slice(0, limit),
    async keep(organisationId, duty, version, by) {
      const records = recordsFor(memory, organisationId);
      if (records.duties.length !== version) return 'conflict';
      const stamp = { ...by, at: toMicroseconds(by.at) };
      records.duties.push({ version: version + 1, duty: readDutyKept(encode(duty)), stamp });
      const subject = { kind: 'organisation', id: organisationId } as const;
      const detail = { version: String(version + 1) };
      records.audit.push({ stamp: by, action: 'duty.change', subject, detail });
      return 'kept';
    },
  };
}
