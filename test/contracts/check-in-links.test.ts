/** A person answers by the link in a message: over HTTP, with the real clinic over a record in memory and a clock that we turn. */
import { Temporal } from 'temporal-polyfill';
import { beforeEach, describe, expect, test } from 'vitest';
import { outboxPage } from '../../src/channels/outbox-page.ts';
import { sendDue } from '../../src/channels/send-due.ts';
import { rules } from '../../src/engine/rules.ts';
import { redQuestions } from '../../src/knowledge/home-care/check-in/findings.ts';
import type { Duty } from '../../src/pathway/duty/duty-types.ts';
import { createApp } from '../../src/server/app.ts';
import { keysFrom } from '../../src/server/keys.ts';
import { createLinkSmith } from '../../src/server/patient-links.ts';
import { patientSite } from '../../src/server/patient-site.ts';
import { createLog } from '../../src/server/request-log.ts';
import { notFoundPage, publicPages } from '../../src/web/public/public-pages.tsx';
import { weekdays } from '../oracle/check-in-story.ts';
import { atHome, clinicPhone } from './clinic-at-home.ts';
import { aChange, byNurse } from './store-examples.ts';

/** The clinic with its pages for patients. */
async function clinicOf(duty: Duty | null, began: string) {
  const amina = await atHome(duty, began);
  const { store, clinic, here, checkInId, now: clock, newId } = amina;
  const key = keysFrom('a secret for tests alone, and long enough').links;
  const smith = createLinkSmith({ key, links: store.links, now: clock });
  const logged: string[] = [];
  const log = createLog(
    (lines) => logged.push(lines),
    () => 0,
  );
  const app = createApp({
    config: { port: 0, host: '127.0.0.1', region: 'uk', rateLimit: 0, trustProxy: [] },
    rules,
    log,
    pages: (site) => publicPages(site, { rules, defaultRegion: 'uk' }),
    notFoundPage: () => notFoundPage('uk'),
    assetsFolder: undefined,
    patients: (scope) =>
      patientSite(scope, {
        rules,
        store,
        clinic,
        now: clock,
        newId,
        region: 'uk',
        findLink: (token) => smith.find('check-in', token),
        findCalendar: (token) => smith.find('calendar', token),
      }),
  });
  const token = await smith.tokenFor('check-in', { organisationId: here, episodeId: 'e1', about: checkInId });
  return {
    ...amina,
    app,
    token,
    smith,
    log: () => (log.flush(), logged.join('')),
    get: async (path = '') => app.inject({ url: `/check-in/${token}${path}` }),
    post: async (fields: Readonly<Record<string, string>>, path = '') =>
      app.inject({
        method: 'POST',
        url: `/check-in/${token}${path}`,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        payload: new URLSearchParams(fields).toString(),
      }),
  };
}

const noSigns = Object.fromEntries(redQuestions.map((fact) => [fact, 'no']));
const noBleeding = {
  'check-in.vomiting-blood': 'no',
  'check-in.stool-blood': 'none',
  'check-in.urine-blood': 'none',
  'check-in.nose-bleed': 'none',
  'check-in.gum-bleeding': 'none',
  'check-in.other-bleeding-not-stopping': 'no',
  'check-in.period': 'none-or-usual',
  'check-in.bruise': 'none',
  'check-in.joint-swelling': 'no',
  'check-in.sudden-severe-pain': 'no',
  'check-in.dizzy-with-bleeding': 'no',
  'check-in.head-injury': 'no',
  'check-in.bad-fall': 'no',
};
const wellOtherwise = {
  'check-in.pain-at-rest': '2',
  'check-in.pain-walking': '3',
  'check-in.calf-measured': 'yes',
  'calf.affected': '39',
  'calf.other': '37',
  'check-in.swelling': 'better',
  'check-in.swelling-sudden': 'no',
  'check-in.fever-or-hot-leg': 'no',
  'check-in.doses-missed': '0',
  'check-in.doses-missed-in-a-row': '0',
  'check-in.extra-dose': 'no',
  'check-in.vomited-after-dose': 'no',
  'check-in.food': 'with-food',
  'check-in.next-dose-in-hand': 'yes',
  'check-in.supply-7-days': 'yes',
  'check-in.new-medicine': 'none',
  'check-in.rash': 'none',
  'check-in.jaundice': 'no',
  'check-in.indigestion': 'none',
  'check-in.other-side-effect': 'no',
  'check-in.exercises': 'done',
  'check-in.fluids': '8',
  'check-in.alcohol': '0',
  'check-in.travel-planned': 'no',
  'check-in.procedure-planned': 'no',
  'check-in.pregnancy-possible': 'no',
  'check-in.safe-at-home': 'yes',
  'check-in.someone-there': 'yes',
};
const whole = { at: 'daily', key: 'k1', ...noSigns, ...noBleeding, ...wellOtherwise };

