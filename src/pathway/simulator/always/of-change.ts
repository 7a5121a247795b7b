import { Temporal } from 'temporal-polyfill';
import type { DueItem, Episode } from '../../episode-types.ts';
import { dayOf } from '../../instants.ts';
import type { EpisodeChange } from '../../ports.ts';
import { type Followed, isTold, sinceWhen } from '../followed.ts';
import { atHomeOf } from './at-home.ts';
import { isSame, isSameSince } from './same.ts';

/** What the clinic promises, whatever happens. */
export type Kept =
  | 'replay-is-the-state'
  | 'owner-step-and-deadline'
  | 'an-alarm-for-each-need'
  | 'closed-with-a-reason'
  | 'no-uncovered-day-unseen'
  | 'no-two-strengths-unseen'
  | 'no-promise-broken-unseen'
  | 'told-once'
  | 'done-once'
  | 'an-answer-counts'
  | 'emergencies-first'
  | 'red-is-told-at-once'
  | 'an-answer-has-a-reader'
  | 'silence-never-ends-by-itself'
  | 'nobody-forgotten';
export type Broken = { readonly promise: Kept; readonly says: string };

export type Changed = {
  readonly change: EpisodeChange;
  /** What the store gave to decide on, and the watcher's own replay then; null where a comparison of all is due. */
  readonly before: { readonly given: Episode; readonly replayed: Episode } | null;
  readonly after: Followed;
  readonly now: number;
  /** By when whoever answers for it must have been told of what was due then: alarms ring late, within bounds. */
  readonly toldBy: (dueSince: number) => number;
};

/** After every change: what is wrong, one sentence each; none where all is well. */
export function brokenBy(changed: Changed): readonly Broken[] {
  const { change, after } = changed;
  const isClosed = after.episode.closed !== null;
  return [
    ...stateOf(changed),
    ...(isClosed ? ofClosed(changed) : ofOpen(changed)),
    ...alarmsOf(change, after.items),
    ...uncoveredOf(change, after),
    ...strengthsOf(change, after.episode),
    ...toldTwice(change, after),
    ...unheard(change),
    ...atHomeOf(changed),
    ...unseen(after, changed.now, changed.toldBy),
  ];
}

function stateOf({ change, before, after }: Changed): readonly Broken[] {
  const { episode, board } = change;
  const wrong = (says: string): Broken => ({ promise: 'replay-is-the-state', says });
  return [
    ...(agree(before, after.episode, episode)
      ? []
      : [wrong('the history replays to another state than the one that was recorded')]),
    ...(after.events.length === episode.sequence
      ? []
      : [wrong(`${after.events.length} events, and the episode stands at ${episode.sequence}`)]),
    ...(board.state === episode.state
      ? []
      : [wrong(`the board says ${board.state}, the episode ${episode.state}`)]),
  ];
}

const agree = (before: Changed['before'], replayed: Episode, recorded: Episode): boolean =>
  before === null
    ? isSame(replayed, recorded)
    : isSameSince({ before: before.replayed, after: replayed }, { before: before.given, after: recorded });

function ofClosed({ change: { episode, alarms, board }, after }: Changed): readonly Broken[] {
  const wrong = (says: string): Broken => ({ promise: 'closed-with-a-reason', says });
  // The letter that says so may still be owed, and nothing else.
  const owed = after.items;
  return [
    ...(episode.closed?.reason ? [] : [wrong('closed without a reason')]),
    ...owed
      .filter(({ kind }) => kind !== 'send-letter')
      .map(({ key }) => wrong(`closed, and ${key} is still due`)),
    ...alarms
      .filter(({ item }) => kindOf(item) !== 'send-letter')
      .map(({ item }) => wrong(`closed, and an alarm is set for ${item}`)),
    ...(board.dueAt === null || owed.length > 0
      ? []
      : [wrong('closed, and the board has a deadline for it')]),
  ];
}

function ofOpen({ change: { board }, after }: Changed): readonly Broken[] {
  const wrong = (says: string): Broken => ({ promise: 'owner-step-and-deadline', says });
  const { items } = after;
  const [next] = items;
  return [
    ...(next === undefined ? [wrong(`${after.episode.state}: nothing is due`)] : []),
    ...(after.episode.owner.id === '' ? [wrong('nobody owns the episode')] : []),
    ...items.filter(({ owner }) => owner.id === '').map(({ key }) => wrong(`nobody owns ${key}`)),
    ...(board.nextKind === null || board.dueAt === null || board.owner.id === ''
      ? [wrong('the board lacks owner, next step or deadline')]
      : []),
    ...(next !== undefined && (board.nextKind !== next.kind || board.dueAt?.equals(next.dueAt) !== true)
      ? [wrong(`the board does not show ${next.kind} and when it is due`)]
      : []),
  ];
}

