import { cite } from './sources.ts';

/**
 * How long we wait after each attempt to send a message that came to nothing, in seconds. After the last one nobody tries again:
 * it stands on the board, and a person calls.
 */
export const messageSteps = {
  urgent: {
    seconds: [15, 30, 60, 120, 300],
    because: cite(
      'virchow-design',
      'H20, messages',
      'Urgent words do not lie in a queue while everybody believes them told: ten minutes in all, then somebody calls.',
      'design',
    ),
  },
  ordinary: {
    seconds: [60, 300, 900, 3600, 4 * 3600, 12 * 3600],
    because: cite('virchow-design', 'messages', 'Ordinary words are tried for less than a day.', 'design'),
  },
} as const;