describe('a check-in by its link, on Thursday at half past eight', () => {
  let here: Awaited<ReturnType<typeof clinicOf>>;
  beforeEach(async () => {
    here = await clinicOf(weekdays(), '2026-11-26T08:30');
  });

  test('asks for signs of an emergency first, and for nothing else on that page', async () => {
    const page = await here.get();
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain('call 999 now');
    for (const fact of redQuestions) expect(page.body).toContain(`name="${fact}"`);
    expect(page.body).not.toContain('check-in.pain-at-rest');
    expect(page.body).not.toContain('Nobody is on duty');
    expect(page.headers['cache-control']).toBe('no-store');
  });

  test('a yes to breathlessness: the number to call, and nothing more is asked', async () => {
    const sent = await here.post({ at: 'signs', key: 'k1', ...noSigns, 'check-in.breathless': 'yes' });
    expect(sent.statusCode).toBe(303);
    expect(await here.answers()).toMatchObject([{ lead: 'call-999', isRed: true, way: 'web' }]);
    const page = await here.get();
    expect(page.body).toContain('Call 999 now');
    expect(page.body).toContain('tel:999');
    expect(page.body).toContain('Yes, I have called');
    expect(page.body).not.toContain('check-in.');
  });

  test('an emergency is sent though other fields of the page cannot be read', async () => {
    const { 'check-in.racing-heart': _left, ...others } = noSigns;
    const sent = await here.post({ at: 'signs', key: 'k1', ...others, 'check-in.chest-pain': 'yes' });
    expect(sent.statusCode).toBe(303);
    expect(await here.answers()).toMatchObject([{ isRed: true }]);
  });

  test('"I am not sure" of a sign goes to a person at once; what else to do is said', async () => {
    await here.post({ at: 'signs', key: 'k1', ...noSigns, 'check-in.fainted': 'unsure' });
    expect(await here.answers()).toMatchObject([{ lead: 'call-back-15-minutes', isRed: false }]);
    expect((await here.get()).body).toContain('If it could be yes, call 999 now');
  });

  test('bleeding that will not stop ends the questions on its page', async () => {
    const bleeding = { ...noBleeding, 'check-in.nose-bleed': 'not-stopping' };
    const sent = await here.post({ at: 'bleeding', key: 'k1', ...noSigns, ...bleeding });
    expect(sent.statusCode).toBe(303);
    expect(await here.answers()).toMatchObject([{ isRed: true }]);
  });

  test('a sign that was passed over is asked again; what was answered is still there', async () => {
    const { 'check-in.fainted': _left, ...others } = noSigns;
    const page = await here.post({ at: 'signs', key: 'k1', ...others });
    expect(page.statusCode).toBe(422);
    expect(page.body).toContain('href="#check-in.fainted"');
    expect(page.body.match(/ checked/g)).toHaveLength(redQuestions.length - 1);
    expect(await here.answers()).toEqual([]);
  });

  test('nobody skips the signs by sending a later page', async () => {
    const page = await here.post({ at: 'daily', key: 'k1', ...noBleeding, ...wellOtherwise });
    expect(page.statusCode).toBe(422);
    expect(page.body).toContain('First: signs of an emergency');
    expect(await here.answers()).toEqual([]);
  });

  test('all well is kept once, however often it is sent', async () => {
    const sent = await Promise.all([here.post(whole), here.post(whole)]);
    expect(sent.map(({ statusCode }) => statusCode)).toEqual([303, 303]);
    expect((await here.post(whole)).statusCode).toBe(303);
    expect(await here.answers()).toMatchObject([{ lead: 'all-well', checkInId: here.checkInId }]);
    expect((await here.get()).body).toContain('Nothing in your answers needs us today');
  });

  test('the same page sent with other answers does not change the first; a new one may', async () => {
    await here.post(whole);
    const again = await here.post({ ...whole, 'check-in.pain-at-rest': '9' });
    expect(again.statusCode).toBe(409);
    expect(again.body).toContain('Answer again');
    await here.post({ ...whole, key: 'k2', 'check-in.pain-at-rest': '9' });
    expect((await here.answers()).map(({ lead }) => lead)).toEqual(['all-well', 'pain-4-hours']);
    expect((await here.get()).body).toContain('We will call you by');
  });

  test('a figure that is none is asked again, with what was typed', async () => {
    const page = await here.post({ ...whole, 'check-in.pain-at-rest': 'a lot' });
    expect(page.statusCode).toBe(422);
    expect(page.body).toContain('Enter a number from 0 to 10');
    expect(page.body).toContain('value="a lot"');
    expect(await here.answers()).toEqual([]);
  });

  test('what was left out is not "no": it is not kept as an answer', async () => {
    const { 'check-in.safe-at-home': _left, ...others } = whole;
    await here.post(others);
    const history = await here.store.episodes.history(here.here, 'e1');
    const event = history.findLast(({ type }) => type === 'check-in-answered');
    expect(event?.type === 'check-in-answered' && 'check-in.safe-at-home' in event.facts).toBe(false);
  });

  test('"I have called" is kept, and ends the asking', async () => {
    await here.post({ at: 'signs', key: 'k1', ...noSigns, 'check-in.breathless': 'yes' });
    const [answer] = await here.answers();
    const told = await here.post({ answerId: answer?.id ?? '', called: 'called' }, '/called');
    expect(told.statusCode).toBe(303);
    expect((await here.answers())[0]?.called).toMatchObject({ answer: 'called' });
    expect((await here.get()).body).toContain('We know that you called');
  });

  test('weeks later the link still answers, and then no longer', async () => {
    here.pass({ hours: 24 * 29 });
    expect((await here.get()).statusCode).toBe(200);
    here.pass({ hours: 24 * 2 });
    const page = await here.get();
    expect(page.statusCode).toBe(404);
    expect(page.body).toContain('This link is no longer good');
    expect(page.body).toContain('999');
    expect(page.body).not.toContain('Elm Street');
  });

  describe('when the episode is closed', () => {
    beforeEach(async () => {
      const { here: id, loaded, store } = here;
      const episode = await loaded();
      const closed = { at: here.now(), by: byNurse('09:00').by, sequence: episode.sequence + 1 };
      const whole = {
        ...episode,
        sequence: closed.sequence,
        closed: { ...closed, reason: 'treatment-finished', otherDiagnosis: null, safetyNetOn: null },
      } as const;
      const parts = { expectedSequence: episode.sequence, board: { state: episode.state } };
      await store.episodes.record({ ...aChange(id, 'e1', parts), episode: whole });
    });

    test('the emergency comes first, then that nobody reads it, then whom to call', async () => {
      for (const page of [await here.get(), await here.get('?again=yes')]) {
        expect(page.statusCode).toBe(410);
        const places = ['one of the signs above', '<h1', 'was not kept', clinicPhone].map((words) =>
          page.body.indexOf(words),
        );
        expect(places.every((place) => place >= 0)).toBe(true);
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        expect(page.body).not.toContain('check-in.');
      }
    });

    test('an answer that was begun before says the same, and keeps nothing', async () => {
      const sent = await here.post({ at: 'signs', key: 'k1', ...noSigns, 'check-in.breathless': 'yes' });
      expect(sent.statusCode).toBe(410);
      expect(sent.body).toContain('tel:999');
      expect(sent.body).toContain('Nobody reads answers here');
      expect((await here.post({ answerId: 'a1', called: 'called' }, '/called')).statusCode).toBe(410);
      expect(await here.answers()).toEqual([]);
    });
  });

  test('another token, another purpose or one that was taken back opens nothing', async () => {
    const of = { organisationId: here.here, episodeId: 'e1', about: here.checkInId };
    const calendar = await here.smith.tokenFor('calendar', of);
    const changed = `${here.token.startsWith('A') ? 'B' : 'A'}${here.token.slice(1)}`;
    for (const token of [calendar, changed, 'x', here.token.slice(0, -1), '%00'])
      expect((await here.app.inject({ url: `/check-in/${token}` })).statusCode, token).toBe(404);
    await here.store.links.revoke(here.here, 'e1', 'check-in', byNurse('09:00'));
    expect((await here.get()).statusCode).toBe(404);
    expect((await here.post(whole)).statusCode).toBe(404);
    expect(await here.answers()).toEqual([]);
  });

  test('neither pages nor logs name the person, the episode or the link', async () => {
    await here.post(whole);
    const pages = [await here.get(), await here.get('?again=yes')];
    for (const { body } of pages) expect(body).not.toMatch(/Example|p1\b|"e1"|07700/);
    expect(here.log()).not.toContain(here.token);
    expect(here.log()).toContain('/check-in/:token');
  });

  test('whoever guesses is stopped after sixty tries a minute', async () => {
    const codes: number[] = [];
    for (let count = 0; count < 61; count += 1)
      codes.push((await here.app.inject({ url: '/check-in/AAAAAAAAAAAAAAAAAAAAAAAA' })).statusCode);
    expect(codes.at(59)).toBe(404);
    expect(codes.at(60)).toBe(429);
  });
});

