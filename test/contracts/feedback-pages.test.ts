/** "Tell us what you think" over HTTP, without script and with a clock that we turn: J12, from the words to whoever has the case. */
import { afterEach, describe, expect, test } from 'vitest';
import { rules } from '../../src/engine/rules.ts';
import type { StaffRole } from '../../src/pathway/actors.ts';
import { createClinic } from '../../src/pathway/clinic.ts';
import type { Store } from '../../src/pathway/ports.ts';
import { createSafetySweep } from '../../src/server/safety-sweep.ts';
import { memoryStore } from '../../src/store/memory/memory-store.ts';
import { clinicPages } from '../../src/web/clinic/clinic-pages.tsx';
import { weekdaysOnly } from '../oracle/booking-clinic.ts';
import { addAccount, browser, clinicOf, hiddenIn, staffServer } from './staff-server.ts';
import { aPerson } from './store-examples.ts';

const words = 'You told me to wait\r\nand I had a PE';
const report = { what: words, harm: 'unsure', useful: 'no' };

/** Monday 2 November 2026, 08:00; open from 09:00 to 17:00. */
async function aSite({ store = memoryStore() }: { readonly store?: Store } = {}) {
  let ids = 0;
  const clinic = createClinic({ store, rules, newId: () => `e-${(ids += 1)}` });
  const server = staffServer({ store, clinic, clinicPages });
  const system = { at: server.now(), by: { role: 'system', id: 'test' } } as const;
  const roles: readonly StaffRole[] = ['clinician', 'front-desk', 'service-lead', 'administrator'];
  for (const role of roles)
    await addAccount(store, server.now(), { email: `${role}@clinic.example`, roles: [role] });
  await store.duties.keep('north', weekdaysOnly(), 0, system);
  const sweep = createSafetySweep({ store, now: server.now, newId: () => `s-${(ids += 1)}` });
  opened.push(server.app);
  return {
    ...server,
    clinic,
    visitor: browser(server.app),
    staff: async (role: StaffRole) => {
      const person = browser(server.app);
      await person.signIn(`${role}@clinic.example`);
      return person;
    },
    /** The clock alone. */
    waits: async (minutes: number) => {
      server.pass({ minutes });
      await sweep.passOnDue();
    },
    cases: () => store.safety.cases('north', { closed: true, limit: 99 }),
  };
}
const opened: { close: () => PromiseLike<unknown> }[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((app) => app.close()));
});

