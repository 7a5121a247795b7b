import { replyWords } from '../../knowledge/words/reply-words.ts';
import type { Command } from '../commands.ts';
import type { Delivery } from '../deliveries.ts';

/** The words under which a question of a check-in goes out as a text. */
export const byTextWords = 'check-in.by-text';

/** What an earlier message asked, and so what an answer to it can mean. */
export type AskedByText = Pick<Delivery, 'words' | 'values'>;

export type ReplyRead =
  | { readonly isRead: true; readonly command: Command }
  /** Not exactly what was asked for: a person reads it, and its words are looked at for an emergency. */
  | { readonly isRead: false; readonly command: Extract<Command, { type: 'receive-reply' }> };

/**
 * Strict: the whole text is the word that the message asked for, or it is not read. Two answers in one, a name, a question, an
 * emoji, another language: all of them go to a person.
 */
export function readReply({ words, values }: AskedByText, text: string): ReplyRead {
  const unread: ReplyRead = { isRead: false, command: { type: 'receive-reply', text } };
  const said = bare(text);
  const { emergency, coverStop } = replyWords;
  const { checkInId, question } = values;
  // Whoever was asked again by a message without a question means the question of before.
  if (checkInId !== undefined && (words === byTextWords || words === 'silence.second-channel'))
    return {
      isRead: true,
      command: { type: 'answer-by-text', checkInId, question: question ?? null, text },
    };
  if (answers(emergency, words)) {
    const answerId = values['answerId'];
    const { called, there } = emergency.words;
    const answer = said === called ? 'called' : said === there ? 'there' : null;
    if (answerId === undefined || answer === null) return unread;
    return { isRead: true, command: { type: 'record-called-emergency', answerId, answer } };
  }
  if (answers(coverStop, words) && said === coverStop.words.stopped)
    return { isRead: true, command: { type: 'confirm-stop', how: 'message', saidBack: text.trim() } };
  return unread;
}

const answers = ({ answersTo }: { readonly answersTo: readonly string[] }, words: string): boolean =>
  answersTo.includes(words);

/** As people type one word: any case, spaces around it, a full stop or an exclamation mark after it. */
const bare = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/[.!]{1,3}$/, '')
    .trim();