test('a calendar has the dates and neither illness, medicine nor name; it can be taken back', async () => {
  const here = await clinicOf(weekdays(), '2026-11-26T08:30');
  const of = { organisationId: here.here, episodeId: 'e1', about: 'c1' };
  const url = `/calendar/${await here.smith.tokenFor('calendar', of)}.ics`;
  const { statusCode, headers, body } = await here.app.inject({ url });
  expect([statusCode, headers['content-type']]).toEqual([200, 'text/calendar; charset=utf-8']);
  // Rivaroxaban 15 mg twice a day ends after 21 days: the change is due on the morning of 15 December.
  expect(body).toContain('DTSTART;TZID=Europe/London:20261215T080000');
  expect(body).toContain('SUMMARY:Look at your plan: a change is due');
  expect(body).toContain('SUMMARY:Answer the message from the clinic');
  expect(body).not.toMatch(/rivaroxaban|clot|DVT|thromb|Example|e1\b/i);
  expect((await here.app.inject({ url: `/calendar/${here.token}.ics` })).statusCode).toBe(404);
  await here.store.links.revoke(here.here, 'e1', 'calendar', byNurse('09:00'));
  expect((await here.app.inject({ url })).statusCode).toBe(404);
  // A check-in's link is another one, and goes on.
  expect((await here.get()).statusCode).toBe(200);
});

