/** Measures by who people are: what the record does not know is said, and nobody can be named by a figure. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { smallNumbers } from '../../src/knowledge/measures.ts';
import { splitWords } from '../../src/knowledge/words/measure-split-words.ts';
import type { RecordedEvent } from '../../src/pathway/events.ts';
import { forOutside, startMeasuring } from '../../src/pathway/measures/measure.ts';
import type { Verdict } from '../../src/pathway/measures/measure-types.ts';
import { seenAt } from '../../src/pathway/measures/seen.ts';
import { countIn, shownGroups, type SplitTally } from '../../src/pathway/measures/split-tally.ts';
import { groupsOf, languageName } from '../../src/pathway/measures/split.ts';
import type { KnownOfPerson } from '../../src/pathway/person.ts';
import { agreePlan } from '../oracle/check-in-story.ts';
import type { Story } from '../oracle/episode-story.ts';
import { confirmedOn, onRivaroxaban } from '../oracle/treatment-story.ts';

const { notRecorded, otherLanguage } = splitWords;
const nobody: KnownOfPerson = { birthDate: null, language: null };
const groupsIn = (story: Story, person: KnownOfPerson | null) => {
  const seen = seenAt(story.events, story.now);
  if (seen === null) throw new Error('nothing was seen');
  return groupsOf(person, seen);
};

describe('in which group', () => {
  const rhea = confirmedOn('2026-11-24');

  test('nothing on record, or nobody: not recorded, in each', () => {
    const none = { age: notRecorded, language: notRecorded, channel: notRecorded, 'skin-tone': notRecorded };
    expect(groupsIn(rhea, nobody)).toEqual(none);
    expect(groupsIn(rhea, null)).toEqual(none);
  });

  test.each([
    ['2008-11-25', '0 to 17'],
    ['2008-11-24', '18 to 39'],
    ['1986-11-24', '40 to 64'],
    ['1961-11-25', '40 to 64'],
    ['1961-11-24', '65 to 79'],
    ['1946-11-25', '65 to 79'],
    ['1946-11-24', '80 and over'],
    ['2026-11-25', notRecorded],
  ])('born %s, referred on 24 November 2026: %s', (birthDate, band) => {
    expect(groupsIn(rhea, { ...nobody, birthDate }).age).toBe(band);
  });

  test.each([
    ['en', 'English'],
    ['en-GB', 'English'],
    ['EN', 'English'],
    ['ur', 'Urdu'],
    ['Urdu', 'Urdu'],
    [' urdu ', 'Urdu'],
    ['POLISH', 'Polish'],
    ['xx', 'Xx'],
    ['', notRecorded],
    [null, notRecorded],
  ])('the language %j is %s', (typed, group) => {
    expect(languageName(typed)).toBe(group);
  });

  test('the way agreed last; without a plan it is not recorded', () => {
    const story = onRivaroxaban('2026-11-24');
    story.does('11:30', agreePlan({ way: 'web' }));
    story.does('11:40', agreePlan({ way: 'sms' }));
    expect(groupsIn(story, nobody).channel).toBe('text');
  });

  test('skin tone as the person says it; to say nothing is an answer of its own', () => {
    expect(groupsIn(rhea, { ...nobody, skinTone: 'black' })['skin-tone']).toBe('Black');
    expect(groupsIn(rhea, { ...nobody, skinTone: 'not-said' })['skin-tone']).toBe(
      'Asked, and would rather not say',
    );
    expect(groupsIn(rhea, { ...nobody, skinTone: null })['skin-tone']).toBe(notRecorded);
  });
});

/** So many met and not met in each group, each of another person. */
function splitOf(groups: Readonly<Record<string, readonly [met: number, not: number]>>): SplitTally {
  const split: SplitTally = new Map();
  const count = (group: string, is: Verdict['is'], times: number) => {
    for (let each = 0; each < times; each += 1) countIn(split, group, `${group}-${is}-${each}`, { is });
  };
  for (const [group, [met, not]] of Object.entries(groups)) {
    count(group, 'met', met);
    count(group, 'not-met', not);
  }
  return split;
}
const shown = (groups: Parameters<typeof splitOf>[0], id: 'age' | 'language' = 'age') =>
  shownGroups(id, splitOf(groups), 'share').map(({ group, figures }) =>
    figures === null ? `${group}: -` : `${group}: ${figures.numerator}/${figures.denominator}`,
  );

