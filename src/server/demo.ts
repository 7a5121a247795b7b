import { randomInt } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';
import { assert } from '../engine/assert.ts';
import type { Duty } from '../pathway/duty/duty-types.ts';
import { noDuty } from '../pathway/duty/no-duty.ts';
import type { Actor, StaffRole } from '../pathway/actors.ts';
import type { Clinic, Done } from '../pathway/clinic.ts';
import { dayOf } from '../pathway/instants.ts';
import type { Organisation, Person } from '../pathway/person.ts';
import type { Store } from '../pathway/ports.ts';
import { keepDemoSchedules } from './demo-calendar.ts';
import { demoOrganisation } from './demo-rules.ts';
import { type DemoStory, demoStories } from './demo-stories.ts';
import type { Passwords } from './passwords.ts';

export type DemoParts = {
  readonly store: Store;
  readonly clinic: Clinic;
  readonly signIns: readonly DemoSignIn[];
  readonly now: () => Temporal.Instant;
  readonly region: 'uk' | 'us';
};

type DemoAccount = { readonly email: string; readonly name: string; readonly roles: readonly StaffRole[] };

const accounts: readonly DemoAccount[] = [
  { email: 'clinician@demo.example', name: 'Sam Osei', roles: ['clinician'] },
  { email: 'desk@demo.example', name: 'Robin Clarke', roles: ['front-desk'] },
  { email: 'lead@demo.example', name: 'Alex Moreau', roles: ['service-lead'] },
  { email: 'administrator@demo.example', name: 'Kim Larsen', roles: ['administrator'] },
];
const clinics: Readonly<Record<'uk' | 'us', Omit<Organisation, 'id' | 'region'>>> = {
  uk: { name: 'Elm Street DVT clinic', zone: 'Europe/London', team: 'DVT nurses', phone: '01632 960 123' },
  us: {
    name: 'Lakeside Vein Center',
    zone: 'America/Chicago',
    team: 'Vein team',
    phone: '(312) 555-0123',
  },
};
const clinicianId = idOf('clinician@demo.example');

/** Weekdays from nine to five, nobody on call; and no quiet hours, for nothing leaves this machine. */
function demoDuty(zone: string): Duty {
  const weekday = [{ opens: '09:00', closes: '17:00' }];
  const none = noDuty(zone);
  const hours = {
    ...none.hours,
    monday: weekday,
    tuesday: weekday,
    wednesday: weekday,
    thursday: weekday,
    friday: weekday,
  };
  return { ...none, hours, quiet: { from: '00:00', until: '00:00' } };
}

/** What to print, and how the people come who are not there yet. */
export type Demo = {
  readonly lines: readonly string[];
  readonly others: (ending: AbortSignal) => Promise<void>;
};

/** So many are there when the first visitor comes; the others come in the next seconds. */
const thereAtOnce = 5;

/**
 * A clinic of people who do not exist, made through the same commands that a clinic uses; and its sign-ins, with passwords that
 * are new at each start.
 */
export async function openDemo(parts: DemoParts): Promise<Demo> {
  const { store, now, region } = parts;
  const before = await store.accounts.organisation(demoOrganisation);
  const organisation = before ?? { id: demoOrganisation, region, ...clinics[region] };
  if (!before) {
    await store.accounts.saveOrganisation(organisation, { at: now(), by: demo });
    await store.duties.keep(organisation.id, demoDuty(organisation.zone), 0, { at: now(), by: demo });
    await keepDemoSchedules(store, organisation.id, { userId: clinicianId, by: { at: now(), by: demo } });
    for (const story of demoStories.slice(0, thereAtOnce)) await tell(parts, organisation, story);
  }
  const lines = ['Demo: everybody in it is made up. Sign in at /sign-in:', ...(await useSignIns(parts))];
  const others: Demo['others'] = async (ending) => {
    for (const story of demoStories) {
      if (ending.aborted) return;
      const isThere = await store.people.get(organisation.id, personOf(story).id);
      if (!isThere) await tell(parts, organisation, story);
    }
  };
  return { lines, others };
}

const demo: Actor = { role: 'system', id: 'demo' };

export type DemoSignIn = DemoAccount & { readonly password: string; readonly hash: string };

