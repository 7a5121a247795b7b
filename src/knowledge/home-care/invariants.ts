import type { FactId } from '../facts.ts';
import type { Condition, FactTest, Invariant } from '../rule-types.ts';
import { cite } from '../sources.ts';
import { gradedBleeding, is, redBleeding, redQuestions } from './check-in/findings.ts';
import { mustBeNo, mustBeYes } from './home-or-hospital/home-row.ts';

type When = Condition<FactId>;

const design = (section: string, says: string) => cite('virchow-design', section, says, 'design');

/** One condition for each entry that is not as it must be. */
const notAs = (condition: Partial<Readonly<Record<FactId, FactTest>>>): When[] =>
  Object.entries(condition).map(([fact, wanted]): When => ({ not: { [fact]: wanted } }));

const emergency: When = {
  any: [
    { 'emergency.possible-pe': true },
    { 'emergency.limb': true },
    { 'emergency.bleeding-or-head': true },
    { 'limb.threatened': true },
    { 'oxygen-or-circulation.failing': true },
  ],
};

/** What holds of home or hospital, of check-ins and of appointments, whatever their rows say. */
export const homeCareInvariants: readonly Invariant<FactId>[] = [
  {
    id: 'no home with an exclusion or an unknown',
    decision: 'home-or-hospital',
    // Each item has an answer that never yields home, so an item that is unknown never does either.
    says: 'Home only with every need met and every exclusion and emergency a plain no',
    when: { any: [...notAs(mustBeYes), ...notAs(mustBeNo)] },
    outcome: { never: ['home'] },
    because: design('G2, hazards H4 and H24', 'Unknown is never no; an exclusion keeps from home.'),
  },
  {
    id: 'an emergency beats everything',
    decision: 'home-or-hospital',
    says: 'Any emergency row: emergency, whatever else, and nothing milder than it without one',
    when: emergency,
    outcome: { only: ['emergency'] },
    because: design('G3', 'An emergency beats every other answer, missing ones included.'),
  },
  {
    id: 'only an emergency is one',
    decision: 'home-or-hospital',
    says: 'Without an emergency row nobody is sent to emergency care',
    when: { not: emergency },
    outcome: { never: ['emergency'] },
    because: design('H30', 'Alarms that mean nothing are not read.'),
  },
  {
    id: 'any red answer',
    decision: 'check-in',
    says: 'One yes to q1, q2, q8 or to a bleeding emergency: 999 or 911, whatever else',
    when: {
      any: [
        ...is([...redQuestions, ...redBleeding], true),
        { 'check-in.stool-blood': 'black-or-bloody' },
        { 'check-in.urine-blood': 'clots-or-heavy' },
        { 'check-in.nose-bleed': 'not-stopping' },
        { 'check-in.gum-bleeding': 'not-stopping' },
        { 'check-in.period': 'soaking' },
      ],
    },
    outcome: { only: ['call-999'] },
    because: design('hazards H1 and H21', 'A red flag dominates every other answer.'),
  },
  {
    id: "don't know is not no",
    decision: 'check-in',
    says: 'Not knowing an emergency sign or a bleeding: a call within 15 minutes, or more',
    when: {
      any: is([...redQuestions, ...redBleeding, ...gradedBleeding, 'check-in.joint-swelling'], 'unsure'),
    },
    outcome: { only: ['call-999', 'emergency-department', 'call-back-15-minutes'] },
    because: design('hazard H4', "I don't know is never read as no."),
  },
  {
    id: 'sudden swelling',
    decision: 'check-in',
    says: 'Worse and sudden, or perhaps sudden: emergency care now',
    when: { 'check-in.swelling': 'worse', 'check-in.swelling-sudden': [true, 'unsure'] },
    outcome: { only: ['call-999', 'emergency-department'] },
    because: cite('seed-bass', 'risks', 'Sudden leg swelling: emergency care.', 'verified'),
  },
  {
    id: 'overdose is not well',
    decision: 'check-in',
    says: 'Too much taken, perhaps too: a clinician within the hour, or more',
    when: { 'check-in.extra-dose': [true, 'unsure'] },
    outcome: {
      only: [
        'call-999',
        'emergency-department',
        'call-back-15-minutes',
        'bleeding-1-hour',
        'extra-dose-1-hour',
      ],
    },
    because: design('hazard H12', 'Two strengths or too much: within the hour.'),
  },
  {
    id: 'red keeps no slot',
    decision: 'appointment',
    says: 'An emergency sign, perhaps one, or an emergency of triage: no slot',
    when: { any: [{ 'appointment.red-flag': [true, 'unsure'] }, { 'appointment.triage': 'emergency' }] },
    outcome: { only: ['RED'] },
    because: design('G3', 'An emergency beats booking.'),
  },
  {
    id: 'reception cannot lower what a clinician has not',
    decision: 'appointment',
    says: 'Suspected or rising, and no clinician judged it unlikely: today',
    when: {
      any: [
        { 'appointment.reason': 'suspected-dvt', 'appointment.judged-unlikely': false },
        { 'appointment.symptoms-rising': [true, 'unsure'] },
        { 'appointment.reason': 'confirmed-elsewhere', 'appointment.treated-and-supplied': false },
      ],
    },
    outcome: { only: ['RED', 'U1'] },
    because: design('appointment reception', 'Reception cannot lower urgency.'),
  },
  {
    id: 'reception cannot lower what triage said',
    decision: 'appointment',
    says: 'Triage said today or soon: never later than 24 hours, whatever reason is given',
    when: { 'appointment.triage': ['same-day', 'advice-line', 'soon'] },
    outcome: { only: ['RED', 'U1', 'U2'] },
    because: design('appointment reception', 'The reason that is given cannot lower what triage said.'),
  },
  {
    id: 'a suspected DVT waits no longer than a day',
    decision: 'appointment',
    says: 'Suspected DVT: today or within 24 hours',
    when: { 'appointment.reason': 'suspected-dvt' },
    outcome: { only: ['RED', 'U1', 'U2'] },
    because: cite('nice-ng158', '1.1.3 to 1.1.8', 'Tests within hours, not days.', 'verified'),
  },
  {
    id: 'one major sign makes a bleed major',
    decision: 'bleeding',
    says: 'Fatal, critical site, haemoglobin down by 20 g/L or 2 units: major, however it was managed',
    when: {
      any: [
        { 'bleed.fatal': true },
        { 'bleed.critical-site': true },
        { 'bleed.haemoglobin-fall': { atLeast: 20 } },
        { 'bleed.units-transfused': { atLeast: 2 } },
      ],
    },
    outcome: { only: ['major'] },
    because: cite('isth-major-2005', 'non-surgical', 'Any one of them.', 'verified'),
  },
];
