import { inRegion } from '../../engine/compiled-table.ts';
import { textTalkRules } from '../../knowledge/words/questions/text-replies.ts';
import type { Context } from '../context.ts';
import type { Episode } from '../episode-types.ts';
import { type CommandOf, type Handled, happened } from '../handle/handled.ts';
import { isBefore } from '../instants.ts';
import { factsOfAnswer, freeTextOf } from './answer-facts.ts';
import type { CheckInCommand } from './check-in-commands.ts';
import type { TextReply, TextTalk } from './check-in-types.ts';
import { answerCheckIn, isForStaff, receiveReply } from './handle-answer.ts';
import { readTextReply, talkOf, textQuestionsOf, toldByText } from './text-talk.ts';

type Of<T extends CheckInCommand['type']> = CommandOf<T, CheckInCommand>;

/**
 * One reply to one question. Exactly what was asked for leads to the next question, anything else to the same question once more,
 * and then to a person. Whatever somebody must act on soon ends the questions: it is one answer, the same as on a page.
 */
export function answerByText(episode: Episode, command: Of<'answer-by-text'>, context: Context): Handled {
  const { checkInId, text } = command;
  const going = talkOf(episode, checkInId);
  // It is answered in another way, or over: whatever they wrote is not an answer to something else.
  if (going === null) return receiveReply(episode, { type: 'receive-reply', text }, context);
  const { talk } = going;
  const question = command.question ?? talk.question;
  const before = talk.given.findLast((each) => each.question === question);
  const isOpen = question === talk.question;
  const reply =
    isOpen || before ? readTextReply(before?.question ?? talk.question, text, episode.side) : null;
  if (reply !== null && isSoon(episode, [...talk.given, reply], context))
    return ended(episode, checkInId, talk, { reply }, context);
  if (isOpen) {
    const isTooSoon = isBefore(context.now, talk.askedAt.add({ seconds: textTalkRules.soonest.seconds }));
    return reply === null || (isTooSoon && talk.given.length > 0)
      ? missed(episode, checkInId, talk, text, context)
      : next(episode, checkInId, talk, reply, context);
  }
  // To a question of before: the same once more is nothing new, and another answer is for a person.
  const isSame = before !== undefined && before.text.trim().toUpperCase() === text.trim().toUpperCase();
  return isSame ? happened() : receiveReply(episode, { type: 'receive-reply', text }, context);
}

function next(
  episode: Episode,
  checkInId: string,
  talk: TextTalk,
  reply: TextReply,
  context: Context,
): Handled {
  const questions = textQuestionsOf(episode, checkInId);
  const following = questions[questions.indexOf(talk.question) + 1];
  if (following === undefined) return ended(episode, checkInId, talk, { reply }, context);
  return happened({ type: 'text-question-answered', checkInId, reply, next: following });
}

/** A word that speaks of an emergency is not asked again: it is acted on. */
function missed(
  episode: Episode,
  checkInId: string,
  talk: TextTalk,
  text: string,
  context: Context,
): Handled {
  const isLast = talk.misses + 1 >= textTalkRules.tries.times;
  if (isLast || freeTextOf(text) === 'red-flag-words')
    return ended(episode, checkInId, talk, { unread: text }, context);
  return happened({ type: 'text-not-read', checkInId, question: talk.question, text });
}

/** The answer that the replies make together, as if it had been given on a page; what was not read stands in it as it was written. */
function ended(
  episode: Episode,
  checkInId: string,
  { given, unread }: TextTalk,
  last: { readonly reply?: TextReply; readonly unread?: string },
  context: Context,
): Handled {
  const { reply, unread: text } = last;
  const answered = answerCheckIn(
    episode,
    {
      type: 'answer-check-in',
      checkInId,
      way: 'sms',
      ...toldByText(reply === undefined ? given : [...given, reply]),
      freeText: (text === undefined ? unread : [...unread, text]).join(' / '),
    },
    context,
  );
  if (!answered.ok || reply === undefined) return answered;
  const replied = { type: 'text-question-answered', checkInId, reply, next: null } as const;
  return { ...answered, facts: [replied, ...answered.facts] };
}

/** Nobody has written for a while: what they said is an answer. */
export function endOfTalk(episode: Episode, checkInId: string, context: Context): Handled {
  const going = talkOf(episode, checkInId);
  return going === null ? happened() : ended(episode, checkInId, going.talk, {}, context);
}

/** Whether these answers alone, without those still to come, need somebody within hours. */
function isSoon(episode: Episode, given: readonly TextReply[], context: Context): boolean {
  const { answers, calves } = toldByText(given);
  const told = { answers, calves, freeText: '', way: 'sms' } as const;
  const read = factsOfAnswer(episode, undefined, told, context);
  const rule = context.rules.decision('check-in', episode.region);
  if (!read.ok || rule === undefined) return false;
  const { table } = rule.compiled;
  const held = rule.decide(read.facts).rows;
  return table.rows.some(({ id, then }) => {
    if (!held.includes(id)) return false;
    const outcome = table.outcomes[inRegion(then, episode.region)];
    if (outcome?.dueHours === undefined || !isForStaff(outcome)) return false;
    return inRegion(outcome.dueHours, episode.region) <= textTalkRules.endsUpToHours.hours;
  });
}
