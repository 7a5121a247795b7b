import { Temporal } from 'temporal-polyfill';
import { startOfDay } from '../../pathway/instants.ts';
import type { KeptFeedback } from '../../pathway/safety/feedback-types.ts';
import type { SafetyChange, SafetyRecords } from '../../pathway/safety/safety-ports.ts';
import type { SafetyCase } from '../../pathway/safety/safety-types.ts';
import { encode, encodeTexts, toMicroseconds } from '../codec.ts';
import {
  assertSoundSafety,
  auditOf,
  readFeedback,
  readSafetyCase,
  readSafetyEvent,
  subjectOf,
} from '../safety-records.ts';
import { newDelivery } from './memory-outbox.ts';
import { type Memory, type MemoryRecords, recordsFor } from './memory-records.ts';

export function memorySafety(memory: Memory): SafetyRecords {
  const keptOf = (organisationId: string): readonly KeptFeedback[] => {
    const records = memory.organisations.get(organisationId);
    return [...(records?.feedback.values() ?? [])].map((each) => ({
      ...each,
      caseId: casesOf(records).find(({ origin }) => isOf(origin, each.feedback.id))?.id ?? null,
    }));
  };
  return {
    async keep(change) {
      assertSoundSafety(change);
      const { organisationId, commandKey, feedback, safetyCase } = change;
      const records = recordsFor(memory, organisationId);
      const known = records.safetyCommands.get(commandKey);
      if (known !== undefined) return { status: 'repeated', subjectId: known };
      if (safetyCase !== null) {
        const { after, expectedSequence } = safetyCase;
        const there = records.safetyCases.get(after.id)?.safetyCase.sequence ?? 0;
        if (there !== expectedSequence) return { status: 'conflict' };
      }
      records.safetyCommands.set(commandKey, subjectOf(change));
      if (feedback !== null)
        records.feedback.set(feedback.id, { feedback: readFeedback(encode(feedback)), reads: [] });
      if (safetyCase !== null) keepCase(records, organisationId, safetyCase);
      records.audit.push(...auditOf(change));
      return { status: 'kept' };
    },

    isKept: async (organisationId, commandKey) =>
      memory.organisations.get(organisationId)?.safetyCommands.has(commandKey) ?? false,

    feedback: async (organisationId, { aboutDesk, unread, withCase, limit }) =>
      keptOf(organisationId)
        .toReversed()
        .filter(({ feedback }) => aboutDesk === undefined || feedback.isAboutDesk)
        .filter(({ reads }) => unread === undefined || reads.length === 0)
        .filter(({ caseId }) => withCase === undefined || caseId !== null)
        .slice(0, limit),

    oneFeedback: async (organisationId, feedbackId) =>
      keptOf(organisationId).find(({ feedback }) => feedback.id === feedbackId),

    async markRead(organisationId, feedbackId, by) {
      const { feedback, audit } = recordsFor(memory, organisationId);
      const kept = feedback.get(feedbackId);
      if (kept === undefined || kept.reads.some(({ userId }) => userId === by.by.id)) return;
      const read = { userId: by.by.id, at: toMicroseconds(by.at) };
      feedback.set(feedbackId, { ...kept, reads: [...kept.reads, read] });
      const subject = { kind: 'feedback', id: feedbackId } as const;
      audit.push({ stamp: by, action: 'feedback.read', subject, detail: {} });
    },

    cases: async (organisationId, { closed, limit }) =>
      casesOf(memory.organisations.get(organisationId))
        .toReversed()
        .filter(({ state }) => closed || state !== 'closed')
        .toSorted(soonestFirst)
        .slice(0, limit),

    safetyCase: async (organisationId, caseId) =>
      memory.organisations.get(organisationId)?.safetyCases.get(caseId),

    due: async (now, limit) =>
      [...memory.organisations]
        .flatMap(([organisationId, records]) =>
          casesOf(records).flatMap(({ id, takeByAt }) =>
            takeByAt !== null && Temporal.Instant.compare(takeByAt, now) <= 0
              ? [{ organisationId, caseId: id, takeByAt }]
              : [],
          ),
        )
        .toSorted((a, b) => Temporal.Instant.compare(a.takeByAt, b.takeByAt))
        .slice(0, limit)
        .map(({ organisationId, caseId }) => ({ organisationId, caseId })),
  };
}

function keepCase(
  records: MemoryRecords,
  organisationId: string,
  { after, events, messages }: NonNullable<SafetyChange['safetyCase']>,
): void {
  const before = records.safetyCases.get(after.id)?.events ?? [];
  records.safetyCases.set(after.id, {
    safetyCase: readSafetyCase(encode(after)),
    events: [...before, ...events.map((event) => readSafetyEvent(encode(event)))],
  });
  for (const { effectKey, userId, words, values, dueAt } of messages) {
    if (records.deliveries.has(effectKey)) continue;
    encodeTexts(values);
    const times = { stateAt: toMicroseconds(dueAt), dueAt: toMicroseconds(dueAt), uselessFromAt: null };
    records.deliveries.set(effectKey, {
      ...newDelivery,
      ...times,
      organisationId,
      id: effectKey,
      episodeId: null,
      appointmentId: null,
      safetyCaseId: after.id,
      to: { kind: 'on-call', userId },
      words,
      values,
    });
  }
}

const casesOf = (records: MemoryRecords | undefined): readonly SafetyCase[] =>
  [...(records?.safetyCases.values() ?? [])].map(({ safetyCase }) => safetyCase);

const isOf = (origin: SafetyCase['origin'], feedbackId: string): boolean =>
  origin.kind === 'feedback' && origin.feedbackId === feedbackId;

/** As the database orders them: a day counts from its beginning in UTC, and what is closed comes last. */
function soonestFirst(a: SafetyCase, b: SafetyCase): number {
  const [one, other] = [limitOf(a), limitOf(b)];
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return Temporal.Instant.compare(one, other);
}
const limitOf = ({ takeByAt, lookAgainOn }: SafetyCase): Temporal.Instant | null =>
  takeByAt ?? (lookAgainOn === null ? null : startOfDay(Temporal.PlainDate.from(lookAgainOn), 'UTC'));
