import { Temporal } from 'temporal-polyfill';
import { onCallWords } from '../../knowledge/words/on-call-text.ts';
import {
  type Deliveries,
  type DeliveredTo,
  type Delivery,
  type Evidence,
  lateBecause,
  provesMore,
  replyDays,
} from '../../pathway/deliveries.ts';
import { toMicroseconds } from '../codec.ts';
import { evidenceOf, failedWords, keepable } from '../deliveries.ts';
import { newDelivery } from './memory-outbox.ts';
import { type KeptDelivery, type Memory, type MemoryRecords, recordsFor } from './memory-records.ts';

const isBy = (at: Temporal.Instant | null, now: Temporal.Instant): boolean =>
  at !== null && Temporal.Instant.compare(at, now) <= 0;
const isFree = ({ claimedUntil }: KeptDelivery, now: Temporal.Instant): boolean =>
  claimedUntil === null || isBy(claimedUntil, now);

export function memoryDeliveries(memory: Memory): Deliveries {
  const of = (organisationId: string): readonly KeptDelivery[] => [
    ...(memory.organisations.get(organisationId)?.deliveries.values() ?? []),
  ];
  const change = (records: MemoryRecords, id: string, over: Partial<KeptDelivery>): void => {
    const kept = records.deliveries.get(id);
    if (kept) records.deliveries.set(id, { ...kept, ...over });
  };
  return {
    async due(now, limit) {
      return [...memory.organisations.keys()]
        .flatMap(of)
        .filter((each) => isBy(each.dueAt, now) && isFree(each, now))
        .toSorted((a, b) => compare(a.dueAt, b.dueAt))
        .slice(0, limit)
        .map(({ organisationId, id }) => ({ organisationId, id }));
    },

    async claim(organisationId, id, { now, until }) {
      const records = recordsFor(memory, organisationId);
      const kept = records.deliveries.get(id);
      if (!kept || !isBy(kept.dueAt, now) || !isFree(kept, now)) return null;
      const claimed: KeptDelivery = {
        ...kept,
        claimedUntil: toMicroseconds(until),
        attempts: kept.attempts + 1,
        firstTriedAt: kept.firstTriedAt ?? toMicroseconds(now),
        maybeSent: kept.maybeSent || kept.claimedUntil !== null,
      };
      records.deliveries.set(id, claimed);
      return { ...shown(claimed), maybeSent: claimed.maybeSent };
    },

    async note(organisationId, id, attempted) {
      const records = recordsFor(memory, organisationId);
      if (!addEvidence(records, id, { ...evidenceOf(attempted), at: toMicroseconds(attempted.at) })) return;
      const kept = records.deliveries.get(id);
      if (!kept) return;
      if (attempted.outcome === 'sent') {
        const { channel, providerId, addressKey, at } = attempted;
        const sentBy = { channel, providerId, addressKey };
        if (kept.state === 'queued' || kept.state === 'withdrawn')
          change(records, id, {
            ...sentBy,
            ...ended,
            state: 'sent',
            stateAt: toMicroseconds(at),
            because: null,
          });
        else if (kept.addressKey === null) change(records, id, sentBy);
        return;
      }
      if (kept.state !== 'queued' || kept.attempts !== attempted.attempt) return;
      const { because } = attempted;
      const maybeSent = kept.maybeSent || attempted.maybeSent;
      change(
        records,
        id,
        attempted.outcome === 'later'
          ? { because, maybeSent, claimedUntil: null, dueAt: toMicroseconds(attempted.nextAt) }
          : { because, maybeSent, ...ended, state: 'failed', stateAt: toMicroseconds(attempted.at) },
      );
      if (attempted.outcome === 'failed') tellClinic(records, kept, toMicroseconds(attempted.at));
    },

    async heard(organisationId, event, at) {
      const records = recordsFor(memory, organisationId);
      const { channel, providerId } = event;
      const stateAt = toMicroseconds(at);
      if (event.kind === 'receipt') {
        const { reference, state, status } = event;
        const kept = of(organisationId).find(
          (each) => each.id === reference || (each.channel === channel && each.providerId === providerId),
        );
        if (!kept) return 'unknown';
        const evidence = { attempt: 0, state, channel, providerId, status, at: stateAt };
        if (!addEvidence(records, kept.id, evidence)) return 'already';
        if (provesMore(state, kept.state))
          change(records, kept.id, {
            ...ended,
            state,
            stateAt,
            because: state === 'failed' ? 'not-delivered' : null,
            channel: kept.channel ?? channel,
            providerId: kept.providerId ?? providerId,
          });
        if (state === 'failed' && provesMore(state, kept.state)) tellClinic(records, kept, stateAt);
        return 'noted';
      }
      const { kind, text, addressKey } = event;
      const name = `${channel} ${providerId}`;
      if (records.replies.has(name)) return 'already';
      const since = at.subtract({ hours: 24 * replyDays });
      const lately = of(organisationId).filter(
        (each) => each.addressKey === addressKey && isBy(since, each.stateAt),
      );
      // What is said of an appointment asks nothing: an answer that comes after it still belongs to the question before.
      const latest = new Map(
        [
          ...lately.filter(({ episodeId }) => episodeId === null),
          ...lately.filter(({ episodeId }) => episodeId !== null),
        ].map((each) => [nameOf(each.to), each] as const),
      );
      const [only, ...others] = latest.values();
      const answered = others.length === 0 ? only : undefined;
      records.replies.set(name, {
        id: `reply-${records.replies.size + 1}`,
        kind,
        text: keepable(text),
        at: stateAt,
        answers:
          answered?.to.kind === 'person'
            ? { deliveryId: answered.id, episodeId: answered.episodeId, personId: answered.to.personId }
            : null,
        handledAt: null,
        addressKey,
      });
      if (answered && kind === 'reply') {
        addEvidence(records, answered.id, {
          attempt: 0,
          state: 'answered',
          channel,
          providerId,
          status: 'reply',
          at: stateAt,
        });
        if (answered.state !== 'answered')
          change(records, answered.id, { ...ended, state: 'answered', stateAt, because: null });
      }
      return 'noted';
    },

    async isOptedOut(organisationId, addressKey) {
      const replies = [...(memory.organisations.get(organisationId)?.replies.values() ?? [])];
      const said = replies.filter((each) => each.addressKey === addressKey && each.kind.startsWith('opt-'));
      return said.at(-1)?.kind === 'opt-out';
    },

    async get(organisationId, id) {
      const records = memory.organisations.get(organisationId);
      const kept = records?.deliveries.get(id);
      return kept && { ...shown(kept), evidence: records?.evidence.get(id) ?? [] };
    },

    async ofEpisode(organisationId, episodeId) {
      const appointments = memory.organisations.get(organisationId)?.appointments;
      const isOfEpisode = (each: KeptDelivery): boolean =>
        each.episodeId === episodeId ||
        (each.appointmentId !== null &&
          appointments?.get(each.appointmentId)?.at(-1)?.appointment.episode?.episodeId === episodeId);
      return inOrder(of(organisationId).filter(isOfEpisode));
    },
    async ofAppointment(organisationId, appointmentId) {
      return inOrder(of(organisationId).filter((each) => each.appointmentId === appointmentId));
    },

    async markLate(organisationId, { to: whom, at, before, exceptWords, receiptsOf }) {
      const records = recordsFor(memory, organisationId);
      const lateAt = toMicroseconds(at);
      const late = of(organisationId).filter(
        ({ to, state, stateAt, dueAt, firstTriedAt, channel, words, lateAt: since }) =>
          since === null &&
          to.kind === whom &&
          !exceptWords.includes(words) &&
          (state === 'queued'
            ? isBy(firstTriedAt ?? dueAt, before)
            : state === 'sent' && receiptsOf.includes(channel ?? '') && isBy(stateAt, before)),
      );
      for (const kept of late) {
        const because = kept.state === 'sent' ? lateBecause.sent : (kept.because ?? lateBecause.queued);
        change(records, kept.id, { lateAt, because });
        tellClinic(records, kept, lateAt);
      }
      return late.length;
    },

    async deadLetters(organisationId, limit) {
      return inOrder(of(organisationId).filter(isDead)).slice(0, limit);
    },

    async toTellOfVisits(organisationId, from, limit) {
      return of(organisationId)
        .filter((each) => each.appointmentId !== null && isDead(each) && !isBy(each.uselessFromAt, from))
        .toSorted((a, b) => compare(a.uselessFromAt, b.uselessFromAt))
        .slice(0, limit)
        .map(shown);
    },

    async again(organisationId, id, { attempts, at }) {
      const records = recordsFor(memory, organisationId);
      const kept = records.deliveries.get(id);
      if (kept?.state !== 'failed' || kept.seenAt !== null || kept.attempts !== attempts) return false;
      const [stateAt, dueAt] = [toMicroseconds(at), toMicroseconds(at)];
      const firstTriedAt = kept.maybeSent ? kept.firstTriedAt : null;
      const waiting = { state: 'queued', claimedUntil: null, lateAt: null, because: null } as const;
      change(records, id, { ...waiting, stateAt, dueAt, firstTriedAt });
      return true;
    },

    async seen(organisationId, id, { at }) {
      const records = recordsFor(memory, organisationId);
      const kept = records.deliveries.get(id);
      if (kept && isDead(kept)) change(records, id, { seenAt: toMicroseconds(at) });
    },

    async replies(organisationId, limit) {
      return [...(memory.organisations.get(organisationId)?.replies.values() ?? [])]
        .filter(({ handledAt }) => handledAt === null)
        .toSorted((a, b) => Temporal.Instant.compare(a.at, b.at))
        .slice(0, limit)
        .map(({ addressKey: _addressKey, ...reply }) => reply);
    },

    async handled(organisationId, replyId, { at }) {
      const { replies } = recordsFor(memory, organisationId);
      for (const [name, reply] of replies)
        if (reply.id === replyId && reply.handledAt === null)
          replies.set(name, { ...reply, handledAt: toMicroseconds(at) });
    },

    async tellOfText(organisationId, replyId, { step, users, values, at }) {
      const records = recordsFor(memory, organisationId);
      const waits = [...records.replies.values()].some(
        ({ id, handledAt }) => id === replyId && handledAt === null,
      );
      const anew = users
        .map((userId) => ({ userId, id: `text/${replyId}/${step}/${userId}` }))
        .filter(({ id }) => waits && !records.deliveries.has(id));
      for (const { id, userId } of anew)
        records.deliveries.set(id, {
          ...newDelivery,
          organisationId,
          id,
          episodeId: null,
          appointmentId: null,
          replyId,
          uselessFromAt: null,
          stateAt: toMicroseconds(at),
          dueAt: toMicroseconds(at),
          to: { kind: 'on-call', userId },
          words: onCallWords,
          values,
        });
      return anew.length;
    },
  };
}

