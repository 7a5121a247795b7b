import type { FactValue } from '../../engine/fact-values.ts';
import { textReplies, textTalkRules } from '../../knowledge/words/questions/text-replies.ts';
import type { Episode } from '../episode-types.ts';
import { plusMinutes } from '../instants.ts';
import type { Need } from '../need.ts';
import type {
  AskedCheckIn,
  Calves,
  CheckInAnswers,
  TextQuestionId,
  TextReply,
  TextTalk,
} from './check-in-types.ts';
import { askedOf, checkInsOf } from './check-ins-of.ts';
import { questionsOf } from './questions-of.ts';

export const noCalves: Calves = { affectedCm: null, otherCm: null };

/** The check-in and how far its questions by text have come; null where none goes on. */
export function talkOf(
  episode: Episode,
  checkInId: string,
): { readonly asked: AskedCheckIn; readonly talk: TextTalk } | null {
  const asked = askedOf(episode, checkInId);
  return asked?.talk && asked.heardAt === null ? { asked, talk: asked.talk } : null;
}

/** In the order in which they are asked; the change of dose comes after the emergency signs. */
export function textQuestionsOf(episode: Episode, checkInId: string): readonly TextQuestionId[] {
  const questions = questionsOf(episode, checkInId);
  if (questions === undefined) return [];
  const signs = ['q1', 'q2', 'q8', 'q7'];
  // Which of two calves is the treated one cannot be told where both are.
  const asked = questions.questions.filter((each) => each !== 'q4' || episode.side !== 'both');
  const step: readonly TextQuestionId[] = questions.step === null ? [] : ['step'];
  return [
    ...asked.filter((each) => signs.includes(each)),
    ...step,
    ...asked.filter((each) => !signs.includes(each)),
  ];
}

/** Strict: the whole text is one of the replies that the question offers, or null. */
export function readTextReply(
  question: TextQuestionId,
  text: string,
  side: Episode['side'],
): TextReply | null {
  const said = bare(text);
  const plain = { question, text, facts: {}, calves: noCalves, stepTaken: null };
  if (question === 'step') {
    const stepTaken = stepReplies[said];
    return stepTaken === undefined ? null : { ...plain, stepTaken };
  }
  if (question === 'q4') return calvesIn(said, side, plain);
  const { exact, count } = textReplies[question];
  const meant = Object.hasOwn(exact, said) ? exact[said] : undefined;
  if (meant !== undefined) return { ...plain, facts: known(meant) };
  if (count === undefined || !/^\d{1,2}$/.test(said) || Number(said) > count.most) return null;
  return { ...plain, facts: { ...known(count.also), [count.fact]: Number(said) } };
}

const stepReplies: Readonly<Record<string, boolean | 'unsure'>> = {
  '1': true,
  YES: true,
  '2': false,
  NO: false,
  '3': 'unsure',
  'NOT SURE': 'unsure',
};

function calvesIn(said: string, side: Episode['side'], plain: TextReply): TextReply | null {
  if (said === 'NO') return { ...plain, facts: { 'check-in.calf-measured': false } };
  const [, left, right] = /^(\d{2}(?:[.,]\d)?) +(\d{2}(?:[.,]\d)?)$/.exec(said) ?? [];
  if (left === undefined || right === undefined || side === 'both') return null;
  const { from, to } = textTalkRules.calfCm;
  const [leftCm, rightCm] = [left, right].map((each) => Number(each.replace(',', '.')));
  if (leftCm === undefined || rightCm === undefined) return null;
  if (![leftCm, rightCm].every((cm) => cm >= from && cm <= to)) return null;
  const calves =
    side === 'left' ? { affectedCm: leftCm, otherCm: rightCm } : { affectedCm: rightCm, otherCm: leftCm };
  return { ...plain, facts: { 'check-in.calf-measured': true }, calves };
}

/** As people type one word: any case, spaces around it, a full stop or an exclamation mark after it. */
const bare = (text: string): string =>
  text
    .trim()
    .toUpperCase()
    .replace(/[.!]{1,3}$/, '')
    .trim();

const known = (facts: Readonly<Record<string, FactValue | undefined>>): CheckInAnswers =>
  Object.fromEntries(
    Object.entries(facts).flatMap(([id, value]) => (value === undefined ? [] : [[id, value] as const])),
  );

/** All that was said so far, as one answer; of two replies to one question the last. */
export function toldByText(given: readonly TextReply[]): {
  readonly answers: CheckInAnswers;
  readonly calves: Calves;
  readonly stepTaken: TextReply['stepTaken'];
} {
  return {
    answers: Object.fromEntries(given.flatMap(({ facts }) => Object.entries(facts))),
    calves: given.findLast(({ question }) => question === 'q4')?.calves ?? noCalves,
    stepTaken: given.findLast(({ question }) => question === 'step')?.stepTaken ?? null,
  };
}

/** Whoever began to answer and stopped: what they said is not left lying. Who said nothing at all is silent. */
export const ofTalks = (episode: Episode): readonly Need[] =>
  checkInsOf(episode).asked.flatMap(({ id, talk, heardAt }): readonly Need[] =>
    talk && heardAt === null && (talk.given.length > 0 || talk.unread.length > 0)
      ? [
          {
            kind: 'end-text-check-in',
            of: id,
            dueAt: plusMinutes(talk.askedAt, textTalkRules.wait.minutes),
            warnAt: null,
          },
        ]
      : [],
  );
