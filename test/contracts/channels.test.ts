import { outboxPage } from '../../src/channels/outbox-page.ts';
import { printedLetterChannel } from '../../src/channels/printed-letter.ts';
import { channelKeepsItsPromise, type Behaviour, type Peer } from './channel-contract.ts';
import { notifyPeer } from './channel-notify-peer.ts';
import { wordsIn } from './channel-pdf.ts';
import { smtpPeer } from './channel-smtp-peer.ts';
import { twilioPeer } from './channel-twilio-peer.ts';

const everything: readonly Behaviour[] = [
  'accept',
  'no-such-address',
  'busy',
  'shut-out',
  'answers-nonsense',
  'takes-and-cuts',
  'cuts',
];

channelKeepsItsPromise({
  name: 'SMTP',
  open: smtpPeer,
  behaviours: everything,
  canVanish: true,
  canFind: false,
});
for (const medium of ['sms', 'email', 'letter'] as const)
  channelKeepsItsPromise({
    name: `GOV.UK Notify, ${medium}`,
    open: () => notifyPeer(medium),
    behaviours: everything,
    canVanish: true,
    canFind: true,
  });
channelKeepsItsPromise({
  name: 'Twilio',
  open: () => twilioPeer(),
  behaviours: everything,
  canVanish: true,
  canFind: true,
});
channelKeepsItsPromise({
  name: 'the printed letter',
  open: trayPeer,
  behaviours: ['accept'],
  canVanish: false,
  canFind: true,
});
channelKeepsItsPromise({
  name: 'the outbox page',
  open: pagePeer,
  behaviours: ['accept'],
  canVanish: false,
  canFind: true,
});

async function trayPeer(): Promise<Peer> {
  const tray = new Map<string, Uint8Array>();
  return {
    channel: printedLetterChannel({
      put: async (name, pdf) => void tray.set(name, pdf),
      has: async (name) => tray.has(name),
    }),
    address: { kind: 'post', lines: ['Amina Osei', '1 High Street', 'London', 'N1 1AA'] },
    behave: () => undefined,
    taken: () => [...tray.values()].map(wordsIn),
    vanish: async () => undefined,
    close: async () => undefined,
  };
}

async function pagePeer(): Promise<Peer> {
  const page = outboxPage();
  return {
    channel: page,
    address: { kind: 'page', personId: 'amina' },
    behave: () => undefined,
    taken: () => page.shown().map(({ letter }) => letter.lines.join('\n')),
    vanish: async () => undefined,
    close: async () => undefined,
  };
}
