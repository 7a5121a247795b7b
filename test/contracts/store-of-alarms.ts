import { describe, expect, test } from 'vitest';
import type { Store } from '../../src/pathway/ports.ts';
import { aChange, aMessage, anAlarm, anOpened, anOrganisation, at, byNurse, team } from './store-examples.ts';

/** What every store promises of alarms, messages on their way and notices that have arrived. */
export function alarmsArePromised(opened: () => Store): void {
  const alarmsOf = async (organisationId: string, clock: string) => {
    const all = await opened().alarms.due(at(clock), 10_000);
    return all.filter((alarm) => alarm.organisationId === organisationId);
  };
  const pendingOf = async (organisationId: string) => {
    const all = await opened().outbox.pending(10_000);
    return all.filter((message) => message.organisationId === organisationId);
  };

  describe('alarms', () => {
    test('ring when they are due, the earliest first, until a command replaces them', async () => {
      const store = opened();
      const here = await anOrganisation(store);
      await anOpened(store, here, 'e1', {
        alarms: [anAlarm('scan', '14:00'), anAlarm('scan', '13:30', 'soon'), anAlarm('bloods', '14:00')],
      });
      const names = async (clock: string) =>
        (await alarmsOf(here, clock)).map(({ item, phase }) => `${item} ${phase}`);
      expect(await names('13:29')).toEqual([]);
      expect(await names('13:30')).toEqual(['scan soon']);
      expect(await names('14:00')).toEqual(['scan soon', 'bloods due', 'scan due']);
      expect(await names('14:00')).toHaveLength(3);

      await store.episodes.record(
        aChange(here, 'e1', {
          expectedSequence: 1,
          alarms: [anAlarm('scan', '15:00'), anAlarm('bloods', '14:00')],
        }),
      );
      expect(await names('23:00')).toEqual(['bloods due', 'scan due']);
      expect((await alarmsOf(here, '23:00')).at(-1)).toEqual({
        organisationId: here,
        episodeId: 'e1',
        item: 'scan',
        phase: 'due',
        ringAt: at('15:00'),
      });
      await store.episodes.record(aChange(here, 'e1', { expectedSequence: 2, alarms: [] }));
      expect(await names('23:00')).toEqual([]);
    });

    test("are an episode's own", async () => {
      const store = opened();
      const here = await anOrganisation(store);
      await anOpened(store, here, 'e1', { alarms: [anAlarm('scan', '14:00')] });
      await anOpened(store, here, 'e2', { alarms: [anAlarm('scan', '13:00')] });
      await store.episodes.record(aChange(here, 'e1', { expectedSequence: 1, alarms: [] }));
      expect(await alarmsOf(here, '23:00')).toMatchObject([{ episodeId: 'e2' }]);
    });

    test('never ring early: what the database cannot keep is rounded up', async () => {
      const store = opened();
      const here = await anOrganisation(store);
      const ringAt = at('14:00').add({ nanoseconds: 1 });
      await anOpened(store, here, 'e1', { alarms: [{ item: 'scan', phase: 'due', ringAt }] });
      expect(await alarmsOf(here, '14:00')).toEqual([]);
      expect((await alarmsOf(here, '14:01'))[0]?.ringAt).toEqual(at('14:00').add({ microseconds: 1 }));
    });

    test('the next one is told; a limit takes the earliest', async () => {
      const store = opened();
      const here = await anOrganisation(store);
      const long = at('14:00').subtract({ hours: 24 * 365 });
      await anOpened(store, here, 'e1', {
        alarms: [{ item: 'old', phase: 'due', ringAt: long }, anAlarm('scan', '14:00')],
      });
      expect(await store.alarms.next()).toEqual(long);
      expect(await store.alarms.due(at('23:00'), 1)).toMatchObject([{ item: 'old' }]);
      await store.episodes.record(aChange(here, 'e1', { expectedSequence: 1, alarms: [] }));
    });
  });

  describe('messages', () => {
    test('are delivered once, in the order they were written', async () => {
      const store = opened();
      const here = await anOrganisation(store);
      await anOpened(store, here, 'e1', { messages: [aMessage('b'), aMessage('a')] });
      const pending = await pendingOf(here);
      expect(pending).toMatchObject([
        { ...aMessage('b'), episodeId: 'e1' },
        { ...aMessage('a'), episodeId: 'e1' },
      ]);
      const id = pending[0]?.id ?? '';
      const outcomes = await Promise.all(
        ['10:00', '10:01', '10:02'].map((clock) => store.outbox.deliver(here, id, at(clock))),
      );
      expect(outcomes.toSorted()).toEqual(['already', 'already', 'delivered']);
      expect(await pendingOf(here)).toMatchObject([{ effectKey: 'a' }]);
      expect(await store.outbox.notices(here, { limit: 9 })).toHaveLength(1);
    });

    test('with one effect are one message, also of two commands', async () => {
      const store = opened();
      const here = await anOrganisation(store);
      await anOpened(store, here, 'e1', { messages: [aMessage('told')] });
      const [first] = await pendingOf(here);
      await store.outbox.deliver(here, first?.id ?? '', at('10:00'));
      await store.episodes.record(
        aChange(here, 'e1', { expectedSequence: 1, messages: [aMessage('told'), aMessage('new')] }),
      );
      expect(await pendingOf(here)).toMatchObject([{ effectKey: 'new' }]);
    });

    test('arrive as notices, unread until somebody reads them', async () => {
      const store = opened();
      const here = await anOrganisation(store);
      const elsewhere = await anOrganisation(store);
      await anOpened(store, here, 'e1', { messages: [aMessage('a')] });
      await anOpened(store, here, 'e2', { messages: [aMessage('b')] });
      for (const [index, { id }] of (await pendingOf(here)).entries())
        await store.outbox.deliver(here, id, at(`10:0${index}`));

      const { outbox } = store;
      const [latest, earlier] = await outbox.notices(here, { limit: 9 });
      expect(latest).toEqual({
        id: latest?.id,
        episodeId: 'e2',
        words: 'scan-overdue',
        values: { slotAt: 'Monday 09:00', place: 'Room 4' },
        to: { kind: 'owner', owner: team },
        at: at('10:01'),
        readAt: null,
        readBy: null,
      });
      expect(await outbox.notices(here, { limit: 1 })).toEqual([latest]);
      expect(await outbox.notices(here, { episodeId: 'e1', limit: 9 })).toEqual([earlier]);
      expect(await outbox.notices(elsewhere, { limit: 9 })).toEqual([]);
      expect(await store.episodes.tallies(here, at('11:00'))).toMatchObject({ unreadNotices: 2 });

      const id = latest?.id ?? '';
      await outbox.read(elsewhere, id, byNurse('11:00'));
      expect(await outbox.notices(here, { unread: true, limit: 9 })).toHaveLength(2);
      await outbox.read(here, id, byNurse('11:01'));
      await outbox.read(here, id, { ...byNurse('12:00'), by: { role: 'clinician', id: 'somebody-else' } });
      const read = { ...latest, readAt: at('11:01'), readBy: 'nurse-osei' };
      expect(await outbox.notices(here, { unread: false, limit: 9 })).toEqual([read]);
      expect(await outbox.notices(here, { unread: true, limit: 9 })).toEqual([earlier]);
      expect(await store.episodes.tallies(here, at('11:00'))).toMatchObject({ unreadNotices: 1 });
    });
  });

  describe('the audit', () => {
    test('lists what was done to a subject, the latest first', async () => {
      const { audit } = opened();
      const here = await anOrganisation(opened());
      const subject = { kind: 'session', id: 's1' } as const;
      const entry = (clock: string, action: string) => ({
        action,
        subject,
        stamp: byNurse(clock),
        detail: { loggedAt: 'text' },
      });
      await Promise.all(['a', 'b', 'c'].map((action) => audit.note(here, entry('10:00', action))));
      await audit.note(here, entry('11:00', 'last'));
      const listed = await audit.of(here, subject, 9);
      expect(listed[0]).toEqual(entry('11:00', 'last'));
      expect(listed.map(({ action }) => action).toSorted()).toEqual(['a', 'b', 'c', 'last']);
      expect(await audit.of(here, subject, 2)).toHaveLength(2);
      expect(await audit.of(here, { kind: 'account', id: 's1' }, 9)).toEqual([]);
      await expect(audit.note('nowhere', entry('11:00', 'lost'))).rejects.toThrow(
        /no such organisation|foreign key/,
      );
    });
  });
}
