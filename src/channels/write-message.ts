import { Temporal } from 'temporal-polyfill';
import { readMessageValues } from '../engine/messages/read-values.ts';
import { asText, renderStored } from '../engine/messages/render-message.ts';
import { toTextMessage } from '../engine/messages/text-message.ts';
import { messageSubject } from '../knowledge/words/channel-words.ts';
import { type ClinicMessage, clinicMessages } from '../knowledge/words/clinic-messages.ts';
import { type Language, languages } from '../knowledge/words/locales/languages.ts';
import type { Form, MessageDefinition, MessageKind } from '../knowledge/words/messages/message-types.ts';
import { type MessageId, messages } from '../knowledge/words/messages/messages.ts';
import {
  askedAgainByText,
  checkInByText,
  stepByText,
} from '../knowledge/words/questions/check-in-by-text.ts';
import type { QuestionId } from '../knowledge/words/questions/check-in-questions.ts';
import type { Region } from '../knowledge/rule-types.ts';
import { byTextWords } from '../pathway/check-in/read-reply.ts';
import { wordsIn } from '../knowledge/words/spelling.ts';
import type { Letter, Medium } from '../pathway/channel.ts';
import type { Organisation, Person } from '../pathway/person.ts';
import type { Message } from '../pathway/ports.ts';

export type WrittenMessage =
  | { readonly ok: true; readonly letter: Letter }
  /** No such words, or a value that they need is missing: which one, and never its content. */
  | { readonly ok: false; readonly problem: string };

const formOf: Readonly<Record<Medium, Form>> = { sms: 'sms', email: 'page', letter: 'print', page: 'page' };

/** A message in the words of `knowledge/words/`, in the form of a medium and the language of the person. */
export function writeMessage(
  { words, values }: Pick<Message, 'words' | 'values'>,
  medium: Medium,
  reader: {
    readonly person: Pick<Person, 'language'>;
    readonly organisation: Pick<Organisation, 'name' | 'region' | 'zone' | 'phone'>;
    readonly at: Temporal.Instant;
  },
): WrittenMessage {
  const { region, zone, phone } = reader.organisation;
  const name = reader.organisation.name.replaceAll(/\p{Cc}/gu, ' ');
  const frame = (language: Language, lines: readonly string[]): WrittenMessage => ({
    ok: true,
    letter: {
      from: phone === null ? [name] : [name, phone],
      subject: wordsIn(messageSubject.says, region).replace('{clinic}', () => name),
      lines,
      language: languages[language].tag[region],
      direction: languages[language].direction,
      region,
      writtenAt: reader.at.toZonedDateTimeISO(zone),
    },
  });
  if (words === byTextWords) {
    const asked = textQuestion(values, region);
    return asked === null ? { ok: false, problem: `${words}: no such question` } : frame('en', [asked]);
  }
  const own = ownWords[words];
  if (own?.to === 'person') {
    const says = wordsIn(own.says, region);
    if (/\{\w+\}/.test(says)) return { ok: false, problem: `${words}: a value is missing` };
    return frame('en', [says]);
  }
  if (!isMessage(words)) return { ok: false, problem: `no words for ${words}` };
  const read = readMessageValues(words, values);
  if (!read.ok) return read;
  const language = languageOf(reader.person.language);
  const form = formOf[medium];
  const written = renderStored(words, read.values, form, { language, region });
  const linesOf = (text: Parameters<typeof asText>[0]) =>
    medium === 'sms' ? [asText(text, form)] : text.lines;
  if (!('draftBanner' in written)) return frame(language, linesOf(written));
  // A draft is read beside its banner and the English, or not at all.
  const banner =
    medium === 'sms' && language !== 'ar' ? toTextMessage(written.draftBanner) : written.draftBanner;
  return frame(language, [banner, ...linesOf(written.text), ...linesOf(written.english)]);
}

/** One question of a check-in, in one text: in English alone, and staff agree on it with the person. */
function textQuestion(values: Message['values'], region: Region): string | null {
  const { question, on, again } = values;
  const asked = question === 'step' ? stepByText : isQuestion(question) ? checkInByText[question] : undefined;
  if (asked === undefined) return null;
  const day =
    on === undefined
      ? ''
      : Temporal.PlainDate.from(on).toLocaleString(languages.en.tag[region], {
          day: 'numeric',
          month: 'long',
        });
  const says = wordsIn(asked.sms, region).replace('{on}', () => day);
  return again === undefined ? says : `${askedAgainByText} ${says}`;
}
const isQuestion = (id: string | undefined): id is QuestionId =>
  id !== undefined && Object.hasOwn(checkInByText, id);

/** Whether waiting is worse than calling: every message is, but those that ask or remind. */
export function isUrgentMessage(words: string): boolean {
  if (words === byTextWords) return false;
  const own = ownWords[words];
  if (own !== undefined) return own.isUrgent;
  if (!isMessage(words)) return true;
  const { kind }: MessageDefinition = messages[words];
  return !patient.includes(kind);
}
const patient: readonly MessageKind[] = ['check-in', 'appointment', 'silence'];

const ownWords: Readonly<Record<string, ClinicMessage>> = clinicMessages;
const isMessage = (words: string): words is MessageId => Object.hasOwn(messages, words);

/** The first part of a tag says the language; for one that we do not have there is English. */
function languageOf(tag: string | null): Language {
  const [primary] = (tag ?? '').toLowerCase().split('-');
  return primary === 'es' || primary === 'ar' ? primary : 'en';
}

/** Every message that may wait. Words that we do not know are urgent. */
export const ordinaryWords: readonly string[] = [
  ...Object.keys(messages),
  ...Object.keys(clinicMessages),
  byTextWords,
].filter((words) => !isUrgentMessage(words));
