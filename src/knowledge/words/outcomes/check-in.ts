import { cite } from '../../sources.ts';
import type { ByRegion } from '../../rule-types.ts';
import type { MessageId } from '../messages/messages.ts';
import type { OutcomeWords, OutcomeWordsOf } from './outcome-types.ts';
import { callNow, net } from './told.ts';

const because = cite(
  'virchow-design',
  'check-ins, escalation',
  'What the person is told at once; the rows of the table say why.',
  'design',
);

const keepTaking = 'Keep taking your blood thinner unless the person who calls tells you otherwise.';
const waitForCall = 'Do not take the next dose until you have spoken to the person who calls.';

/** The emergency text comes before every answer that is not itself an emergency. */
const told = (message: MessageId | null, ...person: readonly ByRegion<string>[]): OutcomeWords => ({
  person: [net, ...person],
  ...(message === null ? {} : { message }),
  because,
});

export const checkInOutcomes: OutcomeWordsOf = {
  'call-999': {
    person: [callNow, 'Say that you take a blood thinner.'],
    message: 'escalation.emergency',
    because,
  },
  'emergency-department': {
    person: [
      {
        uk: 'Go to A&E now. Do not drive yourself. If nobody can take you, or you get worse: call 999.',
        us: 'Go to the emergency room (ER) now. Do not drive yourself. If nobody can take you, or you get worse: call 911.',
      },
      'Say that you take a blood thinner.',
    ],
    message: 'escalation.emergency-department',
    because,
  },
  'call-back-15-minutes': {
    person: [
      {
        uk: 'You were not sure. If it could be yes, call 999 now. Do not wait for us.',
        us: 'You were not sure. If it could be yes, call 911 now. Do not wait for us.',
      },
      'We will call you within 15 minutes and ask again.',
    ],
    message: 'escalation.15-minutes',
    because,
  },
  'bleeding-1-hour': told(
    'escalation.1-hour',
    'A doctor or nurse will call you within 1 hour. You may need a blood test today.',
    'Press firmly on any bleeding you can reach.',
    keepTaking,
  ),
  'extra-dose-1-hour': told(
    'escalation.1-hour',
    'A doctor or nurse will call you within 1 hour about the dose you took.',
    waitForCall,
    'Do not be sick on purpose. Have your boxes with you when we call.',
  ),
  'vomited-1-hour': told(
    'escalation.1-hour',
    'A pharmacist will call you within 1 hour.',
    'Do not take the dose again before that.',
  ),
  'pain-4-hours': told(
    'escalation.4-hours',
    'A doctor or nurse will call you within 4 hours. You may need a scan.',
    keepTaking,
  ),
  'swelling-4-hours': told(
    'escalation.4-hours',
    'A doctor or nurse will call you within 4 hours. You may need a scan today.',
    {
      uk: 'If it swells up suddenly, go to A&E. Do not drive yourself.',
      us: 'If it swells up suddenly, go to the emergency room (ER). Do not drive yourself.',
    },
    keepTaking,
  ),
  'other-leg-4-hours': told(
    'escalation.4-hours',
    'A doctor or nurse will call you within 4 hours about your other leg.',
    keepTaking,
  ),
  'hot-leg-4-hours': told(
    'escalation.4-hours',
    'A doctor or nurse will call you within 4 hours. The skin may be infected.',
    {
      uk: 'If you shake, feel very ill or are confused: call 999.',
      us: 'If you shake, feel very ill or are confused: call 911.',
    },
  ),
  'supply-4-hours': told(
    'escalation.4-hours',
    'We will call you before your next dose, to get you more tablets.',
    {
      uk: 'If nobody has called, ask a pharmacy for an emergency supply, or call 111.',
      us: 'If nobody has called, ask your pharmacy for an emergency refill, or go to the emergency room (ER).',
    },
  ),
  'missed-doses-4-hours': told(
    'escalation.4-hours',
    'A pharmacist will call you within 4 hours about the doses you missed.',
    'Take your next dose on time. Do not take a double dose.',
  ),
  'vomited-4-hours': told(
    'escalation.4-hours',
    'A pharmacist will call you within 4 hours.',
    'Do not take the dose again before that.',
  ),
  'free-text-4-hours': told('escalation.4-hours', 'Somebody reads what you wrote within 4 hours.'),
  'new-medicine-same-day': told(
    'escalation.same-day',
    'A pharmacist will look up your new medicine today, before your next dose.',
    'Do not start it before you have heard, unless a doctor told you to today.',
    keepTaking,
  ),
  'pregnancy-same-day': told(
    'escalation.same-day',
    'A doctor or nurse will call you today. You may need a test and another medicine.',
    'Do not stop your blood thinner before we have spoken.',
  ),
  'jaundice-same-day': told(
    'escalation.same-day',
    'A doctor or nurse will call you today. You need a blood test.',
    keepTaking,
  ),
  'supply-same-day': told(
    'escalation.same-day',
    'We will call you today to get you more tablets.',
    'Do not skip doses to make them last.',
  ),
  'unsafe-same-day': told('escalation.same-day', 'A nurse will call you today about help at home.'),
  'missed-dose-text': told(
    null,
    'Read what to do about a missed dose. It goes by the name of your medicine.',
  ),
  'trend-24-hours': told(
    'escalation.24-hours',
    'A doctor or nurse will call you within 24 hours about your leg.',
    keepTaking,
  ),
  'side-effect-24-hours': told(
    'escalation.24-hours',
    'A pharmacist will call you within 24 hours.',
    keepTaking,
  ),
  'calf-recheck-24-hours': told(
    'escalation.24-hours',
    'Please measure again at the same point. A nurse will call you within 24 hours.',
    keepTaking,
  ),
  'food-24-hours': told(
    'escalation.24-hours',
    'Take rivaroxaban 15 mg or 20 mg with food: without food too little gets into your blood.',
    'A pharmacist will call you within 24 hours.',
  ),
  'small-bleeding-24-hours': told(
    'escalation.24-hours',
    'Small bruises, and gums that bleed and stop, are common. A nurse will look at this within 24 hours.',
    keepTaking,
  ),
  'nurse-24-hours': told(
    'escalation.24-hours',
    'A nurse will read your answers within 24 hours.',
    keepTaking,
  ),
  'procedure-plan': told(
    null,
    'We will make a plan with you before it takes place. It comes within 3 working days.',
    'Tell the dentist or surgeon that you take a blood thinner. Do not stop it before you have the plan.',
  ),
  'all-well': told(
    null,
    'Thank you. Nothing in your answers worries us today.',
    'Keep taking your medicine as you do now.',
  ),
};
