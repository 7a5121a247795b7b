import type { Temporal } from 'temporal-polyfill';
import type { Channel, Outgoing, Sent } from '../pathway/channel.ts';
import type { Attempted, Deliveries, Delivery } from '../pathway/deliveries.ts';
import { notInQuietHours } from '../pathway/duty/opening.ts';
import { isBefore } from '../pathway/instants.ts';
import type { Organisation } from '../pathway/person.ts';
import type { Accounts } from '../pathway/ports.ts';
import { addressKey } from './address-key.ts';
import { type ReaderParts, readerOf } from './readers.ts';
import { type Pace, secondsToNext } from './retry-steps.ts';
import type { Route } from './routes.ts';
import { isUrgentMessage } from './write-message.ts';

export type SenderParts = ReaderParts & {
  readonly deliveries: Deliveries;
  readonly accounts: Pick<Accounts, 'organisation'>;
  /** The first that reaches a person is taken. None: every message is a dead letter at once, and a person calls. */
  readonly channels: readonly Channel[];
  readonly now: () => Temporal.Instant;
  /** The visit that a message is about, for a calendar; absent where no channel takes a file. */
  readonly calendarFile?: (
    organisation: Organisation,
    appointmentId: string,
  ) => Promise<NonNullable<Outgoing['calendar']> | null>;
  /** What became of one, to be counted: no name, no number. */
  readonly note: (note: SenderNote) => void;
};

export type SenderNote = {
  readonly what: Attempted['outcome'];
  readonly channel: string;
  /** Null where it was sent. */
  readonly because: string | null;
};

/** Longer than any channel waits for an answer, twice: who holds one for longer is gone. */
const heldMinutes = 5;
const sentAtOnce = 4;

/** Sends what is due, each once, a few at a time. Answers how many it had in hand: none means that nothing waits. */
export async function sendDue(parts: SenderParts, limit = 100): Promise<number> {
  const waiting = [...(await parts.deliveries.due(parts.now(), limit))];
  const taken = waiting.length;
  const takeTurns = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
      await sendOne(parts, next.organisationId, next.id);
  };
  await Promise.all(Array.from({ length: sentAtOnce }, takeTurns));
  return taken;
}

async function sendOne(parts: SenderParts, organisationId: string, id: string): Promise<void> {
  const { deliveries, now, note } = parts;
  const hold = { now: now(), until: now().add({ minutes: heldMinutes }) };
  const delivery = await deliveries.claim(organisationId, id, hold);
  if (delivery === null) return;
  const { maybeSent } = delivery;
  const attempted = await byDay(parts, delivery, await attempt(parts, delivery, maybeSent));
  await deliveries.note(organisationId, id, attempted);
  note({
    what: attempted.outcome,
    channel: attempted.channel,
    because: attempted.outcome === 'sent' ? null : attempted.because,
  });
}

/** What can wait is not tried again in quiet hours. */
async function byDay(
  { duties }: SenderParts,
  { organisationId, words }: Delivery,
  attempted: Attempted,
): Promise<Attempted> {
  if (attempted.outcome !== 'later' || isUrgentMessage(words)) return attempted;
  const kept = await duties.current(organisationId);
  return kept === undefined
    ? attempted
    : { ...attempted, nextAt: notInQuietHours(kept.duty, attempted.nextAt) };
}

async function attempt(parts: SenderParts, delivery: Delivery, maybeSent: boolean): Promise<Attempted> {
  const { organisationId, id } = delivery;
  const { now, channels } = parts;
  const failed = (because: string, channel = ''): Attempted => ({
    outcome: 'failed',
    at: now(),
    attempt: delivery.attempts,
    channel,
    status: because,
    because,
    maybeSent: false,
  });
  const organisation = await parts.accounts.organisation(organisationId);
  if (organisation === undefined) return failed('nobody-there');
  const { uselessFromAt } = delivery;
  if (uselessFromAt !== null && !isBefore(now(), uselessFromAt)) return failed('too-late');
  const reader = await readerOf(parts, delivery, organisation);
  if (reader === null) return failed('nobody-there');
  const { routes, pace } = reader;
  const route = await firstOpen(parts.deliveries, organisationId, routes);
  if (route === undefined)
    return failed(channels.length === 0 ? 'no-channel' : routes.length === 0 ? 'no-address' : 'opted-out');
  const { channel, address } = route;
  // Of the first attempt: a message that is sent again is the same message.
  const at = delivery.firstTriedAt ?? now();
  const written = await reader.write(channel.medium, at);
  if (!written.ok) return failed(written.because, channel.name);

  const { appointmentId } = delivery;
  const file =
    appointmentId !== null && channel.medium === 'email'
      ? ((await parts.calendarFile?.(organisation, appointmentId)) ?? null)
      : null;
  const outgoing: Outgoing = {
    letter: written.letter,
    address,
    organisationId,
    reference: id,
    ...(file === null ? {} : { calendar: file }),
  };
  const sent =
    (maybeSent ? await lookFor(channel, outgoing, at, pace !== 'ordinary') : null) ??
    (await channel.send(outgoing));
  return attemptedOf(sent, route, { at: now(), attempt: delivery.attempts, pace });
}

async function firstOpen(
  deliveries: Deliveries,
  organisationId: string,
  routes: readonly Route[],
): Promise<Route | undefined> {
  for (const route of routes)
    if (!(await deliveries.isOptedOut(organisationId, addressKey(route.address)))) return route;
  return undefined;
}

/** What an earlier attempt has sent already; null where it is to be sent now. */
async function lookFor(
  channel: Channel,
  outgoing: Outgoing,
  since: Temporal.Instant,
  isUrgent: boolean,
): Promise<Sent | null> {
  const found = await channel.find(outgoing, since);
  if (found.found === 'yes')
    return { outcome: 'accepted', providerId: found.providerId, status: found.status };
  // Twice is better than never where it is urgent, and where the provider can never tell.
  if (found.found === 'no' || isUrgent || !channel.canFind) return null;
  return { outcome: 'later', because: 'no-answer', status: 'find', afterSeconds: null, maybeSent: true };
}

function attemptedOf(
  sent: Sent,
  { channel, address }: Route,
  {
    at,
    attempt: number,
    pace,
  }: { readonly at: Temporal.Instant; readonly attempt: number; readonly pace: Pace },
): Attempted {
  const known = { at, attempt: number, channel: channel.name, status: sent.status };
  switch (sent.outcome) {
    case 'accepted':
      return { ...known, outcome: 'sent', providerId: sent.providerId, addressKey: addressKey(address) };
    case 'refused':
      return { ...known, outcome: 'failed', because: sent.because, maybeSent: false };
    case 'later': {
      const { because, maybeSent } = sent;
      const seconds = secondsToNext(number, { pace, asked: sent.afterSeconds });
      return seconds === null
        ? { ...known, outcome: 'failed', because, maybeSent }
        : { ...known, outcome: 'later', because, maybeSent, nextAt: at.add({ seconds }) };
    }
  }
}
