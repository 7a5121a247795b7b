import type { FactId } from '../../facts.ts';
import type { Row } from '../../rule-types.ts';
import { cite } from '../../sources.ts';
import { bass, design, gradedBleeding, is, redBleeding, redQuestions, swollenMore } from './findings.ts';

const nhs = (says: string) => cite('nhs-anticoagulant-bleeding', 'emergency', says, 'verified');

/** What is an emergency at once, and what is not known of one. */
export const emergencyRows: readonly Row<FactId>[] = [
  {
    id: 'q1',
    when: { any: [...is(redQuestions.slice(0, 5), true), { 'check-in.sign-not-named': true }] },
    then: 'call-999',
    because: [
      bass('New chest pain or shortness of breath: emergency care at once.'),
      design(
        'q1',
        'Any one of breathlessness, chest pain, blood coughed, fainting, a racing heart; a text asks for all of them at once, and its yes names none.',
      ),
    ],
  },
  {
    id: 'q2',
    when: { 'check-in.leg-threatened': true },
    then: 'call-999',
    because: [
      cite('statpearls-pad', 'phlegmasia', 'A threatened limb is a vascular emergency.', 'verified'),
      design('q2', 'A blue, white, cold or numb leg, or toes that cannot be moved.'),
    ],
  },
  {
    id: 'q8',
    when: { 'check-in.neurological': true },
    then: 'call-999',
    because: design('q8', 'Severe headache, weakness, change of speech or vision on an anticoagulant.'),
  },
  {
    id: 'q7-emergency',
    when: {
      any: [
        ...is(redBleeding, true),
        { 'check-in.stool-blood': 'black-or-bloody' },
        { 'check-in.urine-blood': 'clots-or-heavy' },
        { 'check-in.nose-bleed': 'not-stopping' },
        { 'check-in.gum-bleeding': 'not-stopping' },
        { 'check-in.period': 'soaking' },
      ],
    },
    then: 'call-999',
    because: [
      nhs(
        'Black or bloody stool, vomiting blood, bleeding that does not stop, a head injury: emergency at once.',
      ),
      design(
        'q7',
        'Black stool once waited an hour for a call; it is an emergency. So are heavy blood in the urine, a pad an hour for 2 hours, sudden severe pain of back, tummy or groin, dizziness with bleeding, a bad fall.',
      ),
    ],
  },
  {
    id: 'rash-severe',
    when: { 'check-in.rash': 'severe' },
    then: 'emergency-department',
    because: design(
      'q9',
      'A rash with blisters, sores, fever or a swollen face, or a painful dark patch on warfarin.',
    ),
  },
  {
    id: 'swelling-sudden',
    when: {
      all: [
        { any: [swollenMore, { 'check-in.swelling': 'worse' }] },
        { 'check-in.swelling-sudden': [true, 'unsure'] },
      ],
    },
    then: 'emergency-department',
    because: [
      bass('Sudden leg swelling: emergency care.'),
      design('q5', 'Not known whether sudden counts as sudden.'),
    ],
  },
  {
    id: 'dont-know',
    when: {
      any: is([...redQuestions, ...redBleeding, 'check-in.joint-swelling', ...gradedBleeding], 'unsure'),
    },
    then: 'call-back-15-minutes',
    because: design(
      "don't know",
      'Not known, of an emergency sign or of bleeding, is never no: a call within 15 minutes, not an hour.',
    ),
  },
  {
    id: 'free-text-words',
    when: { 'check-in.free-text': 'red-flag-words' },
    then: 'call-back-15-minutes',
    because: design(
      'free text',
      'Words of an emergency sign: that question is asked again; no answer counts as not known.',
    ),
  },
];
