import type { Lines } from '../../translation-types.ts';

/** Titles and leads of the guide. */
export const guideTitles: Lines = {
  'When to get help': 'Cuándo pedir ayuda',
  'One sign of a clot in the lung is enough to call 999.':
    'Una sola señal de coágulo en el pulmón basta para llamar al 999.',
  'One sign of a clot in the lung is enough to call 911.':
    'Una sola señal de coágulo en el pulmón basta para llamar al 911.',
  'DVT: what it is and what it looks like': 'La trombosis (DVT): qué es y cómo se ve',
  'A DVT (deep vein thrombosis) is a blood clot in a deep vein, most often in one leg.':
    'Una DVT (trombosis venosa profunda) es un coágulo de sangre en una vena profunda, casi siempre de una pierna.',
  'How a DVT is found': 'Cómo se encuentra una trombosis (DVT)',
  'A doctor or nurse looks at you, and tests show whether there is a clot.':
    'Un médico o una enfermera le mira, y las pruebas muestran si hay un coágulo.',
  'Can a DVT be treated at home?': '¿Se puede tratar una trombosis (DVT) en casa?',
  'Many people are treated at home. A doctor decides that with you, after a scan and other checks.':
    'Muchas personas se tratan en casa. Lo decide un médico con usted, después de una ecografía y otras pruebas.',
  'Treatment with a blood thinner': 'Tratamiento con un anticoagulante',
  'A blood thinner (anticoagulant) stops a clot from growing and from travelling to the lungs.':
    'Un anticoagulante evita que el coágulo crezca y que llegue a los pulmones.',
  'Treatment in hospital': 'Tratamiento en el hospital',
  'Most people go home. Some need to be in hospital, and a few need a procedure.':
    'La mayoría se va a casa. Algunas personas necesitan estar en el hospital, y unas pocas necesitan una intervención.',
  'Compression stockings': 'Medias de compresión',
  'Stockings may ease swelling for some people. They do not take the place of the medicine.':
    'Las medias pueden aliviar la hinchazón de algunas personas. No sustituyen a la medicina.',
  'Getting better at home': 'Recuperarse en casa',
  'Move a little and often, and rest with the leg up. These help, and the medicine does the work.':
    'Muévase un poco y a menudo, y descanse con la pierna en alto. Eso ayuda, y el trabajo lo hace la medicina.',
  'Keeping the risk low': 'Mantener bajo el riesgo',
  'Small habits lower the risk of a clot.': 'Los hábitos pequeños bajan el riesgo de un coágulo.',
  Travel: 'Viajes',
  'The risk of a clot rises on trips of 4 hours or more, by air, road or rail.':
    'El riesgo de un coágulo sube en viajes de 4 horas o más, en avión, por carretera o en tren.',
  'Pregnancy and birth': 'Embarazo y parto',
  'A clot is more likely while you are pregnant and for 6 weeks after. It is still rare.':
    'Un coágulo es más probable durante el embarazo y las 6 semanas siguientes. Aun así es raro.',
  'The pill and HRT': 'La píldora y la terapia hormonal (HRT)',
  'Some hormones make a clot more likely. There are others that do not.':
    'Algunas hormonas hacen más probable un coágulo. Hay otras que no.',
  'After an operation or a hospital stay': 'Después de una operación o de estar en el hospital',
  'A clot is more likely for about 3 months after you leave hospital.':
    'Un coágulo es más probable durante unos 3 meses después de salir del hospital.',
  'Being seen, and what it costs': 'La consulta y lo que cuesta',
  'Booking, insurance and cost': 'Citas, seguro y costo',
  'Care for a DVT is free on the NHS. How fast you are seen goes by how ill you are.':
    'La atención de una trombosis (DVT) es gratis en el NHS. Lo pronto que le ven depende de lo enfermo que esté.',
  'How fast you are seen goes by how ill you are, never by your insurance.':
    'Lo pronto que le ven depende de lo enfermo que esté, nunca de su seguro.',
  Emergency: 'Emergencia',
  'How to get there': 'Cómo llegar',
  'The same day': 'El mismo día',
  'Do not': 'No debe',
  'What it is': 'Qué es',
  'Signs in a leg or arm': 'Señales en una pierna o un brazo',
  'You may have one or more of these, most often on one side:':
    'Puede tener una o más de estas señales, casi siempre en un solo lado:',
  'Who is more likely to get one': 'Quién tiene más probabilidad',
  'A clot is more likely if you:': 'Un coágulo es más probable si usted:',
  Tests: 'Pruebas',
  'What the scan tells': 'Qué dice la ecografía',
  'If no clot is found': 'Si no se encuentra un coágulo',
  'Who may be treated at home': 'Quién puede tratarse en casa',
  'A doctor may plan care at home if all of these hold:':
    'Un médico puede planear el cuidado en casa si se cumple todo esto:',
  'Who should not, without a specialist': 'Quién no debería, sin un especialista',
  'Care at home alone is not safe, or needs a specialist first, if you:':
    'El cuidado solo en casa no es seguro, o antes hace falta un especialista, si usted:',
  'Who decides': 'Quién decide',
  'What care at home is': 'Qué es el cuidado en casa',
  'Your team guides you. You:': 'Su equipo le guía. Usted:',
  'When care at home must stop': 'Cuándo debe terminar el cuidado en casa',
  'Why a scan comes first': 'Por qué primero se hace una ecografía',
  'The medicine': 'La medicina',
  Do: 'Qué hacer',
  'If you take warfarin': 'Si toma warfarin (warfarina)',
  Bleeding: 'Sangrado',
  'Who needs hospital': 'Quién necesita el hospital',
  'A filter in a vein': 'Un filtro en una vena',
  'In hospital for something else': 'En el hospital por otro motivo',
  'What they can and cannot do': 'Qué pueden hacer y qué no',
  'In the months after': 'En los meses siguientes',
  'Ask before you go': 'Pregunte antes de irse',
  'On a trip of 4 hours or more, do': 'En un viaje de 4 horas o más, haga esto',
  'After the trip': 'Después del viaje',
  'If you have signs': 'Si tiene señales',
  Treatment: 'Tratamiento',
  'Which ones': 'Cuáles',
  'What to do': 'Qué hacer',
  'Being seen': 'La consulta',
  Cost: 'Costo',
  'Insurance and cost': 'Seguro y costo',
};
