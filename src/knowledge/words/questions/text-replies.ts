import type { checkInQuestions } from '../../facts/home/check-in.ts';
import { cite } from '../../sources.ts';
import type { QuestionId } from './check-in-questions.ts';

type Told = Readonly<Partial<Record<keyof typeof checkInQuestions, boolean | string | number>>>;

export type ReplyMeaning = {
  /** By the whole reply, in capitals. */
  readonly exact: Readonly<Record<string, Told>>;
  /** Where the reply is a whole number: what it counts, the most that is believed, and what is answered with it. */
  readonly count?: { readonly fact: keyof Told; readonly most: number; readonly also: Told };
};

/** `YES` for 1, and so on, as people type it. */
const worded = (yes: Told, no: Told, unsure: Told): ReplyMeaning => ({
  exact: { '1': yes, YES: yes, '2': no, NO: no, '3': unsure, 'NOT SURE': unsure },
});

const pulmonary = (answer: boolean | string): Told => ({
  'check-in.breathless': answer,
  'check-in.chest-pain': answer,
  'check-in.coughing-blood': answer,
  'check-in.fainted': answer,
  'check-in.racing-heart': answer,
});

const noBleeding: Told = {
  'check-in.vomiting-blood': false,
  'check-in.stool-blood': 'none',
  'check-in.urine-blood': 'none',
  'check-in.nose-bleed': 'none',
  'check-in.gum-bleeding': 'none',
  'check-in.other-bleeding-not-stopping': false,
  'check-in.period': 'none-or-usual',
  'check-in.bruise': 'none',
  'check-in.joint-swelling': false,
  'check-in.sudden-severe-pain': false,
  'check-in.dizzy-with-bleeding': false,
  'check-in.head-injury': false,
  'check-in.bad-fall': false,
};
/** A text cannot tell a streak from a bleed: not known of any, and so a call within 15 minutes. */
const someBleeding: Told = {
  'check-in.vomiting-blood': 'unsure',
  'check-in.stool-blood': 'unsure',
  'check-in.urine-blood': 'unsure',
  'check-in.nose-bleed': 'unsure',
  'check-in.gum-bleeding': 'unsure',
  'check-in.other-bleeding-not-stopping': 'unsure',
  'check-in.period': 'unsure',
  'check-in.bruise': 'unsure',
  'check-in.joint-swelling': 'unsure',
  'check-in.sudden-severe-pain': 'unsure',
  'check-in.dizzy-with-bleeding': 'unsure',
  'check-in.head-injury': 'unsure',
  'check-in.bad-fall': 'unsure',
};

const sideEffects = (sick: string, other: string | boolean): Told => ({
  'check-in.rash': sick,
  'check-in.jaundice': other,
  'check-in.indigestion': sick,
  'check-in.other-side-effect': other,
});
const supply = (answer: boolean | string): Told => ({
  'check-in.next-dose-in-hand': answer,
  'check-in.supply-7-days': answer,
});
const plans = (answer: boolean | string): Told => ({
  'check-in.travel-planned': answer,
  'check-in.procedure-planned': answer,
  'check-in.pregnancy-possible': answer,
});
const company = (answer: boolean | string): Told => ({
  'check-in.safe-at-home': answer,
  'check-in.someone-there': answer,
});
const doses = (answer: boolean | string): Told => ({
  'check-in.extra-dose': answer,
  'check-in.vomited-after-dose': answer,
});

/**
 * What each reply to `checkInByText` says, in the facts of the same check-in on a page. A yes to several things at once is "not
 * sure" of each of them: which one it was, whoever calls asks. The calves are read apart.
 */
export const textReplies: Readonly<Record<Exclude<QuestionId, 'q4'>, ReplyMeaning>> = {
  q1: worded({ 'check-in.sign-not-named': true }, pulmonary(false), pulmonary('unsure')),
  q2: worded(
    { 'check-in.leg-threatened': true },
    { 'check-in.leg-threatened': false },
    { 'check-in.leg-threatened': 'unsure' },
  ),
  q8: worded(
    { 'check-in.neurological': true },
    { 'check-in.neurological': false },
    { 'check-in.neurological': 'unsure' },
  ),
  q7: worded(someBleeding, noBleeding, someBleeding),
  q3: { exact: {}, count: { fact: 'check-in.pain-at-rest', most: 10, also: {} } },
  q5: {
    exact: {
      '1': { 'check-in.swelling': 'better' },
      BETTER: { 'check-in.swelling': 'better' },
      '2': { 'check-in.swelling': 'same' },
      SAME: { 'check-in.swelling': 'same' },
      '3': { 'check-in.swelling': 'worse', 'check-in.swelling-sudden': false },
      // Nothing is said of how it came.
      WORSE: { 'check-in.swelling': 'worse' },
      '4': { 'check-in.swelling': 'worse', 'check-in.swelling-sudden': true },
    },
  },
  q6: {
    exact: { MORE: doses('unsure') },
    count: { fact: 'check-in.doses-missed', most: 42, also: doses(false) },
  },
  q9: worded(sideEffects('unsure', 'unsure'), sideEffects('none', false), sideEffects('unsure', 'unsure')),
  q10: worded(
    { 'check-in.new-medicine': 'not-looked-up' },
    { 'check-in.new-medicine': 'none' },
    { 'check-in.new-medicine': 'unsure' },
  ),
  q11: {
    exact: {
      '1': { 'check-in.exercises': 'done' },
      YES: { 'check-in.exercises': 'done' },
      '2': { 'check-in.exercises': 'not-done' },
      NO: { 'check-in.exercises': 'not-done' },
      '3': { 'check-in.exercises': 'partly' },
      SOME: { 'check-in.exercises': 'partly' },
    },
  },
  q12: { exact: {}, count: { fact: 'check-in.fluids', most: 60, also: {} } },
  q13: worded(
    { 'check-in.fever-or-hot-leg': true },
    { 'check-in.fever-or-hot-leg': false },
    { 'check-in.fever-or-hot-leg': 'unsure' },
  ),
  q14: worded(supply(true), supply('unsure'), supply('unsure')),
  q15: worded(plans('unsure'), plans(false), plans('unsure')),
  q16: worded(company(true), company('unsure'), company('unsure')),
};

const design = (says: string) => cite('virchow-design', 'check-ins, replies by text', says, 'design');

/** How the questions follow one another by text. */
export const textTalkRules = {
  /** No calf is outside of these, in centimetres. */
  calfCm: { from: 15, to: 90 },
  /** What asks for somebody within these hours ends the questions: it is told at once, and whoever calls asks on. */
  endsUpToHours: {
    hours: 4,
    because: design(
      'An emergency ends the questions at once. So does whatever somebody must call about within 4 hours; they ask the rest.',
    ),
  },
  soonest: {
    seconds: 5,
    because: design(
      'A question takes longer than 5 seconds to arrive, be read and be answered: a reply before that may be the last one sent twice, and the question is asked again. A sign of an emergency is believed all the same.',
    ),
  },
  tries: {
    times: 2,
    because: design('A reply that is not what was asked for: the question once more, then a person.'),
  },
  wait: {
    minutes: 30,
    because: design(
      'Whoever has begun to answer and stops for 30 minutes has answered: what they said is read, and a sign of an emergency that was not asked yet is not known.',
    ),
  },
} as const;
