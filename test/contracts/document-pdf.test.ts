/** Letters and dose sheets on paper: the words of the content in its order, tagged, on the paper of the region, always the same. */
import { describe, expect, test } from 'vitest';
import { documentPdf, isWritable } from '../../src/channels/document-pdf.ts';
import { rules } from '../../src/engine/rules.ts';
import type { CareDocument } from '../../src/pathway/letters/document.ts';
import { doseSheet } from '../../src/pathway/letters/dose-sheet.ts';
import { writeLetter } from '../../src/pathway/letters/write-letter.ts';
import type { Person } from '../../src/pathway/person.ts';
import { onRivaroxaban } from '../oracle/treatment-story.ts';
import { frame, organisations, record, rhea, wordsOf } from '../vignettes/letters-read.ts';
import { workedRegimens } from '../vignettes/worked-regimens.ts';
import { readPdf, type ReadPdf } from './document-pdf-words.ts';

async function printed(document: CareDocument): Promise<ReadPdf> {
  const pdf = await documentPdf(document);
  if (pdf === null) throw new Error('cannot be written');
  return readPdf(pdf);
}

const close = (text: string): string => text.replaceAll(/\s+/g, '');

/** Every word of the content, in the order of the content. */
function expectSaysAll(pdf: ReadPdf, document: CareDocument): void {
  const all = close(pdf.text);
  let from = 0;
  for (const line of wordsOf(document)) {
    const at = all.indexOf(close(line), from);
    expect(at, line).toBeGreaterThanOrEqual(0);
    from = at;
  }
}

function letterOf(kind: 'gp' | 'patient', over: Partial<Person> = {}): CareDocument {
  const story = onRivaroxaban('2026-11-24');
  const letter = writeLetter(kind, {
    episode: story.episode,
    person: { ...rhea, ...over },
    organisation: organisations.uk,
    writtenAt: story.now,
    catalogue: rules.catalogue,
    ownerName: () => 'DVT clinic',
  });
  if (letter === null) throw new Error('no letter');
  return letter;
}

test.each(['gp', 'patient'] as const)('%s: words, tags, language, title, paper', async (kind) => {
  const letter = letterOf(kind);
  const pdf = await printed(letter);
  expectSaysAll(pdf, letter);
  expect(pdf.missingGlyphs).toBe(0);
  const count = (of: string) => letter.blocks.filter((block) => block.kind === of).length;
  expect(pdf.tags['H1']).toBe(1);
  expect(pdf.tags['H2']).toBe(count('heading'));
  expect(pdf.tags['L']).toBe(count('list'));
  expect(pdf.tags['LI']).toBe(
    letter.blocks.flatMap((block) => (block.kind === 'list' ? block.items : [])).length,
  );
  expect(pdf.tags['Table'] ?? 0).toBe(count('table'));
  const tables = letter.blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
  expect(pdf.tags['TR'] ?? 0).toBe(
    tables.reduce((sum, { columns, rows }) => sum + rows.length + (columns ? 1 : 0), 0),
  );
  expect(pdf.tags['TH'] ?? 0).toBe(
    tables.reduce((sum, { columns, rows }) => sum + rows.length + (columns?.length ?? 0), 0),
  );
  expect(pdf.raw).toContain('/Lang (en-GB)');
  expect(pdf.raw).toContain('/DisplayDocTitle true');
  expect(pdf.raw).toContain('/Marked true');
  expect(pdf.raw).toContain('/MediaBox [0 0 595.28 841.89]');
  if (tables.length > 0) expect(pdf.raw).toMatch(/\/Scope \/Row/);
  expect(pdf.raw).toContain('/FontFile2');
});

test('the same content is the same bytes', async () => {
  const [first, second] = await Promise.all([documentPdf(letterOf('gp')), documentPdf(letterOf('gp'))]);
  expect(first && Buffer.from(first).equals(Buffer.from(second ?? []))).toBe(true);
});

test('each page says whose it is', async () => {
  const pdf = await printed(letterOf('gp'));
  expect(pdf.pages).toBeGreaterThan(1);
  expect([...close(pdf.text).matchAll(/RheaWalsh,born3February1972/g)].length).toBe(pdf.pages);
});

describe.each(workedRegimens.map((each) => [each.name, each] as const))(
  'dose sheet %s',
  (_, { regimen, region }) => {
    test('is one page with every word, on the paper of the region', async () => {
      const sheet = doseSheet(record(regimen), frame(region));
      const pdf = await printed(sheet);
      expect(pdf.pages).toBe(1);
      expectSaysAll(pdf, sheet);
      expect(pdf.raw).toContain(
        region === 'us' ? '/MediaBox [0 0 612 792]' : '/MediaBox [0 0 595.28 841.89]',
      );
    });
  },
);

test('one page also with three phases, a pause, five boxes and a long name', async () => {
  const longest = workedRegimens.find(({ name }) => name === 'R5');
  if (!longest) throw new Error('no R5');
  const { regimen } = longest;
  const on = record(regimen);
  const box = {
    sequence: 3,
    at: frame('us').writtenAt,
    by: on.regimen.by,
    regimenId: 'r1',
    medicine: 'rivaroxaban',
    strength: '15 mg',
    count: 42,
    dispensedAt: frame('us').writtenAt,
    dispenser: 'Pharmacy',
    lastsUntilOn: null,
    settled: null,
  };
  const { person, ...rest } = frame('us');
  const sheet = doseSheet(
    {
      ...on,
      supplies: ['a', 'b', 'c', 'd', 'e'].map((id) => ({ ...box, id })),
      hold: {
        sequence: 4,
        at: box.at,
        by: box.by,
        reason: 'Tooth',
        untilAt: box.at.add({ hours: 48 }),
        physician: 'Dr Nwosu',
      },
    },
    {
      ...rest,
      person: {
        ...person,
        givenName: 'Maria-Magdalena Theodora',
        familyName: 'von Hohenlohe-Waldenburg-Schillingsfürst',
      },
    },
  );
  const pdf = await printed(sheet);
  expect(pdf.pages).toBe(1);
  expectSaysAll(pdf, sheet);
});

describe('letters of names', () => {
  test('Polish, Turkish, Vietnamese, Greek and Russian are written', async () => {
    const givenName = 'Łucja Ğ Nguyễn Έλενα Жанна';
    const letter = letterOf('patient', { givenName });
    const pdf = await printed(letter);
    expectSaysAll(pdf, letter);
    expect(pdf.missingGlyphs).toBe(0);
  });

  test('what the font lacks is refused, never a box', async () => {
    for (const givenName of ['علي', '李', 'Ana \u{1F600}'])
      expect(await documentPdf(letterOf('patient', { givenName }))).toBeNull();
  });

  test('every letter that is allowed is in both fonts', async () => {
    const letters = Array.from({ length: 0x2300 - 0x20 }, (_, index) =>
      String.fromCodePoint(index + 0x20),
    ).filter(isWritable);
    expect(letters.length).toBeGreaterThan(900);
    const text = letters.join(' ');
    const document = {
      ...letterOf('gp'),
      blocks: [
        { kind: 'paragraph', text },
        { kind: 'notice', text: text.slice(0, 2600) },
        { kind: 'notice', text: text.slice(2600) },
      ],
    } as const;
    expect((await printed(document)).missingGlyphs).toBe(0);
  });
});
