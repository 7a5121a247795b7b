import type { escalationMessages } from '../../messages/escalation.ts';
import type { PartText, TextsOf } from '../../messages/message-types.ts';
import { emergencyNet } from './emergency-net.ts';

const callNow: PartText = {
  says: 'اتصل فورًا برقم {emergency}. لا تنتظرنا.',
  sms: 'اتصل فورًا برقم {emergency}. لا تنتظرنا.',
};
const promise: PartText = { says: 'سنتصل بك قبل: {by}.', sms: 'سنتصل بك قبل: {by}.' };
const elseEmergencyRoom: PartText = {
  says: 'إن لم يتصل بك أحد حتى ذلك الوقت فاتصل بنا على {phone}. وإن لم نجب فاذهب إلى {emergencyRoom}. لا تقد السيارة بنفسك.',
  sms: 'وإلا فاتصل بنا على {phone}. إن لم نجب فاذهب إلى {emergencyRoom}. لا تقد السيارة بنفسك.',
};
const elseAdviceLine: PartText = {
  says: 'إن لم يتصل بك أحد حتى ذلك الوقت فاتصل بنا على {phone}. وإن لم نجب فاستشر {adviceLine} بالهاتف.',
  sms: 'وإلا فاتصل بنا على {phone}. إن لم نجب فاستشر {adviceLine}.',
};
const headInjury: PartText = {
  says: 'اتصل أيضًا بعد إصابة في الرأس، حتى لو شعرت أنك بخير، أو عند صداع شديد مفاجئ.',
  sms: 'وكذلك بعد إصابة في الرأس.',
};
const callBack = {
  title: 'سنتصل بك',
  parts: { emergency: emergencyNet, promise, ifNot: elseEmergencyRoom },
};
const callBackToday = {
  title: 'سنتصل بك',
  parts: { emergency: emergencyNet, promise, ifNot: elseAdviceLine },
};

