/** What must hold of everything a person is told, whoever writes it next. */
import { describe, expect, test } from 'vitest';
import { type Because, type Region, regions } from '../../src/knowledge/rule-types.ts';
import { sources } from '../../src/knowledge/sources.ts';
import type { GuideSection, GuideStatement } from '../../src/knowledge/words/guide/guide-types.ts';
import { guide } from '../../src/knowledge/words/guide/guide.ts';
import { wordsIn } from '../../src/knowledge/words/spelling.ts';
import { linesOf } from './words-guide-lines.ts';

type Placed = {
  readonly page: string;
  readonly section: GuideSection;
  readonly id: string;
  readonly statement: GuideStatement;
};
const placed: readonly Placed[] = guide.flatMap((page) =>
  page.sections.flatMap((section) =>
    Object.entries(section.statements).map(([id, statement]) => ({ page: page.id, section, id, statement })),
  ),
);
const isIn = ({ section, statement }: Placed, region: Region) =>
  (section.regions?.includes(region) ?? true) && (statement.regions?.includes(region) ?? true);

test('every statement has an id of its own and rests on a source that is there', () => {
  const ids = placed.map(({ id }) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  for (const { id, statement } of placed)
    for (const { source, says, status, needsSignOff } of citationsOf(statement.because)) {
      expect(Object.keys(sources), id).toContain(source);
      expect(says, id).not.toBe('');
      expect(needsSignOff, id).toBe(status !== 'verified');
    }
  expect(placed.length).toBeGreaterThan(110);
});

test('each section that the two seed pages have is there', () => {
  expect(guide.map(({ id }) => id)).toEqual([
    'when-to-get-help',
    'symptoms',
    'diagnosis',
    'home-care',
    'treatment',
    'hospital',
    'stockings',
    'recovery',
    'prevention',
    'travel',
    'pregnancy',
    'pill-and-hrt',
    'after-surgery',
    'booking-and-cost',
  ]);
});

test.each([
  ['emergency-breathless', 'seed-nhs', /any one|One sign|one sign/],
  ['signs-do-not-tell', 'seed-nhs', /score|scan/],
  ['test-scan', 'seed-nhs', /ultrasound/],
  ['filter-when', 'seed-nhs', /come first/],
  ['prevention-active', 'seed-nhs', /headings/],
  ['travel-ask', 'seed-nhs', /4 hours/],
  ['stockings-no-prevention', 'seed-bass', /never as prevention/],
  ['warfarin-diet', 'seed-bass', /warfarin alone/],
  ['recovery-drink', 'seed-bass', /not a treatment/],
  ['not-home-ill', 'seed-bass', /Guidelines allow/],
] as const)('%s says beside it what the seed said, and why ours differs', (id, seed, why) => {
  const found = placed.find((each) => each.id === id)?.statement.besideSeed;
  expect(found?.seed).toBe(seed);
  expect(found?.said).not.toBe('');
  expect(found?.differs).toMatch(why);
});

describe.each(regions)('%s', (region) => {
  const here = placed.filter((each) => isIn(each, region));
  const said = (id: string) => {
    const found = here.find((each) => each.id === id);
    return found ? wordsIn(found.statement.says, region) : '';
  };

  test('one sign is enough, and no list of signs is joined by "and"', () => {
    const page = guide.find(({ id }) => id === 'when-to-get-help');
    const emergency = page?.sections.find(({ id }) => id === 'emergency');
    expect(emergency?.lead && wordsIn(emergency.lead, region)).toMatch(/any one of these/);
    for (const sign of ['emergency-breathless', 'emergency-chest', 'emergency-blood', 'emergency-faint'])
      expect(said(sign), sign).not.toMatch(/\band\b/);
  });

  test('the number to call is the region’s own', () => {
    const foreign =
      region === 'uk'
        ? /\b911\b|\bER\b|emergency room|insurance|\bOB\b|\bcolor\b|acetaminophen/
        : /\b999\b|\b111\b|A&E|\bGP\b|\bcolour|paracetamol|\bNHS\b/;
    const lines = guide.flatMap((page) => linesOf(page, region));
    expect(lines.filter((line) => foreign.test(line))).toEqual([]);
    expect(lines.filter((line) => line.includes(region === 'uk' ? '999' : '911')).length).toBeGreaterThan(3);
  });

  test('vitamin K and greens are spoken of with warfarin alone', () => {
    const diet = here.filter(({ statement }) =>
      /vitamin|greens|grapefruit/i.test(wordsIn(statement.says, region)),
    );
    expect(diet.map(({ id }) => id)).toEqual(['warfarin-diet']);
    for (const { statement } of diet) expect(wordsIn(statement.says, region)).toMatch(/^With warfarin/);
  });

  test('stockings are never listed as prevention', () => {
    const told = here.filter(({ statement }) => /stocking/i.test(wordsIn(statement.says, region)));
    expect(told.filter(({ page }) => ['prevention', 'travel', 'pregnancy'].includes(page))).toEqual([]);
    const promises = /stockings?[^.]*\b(prevent|stop|lower|reduce)[^.]*\b(clot|DVT)/i;
    for (const { id, statement } of told)
      for (const sentence of wordsIn(statement.says, region).split(/(?<=\.)\s/))
        if (promises.test(sentence)) expect(sentence, id).toMatch(/do not show/);
  });

  test('nobody is told to stop a blood thinner, or hormones, on their own', () => {
    const orders = here
      .filter(({ section }) => section.as !== 'do-not')
      .flatMap(({ statement }) => wordsIn(statement.says, region).split(/(?<=[.:])\s/))
      .filter((sentence) =>
        /\bstop(s|ping)?\b[^.]*\b(it|medicine|thinner|tablets|pill|HRT|dose)\b/i.test(sentence),
      )
      .filter((sentence) => !/not stop|tells you whether and when/i.test(sentence));
    expect(orders).toEqual([]);
  });

  test('what must not be done stands under "Do not", never as advice', () => {
    const dangers = /^(smoke|massage|drink alcohol|take aspirin|sit with crossed legs|stop )/i;
    for (const { section, id, statement } of here)
      if (dangers.test(wordsIn(statement.says, region))) {
        expect(section.as, id).toBe('do-not');
        expect(wordsIn(section.title, region), id).toMatch(/^Do not/);
      }
  });
});

const citationsOf = (because: Because) => ('source' in because ? [because] : because);