test('at night it says plainly that nobody is there, the numbers that answer first', async () => {
  const here = await clinicOf({ ...weekdays(), phoneWhenClosed: '020 7946 0999' }, '2026-11-26T02:10');
  const { body } = await here.get();
  const places = ['In an emergency call 999', 'Nobody is on duty here now', '08:00', '020 7946 0999'].map(
    (words) => body.indexOf(words),
  );
  expect(places.every((place) => place >= 0)).toBe(true);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  await here.post({ at: 'signs', key: 'k1', ...noSigns, 'check-in.breathless': 'yes' });
  const told = (await here.get()).body;
  expect(told.indexOf('Call 999 now')).toBeLessThan(told.indexOf('Nobody is on duty'));
});

test('a clinic that has said nothing of its hours promises nothing', async () => {
  const here = await clinicOf(null, '2026-11-26T10:30');
  expect((await here.get()).body).toContain('We cannot say when we will read your answers');
});

test('a message that is sent again carries the same link, and the clinic’s number', async () => {
  const here = await clinicOf(weekdays(), '2026-11-26T08:30');
  const { store } = here;
  const by = Temporal.ZonedDateTime.from('2026-11-26T10:00[Europe/London]').toString();
  await here.writes('check-in.invitation', { by, checkInId: here.checkInId });
  const page = outboxPage();
  const sent: string[] = [];
  let fails = true;
  const channel = {
    ...page,
    send: async (outgoing: Parameters<typeof page.send>[0]) => {
      sent.push(outgoing.letter.lines.join('\n'));
      if (!fails) return page.send(outgoing);
      fails = false;
      return {
        outcome: 'later',
        because: 'busy',
        status: '503',
        afterSeconds: null,
        maybeSent: false,
      } as const;
    },
  };
  const linkTo = async (of: { organisationId: string; episodeId: string; checkInId: string }) =>
    `https://clinic.example/check-in/${await here.smith.tokenFor('check-in', { ...of, about: of.checkInId })}`;
  for (let turn = 0; turn < 2; turn += 1) {
    await sendDue({
      deliveries: store.deliveries,
      people: store.people,
      duties: store.duties,
      accounts: store.accounts,
      channels: [channel],
      linkTo,
      deskLink: () => null,
      now: here.now,
      note: () => undefined,
    });
    here.pass({ minutes: 30 });
  }
  expect(sent).toHaveLength(2);
  expect(sent[0]).toBe(sent[1]);
  expect(sent[0]).toContain(`https://clinic.example/check-in/${here.token}`);
  expect(sent[0]).toContain(clinicPhone);
});
