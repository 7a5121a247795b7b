/** A message on its way to a person, from the outbox to what is known of it: with real channels, and a clock that we turn. */
import { Temporal } from 'temporal-polyfill';
import { afterEach, describe, expect, test } from 'vitest';
import { addressKey } from '../../src/channels/address-key.ts';
import { outboxPage } from '../../src/channels/outbox-page.ts';
import { printedLetterChannel } from '../../src/channels/printed-letter.ts';
import { secondsToNext } from '../../src/channels/retry-steps.ts';
import { messageSteps } from '../../src/knowledge/message-steps.ts';
import { sendDue, type SenderNote, type SenderParts } from '../../src/channels/send-due.ts';
import { smtpChannel } from '../../src/channels/smtp.ts';
import { isUrgentMessage, writeMessage } from '../../src/channels/write-message.ts';
import { textMessageParts } from '../../src/engine/messages/text-message.ts';
import type { Channel } from '../../src/pathway/channel.ts';
import type { Deliveries } from '../../src/pathway/deliveries.ts';
import type { Person } from '../../src/pathway/person.ts';
import type { Message } from '../../src/pathway/ports.ts';
import { memoryStore } from '../../src/store/memory/memory-store.ts';
import { secretMailbox, secretNumber } from './channel-contract.ts';
import { notifyPeer } from './channel-notify-peer.ts';
import { mailSettings, openMailServer } from './channel-smtp-peer.ts';
import { twilioPeer } from './channel-twilio-peer.ts';
import { aMessage, anOpened, anOrganisation, aPerson, aRegistered, byNurse } from './store-examples.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});
const toClose = <T extends { readonly close: () => Promise<void> }>(opened: T): T => {
  closing.push(opened.close);
  return opened;
};

const began = Temporal.Instant.from('2026-03-29T11:30:00Z');
const amina: Partial<Person> = { phone: '07700 900123', email: secretMailbox };

/** A clinic with one message to Amina, shown to the clinic at half past eleven. */
async function clinic({
  channels,
  person = amina,
  words = 'person.stop-cover',
  values = {},
}: {
  readonly channels: readonly Channel[];
  readonly person?: Partial<Person>;
  readonly words?: string;
  readonly values?: Message['values'];
}) {
  const store = memoryStore();
  const here = await anOrganisation(store);
  await aRegistered(store, here, aPerson('amina', person));
  const message: Message = { ...aMessage('m1'), to: { kind: 'person', personId: 'amina' }, words, values };
  await anOpened(store, here, 'e1', { messages: [message] });
  for (const { id } of await store.outbox.pending(9)) await store.outbox.deliver(here, id, began);
  const [delivery] = await store.deliveries.ofEpisode(here, 'e1');
  const id = delivery?.id ?? '';
  let now = began;
  const notes: SenderNote[] = [];
  const parts: SenderParts = {
    deliveries: store.deliveries,
    people: store.people,
    accounts: store.accounts,
    duties: store.duties,
    linkTo: async () => null,
    deskLink: () => null,
    channels,
    now: () => now,
    note: (note) => notes.push(note),
  };
  const after = async (seconds: number, over: Partial<SenderParts> = {}): Promise<number> => {
    now = now.add({ seconds });
    return sendDue({ ...parts, ...over });
  };
  return { store, here, id, notes, after, now: () => now, known: () => store.deliveries.get(here, id) };
}

