import { createHash } from 'node:crypto';
import type { Outgoing } from '../pathway/channel.ts';

/** What a provider is told of a message's effect: the same at every attempt, and nothing can be read from it. */
export const effectReference = ({
  organisationId,
  effectKey,
}: Pick<Outgoing, 'organisationId' | 'effectKey'>): string =>
  createHash('sha256').update(`${organisationId}\n${effectKey}`).digest('hex').slice(0, 40);
