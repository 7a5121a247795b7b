import type { Region } from '../../src/knowledge/rule-types.ts';
import type { GuidePage } from '../../src/knowledge/words/guide/guide-types.ts';
import { wordsIn } from '../../src/knowledge/words/spelling.ts';

const isIn = (region: Region) => (each: { readonly regions?: readonly Region[] }) =>
  each.regions?.includes(region) ?? true;

/** Every line that a reader of this region is shown on a page of the guide. */
export const linesOf = (page: GuidePage, region: Region): string[] => [
  wordsIn(page.title, region),
  wordsIn(page.lead, region),
  ...page.sections.filter(isIn(region)).flatMap((section) => [
    wordsIn(section.title, region),
    ...(section.lead === undefined ? [] : [wordsIn(section.lead, region)]),
    ...Object.values(section.statements)
      .filter(isIn(region))
      .map(({ says }) => wordsIn(says, region)),
  ]),
];