describe('a text message', () => {
  test('is sent, delivered and answered, each with its evidence', async () => {
    const peer = toClose(await twilioPeer());
    const { after, here, id, known, store, now, notes } = await clinic({ channels: [peer.channel] });
    expect(await after(0)).toBe(1);
    expect(peer.taken()).toEqual([expect.stringContaining('stop the blood thinner') as unknown]);
    expect(peer.forms()[0]?.get('To')).toBe(secretNumber);
    expect(await known()).toMatchObject({ state: 'sent', attempts: 1, dueAt: null });
    expect(await after(3600)).toBe(0);

    const { deliveries } = store;
    const providerId = (await known())?.evidence[0]?.providerId ?? '';
    const channel = 'twilio-sms';
    await deliveries.heard(
      here,
      { kind: 'receipt', channel, reference: id, providerId, state: 'delivered', status: 'delivered' },
      now(),
    );
    expect(await known()).toMatchObject({ state: 'delivered' });
    const from = { kind: 'phone', e164: secretNumber } as const;
    const reply = { kind: 'reply', channel, providerId: 'SM77', from, text: 'STOPPED' } as const;
    await deliveries.heard(here, { ...reply, addressKey: addressKey(from) }, now());
    expect(await known()).toMatchObject({ state: 'answered' });
    expect(await deliveries.replies(here, 9)).toMatchObject([{ answers: { deliveryId: id } }]);
    expect(notes).toEqual([{ what: 'sent', channel, because: null }]);
    expect(JSON.stringify([await known(), notes])).not.toMatch(/7700|900123|amina\.osei/);
  });

  test('is tried again while the provider is busy, and after ten minutes a person must call', async () => {
    const peer = toClose(await twilioPeer());
    peer.behave('busy');
    const { after, known, here, store, notes } = await clinic({ channels: [peer.channel] });
    await after(0);
    let waited = 0;
    for (const [index, step] of messageSteps.urgent.seconds.entries()) {
      expect(await known()).toMatchObject({ state: 'queued', attempts: index + 1, because: 'busy' });
      expect(await after(step - 1)).toBe(0);
      expect(await after(1)).toBe(1);
      waited += step;
    }
    expect(waited).toBeLessThanOrEqual(600);
    expect(await known()).toMatchObject({ state: 'failed', because: 'busy', dueAt: null, attempts: 6 });
    expect(await store.deliveries.deadLetters(here, 9)).toHaveLength(1);
    expect(notes.at(-1)).toEqual({ what: 'failed', channel: 'twilio-sms', because: 'busy' });
    peer.behave('accept');
    expect(await after(86_400)).toBe(0);
    expect(peer.taken()).toEqual([]);
  });

  test.each([
    ['Twilio', () => twilioPeer()],
    ['GOV.UK Notify', () => notifyPeer('sms')],
  ])('whose answer was lost at %s is looked for, and not sent again', async (_name, open) => {
    const peer = toClose(await open());
    peer.behave('takes-and-cuts');
    const { after, known } = await clinic({ channels: [peer.channel] });
    await after(0);
    expect(await known()).toMatchObject({ state: 'queued', because: 'no-answer' });
    peer.behave('accept');
    await after(15);
    expect(await known()).toMatchObject({ state: 'sent', attempts: 2 });
    expect(peer.taken()).toHaveLength(1);
  });

  test('is not doubled by a process that died between sending and noting', async () => {
    const peer = toClose(await twilioPeer());
    const { after, known, store } = await clinic({ channels: [peer.channel] });
    const dying: Deliveries = {
      ...store.deliveries,
      note: () => Promise.reject(new Error('killed')),
    };
    await expect(after(0, { deliveries: dying })).rejects.toThrow('killed');
    expect(peer.taken()).toHaveLength(1);
    // Another process may think that the first one still has it.
    expect(await after(60)).toBe(0);
    expect(await after(300)).toBe(1);
    expect(peer.taken()).toHaveLength(1);
    expect(await known()).toMatchObject({ state: 'sent', attempts: 2 });
  });

  test('is sent once by two processes that look at the same moment', async () => {
    const peer = toClose(await twilioPeer());
    const { after, notes } = await clinic({ channels: [peer.channel] });
    await Promise.all([after(0), after(0), after(0)]);
    expect(peer.taken()).toHaveLength(1);
    expect(notes).toHaveLength(1);
  });

  test('that cannot be looked for waits if it may, and goes twice if it may not', async () => {
    const behaviours = async (words: string, values: Message['values']) => {
      const peer = toClose(await twilioPeer());
      peer.behave('takes-and-cuts');
      const here = await clinic({ channels: [peer.channel], words, values });
      await here.after(0);
      // The provider answers no question, and takes messages.
      const deaf: Channel = { ...peer.channel, find: async () => ({ found: 'unknown' }) };
      peer.behave('accept');
      await here.after(60, { channels: [deaf] });
      return peer.taken().length;
    };
    const values = {
      dueAt: '2026-03-29T20:00:00+01:00[Europe/London]',
      link: 'https://clinic.example/c',
      phone: '020 7946 0958',
    };
    expect(isUrgentMessage('check-in.reminder')).toBe(false);
    expect(await behaviours('check-in.reminder', values)).toBe(1);
    expect(await behaviours('person.stop-cover', {})).toBe(2);
  });

  test('to a corrected number goes there at the next attempt', async () => {
    const peer = toClose(await twilioPeer());
    peer.behave('busy');
    const { after, store, here } = await clinic({ channels: [peer.channel] });
    await after(0);
    const person = aPerson('amina', { phone: '07700 900456' });
    await store.people.revise(here, person, 1, 'a new telephone', byNurse('11:31'));
    peer.behave('accept');
    await after(15);
    expect(peer.forms().map((form) => form.get('To'))).toEqual(['+447700900456']);
  });

  test('to a number that said STOP is not sent: there is another way, or a person calls', async () => {
    const peer = toClose(await twilioPeer());
    const page = outboxPage();
    const stopped = async (channels: readonly Channel[]) => {
      const made = await clinic({ channels });
      const from = { kind: 'phone', e164: secretNumber } as const;
      const stop = { kind: 'opt-out', channel: 'twilio-sms', providerId: 'SM5', from, text: 'STOP' } as const;
      await made.store.deliveries.heard(made.here, { ...stop, addressKey: addressKey(from) }, began);
      await made.after(0);
      return made.known();
    };
    expect(await stopped([peer.channel])).toMatchObject({ state: 'failed', because: 'opted-out' });
    expect(await stopped([peer.channel, page])).toMatchObject({ state: 'sent' });
    expect(peer.taken()).toEqual([]);
    expect(page.shown()).toHaveLength(1);
  });
});

