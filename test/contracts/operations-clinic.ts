/** A clinic with a past, made through its own commands: something of everything that a backup must bring back. */
import { Temporal } from 'temporal-polyfill';
import { assert } from '../../src/engine/assert.ts';
import { rules } from '../../src/engine/rules.ts';
import type { Actor, Stamp } from '../../src/pathway/actors.ts';
import { type Clinic, createClinic, type Done } from '../../src/pathway/clinic.ts';
import type { Command } from '../../src/pathway/commands.ts';
import type { Organisation, Person } from '../../src/pathway/person.ts';
import type { Store } from '../../src/pathway/ports.ts';
import { plainCase, scanSoon, wells } from '../oracle/episode-commands.ts';

export const began = Temporal.Instant.from('2026-11-02T08:00:00.000001Z');
export const nurse: Actor = { role: 'clinician', id: 'nurse-osei' };
export const stamp = (minutes: number): Stamp => ({ at: began.add({ minutes }), by: nurse });
const admin: Stamp = { at: began, by: { role: 'administrator', id: 'set-up' } };

export const organisations: readonly Organisation[] = [
  { id: 'north', name: 'North', region: 'uk', zone: 'Europe/London', team: 'nurses', phone: null },
  { id: 'south', name: 'South', region: 'us', zone: 'America/New_York', team: 'vascular', phone: '555 0100' },
];

/** What text can do to a line, to JSON and to a database. */
const oddNote = 'Says: “it hurts” \\ "2" \n\r\t\u2028\u2029 Ødegård 🦵 {"end":"backup"} -- \'; drop table';

export type Filled = { readonly clinic: Clinic; readonly episodeIds: readonly (readonly [string, string])[] };

/** So many episodes, one in two organisations each in turn, at every stage that a few commands lead to. */
export async function fillClinic(store: Store, count: number): Promise<Filled> {
  let ids = 0;
  const newId = () => `id-${String((ids += 1)).padStart(6, '0')}`;
  const clinic = createClinic({ store, rules, newId });
  for (const organisation of organisations) await staffOf(store, organisation);
  const episodeIds: [string, string][] = [];
  for (let index = 0; index < count; index += 1) {
    const organisation = organisations[index % organisations.length];
    assert(organisation, 'no organisation');
    episodeIds.push([organisation.id, await oneEpisode(store, clinic, organisation, index)]);
  }
  await amend(store);
  return { clinic, episodeIds };
}

async function staffOf(store: Store, organisation: Organisation): Promise<void> {
  await store.accounts.saveOrganisation(organisation, admin);
  for (const role of ['clinician', 'administrator'] as const) {
    const id = `${organisation.id}-${role}`;
    const account = { id, organisationId: organisation.id, email: `${id}@example.org`, name: `The ${role}` };
    await store.accounts.create({ ...account, roles: [role], disabled: false }, admin);
    await store.accounts.setPassword(id, `$argon2id$v=19$m=8,t=1,p=1$c2FsdA$${id}`, admin);
  }
  await store.accounts.invite(
    {
      tokenHash: `token of ${organisation.id}`,
      accountId: `${organisation.id}-clinician`,
      expiresAt: began.add({ hours: 72 }),
    },
    admin,
  );
}

export const personNumber = (index: number): Person => ({
  id: `person-${index}`,
  familyName: index % 7 === 0 ? 'Ødegård' : `O'Family ${index}`,
  givenName: `Given ${index}`,
  birthDate: index % 12 === 0 ? null : `19${40 + (index % 50)}-0${1 + (index % 9)}-15`,
  identifiers: index % 5 === 0 ? [] : [{ system: 'mrn', value: `M${index}` }],
  phone: null,
  email: null,
  address: index % 3 === 0 ? 'Line one\nLine two' : null,
  language: null,
  needsInterpreter: index % 4 === 0 ? null : false,
  needs: null,
  allergies: null,
  usualClinician: null,
});

async function oneEpisode(
  store: Store,
  clinic: Clinic,
  organisation: Organisation,
  index: number,
): Promise<string> {
  const start = index * 3;
  const person = personNumber(index);
  await store.people.register(organisation.id, person, `register-${index}`, stamp(start));
  const asked = (step: number) => ({ organisation, by: stamp(start + step), key: `c-${index}-${step}` });
  const opened = await clinic.open(asked(0), {
    personId: person.id,
    referrer: 'Dr Lee, Elm Street',
    referredAt: stamp(start).at,
    limb: 'leg',
    side: index % 2 === 0 ? 'left' : 'right',
    symptomsBeganOn: null,
    reason: 'Swollen leg',
    owner: { kind: 'team', id: organisation.team },
  });
  const episodeId = succeeded(opened).episodeId;
  const { at: assessedAt } = stamp(start + 1);
  const facts = { ...plainCase, ...wells('calf3', 'pitting', 'tender'), ...scanSoon };
  const steps: readonly Command[] = [
    { type: 'assess', facts, assessedAt, alternativeDiagnosis: null },
    { type: 'request-proposed-tests' },
    { type: 'add-note', text: oddNote },
  ];
  for (const [place, command] of steps.slice(0, index % 4).entries())
    succeeded(await clinic.handle(asked(place + 1), episodeId, command));
  return episodeId;
}

/** A corrected person, one entered in error, alarms that rang, notices delivered and read, a session. */
async function amend(store: Store): Promise<void> {
  const by = stamp(5);
  const revised = { ...personNumber(0), phone: '020 7946 0000' };
  assert((await store.people.revise('north', revised, 1, 'Told us', by)) === 'revised', 'not revised');
  await store.people.register('north', { ...personNumber(9000), id: 'in-error' }, 'in-error', by);
  assert(
    (await store.people.voidRecord('north', 'in-error', 1, 'Typed twice', by)) === 'voided',
    'not voided',
  );
  await store.accounts.saveSession({
    idHash: 'session',
    accountId: 'north-clinician',
    data: '{}',
    expiresAt: began.add({ hours: 1 }),
  });
}

/** Rings some of what is due and puts every message before the clinic, as the worker does. */
export async function ringAndDeliver(store: Store, clinic: Clinic, now: Temporal.Instant): Promise<number> {
  let rang = 0;
  for (const alarm of await store.alarms.due(now, 40)) {
    succeeded(await clinic.ring(alarm, now));
    rang += 1;
  }
  for (const { organisationId, id } of await store.outbox.pending(1000))
    await store.outbox.deliver(organisationId, id, now);
  for (const { id } of organisations) {
    const [notice] = await store.outbox.notices(id, { unread: true, limit: 1 });
    if (notice) await store.outbox.read(id, notice.id, { at: now, by: nurse });
  }
  return rang;
}

export function succeeded(done: Done): Extract<Done, { ok: true }> {
  if (!done.ok) throw new Error(`refused: ${JSON.stringify(done.refusal)}`);
  return done;
}
