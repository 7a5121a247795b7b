import type { companionMessages } from '../../messages/companion.ts';
import type { TextsOf } from '../../messages/message-types.ts';
import { emergencyNet } from './emergency-net.ts';

export const companion: TextsOf<typeof companionMessages> = {
  'companion.link': {
    title: 'صفحتك الخاصة',
    parts: {
      how: {
        says: 'افتح {link} لترى صفحتك الخاصة عندنا. وإن أردت الكلام فاتصل بنا على {phone}.',
        sms: 'افتح {link} لصفحتك الخاصة أو اتصل بنا على {phone}.',
        spoken:
          'يمكن أن تكون لك صفحة خاصة عندنا. نرسل إليك الرابط. وإن احتجت إلى مساعدة فاتصل بنا على {phone}.',
      },
      secret: {
        says: 'ستطلب منك رمزًا. نرسل إليك الرمز عندما تفتح الصفحة.',
        sms: 'ستطلب رمزًا نرسله إليك.',
      },
      emergency: emergencyNet,
    },
  },
  'companion.code': {
    title: 'رمزك',
    parts: {
      code: { says: 'رمزك هو {code}.', sms: 'رمزك هو {code}.' },
      life: {
        says: 'يصلح لمدة 10 دقائق. اكتبه في الصفحة التي طلبته.',
        sms: 'يصلح لمدة 10 دقائق.',
      },
      secret: {
        says: 'لا تقله لأحد. نحن لا نسألك عنه أبدًا. وإن لم تطلب رمزًا فلا تفعل شيئًا.',
        sms: 'لا تقله لأحد. لا نسألك عنه أبدًا.',
      },
    },
  },
};
