import { simulatedClinic } from '../../../knowledge/simulated-clinic.ts';
import type { Command } from '../../commands.ts';
import { entriesOf } from '../chance.ts';
import { type Deed, fateOf, restOfKey } from '../scene.ts';

const { refused, answers } = simulatedClinic.referrals;

export const accepting: Deed = {
  doer: 'task',
  does: (scene) =>
    fateOf(scene, 'refused').is(refused) && scene.episode.emergencySince === null
      ? { type: 'refuse-referral', reason: 'Both legs, for years', who: 'Dr Lee', how: 'telephone' }
      : { type: 'accept-referral', personId: scene.episode.personId, note: '' },
};

export const tellingReferrer: Deed = {
  doer: 'task',
  does: () => ({ type: 'tell-referrer', who: 'The practice', how: 'telephone', note: '' }),
};

export const askingAgain: Deed = {
  doer: 'task',
  does: (scene) => {
    const answer = scene.chance.weighed(entriesOf(answers));
    return {
      type: 'record-referral-answer',
      referralId: restOfKey(scene),
      answer,
      who: 'Dr Silva',
      how: 'telephone',
      note: answer === 'declined' ? 'No bed today' : '',
      answeredAt: scene.now,
    };
  },
};

export const referringOut = (reason: string): Command => ({
  type: 'refer-out',
  to: 'St Anne’s',
  receiver: 'Dr Silva',
  reason,
  question: 'Please take over',
  urgency: 'same-day',
  how: 'telephone',
  saidBack: 'Yes, this person, today',
});

export const referringAgain: Deed = { doer: 'task', does: () => referringOut('Declined elsewhere') };
