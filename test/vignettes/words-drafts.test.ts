/** A draft says what the English says, and can be had only beside it. */
import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  answersDraft,
  careCardDraft,
  checkInDraft,
  emergencySignDraft,
  guideDraft,
  guideEmergencyLeadDraft,
  safetyNetDraft,
} from '../../src/engine/messages/drafts.ts';
import { regions } from '../../src/knowledge/rule-types.ts';
import { levels } from '../../src/knowledge/words/care-cards.ts';
import type { GuideStatement } from '../../src/knowledge/words/guide/guide-types.ts';
import { guide } from '../../src/knowledge/words/guide/guide.ts';
import { safetyStatements } from '../../src/knowledge/words/guide/safety-statements.ts';
import { languages } from '../../src/knowledge/words/locales/languages.ts';
import { safetyIn } from '../../src/knowledge/words/locales/texts.ts';
import { figuresIn } from './words-message-facts.ts';

const readers = (['es', 'ar'] as const).flatMap((language) =>
  regions.map((region) => ({ language, region })),
);
const statements = new Map(
  guide.flatMap(({ sections }) =>
    sections.flatMap((section) =>
      Object.entries<GuideStatement>(section.statements).map(([id, statement]): [string, GuideStatement] => [
        id,
        { ...(section.regions ? { regions: section.regions } : {}), ...statement },
      ]),
    ),
  ),
);

describe.each(readers)('$language in $region', (reader) => {
  const foreign = reader.region === 'uk' ? /\b911\b|\bER\b|urgent care|\bOB\b/ : /\b999\b|\b111\b|A&E|\bGP\b/;
  const same = (draft: string, english: string, where: string) => {
    expect(figuresIn(plain(draft)).toSorted(), where).toEqual(figuresIn(english).toSorted());
    expect(plain(draft), where).not.toMatch(foreign);
    for (const drug of ['apixaban', 'rivaroxaban', 'warfarin'])
      expect(plain(draft).includes(drug), `${where}, ${drug}`).toBe(english.toLowerCase().includes(drug));
  };

  test('each safety statement of the guide has the same figures, medicines and numbers to call', () => {
    for (const id of safetyStatements) {
      const statement = statements.get(id);
      if (statement === undefined) throw new Error(`${id} is no statement of the guide`);
      if (!(statement.regions?.includes(reader.region) ?? true)) continue;
      const draft = guideDraft(id, statement, reader);
      expect(draft?.draftBanner, id).toBe(languages[reader.language].banner);
      same(draft?.text ?? '', draft?.english ?? '', id);
    }
    const lead = guideEmergencyLeadDraft(reader);
    same(lead.text, lead.english, 'lead');
    const [first] = statements.entries();
    expect(first && guideDraft('sign-pain', first[1], reader)).toBeNull();
  });

  test('every level and place of the triage has a card that ends one level up', () => {
    for (const [level, { cards }] of Object.entries(levels))
      for (const place of Object.keys(cards[reader.region])) {
        const { text, english } = careCardDraft(level, place, reader);
        same(text.heading, english.heading, `${level}/${place}`);
        const all = plain([text.heading, ...text.lines].join(' '));
        expect(all, `${level}/${place}`).not.toMatch(foreign);
        const figures = figuresIn([english.heading, english.when, english.drive, ...english.ifNot].join(' '));
        expect(
          figuresIn(all).filter((figure) => !figures.includes(figure) && figure !== '111'),
          place,
        ).toEqual([]);
        const oneUp = { emergency: /999|911/, 'same-day': /A&E|ER|911/, 'advice-line': /A&E|ER/ };
        const wanted = Object.entries(oneUp).find(([each]) => each === level)?.[1];
        if (wanted) expect(all, `${level}/${place}`).toMatch(wanted);
      }
  });

  test('the emergency signs, the check-in and the safety net', () => {
    for (const id of Object.keys(safetyIn(reader.language).emergencySigns)) {
      if (!isSign(id)) throw new Error(id);
      const { text, english } = emergencySignDraft(id, reader);
      same(text.ask, english.ask, id);
      expect(text.hint.length, id).toBeGreaterThanOrEqual(Math.min(1, english.hint.length));
      expect(figuresIn(plain(text.hint.join(' '))), id).toEqual(figuresIn(english.hint.join(' ')));
    }
    for (const id of Object.keys(safetyIn(reader.language).checkIn)) {
      if (!isRed(id)) throw new Error(id);
      const { text, english } = checkInDraft(id, reader);
      same(text, english, id);
    }
    const net = safetyNetDraft(reader);
    expect(net.text.signs.length).toBe(net.english.signs.length);
    same(net.text.lead, net.english.lead, 'net');
    same(net.text.sameDay, net.english.sameDay, 'net, same day');
    expect(Object.values(answersDraft(reader).text).every((answer) => answer !== '')).toBe(true);
  });
});

test('no page reads a draft but through its banner', () => {
  const root = resolve(import.meta.dirname, '../..');
  const mayRead = [
    'src/engine/messages/drafts.ts',
    'src/engine/messages/render-message.ts',
    'src/knowledge/words/told-to-people.ts',
    'src/knowledge/words/locales/texts.ts',
  ];
  const readersOfDrafts = globSync('src/**/*.{ts,tsx}', { cwd: root })
    .filter((file) => !/\.test\.tsx?$/.test(file) && !/words\/locales\/(es|ar)\//.test(file))
    .filter((file) =>
      /locales\/(texts|es\/|ar\/)|'\.\/(es|ar)\//.test(readFileSync(join(root, file), 'utf8')),
    );
  expect(readersOfDrafts.toSorted()).toEqual(mayRead.toSorted());
});

const plain = (text: string) => text.replaceAll(/[\u2066-\u2069]/g, '');
const isSign = (id: string): id is Parameters<typeof emergencySignDraft>[0] =>
  Object.hasOwn(safetyIn('es').emergencySigns, id);
const isRed = (id: string): id is Parameters<typeof checkInDraft>[0] =>
  Object.hasOwn(safetyIn('es').checkIn, id);