describe('anybody', () => {
  test.each([
    ['/uk/feedback', 'tel:999'],
    ['/us/feedback', 'tel:911'],
  ])('%s: the number to call stands before the form', async (url, tel) => {
    const { visitor } = await aSite();
    const { statusCode, body } = await visitor.get(url);
    expect(statusCode).toBe(200);
    const main = body.slice(body.indexOf('<main'));
    expect(main.indexOf(tel)).toBeGreaterThan(0);
    expect(main.indexOf(tel)).toBeLessThan(main.indexOf('<form'));
    expect(main.indexOf(tel)).toBeLessThan(main.indexOf('<h1'));
  });

  test.each(['/uk', '/uk/about', '/uk/check', '/us/privacy', '/uk/practices', '/sign-in', '/nothing-here'])(
    '%s leads to it, and says which page it is about',
    async (url) => {
      const { visitor } = await aSite();
      const { body } = await visitor.get(url);
      const found = /href="(?<link>\/(?:uk|us)\/feedback\?page=[^"]*)"/.exec(body)?.groups?.['link'];
      expect(found).toBeDefined();
      expect((await visitor.get(found ?? '')).statusCode).toBe(200);
    },
  );

  test('"you told me to wait and I had a PE": kept with its line break, a case with an owner, and the number again', async () => {
    const { visitor, store, cases } = await aSite();
    const page = await visitor.get('/uk/feedback?page=%2Fuk%2Fcheck%3Fanswers%3Dsecret');
    expect(page.body).not.toContain('secret');
    const done = await visitor.submit(page, '/uk/feedback', report);
    expect(done.statusCode).toBe(200);
    expect(done.body).toContain('2 Nov, 10:00 GMT');
    const main = done.body.slice(done.body.indexOf('<main'));
    expect(main.indexOf('tel:999')).toBeLessThan(main.indexOf('<h1'));
    const [kept] = await store.safety.feedback('north', { limit: 9 });
    expect(kept?.feedback).toMatchObject({
      page: '/uk/check',
      what: 'You told me to wait\nand I had a PE',
      harm: 'unsure',
      contact: null,
      by: { role: 'patient', id: 'visitor' },
    });
    expect(await cases()).toMatchObject([
      { state: 'open', ownerId: 'account-of-service-lead-clinic-example' },
    ]);
  });

  test('a double click is kept once', async () => {
    const { visitor, store, cases } = await aSite();
    const page = await visitor.get('/uk/feedback');
    await Promise.all([1, 2].map(() => visitor.submit(page, '/uk/feedback', report)));
    expect(await store.safety.feedback('north', { limit: 9 })).toHaveLength(1);
    expect(await cases()).toHaveLength(1);
  });

  test('a plain no and kind words: thanks, and the day by which somebody reads it; no case, no alarm', async () => {
    const { visitor, cases } = await aSite();
    const page = await visitor.get('/uk/feedback');
    const done = await visitor.submit(page, '/uk/feedback', { what: 'Very clear, thank you', harm: 'no' });
    expect(done.body).toContain('Thursday 5 Nov 2026');
    expect(done.body.slice(done.body.indexOf('<main'), done.body.indexOf('</main'))).not.toContain('tel:999');
    expect(await cases()).toEqual([]);
  });

  test('words of harm are kept though the question of harm was left open: whoever is asked again may go away', async () => {
    const { visitor, cases } = await aSite();
    const page = await visitor.get('/uk/feedback');
    expect((await visitor.submit(page, '/uk/feedback', { what: words })).statusCode).toBe(200);
    expect(await cases()).toMatchObject([{ harm: null }]);
  });

  test('what is missing is said, and what was typed comes back', async () => {
    const { visitor, store } = await aSite();
    const page = await visitor.get('/uk/feedback?page=/uk/about');
    const again = await visitor.submit(page, '/uk/feedback', {
      what: 'The drawing is unclear',
      useful: 'partly',
      contact: 'me@example.org',
    });
    expect(again.statusCode).toBe(422);
    expect(again.body).toContain('The drawing is unclear');
    expect(again.body).toContain('value="me@example.org"');
    expect(again.body).toContain('href="#harm"');
    expect(again.body).toContain('href="#consent"');
    expect(hiddenIn(again.body)).toMatchObject({ page: '/uk/about', key: hiddenIn(page.body)['key'] ?? '' });
    expect(await store.safety.feedback('north', { limit: 9 })).toEqual([]);
  });

  test('too long: how long it may be and how long it is, and nothing is cut', async () => {
    const { visitor } = await aSite();
    const long = 'ö'.repeat(2001);
    const again = await visitor.submit(await visitor.get('/uk/feedback'), '/uk/feedback', {
      what: long,
      harm: 'no',
    });
    expect(again.statusCode).toBe(422);
    expect(again.body).toContain('2,000');
    expect(again.body).toContain('2,001');
    expect(again.body).toContain(long);
  });

  test('a record that cannot be written to: the words come back', async () => {
    const store = memoryStore();
    const broken: Store = {
      ...store,
      safety: { ...store.safety, keep: () => Promise.reject(new Error('disk')) },
    };
    const { visitor } = await aSite({ store: broken });
    const again = await visitor.submit(await visitor.get('/uk/feedback'), '/uk/feedback', report);
    expect(again.statusCode).toBe(503);
    expect(again.body).toContain('and I had a PE');
  });

  test('too many from one place are stopped, with their words in hand', async () => {
    const { visitor } = await aSite();
    const page = await visitor.get('/uk/feedback');
    let last = page;
    for (let count = 0; count < 11; count += 1)
      last = await visitor.submit(page, '/uk/feedback', { what: `Clear ${count}`, harm: 'no' });
    expect(last.statusCode).toBe(429);
    expect(last.body).toContain('Clear 10');
  });

  test('where no clinic is, nothing is promised; where two are, whoever writes chooses, or does not know', async () => {
    const { app } = staffServer();
    opened.push(app);
    const alone = browser(app);
    const nobody = await alone.get('/uk/feedback');
    expect(nobody.body).toContain('Nothing was kept');
    expect(nobody.body).not.toContain('name="what"');

    const { visitor, store, now } = await aSite();
    const system = { at: now(), by: { role: 'system', id: 'test' } } as const;
    await store.accounts.saveOrganisation(clinicOf('south'), system);
    const page = await visitor.get('/uk/feedback');
    expect((await visitor.submit(page, '/uk/feedback', report)).statusCode).toBe(422);
    await visitor.submit(page, '/uk/feedback', { ...report, clinic: 'south' });
    expect(await store.safety.feedback('south', { limit: 9 })).toHaveLength(1);
    await visitor.submit(page, '/uk/feedback', { ...report, clinic: 'any', what: 'They lost blood' });
    expect(await store.safety.feedback('north', { limit: 9 })).toHaveLength(1);
  });
});

