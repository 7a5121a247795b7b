import { appointmentMessages } from './appointments.ts';
import { checkInMessages } from './check-in.ts';
import { companionMessages } from './companion.ts';
import { doseMessages } from './doses.ts';
import { escalationMessages } from './escalation.ts';
import type { TextsOf } from './message-types.ts';
import { missedDoseMessages } from './missed-doses.ts';
import { resultAndDateMessages } from './results-and-dates.ts';
import { stopMessages } from './stop.ts';

/** Every message that a person may get: what it must carry, in whatever form and language. */
export const messages = {
  ...escalationMessages,
  ...checkInMessages,
  ...doseMessages,
  ...missedDoseMessages,
  ...stopMessages,
  ...resultAndDateMessages,
  ...appointmentMessages,
  ...companionMessages,
};

export type Messages = typeof messages;
export type MessageId = keyof Messages;
/** Complete in a language, or it does not compile. */
export type MessageTexts = TextsOf<Messages>;
