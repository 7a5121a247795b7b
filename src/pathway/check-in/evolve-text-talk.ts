import type { RecordedEvent } from '../events.ts';
import type { CheckIns, TextQuestionId, TextTalk } from './check-in-types.ts';

type Of<T extends RecordedEvent['type']> = Extract<RecordedEvent, { type: T }>;

export const begun = (question: TextQuestionId, { at }: Pick<RecordedEvent, 'at'>): TextTalk => ({
  question,
  askedAt: at,
  misses: 0,
  given: [],
  unread: [],
});

/** Where no talk goes on there is nothing to change. */
export const onTalk = (
  checkIns: CheckIns,
  checkInId: string,
  change: (talk: TextTalk) => TextTalk,
): CheckIns => ({
  ...checkIns,
  asked: checkIns.asked.map((each) =>
    each.id === checkInId && each.talk !== undefined ? { ...each, talk: change(each.talk) } : each,
  ),
});

/** `askedAt` is when the next question goes out; after the last one, when the person last wrote. */
export const replied = (talk: TextTalk, { reply, next, at }: Of<'text-question-answered'>): TextTalk => ({
  ...talk,
  question: next ?? talk.question,
  askedAt: at,
  misses: 0,
  given: [...talk.given, reply],
});

export const notRead = (talk: TextTalk, { text, at }: Of<'text-not-read'>): TextTalk => ({
  ...talk,
  askedAt: at,
  misses: talk.misses + 1,
  unread: [...talk.unread, text],
});
