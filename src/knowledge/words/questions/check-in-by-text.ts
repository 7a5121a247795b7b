import type { Because, ByRegion } from '../../rule-types.ts';
import { checkInBecause, type QuestionId } from './check-in-questions.ts';

export type TextQuestion = {
  /** One text message, and how to reply to it. */
  readonly sms: ByRegion<string>;
  /** What each reply means; a reply that is not one of these goes to a person. */
  readonly replies: Readonly<
    Record<string, 'yes' | 'no' | 'unsure' | 'better' | 'same' | 'worse' | 'number' | 'some'>
  >;
  readonly because: Because;
};

const yesNo = { '1': 'yes', '2': 'no', '3': 'unsure' } as const;
const tail = 'Reply 1 yes, 2 no, 3 not sure.';
const ask = (sms: ByRegion<string>, replies: TextQuestion['replies'] = yesNo): TextQuestion => ({
  sms,
  replies,
  because: checkInBecause,
});

/**
 * The check-in as text messages, one question each, the emergency signs first. A yes to q1, q2, q7 or q8 is asked no
 * further by text: q7 and q8 are followed up by a call, because a text cannot tell a streak from a bleed.
 */
export const checkInByText: Readonly<Record<QuestionId, TextQuestion>> = {
  q1: ask({
    uk: `Any new or worse: short of breath, chest pain, coughing blood, fainting, racing heart? If yes call 999 now. ${tail}`,
    us: `Any new or worse: short of breath, chest pain, coughing blood, fainting, racing heart? If yes call 911 now. ${tail}`,
  }),
  q2: ask({
    uk: `Is the leg blue, white, cold or numb, or can you not move your toes? If yes call 999 now. ${tail}`,
    us: `Is the leg blue, white, cold or numb, or can you not move your toes? If yes call 911 now. ${tail}`,
  }),
  q8: ask({
    uk: `Any sudden bad headache, weakness, or trouble with speech or sight? If yes call 999 now. ${tail}`,
    us: `Any sudden bad headache, weakness, or trouble with speech or sight? If yes call 911 now. ${tail}`,
  }),
  q7: ask({
    uk: `Any bleeding, blood in poo, pee or vomit, big bruises, sudden bad pain, a fall or a hit on the head? If it will not stop call 999 now. ${tail}`,
    us: `Any bleeding, blood in stool, urine or vomit, big bruises, sudden bad pain, a fall or a hit on the head? If it will not stop call 911 now. ${tail}`,
  }),
  q3: ask('How bad is your leg pain now, at rest? Reply a number from 0 (none) to 10 (worst).', {
    '0-10': 'number',
  }),
  q4: ask(
    'Please measure both calves at the mark. Reply left and right in cm, like 38.5 37. If you cannot, reply NO.',
    {
      'number number': 'number',
      NO: 'no',
    },
  ),
  q5: ask(
    'Is the swelling better, the same or worse? Reply 1 better, 2 same, 3 worse. If it came suddenly, reply 4.',
    {
      '1': 'better',
      '2': 'same',
      '3': 'worse',
      '4': 'yes',
    },
  ),
  q6: ask(
    'How many doses have you missed since last time? Reply a number. If you took too much, or threw up a dose, reply MORE.',
    {
      number: 'number',
      MORE: 'yes',
    },
  ),
  q9: ask(`Any rash, yellow eyes or skin, or feeling very sick? ${tail}`),
  q10: ask(`Any new medicine, herb or painkiller? ${tail}`),
  q11: ask('Did you walk and do your leg moves? Reply 1 yes, 2 no, 3 some.', {
    '1': 'yes',
    '2': 'no',
    '3': 'some',
  }),
  q12: ask('About how many cups do you drink a day? Reply a number.', { number: 'number' }),
  q13: ask(`Do you have a fever, or a hot area on the leg that spreads? ${tail}`),
  q14: ask(`Do you have your next dose, and enough for 7 days? ${tail}`),
  q15: ask(
    `Do you plan a long trip, dental work, an operation or an injection, or could you be pregnant? ${tail}`,
  ),
  q16: ask(`Do you feel safe at home, with someone to look in on you? ${tail}`),
};

/** Asked where the check-in confirms a change of dose. */
export const stepByText: TextQuestion = ask(
  `Your dose was due to change on {on}. Have you changed it? ${tail}`,
);

/** Before a question that is asked a second time. */
export const askedAgainByText = 'Sorry, we could not read your reply.';

/** In this order: what may be an emergency, then what changes today's dose, then the rest. */
export const textOrder: readonly QuestionId[] = [
  'q1',
  'q2',
  'q8',
  'q7',
  'q6',
  'q14',
  'q3',
  'q5',
  'q4',
  'q13',
  'q10',
  'q9',
  'q15',
  'q16',
  'q11',
  'q12',
];
