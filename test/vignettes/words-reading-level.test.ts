/** Grade 6 a page, grade 5 where a life may hang on it, after the words of the glossary are set aside. */
import { describe, expect, test } from 'vitest';
import { asText, renderStored } from '../../src/engine/messages/render-message.ts';
import { regions } from '../../src/knowledge/rule-types.ts';
import { guide } from '../../src/knowledge/words/guide/guide.ts';
import { glossary, glossaryOf } from '../../src/knowledge/words/glossary.ts';
import { type MessageDefinition, forms } from '../../src/knowledge/words/messages/message-types.ts';
import { companionDoor, companionFrame, companionPages } from '../../src/knowledge/words/companion-page.ts';
import { bookPage, practicesPage } from '../../src/knowledge/words/near-pages.ts';
import { type MessageId, messages } from '../../src/knowledge/words/messages/messages.ts';
import { wordsIn } from '../../src/knowledge/words/spelling.ts';
import { linesOf } from './words-guide-lines.ts';
import { samples } from './words-message-facts.ts';
import { readingOf } from './words-reading-level.ts';

const messageIds = Object.keys(messages).filter((id): id is MessageId => Object.hasOwn(messages, id));

describe.each(regions)('%s', (region) => {
  test.each(guide.map((page) => [page.id, page] as const))('guide, %s: grade 6', (id, page) => {
    const { grade, hard, longestSentence } = readingOf(linesOf(page, region));
    const most = id === 'when-to-get-help' ? 5 : 6;
    expect(grade).toBeLessThanOrEqual(most);
    expect(hard, 'words of more than three syllables').toEqual([]);
    expect(longestSentence).toBeLessThanOrEqual(30);
  });

  test.each(messageIds)('message, %s: grade 5 in every form', (id) => {
    const { arguments: kinds }: MessageDefinition = messages[id];
    const given = samples(region);
    const values = Object.fromEntries(Object.entries(kinds).map(([name, kind]) => [name, given[kind]]));
    for (const form of forms) {
      const rendered = renderStored(id, values, form, { language: 'en', region });
      if ('draftBanner' in rendered) throw new Error('English is no draft');
      // Names, addresses and dates of this one message are not our words.
      const text = asText(rendered, form)
        .replaceAll(given.name, 'Dr Day')
        .replaceAll(given.address, 'x')
        .replaceAll(/Wed(nes?day)?|Sept?(ember)?/g, 'day')
        .replaceAll(/\d(?:,? \d)+/g, '0');
      const { grade, hard } = readingOf(text.split('\n'));
      expect(grade, `${form}: ${text}`).toBeLessThanOrEqual(5);
      expect(hard, form).toEqual([]);
    }
  });
});

test.each([
  ['whom to ring', practicesPage],
  ['book a visit', bookPage],
  ['around one’s own page', companionFrame],
  ['signing in to one’s own page', companionDoor],
  ['one’s own page', companionPages],
] as const)('page, %s: grade 5', (_page, words) => {
  // The title that emergency cards of the NHS have.
  const lines = textsIn(words).map((line) =>
    line.replace('Immediate action required', 'Act now').replaceAll(/\{[a-zA-Z]+\}/g, 'x'),
  );
  const { grade, hard, longestSentence } = readingOf(lines);
  expect(grade).toBeLessThanOrEqual(5);
  expect(hard, 'words of more than three syllables').toEqual([]);
  expect(longestSentence).toBeLessThanOrEqual(30);
});

/** Of all but the citations. */
function textsIn(words: object): readonly string[] {
  return Object.entries(words).flatMap(([name, value]: [string, unknown]) => {
    if (name === 'because') return [];
    if (typeof value === 'string') return [value];
    return typeof value === 'object' && value !== null ? textsIn(value) : [];
  });
}

test('the glossary is itself easy, and finds its words', () => {
  for (const { word, means } of glossary) expect(readingOf([means]).grade, word).toBeLessThanOrEqual(6);
  expect(readingOf(glossary.map(({ means }) => means)).grade).toBeLessThanOrEqual(5);
  expect(glossaryOf('Take apixaban.').map(({ word }) => word)).toEqual(['apixaban']);
  expect(glossaryOf('The apixabans').length).toBe(0);
});

test('every word of the glossary stands in some text', () => {
  const all = regions
    .flatMap((region) => guide.flatMap((page) => linesOf(page, region)))
    .map((line) => wordsIn(line, 'uk'));
  const unused = glossary.filter(({ word, forms: others = [] }) => {
    const used = all.some((line) => glossaryOf(line).some((entry) => entry.word === word));
    return !used && others.length === 0;
  });
  expect(unused.map(({ word }) => word)).toEqual([]);
});

test('the measure can tell easy from hard', () => {
  expect(readingOf(['Call now. Do not wait.']).grade).toBeLessThan(2);
  expect(
    readingOf([
      'Anticoagulation is contraindicated in individuals with significant haemorrhagic comorbidity.',
    ]).grade,
  ).toBeGreaterThan(12);
  expect(readingOf(['Take apixaban.']).hard).toEqual([]);
  expect(readingOf(['It is incomprehensible.']).hard).toEqual(['incomprehensible']);
});
