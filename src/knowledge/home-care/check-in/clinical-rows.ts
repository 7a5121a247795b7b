import type { FactId } from '../../facts.ts';
import type { Row } from '../../rule-types.ts';
import { cite } from '../../sources.ts';
import { bass, calfUp, design, no, swollenMore, yes } from './findings.ts';

/** What a clinician or nurse looks at: bleeding that stopped, pain, swelling, side effects, safety at home. */
export const clinicalRows: readonly Row<FactId>[] = [
  {
    id: 'q7-assess',
    when: {
      any: [
        { 'check-in.stool-blood': 'streak' },
        { 'check-in.urine-blood': 'pink-red-or-brown' },
        { 'check-in.nose-bleed': 'long-or-repeated' },
        { 'check-in.period': 'heavier' },
        { 'check-in.joint-swelling': true },
        { 'check-in.bruise': 'large-or-spreading' },
      ],
    },
    then: 'bleeding-1-hour',
    because: design(
      'q7',
      'A streak of blood, coloured urine, a long or repeated nose bleed, a heavier period, a swollen joint, a large bruise.',
    ),
  },
  {
    id: 'q7-small',
    when: { any: [{ 'check-in.bruise': 'small' }, { 'check-in.gum-bleeding': 'stops' }] },
    then: 'small-bleeding-24-hours',
    because: design('q7', 'A small bruise, or gums that stop bleeding: advice, and kept in the record.'),
  },
  {
    id: 'pain',
    when: {
      any: [
        { 'check-in.pain-rise': { atLeast: 2 } },
        { 'check-in.pain-at-rest': { atLeast: 7 } },
        { 'check-in.pain-walking': { atLeast: 7 } },
      ],
    },
    then: 'pain-4-hours',
    because: design('q3', 'Pain of 7 or more, or up by 2 since last time.'),
  },
  {
    id: 'swelling-gradual',
    when: { all: [swollenMore, { 'check-in.swelling-sudden': false }] },
    then: 'swelling-4-hours',
    because: [
      bass('Worse swelling is looked at at once.'),
      design(
        'q4',
        'Calf up by 3 cm over its baseline, or worse by the eye and not measured: scan the same day.',
      ),
    ],
  },
  {
    id: 'other-leg',
    when: { 'check-in.calf-measured': true, 'check-in.other-calf-rise': { atLeast: 1.5 } },
    then: 'other-leg-4-hours',
    because: design('q4', 'The other leg up by 1.5 cm: a second clot, heart or kidney?'),
  },
  {
    id: 'calf-recheck',
    when: { all: [calfUp(1.5), { 'check-in.affected-calf-rise': { below: 3 } }] },
    then: 'calf-recheck-24-hours',
    because: design('q4', 'Calf up by 1.5 to under 3 cm; measurement errs by about 1 cm.'),
  },
  {
    id: 'swelling-worse-by-eye',
    when: {
      all: [
        {
          'check-in.swelling': ['worse', 'unsure'],
          'check-in.calf-measured': true,
          'check-in.affected-calf-rise': { below: 1.5 },
        },
      ],
    },
    then: 'calf-recheck-24-hours',
    because: design('q5', 'Worse by the eye though the tape says not: measure again and call.'),
  },
  {
    id: 'jaundice',
    when: yes('check-in.jaundice'),
    then: 'jaundice-same-day',
    because: design('q9', 'Yellow skin or eyes: a call the same day.'),
  },
  {
    id: 'side-effect',
    when: { any: [{ 'check-in.rash': ['other', 'unsure'] }, { 'check-in.indigestion': 'severe' }] },
    then: 'side-effect-24-hours',
    because: design('q9', 'Another rash, or severe indigestion.'),
  },
  {
    id: 'hot-leg',
    when: yes('check-in.fever-or-hot-leg'),
    then: 'hot-leg-4-hours',
    because: design('q13', 'Fever or hot spreading redness: cellulitis or septic phlebitis?'),
  },
  {
    id: 'pregnancy',
    when: yes('check-in.pregnancy-possible'),
    then: 'pregnancy-same-day',
    because: [
      cite('rcog-37b', 'treatment', 'DOACs and vitamin K antagonists are avoided in pregnancy.', 'memory'),
      design('q15', 'Urgent test and a stop-gap by the prescriber; the person does not stop alone.'),
    ],
  },
  {
    id: 'procedure',
    when: yes('check-in.procedure-planned'),
    then: 'procedure-plan',
    because: design('q15', 'A plan for the procedure within 3 working days, always before it.'),
  },
  {
    id: 'unsafe',
    when: { any: [no('check-in.safe-at-home'), { 'check-in.someone-there': false }] },
    then: 'unsafe-same-day',
    because: design('q16', 'Unsafe at home, or alone now: social help the same day.'),
  },
  {
    id: 'trend',
    when: { 'check-in.worse-three-times': true },
    then: 'trend-24-hours',
    because: design('trend', 'Pain or size growing over 3 contacts.'),
  },
];
