import type { checkInMessages } from '../../messages/check-in.ts';
import type { TextsOf } from '../../messages/message-types.ts';
import { emergencyNet } from './emergency-net.ts';

export const checkIn: TextsOf<typeof checkInMessages> = {
  'check-in.invitation': {
    title: '¿Cómo está hoy?',
    parts: {
      ask: {
        says: 'Es hora de su control. Por favor, responda antes de: {by}.',
        sms: 'Es hora de su control. Por favor, responda antes de: {by}.',
      },
      how: {
        says: 'Abra {link} para responder. Si prefiere hablar, llámenos al {phone}.',
        sms: 'Abra {link} o llámenos al {phone}.',
        spoken: 'Podemos hacerlo ahora. Si prefiere hablar más tarde, llámenos al {phone}.',
      },
      emergency: emergencyNet,
    },
  },
  'check-in.reminder': {
    title: 'No hemos recibido su control',
    parts: {
      emergency: emergencyNet,
      missing: {
        says: 'No hemos recibido su control. Era para: {dueAt}. Por favor, responda ahora.',
        sms: 'Falta su control de: {dueAt}. Por favor, responda.',
      },
      how: {
        says: 'Abra {link} o llámenos al {phone}.',
        sms: 'Abra {link} o llámenos al {phone}.',
        spoken: 'Podemos hacerlo ahora. Si no, llámenos al {phone}.',
      },
      next: {
        says: 'Si no sabemos nada de usted, le llamaremos.',
        sms: 'Si no, le llamaremos.',
      },
    },
  },
  'silence.second-channel': {
    title: 'No sabemos nada de usted',
    parts: {
      emergency: emergencyNet,
      missing: {
        says: 'No sabemos nada de usted. Su control era para: {dueAt}.',
        sms: 'Falta su control de: {dueAt}.',
      },
      next: {
        says: 'Le llamaremos: {callAt}. O llámenos al {phone} antes.',
        sms: 'Le llamaremos: {callAt}. O llámenos al {phone}.',
      },
    },
  },
  'silence.named-contact': {
    title: 'Ayúdenos a localizar a alguien',
    parts: {
      emergency: {
        says: 'Si está con esa persona y le falta el aire, se desmaya o sangra mucho: llame ya al {emergency}. No nos espere.',
        sms: 'Si le falta el aire, se desmaya o sangra mucho: llame ya al {emergency}. No nos espere.',
      },
      ask: {
        says: 'Alguien nos dio su nombre como contacto y no logramos hablar con esa persona. Por favor, vea cómo está y pídale que llame a {clinic} al {phone}.',
        sms: 'Alguien nos dio su nombre como contacto. Vea cómo está y pídale que llame a {clinic} al {phone}.',
        spoken:
          'Alguien nos dio su nombre como contacto. No logramos hablar con esa persona. Por favor, vea cómo está. Luego pídale que llame a {clinic} al {phone}.',
      },
    },
  },
  'silence.undelivered': {
    title: 'Un mensaje no le llegó',
    parts: {
      emergency: emergencyNet,
      failed: {
        says: 'Le enviamos un mensaje y no llegó.',
        sms: 'Le enviamos un mensaje y no llegó.',
      },
      check: {
        says: 'Por favor, llámenos al {phone} para tener su número correcto.',
        sms: 'Por favor, llámenos al {phone} para tener su número correcto.',
      },
    },
  },
};
