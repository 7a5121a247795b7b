import type { appointmentMessages } from '../../messages/appointments.ts';
import type { TextsOf } from '../../messages/message-types.ts';
import { emergencyNet } from './emergency-net.ts';

const visit = {
  come: {
    says: 'كيف تصل إلينا: {where}. أحضر معك قائمة بأدويتك. وأحضر نظارتك أو سماعتك إن كنت تستعملهما.',
    sms: 'أحضر معك قائمة بأدويتك.',
  },
  change: {
    says: 'إن لم تستطع الحضور أو احتجت إلى وقت آخر فاتصل بنا على {phone}.',
    sms: 'لوقت آخر اتصل بنا على {phone}.',
  },
  emergency: emergencyNet,
};

export const appointments: TextsOf<typeof appointmentMessages> = {
  'appointment.booked': {
    title: 'موعدك',
    parts: { when: { says: 'موعدك: {at}، في {place}.', sms: 'موعدك: {at}، {place}.' }, ...visit },
  },
  'appointment.moved': {
    title: 'لموعدك وقت جديد',
    parts: {
      when: {
        says: 'لموعدك وقت جديد: {at}، في {place}. الوقت السابق لم يعد قائمًا.',
        sms: 'وقت جديد لموعدك: {at}، {place}. الوقت السابق لم يعد قائمًا.',
      },
      ...visit,
    },
  },
  'appointment.cancelled': {
    title: 'أُلغي موعدك',
    parts: {
      when: { says: 'أُلغي موعدك: {at}. من فضلك لا تحضر.', sms: 'أُلغي موعدك: {at}. من فضلك لا تحضر.' },
      change: {
        says: 'إن لم تطلب ذلك أو احتجت إلى وقت آخر فاتصل بنا على {phone}.',
        sms: 'إن لم تطلب ذلك أو لوقت آخر اتصل بنا على {phone}.',
      },
      emergency: visit.emergency,
    },
  },
  'appointment.reminder': {
    title: 'موعدك قريب',
    parts: {
      when: { says: 'نذكّرك بموعدك: {at}، في {place}.', sms: 'تذكير بموعدك: {at}، {place}.' },
      ...visit,
    },
  },
};
