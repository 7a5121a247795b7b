import type { Catalogue } from '../../../knowledge/catalogue.ts';
import type { Region } from '../../../knowledge/rule-types.ts';
import { levels } from '../../../knowledge/words/care-cards.ts';
import {
  type CheckInFactWords,
  checkInAnswers,
  checkInFactWords,
  redQuestionFacts,
} from '../../../knowledge/words/questions/check-in-questions.ts';
import { answerLabels, factWords, screens } from '../../../knowledge/words/screens.ts';
import { listIn, wordsIn } from '../../../knowledge/words/spelling.ts';
import { assert } from '../../assert.ts';
import { inRegion } from '../../compiled-table.ts';
import type { RuleLibrary } from '../every-library.ts';
import { type Input, inputsOf } from '../inputs.ts';

/** A question, as it stands on a form: one input of a rule. */
export type Question = {
  readonly input: Input;
  readonly asks: string;
  readonly number?: string;
  readonly hints?: readonly string[];
  /** How an answer is worded; its code where nobody has said. */
  readonly wordFor?: (answer: string) => string | undefined;
  /** How much of the fact's unit one of what is asked is. */
  readonly factor?: number;
};

export type QuestionSet = {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly region?: Region;
  /** Said before the first question. */
  readonly first?: string;
  readonly questions: readonly Question[];
  /** The decision for which it asks; null for a score. */
  readonly decision: string | null;
};

/** The sets of questions there are: of the public, of patients at home, of clinicians, and of each score. */
export function questionSets(
  libraries: readonly RuleLibrary[],
  regions: readonly Region[],
  catalogue: Catalogue,
): QuestionSet[] {
  return [
    ...regions.flatMap((region) => [triageSet(region, catalogue), checkInSet(region, catalogue)]),
    ...libraries.flatMap((of) => clinicianSet(of, catalogue) ?? []),
  ];
}

const triageSet = (region: Region, catalogue: Catalogue): QuestionSet => ({
  id: `triage-${region}`,
  title: `Check of a leg or arm (${region})`,
  about: 'For anybody who fears a clot in a vein. It cannot tell whether there is one: only tests can.',
  region,
  decision: 'triage',
  first: emergencyFirst(region),
  questions: Object.entries(factWords).flatMap(([id, words]) =>
    inputsIn(id, catalogue).map((input) => ({
      input,
      asks: wordsIn(words.ask, region),
      hints: [
        ...(words.hint ? listIn(words.hint, region) : []),
        ...(words.tryThis === undefined ? [] : [wordsIn(words.tryThis, region)]),
      ],
      wordFor: (answer) => triageWord(id, answer, region),
    })),
  ),
});

/** As its own screen words it, or as any fact is answered. */
function triageWord(id: string, answer: string, region: Region): string | undefined {
  const choices = screens.flatMap((screen) => (screen.kind === 'choice' ? screen.choices : []));
  const own = choices.find(
    ({ answers }) => new Map<string, unknown>(Object.entries(answers)).get(id) === answer,
  );
  const common = new Map<string, string>(Object.entries(answerLabels)).get(answer);
  return common ?? (own && wordsIn(own.label, region));
}

const checkInSet = (region: Region, catalogue: Catalogue): QuestionSet => ({
  id: `check-in-${region}`,
  title: `Check-in at home (${region})`,
  about: 'What a person treated at home is asked at each check-in.',
  region,
  decision: 'check-in',
  first: emergencyFirst(region),
  questions: [
    ...Object.entries(checkInFactWords).filter(([id]) => redQuestionFacts.includes(id)),
    ...Object.entries(checkInFactWords).filter(([id]) => !redQuestionFacts.includes(id)),
  ].flatMap(([id, words]) => checkInQuestions(id, words, region, catalogue)),
});

const checkInQuestions = (
  id: string,
  { of, ask, hint, answers, factor }: CheckInFactWords,
  region: Region,
  catalogue: Catalogue,
): Question[] =>
  inputsIn(id, catalogue).map((input) => ({
    input,
    asks: wordsIn(ask, region),
    number: of,
    hints: hint === undefined ? [] : [wordsIn(hint, region)],
    wordFor: (answer) => {
      const own = answers?.[answer];
      return own === undefined
        ? new Map<string, string>(Object.entries(checkInAnswers)).get(answer)
        : wordsIn(own, region);
    },
    ...(factor !== undefined && { factor: inRegion(factor, region) }),
  }));

function emergencyFirst(region: Region): string {
  const emergency = levels['emergency'];
  assert(emergency, 'there is an emergency');
  return `The first questions are about signs of an emergency. Where one of them is yes: ${emergency.inShort[region]}. Do not finish the questions first.`;
}

/** What a clinician fills in, in the words of the dictionary. */
function clinicianSet({ library, ...of }: RuleLibrary, catalogue: Catalogue): QuestionSet | null {
  const questions = library.inputs
    .filter((input) => !isWorkedOut(input, catalogue))
    .map((input) => ({ input, asks: input.says }));
  if (of.kind === 'score')
    return {
      id: `score-${of.scored.id}`,
      title: of.scored.title,
      about: `Not for: ${of.scored.notFor}`,
      questions,
      decision: null,
    };
  const { table, region } = of.compiled;
  const about = clinicians[table.id];
  return about === undefined
    ? null
    : {
        id: `${about.id}-${region}`,
        title: `${about.title} (${region})`,
        about: table.asks,
        region,
        questions,
        decision: table.id,
      };
}

const clinicians: Readonly<Record<string, { readonly id: string; readonly title: string }>> = {
  'first-test': {
    id: 'assessment',
    title: 'Assessment of a suspected DVT, with the items of the Wells score',
  },
  'home-or-hospital': { id: 'home-or-hospital', title: 'Home or hospital for a confirmed DVT' },
};

/** The class of a score follows from its items, which are asked. */
function isWorkedOut({ fact }: Input, { facts }: Catalogue): boolean {
  const of = facts[fact];
  return of?.type === 'one-of' && of.derivedFromScore !== undefined;
}

function inputsIn(id: string, catalogue: Catalogue): Input[] {
  const fact = catalogue.facts[id];
  assert(fact, `no fact is called ${id}`);
  return inputsOf(id, fact, catalogue);
}
