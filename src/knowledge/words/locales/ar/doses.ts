import type { doseMessages } from '../../messages/doses.ts';
import type { PartText, TextsOf } from '../../messages/message-types.ts';

const unsure: PartText = {
  says: 'إن لم تعرف هل تناولتها فلا تتناول جرعة ثانية. اتصل بنا على {phone}.',
  sms: 'إن لم تعرف هل تناولتها فلا تتناول جرعة ثانية. اتصل بنا على {phone}.',
};
const tablets =
  '{tablets, plural, zero {# قرص} one {قرصًا واحدًا} two {قرصين} few {# أقراص} many {# قرصًا} other {# قرص}} من عيار {strength}';

export const doses: TextsOf<typeof doseMessages> = {
  'dose.reminder': {
    title: 'وقت جرعتك',
    parts: {
      now: {
        says: `موعد جرعتك من {drug}: {at}. تناول ${tablets}.`,
        sms: `{drug}، {at}: تناول ${tablets}.`,
      },
      unsure,
    },
  },
  'dose.reminder-with-food': {
    title: 'وقت جرعتك، مع الطعام',
    parts: {
      now: {
        says: `موعد جرعتك من {drug}: {at}. تناول ${tablets}، مع الطعام.`,
        sms: `{drug}، {at}: تناول ${tablets}، مع الطعام.`,
      },
      unsure,
    },
  },
  'step-down.apixaban': {
    title: 'جرعتك تتغير',
    parts: {
      before: {
        says: 'حتى ذلك الوقت تناول 10 mg من apixaban مرتين في اليوم. أي قرصين (2) من عيار 5 mg كل مرة.',
        sms: 'حتى ذلك الوقت: apixaban 10 mg (2 من عيار 5 mg) مرتين في اليوم.',
        spoken:
          'ستتغير قريبًا جرعتك من apixaban. حتى ذلك الوقت تناول 10 mg مرتين في اليوم. أي قرصين (2) من عيار 5 mg كل مرة.',
      },
      after: {
        says: 'ابتداءً من: {stepAt}، تناول 5 mg مرتين في اليوم. أي قرصًا واحدًا (1) من عيار 5 mg كل مرة.',
        sms: 'من {stepAt}: 5 mg (1 من عيار 5 mg) مرتين في اليوم.',
      },
      never: {
        says: 'لا تتناول أبدًا 10 mg و 5 mg معًا. لا توقف الدواء.',
        sms: 'لا تتناول أبدًا 10 mg و 5 mg معًا. لا توقف الدواء.',
      },
      check: {
        says: 'إن لم تكن عندك أقراص من عيار 5 mg، أو لم تكن متأكدًا، فاتصل بنا على {phone} قبل تلك الجرعة.',
        sms: 'لا أقراص من عيار 5 mg أو لست متأكدًا؟ اتصل بنا على {phone} أولًا.',
      },
    },
  },
  'step-down.rivaroxaban': {
    title: 'جرعتك تتغير',
    parts: {
      before: {
        says: 'حتى ذلك الوقت تناول rivaroxaban 15 mg مرتين في اليوم، مع الطعام.',
        sms: 'حتى ذلك الوقت: rivaroxaban 15 mg مرتين في اليوم، مع الطعام.',
        spoken: 'ستتغير قريبًا جرعتك من rivaroxaban. حتى ذلك الوقت تناول 15 mg مرتين في اليوم، مع الطعام.',
      },
      after: {
        says: 'ابتداءً من: {stepAt}، تناول 20 mg مرة واحدة في اليوم، مع الطعام.',
        sms: 'من {stepAt}: 20 mg مرة واحدة في اليوم، مع الطعام.',
      },
      never: {
        says: 'لا تتناول أبدًا 15 mg و 20 mg معًا. لا توقف الدواء.',
        sms: 'لا تتناول أبدًا 15 mg و 20 mg معًا. لا توقف الدواء.',
      },
      check: {
        says: 'إن لم تكن عندك أقراص من عيار 20 mg، أو لم تكن متأكدًا، فاتصل بنا على {phone} قبل تلك الجرعة.',
        sms: 'لا أقراص من عيار 20 mg أو لست متأكدًا؟ اتصل بنا على {phone} أولًا.',
      },
    },
  },
  'step-down-check.apixaban': {
    title: 'هل غيّرت جرعتك؟',
    parts: {
      ask: {
        says: 'جرعتك من apixaban الآن 5 mg مرتين في اليوم، وليست 10 mg. أخبرنا هل غيّرتها.',
        sms: 'جرعة apixaban الآن 5 mg مرتين في اليوم، وليست 10 mg. هل غيّرتها؟ أجب بكلمة: غيرت.',
      },
      unsure: {
        says: 'إن لم تفعل، أو لم تكن متأكدًا، فاتصل بنا على {phone} قبل جرعتك التالية.',
        sms: 'إن لم تفعل أو لم تتأكد فاتصل بنا على {phone} قبل الجرعة التالية.',
      },
    },
  },
  'step-down-check.rivaroxaban': {
    title: 'هل غيّرت جرعتك؟',
    parts: {
      ask: {
        says: 'جرعتك من rivaroxaban الآن 20 mg مرة واحدة في اليوم مع الطعام، وليست 15 mg. أخبرنا هل غيّرتها.',
        sms: 'جرعة rivaroxaban الآن 20 mg مرة واحدة في اليوم مع الطعام، وليست 15 mg. هل غيّرتها؟ أجب بكلمة: غيرت.',
      },
      unsure: {
        says: 'إن لم تفعل، أو لم تكن متأكدًا، فاتصل بنا على {phone} قبل جرعتك التالية.',
        sms: 'إن لم تفعل أو لم تتأكد فاتصل بنا على {phone} قبل الجرعة التالية.',
      },
    },
  },
};
