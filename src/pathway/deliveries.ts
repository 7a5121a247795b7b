import type { Temporal } from 'temporal-polyfill';
import type { Stamp } from './actors.ts';
import type { ChannelEvent, DeliveryState } from './channel.ts';
import type { UserId } from './duty/duty-types.ts';

type Instant = Temporal.Instant;

/** Whom it goes to: the person, or somebody on call. */
export type DeliveredTo =
  | { readonly kind: 'person'; readonly personId: string }
  | { readonly kind: 'on-call'; readonly userId: UserId };

/** A message on its way. */
export type Delivery = {
  readonly organisationId: string;
  /** What a provider is told of it: its reference. */
  readonly id: string;
  /** What it is about: an episode, an appointment, a text that belongs to no open episode, or a safety case. One of them. */
  readonly episodeId: string | null;
  readonly appointmentId: string | null;
  readonly replyId: string | null;
  readonly safetyCaseId: string | null;
  readonly to: DeliveredTo;
  readonly words: string;
  readonly values: Readonly<Record<string, string>>;
  readonly state: DeliveryState;
  readonly stateAt: Instant;
  /** The next attempt; null where none will be made. */
  readonly dueAt: Instant | null;
  readonly attempts: number;
  readonly firstTriedAt: Instant | null;
  /** From then on it would come too late to be of use, and is not sent; null where it never is. */
  readonly uselessFromAt: Instant | null;
  /** Why it failed, or why the last attempt did: a word of ours. */
  readonly because: string | null;
  /** From when it counted as not arrived in time; whatever it waits for may still come. Null while it has time. */
  readonly lateAt: Instant | null;
  /** A failure, or a late one, that somebody at the desk has dealt with. */
  readonly seenAt: Instant | null;
};

/** One thing that is known of a delivery, and how. */
export type Evidence = {
  readonly state: DeliveryState;
  readonly at: Instant;
  /** 0 where a provider told us afterwards. */
  readonly attempt: number;
  readonly channel: string;
  readonly providerId: string;
  /** The provider's own code; nothing about a person. */
  readonly status: string;
};

/** What one attempt came to. */
export type Attempted = {
  readonly at: Instant;
  readonly attempt: number;
  /** Which way it went; empty where there was none. */
  readonly channel: string;
  readonly status: string;
} & (
  | { readonly outcome: 'sent'; readonly providerId: string; readonly addressKey: string }
  | {
      readonly outcome: 'later';
      readonly because: string;
      readonly maybeSent: boolean;
      readonly nextAt: Instant;
    }
  /** Nobody tries again: it stands on the board until somebody has dealt with it. */
  | { readonly outcome: 'failed'; readonly because: string; readonly maybeSent: boolean }
);

/** What somebody has written to us. */
export type Reply = {
  readonly id: string;
  readonly kind: Exclude<ChannelEvent['kind'], 'receipt'>;
  readonly text: string;
  readonly at: Instant;
  /** Whose answer to what. Null where several people have this number, or nobody, or somebody on call: then a person reads it. */
  readonly answers: {
    readonly deliveryId: string;
    /** Null where nothing but appointments was written to them: then a person reads it. */
    readonly episodeId: string | null;
    readonly personId: string;
  } | null;
  readonly handledAt: Instant | null;
};

/** Whom to tell by telephone that a text waits; `step` names the moment, so that it is told once. */
export type TextToTell = {
  readonly step: number;
  readonly users: readonly UserId[];
  readonly actByAt: Instant;
};

export type HeardEvent =
  | Extract<ChannelEvent, { kind: 'receipt' }>
  | (Exclude<ChannelEvent, { kind: 'receipt' }> & { readonly addressKey: string });

export type LateMark = {
  readonly to: DeliveredTo['kind'];
  readonly at: Instant;
  readonly before: Instant;
  /** Words with more time than this. */
  readonly exceptWords: readonly string[];
  /** Names of the channels that tell what arrived; of the others "sent" is all that will ever be known. */
  readonly receiptsOf: readonly string[];
};

/** Why a message is late. */
export const lateBecause = { sent: 'no-receipt', queued: 'not-sent' } as const;

