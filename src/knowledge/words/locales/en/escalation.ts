import type { escalationMessages } from '../../messages/escalation.ts';
import type { PartText, TextsOf } from '../../messages/message-types.ts';
import { emergencyNet } from './emergency-net.ts';

const callNow: PartText = {
  says: 'Call {emergency} now. Do not wait for us.',
  sms: 'Call {emergency} now. Do not wait for us.',
};
const promise: PartText = {
  says: 'We will call you by {by}.',
  sms: 'We will call you by {by}.',
};
const elseEmergencyRoom: PartText = {
  says: 'If nobody has called by then, call us on {phone}. If you cannot reach us, go to {emergencyRoom}. Do not drive yourself.',
  sms: 'If not, call us on {phone}. No answer: go to {emergencyRoom}. Do not drive yourself.',
};
const elseAdviceLine: PartText = {
  says: 'If nobody has called by then, call us on {phone}. If you cannot reach us, call {adviceLine}.',
  sms: 'If not, call us on {phone}. No answer: call {adviceLine}.',
};
const headInjury: PartText = {
  says: 'Call too after a head injury, even if you feel well, or with a sudden bad headache.',
  sms: 'Head injury: call too.',
};
const callBack = {
  title: 'We will call you',
  parts: { emergency: emergencyNet, promise, ifNot: elseEmergencyRoom },
};
const callBackToday = {
  title: 'We will call you',
  parts: { emergency: emergencyNet, promise, ifNot: elseAdviceLine },
};

export const escalation: TextsOf<typeof escalationMessages> = {
  'escalation.emergency': {
    title: 'Call {emergency} now',
    parts: {
      call: callNow,
      drive: { says: 'Do not drive yourself.', sms: 'Do not drive yourself.' },
      say: {
        says: 'Say that you take a blood thinner.',
        sms: 'Say that you take a blood thinner.',
      },
      confirm: {
        says: 'Then tell us that you have called.',
        sms: 'Then reply CALLED.',
        spoken: 'Then tell us that you have called. I stay on the line.',
      },
    },
  },
  'escalation.emergency-department': {
    title: 'Go to {emergencyRoom} now',
    parts: {
      go: {
        says: 'Go to {emergencyRoom} now. Do not drive yourself. Do not wait for us.',
        sms: 'Go to {emergencyRoom} now. Do not drive yourself. Do not wait for us.',
      },
      ifNot: {
        says: 'If nobody can take you, or you get worse, call {emergency} now.',
        sms: 'If nobody can take you, or you get worse, call {emergency} now.',
      },
      say: { says: 'Say that you take a blood thinner.', sms: 'Say that you take a blood thinner.' },
      confirm: { says: 'Then tell us that you are there.', sms: 'Then reply THERE.' },
    },
  },
  'escalation.did-you-call': {
    title: 'Did you call {emergency}?',
    parts: {
      call: {
        says: 'Did you call {emergency}? If not, call {emergency} now. Do not wait for us.',
        sms: 'Did you call {emergency}? If not, call {emergency} now. Do not wait for us.',
      },
      confirm: {
        says: 'Then tell us that you have called. If we hear nothing, we will call you.',
        sms: 'Then reply CALLED. If we hear nothing, we will call you.',
      },
    },
  },
  'escalation.15-minutes': {
    title: 'If it could be yes, call {emergency}',
    parts: {
      ifSo: {
        says: 'You were not sure. If it could be yes, call {emergency} now. Do not wait for us.',
        sms: 'You were not sure. If it could be yes, call {emergency} now. Do not wait for us.',
      },
      promise,
      ifNot: elseEmergencyRoom,
    },
  },
  'escalation.1-hour': callBack,
  'escalation.4-hours': callBack,
  'escalation.same-day': callBackToday,
  'escalation.24-hours': callBackToday,
  'escalation.out-of-hours': {
    title: 'Nobody is on duty now',
    parts: {
      emergency: emergencyNet,
      closed: {
        says: 'Nobody is on duty here now. We read your message at {opensAt}.',
        sms: 'Nobody is on duty now. We read this at {opensAt}.',
      },
      meanwhile: {
        says: 'If you are worried before then, call {adviceLine}. Do not stop your medicine.',
        sms: 'Worried: call {adviceLine}. Do not stop your medicine.',
      },
      later: {
        says: 'When we are open, call us on {phone}.',
        sms: 'When open, call us on {phone}.',
      },
    },
  },
  'escalation.no-answer-from-us': {
    title: 'Nobody here can answer now',
    parts: {
      emergency: emergencyNet,
      nobody: {
        says: 'Nobody in our team can answer you now.',
        sms: 'Nobody in our team can answer now.',
      },
      meanwhile: {
        says: 'If you are worried, call {adviceLine}. Do not stop your medicine.',
        sms: 'Worried: call {adviceLine}. Do not stop your medicine.',
      },
      later: {
        says: 'When we are open, call us on {phone}.',
        sms: 'When open, call us on {phone}.',
      },
    },
  },
  'inr.high': {
    title: 'We must talk to you about your blood test',
    parts: {
      emergency: emergencyNet,
      head: headInjury,
      promise: {
        says: 'We must talk to you about your blood test. We will call you by {by}. Take no warfarin until you have spoken to us.',
        sms: 'Your blood test: we will call you by {by}. No warfarin until we talk.',
      },
      ifNot: elseEmergencyRoom,
    },
  },
  'inr.high-nobody-here': {
    title: 'Your blood test cannot wait, and nobody is on duty here',
    parts: {
      emergency: emergencyNet,
      head: headInjury,
      nobody: { says: 'Nobody is on duty here now.', sms: 'Nobody is on duty here now.' },
      call: {
        says: 'Your blood test cannot wait: call {adviceLine} now. If nobody answers, go to {emergencyRoom}. Do not drive yourself.',
        sms: 'Your blood test cannot wait: call {adviceLine} now. No answer: go to {emergencyRoom}. Do not drive yourself.',
      },
      dose: {
        says: 'Take no warfarin until you have spoken to a doctor or nurse.',
        sms: 'No warfarin until a doctor or nurse says so.',
      },
    },
  },
};
