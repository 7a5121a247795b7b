import { describe, expect, test } from 'vitest';
import { triageFacts } from '../facts/triage.ts';
import { type ByRegion, type Region, regions } from '../rule-types.ts';
import { sources } from '../sources.ts';
import { triage } from '../triage/triage.ts';
import * as advice from './advice.ts';
import { bloodThinners } from './blood-thinners.ts';
import * as cards from './care-cards.ts';
import * as pages from './pages.ts';
import { rowWords } from './row-reasons.ts';
import { factWords, mostScreens, screens } from './screens.ts';
import { listIn, wordsIn } from './spelling.ts';
import type { CareCard, TriageFactId } from './word-types.ts';

const rowsOf = (region: Region) => triage.rows.filter((row) => row.regions?.includes(region) ?? true);
const at = (value: ByRegion<string>, region: Region): string =>
  typeof value === 'string' ? value : value[region];

describe.each(regions)('%s', (region) => {
  test('every level has a care card, for every place a row names', () => {
    const wanted = new Set(triage.ladder.map((level) => `${level}/any`));
    for (const row of rowsOf(region)) if (row.at) wanted.add(`${at(row.then, region)}/${at(row.at, region)}`);
    const { placeFirst } = triage;
    for (const level of placeFirst?.levels ?? []) wanted.add(`${level}/${placeFirst?.place}`);
    const missing = [...wanted].filter((key) => {
      const [level = '', place = ''] = key.split('/');
      return cards.levels[level]?.cards[region][place] === undefined;
    });
    expect(missing).toEqual([]);
  });

  test('every card says how quickly, and what to do one level up', () => {
    for (const [level, of] of Object.entries(cards.levels)) {
      for (const [place, card] of Object.entries(of.cards[region])) {
        const text = wordsOfCard(card);
        expect(card.when, `${level}/${place}`).not.toBe('');
        expect(card.ifNot.length, `${level}/${place}`).toBeGreaterThan(0);
        if (level !== 'prevention') expect(card.contacts.length, `${level}/${place}`).toBeGreaterThan(0);
        const next: Readonly<Record<Region, Readonly<Record<string, RegExp>>>> = {
          uk: { emergency: /999/, 'same-day': /A&E/, 'advice-line': /A&E/, soon: /111/ },
          us: { emergency: /911/, 'same-day': /ER|911/, 'advice-line': /ER/, soon: /nurse line|urgent care/ },
        };
        const oneUp = next[region][level];
        if (oneUp) expect(text, `${level}/${place}`).toMatch(oneUp);
        if (level === 'emergency') expect(card.drive, place).toMatch(/Do not drive yourself/);
      }
    }
  });

  test('a closed clinic always leads somewhere', () => {
    for (const place of ['any', 'primary-care', 'hospital', 'maternity', 'paediatrics']) {
      expect(cards.ifClinicClosed[region][place]).toMatch(/closed/);
    }
  });

  test('numbers of the other region never appear', () => {
    const foreign = {
      uk: /\b911\b|\bER\b|emergency room|urgent care\b|insurance|\bOB\b|\bcolor/,
      us: /\b999\b|\b111\b|A&E|\bGP\b|surgery appointment|\bpoo\b|colour/,
    }[region];
    const found = everythingSaid(region).filter((text) => foreign.test(text));
    expect(found).toEqual([]);
  });

  test('the words that must be there are there', () => {
    const all = everythingSaid(region).join('\n');
    for (const must of [
      'harder to see on brown or black skin',
      'Keep taking your blood thinner until a doctor, nurse or pharmacist tells you otherwise.',
      'Say one full sentence out loud.',
      'Count your pulse at the wrist for 30 seconds',
      region === 'uk'
        ? 'If it comes back, or you feel faint or short of breath: call 999 at once.'
        : 'If it comes back, or you feel faint or short of breath: call 911 at once.',
      'Only tests can.',
      'second scan 6 to 8 days later',
      'You are told when to stop.',
      'massage the leg or arm',
      'in 24 hours',
      ...bloodThinners[region],
    ]) {
      expect(all).toContain(must);
    }
  });

  test('nobody is told to wait for a weekday, and nobody is scolded', () => {
    const found = everythingSaid(region).filter((text) =>
      /monday|working day|invalid|incorrect|you failed/i.test(text),
    );
    expect(found).toEqual([]);
  });

  test('a reading age of 9 to 11: short sentences, short words', () => {
    const said = everythingSaid(region).filter((text) => text.split(' ').length > 3);
    const sentences = said
      .flatMap((text) => text.split(/(?<=[.?!:])\s+/))
      .filter((sentence) => /[a-z]/i.test(sentence));
    const words = sentences.flatMap(wordsOf);
    const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
    const grade = 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
    const lengths = sentences.map((sentence) => wordsOf(sentence).length).toSorted((a, b) => a - b);
    expect(grade).toBeLessThanOrEqual(5);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(15);
    expect(lengths.at(-1)).toBeLessThanOrEqual(34);
  });
});

test('every row has a reason, and every reason a row', () => {
  expect(Object.keys(rowWords).toSorted()).toEqual(
    [...triage.rows.map(({ id }) => id), triage.whenNoRow.id].toSorted(),
  );
  expect(rowWords['T15b']?.also?.map((each) => wordsIn(each, 'uk')).join()).toContain(
    'Keep taking your blood thinner',
  );
});

