import type { PartText, TextsOf } from '../../messages/message-types.ts';
import type { missedDoseMessages } from '../../messages/missed-doses.ts';
import { emergencyNet as whole } from './emergency-net.ts';

const emergency: PartText = {
  ...whole,
  sms: 'Falta de aire, dolor de pecho, desmayo, tos con sangre, sangra más: llame ya al {emergency}, no nos espere.',
};
const doubleNever: PartText = { says: 'Nunca tome una dosis doble.', sms: 'Nunca una dosis doble.' };
const never: PartText = {
  says: 'Si ya toca la dosis siguiente, tome solo esa. Nunca tome una dosis doble.',
  sms: 'Si ya toca la siguiente, solo esa. Nunca una dosis doble.',
};
const callAfterTwo: PartText = {
  says: 'Si olvida 2 dosis, llámenos al {phone}.',
  sms: 'Si olvida 2: llámenos al {phone}.',
};
const callEarlyAfterOne: PartText = {
  says: 'En sus primeros 21 días, llámenos al {phone} si olvida 1 dosis. Después, si olvida 2 seguidas.',
  sms: 'Llámenos al {phone}: primeros 21 días si olvida 1, después si olvida 2.',
};
const thatDayOrSkip = (drug: string): PartText => ({
  says: `Si olvidó su dosis de ${drug}, tómela en cuanto se acuerde, si aún es el mismo día. Si ya pasó la medianoche, sáltela. Tome la próxima dosis como siempre.`,
  sms: `¿Olvidó ${drug}? Tómela en cuanto se acuerde, el mismo día. Tras medianoche, sáltela.`,
});
const title = 'Si olvida una dosis';

export const missedDoses: TextsOf<typeof missedDoseMessages> = {
  'missed-dose.apixaban-first-days': {
    title,
    parts: {
      emergency,
      take: {
        says: 'Si olvidó 10 mg de apixaban, tómelos en cuanto se acuerde. Luego siga dos veces al día como antes.',
        sms: '¿Olvidó apixaban 10 mg? En cuanto se acuerde; luego dos veces al día.',
      },
      step: {
        says: 'Si ya toca la dosis siguiente, tome solo esa. Si esa dosis es de 5 mg, no añada los 10 mg. Nunca tome una dosis doble.',
        sms: 'Si ya toca la siguiente, solo esa; si es de 5 mg, no los 10 mg. Nunca una dosis doble.',
      },
      call: callAfterTwo,
    },
  },
  'missed-dose.apixaban': {
    title,
    parts: {
      emergency,
      take: {
        says: 'Si olvidó una dosis de apixaban, tómela en cuanto se acuerde. Luego siga dos veces al día como antes.',
        sms: '¿Olvidó apixaban? Tómela en cuanto se acuerde; luego dos veces al día.',
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
        says: 'Si olvidó una dosis de 15 mg de rivaroxaban, tómela en cuanto se acuerde, si aún es el mismo día. Entonces puede tomar 2 tabletas de 15 mg juntas. No tome más de 30 mg ese día.',
        sms: '¿Olvidó rivaroxaban 15 mg? En cuanto se acuerde, el mismo día; puede tomar 2 de 15 mg juntas, 30 mg como mucho.',
      },
      never: {
        says: 'Nunca tome 15 mg y 20 mg juntos.',
        sms: 'Nunca tome 15 mg y 20 mg juntos.',
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
        says: 'Si olvidó una dosis de dabigatran, tómela en cuanto se acuerde, si faltan 6 horas o más para la próxima. Si falta menos, sáltela.',
        sms: '¿Olvidó dabigatran? Tómela en cuanto se acuerde si faltan 6 horas o más para la próxima. Si falta menos, sáltela.',
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
        says: 'Si olvidó el warfarin (warfarina), tómelo en cuanto se acuerde, si es antes de la medianoche. Si es más tarde, sáltela y anótelo.',
        sms: '¿Olvidó warfarin? En cuanto se acuerde, antes de medianoche. Más tarde, sáltela y anótelo.',
      },
      never: doubleNever,
      call: {
        says: 'Llámenos al {phone} para decírnoslo, antes de su próximo análisis.',
        sms: 'Llámenos al {phone} para decírnoslo.',
      },
    },
  },
  'missed-dose.injection-once-daily': {
    title: 'Si olvida una inyección',
    parts: { emergency, take: thatDayOrSkip('{drug}'), never: doubleNever, call: callEarlyAfterOne },
  },
  'missed-dose.injection-twice-daily': {
    title: 'Si olvida una inyección',
    parts: {
      emergency,
      take: {
        says: 'Si olvidó {drug}, póngasela en cuanto se acuerde, si faltan 6 horas o más para la próxima. Si falta menos, sáltela.',
        sms: '¿Olvidó {drug}? En cuanto se acuerde, si faltan 6 horas o más para la próxima. Si falta menos, sáltela.',
      },
      never: doubleNever,
      call: { says: 'Si se salta una, llámenos al {phone}.', sms: 'Si se salta una, llámenos al {phone}.' },
    },
  },
};
