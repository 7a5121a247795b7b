import { cite } from '../sources.ts';
import type { Statement } from './word-types.ts';

/** The subject of an e-mail and the heading of a letter: who writes, and nothing of what. */
export const messageSubject = {
  says: 'A message from {clinic}',
  because: cite(
    'virchow-design',
    'hazard H32, disclosure',
    'A subject is read on a locked screen, by whoever shares it.',
    'design',
  ),
} as const satisfies Statement;
