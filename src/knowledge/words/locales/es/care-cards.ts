import type { SafetyTranslation } from '../translation-types.ts';

const today = 'Tienen que verle hoy, también de noche o en fin de semana.';
const erElse = 'Si nadie puede verle hoy: vaya a la sala de emergencias (ER). Que le lleve otra persona.';
const aeElse = 'Si nadie puede verle hoy: vaya a Urgencias (A&E). Que le lleve otra persona.';
const now = 'Esto no puede esperar, ni de día ni de noche.';

export const careCards: SafetyTranslation['careCards'] = {
  uk: {
    'emergency/call': {
      heading: 'Llame ya al 999',
      lines: [
        now,
        'No conduzca usted. Si otra persona puede llevarle en el acto, puede ir a Urgencias (A&E).',
        'Si nadie responde, siga llamando o pida a alguien que llame o le lleve a Urgencias (A&E).',
      ],
    },
    'emergency/go': {
      heading: 'Vaya ya a Urgencias (A&E)',
      lines: [
        now,
        'No conduzca usted. Pida que le lleven.',
        'Si nadie puede llevarle, si le duele demasiado para moverse o si empeora por el camino: llame al 999.',
      ],
    },
    'same-day/primary-care': {
      heading: 'Pida hoy una cita urgente con el GP (médico de familia) o llame al 111',
      lines: [today, 'Si el GP está cerrado o no tiene sitio: llame primero al 111.', aeElse],
    },
    'same-day/hospital': {
      heading: 'Hoy necesita una revisión en el hospital: llame ya al 111',
      lines: [today, aeElse],
    },
    'same-day/maternity': {
      heading: 'Llame ya a su maternidad',
      lines: [
        today,
        'Si no responden, llame al 111. Si nadie puede verla hoy: vaya a Urgencias (A&E). Que la lleve otra persona.',
      ],
    },
    'same-day/paediatrics': {
      heading: 'Llame ya al 111: hoy tiene que verlo un médico de niños',
      lines: [today, 'Si nadie puede verlo hoy: vaya a Urgencias (A&E) con otra persona al volante.'],
    },
    'same-day/clinic-with-plan': {
      heading: 'Llame hoy a la clínica que le revisó',
      lines: [today, 'Si está cerrada, llame al 111.', aeElse],
    },
    'advice-line/any': {
      heading: 'Llame ya al 111',
      lines: [
        'Hable hoy con una persona, de día o de noche.',
        'Si el 111 no responde: pida hoy una cita urgente con el GP. Si tampoco hay: vaya a Urgencias (A&E).',
      ],
    },
    'advice-line/treating-team': {
      heading: 'Llame al equipo que trata su coágulo',
      lines: [
        'Hable hoy con ellos.',
        'Si está cerrado o no responden: llame al 111.',
        'Si el 111 no responde: vaya a Urgencias (A&E).',
      ],
    },
    'soon/any': {
      heading: 'Vea a un GP o a una enfermera en 48 horas',
      lines: [
        'Dos días y dos noches desde ahora. Cuentan los fines de semana.',
        'Si no hay sitio en 48 horas: llame al 111.',
        'Si empeora: pida una cita urgente o llame al 111 el mismo día.',
      ],
    },
    'self-care/any': {
      heading: 'Por ahora puede cuidarse en casa',
      lines: [
        'Vuelva a mirarlo en 24 horas, y otra vez en 48 horas.',
        'Si no mejora, se hincha, se calienta, cambia de color o duele más: pida una cita urgente o llame al 111 el mismo día.',
      ],
    },
    'prevention/any': {
      heading: 'No hay señales de coágulo en sus respuestas',
      lines: [
        'Si le preocupa algo: llame al 111, de día o de noche.',
        'Si una pierna o un brazo empieza a doler o a hincharse: haga este control otra vez el mismo día.',
      ],
    },
  },
  us: {
    'emergency/call': {
      heading: 'Llame ya al 911',
      lines: [
        now,
        'No conduzca usted.',
        'Si nadie responde, siga llamando o pida a alguien que llame o le lleve a la sala de emergencias (ER) más cercana.',
      ],
    },
    'emergency/go': {
      heading: 'Vaya ya a la sala de emergencias (ER)',
      lines: [
        now,
        'No conduzca usted. Pida que le lleven.',
        'Si nadie puede llevarle, o si por el camino tiene dolor de pecho, le falta el aire o se desmaya: llame al 911.',
      ],
    },
    'same-day/primary-care': {
      heading: 'Vea hoy a un médico que hoy pueda hacerle una ecografía',
      lines: [
        today,
        erElse,
        'No espere por el costo ni por el seguro: en la sala de emergencias (ER) tienen que atenderle.',
      ],
    },
    'same-day/hospital': {
      heading: 'Vaya hoy a un hospital para una ecografía',
      lines: [today, 'Si no puede llegar o nadie puede llevarle: llame al 911.'],
    },
    'same-day/maternity': {
      heading: 'Llame ya a su obstetra (OB) o a la sala de partos',
      lines: [
        today,
        'Si no responden o no pueden verla hoy: vaya a la sala de emergencias (ER). Que la lleve otra persona.',
      ],
    },
    'same-day/paediatrics': {
      heading: 'Llame ya a un pediatra: tienen que verlo hoy',
      lines: [
        today,
        'Si no pueden verlo hoy: vaya a la sala de emergencias (ER) con otra persona al volante.',
      ],
    },
    'same-day/clinic-with-plan': {
      heading: 'Llame hoy a la clínica que le revisó',
      lines: [today, erElse],
    },
    'advice-line/any': {
      heading: 'Llame ya a una línea de enfermería',
      lines: [
        'Hable hoy con una persona, de día o de noche.',
        'Si nadie responde: vaya hoy a urgent care. Si está cerrado: vaya a la sala de emergencias (ER).',
      ],
    },
    'advice-line/treating-team': {
      heading: 'Llame al equipo que trata su coágulo',
      lines: [
        'Hable hoy con ellos.',
        'Si está cerrado o no responden: llame a una línea de enfermería.',
        'Si nadie responde: vaya hoy a urgent care y, si está cerrado, a la sala de emergencias (ER).',
      ],
    },
    'soon/any': {
      heading: 'Vea a su médico o una clínica de venas en 48 horas',
      lines: [
        'Dos días y dos noches desde ahora. Cuentan los fines de semana.',
        'Si no hay sitio en 48 horas: llame a una línea de enfermería o vaya a urgent care.',
        'Si empeora: que le vean el mismo día.',
      ],
    },
    'self-care/any': {
      heading: 'Por ahora puede cuidarse en casa',
      lines: [
        'Vuelva a mirarlo en 24 horas, y otra vez en 48 horas.',
        'Si no mejora, se hincha, se calienta, cambia de color o duele más: que le vean el mismo día.',
      ],
    },
    'prevention/any': {
      heading: 'No hay señales de coágulo en sus respuestas',
      lines: [
        'Si le preocupa algo: llame a una línea de enfermería o a su médico.',
        'Si una pierna o un brazo empieza a doler o a hincharse: haga este control otra vez el mismo día.',
      ],
    },
  },
};