export const escalation: TextsOf<typeof escalationMessages> = {
  'escalation.emergency': {
    title: 'اتصل فورًا برقم {emergency}',
    parts: {
      call: callNow,
      drive: { says: 'لا تقد السيارة بنفسك.', sms: 'لا تقد السيارة بنفسك.' },
      say: { says: 'قل إنك تتناول مميّع دم.', sms: 'قل إنك تتناول مميّع دم.' },
      confirm: {
        says: 'ثم أخبرنا أنك اتصلت.',
        sms: 'ثم أجب بكلمة: اتصلت.',
        spoken: 'ثم أخبرنا أنك اتصلت. سأبقى معك على الخط.',
      },
    },
  },
  'escalation.emergency-department': {
    title: 'اذهب فورًا إلى {emergencyRoom}',
    parts: {
      go: {
        says: 'اذهب فورًا إلى {emergencyRoom}. لا تقد السيارة بنفسك. لا تنتظرنا.',
        sms: 'اذهب فورًا إلى {emergencyRoom}. لا تقد السيارة بنفسك. لا تنتظرنا.',
      },
      ifNot: {
        says: 'إن لم يستطع أحد أن يوصلك، أو ساءت حالتك، اتصل فورًا برقم {emergency}.',
        sms: 'إن لم يستطع أحد أن يوصلك، أو ساءت حالتك، اتصل فورًا برقم {emergency}.',
      },
      say: { says: 'قل إنك تتناول مميّع دم.', sms: 'قل إنك تتناول مميّع دم.' },
      confirm: { says: 'ثم أخبرنا أنك وصلت.', sms: 'ثم أجب بكلمة: وصلت.' },
    },
  },
  'escalation.did-you-call': {
    title: 'هل اتصلت برقم {emergency}؟',
    parts: {
      call: {
        says: 'هل اتصلت برقم {emergency}؟ إن لم تفعل فاتصل فورًا برقم {emergency}. لا تنتظرنا.',
        sms: 'هل اتصلت برقم {emergency}؟ إن لم تفعل فاتصل فورًا برقم {emergency}. لا تنتظرنا.',
      },
      confirm: {
        says: 'ثم أخبرنا أنك اتصلت. إن لم نسمع منك فسنتصل بك.',
        sms: 'ثم أجب بكلمة: اتصلت. وإلا فسنتصل بك.',
      },
    },
  },
  'escalation.15-minutes': {
    title: 'إن احتمل أن يكون الجواب نعم فاتصل فورًا برقم {emergency}',
    parts: {
      ifSo: {
        says: 'لم تكن متأكدًا. إن احتمل أن يكون الجواب نعم فاتصل فورًا برقم {emergency}. لا تنتظرنا.',
        sms: 'لم تكن متأكدًا. إن احتمل أن يكون الجواب نعم فاتصل فورًا برقم {emergency}. لا تنتظرنا.',
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
    title: 'لا يوجد أحد في الخدمة الآن',
    parts: {
      emergency: emergencyNet,
      closed: {
        says: 'لا يوجد أحد في الخدمة هنا الآن. سنقرأ رسالتك: {opensAt}.',
        sms: 'لا أحد في الخدمة الآن. سنقرأ هذا: {opensAt}.',
      },
      meanwhile: {
        says: 'إن أقلقك شيء قبل ذلك فاستشر {adviceLine} بالهاتف. لا توقف دواءك.',
        sms: 'إن قلقت فاستشر {adviceLine}. لا توقف دواءك.',
      },
      later: { says: 'عندما نفتح، اتصل بنا على {phone}.', sms: 'عندما نفتح، اتصل بنا على {phone}.' },
    },
  },
  'escalation.no-answer-from-us': {
    title: 'لا يستطيع أحد منا الرد الآن',
    parts: {
      emergency: emergencyNet,
      nobody: {
        says: 'لا يستطيع أحد من فريقنا الرد عليك الآن.',
        sms: 'لا يستطيع أحد منا الرد الآن.',
      },
      meanwhile: {
        says: 'إن أقلقك شيء فاستشر {adviceLine} بالهاتف. لا توقف دواءك.',
        sms: 'إن قلقت فاستشر {adviceLine}. لا توقف دواءك.',
      },
      later: { says: 'عندما نفتح، اتصل بنا على {phone}.', sms: 'عندما نفتح، اتصل بنا على {phone}.' },
    },
  },
  'inr.high': {
    title: 'يجب أن نتحدث معك عن تحليل دمك',
    parts: {
      emergency: emergencyNet,
      head: headInjury,
      promise: {
        says: 'يجب أن نتحدث معك عن تحليل دمك. سنتصل بك قبل: {by}. لا تتناول warfarin (وارفارين) قبل أن تتحدث معنا.',
        sms: 'عن تحليل دمك: سنتصل بك قبل: {by}. لا تتناول warfarin قبل أن نتحدث.',
      },
      ifNot: {
        ...elseEmergencyRoom,
        sms: 'وإلا فاتصل بنا على {phone} أو اذهب إلى {emergencyRoom}. لا تقد السيارة بنفسك.',
      },
    },
  },
  'inr.high-nobody-here': {
    title: 'تحليل دمك لا يحتمل الانتظار، ولا يوجد أحد في الخدمة هنا',
    parts: {
      emergency: emergencyNet,
      head: headInjury,
      nobody: { says: 'لا يوجد أحد في الخدمة هنا الآن.', sms: 'لا أحد في الخدمة الآن.' },
      call: {
        says: 'تحليل دمك لا يحتمل الانتظار: استشر {adviceLine} بالهاتف الآن. وإن لم يجب أحد فاذهب إلى {emergencyRoom}. لا تقد السيارة بنفسك.',
        sms: 'تحليلك لا ينتظر: استشر {adviceLine} الآن، وإلا فاذهب إلى {emergencyRoom}. لا تقد السيارة بنفسك.',
      },
      dose: {
        says: 'لا تتناول warfarin (وارفارين) قبل أن تتحدث مع طبيب أو ممرض.',
        sms: 'لا تتناول warfarin قبل أن تتحدث مع طبيب.',
      },
    },
  },
};
