import { mkdir, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Temporal } from 'temporal-polyfill';
import { assert } from '../engine/assert.ts';
import { appointmentFile } from '../channels/appointment-file.ts';
import type { LetterSpool } from '../channels/printed-letter.ts';
import type { CheckInLink, CompanionDoor } from '../channels/sent-values.ts';
import { sendDue, type SenderNote, type SenderParts } from '../channels/send-due.ts';
import type { Channel } from '../pathway/channel.ts';
import type { Store } from '../pathway/ports.ts';
import type { ChannelConfig, ChannelName } from './channel-config.ts';

/** The channels of a clinic, each with its provider's library loaded only where it is used. */
export function openChannels(config: ChannelConfig): Promise<readonly Channel[]> {
  return Promise.all(config.order.map((name) => openChannel(name, config)));
}

async function openChannel(name: ChannelName, config: ChannelConfig): Promise<Channel> {
  const { smtp, notify, twilio, letterTray, publicUrl } = config;
  switch (name) {
    case 'smtp': {
      assert(smtp, 'SMTP is configured');
      return (await import('../channels/smtp.ts')).smtpChannel(smtp);
    }
    case 'twilio-sms': {
      assert(twilio, 'Twilio is configured');
      return (await import('../channels/twilio-sms.ts')).twilioChannel({
        ...twilio,
        baseUrl: null,
        timeoutSeconds: 20,
        statusCallback:
          publicUrl === null
            ? null
            : ({ organisationId, reference }) =>
                `${publicUrl}/webhooks/twilio/${encodeURIComponent(organisationId)}/status/${reference}`,
      });
    }
    case 'notify-sms':
    case 'notify-email':
    case 'notify-letter': {
      assert(notify, 'Notify is configured');
      const { notifyChannel } = await import('../channels/notify.ts');
      const medium = { 'notify-sms': 'sms', 'notify-email': 'email', 'notify-letter': 'letter' } as const;
      return notifyChannel(medium[name], notify);
    }
    case 'printed-letter': {
      assert(letterTray, 'a tray is configured');
      const { printedLetterChannel } = await import('../channels/printed-letter.ts');
      return printedLetterChannel(folderTray(letterTray));
    }
  }
}

/** A file is there whole or not at all: whoever prints the folder never takes half a letter. */
export function folderTray(folder: string): LetterSpool {
  return {
    put: async (name, pdf) => {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const path = join(folder, name);
      await writeFile(`${path}.part`, pdf, { mode: 0o600 });
      await rename(`${path}.part`, path);
    },
    has: async (name) => {
      try {
        return (await stat(join(folder, name))).isFile();
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
        throw error;
      }
    },
  };
}

export type Sender = { readonly stop: () => Promise<void> };

const everyMilliseconds = 1000;

/** Sends what is due, each second, until stopped. Several processes may: each message is held by one. */
export function startSender(
  store: Pick<Store, 'deliveries' | 'people' | 'accounts' | 'duties' | 'appointments' | 'schedules'>,
  channels: readonly Channel[],
  {
    linkTo,
    companion,
    deskLink,
    safetyLink,
    now,
    note,
    fail,
  }: {
    readonly linkTo: CheckInLink;
    readonly companion?: CompanionDoor;
    readonly deskLink: SenderParts['deskLink'];
    readonly safetyLink?: SenderParts['safetyLink'];
    readonly now: () => Temporal.Instant;
    readonly note: (note: SenderNote) => void;
    /** By its kind alone. */
    readonly fail: (kind: string) => void;
  },
): Sender {
  const ending = new AbortController();
  const { signal } = ending;
  const { deliveries, people, accounts, duties } = store;
  const calendarFile: SenderParts['calendarFile'] = (organisation, id) =>
    appointmentFile(store, organisation, id);
  const sending = (async () => {
    while (!signal.aborted) {
      try {
        await sendDue({
          deliveries,
          people,
          accounts,
          duties,
          channels,
          linkTo,
          ...(companion === undefined ? {} : { companion }),
          deskLink,
          safetyLink,
          calendarFile,
          now,
          note,
        });
      } catch {
        fail('messages cannot be sent');
      }
      await sleep(everyMilliseconds, undefined, { signal }).catch(() => undefined);
    }
  })();
  return {
    stop: async () => {
      ending.abort();
      await sending;
    },
  };
}
