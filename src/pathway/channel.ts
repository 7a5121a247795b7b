import type { Temporal } from 'temporal-polyfill';

/** How words leave the house. `page`: they do not, and a developer reads them in the outbox. */
export type Medium = 'sms' | 'email' | 'letter' | 'page';

/** Where one person is reached. Made by `channels/addresses.ts` alone, which lets nothing else through. */
export type Address =
  | { readonly kind: 'phone'; readonly e164: string }
  | { readonly kind: 'email'; readonly email: string }
  /** Name and address as an envelope shows them. */
  | { readonly kind: 'post'; readonly lines: readonly string[] }
  /** No way out: the embedded default. */
  | { readonly kind: 'page'; readonly personId: string };

/** A message in words, ready for one medium. */
export type Letter = {
  /** Who writes, and how to reach them, a line each: the head of a letter on paper. */
  readonly from: readonly string[];
  /** Seen by whoever looks over a shoulder: who writes, and nothing of what. */
  readonly subject: string;
  readonly lines: readonly string[];
  /** BCP 47. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly region: 'uk' | 'us';
  /** The day it bears. */
  readonly writtenAt: Temporal.ZonedDateTime;
};

/** Why a message will not arrive this way, however often it is sent. */
export type RefusedBecause =
  | 'bad-address' // no such number or mailbox, or none that takes this medium
  | 'opted-out' // the person has asked this sender to stop
  | 'rejected' // the provider does not want this message
  | 'cannot-be-carried'; // letters or length that this medium does not have
/** Why not now. */
export type LaterBecause =
  | 'unreachable'
  | 'busy' // asked to come back: greylist, rate limit, a fault of theirs
  | 'not-let-in' // our key, password or certificate: somebody must mend the configuration
  | 'no-answer';

/** What became of one attempt. A status is the provider's own code, never its words: those may repeat a number or a name. */
export type Sent =
  | { readonly outcome: 'accepted'; readonly providerId: string; readonly status: string }
  | { readonly outcome: 'refused'; readonly because: RefusedBecause; readonly status: string }
  | {
      readonly outcome: 'later';
      readonly because: LaterBecause;
      readonly status: string;
      /** As the provider asks; null where it does not say. */
      readonly afterSeconds: number | null;
      /** The message had left us when the answer failed to come: it may be on its way. */
      readonly maybeSent: boolean;
    };

/** Whether the provider has a message with this effect: asked after a crash, before it is sent again. */
export type Found =
  | { readonly found: 'yes'; readonly providerId: string; readonly status: string }
  | { readonly found: 'no' }
  | { readonly found: 'unknown' };

export type Outgoing = {
  readonly letter: Letter;
  readonly address: Address;
  readonly organisationId: string;
  /** Of this one effect, the same at every attempt: letters, figures and hyphens, and nothing can be read from it. */
  readonly reference: string;
  /** The visit that it is about, as iCalendar, for a medium that takes a file with the words. */
  readonly calendar?: { readonly method: 'PUBLISH' | 'CANCEL'; readonly text: string };
};

/**
 * One way out. A provider's failure is an answer, never an exception; only our own faults throw. The same effect sent twice is
 * one message wherever the provider can tell, and `find` says where it can.
 */
export interface Channel {
  readonly name: string;
  readonly medium: Medium;
  /** Whether this provider can be asked for a message by its reference at all. */
  readonly canFind: boolean;
  send(outgoing: Outgoing): Promise<Sent>;
  /** @param since no attempt with this effect was made before. */
  find(outgoing: Outgoing, since: Temporal.Instant): Promise<Found>;
}

/** What is known of a message to a person, each with the evidence for it. `withdrawn`: nobody needs it any more. */
export type DeliveryState = 'queued' | 'withdrawn' | 'sent' | 'delivered' | 'read' | 'answered' | 'failed';

/** What a provider tells us later, by a webhook whose sender was checked. */
export type ChannelEvent =
  | {
      readonly kind: 'receipt';
      readonly channel: string;
      /** As we sent it; null where the provider does not give it back. */
      readonly reference: string | null;
      readonly providerId: string;
      readonly state: Exclude<DeliveryState, 'queued' | 'withdrawn' | 'answered'>;
      /** The provider's own code. */
      readonly status: string;
    }
  | {
      readonly kind: 'reply';
      readonly channel: string;
      /** Of the reply: the same reply may be told twice. */
      readonly providerId: string;
      readonly from: Address;
      /** As it was written: whoever reads it decides, or a person does. */
      readonly text: string;
    }
  /** STOP: the provider sends this number nothing more. START: it does again. HELP asks who we are. */
  | {
      readonly kind: 'opt-out' | 'opt-in' | 'help';
      readonly channel: string;
      readonly providerId: string;
      readonly from: Address;
      readonly text: string;
    };

/** What a webhook's request says, or why it is not believed. */
export type Heard =
  | { readonly ok: true; readonly events: readonly ChannelEvent[] }
  | { readonly ok: false; readonly because: 'not-signed' | 'unreadable' };
