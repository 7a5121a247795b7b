import type { Temporal } from 'temporal-polyfill';
import { onCallRules } from '../../knowledge/duty/on-call.ts';
import type { Context } from '../context.ts';
import type { UserId } from '../duty/duty-types.ts';
import { noDuty } from '../duty/no-duty.ts';
import { onDuty, onDutyByPhone } from '../duty/on-duty.ts';
import { isOpen } from '../duty/opening.ts';
import type { Episode } from '../episode-types.ts';
import type { Owner, RecordedEvent } from '../events.ts';
import { earliest, isAfter, isBefore, plusHours, plusMinutes } from '../instants.ts';
import { answerOf } from './check-ins-of.ts';
import type { CheckInFact } from './check-in-events.ts';
import type { OnCallTold } from './check-in-types.ts';
import { isReached, onCallToldOf, toldAbout } from './on-call-told.ts';

/** An answer that somebody on call hears of by telephone. */
type Waiting = {
  readonly answerId: string;
  readonly dueAt: Temporal.Instant;
  /** Whose it is now; `next` where somebody was not reached; `all` at the end of the ladder. */
  readonly to: Owner | 'next' | 'all';
};
type Told = Extract<CheckInFact, { type: 'on-call-told' }>;

/**
 * Whom to tell by telephone of what has just happened, beside the board. Whose it is, if they have a number; else the next on call
 * who has one. Where nobody can be told that is recorded too, and shown.
 */
export function tellOnCall(
  episode: Episode,
  events: readonly RecordedEvent[],
  context: Context,
): readonly Told[] {
  const waiting = events.map((event) => waitingOf(episode, event, context)).filter((each) => each !== null);
  const facts: Told[] = [];
  for (const each of waiting) {
    if (facts.some(({ answerId }) => answerId === each.answerId)) continue;
    const users = whom(episode, each, context);
    if (users !== null)
      facts.push({ type: 'on-call-told', answerId: each.answerId, dueAt: each.dueAt, users });
  }
  return facts;
}

function waitingOf(episode: Episode, event: RecordedEvent, context: Context): Waiting | null {
  if (event.type === 'check-in-answered') return answered(event, context);
  if (event.type === 'answer-passed-on') {
    const { answerId, outcome, to } = event;
    const dueAt = answerOf(episode, answerId)?.needs.find((need) => need.outcome === outcome)?.dueAt;
    return dueAt === undefined ? null : { answerId, dueAt, to };
  }
  if (event.type === 'on-call-not-reached') {
    const told = onCallToldOf(episode).find(({ sequence }) => sequence === event.told);
    return told && isUnread(episode, told.answerId) ? { ...told, to: 'next' } : null;
  }
  if (event.type === 'escalated' && event.phase !== 'soon') {
    const [kind, answerId] = event.item.split('/');
    const isAtLimit = onCallRules.atLimit.needs.some((each) => each === kind);
    return isAtLimit && answerId !== undefined ? { answerId, dueAt: event.dueAt, to: 'all' } : null;
  }
  return null;
}

function answered(
  { answerId, needs }: Extract<RecordedEvent, { type: 'check-in-answered' }>,
  context: Context,
): Waiting | null {
  const [lead] = needs;
  const dueAt = earliest(needs.map((need) => need.dueAt));
  const isTold = lead !== undefined && dueAt !== null && isForTelephone(dueAt, context);
  return isTold ? { answerId, dueAt, to: lead.owner } : null;
}

/** While nobody looks at a board, all of it. */
function isForTelephone(dueAt: Temporal.Instant, { duty, now }: Context): boolean {
  const isSoon = !isAfter(dueAt, plusHours(now, onCallRules.whileOpen.hours));
  return isSoon || !duty || !isOpen(duty, now);
}

/** Null where there is nothing to tell anew; empty where nobody can be told. */
function whom(episode: Episode, waiting: Waiting, context: Context): readonly UserId[] | null {
  const { now } = context;
  const duty = context.duty ?? noDuty(episode.zone);
  const ladder = onDuty(duty, now);
  // Somebody is at the board, and nobody carries a telephone: that is how this clinic works by day.
  if (ladder.length === 0 && isOpen(duty, now)) return null;
  const withNumber = onDutyByPhone(duty, now);
  const earlier = toldAbout(episode, waiting.answerId);
  const addressed = addressedOf(waiting.to, { ladder, withNumber, earlier });
  const since = plusMinutes(now, -onCallRules.notAgainWithin.minutes);
  const anew = addressed.filter(
    (userId) => !earlier.some((each) => isReached(each, userId) && !isBefore(each.at, since)),
  );
  if (anew.length > 0) return anew;
  const isWithSomebody = waiting.to === 'next' && earlier.some(isReachedByAny);
  const isSaid = earlier.at(-1)?.users.length === 0;
  return addressed.length > 0 || isWithSomebody || isSaid ? null : [];
}

type Ladder = {
  readonly ladder: readonly UserId[];
  readonly withNumber: readonly UserId[];
  readonly earlier: readonly OnCallTold[];
};

/** Whoever was not reached is tried again at the end of the ladder, and not before. */
function addressedOf(to: Waiting['to'], { ladder, withNumber, earlier }: Ladder): readonly UserId[] {
  if (to === 'all') return withNumber;
  if (to === 'next')
    return withNumber.filter((userId) => !earlier.some(({ users }) => users.includes(userId))).slice(0, 1);
  const reachable = withNumber.filter(
    (userId) => !earlier.some(({ notReached }) => notReached.some((each) => each.userId === userId)),
  );
  const place = to.kind === 'user' ? ladder.indexOf(to.id) : -1;
  if (place === -1) return reachable;
  // From them on down the ladder, and then from its top.
  const inTurn = [...ladder.slice(place), ...ladder.slice(0, place)];
  return inTurn.filter((userId) => reachable.includes(userId)).slice(0, 1);
}

const isReachedByAny = (told: OnCallTold): boolean => told.users.some((userId) => isReached(told, userId));

const isUnread = (episode: Episode, answerId: string): boolean =>
  answerOf(episode, answerId)?.needs.some(({ read }) => read === null) === true;
