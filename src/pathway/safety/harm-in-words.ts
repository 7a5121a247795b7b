import { bare, begins, questionsIn } from '../../engine/free-text.ts';
import { type HarmSign, harmSigns, harmWords } from '../../knowledge/safety/harm-words.ts';
import { redFlagWords } from '../../knowledge/words/red-flag-words.ts';

/** "Did somebody come to harm, or could they have?" */
export const harmAnswers = ['yes', 'no', 'unsure'] as const;
export type HarmAnswer = (typeof harmAnswers)[number];

/**
 * What in a text may be about harm, in the order of the list. The lists of all languages hold for every text. It finds too
 * much, and nothing that it does not find is thereby harmless: a person reads every text.
 */
export function harmSignsIn(text: string): readonly HarmSign[] {
  const spoken = bare(text);
  const lists = Object.values(harmWords.languages);
  return harmSigns.filter((sign) =>
    lists.some(({ beginnings, whole }) => {
      const words: readonly string[] | undefined = whole[sign];
      return (
        beginnings[sign].some((beginning) => begins(spoken, bare(beginning))) ||
        (words ?? []).some((word) => `${spoken} `.includes(`${bare(word)} `))
      );
    }),
  );
}

/**
 * Whether somebody must look at it as a case of harm. Only a plain no without any word of harm is none: unsure is not no, and no
 * answer is not no either.
 */
export const mayBeHarm = (answer: HarmAnswer | null, signs: readonly HarmSign[]): boolean =>
  answer !== 'no' || signs.length > 0;

/** Whether whoever wrote this may need help now: then the emergency number stands in the answer again. */
export const mayNeedHelpNow = (answer: HarmAnswer | null, text: string): boolean =>
  mayBeHarm(answer, harmSignsIn(text)) || questionsIn(text, redFlagWords.languages).length > 0;
