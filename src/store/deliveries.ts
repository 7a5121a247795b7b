import { type RawBuilder, sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { assert } from '../engine/assert.ts';
import type { ClinicMessageId } from '../knowledge/words/clinic-messages.ts';
import { onCallWords } from '../knowledge/words/on-call-text.ts';
import type { DeliveryState } from '../pathway/channel.ts';
import {
  type Attempted,
  type Deliveries,
  type Delivery,
  type LateMark,
  lateBecause,
  provesMore,
  type Reply,
  replyDays,
} from '../pathway/deliveries.ts';
import { readTexts, toMicroseconds } from './codec.ts';
import type { Database, Tx } from './database.ts';

type Instant = Temporal.Instant;

/** A delivery's row as it is read. */
type Row = {
  readonly organisation_id: string;
  readonly id: string;
  readonly episode_id: string | null;
  readonly appointment_id: string | null;
  readonly reply_id: string | null;
  readonly safety_case_id: string | null;
  readonly person_id: string | null;
  readonly user_id: string | null;
  readonly words: string;
  readonly word_values: string;
  readonly state: DeliveryState;
  readonly state_at: string;
  readonly due_at: string | null;
  readonly attempts: number;
  readonly first_tried_at: string | null;
  readonly useless_from_at: string | null;
  readonly maybe_sent: boolean;
  readonly because: string | null;
  readonly late_at: string | null;
  readonly seen_at: string | null;
};
const columns =
  sql.raw(`organisation_id, id, episode_id, appointment_id, reply_id, safety_case_id, person_id, user_id, words, word_values::text as word_values,
  state, state_at, due_at, attempts, first_tried_at, useless_from_at, maybe_sent, because, late_at, seen_at`);

export function databaseDeliveries({ asClock, inOrganisation }: Database): Deliveries {
  const listed = (organisationId: string, where: RawBuilder<unknown>, limit = 1000) =>
    inOrganisation(organisationId, async (tx) => {
      const { rows } = await sql<Row>`select ${columns} from virchow.delivery
        where organisation_id = ${organisationId} and ${where} order by state_at, number limit ${limit}`.execute(
        tx,
      );
      return rows.map(deliveryIn);
    });
  return {
    due: (now, limit) =>
      asClock(async (tx) => {
        const { rows } = await sql<{ organisation_id: string; id: string }>`
          select organisation_id, id from virchow.delivery
          where due_at <= ${timeOf(now)}::timestamptz
            and (claimed_until is null or claimed_until <= ${timeOf(now)}::timestamptz)
          order by due_at, number limit ${limit}`.execute(tx);
        return rows.map(({ organisation_id, id }) => ({ organisationId: organisation_id, id }));
      }),

    claim: (organisationId, id, { now, until }) =>
      inOrganisation(organisationId, async (tx) => {
        // Whoever still had it broke off without a word: it may have sent it.
        const { rows } = await sql<Row>`
          update virchow.delivery set claimed_until = ${timeOf(until)}::timestamptz, attempts = attempts + 1,
            first_tried_at = coalesce(first_tried_at, ${timeOf(now)}::timestamptz),
            maybe_sent = maybe_sent or claimed_until is not null
          where organisation_id = ${organisationId} and id = ${id} and due_at <= ${timeOf(now)}::timestamptz
            and (claimed_until is null or claimed_until <= ${timeOf(now)}::timestamptz)
          returning ${columns}`.execute(tx);
        const [row] = rows;
        return row === undefined ? null : { ...deliveryIn(row), maybeSent: row.maybe_sent };
      }),

    note: (organisationId, id, attempted) =>
      inOrganisation(organisationId, async (tx) => {
        if (!(await addEvidence(tx, organisationId, id, evidenceOf(attempted)))) return;
        await noteAttempt(tx, organisationId, id, attempted);
        if (attempted.outcome === 'failed') await tellClinic(tx, organisationId, id, attempted.at);
      }),

    heard: (organisationId, event, at) =>
      inOrganisation(organisationId, (tx) =>
        event.kind === 'receipt'
          ? heardReceipt(tx, organisationId, event, at)
          : heardReply(tx, organisationId, event, at),
      ),

    isOptedOut: (organisationId, addressKey) =>
      inOrganisation(organisationId, async (tx) => {
        const { rows } = await sql<{ kind: string }>`select kind from virchow.reply
          where organisation_id = ${organisationId} and address_key = ${addressKey} and kind in ('opt-out', 'opt-in')
          order by number desc limit 1`.execute(tx);
        return rows[0]?.kind === 'opt-out';
      }),

    get: (organisationId, id) =>
      inOrganisation(organisationId, async (tx) => {
        const { rows } = await sql<Row>`select ${columns} from virchow.delivery
          where organisation_id = ${organisationId} and id = ${id}`.execute(tx);
        const [row] = rows;
        if (row === undefined) return undefined;
        const evidence = await tx
          .selectFrom('virchow.delivery_evidence')
          .select(['state', 'at', 'attempt', 'channel', 'provider_id', 'status'])
          .where('organisation_id', '=', organisationId)
          .where('delivery_id', '=', id)
          .orderBy('number')
          .execute();
        return {
          ...deliveryIn(row),
          evidence: evidence.map(({ provider_id, at, ...each }) => ({
            ...each,
            at: Temporal.Instant.from(at),
            providerId: provider_id,
          })),
        };
      }),

    ofEpisode: (organisationId, episodeId) =>
      listed(
        organisationId,
        sql`(episode_id = ${episodeId} or appointment_id in (select a.id from virchow.appointment a
          where a.organisation_id = ${organisationId} and a.episode_id = ${episodeId}))`,
      ),
    ofAppointment: (organisationId, appointmentId) =>
      listed(organisationId, sql`appointment_id = ${appointmentId}`),

    markLate: (organisationId, late) =>
      inOrganisation(organisationId, async (tx) => {
        const ids = [
          ...(await markedWaiting(tx, organisationId, late)),
          ...(await markedWithoutReceipt(tx, organisationId, late)),
        ];
        for (const id of ids) await tellClinic(tx, organisationId, id, late.at);
        return ids.length;
      }),

    deadLetters: (organisationId, limit) => listed(organisationId, isDead, limit),

    toTellOfVisits: (organisationId, from, limit) =>
      inOrganisation(organisationId, async (tx) => {
        const { rows } = await sql<Row>`select ${columns} from virchow.delivery
          where organisation_id = ${organisationId} and appointment_id is not null
            and useless_from_at > ${timeOf(from)}::timestamptz and ${isDead}
          order by useless_from_at, number limit ${limit}`.execute(tx);
        return rows.map(deliveryIn);
      }),

    again: (organisationId, id, { attempts, at }) =>
      inOrganisation(organisationId, async (tx) => {
        const { rows } = await sql<Marked>`update virchow.delivery
          set state = 'queued', state_at = ${timeOf(at)}::timestamptz, due_at = ${timeOf(at)}::timestamptz,
            claimed_until = null, late_at = null, because = null,
            -- What never left a channel is new from now on; what may have left it is looked for first.
            first_tried_at = case when maybe_sent then first_tried_at else null end
          where organisation_id = ${organisationId} and id = ${id} and state = 'failed' and seen_at is null
            and attempts = ${attempts}
          returning id`.execute(tx);
        return rows.length > 0;
      }),

    seen: (organisationId, id, { at, by }) =>
      inOrganisation(organisationId, async (tx) => {
        await sql`update virchow.delivery set seen_at = ${timeOf(at)}::timestamptz, seen_by = ${by.id}
          where organisation_id = ${organisationId} and id = ${id} and ${isDead}`.execute(tx);
      }),

    replies: (organisationId, limit) =>
      inOrganisation(organisationId, async (tx) => {
        const { rows } = await sql<ReplyRow>`
          select r.id, r.kind, r.text, r.at, r.handled_at, r.delivery_id, d.episode_id, d.person_id
          from virchow.reply r left join virchow.delivery d
            on d.organisation_id = r.organisation_id and d.id = r.delivery_id
          where r.organisation_id = ${organisationId} and r.handled_at is null
          order by r.at, r.number limit ${limit}`.execute(tx);
        return rows.map(replyIn);
      }),

    handled: (organisationId, replyId, { at, by }) =>
      inOrganisation(organisationId, async (tx) => {
        await sql`update virchow.reply set handled_at = ${timeOf(at)}::timestamptz, handled_by = ${by.id}
          where organisation_id = ${organisationId} and id = ${replyId} and handled_at is null`.execute(tx);
      }),

    tellOfText: (organisationId, replyId, { step, users, values, at }) =>
      inOrganisation(organisationId, async (tx) => {
        const { rows } = await sql<Marked>`insert into virchow.delivery
            (organisation_id, effect_key, reply_id, user_id, words, word_values, state_at, due_at)
          select organisation_id, 'text/' || id || ${`/${step}/`} || told.user_id, id, told.user_id, ${onCallWords},
            ${JSON.stringify(values)}::jsonb, ${timeOf(at)}::timestamptz, ${timeOf(at)}::timestamptz
          from virchow.reply, unnest(${[...users]}::text[]) as told (user_id)
          where organisation_id = ${organisationId} and id = ${replyId} and handled_at is null
          on conflict (organisation_id, effect_key) do nothing returning id`.execute(tx);
        return rows.length;
      }),
  };
}

/** As the index `delivery_dead_letter` has it. */
const isDead = sql`seen_at is null and (state = 'failed' or (late_at is not null and state in ('queued', 'sent')))`;

const isTo = (kind: LateMark['to']): RawBuilder<unknown> =>
  kind === 'person' ? sql`person_id is not null` : sql`user_id is not null`;

type Marked = { readonly id: string };

/** Not sent since it was first tried, or since it was due: whoever should send it is busy, dead, or not there. */
async function markedWaiting(
  tx: Tx,
  organisationId: string,
  { to, at, before, exceptWords }: LateMark,
): Promise<readonly string[]> {
  const { rows } = await sql<Marked>`update virchow.delivery
    set late_at = ${timeOf(at)}::timestamptz, because = coalesce(because, ${lateBecause.queued})
    where organisation_id = ${organisationId} and state = 'queued' and late_at is null and ${isTo(to)}
      and coalesce(first_tried_at, due_at) <= ${timeOf(before)}::timestamptz
      and words <> all(${[...exceptWords]}::text[])
    returning id`.execute(tx);
  return rows.map(({ id }) => id);
}

async function markedWithoutReceipt(
  tx: Tx,
  organisationId: string,
  { to, at, before, exceptWords, receiptsOf }: LateMark,
): Promise<readonly string[]> {
  const { rows } = await sql<Marked>`update virchow.delivery
    set late_at = ${timeOf(at)}::timestamptz, because = ${lateBecause.sent}
    where organisation_id = ${organisationId} and state = 'sent' and late_at is null and ${isTo(to)}
      and channel = any(${[...receiptsOf]}::text[]) and state_at <= ${timeOf(before)}::timestamptz
      and words <> all(${[...exceptWords]}::text[])
    returning id`.execute(tx);
  return rows.map(({ id }) => id);
}

async function noteAttempt(tx: Tx, organisationId: string, id: string, attempted: Attempted): Promise<void> {
  const here = sql`organisation_id = ${organisationId} and id = ${id}`;
  const at = timeOf(attempted.at);
  if (attempted.outcome === 'sent') {
    await sql`update virchow.delivery set state = 'sent', state_at = ${at}::timestamptz, due_at = null, claimed_until = null,
        because = null, channel = ${attempted.channel}, provider_id = ${attempted.providerId}, address_key = ${attempted.addressKey}
      where ${here} and state in ('queued', 'withdrawn')`.execute(tx);
    // A receipt may have been quicker than our own note: what it proves stays.
    await sql`update virchow.delivery set channel = ${attempted.channel}, provider_id = ${attempted.providerId},
        address_key = ${attempted.addressKey}
      where ${here} and address_key is null`.execute(tx);
    return;
  }
  const { because, maybeSent } = attempted;
  const next =
    attempted.outcome === 'later'
      ? sql`due_at = ${timeOf(attempted.nextAt)}::timestamptz`
      : sql`due_at = null, state = 'failed', state_at = ${at}::timestamptz`;
  await sql`update virchow.delivery set ${next}, claimed_until = null, because = ${because},
      maybe_sent = maybe_sent or ${maybeSent}
    where ${here} and state = 'queued' and attempts = ${attempted.attempt}`.execute(tx);
}

/** Of a message to a person whoever answers for the episode now is told, once, with what it tells of: nobody must look for a dead letter to find it. */
async function tellClinic(tx: Tx, organisationId: string, id: string, at: Instant): Promise<void> {
  await sql`insert into virchow.notice (organisation_id, id, effect_key, episode_id, recipient, words, word_values, at)
    select d.organisation_id, 'dead-' || d.id, 'dead/' || d.id, d.episode_id,
      jsonb_build_object('kind', 'owner', 'owner', jsonb_build_object('kind', e.owner_kind, 'id', e.owner_id)),
      ${failedWords}, '{}', ${timeOf(at)}::timestamptz
    from virchow.delivery d join virchow.episode e on e.organisation_id = d.organisation_id and e.id = d.episode_id
    where d.organisation_id = ${organisationId} and d.id = ${id} and d.person_id is not null
      and (d.state = 'failed' or d.late_at is not null)
    on conflict do nothing`.execute(tx);
}
export const failedWords = 'message-failed.now' satisfies ClinicMessageId;

type Receipt = Extract<Parameters<Deliveries['heard']>[1], { kind: 'receipt' }>;

async function heardReceipt(
  tx: Tx,
  organisationId: string,
  { reference, channel, providerId, state, status }: Receipt,
  at: Instant,
): Promise<'noted' | 'already' | 'unknown'> {
  const { rows } = await sql<{ id: string; state: DeliveryState }>`select id, state from virchow.delivery
    where organisation_id = ${organisationId}
      and (id = ${reference ?? ''} or (channel = ${channel} and provider_id = ${providerId}))
    limit 1 for update`.execute(tx);
  const [delivery] = rows;
  if (delivery === undefined) return 'unknown';
  const evidence = { attempt: 0, state, channel, providerId, status, at };
  if (!(await addEvidence(tx, organisationId, delivery.id, evidence))) return 'already';
  if (provesMore(state, delivery.state)) {
    await sql`update virchow.delivery set state = ${state}, state_at = ${timeOf(at)}::timestamptz, due_at = null,
        claimed_until = null, because = ${state === 'failed' ? 'not-delivered' : null},
        channel = coalesce(channel, ${channel}), provider_id = coalesce(provider_id, ${providerId})
      where organisation_id = ${organisationId} and id = ${delivery.id}`.execute(tx);
    if (state === 'failed') await tellClinic(tx, organisationId, delivery.id, at);
  }
  return 'noted';
}

type Written = Exclude<Parameters<Deliveries['heard']>[1], { kind: 'receipt' }>;

async function heardReply(
  tx: Tx,
  organisationId: string,
  { kind, channel, providerId, text, addressKey }: Written,
  at: Instant,
): Promise<'noted' | 'already'> {
  const since = timeOf(at.subtract({ hours: 24 * replyDays }));
  // Two people with one telephone: nobody but a person can tell whose answer it is. What is said of an appointment asks nothing:
  // an answer that comes after it still belongs to the question before.
  const { rows: latest } = await sql<{ id: string; person_id: string | null; state: DeliveryState }>`
    select distinct on (person_id, user_id) id, person_id, state from virchow.delivery
    where organisation_id = ${organisationId} and address_key = ${addressKey} and state_at >= ${since}::timestamptz
    order by person_id, user_id, episode_id is null, number desc`.execute(tx);
  const answered = latest.length === 1 ? latest[0] : undefined;
  const { rows: added } = await sql<{ id: string }>`
    insert into virchow.reply (organisation_id, channel, provider_id, kind, address_key, text, at, delivery_id)
    values (${organisationId}, ${channel}, ${providerId}, ${kind}, ${addressKey}, ${keepable(text)},
      ${timeOf(at)}::timestamptz, ${answered?.id ?? null})
    on conflict (organisation_id, channel, provider_id) do nothing returning id`.execute(tx);
  if (added.length === 0) return 'already';
  if (answered !== undefined && kind === 'reply') {
    const evidence = { attempt: 0, state: 'answered' as const, channel, providerId, status: 'reply', at };
    await addEvidence(tx, organisationId, answered.id, evidence);
    await sql`update virchow.delivery set state = 'answered', state_at = ${timeOf(at)}::timestamptz, due_at = null,
        claimed_until = null, because = null
      where organisation_id = ${organisationId} and id = ${answered.id} and state <> 'answered'`.execute(tx);
  }
  return 'noted';
}

type NewEvidence = Omit<ReturnType<typeof evidenceOf>, 'state'> & { readonly state: DeliveryState };

/** False where it was known already. */
async function addEvidence(
  tx: Tx,
  organisationId: string,
  id: string,
  evidence: NewEvidence,
): Promise<boolean> {
  const { attempt, state, channel, providerId, status, at } = evidence;
  const { rows } = await sql<{ number: number }>`
    insert into virchow.delivery_evidence (organisation_id, delivery_id, attempt, state, channel, provider_id, status, at)
    values (${organisationId}, ${id}, ${attempt}, ${state}, ${channel}, ${providerId}, ${status}, ${timeOf(at)}::timestamptz)
    on conflict do nothing returning number`.execute(tx);
  return rows.length > 0;
}

export function evidenceOf(attempted: Attempted) {
  const { at, attempt, channel, status } = attempted;
  const state = { sent: 'sent', later: 'queued', failed: 'failed' } as const;
  const providerId = attempted.outcome === 'sent' ? attempted.providerId : '';
  return { at, attempt, channel, status, providerId, state: state[attempted.outcome] };
}

/** What no database keeps is left out: a text from a telephone is not ours to refuse. */
export const keepable = (text: string): string => text.toWellFormed().replaceAll('\0', '');

const timeOf = (at: Instant): string => toMicroseconds(at).toString();
const momentIn = (text: string | null): Instant | null =>
  text === null ? null : Temporal.Instant.from(text);

function recipientOf({ person_id, user_id }: Row): Delivery['to'] {
  if (person_id !== null) return { kind: 'person', personId: person_id };
  assert(user_id !== null, 'a delivery goes to somebody');
  return { kind: 'on-call', userId: user_id };
}

const deliveryIn = (row: Row): Delivery => ({
  organisationId: row.organisation_id,
  id: row.id,
  episodeId: row.episode_id,
  appointmentId: row.appointment_id,
  replyId: row.reply_id,
  safetyCaseId: row.safety_case_id,
  to: recipientOf(row),
  words: row.words,
  values: readTexts(row.word_values),
  state: row.state,
  stateAt: Temporal.Instant.from(row.state_at),
  dueAt: momentIn(row.due_at),
  attempts: row.attempts,
  firstTriedAt: momentIn(row.first_tried_at),
  uselessFromAt: momentIn(row.useless_from_at),
  because: row.because,
  lateAt: momentIn(row.late_at),
  seenAt: momentIn(row.seen_at),
});

type ReplyRow = {
  readonly id: string;
  readonly kind: Reply['kind'];
  readonly text: string;
  readonly at: string;
  readonly handled_at: string | null;
  readonly delivery_id: string | null;
  readonly episode_id: string | null;
  readonly person_id: string | null;
};
const replyIn = ({
  id,
  kind,
  text,
  at,
  handled_at,
  delivery_id,
  episode_id,
  person_id,
}: ReplyRow): Reply => ({
  id,
  kind,
  text,
  at: Temporal.Instant.from(at),
  answers:
    delivery_id === null || person_id === null
      ? null
      : { deliveryId: delivery_id, episodeId: episode_id, personId: person_id },
  handledAt: momentIn(handled_at),
});
