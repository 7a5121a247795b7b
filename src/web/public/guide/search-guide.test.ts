import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { regions } from '../../../knowledge/rule-types.ts';
import { slipsBetween } from './near-words.ts';
import { shownGuide } from './guide-index.ts';
import { guideSearch } from './search-guide.ts';

describe.each(regions)('%s', (region) => {
  const search = guideSearch(shownGuide(region));
  const first = (asked: string) => search(asked).found[0]?.page.id;
  const all = (asked: string) => search(asked).found.map(({ page }) => page.id);

  test.each([
    ['travel', 'travel'],
    ['Travelling by plane', 'travel'],
    ['flight', 'travel'],
    ['can I fly?', 'travel'],
    ['swollen leg', 'symptoms'],
    ['symptoms', 'symptoms'],
    ['what does a DVT look like', 'symptoms'],
    ['warfarin', 'treatment'],
    ['anticoagulant', 'treatment'],
    ['Xarelto', 'treatment'],
    ['ibuprofen', 'treatment'],
    ['missed dose', 'home-care'],
    ['ultrasound', 'diagnosis'],
    ['D-dimer', 'diagnosis'],
    ['compression socks', 'stockings'],
    ['IVC filter', 'hospital'],
    ['pregnant', 'pregnancy'],
    ['birth control', 'pill-and-hrt'],
    ['HRT', 'pill-and-hrt'],
    ['after surgery', 'after-surgery'],
    ['hip replacement', 'after-surgery'],
    ['treated at home', 'home-care'],
    ['smoking', 'prevention'],
    ['how much does it cost', 'booking-and-cost'],
  ])('%s', (asked, page) => {
    expect(first(asked)).toBe(page);
  });

  test.each([
    ['warfrin', 'treatment'],
    ['stokings', 'stockings'],
    ['pregnent', 'pregnancy'],
    ['travle', 'travel'],
    ['ultrasuond', 'diagnosis'],
    ['rivaroxiban', 'treatment'],
    ['swolen leg', 'symptoms'],
    ['anticoag', 'treatment'],
    ['brethless', 'when-to-get-help'],
    ['exercise', 'recovery'],
    ['missed dose', 'treatment'],
  ])('misspelt, cut short or in other words: %s', (asked, page) => {
    expect(all(asked)).toContain(page);
  });

  test.each([
    'chest pain',
    'chets pain',
    'CAN’T BREATHE',
    "can't breathe",
    'cant breath',
    'short of breath',
    'brethless',
    'coughing up blood',
    'I fainted',
    'passed out',
    'leg turned blue',
    'cold numb foot',
    'black stool',
    'vomiting blood',
    'hit my head on blood thinners',
    'bleeding wont stop',
    'stroke',
    'blood thinner and chest pain',
    'emergency',
    'heart attack',
    'no puedo respirar',
    'dolor de pecho',
    'ضيق في الصدر',
  ])('may be an emergency: %s', (asked) => {
    expect(search(asked).mayBeEmergency).toBe(true);
  });

  test.each([
    'blood thinner',
    'blood test',
    'what is a blood clot',
    'travel',
    'black or brown skin',
    'when to see a doctor',
    'stockings',
    'leafy greens',
  ])('no emergency: %s', (asked) => {
    expect(search(asked).mayBeEmergency).toBe(false);
  });

  test.each(['zzzzqqq', '', '   ', '?!', 'the and of', '12345', 'x'.repeat(5_000)])(
    'nothing is found for %s',
    (asked) => {
      expect(search(asked).found).toEqual([]);
    },
  );

  test('what not to do is never shown without its "Do not"', () => {
    const shown = ['massage', 'aspirin', 'smoke', 'sleeping pills', 'crossed legs', 'double dose'].flatMap(
      (asked) => search(asked).found.flatMap(({ places }) => places),
    );
    const doNots = shown.filter(({ section }) => section.as === 'do-not').map(({ says }) => says);
    expect(doNots.length).toBeGreaterThan(5);
    expect(doNots.filter((says) => !says.startsWith('Do not: '))).toEqual([]);
  });

  test('whatever is asked, it answers, with places that are there', () => {
    const pages = shownGuide(region);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (asked) => {
        for (const { page, places } of search(asked).found) {
          const shown = pages.find(({ id }) => id === page.id);
          for (const { section } of places)
            expect(shown?.sections.some(({ id }) => id === section.id)).toBe(true);
        }
      }),
    );
  });

  test('a word for the emergency is found however it is written around', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('chest', 'breathless', 'fainted', 'collapsed', 'numb'),
        fc.constantFrom('', 'my ', 'blood thinner ', 'why is '),
        fc.constantFrom('', ' leg', ' now', '!!', ' blood test'),
        (word, before, after) => {
          expect(search(`${before}${word}${after}`).mayBeEmergency).toBe(true);
        },
      ),
    );
  });
});

test('slips of the pen', () => {
  expect(slipsBetween('chest', 'chest')).toBe(0);
  expect(slipsBetween('chets', 'chest')).toBe(1);
  expect(slipsBetween('warfrin', 'warfarin')).toBe(1);
  expect(slipsBetween('a', 'bcd')).toBe(3);
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
      expect(slipsBetween(a, b)).toBe(slipsBetween(b, a));
      expect(slipsBetween(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
      expect(slipsBetween(a, b) === 0).toBe(a === b);
    }),
  );
});
