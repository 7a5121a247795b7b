import { onCallRules } from '../../knowledge/duty/on-call.ts';
import type { CheckInFact } from '../check-in/check-in-events.ts';
import type { OnCallTold } from '../check-in/check-in-types.ts';
import { aboutWhat, isReached, toldAbout } from '../check-in/on-call-told.ts';
import type { Context } from '../context.ts';
import type { Episode } from '../episode-types.ts';
import type { RecordedEvent } from '../events.ts';
import { isBefore, plusMinutes } from '../instants.ts';
import type { UserId } from './duty-types.ts';
import { noDuty } from './no-duty.ts';
import { onDuty, onDutyByPhone } from './on-duty.ts';
import { isOpen } from './opening.ts';
import { type Waiting, whatToTell } from './what-to-tell.ts';

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
  const facts: Told[] = [];
  for (const waiting of whatToTell(episode, events, context)) {
    if (facts.some((fact) => aboutWhat(fact) === aboutWhat(waiting))) continue;
    const users = whom(episode, waiting, context);
    const { to: _to, ...about } = waiting;
    if (users !== null) facts.push({ type: 'on-call-told', ...about, users });
  }
  return facts;
}

/** Null where there is nothing to tell anew; empty where nobody can be told. */
function whom(episode: Episode, waiting: Waiting, context: Context): readonly UserId[] | null {
  const { now } = context;
  const duty = context.duty ?? noDuty(episode.zone);
  const ladder = onDuty(duty, now);
  const earlier = toldAbout(episode, aboutWhat(waiting));
  // Somebody is at the board, and nobody carries a telephone: that is how this clinic works by day.
  if (ladder.length === 0 && isOpen(duty, now)) return null;
  // Nobody is on call at all: the need stands on the board, where that is said of every need.
  if (ladder.length === 0 && waiting.need !== undefined && earlier.length === 0) return null;
  const withNumber = onDutyByPhone(duty, now);
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
  if (to === 'first') return withNumber.slice(0, 1);
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
