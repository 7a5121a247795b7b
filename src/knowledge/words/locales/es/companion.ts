import type { companionMessages } from '../../messages/companion.ts';
import type { TextsOf } from '../../messages/message-types.ts';
import { emergencyNet } from './emergency-net.ts';

export const companion: TextsOf<typeof companionMessages> = {
  'companion.link': {
    title: 'Su propia página',
    parts: {
      how: {
        says: 'Abra {link} para ver su propia página con nosotros. Si prefiere hablar, llámenos al {phone}.',
        sms: 'Abra {link} para ver su propia página, o llámenos al {phone}.',
        spoken:
          'Puede tener una página propia con nosotros. Le enviamos el enlace. Si necesita ayuda, llámenos al {phone}.',
      },
      secret: {
        says: 'Le pedirá un código. Le enviamos el código cuando abra la página.',
        sms: 'Le pedirá un código, que le enviaremos.',
      },
      emergency: emergencyNet,
    },
  },
  'companion.code': {
    title: 'Su código',
    parts: {
      code: { says: 'Su código es {code}.', sms: 'Su código es {code}.' },
      life: {
        says: 'Vale 10 minutos. Escríbalo en la página que se lo pidió.',
        sms: 'Vale 10 minutos.',
      },
      secret: {
        says: 'No se lo diga a nadie. Nosotros nunca se lo pedimos. Si no pidió un código, no tiene que hacer nada.',
        sms: 'No se lo diga a nadie. Nunca se lo pedimos.',
      },
    },
  },
};
