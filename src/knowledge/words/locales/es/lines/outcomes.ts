import type { Lines } from '../../translation-types.ts';

/** What the person is told when a table has decided. */
export const outcomes: Lines = {
  'Call 999 now. Do not wait for us. Do not drive yourself.':
    'Llame ya al 999. No nos espere. No conduzca usted.',
  'Call 911 now. Do not wait for us. Do not drive yourself.':
    'Llame ya al 911. No nos espere. No conduzca usted.',
  'Say that you take a blood thinner.': 'Diga que toma un anticoagulante.',
  'Go to A&E now. Do not drive yourself. If nobody can take you, or you get worse: call 999.':
    'Vaya ya a Urgencias (A&E). No conduzca usted. Si nadie puede llevarle, o si empeora: llame al 999.',
  'Go to the emergency room (ER) now. Do not drive yourself. If nobody can take you, or you get worse: call 911.':
    'Vaya ya a la sala de emergencias (ER). No conduzca usted. Si nadie puede llevarle, o si empeora: llame al 911.',
  'You were not sure. If it could be yes, call 999 now. Do not wait for us.':
    'No lo sabía con certeza. Si puede ser que sí, llame ya al 999. No nos espere.',
  'You were not sure. If it could be yes, call 911 now. Do not wait for us.':
    'No lo sabía con certeza. Si puede ser que sí, llame ya al 911. No nos espere.',
  'We will call you within 15 minutes and ask again.':
    'Le llamaremos en menos de 15 minutos y le preguntaremos otra vez.',
  'If you get short of breath, have chest pain, faint, cough up blood, bleed more or the bleeding will not stop: call 999 now. Do not wait for us.':
    'Si le falta el aire, tiene dolor de pecho, se desmaya, tose sangre, sangra más o el sangrado no para: llame ya al 999. No nos espere.',
  'If you get short of breath, have chest pain, faint, cough up blood, bleed more or the bleeding will not stop: call 911 now. Do not wait for us.':
    'Si le falta el aire, tiene dolor de pecho, se desmaya, tose sangre, sangra más o el sangrado no para: llame ya al 911. No nos espere.',
  'A doctor or nurse will call you within 1 hour. You may need a blood test today.':
    'Un médico o una enfermera le llamará en menos de 1 hora. Puede que hoy necesite un análisis de sangre.',
  'Press firmly on any bleeding you can reach.': 'Apriete fuerte en todo sangrado al que llegue.',
  'Keep taking your blood thinner unless the person who calls tells you otherwise.':
    'Siga tomando su anticoagulante, salvo que la persona que llame le diga otra cosa.',
  'A doctor or nurse will call you within 1 hour about the dose you took.':
    'Un médico o una enfermera le llamará en menos de 1 hora por la dosis que tomó.',
  'Do not take the next dose until you have spoken to the person who calls.':
    'No tome la próxima dosis hasta haber hablado con la persona que llame.',
  'Do not be sick on purpose. Have your boxes with you when we call.':
    'No se provoque el vómito. Tenga sus cajas a mano cuando llamemos.',
  'A pharmacist will call you within 1 hour.': 'Un farmacéutico le llamará en menos de 1 hora.',
  'Do not take the dose again before that.': 'No vuelva a tomar la dosis antes de eso.',
  'A doctor or nurse will call you within 4 hours. You may need a scan.':
    'Un médico o una enfermera le llamará en menos de 4 horas. Puede que necesite una ecografía.',
  'A doctor or nurse will call you within 4 hours. You may need a scan today.':
    'Un médico o una enfermera le llamará en menos de 4 horas. Puede que necesite hoy una ecografía.',
  'If it swells up suddenly, go to A&E. Do not drive yourself.':
    'Si se hincha de golpe, vaya a Urgencias (A&E). No conduzca usted.',
  'If it swells up suddenly, go to the emergency room (ER). Do not drive yourself.':
    'Si se hincha de golpe, vaya a la sala de emergencias (ER). No conduzca usted.',
  'A doctor or nurse will call you within 4 hours about your other leg.':
    'Un médico o una enfermera le llamará en menos de 4 horas por la otra pierna.',
  'A doctor or nurse will call you within 4 hours. The skin may be infected.':
    'Un médico o una enfermera le llamará en menos de 4 horas. La piel puede estar infectada.',
  'If you shake, feel very ill or are confused: call 999.':
    'Si tiembla, se encuentra muy mal o está confuso: llame al 999.',
  'If you shake, feel very ill or are confused: call 911.':
    'Si tiembla, se encuentra muy mal o está confuso: llame al 911.',
  'We will call you before your next dose, to get you more tablets.':
    'Le llamaremos antes de su próxima dosis, para conseguirle más pastillas.',
  'If nobody has called, ask a pharmacy for an emergency supply, or call 111.':
    'Si nadie ha llamado, pida en una farmacia un suministro de emergencia, o llame al 111.',
  'If nobody has called, ask your pharmacy for an emergency refill, or go to the emergency room (ER).':
    'Si nadie ha llamado, pida en su farmacia un suministro de emergencia, o vaya a la sala de emergencias (ER).',
  'A pharmacist will call you within 4 hours about the doses you missed.':
    'Un farmacéutico le llamará en menos de 4 horas por las dosis que olvidó.',
  'Take your next dose on time. Do not take a double dose.':
    'Tome la próxima dosis a su hora. No tome una dosis doble.',
  'A pharmacist will call you within 4 hours.': 'Un farmacéutico le llamará en menos de 4 horas.',
  'Somebody reads what you wrote within 4 hours.': 'En menos de 4 horas alguien lee lo que escribió.',
  'A pharmacist will look up your new medicine today, before your next dose.':
    'Un farmacéutico comprobará hoy su nueva medicina, antes de su próxima dosis.',
  'Do not start it before you have heard, unless a doctor told you to today.':
    'No la empiece antes de tener respuesta, salvo que un médico se lo dijera para hoy.',
  'A doctor or nurse will call you today. You may need a test and another medicine.':
    'Un médico o una enfermera le llamará hoy. Puede que necesite una prueba y otra medicina.',
  'Do not stop your blood thinner before we have spoken.':
    'No deje su anticoagulante antes de que hayamos hablado.',
  'A doctor or nurse will call you today. You need a blood test.':
    'Un médico o una enfermera le llamará hoy. Necesita un análisis de sangre.',
  'We will call you today to get you more tablets.': 'Le llamaremos hoy para conseguirle más pastillas.',
  'Do not skip doses to make them last.': 'No se salte dosis para que duren.',
  'A nurse will call you today about help at home.':
    'Una enfermera le llamará hoy para hablar de ayuda en casa.',
  'Read what to do about a missed dose. It goes by the name of your medicine.':
    'Lea qué hacer con una dosis olvidada. Depende del nombre de su medicina.',
  'A doctor or nurse will call you within 24 hours about your leg.':
    'Un médico o una enfermera le llamará en menos de 24 horas por su pierna.',
  'A pharmacist will call you within 24 hours.': 'Un farmacéutico le llamará en menos de 24 horas.',
  'Please measure again at the same point. A nurse will call you within 24 hours.':
    'Mida otra vez en el mismo punto, por favor. Una enfermera le llamará en menos de 24 horas.',
  'Take rivaroxaban 15 mg or 20 mg with food: without food too little gets into your blood.':
    'Tome rivaroxaban 15 mg o 20 mg con comida: sin comida llega muy poco a la sangre.',
  'Small bruises, and gums that bleed and stop, are common. A nurse will look at this within 24 hours.':
    'Los moretones pequeños, y las encías que sangran y paran, son frecuentes. En menos de 24 horas lo mirará una enfermera.',
  'A nurse will read your answers within 24 hours.':
    'En menos de 24 horas una enfermera leerá sus respuestas.',
  'We will make a plan with you before it takes place. It comes within 3 working days.':
    'Haremos un plan con usted antes de que ocurra. Llega en un plazo de 3 días laborables.',
  'Tell the dentist or surgeon that you take a blood thinner. Do not stop it before you have the plan.':
    'Diga al dentista o cirujano que toma un anticoagulante. No lo deje antes de tener el plan.',
  'Thank you. Nothing in your answers worries us today.': 'Gracias. Nada en sus respuestas nos preocupa hoy.',
  'Keep taking your medicine as you do now.': 'Siga tomando su medicina como ahora.',
  'You need emergency care now. Call 999. Do not drive yourself.':
    'Necesita atención de emergencia ya. Llame al 999. No conduzca usted.',
  'You need emergency care now. Call 911. Do not drive yourself.':
    'Necesita atención de emergencia ya. Llame al 911. No conduzca usted.',
  'You need to be treated in hospital first. We arrange it now.':
    'Primero necesita tratamiento en el hospital. Lo organizamos ahora.',
  'Ask us why. We tell you every reason.': 'Pregúntenos por qué. Le decimos todos los motivos.',
  'A specialist looks at your case today, before we decide where you are treated.':
    'Un especialista mira hoy su caso, antes de que decidamos dónde se trata.',
  'You need closer care than home alone. Your first dose does not wait for this.':
    'Necesita un cuidado más cercano que estar solo en casa. Su primera dosis no espera a esto.',
  'We cannot say yet whether home is safe. Some facts are missing, and we are asking for them now.':
    'Aún no podemos decir si es seguro en casa. Faltan algunos datos, y los estamos pidiendo ahora.',
  'You may be treated at home, if your doctor agrees. The doctor decides, and what you want counts.':
    'Puede tratarse en casa, si su médico está de acuerdo. Decide el médico, y lo que usted quiere cuenta.',
  'Before you go, you get your plan, your first check-in and a number to call by day and by night.':
    'Antes de irse recibe su plan, su primer control y un número al que llamar de día y de noche.',
  'You need emergency care now. Call 999.': 'Necesita atención de emergencia ya. Llame al 999.',
  'You need emergency care now. Call 911.': 'Necesita atención de emergencia ya. Llame al 911.',
  'A hospital must choose your medicine today. We arrange it now.':
    'Un hospital debe elegir hoy su medicina. Lo organizamos ahora.',
  'A doctor who knows clots well picks your medicine. We ask them today.':
    'Un médico que conoce bien los coágulos elige su medicina. Le preguntamos hoy.',
  'You take another blood thinner now. Two at once are dangerous. Do not start the new one yet.':
    'Ahora toma otro anticoagulante. Dos a la vez son peligrosos. No empiece todavía el nuevo.',
  'We tell you today which one to take, and when. Do not stop anything before that.':
    'Le decimos hoy cuál tomar y cuándo. No deje nada antes de eso.',
  'A doctor or pharmacist looks at your tests first. They look at what else you take. Then they choose.':
    'Un médico o farmacéutico mira primero sus análisis. Mira qué más toma. Después elige.',
  'Do not stop any medicine on your own.': 'No deje ninguna medicina por su cuenta.',
  'There is more than one blood thinner that suits you. Your doctor talks them over with you and decides.':
    'Hay más de un anticoagulante que le va bien. Su médico los comenta con usted y decide.',
  'For this small clot in the calf, scans may be safer than a medicine. You have a scan after 7 days and after 14 days.':
    'Con este coágulo pequeño de la pantorrilla, las ecografías pueden ser más seguras que una medicina. Tiene una ecografía a los 7 días y a los 14 días.',
  'Do not miss them. If the clot grows, you are treated.': 'No falte. Si el coágulo crece, se le trata.',
  'A specialist decides with you how long you need the medicine.':
    'Un especialista decide con usted cuánto tiempo necesita la medicina.',
  'Keep taking your blood thinner meanwhile. A date that passes is no reason to stop.':
    'Mientras tanto siga tomando su anticoagulante. Que pase una fecha no es motivo para dejarlo.',
  'You need warfarin for the long term. We look at it with you at least once a year.':
    'Necesita warfarin (warfarina) a largo plazo. Lo miramos con usted al menos una vez al año.',
  'You need the blood thinner for another reason too. We ask whoever treats that.':
    'Necesita el anticoagulante también por otro motivo. Preguntamos a quien trata eso.',
  'You go on until at least 6 weeks after the birth, and for at least 3 months in all.':
    'Sigue hasta al menos 6 semanas después del parto, y al menos 3 meses en total.',
  'You go on while the cancer is active. We look at it with you every 3 months.':
    'Sigue mientras el cáncer esté activo. Lo miramos con usted cada 3 meses.',
  'You take the medicine for at least 3 months. Then we look at it together.':
    'Toma la medicina al menos 3 meses. Después lo miramos juntos.',
  'Some facts are missing before we can decide together.':
    'Faltan algunos datos antes de que podamos decidir juntos.',
  'You go on with the medicine. We look at it with you at least once a year.':
    'Sigue con la medicina. Lo miramos con usted al menos una vez al año.',
  'For you it may be better to go on. We talk over the risk of a new clot and the risk of bleeding. Your doctor decides with you.':
    'Para usted puede ser mejor seguir. Hablamos del riesgo de un coágulo nuevo y del riesgo de sangrado. Su médico decide con usted.',
  'For a clot in the calf you take the medicine for 6 weeks to 3 months. Your team tells you which.':
    'Con un coágulo en la pantorrilla toma la medicina de 6 semanas a 3 meses. Su equipo le dice cuánto.',
  'For a clot in the calf you take the medicine for 3 months.':
    'Con un coágulo en la pantorrilla toma la medicina durante 3 meses.',
  'The clot in the calf is not treated for now. You have scans to see that it does not grow.':
    'El coágulo de la pantorrilla no se trata por ahora. Le hacen ecografías para ver que no crezca.',
  'Do not miss them.': 'No falte a ellas.',
  'It is not clear yet how long you need the medicine. A doctor looks at it.':
    'Aún no está claro cuánto tiempo necesita la medicina. Lo mira un médico.',
  'It may be time to end the medicine. A doctor must confirm that first, and tells you the last day.':
    'Puede que sea hora de terminar la medicina. Antes debe confirmarlo un médico, que le dice el último día.',
  'Until then, keep taking it. Do not stop on your own.':
    'Hasta entonces, siga tomándola. No la deje por su cuenta.',
  'Call 999 now. Do not drive yourself. Say that you take warfarin.':
    'Llame ya al 999. No conduzca usted. Diga que toma warfarin (warfarina).',
  'Call 911 now. Do not drive yourself. Say that you take warfarin.':
    'Llame ya al 911. No conduzca usted. Diga que toma warfarin (warfarina).',
  'Go even if you feel well.': 'Vaya aunque se sienta bien.',
  'You bleed while you take warfarin. We call you now, before your next dose.':
    'Usted sangra mientras toma warfarin (warfarina). Le llamamos ahora, antes de su próxima dosis.',
  'Your blood is too thin. We call you now, before your next dose.':
    'Su sangre está demasiado líquida. Le llamamos ahora, antes de su próxima dosis.',
  'Do not take the next dose of warfarin until you have spoken to us.':
    'No tome la próxima dosis de warfarin (warfarina) hasta haber hablado con nosotros.',
  'Your test is too low. A doctor calls you today. You may need injections for a while.':
    'Su análisis está demasiado bajo. Un médico le llama hoy. Puede que necesite inyecciones un tiempo.',
  'Your test is far too low. A doctor calls you today.':
    'Su análisis está muchísimo más bajo de lo debido. Un médico le llama hoy.',
  'You have a target of your own. We ask whoever set it.':
    'Usted tiene un objetivo propio. Preguntamos a quien lo fijó.',
  'Your test is a little high. The clinic tells you your dose and your next test.':
    'Su análisis está un poco alto. La clínica le dice su dosis y su próximo análisis.',
  'Your test is a little low. The clinic tells you your dose and your next test.':
    'Su análisis está un poco bajo. La clínica le dice su dosis y su próximo análisis.',
  'A doctor or nurse looks at your test today.': 'Un médico o una enfermera mira hoy su análisis.',
  'Your test is just outside the range. Stay on the same dose. You have a test again in 1 to 2 weeks.':
    'Su análisis está justo fuera del margen. Siga con la misma dosis. Tiene otro análisis en 1 a 2 semanas.',
  'Your test is in range. Stay on the same dose.':
    'Su análisis está dentro del margen. Siga con la misma dosis.',
  'You cannot have a blood thinner now. A hospital looks today at whether a filter helps you.':
    'Ahora no puede tomar un anticoagulante. Un hospital mira hoy si un filtro le ayuda.',
  'A filter is a small mesh in a big vein. It is put in with the skin numbed. You may stay a few days, and need a few weeks to get over it.':
    'Un filtro es una malla pequeña en una vena grande. Se pone con la piel dormida. Puede quedarse unos días, y necesitar unas semanas para reponerse.',
  'Ask when it comes out.': 'Pregunte cuándo se quita.',
  'A new clot came although all was checked. A hospital specialist sees you today.':
    'Salió un coágulo nuevo aunque todo se había comprobado. Un especialista del hospital le ve hoy.',
  'A filter may be one choice. Ask when it would come out.':
    'Un filtro puede ser una opción. Pregunte cuándo se quitaría.',
  'A clot came although you take a blood thinner. A hospital looks today for the reason before anything else.':
    'Salió un coágulo aunque toma un anticoagulante. Un hospital busca hoy el motivo antes que nada.',
  'You have a filter, and nobody has planned yet when it comes out. We plan that now.':
    'Tiene un filtro, y nadie ha planeado aún cuándo se quita. Lo planeamos ahora.',
  'A specialist looks at whether a filter has a place for you.':
    'Un especialista mira si un filtro tiene sentido para usted.',
  'You do not need a filter: your medicine works.': 'No necesita un filtro: su medicina funciona.',
  'Stockings could harm this leg. Do not wear them.': 'Las medias podrían dañar esta pierna. No las use.',
  'Raise your leg above your hip when you rest.':
    'Levante la pierna por encima de la cadera cuando descanse.',
  'Stockings could harm this leg now. Someone must look at your skin and feet first.':
    'Las medias podrían dañar ahora esta pierna. Antes alguien debe mirarle la piel y los pies.',
  'We measure the blood flow to your toes first. Until then, wear no stockings.':
    'Primero medimos el riego de los dedos de sus pies. Hasta entonces, no use medias.',
  'Only a specialist can say which light stockings are safe for you. Until then, wear none.':
    'Solo un especialista puede decir qué medias suaves son seguras para usted. Hasta entonces, no use ninguna.',
  'We check the blood flow to your feet first. Until then, wear no stockings.':
    'Primero comprobamos el riego de sus pies. Hasta entonces, no use medias.',
  'Good trials do not show that stockings stop another clot or lasting leg trouble. We do not offer them for that.':
    'Los buenos ensayos no muestran que las medias eviten otro coágulo ni problemas duraderos de la pierna. No las ofrecemos para eso.',
  'Stockings may ease swelling and soreness for some people. Good trials do not show that they stop another clot or lasting leg trouble.':
    'Las medias pueden aliviar la hinchazón y el dolor de algunas personas. Los buenos ensayos no muestran que eviten otro coágulo ni problemas duraderos de la pierna.',
  'They are a choice. They must be measured and prescribed for you.':
    'Son opcionales. Se las tienen que medir y recetar.',
  'They do not take the place of your medicine.': 'No sustituyen a su medicina.',
  'Take them off at night, and look at your skin every day.':
    'Quíteselas de noche, y mírese la piel cada día.',
  'You told us of signs. Do the check now, before you travel on. If you are short of breath or have chest pain: call 999.':
    'Nos habló de señales. Haga ahora el control, antes de seguir viaje. Si le falta el aire o tiene dolor de pecho: llame al 999.',
  'You told us of signs. Do the check now, before you travel on. If you are short of breath or have chest pain: call 911.':
    'Nos habló de señales. Haga ahora el control, antes de seguir viaje. Si le falta el aire o tiene dolor de pecho: llame al 911.',
  'Do not book or travel until your treating team agrees.':
    'No reserve ni viaje hasta que el equipo que le trata esté de acuerdo.',
  'Take your doses on time. Carry your medicine and your alert card with you.':
    'Tome sus dosis a tiempo. Lleve consigo su medicina y su tarjeta de alerta.',
  'Walk about once an hour, move your feet up and down, drink water and wear loose clothes. No alcohol and no sleeping pills on the way.':
    'Camine más o menos una vez por hora, mueva los pies arriba y abajo, beba agua y lleve ropa suelta. Nada de alcohol ni pastillas para dormir por el camino.',
  'Ask your GP, a nurse or a pharmacist before you go.':
    'Pregunte a su GP, a una enfermera o a un farmacéutico antes de irse.',
  'Ask your doctor, a nurse or a pharmacist before you go.':
    'Pregunte a su médico, a una enfermera o a un farmacéutico antes de irse.',
  'Do not take aspirin just for the trip.': 'No tome aspirina solo por el viaje.',
  'Know the signs of a clot, for 8 weeks after the trip too.':
    'Conozca las señales de un coágulo, también durante 8 semanas después del viaje.',
  'This trip needs nothing special. Move now and then, and know the signs of a clot.':
    'Este viaje no necesita nada especial. Muévase de vez en cuando, y conozca las señales de un coágulo.',
  'Call 999 now. Do not hold the line. Do not drive yourself.':
    'Llame ya al 999. No se quede esperando en esta línea. No conduzca usted.',
  'Call 911 now. Do not hold the line. Do not drive yourself.':
    'Llame ya al 911. No se quede esperando en esta línea. No conduzca usted.',
  'You need to be seen today, with a scan. If we have no place, go to A&E.':
    'Tienen que verle hoy, con una ecografía. Si no tenemos sitio, vaya a Urgencias (A&E).',
  'You need to be seen today, with a scan. If we have no place, go to the emergency room (ER). Cost and insurance never delay this.':
    'Tienen que verle hoy, con una ecografía. Si no tenemos sitio, vaya a la sala de emergencias (ER). El costo y el seguro nunca retrasan esto.',
  'You need to be seen within 24 hours. A blood test comes first.':
    'Tienen que verle en un plazo de 24 horas. Primero se hace un análisis de sangre.',
  'You need to be seen within 24 hours. A blood test comes first. Cost and insurance never delay this.':
    'Tienen que verle en un plazo de 24 horas. Primero se hace un análisis de sangre. El costo y el seguro nunca retrasan esto.',
  'A doctor or nurse calls you today and says how soon you must be seen.':
    'Un médico o una enfermera le llama hoy y le dice con qué urgencia tienen que verle.',
  'You are seen within 3 days. Keep taking your blood thinner.':
    'Le ven en un plazo de 3 días. Siga tomando su anticoagulante.',
  'Book your review for a day near its date. Keep taking your medicine until then.':
    'Pida su revisión para un día cercano a su fecha. Siga tomando su medicina hasta entonces.',
  'You are seen within 6 weeks. If it gets worse, call us the same day.':
    'Le ven en un plazo de 6 semanas. Si empeora, llámenos el mismo día.',
};
