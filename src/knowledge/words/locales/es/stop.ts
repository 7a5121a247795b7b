import type { PartText, TextsOf } from '../../messages/message-types.ts';
import type { stopMessages } from '../../messages/stop.ts';
import { emergencyNet } from './emergency-net.ts';

const decided: PartText = {
  says: 'Lo decidió {decidedBy}. La palabra acordada con nosotros es {word}. Si no es su palabra, llame al número de su tarjeta antes de hacer nada.',
  sms: 'Lo decidió {decidedBy}. Su palabra con nosotros: {word}.',
};
const confirm: PartText = {
  says: 'Díganos que ya la dejó. Si algo no está claro, llámenos al {phone}.',
  sms: 'Luego responda DEJADO. ¿Dudas? Llámenos al {phone}.',
  spoken:
    'Ahora díganos que ya la dejó, con sus propias palabras. Si luego algo no está claro, llámenos al {phone}.',
};

export const stop: TextsOf<typeof stopMessages> = {
  'stop.interim': {
    title: 'Ya no necesita esta medicina',
    parts: {
      decided,
      stop: {
        says: 'Según su resultado, ya no necesita {drug} para esta pierna. No tome más de esta medicina.',
        sms: 'Ya no necesita {drug}. No tome más de esta medicina.',
      },
      others: {
        says: 'Si ya tomaba antes un anticoagulante por otra causa, siga con ese.',
        sms: 'Si ya tomaba otro anticoagulante por otra causa, siga con ese.',
      },
      confirm,
    },
  },
  'stop.read-back': {
    title: '¿Ya la dejó?',
    parts: {
      missing: {
        says: '{decidedBy} decidió que ya no necesita {drug}. No tome más de esta medicina. La palabra acordada con nosotros es {word}.',
        sms: '{decidedBy} decidió que ya no necesita {drug}. No tome más de esta medicina. Su palabra: {word}.',
      },
      confirm,
      next: { says: 'Si hoy no sabemos nada, le llamaremos.', sms: 'Si hoy no sabemos nada, le llamaremos.' },
    },
  },
  'stop.end-of-treatment': {
    title: 'Su última dosis',
    parts: {
      decided,
      last: {
        says: 'Su último día de {drug} es: {lastDoseOn}. Después no tome más de esta medicina.',
        sms: 'Último día de {drug}: {lastDoseOn}. Después no tome más de esta medicina.',
      },
      confirm: {
        says: 'Después díganos que ya la dejó. Si algo no está claro, llámenos al {phone}.',
        sms: 'Después responda DEJADO. ¿Dudas? Llámenos al {phone}.',
      },
    },
  },
  'stop.afterwards': {
    title: 'Después de su tratamiento',
    parts: {
      emergency: emergencyNet,
      signs: {
        says: 'Si una pierna o un brazo se hincha o duele, llámenos al {phone} el mismo día.',
        sms: 'Pierna o brazo se hincha o duele: llámenos al {phone} el mismo día.',
      },
      closed: { says: 'Si está cerrado, llame {adviceLine}.', sms: 'Cerrado: llame {adviceLine}.' },
      later: {
        says: 'Dígaselo a su médico antes de una operación, antes de un viaje de 4 horas o más, y si puede estar embarazada.',
        sms: 'Avise al médico antes de operarse, viajar 4 horas o más, o embarazo.',
      },
    },
  },
};
