import { cite } from './sources.ts';

const ours = (says: string) => cite('virchow-design', 'own page, door', says, 'design');

/** The door to a person's own page: how long a code lives, how often one may be asked for, how long somebody stays signed in. */
export const companionClocks = {
  code: {
    minutes: 10,
    tries: 5,
    because: ours(
      'Long enough for a slow message; five guesses of a million numbers, and then another code is asked for.',
    ),
  },
  codesAsked: {
    anHour: 5,
    aDay: 10,
    because: ours(
      'Whoever has the link of somebody else can neither guess on for a day nor fill their telephone.',
    ),
  },
  linksAsked: {
    anHour: 2,
    aDay: 4,
    because: ours('Anybody can name a number and a birthday: a few messages a day disturb nobody much.'),
  },
  ownTelephone: {
    days: 30,
    because: ours(
      'A code each day would keep people from looking; a lost telephone is signed out from another one.',
    ),
  },
  sharedTelephone: {
    hours: 1,
    because: ours(
      'It ends when the browser is closed. Many browsers open again with what was open: so it ends by itself as well.',
    ),
  },
} as const;
