import type { escalationMessages } from '../../messages/escalation.ts';
import type { PartText, TextsOf } from '../../messages/message-types.ts';
import { emergencyNet } from './emergency-net.ts';

const callNow: PartText = {
  says: 'Llame ya al {emergency}. No nos espere.',
  sms: 'Llame ya al {emergency}. No nos espere.',
};
const promise: PartText = {
  says: 'Le llamaremos antes de: {by}.',
  sms: 'Le llamaremos antes de: {by}.',
};
const elseEmergencyRoom: PartText = {
  says: 'Si para entonces nadie ha llamado, llámenos al {phone}. Si no respondemos, vaya a {emergencyRoom}. No conduzca usted.',
  sms: 'Si no, llámenos al {phone}. Sin respuesta: vaya a {emergencyRoom}. No conduzca usted.',
};
const elseAdviceLine: PartText = {
  says: 'Si para entonces nadie ha llamado, llámenos al {phone}. Si no respondemos, llame {adviceLine}.',
  sms: 'Si no, llámenos al {phone}. Sin respuesta: llame {adviceLine}.',
};
const headInjury: PartText = {
  says: 'Llame también tras un golpe en la cabeza, aunque se sienta bien, o con un dolor de cabeza fuerte y repentino.',
  sms: 'También tras golpe en la cabeza.',
};
const callBack = {
  title: 'Le llamaremos',
  parts: { emergency: emergencyNet, promise, ifNot: elseEmergencyRoom },
};
const callBackToday = {
  title: 'Le llamaremos',
  parts: { emergency: emergencyNet, promise, ifNot: elseAdviceLine },
};

export const escalation: TextsOf<typeof escalationMessages> = {
  'escalation.emergency': {
    title: 'Llame ya al {emergency}',
    parts: {
      call: callNow,
      drive: { says: 'No conduzca usted.', sms: 'No conduzca usted.' },
      say: {
        says: 'Diga que toma un anticoagulante.',
        sms: 'Diga que toma un anticoagulante.',
      },
      confirm: {
        says: 'Después díganos que ya llamó.',
        sms: 'Después responda LLAMADO.',
        spoken: 'Después díganos que ya llamó. Yo sigo en la línea.',
      },
    },
  },
  'escalation.emergency-department': {
    title: 'Vaya ya a {emergencyRoom}',
    parts: {
      go: {
        says: 'Vaya ya a {emergencyRoom}. No conduzca usted. No nos espere.',
        sms: 'Vaya ya a {emergencyRoom}. No conduzca usted. No nos espere.',
      },
      ifNot: {
        says: 'Si nadie puede llevarle, o empeora, llame ya al {emergency}.',
        sms: 'Si nadie puede llevarle, o empeora, llame ya al {emergency}.',
      },
      say: { says: 'Diga que toma un anticoagulante.', sms: 'Diga que toma un anticoagulante.' },
      confirm: { says: 'Después díganos que ya llegó.', sms: 'Después responda LLEGADO.' },
    },
  },
  'escalation.did-you-call': {
    title: '¿Llamó al {emergency}?',
    parts: {
      call: {
        says: '¿Llamó al {emergency}? Si no, llame ya al {emergency}. No nos espere.',
        sms: '¿Llamó al {emergency}? Si no, llame ya al {emergency}. No nos espere.',
      },
      confirm: {
        says: 'Después díganos que ya llamó. Si no sabemos nada, le llamaremos.',
        sms: 'Después responda LLAMADO. Si no, le llamaremos.',
      },
    },
  },
  'escalation.15-minutes': {
    title: 'Si podría ser que sí, llame ya al {emergency}',
    parts: {
      ifSo: {
        says: 'Usted no lo sabía con certeza. Si podría ser que sí, llame ya al {emergency}. No nos espere.',
        sms: 'Usted no lo sabía con certeza. Si podría ser que sí, llame ya al {emergency}. No nos espere.',
      },
      promise,
      ifNot: elseEmergencyRoom,
    },
  },
  'escalation.1-hour': callBack,
  'escalation.4-hours': callBack,
  'escalation.same-day': callBackToday,
  'escalation.24-hours': callBackToday,
  'escalation.out-of-hours': {
    title: 'Ahora no hay nadie de guardia',
    parts: {
      emergency: emergencyNet,
      closed: {
        says: 'Ahora no hay nadie de guardia aquí. Leeremos su mensaje: {opensAt}.',
        sms: 'No hay nadie de guardia. Leeremos esto: {opensAt}.',
      },
      meanwhile: {
        says: 'Si algo le preocupa antes, llame {adviceLine}. No deje su medicina.',
        sms: 'Si le preocupa algo: llame {adviceLine}. No deje su medicina.',
      },
      later: {
        says: 'Cuando abramos, llámenos al {phone}.',
        sms: 'Al abrir, llámenos al {phone}.',
      },
    },
  },
  'escalation.no-answer-from-us': {
    title: 'Ahora nadie puede responderle',
    parts: {
      emergency: emergencyNet,
      nobody: {
        says: 'Ahora nadie de nuestro equipo puede responderle.',
        sms: 'Nadie del equipo puede responderle ahora.',
      },
      meanwhile: {
        says: 'Si algo le preocupa, llame {adviceLine}. No deje su medicina.',
        sms: 'Si le preocupa algo: llame {adviceLine}. No deje su medicina.',
      },
      later: {
        says: 'Cuando abramos, llámenos al {phone}.',
        sms: 'Al abrir, llámenos al {phone}.',
      },
    },
  },
  'inr.high': {
    title: 'Tenemos que hablar con usted de su análisis de sangre',
    parts: {
      emergency: emergencyNet,
      head: headInjury,
      promise: {
        says: 'Tenemos que hablar con usted de su análisis de sangre. Le llamaremos antes de: {by}. No tome warfarin (warfarina) hasta hablar con nosotros.',
        sms: 'Le llamaremos antes de: {by}. Sin warfarin hasta hablar.',
      },
      ifNot: {
        ...elseEmergencyRoom,
        sms: 'Si no, llámenos al {phone} o vaya a {emergencyRoom}. No conduzca usted.',
      },
    },
  },
  'inr.high-nobody-here': {
    title: 'Su análisis no puede esperar, y aquí no hay nadie de guardia',
    parts: {
      emergency: emergencyNet,
      head: headInjury,
      nobody: {
        says: 'Ahora no hay nadie de guardia aquí.',
        sms: 'Aquí no hay nadie ahora.',
      },
      call: {
        says: 'Su análisis de sangre no puede esperar: llame {adviceLine} ya. Si no responden, vaya a {emergencyRoom}. No conduzca usted.',
        sms: 'Análisis urgente: llame {adviceLine}. Si no, vaya a {emergencyRoom}. No conduzca usted.',
      },
      dose: {
        says: 'No tome warfarin (warfarina) hasta hablar con un médico o una enfermera.',
        sms: 'Sin warfarin hasta hablar con un médico.',
      },
    },
  },
};
