import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import type { Duty } from '../../src/pathway/duty/duty-types.ts';
import { noDuty } from '../../src/pathway/duty/no-duty.ts';
import type { PatientLink } from '../../src/pathway/patient-links.ts';
import type { KnownForCommand, Store } from '../../src/pathway/ports.ts';
import { anOpened, anOrganisation, at, byNurse } from './store-examples.ts';

/** Everything that settings can hold, with a night on call over a change of clocks. */
const settings: Duty = {
  ...noDuty('America/New_York'),
  hours: {
    ...noDuty('America/New_York').hours,
    monday: [
      { opens: '09:00', closes: '12:30' },
      { opens: '13:30', closes: '24:00' },
    ],
  },
  holidays: [{ name: "New Year's Day", heldOn: '2027-01-01', hours: [] }],
  rota: [
    {
      userId: 'ama',
      rank: 'first',
      startsAt: Temporal.Instant.from('2026-10-31T20:00:00Z'),
      endsAt: Temporal.Instant.from('2026-11-01T12:00:00Z'),
    },
  ],
  leave: [{ userId: 'ama', coverId: null, startsAt: at('08:00'), endsAt: at('20:00') }],
  phones: [{ userId: 'ama', phone: '07700 900111' }],
  phoneWhenClosed: '020 7946 0000',
};

/** What every store promises of opening hours and rota, and of links by which people answer. */
export function dutiesArePromised(opened: () => Store): void {
  describe('duty', () => {
    test('is unknown until somebody says it, and then comes back as it was said', async () => {
      const { duties } = opened();
      const here = await anOrganisation(opened());
      expect(await duties.current(here)).toBeUndefined();
      expect(await duties.keep(here, settings, 0, byNurse('09:00'))).toBe('kept');
      expect(await duties.current(here)).toEqual({ version: 1, duty: settings, stamp: byNurse('09:00') });
    });

    test('keeps who changed it when, the latest first, and notes it in the audit', async () => {
      const { duties, audit } = opened();
      const here = await anOrganisation(opened());
      await duties.keep(here, settings, 0, byNurse('09:00'));
      await duties.keep(here, { ...settings, rota: [] }, 1, byNurse('10:00'));
      const history = await duties.history(here, 9);
      expect(history.map(({ version, duty, stamp }) => [version, duty.rota.length, stamp])).toEqual([
        [2, 0, byNurse('10:00')],
        [1, 1, byNurse('09:00')],
      ]);
      expect(await duties.history(here, 1)).toHaveLength(1);
      const noted = await audit.of(here, { kind: 'organisation', id: here }, 2);
      expect(noted.map(({ action, detail }) => [action, detail])).toEqual([
        ['duty.change', { version: '2' }],
        ['duty.change', { version: '1' }],
      ]);
    });

    test('of two who change the same settings one is told so, and nothing of theirs is kept', async () => {
      const { duties } = opened();
      const here = await anOrganisation(opened());
      const both = await Promise.all(
        ['09:00', '09:01'].map((clock) => duties.keep(here, settings, 0, byNurse(clock))),
      );
      expect(both.toSorted()).toEqual(['conflict', 'kept']);
      expect(await duties.keep(here, settings, 0, byNurse('09:02'))).toBe('conflict');
      expect(await duties.keep(here, settings, 7, byNurse('09:02'))).toBe('conflict');
      expect(await duties.history(here, 9)).toHaveLength(1);
    });

    test("is read with a command, and another organisation's is not", async () => {
      const store = opened();
      const here = await anOrganisation(store);
      const elsewhere = await anOrganisation(store);
      await anOpened(store, here, 'e1');
      await anOpened(store, elsewhere, 'e1');
      await store.duties.keep(here, { ...settings, rota: [] }, 0, byNurse('09:00'));
      await store.duties.keep(here, settings, 1, byNurse('09:01'));
      const dutyOf = async (organisationId: string) => {
        const seen: { known?: KnownForCommand } = {};
        const about = { episodeId: 'e1' };
        await store.episodes.command(
          { organisationId, commandKey: 'look', about, withHistory: false },
          (known) => ((seen.known = known), { answer: null }),
        );
        return seen.known?.duty;
      };
      expect(await dutyOf(here)).toEqual(settings);
      expect(await dutyOf(elsewhere)).toBeNull();
      expect(await store.duties.history(elsewhere, 9)).toEqual([]);
    });
  });

  describe('a link of a patient', () => {
    let links = 0;
    const aLink = async (organisationId: string, over: Partial<PatientLink> = {}): Promise<PatientLink> => {
      links += 1;
      if ((await opened().episodes.load(organisationId, 'e1')) === undefined)
        await anOpened(opened(), organisationId, 'e1');
      return {
        tokenHash: `hash-${organisationId}-${links}`,
        organisationId,
        episodeId: 'e1',
        purpose: 'check-in',
        about: 'day-3.2026-11-24',
        madeAt: at('09:00'),
        expiresAt: at('20:00'),
        ...over,
      };
    };

    test('is found by its digest until it expires, and no longer', async () => {
      const here = await anOrganisation(opened());
      const link = await aLink(here);
      await opened().links.keep(link);
      const kept = { ...link, madeAt: at('09:00'), expiresAt: at('20:00') };
      expect(await opened().links.find(link.tokenHash, at('19:59'))).toEqual(kept);
      expect(await opened().links.find(link.tokenHash, at('20:00'))).toBeUndefined();
      expect(await opened().links.find('another', at('10:00'))).toBeUndefined();
    });

    test('made again with a message that is sent again is the same, and lives no longer', async () => {
      const here = await anOrganisation(opened());
      const link = await aLink(here);
      await opened().links.keep(link);
      await opened().links.keep({ ...link, about: 'another', expiresAt: at('23:00') });
      const found = await opened().links.find(link.tokenHash, at('10:00'));
      expect([found?.about, found?.expiresAt]).toEqual([link.about, at('20:00')]);
    });

    test('that was taken back is not found, and does not come back with a message sent again', async () => {
      const here = await anOrganisation(opened());
      const elsewhere = await anOrganisation(opened());
      const taken = await aLink(here);
      const calendar = await aLink(here, { purpose: 'calendar', about: '' });
      const theirs = await aLink(elsewhere);
      for (const link of [taken, calendar, theirs]) await opened().links.keep(link);
      await opened().links.revoke(here, 'e1', 'check-in', byNurse('10:00'));
      await opened().links.keep(taken);
      const found = await Promise.all(
        [taken, calendar, theirs].map(({ tokenHash }) => opened().links.find(tokenHash, at('11:00'))),
      );
      expect(found.map((each) => each?.purpose)).toEqual([undefined, 'calendar', 'check-in']);
    });

    test('to an episode that is not there cannot be made', async () => {
      const here = await anOrganisation(opened());
      const link = await aLink(here, { episodeId: 'nowhere' });
      await expect(opened().links.keep(link)).rejects.toThrow(/no such episode|foreign key/);
    });
  });
}
