import type { Catalogue } from '../../knowledge/catalogue.ts';
import type { Because } from '../../knowledge/rule-types.ts';
import type { FactTexts } from './fact-texts.ts';
import { type ScoreAnswer, answersOfDDimer, answersOfFormula, answersOfScore } from './score-answers.ts';

/** Anything with a value or a class, as the readings need it. */
export type Scored = {
  readonly id: string;
  readonly title: string;
  readonly notFor: string;
  readonly because: Because;
  readonly answers: (texts: FactTexts) => ScoreAnswer[];
};

/** Every score, every formula, and the D-dimer against its cut-offs. */
export function scoredIn(catalogue: Catalogue): Scored[] {
  const { dDimerCutOff } = catalogue;
  const [first, ...more] = dDimerCutOff.because;
  return [
    ...catalogue.scores.map((score) => ({
      ...score,
      answers: (texts: FactTexts) => answersOfScore(score, texts),
    })),
    ...catalogue.formulas.map((formula) => ({
      ...formula,
      answers: (texts: FactTexts) => answersOfFormula(formula, texts),
    })),
    ...(first
      ? [
          {
            id: dDimerCutOff.id,
            title: dDimerCutOff.title,
            notFor: 'See the score of the same name: virchow rules',
            because: [first, ...more] as const,
            answers: answersOfDDimer,
          },
        ]
      : []),
  ];
}
