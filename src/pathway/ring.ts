import type { Context, Decided } from './context.ts';
import { alarmsOf } from './alarms.ts';
import { answerUnread, doneByItself, isDoneByItself } from './check-in/ring-check-in.ts';
import { diary } from './diary.ts';
import type { Alarm, DueItem, Episode } from './episode-types.ts';
import type { EpisodeFact } from './events.ts';
import { isBefore } from './instants.ts';
import { settle } from './settle.ts';

/**
 * What to record when an alarm rings: that people are told, and that a limit has passed. Nothing, where it was told already,
 * rings early, or what it was set for has been done: alarms may ring twice. A warning that comes after its deadline, as after a
 * night without power, tells of the deadline.
 */
export function ring(episode: Episode, alarm: Alarm, context: Context): Decided {
  const { item } = alarm;
  const due = diary(episode).find(({ key }) => key === item);
  const set = alarmsOf(episode).find((each) => each.item === item && each.phase === alarm.phase);
  const isTime = set !== undefined && !isBefore(context.now, set.ringAt);
  if (due === undefined || !isTime) return { ok: true, events: [], episode, decisions: [] };
  if (isDoneByItself(due.kind)) {
    const done = doneByItself(episode, due, context);
    const settled = settle(episode, done.facts, context);
    return settled.ok
      ? { ...settled, decisions: [...(done.decisions ?? []), ...settled.decisions] }
      : settled;
  }
  const isLate = alarm.phase === 'soon' && !isBefore(context.now, due.dueAt);
  const phase = isLate ? 'due' : alarm.phase;
  const told: EpisodeFact = { type: 'escalated', item, phase, dueAt: due.dueAt };
  const passed = phase === 'due' ? limitPassed(episode, due) : [];
  return settle(episode, [told, ...passed, ...answerUnread(episode, due, phase, context)], context);
}

/** A test without its result at the deadline: the rules are asked what follows. */
function limitPassed(episode: Episode, { kind, testId, dueAt }: DueItem): readonly EpisodeFact[] {
  if (kind !== 'd-dimer-result' && kind !== 'scan-result') return [];
  const test = episode.tests.find(({ id }) => id === testId);
  if (test === undefined) return [];
  const limit = isBefore(dueAt, test.lastDueAt) ? 'first' : 'last';
  return [{ type: 'test-overdue', testId: test.id, limit, dueAt }];
}
