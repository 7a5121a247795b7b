import { Temporal } from 'temporal-polyfill';
import { assert } from '../../engine/assert.ts';
import type { Notice, Outbox } from '../../pathway/ports.ts';
import { toMicroseconds } from '../codec.ts';
import { compareText } from '../episode-order.ts';
import { type Memory, recordsFor } from './memory-records.ts';

export function memoryOutbox(memory: Memory): Outbox {
  return {
    async pending(limit) {
      const waiting = [...memory.organisations].flatMap(([organisationId, { outbox, undelivered }]) =>
        [...undelivered].flatMap((id) => {
          const kept = outbox.get(id);
          assert(kept, 'a message on its way that was never put out');
          const { isDelivered: _isDelivered, ...message } = kept;
          return { ...message, organisationId };
        }),
      );
      return waiting.slice(0, limit);
    },

    async deliver(organisationId, id, at) {
      const { outbox, undelivered, notices, deliveries } = recordsFor(memory, organisationId);
      const message = outbox.get(id);
      assert(message, 'no such message in this organisation');
      if (message.isDelivered) return 'already';
      const { episodeId, words, values, to } = message;
      outbox.set(id, { ...message, isDelivered: true });
      undelivered.delete(id);
      if (to.kind !== 'owner') {
        const stateAt = toMicroseconds(at);
        const notBefore = (to.kind === 'person' ? to.notBeforeAt : undefined) ?? stateAt;
        deliveries.set(id, {
          ...newDelivery,
          organisationId,
          id,
          episodeId,
          appointmentId: null,
          uselessFromAt: null,
          to: to.kind === 'person' ? { kind: 'person', personId: to.personId } : to,
          words,
          values,
          stateAt,
          dueAt: Temporal.Instant.compare(notBefore, stateAt) > 0 ? notBefore : stateAt,
        });
      } else {
        notices.set(id, {
          id,
          episodeId,
          words,
          values,
          to,
          at: toMicroseconds(at),
          readAt: null,
          readBy: null,
        });
      }
      return 'delivered';
    },

    async notices(organisationId, { episodeId, unread, limit }) {
      const all = [...(memory.organisations.get(organisationId)?.notices.values() ?? [])];
      return all
        .filter((notice) => episodeId === undefined || notice.episodeId === episodeId)
        .filter(({ readAt }) => unread === undefined || unread === (readAt === null))
        .toSorted(byLatest)
        .slice(0, limit);
    },

    async read(organisationId, noticeId, by) {
      const notices = memory.organisations.get(organisationId)?.notices;
      const notice = notices?.get(noticeId);
      // Whoever read it first, read it; another organisation's notice is not there.
      if (!notices || notice?.readAt !== null) return;
      notices.set(noticeId, { ...notice, readAt: toMicroseconds(by.at), readBy: by.by.id });
    },
  };
}

/** As it waits for its first attempt. */
export const newDelivery = {
  state: 'queued',
  replyId: null,
  safetyCaseId: null,
  attempts: 0,
  firstTriedAt: null,
  because: null,
  lateAt: null,
  seenAt: null,
  claimedUntil: null,
  maybeSent: false,
  channel: null,
  providerId: null,
  addressKey: null,
} as const;

const byLatest = (a: Notice, b: Notice): number =>
  Temporal.Instant.compare(b.at, a.at) || compareText(a.id, b.id);
