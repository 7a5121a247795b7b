import type { Formula, NotFor, Score } from '../../knowledge/score-types.ts';
import { classNames } from '../score-classes.ts';
import { factsIn } from '../amount.ts';
import { dDimerTexts } from './d-dimer-texts.ts';
import type { FactTexts } from './fact-texts.ts';
import { formulaTexts, refusedText } from './formula-texts.ts';
import { dDimerInputs } from './inputs.ts';
import { literal } from './language.ts';
import { classText, isItemKnown, openClasses, sumTexts } from './score-texts.ts';

/** One thing that a score says: its value, the ends of its interval, or the class of a level. */
export type ScoreAnswer = {
  readonly name: string;
  readonly says: string;
  /** Null while it is not known, and for those whom the score is not for. */
  readonly expression: string;
};

const says = {
  value: 'The value; null while something it counts is not known',
  least: 'The least it can be',
  most: 'The most it can be',
};

export function answersOfScore(score: Score, texts: FactTexts): ScoreAnswer[] {
  const { sheet } = texts;
  const refused = refusedText(score, texts);
  const unlessRefused = (expression: string): string =>
    refused === null ? expression : `case when ${refused} then null else ${expression} end`;
  const { least, most } = sumTexts(score, texts);
  const isKnown = score.items.map((item) => isItemKnown(score, item, texts)).join(' and ');
  return [
    {
      name: 'value',
      says: says.value,
      expression: unlessRefused(`case when ${isKnown} then ${least} else null end`),
    },
    { name: 'least', says: says.least, expression: unlessRefused(least) },
    { name: 'most', says: says.most, expression: unlessRefused(most) },
    ...Object.keys(score.levels).map((level) => {
      const certain = sheet.language.certain(openClasses(score, level, texts), classNames(score, level));
      return {
        name: level,
        says: `The class; null while what is not known could still change it`,
        expression: insteadOf(score.refusedIf ?? [], certain, refused, texts),
      };
    }),
  ];
}

/** Some of those whom a score is not for have a class of their own: the first that holds. */
function insteadOf(
  refusedIf: readonly NotFor[],
  otherwise: string,
  refused: string | null,
  texts: FactTexts,
): string {
  if (refused === null) return otherwise;
  const own = refusedIf.flatMap(({ when, class: name }) =>
    name === undefined ? [] : [`when ${texts.truth(when)} then ${literal(name)}`],
  );
  return `case ${own.join(' ')} when ${refused} then null else ${otherwise} end`;
}

export function answersOfFormula(formula: Formula, texts: FactTexts): ScoreAnswer[] {
  const { least, most } = formulaTexts(formula, texts);
  const isKnown = factsIn(formula.amount).map((fact) => `${texts.sheet.language.name(fact)} is not null`);
  return [
    {
      name: 'value',
      says: says.value,
      expression: `case when ${isKnown.join(' and ')} then ${least} else null end`,
    },
    { name: 'least', says: says.least, expression: least },
    { name: 'most', says: says.most, expression: most },
    ...Object.entries(formula.levels ?? {}).map(([level, { classes }]) => ({
      name: level,
      says: 'The class; null while what is not known could still change it',
      expression: `case when ${least} is not null and ${classText(classes, least)} = ${classText(classes, most)} then ${classText(classes, least)} else null end`,
    })),
  ];
}

/** A D-dimer against the age-adjusted cut-off and against the fixed one. */
export function answersOfDDimer(texts: FactTexts): ScoreAnswer[] {
  return (['age-adjusted', 'fixed'] as const).map((reading) => {
    const { isGiven, negative, positive } = dDimerTexts(reading, texts);
    return {
      name: reading,
      says: `${texts.sheet.language.name(dDimerInputs.result)} against the ${reading} cut-off`,
      expression: `case when not (${isGiven}) then null when not (${positive}) then 'negative' when not (${negative}) then 'positive' else null end`,
    };
  });
}
