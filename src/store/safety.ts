import { sql } from 'kysely';
import { assert } from '../engine/assert.ts';
import type { KeptFeedback } from '../pathway/safety/feedback-types.ts';
import type { SafetyChange, SafetyOutcomeOfChange, SafetyRecords } from '../pathway/safety/safety-ports.ts';
import { addAudit } from './audit.ts';
import { encode, encodeTexts, toMicroseconds } from './codec.ts';
import type { Database, Tx } from './database.ts';
import {
  assertSoundSafety,
  auditOf,
  readFeedback,
  readReads,
  readSafetyCase,
  readSafetyEvent,
  subjectOf,
} from './safety-records.ts';

export function databaseSafety({ inOrganisation, asClock }: Database): SafetyRecords {
  return {
    keep: async (change) => {
      assertSoundSafety(change);
      try {
        return await inOrganisation(change.organisationId, (tx) => keep(tx, change));
      } catch (error) {
        if (error instanceof Overtaken) return { status: 'conflict' };
        throw error;
      }
    },

    isKept: (organisationId, commandKey) =>
      inOrganisation(
        organisationId,
        async (tx) => (await subjectKept(tx, organisationId, commandKey)) !== undefined,
      ),

    feedback: (organisationId, { aboutDesk, unread, withCase, limit }) =>
      inOrganisation(organisationId, async (tx) => {
        const reads = sql`select 1 from virchow.feedback_read r
          where r.organisation_id = f.organisation_id and r.feedback_id = f.id`;
        let rows = asTheyStand(tx, organisationId).orderBy('f.number', 'desc').limit(limit);
        if (aboutDesk) rows = rows.where('f.is_about_desk', '=', true);
        if (unread) rows = rows.where(sql<boolean>`not exists (${reads})`);
        if (withCase) rows = rows.where('c.id', 'is not', null);
        return (await rows.execute()).map(keptFeedback);
      }),

    oneFeedback: (organisationId, feedbackId) =>
      inOrganisation(organisationId, async (tx) => {
        const row = await asTheyStand(tx, organisationId).where('f.id', '=', feedbackId).executeTakeFirst();
        return row && keptFeedback(row);
      }),

    markRead: (organisationId, feedbackId, by) =>
      inOrganisation(organisationId, async (tx) => {
        const isThere = await asTheyStand(tx, organisationId)
          .where('f.id', '=', feedbackId)
          .executeTakeFirst();
        if (isThere === undefined) return;
        const added = await tx
          .insertInto('virchow.feedback_read')
          .values({
            organisation_id: organisationId,
            feedback_id: feedbackId,
            at: toMicroseconds(by.at).toString(),
            by_role: by.by.role,
            by_id: by.by.id,
          })
          .onConflict((taken) => taken.doNothing())
          .returning('feedback_id')
          .executeTakeFirst();
        if (added === undefined) return;
        const subject = { kind: 'feedback', id: feedbackId } as const;
        await addAudit(tx, organisationId, { stamp: by, action: 'feedback.read', subject, detail: {} });
      }),

    cases: (organisationId, { closed, limit }) =>
      inOrganisation(organisationId, async (tx) => {
        let rows = tx
          .selectFrom('virchow.safety_case')
          .select(sql<string>`state::text`.as('state'))
          .where('organisation_id', '=', organisationId);
        if (!closed) rows = rows.where('status', '<>', 'closed');
        const found = await rows
          .orderBy(sql`status = 'closed'`)
          .orderBy(sql`coalesce(take_by_at, look_again_on::timestamp at time zone 'UTC') nulls last`)
          .orderBy('number', 'desc')
          .limit(limit)
          .execute();
        return found.map(({ state }) => readSafetyCase(state));
      }),

    safetyCase: (organisationId, caseId) =>
      inOrganisation(organisationId, async (tx) => {
        const row = await tx
          .selectFrom('virchow.safety_case')
          .select(sql<string>`state::text`.as('state'))
          .where('organisation_id', '=', organisationId)
          .where('id', '=', caseId)
          .executeTakeFirst();
        if (row === undefined) return undefined;
        const events = await tx
          .selectFrom('virchow.safety_case_event')
          .select(sql<string>`body::text`.as('body'))
          .where('organisation_id', '=', organisationId)
          .where('case_id', '=', caseId)
          .orderBy('sequence')
          .execute();
        return {
          safetyCase: readSafetyCase(row.state),
          events: events.map(({ body }) => readSafetyEvent(body)),
        };
      }),

    due: (now, limit) =>
      asClock((tx) =>
        tx
          .selectFrom('virchow.safety_case')
          .select(['organisation_id as organisationId', 'id as caseId'])
          .where('take_by_at', '<=', toMicroseconds(now).toString())
          .orderBy('take_by_at')
          .limit(limit)
          .execute(),
      ),
  };
}