/**
 * Messages to people and to whoever is on call from when they are due until what became of them is known. `Outbox.deliver` makes
 * them, one for each message to a person, in the transaction that shows the message to the clinic; those about an appointment are
 * made and withdrawn by `Appointments.keep`, in the transaction of the appointment.
 */
export interface Deliveries {
  /** Those whose next attempt is due and that nobody holds, of every organisation, the earliest first. */
  due(
    now: Instant,
    limit: number,
  ): Promise<readonly { readonly organisationId: string; readonly id: string }[]>;
  /**
   * Takes one for an attempt until `until`; null where another has it or it is not due. `maybeSent`: an earlier attempt may have
   * sent it, or broke off and never said. Look at the provider before sending again.
   */
  claim(
    organisationId: string,
    id: string,
    hold: { readonly now: Instant; readonly until: Instant },
  ): Promise<(Delivery & { readonly maybeSent: boolean }) | null>;
  /** What the attempt came to. "Sent" is kept whoever says it; any other outcome only of the attempt that still holds it. */
  note(organisationId: string, id: string, attempted: Attempted): Promise<void>;
  /** What a provider told afterwards, once however often it is told. `unknown`: of no message of this organisation. */
  heard(organisationId: string, event: HeardEvent, at: Instant): Promise<'noted' | 'already' | 'unknown'>;
  /** Whether this address has said STOP and not START since. */
  isOptedOut(organisationId: string, addressKey: string): Promise<boolean>;
  get(
    organisationId: string,
    id: string,
  ): Promise<(Delivery & { readonly evidence: readonly Evidence[] }) | undefined>;
  /** Those about the appointments of the episode too. */
  ofEpisode(organisationId: string, episodeId: string): Promise<readonly Delivery[]>;
  ofAppointment(organisationId: string, appointmentId: string): Promise<readonly Delivery[]>;
  /**
   * Marks those of this organisation and these readers that nothing shows to have arrived in time: tried or due since before `before`
   * and not sent, or sent before it by a channel of `receiptsOf` and never heard of again. Each becomes a dead letter; of one to a
   * person whoever answers for its episode is told, once; one about an appointment is the desk's. Answers how many it marked.
   */
  markLate(organisationId: string, late: LateMark): Promise<number>;
  /**
   * Failed or late, and nobody has dealt with it: the earliest first. Each to a person is also a notice to whoever answers for its
   * episode.
   * A late one that arrives after all is none any more.
   */
  deadLetters(organisationId: string, limit: number): Promise<readonly Delivery[]>;
  /** Dead letters about visits that begin after `from`, the soonest visit first: those that somebody can still be told. */
  toTellOfVisits(organisationId: string, from: Instant, limit: number): Promise<readonly Delivery[]>;
  /**
   * Sends a failed message once more, now, with as many attempts as its steps have left, at least one; then it is a dead letter
   * again. Once for each press: only the failure after `attempts` attempts, which whoever pressed was looking at. The episode keeps
   * its need until somebody says how the person was told. False where nothing was to be sent.
   */
  again(
    organisationId: string,
    id: string,
    press: { readonly attempts: number; readonly at: Instant },
  ): Promise<boolean>;
  /** Somebody has dealt with a dead letter: by a call, or otherwise. */
  seen(organisationId: string, id: string, by: Stamp): Promise<void>;
  /** What people have written and nobody has handled, the earliest first. */
  replies(organisationId: string, limit: number): Promise<readonly Reply[]>;
  handled(organisationId: string, replyId: string, by: Stamp): Promise<void>;
  /** Tells whoever is on call that a text waits: each of them once for each step. Answers how many are told anew. */
  tellOfText(
    organisationId: string,
    replyId: string,
    told: TextToTell & { readonly values: Delivery['values']; readonly at: Instant },
  ): Promise<number>;
}

/** A text that comes later than this after our last one to that number answers none of ours. */
export const replyDays = 14;

const rank: Readonly<Record<DeliveryState, number>> = {
  queued: 0,
  withdrawn: 0,
  sent: 1,
  failed: 2,
  delivered: 3,
  read: 4,
  answered: 5,
};

/** News comes late and out of order: what proves more stays. That it arrived outweighs an earlier "failed". */
export const provesMore = (next: DeliveryState, before: DeliveryState): boolean => rank[next] > rank[before];