describe('an e-mail', () => {
  test('goes again after a death, under the name by which a mailbox knows it', async () => {
    const server = toClose(await openMailServer());
    const { after, store, known } = await clinic({ channels: [smtpChannel(mailSettings(server.port))] });
    const dying: Deliveries = { ...store.deliveries, note: () => Promise.reject(new Error('killed')) };
    await expect(after(0, { deliveries: dying })).rejects.toThrow('killed');
    await after(360);
    const [first = '', again = ''] = server.taken();
    expect(again).toBe(first);
    expect(first).toMatch(/^Message-ID: <[\w-]+@elm-street\.example>\r$/m);
    expect(await known()).toMatchObject({ state: 'sent' });
  });

  test('is the way to whoever has a landline; a wrong mailbox is a dead letter at once', async () => {
    const text = toClose(await twilioPeer());
    const server = toClose(await openMailServer());
    const channels = [text.channel, smtpChannel(mailSettings(server.port))];
    const landline = await clinic({ channels, person: { ...amina, phone: '020 7946 0958' } });
    await landline.after(0);
    expect(server.recipients()).toEqual([secretMailbox]);
    expect(text.taken()).toEqual([]);
    server.behave('no-such-address');
    const wrong = await clinic({ channels, person: { ...amina, phone: null } });
    await wrong.after(0);
    expect(await wrong.known()).toMatchObject({ state: 'failed', because: 'bad-address', attempts: 1 });
  });
});

describe('a message without a way', () => {
  const tray = printedLetterChannel({ put: async () => undefined, has: async () => false });
  const address = '1 High Street\nLondon\nN1 1AA';

  test.each([
    ['nobody knows an address', {}, 'person.stop-cover', 'no-address'],
    ['the post is too slow', { address }, 'person.stop-cover', 'no-address'],
    ['nobody has written its words', { address }, 'person.of-another-year', 'no-address'],
  ])('%s: a person must call', async (_name, person, words, because) => {
    const { after, known } = await clinic({ channels: [tray], person, words });
    await after(0);
    expect(await known()).toMatchObject({ state: 'failed', because });
  });

  test('a clinic without any channel sends nothing and hides nothing', async () => {
    const { after, known, here, store } = await clinic({ channels: [] });
    await after(0);
    expect(await known()).toMatchObject({ state: 'failed', because: 'no-channel' });
    expect(await store.deliveries.deadLetters(here, 9)).toHaveLength(1);
  });

  test('words that are not there are a dead letter and stop no other message', async () => {
    const { after, known } = await clinic({ channels: [outboxPage()], words: 'person.of-another-year' });
    await after(0);
    expect(await known()).toMatchObject({ state: 'failed', because: 'no-words' });
  });
});

