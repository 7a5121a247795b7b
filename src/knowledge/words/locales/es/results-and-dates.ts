import type { PartText, TextsOf } from '../../messages/message-types.ts';
import type { resultAndDateMessages } from '../../messages/results-and-dates.ts';
import { emergencyNet } from './emergency-net.ts';

const cannotCome: PartText = {
  says: 'Si no puede venir, llámenos al {phone} hoy mismo.',
  sms: 'Si no puede venir, llámenos al {phone} hoy mismo.',
};
const shortNet: PartText = {
  ...emergencyNet,
  sms: 'Sin aire, dolor de pecho, desmayo, tos con sangre, sangra más: llame ya al {emergency}, no nos espere.',
};

export const resultsAndDates: TextsOf<typeof resultAndDateMessages> = {
  'result.negative': {
    title: 'Su resultado',
    parts: {
      result: {
        says: 'Según sus pruebas del {testedOn}, un coágulo en la pierna es poco probable. La causa puede ser otra.',
        sms: 'Pruebas del {testedOn}: lo buscado es poco probable. Puede ser otra cosa.',
      },
      back: {
        says: 'Si una pierna o un brazo se hincha o duele más, llámenos al {phone} el mismo día. Si está cerrado, llame {adviceLine}.',
        sms: 'Se hincha o duele más: llámenos al {phone} hoy o llame {adviceLine}.',
      },
      again: {
        says: 'Si no ha mejorado antes de: {lookAgainOn}, vuelva a que lo miren.',
        sms: 'Sin mejora el {lookAgainOn}: vuelva.',
      },
      emergency: shortNet,
    },
  },
  'repeat-scan.reminder': {
    title: 'Su segunda ecografía',
    parts: {
      when: {
        says: 'Su segunda ecografía es: {scanAt}, en {place}. Por favor, no falte.',
        sms: 'Segunda eco: {scanAt}, {place}. No falte.',
      },
      without: {
        says: 'Hasta entonces no tome anticoagulantes para esta pierna. Si ya tomaba antes un anticoagulante por otra causa, siga con ese.',
        sms: 'Hasta entonces sin anticoagulante para la pierna; otro previo: siga con ese.',
      },
      cannot: { ...cannotCome, sms: 'Si no puede, llámenos al {phone} hoy mismo.' },
      emergency: shortNet,
    },
  },
  'supply.running-out': {
    title: 'Sus tabletas se acaban pronto',
    parts: {
      out: {
        says: 'Su {drug} se acaba el {runsOutOn}. Consiga más antes. No deje la medicina ni se salte dosis para que dure.',
        sms: 'Su {drug} se acaba el {runsOutOn}. Consiga más antes. No deje la medicina ni se salte dosis.',
      },
      cannot: {
        says: 'Si no puede conseguir más, llámenos al {phone}. Si está cerrado, llame {adviceLine} o pregunte en una farmacia.',
        sms: 'Si no puede, llámenos al {phone}. Cerrado: llame {adviceLine} o pregunte en una farmacia.',
      },
    },
  },
  'supply.cover-gap': {
    title: 'Sus tabletas pueden acabarse antes de la ecografía',
    parts: {
      gap: {
        says: 'Su {drug} se acaba el {runsOutOn}. Su ecografía es: {scanAt}.',
        sms: 'Su {drug} se acaba el {runsOutOn}; su ecografía es: {scanAt}.',
      },
      keep: {
        says: 'No deje la medicina ni cambie nada por su cuenta.',
        sms: 'No deje la medicina ni cambie nada por su cuenta.',
      },
      next: {
        says: 'Llámenos al {phone} para pedir más tabletas antes de que se acaben. Cuando abramos, le llamaremos también.',
        sms: 'Llámenos al {phone} para pedir más tabletas. Cuando abramos, le llamaremos.',
      },
    },
  },
  'review.due': {
    title: 'Su revisión',
    parts: {
      due: {
        says: 'Su revisión toca el {reviewOn}. Llámenos al {phone} para pedir la cita.',
        sms: 'Su revisión toca el {reviewOn}. Llámenos al {phone} para pedir la cita.',
      },
      keep: {
        says: 'Siga tomando {drug} como ahora, también después de esa fecha. No deje la medicina hasta que lo decidamos con usted.',
        sms: 'Siga tomando {drug}, también después de esa fecha. No deje la medicina hasta que lo decidamos con usted.',
      },
    },
  },
  'inr.test-due': {
    title: 'Su análisis de sangre',
    parts: {
      when: {
        says: 'Su análisis de sangre por el warfarin (warfarina) es el {testOn}, en {place}. Por favor, no falte.',
        sms: 'Análisis de sangre por el warfarin: {testOn}, {place}. Por favor, no falte.',
      },
      cannot: cannotCome,
    },
  },
  'inr.overdue': {
    title: 'Falta su análisis de sangre',
    parts: {
      emergency: emergencyNet,
      overdue: {
        says: 'Su análisis de sangre por el warfarin (warfarina) era para el {dueOn}. Llámenos al {phone} hoy mismo.',
        sms: 'Falta su análisis por el warfarin del {dueOn}. Llámenos al {phone} hoy mismo.',
      },
      keep: {
        says: 'No deje la medicina ni cambie la dosis por su cuenta.',
        sms: 'No deje la medicina ni cambie la dosis.',
      },
    },
  },
  'red-flags': {
    title: 'Cuándo pedir ayuda',
    parts: {
      emergency: {
        says: 'Llame ya al {emergency} si le falta el aire, tiene dolor de pecho, se desmaya o tose sangre. Llame si una pierna o un brazo se pone azul, blanco o frío. Llame si el sangrado no para tras apretar fuerte 10 minutos, o si ve heces negras o con sangre. Llame tras un golpe en la cabeza o una caída fuerte. Llame si de pronto tiene un dolor de cabeza fuerte, debilidad, o problemas para hablar o ver. Basta una señal.',
        sms: 'Llame ya al {emergency}: falta de aire, dolor de pecho, desmayo, tos con sangre, pierna azul, blanca o fría, sangrado 10 min, heces negras o con sangre, golpe en la cabeza, de pronto dolor de cabeza fuerte, debilidad, problemas para hablar o ver.',
      },
      keep: {
        says: 'No deje su anticoagulante por su cuenta.',
        sms: 'No deje su anticoagulante por su cuenta.',
      },
    },
  },
  'same-day-signs': {
    title: 'Cuándo llamarnos el mismo día',
    parts: {
      emergency: emergencyNet,
      sudden: {
        says: 'Si una pierna o un brazo se hincha de golpe, vaya a {emergencyRoom}. No conduzca usted.',
        sms: 'Si se hincha de golpe: vaya a {emergencyRoom}. No conduzca usted.',
      },
      sameDay: {
        says: 'Si poco a poco se hincha o duele más, llámenos al {phone} el mismo día. Si está cerrado, llame {adviceLine}.',
        sms: 'Se hincha o duele más: llámenos al {phone} hoy o llame {adviceLine}.',
      },
    },
  },
};