describe('the service lead', () => {
  test('J12: takes the case within the hour; it is then passed on to nobody', async () => {
    const { visitor, staff, waits, cases } = await aSite();
    await visitor.submit(await visitor.get('/uk/feedback'), '/uk/feedback', {
      ...report,
      contact: '07700 900999',
      consent: 'yes',
    });
    await waits(95); // 09:35
    const lead = await staff('service-lead');
    const board = await lead.get('/service/safety');
    expect(board.body).toContain('You told me to wait');
    const link =
      /href="(?<link>\/service\/safety\/[\w-]+)"[^>]*>You told/.exec(board.body)?.groups?.['link'] ?? '';
    const page = await lead.get(link);
    expect(page.body).toContain('07700 900999');
    const taken = await lead.submit(page, `${link}/take`, {
      ...hiddenOf(page.body, 'take'),
      'take-on-day': '5',
      'take-on-month': '11',
      'take-on-year': '2026',
    });
    expect([taken.statusCode, taken.headers.location]).toEqual([303, `${link}?saved=yes`]);
    await waits(600);
    expect(await cases()).toMatchObject([
      { state: 'taken', asked: ['account-of-service-lead-clinic-example'] },
    ]);
    const after = await (await staff('service-lead')).get(link);
    expect(after.body).toContain('Looked at again on 5 Nov 2026');
    // Who looked stands there: the lead alone so far.
    expect(after.body).toContain('Name of service-lead@clinic.example');
  });

  test('left alone past the hour, the next is asked; an hour that passes at night is no working hour', async () => {
    const { visitor, waits, cases } = await aSite();
    await visitor.submit(await visitor.get('/uk/feedback'), '/uk/feedback', report);
    const owner = async () => (await cases())[0]?.ownerId;
    await waits(119); // 09:59
    expect(await owner()).toBe('account-of-service-lead-clinic-example');
    await waits(1); // 10:00
    expect(await owner()).toBe('account-of-administrator-clinic-example');
  });

  test('a form that is not whole comes back as it was, and somebody who was quicker is told of', async () => {
    const { visitor, staff, cases } = await aSite();
    await visitor.submit(await visitor.get('/uk/feedback'), '/uk/feedback', report);
    const [found] = await cases();
    const link = `/service/safety/${found?.id}`;
    const lead = await staff('service-lead');
    const page = await lead.get(link);
    const day = { 'take-on-day': '5', 'take-on-month': '11', 'take-on-year': '2026' };
    const wrong = await lead.submit(page, `${link}/take`, {
      ...hiddenOf(page.body, 'take'),
      ...day,
      'take-on-day': '45',
    });
    expect(wrong.statusCode).toBe(422);
    expect(wrong.body).toContain('value="45"');
    const note = { ...hiddenOf(page.body, 'note'), 'note-text': 'Rang her.\nShe is well.' };
    expect((await lead.submit(page, `${link}/note`, note)).statusCode).toBe(303);
    const late = await lead.submit(page, `${link}/take`, { ...hiddenOf(page.body, 'take'), ...day });
    expect(late.statusCode).toBe(409);
    expect((await lead.get(link)).body).toContain('Rang her.\nShe is well.');
    expect((await lead.get('/service/safety/nothing')).statusCode).toBe(404);
  });

  test('reads feedback, by list, and marks it read', async () => {
    const { visitor, staff } = await aSite();
    const page = await visitor.get('/uk/feedback');
    await visitor.submit(page, '/uk/feedback', { what: 'Very clear', harm: 'no' });
    await visitor.submit(page, '/uk/feedback', report);
    const lead = await staff('service-lead');
    const all = await lead.get('/service/feedback');
    expect(all.body).toContain('Very clear');
    expect((await lead.get('/service/feedback?show=case')).body).not.toContain('Very clear');
    const id = /action="(?<url>\/service\/feedback\/[\w-]+\/read)"/.exec(all.body)?.groups?.['url'] ?? '';
    expect((await lead.submit(all, id, {})).statusCode).toBe(303);
    expect((await lead.get('/service/feedback?show=unread')).body).not.toContain('You told me');
    expect((await lead.get('/service/feedback')).body).toContain(
      'Read by Name of service-lead@clinic.example',
    );
  });
});

