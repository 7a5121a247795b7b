import type { Lines } from '../../translation-types.ts';

/** Hard words, and what they mean. */
export const glossary: Lines = {
  'A blood clot in a deep vein, most often in a leg.':
    'Un coágulo de sangre en una vena profunda, casi siempre de una pierna.',
  'A blood clot in the lung.': 'Un coágulo de sangre en el pulmón.',
  'A blood thinner: a medicine that stops clots from growing.':
    'Una medicina que evita que los coágulos crezcan.',
  'A medicine that stops clots from growing.': 'Una medicina que evita que los coágulos crezcan.',
  'A heavy, sore or swollen leg that lasts after a clot.':
    'Una pierna pesada, dolorida o hinchada que dura tras un coágulo.',
  'Steady pressure on the leg, as by a tight stocking.':
    'Presión constante en la pierna, como la de una media apretada.',
  'A small mesh in a vein that catches clots.': 'Una malla pequeña en una vena que atrapa coágulos.',
  'A dose given with a needle.': 'Una dosis que se pone con una aguja.',
  'A vitamin in leafy greens that works against warfarin.':
    'Una vitamina de las verduras de hoja verde que actúa contra warfarin (warfarina).',
  'Hormones you may take when your periods end.': 'Hormonas que puede tomar cuando se acaba la regla.',
  'When a doctor cuts or mends something in your body.':
    'Cuando un médico corta o arregla algo en su cuerpo.',
  'A card that says which blood thinner you take.': 'Una tarjeta que dice qué anticoagulante toma.',
  'The hospital team for pregnancy and birth.': 'El equipo del hospital para el embarazo y el parto.',
  'A blood thinner you take as tablets, twice a day.':
    'Un anticoagulante que se toma en pastillas, dos veces al día.',
  'A blood thinner you take as tablets, with food.':
    'Un anticoagulante que se toma en pastillas, con comida.',
  'A blood thinner you take as a tablet, once a day.':
    'Un anticoagulante que se toma en una pastilla, una vez al día.',
  'A blood thinner you take as capsules, twice a day.':
    'Un anticoagulante que se toma en cápsulas, dos veces al día.',
  'A blood thinner that needs blood tests.': 'Un anticoagulante que necesita análisis de sangre.',
  'A blood thinner that is given as an injection.': 'Un anticoagulante que se pone en inyección.',
  'A painkiller that also thins the blood a little.':
    'Un analgésico que además hace la sangre un poco más líquida.',
  'Painkillers that make you bleed more.': 'Analgésicos que le hacen sangrar más.',
  'A painkiller that is safe with most blood thinners.':
    'Un analgésico seguro con la mayoría de los anticoagulantes.',
  'A blood test that is high when there may be a clot, and for other reasons.':
    'Un análisis de sangre que sale alto cuando puede haber un coágulo, y por otros motivos.',
  'A scan that makes a picture with sound. It does not hurt.':
    'Una prueba que hace una imagen con sonido. No duele.',
  'A blood test that shows how thin warfarin makes your blood.':
    'Un análisis de sangre que muestra cuánto actúa warfarin (warfarina) en su sangre.',
  'A picture of the inside of the body.': 'Una imagen del interior del cuerpo.',
  'Accident and emergency: the part of a UK hospital for what cannot wait.':
    'Accident and emergency (Urgencias): la parte de un hospital británico para lo que no puede esperar.',
  'Emergency room: the part of a US hospital for what cannot wait.':
    'Emergency room (sala de emergencias): la parte de un hospital de EE. UU. para lo que no puede esperar.',
  'A family doctor in the UK.': 'Un médico de familia en el Reino Unido.',
  'A doctor for pregnancy and birth in the US.': 'Un médico para el embarazo y el parto en EE. UU.',
  'The US hospital team for birth.': 'El equipo del hospital para el parto en EE. UU.',
  'Someone who says in your language what others say.': 'Alguien que dice en su idioma lo que dicen otros.',
  'What pays for part of your care in the US.': 'Lo que paga parte de su atención en EE. UU.',
  DVT: 'DVT (trombosis venosa profunda)',
  PE: 'PE (embolia pulmonar)',
  anticoagulant: 'anticoagulante',
  'blood thinner': 'anticoagulante',
  'post-thrombotic syndrome': 'síndrome postrombótico',
  compression: 'compresión',
  filter: 'filtro',
  injection: 'inyección',
  'vitamin K': 'vitamina K',
  HRT: 'terapia hormonal (HRT)',
  operation: 'operación',
  'alert card': 'tarjeta de alerta',
  maternity: 'maternidad',
  apixaban: 'apixaban',
  rivaroxaban: 'rivaroxaban',
  edoxaban: 'edoxaban',
  dabigatran: 'dabigatran',
  aspirin: 'aspirina',
  ibuprofen: 'ibuprofeno',
  paracetamol: 'paracetamol',
  'D-dimer': 'D-dimer (dímero D)',
  ultrasound: 'ecografía',
  INR: 'INR',
  'X-ray': 'radiografía',
  'A&E': 'Urgencias (A&E)',
  ER: 'sala de emergencias (ER)',
  GP: 'GP (médico de familia)',
  OB: 'obstetra (OB)',
  'labor and delivery': 'sala de partos',
  interpreter: 'intérprete',
  insurance: 'seguro',
};
