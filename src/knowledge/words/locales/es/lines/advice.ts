import type { Lines } from '../../translation-types.ts';

/** What happens next, what not to do, self-care, prevention. */
export const advice: Lines = {
  'massage the leg or arm': 'dar masaje a la pierna o al brazo',
  'take aspirin for a clot, or anyone else’s blood thinner':
    'tomar aspirina para un coágulo, ni el anticoagulante de otra persona',
  'stop a blood thinner you were given, unless you are told to':
    'dejar un anticoagulante que le recetaron, salvo que se lo digan',
  'put off getting help to try tight stockings first': 'retrasar la ayuda para probar antes medias apretadas',
  'Keep active, and keep to a healthy weight.': 'Manténgase activo, y mantenga un peso sano.',
  'When you sit for long, get up and walk at least once an hour.':
    'Cuando esté mucho tiempo sentado, levántese y camine al menos una vez por hora.',
  'Drink enough water. Drink little alcohol.': 'Beba suficiente agua. Beba poco alcohol.',
  'Do not smoke. Do not sit with crossed legs.': 'No fume. No se siente con las piernas cruzadas.',
  'On trips of 4 hours or more: walk, move your feet up and down, drink water and wear loose clothes.':
    'En viajes de 4 horas o más: camine, mueva los pies arriba y abajo, beba agua y lleve ropa suelta.',
  'Ask your GP or pharmacist before a trip of more than 6 hours, or if you have had a clot, cancer, an operation in the last weeks, or are pregnant.':
    'Pregunte a su GP o farmacéutico antes de un viaje de más de 6 horas, o si ha tenido un coágulo, cáncer o una operación en las últimas semanas, o si está embarazada.',
  'Ask your doctor or pharmacist before a trip of more than 6 hours, or if you have had a clot, cancer, an operation in the last weeks, or are pregnant.':
    'Pregunte a su médico o farmacéutico antes de un viaje de más de 6 horas, o si ha tenido un coágulo, cáncer o una operación en las últimas semanas, o si está embarazada.',
  'Going into hospital? Ask how they keep your risk of a clot low.':
    '¿Va a ingresar en un hospital? Pregunte cómo mantienen bajo su riesgo de un coágulo.',
  'Going into the hospital? Ask how they keep your risk of a clot low.':
    '¿Va a ingresar en un hospital? Pregunte cómo mantienen bajo su riesgo de un coágulo.',
  'On the pill or HRT? Ask about your risk. Do not stop on your own.':
    '¿Toma la píldora o terapia hormonal (HRT)? Pregunte por su riesgo. No la deje por su cuenta.',
  'Keep moving gently. Rest with the leg or arm raised.':
    'Siga moviéndose con suavidad. Descanse con la pierna o el brazo en alto.',
  'Look at it in 24 hours, and again in 48 hours. It should be better each time.':
    'Mírelo a las 24 horas, y otra vez a las 48 horas. Debería estar mejor cada vez.',
  'At each look, do this check again if it is swollen, warm, a new colour or hurts more. Colour is harder to see on brown or black skin.':
    'Cada vez que lo mire, haga este control otra vez si está hinchado, caliente, de otro color o duele más. El color se ve peor en piel morena o negra.',
  'Doctors look for the cause at once. They may take blood, trace your heart and scan your chest or leg.':
    'Los médicos buscan la causa en el acto. Pueden sacarle sangre, hacerle un electrocardiograma y una prueba de imagen del pecho o la pierna.',
  'They ask about your medicines and may take blood. Have your medicine boxes with you.':
    'Le preguntan por sus medicinas y pueden sacarle sangre. Tenga consigo las cajas de sus medicinas.',
  'They look at the skin, take your temperature and may take blood. An infection is treated with antibiotics.':
    'Le miran la piel, le toman la temperatura y pueden sacarle sangre. Una infección se trata con antibióticos.',
  'They look at the leg or arm and may take an X-ray.':
    'Le miran la pierna o el brazo y pueden hacerle una radiografía.',
  'They ask questions and may trace your heart.':
    'Le hacen preguntas y pueden hacerle un electrocardiograma.',
  'A DVT is a blood clot in a deep vein, most often in one leg. Some clots give no signs. A clot can travel to the lungs.':
    'Una DVT (trombosis venosa profunda) es un coágulo de sangre en una vena profunda, casi siempre de una pierna. Algunos coágulos no dan señales. Un coágulo puede llegar a los pulmones.',
  'This page cannot tell whether you have a clot. Only tests can.':
    'Esta página no puede decir si tiene un coágulo. Solo las pruebas pueden.',
  'A doctor or nurse asks questions and looks at both legs or arms. They may measure them.':
    'Un médico o una enfermera pregunta y mira las dos piernas o los dos brazos. Puede que los mida.',
  'You may have an ultrasound scan. It does not hurt. Some people need a second scan 6 to 8 days later.':
    'Puede que le hagan una ecografía. No duele. Algunas personas necesitan una segunda ecografía de 6 a 8 días después.',
  'If the scan has to wait, you may get tablets or an injection until then. You are told when to stop.':
    'Si la ecografía tiene que esperar, puede que hasta entonces le den pastillas o una inyección. Le dicen cuándo dejarlas.',
  'They look for other causes as well. They may still want a blood test or a scan.':
    'Buscan también otras causas. Aun así pueden querer un análisis de sangre o una ecografía.',
  'Your team asks how you are and whether you miss doses. They tell you what is usual and when to come back.':
    'Su equipo le pregunta cómo está y si olvida dosis. Le dicen qué es normal y cuándo volver.',
  'A nurse or doctor asks more questions and tells you where to go.':
    'Una enfermera o un médico le hace más preguntas y le dice adónde ir.',
};