describe('what is not shown', () => {
  test('five of each are shown, what is not recorded last', () => {
    expect(shown({ [notRecorded]: [5, 5], '65 to 79': [6, 5], '18 to 39': [0, 9] })).toEqual([
      '18 to 39: 0/9',
      '65 to 79: 6/11',
      `${notRecorded}: 5/10`,
    ]);
  });

  test('four are not, and neither is the next smallest: the total less the others would say it', () => {
    expect(shown({ a: [4, 20], b: [10, 10], c: [30, 30] })).toEqual(['a: -', 'b: -', 'c: 30/60']);
  });

  test('one person with fifty events is one person', () => {
    const split: SplitTally = new Map();
    for (let each = 0; each < 50; each += 1) countIn(split, 'a', 'p1', { is: 'met' });
    for (let each = 0; each < 50; each += 1) countIn(split, 'b', `p${each}`, { is: 'met' });
    for (let each = 0; each < 60; each += 1) countIn(split, 'c', `p${each}`, { is: 'met' });
    expect(shownGroups('age', split, 'share').map(({ figures }) => figures?.denominator)).toEqual([
      undefined,
      undefined,
      60,
    ]);
  });

  test('languages of few people are one group', () => {
    expect(
      shown({ English: [20, 20], Urdu: [3, 0], Polish: [2, 0], [notRecorded]: [7, 7] }, 'language'),
    ).toEqual([`${otherLanguage}: 5/5`, 'English: 20/40', `${notRecorded}: 7/14`]);
  });

  test('whatever the counts: nothing small is shown, and nothing small is left over from the total', () => {
    const count = fc.nat({ max: 12 });
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.tuple(count, count)),
        (groups) => {
          const of = shownGroups('age', splitOf(groups), 'share');
          const all = Object.values(groups).reduce((sum, [met, not]) => sum + met + not, 0);
          const visible = of.flatMap(({ figures }) => figures ?? []);
          for (const { numerator, denominator } of visible)
            for (const each of [numerator, denominator - numerator])
              expect(each === 0 || each >= smallNumbers.least).toBe(true);
          const left = all - visible.reduce((sum, { denominator }) => sum + denominator, 0);
          expect(left === 0 || left >= smallNumbers.least || visible.length === 0).toBe(true);
          expect(of.filter(({ figures }) => figures === null).length === 1 && visible.length > 0).toBe(false);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('of a clinic', () => {
  const story = confirmedOn('2026-11-24');
  story.waitsUntil('+2 09:00');
  const copies = (count: number, name: string): readonly (readonly RecordedEvent[])[] =>
    Array.from({ length: count }, (_, index) =>
      story.events.map((event) =>
        event.type === 'referral-received'
          ? { ...event, episodeId: `${name}-${index}`, personId: `${name}-${index}` }
          : event,
      ),
    );
  const known: Readonly<Record<string, KnownOfPerson>> = {
    ada: { birthDate: '1950-01-01', language: 'en', skinTone: 'white' },
    bo: { birthDate: '1990-01-01', language: 'Urdu', skinTone: 'brown' },
  };
  const measuring = startMeasuring(story.now, null, (id) => known[id.split('-')[0] ?? ''] ?? null);
  for (const history of [...copies(6, 'ada'), ...copies(7, 'bo'), ...copies(8, 'cleo')])
    measuring.add(history);
  const scan = measuring.report().find(({ id }) => id === 'door-to-scan-24h');

  test('each split has the whole of the measure in it, with what is not recorded', () => {
    const sizes = (id: 'age' | 'language' | 'channel' | 'skin-tone') =>
      scan?.splits[id].map(({ group, figures }) => [group, figures?.denominator]);
    expect(scan?.denominator).toBe(21);
    expect(sizes('age')).toEqual([
      ['18 to 39', 7],
      ['65 to 79', 6],
      [notRecorded, 8],
    ]);
    expect(sizes('language')).toEqual([
      ['English', 6],
      ['Urdu', 7],
      [notRecorded, 8],
    ]);
    expect(sizes('skin-tone')).toEqual([
      ['Brown', 7],
      ['White', 6],
      [notRecorded, 8],
    ]);
    expect(sizes('channel')).toEqual([[notRecorded, 21]]);
  });

  test('outside the service there is no split', () => {
    expect(JSON.stringify(forOutside(measuring.report()))).not.toContain('Urdu');
  });
});
