import type { checkInMessages } from '../../messages/check-in.ts';
import type { TextsOf } from '../../messages/message-types.ts';
import { emergencyNet } from './emergency-net.ts';

export const checkIn: TextsOf<typeof checkInMessages> = {
  'check-in.invitation': {
    title: 'كيف حالك اليوم؟',
    parts: {
      ask: {
        says: 'حان وقت الاطمئنان عليك. من فضلك أجب قبل: {by}.',
        sms: 'حان وقت الاطمئنان. من فضلك أجب قبل: {by}.',
      },
      how: {
        says: 'افتح {link} للإجابة. وإن أردت الكلام فاتصل بنا على {phone}.',
        sms: 'افتح {link} أو اتصل بنا على {phone}.',
        spoken: 'يمكننا أن نفعل ذلك الآن. وإن أردت الكلام لاحقًا فاتصل بنا على {phone}.',
      },
      emergency: emergencyNet,
    },
  },
  'check-in.reminder': {
    title: 'لم تصلنا إجابتك',
    parts: {
      emergency: emergencyNet,
      missing: {
        says: 'لم تصلنا إجابتك. كان موعدها: {dueAt}. من فضلك أجب الآن.',
        sms: 'لم تصلنا إجابتك ({dueAt}). من فضلك أجب.',
      },
      how: {
        says: 'افتح {link} أو اتصل بنا على {phone}.',
        sms: '{link} أو اتصل بنا على {phone}.',
        spoken: 'يمكننا أن نفعل ذلك الآن. وإلا فاتصل بنا على {phone}.',
      },
      next: { says: 'إن لم نسمع منك فسنتصل بك.', sms: 'وإلا فسنتصل بك.' },
    },
  },
  'silence.second-channel': {
    title: 'لم نسمع منك',
    parts: {
      emergency: emergencyNet,
      missing: {
        says: 'لم نسمع منك. كان موعد إجابتك: {dueAt}.',
        sms: 'لم نسمع منك ({dueAt}).',
      },
      next: {
        says: 'سنتصل بك: {callAt}. أو اتصل بنا على {phone} قبل ذلك.',
        sms: 'سنتصل بك: {callAt}. أو اتصل بنا على {phone}.',
      },
    },
  },
  'silence.named-contact': {
    title: 'ساعدنا في الوصول إلى شخص',
    parts: {
      emergency: {
        says: 'إذا كنت معه وكان يعاني من ضيق في التنفس أو إغماء أو نزيف شديد: اتصل فورًا برقم {emergency}. لا تنتظرنا.',
        sms: 'ضيق تنفس أو إغماء أو نزيف شديد لديه: اتصل فورًا برقم {emergency}. لا تنتظرنا.',
      },
      ask: {
        says: 'أعطانا شخص اسمك لنتصل بك عنه، ولا نستطيع الوصول إليه. من فضلك انظر كيف حاله واطلب منه أن يتصل بـ {clinic} على {phone}.',
        sms: 'أعطانا شخص اسمك ولا نصل إليه. انظر كيف حاله واطلب منه أن يتصل بـ {clinic} على {phone}.',
        spoken:
          'أعطانا شخص اسمك لنتصل بك عنه. لا نستطيع الوصول إليه. من فضلك انظر كيف حاله. ثم اطلب منه أن يتصل بـ {clinic} على {phone}.',
      },
    },
  },
  'silence.undelivered': {
    title: 'رسالة لم تصلك',
    parts: {
      emergency: emergencyNet,
      failed: { says: 'أرسلنا إليك رسالة ولم تصل.', sms: 'أرسلنا إليك رسالة ولم تصل.' },
      check: {
        says: 'من فضلك اتصل بنا على {phone} ليكون عندنا رقمك الصحيح.',
        sms: 'اتصل بنا على {phone} ليكون عندنا رقمك الصحيح.',
      },
    },
  },
};
