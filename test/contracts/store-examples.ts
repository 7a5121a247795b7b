/** Small synthetic records for contracts of the store: whole in form, and about nobody. */
import { Temporal } from 'temporal-polyfill';
import type { Actor, Stamp } from '../../src/pathway/actors.ts';
import type { Alarm, Episode } from '../../src/pathway/episode-types.ts';
import type { EpisodeEvent } from '../../src/pathway/events.ts';
import { evolve } from '../../src/pathway/evolve.ts';
import type { Organisation, Person } from '../../src/pathway/person.ts';
import type { BoardColumns, DecisionRecord, EpisodeChange, Message, Store } from '../../src/pathway/ports.ts';

export const nurse: Actor = { role: 'clinician', id: 'nurse-osei' };
export const team = { kind: 'team', id: 'dvt-clinic' } as const;

/** On the day of the story; the seconds that the database keeps, and some. */
export const at = (clock: string): Temporal.Instant =>
  Temporal.Instant.from(`2026-11-23T${clock}:00.123456Z`);
export const byNurse = (clock: string): Stamp => ({ at: at(clock), by: nurse });

/** Each test works in an organisation of its own, so that one opened store serves them all. */
let organisations = 0;
export async function anOrganisation(store: Store, over: Partial<Organisation> = {}): Promise<string> {
  organisations += 1;
  const id = over.id ?? `organisation-${String(organisations).padStart(3, '0')}`;
  const organisation: Organisation = {
    id,
    name: 'Elm Street',
    region: 'uk',
    zone: 'Europe/London',
    team: 'dvt-clinic',
    phone: null,
    ...over,
  };
  await store.accounts.saveOrganisation(organisation, byNurse('08:00'));
  return id;
}

export const aPerson = (id: string, over: Partial<Person> = {}): Person => ({
  id,
  familyName: 'Example',
  givenName: id,
  birthDate: '1961-02-01',
  identifiers: [],
  phone: null,
  email: null,
  address: null,
  language: null,
  needsInterpreter: null,
  needs: null,
  allergies: null,
  usualClinician: null,
  ...over,
});

export async function aRegistered(store: Store, organisationId: string, person: Person): Promise<Person> {
  await store.people.register(organisationId, person, `register ${person.id}`, byNurse('08:30'));
  return person;
}

/** As a referral opens it, moved on to whatever the test is about. */
export function anEpisode(id: string, over: Partial<Episode> = {}): Episode {
  const opened = evolve(null, {
    type: 'referral-received',
    sequence: 1,
    ...byNurse('09:05'),
    episodeId: id,
    personId: 'amina',
    region: 'uk',
    zone: 'Europe/London',
    referrer: 'Dr Lee',
    referredAt: at('09:00'),
    limb: 'leg',
    side: 'left',
    symptomsBeganOn: null,
    reason: 'swollen leg',
    owner: team,
  });
  return { ...opened, ...over };
}

export const aNote = (text: string, clock = '09:05'): EpisodeEvent => ({
  type: 'note-added',
  text,
  ...byNurse(clock),
});

export const aDecision = (id: string, clock = '09:05'): DecisionRecord => ({
  decisionId: id,
  table: 'first-test',
  outcome: 'scan',
  rows: ['first-test/1'],
  decisive: [],
  knowledgeVersion: '2026-11 abcdef',
  plan: null,
  inputs: { age: 64, 'active-cancer': false },
  ...byNurse(clock),
});

export const anAlarm = (item: string, clock: string, phase: Alarm['phase'] = 'due'): Alarm => ({
  item,
  phase,
  ringAt: at(clock),
});

export const aMessage = (effectKey: string): Message => ({
  effectKey,
  to: { kind: 'owner', owner: team },
  words: 'scan-overdue',
  values: { slotAt: 'Monday 09:00', place: 'Room 4' },
});

const aBoard: BoardColumns = {
  state: 'suspected',
  owner: team,
  nextKind: 'assess',
  dueAt: at('13:00'),
  coverEndsAt: null,
  flagged: false,
};

export type ChangeParts = Omit<Partial<EpisodeChange>, 'board' | 'episode'> & {
  readonly board?: Partial<BoardColumns>;
  readonly episode?: Partial<Episode>;
};

/** A change to an episode: one note, unless told otherwise. The episode stands where its events bring it. */
export function aChange(organisationId: string, episodeId: string, parts: ChangeParts = {}): EpisodeChange {
  const { expectedSequence = 0, events = [aNote('seen')], stamp = byNurse('09:05') } = parts;
  const state = parts.board?.state ?? 'suspected';
  const key = parts.commandKey ?? `${episodeId} from ${expectedSequence}`;
  return {
    decisions: [],
    alarms: [],
    messages: [],
    commandDigest: `digest of ${key}`,
    ...parts,
    organisationId,
    commandKey: key,
    expectedSequence,
    events,
    stamp,
    episode: anEpisode(episodeId, { state, sequence: expectedSequence + events.length, ...parts.episode }),
    board: { ...aBoard, ...parts.board },
  };
}

/** The first change of an episode, of a person who is there. */
export async function anOpened(
  store: Store,
  organisationId: string,
  episodeId: string,
  parts: ChangeParts = {},
): Promise<EpisodeChange> {
  const personId = parts.episode?.personId ?? 'amina';
  if (!(await store.people.get(organisationId, personId)))
    await aRegistered(store, organisationId, aPerson(personId));
  const change = aChange(organisationId, episodeId, parts);
  const outcome = await store.episodes.record(change);
  if (outcome.status !== 'recorded') throw new Error(`not opened: ${outcome.status}`);
  return change;
}
