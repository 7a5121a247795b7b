import type { checkInMessages } from '../../messages/check-in.ts';
import type { TextsOf } from '../../messages/message-types.ts';
import { emergencyNet } from './emergency-net.ts';

export const checkIn: TextsOf<typeof checkInMessages> = {
  'check-in.invitation': {
    title: 'How are you today?',
    parts: {
      ask: {
        says: 'It is time for your check-in. Please answer by {by}.',
        sms: 'Time for your check-in. Please answer by {by}.',
        spoken: 'It is time for your check-in. Please answer now, or call back by {by}.',
      },
      how: {
        says: 'Open {link} to answer. If you would rather talk, call us on {phone}.',
        sms: 'Open {link} or call us on {phone}.',
        spoken: 'We can do it now. If you would rather talk later, call us on {phone}.',
      },
      emergency: emergencyNet,
    },
  },
  'check-in.reminder': {
    title: 'We have not had your check-in',
    parts: {
      emergency: emergencyNet,
      missing: {
        says: 'We have not had your check-in. It was due by {dueAt}. Please answer now.',
        sms: 'We have not had your check-in, due {dueAt}. Please answer now.',
      },
      how: {
        says: 'Open {link}, or call us on {phone}.',
        sms: 'Open {link} or call us on {phone}.',
        spoken: 'We can do it now. If not, call us on {phone}.',
      },
      next: {
        says: 'If we do not hear from you, we will call you.',
        sms: 'If we hear nothing, we will call you.',
      },
    },
  },
  'silence.second-channel': {
    title: 'We have not heard from you',
    parts: {
      emergency: emergencyNet,
      missing: {
        says: 'We have not heard from you. Your check-in was due by {dueAt}.',
        sms: 'We have not heard from you. Your check-in was due {dueAt}.',
      },
      next: {
        says: 'We will call you at {callAt}. Or call us on {phone} first.',
        sms: 'We will call you at {callAt}. Or call us on {phone}.',
      },
    },
  },
  'silence.named-contact': {
    title: 'Please help us reach someone',
    parts: {
      emergency: {
        says: 'If you are with them and they are short of breath, faint or bleed a lot: call {emergency} now. Do not wait for us.',
        sms: 'If they are short of breath, faint or bleed a lot: call {emergency} now. Do not wait for us.',
      },
      ask: {
        says: 'Someone gave us your name as their contact, and we cannot reach them. Please see how they are, and ask them to call {clinic} on {phone}.',
        sms: 'Someone gave you as their contact and we cannot reach them. Please see how they are and ask them to call {clinic} on {phone}.',
        spoken:
          'Someone gave us your name as their contact. We cannot reach them. Please see how they are. Then ask them to call {clinic} on {phone}.',
      },
    },
  },
  'silence.undelivered': {
    title: 'A message did not reach you',
    parts: {
      emergency: emergencyNet,
      failed: {
        says: 'We sent you a message and it did not arrive.',
        sms: 'We sent you a message and it did not arrive.',
      },
      check: {
        says: 'Please call us on {phone}, so that we have the right number for you.',
        sms: 'Please call us on {phone}, so that we have the right number for you.',
      },
    },
  },
};
