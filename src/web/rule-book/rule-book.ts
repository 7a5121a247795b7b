import type { ProofReport } from '../../engine/prove/prove.ts';
import { knowledgeVersion } from '../../engine/knowledge-version.ts';
import type { Catalogue } from '../../knowledge/catalogue.ts';
import type { Book, BookPage, Chapter } from './book-types.ts';
import { chapterOf, placeIn, tableChapters } from './chapters.ts';
import { contentsPage } from './contents-page.tsx';
import { dataPage } from './data-page.tsx';
import { dDimerPage } from './d-dimer-page.tsx';
import { factsPage } from './facts-page.tsx';
import { howToReadPage } from './how-to-read-page.tsx';
import { limitsFile } from './links.ts';
import { listPage } from './list-page.tsx';
import { proofsPage, proofTimesPage } from './proofs-page.tsx';
import { regionsPage } from './regions-page.tsx';
import { scorePage } from './score-page.tsx';
import { searchPage } from './search-page.tsx';
import { signOffPage } from './sign-off-page.tsx';
import { sourcesPages } from './sources-pages.tsx';
import { tablePage } from './table-page.tsx';
import { treatmentPages } from './treatment-pages.tsx';
import { wordsPages } from './words-pages.tsx';

/**
 * A catalogue as a book: contents, a chapter an area, a page a table, then facts, sources and reports. The same
 * catalogue and proofs give the same book.
 *
 * @param proofs null where nobody ran them; the book then says so on every page that would tell of them.
 */
export function ruleBook(catalogue: Catalogue, proofs: ProofReport | null): Book {
  const chapters: readonly Chapter[] = [
    {
      title: 'Before you read',
      about: 'How a table is read, and how far the book can be trusted.',
      pages: [contentsPage, howToReadPage, proofsPage, signOffPage, regionsPage],
    },
    ...areas(catalogue),
    {
      title: 'Medicines',
      about: 'What each dose means in time, what is said of each medicine, and interactions.',
      pages: treatmentPages(catalogue),
    },
    {
      title: 'Scores and formulas',
      about: 'Figures worked out from findings, each with its version in its name.',
      pages: [
        ...[...catalogue.scores, ...catalogue.formulas].map((score) => scorePage(score, catalogue)),
        dDimerPage(catalogue.dDimerCutOff),
      ],
    },
    {
      title: 'Time',
      about: 'What must happen by when, beyond what the tables say.',
      pages: [
        dataPage({
          file: limitsFile,
          kind: 'data',
          kindWord: 'Limits',
          title: 'Limits of an episode',
          about: 'Hours, minutes and days that stand in no decision table.',
          lede: 'Hours are elapsed hours, nights and weekends too.',
          data: catalogue.clocks,
        }),
      ],
    },
    {
      title: 'Words for people',
      about: 'What the public and patients are told, and why.',
      pages: wordsPages(catalogue),
    },
    {
      title: 'To look things up',
      about: 'Facts, sources, and an index of everything.',
      pages: [factsPage(catalogue), searchPage, ...sourcesPages(catalogue), proofTimesPage],
    },
  ].filter(({ pages }) => pages.length > 0);
  return {
    catalogue,
    version: knowledgeVersion(catalogue),
    proofs,
    chapters,
    pages: chapters.flatMap(({ pages }) => pages),
  };
}

/** Tables and lists, each in its chapter; what nobody has given one stands in the last, and is never left out. */
function areas(catalogue: Catalogue): Chapter[] {
  const pages: (readonly [id: string, page: BookPage])[] = [
    ...catalogue.decisions.map((table) => [table.id, tablePage(table, catalogue)] as const),
    ...catalogue.lists.map((list) => [list.id, listPage(list)] as const),
  ];
  const named = tableChapters.map((chapter) => ({
    title: chapter.title,
    about: chapter.about,
    pages: pages
      .filter(([id]) => chapterOf(id) === chapter)
      .toSorted(([a], [b]) => placeIn(chapter, a) - placeIn(chapter, b))
      .map(([, page]) => page),
  }));
  const rest = pages.filter(([id]) => !chapterOf(id)).map(([, page]) => page);
  return [...named, { title: 'Other rules', about: 'Not yet given a chapter.', pages: rest }];
}
