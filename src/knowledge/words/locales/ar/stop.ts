import type { PartText, TextsOf } from '../../messages/message-types.ts';
import type { stopMessages } from '../../messages/stop.ts';
import { emergencyNet } from './emergency-net.ts';

const decided: PartText = {
  says: 'قرر هذا {decidedBy}. الكلمة المتفق عليها معنا هي {word}. إن لم تكن كلمتك فاتصل بالرقم الذي على بطاقتك قبل أن تفعل أي شيء.',
  sms: 'قرر هذا {decidedBy}. كلمتك معنا: {word}.',
};
const confirm: PartText = {
  says: 'أخبرنا أنك أوقفته. وإن لم يتضح شيء فاتصل بنا على {phone}.',
  sms: 'ثم أجب بكلمة: أوقفته. لم يتضح شيء؟ اتصل بنا على {phone}.',
  spoken: 'الآن أخبرنا أنك أوقفته، بكلماتك. وإن لم يتضح شيء لاحقًا فاتصل بنا على {phone}.',
};

export const stop: TextsOf<typeof stopMessages> = {
  'stop.interim': {
    title: 'لم تعد تحتاج إلى هذا الدواء',
    parts: {
      decided,
      stop: {
        says: 'تعني نتيجتك أنك لم تعد تحتاج إلى {drug} لهذه الساق. لا تتناول منه بعد الآن.',
        sms: 'لم تعد تحتاج إلى {drug}. لا تتناول منه بعد الآن.',
      },
      others: {
        says: 'إن كنت تتناول من قبل مميّع دم آخر لسبب آخر فتابع ذلك الدواء.',
        sms: 'مميّع دم آخر من قبل لسبب آخر: تابع ذلك الدواء.',
      },
      confirm,
    },
  },
  'stop.read-back': {
    title: 'هل أوقفته؟',
    parts: {
      missing: {
        says: 'قرر {decidedBy} أنك لم تعد تحتاج إلى {drug}. لا تتناول منه بعد الآن. الكلمة المتفق عليها معنا هي {word}.',
        sms: 'قرر {decidedBy} أنك لم تعد تحتاج إلى {drug}. لا تتناول منه بعد الآن. كلمتك: {word}.',
      },
      confirm,
      next: { says: 'إن لم نسمع منك هذا اليوم فسنتصل بك.', sms: 'إن لم نسمع منك هذا اليوم فسنتصل بك.' },
    },
  },
  'stop.end-of-treatment': {
    title: 'جرعتك الأخيرة',
    parts: {
      decided,
      last: {
        says: 'آخر يوم لك مع {drug}: {lastDoseOn}. وبعد ذلك لا تتناول منه بعد الآن.',
        sms: 'آخر يوم مع {drug}: {lastDoseOn}. ثم لا تتناول منه بعد الآن.',
      },
      confirm: {
        says: 'ثم أخبرنا أنك أوقفته. وإن لم يتضح شيء فاتصل بنا على {phone}.',
        sms: 'ثم أجب بكلمة: أوقفته. لم يتضح شيء؟ اتصل بنا على {phone}.',
      },
    },
  },
  'stop.afterwards': {
    title: 'بعد علاجك',
    parts: {
      emergency: emergencyNet,
      signs: {
        says: 'إذا تورمت ساق أو ذراع أو آلمتك فاتصل بنا على {phone} في اليوم نفسه.',
        sms: 'إذا تورمت ساق أو ذراع أو آلمتك: اتصل بنا على {phone} في اليوم نفسه.',
      },
      closed: {
        says: 'وإن كنا مغلقين فاستشر {adviceLine} بالهاتف.',
        sms: 'مغلق: استشر {adviceLine}.',
      },
      later: {
        says: 'أخبر طبيبك بهذا قبل أي عملية، وقبل سفر مدته 4 ساعات أو أكثر، وإذا احتمل حدوث حمل.',
        sms: 'أخبر طبيبك قبل عملية أو سفر 4 ساعات أو أكثر أو حمل.',
      },
    },
  },
};
