import { setTimeout as sleep } from 'node:timers/promises';
import type { Temporal } from 'temporal-polyfill';
import { ordinaryWords } from '../channels/write-message.ts';
import { arrivalLimits } from '../knowledge/message-steps.ts';
import { clockwork } from '../pathway/actors.ts';
import { readReply } from '../pathway/check-in/read-reply.ts';
import type { Clinic, Done } from '../pathway/clinic.ts';
import type { Command } from '../pathway/commands.ts';
import type { Delivery, Reply } from '../pathway/deliveries.ts';
import { mayBeEmergency, textToTell } from '../pathway/duty/text-of-nobody.ts';
import type { Organisation } from '../pathway/person.ts';
import type { Store } from '../pathway/ports.ts';

export type FollowerParts = {
  readonly store: Pick<Store, 'deliveries' | 'accounts' | 'duties'>;
  readonly clinic: Pick<Clinic, 'handle'>;
  readonly now: () => Temporal.Instant;
  /** Names of the channels whose receipts reach us: what they sent and nothing tells of is late. */
  readonly receiptsOf: readonly string[];
};

export type Follower = { readonly stop: () => Promise<void> };

const everyMilliseconds = 1000;
const lateEverySeconds = 60;
const mostAtOnce = 100;

/**
 * What comes after a message: an answer to it, or the news that it failed. Each becomes a command of its episode, once: its key is
 * the reply's or the message's own. What an episode does not take stays on its page, and a person deals with it.
 */
export function createFollower({ store, clinic, now, receiptsOf }: FollowerParts) {
  const { deliveries, accounts, duties } = store;
  /** Refused for good, or done: not asked again by this process. A restart asks once more, and nothing is done twice. */
  const settled = new Set<string>();

  async function followUp(): Promise<void> {
    for (const organisation of await accounts.organisations()) {
      for (const reply of await deliveries.replies(organisation.id, mostAtOnce + settled.size)) {
        if (!settled.has(reply.id)) await answer(organisation, reply);
        // No episode took it, so none rings for it.
        if (settled.has(reply.id)) await tellOfText(organisation, reply);
      }
      for (const dead of await deliveries.deadLetters(organisation.id, mostAtOnce + settled.size)) {
        const { id, episodeId } = dead;
        // One about an appointment is the desk's: it stands in its list until somebody has told the person. A safety case passes
        // on its own.
        if (settled.has(id) || episodeId === null) continue;
        const asked = { organisation, by: { at: now(), by: clockwork }, key: `undelivered/${id}` };
        const done = await clinic.handle(asked, episodeId, reportOf(dead));
        if (isOver(done)) settled.add(id);
      }
    }
  }

  /** "Sent" is not "arrived": what nothing shows to have arrived in time is a dead letter, and the next turn tells its episode. */
  async function findLate(): Promise<void> {
    const at = now();
    const { onCallArrival, urgentArrival, ordinaryArrival } = arrivalLimits;
    const mark = { at, receiptsOf, to: 'person' } as const;
    for (const { id } of await accounts.organisations()) {
      const urgent = at.subtract({ minutes: urgentArrival.minutes });
      await deliveries.markLate(id, { ...mark, before: urgent, exceptWords: ordinaryWords });
      const ordinary = at.subtract({ minutes: ordinaryArrival.minutes });
      await deliveries.markLate(id, { ...mark, before: ordinary, exceptWords: [] });
      const onCall = at.subtract({ minutes: onCallArrival.minutes });
      await deliveries.markLate(id, { ...mark, to: 'on-call', before: onCall, exceptWords: [] });
    }
  }

  /** Read by machine where it is exactly what was asked; else put before a person, with its words. */
  async function answer(organisation: Organisation, { id, kind, text, answers }: Reply): Promise<void> {
    const delivery = answers && (await deliveries.get(organisation.id, answers.deliveryId));
    // Nobody knows whose it is, or it is no answer at all: it stands on the page of texts until a person has read it.
    if (kind !== 'reply' || answers === null || answers.episodeId === null || !delivery)
      return void settled.add(id);
    const { episodeId } = answers;
    const by = { at: now(), by: { role: 'patient', id: answers.personId } } as const;
    const read = readReply(delivery, text);
    const asked = { organisation, by, key: `reply/${id}` };
    let done = await clinic.handle(asked, episodeId, read.command);
    if (read.isRead && isRefused(done))
      // What it answers is over: a person reads it all the same.
      done = await clinic.handle({ ...asked, key: `reply/${id}/text` }, episodeId, {
        type: 'receive-reply',
        text,
      });
    if (done.ok) await deliveries.handled(organisation.id, id, { at: now(), by: clockwork });
    if (isOver(done)) settled.add(id);
  }

  /** A text of nobody that speaks of an emergency; one that its episode took is dealt with, and is not told. */
  async function tellOfText({ id, zone }: Organisation, reply: Reply): Promise<void> {
    const at = now();
    const kept = mayBeEmergency(reply) ? await duties.current(id) : undefined;
    const told = kept === undefined ? null : textToTell(reply, kept.duty, at);
    if (told === null) return;
    const values = { by: told.actByAt.toZonedDateTimeISO(zone).toString() };
    await deliveries.tellOfText(id, reply.id, { ...told, values, at });
  }

  return { findLate, followUp };
}

/** That somebody on call was not reached is not a message that the person lacks. */
function reportOf({ id, to, words, values, because }: Delivery): Command {
  const why = because ?? 'failed';
  return to.kind === 'on-call'
    ? {
        type: 'report-on-call-not-reached',
        told: Number(values['told']),
        userId: to.userId,
        because: why,
      }
    : { type: 'report-undelivered', deliveryId: id, words, because: why };
}

const isRefused = (done: Done): boolean => !done.ok && done.refusal.code !== 'changed-meanwhile';
/** Somebody was quicker: it is tried again. */
const isOver = (done: Done): boolean => done.ok || isRefused(done);

/** Looks each second, and each minute for what is late, until stopped. Several processes may: what one has done the others find done. */
export function startFollower(parts: FollowerParts, fail: (kind: string) => void): Follower {
  const ending = new AbortController();
  const { signal } = ending;
  const { findLate, followUp } = createFollower(parts);
  const following = (async () => {
    for (let turn = 0; !signal.aborted; turn += 1) {
      try {
        if (turn % lateEverySeconds === 0) await findLate();
        await followUp();
      } catch {
        fail('answers to messages cannot be followed up');
      }
      await sleep(everyMilliseconds, undefined, { signal }).catch(() => undefined);
    }
  })();
  return {
    stop: async () => {
      ending.abort();
      await following;
    },
  };
}
