import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Temporal } from 'temporal-polyfill';
import { addressKey } from '../channels/address-key.ts';
import { readNotifyMessage, readNotifyReceipt } from '../channels/notify-webhooks.ts';
import type { ChannelEvent, Heard } from '../pathway/channel.ts';
import type { HeardEvent } from '../pathway/deliveries.ts';
import type { Store } from '../pathway/ports.ts';
import type { RouteAccess } from '../web/staff.ts';
import { refuse } from './refusals.ts';

export type WebhookParts = {
  readonly store: Pick<Store, 'deliveries' | 'accounts'>;
  readonly now: () => Temporal.Instant;
  /** As providers reach us, without a slash at the end: Twilio signs the whole address. */
  readonly publicUrl: string;
  /** Only who has agreed a secret with us has an address here. */
  readonly twilioAuthToken: string | null;
  readonly notifyToken: string | null;
};

type Params = { readonly organisationId: string; readonly reference: string };

/**
 * Where providers tell us of receipts and answers. Nobody signs in here: whoever asks is believed by a signature or a token, which
 * is looked at before anything else, and a stranger learns nothing of what is there. What was heard is kept before we say so.
 */
export async function webhookRoutes(scope: FastifyInstance, parts: WebhookParts): Promise<void> {
  const { publicUrl, twilioAuthToken, notifyToken } = parts;
  scope.addHook('onRoute', (route) => {
    const access: RouteAccess = { action: 'provider.tell' };
    // Its handler is the guard: a signature is over the body, which is there only then.
    route.config = Object.assign(route.config ?? {}, { access, guarded: true });
  });
  scope.addHook('onRequest', (_request, reply, done) => {
    reply.header('cache-control', 'no-store');
    done();
  });
  // As it came: what is signed are the bytes.
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, String(body)));

  if (twilioAuthToken !== null) {
    const { readTwilioMessage, readTwilioStatus } = await import('../channels/twilio-webhooks.ts');
    const webhook = (url: string, signature: unknown, body: unknown) => ({
      url: `${publicUrl}${url}`,
      signature: typeof signature === 'string' ? signature : undefined,
      body: typeof body === 'string' ? body : '',
    });
    scope.post<{ Params: Params }>(
      '/webhooks/twilio/:organisationId/status/:reference',
      async ({ url, headers, body, params }, reply) => {
        const asked = webhook(url, headers['x-twilio-signature'], body);
        return tell(
          reply,
          await hear(parts, params, readTwilioStatus(asked, twilioAuthToken, params.reference)),
        );
      },
    );
    scope.post<{ Params: Params }>(
      '/webhooks/twilio/:organisationId/message',
      async ({ url, headers, body, params }, reply) => {
        const asked = webhook(url, headers['x-twilio-signature'], body);
        const outcome = await hear(parts, params, readTwilioMessage(asked, twilioAuthToken));
        if (outcome !== 'heard') return tell(reply, outcome);
        // TwiML that answers nothing: to STOP and HELP Twilio itself does.
        return reply.type('text/xml; charset=utf-8').send('<Response/>');
      },
    );
  }
  if (notifyToken !== null) {
    for (const [path, read] of [
      ['receipt', readNotifyReceipt],
      ['message', readNotifyMessage],
    ] as const)
      scope.post<{ Params: Params }>(
        `/webhooks/notify/:organisationId/${path}`,
        async ({ headers: { authorization }, body, params }, reply) => {
          const asked = { authorization, body: typeof body === 'string' ? body : '' };
          return tell(reply, await hear(parts, params, read(asked, notifyToken)));
        },
      );
  }
}

type Outcome = 'heard' | 'not-there' | Extract<Heard, { ok: false }>['because'];

async function hear(
  { store, now }: WebhookParts,
  { organisationId }: Params,
  heard: Heard,
): Promise<Outcome> {
  if (!heard.ok) return heard.because;
  if ((await store.accounts.organisation(organisationId)) === undefined) return 'not-there';
  let outcome: Outcome = 'heard';
  for (const event of heard.events) {
    const done = await store.deliveries.heard(organisationId, withKey(event), now());
    if (done === 'unknown') outcome = 'not-there';
  }
  return outcome;
}

const withKey = (event: ChannelEvent): HeardEvent =>
  event.kind === 'receipt' ? event : { ...event, addressKey: addressKey(event.from) };

/** A provider tries again on anything but 2xx: worth it for a receipt that was quicker than our own note. */
function tell(reply: FastifyReply, outcome: Outcome): FastifyReply {
  switch (outcome) {
    case 'heard':
      return reply.code(204).send();
    case 'not-there':
      return refuse(reply, 'not-found', 'Nothing here has this reference.');
    case 'unreadable':
      return refuse(reply, 'bad-request', 'This is not what the provider describes.');
    case 'not-signed':
      return reply.code(403).send({
        error: { code: 'not-signed', message: 'The signature or token is not that of the provider.' },
      });
  }
}