/** Somebody was quicker: nothing of the change is kept. */
class Overtaken extends Error {
  override readonly name = 'Overtaken';
}

async function keep(tx: Tx, change: SafetyChange): Promise<SafetyOutcomeOfChange> {
  const { organisationId, commandKey, feedback, safetyCase } = change;
  const taken = await tx
    .insertInto('virchow.safety_command')
    .values({ organisation_id: organisationId, key: commandKey, subject_id: subjectOf(change) })
    .onConflict((known) => known.doNothing())
    .returning('key')
    .executeTakeFirst();
  if (taken === undefined) {
    const subjectId = await subjectKept(tx, organisationId, commandKey);
    assert(subjectId, 'a key that is taken led to something');
    return { status: 'repeated', subjectId };
  }
  if (feedback !== null)
    await tx
      .insertInto('virchow.feedback')
      .values({
        organisation_id: organisationId,
        id: feedback.id,
        is_about_desk: feedback.isAboutDesk,
        details: encode(feedback),
        at: toMicroseconds(feedback.receivedAt).toString(),
        by_role: feedback.by.role,
        by_id: feedback.by.id,
      })
      .execute();
  if (safetyCase !== null) await keepCase(tx, organisationId, safetyCase);
  for (const entry of auditOf(change)) await addAudit(tx, organisationId, entry);
  return { status: 'kept' };
}

async function keepCase(
  tx: Tx,
  organisationId: string,
  { after, expectedSequence, events, messages }: NonNullable<SafetyChange['safetyCase']>,
): Promise<void> {
  const { id, sequence, state, origin, takeByAt, lookAgainOn } = after;
  const columns = {
    sequence,
    status: state,
    take_by_at: takeByAt === null ? null : toMicroseconds(takeByAt).toString(),
    look_again_on: lookAgainOn,
    state: encode(after),
  };
  if (expectedSequence === 0)
    await tx
      .insertInto('virchow.safety_case')
      .values({
        organisation_id: organisationId,
        id,
        feedback_id: origin.kind === 'feedback' ? origin.feedbackId : null,
        episode_id: origin.kind === 'episode' ? origin.episodeId : null,
        ...columns,
      })
      .execute();
  else {
    const moved = await tx
      .updateTable('virchow.safety_case')
      .set(columns)
      .where('organisation_id', '=', organisationId)
      .where('id', '=', id)
      .where('sequence', '=', expectedSequence)
      .returning('id')
      .executeTakeFirst();
    if (moved === undefined) throw new Overtaken();
  }
  await tx
    .insertInto('virchow.safety_case_event')
    .values(
      events.map((event, index) => ({
        organisation_id: organisationId,
        case_id: id,
        sequence: expectedSequence + index + 1,
        type: event.type,
        body: encode(event),
        at: toMicroseconds(event.at).toString(),
        by_role: event.by.role,
        by_id: event.by.id,
      })),
    )
    .execute();
  for (const { effectKey, userId, words, values, dueAt } of messages)
    await sql`insert into virchow.delivery (organisation_id, effect_key, safety_case_id, user_id, words, word_values, state_at, due_at)
      values (${organisationId}, ${effectKey}, ${id}, ${userId}, ${words}, ${encodeTexts(values)}::jsonb,
        ${toMicroseconds(dueAt).toString()}::timestamptz, ${toMicroseconds(dueAt).toString()}::timestamptz)
      on conflict (organisation_id, effect_key) do nothing`.execute(tx);
}

async function subjectKept(tx: Tx, organisationId: string, key: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('virchow.safety_command')
    .select('subject_id')
    .where('organisation_id', '=', organisationId)
    .where('key', '=', key)
    .executeTakeFirst();
  return row?.subject_id;
}

const asTheyStand = (tx: Tx, organisationId: string) =>
  tx
    .selectFrom('virchow.feedback as f')
    .leftJoin('virchow.safety_case as c', (join) =>
      join.onRef('c.organisation_id', '=', 'f.organisation_id').onRef('c.feedback_id', '=', 'f.id'),
    )
    .select([
      'c.id as case_id',
      sql<string>`f.details::text`.as('details'),
      sql<string>`(select coalesce(json_agg(json_build_object('userId', r.by_id, 'at', r.at) order by r.at), '[]')::text
        from virchow.feedback_read r where r.organisation_id = f.organisation_id and r.feedback_id = f.id)`.as(
        'reads',
      ),
    ])
    .where('f.organisation_id', '=', organisationId);

type Row = { readonly case_id: string | null; readonly details: string; readonly reads: string };
const keptFeedback = ({ case_id, details, reads }: Row): KeptFeedback => ({
  feedback: readFeedback(details),
  caseId: case_id,
  reads: readReads(reads),
});
