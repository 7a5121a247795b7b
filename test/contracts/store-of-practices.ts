import { describe, expect, test } from 'vitest';
import type { Practice } from '../../src/pathway/referrals/practices.ts';
import type { Store } from '../../src/pathway/ports.ts';
import { noDuty } from '../../src/pathway/duty/no-duty.ts';
import { aChange, anOpened, anOrganisation, aPerson, aRegistered, byNurse } from './store-examples.ts';

const elmStreet: Practice = {
  id: 'elm-street',
  name: 'Elm Street Surgery',
  address: '4 Elm Street',
  phone: '020 7946 0101',
  hours: { ...noDuty('Europe/London').hours, monday: [{ opens: '08:00', closes: '18:30' }] },
  isListed: true,
};
let tokens = 0;
const aToken = (): string => `digest-${(tokens += 1)}-${elmStreet.id}`;

/** What every store promises of practices, their addresses, and self-booking. */
export function practicesArePromised(opened: () => Store): void {
  describe('practices', () => {
    test('come back as they were said, by name, each change with who and when', async () => {
      const { practices } = opened();
      const here = await anOrganisation(opened());
      expect(await practices.save(here, elmStreet, 0, byNurse('09:00'))).toBe('saved');
      const oak = { ...elmStreet, id: 'oak', name: 'Castle Oak', hours: null, isListed: false };
      expect(await practices.save(here, oak, 0, byNurse('09:00'))).toBe('saved');
      expect(await practices.list(here)).toEqual([
        { practice: oak, version: 1, mayRefer: false, stamp: byNurse('09:00') },
        { practice: elmStreet, version: 1, mayRefer: false, stamp: byNurse('09:00') },
      ]);
    });

    test('saved by somebody who saw an older version: a conflict, and nothing changed', async () => {
      const { practices } = opened();
      const here = await anOrganisation(opened());
      await practices.save(here, elmStreet, 0, byNurse('09:00'));
      expect(await practices.save(here, { ...elmStreet, name: 'X' }, 0, byNurse('10:00'))).toBe('conflict');
      expect((await practices.list(here)).map(({ practice }) => practice.name)).toEqual([
        'Elm Street Surgery',
      ]);
    });

    test('an address finds its practice until it is taken back, or another is made', async () => {
      const { practices } = opened();
      const here = await anOrganisation(opened());
      await practices.save(here, elmStreet, 0, byNurse('09:00'));
      const [first, second] = [aToken(), aToken()];
      expect(await practices.byAddress(first)).toBeUndefined();
      expect(await practices.setAddress(here, 'elm-street', first, byNurse('09:10'))).toBe('saved');
      expect(await practices.byAddress(first)).toEqual({ organisationId: here, practice: elmStreet });
      await practices.setAddress(here, 'elm-street', second, byNurse('09:20'));
      expect(await practices.byAddress(first)).toBeUndefined();
      expect(await practices.byAddress(second)).toBeDefined();
      await practices.setAddress(here, 'elm-street', null, byNurse('09:30'));
      expect(await practices.byAddress(second)).toBeUndefined();
      expect(await practices.setAddress(here, 'nowhere', aToken(), byNurse('09:30'))).toBe('not-there');
    });

    test('a change of name keeps the address', async () => {
      const { practices } = opened();
      const here = await anOrganisation(opened());
      await practices.save(here, elmStreet, 0, byNurse('09:00'));
      const token = aToken();
      await practices.setAddress(here, 'elm-street', token, byNurse('09:10'));
      await practices.save(here, { ...elmStreet, name: 'Elm Street' }, 2, byNurse('09:20'));
      expect((await practices.byAddress(token))?.practice.name).toBe('Elm Street');
    });

    test('of another organisation are not there; the public finds those that are listed, by region', async () => {
      const { practices } = opened();
      const [here, elsewhere] = [await anOrganisation(opened()), await anOrganisation(opened())];
      await practices.save(here, elmStreet, 0, byNurse('09:00'));
      await practices.save(here, { ...elmStreet, id: 'hidden', isListed: false }, 0, byNurse('09:00'));
      expect(await practices.list(elsewhere)).toEqual([]);
      expect(await practices.setAddress(elsewhere, 'elm-street', aToken(), byNurse('09:10'))).toBe(
        'not-there',
      );
      const ofHere = (await practices.listed('uk')).filter(({ organisationId }) => organisationId === here);
      expect(ofHere.map(({ practice }) => practice.id)).toEqual(['elm-street']);
      expect((await practices.listed('us')).some(({ organisationId }) => organisationId === here)).toBe(
        false,
      );
    });

    test('self-booking is off until somebody switches it on', async () => {
      const { practices } = opened();
      const here = await anOrganisation(opened());
      expect(await practices.selfBooking(here)).toEqual({ isOn: false, version: 0 });
      expect(await practices.saveSelfBooking(here, { isOn: true }, 0, byNurse('09:00'))).toBe('saved');
      expect(await practices.saveSelfBooking(here, { isOn: false }, 0, byNurse('09:00'))).toBe('conflict');
      expect(await practices.selfBooking(here)).toEqual({ isOn: true, version: 1 });
    });
  });

  test('an episode that is matched to another person is theirs from then on, and no longer the first one’s', async () => {
    const store = opened();
    const here = await anOrganisation(store);
    await matchedEpisode(store, here);
    expect((await store.episodes.ofPerson(here, 'bella')).map(({ episodeId }) => episodeId)).toEqual(['e1']);
    expect(await store.episodes.ofPerson(here, 'amina')).toEqual([]);
  });
}

/** Opened for Amina, and Bella's since the second event. */
async function matchedEpisode(store: Store, here: string): Promise<void> {
  await anOpened(store, here, 'e1');
  await aRegistered(store, here, aPerson('bella'));
  await store.episodes.record(
    aChange(here, 'e1', {
      commandKey: 'matched',
      expectedSequence: 1,
      events: [{ type: 'referral-matched', personId: 'bella', was: 'amina', ...byNurse('10:00') }],
      episode: { personId: 'bella' },
    }),
  );
}
