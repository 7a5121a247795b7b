/** What a person tells of a dose on their own page, over HTTP: kept once, in their own name, and never led to take it again. */
import { beforeEach, describe, expect, test } from 'vitest';
import { ownPage } from './companion-server.ts';
import { hiddenIn } from './staff-server.ts';

const slot = '2026-11-26-morning';

describe('Amina, on rivaroxaban 15 mg twice a day, at 10:30 with the morning dose not told', () => {
  let here: Awaited<ReturnType<typeof ownPage>>;
  let telephone: ReturnType<typeof here.telephone>;
  beforeEach(async () => {
    here = await ownPage();
    await here.opens();
    telephone = here.telephone();
    await here.signIn(telephone);
  });
  const page = async (url: string): Promise<string> => {
    const got = await telephone.get(url);
    expect(got.statusCode, url).toBe(200);
    return got.body;
  };
  const tap = async (said: string, of = slot) => {
    const form = hiddenIn((await telephone.get('/my')).body);
    return telephone.post('/my/doses', { ...form, slot: of, said });
  };
  const reports = async () => (await here.loaded()).treatment?.reports ?? [];

  test('it is late: what the label says, and a button that says strength and number', async () => {
    const today = await page('/my');
    expect(today).toContain('I took rivaroxaban 15 mg: 1 tablet of 15 mg');
    expect(today).toContain('You may take it until 23:59 GMT.');
    // Two of one strength on one day are what this label allows: the words against it would gainsay it.
    expect(today.split('Next dose')[0]).not.toContain('Never take a double dose');
    expect(today).toContain(
      'You may take it together with the next dose of today: 2 tablets of 15 mg in all.',
    );
  });

  test('told as taken: kept in her name, and the page says so', async () => {
    const told = await tap('taken');
    expect([told.statusCode, told.headers.location]).toEqual([303, '/my?noted']);
    expect(await reports()).toMatchObject([
      { by: { role: 'patient', id: 'p1' }, missed: 0, doubled: 0, wrongStrength: false },
    ]);
    const today = await page('/my?noted');
    expect(today).toContain('We have noted it');
    expect(today).toContain('Do not take it again.');
    expect(today).not.toContain('Take it now');
  });

  test('a second tap is no second dose, and "I did not take it" then is none to take', async () => {
    await tap('taken');
    const again = await tap('taken');
    expect(again.statusCode).toBe(200);
    expect(again.body).toContain('Nothing was noted twice');
    expect((await tap('missed')).body).toContain('Do not take another one. If that was wrong, call us on');
    expect(await reports()).toHaveLength(1);
  });

  test.each([
    ['a slot that there is not', '2026-02-30-morning', 'taken'],
    ['one of another day', '2027-11-26-morning', 'twice'],
    ['no slot at all', 'x', 'taken'],
    ['a word that nobody offers', slot, 'eaten'],
  ])('%s keeps nothing', async (_case, of, said) => {
    expect((await tap(said, of)).statusCode).toBe(200);
    expect(await reports()).toEqual([]);
  });

  test('the check-in after it asks about all doses, the ones she named included', async () => {
    await tap('missed');
    const [own] = await reports();
    expect(own).toMatchObject({ missed: 1, isLoading: true });
    const { checkInId, clinic, organisation, now } = here;
    const by = { at: now(), by: { role: 'patient', id: 'p1' } } as const;
    const done = await clinic.handle({ organisation, by, key: 'answer' }, 'e1', {
      type: 'answer-check-in',
      checkInId,
      way: 'web',
      answers: { 'check-in.doses-missed': 2 },
      calves: { affectedCm: null, otherCm: null },
      freeText: '',
      stepTaken: null,
    });
    expect(done.ok).toBe(true);
    const told = (await reports()).find(({ checkInId: of }) => of === checkInId);
    expect(told).toMatchObject({ from: { on: '2026-11-24' }, missed: 2 });
  });

  test('the calendar by month, and a month that there is not is this one', async () => {
    expect(await page('/my/doses')).toContain('November 2026');
    expect(await page('/my/doses?month=2026-12')).toContain('rivaroxaban 20 mg: 1 tablet of 20 mg');
    expect(await page('/my/doses?month=2026-13')).toContain('November 2026');
  });

  test('the card says what is known, and that the last dose is not', async () => {
    const card = await page('/my/card');
    expect(card).toContain('I take a blood thinner');
    expect(card).toContain('rivaroxaban 15 mg: 1 tablet of 15 mg, twice a day');
  });

  test('another medicine: asked in a form, not in the address, and a strange name is not safe', async () => {
    const form = hiddenIn(await page('/my/medicines'));
    const asked = (medicine: string) => telephone.post('/my/medicines', { ...form, medicine });
    expect((await asked('ibuprofen')).body).toContain('It makes you bleed more');
    expect((await asked('zzyzx')).body).toContain('That does not mean it is safe');
    const empty = await asked(' ');
    expect(empty.statusCode).toBe(422);
    expect(empty.body).toContain('href="#medicine"');
  });

  test('diary, stockings and a journey', async () => {
    expect(await page('/my/diary')).toContain('The same as a table');
    expect(await page('/my/stockings')).toContain('The sources do not agree');
    const form = hiddenIn(await page('/my/journey'));
    const asked = (fields: Record<string, string>) => telephone.post('/my/journey', { ...form, ...fields });
    const typed = { day: '5', month: '12', year: '2026', hours: '', symptoms: 'no' };
    expect((await asked(typed)).body).toContain('Do not book or travel until your treating team agrees.');
    const wrong = await asked({ ...typed, symptoms: '' });
    expect(wrong.statusCode).toBe(422);
    expect(wrong.body).toContain('value="2026"');
  });
});

test('who is not signed in gets none of it', async () => {
  const here = await ownPage();
  for (const url of ['/my/doses', '/my/card', '/my/medicines', '/my/diary', '/my/journey', '/my/stockings'])
    expect((await here.telephone().get(url)).statusCode, url).toBe(401);
});
