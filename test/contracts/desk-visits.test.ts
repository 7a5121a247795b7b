/** Booking at the desk over HTTP where no test asks for it; a letter typed in; and what is open with payers, which no page waits for. */
import { describe, expect, test } from 'vitest';
import { Temporal } from 'temporal-polyfill';
import { rules } from '../../src/engine/rules.ts';
import type { PriorAuthorization } from '../../src/pathway/benefits/prior-authorization.ts';
import { createClinic } from '../../src/pathway/clinic.ts';
import { diary } from '../../src/pathway/diary.ts';
import type { Store } from '../../src/pathway/ports.ts';
import { memoryStore } from '../../src/store/memory/memory-store.ts';
import { clinicPages } from '../../src/web/clinic/clinic-pages.tsx';
import { physician, scanner, weekdaysOnly } from '../oracle/booking-clinic.ts';
import { aPerson } from './store-examples.ts';
import { addAccount, browser, clinicOf, hiddenIn, staffServer } from './staff-server.ts';

/** A Monday at eight, before the clinic opens. */
async function aDesk(region: 'uk' | 'us' = 'uk', beside: (store: Store) => Store = (store) => store) {
  const store = memoryStore();
  let ids = 0;
  const clinic = createClinic({ store, rules, newId: () => `e-${(ids += 1)}` });
  const server = staffServer({ store: beside(store), clinic, clinicPages });
  const system = { at: server.now(), by: { role: 'system', id: 'test' } } as const;
  await store.accounts.saveOrganisation({ ...clinicOf('north'), region }, system);
  for (const role of ['front-desk', 'clinician'] as const)
    await addAccount(store, server.now(), { email: `${role}@clinic.example`, roles: [role] });
  const [desk, nurse] = [browser(server.app), browser(server.app)];
  await desk.signIn('front-desk@clinic.example');
  await nurse.signIn('clinician@clinic.example');
  await store.people.register('north', aPerson('rosa'), 'k', system);
  await store.duties.keep('north', weekdaysOnly(), 0, system);
  const serviceTypes = ['physician-visit', 'review', 'inr-check', 'vein-visit'] as const;
  await store.schedules.save('north', { ...physician, serviceTypes }, 0, system);
  await store.schedules.save('north', scanner, 0, system);
  const episodeOf = async (personId: string) => {
    const [row] = await store.episodes.ofPerson('north', personId);
    return row === undefined ? undefined : store.episodes.load('north', row.episodeId);
  };
  return { server, store, desk, nurse, episodeOf, system };
}

const url = '/desk/people/rosa/book';
const quiet = { redFlag: 'no', rising: 'no', triage: 'not-done' };
const slotsIn = (html: string): readonly string[] =>
  [...html.matchAll(/name="slot"[^>]*value="(?<slot>[^"]+)"/g)].map((found) => found.groups?.['slot'] ?? '');
const urgencyIn = (html: string): string | undefined => /data-urgency="(?<urgency>[^"]+)"/.exec(html)?.[1];

