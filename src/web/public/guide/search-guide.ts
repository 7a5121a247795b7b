/**
 * Finds by words, by other words for the same, by the beginning of a word and by a slip or two of the pen. Pure: what is
 * asked is kept nowhere.
 */
import { questionsIn } from '../../../engine/free-text.ts';
import { once } from '../../../engine/once.ts';
import { searchWords } from '../../../knowledge/words/guide/search-words.ts';
import { redFlagWords } from '../../../knowledge/words/red-flag-words.ts';
import type { ShownPage, ShownSection } from './guide-index.ts';
import { nearestWords } from './near-words.ts';
import { type Stem, stemsIn } from './stems.ts';

export type Found = {
  readonly page: ShownPage;
  /** The best places on it; none where the page as a whole is the answer. */
  readonly places: readonly { readonly section: ShownSection; readonly says: string }[];
};

export type SearchAnswer = { readonly mayBeEmergency: boolean; readonly found: readonly Found[] };

const most = { letters: 120, words: 12, pages: 8, places: 2 } as const;

export function guideSearch(pages: readonly ShownPage[]): (asked: string) => SearchAnswer {
  const entries = once(() => pages.flatMap(entriesOf));
  const known = once(
    () => new Set([...entries().flatMap(({ all }) => all), ...saidOtherwise().flat(2), ...dangerStems()]),
  );
  return (asked) => {
    const stems = stemsIn(asked.slice(0, most.letters)).slice(0, most.words);
    const ways = stems.map((stem) => (isKnown(stem, known()) ? [stem] : nearestWords(stem, known())));
    const corrected = ways.map(([first], index) => first ?? stems[index] ?? '');
    return {
      mayBeEmergency: isDanger(asked) || isDangerOfStems(corrected),
      found: byPage(rank(entries(), termsOf(ways))),
    };
  };
}

const isKnown = (stem: Stem, known: ReadonlySet<Stem>): boolean => known.has(stem) || emptyStems().has(stem);

// ── What is looked at ─────────────────────────────────────────────────────────────────────────

type Entry = {
  readonly page: ShownPage;
  readonly section: ShownSection | null;
  /** Each as ` stem stem `, so that a phrase is found as it stands. */
  readonly pageTitle: string;
  readonly title: string;
  readonly text: string;
  readonly all: readonly Stem[];
};

const padded = (text: string): string => ` ${stemsIn(text).join(' ')} `;

function entriesOf(page: ShownPage): readonly Entry[] {
  const entry = (section: ShownSection | null, title: string, text: string): Entry => ({
    page,
    section,
    pageTitle: padded(`${page.title} ${page.id}`),
    title: padded(title),
    text: padded(text),
    all: stemsIn(`${page.title} ${page.id} ${title} ${text}`),
  });
  return [
    entry(null, '', page.lead),
    ...page.sections.map((section) =>
      entry(
        section,
        section.title,
        [section.lead ?? '', ...section.statements.map(({ says }) => says)].join('\n'),
      ),
    ),
  ];
}

// ── What is asked ─────────────────────────────────────────────────────────────────────────────

type Phrase = readonly Stem[];
/** One thing that is asked for: as it was said, and in other words. */
type Term = { readonly own: readonly string[]; readonly others: readonly string[] };

const saidOtherwise = once((): readonly (readonly Phrase[])[] =>
  searchWords.sameAs.map((line) => line.map((phrase) => stemsIn(phrase))),
);
const emptyStems = once(() => new Set(searchWords.empty.flatMap(stemsIn)));

/** The longest phrase that we know other words for, then single words; words that say nothing are left out. */
function termsOf(ways: readonly (readonly Stem[])[]): readonly Term[] {
  const terms: Term[] = [];
  for (let at = 0; at < ways.length; ) {
    const phrase = longestPhrase(ways, at);
    if (phrase !== null) {
      terms.push(termOf([phrase]));
      at += phrase.length;
      continue;
    }
    const words = (ways[at] ?? []).filter((word) => !emptyStems().has(word));
    if (words.length > 0) terms.push(termOf(words.map((word) => [word])));
    at += 1;
  }
  return terms;
}

function longestPhrase(ways: readonly (readonly Stem[])[], at: number): Phrase | null {
  const fits = (phrase: Phrase) => phrase.every((word, index) => ways[at + index]?.includes(word) ?? false);
  const [longest] = saidOtherwise()
    .flat()
    .filter((phrase) => phrase.length > 0 && fits(phrase))
    .toSorted((a, b) => b.length - a.length);
  return longest ?? null;
}

