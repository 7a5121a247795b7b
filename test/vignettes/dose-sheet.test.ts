/** The one page beside the box, for every worked regimen: H12, H13 and H14 on paper. */
import { describe, expect, test } from 'vitest';
import { documentText } from '../../src/pathway/letters/document-text.ts';
import type { Block, CareDocument } from '../../src/pathway/letters/document.ts';
import { doseSheet, sheetRecordOf } from '../../src/pathway/letters/dose-sheet.ts';
import { onRivaroxaban } from '../oracle/treatment-story.ts';
import { frame, record, wordsOf } from './letters-read.ts';
import { type WorkedRegimen, workedRegimens } from './worked-regimens.ts';
import { readingOf } from './words-reading-level.ts';

type Table = Extract<Block, { kind: 'table' }>;
const tables = ({ blocks }: CareDocument): readonly Table[] =>
  blocks.filter((block) => block.kind === 'table');
const dosesOf = (sheet: CareDocument): Table['rows'] =>
  tables(sheet).find(({ columns }) => columns !== null)?.rows ?? [];
const sheetOf = ({ regimen, region }: WorkedRegimen) => doseSheet(record(regimen), frame(region));
const named = (name: string): WorkedRegimen => {
  const found = workedRegimens.find((each) => each.name === name);
  if (!found) throw new Error(`no ${name}`);
  return found;
};
const weekday = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? /;

test('there is a sheet for each of the worked examples that has a medicine', () => {
  expect(workedRegimens.length).toBe(37);
});

