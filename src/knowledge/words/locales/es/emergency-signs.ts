import type { SafetyTranslation } from '../translation-types.ts';

export const emergencySigns: SafetyTranslation['emergencySigns'] = {
  'sign.breathless': {
    ask: '¿Le falta el aire?',
    hint: ['Empezó de golpe, es nuevo o va a más. O le cuesta decir frases enteras.'],
  },
  'sign.chest-pain': {
    ask: '¿Tiene dolor u opresión en el pecho?',
    hint: [
      'Puede extenderse a un brazo, al cuello o a la mandíbula.',
      'También cuenta un dolor nuevo en lo alto de la espalda, si es agudo, si empeora al respirar hondo o toser, o si le duele o se hincha una pierna o un brazo.',
    ],
  },
  'sign.coughing-blood': { ask: '¿Tose sangre?', hint: ['Cuentan también unos hilos finos.'] },
  'sign.collapse': {
    ask: '¿Se ha desmayado o casi, o tiene los labios o la cara azules o grises?',
    hint: [
      'O los labios o la cara se han puesto azules o grises. En piel morena o negra se ve peor: mire el interior de los labios y la lengua.',
    ],
  },
  'sign.racing-heart': {
    ask: '¿Tiene el corazón acelerado o irregular en reposo?',
    hint: ['Es nuevo, y lo nota en reposo.'],
  },
  'sign.racing-heart-severe': {
    ask: '¿Late su corazón a 120 por minuto o más, o sigue acelerado tras 10 minutos de reposo?',
    hint: [],
  },
  'sign.limb-threat': {
    ask: '¿Ha cambiado de color una pierna o un brazo, o se ha puesto frío, dormido o débil, en las últimas horas o días?',
    hint: [
      'Nuevo, en horas o días: azul, morado, blanco o gris, más frío que el otro, dormido, o no puede moverlo.',
      'O está tenso e hinchado, con un dolor que no se aguanta.',
      'O siente dormida la zona entre las piernas, o no controla la orina o las heces.',
      'No cuentan los dedos fríos o dormidos desde hace años.',
    ],
  },
  'sign.bleeding': {
    ask: '¿Tiene un sangrado que no para, o señales de sangrado por dentro?',
    hint: [
      'Sigue sangrando tras 10 minutos de apretar fuerte.',
      'Vomita sangre, o algo como posos de café.',
      'Sus heces son negras o con sangre, o hay coágulos en la orina.',
      'De golpe: dolor de cabeza muy fuerte, debilidad, o problemas para hablar, ver o mover la cara.',
      'Si toma un anticoagulante, también: un golpe en la cabeza o una caída fuerte, un moretón o bulto grande que crece rápido, o un dolor muy fuerte de vientre o espalda.',
    ],
  },
  'sign.very-unwell': {
    ask: '¿Se encuentra muy mal?',
    hint: [
      'Confusión, habla pastosa, temblores que no puede parar, piel con manchas o gris, respiración muy rápida, o no orina.',
      'O piel con ampollas o manchas negras, o piel que duele mucho más de lo que parece.',
    ],
  },
  'sign.limb-injury': {
    ask: '¿Está una pierna o un brazo muy lastimado, o con un dolor desmedido?',
    hint: [
      'Tras un golpe está deformado, o no aguanta su peso.',
      'O, con golpe o sin él: el dolor es desmedido, empeora al estirar los dedos, y el músculo está tenso y duro.',
    ],
  },
};
