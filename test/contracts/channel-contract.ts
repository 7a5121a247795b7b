import { Temporal } from 'temporal-polyfill';
import { afterEach, describe, expect, test } from 'vitest';
import type { Address, Channel, Letter, Outgoing, Sent } from '../../src/pathway/channel.ts';

/** What the far end does with the next messages. */
export type Behaviour =
  | 'accept'
  | 'no-such-address'
  | 'busy'
  | 'shut-out'
  | 'answers-nonsense'
  /** Takes the message, and the line breaks before its answer. */
  | 'takes-and-cuts'
  /** The line breaks before it has the message. */
  | 'cuts';

export type Peer = {
  readonly channel: Channel;
  readonly address: Address;
  readonly behave: (behaviour: Behaviour) => void;
  /** The words of each message it has taken, in order. */
  readonly taken: () => readonly string[];
  /** Nobody listens any more. */
  readonly vanish: () => Promise<void>;
  readonly close: () => Promise<void>;
};

export type ChannelUnderTest = {
  readonly name: string;
  readonly open: () => Promise<Peer>;
  /** What this far end can do at all: a tray does not say that it is busy. */
  readonly behaviours: readonly Behaviour[];
  readonly canVanish: boolean;
  /** Whether it can be asked for a message by its effect. */
  readonly canFind: boolean;
};

export const secretNumber = '+447700900123';
export const secretMailbox = 'amina.osei@example.org';
export const writtenAt = Temporal.ZonedDateTime.from('2026-03-29T12:30[Europe/London]');
export const aLetter = (over: Partial<Letter> = {}): Letter => ({
  from: ['Elm Street', '020 7946 0958'],
  subject: 'A message from Elm Street',
  lines: ['Take no more apixaban.', 'Call us on 020 7946 0958 if you bleed.'],
  language: 'en-GB',
  direction: 'ltr',
  region: 'uk',
  writtenAt,
  ...over,
});

/** What every way out promises: `src/pathway/channel.ts`. */
export function channelKeepsItsPromise({
  name,
  open,
  behaviours,
  canVanish,
  canFind,
}: ChannelUnderTest): void {
  describe(`${name} keeps the promise of a channel`, () => {
    let peer: Peer | undefined;
    afterEach(async () => {
      await peer?.close();
      peer = undefined;
    });
    const opened = async (behaviour: Behaviour): Promise<Peer> => {
      peer = await open();
      peer.behave(behaviour);
      return peer;
    };
    const outgoing = (address: Address, reference = 'stop-cover-1'): Outgoing => ({
      letter: aLetter(),
      address,
      reference,
      organisationId: 'elm-street',
    });
    const since = writtenAt.toInstant();
    const can = (behaviour: Behaviour) => behaviours.includes(behaviour);

    test.runIf(can('accept'))(
      'what is accepted has arrived once, with every word, and has a name there',
      async () => {
        const { channel, address, taken } = await opened('accept');
        const sent = await channel.send(outgoing(address));
        expect(sent).toMatchObject({ outcome: 'accepted' });
        if (sent.outcome === 'accepted') expect(sent.providerId).not.toBe('');
        expect(taken()).toHaveLength(1);
        for (const line of aLetter().lines) expect(taken()[0]).toContain(line);
      },
    );

    test.runIf(can('accept'))('two effects have two names', async () => {
      const { channel, address, taken } = await opened('accept');
      const first = await channel.send(outgoing(address, 'a-4'));
      const second = await channel.send(outgoing(address, 'b-5'));
      expect(taken()).toHaveLength(2);
      expect(idOf(first)).not.toBe(idOf(second));
    });

    test.runIf(can('no-such-address'))('a wrong address is refused for good', async () => {
      const { channel, address, taken } = await opened('no-such-address');
      const sent = await channel.send(outgoing(address));
      expect(sent).toMatchObject({ outcome: 'refused', because: 'bad-address' });
      expect(taken()).toEqual([]);
    });

    test.runIf(can('busy'))('whoever is busy is asked again', async () => {
      const { channel, address, behave } = await opened('busy');
      expect(await channel.send(outgoing(address))).toMatchObject({
        outcome: 'later',
        because: 'busy',
        maybeSent: false,
      });
      behave('accept');
      expect(await channel.send(outgoing(address))).toMatchObject({ outcome: 'accepted' });
    });

    test.runIf(can('shut-out'))('a key that does not fit is ours to mend, and loses no message', async () => {
      const { channel, address } = await opened('shut-out');
      expect(await channel.send(outgoing(address))).toMatchObject({
        outcome: 'later',
        because: 'not-let-in',
        maybeSent: false,
      });
    });

    test.runIf(can('answers-nonsense'))('an answer that is none is no exception', async () => {
      const { channel, address } = await opened('answers-nonsense');
      expect(await channel.send(outgoing(address))).toMatchObject({ outcome: 'later' });
    });

    test.runIf(can('takes-and-cuts'))(
      'an answer that was lost says so, and the message can be looked for',
      async () => {
        const { channel, address, behave, taken } = await opened('takes-and-cuts');
        const sent = await channel.send(outgoing(address));
        expect(sent).toMatchObject({ outcome: 'later', because: 'no-answer', maybeSent: true });
        expect(taken()).toHaveLength(1);
        behave('accept');
        const found = await channel.find(outgoing(address), since);
        expect(found.found).toBe(canFind ? 'yes' : 'unknown');
      },
    );

    test.runIf(can('cuts'))('a message that did not arrive is not found', async () => {
      const { channel, address, behave, taken } = await opened('cuts');
      expect(await channel.send(outgoing(address))).toMatchObject({ outcome: 'later' });
      expect(taken()).toEqual([]);
      behave('accept');
      const found = await channel.find(outgoing(address), since);
      expect(found.found).toBe(canFind ? 'no' : 'unknown');
    });

    test.runIf(canFind && can('accept'))('another message is not taken for this one', async () => {
      const { channel, address } = await opened('accept');
      await channel.send({
        ...outgoing(address, 'other'),
        letter: aLetter({ lines: ['Something else.'] }),
      });
      expect(await channel.find(outgoing(address), since)).toEqual({ found: 'no' });
      expect(channel.canFind).toBe(true);
    });

    test.runIf(canVanish)('nobody there: nothing has left us, and it is tried again', async () => {
      const { channel, address, vanish } = await opened('accept');
      await vanish();
      expect(await channel.send(outgoing(address))).toMatchObject({
        outcome: 'later',
        because: 'unreachable',
        maybeSent: false,
      });
      expect((await channel.find(outgoing(address), since)).found).toBe('unknown');
    });

    test.each(behaviours.filter((each) => each !== 'accept'))(
      'what it tells of "%s" names nobody',
      async (behaviour) => {
        const { channel, address } = await opened(behaviour);
        const told = JSON.stringify(await channel.send(outgoing(address)));
        expect(told).not.toMatch(/7700|900123|amina|example\.org|High Street/i);
      },
    );
  });
}

const idOf = (sent: Sent): string | null => (sent.outcome === 'accepted' ? sent.providerId : null);
