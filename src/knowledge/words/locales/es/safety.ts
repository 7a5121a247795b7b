import type { SafetyTranslation } from '../translation-types.ts';
import { emergencySigns } from './emergency-signs.ts';

export const safety: SafetyTranslation = {
  safetyNet: {
    lead: { uk: 'Llame en el acto al 999 si:', us: 'Llame en el acto al 911 si:' },
    signs: [
      'le falta el aire',
      'tiene dolor de pecho',
      'tose sangre',
      'se desmaya o casi se desmaya',
      've que una pierna o un brazo se pone azul, blanco o frío',
    ],
    sameDay: {
      uk: 'Hinchazón o dolor nuevos o peores: pida una cita urgente con el GP o llame al 111 el mismo día.',
      us: 'Hinchazón o dolor nuevos o peores: que le vean el mismo día. Si se hincha de golpe, vaya a la sala de emergencias (ER).',
    },
  },
  emergencySigns,
  checkIn: {
    'check-in.breathless': '¿Le falta el aire desde hace poco, o cada vez más?',
    'check-in.chest-pain': '¿Tiene dolor de pecho nuevo, o cada vez peor?',
    'check-in.coughing-blood': '¿Ha tosido sangre, aunque sea poca?',
    'check-in.fainted': '¿Se ha desmayado o casi?',
    'check-in.racing-heart': '¿Tiene el corazón acelerado en reposo desde hace poco, o cada vez más?',
    'check-in.leg-threatened':
      '¿Está la pierna azul, blanca, fría o dormida, o no puede mover los dedos del pie?',
    'check-in.neurological':
      '¿Ha tenido de pronto un dolor de cabeza fuerte, debilidad, o problemas para hablar o ver?',
    'check-in.vomiting-blood': '¿Ha vomitado sangre, o restos oscuros como posos de café?',
    'check-in.other-bleeding-not-stopping': '¿Sangra por otro sitio? ¿Sigue tras apretar fuerte 10 minutos?',
    'check-in.sudden-severe-pain':
      '¿Ha tenido de pronto un dolor muy fuerte en la espalda, el vientre o la ingle?',
    'check-in.dizzy-with-bleeding': '¿Sangra y se siente mareado o a punto de desmayarse?',
    'check-in.head-injury': '¿Se ha golpeado la cabeza?',
    'check-in.bad-fall': '¿Ha tenido alguna otra caída fuerte?',
  },
  answers: { yes: 'Sí', no: 'No', unsure: 'No lo sé con certeza' },
  guideEmergencyLead: {
    uk: 'Llame al 999 o haga que alguien le lleve ya a Urgencias (A&E) si tiene una sola de estas señales:',
    us: 'Llame ya al 911 si tiene una sola de estas señales:',
  },
  guide: {
    'clot-can-travel':
      'El coágulo puede soltarse y llegar a los pulmones. Eso se llama embolia pulmonar (PE) y puede matar.',
    'signs-do-not-tell':
      'Las señales solas no demuestran que tenga un coágulo, ni que no lo tenga. Solo las pruebas pueden.',
    'emergency-breathless': 'le falta el aire: de golpe, desde hace poco o cada vez más',
    'emergency-chest': 'dolor u opresión en el pecho',
    'emergency-blood': 'tose sangre, aunque sea poca',
    'emergency-faint': 'se ha desmayado o casi',
    'emergency-limb': 'una pierna o un brazo se pone azul, blanco o frío, o se duerme',
    'emergency-bleeding':
      'un sangrado que no para tras apretar fuerte 10 minutos, sangre en el vómito, o heces negras o con sangre',
    'emergency-head':
      'se golpeó la cabeza o tuvo una caída fuerte mientras toma un anticoagulante, o tiene de pronto un dolor de cabeza fuerte, debilidad, o problemas para hablar o ver',
    'do-not-drive': 'No conduzca usted.',
    'do-not-wait-for-answer': 'No espere a que le llamen, y no rellene nada antes.',
    'sudden-swelling-us':
      'Una pierna que se hincha de golpe también es una emergencia. Vaya a la sala de emergencias (ER).',
    'same-day-signs': {
      uk: 'Si una pierna o un brazo está desde hace poco hinchado, dolorido, caliente o de otro color: pida una cita urgente con el GP o llame al 111 el mismo día.',
      us: 'Si una pierna o un brazo está desde hace poco dolorido, caliente o de otro color, o se hincha poco a poco: vea el mismo día a un médico o a urgent care con ecografía.',
    },
    'same-day-any-hour': {
      uk: 'Esto vale también de noche y en fin de semana. Si nadie puede verle el mismo día, vaya a Urgencias (A&E).',
      us: 'Esto vale también de noche y en fin de semana. Si nadie puede verle el mismo día, vaya a la sala de emergencias (ER).',
    },
    'same-day-pregnant': {
      uk: 'Si está embarazada, o lo estuvo en las últimas 6 semanas, llame ya a su maternidad.',
      us: 'Si está embarazada, o lo estuvo en las últimas 6 semanas, llame ya a su obstetra (OB) o a la sala de partos.',
    },
    'not-massage': 'dar masaje a la pierna o al brazo',
    'not-borrow': 'tomar aspirina para un coágulo, ni el anticoagulante de otra persona',
    'not-stop-alone': 'dejar un anticoagulante que le recetaron, salvo que se lo digan',
    'not-wait-for-stockings': 'retrasar la ayuda para probar antes medias apretadas',
    'test-again': 'Algunas personas necesitan una segunda ecografía de 6 a 8 días después. No falte.',
    'no-clot-stop':
      'Si le dieron un anticoagulante mientras esperaba, un médico o una enfermera le dice si debe dejarlo y cuándo. Siga con el que ya tomaba antes.',
    'no-clot-back': 'Vuelva el mismo día si empeora. Un coágulo pequeño puede crecer.',
    'medicine-dose-changes':
      'La dosis es más alta al principio y luego cambia en un día fijado. Nunca tome dos dosis de distinta fuerza juntas.',
    'do-as-told': 'tome cada dosis como le dijeron, a la misma hora del día',
    'do-check-ups': 'vaya a todos sus controles y análisis de sangre',
    'do-card': 'lleve su tarjeta de alerta y diga a cada médico, dentista y farmacéutico que lo toma',
    'do-ask-pharmacist': 'pregunte a un farmacéutico antes de cualquier medicina, hierba o analgésico nuevo',
    'do-supply': 'consiga más antes de que se acabe',
    'do-not-stop': 'dejarlo o cambiarlo por su cuenta, ni siquiera si se siente bien o ha pasado una fecha',
    'do-not-double':
      'tomar una dosis doble para recuperar, salvo que su hoja de rivaroxaban lo diga para ese día',
    'do-not-painkillers':
      'tomar aspirina, ibuprofeno o naproxeno, salvo que se lo dijera un médico que sabe de su anticoagulante',
    'do-not-pregnant-stop':
      'dejarlo por su cuenta si puede estar embarazada: llame el mismo día y un médico lo cambia',
    'warfarin-tests':
      'Necesita análisis de sangre (INR) a menudo al principio. La dosis sigue al análisis, y la clínica le dice la dosis.',
    'warfarin-diet':
      'Con warfarin (warfarina), coma cada semana más o menos la misma cantidad de verduras de hoja verde. Tienen mucha vitamina K. Pregunte antes de cambiar su dieta.',
    'bleeding-small':
      'Los moretones pequeños, o encías que sangran un poco, son frecuentes. Dígaselo a su equipo. Siga tomando su medicina.',
    'bleeding-big': {
      uk: 'Llame al 999 si el sangrado no para tras apretar fuerte 10 minutos, si se golpea la cabeza, o si ve heces negras o con sangre.',
      us: 'Llame al 911 si el sangrado no para tras apretar fuerte 10 minutos, si se golpea la cabeza, o si ve heces negras o con sangre.',
    },
    'stockings-no-prevention':
      'Los buenos ensayos no muestran que eviten otro coágulo, ni problemas duraderos de la pierna tras un coágulo (síndrome postrombótico).',
    'stockings-arteries':
      'Antes alguien debe comprobar el riego de su pie. Con mal riego, piel débil, pies dormidos o algunos problemas del corazón pueden hacer daño.',
    'stockings-harm':
      'Quíteselas y llame a su equipo si los dedos del pie se ponen azules, blancos, fríos o dormidos, o si el dolor empeora.',
    'surgery-three-months':
      'El riesgo sigue unos 3 meses después de salir. Hinchazón, dolor o falta de aire nuevos en ese tiempo necesitan ayuda en el acto.',
    'recovery-not-ignore': 'seguir caminando si el dolor empeora o le falta el aire: pare y busque ayuda',
    'recovery-swelling-lasts':
      'La pierna puede seguir dolorida o hinchada semanas. Hinchazón o dolor nuevos o peores: que la miren el mismo día.',
    'travel-after-dvt':
      'Si tiene, o acaba de tener, una trombosis (DVT): no reserve ni viaje hasta que su equipo esté de acuerdo.',
    'travel-ask': {
      uk: 'Pregunte a su GP o farmacéutico antes de un viaje de 6 horas o más. Pregunte antes de todo viaje largo si ha tenido un coágulo, cáncer o una operación en las últimas semanas, o si está embarazada.',
      us: 'Pregunte a su médico o farmacéutico antes de un viaje de 6 horas o más. Pregunte antes de todo viaje largo si ha tenido un coágulo, cáncer o una operación en las últimas semanas, o si está embarazada.',
    },
    'travel-not-aspirin': 'tomar aspirina solo por el viaje',
    'pregnancy-call': {
      uk: 'Si una pierna está hinchada o dolorida, llame ya a su maternidad. No espere a una cita con el GP.',
      us: 'Si una pierna está hinchada o dolorida, llame ya a su obstetra (OB) o a la sala de partos.',
    },
    'pregnancy-do-not-stop':
      'Si toma un anticoagulante y puede estar embarazada: llame a su equipo el mismo día, y no lo deje antes de haber hablado con ellos.',
    'hormones-do-not-stop':
      'No deje la píldora ni la terapia hormonal (HRT) por su cuenta. Pregunte a su médico, enfermera o farmacéutico.',
    'hormones-had-clot':
      'Si ha tenido un coágulo, no empiece la píldora, el parche o el anillo combinados. Pida otro método.',
    'home-emergency': {
      uk: 'Falta de aire, dolor de pecho, desmayo, tos con sangre, o una pierna que se hincha de golpe: llame al 999 o vaya a Urgencias (A&E) en el acto. No conduzca usted.',
      us: 'Falta de aire, dolor de pecho, desmayo, tos con sangre, o una pierna que se hincha de golpe: llame al 911 en el acto. No conduzca usted.',
    },
    'home-worse':
      'Más dolor o hinchazón poco a poco, una dosis olvidada o cualquier sangrado: llame a su equipo el mismo día.',
    'home-never-alone': 'Nunca trate un coágulo por su cuenta, sin un médico.',
    'cost-never-wait':
      'Nunca espere con una emergencia por el costo. En la sala de emergencias (ER) tienen que atenderle.',
  },
};