describe('the steps of trying again', () => {
  test('grow, end, and give a provider the time it asks for where there is time', () => {
    for (const { seconds: steps } of Object.values(messageSteps))
      expect([...steps].toSorted((a, b) => a - b)).toEqual(steps);
    expect(secondsToNext(1, { pace: 'urgent', asked: null })).toBe(15);
    expect(secondsToNext(1, { pace: 'urgent', asked: 60 })).toBe(60);
    expect(secondsToNext(1, { pace: 'urgent', asked: 3600 })).toBeNull();
    expect(secondsToNext(1, { pace: 'ordinary', asked: 3600 })).toBe(3600);
    expect(secondsToNext(6, { pace: 'urgent', asked: null })).toBeNull();
    expect(secondsToNext(7, { pace: 'ordinary', asked: null })).toBeNull();
  });
});

describe('the words', () => {
  const organisation = { name: 'Elm Street', region: 'uk', zone: 'Europe/London', phone: null } as const;
  const reader = (language: string | null) => ({ person: { language }, organisation, at: began });
  const step = {
    words: 'step-down.apixaban',
    values: { stepAt: '2026-03-09T20:00:00+00:00[Europe/London]', phone: '020 7946 0958' },
  };

  test('a subject says who writes; the lines are those of the form', () => {
    const email = writeMessage(step, 'email', reader('en-GB'));
    expect(email).toMatchObject({
      ok: true,
      letter: { subject: 'A message from Elm Street', language: 'en-GB' },
    });
    expect(email.ok && email.letter.lines.join(' ')).toContain('Monday, 9 March 2026 at 20:00');
    const sms = writeMessage(step, 'sms', reader(null));
    expect(sms.ok && sms.letter.lines).toHaveLength(1);
    expect(sms.ok && sms.letter.lines[0]).toContain('Mon 9 Mar, 20:00');
    expect(sms.ok && sms.letter.writtenAt.toString()).toBe('2026-03-29T12:30:00+01:00[Europe/London]');
  });

  test('a draft in another language goes with its banner and the English, in every form', () => {
    for (const medium of ['sms', 'email', 'letter', 'page'] as const) {
      const written = writeMessage(step, medium, reader('es'));
      const lines = written.ok ? written.letter.lines : [];
      expect(lines[0]).toContain('Borrador');
      expect(lines.join(' ')).toMatch(/dos veces al d[ií]a.*twice a day/s);
    }
    const sms = writeMessage(step, 'sms', reader('es-MX'));
    expect(sms.ok && textMessageParts(sms.letter.lines.join(' '))).toBeLessThanOrEqual(4);
    expect(writeMessage(step, 'email', reader('ar'))).toMatchObject({ letter: { direction: 'rtl' } });
    expect(writeMessage(step, 'email', reader('de'))).toMatchObject({ letter: { language: 'en-GB' } });
  });

  test('what is missing is named, and never what is there', () => {
    const broken = writeMessage(
      { ...step, values: { stepAt: 'tomorrow', phone: secretNumber } },
      'sms',
      reader('en'),
    );
    expect(broken).toEqual({
      ok: false,
      problem: 'step-down.apixaban: stepAt is not a moment, or is missing',
    });
    expect(writeMessage({ words: 'constructor', values: {} }, 'sms', reader('en')).ok).toBe(false);
    // For the clinic, not for a person.
    expect(writeMessage({ words: 'scan-result.due', values: {} }, 'sms', reader('en')).ok).toBe(false);
  });

  test('what asks or reminds may wait; all else is urgent, and so is what nobody knows', () => {
    expect(isUrgentMessage('person.stop-cover')).toBe(true);
    expect(isUrgentMessage('step-down.apixaban')).toBe(true);
    expect(isUrgentMessage('of another year')).toBe(true);
  });
});
