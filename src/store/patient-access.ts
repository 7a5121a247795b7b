import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { Stamp } from '../pathway/actors.ts';
import {
  type AskLimit,
  type CodeAsked,
  companionWords,
  type PageOf,
  type PatientAccess,
  type PatientSession,
} from '../pathway/patient-access.ts';
import { addAudit } from './audit.ts';
import { encodeTexts, toMicroseconds } from './codec.ts';
import type { Database, Tx } from './database.ts';

type Instant = Temporal.Instant;
const timeOf = (at: Instant): string => toMicroseconds(at).toString();

export function databasePatientAccess({ inOrganisation, atTheDoor }: Database): PatientAccess {
  return {
    standing: (organisationId, personId) =>
      inOrganisation(organisationId, (tx) => standingOf(tx, organisationId, personId)),

    open: (page, linkId, by) =>
      inOrganisation(page.organisationId, async (tx) => {
        await holdPerson(tx, page);
        if (!(await sendOnce(tx, page, { words: companionWords.link, id: linkId, at: by.at }))) return;
        await addStanding(tx, page, true, by);
        await noted(tx, page, 'companion.link-sent', by);
      }),

    end: (organisationId, personId, by) =>
      inOrganisation(organisationId, async (tx) => {
        await holdPerson(tx, { organisationId, personId });
        const standing = await standingOf(tx, organisationId, personId);
        if (standing === undefined) return;
        await addStanding(tx, standing, false, by);
        await endSessions(tx, organisationId, personId);
        await sql`update virchow.patient_asked set used_at = ${timeOf(by.at)}::timestamptz
          where organisation_id = ${organisationId} and person_id = ${personId} and used_at is null`.execute(
          tx,
        );
        await sql`update virchow.patient_link set revoked_at = ${timeOf(by.at)}::timestamptz, revoked_by = ${by.by.id}
          where organisation_id = ${organisationId} and purpose = 'companion' and revoked_at is null and episode_id in (
            select id from virchow.episode where organisation_id = ${organisationId} and person_id = ${personId})`.execute(
          tx,
        );
        await noted(tx, standing, 'companion.ended', by);
      }),

    openBornOn: (organisationId, birthDate) =>
      inOrganisation(organisationId, async (tx) => {
        const { rows } = await sql<{ person_id: string; episode_id: string }>`
          select a.person_id, a.episode_id from virchow.patient_access a
            join virchow.person p on p.organisation_id = a.organisation_id and p.id = a.person_id
          where a.organisation_id = ${organisationId} and p.birth_date = ${birthDate} and not p.is_void and a.is_open
            and not exists (select from virchow.patient_access later where later.organisation_id = a.organisation_id
              and later.person_id = a.person_id and later.version > a.version)
          order by a.person_id`.execute(tx);
        return rows.map(({ person_id, episode_id }) => ({
          organisationId,
          personId: person_id,
          episodeId: episode_id,
        }));
      }),

    askLink: (page, linkId, at, limits) =>
      inOrganisation(page.organisationId, async (tx) => {
        await holdPerson(tx, page);
        if (!(await isOpen(tx, page)) || (await isTooMany(tx, page, 'link', limits))) return 'not-asked';
        await addAsked(tx, { ...page, id: linkId, askedAt: at, expiresAt: at }, 'link');
        await sendOnce(tx, page, { words: companionWords.link, id: linkId, at });
        await noted(tx, page, 'companion.link-asked', ofPerson(page, at));
        return 'asked';
      }),

    askCode: (asked, limits) =>
      inOrganisation(asked.organisationId, async (tx) => {
        await holdPerson(tx, asked);
        if (!(await isOpen(tx, asked))) return 'closed';
        if (await isTooMany(tx, asked, 'code', limits)) return 'too-many';
        const { id, askedAt: at, expiresAt: uselessFromAt } = asked;
        await addAsked(tx, asked, 'code');
        await sendOnce(tx, asked, { words: companionWords.code, id, at, uselessFromAt });
        await noted(tx, asked, 'companion.code-asked', ofPerson(asked, at));
        return 'asked';
      }),

    codeAsked: (organisationId, id, now, mostTries) =>
      inOrganisation(organisationId, async (tx) => {
        const { rows } = await sql<AskedRow>`select ${askedColumns} from virchow.patient_asked
          where ${isLive(organisationId, id, now, mostTries)}`.execute(tx);
        return rows.map(askedIn)[0];
      }),

    countTry: (organisationId, id, now, mostTries) =>
      inOrganisation(organisationId, async (tx) => {
        const { rows } = await sql<AskedRow>`update virchow.patient_asked set tries = tries + 1
          where ${isLive(organisationId, id, now, mostTries)} returning ${askedColumns}`.execute(tx);
        return rows.map(askedIn)[0];
      }),

    noteWrongCode: (asked, at) =>
      inOrganisation(asked.organisationId, (tx) =>
        noted(tx, asked, 'companion.wrong-code', ofPerson(asked, at)),
      ),

    enter: (codeId, session) =>
      inOrganisation(session.organisationId, async (tx) => {
        const { organisationId, personId, openedAt, isShared } = session;
        await holdPerson(tx, session);
        if (!(await isOpen(tx, session))) return false;
        const { rows } = await sql<{ id: string }>`update virchow.patient_asked
          set used_at = ${timeOf(openedAt)}::timestamptz
          where organisation_id = ${organisationId} and id = ${codeId} and person_id = ${personId} and kind = 'code'
            and used_at is null returning id`.execute(tx);
        if (rows.length === 0) return false;
        await markArrived(tx, organisationId, codeId, openedAt);
        await forgetOld(tx, organisationId, personId, openedAt);
        await tx.insertInto('virchow.patient_session').values(sessionRow(session)).execute();
        const detail = { telephone: isShared ? 'shared' : 'own' };
        await noted(tx, session, 'companion.sign-in', ofPerson(session, openedAt), detail);
        return true;
      }),

    session: (idHash, now) =>
      atTheDoor(async (tx) => {
        const row = await sessions(tx)
          .where('id_hash', '=', idHash)
          .where('expires_at', '>', now.toString())
          .executeTakeFirst();
        return row && sessionIn(row);
      }),

    sessionsOf: (organisationId, personId, now) =>
      inOrganisation(organisationId, async (tx) => {
        const rows = await sessions(tx)
          .where('organisation_id', '=', organisationId)
          .where('person_id', '=', personId)
          .where('expires_at', '>', now.toString())
          .orderBy('opened_at', 'desc')
          .execute();
        return rows.map(sessionIn);
      }),

    endSession: (session, by) =>
      inOrganisation(session.organisationId, async (tx) => {
        await tx.deleteFrom('virchow.patient_session').where('id_hash', '=', session.idHash).execute();
        await noted(tx, session, 'companion.sign-out', by);
      }),

    endSessionsOf: (organisationId, personId, by) =>
      inOrganisation(organisationId, async (tx) => {
        await endSessions(tx, organisationId, personId);
        await noted(tx, { organisationId, personId }, 'companion.sign-out-everywhere', by);
      }),
  };
}

