import type { appointmentMessages } from '../../messages/appointments.ts';
import type { TextsOf } from '../../messages/message-types.ts';
import { emergencyNet } from './emergency-net.ts';

const visit = {
  come: {
    says: 'How to find us: {where}. Bring a list of your medicines. Bring your glasses or hearing aid if you use them.',
    sms: 'Bring a list of your medicines.',
  },
  change: {
    says: 'If you cannot come, or need another time, call us on {phone}.',
    sms: 'Another time? Call us on {phone}.',
  },
  emergency: {
    ...emergencyNet,
    sms: 'Breathless, chest pain, faint, cough blood, bleeding: call {emergency} now, do not wait for us.',
  },
};

export const appointments: TextsOf<typeof appointmentMessages> = {
  'appointment.booked': {
    title: 'Your appointment',
    parts: {
      when: { says: 'Your appointment is on {at} at {place}.', sms: 'Your appointment: {at}, {place}.' },
      ...visit,
    },
  },
  'appointment.moved': {
    title: 'Your appointment has a new time',
    parts: {
      when: {
        says: 'Your appointment has a new time: {at} at {place}. The earlier time is over.',
        sms: 'New time for your appointment: {at}, {place}. The earlier time is over.',
      },
      ...visit,
    },
  },
  'appointment.cancelled': {
    title: 'Your appointment is cancelled',
    parts: {
      when: {
        says: 'Your appointment on {at} is cancelled. Please do not come for it.',
        sms: 'Your appointment on {at} is cancelled. Please do not come for it.',
      },
      change: {
        says: 'If you did not ask for this, or need another time, call us on {phone}.',
        sms: 'Not asked for, or another time? Call us on {phone}.',
      },
      emergency: visit.emergency,
    },
  },
  'appointment.reminder': {
    title: 'Your appointment is soon',
    parts: {
      when: {
        says: 'Your appointment is on {at} at {place}. Please do not forget it.',
        sms: 'Reminder of your appointment: {at}, {place}.',
      },
      ...visit,
    },
  },
};
