import type { PartText, TextsOf } from '../../messages/message-types.ts';
import type { missedDoseMessages } from '../../messages/missed-doses.ts';
import { emergencyNet as emergency } from './emergency-net.ts';

const doubleNever: PartText = {
  says: 'لا تتناول أبدًا جرعة مضاعفة.',
  sms: 'لا تتناول أبدًا جرعة مضاعفة.',
};
const never: PartText = {
  says: 'إن حان موعد الجرعة التالية فتناولها وحدها. لا تتناول أبدًا جرعة مضاعفة.',
  sms: 'إن حانت التالية فهي وحدها. لا تتناول أبدًا جرعة مضاعفة.',
};
const callAfterTwo: PartText = {
  says: 'إن نسيت جرعتين (2) فاتصل بنا على {phone}.',
  sms: 'إن نسيت 2 فاتصل بنا على {phone}.',
};
const callEarlyAfterOne: PartText = {
  says: 'في أول 21 يومًا اتصل بنا على {phone} إن نسيت جرعة واحدة (1). وبعد ذلك إن نسيت جرعتين (2) متتاليتين.',
  sms: 'اتصل بنا على {phone}: أول 21 يومًا إن نسيت 1، وبعدها إن نسيت 2 متتاليتين.',
};
const thatDayOrSkip = (drug: string): PartText => ({
  says: `إن نسيت جرعتك من ${drug} فتناولها حالما تتذكر، ما دمت في اليوم نفسه. وبعد منتصف الليل اتركها. ثم تناول الجرعة التالية كالمعتاد.`,
  sms: `نسيت ${drug}؟ تناولها حالما تتذكر في اليوم نفسه. وبعد منتصف الليل اتركها.`,
});
const title = 'إذا نسيت جرعة';

export const missedDoses: TextsOf<typeof missedDoseMessages> = {
  'missed-dose.apixaban-first-days': {
    title,
    parts: {
      emergency,
      take: {
        says: 'إن نسيت 10 mg من apixaban فتناولها حالما تتذكر. ثم تابع مرتين في اليوم كما كنت.',
        sms: 'نسيت apixaban 10 mg؟ حالما تتذكر، ثم مرتين في اليوم.',
      },
      step: {
        says: 'إن حان موعد الجرعة التالية فتناولها وحدها. وإن كانت 5 mg فلا تضف إليها 10 mg. لا تتناول أبدًا جرعة مضاعفة.',
        sms: 'إن حانت التالية فهي وحدها؛ وإن كانت 5 mg فبلا 10 mg. لا تتناول أبدًا جرعة مضاعفة.',
      },
      call: callAfterTwo,
    },
  },
  'missed-dose.apixaban': {
    title,
    parts: {
      emergency,
      take: {
        says: 'إن نسيت جرعة من apixaban فتناولها حالما تتذكر. ثم تابع مرتين في اليوم كما كنت.',
        sms: 'نسيت apixaban؟ تناولها حالما تتذكر، ثم مرتين في اليوم.',
      },
      never,
      call: callAfterTwo,
    },
  },
  'missed-dose.rivaroxaban-twice-daily': {
    title,
    parts: {
      emergency,
      take: {
        says: 'إن نسيت جرعة 15 mg من rivaroxaban فتناولها حالما تتذكر، ما دمت في اليوم نفسه. ويمكنك عندئذ تناول قرصين (2) من عيار 15 mg معًا. لا تتجاوز 30 mg في ذلك اليوم.',
        sms: 'نسيت rivaroxaban 15 mg؟ حالما تتذكر في اليوم نفسه؛ ويمكن 2 من عيار 15 mg معًا، وأقصاه 30 mg.',
      },
      never: {
        says: 'لا تتناول أبدًا 15 mg و 20 mg معًا.',
        sms: 'لا تتناول أبدًا 15 mg و 20 mg معًا.',
      },
      call: callAfterTwo,
    },
  },
  'missed-dose.rivaroxaban-once-daily': {
    title,
    parts: { emergency, take: thatDayOrSkip('rivaroxaban'), never, call: callAfterTwo },
  },
  'missed-dose.edoxaban': {
    title,
    parts: { emergency, take: thatDayOrSkip('edoxaban'), never: doubleNever, call: callEarlyAfterOne },
  },
  'missed-dose.dabigatran': {
    title,
    parts: {
      emergency,
      take: {
        says: 'إن نسيت جرعة من dabigatran فتناولها حالما تتذكر، إذا بقيت 6 ساعات أو أكثر على الجرعة التالية. وإن بقي أقل فاتركها.',
        sms: 'نسيت dabigatran؟ تناولها حالما تتذكر إذا بقيت 6 ساعات أو أكثر على التالية. وإلا اتركها.',
      },
      never: doubleNever,
      call: callAfterTwo,
    },
  },
  'missed-dose.warfarin': {
    title,
    parts: {
      emergency,
      take: {
        says: 'إن نسيت warfarin (وارفارين) فتناوله حالما تتذكر قبل منتصف الليل. وبعده اتركها واكتب ذلك.',
        sms: 'نسيت warfarin؟ حالما تتذكر قبل منتصف الليل. وبعده اتركها واكتب ذلك.',
      },
      never: doubleNever,
      call: {
        says: 'اتصل بنا على {phone} لتخبرنا، قبل تحليل دمك التالي.',
        sms: 'اتصل بنا على {phone} لتخبرنا.',
      },
    },
  },
  'missed-dose.injection-once-daily': {
    title: 'إذا نسيت حقنة',
    parts: { emergency, take: thatDayOrSkip('{drug}'), never: doubleNever, call: callEarlyAfterOne },
  },
  'missed-dose.injection-twice-daily': {
    title: 'إذا نسيت حقنة',
    parts: {
      emergency,
      take: {
        says: 'إن نسيت {drug} فخذها حالما تتذكر، إذا بقيت 6 ساعات أو أكثر على الجرعة التالية. وإن بقي أقل فاتركها.',
        sms: 'نسيت {drug}؟ حالما تتذكر إذا بقيت 6 ساعات أو أكثر على التالية. وإلا اتركها.',
      },
      never: doubleNever,
      call: { says: 'إن تركت واحدة فاتصل بنا على {phone}.', sms: 'إن تركت واحدة فاتصل بنا على {phone}.' },
    },
  },
};
