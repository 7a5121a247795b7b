import { cite } from '../sources.ts';
import * as findings from '../triage/findings.ts';
import { bloodThinners } from './blood-thinners.ts';
import { emergencySigns } from './signs.ts';
import { limbSigns, risks } from './limb-and-risks.ts';
import type { Choice, FactWords, Screen, TriageFactId } from './word-types.ts';

export const factWords: Readonly<Record<TriageFactId, FactWords>> = {
  ...emergencySigns,
  ...limbSigns,
  ...risks,
};

export const answerLabels = { yes: 'Yes', no: 'No', unsure: 'I am not sure' } as const;

const ours = (section: string, says: string) => cite('virchow-design', section, says, 'design');

const yesNo = (
  fact: TriageFactId,
  yes: string = answerLabels.yes,
  no: string = answerLabels.no,
): readonly Choice[] => [
  { id: 'yes', label: yes, answers: { [fact]: true } },
  { id: 'no', label: no, answers: { [fact]: false } },
  { id: 'unsure', label: answerLabels.unsure, answers: { [fact]: 'unsure' } },
];

const chooseOne = 'Choose one answer. If you do not know, choose “I am not sure”.';

/**
 * Every screen of the check. Their order here is not the order of asking: after the emergency signs,
 * the next screen is the one whose answer can change the advice most.
 */