test('every fact of the triage is worded, and asked on exactly one screen', () => {
  expect(Object.keys(factWords).toSorted()).toEqual(Object.keys(triageFacts).toSorted());
  const asked = screens.flatMap((screen): string[] => {
    if (screen.kind === 'list') return [...screen.facts];
    return screen.kind === 'choice'
      ? [...new Set(screen.choices.flatMap(({ answers }) => Object.keys(answers)))]
      : [];
  });
  expect(asked.toSorted()).toEqual(Object.keys(triageFacts).toSorted());
});

test('every question lets a person be unsure, and every value of a fact can be chosen', () => {
  for (const screen of screens) {
    if (screen.kind === 'choice') {
      for (const fact of new Set(
        screen.choices.flatMap(({ answers }) => Object.keys(answers).filter(isTriageFact)),
      )) {
        const of = triageFacts[fact];
        const wanted = of.type === 'one-of' ? [...of.values, 'unsure'] : [true, false, 'unsure'];
        const offered = new Set(
          screen.choices.map(({ answers }) => answers[fact]).filter((answer) => answer !== undefined),
        );
        expect([...offered].map(String).toSorted(), fact).toEqual(wanted.map(String).toSorted());
      }
      expect(
        screen.choices.some(({ label }) => wordsIn(label, 'uk').includes('not sure')),
        screen.id,
      ).toBe(true);
    }
    if (screen.kind === 'list') expect(screen.unsure).toContain('not sure');
  }
  expect(mostScreens).toBe(12);
});

test('every emergency and limb sign has something to try before "not sure" counts', () => {
  for (const screen of screens) {
    if (screen.kind !== 'list' || screen.id === 'risks') continue;
    for (const fact of screen.facts) expect(factWords[fact].tryThis, fact).toBeDefined();
  }
});

test('every statement cites a source that is there', () => {
  const found: { source: unknown; says: unknown }[] = [];
  const collect = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) value.forEach(collect);
    else if (isCitation(value)) found.push(value);
    else for (const of of Object.values(value)) collect(of);
  };
  collect([factWords, screens, rowWords, cards.levels, advice, pages]);
  expect(found.length).toBeGreaterThan(150);
  for (const { source, says } of found) {
    expect(Object.keys(sources)).toContain(source);
    expect(says).not.toBe('');
  }
  for (const words of [...Object.values(factWords), ...Object.values(rowWords), ...screens])
    expect(words.because).toBeDefined();
});

const isTriageFact = (id: string): id is TriageFactId => Object.hasOwn(triageFacts, id);

const isCitation = (value: object): value is { source: unknown; says: unknown } =>
  'source' in value && 'says' in value && 'section' in value;

const wordsOfCard = (card: CareCard): string =>
  [
    card.heading,
    card.when,
    card.drive,
    card.say,
    ...card.contacts.flatMap(({ says, note }) => [says, note]),
    ...card.ifNot,
  ]
    .filter(Boolean)
    .join(' ');

/** Every sentence a person in this region may be shown. */
function everythingSaid(region: Region): string[] {
  const found: string[] = [];
  const skipped = new Set([
    'because',
    'id',
    'kind',
    'facts',
    'of',
    'tel',
    'answers',
    'unticked',
    'notSure',
    'topic',
    'style',
    'follows',
    'number',
  ]);
  const collect = (value: unknown): void => {
    if (typeof value === 'string') found.push(wordsIn(value, region));
    else if (Array.isArray(value)) value.forEach(collect);
    else if (typeof value === 'object' && value !== null) {
      const byRegion = regions.every((each) => each in value);
      for (const [key, of] of Object.entries(value)) {
        if (byRegion ? key === region : !skipped.has(key)) collect(of);
      }
    }
  };
  collect([
    factWords,
    screens,
    { ...cards, servicesOfOthers: [] },
    advice,
    pages.check,
    pages.resultWords,
    pages.startPage,
    pages.aboutPage,
    pages.privacyPage,
    pages.accessibilityPage,
    pages.sorryPages,
    pages.chrome,
  ]);
  for (const row of rowsOf(region)) collect(rowWords[row.id]);
  collect(listIn(bloodThinners, region));
  return found.filter((text) => text.includes(' ') || text.length > 3);
}

/** Names of medicines and tests are in a glossary; they say nothing about how hard a sentence is. */
const named =
  /^(apixaban|eliquis|dabigatran|pradaxa|edoxaban|lixiana|savaysa|rivaroxaban|xarelto|warfarin|coumadin|jantoven|acenocoumarol|dalteparin|fragmin|enoxaparin|clexane|lovenox|inhixa|tinzaparin|innohep|fondaparinux|arixtra|heparin|testosterone|tamoxifen|raloxifene|clopidogrel|d-dimer|ultrasound|javascript|accessibility|virchow)$/i;
const wordsOf = (sentence: string): string[] =>
  (sentence.match(/[a-z][a-z'’-]*/gi) ?? []).filter((word) => !named.test(word));
const syllablesIn = (word: string): number =>
  Math.max(
    1,
    (
      word
        .toLowerCase()
        .replace(/(?:[^laeiouy]es|ed|[^laeiouy]e)$/, '')
        .replace(/^y/, '')
        .match(/[aeiouy]{1,2}/g) ?? []
    ).length,
  );
