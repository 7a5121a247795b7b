import { type Deed, later } from '../scene.ts';

/** By the end of the day, also where the episode has been closed meanwhile. */
export const sendingLetter: Deed = {
  doer: 'task',
  from: ({ item, now }) => later(item.warnAt ?? now, -120),
  does: ({ now }) => ({
    type: 'record-letter',
    letter: 'gp',
    to: 'Dr Lee, Elm Street',
    how: 'electronic',
    sentAt: now,
  }),
};
