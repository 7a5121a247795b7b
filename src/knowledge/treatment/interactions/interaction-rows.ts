import { cite } from '../../sources.ts';
import type { Interaction } from './interaction-types.ts';

export const memory = (says: string) => cite('doac-interactions', 'table', says, 'memory');

export const eachOf = (
  names: readonly (readonly [string, ...string[]])[],
  of: Omit<Interaction, 'id' | 'names'>,
): Interaction[] => names.map((each) => ({ id: each[0], names: each, ...of }));
