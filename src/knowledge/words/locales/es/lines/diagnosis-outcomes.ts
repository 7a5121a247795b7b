import type { Lines } from '../../translation-types.ts';

/** What the person is told while a clot is looked for, and when later decisions are made. */
export const diagnosisOutcomes: Lines = {
  'This may be a clot in the lung.': 'Puede ser un coágulo en el pulmón.',
  'The leg or arm may not get enough blood. Hours matter.':
    'Puede que la pierna o el brazo no reciba suficiente sangre. Las horas cuentan.',
  'A children’s doctor must see you today. We arrange it now.':
    'Un médico de niños tiene que verle hoy. Lo organizamos ahora.',
  'If you get short of breath, have chest pain, faint, cough up blood, or the leg or arm turns blue, white or cold: call 999 now. Do not wait for us.':
    'Si le falta el aire, tiene dolor de pecho, se desmaya, tose sangre, o la pierna o el brazo se pone azul, blanco o frío: llame ya al 999. No nos espere.',
  'If you get short of breath, have chest pain, faint, cough up blood, or the leg or arm turns blue, white or cold: call 911 now. Do not wait for us.':
    'Si le falta el aire, tiene dolor de pecho, se desmaya, tose sangre, o la pierna o el brazo se pone azul, blanco o frío: llame ya al 911. No nos espere.',
  'You need a scan of your arm. We tell you when and where.':
    'Necesita una ecografía del brazo. Le decimos cuándo y dónde.',
  'You need a scan at a hospital now. Call your maternity unit now.':
    'Necesita ya una ecografía en un hospital. Llame ya a su maternidad.',
  'You need a scan at a hospital now. Call your OB or labor and delivery now.':
    'Necesita ya una ecografía en un hospital. Llame ya a su obstetra (OB) o a la sala de partos.',
  'You may get injections until the scan. They do not reach the baby.':
    'Puede que le pongan inyecciones hasta la ecografía. No llegan al bebé.',
  'You need a scan within 24 hours.': 'Necesita una ecografía en un plazo de 24 horas.',
  'Keep taking your blood thinner until a doctor changes it.':
    'Siga tomando su anticoagulante hasta que un médico lo cambie.',
  'We ask about missed doses and other medicines, to find the reason.':
    'Preguntamos por dosis olvidadas y otras medicinas, para encontrar el motivo.',
  'You need a scan, and we compare it with the one you had before.':
    'Necesita una ecografía, y la comparamos con la que le hicieron antes.',
  'You need a scan. It comes first, before other tests.':
    'Necesita una ecografía. Va primero, antes que otras pruebas.',
  'You need a scan of your leg, with the result within 4 hours.':
    'Necesita una ecografía de la pierna, con el resultado en menos de 4 horas.',
  'You need a scan of your leg today.': 'Necesita hoy una ecografía de la pierna.',
  'First you have a blood test. Then you get a blood thinner, and a scan within 24 hours. Take it just as you are told.':
    'Primero le hacen un análisis de sangre. Después recibe un anticoagulante, y una ecografía en menos de 24 horas. Tómelo tal como le digan.',
  'You get a blood thinner now, and a scan within 24 hours. Take it just as you are told.':
    'Recibe ahora un anticoagulante, y una ecografía en menos de 24 horas. Tómelo tal como le digan.',
  'You cannot have a blood thinner now, so you need a scan at once, or to go to hospital. We arrange it now.':
    'Ahora no puede tomar un anticoagulante, así que necesita una ecografía en el acto, o ir al hospital. Lo organizamos ahora.',
  'You have a blood test now, with the result within 4 hours. It tells us whether you need a scan.':
    'Le hacen ahora un análisis de sangre, con el resultado en menos de 4 horas. Nos dice si necesita una ecografía.',
  'You have a blood test now, and a blood thinner while you wait for the result.':
    'Le hacen ahora un análisis de sangre, y recibe un anticoagulante mientras espera el resultado.',
  'If there is no result within 24 hours, you have a scan.':
    'Si no hay resultado en menos de 24 horas, le hacen una ecografía.',
  'You have a blood test today. On its own it cannot show a clot.':
    'Le hacen hoy un análisis de sangre. Por sí solo no puede mostrar un coágulo.',
  'We wait for your blood test, and tell you the result when it comes.':
    'Esperamos su análisis de sangre, y le decimos el resultado cuando llegue.',
  'If you were given a blood thinner, keep taking it until we tell you otherwise.':
    'Si le dieron un anticoagulante, siga tomándolo hasta que le digamos otra cosa.',
  'We wait for your scan. Do not miss it.': 'Esperamos su ecografía. No falte.',
  'If it gets worse while you wait, call us the same day.':
    'Si empeora mientras espera, llámenos el mismo día.',
  'Your scan is done. A doctor or nurse reads it and tells you what it shows.':
    'Su ecografía está hecha. Un médico o una enfermera la lee y le dice lo que muestra.',
  'The tests show that a DVT is not likely.': 'Las pruebas muestran que una trombosis (DVT) no es probable.',
  'If you got a blood thinner for the wait, we tell you today whether it ends. Go on with one you took before.':
    'Si recibió un anticoagulante para la espera, le decimos hoy si termina. Siga con el que ya tomaba antes.',
  'We look for what else it may be.': 'Buscamos qué otra cosa puede ser.',
  'Come back the same day if it gets worse, or if new signs come.':
    'Vuelva el mismo día si empeora, o si aparecen señales nuevas.',
  'There is no clot in a deep vein. There is one in a vein under the skin.':
    'No hay un coágulo en una vena profunda. Hay uno en una vena bajo la piel.',
  'A doctor decides whether you need a medicine.': 'Un médico decide si necesita una medicina.',
  'The first scan shows no clot, but it can miss a small one. You need a second scan 6 to 8 days after the first.':
    'La primera ecografía no muestra ningún coágulo, pero puede no ver uno pequeño. Necesita una segunda ecografía de 6 a 8 días después de la primera.',
  'Do not miss it.': 'No falte.',
  'The scan did not show enough. You need one more within 24 hours. A clot is still possible.':
    'La ecografía no mostró lo suficiente. Necesita otra en menos de 24 horas. Todavía puede haber un coágulo.',
  'Again the scan did not show enough. You need another kind of scan, or one more 6 to 8 days after the first. A clot is still possible.':
    'Otra vez la ecografía no mostró lo suficiente. Necesita otro tipo de prueba de imagen, o una más de 6 a 8 días después de la primera. Todavía puede haber un coágulo.',
  'There was no scan, so a clot is still possible. A doctor talks with you about what to do. We call you the next day.':
    'No se hizo la ecografía, así que todavía puede haber un coágulo. Un médico habla con usted de qué hacer. Le llamamos al día siguiente.',
  'There is a clot in the calf. A doctor decides with you: a medicine, or a scan once a week for 2 weeks.':
    'Hay un coágulo en la pantorrilla. Un médico decide con usted: una medicina, o una ecografía cada semana durante 2 semanas.',
  'The scan shows a clot in a deep vein (DVT). It is treated with a blood thinner.':
    'La ecografía muestra un coágulo en una vena profunda (DVT). Se trata con un anticoagulante.',
  'You have blood tests too. Your first dose does not wait for them.':
    'También le hacen análisis de sangre. Su primera dosis no los espera.',
  'There is a clot although you take a blood thinner. A doctor looks for the reason today.':
    'Hay un coágulo aunque toma un anticoagulante. Un médico busca hoy el motivo.',
  'A clinic near you sees you today.': 'Una clínica cercana le ve hoy.',
  'A day clinic in a hospital sees you today.': 'Una clínica de día de un hospital le ve hoy.',
  'You need a scan of your lungs now.': 'Necesita ya una prueba de imagen de los pulmones.',
  'You need a hospital with a maternity team now.': 'Necesita ya un hospital con un equipo de maternidad.',
  'You need children’s doctors now.': 'Necesita ya médicos de niños.',
  'The checks show that a clot in the lung is not likely.':
    'Las pruebas muestran que un coágulo en el pulmón no es probable.',
  'You get a blood thinner now, and a scan of your lungs within 24 hours. Take it just as you are told.':
    'Recibe ahora un anticoagulante, y una prueba de imagen de los pulmones en menos de 24 horas. Tómelo tal como le digan.',
  'You cannot have a blood thinner now, so you need a scan of your lungs at once, or to go to hospital. We arrange it now.':
    'Ahora no puede tomar un anticoagulante, así que necesita en el acto una prueba de imagen de los pulmones, o ir al hospital. Lo organizamos ahora.',
  'The scan shows a clot in the lung. It is treated with a blood thinner. A doctor decides where you are treated.':
    'La prueba muestra un coágulo en el pulmón. Se trata con un anticoagulante. Un médico decide dónde se le trata.',
  'There is a clot in the lung although you take a blood thinner. You need hospital care now.':
    'Hay un coágulo en el pulmón aunque toma un anticoagulante. Necesita ya atención en el hospital.',
  'The scan shows no clot in the lung. You still need a scan of your leg.':
    'La prueba no muestra ningún coágulo en el pulmón. Todavía necesita una ecografía de la pierna.',
  'The scan of your lungs did not show enough. You need another one. A clot is still possible.':
    'La prueba de imagen de los pulmones no mostró lo suficiente. Necesita otra. Todavía puede haber un coágulo.',
  'You need another kind of check. We tell you now which one.':
    'Necesita otro tipo de revisión. Le decimos ahora cuál.',
  'A clot in the lung is not likely, but not all rules agree. A doctor decides with you whether you need a scan.':
    'Un coágulo en el pulmón no es probable, pero no todas las reglas coinciden. Un médico decide con usted si necesita una prueba de imagen.',
  'You need a scan of your leg now. If it shows a clot, you are treated at once.':
    'Necesita ya una ecografía de la pierna. Si muestra un coágulo, se le trata en el acto.',
  'You get injections until we know. They do not reach the baby.':
    'Le ponen inyecciones hasta que lo sepamos. No llegan al bebé.',
  'You need a scan of your lungs now. A doctor talks over with you which kind.':
    'Necesita ya una prueba de imagen de los pulmones. Un médico comenta con usted de qué tipo.',
  'You need a scan of your leg as soon as it can be had.':
    'Necesita una ecografía de la pierna en cuanto se pueda.',
  'You need a scan of your leg now, or to go to hospital.':
    'Necesita ya una ecografía de la pierna, o ir al hospital.',
  'You need a scan of the veins in your belly. A scan of the leg alone can miss a clot there.':
    'Necesita una prueba de imagen de las venas del vientre. Una ecografía solo de la pierna puede no ver un coágulo allí.',
  'The scan shows no clot, but it can miss one. You need one more on day 3 and one on day 7. Do not miss them.':
    'La ecografía no muestra ningún coágulo, pero puede no ver uno. Necesita otra el día 3 y otra el día 7. No falte a ellas.',
  'The risk lasts until 6 weeks after the birth.': 'El riesgo dura hasta 6 semanas después del parto.',
  'You need one more scan on day 7.': 'Necesita una ecografía más el día 7.',
  'The scan shows a clot in a deep vein (DVT). It is treated with injections. They do not reach the baby.':
    'La ecografía muestra un coágulo en una vena profunda (DVT). Se trata con inyecciones. No llegan al bebé.',
  'Two teams look after you, and plan the birth with you.':
    'Dos equipos la cuidan, y planean el parto con usted.',
  'Two teams of doctors look at your scan today. A clot is still possible.':
    'Dos equipos de médicos miran hoy su ecografía. Todavía puede haber un coágulo.',
  'Go on with the injections if you were given them.': 'Siga con las inyecciones si se las dieron.',
  'The scan did not show enough. You need another one. A clot is still possible.':
    'La ecografía no mostró lo suficiente. Necesita otra. Todavía puede haber un coágulo.',
  'Sit up while you wait for help.': 'Quédese sentado y erguido mientras espera la ayuda.',
  'You need a scan at a hospital today.': 'Necesita hoy una ecografía en un hospital.',
  'If your face swells more, or you get short of breath, sleepy or a bad headache: call 999 at once.':
    'Si se le hincha más la cara, o le falta el aire, tiene mucho sueño o un dolor de cabeza fuerte: llame en el acto al 999.',
  'If your face swells more, or you get short of breath, sleepy or a bad headache: call 911 at once.':
    'Si se le hincha más la cara, o le falta el aire, tiene mucho sueño o un dolor de cabeza fuerte: llame en el acto al 911.',
  'You have a blood test today. It tells us whether you need a scan.':
    'Le hacen hoy un análisis de sangre. Nos dice si necesita una ecografía.',
  'You need a scan of your arm today.': 'Necesita hoy una ecografía del brazo.',
  'The scan shows no clot, but it can miss one. You have a blood test now, and may need a second scan 6 to 8 days after the first.':
    'La ecografía no muestra ningún coágulo, pero puede no ver uno. Le hacen ahora un análisis de sangre, y puede que necesite una segunda ecografía de 6 a 8 días después de la primera.',
  'The scan did not show enough. You need another kind of scan. A clot is still possible.':
    'La ecografía no mostró lo suficiente. Necesita otro tipo de prueba de imagen. Todavía puede haber un coágulo.',
  'The scan shows a clot in a deep vein of the arm. A doctor who knows arms decides how to treat it.':
    'La ecografía muestra un coágulo en una vena profunda del brazo. Un médico que conoce los brazos decide cómo tratarlo.',
  'Heparin may have set this off. You need hospital care now.':
    'Heparin (heparina) puede haberlo causado. Necesita ya atención en el hospital.',
  'A doctor there changes your medicine at once. Ask before you take the next dose.':
    'Allí un médico le cambia la medicina en el acto. Pregunte antes de tomar la próxima dosis.',
  'There is a new clot although you take a blood thinner.':
    'Hay un coágulo nuevo aunque toma un anticoagulante.',
  'A specialist looks for the reason today.': 'Un especialista busca hoy el motivo.',
  'The scan shows a new clot. It is treated like the first one.':
    'La ecografía muestra un coágulo nuevo. Se trata como el primero.',
  'The scan cannot tell a new clot from the old one. You need another kind of scan, or one more within 24 hours and one 6 to 8 days later.':
    'La ecografía no puede distinguir un coágulo nuevo del antiguo. Necesita otro tipo de prueba de imagen, o una más en menos de 24 horas y otra de 6 a 8 días después.',
  'The scan shows no new clot.': 'La ecografía no muestra ningún coágulo nuevo.',
  'A leg can stay sore or swollen after a clot. There is help for that.':
    'Una pierna puede seguir dolorida o hinchada tras un coágulo. Hay ayuda para eso.',
  'There is a clot in the calf. A doctor decides with you whether to treat it with a blood thinner.':
    'Hay un coágulo en la pantorrilla. Un médico decide con usted si se trata con un anticoagulante.',
  'The clot has grown. It is treated with a blood thinner.':
    'El coágulo ha crecido. Se trata con un anticoagulante.',
  'There is a clot in the calf although you take a blood thinner.':
    'Hay un coágulo en la pantorrilla aunque toma un anticoagulante.',
  'There is a clot in the calf. You have a scan after 1 week and after 2 weeks, or a medicine. A doctor decides with you.':
    'Hay un coágulo en la pantorrilla. Tiene una ecografía después de 1 semana y otra después de 2 semanas, o una medicina. Un médico decide con usted.',
  'The clot has not grown. You have one more scan 13 to 15 days after the first.':
    'El coágulo no ha crecido. Tiene una ecografía más, de 13 a 15 días después de la primera.',
  'The clot has not grown in 2 weeks. A doctor confirms that it needs no blood thinner.':
    'El coágulo no ha crecido en 2 semanas. Un médico confirma que no necesita anticoagulante.',
  'You cannot have a blood thinner now. A specialist sees you today, and you have a scan once a week for 2 weeks.':
    'Ahora no puede tomar un anticoagulante. Un especialista le ve hoy, y tiene una ecografía cada semana durante 2 semanas.',
  'You need a scan of the vein. There may be a clot in a deep vein too.':
    'Necesita una ecografía de la vena. Puede haber también un coágulo en una vena profunda.',
  'There is a clot close to a deep vein. It is treated with a blood thinner, like a DVT.':
    'Hay un coágulo cerca de una vena profunda. Se trata con un anticoagulante, como una trombosis (DVT).',
  'There is a clot in a vein under the skin.': 'Hay un coágulo en una vena bajo la piel.',
  'You get a small dose of a blood thinner for 45 days.':
    'Recibe una dosis pequeña de un anticoagulante durante 45 días.',
  'A doctor decides which medicine you need, and for how long.':
    'Un médico decide qué medicina necesita, y cuánto tiempo.',
  'Keep walking, and take the painkiller that you were told to take.':
    'Siga caminando, y tome el analgésico que le dijeron.',
  'If it gets worse, you have a scan again in 7 to 10 days, or the same day if the leg or arm swells.':
    'Si empeora, le hacen otra ecografía a los 7 a 10 días, o el mismo día si se hincha la pierna o el brazo.',
  'Keep walking. Do not take aspirin, ibuprofen or naproxen for the pain.':
    'Siga caminando. No tome aspirina, ibuprofeno ni naproxeno para el dolor.',
  'There is a clot in a vein under the skin although you take a blood thinner. A doctor looks for the reason.':
    'Hay un coágulo en una vena bajo la piel aunque toma un anticoagulante. Un médico busca el motivo.',
  'You cannot have a blood thinner now. A specialist sees you today. You have a scan again within a week.':
    'Ahora no puede tomar un anticoagulante. Un especialista le ve hoy. Le hacen otra ecografía en menos de una semana.',
  'The vein is sore where the drip went in. It needs no blood thinner.':
    'La vena está dolorida donde entró el gotero. No necesita anticoagulante.',
  'If you get a fever, the sore area spreads, or the leg or arm swells: be seen the same day.':
    'Si tiene fiebre, se extiende la zona dolorida o se hincha la pierna o el brazo: que le vean el mismo día.',
  'A vein specialist looks today at whether the clot should be melted or taken out.':
    'Un especialista en venas mira hoy si conviene disolver o sacar el coágulo.',
  'A blood thinner treats this clot. It does not have to be melted or taken out.':
    'Un anticoagulante trata este coágulo. No hace falta disolverlo ni sacarlo.',
  'Your next blood test (INR) is the next day.': 'Su próximo análisis de sangre (INR) es al día siguiente.',
  'Your next blood test (INR) is within 2 days of the last one.':
    'Su próximo análisis de sangre (INR) es como mucho 2 días después del último.',
  'Your next blood test (INR) is within 3 days of the last one.':
    'Su próximo análisis de sangre (INR) es como mucho 3 días después del último.',
  'Your next blood test (INR) is within 7 days of the last one.':
    'Su próximo análisis de sangre (INR) es como mucho 7 días después del último.',
  'Your next blood test (INR) is within 14 days of the last one.':
    'Su próximo análisis de sangre (INR) es como mucho 14 días después del último.',
  'Your next blood test (INR) is within 28 days of the last one.':
    'Su próximo análisis de sangre (INR) es como mucho 28 días después del último.',
  'Your next blood test (INR) is within 42 days of the last one.':
    'Su próximo análisis de sangre (INR) es como mucho 42 días después del último.',
  'Your next blood test (INR) is within 84 days of the last one.':
    'Su próximo análisis de sangre (INR) es como mucho 84 días después del último.',
  'Your review is done. A doctor now decides with you whether you go on.':
    'Su revisión está hecha. Un médico decide ahora con usted si sigue.',
  'You would rather not take a blood thinner. A doctor may offer you aspirin. It protects less.':
    'Usted prefiere no tomar un anticoagulante. Un médico puede ofrecerle aspirina. Protege menos.',
  'Do not start or stop any medicine on your own.': 'No empiece ni deje ninguna medicina por su cuenta.',
  'Another blood thinner may suit you better. A doctor decides that with you.':
    'Otro anticoagulante puede irle mejor. Un médico lo decide con usted.',
  'A doctor chooses with you which blood thinner you take from now on.':
    'Un médico elige con usted qué anticoagulante toma desde ahora.',
  'The blood thinner you take may still be the best for you. A doctor decides that with you.':
    'El anticoagulante que toma puede seguir siendo el mejor para usted. Un médico lo decide con usted.',
  'A smaller dose may be enough from now on. A doctor decides that with you. Do not change the dose before that.':
    'Puede que desde ahora baste una dosis menor. Un médico lo decide con usted. No cambie la dosis antes de eso.',
  'You go on with the same blood thinner. We look at it with you at least once a year.':
    'Sigue con el mismo anticoagulante. Lo miramos con usted al menos una vez al año.',
  'Blood tests may show whether clots run in your family. A specialist says whether and when to test.':
    'Unos análisis de sangre pueden mostrar si los coágulos son cosa de familia. Un especialista dice si se hacen y cuándo.',
  'A blood test may show why the clot came. A specialist says whether and when to test.':
    'Un análisis de sangre puede mostrar por qué salió el coágulo. Un especialista dice si se hace y cuándo.',
  'A test for the cause would change nothing now, so we do not offer it.':
    'Una prueba de la causa no cambiaría nada ahora, así que no la ofrecemos.',
  'We know what set off your clot.': 'Sabemos qué provocó su coágulo.',
  'As a rule no test for other causes is needed.': 'Por lo general no hace falta buscar otras causas.',
  'You have had no clot, so as a rule no test is needed. Ask your doctor if you are worried.':
    'Usted no ha tenido un coágulo, así que por lo general no hace falta ninguna prueba. Pregunte a su médico si está preocupado.',
  'First we decide with you how long you take the medicine. Tests come after that.':
    'Primero decidimos con usted cuánto tiempo toma la medicina. Las pruebas vienen después.',
  'We tell the team that treats your cancer about the clot.':
    'Informamos del coágulo al equipo que trata su cáncer.',
  'Some of your signs need a closer look. A doctor arranges tests soon.':
    'Algunas de sus señales deben mirarse mejor. Un médico organiza pronto las pruebas.',
  'A doctor asks about your health, looks at your blood tests and offers to check you over. Without signs, no more tests are needed.':
    'Un médico le pregunta por su salud, mira sus análisis de sangre y le ofrece una revisión. Sin señales, no hacen falta más pruebas.',
  'Tell us if anything new worries you.': 'Díganos si algo nuevo le preocupa.',
  'No signs call for more tests.': 'Ninguna señal pide más pruebas.',
};