export const screens: readonly Screen[] = [
  {
    kind: 'list',
    id: 'emergency',
    part: 'First: emergency signs',
    title: 'Do you have any of these now?',
    short: 'Emergency signs',
    intro: 'Tick all that you have. If you have none, tick “None of these”.',
    facts: findings.emergencySigns,
    none: 'None of these',
    unsure: 'I am not sure',
    unticked: 'ask',
    notSure: 'ask',
    problem: 'Tick what you have now, or “None of these”, or “I am not sure”',
    because: ours(
      'triage, emergency signs',
      'An empty box is not a no: only "None of these", or an answer to that sign alone, is.',
    ),
  },
  {
    kind: 'each',
    id: 'emergency-each',
    part: 'Emergency signs',
    of: 'emergency',
    title: 'Let us take these one at a time',
    short: 'Emergency signs, one at a time',
    intro: {
      uk: 'Each one has something you can try. If it is yes, call 999 now: you do not have to finish this page.',
      us: 'Each one has something you can try. If it is yes, call 911 now: you do not have to finish this page.',
    },
    because: ours('triage, not sure', 'One concrete thing to try before "not sure" counts.'),
  },
  {
    kind: 'choice',
    id: 'heart',
    part: 'Emergency signs',
    title: 'Is your heart at 120 beats a minute or more, or still racing after 10 minutes of rest?',
    intro: 'Count your pulse at the wrist for 30 seconds. 60 beats or more in that time means yes.',
    choices: yesNo('sign.racing-heart-severe'),
    problem: chooseOne,
    because: emergencySigns['sign.racing-heart-severe'].because,
  },
  {
    kind: 'list',
    id: 'limb',
    part: 'Your leg or arm',
    title: 'What do you see or feel?',
    short: 'Leg or arm',
    intro: 'Tick all that you have. An empty box counts as “No”.',
    facts: findings.limbSigns,
    none: 'None of these',
    unsure: 'I am not sure about some of these',
    unticked: 'no-unless-milder',
    notSure: 'ask',
    problem: 'Tick what you have, or “None of these”, or “I am not sure about some of these”',
    because: ours(
      'triage, limb signs',
      'Beside a tick an empty box is a no, since the screen says so; before advice milder than "seen today" each is asked by itself.',
    ),
  },
  {
    kind: 'each',
    id: 'limb-each',
    part: 'Your leg or arm',
    of: 'limb',
    title: 'Let us make sure',
    short: 'Leg or arm, one at a time',
    intro: 'You did not tick these. Please answer each one, so that we miss nothing.',
    because: ours(
      'triage, not sure',
      'An empty box never lowers the advice below "seen today" without being asked by itself.',
    ),
  },
  {
    kind: 'choice',
    id: 'cause',
    part: 'Your leg or arm',
    title: 'Are all 3 of these true?',
    list: [
      'You are sure of the cause: a sprain, hard exercise that was new to you, or a cyst a doctor told you about.',
      'It is mild: you walk and move as usual.',
      'It is already getting better.',
    ],
    choices: yesNo('limb.explained-and-improving', 'Yes, all 3', 'No, not all 3'),
    problem: chooseOne,
    because: limbSigns['limb.explained-and-improving'].because,
  },
  {
    kind: 'choice',
    id: 'onset',
    part: 'Your leg or arm',
    title: 'When did the swelling start?',
    choices: [
      { id: 'now', label: 'In the last 2 days', answers: { 'limb.swelling-onset': 'within-2-days' } },
      { id: 'days', label: '3 to 14 days ago', answers: { 'limb.swelling-onset': '3-14-days' } },
      { id: 'longer', label: 'More than 14 days ago', answers: { 'limb.swelling-onset': 'longer' } },
      { id: 'unsure', label: answerLabels.unsure, answers: { 'limb.swelling-onset': 'unsure' } },
    ],
    problem: chooseOne,
    because: limbSigns['limb.swelling-onset'].because,
  },
  {
    kind: 'choice',
    id: 'spreading',
    part: 'Your leg or arm',
    title: 'Is the warm or changed skin spreading, or do you have a fever or chills?',
    intro: {
      uk: 'Draw round the edge with a pen. If it moves past the line, it is spreading. A fever is 38°C or more.',
      us: 'Draw round the edge with a pen. If it moves past the line, it is spreading. A fever is 100.4°F or more.',
    },
    choices: yesNo('limb.redness-spreading'),
    problem: chooseOne,
    because: limbSigns['limb.redness-spreading'].because,
  },
  {
    kind: 'choice',
    id: 'pregnancy',
    part: 'About you',
    title: 'Are you pregnant, or were you in the last 6 weeks?',
    intro:
      'After a birth, a miscarriage or an abortion, the 6 weeks count too. If this cannot apply to you, answer no. If you might be pregnant, answer “I am not sure”. Do not wait for a test.',
    choices: yesNo('risk.pregnancy'),
    problem: chooseOne,
    because: risks['risk.pregnancy'].because,
  },
  {
    kind: 'choice',
    id: 'age',
    part: 'About you',
    title: 'Are you under 18?',
    intro: 'If you ask for a child, answer for the child.',
    choices: yesNo('risk.under-18', 'Yes, under 18', 'No, 18 or older'),
    problem: chooseOne,
    because: risks['risk.under-18'].because,
  },
  {
    kind: 'list',
    id: 'risks',
    part: 'About you',
    title: 'Do any of these fit you?',
    short: 'What makes a clot more likely',
    intro: 'Tick all that fit. They make a clot more likely. An empty box counts as “No”.',
    facts: [
      'risk.immobility',
      'risk.cancer',
      'risk.clot-history',
      'risk.hormones',
      'risk.travel',
      'risk.injecting',
    ],
    none: 'None of these',
    unsure: 'I am not sure about some of these',
    unticked: 'no-unless-milder',
    notSure: 'unsure',
    problem: 'Tick what fits you, or “None of these”, or “I am not sure about some of these”',
    because: ours('triage, risks', 'A risk can raise the advice and never lower it; not sure raises it too.'),
  },
  {
    kind: 'each',
    id: 'risks-each',
    part: 'About you',
    of: 'risks',
    title: 'Let us make sure',
    short: 'What makes a clot more likely, one at a time',
    intro: 'You did not tick these. Please answer each one, so that we miss nothing.',
    because: ours(
      'triage, risks',
      'An empty box never lowers the advice below "seen today" without being asked by itself.',
    ),
  },
  {
    kind: 'choice',
    id: 'thinner',
    part: 'About you',
    title: 'Do you take a blood thinner?',
    intro: 'Any dose counts. Aspirin or clopidogrel alone does not.',
    help: { title: 'Names of blood thinners', list: bloodThinners },
    choices: yesNo('risk.blood-thinner'),
    problem: chooseOne,
    because: risks['risk.blood-thinner'].because,
  },
  {
    kind: 'choice',
    id: 'bleeding',
    part: 'About you',
    title: 'Do you have small bleeds?',
    intro: 'Bleeding gums, a nosebleed of less than 10 minutes, small bruises, or a heavier period.',
    choices: [
      { id: 'no', label: 'No', answers: { 'bleeding.minor': false } },
      {
        id: 'once',
        label: 'Yes, but not more than once today, and not more often than before',
        answers: { 'bleeding.minor': true, 'bleeding.repeated': false },
      },
      {
        id: 'repeated',
        label: 'Yes, more than once today, or more and more often',
        answers: { 'bleeding.minor': true, 'bleeding.repeated': true },
      },
      {
        id: 'unsure',
        label: answerLabels.unsure,
        answers: { 'bleeding.minor': 'unsure', 'bleeding.repeated': 'unsure' },
      },
    ],
    problem: chooseOne,
    because: risks['bleeding.minor'].because,
  },
  {
    kind: 'choice',
    id: 'seen',
    part: 'About you',
    follows: 'limb',
    title: 'Has a doctor or nurse checked or scanned your leg or arm in the last 3 months?',
    intro: 'If yes, tell us what came of it.',
    choices: [
      { id: 'no', label: 'No', answers: { 'history.seen': false } },
      {
        id: 'ruled-out',
        label: 'Yes, they said it was not a clot',
        answers: { 'history.seen': true, 'history.outcome': 'ruled-out' },
      },
      {
        id: 'booked',
        label: 'Yes, and a second scan is booked',
        answers: { 'history.seen': true, 'history.outcome': 'repeat-booked' },
      },
      {
        id: 'due',
        label: 'Yes, and a second scan is due now, or was missed',
        answers: { 'history.seen': true, 'history.outcome': 'repeat-due' },
      },
      {
        id: 'confirmed',
        label: 'Yes, it is a clot and I am being treated',
        answers: { 'history.seen': true, 'history.outcome': 'confirmed' },
      },
      {
        id: 'unsure-what',
        label: 'Yes, but I am not sure what came of it',
        answers: { 'history.seen': true, 'history.outcome': 'unsure' },
      },
      { id: 'unsure', label: 'I am not sure whether it was checked', answers: { 'history.seen': 'unsure' } },
    ],
    problem: 'Choose one answer. If you do not know, choose one that says “I am not sure”.',
    because: risks['history.seen'].because,
  },
  {
    kind: 'choice',
    id: 'worse',
    part: 'About you',
    follows: 'limb',
    title: 'Is anything new or worse since then, in either leg or arm?',
    choices: yesNo('history.new-or-worse'),
    problem: chooseOne,
    because: risks['history.new-or-worse'].because,
  },
];

/** Advice milder than this is given only after every empty box was asked by itself. */
export const confirmEmptyBoxesBelow = 'same-day';

/** No path is longer; should one be, whatever is still open counts as "not sure", which never lowers the advice. */
export const mostScreens = 12;
