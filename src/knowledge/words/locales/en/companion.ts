import type { companionMessages } from '../../messages/companion.ts';
import type { TextsOf } from '../../messages/message-types.ts';
import { emergencyNet } from './emergency-net.ts';

export const companion: TextsOf<typeof companionMessages> = {
  'companion.link': {
    title: 'Your own page',
    parts: {
      how: {
        says: 'Open {link} to see your own page with us. If you would rather talk, call us on {phone}.',
        sms: 'Open {link} to see your own page with us, or call us on {phone}.',
        spoken:
          'You can have a page of your own with us. We send you the link. If you need help, call us on {phone}.',
      },
      secret: {
        says: 'It asks for a code. We send the code to you when you open the page.',
        sms: 'It asks for a code, which we then send you.',
      },
      emergency: emergencyNet,
    },
  },
  'companion.code': {
    title: 'Your code',
    parts: {
      code: {
        says: 'Your code is {code}.',
        sms: 'Your code is {code}.',
      },
      life: {
        says: 'It is good for 10 minutes. Type it on the page that asked for it.',
        sms: 'It is good for 10 minutes.',
      },
      secret: {
        says: 'Tell it to nobody. We never ask you for it. If you did not ask for a code, you need do nothing.',
        sms: 'Tell it to nobody. We never ask you for it.',
      },
    },
  },
};
