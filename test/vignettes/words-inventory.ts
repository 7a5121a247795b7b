/** All that a person can be shown beside the messages, line by line, so that a language can be counted against it. */
import type { ByRegion } from '../../src/knowledge/rule-types.ts';
import * as advice from '../../src/knowledge/words/advice.ts';
import * as cards from '../../src/knowledge/words/care-cards.ts';
import { contentStatus } from '../../src/knowledge/words/content-status.ts';
import { glossary } from '../../src/knowledge/words/glossary.ts';
import { guide } from '../../src/knowledge/words/guide/guide.ts';
import { outcomeWords } from '../../src/knowledge/words/outcomes/outcomes.ts';
import * as pages from '../../src/knowledge/words/pages.ts';
import {
  askedAgainByText,
  checkInByText,
  stepByText,
} from '../../src/knowledge/words/questions/check-in-by-text.ts';
import { checkInAnswers, checkInFactWords } from '../../src/knowledge/words/questions/check-in-questions.ts';
import { rowWords } from '../../src/knowledge/words/row-reasons.ts';
import { answerLabels, factWords, screens } from '../../src/knowledge/words/screens.ts';

export const kinds = [
  'guide title',
  'guide statement',
  'question',
  'option',
  'hint',
  'said back',
  'outcome',
  'advice',
  'glossary',
  'page',
  'text message',
] as const;
export type Kind = (typeof kinds)[number];

export type Line = { readonly kind: Kind; readonly english: string };

/** Not words, or not shown to the person. */
const notWords = new Set([
  ...'id kind because answers facts of tel number topic style to as'.split(' '),
  ...'unticked notSure follows message regions besideSeed replies factor forms'.split(' '),
]);

function textsIn(value: unknown, skip: ReadonlySet<string> = notWords): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((each) => textsIn(each, skip));
  return Object.entries(value).flatMap(([key, each]) => (skip.has(key) ? [] : textsIn(each, skip)));
}

const under = (kind: Kind, ...values: readonly unknown[]): readonly Line[] =>
  [...new Set(values.flatMap((value) => textsIn(value)))].map((english) => ({ kind, english }));

const sections = guide.flatMap((page) => page.sections);
const asked = Object.values(factWords);
const checkIn: readonly CheckInWords[] = Object.values(checkInFactWords);
type CheckInWords = {
  readonly ask: ByRegion<string>;
  readonly spoken?: ByRegion<string>;
  readonly hint?: ByRegion<string>;
  readonly answers?: Readonly<Record<string, ByRegion<string>>>;
};
const all = <T, V>(from: readonly T[], take: (each: T) => V): readonly V[] => from.map(take);

export const inventory: readonly Line[] = [
  ...under(
    'guide title',
    guide.map(({ title, lead }) => [title, lead]),
    sections.map(({ title, lead }) => [title, lead]),
  ),
  ...under(
    'guide statement',
    sections.flatMap((section) => Object.values(section.statements).map(({ says }) => says)),
  ),
  ...under(
    'question',
    all(asked, ({ ask, tick }) => [ask, tick]),
    all(screens, ({ title, part }) => [title, part]),
    all(screens, (screen) => ('short' in screen ? screen.short : [])),
    all(checkIn, ({ ask, spoken }) => [ask, spoken]),
  ),
  ...under(
    'option',
    answerLabels,
    checkInAnswers,
    all(screens, (screen) => (screen.kind === 'choice' ? screen.choices.map(({ label }) => label) : [])),
    all(screens, (screen) => (screen.kind === 'list' ? [screen.none, screen.unsure] : [])),
    checkIn.flatMap(({ answers }) => Object.values(answers ?? {})),
  ),
  ...under(
    'hint',
    all(asked, ({ hint, tryThis }) => [hint, tryThis]),
    all(checkIn, ({ hint }) => hint),
    all(screens, (screen) => [
      screen.intro,
      screen.kind === 'choice' ? [screen.list, screen.help, screen.choices.map(({ hint }) => hint)] : [],
      screen.kind === 'each' ? [] : screen.problem,
    ]),
  ),
  ...under(
    'said back',
    all(asked, ({ name, said, saidOf, change }) => [name, said, saidOf, change?.says]),
  ),
  ...under(
    'outcome',
    Object.values(outcomeWords).flatMap((of) => Object.values(of).map(({ person }) => person)),
    Object.values(rowWords).map(({ reason, also }) => [reason, also]),
  ),
  ...under(
    'advice',
    { ...advice, nothingNext: [], withoutDoNots: [] },
    cards.levels,
    cards.ifClinicClosed,
    cards.emergencyHelp,
  ),
  ...under(
    'glossary',
    glossary.map(({ word, means }) => [word, means]),
  ),
  ...[...new Set(textsIn([{ ...pages }, contentStatus.says], new Set(['because'])))].map(
    (english): Line => ({ kind: 'page', english }),
  ),
  ...under('text message', checkInByText, stepByText, askedAgainByText),
];
