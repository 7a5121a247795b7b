import { cite } from '../sources.ts';

const design = (says: string) => cite('virchow-design', 'J12, safety cases', says, 'design');

/** How soon somebody looks at what people write to us, and at a case of harm. Minutes are minutes in which the clinic is open. */
export const safetyClocks = {
  /** From a report of harm until a named person has taken the case. */
  taken: {
    openMinutes: 60,
    because: design('A report of harm has an owner within one working hour.'),
  },
  /** For each next person, where the one before did not take it. */
  takenByNext: {
    openMinutes: 30,
    because: design('Whoever is asked next has half an hour: the case has waited once already.'),
  },
  /** A case that opens this soon after another one for the same person rings no telephone of its own. */
  notAgainWithin: {
    minutes: 5,
    because: design('Many reports at once are one call, so that one true report is not lost among texts.'),
  },
  /** When a taken case is looked at again, unless whoever has it says another day. */
  lookAgain: {
    openDays: 3,
    because: design('A case that nobody looks at again is a promise that nobody keeps.'),
  },
  /** Of any other feedback: on how many days of opening somebody has read it. */
  read: {
    openDays: 3,
    because: design('Whoever writes to us is told by which day a person has read it.'),
  },
} as const;
