import type { appointmentMessages } from '../../messages/appointments.ts';
import type { TextsOf } from '../../messages/message-types.ts';
import { emergencyNet } from './emergency-net.ts';

const visit = {
  come: {
    says: 'Cómo llegar: {where}. Traiga una lista de sus medicinas. Traiga sus lentes o su audífono si los usa.',
    sms: 'Traiga una lista de sus medicinas.',
  },
  change: {
    says: 'Si no puede venir o necesita otra hora, llámenos al {phone}.',
    sms: '¿Otra hora? Llámenos al {phone}.',
  },
  emergency: {
    ...emergencyNet,
    sms: 'Sin aire, dolor de pecho, desmayo, tos con sangre, sangra más: llame ya al {emergency}, no nos espere.',
  },
};

export const appointments: TextsOf<typeof appointmentMessages> = {
  'appointment.booked': {
    title: 'Su cita',
    parts: { when: { says: 'Su cita es: {at}, en {place}.', sms: 'Su cita: {at}, {place}.' }, ...visit },
  },
  'appointment.moved': {
    title: 'Su cita tiene otra hora',
    parts: {
      when: {
        says: 'Su cita tiene otra hora: {at}, en {place}. La hora anterior ya no vale.',
        sms: 'Nueva hora de su cita: {at}, {place}. La anterior ya no vale.',
      },
      ...visit,
    },
  },
  'appointment.cancelled': {
    title: 'Su cita está cancelada',
    parts: {
      when: {
        says: 'Su cita está cancelada: {at}. Por favor, no venga.',
        sms: 'Su cita está cancelada: {at}. Por favor, no venga.',
      },
      change: {
        says: 'Si no lo pidió o necesita otra hora, llámenos al {phone}.',
        sms: 'Si no lo pidió o quiere otra hora, llámenos al {phone}.',
      },
      emergency: visit.emergency,
    },
  },
  'appointment.reminder': {
    title: 'Su cita es pronto',
    parts: {
      when: {
        says: 'Le recordamos su cita: {at}, en {place}.',
        sms: 'Recordatorio de su cita: {at}, {place}.',
      },
      ...visit,
    },
  },
};
