import { type Deed, restOfKey } from '../scene.ts';

export const accepting: Deed = {
  doer: 'task',
  does: ({ episode }) => ({ type: 'accept-referral', personId: episode.personId, note: '' }),
};

export const tellingReferrer: Deed = {
  doer: 'task',
  does: () => ({ type: 'tell-referrer', who: 'The practice', how: 'telephone', note: '' }),
};

export const askingAgain: Deed = {
  doer: 'task',
  does: (scene) => ({
    type: 'record-referral-answer',
    referralId: restOfKey(scene),
    answer: 'accepted',
    who: 'Dr Silva',
    how: 'telephone',
    note: '',
    answeredAt: scene.now,
  }),
};

export const referringAgain: Deed = {
  doer: 'task',
  does: () => ({
    type: 'refer-out',
    to: 'St Anne’s',
    receiver: 'Dr Silva',
    reason: 'Declined elsewhere',
    question: 'Please take over',
    urgency: 'same-day',
    how: 'telephone',
    saidBack: 'Yes, this person, today',
  }),
};
