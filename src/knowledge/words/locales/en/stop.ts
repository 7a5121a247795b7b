import type { PartText, TextsOf } from '../../messages/message-types.ts';
import type { stopMessages } from '../../messages/stop.ts';
import { emergencyNet } from './emergency-net.ts';

const decided: PartText = {
  says: '{decidedBy} decided this. The word you agreed with us is {word}. If that is not your word, call the number on your card before you do anything.',
  sms: 'Decided by {decidedBy}. Your word with us: {word}.',
};
const confirm: PartText = {
  says: 'Tell us that you have stopped. If something is not clear, call us on {phone}.',
  sms: 'Then reply STOPPED. Not clear? Call us on {phone}.',
  spoken:
    'Now tell us that you have stopped, in your own words. If something is not clear later, call us on {phone}.',
};

export const stop: TextsOf<typeof stopMessages> = {
  'stop.interim': {
    title: 'You no longer need this medicine',
    parts: {
      decided,
      stop: {
        says: 'Your result means that you no longer need {drug} for this leg. Take no more of it.',
        sms: 'You no longer need {drug}. Take no more of it.',
      },
      others: {
        says: 'If you took a blood thinner before for something else, go on with that one.',
        sms: 'A blood thinner from before, for something else: go on with that one.',
      },
      confirm,
    },
  },
  'stop.read-back': {
    title: 'Have you stopped?',
    parts: {
      missing: {
        says: '{decidedBy} decided that you no longer need {drug}. Take no more of it. The word you agreed with us is {word}.',
        sms: '{decidedBy} decided you no longer need {drug}. Take no more of it. Your word: {word}.',
      },
      confirm,
      next: {
        says: 'If we hear nothing today, we will call you.',
        sms: 'If we hear nothing today, we will call you.',
      },
    },
  },
  'stop.end-of-treatment': {
    title: 'Your last dose',
    parts: {
      decided,
      last: {
        says: 'Your last day of {drug} is {lastDoseOn}. After that, take no more of it.',
        sms: 'Last day of {drug}: {lastDoseOn}. After that, take no more of it.',
      },
      confirm: {
        says: 'Then tell us that you have stopped. If something is not clear, call us on {phone}.',
        sms: 'Then reply STOPPED. Not clear? Call us on {phone}.',
      },
    },
  },
  'stop.afterwards': {
    title: 'After your treatment',
    parts: {
      emergency: emergencyNet,
      signs: {
        says: 'If a leg or arm swells or hurts, call us on {phone} the same day.',
        sms: 'A leg or arm that swells or hurts: call us on {phone} the same day.',
      },
      closed: { says: 'If we are closed, call {adviceLine}.', sms: 'Closed: call {adviceLine}.' },
      later: {
        says: 'Tell your doctor about this before an operation, before a trip of 4 hours or more, and if you may be pregnant.',
        sms: 'Tell your doctor before an operation, a trip of 4 hours or more, or a pregnancy.',
      },
    },
  },
};
