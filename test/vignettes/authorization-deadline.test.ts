/** A payer's leave has an owner and a deadline: passed, it is said once and again each day, and no step of care hears of it. */
import { describe, expect, test } from 'vitest';
import type { Temporal } from 'temporal-polyfill';
import type {
  AuthorizationStatus,
  PriorAuthorization,
} from '../../src/pathway/benefits/prior-authorization.ts';
import { dueAt, ringsAt } from '../../src/pathway/benefits/prior-authorization.ts';
import { sweepAuthorizations } from '../../src/server/authorization-sweep.ts';
import { memoryStore } from '../../src/store/memory/memory-store.ts';
import { aPerson } from '../contracts/store-examples.ts';
import { onWall, wall } from '../oracle/booking-clinic.ts';

const zone = 'America/New_York';
const mercy = { id: 'mercy', name: 'Mercy', region: 'us', zone, team: 'desk', phone: null } as const;
const at = (clock: string): Temporal.Instant => wall(clock, zone);
const robin = { role: 'front-desk', id: 'robin' } as const;

const asked = (status: AuthorizationStatus, over: Partial<PriorAuthorization> = {}): PriorAuthorization => ({
  id: 'a1',
  personId: 'p1',
  episodeId: null,
  procedure: '93971',
  payerName: 'Example Health',
  isUrgent: false,
  owner: { kind: 'team', id: 'desk' },
  openedAt: at('2026-11-24 10:00'),
  status,
  ...over,
});
const needed = { is: 'needed' } as const;
const sentOff = { is: 'asked', askedAt: at('2026-11-24 12:00') } as const;

async function aDesk(authorization: PriorAuthorization) {
  const store = memoryStore();
  const by = { at: at('2026-11-24 10:00'), by: robin };
  await store.accounts.saveOrganisation(mercy, by);
  await store.people.register('mercy', aPerson('p1'), 'k', by);
  await store.benefits.saveAuthorization('mercy', authorization, 0, by);
  const look = (clock: string) => sweepAuthorizations({ store, now: () => at(clock) });
  const now = async () => (await store.benefits.authorization('mercy', 'a1'))?.record;
  return { store, look, now };
}

describe('the deadline', () => {
  test.each<[string, AuthorizationStatus, boolean, string]>([
    ['to be asked for within a day', needed, false, '2026-11-25 10:00'],
    ['urgent, to be asked for within four hours', needed, true, '2026-11-24 14:00'],
    ['answered within seven calendar days', sentOff, false, '2026-12-02 00:00'],
    ['urgent, answered within 72 hours', sentOff, true, '2026-11-27 12:00'],
  ])('%s', (_, status, isUrgent, due) => {
    const authorization = asked(status, { isUrgent });
    expect(onWall(dueAt(authorization, zone), zone)).toBe(due);
    expect(onWall(ringsAt(authorization, zone), zone)).toBe(due);
  });

  test.each<[string, AuthorizationStatus]>([
    ['granted', { is: 'granted', number: '7', validUntilOn: '2026-11-30' }],
    ['denied', { is: 'denied', reason: 'Not necessary' }],
    ['withdrawn', { is: 'withdrawn', reason: 'None needed' }],
  ])('%s: nobody is told of anything', (_, status) => {
    expect(ringsAt(asked(status), zone)).toBeNull();
  });
});

test('said at its deadline, not before, once, and again each day; settled it is silent', async () => {
  const { look, now, store } = await aDesk(asked(needed));
  expect(await look('2026-11-25 09:59')).toBe(0);
  expect((await now())?.rung ?? null).toBeNull();
  expect(await look('2026-11-25 10:00')).toBe(1);
  expect(onWall((await now())?.rung?.rungAt, zone)).toBe('2026-11-25 10:00');
  expect(await look('2026-11-25 10:01')).toBe(0);
  expect(await look('2026-11-26 09:59')).toBe(0);
  expect(await look('2026-11-26 10:00')).toBe(1);
  const history = await store.benefits.authorizationHistory('mercy', 'a1');
  expect(history.map(({ stamp }) => stamp.by.id)).toEqual(['robin', 'clock', 'clock']);
  // Asked at last: a new deadline, of which nothing has been said.
  const record = asked({ is: 'asked', askedAt: at('2026-11-26 11:00') }, { rung: null });
  await store.benefits.saveAuthorization('mercy', record, 3, { at: at('2026-11-26 11:00'), by: robin });
  expect(await look('2026-12-03 23:59')).toBe(0);
  expect(await look('2026-12-04 00:00')).toBe(1);
});

test('two servers look at the same moment: it is said once', async () => {
  const { look, store } = await aDesk(asked(needed));
  const rung = await Promise.all([look('2026-11-25 10:00'), look('2026-11-25 10:00')]);
  expect(rung.toSorted((a, b) => a - b)).toEqual([0, 1]);
  expect(await store.benefits.authorizationHistory('mercy', 'a1')).toHaveLength(2);
});

test('a clinic that cannot be read keeps no other one waiting, and is told of', async () => {
  const { store, now } = await aDesk(asked(needed));
  const by = { at: at('2026-11-24 10:00'), by: robin };
  await store.accounts.saveOrganisation({ ...mercy, id: 'ash', name: 'Ash' }, by);
  const { benefits } = store;
  const failing = {
    ...store,
    benefits: {
      ...benefits,
      authorizations: (here: string, query: Parameters<typeof benefits.authorizations>[1]) =>
        here === 'ash' ? Promise.reject(new Error('cannot be read')) : benefits.authorizations(here, query),
    },
  };
  const looked = sweepAuthorizations({ store: failing, now: () => at('2026-11-25 10:00') });
  await expect(looked).rejects.toThrow('cannot be read');
  expect((await now())?.rung).not.toBeNull();
});
