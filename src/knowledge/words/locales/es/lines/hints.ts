import type { Lines } from '../../translation-types.ts';

/** What stands under a question: what counts, what to try, how to answer. */
export const hints: Lines = {
  'Say one full sentence out loud. If you have to stop for breath, answer yes. If you can say it, and you breathe as you always do, answer no.':
    'Diga en voz alta una frase entera. Si tiene que parar para tomar aire, conteste sí. Si puede decirla y respira como siempre, conteste no.',
  'Take a slow, deep breath and then cough. If that hurts in your chest or high in your back, answer yes. If your chest feels tight, heavy or squeezed, answer yes.':
    'Respire hondo y despacio, y luego tosa. Si eso le duele en el pecho o en lo alto de la espalda, conteste sí. Si nota el pecho apretado, pesado u oprimido, conteste sí.',
  'Cough into a white tissue. If you see red, pink or rusty streaks, answer yes.':
    'Tosa en un pañuelo blanco. Si ve hilos rojos, rosados o de color óxido, conteste sí.',
  'If you blacked out, fell down, or had to lie down so as not to faint, answer yes. Look at your lips and tongue in good light. If they are blue or grey, answer yes.':
    'Si perdió el conocimiento, se cayó o tuvo que tumbarse para no desmayarse, conteste sí. Mírese los labios y la lengua con buena luz. Si están azules o grises, conteste sí.',
  'Sit still. Count your pulse at the wrist for 30 seconds and double it. Under 100 and steady: answer no. 100 or more, or uneven: answer yes.':
    'Quédese sentado y quieto. Cuente su pulso en la muñeca durante 30 segundos y multiplique por dos. Menos de 100 y regular: conteste no. 100 o más, o irregular: conteste sí.',
  'Count your pulse for 30 seconds. 60 beats or more means 120 a minute or more: answer yes.':
    'Cuente su pulso durante 30 segundos. 60 latidos o más significan 120 por minuto o más: conteste sí.',
  'Put both legs or both arms side by side. Touch both, and move your toes or fingers. If one is colder, a new colour, numb or will not move, answer yes. Colour is harder to see on brown or black skin: look at the nails, palms and soles.':
    'Ponga juntas las dos piernas o los dos brazos. Toque los dos, y mueva los dedos. Si uno está más frío, de otro color, dormido o no se mueve, conteste sí. El color se ve peor en piel morena o negra: mire las uñas, las palmas y las plantas.',
  'Press firmly for 10 minutes by the clock. If it still bleeds, answer yes. Smile, lift both arms and say a sentence. If one side droops or the words come out wrong, answer yes. Not sure if your medicine is a blood thinner? These are: apixaban (Eliquis), dabigatran (Pradaxa), edoxaban (Lixiana), rivaroxaban (Xarelto), warfarin, acenocoumarol, dalteparin (Fragmin), enoxaparin (Clexane, Inhixa), tinzaparin (Innohep), fondaparinux (Arixtra), heparin. Still not sure? Count it as one.':
    'Apriete fuerte 10 minutos por el reloj. Si sigue sangrando, conteste sí. Sonría, levante los dos brazos y diga una frase. Si un lado cae o las palabras salen mal, conteste sí. ¿No sabe si su medicina es un anticoagulante? Lo son: apixaban (Eliquis), dabigatran (Pradaxa), edoxaban (Lixiana), rivaroxaban (Xarelto), warfarin, acenocoumarol, dalteparin (Fragmin), enoxaparin (Clexane, Inhixa), tinzaparin (Innohep), fondaparinux (Arixtra), heparin. ¿Sigue sin saberlo? Cuéntelo como uno.',
  'Press firmly for 10 minutes by the clock. If it still bleeds, answer yes. Smile, lift both arms and say a sentence. If one side droops or the words come out wrong, answer yes. Not sure if your medicine is a blood thinner? These are: apixaban (Eliquis), dabigatran (Pradaxa), edoxaban (Savaysa), rivaroxaban (Xarelto), warfarin (Coumadin, Jantoven), dalteparin (Fragmin), enoxaparin (Lovenox), fondaparinux (Arixtra), heparin. Still not sure? Count it as one.':
    'Apriete fuerte 10 minutos por el reloj. Si sigue sangrando, conteste sí. Sonría, levante los dos brazos y diga una frase. Si un lado cae o las palabras salen mal, conteste sí. ¿No sabe si su medicina es un anticoagulante? Lo son: apixaban (Eliquis), dabigatran (Pradaxa), edoxaban (Savaysa), rivaroxaban (Xarelto), warfarin (Coumadin, Jantoven), dalteparin (Fragmin), enoxaparin (Lovenox), fondaparinux (Arixtra), heparin. ¿Sigue sin saberlo? Cuéntelo como uno.',
  'Say your full name, where you are and what day it is. Ask someone if you make sense. Look at your skin in good light. Blotchy or grey skin is harder to see on brown or black skin: look at the palms, the soles and the tongue.':
    'Diga su nombre completo, dónde está y qué día es. Pregunte a alguien si se le entiende. Mírese la piel con buena luz. La piel con manchas o gris se ve peor en piel morena o negra: mire las palmas, las plantas y la lengua.',
  'If the leg is not out of shape, try to stand on it. If you cannot, answer yes. Stretch your toes or fingers gently. If that makes the pain much worse and the muscle feels hard, answer yes.':
    'Si la pierna no está deformada, intente apoyarse en ella de pie. Si no puede, conteste sí. Estire con cuidado los dedos del pie o de la mano. Si eso empeora mucho el dolor y el músculo está duro, conteste sí.',
  'It counts however long it has been so.': 'Cuenta, por mucho tiempo que lleve así.',
  'Take off your shoes and socks. Look at both legs from the front and the back. If one calf is clearly bigger, answer yes.':
    'Quítese los zapatos y los calcetines. Mire las dos piernas por delante y por detrás. Si una pantorrilla es claramente más grande, conteste sí.',
  'A pain, cramp, throb or sore spot in a calf, thigh, groin or arm. It may be worse when you walk, stand or bend your foot up.':
    'Un dolor, calambre, latido o punto dolorido en una pantorrilla, un muslo, la ingle o un brazo. Puede empeorar al caminar, estar de pie o doblar el pie hacia arriba.',
  'Walk a few steps, then bend your foot up. If one leg hurts and the other does not, answer yes.':
    'Camine unos pasos y luego doble el pie hacia arriba. Si una pierna duele y la otra no, conteste sí.',
  'Put the back of your hand on one side, then on the same place on the other. If one is warmer, answer yes.':
    'Ponga el dorso de la mano en un lado, y luego en el mismo sitio del otro. Si uno está más caliente, conteste sí.',
  'Red, darker, purple or shiny. This is harder to see on brown or black skin: look for skin that is darker, or tight and shiny.':
    'Roja, más oscura, morada o brillante. En piel morena o negra se ve peor: busque piel más oscura, o tensa y brillante.',
  'Look at both sides in good light. If one is redder, darker, more purple or more shiny, answer yes.':
    'Mire los dos lados con buena luz. Si uno está más rojo, más oscuro, más morado o más brillante, conteste sí.',
  'Varicose veins that have not changed do not count.': 'Las varices que no han cambiado no cuentan.',
  'Touch the vein lightly. If it feels like a cord, or is sore, and did not do so before, answer yes.':
    'Toque la vena con suavidad. Si parece un cordón o duele, y antes no era así, conteste sí.',
  'Or a leg is swollen and you have a new pain in the belly, buttock or back.':
    'O una pierna está hinchada y tiene un dolor nuevo en el vientre, la nalga o la espalda.',
  'Look at the thigh as well as the calf. If the thigh is swollen too, answer yes.':
    'Mire el muslo además de la pantorrilla. Si el muslo también está hinchado, conteste sí.',
  'If one is bigger, tick “One leg is swollen” too.':
    'Si una es más grande, marque también «Una pierna está hinchada».',
  'Press a thumb on each shin for 5 seconds. If it leaves a dent on both sides, answer yes.':
    'Apriete con el pulgar cada espinilla durante 5 segundos. Si deja un hoyo en los dos lados, conteste sí.',
  'More so if you have a line in a vein or a pacemaker, or after hard work with the arm.':
    'Más aún si tiene una vía en una vena o un marcapasos, o después de un trabajo duro con el brazo.',
  'Look in a mirror, and hold both arms side by side. If one arm is bigger, or rings and sleeves are tight, answer yes.':
    'Mírese en un espejo y ponga los dos brazos juntos. Si un brazo es más grande, o le aprietan los anillos o las mangas, conteste sí.',
  'You, or for a clotting illness a parent, brother or sister.':
    'Usted o, para una enfermedad de la coagulación, su padre, su madre o un hermano o hermana.',
  'Most of all into the groin. We ask only because it makes a clot more likely.':
    'Sobre todo en la ingle. Lo preguntamos solo porque hace más probable un coágulo.',
  'A change of colour is harder to see on brown or black skin. Feel whether it is colder than the other leg.':
    'Un cambio de color se ve peor en piel morena o negra. Toque si está más fría que la otra pierna.',
  'Measure at the mark on your skin, at the same time of day, and standing or lying as before. The tape touches and does not press. Write down both in cm, to the nearest half.':
    'Mida en la marca de la piel, a la misma hora del día y de pie o tumbado como la otra vez. La cinta toca y no aprieta. Anote las dos en cm, redondeando al medio más cercano.',
  'Measure at the mark on your skin, at the same time of day, and standing or lying as before. The tape touches and does not press. Write down both in cm or inches.':
    'Mida en la marca de la piel, a la misma hora del día y de pie o tumbado como la otra vez. La cinta toca y no aprieta. Anote las dos en cm o en pulgadas.',
  'On brown or black skin look for darker or shiny skin, and feel for warmth.':
    'En piel morena o negra busque piel más oscura o brillante, y toque si está caliente.',
  'Two tablets of 15 mg rivaroxaban together, to make up for a missed one that day, do not count.':
    'Dos pastillas de 15 mg de rivaroxaban juntas, para recuperar una olvidada ese día, no cuentan.',
  'Tell us its name. We look it up before your next dose.':
    'Díganos su nombre. Lo comprobamos antes de su próxima dosis.',
  'On brown or black skin look at the whites of the eyes.':
    'En piel morena o negra mire el blanco de los ojos.',
  'A small glass of wine is about 1 and a half.': 'Una copa pequeña de vino es más o menos 1 y media.',
  'A can of beer or a glass of wine is 1.': 'Una lata de cerveza o una copa de vino es 1.',
  'Tick all that you have. If you have none, tick “None of these”.':
    'Marque todo lo que tenga. Si no tiene nada, marque «Nada de esto».',
  'Tick what you have now, or “None of these”, or “I am not sure”':
    'Marque lo que tiene ahora, o «Nada de esto», o «No lo sé con certeza»',
  'Each one has something you can try. If it is yes, call 999 now: you do not have to finish this page.':
    'Para cada una hay algo que puede probar. Si es que sí, llame ya al 999: no hace falta terminar esta página.',
  'Each one has something you can try. If it is yes, call 911 now: you do not have to finish this page.':
    'Para cada una hay algo que puede probar. Si es que sí, llame ya al 911: no hace falta terminar esta página.',
  'Count your pulse at the wrist for 30 seconds. 60 beats or more in that time means yes.':
    'Cuente su pulso en la muñeca durante 30 segundos. 60 latidos o más en ese tiempo significan sí.',
  'Choose one answer. If you do not know, choose “I am not sure”.':
    'Elija una respuesta. Si no la sabe, elija «No lo sé con certeza».',
  'Tick all that you have. An empty box counts as “No”.':
    'Marque todo lo que tenga. Una casilla vacía cuenta como «No».',
  'Tick what you have, or “None of these”, or “I am not sure about some of these”':
    'Marque lo que tiene, o «Nada de esto», o «No sé con certeza algo de esto»',
  'You did not tick these. Please answer each one, so that we miss nothing.':
    'No marcó estas. Conteste cada una, por favor, para que no se nos escape nada.',
  'You are sure of the cause: a sprain, hard exercise that was new to you, or a cyst a doctor told you about.':
    'Conoce la causa con certeza: un esguince, un ejercicio fuerte nuevo para usted, o un quiste del que le habló un médico.',
  'It is mild: you walk and move as usual.': 'Es leve: camina y se mueve como siempre.',
  'It is already getting better.': 'Ya va mejor.',
  'Draw round the edge with a pen. If it moves past the line, it is spreading. A fever is 38°C or more.':
    'Dibuje el borde con un bolígrafo. Si pasa de la línea, se está extendiendo. Fiebre es 38°C o más.',
  'Draw round the edge with a pen. If it moves past the line, it is spreading. A fever is 100.4°F or more.':
    'Dibuje el borde con un bolígrafo. Si pasa de la línea, se está extendiendo. Fiebre es 100.4°F o más.',
  'After a birth, a miscarriage or an abortion, the 6 weeks count too. If this cannot apply to you, answer no. If you might be pregnant, answer “I am not sure”. Do not wait for a test.':
    'Tras un parto, un aborto espontáneo o un aborto, las 6 semanas también cuentan. Si esto no puede ser su caso, conteste no. Si puede estar embarazada, conteste «No lo sé con certeza». No espere a una prueba.',
  'If you ask for a child, answer for the child.': 'Si pregunta por un niño, conteste por el niño.',
  'Tick all that fit. They make a clot more likely. An empty box counts as “No”.':
    'Marque todo lo que corresponda. Hace más probable un coágulo. Una casilla vacía cuenta como «No».',
  'Tick what fits you, or “None of these”, or “I am not sure about some of these”':
    'Marque lo que le corresponda, o «Nada de esto», o «No sé con certeza algo de esto»',
  'Any dose counts. Aspirin or clopidogrel alone does not.':
    'Cuenta cualquier dosis. La aspirina o el clopidogrel solos no cuentan.',
  'Names of blood thinners': 'Nombres de anticoagulantes',
  'apixaban (Eliquis)': 'apixaban (Eliquis)',
  'dabigatran (Pradaxa)': 'dabigatran (Pradaxa)',
  'edoxaban (Lixiana)': 'edoxaban (Lixiana)',
  'rivaroxaban (Xarelto)': 'rivaroxaban (Xarelto)',
  warfarin: 'warfarin (warfarina)',
  acenocoumarol: 'acenocoumarol',
  'dalteparin (Fragmin)': 'dalteparin (Fragmin)',
  'enoxaparin (Clexane, Inhixa)': 'enoxaparin (Clexane, Inhixa)',
  'tinzaparin (Innohep)': 'tinzaparin (Innohep)',
  'fondaparinux (Arixtra)': 'fondaparinux (Arixtra)',
  heparin: 'heparin (heparina)',
  'edoxaban (Savaysa)': 'edoxaban (Savaysa)',
  'warfarin (Coumadin, Jantoven)': 'warfarin (Coumadin, Jantoven)',
  'enoxaparin (Lovenox)': 'enoxaparin (Lovenox)',
  'Bleeding gums, a nosebleed of less than 10 minutes, small bruises, or a heavier period.':
    'Encías que sangran, sangre de la nariz de menos de 10 minutos, moretones pequeños, o una regla más abundante.',
  'If yes, tell us what came of it.': 'Si es que sí, díganos qué resultó.',
  'Choose one answer. If you do not know, choose one that says “I am not sure”.':
    'Elija una respuesta. Si no la sabe, elija una que diga «No sé con certeza».',
};
