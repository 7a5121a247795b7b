/** "I have lost the link": sent again by hand, to somebody who is known; and whoever holds an earlier one holds nothing. */
import { beforeEach, expect, test } from 'vitest';
import { outboxPage } from '../../src/channels/outbox-page.ts';
import { sendDue } from '../../src/channels/send-due.ts';
import type { CheckInLink } from '../../src/channels/sent-values.ts';
import { keysFrom } from '../../src/server/keys.ts';
import { createLinkSmith } from '../../src/server/patient-links.ts';
import { clinicPages } from '../../src/web/clinic/clinic-pages.tsx';
import { weekdays } from '../oracle/check-in-story.ts';
import { atHome } from './clinic-at-home.ts';
import { addAccount, browser, staffServer } from './staff-server.ts';
import { aPerson, byNurse } from './store-examples.ts';

async function clinic() {
  const amina = await atHome(weekdays(), '2026-11-26T08:30');
  const { store, here } = amina;
  const server = staffServer({ store, clinic: amina.clinic, clinicPages });
  server.pass(server.now().until(amina.now()));
  const key = keysFrom('a secret for tests alone, and long enough').links;
  const smith = createLinkSmith({ key, links: store.links, now: amina.now });
  const linkTo: CheckInLink = async ({ organisationId, episodeId, checkInId, linkNumber: number }) =>
    `https://clinic.example/check-in/${await smith.tokenFor('check-in', { organisationId, episodeId, about: checkInId, number })}`;
  const page = outboxPage();
  const { deliveries, people, duties, accounts, outbox } = store;
  /** What is written now goes out; the tokens in it, the latest first. */
  const sent = async () => {
    for (const { id } of await outbox.pending(99)) await outbox.deliver(here, id, amina.now());
    const parts = { deliveries, people, duties, accounts, channels: [page], linkTo, deskLink: () => null };
    await sendDue({ ...parts, now: amina.now, note: () => undefined });
    return page
      .shown()
      .flatMap(({ letter }) => letter.lines.join(' ').match(/(?<=check-in\/)[\w-]{24}/g) ?? []);
  };
  await addAccount(store, server.now(), {
    email: 'nurse@clinic.example',
    roles: ['clinician'],
    organisation: here,
  });
  const nurse = browser(server.app);
  await nurse.signIn('nurse@clinic.example');
  const url = '/clinic/episodes/e1/link';
  const press = async (isThem: string) => nurse.submit(await nurse.get(url), url, { isThem });
  await amina.writes('check-in.invitation', {
    checkInId: amina.checkInId,
    by: '2026-11-26T10:00:00+00:00[Europe/London]',
  });
  const [first = ''] = await sent();
  return { ...amina, server, nurse, smith, sent, url, press, first };
}

let here: Awaited<ReturnType<typeof clinic>>;
beforeEach(async () => {
  here = await clinic();
});
const opens = async (token: string) => (await here.smith.find('check-in', token))?.about;

test('after name and date of birth: a new link is on its way, and the old one opens nothing', async () => {
  expect(await opens(here.first)).toBe(here.checkInId);
  const page = await here.nurse.get(here.url);
  expect(page.body).toContain('Please tell me your date of birth.');
  expect(page.body).toContain('07700 900123');
  expect((await here.nurse.get('/clinic/episodes/e1')).body).toContain('href="/clinic/episodes/e1/link"');
  const done = await here.press('yes');
  expect([done.statusCode, done.headers['location']]).toEqual([303, `${here.url}?sent=yes`]);
  expect(await opens(here.first)).toBeUndefined();
  const [again = ''] = await here.sent();
  expect(again).not.toBe(here.first);
  expect(await opens(again)).toBe(here.checkInId);
  // Written down, by whom.
  const history = await here.store.episodes.history(here.here, 'e1');
  expect(history.at(-1)).toMatchObject({
    type: 'link-sent-again',
    checkInId: here.checkInId,
    by: { role: 'clinician' },
  });
  const [noted] = await here.store.audit.of(here.here, { kind: 'episode', id: 'e1' }, 1);
  expect(noted?.stamp.by.role).toBe('clinician');
});

test.each([
  ['they are not who they say', 'no'],
  ['nobody said whether they are', ''],
])('%s: nothing is sent, and the link they may have still opens', async (_name, isThem) => {
  const { sequence } = await here.loaded();
  const page = await here.press(isThem);
  expect(page.statusCode).toBe(422);
  expect(page.body).toContain('href="#isThem"');
  expect((await here.loaded()).sequence).toBe(sequence);
  expect(await opens(here.first)).toBe(here.checkInId);
});

test('without a date of birth on record nobody can be known by it', async () => {
  await here.store.people.revise(here.here, aPerson('p1', { birthDate: null }), 1, 'wrong', byNurse('09:00'));
  const page = await here.press('yes');
  expect(page.statusCode).toBe(422);
  expect(page.body).toContain('Without it you cannot know that it is them');
  expect(await opens(here.first)).toBe(here.checkInId);
});

test('pressed twice it is one new link, and it still opens', async () => {
  const page = await here.nurse.get(here.url);
  await here.nurse.submit(page, here.url, { isThem: 'yes' });
  const [again = ''] = await here.sent();
  expect((await here.nurse.submit(page, here.url, { isThem: 'yes' })).statusCode).toBe(303);
  expect(await opens(again)).toBe(here.checkInId);
  expect(await here.sent()).toHaveLength(2);
});

test('lost once more: each time another one, and only the last opens', async () => {
  await here.press('yes');
  const [second = ''] = await here.sent();
  await here.press('yes');
  const [third = ''] = await here.sent();
  expect(new Set([here.first, second, third]).size).toBe(3);
  expect([await opens(second), await opens(third)]).toEqual([undefined, here.checkInId]);
});

test('after the time to answer has passed it does not ask for an answer by then', async () => {
  expect(here.server.now().toString()).toBe('2026-11-26T08:30:00Z');
  here.server.pass({ minutes: 89 });
  await here.nurse.signIn('nurse@clinic.example');
  await here.press('yes');
  here.server.pass({ minutes: 1 });
  await here.press('yes');
  const words = (await here.store.outbox.pending(9)).map((message) => message.words);
  expect(words).toEqual(['check-in.invitation', 'check-in.reminder']);
  const [again = ''] = await here.sent();
  expect(await opens(again)).toBe(here.checkInId);
});

test('with no check-in open there is nothing that a link would open', async () => {
  const by = { at: here.now(), by: { role: 'clinician', id: 'n' } } as const;
  const asked = { organisation: here.organisation, by, key: 'reached' };
  const target = { checkInId: here.checkInId, answerId: null, target: 'person', isReached: true } as const;
  await here.clinic.handle(asked, 'e1', { type: 'record-contact-attempt', ...target, note: 'Well' });
  expect((await here.nurse.get(here.url)).body).toContain('No check-in is open');
  expect((await here.nurse.get('/clinic/episodes/e1')).body).not.toContain(`href="${here.url}"`);
  const page = await here.nurse.submit(await here.nurse.get('/clinic/people'), here.url, { isThem: 'yes' });
  expect(page.statusCode).toBe(422);
  expect(await opens(here.first)).toBe(here.checkInId);
});
