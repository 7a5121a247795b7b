import type { Entry, Episode } from '../episode-types.ts';
import type { UserId } from '../duty/duty-types.ts';
import { checkInsOf } from './check-ins-of.ts';
import type { CheckInFact } from './check-in-events.ts';
import type { CheckIns, OnCallTold } from './check-in-types.ts';

/** An episode of before somebody was told by telephone has none. */
export const onCallToldOf = (episode: Episode): readonly OnCallTold[] => checkInsOf(episode).onCallTold ?? [];

/** The answer's id, or the key of another need. */
export const aboutWhat = ({ answerId, need }: Pick<OnCallTold, 'answerId' | 'need'>): string =>
  need ?? answerId ?? '';

export const toldAbout = (episode: Episode, about: string): readonly OnCallTold[] =>
  onCallToldOf(episode).filter((each) => aboutWhat(each) === about);

export const isReached = ({ users, notReached }: OnCallTold, userId: UserId): boolean =>
  users.includes(userId) && !notReached.some((each) => each.userId === userId);

type Event<T extends CheckInFact['type']> = Extract<CheckInFact, { type: T }>;

export const withTold = (
  checkIns: CheckIns,
  { answerId, need, dueAt, users }: Event<'on-call-told'>,
  entry: Entry,
): CheckIns => ({
  ...checkIns,
  onCallTold: [
    ...(checkIns.onCallTold ?? []),
    { ...entry, answerId, ...(need === undefined ? {} : { need }), dueAt, users, notReached: [] },
  ],
});

export const withNotReached = (
  checkIns: CheckIns,
  { told, userId, because }: Event<'on-call-not-reached'>,
  entry: Entry,
): CheckIns => ({
  ...checkIns,
  onCallTold: (checkIns.onCallTold ?? []).map((each) =>
    each.sequence === told
      ? { ...each, notReached: [...each.notReached, { ...entry, userId, because }] }
      : each,
  ),
});