describe('staff', () => {
  test('the desk reads what is about the desk, and opens nothing else by its address', async () => {
    const { visitor, staff, store } = await aSite();
    const from = async (path: string, what: string) =>
      visitor.submit(await visitor.get(`/uk/feedback?page=${path}`), '/uk/feedback', { what, harm: 'no' });
    await from('/uk/book', 'The slots were full');
    await from('/uk/check', 'Private words');
    const desk = await staff('front-desk');
    const { body } = await desk.get('/service/feedback');
    expect(body).toContain('The slots were full');
    expect(body).not.toContain('Private words');
    const other = (await store.safety.feedback('north', { limit: 9 })).find(
      ({ feedback }) => !feedback.isAboutDesk,
    );
    expect((await desk.get(`/service/feedback/${other?.feedback.id}`)).statusCode).toBe(404);
    expect((await desk.get('/service/safety')).statusCode).toBe(403);
  });

  test('write about their own pages, as who they are', async () => {
    const { staff, store, cases } = await aSite();
    const desk = await staff('front-desk');
    const board = await desk.get('/desk');
    expect(board.body).toContain('href="/feedback?page=%2Fdesk"');
    const page = await desk.get('/feedback?page=%2Fdesk');
    expect(page.body).toContain('call 999');
    const done = await desk.submit(page, '/feedback', { what: 'The wrong leg was booked', harm: 'no' });
    expect(done.statusCode).toBe(200);
    expect(done.body).toContain('Name of service-lead@clinic.example');
    expect(await cases()).toMatchObject([{ signs: ['wrong-treatment'] }]);
    const [kept] = await store.safety.feedback('north', { limit: 9 });
    expect(kept?.feedback).toMatchObject({ page: '/desk', isAboutDesk: true, by: { role: 'front-desk' } });
  });

  test('a clinician reports a concern from an episode; the record of the person stays as it is', async () => {
    const { staff, store, clinic, now, cases } = await aSite();
    const system = { at: now(), by: { role: 'system', id: 'test' } } as const;
    await store.people.register('north', aPerson('p1'), 'k', system);
    const done = await clinic.open(
      { organisation: clinicOf('north'), by: system, key: 'open' },
      {
        personId: 'p1',
        referrer: 'Dr Ward',
        referredAt: now(),
        limb: 'leg',
        side: 'left',
        symptomsBeganOn: null,
        reason: 'Swollen calf',
        owner: { kind: 'team', id: 'Nurses' },
      },
    );
    if (!done.ok) throw new Error('not opened');
    const nurse = await staff('clinician');
    const url = `/clinic/episodes/${done.episodeId}`;
    expect((await nurse.get(url)).body).toContain(`href="${url}/safety"`);
    const page = await nurse.get(`${url}/safety`);
    expect(page.body).toContain('EXAMPLE');
    expect((await nurse.submit(page, `${url}/safety`, { what: 'Late scan' })).statusCode).toBe(422);
    const sent = await nurse.submit(page, `${url}/safety`, { what: 'Late scan', harm: 'no' });
    expect(sent.body).toContain('Name of service-lead@clinic.example');
    expect(await cases()).toMatchObject([
      { origin: { kind: 'episode', episodeId: done.episodeId }, harm: 'no' },
    ]);
    expect(await store.episodes.history('north', done.episodeId)).toHaveLength(1);
    expect((await nurse.get('/service/safety')).statusCode).toBe(403);
    const desk = await staff('front-desk');
    expect((await desk.get(`${url}/safety`)).statusCode).toBe(403);
  });

  test('the hazard log, with what no test holds yet; empty boards say what to do', async () => {
    const { staff } = await aSite();
    const lead = await staff('administrator');
    const { body } = await lead.get('/service/hazards');
    expect(body).toContain('H37');
    expect(body).toContain('test/vignettes/safety-cases.test.ts');
    expect(body).toContain('No test holds yet');
    const board = (await lead.get('/service/safety')).body;
    expect(board).toContain('No safety case is open.');
    expect(board).toContain('has a telephone number set');
    expect((await lead.get('/service/feedback')).body).toContain('Nothing has been written yet');
  });
});

/** The hidden fields of one form of a page. */
function hiddenOf(html: string, act: string): Record<string, string> {
  const from = html.indexOf(`/${act}"`);
  return hiddenIn(html.slice(from, html.indexOf('</form>', from)));
}