describe('a vein consultation', () => {
  test('the person is found by a search that stands in no address, and leads on to the booking', async () => {
    const { desk } = await aDesk();
    const page = await desk.get('/desk/book');
    expect(page.body).toContain('Find the person first');
    const found = await desk.submit(page, '/desk/book/person', { search: 'Example' });
    expect(found.body).toContain(`href="${url}"`);
  });

  test('asked, offered, booked; the same form again is the same booking', async () => {
    const { desk, store } = await aDesk();
    const asked = await desk.submit(await desk.get(url), url, { ...quiet, visit: 'for-vein' });
    expect([asked.statusCode, urgencyIn(asked.body)]).toEqual([200, 'U5']);
    const [slot = ''] = slotsIn(asked.body);
    const sent = { ...hiddenIn(asked.body), ...quiet, visit: 'for-vein', slot };
    expect(sent).not.toHaveProperty('do');
    const [first, again] = [await desk.post(url, sent), await desk.post(url, sent)];
    expect([first.statusCode, again.statusCode]).toEqual([303, 303]);
    expect(again.headers.location).toBe(first.headers.location);
    const kept = await store.appointments.find('north', { personId: 'rosa' });
    expect(
      kept.map(({ appointment: { status, serviceType, urgency } }) => [status, serviceType, urgency.class]),
    ).toEqual([['booked', 'vein-visit', 'U5']]);
  });

  test('who cannot come before a day is offered times from it on; that is no limit of the visit, and nothing urgent waits for it', async () => {
    const { desk, store } = await aDesk();
    const later = { 'from-day': '16', 'from-month': '11', 'from-year': '2026' };
    const page = await desk.get(url);
    const asked = await desk.submit(page, url, { ...quiet, ...later, visit: 'for-vein' });
    const [slot = ''] = slotsIn(asked.body);
    expect(slot).toContain('@2026-11-16T');
    const sent = { ...hiddenIn(asked.body), ...quiet, ...later, visit: 'for-vein', slot };
    expect((await desk.post(url, sent)).statusCode).toBe(303);
    const [kept] = await store.appointments.find('north', { personId: 'rosa' });
    expect(kept?.appointment.wanted.notBeforeAt).toBeNull();
  });

  test('what is not asked is missing, and what was typed comes back', async () => {
    const { desk, store } = await aDesk();
    const sent = { rising: 'no', triage: 'not-done', visit: 'for-vein', callbackNumber: '020 7946 0999' };
    const back = await desk.submit(await desk.get(url), url, sent);
    expect(back.statusCode).toBe(422);
    expect(back.body).toContain('href="#redFlag"');
    expect(back.body).toContain('value="020 7946 0999"');
    expect(slotsIn(back.body)).toEqual([]);
    expect(await store.appointments.find('north', { personId: 'rosa' })).toEqual([]);
  });

  test.each([
    ['an emergency sign', { redFlag: 'yes' }, 'RED', 'Emergency: no appointment. Call 999 now'],
    ['perhaps one', { redFlag: 'unsure' }, 'RED', 'Emergency: no appointment. Call 999 now'],
    ['a leg that is worse', { rising: 'yes' }, 'U1', 'make a referral first'],
  ])('%s: no time is given, and none is taken, though a form names one', async (_, told, urgency, says) => {
    const { desk, store } = await aDesk();
    const page = await desk.get(url);
    const sent = { ...quiet, ...told, visit: 'for-vein' };
    const asked = await desk.submit(page, url, sent);
    expect(urgencyIn(asked.body)).toBe(urgency);
    expect(asked.body).toContain(says);
    expect(slotsIn(asked.body)).toEqual([]);
    const hidden = { ...hiddenIn(asked.body), do: '' };
    const forced = await desk.post(url, { ...hidden, ...sent, slot: 'dr-amin@2026-11-03T10:00:00Z' });
    expect(forced.statusCode).toBe(422);
    expect(await store.appointments.find('north', { personId: 'rosa' })).toEqual([]);
  });

  test('what a clinician may say lowers nothing where reception sends it', async () => {
    const { desk, nurse } = await aDesk();
    const sent = { ...quiet, visit: 'for-confirmed-elsewhere', treatedAndSupplied: 'yes' };
    const byDesk = await desk.submit(await desk.get(url), url, sent);
    const byNurse = await nurse.submit(await nurse.get(url), url, sent);
    expect([urgencyIn(byDesk.body), urgencyIn(byNurse.body)]).toEqual(['U1', 'U3']);
    expect(byDesk.body).not.toContain('name="treatedAndSupplied"');
  });
});

test('an emergency sign of somebody whom a clinic answers for already: a clinician is told of it', async () => {
  const { desk, nurse } = await aDesk();
  const page = await desk.get('/clinic/referrals/new?person=rosa');
  const referral = { limb: 'leg', side: 'left', referrer: 'Herself', reason: 'Swollen', came: 'own' };
  const moment = { day: '2', month: '11', year: '2026', time: '07:30' };
  const at = Object.fromEntries(Object.entries(moment).map(([part, value]) => [`referredAt-${part}`, value]));
  const owner = 'team:Nurses';
  await desk.submit(page, '/clinic/referrals/new', { ...referral, ...at, owner });
  const says = 'does not know it yet';
  for (const who of [desk, nurse]) {
    const sent = { ...quiet, visit: 'for-vein' };
    const red = await who.submit(await who.get(url), url, { ...sent, redFlag: 'yes' });
    expect([urgencyIn(red.body), red.body.includes(says)]).toEqual(['RED', true]);
    // Suspected and not assessed: its own urgency is known, and holds for every visit.
    const calm = await who.submit(await who.get(url), url, sent);
    expect([urgencyIn(calm.body), calm.body.includes(says)]).toEqual(['U1', false]);
  }
});

test('a review that no record of ours knows the day of: the day is asked for', async () => {
  const { desk } = await aDesk();
  const page = await desk.get(url);
  const asked = await desk.submit(page, url, { ...quiet, visit: 'for-review' });
  expect(asked.statusCode).toBe(422);
  expect(asked.body).toContain('Our record does not say when this is due');
  const day = { 'dueOn-day': '20', 'dueOn-month': '11', 'dueOn-year': '2026' };
  const known = await desk.submit(page, url, { ...quiet, ...day, visit: 'for-review' });
  expect([known.statusCode, urgencyIn(known.body)]).toEqual([200, 'U4']);
  const first = /@(?<day>\d{4}-\d{2}-\d{2})T/.exec(slotsIn(known.body)[0] ?? '')?.[1];
  expect(first).toBe('2026-11-17');
});

test('another organisation’s person is not there', async () => {
  const { desk, store, system } = await aDesk();
  await store.accounts.saveOrganisation(clinicOf('south'), system);
  await store.people.register('south', aPerson('sam'), 'k', system);
  expect((await desk.get('/desk/people/sam/book')).statusCode).toBe(404);
  expect((await desk.get('/desk/people/nobody/book')).statusCode).toBe(404);
});

