import type { Lines } from '../../translation-types.ts';

/** The check-in as text messages. A reply is typed as in English: figures, and MORE. */
export const textMessages: Lines = {
  'Any new or worse: short of breath, chest pain, coughing blood, fainting, racing heart? If yes call 999 now. Reply 1 yes, 2 no, 3 not sure.':
    '¿Nuevo o peor: falta de aire, dolor de pecho, tos con sangre, desmayo, corazón acelerado? Si es que sí, llame ya al 999. Responda 1 sí, 2 no, 3 no sé.',
  'Any new or worse: short of breath, chest pain, coughing blood, fainting, racing heart? If yes call 911 now. Reply 1 yes, 2 no, 3 not sure.':
    '¿Nuevo o peor: falta de aire, dolor de pecho, tos con sangre, desmayo, corazón acelerado? Si es que sí, llame ya al 911. Responda 1 sí, 2 no, 3 no sé.',
  'Is the leg blue, white, cold or numb, or can you not move your toes? If yes call 999 now. Reply 1 yes, 2 no, 3 not sure.':
    '¿Está la pierna azul, blanca, fría o dormida, o no puede mover los dedos del pie? Si es que sí, llame ya al 999. Responda 1 sí, 2 no, 3 no sé.',
  'Is the leg blue, white, cold or numb, or can you not move your toes? If yes call 911 now. Reply 1 yes, 2 no, 3 not sure.':
    '¿Está la pierna azul, blanca, fría o dormida, o no puede mover los dedos del pie? Si es que sí, llame ya al 911. Responda 1 sí, 2 no, 3 no sé.',
  'Any sudden bad headache, weakness, or trouble with speech or sight? If yes call 999 now. Reply 1 yes, 2 no, 3 not sure.':
    '¿De pronto dolor de cabeza fuerte, debilidad, o problemas para hablar o ver? Si es que sí, llame ya al 999. Responda 1 sí, 2 no, 3 no sé.',
  'Any sudden bad headache, weakness, or trouble with speech or sight? If yes call 911 now. Reply 1 yes, 2 no, 3 not sure.':
    '¿De pronto dolor de cabeza fuerte, debilidad, o problemas para hablar o ver? Si es que sí, llame ya al 911. Responda 1 sí, 2 no, 3 no sé.',
  'Any bleeding, blood in poo, pee or vomit, big bruises, sudden bad pain, a fall or a hit on the head? If it will not stop call 999 now. Reply 1 yes, 2 no, 3 not sure.':
    '¿Sangrado, sangre en heces, orina o vómito, moretones grandes, dolor fuerte de pronto, una caída o golpe en la cabeza? Si no para, llame ya al 999. Responda 1 sí, 2 no, 3 no sé.',
  'Any bleeding, blood in stool, urine or vomit, big bruises, sudden bad pain, a fall or a hit on the head? If it will not stop call 911 now. Reply 1 yes, 2 no, 3 not sure.':
    '¿Sangrado, sangre en heces, orina o vómito, moretones grandes, dolor fuerte de pronto, una caída o golpe en la cabeza? Si no para, llame ya al 911. Responda 1 sí, 2 no, 3 no sé.',
  'How bad is your leg pain now, at rest? Reply a number from 0 (none) to 10 (worst).':
    '¿Cuánto le duele ahora la pierna, en reposo? Responda un número de 0 (nada) a 10 (lo peor).',
  'Please measure both calves at the mark. Reply left and right in cm, like 38.5 37. If you cannot, reply NO.':
    'Por favor, mida las dos pantorrillas en la marca. Responda izquierda y derecha en cm, como 38.5 37. Si no puede, responda NO.',
  'Your dose was due to change on {on}. Have you changed it? Reply 1 yes, 2 no, 3 not sure.':
    'Su dosis tenía que cambiar el {on}. ¿La cambió? Responda 1 sí, 2 no, 3 no sé.',
  'Sorry, we could not read your reply.': 'Disculpe, no pudimos leer su respuesta.',
  'Is the swelling better, the same or worse? Reply 1 better, 2 same, 3 worse. If it came suddenly, reply 4.':
    '¿La hinchazón está mejor, igual o peor? Responda 1 mejor, 2 igual, 3 peor. Si llegó de golpe, responda 4.',
  'How many doses have you missed since last time? Reply a number. If you took too much, or threw up a dose, reply MORE.':
    '¿Cuántas dosis ha olvidado desde la última vez? Responda un número. Si tomó de más o vomitó una dosis, responda MORE.',
  'Any rash, yellow eyes or skin, or feeling very sick? Reply 1 yes, 2 no, 3 not sure.':
    '¿Sarpullido, ojos o piel amarillos, o muchas náuseas? Responda 1 sí, 2 no, 3 no sé.',
  'Any new medicine, herb or painkiller? Reply 1 yes, 2 no, 3 not sure.':
    '¿Alguna medicina, hierba o analgésico nuevo? Responda 1 sí, 2 no, 3 no sé.',
  'Did you walk and do your leg moves? Reply 1 yes, 2 no, 3 some.':
    '¿Caminó e hizo los ejercicios de piernas? Responda 1 sí, 2 no, 3 en parte.',
  'About how many cups do you drink a day? Reply a number.':
    '¿Cuántas tazas bebe al día, más o menos? Responda un número.',
  'Do you have a fever, or a hot area on the leg that spreads? Reply 1 yes, 2 no, 3 not sure.':
    '¿Tiene fiebre, o una zona caliente de la pierna que se extiende? Responda 1 sí, 2 no, 3 no sé.',
  'Do you have your next dose, and enough for 7 days? Reply 1 yes, 2 no, 3 not sure.':
    '¿Tiene la próxima dosis, y suficiente para 7 días? Responda 1 sí, 2 no, 3 no sé.',
  'Do you plan a long trip, dental work, an operation or an injection, or could you be pregnant? Reply 1 yes, 2 no, 3 not sure.':
    '¿Planea un viaje largo, algo en los dientes, una operación o una inyección, o puede estar embarazada? Responda 1 sí, 2 no, 3 no sé.',
  'Do you feel safe at home, with someone to look in on you? Reply 1 yes, 2 no, 3 not sure.':
    '¿Se siente seguro en casa, con alguien que pase a verle? Responda 1 sí, 2 no, 3 no sé.',
};
