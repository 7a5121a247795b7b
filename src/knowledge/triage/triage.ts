import type { FactId } from '../facts.ts';
import type { LadderTable } from '../rule-types.ts';
import { cite } from '../sources.ts';
import { explained, settledOnTreatment } from './findings.ts';
import { limbRows } from './limb-rows.ts';
import { signRows } from './sign-rows.ts';

/**
 * How fast a person with a sore or swollen limb must act, and where. All rows are tested, the most urgent wins;
 * a mild row never hides an urgent one. Row ids are those of the clinical review; a suffix marks a row's second level.
 */
export const triage: LadderTable<FactId> = {
  id: 'triage',
  policy: 'most-urgent',
  title: 'Triage of leg and arm symptoms',
  asks: 'How fast should this person act, and where should they go?',
  ladder: ['emergency', 'same-day', 'advice-line', 'soon', 'self-care', 'prevention'],
  outcomes: {
    emergency: {
      title: 'Emergency: now',
      actions: ['UK: 999 or A&E. US: 911 or the emergency room'],
      dueHours: 0,
    },
    'same-day': {
      title: 'Seen today',
      actions: ['Assessment on the same day; if it cannot be had, one level up'],
    },
    'advice-line': {
      title: 'Speak to a person today',
      actions: ['UK: 111. US: clinic or insurer nurse line; if nobody answers, seen today'],
    },
    soon: {
      title: 'Seen within 48 hours',
      actions: ['Examination within 48 hours by the clock'],
      dueHours: 48,
    },
    'self-care': {
      title: 'Self-care with a safety net',
      actions: ['Look again in 24 to 48 hours'],
      dueHours: 48,
    },
    prevention: { title: 'No symptoms: prevention', actions: ['Prevention advice and what to watch for'] },
  },
  mayLower: [
    {
      when: explained,
      because: cite(
        'virchow-design',
        'triage, what may lower',
        'A certain, mild and improving cause: L2 alone to self-care, and sudden swelling in the US to today.',
        'design',
      ),
    },
    {
      when: settledOnTreatment,
      because: cite(
        'virchow-design',
        'triage, what may lower',
        'A confirmed, treated clot with nothing new or worse: the treating team.',
        'design',
      ),
    },
  ],
  worry: {
    'limb.swelling-onset': [['longer'], ['3-14-days'], ['within-2-days', 'unsure']],
    'history.outcome': [
      ['ruled-out', 'repeat-booked'],
      ['repeat-due', 'unsure'],
    ],
  },
  places: [
    'call',
    'go',
    'maternity',
    'paediatrics',
    'hospital',
    'clinic-with-plan',
    'treating-team',
    'primary-care',
  ],
  onlyAlone: ['self-care', 'prevention'],
  placeFirst: {
    when: { 'history.seen': true },
    place: 'clinic-with-plan',
    levels: ['same-day'],
    because: cite(
      'virchow-design',
      'triage, places',
      'Someone already seen for this limb goes to the clinic that holds the plan, if it is open.',
      'design',
    ),
  },
  floorWhileUnknown: {
    then: 'advice-line',
    because: cite(
      'virchow-design',
      'triage, unfinished answers',
      'While answers are missing, never milder than speaking to a person today, with the emergency signs shown.',
      'design',
    ),
  },
  whenNoRow: {
    id: 'T22',
    then: 'advice-line',
    because: cite(
      'virchow-design',
      'triage T22',
      'Unclear answers lead to a person, never to self-care.',
      'design',
    ),
  },
  rows: [...signRows, ...limbRows],
};
