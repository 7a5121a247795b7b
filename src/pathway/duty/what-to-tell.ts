import type { Temporal } from 'temporal-polyfill';
import { onCallRules } from '../../knowledge/duty/on-call.ts';
import { answerOf, isLate } from '../check-in/check-ins-of.ts';
import type { OnCallTold } from '../check-in/check-in-types.ts';
import { onCallToldOf, toldAbout } from '../check-in/on-call-told.ts';
import type { Context } from '../context.ts';
import { diary } from '../diary.ts';
import type { DueItem, Episode } from '../episode-types.ts';
import type { Owner, RecordedEvent } from '../events.ts';
import { earliest, isAfter, isBefore, plusHours, plusMinutes } from '../instants.ts';
import { onDuty } from './on-duty.ts';
import { isOpen, opensAt } from './opening.ts';
import { type Ringing, ringingOf } from './ringing-needs.ts';

/** An answer, or another need, that somebody on call hears of by telephone. */
export type Waiting = Pick<OnCallTold, 'answerId' | 'need' | 'dueAt'> & {
  /**
   * Whose it is now; `first` on call; `next`, where somebody was not reached or has not acted; `all`, where its limit has passed.
   */
  readonly to: Owner | 'first' | 'next' | 'all';
};

type Event<T extends RecordedEvent['type']> = Extract<RecordedEvent, { type: T }>;

/** What these events make somebody hear of. */
export const whatToTell = (
  episode: Episode,
  events: readonly RecordedEvent[],
  context: Context,
): readonly Waiting[] => [
  ...events.map((event) => ofEvent(episode, event, context)).filter((each) => each !== null),
  ...ofNeeds(episode, events, context),
];

function ofEvent(episode: Episode, event: RecordedEvent, context: Context): Waiting | null {
  if (event.type === 'check-in-answered') return answered(event, context);
  if (event.type === 'answer-passed-on') {
    const { answerId, outcome, to } = event;
    const dueAt = answerOf(episode, answerId)?.needs.find((need) => need.outcome === outcome)?.dueAt;
    return dueAt === undefined ? null : { answerId, dueAt, to };
  }
  if (event.type === 'on-call-not-reached') {
    const told = onCallToldOf(episode).find(({ sequence }) => sequence === event.told);
    return told && isUnread(episode, told) ? { ...aboutOf(told), dueAt: told.dueAt, to: 'next' } : null;
  }
  if (event.type === 'escalated' && event.phase !== 'soon') {
    const [kind, answerId] = event.item.split('/');
    const isOfAnswer = Object.entries(onCallRules.ringing.needs).some(
      ([need, { from }]) => need === kind && from === 'answer',
    );
    return isOfAnswer && answerId !== undefined ? { answerId, dueAt: event.dueAt, to: 'all' } : null;
  }
  return null;
}

/** Whether it still waits for somebody. */
function isUnread(episode: Episode, { answerId, need }: OnCallTold): boolean {
  if (need !== undefined) return diary(episode).some(({ key }) => key === need);
  const answer = answerId === null ? undefined : answerOf(episode, answerId);
  return answer?.needs.some(({ read }) => read === null) === true;
}

const aboutOf = ({ answerId, need }: OnCallTold): Pick<OnCallTold, 'answerId' | 'need'> =>
  need === undefined ? { answerId } : { answerId, need };

function answered({ answerId, needs }: Event<'check-in-answered'>, { duty, now }: Context): Waiting | null {
  const [lead] = needs;
  const dueAt = earliest(needs.map((need) => need.dueAt));
  if (lead === undefined || dueAt === null) return null;
  // While nobody looks at a board, all of it.
  const isSoon = !isAfter(dueAt, plusHours(now, onCallRules.whileOpen.hours));
  const isTold = isSoon || !duty || !isOpen(duty, now);
  return isTold ? { answerId, dueAt, to: lead.owner } : null;
}

const ofNeeds = (episode: Episode, events: readonly RecordedEvent[], context: Context): readonly Waiting[] =>
  diary(episode).flatMap((item): readonly Waiting[] => {
    const ringing = ringingOf(episode, item);
    if (ringing === null || ringing.rule.from === 'answer') return [];
    const to = toWhom(episode, { item, ringing }, events, context);
    return to === null ? [] : [{ answerId: null, need: item.key, dueAt: ringing.actByAt, to }];
  });

type NeedThatRings = { readonly item: DueItem; readonly ringing: Ringing };

/** Null where nobody is told anew. */
function toWhom(
  episode: Episode,
  { item, ringing: { rule, actByAt } }: NeedThatRings,
  events: readonly RecordedEvent[],
  context: Context,
): Waiting['to'] | null {
  const { now } = context;
  if (rule.from === 'at-limit' && !isLate(episode, item.key)) return null;
  const alarm = events.findLast(
    (event): event is Event<'escalated'> => event.type === 'escalated' && event.item === item.key,
  );
  if (alarm !== undefined && alarm.phase !== 'soon' && !isBefore(now, actByAt)) return 'all';
  const last = toldAbout(episode, item.key).at(-1);
  if (last === undefined) {
    const isUnread = alarm?.phase === 'soon';
    return isUnread || (isBeforeABoard(actByAt, context) && !isByWhoeverIsOnCall(context)) ? 'first' : null;
  }
  // What is due as it comes rings its alarm in the same moment.
  const isJustTold = isAfter(plusMinutes(last.at, onCallRules.notAgainWithin.minutes), now);
  return alarm === undefined || isJustTold ? null : 'next';
}

/** The clinic is closed, and it is due before anybody has looked at a board again. */
function isBeforeABoard(actByAt: Temporal.Instant, { duty, now }: Context): boolean {
  if (!duty) return true;
  if (isOpen(duty, now)) return false;
  const opens = opensAt(duty, now);
  const { minutesAfterOpening } = onCallRules.ringing;
  return opens === null || !isAfter(actByAt, plusMinutes(opens, minutesAfterOpening));
}

/** Nobody is told at once of what they have just done; half of its time later they are. */
const isByWhoeverIsOnCall = ({ duty, now, by }: Context): boolean =>
  duty ? onDuty(duty, now).includes(by.id) : false;
