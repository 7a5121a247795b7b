import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import type { Attempted, HeardEvent } from '../../src/pathway/deliveries.ts';
import type { Message, Store } from '../../src/pathway/ports.ts';
import {
  aMessage,
  anEpisode,
  anOpened,
  anOrganisation,
  aPerson,
  aRegistered,
  at,
  byNurse,
  team,
} from './store-examples.ts';

/** What every store promises of messages to people: `src/pathway/deliveries.ts`. */
export function deliveriesArePromised(opened: () => Store): void {
  const toPerson = (
    effectKey: string,
    over: Partial<Extract<Message['to'], { kind: 'person' }>> = {},
  ): Message => ({
    ...aMessage(effectKey),
    to: { kind: 'person', personId: 'amina', ...over },
    words: 'person.stop-cover',
    values: {},
  });
  /** An organisation with these messages shown to its clinic at ten; the deliveries that came of it, in order. */
  async function shown(...messages: readonly Message[]) {
    const store = opened();
    const here = await anOrganisation(store);
    await anOpened(store, here, 'e1', { messages });
    for (const message of await store.outbox.pending(10_000))
      if (message.organisationId === here) await store.outbox.deliver(here, message.id, at('10:00'));
    const ids = (await store.deliveries.ofEpisode(here, 'e1')).map(({ id }) => id);
    return { deliveries: store.deliveries, store, here, ids, id: ids[0] ?? 'none' };
  }
  const dueOf = async (here: string, clock: string) =>
    (await opened().deliveries.due(at(clock), 10_000)).filter(
      ({ organisationId }) => organisationId === here,
    );
  const hold = (clock: string, minutes = 5) => ({ now: at(clock), until: at(clock).add({ minutes }) });
  const sent = (over: Partial<Extract<Attempted, { outcome: 'sent' }>> = {}): Attempted => ({
    outcome: 'sent',
    at: at('10:01'),
    attempt: 1,
    channel: 'twilio-sms',
    status: 'queued',
    providerId: 'SM1',
    addressKey: 'key-of-a-number',
    ...over,
  });
  const later = (
    clock: string,
    nextAt: string,
    over: Partial<Extract<Attempted, { outcome: 'later' }>> = {},
  ): Attempted => ({
    outcome: 'later',
    at: at(clock),
    attempt: 1,
    channel: 'twilio-sms',
    status: '503',
    because: 'busy',
    maybeSent: false,
    nextAt: at(nextAt),
    ...over,
  });
  const failed = (over: Partial<Extract<Attempted, { outcome: 'failed' }>> = {}): Attempted => ({
    outcome: 'failed',
    at: at('10:01'),
    attempt: 1,
    channel: 'twilio-sms',
    status: '400 21211',
    because: 'bad-address',
    maybeSent: false,
    ...over,
  });
  const receipt = (over: Partial<Extract<HeardEvent, { kind: 'receipt' }>> = {}): HeardEvent => ({
    kind: 'receipt',
    channel: 'twilio-sms',
    reference: null,
    providerId: 'SM1',
    state: 'delivered',
    status: 'delivered',
    ...over,
  });
  const reply = (over: Partial<Extract<HeardEvent, { text: string }>> = {}): HeardEvent => ({
    kind: 'reply',
    channel: 'twilio-sms',
    providerId: 'SM-reply-1',
    from: { kind: 'phone', e164: '+447700900123' },
    addressKey: 'key-of-a-number',
    text: 'STOPPED',
    ...over,
  });

  const onCall = (effectKey: string, userId = 'dr-first'): Message => ({
    ...aMessage(effectKey),
    to: { kind: 'on-call', userId },
    words: 'on-call.now',
    values: { by: '2026-11-24T02:30:00+00:00[Europe/London]', told: '7' },
  });

  describe('deliveries to whoever is on call', () => {
    test('is on its way at once, of its episode, and is no notice on the board', async () => {
      const { deliveries, store, here, id, ids } = await shown(onCall('a'));
      expect(ids).toHaveLength(1);
      expect(await dueOf(here, '10:01')).toEqual([{ organisationId: here, id }]);
      expect(await deliveries.get(here, id)).toMatchObject({
        episodeId: 'e1',
        to: { kind: 'on-call', userId: 'dr-first' },
        words: 'on-call.now',
        values: { told: '7' },
        state: 'queued',
        dueAt: at('10:00'),
      });
      expect(await store.outbox.notices(here, { limit: 9 })).toEqual([]);
    });

    test('failed or late it is a dead letter, and nobody is told that the person lacks a message', async () => {
      const { deliveries, store, here, ids } = await shown(
        onCall('a'),
        onCall('b', 'dr-second'),
        toPerson('c'),
      );
      const [refused = '', silent = '', person = ''] = ids;
      for (const id of ids) await deliveries.claim(here, id, hold('10:01'));
      await deliveries.note(here, refused, failed());
      await deliveries.note(here, silent, sent({ providerId: 'SM1' }));
      await deliveries.note(here, person, sent({ providerId: 'SM2' }));
      const mark = { at: at('10:05'), before: at('10:02'), exceptWords: [], receiptsOf: ['twilio-sms'] };
      expect(await deliveries.markLate(here, { ...mark, to: 'on-call' })).toBe(1);
      expect((await deliveries.deadLetters(here, 9)).map(({ id, because }) => [id, because])).toEqual([
        [refused, 'bad-address'],
        [silent, 'no-receipt'],
      ]);
      expect(await store.outbox.notices(here, { limit: 9 })).toEqual([]);
      expect(await deliveries.markLate(here, { ...mark, to: 'person' })).toBe(1);
      expect(await store.outbox.notices(here, { limit: 9 })).toMatchObject([{ id: `dead-${person}` }]);
    });

    test('what somebody on call writes back is read by a person, and is nobody’s answer', async () => {
      const { deliveries, here, id } = await shown(onCall('a'));
      await deliveries.claim(here, id, hold('10:01'));
      await deliveries.note(here, id, sent());
      await deliveries.heard(here, reply({ text: 'on my way' }), at('10:05'));
      expect(await deliveries.replies(here, 9)).toMatchObject([{ text: 'on my way', answers: null }]);
      expect(await deliveries.get(here, id)).toMatchObject({ state: 'answered' });
    });

    test('a patient and somebody on call with one telephone: no answer is guessed', async () => {
      const { deliveries, here, ids } = await shown(onCall('a'), toPerson('b'));
      for (const [index, id] of ids.entries()) {
        await deliveries.claim(here, id, hold('10:01'));
        await deliveries.note(here, id, sent({ providerId: `SM${index}` }));
      }
      await deliveries.heard(here, reply(), at('10:05'));
      expect(await deliveries.replies(here, 9)).toMatchObject([{ answers: null }]);
    });
  });

  describe('deliveries', () => {
    test('whoever is on call is told of a text that waits, each once a step; of one that is dealt with nobody', async () => {
      const { deliveries, here } = await shown();
      await deliveries.heard(here, reply({ text: 'chest pain', addressKey: 'a stranger' }), at('10:05'));
      const [text] = await deliveries.replies(here, 9);
      const tell = (step: number, users: readonly string[], clock: string) =>
        deliveries.tellOfText(here, text?.id ?? '', {
          step,
          users,
          actByAt: at('10:20'),
          values: { by: 'then' },
          at: at(clock),
        });
      expect(await tell(0, ['dr-first'], '10:05')).toBe(1);
      expect(await tell(0, ['dr-first'], '10:06')).toBe(0);
      expect(await tell(2, ['dr-first', 'dr-second'], '10:20')).toBe(2);
      const due = await dueOf(here, '10:20');
      const all = await Promise.all(due.map(({ id }) => deliveries.get(here, id)));
      expect(all.map((each) => [each?.to, each?.stateAt])).toEqual([
        [{ kind: 'on-call', userId: 'dr-first' }, at('10:05')],
        [{ kind: 'on-call', userId: 'dr-first' }, at('10:20')],
        [{ kind: 'on-call', userId: 'dr-second' }, at('10:20')],
      ]);
      for (const each of all)
        expect(each).toMatchObject({
          episodeId: null,
          appointmentId: null,
          replyId: text?.id,
          words: 'on-call.now',
          values: { by: 'then' },
        });
      await deliveries.handled(here, text?.id ?? '', byNurse('10:21'));
      expect(await tell(3, ['dr-first'], '11:20')).toBe(0);
      const elsewhere = await anOrganisation(opened());
      expect(await deliveries.replies(elsewhere, 9)).toEqual([]);
    });

    test('a message to a person is on its way to them once the clinic sees it; one to the clinic is not', async () => {
      const { deliveries, here, id, ids } = await shown(toPerson('a'), aMessage('b'));
      expect(ids).toHaveLength(1);
      expect(await dueOf(here, '09:59')).toEqual([]);
      expect(await dueOf(here, '10:01')).toEqual([{ organisationId: here, id }]);
      expect(await deliveries.get(here, id)).toEqual({
        organisationId: here,
        id,
        episodeId: 'e1',
        appointmentId: null,
        replyId: null,
        safetyCaseId: null,
        uselessFromAt: null,
        to: { kind: 'person', personId: 'amina' },
        words: 'person.stop-cover',
        values: {},
        state: 'queued',
        stateAt: at('10:00'),
        dueAt: at('10:00'),
        attempts: 0,
        firstTriedAt: null,
        because: null,
        lateAt: null,
        seenAt: null,
        evidence: [],
      });
      const elsewhere = await anOrganisation(opened());
      expect(await deliveries.get(elsewhere, id)).toBeUndefined();
    });

    test('by night it waits for the morning', async () => {
      const notBeforeAt = Temporal.Instant.from('2026-11-24T08:00:00Z');
      const { here, deliveries, id } = await shown(toPerson('a', { notBeforeAt }));
      expect(await dueOf(here, '23:59')).toEqual([]);
      expect((await deliveries.get(here, id))?.dueAt).toEqual(notBeforeAt);
      const passed = await shown(toPerson('a', { notBeforeAt: at('08:00') }));
      expect((await passed.deliveries.get(passed.here, passed.id))?.dueAt).toEqual(at('10:00'));
    });

    test('one attempt at a time holds it, counted', async () => {
      const { deliveries, here, id } = await shown(toPerson('a'));
      expect(await deliveries.claim(here, id, hold('09:59'))).toBeNull();
      const claims = await Promise.all([1, 2, 3].map(() => deliveries.claim(here, id, hold('10:01'))));
      expect(claims.filter((claim) => claim !== null)).toMatchObject([
        { attempts: 1, firstTriedAt: at('10:01'), maybeSent: false },
      ]);
      expect(await dueOf(here, '10:02')).toEqual([]);
      expect(await deliveries.claim(await anOrganisation(opened()), id, hold('23:00'))).toBeNull();
    });

    test('whoever broke off may have sent it: the next one is told', async () => {
      const { deliveries, here, id } = await shown(toPerson('a'));
      await deliveries.claim(here, id, hold('10:01'));
      expect(await dueOf(here, '10:06')).toHaveLength(1);
      expect(await deliveries.claim(here, id, hold('10:06'))).toMatchObject({
        attempts: 2,
        firstTriedAt: at('10:01'),
        maybeSent: true,
      });
    });

    test('later means later, and a lost answer is remembered', async () => {
      const { deliveries, here, id } = await shown(toPerson('a'));
      await deliveries.claim(here, id, hold('10:01'));
      await deliveries.note(here, id, later('10:01', '10:10', { because: 'no-answer', maybeSent: true }));
      expect(await dueOf(here, '10:09')).toEqual([]);
      expect(await deliveries.get(here, id)).toMatchObject({
        state: 'queued',
        because: 'no-answer',
        dueAt: at('10:10'),
      });
      expect(await deliveries.claim(here, id, hold('10:10'))).toMatchObject({ attempts: 2, maybeSent: true });
      await deliveries.note(here, id, later('10:10', '10:20', { attempt: 2 }));
      expect(await deliveries.claim(here, id, hold('10:20'))).toMatchObject({ attempts: 3, maybeSent: true });
    });

    test('an attempt that has lost its hold moves nothing but to "sent"', async () => {
      const { deliveries, here, id } = await shown(toPerson('a'));
      await deliveries.claim(here, id, hold('10:01'));
      await deliveries.claim(here, id, hold('10:06'));
      await deliveries.note(here, id, failed());
      await deliveries.note(here, id, later('10:06', '23:00'));
      expect(await deliveries.get(here, id)).toMatchObject({ state: 'queued', dueAt: at('10:00') });
      await deliveries.note(here, id, sent());
      expect(await deliveries.get(here, id)).toMatchObject({ state: 'sent', dueAt: null });
      expect(await dueOf(here, '23:00')).toEqual([]);
    });

    test('sent, delivered, read: each with its evidence, once, in whatever order they come', async () => {
      const { deliveries, here, id } = await shown(toPerson('a'));
      await deliveries.claim(here, id, hold('10:01'));
      await deliveries.note(here, id, sent());
      await deliveries.note(here, id, sent());
      const heard = (event: HeardEvent, clock: string) => deliveries.heard(here, event, at(clock));
      expect(await heard(receipt({ state: 'read', status: 'read' }), '10:05')).toBe('noted');
      expect(await heard(receipt(), '10:06')).toBe('noted');
      expect(await heard(receipt(), '10:07')).toBe('already');
      expect(await heard(receipt({ providerId: 'SM9' }), '10:07')).toBe('unknown');
      expect(
        await deliveries.heard(await anOrganisation(opened()), receipt({ reference: id }), at('10:07')),
      ).toBe('unknown');
      const known = await deliveries.get(here, id);
      expect(known).toMatchObject({ state: 'read', stateAt: at('10:05') });
      expect(known?.evidence).toEqual([
        {
          state: 'sent',
          at: at('10:01'),
          attempt: 1,
          channel: 'twilio-sms',
          providerId: 'SM1',
          status: 'queued',
        },
        {
          state: 'read',
          at: at('10:05'),
          attempt: 0,
          channel: 'twilio-sms',
          providerId: 'SM1',
          status: 'read',
        },
        {
          state: 'delivered',
          at: at('10:06'),
          attempt: 0,
          channel: 'twilio-sms',
          providerId: 'SM1',
          status: 'delivered',
        },
      ]);
    });

    test('a receipt that is quicker than our own note stops a second sending', async () => {
      const { deliveries, here, id } = await shown(toPerson('a'));
      await deliveries.claim(here, id, hold('10:01'));
      expect(await deliveries.heard(here, receipt({ reference: id }), at('10:01'))).toBe('noted');
      expect(await dueOf(here, '23:00')).toEqual([]);
      await deliveries.note(here, id, sent({ at: at('10:02') }));
      expect(await deliveries.get(here, id)).toMatchObject({ state: 'delivered', stateAt: at('10:01') });
      // And an answer to it still finds it.
      expect(await deliveries.heard(here, reply(), at('10:20'))).toBe('noted');
      expect(await deliveries.get(here, id)).toMatchObject({ state: 'answered' });
    });

    test('what failed is a dead letter until somebody has dealt with it', async () => {
      const { deliveries, store, here, ids } = await shown(toPerson('a'), toPerson('b'), toPerson('c'));
      const [refused = '', undelivered = '', fine = ''] = ids;
      for (const id of ids) await deliveries.claim(here, id, hold('10:01'));
      await deliveries.note(here, refused, failed());
      for (const [index, id] of [undelivered, fine].entries())
        await deliveries.note(here, id, sent({ providerId: `SM${index}` }));
      await deliveries.heard(
        here,
        receipt({ providerId: 'SM0', state: 'failed', status: 'undelivered 30003' }),
        at('10:03'),
      );
      expect(await deliveries.deadLetters(here, 9)).toMatchObject([
        { id: refused, because: 'bad-address', dueAt: null, seenAt: null },
        { id: undelivered, because: 'not-delivered' },
      ]);
      expect(await deliveries.deadLetters(here, 1)).toHaveLength(1);
      // Whoever answers for the episode is told of each, once, however often it fails.
      await deliveries.heard(
        here,
        receipt({ providerId: 'SM0', state: 'failed', status: 'failed 30008' }),
        at('10:04'),
      );
      const notices = await store.outbox.notices(here, { unread: true, limit: 99 });
      expect(notices.filter(({ words }) => words === 'message-failed.now')).toEqual([
        {
          id: `dead-${undelivered}`,
          episodeId: 'e1',
          words: 'message-failed.now',
          values: {},
          to: { kind: 'owner', owner: team },
          at: at('10:03'),
          readAt: null,
          readBy: null,
        },
        expect.objectContaining({ id: `dead-${refused}`, at: at('10:01') }),
      ]);
      const elsewhere = await anOrganisation(opened());
      expect(await deliveries.deadLetters(elsewhere, 9)).toEqual([]);
      await deliveries.seen(elsewhere, refused, byNurse('10:20'));
      await deliveries.seen(here, refused, byNurse('10:20'));
      await deliveries.seen(here, fine, byNurse('10:20'));
      expect(await deliveries.deadLetters(here, 9)).toMatchObject([{ id: undelivered }]);
      expect(await deliveries.get(here, refused)).toMatchObject({ seenAt: at('10:20') });
      expect(await deliveries.get(here, fine)).toMatchObject({ seenAt: null });
      // It arrived after all, and says so.
      await deliveries.heard(here, receipt({ providerId: 'SM0' }), at('11:00'));
      expect(await deliveries.deadLetters(here, 9)).toEqual([]);
    });

    test('a dead letter is sent again once for each press', async () => {
      const { deliveries, here, id } = await shown(toPerson('a'));
      await deliveries.claim(here, id, hold('10:01'));
      await deliveries.note(here, id, failed());
      const press = (attempts: number, clock: string) =>
        deliveries.again(here, id, { attempts, at: at(clock) });
      expect(
        await deliveries.again(await anOrganisation(opened()), id, { attempts: 1, at: at('11:00') }),
      ).toBe(false);
      expect(await press(2, '11:00')).toBe(false);
      const presses = await Promise.all([press(1, '11:00'), press(1, '11:00')]);
      expect(presses.toSorted()).toEqual([false, true]);
      expect(await deliveries.deadLetters(here, 9)).toEqual([]);
      expect(await dueOf(here, '10:59')).toEqual([]);
      expect(await deliveries.claim(here, id, hold('11:00'))).toMatchObject({
        attempts: 2,
        firstTriedAt: at('11:00'),
        maybeSent: false,
      });
      await deliveries.note(here, id, failed({ at: at('11:01'), attempt: 2 }));
      // The first page is still open somewhere: its button does nothing now.
      expect(await press(1, '11:02')).toBe(false);
      expect(await deliveries.deadLetters(here, 9)).toMatchObject([{ id, attempts: 2 }]);
      await deliveries.seen(here, id, byNurse('11:05'));
      expect(await press(2, '11:06')).toBe(false);
    });

    describe('what nothing shows to have arrived', () => {
      const receiptsOf = ['twilio-sms'];
      const late = (clock: string, before: string, exceptWords: readonly string[] = []) => ({
        to: 'person' as const,
        at: at(clock),
        before: at(before),
        exceptWords,
        receiptsOf,
      });

      test('sent, and never heard of again, is a dead letter once, and whoever answers is told', async () => {
        const { deliveries, store, here, ids } = await shown(toPerson('a'), toPerson('b'), toPerson('c'));
        const [silent = '', byMail = '', arrived = ''] = ids;
        for (const id of ids) await deliveries.claim(here, id, hold('10:01'));
        await deliveries.note(here, silent, sent({ providerId: 'SM1' }));
        await deliveries.note(here, byMail, sent({ providerId: 'mail', channel: 'smtp' }));
        await deliveries.note(here, arrived, sent({ providerId: 'SM2' }));
        await deliveries.heard(here, receipt({ providerId: 'SM2' }), at('10:02'));
        expect(await deliveries.markLate(here, late('10:10', '10:00'))).toBe(0);
        expect(await deliveries.markLate(here, late('10:11', '10:01', ['person.stop-cover']))).toBe(0);
        expect(await deliveries.markLate(await anOrganisation(opened()), late('10:11', '10:01'))).toBe(0);
        expect(await deliveries.markLate(here, late('10:11', '10:01'))).toBe(1);
        expect(await deliveries.markLate(here, late('10:12', '10:02'))).toBe(0);
        expect(await deliveries.deadLetters(here, 9)).toMatchObject([
          { id: silent, state: 'sent', because: 'no-receipt', lateAt: at('10:11'), seenAt: null },
        ]);
        const notices = await store.outbox.notices(here, { unread: true, limit: 99 });
        expect(notices.filter(({ words }) => words === 'message-failed.now')).toMatchObject([
          { id: `dead-${silent}`, at: at('10:11'), to: { kind: 'owner', owner: team } },
        ]);
        // It arrived after all, and says so.
        await deliveries.heard(here, receipt({ providerId: 'SM1' }), at('11:00'));
        expect(await deliveries.deadLetters(here, 9)).toEqual([]);
      });

      test('waiting, it counts from its first attempt; one whose time has not come waits for no one', async () => {
        const notBeforeAt = at('18:00');
        const { deliveries, here, ids } = await shown(
          toPerson('a'),
          toPerson('b'),
          toPerson('c', { notBeforeAt }),
        );
        const [tried = '', untried = ''] = ids;
        await deliveries.claim(here, tried, hold('10:05'));
        await deliveries.note(here, tried, later('10:05', '17:00'));
        expect(await deliveries.markLate(here, late('10:14', '10:04'))).toBe(1);
        expect(await deliveries.deadLetters(here, 9)).toMatchObject([
          { id: untried, state: 'queued', because: 'not-sent', attempts: 0 },
        ]);
        expect(await deliveries.markLate(here, late('10:15', '10:05'))).toBe(1);
        expect(await deliveries.get(here, tried)).toMatchObject({ state: 'queued', because: 'busy' });
        expect(await deliveries.markLate(here, late('17:59', '17:58'))).toBe(0);
        // Somebody rang them; it is still sent when its turn comes.
        await deliveries.seen(here, tried, byNurse('10:30'));
        expect((await deliveries.deadLetters(here, 9)).map(({ id }) => id)).toEqual([untried]);
        expect(await dueOf(here, '17:00')).toHaveLength(2);
      });
    });

    test('an answer is kept as it was written, once, and belongs to our last message to that number', async () => {
      const { deliveries, here, ids } = await shown(toPerson('a'), toPerson('b'));
      const [, last = ''] = ids;
      for (const [index, id] of ids.entries()) {
        await deliveries.claim(here, id, hold('10:01'));
        await deliveries.note(here, id, sent({ providerId: `SM${index}` }));
      }
      expect(await deliveries.heard(here, reply({ text: ' Stopped \0yesterday 😀\n' }), at('10:20'))).toBe(
        'noted',
      );
      expect(await deliveries.heard(here, reply(), at('10:21'))).toBe('already');
      expect(await deliveries.get(here, last)).toMatchObject({ state: 'answered', stateAt: at('10:20') });
      const [waiting, ...others] = await deliveries.replies(here, 9);
      expect(others).toEqual([]);
      expect(waiting).toEqual({
        id: waiting?.id,
        kind: 'reply',
        text: ' Stopped yesterday 😀\n',
        at: at('10:20'),
        answers: { deliveryId: last, episodeId: 'e1', personId: 'amina' },
        handledAt: null,
      });
      const elsewhere = await anOrganisation(opened());
      expect(await deliveries.replies(elsewhere, 9)).toEqual([]);
      await deliveries.handled(here, waiting?.id ?? '', byNurse('10:30'));
      expect(await deliveries.replies(here, 9)).toEqual([]);
    });

    test('from a number of two people, of nobody, or after a long silence, a person reads it', async () => {
      const { deliveries, store, here, id } = await shown(toPerson('a'));
      await aRegistered(store, here, aPerson('bashir'));
      await anOpened(store, here, 'e2', {
        episode: { ...anEpisode('e2'), personId: 'bashir' },
        messages: [{ ...toPerson('b'), to: { kind: 'person', personId: 'bashir' } }],
      });
      for (const message of await store.outbox.pending(10_000))
        if (message.organisationId === here) await store.outbox.deliver(here, message.id, at('10:00'));
      const [theirs] = await deliveries.ofEpisode(here, 'e2');
      for (const each of [id, theirs?.id ?? '']) {
        await deliveries.claim(here, each, hold('10:01'));
        await deliveries.note(here, each, sent({ providerId: each }));
      }
      await deliveries.heard(here, reply({ providerId: 'r1' }), at('10:20'));
      await deliveries.heard(here, reply({ providerId: 'r2', addressKey: 'of nobody' }), at('10:21'));
      expect((await deliveries.replies(here, 9)).map(({ answers }) => answers)).toEqual([null, null]);
      expect(await deliveries.get(here, id)).toMatchObject({ state: 'sent' });

      const alone = await shown(toPerson('a'));
      await alone.deliveries.claim(alone.here, alone.id, hold('10:01'));
      await alone.deliveries.note(alone.here, alone.id, sent());
      await alone.deliveries.heard(alone.here, reply(), at('10:01').add({ hours: 24 * 14 + 1 }));
      expect((await alone.deliveries.replies(alone.here, 9)).map(({ answers }) => answers)).toEqual([null]);
    });

    test('STOP is not an answer: nothing more is sent there until START, and a person reads both', async () => {
      const { deliveries, here, id } = await shown(toPerson('a'));
      await deliveries.claim(here, id, hold('10:01'));
      await deliveries.note(here, id, sent());
      const optedOut = () => deliveries.isOptedOut(here, 'key-of-a-number');
      expect(await optedOut()).toBe(false);
      await deliveries.heard(here, reply({ kind: 'opt-out', text: 'STOP' }), at('10:20'));
      await deliveries.heard(here, reply({ kind: 'help', text: 'HELP', providerId: 'r2' }), at('10:21'));
      expect(await optedOut()).toBe(true);
      expect(await deliveries.isOptedOut(here, 'another')).toBe(false);
      expect(await deliveries.isOptedOut(await anOrganisation(opened()), 'key-of-a-number')).toBe(false);
      expect(await deliveries.get(here, id)).toMatchObject({ state: 'sent' });
      await deliveries.heard(here, reply({ kind: 'opt-in', text: 'START', providerId: 'r3' }), at('10:22'));
      expect(await optedOut()).toBe(false);
      expect((await deliveries.replies(here, 9)).map(({ kind }) => kind)).toEqual([
        'opt-out',
        'help',
        'opt-in',
      ]);
    });
  });
}
