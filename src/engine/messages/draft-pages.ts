import type { ByRegion, Region } from '../../knowledge/rule-types.ts';
import { glossaryOf } from '../../knowledge/words/glossary.ts';
import type { GuidePage, GuideSection } from '../../knowledge/words/guide/guide-types.ts';
import type { OutcomeWords } from '../../knowledge/words/outcomes/outcome-types.ts';
import type { TextPage } from '../../knowledge/words/pages.ts';
import type { CheckInFactWords } from '../../knowledge/words/questions/check-in-questions.ts';
import { answerLabels, factWords } from '../../knowledge/words/screens.ts';
import type { CareCard, RowWords, Screen, TriageFactId } from '../../knowledge/words/word-types.ts';
import { type DraftOf, type Reader, type Say, draftOf } from './drafts.ts';

/** A page of the guide, with the sections and statements of the reader's region. */
export const guidePageDraft = (page: GuidePage, reader: Reader) =>
  draftOf(
    (say) => ({
      title: say(page.title),
      lead: say(page.lead),
      sections: page.sections
        .filter(isIn(reader.region))
        .map((section) => sectionWords(section, reader.region, say)),
    }),
    reader,
  );

const sectionWords = ({ id, as, title, lead, statements }: GuideSection, region: Region, say: Say) => ({
  id,
  as,
  title: say(title),
  lead: lead === undefined ? null : say(lead),
  statements: Object.entries(statements)
    .filter(([, statement]) => isIn(region)(statement))
    .map(([statement, { says }]) => ({ id: statement, says: say(says) })),
});

/** A screen of the check, with each sign that it asks, and its answers. */
export const screenDraft = (screen: Screen, reader: Reader) =>
  draftOf((say) => screenWords(screen, reader.region, say), reader);

function screenWords(screen: Screen, region: Region, say: Say) {
  const listOf = (list: ByRegion<readonly string[]> = []) => inList(list, region).map(say);
  const signs = (facts: readonly TriageFactId[]) => facts.map((fact) => signWords(fact, region, say));
  const frame = {
    part: say(screen.part),
    title: say(screen.title),
    intro: screen.intro === undefined ? null : say(screen.intro),
    unsure: say(screen.kind === 'list' ? screen.unsure : answerLabels.unsure),
  };
  switch (screen.kind) {
    case 'list':
      return {
        ...frame,
        kind: screen.kind,
        none: say(screen.none),
        problem: say(screen.problem),
        signs: signs(screen.facts),
      };
    case 'each':
      return { ...frame, kind: screen.kind, yes: say(answerLabels.yes), no: say(answerLabels.no) };
    case 'choice':
      return {
        ...frame,
        kind: screen.kind,
        list: listOf(screen.list),
        help: screen.help ? { title: say(screen.help.title), list: listOf(screen.help.list) } : null,
        choices: screen.choices.map(({ id, label, hint }) => ({
          id,
          label: say(label),
          hint: hint === undefined ? null : say(hint),
        })),
        problem: say(screen.problem),
      };
  }
}

/** One sign asked by itself, as a screen asks those that were left open. */
export const signDraft = (fact: TriageFactId, reader: Reader) =>
  draftOf((say) => signWords(fact, reader.region, say), reader);

function signWords(fact: TriageFactId, region: Region, say: Say) {
  const { ask, tick, hint = [], tryThis } = factWords[fact];
  return {
    fact,
    ask: say(ask),
    tick: say(tick),
    hint: inList(hint, region).map(say),
    tryThis: tryThis === undefined ? null : say(tryThis),
  };
}

/** A care card line by line; what to say on the telephone stands in English beside it, for whoever answers. */
export const careCardDraft = (card: CareCard, reader: Reader) =>
  draftOf(
    (say) => ({
      heading: say(card.heading),
      when: say(card.when),
      drive: card.drive === undefined ? null : say(card.drive),
      contacts: card.contacts.map(({ says, tel, number, note }) => ({
        says: say(says),
        tel: tel ?? null,
        number: number ?? null,
        note: note === undefined ? null : say(note),
      })),
      say: card.say === undefined ? null : say(card.say),
      ifNotTitle: card.ifNotTitle === undefined ? null : say(card.ifNotTitle),
      ifNot: card.ifNot.map(say),
    }),
    reader,
  );

/** Why a row of the triage advises what it does, and what to do besides. */
export const reasonDraft = ({ reason, also = [] }: RowWords, reader: Reader) =>
  draftOf((say) => ({ reason: say(reason), also: also.map(say) }), reader);

/** What the person is told when a table has decided. */
export const outcomeDraft = ({ person }: OutcomeWords, reader: Reader): DraftOf<readonly string[]> =>
  draftOf((say) => person.map(say), reader);

export const checkInQuestionDraft = ({ ask, hint, answers = {} }: CheckInFactWords, reader: Reader) =>
  draftOf(
    (say) => ({
      ask: say(ask),
      hint: hint === undefined ? null : say(hint),
      answers: Object.entries(answers).map(([value, label]) => ({ value, label: say(label) })),
    }),
    reader,
  );

/** The hard words of an English text, for a page to explain below it. */
export const glossaryDraft = (english: string, reader: Reader) =>
  draftOf(
    (say) => glossaryOf(english).map(({ word, means }) => ({ word: say(word), means: say(means) })),
    reader,
  );

export const textPageDraft = ({ title, lead, sections }: TextPage, reader: Reader) =>
  draftOf(
    (say) => ({
      title: say(title),
      lead: say(lead),
      sections: sections.map((section) => ({ title: say(section.title), says: section.says.map(say) })),
    }),
    reader,
  );

const isIn =
  (region: Region) =>
  ({ regions }: { readonly regions?: readonly Region[] }): boolean =>
    regions?.includes(region) ?? true;

const inList = (list: ByRegion<readonly string[]>, region: Region): readonly string[] =>
  'uk' in list ? list[region] : list;
