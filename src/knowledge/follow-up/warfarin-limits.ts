import { cite } from '../sources.ts';

const ours = (says: string) => cite('virchow-design', '5.6', says, 'design');

export const warfarinTargets = [
  {
    id: 'dvt-or-pe',
    target: 2.5,
    low: 2,
    high: 3,
    because: cite('ash-2020-tx', 'INR range', '2.0 to 3.0 rather than lower, strong.', 'verified'),
  },
  {
    id: 'recurrence-in-range',
    target: 3.5,
    low: 3,
    high: 4,
    specialistOnly: true,
    because: cite(
      'bsh-warfarin-2011',
      'recurrence',
      'A clot while the INR was in range: target 3.5; specialist alone.',
      'memory',
    ),
  },
  {
    id: 'other',
    because: cite(
      'virchow-design',
      '5.1',
      'With another target the rows below 5.0, the suggestions and the usual range do not apply; alerts from 5.0 always do.',
      'design',
    ),
  },
] as const;

export const warfarinLimits = [
  {
    id: 'must-not-send',
    must: 'not',
    because: ours('No dose reaches a person without a clinician signing.'),
  },
  { id: 'must-not-home-meter', must: 'not', because: ours('No dose changes by a home meter alone.') },
  {
    id: 'must-not-suggest',
    must: 'not',
    because: ours(
      'No suggestion at INR 5.0 or above, with bleeding, a new interacting medicine, in pregnancy, in the first 14 days, or without what was taken.',
    ),
  },
  {
    id: 'must-not-extrapolate',
    must: 'not',
    because: ours('Nothing is extrapolated beyond 56 days, or from one INR.'),
  },
  {
    id: 'must-not-show-vitamin-k',
    must: 'not',
    because: ours('A dose of vitamin K is never shown to the person.'),
  },
  {
    id: 'may-propose',
    must: 'may',
    because: ours('A range and the next date of an INR are proposed with reasons, unsigned until accepted.'),
  },
  {
    id: 'may-ingest',
    must: 'may',
    because: ours(
      'Results from 0.8 to 15.0 are taken in; others are alerts; trend and time in range are shown.',
    ),
  },
  { id: 'may-escalate', must: 'may', because: ours('Escalates.') },
  { id: 'may-list-causes', must: 'may', because: ours('Computes time in range and lists causes.') },
  {
    id: 'self-management',
    must: 'not',
    because: cite(
      'nice-ng158',
      'self-management',
      'Self-monitoring and self-management are not routinely offered for DVT or PE.',
      'memory',
    ),
  },
  {
    id: 'medical-device',
    must: 'not',
    because: ours(
      'Working out doses is likely the work of a medical device: off unless somebody answers for it.',
    ),
  },
] as const;