/** New ones at each start. */
export const newSignIns = (passwords: Passwords): Promise<readonly DemoSignIn[]> =>
  Promise.all(
    accounts.map(async (account) => {
      const password = demoPassword();
      return { ...account, password, hash: await passwords.hash(password) };
    }),
  );

async function useSignIns({ store, signIns, now }: DemoParts): Promise<readonly string[]> {
  const width = Math.max(...signIns.map(({ email }) => email.length));
  for (const { email, name, roles, hash } of signIns) {
    const account = {
      id: idOf(email),
      organisationId: demoOrganisation,
      email,
      name,
      roles,
      disabled: false,
    };
    if (!(await store.accounts.byId(account.id)))
      await store.accounts.create(account, { at: now(), by: demo });
    await store.accounts.setPassword(account.id, hash, { at: now(), by: demo });
  }
  return signIns.map(({ email, password }) => `  ${email.padEnd(width)}  ${password}`);
}

const consonants = 'bdfghjkmnprstvz';
const vowels = 'aeiou';

/** Can be read from a screen and typed: about 60 bits. */
function demoPassword(): string {
  const pick = (letters: string): string => letters.charAt(randomInt(letters.length));
  const word = (): string => Array.from({ length: 3 }, () => pick(consonants) + pick(vowels)).join('');
  return [word(), word(), word()].join('-') + String(randomInt(10, 100));
}

async function tell(
  { store, clinic, now }: DemoParts,
  organisation: Organisation,
  story: DemoStory,
): Promise<void> {
  const referredAt = now().subtract({ minutes: story.referredMinutesAgo });
  const by: Actor = { role: 'clinician', id: clinicianId };
  const person = personOf(story);
  await store.people.register(organisation.id, person, `demo ${person.id}`, { at: referredAt, by: demo });
  const began = dayOf(referredAt, organisation.zone).subtract({ days: story.symptomDays });
  const opened = await clinic.open(
    { organisation, by: { at: referredAt, by }, key: `demo ${person.id} referral` },
    {
      personId: person.id,
      referrer: 'Dr Lee, Elm Street Surgery',
      referredAt,
      limb: story.limb ?? 'leg',
      side: story.side,
      symptomsBeganOn: began.toString(),
      reason: story.reason,
      owner:
        story.isTaken === true ? { kind: 'user', id: clinicianId } : { kind: 'team', id: organisation.team },
    },
  );
  const episodeId = idIn(opened, story);
  for (const [index, { minutes, region, command }] of story.steps.entries()) {
    if (region !== undefined && region !== organisation.region) continue;
    const at = referredAt.add({ minutes });
    const episode = await store.episodes.load(organisation.id, episodeId);
    assert(episode, 'the demo lost an episode');
    const asked = { organisation, by: { at, by }, key: `demo ${person.id} ${index}` };
    idIn(await clinic.handle(asked, episodeId, command({ at, episode })), story);
  }
}

/** A refusal is a mistake in the story, and a test tells each of them. */
function idIn(done: Done, { familyName }: DemoStory): string {
  assert(
    done.ok,
    `the demo's story of ${familyName} is refused: ${done.ok ? '' : JSON.stringify(done.refusal)}`,
  );
  return done.episodeId;
}

function personOf(story: DemoStory): Person {
  const { familyName, givenName, birthDate, needs, allergies } = story;
  const number = demoStories.indexOf(story) + 1;
  return {
    id: `demo-person-${number}`,
    familyName,
    givenName,
    birthDate,
    // A clinic's own number: one that looks like an NHS number might be somebody's.
    identifiers: [{ system: 'mrn', value: `DEMO-${String(number).padStart(4, '0')}` }],
    // Ofcom keeps this range free for fiction.
    phone: `07700 900${String(100 + number)}`,
    email: null,
    address: null,
    language: 'en',
    needsInterpreter: needs === 'Interpreter' ? true : null,
    needs: needs ?? null,
    allergies: allergies ?? null,
    usualClinician: 'Dr Lee, Elm Street Surgery',
  };
}

function idOf(email: string): string {
  return `demo-${email.slice(0, email.indexOf('@'))}`;
}