const isDead = ({ state, lateAt, seenAt }: KeptDelivery): boolean =>
  seenAt === null && (state === 'failed' || (lateAt !== null && (state === 'queued' || state === 'sent')));

const ended = { dueAt: null, claimedUntil: null };

const nameOf = (to: DeliveredTo): string =>
  to.kind === 'person' ? `person ${to.personId}` : `on call ${to.userId}`;

function tellClinic(records: MemoryRecords, { id, episodeId, to }: KeptDelivery, at: Temporal.Instant): void {
  if (to.kind !== 'person' || episodeId === null) return;
  const owner = records.episodes.get(episodeId)?.board.owner;
  if (owner === undefined || records.notices.has(`dead-${id}`)) return;
  const notice = {
    id: `dead-${id}`,
    episodeId,
    words: failedWords,
    values: {},
    at,
    readAt: null,
    readBy: null,
  };
  records.notices.set(notice.id, { ...notice, to: { kind: 'owner', owner } });
}

function addEvidence({ evidence }: MemoryRecords, id: string, added: Evidence): boolean {
  const known = evidence.get(id) ?? [];
  const same = (each: Evidence): boolean =>
    (['attempt', 'state', 'channel', 'providerId', 'status'] as const).every(
      (name) => each[name] === added[name],
    );
  if (known.some(same)) return false;
  evidence.set(id, [...known, added]);
  return true;
}

function shown(kept: KeptDelivery): Delivery {
  const {
    claimedUntil: _claimedUntil,
    maybeSent: _maybeSent,
    channel: _channel,
    providerId: _providerId,
    addressKey: _addressKey,
    ...delivery
  } = kept;
  return delivery;
}

const inOrder = (deliveries: readonly KeptDelivery[]): readonly Delivery[] =>
  deliveries.toSorted((a, b) => Temporal.Instant.compare(a.stateAt, b.stateAt)).map(shown);

const compare = (a: Temporal.Instant | null, b: Temporal.Instant | null): number =>
  a && b ? Temporal.Instant.compare(a, b) : 0;
