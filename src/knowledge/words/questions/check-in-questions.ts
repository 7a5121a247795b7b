import type { checkInQuestions as checkInFacts } from '../../facts/home/check-in.ts';
import { cite } from '../../sources.ts';
import type { Because, ByRegion } from '../../rule-types.ts';

/** Worked out, read from a text, or written by staff: nobody is asked these. */
type NotAsked = 'check-in.fluids-told' | 'check-in.free-text' | 'check-in.sign-not-named';
export type CheckInFactId = Exclude<keyof typeof checkInFacts, NotAsked>;

/** The questions of the review, q1 to q16: each may ask several facts. */
export type QuestionId = `q${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16}`;

export type CheckInFactWords = {
  readonly of: QuestionId;
  /** On a page and on paper, and on the phone where `spoken` does not say it better. */
  readonly ask: ByRegion<string>;
  readonly spoken?: ByRegion<string>;
  readonly hint?: ByRegion<string>;
  /** By value, for a fact with answers of its own. */
  readonly answers?: Readonly<Record<string, ByRegion<string>>>;
  /** How much of the fact's unit one of what is asked is: a drink of the US is 1.75 units of the UK. */
  readonly factor?: ByRegion<number>;
};

export const checkInBecause: Because = cite(
  'virchow-design',
  'check-ins, question set',
  'Questions q1 to q16 of a check-in; red flags from both seed pages.',
  'design',
);

/** "I am not sure" is offered with every question, and for q1, q2, q7 and q8 it is never read as no. */
export const checkInAnswers = { yes: 'Yes', no: 'No', unsure: 'I am not sure' } as const;

/** Asked before all others, one at a time; a yes ends the check-in with the emergency text. */
const red = {
  'check-in.breathless': { of: 'q1', ask: 'Are you newly short of breath, or is it getting worse?' },
  'check-in.chest-pain': { of: 'q1', ask: 'Do you have new chest pain, or is it getting worse?' },
  'check-in.coughing-blood': { of: 'q1', ask: 'Have you coughed up blood, even a little?' },
  'check-in.fainted': { of: 'q1', ask: 'Have you fainted or nearly passed out?' },
  'check-in.racing-heart': {
    of: 'q1',
    ask: 'Is your heart newly racing while you rest, or getting worse?',
  },
  'check-in.leg-threatened': {
    of: 'q2',
    ask: 'Is the leg blue, white, cold or numb, or can you not move your toes?',
    hint: 'A change of colour is harder to see on brown or black skin. Feel whether it is colder than the other leg.',
  },
  'check-in.neurological': {
    of: 'q8',
    ask: 'Have you had a sudden bad headache, weakness, or trouble with speech or sight?',
  },
} as const satisfies Partial<Record<CheckInFactId, CheckInFactWords>>;

const bleeding = {
  'check-in.vomiting-blood': {
    of: 'q7',
    ask: 'Have you thrown up blood, or dark bits like coffee grounds?',
  },
  'check-in.stool-blood': {
    of: 'q7',
    ask: { uk: 'Is there blood in your poo?', us: 'Is there blood in your stool?' },
    answers: {
      none: 'No',
      streak: 'Only a streak on the paper',
      'black-or-bloody': 'It is black, dark red or bloody',
    },
  },
  'check-in.urine-blood': {
    of: 'q7',
    ask: { uk: 'Is there blood in your pee?', us: 'Is there blood in your urine?' },
    answers: {
      none: 'No',
      'pink-red-or-brown': 'It is pink, red or brown',
      'clots-or-heavy': 'There are clots, or a lot of blood',
    },
  },
  'check-in.nose-bleed': {
    of: 'q7',
    ask: 'Have you had a nose bleed?',
    answers: {
      none: 'No',
      short: 'Once, and it was short',
      'long-or-repeated': 'It stopped, but took over 10 minutes or came back',
      'not-stopping': 'It is still bleeding after 10 minutes of firm pressing',
    },
  },
  'check-in.gum-bleeding': {
    of: 'q7',
    ask: 'Do your gums bleed?',
    answers: { none: 'No', stops: 'Yes, and it stops', 'not-stopping': 'Yes, and it does not stop' },
  },
  'check-in.other-bleeding-not-stopping': {
    of: 'q7',
    ask: 'Do you bleed from anywhere else? Does it go on after 10 minutes of firm pressing?',
  },
  'check-in.period': {
    of: 'q7',
    ask: 'If you have periods: is your period heavier?',
    answers: {
      'none-or-usual': 'No, or I have none',
      heavier: 'It is heavier',
      soaking: 'I soak a pad or more an hour, for 2 hours',
    },
  },
  'check-in.bruise': {
    of: 'q7',
    ask: 'Do you have bruises that came for no reason?',
    answers: {
      none: 'No',
      small: 'Small ones',
      'large-or-spreading': {
        uk: 'One is over 5 cm wide, or it spreads',
        us: 'One is over 2 inches wide, or it spreads',
      },
    },
  },
  'check-in.joint-swelling': { of: 'q7', ask: 'Has a joint, such as a knee, swollen up?' },
  'check-in.sudden-severe-pain': {
    of: 'q7',
    ask: 'Have you had sudden, very bad pain in your back, belly or groin?',
  },
  'check-in.dizzy-with-bleeding': { of: 'q7', ask: 'Do you bleed and feel dizzy or faint?' },
  'check-in.head-injury': { of: 'q7', ask: 'Have you hit your head?' },
  'check-in.bad-fall': { of: 'q7', ask: 'Have you had any other bad fall?' },
} as const satisfies Partial<Record<CheckInFactId, CheckInFactWords>>;

