import type { MessageDefinition } from '../knowledge/words/messages/message-types.ts';
import { type MessageId, messages } from '../knowledge/words/messages/messages.ts';
import type { Delivery } from '../pathway/deliveries.ts';
import { companionWords } from '../pathway/patient-access.ts';
import type { Organisation } from '../pathway/person.ts';

/** The address at which this person answers this check-in: the same at every attempt. Null where nobody outside reaches us. */
export type CheckInLink = (of: {
  readonly organisationId: string;
  readonly episodeId: string;
  readonly checkInId: string;
  /** Where an earlier link was taken back and this is another one. */
  readonly linkNumber?: string;
}) => Promise<string | null>;

/** What lets a person into their own page: the same at every attempt, and kept nowhere. */
export type CompanionDoor = {
  /** Null where nobody outside reaches us. */
  readonly linkTo: (of: {
    readonly organisationId: string;
    readonly episodeId: string;
    readonly linkId: string;
  }) => Promise<string | null>;
  readonly codeOf: (of: { readonly organisationId: string; readonly codeId: string }) => string;
};

export type SentValues =
  | { readonly ok: true; readonly values: Readonly<Record<string, string>> }
  /** What is missing: a word of ours. */
  | { readonly ok: false; readonly because: 'no-phone' | 'no-public-url' };

type Known = Pick<Delivery, 'organisationId' | 'episodeId' | 'words' | 'values'>;

/**
 * What is put into a message only when it is sent, since no episode keeps it: the clinic's name and number, and the link. A
 * message sent again is the same message: nothing here depends on the moment or on chance.
 */
export async function sentValues(
  { organisationId, episodeId, words, values }: Known,
  { name, phone }: Pick<Organisation, 'name' | 'phone'>,
  linkTo: CheckInLink,
  companion: CompanionDoor | null = null,
): Promise<SentValues> {
  const asked = argumentsOf(words).filter((argument) => values[argument] === undefined);
  const added: Record<string, string> = {};
  if (asked.includes('clinic')) added['clinic'] = name;
  if (asked.includes('phone')) {
    if (phone === null) return { ok: false, because: 'no-phone' };
    added['phone'] = phone;
  }
  const { checkInId, linkNumber, id } = values;
  if (words === companionWords.link && id !== undefined && episodeId !== null) {
    const link = (await companion?.linkTo({ organisationId, episodeId, linkId: id })) ?? null;
    if (link === null) return { ok: false, because: 'no-public-url' };
    added['link'] = link;
  }
  if (words === companionWords.code && id !== undefined && companion !== null)
    added['code'] = companion.codeOf({ organisationId, codeId: id });
  if (asked.includes('link') && checkInId !== undefined && episodeId !== null) {
    const link = await linkTo({
      organisationId,
      episodeId,
      checkInId,
      ...(linkNumber === undefined ? {} : { linkNumber }),
    });
    if (link === null) return { ok: false, because: 'no-public-url' };
    added['link'] = link;
  }
  return { ok: true, values: { ...values, ...added } };
}

function argumentsOf(words: string): readonly string[] {
  if (!isMessage(words)) return [];
  const { arguments: kinds }: MessageDefinition = messages[words];
  return Object.keys(kinds);
}

const isMessage = (words: string): words is MessageId => Object.hasOwn(messages, words);
