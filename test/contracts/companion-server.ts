/** Amina at home, with a page of her own: the real app over a record in memory, and the messages that would have been sent. */
import { outboxPage } from '../../src/channels/outbox-page.ts';
import { sendDue } from '../../src/channels/send-due.ts';
import { documentPdf } from '../../src/channels/document-pdf.ts';
import { rules } from '../../src/engine/rules.ts';
import { createApp } from '../../src/server/app.ts';
import { createCompanionCodes } from '../../src/server/companion-codes.ts';
import { companionSite } from '../../src/server/companion-site.ts';
import { keysFrom } from '../../src/server/keys.ts';
import { createLinkSmith } from '../../src/server/patient-links.ts';
import { createLog } from '../../src/server/request-log.ts';
import { notFoundPage } from '../../src/web/public/public-pages.tsx';
import { weekdays } from '../oracle/check-in-story.ts';
import { atHome } from './clinic-at-home.ts';
import { browser, hiddenIn } from './staff-server.ts';
import { byNurse } from './store-examples.ts';

const site = 'https://clinic.example';

export async function ownPage(began = '2026-11-26T10:30') {
  const amina = await atHome(weekdays(), began);
  const { store, clinic, here, now, newId } = amina;
  const keys = keysFrom('a secret for tests alone, and long enough');
  const smith = createLinkSmith({ key: keys.links, links: store.links, now });
  const codes = createCompanionCodes(keys.codes);
  const logged: string[] = [];
  const log = createLog(
    (lines) => logged.push(lines),
    () => 0,
  );
  const app = createApp({
    config: { port: 0, host: '127.0.0.1', region: 'uk', rateLimit: 0, trustProxy: [] },
    rules,
    log,
    pages: () => Promise.resolve(),
    notFoundPage: () => notFoundPage('uk'),
    assetsFolder: undefined,
    companion: (scope) =>
      companionSite(scope, {
        rules,
        store,
        clinic,
        keys,
        smith,
        now,
        newId,
        leastSignInMilliseconds: 0,
        printDocument: documentPdf,
        region: 'uk',
      }),
  });
  const outbox = outboxPage();
  const page = { organisationId: here, personId: 'p1', episodeId: 'e1' };

  /** What arrives, the latest last. */
  async function messages(): Promise<readonly string[]> {
    await sendDue({
      deliveries: store.deliveries,
      people: store.people,
      duties: store.duties,
      accounts: store.accounts,
      channels: [outbox],
      linkTo: async () => null,
      companion: {
        linkTo: async ({ organisationId, episodeId, linkId }) =>
          `${site}/my/link/${await smith.tokenFor('companion', { organisationId, episodeId, about: linkId })}`,
        codeOf: codes.codeOf,
      },
      deskLink: () => null,
      now,
      note: () => undefined,
    });
    return outbox
      .shown()
      .map(({ letter }) => letter.lines.join('\n'))
      .toReversed();
  }
  const linkSent = async (): Promise<string> => {
    const link = (await messages()).findLast((text) => text.includes('/my/link/'));
    return /\/my\/link\/[\w-]{24}/.exec(link ?? '')?.[0] ?? 'no link was sent';
  };
  const codeSent = async (): Promise<string> =>
    (await messages())
      .map((text) => /code is (\d{6})/.exec(text)?.[1])
      .findLast((code) => code !== undefined) ?? 'no code was sent';
  let presses = 0;
  const opens = () =>
    store.patientAccess.open(page, `press-${(presses += 1)}`, { at: now(), by: byNurse('09:00').by });

  return {
    ...amina,
    app,
    smith,
    page,
    messages,
    linkSent,
    codeSent,
    opens,
    log: () => (log.flush(), logged.join('')),
    telephone: () => browser(app),
    /** Opens the link, asks for the code and types it. */
    signIn: async (who: ReturnType<typeof browser>, own: 'yes' | 'no' = 'yes') => {
      const link = await linkSent();
      await who.get(link);
      await who.post(link, {});
      return who.post('/my/code', { code: await codeSent(), own });
    },
    /** A form of a page, with what it hides. */
    sends: async (who: ReturnType<typeof browser>, from: string, to: string) =>
      who.post(to, hiddenIn((await who.get(from)).body)),
  };
}
