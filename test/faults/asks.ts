/** What the desk of the scripted clinic asks, as it can be written on a line: asked again, it must be the same to the byte. */
import { Temporal } from 'temporal-polyfill';
import type { Actor } from '../../src/pathway/actors.ts';
import type { Clinic, Done } from '../../src/pathway/clinic.ts';
import type { Command } from '../../src/pathway/commands.ts';
import type { Organisation, Person } from '../../src/pathway/person.ts';
import type { Chance } from '../oracle/chance.ts';
import { plainCase, scanSoon, wells } from '../oracle/episode-commands.ts';

const organisation: Organisation = {
  id: 'st-elsewhere',
  name: 'St Elsewhere',
  region: 'uk',
  zone: 'Europe/London',
  team: 'dvt-nurses',
  phone: null,
};
const nurse: Actor = { role: 'clinician', id: 'nurse' };
const person: Person = {
  id: 'person-1',
  familyName: 'Example',
  givenName: 'Amina',
  birthDate: '1962-02-01',
  identifiers: [],
  phone: null,
  email: null,
  address: null,
  language: null,
  needsInterpreter: null,
  needs: null,
  allergies: null,
  usualClinician: null,
};
export const scripted = { organisation, nurse, person };

export type Ask = {
  readonly key: string;
  readonly what: 'open' | 'assess' | 'request-proposed-tests' | 'add-note';
  /** Null for a referral: the episode is not there yet. */
  readonly episodeId: string | null;
  readonly at: string;
};
export type Acknowledged = { readonly ask: Ask; readonly episodeId: string; readonly sequence: number };

/** Every deadline lies in the past when it is set, so that alarms ring while the desk works. */
export function nextAsk(chance: Chance, key: string, episodeIds: readonly string[], at: string): Ask {
  if (episodeIds.length === 0 || chance.number() < 0.2) return { key, what: 'open', episodeId: null, at };
  const what = chance.pick(['assess', 'request-proposed-tests', 'add-note', 'add-note'] as const);
  return { key, what, episodeId: chance.pick(episodeIds), at };
}

export function put(clinic: Clinic, ask: Ask): Promise<Done> {
  const asked = { organisation, by: { at: Temporal.Now.instant(), by: nurse }, key: ask.key };
  const at = Temporal.Instant.from(ask.at);
  if (ask.episodeId !== null) return clinic.handle(asked, ask.episodeId, commandOf(ask, at));
  return clinic.open(asked, {
    personId: person.id,
    referrer: 'Dr Lee',
    referredAt: at.subtract({ hours: 6 }),
    limb: 'leg',
    side: 'left',
    symptomsBeganOn: null,
    reason: 'Swollen leg',
    owner: { kind: 'team', id: organisation.team },
  });
}

function commandOf({ what, key }: Ask, at: Temporal.Instant): Command {
  switch (what) {
    case 'assess': {
      const facts = { ...plainCase, ...wells('calf3', 'pitting', 'tender'), ...scanSoon };
      return { type: 'assess', facts, assessedAt: at.subtract({ hours: 5 }), alternativeDiagnosis: null };
    }
    case 'request-proposed-tests':
      return { type: 'request-proposed-tests' };
    case 'open':
    case 'add-note':
      return { type: 'add-note', text: key };
  }
}
