import type { doseMessages } from '../../messages/doses.ts';
import type { PartText, TextsOf } from '../../messages/message-types.ts';

const unsure: PartText = {
  says: 'Si no sabe si la tomó, no tome una segunda dosis. Llámenos al {phone}.',
  sms: 'Si no sabe si la tomó, no tome una segunda dosis. Llámenos al {phone}.',
};
const tablets = '{tablets, plural, one {# tableta} other {# tabletas}} de {strength}';

export const doses: TextsOf<typeof doseMessages> = {
  'dose.reminder': {
    title: 'Hora de su dosis',
    parts: {
      now: {
        says: `Su dosis de {drug} toca: {at}. Tome ${tablets}.`,
        sms: `{drug}, {at}: tome ${tablets}.`,
      },
      unsure,
    },
  },
  'dose.reminder-with-food': {
    title: 'Hora de su dosis, con comida',
    parts: {
      now: {
        says: `Su dosis de {drug} toca: {at}. Tome ${tablets}, con comida.`,
        sms: `{drug}, {at}: tome ${tablets}, con comida.`,
      },
      unsure,
    },
  },
  'step-down.apixaban': {
    title: 'Su dosis cambia',
    parts: {
      before: {
        says: 'Hasta entonces, tome 10 mg de apixaban dos veces al día. Son 2 tabletas de 5 mg cada vez.',
        sms: 'Hasta entonces: apixaban 10 mg (2 tabletas de 5 mg) dos veces al día.',
        spoken:
          'Su dosis de apixaban cambia pronto. Hasta entonces, tome 10 mg dos veces al día. Son 2 tabletas de 5 mg cada vez.',
      },
      after: {
        says: 'A partir de: {stepAt}, tome 5 mg dos veces al día. Es 1 tableta de 5 mg cada vez.',
        sms: 'A partir de: {stepAt}: 5 mg (1 tableta de 5 mg) dos veces al día.',
      },
      never: {
        says: 'Nunca tome 10 mg y 5 mg juntos. No deje la medicina.',
        sms: 'Nunca tome 10 mg y 5 mg juntos. No deje la medicina.',
      },
      check: {
        says: 'Si no tiene tabletas de 5 mg, o no lo tiene claro, llámenos al {phone} antes de esa dosis.',
        sms: 'Si no tiene tabletas de 5 mg o no lo tiene claro, llámenos al {phone} antes.',
      },
    },
  },
  'step-down.rivaroxaban': {
    title: 'Su dosis cambia',
    parts: {
      before: {
        says: 'Hasta entonces, tome rivaroxaban 15 mg dos veces al día, con comida.',
        sms: 'Hasta entonces: rivaroxaban 15 mg dos veces al día, con comida.',
        spoken:
          'Su dosis de rivaroxaban cambia pronto. Hasta entonces, tome 15 mg dos veces al día, con comida.',
      },
      after: {
        says: 'A partir de: {stepAt}, tome 20 mg una vez al día, con comida.',
        sms: 'A partir de: {stepAt}: 20 mg una vez al día, con comida.',
      },
      never: {
        says: 'Nunca tome 15 mg y 20 mg juntos. No deje la medicina.',
        sms: 'Nunca tome 15 mg y 20 mg juntos. No deje la medicina.',
      },
      check: {
        says: 'Si no tiene tabletas de 20 mg, o no lo tiene claro, llámenos al {phone} antes de esa dosis.',
        sms: 'Si no tiene tabletas de 20 mg o no lo tiene claro, llámenos al {phone} antes.',
      },
    },
  },
  'step-down-check.apixaban': {
    title: '¿Ya cambió su dosis?',
    parts: {
      ask: {
        says: 'Su dosis de apixaban es ahora 5 mg dos veces al día, no 10 mg. Díganos si ya cambió.',
        sms: 'Apixaban es ahora 5 mg dos veces al día, no 10 mg. ¿Ya cambió? Responda CAMBIADO.',
      },
      unsure: {
        says: 'Si no, o no lo tiene claro, llámenos al {phone} antes de la próxima dosis.',
        sms: 'Si no, o no lo tiene claro: llámenos al {phone} antes de la próxima dosis.',
      },
    },
  },
  'step-down-check.rivaroxaban': {
    title: '¿Ya cambió su dosis?',
    parts: {
      ask: {
        says: 'Su dosis de rivaroxaban es ahora 20 mg una vez al día con comida, no 15 mg. Díganos si ya cambió.',
        sms: 'Rivaroxaban es ahora 20 mg una vez al día con comida, no 15 mg. ¿Ya cambió? Responda CAMBIADO.',
      },
      unsure: {
        says: 'Si no, o no lo tiene claro, llámenos al {phone} antes de la próxima dosis.',
        sms: 'Si no, o no lo tiene claro: llámenos al {phone} antes de la próxima dosis.',
      },
    },
  },
};
