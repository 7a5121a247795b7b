import type { Lines } from '../../translation-types.ts';

/** Why a row of the triage advises what it does. */
export const rowReasons: Lines = {
  'These can be signs of a blood clot in the lung. One sign is enough, even if your legs feel fine.':
    'Pueden ser señales de un coágulo en el pulmón. Una señal basta, aunque sienta bien las piernas.',
  'A racing heart together with your other answers can mean a blood clot in the lung.':
    'Un corazón acelerado, junto con sus otras respuestas, puede significar un coágulo en el pulmón.',
  'A racing heart on its own has many causes, and a nurse or doctor should hear about it today.':
    'Un corazón acelerado por sí solo tiene muchas causas, y una enfermera o un médico debe saberlo hoy.',
  'If it comes back, or you feel faint or short of breath: call 999 at once.':
    'Si vuelve, o se siente a punto de desmayarse o le falta el aire: llame en el acto al 999.',
  'If it comes back, or you feel faint or short of breath: call 911 at once.':
    'Si vuelve, o se siente a punto de desmayarse o le falta el aire: llame en el acto al 911.',
  'The leg or arm may not be getting enough blood, or the nerves to your legs may be pressed. Hours matter.':
    'Puede que la pierna o el brazo no reciba suficiente sangre, o que los nervios de las piernas estén apretados. Las horas cuentan.',
  'This can be heavy bleeding, bleeding inside, or a stroke.':
    'Puede ser un sangrado fuerte, un sangrado por dentro o un derrame cerebral (ictus).',
  'Press firmly on any bleeding you can reach, and keep pressing.':
    'Apriete fuerte en todo sangrado al que llegue, y siga apretando.',
  'These can be signs of sepsis, which is the body’s dangerous reaction to an infection.':
    'Pueden ser señales de sepsis, que es la reacción peligrosa del cuerpo a una infección.',
  'You were not sure how unwell you are, so someone must see you today.':
    'No sabía con certeza si está muy mal, así que hoy tiene que verle alguien.',
  'If you cannot be seen at once, call 111 now. If you get worse, call 999.':
    'Si no pueden verle en el acto, llame ya al 111. Si empeora, llame al 999.',
  'If you cannot be seen at once, call a nurse line now. If you get worse, call 911.':
    'Si no pueden verle en el acto, llame ya a una línea de enfermería. Si empeora, llame al 911.',
  'A bone may be broken, or pressure may be building up in the muscle. Hours matter.':
    'Puede haber un hueso roto, o estar subiendo la presión en el músculo. Las horas cuentan.',
  'Keep the leg or arm still. Do not eat or drink until someone has looked at it.':
    'No mueva la pierna o el brazo. No coma ni beba hasta que alguien lo haya mirado.',
  'You were not sure how badly the leg or arm is hurt, so someone must see it today.':
    'No sabía con certeza si la pierna o el brazo está muy lastimado, así que alguien tiene que verlo hoy.',
  'If you cannot be seen at once, call 111 now. If it gets numb, cold or the pain is too much, call 999.':
    'Si no pueden verle en el acto, llame ya al 111. Si se duerme, se pone frío o el dolor es demasiado, llame al 999.',
  'If you cannot be seen at once, call a nurse line now. If it gets numb, cold or the pain is too much, call 911.':
    'Si no pueden verle en el acto, llame ya a una línea de enfermería. Si se duerme, se pone frío o el dolor es demasiado, llame al 911.',
  'You have small bleeds while on a blood thinner. Someone should go over your medicine with you.':
    'Tiene sangrados pequeños mientras toma un anticoagulante. Alguien debería repasar su medicina con usted.',
  'Keep taking your blood thinner until a doctor, nurse or pharmacist tells you otherwise.':
    'Siga tomando su anticoagulante hasta que un médico, una enfermera o un farmacéutico le diga otra cosa.',
  'You bleed more and more often, or more than once today, while on a blood thinner.':
    'Sangra cada vez más a menudo, o más de una vez hoy, mientras toma un anticoagulante.',
  'A clot higher up, in the belly, arm or neck, can look like this. Only a hospital scan can find it.':
    'Un coágulo más arriba, en el vientre, el brazo o el cuello, puede verse así. Solo una prueba de imagen en el hospital puede encontrarlo.',
  'Clots are more likely in pregnancy and for 6 weeks after, and need quick tests at a hospital.':
    'Los coágulos son más probables en el embarazo y 6 semanas después, y necesitan pruebas rápidas en un hospital.',
  'The usual rules are made for adults. Under 18, a children’s doctor must look.':
    'Las reglas habituales son para adultos. Con menos de 18 años, tiene que mirarlo un médico de niños.',
  'A new sign while you take a blood thinner can mean that it is not working as it should.':
    'Una señal nueva mientras toma un anticoagulante puede significar que no funciona como debe.',
  'A swollen leg while you take a blood thinner can mean that it is not working as it should.':
    'Una pierna hinchada mientras toma un anticoagulante puede significar que no funciona como debe.',
  'A leg that swelled up in the last 2 days can have a clot.':
    'Una pierna que se hinchó en los últimos 2 días puede tener un coágulo.',
  'A leg that swells up suddenly can have a large clot.':
    'Una pierna que se hincha de golpe puede tener un coágulo grande.',
  'Your answers together fit a blood clot in a deep vein (DVT).':
    'Sus respuestas juntas encajan con un coágulo en una vena profunda (DVT).',
  'A sore or swollen leg or arm can have a clot. Nobody can tell without tests.':
    'Una pierna o un brazo dolorido o hinchado puede tener un coágulo. Nadie puede saberlo sin pruebas.',
  'Your second scan is due, or something has changed since the first one. The first scan can miss a clot.':
    'Le toca la segunda ecografía, o algo ha cambiado desde la primera. La primera ecografía puede no ver un coágulo.',
  'You are being treated for a clot and nothing is new or worse. Swelling can last for weeks, and your team wants to know how you are.':
    'Le están tratando un coágulo y no hay nada nuevo ni peor. La hinchazón puede durar semanas, y su equipo quiere saber cómo está.',
  'Keep taking your blood thinner as you were told.': 'Siga tomando su anticoagulante como le dijeron.',
  'Skin that changes and spreads, or a fever, can mean a skin infection. It can also be a clot.':
    'Una piel que cambia y se extiende, o la fiebre, puede significar una infección de la piel. También puede ser un coágulo.',
  'A sore, hard vein can have a clot in it, and a deep clot can lie beside it.':
    'Una vena dura y dolorida puede tener un coágulo, y a su lado puede haber un coágulo profundo.',
  'Swelling of both legs for a while has other causes more often, such as the heart, kidneys or veins. It needs a check.':
    'La hinchazón de las dos piernas desde hace un tiempo tiene más a menudo otras causas, como el corazón, los riñones o las venas. Hay que revisarla.',
  'Both legs are swollen, and your other answers make this more urgent.':
    'Las dos piernas están hinchadas, y sus otras respuestas lo hacen más urgente.',
  'Skin that is warm or has changed colour needs someone to look at it.':
    'Una piel caliente o que ha cambiado de color necesita que alguien la mire.',
  'The skin is warm or has changed colour, and your other answers make this more urgent.':
    'La piel está caliente o ha cambiado de color, y sus otras respuestas lo hacen más urgente.',
  'You know the cause, it is mild and getting better, and you said no to everything else.':
    'Conoce la causa, es leve y va mejor, y dijo no a todo lo demás.',
  'You said no to every emergency sign and to every sign in the legs and arms.':
    'Dijo no a todas las señales de emergencia y a todas las señales en piernas y brazos.',
  'Your answers do not point one way. A person should hear them today.':
    'Sus respuestas no señalan en una sola dirección. Una persona debería oírlas hoy.',
};
