import { inRegion } from '../../engine/compiled-table.ts';
import type { Rules } from '../../engine/rules.ts';
import { redQuestions } from '../../knowledge/home-care/check-in/findings.ts';
import type { Region } from '../../knowledge/rule-types.ts';
import {
  type CheckInFactId,
  checkInFactWords,
  type QuestionId,
} from '../../knowledge/words/questions/check-in-questions.ts';
import type { CheckInAnswers } from '../../pathway/check-in/check-in-types.ts';
import type { Questions } from '../../pathway/check-in/questions-of.ts';

export const screenIds = ['signs', 'bleeding', 'leg', 'medicine', 'daily'] as const;
export type ScreenId = (typeof screenIds)[number];
export type Screen = { readonly id: ScreenId; readonly facts: readonly CheckInFactId[] };

/** The emergency signs on a page of their own, before anything else. */
const screenOf: Readonly<Record<QuestionId, ScreenId>> = {
  q1: 'signs',
  q2: 'signs',
  q8: 'signs',
  q7: 'bleeding',
  q3: 'leg',
  q4: 'leg',
  q5: 'leg',
  q13: 'leg',
  q6: 'medicine',
  q14: 'medicine',
  q10: 'medicine',
  q9: 'medicine',
  q15: 'daily',
  q16: 'daily',
  q11: 'daily',
  q12: 'daily',
};

/** Counted from what was told before: nobody has to remember three weeks of tablets. */
const workedOut: readonly CheckInFactId[] = ['check-in.doses-missed-in-loading'];

/** What is asked, screen by screen. A check-in that is no longer planned still asks for emergencies. */
export function screensOf(questions: Questions | undefined): readonly Screen[] {
  const facts = (questions?.facts ?? factsOf(['q1', 'q2', 'q8', 'q7'])).filter(
    (fact) => !workedOut.includes(fact),
  );
  return screenIds
    .map((id) => ({ id, facts: facts.filter((fact) => screenOf[checkInFactWords[fact].of] === id) }))
    .filter((screen) => screen.facts.length > 0 || screen.id === 'daily');
}

const isFact = (id: string): id is CheckInFactId => Object.hasOwn(checkInFactWords, id);
const factsOf = (of: readonly QuestionId[]): readonly CheckInFactId[] =>
  Object.keys(checkInFactWords)
    .filter(isFact)
    .filter((id) => of.includes(checkInFactWords[id].of));

/** Passed over it counts as not known, and somebody calls: so on the page it is answered, if only by "I am not sure". */
export const isNeeded = (fact: CheckInFactId): boolean =>
  isSign(fact) || screenOf[checkInFactWords[fact].of] === 'bleeding';

/** Must be answered before anything else is asked. */
export const isSign = (fact: CheckInFactId): boolean => redQuestions.some((each) => each === fact);

const endsHere: readonly string[] = ['call-999', 'emergency-department', 'call-back-15-minutes'];

/** Whether these answers alone already need somebody at once: then nothing else is asked, and they are sent as they are. */
export function isEnough(rules: Rules, region: Region, answers: CheckInAnswers): boolean {
  const rule = rules.decision('check-in', region);
  const read = rules.reader.read(answers);
  if (!rule || !read.ok) return false;
  const { table } = rule.compiled;
  const held = rule.decide(read.facts).rows;
  return table.rows.some(({ id, then }) => {
    if (!held.includes(id)) return false;
    return endsHere.includes(inRegion(then, region));
  });
}
