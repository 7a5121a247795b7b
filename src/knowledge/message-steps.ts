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
  onCall: {
    seconds: [10, 20, 30],
    because: cite(
      'virchow-design',
      'H20, on call',
      'One minute in all: then the next on call is told, while there is time.',
      'design',
    ),
  },
  ordinary: {
    seconds: [60, 300, 900, 3600, 4 * 3600, 12 * 3600],
    because: cite('virchow-design', 'messages', 'Ordinary words are tried for less than a day.', 'design'),
  },
} as const;

/**
 * How long a message may be on its way before somebody is told that nothing shows it arrived: from the first attempt while it waits,
 * from "sent" where its provider gives receipts and has given none. A provider that gives none is not waited for.
 */
export const arrivalLimits = {
  urgentArrival: {
    minutes: 10,
    because: cite(
      'virchow-design',
      'H20, messages',
      '"Sent" is not "arrived". Urgent words that no receipt shows to have arrived within ten minutes are told by a call.',
      'design',
    ),
  },
  onCallArrival: {
    minutes: 3,
    because: cite(
      'virchow-design',
      'H20, on call',
      'No receipt within three minutes: the next on call is told too. Receipts of text messages come within seconds.',
      'design',
    ),
  },
  ordinaryArrival: {
    minutes: 24 * 60,
    because: cite(
      'virchow-design',
      'H20, messages',
      'Ordinary words that no receipt shows to have arrived within a day are told in another way.',
      'design',
    ),
  },
} as const;
