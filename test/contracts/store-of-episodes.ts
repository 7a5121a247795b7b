import { describe, expect, test } from 'vitest';
import { type BoardCheckId, boardCheckIds, comesFirst } from '../../src/knowledge/board-checks.ts';
import type { Alarm } from '../../src/pathway/episode-types.ts';
import type { Store } from '../../src/pathway/ports.ts';
import {
  aChange,
  aDecision,
  aMessage,
  anAlarm,
  anEpisode,
  aNote,
  anOpened,
  anOrganisation,
  aPerson,
  aRegistered,
  at,
  byNurse,
  team,
} from './store-examples.ts';

/** What every store promises of episodes, their history and their boards. */
export function episodesArePromised(opened: () => Store): void {
  describe('an episode', () => {
    test('is there as it was recorded, with its history and decisions', async () => {
      const store = opened();
      const here = await anOrganisation(store);
      const first = await anOpened(store, here, 'e1', {
        events: [aNote('first'), aNote('second', '09:06')],
        decisions: [aDecision('d1')],
      });
      const second = aChange(here, 'e1', {
        expectedSequence: 2,
        events: [aNote('third', '10:00')],
        decisions: [aDecision('d2', '10:00'), aDecision('d3', '10:00')],
      });
      expect(await store.episodes.record(second)).toEqual({ status: 'recorded', sequence: 3 });

      const { episodes } = store;
      expect(await episodes.load(here, 'e1')).toEqual(second.episode);
      expect(await episodes.history(here, 'e1')).toEqual(
        [...first.events, ...second.events].map((event, index) => ({ ...event, sequence: index + 1 })),
      );
      expect(await episodes.decisions(here, 'e1')).toEqual(
        [...first.decisions, ...second.decisions].map((each, index) => ({ ...each, sequence: index + 1 })),
      );
      expect(await episodes.commandResult(here, 'e1 from 2')).toEqual({
        sequence: 3,
        digest: second.commandDigest,
        episodeId: 'e1',
      });
    });

    test('every history comes once, whole and in order; another organisation’s does not', async () => {
      const store = opened();
      const here = await anOrganisation(store);
      const there = await anOrganisation(store);
      await anOpened(store, here, 'e1', { events: [aNote('first'), aNote('second', '09:06')] });
      await anOpened(store, here, 'e2', { events: [aNote('other')] });
      await anOpened(store, there, 'e3', { events: [aNote('elsewhere')] });
      await store.episodes.record(
        aChange(here, 'e1', { expectedSequence: 2, events: [aNote('third', '10:00')] }),
      );
      const histories: unknown[] = [];
      await store.episodes.eachHistory(here, (history) => histories.push(history));
      const own = [await store.episodes.history(here, 'e1'), await store.episodes.history(here, 'e2')];
      expect(histories).toEqual(own);
    });

    test('that nobody recorded is not there', async () => {
      const store = opened();
      const here = await anOrganisation(store);
      expect(await store.episodes.load(here, 'e1')).toBeUndefined();
      expect(await store.episodes.history(here, 'e1')).toEqual([]);
      expect(await store.episodes.decisions(here, 'e1')).toEqual([]);
      expect(await store.episodes.commandResult(here, 'key')).toBeUndefined();
    });

    test('a command repeated is done once, however its clock stood', async () => {
      const store = opened();
      const here = await anOrganisation(store);
      await anOpened(store, here, 'e1');
      const change = aChange(here, 'e1', { expectedSequence: 1, messages: [aMessage('effect')] });
      expect(await store.episodes.record(change)).toEqual({ status: 'recorded', sequence: 2 });
      const again = { ...change, stamp: byNurse('11:00') };
      expect(await store.episodes.record(again)).toEqual({
        status: 'repeated',
        sequence: 2,
        episodeId: 'e1',
      });
      expect(await store.episodes.history(here, 'e1')).toHaveLength(2);
    });

    test('opening repeated names the episode that was opened: a new try has a new id', async () => {
      const store = opened();
      const here = await anOrganisation(store);
      await anOpened(store, here, 'e1', { commandKey: 'open', commandDigest: 'same' });
      const again = aChange(here, 'e2', { commandKey: 'open', commandDigest: 'same' });
      expect(await store.episodes.record(again)).toEqual({
        status: 'repeated',
        sequence: 1,
        episodeId: 'e1',
      });
      expect(await store.episodes.load(here, 'e2')).toBeUndefined();
    });

    test('a key stands for one command on one episode', async () => {
      const store = opened();
      const here = await anOrganisation(store);
      await anOpened(store, here, 'e1');
      await anOpened(store, here, 'e2');
      const change = aChange(here, 'e1', { expectedSequence: 1, commandKey: 'k', commandDigest: 'd' });
      await store.episodes.record(change);
      const refused = { status: 'key-used-for-another-command' };
      expect(await store.episodes.record({ ...change, commandDigest: 'other' })).toEqual(refused);
      const elsewhere = aChange(here, 'e2', { expectedSequence: 1, commandKey: 'k', commandDigest: 'd' });
      expect(await store.episodes.record(elsewhere)).toEqual(refused);
      expect(await store.episodes.history(here, 'e2')).toHaveLength(1);
    });

    test('whoever saw an older episode is told where it stands, and changes nothing', async () => {
      const store = opened();
      const here = await anOrganisation(store);
      await anOpened(store, here, 'e1', { alarms: [anAlarm('assess', '13:00')] });
      await store.episodes.record(aChange(here, 'e1', { expectedSequence: 1 }));
      const late = aChange(here, 'e1', {
        expectedSequence: 1,
        commandKey: 'late',
        alarms: [anAlarm('late', '14:00')],
        messages: [aMessage('late')],
        decisions: [aDecision('late')],
        board: { flagged: true },
      });
      const before = await everythingOf(store, here);
      expect(await store.episodes.record(late)).toEqual({ status: 'conflict', sequence: 2 });
      expect(await store.episodes.record(aChange(here, 'e1', { commandKey: 'anew' }))).toEqual({
        status: 'conflict',
        sequence: 2,
      });
      expect(await store.episodes.record(aChange(here, 'e9', { expectedSequence: 4 }))).toEqual({
        status: 'conflict',
        sequence: 0,
      });
      expect(await everythingOf(store, here)).toEqual(before);
    });

    test('of two at the same moment exactly one is recorded', async () => {
      const store = opened();
      const here = await anOrganisation(store);
      await anOpened(store, here, 'e1');
      for (let round = 1; round <= 5; round += 1) {
        const outcomes = await Promise.all(
          ['a', 'b', 'c', 'd'].map((who) =>
            store.episodes.record(
              aChange(here, 'e1', {
                expectedSequence: round,
                commandKey: `${round}${who}`,
                events: [aNote(who)],
              }),
            ),
          ),
        );
        const statuses = outcomes.map(({ status }) => status).toSorted();
        expect(statuses).toEqual(['conflict', 'conflict', 'conflict', 'recorded']);
      }
      const history = await store.episodes.history(here, 'e1');
      expect(history.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5, 6]);
    });

    test('one command sent several times at the same moment is recorded once', async () => {
      const store = opened();
      const here = await anOrganisation(store);
      await aRegistered(store, here, aPerson('amina'));
      const tries = ['e1', 'e2', 'e3', 'e4'].map((episodeId) =>
        store.episodes.record(aChange(here, episodeId, { commandKey: 'open', commandDigest: 'same' })),
      );
      const outcomes = await Promise.all(tries);
      const statuses = outcomes.map(({ status }) => status).toSorted();
      expect(statuses).toEqual(['recorded', 'repeated', 'repeated', 'repeated']);
      const { rows } = await store.episodes.board({ organisationId: here, limit: 10, offset: 0 });
      expect(rows).toHaveLength(1);
      for (const outcome of outcomes) {
        if (outcome.status === 'repeated') expect(outcome.episodeId).toBe(rows[0]?.episodeId);
      }
    });

    test('among many at one moment has its own verdict', async () => {
      const store = opened();
      const here = await anOrganisation(store);
      const ids = Array.from({ length: 12 }, (_, n) => `e${n}`);
      for (const id of ids) await anOpened(store, here, id);
      await store.episodes.record(aChange(here, 'e3', { expectedSequence: 1, events: [aNote('sooner')] }));
      const changeOf = (id: string) =>
        aChange(here, id, {
          expectedSequence: 1,
          commandKey: id === 'e5' ? 'e4 from 0' : `${id} later`,
          events: [aNote(`of ${id}`), aNote('and more')],
          decisions: [aDecision(id)],
          alarms: [anAlarm('scan', '15:00')],
          messages: [aMessage(`tell ${id}`)],
        });
      const ofNobody = aChange(here, 'new', { episode: { personId: 'nobody' } });
      const [nobody, ...outcomes] = await Promise.allSettled(
        [ofNobody, ...ids.map(changeOf), changeOf('e6')].map((change) => store.episodes.record(change)),
      );
      expect(nobody?.status).toBe('rejected');
      const statuses = outcomes.map((each) => (each.status === 'fulfilled' ? each.value.status : 'failed'));
      expect(new Set([statuses[6], statuses[12]])).toEqual(new Set(['recorded', 'repeated']));
      expect(statuses.toSpliced(12, 1).toSpliced(6, 1)).toEqual(
        ids
          .filter((id) => id !== 'e6')
          .map((id) =>
            id === 'e3' ? 'conflict' : id === 'e5' ? 'key-used-for-another-command' : 'recorded',
          ),
      );
      const pending = (await store.outbox.pending(1000)).filter((each) => each.organisationId === here);
      expect(pending.map(({ effectKey }) => effectKey).toSorted()).toEqual(
        ids
          .filter((id) => !['e3', 'e5'].includes(id))
          .map((id) => `tell ${id}`)
          .toSorted(),
      );
      for (const id of ids) {
        const isKept = id !== 'e3' && id !== 'e5';
        const texts = (await store.episodes.history(here, id)).map((event) => 'text' in event && event.text);
        expect(texts).toEqual(
          isKept ? ['seen', `of ${id}`, 'and more'] : id === 'e3' ? ['seen', 'sooner'] : ['seen'],
        );
        expect((await store.episodes.decisions(here, id)).map(({ decisionId }) => decisionId)).toEqual(
          isKept ? [id] : [],
        );
        expect((await store.episodes.load(here, id))?.sequence).toBe(isKept ? 3 : id === 'e3' ? 2 : 1);
      }
      const due = (await store.alarms.due(at('16:00'), 1000)).filter((each) => each.organisationId === here);
      expect(due).toHaveLength(10);
    });

    test('that cannot be kept whole is not kept at all', async () => {
      const store = opened();
      const here = await anOrganisation(store);
      await aRegistered(store, here, aPerson('amina'));
      const ofNobody = aChange(here, 'e1', { episode: { personId: 'nobody' } });
      await expect(store.episodes.record(ofNobody)).rejects.toThrow('a person who is not there');
      const withNul = aChange(here, 'e1', { events: [aNote('a\0b')] });
      await expect(store.episodes.record(withNul)).rejects.toThrow('text: text with a character');
      const outOfStep = aChange(here, 'e1', { episode: { sequence: 7 } });
      await expect(store.episodes.record(outOfStep)).rejects.toThrow('the episode stands at 7');
      const nowhere = aChange('nowhere', 'e1');
      await expect(store.episodes.record(nowhere)).rejects.toThrow(/no such organisation|not there/);

      expect(await store.episodes.load(here, 'e1')).toBeUndefined();
      expect(await store.episodes.commandResult(here, 'e1 from 0')).toBeUndefined();
      expect(await store.audit.of(here, { kind: 'episode', id: 'e1' }, 10)).toEqual([]);
    });

    test("another organisation's is not there, in any call", async () => {
      const store = opened();
      const here = await anOrganisation(store);
      const elsewhere = await anOrganisation(store);
      await anOpened(store, here, 'e1', {
        decisions: [aDecision('d1')],
        messages: [aMessage('m1')],
        board: { dueAt: null },
      });
      const { episodes, outbox, audit, people } = store;
      expect(await episodes.load(elsewhere, 'e1')).toBeUndefined();
      expect(await episodes.history(elsewhere, 'e1')).toEqual([]);
      expect(await episodes.decisions(elsewhere, 'e1')).toEqual([]);
      expect(await episodes.ofPerson(elsewhere, 'amina')).toEqual([]);
      expect(await episodes.commandResult(elsewhere, 'e1 from 0')).toBeUndefined();
      expect(await episodes.board({ organisationId: elsewhere, limit: 9, offset: 0 })).toEqual({
        rows: [],
        total: 0,
      });
      expect(await episodes.tallies(elsewhere, at('18:00'))).toMatchObject({ open: 0, withoutNextStep: 0 });
      expect(await episodes.record(aChange(elsewhere, 'e1', { expectedSequence: 1 }))).toEqual({
        status: 'conflict',
        sequence: 0,
      });
      expect(await audit.of(elsewhere, { kind: 'episode', id: 'e1' }, 9)).toEqual([]);
      expect(await people.get(elsewhere, 'amina')).toBeUndefined();
      const message = (await outbox.pending(1000)).find(({ organisationId }) => organisationId === here);
      await expect(outbox.deliver(elsewhere, message?.id ?? '', at('10:00'))).rejects.toThrow(
        'no such message',
      );

      await anOpened(store, elsewhere, 'e1', { events: [aNote('theirs')] });
      expect(await episodes.history(here, 'e1')).toMatchObject([{ text: 'seen' }]);
    });
  });

  describe('a board', () => {
    test('shows first what has no next step, then what is due soonest; closed ones apart', async () => {
      const store = opened();
      const here = await anOrganisation(store);
      await anOpened(store, here, 'late', { board: { dueAt: at('15:00') } });
      await anOpened(store, here, 'soon-b', { board: { dueAt: at('10:00') } });
      await anOpened(store, here, 'soon-a', { board: { dueAt: at('10:00') } });
      await anOpened(store, here, 'fault', { board: { dueAt: null, nextKind: null } });
      for (const [id, clock] of [
        ['closed-early', '11:00'],
        ['closed-late', '12:00'],
      ] as const)
        await anOpened(store, here, id, {
          stamp: byNurse(clock),
          board: { state: 'closed', dueAt: null, nextKind: null },
        });
      const page = async (over: object) => {
        const { rows, total } = await store.episodes.board({
          organisationId: here,
          limit: 10,
          offset: 0,
          ...over,
        });
        return [rows.map(({ episodeId }) => episodeId), total];
      };
      expect(await page({})).toEqual([['fault', 'soon-a', 'soon-b', 'late'], 4]);
      expect(await page({ limit: 2, offset: 1 })).toEqual([['soon-a', 'soon-b'], 4]);
      expect(await page({ offset: 40 })).toEqual([[], 4]);
      expect(await page({ closed: true })).toEqual([['closed-late', 'closed-early'], 2]);
      const all = await store.episodes.ofPerson(here, 'amina');
      expect(all.map(({ episodeId }) => episodeId)).toEqual([
        'fault',
        'soon-a',
        'soon-b',
        'late',
        'closed-late',
        'closed-early',
      ]);
    });

    test('is narrowed by owner, state and person', async () => {
      const store = opened();
      const here = await anOrganisation(store);
      const nhs = { system: 'nhs', value: '9434765919' } as const;
      await aRegistered(
        store,
        here,
        aPerson('amina', { familyName: 'Khan', givenName: 'Amina', identifiers: [nhs] }),
      );
      await aRegistered(store, here, aPerson('jose', { familyName: 'Núñez', givenName: 'José' }));
      const mine = { kind: 'user', id: 'nurse-osei' } as const;
      await anOpened(store, here, 'e1', { board: { owner: mine } });
      await anOpened(store, here, 'e2', {
        episode: { personId: 'jose' },
        board: { state: 'awaiting-tests', dueAt: at('09:00'), coverEndsAt: at('20:00'), flagged: true },
      });
      const found = async (over: object) => {
        const { rows, total } = await store.episodes.board({
          organisationId: here,
          limit: 10,
          offset: 0,
          ...over,
        });
        expect(rows).toHaveLength(total);
        return rows.map(({ episodeId }) => episodeId);
      };
      expect(await found({})).toEqual(['e2', 'e1']);
      expect(await found({ owner: mine })).toEqual(['e1']);
      expect(await found({ owner: { kind: 'team', id: 'nurse-osei' } })).toEqual([]);
      expect(await found({ states: ['awaiting-tests', 'confirmed'] })).toEqual(['e2']);
      expect(await found({ states: [] })).toEqual([]);
      expect(await found({ search: 'nunez jo' })).toEqual(['e2']);
      expect(await found({ search: '943 476' })).toEqual(['e1']);
      expect(await found({ search: 'nobody' })).toEqual([]);
      expect(await found({ search: '  ' })).toEqual(['e2', 'e1']);

      const { rows } = await store.episodes.board({ organisationId: here, limit: 1, offset: 0 });
      expect(rows).toEqual([
        {
          episodeId: 'e2',
          sequence: 1,
          state: 'awaiting-tests',
          owner: team,
          nextKind: 'assess',
          dueAt: at('09:00'),
          coverEndsAt: at('20:00'),
          flagged: true,
          side: 'left',
          limb: 'leg',
          person: {
            id: 'jose',
            familyName: 'Núñez',
            givenName: 'José',
            birthDate: '1961-02-01',
            identifiers: [],
            needs: null,
          },
        },
      ]);
    });

    test('shows an emergency first, then what has no next step, then what is due', async () => {
      const store = opened();
      const here = await anOrganisation(store);
      await anOpened(store, here, 'overdue', { board: { dueAt: at('08:00') } });
      for (const nextKind of comesFirst.needs)
        await anOpened(store, here, nextKind, { board: { nextKind, dueAt: at('11:00') } });
      await anOpened(store, here, 'no-step', { board: { nextKind: null, dueAt: null } });
      const { rows } = await store.episodes.board({ organisationId: here, limit: 9, offset: 0 });
      const shown = rows.map(({ episodeId }) => episodeId);
      expect(shown).toEqual([...comesFirst.needs.toSorted(), 'no-step', 'overdue']);
    });

    test('counts what must be zero', async () => {
      const store = opened();
      const here = await anOrganisation(store);
      const account = (id: string, disabled: boolean) => ({
        id: `${here}-${id}`,
        organisationId: here,
        email: `${id}@${here}.example`,
        name: id,
        roles: ['clinician'] as const,
        disabled,
      });
      await store.accounts.create(account('here', false), byNurse('08:00'));
      await store.accounts.create(account('gone', true), byNurse('08:00'));
      const owned = (id: string) => ({ owner: { kind: 'user', id: `${here}-${id}` } }) as const;
      await anOpened(store, here, 'fine', { board: owned('here') });
      await anOpened(store, here, 'left-behind', { board: owned('gone') });
      await anOpened(store, here, 'never-owned', { board: owned('nobody') });
      await anOpened(store, here, 'no-team', { board: { owner: { kind: 'team', id: '' } } });
      await anOpened(store, here, 'just-due', { board: { dueAt: at('12:00') } });
      await anOpened(store, here, 'no-step', { board: { nextKind: null, dueAt: null } });
      await anOpened(store, here, 'over', { board: { state: 'closed', nextKind: null, dueAt: null } });
      expect(await store.episodes.tallies(here, at('12:00'))).toMatchObject({
        open: 6,
        overdue: 1,
        withoutNextStep: 1,
        withoutOwner: 3,
        unreadNotices: 0,
      });
      expect(await store.episodes.tallies(here, at('11:59'))).toMatchObject({ overdue: 0 });
    });
  });

  describe('checks of the board', () => {
    /** A gap in cover is one too many at once; a scan counts from its deadline, told or not. */
    async function fourEpisodes(store: Store): Promise<string> {
      const here = await anOrganisation(store);
      const made = (id: string, ...alarms: readonly Alarm[]) => anOpened(store, here, id, { alarms });
      await made('gap', anAlarm('cover-gap/3', '23:00', 'due'));
      await made(
        'in-time',
        anAlarm('scan-result/t1', '11:00', 'soon'),
        anAlarm('scan-result/t1', '13:00', 'due'),
      );
      await made('late', anAlarm('scan-result/t1', '12:00', 'due'), anAlarm('order-test/d', '11:00', 'due'));
      await made('told', anAlarm('scan-result/t1', '23:00', 'again'));
      return here;
    }

    test('count what is there, or what is late, once for each episode', async () => {
      const store = opened();
      const here = await fourEpisodes(store);
      const { checks } = await store.episodes.tallies(here, at('12:00'));
      expect(checks).toEqual({
        ...Object.fromEntries(boardCheckIds.map((id) => [id, 0])),
        'cover-gap': 1,
        'planned-not-done': 2,
      });
    });

    test('show the episodes they count, and no others', async () => {
      const store = opened();
      const here = await fourEpisodes(store);
      const shown = async (id: BoardCheckId, time: string) => {
        const check = { id, now: at(time) };
        const { rows, total } = await store.episodes.board({
          organisationId: here,
          limit: 10,
          offset: 0,
          check,
        });
        expect(total).toBe(rows.length);
        return rows.map(({ episodeId }) => episodeId).toSorted();
      };
      expect(await shown('cover-gap', '08:00')).toEqual(['gap']);
      expect(await shown('planned-not-done', '12:00')).toEqual(['late', 'told']);
      expect(await shown('planned-not-done', '13:00')).toEqual(['in-time', 'late', 'told']);
      expect(await shown('two-strengths', '13:00')).toEqual([]);
    });
  });

  test('each change is in the audit, with who and when', async () => {
    const store = opened();
    const here = await anOrganisation(store);
    await anOpened(store, here, 'e1', { events: [aNote('a'), aNote('b')] });
    const unchanged = aChange(here, 'e1', { expectedSequence: 2, events: [], stamp: byNurse('10:00') });
    expect(await store.episodes.record(unchanged)).toEqual({ status: 'recorded', sequence: 2 });
    const subject = { kind: 'episode', id: 'e1' } as const;
    expect(await store.audit.of(here, subject, 10)).toEqual([
      { action: 'episode.unchanged', stamp: byNurse('10:00'), subject, detail: { sequence: '2' } },
      {
        action: 'episode.note-added+note-added',
        stamp: byNurse('09:05'),
        subject,
        detail: { sequence: '2' },
      },
    ]);
    expect(await store.episodes.load(here, 'e1')).toEqual(anEpisode('e1', { sequence: 2 }));
  });
}

async function everythingOf(store: Store, organisationId: string): Promise<unknown> {
  const alarms = await store.alarms.due(at('23:59'), 1000);
  const pending = await store.outbox.pending(1000);
  return [
    await store.episodes.load(organisationId, 'e1'),
    await store.episodes.history(organisationId, 'e1'),
    await store.episodes.decisions(organisationId, 'e1'),
    await store.episodes.board({ organisationId, limit: 9, offset: 0 }),
    await store.audit.of(organisationId, { kind: 'episode', id: 'e1' }, 100),
    alarms.filter((alarm) => alarm.organisationId === organisationId),
    pending.filter((message) => message.organisationId === organisationId),
  ];
}
