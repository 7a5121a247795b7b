import { assert } from '../../engine/assert.ts';
import type { Context } from '../context.ts';
import type { DueItem, DueKind, Episode } from '../episode-types.ts';
import type { AlarmPhase, EpisodeFact } from '../events.ts';
import { answerOf, askedOf, checkInsOf } from './check-ins-of.ts';
import type { DecisionRecord } from '../ports.ts';
import { endOfTalk } from './handle-text.ts';
import { askedNow, outOfQuietHours } from './ask-check-in.ts';
import { isKnownToBeHelped } from './due-check-in.ts';
import { contactsOf } from './contact-plan.ts';
import { wordsAtLimit } from './first-words.ts';
import { nextReader } from './next-reader.ts';
import { stepDueAt } from './silence-needs.ts';

const byItself = ['ask-check-in', 'await-answer', 'ask-whether-called', 'end-text-check-in'] as const;
/** What the clock does without asking anybody: nobody of the clinic is told of it, and it is done once because it is done. */
export const isDoneByItself = (kind: DueKind): boolean => byItself.some((each) => each === kind);

/** What happens at such a time. */
export function doneByItself(episode: Episode, { kind, key }: DueItem, context: Context): Done {
  const id = restOf(key);
  if (kind === 'end-text-check-in') {
    const ended = endOfTalk(episode, id, context);
    assert(ended.ok, `an answer by text that is none: ${key}`);
    return ended;
  }
  return { facts: factsByItself(episode, { kind, key: id }, context) };
}

type Done = { readonly facts: readonly EpisodeFact[]; readonly decisions?: readonly DecisionRecord[] };

function factsByItself(
  episode: Episode,
  { kind, key: id }: Pick<DueItem, 'kind' | 'key'>,
  context: Context,
): readonly EpisodeFact[] {
  if (kind === 'ask-check-in') {
    const contact = contactsOf(episode).find((each) => each.id === id);
    assert(contact, `no contact ${id}`);
    return [askedNow(episode, contact, context)];
  }
  if (kind === 'ask-whether-called') return [{ type: 'asked-whether-called', answerId: id }];
  const asked = askedOf(episode, id);
  assert(kind === 'await-answer' && asked, `nothing to do for ${kind} ${id}`);
  const callAt = stepDueAt(asked, 'staff-calls-twice');
  const notBeforeAt = outOfQuietHours(episode, context);
  return [{ type: 'asked-again', checkInId: id, callAt, notBeforeAt }];
}

/** An answer that nobody has read: the next on the ladder at half its time, and at its limit the safe way for the person. */
export function answerUnread(
  episode: Episode,
  { kind, key }: DueItem,
  phase: AlarmPhase,
  context: Context,
): readonly EpisodeFact[] {
  if (kind !== 'read-answer') return [];
  const [answerId = '', outcome = ''] = restOf(key).split('/');
  const answer = answerOf(episode, answerId);
  const need = answer?.needs.find((each) => each.outcome === outcome);
  assert(answer && need, `no answer ${key}`);
  if (phase === 'soon')
    return [{ type: 'answer-passed-on', answerId, outcome, to: nextReader(episode, need.owner, context) }];
  if (phase !== 'due' || need.isBroken) return [];
  const isHelped = answer.redSinceAt !== null && isKnownToBeHelped(answer, checkInsOf(episode));
  const told = wordsAtLimit(outcome, { isRed: answer.isRed, isHelped });
  return [{ type: 'answer-limit-passed', answerId, outcome, told }];
}

const restOf = (key: string): string => key.slice(key.indexOf('/') + 1);
