import type { EpisodeForm } from '../forms/episode-form.ts';
import { carePlan } from './care-plan-form.tsx';
import { answerRead, called, contact, undelivered } from './contact-forms.tsx';
import { pauseCheckIns, resumeCheckIns } from './pause-forms.tsx';
import { checkInCall } from './phone-script-form.tsx';

/** The watch over somebody at home, from the plan of day 1 on. */
export const checkInForms: readonly EpisodeForm[] = [
  carePlan,
  checkInCall,
  answerRead,
  contact,
  called,
  undelivered,
  pauseCheckIns,
  resumeCheckIns,
];
