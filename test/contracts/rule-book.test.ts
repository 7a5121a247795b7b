/** What the rule book promises whoever reads it, and whoever exports it. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { writeRuleBook } from '../../src/cli/export-rule-book.ts';
import type { ProofReport } from '../../src/engine/prove/prove.ts';
import { catalogue } from '../../src/knowledge/catalogue.ts';
import type { Citation } from '../../src/knowledge/rule-types.ts';
import { renderBookPage } from '../../src/web/rule-book/book-page.tsx';
import type { Book } from '../../src/web/rule-book/book-types.ts';
import { chapterOf } from '../../src/web/rule-book/chapters.ts';
import { citationsWithin } from '../../src/web/rule-book/cited-in.ts';
import { findInBook } from '../../src/web/rule-book/find-in-book.ts';
import { rowAnchor, tableFile } from '../../src/web/rule-book/links.ts';
import { ruleBook } from '../../src/web/rule-book/rule-book.ts';
import { searchIndex } from '../../src/web/rule-book/search-index.ts';
import { sharedConditions } from '../../src/web/rule-book/shared-conditions.ts';

const book = ruleBook(catalogue, null);
const shown = pagesOf(book);

describe('nothing is left out', () => {
  test('every table and every list has a chapter: give a new one its place in chapters.ts', () => {
    const without = [...catalogue.decisions, ...catalogue.lists].filter(({ id }) => !chapterOf(id));
    expect(without.map(({ id }) => id)).toEqual([]);
  });

  test('every citation of the catalogue stands on a page', () => {
    const told = new Set(book.pages.flatMap(({ places }) => places.map(({ citation }) => nameOf(citation))));
    const untold = citationsWithin(catalogue).filter((citation) => !told.has(nameOf(citation)));
    expect(untold).toEqual([]);
  });

  test('every row of every table is on its page, with all that it cites', () => {
    for (const table of catalogue.decisions) {
      const html = shown.get(tableFile(table.id)) ?? '';
      for (const row of table.rows) {
        const [, own = ''] = html.split(`<tr id="${rowAnchor(row, table.rows)}"`);
        const text = textOf(own.split('</tr>')[0] ?? '');
        for (const { says, section } of citationsWithin(row.because)) {
          expect(text).toContain(says);
          expect(text).toContain(section);
        }
        expect(text).toContain(row.id);
      }
    }
  });

  test('every fact is in the dictionary', () => {
    const html = shown.get('facts.html') ?? '';
    for (const id of Object.keys(catalogue.facts)) expect(html).toContain(`id="fact-${id}"`);
  });

  test('what needs a signature is all in one list', () => {
    const text = textOf(shown.get('sign-off.html') ?? '');
    const open = citationsWithin(catalogue).filter(({ needsSignOff }) => needsSignOff);
    expect(open.filter(({ says }) => !text.includes(says))).toEqual([]);
  });
});

describe('a reader never gets lost', () => {
  test('every link inside the book leads to a place that is there', () => {
    const ids = new Map([...shown].map(([file, html]) => [file, new Set(idsIn(html))]));
    const broken = [...shown].flatMap(([file, html]) =>
      [...html.matchAll(/ href="([^"]*)"/g)].flatMap(([, href = '']) => {
        if (href.startsWith('https:') || /\.(css|svg)$/.test(href)) return [];
        const [target = '', fragment] = href.split('#');
        const place = ids.get(target === '' ? file : target);
        const isThere = place && (fragment === undefined || place.has(decodeURIComponent(fragment)));
        return isThere ? [] : [`${file}: ${href}`];
      }),
    );
    expect(broken).toEqual([]);
  });

  test('no id stands twice on a page', () => {
    for (const [file, html] of shown) {
      const ids = idsIn(html);
      expect(
        ids.filter((id, index) => ids.indexOf(id) !== index),
        file,
      ).toEqual([]);
    }
  });

  test('what the search offers, and every place that cites, is there', () => {
    for (const { file, places, findable } of book.pages) {
      const ids = new Set(idsIn(shown.get(file) ?? ''));
      const anchors = [...places, ...findable]
        .map(({ anchor }) => anchor)
        .filter((anchor) => anchor !== 'top');
      expect(
        anchors.filter((anchor) => !ids.has(anchor)),
        file,
      ).toEqual([]);
    }
  });

  test('a letter stands for words that are written out in one place', () => {
    for (const table of catalogue.decisions) {
      const html = shown.get(tableFile(table.id)) ?? '';
      for (const { letter, statedBy } of sharedConditions(table).all) {
        const [, row = ''] = html.split(`<tr id="row-${statedBy}"`);
        if (statedBy !== null) expect(row.split('</tr>')[0]).not.toContain(`href="#condition-${letter}"`);
        expect(html).toContain(`id="condition-${letter}"`);
      }
    }
  });

  test.each([
    ['weight', 'facts.html#fact-body-weight'],
    ['apixaban', 'table-anticoagulant.apixaban.html'],
    ['N4', 'table-home-or-hospital.html#row-N4'],
    ['75', 'table-home-or-hospital.html#row-H4'],
  ])('searching %s finds %s', (asked, href) => {
    expect(findInBook(searchIndex(book), asked).map(([, , found]) => found)).toContain(href);
  });
});

describe('under our content security policy', () => {
  test('no page holds a script or a style of its own, or asks another site', () => {
    for (const [file, html] of shown) {
      expect(html, file).not.toMatch(/<style|<script>|<script [^>]*>[^<]| style="| on[a-z]+="/);
      expect(html, file).not.toMatch(/ src="(?:https?:)?\/\//);
    }
  });
});

describe('proofs', () => {
  const claim = 'triage (uk): every row can hold';
  const report = (holds: boolean, milliseconds: number): ProofReport => ({
    version: book.version,
    holds,
    milliseconds,
    proofs: [
      {
        claim,
        domain: '35 facts',
        method: 'decision diagram, every case',
        holds,
        milliseconds,
        counterexamples: holds
          ? []
          : [{ decision: 'triage', region: 'uk', facts: {}, says: 'T1 never holds' }],
      },
    ],
  });

  test('without them the book says so wherever it would tell of them', () => {
    for (const file of ['proofs.html', 'table-triage.html'])
      expect(textOf(shown.get(file) ?? '')).toContain('made without running the proofs');
  });

  test('a claim that fails is told with its case', () => {
    const pages = pagesOf(ruleBook(catalogue, report(false, 5)));
    for (const file of ['proofs.html', 'table-triage.html']) {
      expect(textOf(pages.get(file) ?? '')).toContain('FAILED UK: every row can hold');
      expect(textOf(pages.get(file) ?? '')).toContain('T1 never holds');
    }
  });

  test('the same knowledge is the same book, but for the page of times', () => {
    const quick = pagesOf(ruleBook(catalogue, report(true, 5)));
    const slow = pagesOf(ruleBook(catalogue, report(true, 50_000)));
    const differing = [...quick].filter(([file, html]) => slow.get(file) !== html).map(([file]) => file);
    expect(differing).toEqual(['proof-times.html']);
  });

  test('tables of which nothing is stated apart from their rows are named', () => {
    const stated = new Set(catalogue.invariants.map(({ decision }) => decision));
    const text = textOf(shown.get('proofs.html') ?? '');
    const alone = catalogue.decisions.filter(({ id }) => !stated.has(id));
    expect(alone.filter(({ title }) => !text.includes(title))).toEqual([]);
  });
});

describe('as a folder', () => {
  const place = mkdtempSync(join(tmpdir(), 'virchow-rule-book-'));
  afterAll(() => rmSync(place, { recursive: true }));
  const assets = join(place, 'assets');
  mkdirSync(assets);
  for (const file of ['rule-book.css', 'rule-book.js', 'mark.svg']) writeFileSync(join(assets, file), '');

  test('it comes into an empty folder, or one that is not there, whole', () => {
    const there = join(place, 'empty');
    mkdirSync(there);
    for (const folder of [there, join(place, 'deep', 'new')]) {
      expect(writeRuleBook(catalogue, null, folder, assets)).toMatchObject({
        ok: true,
        files: book.pages.length + 4,
      });
      const files = readdirSync(folder);
      expect(files.toSorted()).toEqual(
        [...shown.keys(), 'mark.svg', 'rule-book.css', 'rule-book.js', 'search-index.js'].toSorted(),
      );
      for (const [file, html] of shown) expect(readFileSync(join(folder, file), 'utf8')).toBe(html);
    }
  });

  test('a folder with anything in it is refused, and keeps what it has', () => {
    const full = join(place, 'full');
    mkdirSync(full);
    writeFileSync(join(full, 'mine.txt'), 'mine');
    expect(writeRuleBook(catalogue, null, full, assets)).toMatchObject({ ok: false });
    expect(readdirSync(full)).toEqual(['mine.txt']);
    expect(writeRuleBook(catalogue, null, join(full, 'mine.txt'), assets)).toMatchObject({ ok: false });
  });

  test('where something is missing nothing is left behind', () => {
    const none = join(place, 'none');
    expect(writeRuleBook(catalogue, null, none, join(place, 'no-assets'))).toMatchObject({ ok: false });
    expect(readdirSync(place).filter((name) => name.includes('none'))).toEqual([]);
  });

  test('proofs of other knowledge are refused', () => {
    const proofs = { version: 'other', holds: true, milliseconds: 1, proofs: [] };
    expect(writeRuleBook(catalogue, proofs, join(place, 'other'), assets)).toMatchObject({ ok: false });
  });
});

function pagesOf(of: Book): ReadonlyMap<string, string> {
  return new Map(of.pages.map((page) => [page.file, renderBookPage(of, page, { folder: '' })]));
}

const idsIn = (html: string): string[] => [...html.matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => id);

const nameOf = ({ source, section, says, status }: Citation): string =>
  [source, section, says, status].join('\n');

/** What a reader sees, blanks aside. */
function textOf(html: string): string {
  return html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ');
}
