import type { Region } from '../../../knowledge/rule-types.ts';
import { messagePages } from '../../../knowledge/words/clinic-check-in.ts';
import { type ClinicMessage, clinicMessages } from '../../../knowledge/words/clinic-messages.ts';
import { messageTexts } from '../../../knowledge/words/locales/en/messages.ts';
import { onCallText, onCallWords } from '../../../knowledge/words/on-call-text.ts';
import { regionTerms } from '../../../knowledge/words/locales/en/region-terms.ts';
import { type MessageId, messages } from '../../../knowledge/words/messages/messages.ts';
import { wordsIn } from '../../../knowledge/words/spelling.ts';
import { byTextWords } from '../../../pathway/check-in/read-reply.ts';
import { fill } from '../fill-words.ts';

/** What a message is called on pages for staff. One that we have no words for any more is named by its id. */
export function messageTitle(words: string, region: Region): string {
  if (words === byTextWords) return messagePages.byText;
  if (words === onCallWords) return onCallText.title;
  if (isMessage(words)) return fill(messageTexts[words].title, regionTerms[region]);
  const own: ClinicMessage | undefined = ownWords[words];
  return own === undefined ? words : wordsIn(own.says, region);
}

const ownWords: Readonly<Record<string, ClinicMessage>> = clinicMessages;
const isMessage = (words: string): words is MessageId => Object.hasOwn(messages, words);

/** Why a message did not arrive, as people say it. */
export const reasonOf = (because: string | null): string =>
  because === null ? '' : (reasons[because] ?? because);
const reasons: Readonly<Record<string, string>> = messagePages.reasons;
