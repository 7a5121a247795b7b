import type { Temporal } from 'temporal-polyfill';
import { assert } from '../../engine/assert.ts';
import type { RecordedEvent } from '../events.ts';
import { replay } from '../evolve.ts';
import { isAfter } from '../instants.ts';
import type { Seen } from './measure-types.ts';

/**
 * What the record knew at an instant: what was recorded later is not there yet, and an entry voided later still counts. So a day
 * that is past gives the same figures for ever. Null where the episode was not open yet.
 */
export function seenAt(history: readonly RecordedEvent[], asOf: Temporal.Instant): Seen | null {
  // Each by its own instant: a clock that was set back must not make a past day depend on what came later.
  const known = history.filter(({ at }) => !isAfter(at, asOf));
  if (known.length === 0) return null;
  assert(known[0]?.type === 'referral-received', 'a history begins with its referral');
  const voided = new Set(
    known.flatMap((event) => (event.type === 'entry-voided' ? [event.voidedSequence] : [])),
  );
  const events = known.filter(({ sequence }) => !voided.has(sequence));
  const back = events.findLast((event) => event.type === 'reopened' && event.afresh)?.sequence ?? 0;
  const ofType: Seen['ofType'] = (type) =>
    events.filter((event): event is Extract<RecordedEvent, { type: typeof type }> => event.type === type);
  return {
    events,
    episode: replay(known),
    asOf,
    ofType,
    sinceDoor: (type) => ofType(type).filter(({ sequence }) => sequence > back),
  };
}
