import { assert } from '../../engine/assert.ts';
import { isBefore } from '../../pathway/instants.ts';
import type { PatientLinks } from '../../pathway/patient-links.ts';
import { toMicroseconds } from '../codec.ts';
import { type Memory, recordsFor } from './memory-records.ts';

export function memoryLinks(memory: Memory): PatientLinks {
  const { links } = memory;
  return {
    async keep(link) {
      assert(recordsFor(memory, link.organisationId).episodes.has(link.episodeId), 'no such episode');
      if (links.has(link.tokenHash)) return;
      const { madeAt, expiresAt } = link;
      links.set(link.tokenHash, {
        ...link,
        madeAt: toMicroseconds(madeAt),
        expiresAt: toMicroseconds(expiresAt),
        isRevoked: false,
      });
    },
    async find(tokenHash, now) {
      const link = links.get(tokenHash);
      if (link === undefined || link.isRevoked || !isBefore(now, link.expiresAt)) return undefined;
      const { isRevoked: _isRevoked, ...found } = link;
      return found;
    },
    async revoke(organisationId, episodeId, purpose) {
      for (const [hash, link] of links)
        if (
          link.organisationId === organisationId &&
          link.episodeId === episodeId &&
          link.purpose === purpose
        )
          links.set(hash, { ...link, isRevoked: true });
    },
  };
}
