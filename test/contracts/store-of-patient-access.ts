import { describe, expect, test } from 'vitest';
import type { CodeAsked, PageOf, PatientSession } from '../../src/pathway/patient-access.ts';
import type { Store } from '../../src/pathway/ports.ts';
import { anOpened, anOrganisation, at, byNurse } from './store-examples.ts';

const tries = 3;
const noLimit = [{ most: 99, since: at('00:00') }] as const;
let names = 0;
const aName = (of: string): string => `${of}-${(names += 1)}-of-access`;

/** What every store promises of people's own pages. Each test has an Amina of its own, in an organisation of its own. */
export function patientAccessIsPromised(opened: () => Store): void {
  async function amina(): Promise<{ readonly store: Store; readonly page: PageOf }> {
    const store = opened();
    const organisationId = await anOrganisation(store);
    await anOpened(store, organisationId, 'e1');
    return { store, page: { organisationId, personId: 'amina', episodeId: 'e1' } };
  }
  const aCode = (page: PageOf, clock = '10:00', until = '10:10'): CodeAsked => ({
    ...page,
    id: aName('code'),
    askedAt: at(clock),
    expiresAt: at(until),
  });
  const aSession = (page: PageOf, clock = '10:01'): PatientSession => ({
    ...page,
    idHash: aName('session'),
    openedAt: at(clock),
    expiresAt: at('20:00'),
    isShared: false,
  });
  const wordsSent = async ({ deliveries }: Store, { organisationId, episodeId }: PageOf) =>
    (await deliveries.ofEpisode(organisationId, episodeId)).map(({ words }) => words);

  describe('own pages', () => {
    test('are closed until the clinic opens one: no code, no link, nobody of that birth date', async () => {
      const { store, page } = await amina();
      const { patientAccess } = store;
      expect(await patientAccess.standing(page.organisationId, 'amina')).toBeUndefined();
      expect(await patientAccess.askCode(aCode(page), noLimit)).toBe('closed');
      expect(await patientAccess.askLink(page, aName('link'), at('10:00'), noLimit)).toBe('not-asked');
      expect(await patientAccess.openBornOn(page.organisationId, '1961-02-01')).toEqual([]);
      expect(await wordsSent(store, page)).toEqual([]);
    });

    test('opening one sends a link, once for each press, and says who did it', async () => {
      const { store, page } = await amina();
      const link = aName('link');
      await store.patientAccess.open(page, link, byNurse('09:00'));
      await store.patientAccess.open(page, link, byNurse('09:00'));
      expect(await wordsSent(store, page)).toEqual(['companion.link']);
      expect(await store.patientAccess.standing(page.organisationId, 'amina')).toEqual({
        ...page,
        isOpen: true,
        stamp: byNurse('09:00'),
      });
      const audit = await store.audit.of(page.organisationId, { kind: 'person', id: 'amina' }, 9);
      expect(audit.filter(({ action }) => action === 'companion.link-sent')).toHaveLength(1);
    });

    test('a code goes on its way and is of no use after its time; it is found until then', async () => {
      const { store, page } = await amina();
      const { patientAccess, deliveries } = store;
      await patientAccess.open(page, aName('link'), byNurse('09:00'));
      const code = aCode(page);
      expect(await patientAccess.askCode(code, noLimit)).toBe('asked');
      const sent = (await deliveries.ofEpisode(page.organisationId, 'e1')).find(
        ({ words }) => words === 'companion.code',
      );
      expect(sent?.values).toEqual({ id: code.id });
      expect(sent?.uselessFromAt?.epochMilliseconds).toBe(at('10:10').epochMilliseconds);
      const found = (clock: string) =>
        patientAccess.codeAsked(page.organisationId, code.id, at(clock), tries);
      expect((await found('10:09'))?.personId).toBe('amina');
      expect(await found('10:11')).toBeUndefined();
    });

    test('no more codes than the limit, counted for the person whatever link asks', async () => {
      const { store, page } = await amina();
      const { patientAccess } = store;
      await patientAccess.open(page, aName('link'), byNurse('09:00'));
      const limits = [{ most: 2, since: at('09:30') }];
      const asked = await Promise.all(
        Array.from({ length: 5 }, () => patientAccess.askCode(aCode(page), limits)),
      );
      expect(asked.toSorted()).toEqual(['asked', 'asked', 'too-many', 'too-many', 'too-many']);
      const later = [{ most: 2, since: at('10:30') }];
      expect(await patientAccess.askCode(aCode(page, '11:00', '11:10'), later)).toBe('asked');
    });

    test('a hundred guesses at once get no more tries than so many one by one', async () => {
      const { store, page } = await amina();
      const { patientAccess } = store;
      await patientAccess.open(page, aName('link'), byNurse('09:00'));
      const code = aCode(page);
      await patientAccess.askCode(code, noLimit);
      const counted = await Promise.all(
        Array.from({ length: 20 }, () =>
          patientAccess.countTry(page.organisationId, code.id, at('10:01'), tries),
        ),
      );
      expect(counted.filter((each) => each !== undefined)).toHaveLength(tries);
      expect(await patientAccess.codeAsked(page.organisationId, code.id, at('10:01'), tries)).toBeUndefined();
    });

    test('a code signs in once, and never somebody else', async () => {
      const { store, page } = await amina();
      const { patientAccess } = store;
      await patientAccess.open(page, aName('link'), byNurse('09:00'));
      const code = aCode(page);
      await patientAccess.askCode(code, noLimit);
      const [one, other] = [aSession(page), aSession(page)];
      expect(await patientAccess.enter(code.id, { ...one, personId: 'bella' })).toBe(false);
      const entered = await Promise.all([
        patientAccess.enter(code.id, one),
        patientAccess.enter(code.id, other),
      ]);
      expect(entered.toSorted()).toEqual([false, true]);
      expect(await patientAccess.sessionsOf(page.organisationId, 'amina', at('10:02'))).toHaveLength(1);
      // Typed, so it has arrived: it is no dead letter, whatever its provider never said.
      const sent = await store.deliveries.ofEpisode(page.organisationId, 'e1');
      expect(sent.find(({ words }) => words === 'companion.code')).toMatchObject({
        state: 'answered',
        dueAt: null,
      });
    });

    test('a session is found by its digest until it ends, expires, or all of them are ended', async () => {
      const { store, page } = await amina();
      const { patientAccess } = store;
      await patientAccess.open(page, aName('link'), byNurse('09:00'));
      const signIn = async (): Promise<PatientSession> => {
        const code = aCode(page);
        await patientAccess.askCode(code, noLimit);
        const session = aSession(page);
        expect(await patientAccess.enter(code.id, session)).toBe(true);
        return session;
      };
      const [one, two, three] = [await signIn(), await signIn(), await signIn()];
      const isIn = async ({ idHash }: PatientSession, clock = '12:00') =>
        (await patientAccess.session(idHash, at(clock))) !== undefined;
      expect([await isIn(one), await isIn(one, '20:01')]).toEqual([true, false]);
      await patientAccess.endSession(one, byNurse('12:01'));
      expect([await isIn(one), await isIn(two), await isIn(three)]).toEqual([false, true, true]);
      await patientAccess.endSessionsOf(page.organisationId, 'amina', byNurse('12:02'));
      expect([await isIn(two), await isIn(three)]).toEqual([false, false]);
    });

    test('closing it ends links, codes and sessions; only the clinic opens it again', async () => {
      const { store, page } = await amina();
      const { patientAccess, links } = store;
      const { organisationId, episodeId } = page;
      await patientAccess.open(page, aName('link'), byNurse('09:00'));
      const tokenHash = aName('token');
      const madeAt = at('09:00');
      const link = { tokenHash, organisationId, episodeId, purpose: 'companion', about: 'l' } as const;
      await links.keep({ ...link, madeAt, expiresAt: at('23:00') });
      const [used, waiting] = [aCode(page), aCode(page)];
      for (const code of [used, waiting]) await patientAccess.askCode(code, noLimit);
      const session = aSession(page);
      await patientAccess.enter(used.id, session);

      await patientAccess.end(organisationId, 'amina', byNurse('11:00'));
      expect(await patientAccess.session(session.idHash, at('10:05'))).toBeUndefined();
      expect(await patientAccess.codeAsked(organisationId, waiting.id, at('10:05'), tries)).toBeUndefined();
      expect(await patientAccess.enter(waiting.id, aSession(page))).toBe(false);
      expect(await links.find(tokenHash, at('10:05'))).toBeUndefined();
      expect(await patientAccess.askLink(page, aName('link'), at('12:00'), noLimit)).toBe('not-asked');
      expect((await patientAccess.standing(organisationId, 'amina'))?.isOpen).toBe(false);

      await patientAccess.open(page, aName('link'), byNurse('13:00'));
      expect((await patientAccess.standing(organisationId, 'amina'))?.isOpen).toBe(true);
      expect(await patientAccess.askCode(aCode(page, '13:01', '13:11'), noLimit)).toBe('asked');
    });

    test('another link is sent within its limit, to whoever has this birth date and an open page', async () => {
      const { store, page } = await amina();
      const { patientAccess } = store;
      await patientAccess.open(page, aName('link'), byNurse('09:00'));
      expect(await patientAccess.openBornOn(page.organisationId, '1961-02-01')).toEqual([page]);
      expect(await patientAccess.openBornOn(page.organisationId, '1961-02-02')).toEqual([]);
      const limits = [{ most: 1, since: at('09:00') }];
      const ask = () => patientAccess.askLink(page, aName('link'), at('10:00'), limits);
      expect([await ask(), await ask()]).toEqual(['asked', 'not-asked']);
      expect(await wordsSent(store, page)).toEqual(['companion.link', 'companion.link']);
    });

    test('of another organisation are not there', async () => {
      const { store, page } = await amina();
      const { patientAccess } = store;
      const elsewhere = await anOrganisation(store);
      await patientAccess.open(page, aName('link'), byNurse('09:00'));
      const code = aCode(page);
      await patientAccess.askCode(code, noLimit);
      expect(await patientAccess.standing(elsewhere, 'amina')).toBeUndefined();
      expect(await patientAccess.codeAsked(elsewhere, code.id, at('10:01'), tries)).toBeUndefined();
      expect(await patientAccess.countTry(elsewhere, code.id, at('10:01'), tries)).toBeUndefined();
      expect(await patientAccess.openBornOn(elsewhere, '1961-02-01')).toEqual([]);
    });
  });
}
