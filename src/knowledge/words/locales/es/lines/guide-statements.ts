import type { Lines } from '../../translation-types.ts';

/** Statements of the guide; those that a life may hang on stand in `safety.ts`, where the compiler counts them. */
export const guideStatements: Lines = {
  'Some clots give no signs at all.': 'Algunos coágulos no dan ninguna señal.',
  'pain, cramp or a throb in the calf or thigh, most often when you walk or stand':
    'dolor, calambre o latido en la pantorrilla o el muslo, casi siempre al caminar o estar de pie',
  'one leg or arm that is swollen, or bigger than the other':
    'una pierna o un brazo hinchado, o más grande que el otro',
  'warm skin where it hurts': 'piel caliente donde duele',
  'red or dark skin there. This is harder to see on brown or black skin: look for skin that is darker or tight and shiny':
    'piel roja u oscura en ese sitio. En piel morena o negra se ve peor: busque piel más oscura, o tensa y brillante',
  'veins under the skin that are newly swollen, hard or sore':
    'venas bajo la piel que desde hace poco están hinchadas, duras o doloridas',
  'have been in hospital, had an operation, a cast, or long rest in bed in the last 3 months':
    'ha estado en el hospital, o tuvo una operación, un yeso o mucho reposo en cama en los últimos 3 meses',
  'have cancer': 'tiene cáncer',
  'have had a clot before, or a parent, brother or sister has':
    'ha tenido antes un coágulo, o lo tuvo su padre, su madre o un hermano o hermana',
  'are pregnant, or were in the last 6 weeks': 'está embarazada, o lo estuvo en las últimas 6 semanas',
  'take the combined pill, or HRT as tablets':
    'toma la píldora combinada, o terapia hormonal (HRT) en pastillas',
  'sit still for long, as on a trip of 4 hours or more':
    'pasa mucho tiempo sentado, como en un viaje de 4 horas o más',
  'are over 60, are very overweight, or smoke': 'tiene más de 60 años, mucho sobrepeso, o fuma',
  'They ask questions and look at both legs or arms. They may measure them.':
    'Le hacen preguntas y miran las dos piernas o los dos brazos. Puede que los midan.',
  'You may have a blood test called D-dimer. Many things can raise it, such as an infection, an operation, pregnancy, age or cancer.':
    'Puede que le hagan un análisis de sangre llamado D-dimer (dímero D). Muchas cosas pueden subirlo, como una infección, una operación, el embarazo, la edad o el cáncer.',
  'You may have an ultrasound scan. It does not hurt, and uses no X-rays.':
    'Puede que le hagan una ecografía. No duele y no usa rayos X.',
  'If a DVT is likely, the scan should come within 4 hours. If it cannot, it comes within 24 hours, and you may get a blood thinner until then.':
    'Si una trombosis (DVT) es probable, la ecografía debería hacerse en menos de 4 horas. Si no se puede, se hace en menos de 24 horas, y hasta entonces puede que le den un anticoagulante.',
  'It shows whether there is a clot, where it is and how long. The place matters more than the size.':
    'Muestra si hay un coágulo, dónde está y cómo es de largo. El sitio importa más que el tamaño.',
  'Ask what else it may be, such as a strain, a cyst behind the knee or an infection of the skin.':
    'Pregunte qué otra cosa puede ser, como un tirón, un quiste detrás de la rodilla o una infección de la piel.',
  'the clot is small, does not grow, and is not high up in the leg or belly':
    'el coágulo es pequeño, no crece y no está en lo alto de la pierna ni en el vientre',
  'pain and swelling are mild, and you walk as usual':
    'el dolor y la hinchazón son leves, y camina como siempre',
  'you have no condition that makes it risky': 'no tiene ninguna enfermedad que lo haga arriesgado',
  'you have had your first dose, and have enough medicine in your hand':
    'ha tomado la primera dosis, y tiene suficiente medicina en la mano',
  'a team follows you closely, you have a phone that works, and you know whom to call at night':
    'un equipo le sigue de cerca, tiene un teléfono que funciona y sabe a quién llamar de noche',
  'have bad pain or a very swollen leg': 'tiene dolor fuerte o una pierna muy hinchada',
  'may have a clot in the lung, or are at high risk of one':
    'puede tener un coágulo en el pulmón, o tiene alto riesgo de tenerlo',
  'have had clots before': 'ha tenido coágulos antes',
  'have cancer, kidney disease, heart disease or a clotting disorder':
    'tiene cáncer, enfermedad del riñón o del corazón, o un trastorno de la coagulación',
  'cannot take a blood thinner safely': 'no puede tomar un anticoagulante con seguridad',
  'are alone with nobody to check on you, or cannot get back to hospital quickly':
    'está solo sin nadie que le vigile, o no puede volver rápido al hospital',
  'are pregnant or under 18': 'está embarazada o tiene menos de 18 años',
  'A doctor decides, not you alone and not a computer. What you want counts, so say it.':
    'Decide un médico, no usted solo ni un ordenador. Lo que usted quiere cuenta: dígalo.',
  'take your medicine just as told': 'toma la medicina tal como le dijeron',
  'walk and move a little, and often': 'camina y se mueve un poco, y a menudo',
  'answer your check-ins. If we hear nothing, we call you':
    'responde a sus controles. Si no sabemos nada de usted, le llamamos',
  'may wear stockings for comfort, if they were measured and prescribed for you':
    'puede llevar medias para estar más cómodo, si se las midieron y recetaron',
  'drink enough': 'bebe lo suficiente',
  'A clot that is not treated can grow, go to the lungs, or harm the veins for good.':
    'Un coágulo sin tratar puede crecer, llegar a los pulmones o dañar las venas para siempre.',
  'The scan shows that there is a clot, where it is and how far it goes. It helps to decide where you are treated and for how long.':
    'La ecografía muestra que hay un coágulo, dónde está y hasta dónde llega. Ayuda a decidir dónde se trata y cuánto tiempo.',
  'Your insurance may ask for it too. An urgent scan never waits for insurance.':
    'Puede que su seguro también la pida. Una ecografía urgente nunca espera al seguro.',
  'It does not melt the clot. Your body does that over weeks and months.':
    'No disuelve el coágulo. Eso lo hace su cuerpo en semanas y meses.',
  'A GP, a hospital or a DVT clinic starts it, often the same day.':
    'Lo empieza un GP, un hospital o una clínica de trombosis (DVT), a menudo el mismo día.',
  'A doctor, a hospital or a vein clinic starts it, often the same day.':
    'Lo empieza un médico, un hospital o una clínica de venas, a menudo el mismo día.',
  'Most people get tablets. Some get injections, and some take warfarin.':
    'La mayoría toma pastillas. Algunas personas reciben inyecciones, y otras toman warfarin (warfarina).',
  'You take it for at least 3 months. Then a doctor looks with you at whether to go on.':
    'La toma al menos 3 meses. Después un médico mira con usted si debe seguir.',
  'With warfarin, do not drink a lot at one time.':
    'Con warfarin (warfarina), no beba mucho alcohol de una vez.',
  'You may need hospital if the clot is high up in the leg or belly, or if it hurts a lot. The same holds if you bleed easily or are ill in other ways.':
    'Puede necesitar el hospital si el coágulo está en lo alto de la pierna o en el vientre, o si duele mucho. Lo mismo vale si sangra con facilidad o tiene otras enfermedades.',
  'With a big, fresh clot high in the leg, doctors may melt it or take it out through a thin tube. This is for few people.':
    'Con un coágulo grande y reciente en lo alto de la pierna, los médicos pueden disolverlo o sacarlo por un tubo fino. Esto es para pocas personas.',
  'A filter is a small mesh in the big vein of the belly. It can catch a clot on its way to the lungs.':
    'Un filtro es una malla pequeña en la vena grande del vientre. Puede atrapar un coágulo camino de los pulmones.',
  'It is for few people, most of all those who cannot have a blood thinner. If a clot grows despite the medicine, doctors first look for the reason.':
    'Es para pocas personas, sobre todo las que no pueden tomar un anticoagulante. Si un coágulo crece a pesar de la medicina, los médicos buscan antes el motivo.',
  'The skin is numbed and you are awake. You may stay in hospital for a few days, and need a few weeks to get over it.':
    'Se duerme la piel y usted está despierto. Puede quedarse unos días en el hospital, y necesitar unas semanas para reponerse.',
  'Before it goes in, ask when it comes out, and who sees to that.':
    'Antes de que se lo pongan, pregunte cuándo se quita y quién se ocupa de ello.',
  'When you go in, ask how they keep your risk of a clot low. You may get injections, tablets or devices on your legs.':
    'Al ingresar, pregunte cómo mantienen bajo su riesgo de coágulo. Puede que le den inyecciones, pastillas o aparatos en las piernas.',
  'Get up and walk as soon as you may. Finish the medicine you take home.':
    'Levántese y camine en cuanto pueda. Termine la medicina que se lleve a casa.',
  'They may ease swelling and soreness for some people.':
    'Pueden aliviar la hinchazón y el dolor de algunas personas.',
  'They are a choice. A nurse or doctor must measure your leg and prescribe them.':
    'Son opcionales. Una enfermera o un médico debe medirle la pierna y recetarlas.',
  'Take them off at night, and look at your skin every day. Have them measured again every 3 to 6 months.':
    'Quíteselas de noche y mírese la piel cada día. Haga que las midan de nuevo cada 3 a 6 meses.',
  'raise your leg higher than your hip each time you rest':
    'levante la pierna por encima de la cadera cada vez que descanse',
  'walk a little and often. You do not need to stay in bed':
    'camine un poco y a menudo. No hace falta quedarse en la cama',
  'do the leg moves you were given, such as feet up and down':
    'haga los ejercicios de piernas que le dieron, como subir y bajar los pies',
  'drink when you are thirsty, about 6 to 8 cups a day. If you were told to drink less, keep to that':
    'beba cuando tenga sed, unas 6 a 8 tazas al día. Si le dijeron que beba menos, siga eso',
  'take paracetamol for pain': 'tome paracetamol para el dolor',
  'take acetaminophen (Tylenol) for pain': 'tome acetaminophen (Tylenol, paracetamol) para el dolor',
  'massage the leg': 'dar masaje a la pierna',
  'play contact sports while you take a blood thinner':
    'hacer deportes de contacto mientras toma un anticoagulante',
  'Some people keep a heavy, sore or swollen leg. Tell your team: there is help, most of all if the skin breaks.':
    'A algunas personas les queda la pierna pesada, dolorida o hinchada. Dígaselo a su equipo: hay ayuda, sobre todo si la piel se abre.',
  'Many people feel scared after a clot. Say so. It is part of getting better, and help is there.':
    'Muchas personas sienten miedo después de un coágulo. Dígalo. Es parte de recuperarse, y hay ayuda.',
  'stay active and walk often': 'manténgase activo y camine a menudo',
  'get up and move at least once an hour when you sit for long':
    'levántese y muévase al menos una vez por hora cuando esté mucho tiempo sentado',
  'keep to a healthy weight': 'mantenga un peso sano',
  'drink enough water': 'beba suficiente agua',
  smoke: 'fumar',
  'sit with crossed legs for long': 'estar mucho tiempo sentado con las piernas cruzadas',
  'drink a lot of alcohol': 'beber mucho alcohol',
  'drink alcohol or take sleeping pills on a long flight or drive':
    'beber alcohol o tomar pastillas para dormir en un vuelo o un viaje largo en auto',
  'walk when you can, about once an hour, and sit by the aisle':
    'camine cuando pueda, más o menos una vez por hora, y siéntese junto al pasillo',
  'move your feet up and down while you sit': 'mueva los pies arriba y abajo mientras está sentado',
  'drink water and wear loose clothes': 'beba agua y lleve ropa suelta',
  'take your doses on time, and carry your medicine and alert card with you':
    'tome sus dosis a tiempo, y lleve consigo su medicina y su tarjeta de alerta',
  'drink alcohol or take sleeping pills on the way':
    'beber alcohol o tomar pastillas para dormir por el camino',
  'The risk stays up for about 8 weeks. Know the signs of a clot.':
    'El riesgo sigue alto unas 8 semanas. Conozca las señales de un coágulo.',
  'A whole swollen leg, or new pain low in the belly, back or buttock with it, can be a clot high up. Say so.':
    'Toda la pierna hinchada, o con ella un dolor nuevo en la parte baja del vientre, la espalda o la nalga, puede ser un coágulo en lo alto. Dígalo.',
  'Tests are safe for the baby. The usual scores and the D-dimer test do not hold in pregnancy.':
    'Las pruebas son seguras para el bebé. Las puntuaciones habituales y el análisis D-dimer no valen en el embarazo.',
  'The treatment is injections. They do not reach the baby. Tablets and warfarin are as a rule not used in pregnancy.':
    'El tratamiento son inyecciones. No llegan al bebé. Las pastillas y warfarin (warfarina) por lo general no se usan en el embarazo.',
  'It goes on until at least 6 weeks after the birth, and for at least 3 months in all.':
    'Sigue hasta al menos 6 semanas después del parto, y al menos 3 meses en total.',
  'Ask for a written plan for the birth: when the last injection is, and whom to call when it starts.':
    'Pida un plan escrito para el parto: cuándo es la última inyección, y a quién llamar cuando empiece.',
  'Injections and warfarin go with breast-feeding. The newer tablets do not.':
    'Las inyecciones y warfarin (warfarina) se pueden usar al dar el pecho. Las pastillas más nuevas no.',
  'Stay active, and follow the advice of your team.': 'Manténgase activa y siga los consejos de su equipo.',
  'Ask about your risk at your first visit, if you go into hospital, and after the birth. Some people need injections to prevent a clot.':
    'Pregunte por su riesgo en la primera visita, si ingresa en un hospital y después del parto. Algunas personas necesitan inyecciones para evitar un coágulo.',
  'The combined pill, patch and ring, and HRT as tablets, raise the risk of a clot.':
    'La píldora, el parche y el anillo combinados, y la terapia hormonal (HRT) en pastillas, suben el riesgo de un coágulo.',
  'The mini-pill and the hormone coil do not seem to. HRT as a patch or gel is the safer kind.':
    'La minipíldora y el DIU hormonal no parecen hacerlo. La terapia hormonal (HRT) en parche o gel es la más segura.',
  'Before a big operation or one on a leg, ask about it at least 4 weeks ahead. You need another way to prevent pregnancy then.':
    'Antes de una operación grande o de una pierna, pregunte por ello al menos 4 semanas antes. Entonces necesita otra forma de evitar el embarazo.',
  'If a clot came while you took hormones, ask what to do about them before the blood thinner ends.':
    'Si tuvo un coágulo mientras tomaba hormonas, pregunte qué hacer con ellas antes de que termine el anticoagulante.',
  'If you may have a clot you need a place today. If the clinic has none, it must send you where there is one.':
    'Si puede tener un coágulo, necesita un sitio hoy. Si la clínica no lo tiene, debe enviarle a donde lo haya.',
  'Signs of an emergency need no booking: call 999.':
    'Las señales de emergencia no necesitan cita: llame al 999.',
  'Signs of an emergency need no booking: call 911.':
    'Las señales de emergencia no necesitan cita: llame al 911.',
  'The front desk books. It cannot make your visit less urgent.':
    'La recepción da las citas. No puede hacer menos urgente su visita.',
  'Tell us if you need an interpreter, help to move, or someone with you.':
    'Díganos si necesita un intérprete, ayuda para moverse o a alguien con usted.',
  'In England you may pay a prescription charge for each medicine. In Scotland, Wales and Northern Ireland there is none.':
    'En Inglaterra puede que pague una tasa por cada medicina recetada. En Escocia, Gales e Irlanda del Norte no hay.',
  'The clinic checks your benefits before the visit, so that you know what you may have to pay.':
    'La clínica comprueba antes de la visita lo que cubre su seguro, para que sepa lo que puede tener que pagar.',
  'An estimate is not a bill. If something is not known, you get a range or are told that it cannot be said.':
    'Una estimación no es una factura. Si algo no se sabe, le dan un margen o le dicen que no se puede decir.',
  'No insurance? Ask for a good-faith estimate in writing. If the bill is $400 or more above it, you can dispute it within 120 days.':
    '¿No tiene seguro? Pida por escrito una estimación de buena fe (good-faith estimate). Si la factura la supera en $400 o más, puede reclamar en un plazo de 120 días.',
  'If you cannot afford the medicine, say so before you leave. Do not skip doses to save.':
    'Si no puede pagar la medicina, dígalo antes de irse. No se salte dosis para ahorrar.',
};
