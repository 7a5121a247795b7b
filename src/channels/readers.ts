import type { Temporal } from 'temporal-polyfill';
import { bookingClocks } from '../knowledge/scheduling/booking-clocks.ts';
import { byTextWords } from '../pathway/check-in/read-reply.ts';
import type { Channel, Letter, Medium } from '../pathway/channel.ts';
import type { Delivery } from '../pathway/deliveries.ts';
import type { Duties } from '../pathway/duty/duties.ts';
import { phoneOf } from '../pathway/duty/on-duty.ts';
import { isBefore, plusHours } from '../pathway/instants.ts';
import type { Organisation } from '../pathway/person.ts';
import type { PersonStore } from '../pathway/ports.ts';
import { type Route, routesTo, routesToOnCall } from './routes.ts';
import type { Pace } from './retry-steps.ts';
import { type CheckInLink, type CompanionDoor, sentValues } from './sent-values.ts';
import { writeOnCall } from './write-on-call.ts';
import { isUrgentMessage, writeMessage } from './write-message.ts';

/** Whoever a delivery goes to, as they are at this moment: the ways to them, and what they are told. */
export type Reader = {
  readonly routes: readonly Route[];
  readonly pace: Pace;
  readonly write: (medium: Medium, at: Temporal.Instant) => Promise<Written>;
};
type Written =
  | { readonly ok: true; readonly letter: Letter }
  /** A word of ours. */
  | { readonly ok: false; readonly because: string };

export type ReaderParts = {
  readonly people: Pick<PersonStore, 'get'>;
  readonly duties: Pick<Duties, 'current'>;
  readonly channels: readonly Channel[];
  readonly now: () => Temporal.Instant;
  /** Where a person answers a check-in. */
  readonly linkTo: CheckInLink;
  /** The way to a person's own page; absent where there is none. */
  readonly companion?: CompanionDoor;
  /** Where staff open an episode; null where nobody outside reaches us. */
  readonly deskLink: (episodeId: string) => string | null;
  /** And a safety case. */
  readonly safetyLink?: ((caseId: string) => string | null) | undefined;
};

/** Sent to whoever did not answer the first message. */
const secondChannel = 'silence.second-channel';

/** Null where nobody of that name is there any more. */
export async function readerOf(
  parts: ReaderParts,
  delivery: Delivery,
  organisation: Organisation,
): Promise<Reader | null> {
  const { to } = delivery;
  return to.kind === 'person'
    ? personReader(parts, delivery, to.personId, organisation)
    : onCallReader(parts, delivery, to.userId, organisation);
}

async function personReader(
  { people, channels, now, linkTo, companion }: ReaderParts,
  delivery: Delivery,
  personId: string,
  organisation: Organisation,
): Promise<Reader | null> {
  const { organisationId, words, uselessFromAt } = delivery;
  const person = await people.get(organisationId, personId);
  if (person === undefined) return null;
  const isUrgent = isUrgentMessage(words);
  const { region } = organisation;
  const routes = routesTo(person, {
    channels,
    region,
    isByPost: !isUrgent && isTimeForPost(now(), uselessFromAt),
    isSecond: words === secondChannel,
  });
  return {
    routes: inOrderFor(words, routes),
    pace: isUrgent ? 'urgent' : 'ordinary',
    write: async (medium, at) => {
      const said = sayable(delivery, medium);
      const filled = await sentValues(said, organisation, linkTo, companion);
      if (!filled.ok) return filled;
      const written = writeMessage({ words: said.words, values: filled.values }, medium, {
        person,
        organisation,
        at,
      });
      return written.ok ? written : { ok: false, because: 'no-words' };
    },
  };
}

/** The number of this moment: one that was put right is used at the next attempt. */
async function onCallReader(
  { duties, channels, deskLink, safetyLink }: ReaderParts,
  { organisationId, episodeId, safetyCaseId, values }: Delivery,
  userId: string,
  organisation: Organisation,
): Promise<Reader> {
  const kept = await duties.current(organisationId);
  const phone = kept === undefined ? null : phoneOf(kept.duty, userId);
  return {
    routes: routesToOnCall({ userId, phone }, { channels, region: organisation.region }),
    pace: 'onCall',
    write: async (_medium, at) => {
      const ofCase = safetyCaseId === null ? null : (safetyLink?.(safetyCaseId) ?? null);
      const link = episodeId === null ? ofCase : deskLink(episodeId);
      const letter = writeOnCall(values, { organisation, link, at });
      return letter === null ? { ok: false, because: 'no-words' } : { ok: true, letter };
    },
  };
}

const isTimeForPost = (now: Temporal.Instant, uselessFromAt: Temporal.Instant | null): boolean =>
  uselessFromAt === null || isBefore(plusHours(now, 24 * bookingClocks.messageByPost.days), uselessFromAt);

const takesReplies = (medium: Medium): boolean => medium === 'sms' || medium === 'page';

/** A question by text goes where it can be answered. */
const inOrderFor = (words: string, routes: readonly Route[]): readonly Route[] =>
  words === byTextWords
    ? routes.toSorted(
        (one, other) => Number(takesReplies(other.channel.medium)) - Number(takesReplies(one.channel.medium)),
      )
    : routes;

/** Where no text reaches the person the check-in is asked by its link. */
const sayable = (delivery: Delivery, medium: Medium): Delivery =>
  delivery.words === byTextWords && !takesReplies(medium)
    ? { ...delivery, words: 'check-in.invitation' }
    : delivery;
