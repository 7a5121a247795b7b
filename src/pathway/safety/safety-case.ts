import { assert } from '../../engine/assert.ts';
import type { Stamp } from '../actors.ts';
import type { SafetyCase, SafetyCommand, SafetyEvent, SafetyFact, SafetyRefusal } from './safety-types.ts';

type Decided =
  | { readonly ok: true; readonly facts: readonly SafetyFact[] }
  | { readonly ok: false; readonly refusal: SafetyRefusal };

/** Applies one recorded event. Never refuses: what happened, happened. */
export function evolveSafety(id: string, before: SafetyCase | null, event: SafetyEvent): SafetyCase {
  if (event.type === 'case-opened') return opened(id, event);
  assert(before, 'a safety case begins with its opening');
  const kept = { ...before, sequence: before.sequence + 1 };
  switch (event.type) {
    case 'case-passed-on':
      return {
        ...kept,
        ownerId: event.ownerId,
        takeByAt: event.takeByAt,
        asked: event.ownerId === null ? kept.asked : [...kept.asked, event.ownerId],
        told: { sequence: kept.sequence, at: event.at, users: event.told },
      };
    case 'case-taken':
      return {
        ...kept,
        state: 'taken',
        ownerId: event.by.id,
        takeByAt: null,
        takenAt: event.at,
        lookAgainOn: event.lookAgainOn,
      };
    case 'case-handed-over':
      return { ...kept, ownerId: event.ownerId, lookAgainOn: event.lookAgainOn };
    case 'case-investigated':
      return { ...kept, state: 'investigating', lookAgainOn: event.lookAgainOn };
    case 'case-noted':
      return kept;
    case 'case-linked':
      return { ...kept, hazard: event.hazard };
    case 'case-closed':
      return { ...kept, state: 'closed', lookAgainOn: null, outcome: event.outcome };
    case 'case-reopened':
      return {
        ...kept,
        state: 'investigating',
        lookAgainOn: event.lookAgainOn,
        outcome: null,
        ownerId: event.by.id,
      };
  }
}

function opened(id: string, event: SafetyEvent & { readonly type: 'case-opened' }): SafetyCase {
  const { origin, what, harm, signs, ownerId, takeByAt, told, at, by } = event;
  return {
    id,
    sequence: 1,
    state: 'open',
    origin,
    what,
    harm,
    signs,
    openedAt: at,
    openedBy: by,
    ownerId,
    promisedAt: takeByAt,
    takeByAt,
    takenAt: null,
    asked: ownerId === null ? [] : [ownerId],
    told: { sequence: 1, at, users: told },
    lookAgainOn: null,
    hazard: null,
    outcome: null,
  };
}

export const stamped = (facts: readonly SafetyFact[], stamp: Stamp): readonly SafetyEvent[] =>
  facts.map((fact) => ({ ...fact, ...stamp }));

/** What a command comes to. `mayOwn`: who can have a case here; `today`: the day in the clinic's zone. */
export function decideSafety(
  before: SafetyCase,
  command: SafetyCommand,
  { today, mayOwn }: { readonly today: string; readonly mayOwn: (userId: string) => boolean },
): Decided {
  const { state } = before;
  if ('lookAgainOn' in command && command.lookAgainOn < today)
    return refused({ code: 'day-is-over', on: command.lookAgainOn });
  const isHeld = state === 'taken' || state === 'investigating';
  const isAllowed = {
    take: state === 'open',
    'hand-over': isHeld,
    investigate: isHeld,
    note: true,
    link: state !== 'closed',
    close: isHeld,
    reopen: state === 'closed',
  }[command.type];
  if (!isAllowed) return refused({ code: 'not-in-this-state', state });
  switch (command.type) {
    case 'take':
      return done({ type: 'case-taken', lookAgainOn: command.lookAgainOn });
    case 'hand-over': {
      const { ownerId, lookAgainOn, text } = command;
      if (!mayOwn(ownerId)) return refused({ code: 'not-an-owner' });
      return done({ type: 'case-handed-over', ownerId, lookAgainOn, text });
    }
    case 'investigate':
      return done({ type: 'case-investigated', lookAgainOn: command.lookAgainOn, text: command.text });
    case 'note':
      return done({ type: 'case-noted', text: command.text });
    case 'link':
      return done({ type: 'case-linked', hazard: command.hazard });
    case 'close':
      // A case whose hazard nobody has named teaches nothing; that none fits is an answer too.
      if (before.hazard === null) return refused({ code: 'no-hazard-said' });
      return done({ type: 'case-closed', outcome: command.outcome, text: command.text });
    case 'reopen':
      return done({ type: 'case-reopened', lookAgainOn: command.lookAgainOn, text: command.text });
  }
}

const done = (...facts: readonly SafetyFact[]): Decided => ({ ok: true, facts });
const refused = (refusal: SafetyRefusal): Decided => ({ ok: false, refusal });
