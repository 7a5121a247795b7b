import { describe, expect, test } from 'vitest';
import type { Person } from '../../src/pathway/person.ts';
import type { Store } from '../../src/pathway/ports.ts';
import { aChange, anOpened, anOrganisation, aPerson, aRegistered, byNurse, nurse } from './store-examples.ts';

const nhs = (value: string) => ({ system: 'nhs', value }) as const;
const mrn = (value: string) => ({ system: 'mrn', value }) as const;

/** What every store promises of people and their versions. */
export function peopleArePromised(opened: () => Store): void {
  describe('a person', () => {
    test('is there as registered; a revision keeps what was before', async () => {
      const { people } = opened();
      const here = await anOrganisation(opened());
      const first = aPerson('p1', { familyName: 'Khan', needsInterpreter: null, identifiers: [mrn('A 1')] });
      expect(await people.register(here, first, 'k1', byNurse('09:00'))).toEqual({
        status: 'registered',
        person: first,
      });
      const revised = { ...first, familyName: 'Khan-Lee', needsInterpreter: false };
      expect(await people.revise(here, revised, 1, 'married', byNurse('10:00'))).toBe('revised');
      expect(await people.revise(here, first, 1, 'seen too early', byNurse('10:01'))).toBe('conflict');
      expect(await people.revise(here, aPerson('p9'), 1, 'nobody', byNurse('10:02'))).toBe('not-there');

      expect(await people.get(here, 'p1')).toEqual({ ...revised, version: 2 });
      expect(await people.history(here, 'p1')).toEqual([
        { version: 1, person: first, reason: 'registered', stamp: byNurse('09:00') },
        { version: 2, person: revised, reason: 'married', stamp: byNurse('10:00') },
      ]);
      const audit = await opened().audit.of(here, { kind: 'person', id: 'p1' }, 9);
      expect(audit.map(({ action, stamp }) => [action, stamp.by])).toEqual([
        ['person.revise', nurse],
        ['person.register', nurse],
      ]);
    });

    test('is counted as the record stood then: a revision since changes nothing, who came later is not there', async () => {
      const { people } = opened();
      const here = await anOrganisation(opened());
      const countedAt = async (clock: string) => {
        const all = new Map<string, unknown>();
        await people.eachAsOf(here, byNurse(clock).at, (id, known) => void all.set(id, known));
        return Object.fromEntries([...all].toSorted(([a], [b]) => a.localeCompare(b)));
      };
      const first = aPerson('p1', { birthDate: '1961-02-02', language: null });
      await people.register(here, first, 'k1', byNurse('09:00'));
      await people.revise(
        here,
        { ...first, language: 'Urdu', skinTone: 'brown' },
        1,
        'asked',
        byNurse('10:00'),
      );
      await people.register(here, aPerson('p2', { birthDate: null, language: 'en' }), 'k2', byNurse('11:00'));
      const before = { birthDate: '1961-02-02', language: null, skinTone: null };
      const after = { birthDate: '1961-02-02', language: 'Urdu', skinTone: 'brown' };
      expect(await countedAt('08:59')).toEqual({});
      expect(await countedAt('09:59')).toEqual({ p1: before });
      expect(await countedAt('10:00')).toEqual({ p1: after });
      expect(await countedAt('11:00')).toEqual({
        p1: after,
        p2: { birthDate: null, language: 'en', skinTone: null },
      });
    });

    test('a form sent twice registers once; with other details it says so', async () => {
      const { people } = opened();
      const here = await anOrganisation(opened());
      const first = aPerson('p1', { identifiers: [nhs('9434765919')] });
      await people.register(here, first, 'form', byNurse('09:00'));
      expect(await people.register(here, { ...first, id: 'p2' }, 'form', byNurse('09:01'))).toEqual({
        status: 'repeated',
        person: first,
      });
      const other = { ...first, id: 'p3', birthDate: '1961-02-02' };
      expect(await people.register(here, other, 'form', byNurse('09:02'))).toEqual({
        status: 'key-used-for-another-command',
        person: first,
      });
      expect(await people.get(here, 'p2')).toBeUndefined();
      expect(await people.get(here, 'p3')).toBeUndefined();
    });

    test('two forms at the same moment cannot share an identifier, however it is spaced', async () => {
      const { people } = opened();
      const here = await anOrganisation(opened());
      const spaced = ['943 476 5919', '943-476-5919', '9434765919'];
      const outcomes = await Promise.all(
        spaced.map((value, index) =>
          people.register(
            here,
            aPerson(`p${index}`, { identifiers: [nhs(value)] }),
            `k${index}`,
            byNurse('09:00'),
          ),
        ),
      );
      const statuses = outcomes.map(({ status }) => status).toSorted();
      expect(statuses).toEqual(['identifier-taken', 'identifier-taken', 'registered']);
      const holder = outcomes.find(({ status }) => status === 'registered')?.person;
      for (const { person } of outcomes) expect(person).toEqual(holder);

      const other = await aRegistered(opened(), here, aPerson('other', { identifiers: [mrn('9434765919')] }));
      const taking = { ...other, identifiers: [nhs('9434765919')] };
      expect(await people.revise(here, taking, 1, 'typed', byNurse('10:00'))).toBe('identifier-taken');
      expect(await people.get(here, 'other')).toEqual({ ...other, version: 1 });
    });

    test('an identifier taken away in a revision is free again', async () => {
      const { people } = opened();
      const here = await anOrganisation(opened());
      const first = await aRegistered(opened(), here, aPerson('p1', { identifiers: [nhs('9434765919')] }));
      await people.revise(here, { ...first, identifiers: [] }, 1, 'of somebody else', byNurse('10:00'));
      const second = aPerson('p2', { identifiers: [nhs('9434765919')] });
      expect(await people.register(here, second, 'k2', byNurse('10:01'))).toMatchObject({
        status: 'registered',
      });
      expect(await people.search({ organisationId: here, text: '9434765919', limit: 9 })).toEqual([second]);
    });

    test('a record made in error is voided, unless an episode hangs on it', async () => {
      const { people, episodes } = opened();
      const here = await anOrganisation(opened());
      const wrong = await aRegistered(opened(), here, aPerson('wrong', { identifiers: [nhs('9434765919')] }));
      await anOpened(opened(), here, 'e1');
      const voidIt = (id: string, version: number) =>
        people.voidRecord(here, id, version, 'made twice', byNurse('10:00'));
      expect(await voidIt('amina', 1)).toBe('has-episodes');
      expect(await voidIt('wrong', 2)).toBe('conflict');
      expect(await voidIt('wrong', 1)).toBe('voided');
      expect(await voidIt('wrong', 2)).toBe('not-there');

      expect(await people.get(here, 'wrong')).toBeUndefined();
      expect(await people.revise(here, wrong, 2, 'late', byNurse('10:01'))).toBe('not-there');
      expect(await people.search({ organisationId: here, text: 'wrong', limit: 9 })).toEqual([]);
      expect(await people.duplicatesOf(here, wrong)).not.toContainEqual(
        expect.objectContaining({ because: 'same-identifier' }),
      );
      const anew = aPerson('anew', { identifiers: [nhs('9434765919')] });
      expect(await people.register(here, anew, 'k9', byNurse('10:02'))).toMatchObject({
        status: 'registered',
      });
      await expect(episodes.record(aChange(here, 'e2', { episode: { personId: 'wrong' } }))).rejects.toThrow(
        'a person who is not there',
      );
      const history = await people.history(here, 'wrong');
      expect(history.map(({ version, reason }) => [version, reason])).toEqual([
        [1, 'registered'],
        [2, 'made twice'],
      ]);
    });

    test("another organisation's is not there, in any call", async () => {
      const { people } = opened();
      const here = await anOrganisation(opened());
      const elsewhere = await anOrganisation(opened());
      const person = await aRegistered(
        opened(),
        here,
        aPerson('p1', { familyName: 'Khan', identifiers: [nhs('9434765919')] }),
      );
      expect(await people.get(elsewhere, 'p1')).toBeUndefined();
      expect(await people.history(elsewhere, 'p1')).toEqual([]);
      expect(await people.search({ organisationId: elsewhere, text: 'khan', limit: 9 })).toEqual([]);
      expect(await people.duplicatesOf(elsewhere, person)).toEqual([]);
      expect(await people.revise(elsewhere, person, 1, 'x', byNurse('10:00'))).toBe('not-there');
      expect(await people.voidRecord(elsewhere, 'p1', 1, 'x', byNurse('10:00'))).toBe('not-there');
      expect(await people.register(elsewhere, person, 'register p1', byNurse('10:00'))).toMatchObject({
        status: 'registered',
      });
    });
  });

  describe('people are found', () => {
    test('by names in any order, numbers in any spacing, dates as the region types them', async () => {
      const store = opened();
      const uk = await anOrganisation(store);
      const us = await anOrganisation(store, { region: 'us', zone: 'America/New_York' });
      const everybody = [
        aPerson('a', { familyName: "O'Brien", givenName: 'Zoë Mary', birthDate: '1961-02-01' }),
        aPerson('b', {
          familyName: 'Núñez-Ibarra',
          givenName: 'José',
          birthDate: '1961-01-02',
          identifiers: [nhs('9434765919'), mrn('RVH-00_7%')],
        }),
        aPerson('c', { familyName: 'Straße', givenName: 'Amina', birthDate: null }),
      ];
      for (const here of [uk, us]) for (const person of everybody) await aRegistered(store, here, person);
      const found = async (text: string, here = uk) => {
        const people = await store.people.search({ organisationId: here, text, limit: 9 });
        return people.map(({ id }) => id).join('');
      };
      expect(await found('obrien')).toBe('a');
      expect(await found("o'b")).toBe('a');
      expect(await found('MARY o’brien')).toBe('a');
      expect(await found('zoe')).toBe('a');
      expect(await found('nunez')).toBe('b');
      expect(await found('ibarra, jos')).toBe('b');
      expect(await found('núñez-ibarra')).toBe('b');
      expect(await found('strasse')).toBe('c');
      expect(await found('mina')).toBe('');
      expect(await found('jose amina')).toBe('');
      expect(await found('943 476 5919')).toBe('b');
      expect(await found('5919')).toBe('b');
      expect(await found('nunez 943 476')).toBe('b');
      expect(await found('rvh-00_7%')).toBe('b');
      expect(await found('00%7')).toBe('');
      expect(await found('1/2/1961')).toBe('a');
      expect(await found('1/2/1961', us)).toBe('b');
      expect(await found('1961-02-01')).toBe('a');
      expect(await found('01.02.1961 brien')).toBe('');
      expect(await found('01.02.1961 obrien')).toBe('a');
      expect(await found('31/2/1961')).toBe('');
      expect(await found('')).toBe('');
      expect(await found(' - ')).toBe('');
    });

    test('by name, in order, no more than asked for', async () => {
      const store = opened();
      const here = await anOrganisation(store);
      for (const [id, familyName, givenName] of [
        ['1', 'Šmith', 'Bo'],
        ['2', 'Smith', 'Ann'],
        ['3', 'Smithers', 'Al'],
        ['4', 'smith', 'Ann'],
      ] as const)
        await aRegistered(store, here, aPerson(id, { familyName, givenName }));
      const found = await store.people.search({ organisationId: here, text: 'smith', limit: 3 });
      expect(found.map(({ id }) => id)).toEqual(['2', '4', '1']);
    });
  });

  describe('who may be the same human being', () => {
    const amina = aPerson('amina', {
      familyName: 'Khan',
      givenName: 'Amina',
      birthDate: '1961-02-01',
      identifiers: [nhs('9434765919')],
    });
    const cases: [what: string, typed: Partial<Person>, because: string | null][] = [
      [
        'the number, whatever else',
        { familyName: 'X', birthDate: null, identifiers: [nhs('943 476 5919')] },
        'same-identifier',
      ],
      [
        'another kind of number',
        { familyName: 'X', birthDate: null, identifiers: [mrn('9434765919')] },
        null,
      ],
      ['name and date', { familyName: 'KHÁN' }, 'same-name-and-birth-date'],
      ['married', { familyName: 'Lee' }, 'same-birth-date-and-like-name'],
      ['names swapped', { familyName: 'Amina', givenName: 'Khan' }, 'same-birth-date-and-like-name'],
      ['first letters', { familyName: 'Kahn', givenName: 'Aminah' }, 'same-birth-date-and-like-name'],
      ['day and month swapped', { birthDate: '1961-01-02' }, 'same-birth-date-and-like-name'],
      ['the date alone', { familyName: 'Brown', givenName: 'Bob' }, null],
      ['the name, date not known', { birthDate: null }, 'same-name'],
      ['the name, another date', { birthDate: '1971-02-01' }, null],
      ['a like name, date not known', { familyName: 'Kahn', birthDate: null }, null],
    ];
    test.each(cases)('%s', async (_what, typed, because) => {
      const store = opened();
      const here = await anOrganisation(store);
      await aRegistered(store, here, amina);
      const { id: _id, ...details } = { ...amina, identifiers: [], ...typed };
      const found = await store.people.duplicatesOf(here, details);
      expect(found).toEqual(because ? [{ person: amina, because }] : []);
    });

    test('the surest first', async () => {
      const store = opened();
      const here = await anOrganisation(store);
      await aRegistered(store, here, aPerson('a', { ...amina, id: 'a', birthDate: null, identifiers: [] }));
      await aRegistered(
        store,
        here,
        aPerson('b', { ...amina, id: 'b', familyName: 'Adams', identifiers: [] }),
      );
      await aRegistered(store, here, amina);
      const { id: _id, ...details } = amina;
      const found = await store.people.duplicatesOf(here, details);
      expect(found.map(({ person, because }) => [person.id, because])).toEqual([
        ['amina', 'same-identifier'],
        ['b', 'same-birth-date-and-like-name'],
        ['a', 'same-name'],
      ]);
    });
  });
}