const leg = {
  'check-in.pain-at-rest': {
    of: 'q3',
    ask: 'How bad is the pain in your leg now, at rest? 0 is none, 10 is the worst you can think of.',
  },
  'check-in.pain-walking': {
    of: 'q3',
    ask: 'How bad is it when you walk? 0 is none, 10 is the worst you can think of.',
  },
  'check-in.calf-measured': {
    of: 'q4',
    ask: 'Did you measure both calves today?',
    hint: {
      uk: 'Measure at the mark on your skin, at the same time of day, and standing or lying as before. The tape touches and does not press. Write down both in cm, to the nearest half.',
      us: 'Measure at the mark on your skin, at the same time of day, and standing or lying as before. The tape touches and does not press. Write down both in cm or inches.',
    },
  },
  'check-in.swelling': {
    of: 'q5',
    ask: 'How is the swelling, compared with last time?',
    answers: { better: 'Better', same: 'The same', worse: 'Worse' },
  },
  'check-in.swelling-sudden': { of: 'q5', ask: 'Did the swelling come on suddenly?' },
  'check-in.fever-or-hot-leg': {
    of: 'q13',
    ask: 'Do you have a fever, or a hot red area that spreads?',
    hint: 'On brown or black skin look for darker or shiny skin, and feel for warmth.',
  },
  'check-in.exercises': {
    of: 'q11',
    ask: 'Did you walk, raise your leg and do your leg moves?',
    answers: { done: 'Yes', partly: 'Some of it', 'not-done': 'No' },
  },
} as const satisfies Partial<Record<CheckInFactId, CheckInFactWords>>;

const medicine = {
  'check-in.doses-missed': { of: 'q6', ask: 'How many doses have you missed since we last spoke?' },
  'check-in.doses-missed-in-loading': {
    of: 'q6',
    ask: 'How many doses have you missed in all, since you started the higher dose?',
  },
  'check-in.doses-missed-in-a-row': { of: 'q6', ask: 'How many of them were in a row?' },
  'check-in.extra-dose': {
    of: 'q6',
    ask: 'Have you taken too much: a double dose, two strengths, two blood thinners, or someone else’s?',
    hint: 'Two tablets of 15 mg rivaroxaban together, to make up for a missed one that day, do not count.',
  },
  'check-in.vomited-after-dose': { of: 'q6', ask: 'Did you throw up after a dose?' },
  'check-in.food': {
    of: 'q6',
    ask: 'If you take rivaroxaban 15 mg or 20 mg: did you take it with food?',
    answers: {
      'with-food': 'Yes, with food',
      'not-needed': 'I take something else',
      'without-food': 'No, without food',
    },
  },
  'check-in.next-dose-in-hand': { of: 'q14', ask: 'Do you have your next dose with you?' },
  'check-in.supply-7-days': { of: 'q14', ask: 'Can you get enough for the next 7 days?' },
  'check-in.new-medicine': {
    of: 'q10',
    ask: 'Have you started any new medicine, herb or painkiller, also without a prescription?',
    hint: 'Tell us its name. We look it up before your next dose.',
    answers: {
      none: 'No',
      'no-interaction': 'Yes, and a pharmacist said it is fine',
      'not-looked-up': 'Yes, and nobody has looked it up',
      interacting: 'Yes, and I was told that it does not go with my blood thinner',
    },
  },
  'check-in.rash': {
    of: 'q9',
    ask: 'Do you have a rash?',
    answers: {
      none: 'No',
      other: 'Yes, a rash',
      severe:
        'Yes, with blisters, a sore mouth or eyes, fever or a swollen face. Or I take warfarin and have a painful dark patch',
    },
  },
  'check-in.jaundice': {
    of: 'q9',
    ask: 'Have your eyes or your skin turned yellow?',
    hint: 'On brown or black skin look at the whites of the eyes.',
  },
  'check-in.indigestion': {
    of: 'q9',
    ask: 'Do you feel sick, or have heartburn?',
    answers: { none: 'No', mild: 'A little', severe: 'A lot' },
  },
  'check-in.other-side-effect': { of: 'q9', ask: 'Is there any other side effect, such as hair loss?' },
} as const satisfies Partial<Record<CheckInFactId, CheckInFactWords>>;

const daily = {
  'check-in.fluids': { of: 'q12', ask: 'About how many cups do you drink a day?' },
  'check-in.alcohol': {
    of: 'q12',
    ask: {
      uk: 'About how many units of alcohol do you drink a week? A pint of beer is 2 to 3.',
      us: 'About how many alcoholic drinks do you have a week?',
    },
    hint: {
      uk: 'A small glass of wine is about 1 and a half.',
      us: 'A can of beer or a glass of wine is 1.',
    },
    factor: { uk: 1, us: 1.75 },
  },
  'check-in.travel-planned': { of: 'q15', ask: 'Do you plan a trip of more than 6 hours?' },
  'check-in.procedure-planned': {
    of: 'q15',
    ask: 'Do you have dental work, an operation or an injection coming up?',
  },
  'check-in.pregnancy-possible': { of: 'q15', ask: 'Could you be pregnant?' },
  'check-in.safe-at-home': { of: 'q16', ask: 'Do you feel safe at home?' },
  'check-in.someone-there': { of: 'q16', ask: 'Is there someone with you, or who looks in on you?' },
} as const satisfies Partial<Record<CheckInFactId, CheckInFactWords>>;

/** Every fact of a check-in in the person’s words: the emergency signs first. */
export const checkInFactWords: Readonly<Record<CheckInFactId, CheckInFactWords>> = {
  ...red,
  ...bleeding,
  ...leg,
  ...medicine,
  ...daily,
};

/** Facts whose yes, or "not sure", is an emergency or a call within minutes. */
export const redQuestionFacts = Object.keys(red);
