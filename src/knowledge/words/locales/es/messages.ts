import type { MessageTexts } from '../../messages/messages.ts';
import { appointments } from './appointments.ts';
import { checkIn } from './check-in.ts';
import { companion } from './companion.ts';
import { doses } from './doses.ts';
import { escalation } from './escalation.ts';
import { missedDoses } from './missed-doses.ts';
import { resultsAndDates } from './results-and-dates.ts';
import { stop } from './stop.ts';

export const messageTexts: MessageTexts = {
  ...escalation,
  ...checkIn,
  ...doses,
  ...missedDoses,
  ...stop,
  ...resultsAndDates,
  ...appointments,
  ...companion,
};
