import type { Lines } from '../../translation-types.ts';

/** Questions of the check and of the check-in. */
export const questions: Lines = {
  'Short of breath': 'Falta de aire',
  'Chest pain or a tight chest': 'Dolor u opresión en el pecho',
  'Coughing up blood': 'Tos con sangre',
  'Passed out, collapsed or nearly fainted': 'Desmayo, colapso o casi desmayo',
  'Heart racing or beating unevenly': 'Corazón acelerado o irregular',
  'Very fast, or not settled after 10 minutes of rest': 'Muy rápido, o no se calma tras 10 minutos de reposo',
  'A leg or arm that has turned blue, white, cold or numb':
    'Una pierna o un brazo que se ha puesto azul, blanco, frío o dormido',
  'Bleeding that will not stop, or a sign of bleeding inside':
    'Un sangrado que no para, o una señal de sangrado por dentro',
  'Very unwell': 'Se encuentra muy mal',
  'A badly hurt leg or arm': 'Una pierna o un brazo muy lastimado',
  'Is one leg swollen, or bigger than the other?': '¿Está una pierna hinchada, o más grande que la otra?',
  'One leg is swollen, or bigger than the other': 'Una pierna está hinchada, o más grande que la otra',
  'Do you have a new pain in one leg or arm?': '¿Tiene un dolor nuevo en una pierna o un brazo?',
  'A new pain in one leg or arm': 'Un dolor nuevo en una pierna o un brazo',
  'Does the skin there feel warm or hot?': '¿Nota la piel de ese sitio templada o caliente?',
  'The skin there is warm or hot': 'La piel de ese sitio está templada o caliente',
  'Has the skin there changed colour?': '¿Ha cambiado de color la piel de ese sitio?',
  'The skin there has changed colour': 'La piel de ese sitio ha cambiado de color',
  'Is a vein under the skin newly swollen, hard or sore?':
    '¿Hay una vena bajo la piel que desde hace poco está hinchada, dura o dolorida?',
  'A vein under the skin is swollen, hard or sore': 'Una vena bajo la piel está hinchada, dura o dolorida',
  'Is the whole leg swollen, up to the groin?': '¿Está hinchada toda la pierna, hasta la ingle?',
  'The whole leg is swollen, up to the groin': 'Toda la pierna está hinchada, hasta la ingle',
  'Are both legs swollen?': '¿Están hinchadas las dos piernas?',
  'Both legs are swollen': 'Las dos piernas están hinchadas',
  'Is an arm, your neck or your face swollen?': '¿Está hinchado un brazo, el cuello o la cara?',
  'An arm, your neck or your face is swollen': 'Un brazo, el cuello o la cara está hinchado',
  'Is the warm or changed skin spreading, or do you have a fever or chills?':
    '¿Se extiende la piel caliente o cambiada, o tiene fiebre o escalofríos?',
  'It is spreading, or I have a fever or chills': 'Se extiende, o tengo fiebre o escalofríos',
  'Are all 3 of these true?': '¿Son ciertas estas 3 cosas?',
  'A known cause, mild, and getting better': 'Causa conocida, leve y va mejor',
  'When did the swelling start?': '¿Cuándo empezó la hinchazón?',
  'When it started': 'Cuándo empezó',
  'Are you pregnant, or were you in the last 6 weeks?':
    '¿Está embarazada, o lo estuvo en las últimas 6 semanas?',
  'Pregnant now or in the last 6 weeks': 'Embarazada ahora o en las últimas 6 semanas',
  'Are you under 18?': '¿Tiene menos de 18 años?',
  'Under 18': 'Menos de 18 años',
  'In the last 3 months, did you have an operation, a hospital stay, a cast, or 3 days or more in bed?':
    'En los últimos 3 meses, ¿tuvo una operación, un ingreso en el hospital, un yeso, o 3 días o más en cama?',
  'An operation, a hospital stay, a cast, or 3 days or more in bed, in the last 3 months':
    'Una operación, un ingreso en el hospital, un yeso, o 3 días o más en cama, en los últimos 3 meses',
  'Do you have cancer, or were you treated for it in the last 6 months?':
    '¿Tiene cáncer, o le trataron por ello en los últimos 6 meses?',
  'Cancer now, or treated in the last 6 months': 'Cáncer ahora, o tratado en los últimos 6 meses',
  'Have you had a blood clot before, or is there a clotting illness in your close family?':
    '¿Ha tenido antes un coágulo de sangre, o hay una enfermedad de la coagulación en su familia cercana?',
  'A blood clot before (DVT or PE), or a clotting illness':
    'Un coágulo de sangre antes (DVT o PE), o una enfermedad de la coagulación',
  'Do you take hormones that raise the risk of a clot?': '¿Toma hormonas que suben el riesgo de un coágulo?',
  'The combined pill, patch or ring, HRT tablets, testosterone, tamoxifen or raloxifene':
    'La píldora, el parche o el anillo combinados, terapia hormonal (HRT) en pastillas, testosterona, tamoxifeno o raloxifeno',
  'Did you take a trip of 4 hours or more in the last 8 weeks?':
    '¿Hizo un viaje de 4 horas o más en las últimas 8 semanas?',
  'A trip of 4 hours or more in the last 8 weeks': 'Un viaje de 4 horas o más en las últimas 8 semanas',
  'Do you inject drugs?': '¿Se inyecta drogas?',
  'Injecting drugs': 'Inyectarse drogas',
  'Do you take a blood thinner?': '¿Toma un anticoagulante?',
  'A blood thinner': 'Un anticoagulante',
  'Do you have small bleeds?': '¿Tiene sangrados pequeños?',
  'Small bleeds': 'Sangrados pequeños',
  'More than once today, or more and more often?': '¿Más de una vez hoy, o cada vez más a menudo?',
  'More than once today, or more and more often': 'Más de una vez hoy, o cada vez más a menudo',
  'Has a doctor or nurse checked or scanned your leg or arm in the last 3 months?':
    'En los últimos 3 meses, ¿un médico o una enfermera le revisó la pierna o el brazo, o le hicieron una ecografía?',
  'Checked or scanned in the last 3 months': 'Revisión o ecografía en los últimos 3 meses',
  'What came of it?': '¿Qué resultó?',
  'What came of it': 'Qué resultó',
  'Is anything new or worse since then, in either leg or arm?':
    '¿Hay algo nuevo o peor desde entonces, en cualquier pierna o brazo?',
  'New or worse since then': 'Nuevo o peor desde entonces',
  'Do you have any of these now?': '¿Tiene ahora algo de esto?',
  'First: emergency signs': 'Primero: señales de emergencia',
  'Let us take these one at a time': 'Veámoslas una por una',
  'Emergency signs': 'Señales de emergencia',
  'What do you see or feel?': '¿Qué ve o nota?',
  'Your leg or arm': 'Su pierna o su brazo',
  'Let us make sure': 'Vamos a asegurarnos',
  'About you': 'Sobre usted',
  'Do any of these fit you?': '¿Le corresponde algo de esto?',
  'Emergency signs, one at a time': 'Señales de emergencia, una por una',
  'Leg or arm': 'Pierna o brazo',
  'Leg or arm, one at a time': 'Pierna o brazo, una por una',
  'What makes a clot more likely': 'Qué hace más probable un coágulo',
  'What makes a clot more likely, one at a time': 'Qué hace más probable un coágulo, una por una',
  'Is there blood in your poo?': '¿Hay sangre en sus heces?',
  'Is there blood in your stool?': '¿Hay sangre en sus heces?',
  'Is there blood in your pee?': '¿Hay sangre en su orina?',
  'Is there blood in your urine?': '¿Hay sangre en su orina?',
  'Have you had a nose bleed?': '¿Le ha sangrado la nariz?',
  'Do your gums bleed?': '¿Le sangran las encías?',
  'If you have periods: is your period heavier?': 'Si tiene la regla: ¿es más abundante?',
  'Do you have bruises that came for no reason?': '¿Tiene moretones que salieron sin motivo?',
  'Has a joint, such as a knee, swollen up?': '¿Se le ha hinchado una articulación, como una rodilla?',
  'How bad is the pain in your leg now, at rest? 0 is none, 10 is the worst you can think of.':
    '¿Cuánto le duele ahora la pierna, en reposo? 0 es nada, 10 es lo peor que pueda imaginar.',
  'How bad is it when you walk? 0 is none, 10 is the worst you can think of.':
    '¿Cuánto le duele al caminar? 0 es nada, 10 es lo peor que pueda imaginar.',
  'Did you measure both calves today?': '¿Se midió hoy las dos pantorrillas?',
  'How is the swelling, compared with last time?': '¿Cómo está la hinchazón, comparada con la última vez?',
  'Did the swelling come on suddenly?': '¿Llegó la hinchazón de golpe?',
  'Do you have a fever, or a hot red area that spreads?':
    '¿Tiene fiebre, o una zona roja y caliente que se extiende?',
  'Did you walk, raise your leg and do your leg moves?':
    '¿Caminó, levantó la pierna e hizo los ejercicios de piernas?',
  'How many doses have you missed since we last spoke?':
    '¿Cuántas dosis ha olvidado desde la última vez que hablamos?',
  'How many doses have you missed in all, since you started the higher dose?':
    '¿Cuántas dosis ha olvidado en total, desde que empezó la dosis más alta?',
  'How many of them were in a row?': '¿Cuántas de ellas fueron seguidas?',
  'Have you taken too much: a double dose, two strengths, two blood thinners, or someone else’s?':
    '¿Ha tomado de más: una dosis doble, dos dosis de distinta fuerza, dos anticoagulantes o el de otra persona?',
  'Did you throw up after a dose?': '¿Vomitó después de una dosis?',
  'If you take rivaroxaban 15 mg or 20 mg: did you take it with food?':
    'Si toma rivaroxaban 15 mg o 20 mg: ¿lo tomó con comida?',
  'Do you have your next dose with you?': '¿Tiene consigo la próxima dosis?',
  'Can you get enough for the next 7 days?': '¿Puede conseguir suficiente para los próximos 7 días?',
  'Have you started any new medicine, herb or painkiller, also without a prescription?':
    '¿Ha empezado alguna medicina, hierba o analgésico nuevo, también sin receta?',
  'Do you have a rash?': '¿Tiene un sarpullido?',
  'Have your eyes or your skin turned yellow?': '¿Se le han puesto amarillos los ojos o la piel?',
  'Do you feel sick, or have heartburn?': '¿Tiene náuseas o ardor de estómago?',
  'Is there any other side effect, such as hair loss?':
    '¿Hay algún otro efecto secundario, como caída del pelo?',
  'About how many cups do you drink a day?': '¿Cuántas tazas bebe al día, más o menos?',
  'About how many units of alcohol do you drink a week? A pint of beer is 2 to 3.':
    '¿Cuántas unidades de alcohol bebe a la semana, más o menos? Una pinta de cerveza son 2 a 3.',
  'About how many alcoholic drinks do you have a week?':
    '¿Cuántas bebidas con alcohol toma a la semana, más o menos?',
  'Do you plan a trip of more than 6 hours?': '¿Piensa hacer un viaje de más de 6 horas?',
  'Do you have dental work, an operation or an injection coming up?':
    '¿Le van a hacer pronto algo en los dientes, una operación o una inyección?',
  'Could you be pregnant?': '¿Puede estar embarazada?',
  'Do you feel safe at home?': '¿Se siente seguro en casa?',
  'Is there someone with you, or who looks in on you?': '¿Hay alguien con usted, o que pase a verle?',
};
