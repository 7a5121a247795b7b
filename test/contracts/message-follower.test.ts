/** What follows from a message: its answer read or put before a person, its failure told to the clinic; each once. */
import { Temporal } from 'temporal-polyfill';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sendDue } from '../../src/channels/send-due.ts';
import { diary } from '../../src/pathway/diary.ts';
import { checkInsOf } from '../../src/pathway/check-in/check-ins-of.ts';
import { createFollower } from '../../src/server/message-follower.ts';
import { twilioPeer } from './channel-twilio-peer.ts';
import { weekdays } from '../oracle/check-in-story.ts';
import { atHome } from './clinic-at-home.ts';

let here: Awaited<ReturnType<typeof atHome>>;
beforeEach(async () => {
  here = await atHome(weekdays(), '2026-11-26T08:30');
});

const receiptsOf = ['twilio-sms'];
const following = () => createFollower({ ...here, receiptsOf });

/** Sent to Amina's telephone, and answered with this text. */
async function answered(words: string, values: Readonly<Record<string, string>>, text: string, id = 'r1') {
  const { deliveries } = here.store;
  const delivery = await here.writes(words, values);
  await deliveries.claim(here.here, delivery.id, { now: here.now(), until: here.now().add({ minutes: 5 }) });
  const sent = { outcome: 'sent', channel: 'twilio-sms', status: 'queued', providerId: id } as const;
  await deliveries.note(here.here, delivery.id, { ...sent, at: here.now(), attempt: 1, addressKey: 'amina' });
  await heard(text, id, 'amina');
}
const heard = async (text: string, providerId: string, addressKey: string) => {
  const from = { kind: 'phone', e164: '+447700900123' } as const;
  const told = { kind: 'reply', channel: 'twilio-sms', providerId, addressKey, text, from } as const;
  await here.store.deliveries.heard(here.here, told, here.now());
};
async function redAnswer(): Promise<string> {
  const by = { at: here.now(), by: { role: 'patient', id: 'p1' } } as const;
  const done = await here.clinic.handle({ organisation: here.organisation, by, key: 'red' }, 'e1', {
    type: 'answer-check-in',
    checkInId: here.checkInId,
    way: 'web',
    answers: { 'check-in.breathless': true },
    calves: { affectedCm: null, otherCm: null },
    stepTaken: null,
    freeText: '',
  });
  if (!done.ok) throw new Error(done.refusal.code);
  return (await here.answers()).at(-1)?.id ?? '';
}
const texts = () => here.store.deliveries.replies(here.here, 9);

test('CALLED in answer to "call 999 now" is read, once, and waits for nobody', async () => {
  const answerId = await redAnswer();
  await answered('escalation.emergency', { answerId }, 'Called');
  const { followUp } = following();
  await followUp();
  expect((await here.answers())[0]?.called).toMatchObject({ answer: 'called' });
  expect(await texts()).toEqual([]);
  const { sequence } = await here.loaded();
  // Another process, or this one after a crash, finds it done.
  await following().followUp();
  expect((await here.loaded()).sequence).toBe(sequence);
});

test('a crash between the command and its note reads the text once all the same', async () => {
  const answerId = await redAnswer();
  await answered('escalation.emergency', { answerId }, 'Called');
  const dying = {
    ...here,
    store: {
      ...here.store,
      deliveries: { ...here.store.deliveries, handled: () => Promise.reject(new Error('killed')) },
    },
  };
  await expect(createFollower({ ...dying, receiptsOf }).followUp()).rejects.toThrow('killed');
  const { sequence } = await here.loaded();
  await following().followUp();
  expect((await here.loaded()).sequence).toBe(sequence);
  expect(await texts()).toEqual([]);
});

test('any other text is put before a person, with what they wrote and a deadline', async () => {
  await answered('check-in.invitation', { checkInId: here.checkInId }, 'bit sore, ok otherwise');
  await following().followUp();
  const [answer] = await here.answers();
  expect(answer).toMatchObject({ way: 'sms', freeText: 'bit sore, ok otherwise', lead: 'free-text-4-hours' });
  expect(diary(await here.loaded()).map(({ kind }) => kind)).toContain('read-answer');
});

test('a text that speaks of a sign of an emergency is never just a text', async () => {
  await answered('check-in.invitation', { checkInId: here.checkInId }, 'cant catch my breath');
  await following().followUp();
  const [answer] = await here.answers();
  expect(answer?.lead).toBe('call-back-15-minutes');
  const told = await here.store.outbox.pending(9);
  expect(told.map(({ words }) => words)).toContain('escalation.15-minutes');
});

test('CALLED where no emergency was said stands before a person', async () => {
  await answered('escalation.emergency', { answerId: 'of nobody' }, 'CALLED');
  await following().followUp();
  expect((await here.answers())[0]).toMatchObject({ freeText: 'CALLED', checkInId: null });
});

test('a text of nobody whom we know stays on the page of texts until a person has read it', async () => {
  await heard('who is this', 'r9', 'a stranger');
  const { followUp } = following();
  await followUp();
  await followUp();
  expect(await texts()).toMatchObject([{ text: 'who is this', answers: null, handledAt: null }]);
  expect(await here.answers()).toEqual([]);
});

test('a message that failed for good is a need of its episode, once', async () => {
  const delivery = await here.writes('check-in.invitation', { checkInId: here.checkInId });
  const { deliveries } = here.store;
  await deliveries.claim(here.here, delivery.id, { now: here.now(), until: here.now().add({ minutes: 5 }) });
  await deliveries.note(here.here, delivery.id, {
    outcome: 'failed',
    at: here.now(),
    attempt: 1,
    channel: 'twilio-sms',
    status: '30005',
    because: 'bad-address',
    maybeSent: false,
  });
  const { followUp } = following();
  await followUp();
  await followUp();
  await following().followUp();
  const { undelivered } = checkInsOf(await here.loaded());
  expect(undelivered).toMatchObject([{ deliveryId: delivery.id, because: 'bad-address', settled: null }]);
  expect(diary(await here.loaded()).map(({ kind }) => kind)).toContain('message-undelivered');
});

