import type { Fact } from '../../rule-types.ts';

/**
 * What decides how soon an appointment must be. Cover, benefits and money are not among them: no rule of urgency reads
 * such a fact, and a test holds it. Reception records the reason; only a clinician records what may lower the urgency.
 */
export const appointmentFacts = {
  'appointment.reason': {
    type: 'one-of',
    values: ['suspected-dvt', 'confirmed-elsewhere', 'scheduled-review', 'chronic-vein', 'other'],
    means:
      'Why the appointment is wanted: a suspected DVT; one confirmed elsewhere; a review of the plan (day 7, 30, 90, yearly); chronic vein disease or post-thrombotic syndrome; anything else',
  },
  'appointment.red-flag': {
    type: 'yes-no',
    unsure: true,
    means: 'An emergency sign, asked at this contact: embolism, threatened limb, bleeding, head injury',
    notInferredFrom: 'That nobody mentioned one does not show that there is none.',
  },
  'appointment.triage': {
    type: 'one-of',
    values: ['not-done', 'emergency', 'same-day', 'advice-line', 'soon', 'self-care', 'prevention'],
    means: 'What triage said at this contact; not done where there are no new symptoms to triage',
  },
  'appointment.symptoms-rising': {
    type: 'yes-no',
    unsure: true,
    means: 'Symptoms of the leg are new, rising or worse',
  },
  'appointment.judged-unlikely': {
    type: 'yes-no',
    absentMeans: false,
    means: 'A clinician has recorded for this request that DVT is unlikely by the Wells score',
  },
  'appointment.treated-and-supplied': {
    type: 'yes-no',
    absentMeans: false,
    means: 'Recorded: treatment is started, and the anticoagulant is in hand until after the appointment',
  },
} as const satisfies Record<string, Fact>;
