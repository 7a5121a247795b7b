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

/** The page of a demo where messages to people end. */
export const outboxWords = {
  title: 'Outbox',
  lead: 'What the clinic would have sent to people. Nothing here has left this machine, and it is gone when the demo stops.',
  none: 'Nothing has been sent yet. A message appears here within seconds.',
  to: 'To',
  writtenAt: 'Written',
  language: 'Language',
} as const;