describe('a referral that staff type in', () => {
  const typed = {
    limb: 'leg',
    side: 'left',
    referrer: 'Dr Lee',
    reason: 'Swollen',
    owner: 'team:Nurses',
    'referredAt-day': '2',
    'referredAt-month': '11',
    'referredAt-year': '2026',
    'referredAt-time': '07:30',
  };
  const form = '/clinic/referrals/new';

  test('how it came is asked, and of a letter where its sender is told', async () => {
    const { desk, episodeOf } = await aDesk();
    const page = await desk.get(`${form}?person=rosa`);
    const silent = await desk.submit(page, form, typed);
    expect([silent.statusCode, silent.body.includes('href="#came"')]).toEqual([422, true]);
    const half = await desk.submit(page, form, { ...typed, came: 'letter' });
    expect(half.statusCode).toBe(422);
    expect(half.body).toContain('href="#callBack"');
    expect(half.body).toContain('href="#answerBy"');
    expect(half.body).toContain('value="Dr Lee"');
    expect(await episodeOf('rosa')).toBeUndefined();
  });

  test('from a letter: its sender is owed an answer within the hour, by whoever took it', async () => {
    const { desk, nurse, episodeOf, server } = await aDesk();
    const sender = { came: 'letter', callBack: '020 7946 0101', answerBy: 'telephone', question: 'DVT?' };
    const page = await desk.get(`${form}?person=rosa`);
    const sent = { ...hiddenIn(page.body), ...typed, ...sender };
    const [done, again] = [await desk.post(form, sent), await desk.post(form, sent)];
    expect([done.statusCode, again.headers.location]).toEqual([303, done.headers.location]);
    const episode = await episodeOf('rosa');
    const due = episode && diary(episode).find(({ kind }) => kind === 'tell-referrer');
    expect(due?.dueAt.toString()).toBe(server.now().add({ hours: 1 }).toString());
    expect(due?.owner).toEqual({ kind: 'team', id: 'Nurses' });
    const shown = await nurse.get(`/clinic/episodes/${episode?.id ?? ''}/tell-referrer`);
    expect(shown.body).toContain('020 7946 0101');
    expect(shown.body).toContain('DVT?');
  });

  test('nobody sent them: nobody waits to hear', async () => {
    const { desk, episodeOf } = await aDesk();
    const page = await desk.get(`${form}?person=rosa`);
    expect((await desk.submit(page, form, { ...typed, came: 'own' })).statusCode).toBe(303);
    const episode = await episodeOf('rosa');
    expect(episode?.referral).toBeNull();
    expect(episode && diary(episode).map(({ kind }) => kind)).not.toContain('tell-referrer');
  });
});

describe('what is open with payers', () => {
  const authorization: PriorAuthorization = {
    id: 'a1',
    personId: 'rosa',
    episodeId: null,
    procedure: '93971',
    payerName: 'Example Health',
    isUrgent: true,
    owner: { kind: 'team', id: 'Nurses' },
    openedAt: Temporal.Instant.from('2026-11-02T07:00:00Z'),
    status: { is: 'needed' },
  };

  test('stands on the desk and on the board with its owner and the time that is left, or since when it is over', async () => {
    const { desk, nurse, store, system, server } = await aDesk('us');
    await store.benefits.saveAuthorization('north', authorization, 0, system);
    for (const page of [await desk.get('/desk'), await nurse.get('/clinic')]) {
      const panel = /<section[^>]*aria-labelledby="authorizations".*?<\/section>/s.exec(page.body)?.[0] ?? '';
      expect(panel).toContain('To be asked for');
      expect(panel).toContain('in 3 h');
      expect(panel).toContain('Nurses');
      expect(page.body).not.toContain('Prior authorizations overdue');
    }
    server.pass({ hours: 4 });
    await desk.signIn('front-desk@clinic.example');
    await nurse.signIn('clinician@clinic.example');
    expect((await nurse.get('/clinic')).body).toContain('Prior authorizations overdue: 1');
    expect((await desk.get('/desk')).body).toMatch(/1 h over/);
  });

  test('cannot be read: board and desk say so, and are there', async () => {
    const silent = (store: Store): Store => ({
      ...store,
      benefits: { ...store.benefits, authorizations: () => Promise.reject(new Error('out of reach')) },
    });
    const { desk, nurse } = await aDesk('us', silent);
    for (const page of [await desk.get('/desk'), await nurse.get('/clinic')]) {
      expect(page.statusCode).toBe(200);
      expect(page.body).toContain('They could not be read just now');
    }
  });

  test('the UK has none of it', async () => {
    const { desk, nurse, store, system } = await aDesk('uk');
    await store.benefits.saveAuthorization('north', authorization, 0, system);
    for (const page of [await desk.get('/desk'), await nurse.get('/clinic')])
      expect(page.body).not.toContain('aria-labelledby="authorizations"');
  });
});
