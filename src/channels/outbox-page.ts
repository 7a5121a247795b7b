import type { Channel, Outgoing } from '../pathway/channel.ts';

/** What a developer reads in place of a person's telephone. */
export type OutboxPage = Channel & {
  /** The latest first; nothing of it is kept when the process ends. */
  readonly shown: () => readonly Outgoing[];
};

const mostShown = 500;

/** The embedded default: nothing leaves the machine. A message is shown once, however often it is sent. */
export function outboxPage(): OutboxPage {
  const shown = new Map<string, Outgoing>();
  return {
    name: 'outbox-page',
    medium: 'page',
    canFind: true,
    send: async (outgoing) => {
      const { reference } = outgoing;
      shown.set(reference, outgoing);
      const [oldest] = shown.keys();
      if (shown.size > mostShown && oldest !== undefined) shown.delete(oldest);
      return { outcome: 'accepted', providerId: reference, status: 'shown' };
    },
    find: async ({ reference }) => {
      return shown.has(reference)
        ? { found: 'yes', providerId: reference, status: 'shown' }
        : { found: 'no' };
    },
    shown: () => [...shown.values()].toReversed(),
  };
}