describe.each(workedRegimens.map((each) => [each.name, each] as const))('%s', (_, worked) => {
  const sheet = sheetOf(worked);
  const { phases, steps } = worked.regimen;

  test('the emergency line comes first, with the number of the region', () => {
    const [first] = sheet.blocks;
    expect(first?.kind === 'notice' ? first.text : first?.kind).toContain(
      worked.region === 'uk' ? '999' : '911',
    );
    const others = documentText(sheet).match(worked.region === 'uk' ? /\b911\b/g : /\b999\b|\b111\b/g);
    expect(others).toBeNull();
  });

  test('each phase is one row with the weekday of its first dose', () => {
    const rows = dosesOf(sheet);
    expect(rows.length).toBe(phases.length);
    for (const [index, phase] of phases.entries()) {
      const [head = '', from = '', to = ''] = rows[index] ?? [];
      expect(head).toContain(phase.medicine);
      expect(from).toMatch(weekday);
      expect(from.endsWith(phase.from.slot)).toBe(true);
      const isFollowed = index < phases.length - 1 && phase.to !== null;
      if (isFollowed) expect(to).toMatch(weekday);
      else expect(to).toMatch(/we tell you/);
    }
  });

  test('once a day is never shown twice a day', () => {
    for (const [index, phase] of phases.entries()) {
      const [head = '', , , morning, evening] = dosesOf(sheet)[index] ?? [];
      const taken = [morning, evening].filter((cell) => cell !== 'nothing').length;
      expect(taken).toBe(phase.timesADay);
      expect(head).toContain(phase.timesADay === 1 ? 'once a day' : 'twice a day');
    }
    for (const change of tables(sheet).filter(({ caption }) => caption === 'On this one day')) {
      const cells = change.rows.map((row) => row[1] ?? '');
      const twice = phases.some(({ timesADay }) => timesADay === 2);
      if (!twice) expect(cells.filter((cell) => cell !== 'nothing').length).toBe(1);
    }
  });

  test('every change has its day, and a second box says not before which', () => {
    const lines = wordsOf(sheet);
    expect(lines.filter((line) => line.startsWith('Your dose changes on')).length).toBe(steps.length);
    for (const [index, step] of steps.entries()) {
      const next = phases.findIndex(({ from }) => from.on === step.on && from.slot === step.slot);
      const [before, after] = [phases[next - 1], phases[next]];
      const isSameBox = before?.strength === after?.strength && before?.medicine === after?.medicine;
      const told = lines.filter((line) => /^Do not open the box|^It is the same box/.test(line))[index] ?? '';
      expect(told.startsWith('It is the same box')).toBe(isSameBox);
      expect(told).toContain(step.slot);
    }
  });

  test('nothing ends by itself, and a missed dose is said', () => {
    const text = documentText(sheet);
    expect(text).toContain('Do not stop or change your dose yourself');
    expect(text).toContain('If you miss a dose');
    expect(text).toMatch(/[Nn]ever take a double dose|Never take 15 mg and 20 mg together/);
  });

  test('grade 6', () => {
    const lines = sheet.blocks
      .flatMap((block) =>
        block.kind === 'table'
          ? []
          : wordsOf({ ...sheet, from: [], to: [], dated: '', title: '', blocks: [block] }),
      )
      .filter((line) => line !== '')
      .map((line) =>
        line.replaceAll(
          /(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? (?:\d+ )?[A-Z][a-z]+(?: \d+,)? \d{4}/g,
          'day',
        ),
      );
    const { grade, hard } = readingOf(lines);
    expect(grade).toBeLessThanOrEqual(6);
    expect(hard).toEqual([]);
  });
});

test('R8: on the day of the change the old strength in the morning, the new one in the evening', () => {
  const [change] = tables(sheetOf(named('R8'))).filter(({ caption }) => caption === 'On this one day');
  expect(change?.rows).toEqual([
    ['Morning of this day', 'rivaroxaban 15 mg (1 tablet of 15 mg), with food'],
    ['Evening of this day', 'rivaroxaban 20 mg (1 tablet of 20 mg), with food'],
  ]);
});

test('R4, in the US: dates and numbers as written there', () => {
  const text = documentText(sheetOf(named('R4')));
  expect(text).toContain('Thursday, January 15, 2026');
  expect(text).toContain(
    'Do not open the box of rivaroxaban 20 mg before Thursday, February 5, 2026, morning',
  );
});

test('R32: where the dose is halved no sentence speaks of 10 mg', () => {
  expect(documentText(sheetOf(named('R32')))).not.toContain('10 mg');
});

test('R14: no figure for warfarin, and the injections go on beside it', () => {
  const text = documentText(sheetOf(named('R14')));
  expect(text).toContain('the dose that we tell you');
  expect(text).not.toMatch(/warfarin \d/);
  expect(text).toContain('Take both until we tell you to stop the injections.');
});

describe('Rhea, on record', () => {
  const now = (story: ReturnType<typeof onRivaroxaban>) => sheetRecordOf(story.episode.treatment);

  test('what was handed over is said, and what is not known is said too', () => {
    const story = onRivaroxaban('2026-11-24');
    const on = now(story);
    expect(on && documentText(doseSheet(on, frame('uk')))).toContain('We gave you 42 of rivaroxaban 15 mg.');
    const bare = documentText(sheetOf(named('R1')));
    expect(bare).toContain('We do not know yet if you have your apixaban');
    expect(bare).toContain('We do not know yet if you took your first dose');
  });

  test('a box that came back or was voided is on no sheet', () => {
    const story = onRivaroxaban('2026-11-24');
    story.does('12:00', {
      type: 'void-entry',
      sequence: story.last('dispensed').sequence,
      reason: 'Of another person',
    });
    const on = now(story);
    expect(on && documentText(doseSheet(on, frame('uk')))).toContain(
      'We do not know yet if you have your rivaroxaban',
    );
  });

  test('paused: it says until when, and not to start before', () => {
    const story = onRivaroxaban('2026-11-24');
    story.does('12:00', {
      type: 'hold-treatment',
      reason: 'Tooth',
      untilAt: story.at('+2 12:00'),
      physician: 'Dr Nwosu',
    });
    const on = now(story);
    const text = on === null ? '' : documentText(doseSheet(on, frame('uk')));
    expect(text).toContain('paused until Thursday, 26 November 2026, 12:00');
  });

  test('once a stop is ordered there is no sheet', () => {
    const story = onRivaroxaban('2026-11-24');
    story.does('12:00', { type: 'order-treatment-stop', physician: 'Dr Nwosu', reason: 'Bleeding' });
    expect(now(story)).toBeNull();
  });

  test('no number on record: a gap to write it in, never another’s', () => {
    const { organisation, ...rest } = frame('uk');
    const text = documentText(
      doseSheet(record(named('R1').regimen), { ...rest, organisation: { ...organisation, phone: null } }),
    );
    expect(text).toContain('call us on ____________');
  });
});
