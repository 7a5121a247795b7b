/** One clinic beside every answer of a payer and none: for tests that whatever is done there is the same. */
import { Temporal } from 'temporal-polyfill';
import { alarmsOf } from '../../src/pathway/alarms.ts';
import type { BenefitCheck, CoverageState } from '../../src/pathway/benefits/check-benefits.ts';
import type {
  AuthorizationStatus,
  PriorAuthorization,
} from '../../src/pathway/benefits/prior-authorization.ts';
import type { Store } from '../../src/pathway/ports.ts';
import { memoryStore } from '../../src/store/memory/memory-store.ts';
import { aPerson } from '../contracts/store-examples.ts';
import { rosaPlan } from '../vignettes/benefits-said.ts';
import { clinicTeam, nurse, type Story } from './episode-story.ts';

/** Every answer of a payer, and none. `out of reach`: whoever asks for one fails. */
export type Payer =
  | { readonly state: CoverageState; readonly status: AuthorizationStatus }
  | 'not asked'
  | 'out of reach';

const at = Temporal.Instant.from('2026-11-24T09:00:00Z');
export const payers: readonly Payer[] = [
  'not asked',
  'out of reach',
  { state: 'covered', status: { is: 'granted', number: '1', validUntilOn: '2020-01-01' } },
  { state: 'not-covered', status: { is: 'denied', reason: 'not necessary' } },
  { state: 'payer-did-not-say', status: { is: 'asked', askedAt: at } },
  { state: 'could-not-check', status: { is: 'needed' } },
];
export const organisation = {
  id: 'north',
  name: 'Lakeside',
  region: 'us',
  zone: 'America/New_York',
  team: clinicTeam.id,
  phone: null,
} as const;
const by = { at, by: nurse };

/** An episode so far, and beside it what a payer said of the same person. */
export async function storeBeside(payer: Payer, story: Story): Promise<Store> {
  const store = memoryStore();
  await store.accounts.saveOrganisation(organisation, by);
  await store.people.register(organisation.id, aPerson('p1', { birthDate: '1980-05-14' }), 'k', by);
  if (payer !== 'not asked' && payer !== 'out of reach') await fillBenefits(store, payer);
  await store.episodes.record({
    organisationId: organisation.id,
    commandKey: 'until now',
    commandDigest: 'until now',
    expectedSequence: 0,
    stamp: { at: story.now, by: nurse },
    events: story.events,
    episode: story.episode,
    decisions: [],
    alarms: alarmsOf(story.episode),
    messages: [],
    board: {
      state: story.episode.state,
      owner: clinicTeam,
      nextKind: null,
      dueAt: null,
      coverEndsAt: null,
      flagged: false,
    },
  });
  return payer === 'out of reach' ? { ...store, benefits: nobodyMayAsk() } : store;
}

async function fillBenefits(store: Store, { state, status }: Exclude<Payer, string>): Promise<void> {
  const { benefits } = store;
  const check: BenefitCheck = {
    id: 'c1',
    state,
    reasons: [],
    serviceOn: '2026-11-24',
    plan: rosaPlan,
    checkedAt: at,
    answer: null,
    raw: null,
  };
  const authorization: PriorAuthorization = {
    id: 'a1',
    personId: 'p1',
    episodeId: 'e1',
    procedure: '93971',
    payerName: 'Example Health',
    isUrgent: true,
    owner: clinicTeam,
    openedAt: at,
    status,
  };
  await benefits.saveInsurance(organisation.id, 'p1', { kind: 'insured', plan: rosaPlan }, 0, by);
  await benefits.keepCheck(organisation.id, 'p1', check, by);
  await benefits.saveAuthorization(organisation.id, authorization, 0, by);
}

function nobodyMayAsk(): Store['benefits'] {
  return new Proxy(memoryStore().benefits, {
    get: (_of, name) => {
      throw new Error(`somebody asked what a payer said: ${String(name)}`);
    },
  });
}