type Whose = Pick<PageOf, 'organisationId' | 'personId'>;

/** One at a time for each person: what is counted stays counted until what follows from it is written. */
async function holdPerson(tx: Tx, { organisationId, personId }: Whose): Promise<void> {
  await sql`select id from virchow.person where organisation_id = ${organisationId} and id = ${personId}
    for no key update`.execute(tx);
}

async function standingOf(tx: Tx, organisationId: string, personId: string) {
  const row = await tx
    .selectFrom('virchow.patient_access')
    .select(['episode_id', 'is_open', 'at', 'by_role', 'by_id'])
    .where('organisation_id', '=', organisationId)
    .where('person_id', '=', personId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { episode_id: episodeId, is_open, at, by_role, by_id } = row;
  const stamp: Stamp = { at: Temporal.Instant.from(at), by: { role: by_role, id: by_id } };
  return { organisationId, personId, episodeId, isOpen: is_open, stamp };
}

const isOpen = async (tx: Tx, { organisationId, personId }: Whose): Promise<boolean> =>
  (await standingOf(tx, organisationId, personId))?.isOpen === true;

async function addStanding(tx: Tx, page: PageOf, opens: boolean, { at, by }: Stamp): Promise<void> {
  const { organisationId, personId, episodeId } = page;
  await sql`insert into virchow.patient_access
      (organisation_id, person_id, version, episode_id, is_open, at, by_role, by_id)
    select ${organisationId}, ${personId}, coalesce(max(version), 0) + 1, ${episodeId}, ${opens},
      ${timeOf(at)}::timestamptz, ${by.role}, ${by.id}
    from virchow.patient_access where organisation_id = ${organisationId} and person_id = ${personId}`.execute(
    tx,
  );
}

async function isTooMany(
  tx: Tx,
  { organisationId, personId }: Whose,
  kind: 'link' | 'code',
  limits: readonly AskLimit[],
): Promise<boolean> {
  for (const { most, since } of limits) {
    const { rows } = await sql<{ count: number }>`select count(*)::integer as count from virchow.patient_asked
      where organisation_id = ${organisationId} and person_id = ${personId} and kind = ${kind}
        and asked_at > ${timeOf(since)}::timestamptz`.execute(tx);
    if ((rows[0]?.count ?? 0) >= most) return true;
  }
  return false;
}

async function addAsked(tx: Tx, asked: CodeAsked, kind: 'link' | 'code'): Promise<void> {
  const { organisationId, id, personId, episodeId, askedAt, expiresAt } = asked;
  await sql`insert into virchow.patient_asked
      (organisation_id, id, kind, person_id, episode_id, asked_at, expires_at)
    values (${organisationId}, ${id}, ${kind}, ${personId}, ${episodeId}, ${timeOf(askedAt)}::timestamptz,
      ${timeOf(expiresAt)}::timestamptz)`.execute(tx);
}

/** On its way at once, whatever the hour: somebody waits for it. False where this very one is on its way already. */
async function sendOnce(
  tx: Tx,
  { organisationId, personId, episodeId }: PageOf,
  message: {
    readonly words: string;
    readonly id: string;
    readonly at: Instant;
    readonly uselessFromAt?: Instant;
  },
): Promise<boolean> {
  const { words, id, at, uselessFromAt } = message;
  const useless = uselessFromAt === undefined ? null : timeOf(uselessFromAt);
  const { rows } = await sql<{ id: string }>`insert into virchow.delivery
      (organisation_id, effect_key, episode_id, person_id, words, word_values, state_at, due_at, useless_from_at)
    values (${organisationId}, ${`${words}/${id}`}, ${episodeId}, ${personId}, ${words}, ${encodeTexts({ id })}::jsonb,
      ${timeOf(at)}::timestamptz, ${timeOf(at)}::timestamptz, ${useless}::timestamptz)
    on conflict (organisation_id, effect_key) do nothing returning id`.execute(tx);
  return rows.length > 0;
}

/** A code that was typed has arrived, whatever a provider says or does not: nobody is rung about it. */
async function markArrived(tx: Tx, organisationId: string, codeId: string, at: Instant): Promise<void> {
  await sql`update virchow.delivery set state = 'answered', state_at = ${timeOf(at)}::timestamptz, due_at = null,
      claimed_until = null, because = null, late_at = null
    where organisation_id = ${organisationId} and effect_key = ${`${companionWords.code}/${codeId}`}`.execute(
    tx,
  );
}

const isLive = (organisationId: string, id: string, now: Instant, mostTries: number) =>
  sql`organisation_id = ${organisationId} and id = ${id} and kind = 'code' and used_at is null
    and expires_at > ${timeOf(now)}::timestamptz and tries < ${mostTries}`;

type AskedRow = {
  readonly organisation_id: string;
  readonly id: string;
  readonly person_id: string;
  readonly episode_id: string;
  readonly asked_at: string;
  readonly expires_at: string;
};
const askedColumns = sql.raw('organisation_id, id, person_id, episode_id, asked_at, expires_at');
const askedIn = (row: AskedRow): CodeAsked => ({
  organisationId: row.organisation_id,
  id: row.id,
  personId: row.person_id,
  episodeId: row.episode_id,
  askedAt: Temporal.Instant.from(row.asked_at),
  expiresAt: Temporal.Instant.from(row.expires_at),
});

const sessions = (tx: Tx) =>
  tx
    .selectFrom('virchow.patient_session')
    .select([
      'id_hash',
      'organisation_id',
      'person_id',
      'episode_id',
      'opened_at',
      'expires_at',
      'is_shared',
    ]);

const sessionRow = (session: PatientSession) => ({
  id_hash: session.idHash,
  organisation_id: session.organisationId,
  person_id: session.personId,
  episode_id: session.episodeId,
  opened_at: timeOf(session.openedAt),
  expires_at: timeOf(session.expiresAt),
  is_shared: session.isShared,
});

const sessionIn = (row: ReturnType<typeof sessionRow>): PatientSession => ({
  idHash: row.id_hash,
  organisationId: row.organisation_id,
  personId: row.person_id,
  episodeId: row.episode_id,
  openedAt: Temporal.Instant.from(row.opened_at),
  expiresAt: Temporal.Instant.from(row.expires_at),
  isShared: row.is_shared,
});

async function endSessions(tx: Tx, organisationId: string, personId: string): Promise<void> {
  await tx
    .deleteFrom('virchow.patient_session')
    .where('organisation_id', '=', organisationId)
    .where('person_id', '=', personId)
    .execute();
}

/** What has expired lets nobody in; of what was asked the last days are counted, and no more. */
async function forgetOld(tx: Tx, organisationId: string, personId: string, now: Instant): Promise<void> {
  await sql`delete from virchow.patient_session where organisation_id = ${organisationId} and person_id = ${personId}
    and expires_at <= ${timeOf(now)}::timestamptz`.execute(tx);
  await sql`delete from virchow.patient_asked where organisation_id = ${organisationId} and person_id = ${personId}
    and expires_at <= ${timeOf(now.subtract({ hours: 24 * countedDays }))}::timestamptz`.execute(tx);
}
const countedDays = 7;

/** By themselves; the clinic's own acts bear the name of whoever did them. */
const ofPerson = ({ personId }: Whose, at: Instant): Stamp => ({ at, by: { role: 'patient', id: personId } });

const noted = (
  tx: Tx,
  { organisationId, personId }: Whose,
  action: string,
  stamp: Stamp,
  detail: Readonly<Record<string, string>> = {},
): Promise<void> =>
  addAudit(tx, organisationId, { stamp, action, subject: { kind: 'person', id: personId }, detail });
