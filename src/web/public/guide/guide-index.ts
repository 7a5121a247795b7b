/** What stands where in the guide of a region, and the words of it that a search looks at. */
import type { Region } from '../../../knowledge/rule-types.ts';
import { guide } from '../../../knowledge/words/guide/guide.ts';
import type { GuidePage, GuideSection } from '../../../knowledge/words/guide/guide-types.ts';
import { wordsIn } from '../../../knowledge/words/spelling.ts';

/** A section as a reader of this region sees it. */
export type ShownSection = Pick<GuideSection, 'id' | 'as' | 'card'> & {
  readonly title: string;
  readonly lead: string | null;
  readonly statements: readonly { readonly id: string; readonly says: string }[];
};

export type ShownPage = {
  readonly id: string;
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly ShownSection[];
  readonly source: GuidePage;
};

export const shownGuide = (region: Region): readonly ShownPage[] =>
  guide.map((page) => shownPage(page, region));

export const isHere =
  (region: Region) =>
  ({ regions }: { readonly regions?: readonly Region[] }): boolean =>
    regions?.includes(region) ?? true;

const shownPage = (page: GuidePage, region: Region): ShownPage => ({
  id: page.id,
  title: wordsIn(page.title, region),
  lead: wordsIn(page.lead, region),
  sections: page.sections.filter(isHere(region)).map((section) => shownSection(section, region)),
  source: page,
});

const shownSection = (section: GuideSection, region: Region): ShownSection => ({
  id: section.id,
  as: section.as,
  ...(section.card === undefined ? {} : { card: section.card }),
  title: wordsIn(section.title, region),
  lead: section.lead === undefined ? null : wordsIn(section.lead, region),
  statements: Object.entries(section.statements)
    .filter(([, statement]) => isHere(region)(statement))
    .map(([id, { says }]) => ({ id, says: wordsIn(says, region) })),
});

/** A section of the guide that pages outside it show: it is there, or the program is wrong. */
export function sectionNamed(pages: readonly ShownPage[], id: string): ShownSection {
  const found = pages.flatMap(({ sections }) => sections).find((section) => section.id === id);
  if (!found) throw new Error(`guide: no section is called ${id}`);
  return found;
}

/** Everything that a page says, for the words that it explains. */
export const textOf = ({ title, lead, sections }: ShownPage): string =>
  [
    title,
    lead,
    ...sections.flatMap((section) => [
      section.title,
      section.lead ?? '',
      ...section.statements.map(({ says }) => says),
    ]),
  ].join('\n');
