import type { Lines } from '../../translation-types.ts';

/** An answer said back, and what would change the advice. */
export const saidBack: Lines = {
  'being short of breath': 'la falta de aire',
  'You are short of breath.': 'Le falta el aire.',
  'chest pain': 'el dolor de pecho',
  'You have chest pain or a tight chest.': 'Tiene dolor u opresión en el pecho.',
  'coughing up blood': 'la tos con sangre',
  'You are coughing up blood.': 'Tose sangre.',
  'fainting, or blue or grey lips': 'el desmayo, o los labios azules o grises',
  'You passed out or nearly fainted, or your lips or face are blue or grey.':
    'Se desmayó o casi, o tiene los labios o la cara azules o grises.',
  'your heart racing': 'el corazón acelerado',
  'Your heart is racing or uneven while you rest.': 'Tiene el corazón acelerado o irregular en reposo.',
  'how fast your heart is': 'lo rápido que va su corazón',
  'Your heart is very fast, or has not settled after 10 minutes of rest.':
    'Su corazón va muy rápido, o no se ha calmado tras 10 minutos de reposo.',
  'your heart races at 120 beats a minute or more, or does not settle after 10 minutes of rest':
    'su corazón late a 120 por minuto o más, o no se calma tras 10 minutos de reposo',
  'a blue, white, cold or numb leg or arm': 'una pierna o un brazo azul, blanco, frío o dormido',
  'A leg or arm has turned blue, white, cold, numb or will not move, or you have new numbness or loss of control below the waist.':
    'Una pierna o un brazo se ha puesto azul, blanco, frío o dormido o no se mueve, o de cintura abajo tiene una zona dormida nueva o ha perdido el control.',
  'heavy bleeding, or bleeding inside': 'un sangrado fuerte, o por dentro',
  'You have bleeding that will not stop, or a sign of bleeding inside.':
    'Tiene un sangrado que no para, o una señal de sangrado por dentro.',
  'being very unwell': 'encontrarse muy mal',
  'You are very unwell.': 'Se encuentra muy mal.',
  'a badly hurt leg or arm': 'una pierna o un brazo muy lastimado',
  'A leg or arm is badly hurt, or hurts far too much with hard, tight muscle.':
    'Una pierna o un brazo está muy lastimado, o duele de forma desmedida con el músculo duro y tenso.',
  'one swollen leg': 'una pierna hinchada',
  'One leg is swollen, or bigger than the other.': 'Una pierna está hinchada, o más grande que la otra.',
  'one leg gets bigger than the other': 'una pierna se pone más grande que la otra',
  'pain in one leg or arm': 'el dolor en una pierna o un brazo',
  'You have a new pain in one leg or arm.': 'Tiene un dolor nuevo en una pierna o un brazo.',
  'one leg or arm starts to hurt': 'una pierna o un brazo empieza a doler',
  'warm skin': 'la piel caliente',
  'The skin there is warm or hot.': 'La piel de ese sitio está templada o caliente.',
  'the skin there gets warm or hot': 'la piel de ese sitio se pone templada o caliente',
  'a change in skin colour': 'un cambio de color de la piel',
  'The skin there has changed colour.': 'La piel de ese sitio ha cambiado de color.',
  'the skin there changes colour': 'la piel de ese sitio cambia de color',
  'a sore or hard vein': 'una vena dolorida o dura',
  'A vein under the skin is swollen, hard or sore.': 'Una vena bajo la piel está hinchada, dura o dolorida.',
  'a vein under the skin gets hard or sore': 'una vena bajo la piel se pone dura o dolorida',
  'swelling of the whole leg': 'la hinchazón de toda la pierna',
  'Your whole leg is swollen, or you have belly, buttock or back pain with a swollen leg.':
    'Tiene toda la pierna hinchada, o dolor de vientre, nalga o espalda con una pierna hinchada.',
  'the swelling goes all the way up to the groin, or you get belly, buttock or back pain with it':
    'la hinchazón llega hasta la ingle, o le duele además el vientre, la nalga o la espalda',
  'swelling of both legs': 'la hinchazón de las dos piernas',
  'Both legs are swollen.': 'Las dos piernas están hinchadas.',
  'both legs swell': 'se hinchan las dos piernas',
  'a swollen arm, neck or face': 'un brazo, el cuello o la cara hinchados',
  'An arm, your neck or your face is swollen.': 'Un brazo, el cuello o la cara está hinchado.',
  'an arm, your neck or your face swells': 'se hincha un brazo, el cuello o la cara',
  'spreading skin changes or fever': 'los cambios de piel que se extienden o la fiebre',
  'The skin change is spreading, or you have a fever or chills.':
    'El cambio de la piel se extiende, o tiene fiebre o escalofríos.',
  'the skin change spreads, or you get a fever or chills':
    'el cambio de la piel se extiende, o le da fiebre o escalofríos',
  'the cause': 'la causa',
  'You know the cause, it is mild and it is getting better.': 'Conoce la causa, es leve y va mejor.',
  'it stops getting better, or walking gets harder': 'deja de mejorar, o le cuesta más caminar',
  'when the swelling started': 'cuándo empezó la hinchazón',
  'The swelling is new.': 'La hinchazón es nueva.',
  'The swelling started in the last 2 days.': 'La hinchazón empezó en los últimos 2 días.',
  'The swelling started 3 to 14 days ago.': 'La hinchazón empezó hace 3 a 14 días.',
  'The swelling started more than 14 days ago.': 'La hinchazón empezó hace más de 14 días.',
  'the swelling suddenly gets bigger': 'la hinchazón aumenta de golpe',
  'being pregnant': 'el embarazo',
  'You are pregnant, or were in the last 6 weeks.': 'Está embarazada, o lo estuvo en las últimas 6 semanas.',
  'you find out that you are pregnant': 'se entera de que está embarazada',
  age: 'la edad',
  'You are under 18.': 'Tiene menos de 18 años.',
  'an operation, hospital, cast or bed rest': 'una operación, un hospital, un yeso o reposo en cama',
  'You had an operation, a hospital stay, a cast or bed rest in the last 3 months.':
    'Tuvo una operación, un ingreso en el hospital, un yeso o reposo en cama en los últimos 3 meses.',
  cancer: 'el cáncer',
  'You have cancer, or were treated for it in the last 6 months.':
    'Tiene cáncer, o le trataron por ello en los últimos 6 meses.',
  'clots or clotting illness': 'los coágulos o una enfermedad de la coagulación',
  'You had a clot before, or a clotting illness is known.':
    'Tuvo un coágulo antes, o se conoce una enfermedad de la coagulación.',
  'hormone medicines': 'las medicinas con hormonas',
  'You take a hormone medicine.': 'Toma una medicina con hormonas.',
  'a long trip': 'un viaje largo',
  'You took a trip of 4 hours or more in the last 8 weeks.':
    'Hizo un viaje de 4 horas o más en las últimas 8 semanas.',
  'injecting drugs': 'inyectarse drogas',
  'You inject drugs.': 'Se inyecta drogas.',
  'taking a blood thinner': 'tomar un anticoagulante',
  'You take a blood thinner.': 'Toma un anticoagulante.',
  'small bleeds': 'los sangrados pequeños',
  'You have small bleeds while on a blood thinner.':
    'Tiene sangrados pequeños mientras toma un anticoagulante.',
  'you get small bleeds, such as from the gums or nose':
    'tiene sangrados pequeños, como de las encías o la nariz',
  'how often it bleeds': 'cuántas veces sangra',
  'It bled more than once today, or more and more often.':
    'Sangró más de una vez hoy, o cada vez más a menudo.',
  'it bleeds more than once in a day, or more and more often':
    'sangra más de una vez en un día, o cada vez más a menudo',
  'an earlier check or scan': 'una revisión o ecografía anterior',
  'Your leg or arm was checked or scanned in the last 3 months.':
    'Le revisaron la pierna o el brazo, o le hicieron una ecografía, en los últimos 3 meses.',
  'what came of the check': 'qué resultó de la revisión',
  'It was checked.': 'Se lo revisaron.',
  'They said it was not a clot.': 'Dijeron que no era un coágulo.',
  'A second scan is booked.': 'Está citada una segunda ecografía.',
  'A second scan is due now, or was missed.': 'La segunda ecografía toca ahora, o no se hizo.',
  'It is a clot and you are being treated.': 'Es un coágulo y le están tratando.',
  'you miss your second scan': 'falta a la segunda ecografía',
  'whether it is new or worse': 'si es nuevo o peor',
  'Something is new or worse since then.': 'Hay algo nuevo o peor desde entonces.',
  'anything gets new or worse, in either leg or arm': 'hay algo nuevo o peor, en cualquier pierna o brazo',
};