/** The diary and the alarms say the same: nothing due is silent, and nothing rings that is not due. */
function alarmsOf({ alarms }: EpisodeChange, items: readonly DueItem[]): readonly Broken[] {
  const wrong = (says: string): Broken => ({ promise: 'an-alarm-for-each-need', says });
  const due = new Map(items.map((item) => [item.key, item]));
  const set = new Set(alarms.map(({ item }) => item));
  return [
    ...items.filter(({ key }) => !set.has(key)).map(({ key }) => wrong(`${key} is due and will never ring`)),
    ...alarms
      .filter(({ item }) => !due.has(item))
      .map(({ item }) => wrong(`an alarm for ${item}, which is not due`)),
    ...alarms
      .filter(({ item, phase, ringAt }) => {
        const dueAt = due.get(item)?.dueAt;
        return phase !== 'soon' && dueAt !== undefined && Temporal.Instant.compare(ringAt, dueAt) < 0;
      })
      .map(({ item }) => wrong(`${item} rings as due before it is`)),
  ];
}

const kindOf = (key: string): string => key.split('/', 1)[0] ?? key;

/** A day on which somebody will be without cover has its alarm before it comes. */
function uncoveredOf({ alarms }: EpisodeChange, { uncovered, episode }: Followed): readonly Broken[] {
  if (uncovered === null || episode.closed !== null) return [];
  const isSeen = alarms.some(({ item }) => uncovered.seenBy.some((kind) => kind === kindOf(item)));
  if (isSeen) return [];
  const says = `uncovered from ${uncovered.from.toString()}, and no ${uncovered.seenBy.join(' or ')} is set`;
  return [{ promise: 'no-uncovered-day-unseen', says }];
}

/** A box of a later strength that was handed over before its day has its alarm until somebody has settled it. */
function strengthsOf({ alarms }: EpisodeChange, episode: Episode): readonly Broken[] {
  const { treatment, closed, diagnosis, zone } = episode;
  const regimen = treatment?.regimen ?? null;
  const isRunning = regimen !== null && regimen.stop === null && regimen.stopConfirmed === null;
  if (treatment === null || !isRunning || closed !== null || treatment.hospital !== null) return [];
  if (diagnosis?.is !== 'confirmed') return [];
  const { phases } = regimen.regimen;
  const [first] = phases;
  return treatment.supplies
    .filter(({ regimenId, settled }) => regimenId === regimen.id && settled === null)
    .filter((box) => {
      // A medicine whose strength stands in no phase, such as warfarin, has none to be mistaken for; and an injection runs beside it.
      const own = phases.filter(
        ({ medicine, strength }) =>
          medicine === box.medicine && (strength === null || strength === box.strength),
      );
      if (own.some((phase) => phase === first || phase.id === 'overlap')) return false;
      const starts = own[0]?.from.on ?? '9999-12-31';
      return dayOf(box.dispensedAt, zone).toString() < starts;
    })
    .filter(({ id }) => !alarms.some(({ item }) => item === `two-strengths/${id}`))
    .map(({ strength }) => ({
      promise: 'no-two-strengths-unseen',
      says: `${strength} was handed over before its day, and nobody is asked to settle it`,
    }));
}

function toldTwice(
  { events, expectedSequence }: EpisodeChange,
  { events: all }: Followed,
): readonly Broken[] {
  return events.flatMap((event): readonly Broken[] => {
    if (event.type !== 'escalated' || event.phase === 'again') return [];
    const isAgain = all.some(
      (each) =>
        each.sequence <= expectedSequence &&
        each.type === 'escalated' &&
        each.item === event.item &&
        each.phase === event.phase &&
        each.dueAt.equals(event.dueAt),
    );
    return isAgain ? [{ promise: 'told-once', says: `${event.item} was told as ${event.phase} twice` }] : [];
  });
}

/** What was asked and answered is not asked again: a step that no answer ends would be somebody's for ever. */
function unheard({ events, episode: { proposal, closed, findings } }: EpisodeChange): readonly Broken[] {
  const answered = events.flatMap((event) => (event.type === 'findings-recorded' ? [event] : []));
  if (answered.length === 0 || closed !== null) return [];
  const isLater = (at: Temporal.Instant, id: string): boolean =>
    findings.some(({ observedAt, facts }) => id in facts && Temporal.Instant.compare(observedAt, at) > 0);
  return answered.flatMap(({ facts, observedAt }) =>
    Object.keys(facts)
      .filter((id) => facts[id] !== null && !isLater(observedAt, id))
      .filter((id) => proposal?.outcome === null && proposal.decisive.includes(id))
      .map((id) => ({ promise: 'an-answer-counts', says: `${id} was answered, and is asked for still` })),
  );
}

/** A deadline that passed was told within the tolerance of the clock. Looked at after each change, and in each sweep. */
export function unseen(
  after: Followed,
  now: number,
  toldBy: (dueSince: number) => number,
): readonly Broken[] {
  return after.items
    .filter((item) => toldBy(sinceWhen(after, item)) < now && !isTold(after.episode, item))
    .map(({ key, dueAt }) => ({
      promise: 'no-promise-broken-unseen',
      says: `${key} was due at ${dueAt.toString()}, and nobody has been told`,
    }));
}