describe('"sent" is not "arrived"', () => {
  let peer: Awaited<ReturnType<typeof twilioPeer>>;
  beforeEach(async () => {
    peer = await twilioPeer();
  });
  afterEach(() => peer.close());

  /** Taken by a provider that never says what became of it. */
  async function taken(words: string, values: Readonly<Record<string, string>>) {
    await here.writes(words, values);
    const { deliveries, people, duties, accounts } = here.store;
    const channels = [peer.channel];
    const linkTo = async () => 'https://clinic.example/check-in/x';
    const links = { linkTo, deskLink: () => null };
    const parts = { deliveries, people, duties, accounts, channels, ...links };
    await sendDue({ ...parts, now: here.now, note: () => undefined });
    expect(peer.taken()).toHaveLength(1);
  }
  async function minutesLater(minutes: number, receipts = receiptsOf) {
    here.pass({ minutes });
    const { findLate, followUp } = createFollower({ ...here, receiptsOf: receipts });
    await findLate();
    await followUp();
    return checkInsOf(await here.loaded()).undelivered;
  }

  test('urgent words without a receipt are a need of the episode after ten minutes, once', async () => {
    await taken('person.stop-cover', {});
    expect(await minutesLater(9)).toEqual([]);
    expect(await minutesLater(1)).toMatchObject([{ words: 'person.stop-cover', because: 'no-receipt' }]);
    expect(await minutesLater(60)).toHaveLength(1);
    expect(diary(await here.loaded()).map(({ kind }) => kind)).toContain('message-undelivered');
  });

  test('a check-in without a receipt is one after a day', async () => {
    await taken('check-in.invitation', {
      checkInId: here.checkInId,
      by: '2026-11-26T10:00:00+00:00[Europe/London]',
    });
    expect(await minutesLater(24 * 60 - 1)).toEqual([]);
    expect(await minutesLater(1)).toMatchObject([{ words: 'check-in.invitation', because: 'no-receipt' }]);
  });

  test('where no receipt can reach us nobody waits for one', async () => {
    await taken('person.stop-cover', {});
    expect(await minutesLater(7 * 24 * 60, [])).toEqual([]);
  });

  test('words that nobody sends are told of too', async () => {
    await here.writes('person.stop-cover', {});
    expect(await minutesLater(9)).toEqual([]);
    expect(await minutesLater(1)).toMatchObject([{ because: 'not-sent' }]);
  });
});

describe('a text that may be an emergency, and belongs to no open episode', () => {
  const onCall = () =>
    weekdays({
      rota: (['first', 'second'] as const).map((rank) => ({
        userId: `dr-${rank}`,
        rank,
        startsAt: Temporal.Instant.from('2026-11-26T08:00:00Z'),
        endsAt: Temporal.Instant.from('2026-11-30T08:00:00Z'),
      })),
      phones: [
        { userId: 'dr-first', phone: '07700 900111' },
        { userId: 'dr-second', phone: '07700 900222' },
      ],
    });
  /** Who was told so far, with the minutes since the text. */
  const told = async (from: Temporal.Instant) => {
    const due = await here.store.deliveries.due(here.now().add({ hours: 1 }), 99);
    const all = await Promise.all(due.map(({ id }) => here.store.deliveries.get(here.here, id)));
    return all
      .flatMap((each) =>
        each?.to.kind === 'on-call' && each.replyId !== null
          ? [`${each.stateAt.since(from).total('minutes')} ${each.to.userId}`]
          : [],
      )
      .toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  };
  const at = async (clock: string) => {
    here = await atHome(onCall(), `2026-11-26T${clock}`);
    return here.now();
  };

  test('by night: the first at once, the next after 8 minutes, both after 15 and each hour; dealt with, nobody', async () => {
    const began = await at('21:00');
    await heard('chest pain and cannot breathe', 'r9', 'a stranger');
    const { followUp } = following();
    for (const minutes of [0, 1, 7, 8, 8, 14, 15, 16, 74, 75]) {
      here.pass(began.add({ minutes }).since(here.now()));
      await followUp();
      // Another process finds it done.
      await following().followUp();
    }
    expect(await told(began)).toEqual([
      '0 dr-first',
      '8 dr-second',
      '15 dr-first',
      '15 dr-second',
      '75 dr-first',
      '75 dr-second',
    ]);
    const [text] = await texts();
    await here.store.deliveries.handled(here.here, text?.id ?? '', {
      at: here.now(),
      by: { role: 'clinician', id: 'dr-first' },
    });
    here.pass(began.add({ minutes: 140 }).since(here.now()));
    await followUp();
    expect(await told(began)).toHaveLength(6);
  });

  test('by day the page of texts is looked at first', async () => {
    const began = await at('09:00');
    await heard('chest pain and cannot breathe', 'r9', 'a stranger');
    const { followUp } = following();
    for (const minutes of [0, 7, 8, 15]) {
      here.pass(began.add({ minutes }).since(here.now()));
      await followUp();
    }
    expect(await told(began)).toEqual(['8 dr-first', '15 dr-first', '15 dr-second']);
  });

  test('any other text rings nobody', async () => {
    const began = await at('21:00');
    await heard('who is this', 'r9', 'a stranger');
    await following().followUp();
    expect(await told(began)).toEqual([]);
  });
});
