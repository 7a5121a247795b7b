import { assert } from '../engine/assert.ts';
import type { EpisodeChange } from '../pathway/ports.ts';

/** What holds of every change that our own code makes; each adapter asks before it keeps anything. */
export function assertWhole(change: EpisodeChange): void {
  const { episode, events, expectedSequence, board } = change;
  assert(
    expectedSequence >= 0 && Number.isInteger(expectedSequence),
    `expected sequence ${expectedSequence}`,
  );
  assert(
    episode.sequence === expectedSequence + events.length,
    `${expectedSequence} + ${events.length} events, but the episode stands at ${episode.sequence}`,
  );
  assert(expectedSequence > 0 || events.length > 0, 'a new episode without an event');
  assert(episode.state === board.state, `episode ${episode.state}, board ${board.state}`);
  assert(change.commandKey !== '' && change.commandDigest !== '', 'a command without key or digest');
  const effects = new Set(change.messages.map(({ effectKey }) => effectKey));
  assert(effects.size === change.messages.length, 'one effect named twice in one change');
}
