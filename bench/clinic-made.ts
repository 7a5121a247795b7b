/** A clinic to measure on: real commands where they are measured, rows cloned by the database where only their number counts. */
import { sql } from 'kysely';
import { randomUUID } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';
import { assert } from '../src/engine/assert.ts';
import { rules } from '../src/engine/rules.ts';
import type { Stamp } from '../src/pathway/actors.ts';
import { type Clinic, createClinic, type Done } from '../src/pathway/clinic.ts';
import type { Command } from '../src/pathway/commands.ts';
import type { Organisation, Person } from '../src/pathway/person.ts';
import type { Store } from '../src/pathway/ports.ts';
import { wellEnoughForHome, wellWithClot } from '../src/pathway/simulator/ordinary-patient.ts';
import type { Database } from '../src/store/database.ts';
import { plainCase, scanSoon, wells } from '../test/oracle/episode-commands.ts';

export const organisation: Organisation = {
  id: 'bench',
  name: 'Bench',
  region: 'uk',
  zone: 'Europe/London',
  team: 'nurses',
  phone: null,
};
export const newClinic = (store: Store): Clinic => createClinic({ store, rules, newId: randomUUID });

export const by = (at: Temporal.Instant): Stamp => ({ at, by: { role: 'clinician', id: 'nurse' } });
export const asked = (at: Temporal.Instant) => ({ organisation, by: by(at), key: randomUUID() });

export function done(outcome: Done): Extract<Done, { ok: true }> {
  assert(outcome.ok, outcome.ok ? '' : `refused: ${JSON.stringify(outcome.refusal)}`);
  return outcome;
}

export async function makeOrganisation(store: Store, at: Temporal.Instant): Promise<void> {
  await store.accounts.saveOrganisation(organisation, { at, by: { role: 'system', id: 'bench' } });
}

export async function makePerson(store: Store, at: Temporal.Instant): Promise<Person> {
  const person: Person = {
    id: randomUUID(),
    familyName: 'Okafor',
    givenName: 'Ada',
    birthDate: '1961-02-03',
    identifiers: [],
    phone: '020 7946 0000',
    email: null,
    address: 'Line one\nLine two',
    language: null,
    needsInterpreter: null,
    needs: null,
    allergies: null,
    usualClinician: 'Dr Lee, Elm Street',
  };
  const { status } = await store.people.register(organisation.id, person, randomUUID(), by(at));
  assert(status === 'registered', status);
  return person;
}

export const referral = (personId: string, at: Temporal.Instant) =>
  ({
    personId,
    referrer: 'Dr Lee, Elm Street',
    referredAt: at,
    limb: 'leg',
    side: 'left',
    symptomsBeganOn: null,
    reason: 'Swollen leg, calf 4 cm larger',
    owner: { kind: 'team', id: organisation.team },
  }) as const;

/** Referred, assessed and with a scan requested: the next thing to come is its result. Gives the episode and the scan. */
export async function makeAwaitingScan(
  clinic: Clinic,
  store: Store,
  personId: string,
  at: Temporal.Instant,
): Promise<{ readonly episodeId: string; readonly testId: string }> {
  const { episodeId } = done(await clinic.open(asked(at), referral(personId, at)));
  const facts = { ...plainCase, ...wells('calf3', 'pitting', 'tender'), ...scanSoon };
  const assess = { type: 'assess', facts, assessedAt: at, alternativeDiagnosis: null } as const;
  done(await clinic.handle(asked(at), episodeId, assess));
  done(await clinic.handle(asked(at), episodeId, { type: 'request-proposed-tests' }));
  const episode = await store.episodes.load(organisation.id, episodeId);
  const scan = episode?.tests.find(({ kind }) => kind === 'scan');
  assert(scan, 'no scan was requested');
  return { episodeId, testId: scan.id };
}

/** At home on rivaroxaban since this instant: the next thing that comes is what the person says of their doses. */
export async function makeOnTreatment(
  clinic: Clinic,
  store: Store,
  at: Temporal.Instant,
): Promise<{ readonly episodeId: string }> {
  const { id } = await makePerson(store, at);
  const { episodeId, testId } = await makeAwaitingScan(clinic, store, id, at);
  const on = at.toZonedDateTimeISO(organisation.zone).toPlainDate().toString();
  const commands: readonly Command[] = [
    {
      type: 'record-scan',
      testId,
      side: 'left',
      performedAt: at,
      extent: 'proximal',
      result: 'proximal-dvt',
    },
    { type: 'confirm', overrideReason: null },
    { type: 'record-findings', facts: { ...wellEnoughForHome, 'leg.calf-difference': 4 }, observedAt: at },
    {
      type: 'prescribe',
      request: {
        drug: 'rivaroxaban',
        start: on,
        slot: 'morning',
        medicines: [],
        facts: { ...takenTogether, creatinine: 88 },
        decidedBy: 'specialist',
      },
      prescriber: 'Dr Nwosu',
      changeReason: null,
    },
    { type: 'record-first-dose', doseAt: at, how: 'Seen' },
  ];
  for (const command of commands) done(await clinic.handle(asked(at), episodeId, command));
  return { episodeId };
}

// The clearance is worked out of creatinine, weight and age.
const { 'creatinine-clearance': _workedOut, ...takenTogether } = wellWithClot;

/** So many at once, each as soon as the one before it in its lane is done. */
export async function inLanes<T>(
  lanes: number,
  items: readonly T[],
  work: (item: T) => Promise<unknown>,
): Promise<void> {
  const waiting = items.values();
  const lane = async () => {
    // Shared by the lanes: each takes the next.
    for (const item of waiting) await work(item);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

/**
 * One episode and its person, so many times over, each of its own name and with a deadline of its own. By its owner, in two
 * statements: boards read these two tables alone.
 */
export async function cloneEpisodes(owner: Database, episodeId: string, count: number): Promise<void> {
  await owner.asOwner(async (tx) => {
    await sql`create temporary table model_person on commit drop as
      select p.* from virchow.person p join virchow.episode e on e.person_id = p.id where e.id = ${episodeId}`.execute(
      tx,
    );
    await sql`create temporary table model_episode on commit drop as
      select * from virchow.episode where id = ${episodeId}`.execute(tx);
    await sql`insert into virchow.person (organisation_id, id, version, details, family_key, given_key, search_name, birth_date)
      select organisation_id, 'person-' || n, version, jsonb_set(details, '{familyName}', to_jsonb('Family' || n)),
        'family' || n, given_key, ' family' || n || ' ' || given_key, birth_date
      from model_person, generate_series(1, ${count}::integer) n`.execute(tx);
    await sql`insert into virchow.episode
      select (jsonb_populate_record(m, jsonb_build_object('id', 'episode-' || n, 'person_id', 'person-' || n,
        'due_at', m.due_at + make_interval(mins => (n * 7919) % 20000)))).*
      from model_episode m, generate_series(1, ${count}::integer) n`.execute(tx);
  });
  await sql`analyze virchow.person, virchow.episode`.execute(owner.kysely);
}

export function percentile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}
