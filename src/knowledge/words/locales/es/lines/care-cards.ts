import type { Lines } from '../../translation-types.ts';

/** Every line of the care cards: whom to call, what to say, what to do when it does not work. */
export const careCards: Lines = {
  'Immediate action required: ': 'Actúe en el acto: ',
  'call 999 or go to A&E now': 'llame ya al 999 o vaya a Urgencias (A&E)',
  'call 911 or go to the ER now': 'llame ya al 911 o vaya a la sala de emergencias (ER)',
  'Call 999 now': 'Llame ya al 999',
  'This cannot wait, by day or by night.': 'Esto no puede esperar, ni de día ni de noche.',
  'Call 999': 'Llame al 999',
  'If you cannot speak or hear well, use the Relay UK app, or 18000 on a textphone.':
    'Si no puede hablar u oír bien, use la aplicación Relay UK, o el 18000 con un teléfono de texto.',
  'Do not drive yourself. If someone else can take you at once, you can go to A&E instead.':
    'No conduzca usted. Si otra persona puede llevarle en el acto, puede ir a Urgencias (A&E).',
  'If that does not work': 'Si eso no funciona',
  'If nobody answers, keep calling, or ask anyone near you to call or to take you to A&E.':
    'Si nadie responde, siga llamando o pida a alguien cerca que llame o le lleve a Urgencias (A&E).',
  'Go to A&E now': 'Vaya ya a Urgencias (A&E)',
  'Do not drive yourself. Ask someone to take you.': 'No conduzca usted. Pida que le lleven.',
  'If nobody can take you, if it hurts too much to move, or if you get worse on the way: call 999.':
    'Si nadie puede llevarle, si le duele demasiado para moverse o si empeora por el camino: llame al 999.',
  'Call 911 now': 'Llame ya al 911',
  'Call 911': 'Llame al 911',
  'If you cannot speak or hear well, text 911 where your area allows it, or use 711 relay.':
    'Si no puede hablar u oír bien, mande un mensaje de texto al 911 donde se pueda, o use el servicio 711 (relay).',
  'Do not drive yourself.': 'No conduzca usted.',
  'If nobody answers, keep calling, or ask anyone near you to call or to take you to the nearest emergency room (ER).':
    'Si nadie responde, siga llamando o pida a alguien cerca que llame o le lleve a la sala de emergencias (ER) más cercana.',
  'Go to the emergency room (ER) now': 'Vaya ya a la sala de emergencias (ER)',
  'If nobody can take you, or if you get chest pain, short of breath or faint on the way: call 911.':
    'Si nadie puede llevarle, o si por el camino tiene dolor de pecho, le falta el aire o se desmaya: llame al 911.',
  'Urgent advice: ': 'Consejo urgente: ',
  'get an urgent appointment or call 111 the same day': 'pida una cita urgente o llame al 111 el mismo día',
  'be seen the same day': 'que le vean el mismo día',
  'Get an urgent GP appointment or call 111 today':
    'Pida hoy una cita urgente con el GP (médico de familia) o llame al 111',
  'You need to be seen today, also at night or at a weekend.':
    'Tienen que verle hoy, también de noche o en fin de semana.',
  'Call your GP surgery': 'Llame a la consulta de su GP',
  'If it is open now, ask for an urgent appointment.': 'Si está abierta ahora, pida una cita urgente.',
  'Call 111': 'Llame al 111',
  'Day or night. Or use 111.nhs.uk. On Relay UK: 18001 111.':
    'De día o de noche. O use 111.nhs.uk. Con Relay UK: 18001 111.',
  'I may have a blood clot in my leg or arm (DVT). I need to be seen today.':
    'Puede que tenga un coágulo en la pierna o el brazo (DVT). Tienen que verme hoy.',
  'If your GP is closed now, or has no place today: call 111 first. They can send you to a clinic that looks for clots.':
    'Si su GP está cerrado ahora o hoy no tiene sitio: llame primero al 111. Pueden enviarle a una clínica que busca coágulos.',
  'If 111 does not answer, or nobody can see you today: go to A&E. Ask someone to take you.':
    'Si el 111 no responde, o nadie puede verle hoy: vaya a Urgencias (A&E). Pida que le lleven.',
  'Call 111 now: you need a hospital check today':
    'Llame ya al 111: hoy necesita una revisión en el hospital',
  'You need a scan today, also at night or at a weekend. A GP surgery cannot do it.':
    'Hoy necesita una ecografía, también de noche o en fin de semana. La consulta de un GP no puede hacerla.',
  'I may have a large blood clot in my leg, arm or neck. I need same-day emergency care or a clinic that looks for clots.':
    'Puede que tenga un coágulo grande en la pierna, el brazo o el cuello. Necesito hoy mismo atención de emergencia o una clínica que busca coágulos.',
  'If 111 does not answer, or has no place for you today: go to A&E. Ask someone to take you.':
    'Si el 111 no responde, o no tiene sitio para usted hoy: vaya a Urgencias (A&E). Pida que le lleven.',
  'Call your maternity unit now': 'Llame ya a su maternidad',
  'You need to be seen there or at a hospital today, also at night or at a weekend. A GP appointment is not enough.':
    'Tienen que verla hoy allí o en un hospital, también de noche o en fin de semana. Una cita con el GP no basta.',
  'Call maternity triage': 'Llame a urgencias de maternidad (maternity triage)',
  'The number is on your maternity notes or app. It is open day and night.':
    'El número está en sus papeles o su aplicación de maternidad. Atienden de día y de noche.',
  'I am pregnant, or was in the last 6 weeks, and I may have a blood clot (DVT).':
    'Estoy embarazada, o lo estuve en las últimas 6 semanas, y puede que tenga un coágulo (DVT).',
  'If they do not answer, or you have no maternity unit: call 111.':
    'Si no responden, o no tiene maternidad: llame al 111.',
  'If nobody can see you today: go to A&E. Ask someone to take you.':
    'Si nadie puede verle hoy: vaya a Urgencias (A&E). Pida que le lleven.',
  'Call 111 or the GP now: a children’s doctor must look today':
    'Llame ya al 111 o al GP: hoy tiene que verlo un médico de niños',
  'Someone under 18 must be seen today, also at night or at a weekend.':
    'A un menor de 18 años tienen que verlo hoy, también de noche o en fin de semana.',
  'Call the GP surgery': 'Llame a la consulta del GP',
  'If it is open now, ask for an urgent appointment and a children’s doctor.':
    'Si está abierta ahora, pida una cita urgente y un médico de niños.',
  'This is someone under 18 with a swollen or sore leg or arm. It may be a blood clot. A children’s doctor must look today.':
    'Es un menor de 18 años con una pierna o un brazo hinchado o dolorido. Puede ser un coágulo. Hoy tiene que mirarlo un médico de niños.',
  'If the GP is closed: call 111 first.': 'Si el GP está cerrado: llame primero al 111.',
  'If nobody can see them today: go to A&E with someone else driving.':
    'Si nadie puede verlo hoy: vaya a Urgencias (A&E) con otra persona al volante.',
  'Call the clinic that checked you, today': 'Llame hoy a la clínica que le revisó',
  'Call the clinic': 'Llame a la clínica',
  'The number is on your letter, or ask your GP surgery for it.':
    'El número está en su carta, o pídalo en la consulta de su GP.',
  'You checked my leg or arm. It needs another look today.':
    'Ustedes me revisaron la pierna o el brazo. Hoy tienen que mirarlo otra vez.',
  'See a doctor today, where they can scan your leg today':
    'Vea hoy a un médico, donde puedan hacerle hoy una ecografía de la pierna',
  'You need to be seen today, also at night or on a weekend.':
    'Tienen que verle hoy, también de noche o en fin de semana.',
  'Call your doctor': 'Llame a su médico',
  'Ask for a visit today.': 'Pida una visita hoy.',
  'Or go to urgent care or a vein clinic': 'O vaya a urgent care o a una clínica de venas',
  'Ask first: “Can you do an ultrasound of my leg or arm today?”':
    'Pregunte antes: «¿Pueden hacerme hoy una ecografía de la pierna o el brazo?».',
  'If they are closed, or cannot see and scan you today: go to the emergency room (ER). Ask someone to take you.':
    'Si está cerrado, o no pueden verle y hacerle la ecografía hoy: vaya a la sala de emergencias (ER). Pida que le lleven.',
  'Do not wait because of cost or insurance: the ER must see you.':
    'No espere por el costo ni por el seguro: en la sala de emergencias (ER) tienen que atenderle.',
  'Go to a hospital for a scan today': 'Vaya hoy a un hospital para una ecografía',
  'Go to a hospital': 'Vaya a un hospital',
  'Ask someone to take you.': 'Pida que le lleven.',
  'If you cannot get there, or nobody can take you: call 911.':
    'Si no puede llegar, o nadie puede llevarle: llame al 911.',
  'Call your OB or labor and delivery now': 'Llame ya a su obstetra (OB) o a la sala de partos',
  'You need to be seen there or at a hospital today, also at night or on a weekend.':
    'Tienen que verla hoy allí o en un hospital, también de noche o en fin de semana.',
  'Call your OB or labor and delivery': 'Llame a su obstetra (OB) o a la sala de partos',
  'They answer day and night.': 'Responden de día y de noche.',
  'Or go to the emergency room (ER)': 'O vaya a la sala de emergencias (ER)',
  'If they do not answer. Ask someone to take you.': 'Si no responden. Pida que le lleven.',
  'If they do not answer, or cannot see you today: go to the emergency room (ER). Ask someone to take you.':
    'Si no responden, o no pueden verla hoy: vaya a la sala de emergencias (ER). Pida que la lleven.',
  'Call a pediatrician now: they must look today': 'Llame ya a un pediatra: tienen que verlo hoy',
  'Someone under 18 must be seen today, also at night or on a weekend.':
    'A un menor de 18 años tienen que verlo hoy, también de noche o en fin de semana.',
  'Call the pediatrician': 'Llame al pediatra',
  'Or go to a children’s emergency room (ER)': 'O vaya a una sala de emergencias (ER) para niños',
  'Do so if the swelling came on suddenly.': 'Hágalo si la hinchazón llegó de golpe.',
  'This is someone under 18 with a swollen or sore leg or arm. It may be a blood clot.':
    'Es un menor de 18 años con una pierna o un brazo hinchado o dolorido. Puede ser un coágulo.',
  'If they are closed, or cannot see them today: go to the emergency room (ER) with someone else driving.':
    'Si está cerrado, o no pueden verlo hoy: vaya a la sala de emergencias (ER) con otra persona al volante.',
  'The number is on the papers they gave you.': 'El número está en los papeles que le dieron.',
  'If nobody can see you today: go to the emergency room (ER). Ask someone to take you.':
    'Si nadie puede verle hoy: vaya a la sala de emergencias (ER). Pida que le lleven.',
  'call 111 the same day': 'llame al 111 el mismo día',
  'call a nurse line the same day': 'llame a una línea de enfermería el mismo día',
  'Call 111 now': 'Llame ya al 111',
  'Speak to a person today, by day or by night.': 'Hable hoy con una persona, de día o de noche.',
  'I used an online check for a sore or swollen leg or arm. It could not tell how urgent this is. I want to speak to a nurse.':
    'He usado un control en línea para una pierna o un brazo dolorido o hinchado. No pudo decir cuánta urgencia hay. Quiero hablar con una enfermera.',
  'If 111 does not answer: ask your GP surgery for an urgent appointment today.':
    'Si el 111 no responde: pida hoy una cita urgente en la consulta de su GP.',
  'If that cannot be had today either: go to A&E. Ask someone to take you.':
    'Si hoy tampoco la hay: vaya a Urgencias (A&E). Pida que le lleven.',
  'Call the team that treats your clot': 'Llame al equipo que trata su coágulo',
  'Speak to them today. This is for a swelling that stays the same while you are treated.':
    'Hable hoy con ellos. Esto es para una hinchazón que sigue igual mientras le tratan.',
  'Call the team or clinic': 'Llame al equipo o a la clínica',
  'The number is on your letter or your blood thinner card.':
    'El número está en su carta o en su tarjeta del anticoagulante.',
  'I am being treated for a clot. I want to talk about my leg or arm.':
    'Me están tratando un coágulo. Quiero hablar de mi pierna o mi brazo.',
  'If they are closed, or do not answer: call 111.': 'Si está cerrado, o no responden: llame al 111.',
  'If 111 does not answer: ask your GP surgery for an urgent appointment today, and if there is none go to A&E.':
    'Si el 111 no responde: pida hoy una cita urgente en la consulta de su GP y, si no hay, vaya a Urgencias (A&E).',
  'Call a nurse line now': 'Llame ya a una línea de enfermería',
  'Call a nurse line': 'Llame a una línea de enfermería',
  'The number is on your insurance card. No insurance? Call any clinic, or 211 and ask for a free nurse line.':
    'El número está en su tarjeta del seguro. ¿No tiene seguro? Llame a cualquier clínica, o al 211 y pida una línea de enfermería gratis.',
  'Or call your doctor’s office': 'O llame al consultorio de su médico',
  'After hours, listen for the on-call number.': 'Fuera de horario, escuche el número de guardia.',
  'If nobody answers: go to urgent care today.': 'Si nadie responde: vaya hoy a urgent care.',
  'If urgent care is closed: go to the emergency room (ER). Ask someone to take you.':
    'Si urgent care está cerrado: vaya a la sala de emergencias (ER). Pida que le lleven.',
  'If they are closed, or do not answer: call a nurse line.':
    'Si está cerrado, o no responden: llame a una línea de enfermería.',
  'If nobody answers: go to urgent care today, and if it is closed to the emergency room (ER).':
    'Si nadie responde: vaya hoy a urgent care y, si está cerrado, a la sala de emergencias (ER).',
  'Non-urgent advice: ': 'Consejo no urgente: ',
  'see a GP or nurse within 48 hours': 'vea a un GP o a una enfermera en un plazo de 48 horas',
  'see a doctor within 48 hours': 'vea a un médico en un plazo de 48 horas',
  'See a GP or practice nurse within 48 hours':
    'Vea a un GP o a la enfermera de su consulta en un plazo de 48 horas',
  'Two days and nights from now. Weekends and holidays count.':
    'Dos días y dos noches desde ahora. Cuentan los fines de semana y los festivos.',
  'If it is open now.': 'Si está abierta ahora.',
  'If your GP is closed, or has no place within 48 hours: call 111.':
    'Si su GP está cerrado, o no tiene sitio en un plazo de 48 horas: llame al 111.',
  'If 111 does not answer: ask for an urgent appointment today, and if there is none go to A&E.':
    'Si el 111 no responde: pida hoy una cita urgente y, si no hay, vaya a Urgencias (A&E).',
  'If it gets worse: get an urgent appointment or call 111 the same day.':
    'Si empeora: pida una cita urgente o llame al 111 el mismo día.',
  'See your doctor or a vein clinic within 48 hours':
    'Vea a su médico o una clínica de venas en un plazo de 48 horas',
  'Or a vein clinic.': 'O a una clínica de venas.',
  'If they are closed, or have no place within 48 hours: call a nurse line, or go to urgent care.':
    'Si está cerrado, o no hay sitio en un plazo de 48 horas: llame a una línea de enfermería, o vaya a urgent care.',
  'If those cannot help: be seen today, and if nobody else can see you go to the emergency room (ER).':
    'Si ellos no pueden ayudar: que le vean hoy y, si nadie más puede verle, vaya a la sala de emergencias (ER).',
  'If it gets worse: be seen the same day.': 'Si empeora: que le vean el mismo día.',
  'look after it at home and check it again': 'cuídelo en casa y mírelo otra vez',
  'You can look after this at home for now': 'Por ahora puede cuidarse en casa',
  'Check it again in 24 hours, and once more in 48 hours.':
    'Vuelva a mirarlo a las 24 horas, y otra vez a las 48 horas.',
  'If it is not better each time you check: call 111, or see your GP, the same day.':
    'Si no está mejor cada vez que lo mira: llame al 111, o vea a su GP, el mismo día.',
  'If it swells, gets warm, changes colour or hurts more: get an urgent GP appointment or call 111 the same day.':
    'Si se hincha, se calienta, cambia de color o duele más: pida una cita urgente con el GP o llame al 111 el mismo día.',
  'If it is not better each time you check: call a nurse line, or see your doctor, the same day.':
    'Si no está mejor cada vez que lo mira: llame a una línea de enfermería, o vea a su médico, el mismo día.',
  'If it swells, gets warm, changes color or hurts more: be seen the same day.':
    'Si se hincha, se calienta, cambia de color o duele más: que le vean el mismo día.',
  'keep the risk low': 'mantenga bajo el riesgo',
  'No signs of a clot in your answers': 'No hay señales de coágulo en sus respuestas',
  'You told us of no signs now. Here is how to keep the risk low, and what to watch for.':
    'No nos ha dicho ninguna señal ahora. Aquí está cómo mantener bajo el riesgo y qué vigilar.',
  'If you are worried, or something does not feel right: call 111, by day or by night.':
    'Si le preocupa algo, o nota que algo no va bien: llame al 111, de día o de noche.',
  'If a leg or arm starts to hurt or swell: do this check again the same day.':
    'Si una pierna o un brazo empieza a doler o a hincharse: haga este control otra vez el mismo día.',
  'If you are worried, or something does not feel right: call a nurse line or your doctor.':
    'Si le preocupa algo, o nota que algo no va bien: llame a una línea de enfermería o a su médico.',
  'If the clinic is closed, or cannot see you today: call 111 now.':
    'Si la clínica está cerrada, o no puede verle hoy: llame ya al 111.',
  'If the clinic is closed, or cannot see you today: call 111 now, or get an urgent GP appointment.':
    'Si la clínica está cerrada, o no puede verle hoy: llame ya al 111, o pida una cita urgente con el GP.',
  'If the clinic is closed, or cannot see you today: call 111 now. You need a hospital check today.':
    'Si la clínica está cerrada, o no puede verle hoy: llame ya al 111. Hoy necesita una revisión en el hospital.',
  'If the clinic is closed, or cannot see you today: call your maternity unit now.':
    'Si la clínica está cerrada, o no puede verla hoy: llame ya a su maternidad.',
  'If the clinic is closed, or cannot see you today: call 111 now. A children’s doctor must look today.':
    'Si la clínica está cerrada, o no puede verle hoy: llame ya al 111. Hoy tiene que mirarlo un médico de niños.',
  'If the clinic is closed, or cannot see you today: go to urgent care that has an ultrasound.':
    'Si la clínica está cerrada, o no puede verle hoy: vaya a urgent care que tenga ecografía.',
  'If the clinic is closed, or cannot see you today: go to a hospital for a scan today.':
    'Si la clínica está cerrada, o no puede verle hoy: vaya hoy a un hospital para una ecografía.',
  'If the clinic is closed, or cannot see you today: call your OB or labor and delivery now.':
    'Si la clínica está cerrada, o no puede verla hoy: llame ya a su obstetra (OB) o a la sala de partos.',
  'If the clinic is closed, or cannot see you today: call a pediatrician now.':
    'Si la clínica está cerrada, o no puede verle hoy: llame ya a un pediatra.',
  'Emergency?': '¿Una emergencia?',
  'Short of breath, chest pain, fainted, coughing blood, or a blue, white or cold leg or arm?':
    '¿Falta de aire, dolor de pecho, desmayo, tos con sangre, o una pierna o un brazo azul, blanco o frío?',
};