function termOf(phrases: readonly Phrase[]): Term {
  const own = phrases.map((phrase) => ` ${phrase.join(' ')} `);
  const lines = saidOtherwise().map((line) => line.map((phrase) => ` ${phrase.join(' ')} `));
  const others = lines.filter((line) => line.some((phrase) => own.includes(phrase))).flat();
  return { own, others: [...new Set(others)].filter((phrase) => !own.includes(phrase)) };
}

// ── What fits best ────────────────────────────────────────────────────────────────────────────

type Ranked = { readonly entry: Entry; readonly terms: readonly Term[]; readonly worth: number };

/** The entries that speak of the most of what was asked, the best first. */
function rank(entries: readonly Entry[], terms: readonly Term[]): readonly Ranked[] {
  const rated = entries.map((entry) => {
    const worths = terms.map((term) => worthOf(entry, term));
    return {
      entry,
      terms,
      hits: worths.filter((worth) => worth > 0).length,
      worth: worths.reduce((sum, worth) => sum + worth, 0),
    };
  });
  const best = Math.max(0, ...rated.map(({ hits }) => hits));
  return best === 0
    ? []
    : rated
        .filter(({ hits }) => hits === best)
        .toSorted((a, b) => b.worth - a.worth || a.entry.text.length - b.entry.text.length);
}

/** The very word counts twice as much as another word for it, and a title more than the text. */
function worthOf({ pageTitle, title, text }: Entry, { own, others }: Term): number {
  const weighed = (phrases: readonly string[], mostWays: number) => {
    const waysIn = (where: string) =>
      Math.min(mostWays, phrases.filter((phrase) => where.includes(phrase)).length);
    return 6 * waysIn(pageTitle) + 5 * waysIn(title) + 3 * waysIn(text);
  };
  return 2 * weighed(own, 1) + weighed(others, 2);
}

function byPage(ranked: readonly Ranked[]): readonly Found[] {
  const pages = [...new Set(ranked.map(({ entry }) => entry.page))].slice(0, most.pages);
  return pages.map((page) => ({
    page,
    places: ranked
      .filter(({ entry }) => entry.page === page)
      .slice(0, most.places)
      .flatMap(({ entry: { section }, terms }) =>
        section === null ? [] : [{ section, says: bestStatement(section, terms) }],
      ),
  }));
}

/** The sentence that speaks most of what was asked, with what it belongs to: "massage the leg" alone would say the opposite. */
function bestStatement({ as, title, lead, statements }: ShownSection, terms: readonly Term[]): string {
  const worth = (says: string) => {
    const text = padded(says);
    return terms.reduce((sum, { own, others }) => {
      const isIn = (phrases: readonly string[]) => phrases.some((phrase) => text.includes(phrase));
      return sum + (isIn(own) ? 2 : 0) + (isIn(others) ? 1 : 0);
    }, 0);
  };
  const [best] = statements.toSorted((a, b) => worth(b.says) - worth(a.says));
  const says = best?.says ?? '';
  if (lead !== null) return `${lead} ${says}`;
  return as === 'do' || as === 'do-not' ? `${title}: ${says}` : says;
}

// ── What may be an emergency ──────────────────────────────────────────────────────────────────

const danger = {
  ...redFlagWords.languages,
  search: { words: { q1: searchWords.emergency } },
} as const;

/** English beginnings of words, for a word that was misspelt. */
const dangerStems = once(() =>
  Object.values(redFlagWords.languages.en.words)
    .flat()
    .flatMap((words) => stemsIn(words)),
);
const harmless = once(() => searchWords.harmless.map((phrase) => ` ${stemsIn(phrase).join(' ')} `));

/** As typed, with the harmless phrases set aside. */
const isDanger = (asked: string): boolean => {
  const plain = ` ${asked
    .toLowerCase()
    .replaceAll(/['’]/g, '')
    .replaceAll(/[\s,.;:!?]+/g, ' ')} `;
  const rest = searchWords.harmless
    .toSorted((a, b) => b.length - a.length)
    .reduce((text, phrase) => text.replaceAll(` ${phrase} `, ' '), plain);
  return questionsIn(rest, danger).length > 0;
};

const isDangerOfStems = (stems: readonly Stem[]): boolean => {
  const rest = harmless().reduce((text, phrase) => text.replaceAll(phrase, ' '), ` ${stems.join(' ')} `);
  return questionsIn(rest, danger).length > 0;
};
