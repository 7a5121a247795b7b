import type { Lines } from '../../translation-types.ts';

/** The frame of the public pages and their fixed texts. */
export const pages: Lines = {
  UK: 'Reino Unido',
  US: 'Estados Unidos',
  'Your answers': 'Sus respuestas',
  'About this check': 'Sobre este control',
  'Virchow tells a person with a sore or swollen leg or arm how fast to act, and where to go.':
    'Virchow dice a quien tiene una pierna o un brazo dolorido o hinchado con qué rapidez actuar, y adónde ir.',
  'A list of rules that anyone can read, each with its source. The same answers always give the same advice.':
    'Una lista de reglas que cualquiera puede leer, cada una con su fuente. Las mismas respuestas dan siempre el mismo consejo.',
  'It asks about emergencies first. “I am not sure” never counts as “No”. Good news in one answer never hides bad news in another.':
    'Pregunta primero por las emergencias. «No lo sé con certeza» nunca cuenta como «No». Una buena noticia en una respuesta nunca esconde una mala en otra.',
  'It is named after Rudolf Virchow, a doctor who explained why blood clots.':
    'Lleva el nombre de Rudolf Virchow, un médico que explicó por qué se forman los coágulos.',
  'What it is not': 'Qué no es',
  'It does not say whether you have a clot. It does not choose, change or stop a medicine.':
    'No dice si tiene un coágulo. No elige, cambia ni quita una medicina.',
  'It does not replace a doctor, a nurse or a pharmacist. If you feel that something is wrong, get help, whatever this page says.':
    'No sustituye a un médico, una enfermera o un farmacéutico. Si nota que algo va mal, pida ayuda, diga lo que diga esta página.',
  'Nobody is on duty behind it. Nobody reads your answers.':
    'Nadie está de guardia detrás. Nadie lee sus respuestas.',
  'Who stands behind it': 'Quién responde de ello',
  'Nobody yet stands behind it as the manufacturer of a medical device. No clinical safety officer has signed it. Do not rely on it alone.':
    'Todavía nadie responde de ello como fabricante de un producto sanitario. Ningún responsable de seguridad clínica lo ha firmado. No se fíe solo de ello.',
  Accessibility: 'Accesibilidad',
  'Everybody should be able to use this check, also when ill, in pain or afraid.':
    'Todo el mundo debería poder usar este control, también enfermo, con dolor o con miedo.',
  'What you can do': 'Qué puede hacer',
  'Use it with a keyboard alone, with a screen reader, or by voice.':
    'Úselo solo con el teclado, con un lector de pantalla o con la voz.',
  'Make the text twice as large, or use a narrow screen. Nothing is cut off.':
    'Ponga el texto al doble de tamaño, o use una pantalla estrecha. No se corta nada.',
  'Use it in light or dark colours, or in your own. It follows your device.':
    'Úselo en colores claros u oscuros, o en los suyos. Sigue a su dispositivo.',
  'Use it without JavaScript. Print any page.': 'Úselo sin JavaScript. Imprima cualquier página.',
  'How we check it': 'Cómo lo comprobamos',
  'We aim for level AA of the Web Content Accessibility Guidelines 2.2. Programs check every page, light and dark. People with disabilities have not tested it yet.':
    'Buscamos el nivel AA de las pautas de accesibilidad WCAG 2.2. Unos programas revisan cada página, clara y oscura. Personas con discapacidad aún no lo han probado.',
  'The words are written for a reading age of 9 to 11. They are in English only.':
    'Los textos están escritos para la lectura de un niño de 9 a 11 años. Están solo en inglés.',
  'If it does not work for you': 'Si no le funciona',
  'Do not wait for us. Call 111, or 18001 111 on Relay UK. In an emergency call 999, or 18000 on Relay UK.':
    'No nos espere. Llame al 111, o al 18001 111 con Relay UK. En una emergencia llame al 999, o al 18000 con Relay UK.',
  'Do not wait for us. Call your doctor or a nurse line, or use 711 relay. In an emergency call 911.':
    'No nos espere. Llame a su médico o a una línea de enfermería, o use el servicio 711 (relay). En una emergencia llame al 911.',
  'Some of your answers did not reach us. Nothing was guessed: please answer again what we ask.':
    'Algunas de sus respuestas no nos llegaron. No se ha adivinado nada: conteste otra vez, por favor, lo que preguntamos.',
  'You are changing an answer. Your other answers are kept.':
    'Está cambiando una respuesta. Sus otras respuestas se guardan.',
  'Tick what you have now. Your other answers are kept.':
    'Marque lo que tiene ahora. Sus otras respuestas se guardan.',
  'Choose an answer. If you do not know, choose “I am not sure”.':
    'Elija una respuesta. Si no la sabe, elija «No lo sé con certeza».',
  Virchow: 'Virchow',
  'Check a sore or swollen leg or arm': 'Revise una pierna o un brazo dolorido o hinchado',
  'Skip to main content': 'Saltar al contenido principal',
  'Emergency help': 'Ayuda de emergencia',
  'New sign? Act now': '¿Señal nueva? Actúe ya',
  Country: 'País',
  Back: 'Atrás',
  Continue: 'Continuar',
  'Start again': 'Empezar de nuevo',
  About: 'Acerca de',
  Privacy: 'Privacidad',
  'This page advises. It does not replace a doctor or nurse.':
    'Esta página aconseja. No sustituye a un médico o una enfermera.',
  'There is a problem': 'Hay un problema',
  'Error: ': 'Error: ',
  'Try this': 'Pruebe esto',
  or: 'o',
  'We do not store your answers.': 'No guardamos sus respuestas.',
  'What happens to your answers': 'Qué pasa con sus respuestas',
  'Your answers travel with each page, inside the form, and come back with the next one. They are never part of the web address.':
    'Sus respuestas viajan con cada página, dentro del formulario, y vuelven con la siguiente. Nunca son parte de la dirección web.',
  'Our computer uses them to make the next page. It writes them nowhere.':
    'Nuestro ordenador las usa para hacer la página siguiente. No las escribe en ningún sitio.',
  'The check sets no cookies. Nothing is loaded from another company. Nobody follows you from page to page.':
    'La comprobación no pone cookies. No se carga nada de otra empresa. Nadie le sigue de página en página.',
  'What you send by “Tell us what you think” is kept and read by the clinic: your words, the page, and how to reach you if you say so.':
    'Lo que envía con «Tell us what you think» lo guarda y lo lee la clínica: sus palabras, la página y cómo localizarle si usted lo dice.',
  'If you sign in to your own page, your browser keeps one cookie, so that you stay signed in. Sign out, and it is gone.':
    'Si entra en su propia página, su navegador guarda una cookie para que siga dentro. Salga y desaparece.',
  'On a shared phone or computer': 'En un teléfono u ordenador compartido',
  'Your browser may remember the pages of this visit until you close it. Close the tab when you are done. “Start again” begins with no answers.':
    'Su navegador puede recordar las páginas de esta visita hasta que lo cierre. Cierre la pestaña al terminar. «Empezar de nuevo» empieza sin respuestas.',
  'If you call a number from this page, your phone keeps the call in its list.':
    'Si llama a un número desde esta página, su teléfono guarda la llamada en su lista.',
  'What we do keep': 'Qué guardamos',
  'Like any web site, our computer notes that a page was asked for and when, so that we can see faults. These notes hold no answers.':
    'Como cualquier sitio web, nuestro ordenador anota que se pidió una página y cuándo, para que podamos ver fallos. Esas notas no contienen respuestas.',
  'Who to contact': 'A quién llamar',
  'You can say:': 'Puede decir:',
  'If it is closed, full, or nobody answers': 'Si está cerrado, lleno o nadie responde',
  'Why we say this': 'Por qué lo decimos',
  'You told us:': 'Usted nos dijo:',
  'You were not sure about': 'Tenía dudas sobre',
  'What would change this advice': 'Qué cambiaría este consejo',
  If: 'Si',
  'If any of these happens': 'Si ocurre algo de esto',
  'What happens next': 'Qué pasa después',
  'Good to know': 'Conviene saber',
  'Every day': 'Cada día',
  'On a long trip': 'En un viaje largo',
  'In care': 'Cuando recibe atención médica',
  Change: 'Cambiar',
  'Where this advice comes from': 'De dónde viene este consejo',
  Rule: 'Regla',
  'This is our own safety choice. No doctor or nurse has signed it yet.':
    'Es nuestra propia decisión de seguridad. Ningún médico ni enfermera la ha firmado todavía.',
  'Written from expert knowledge. To be read against its source.':
    'Escrito con conocimiento experto. Debe compararse con su fuente.',
  'You did not answer everything. We counted the rest as “I am not sure”.':
    'No contestó todo. El resto lo contamos como «No lo sé con certeza».',
  'Nothing is stored. When you close this page, your answers are gone. To keep them, print the page or take a picture of it.':
    'No se guarda nada. Al cerrar esta página, sus respuestas desaparecen. Para conservarlas, imprima la página o hágale una foto.',
  'This page is not here': 'Esta página no está aquí',
  'The address may be wrong, or the page has moved.':
    'La dirección puede estar mal, o la página se ha movido.',
  'You can still do the check': 'Aún puede hacer el control',
  'It takes about 3 minutes and stores nothing.': 'Tarda unos 3 minutos y no guarda nada.',
  'Sorry, something went wrong': 'Lo sentimos, algo falló',
  'It is our fault, not yours. If you are worried now, do not wait for this page: call 111, or 999 in an emergency.':
    'Es culpa nuestra, no suya. Si está preocupado ahora, no espere a esta página: llame al 111, o al 999 en una emergencia.',
  'It is our fault, not yours. If you are worried now, do not wait for this page: call your doctor or a nurse line, or 911 in an emergency.':
    'Es culpa nuestra, no suya. Si está preocupado ahora, no espere a esta página: llame a su médico o a una línea de enfermería, o al 911 en una emergencia.',
  'You can try again': 'Puede intentarlo otra vez',
  'Go back one page and send it again, or start again. Nothing was stored.':
    'Vuelva una página atrás y envíela de nuevo, o empiece de nuevo. No se guardó nada.',
  Sources: 'Fuentes',
  'The rules rest on these. Each line ends with the day on which we last compared our rules with it.':
    'Las reglas se apoyan en estas. Cada línea termina con el día en que comparamos por última vez nuestras reglas con ella.',
  'Compared on': 'Comparado el',
  Edition: 'Edición',
  'Written on': 'Escrito el',
  'to be checked again by': 'a revisar de nuevo antes del',
  'Knowledge version': 'Versión del conocimiento',
  'Sore or swollen leg or arm?': '¿Una pierna o un brazo dolorido o hinchado?',
  'Find out how fast to act, and where to go. It may be a blood clot in a deep vein (DVT), which needs help today.':
    'Sepa con qué rapidez actuar, y adónde ir. Puede ser un coágulo en una vena profunda (DVT), que necesita ayuda hoy.',
  'Call 999 now if you are short of breath, have chest pain, cough up blood or have fainted':
    'Llame ya al 999 si le falta el aire, tiene dolor de pecho, tose sangre o se ha desmayado',
  'Do the same if a leg or arm has turned blue, white or cold. Do not fill in anything first. Do not drive yourself.':
    'Haga lo mismo si una pierna o un brazo se ha puesto azul, blanco o frío. No rellene nada antes. No conduzca usted.',
  'Call 911 now if you are short of breath, have chest pain, cough up blood or have fainted':
    'Llame ya al 911 si le falta el aire, tiene dolor de pecho, tose sangre o se ha desmayado',
  'Start the check': 'Empezar el control',
  'About 3 minutes': 'Unos 3 minutos',
  'One question at a time, and never more than 12 screens. It stops as soon as we know.':
    'Una pregunta cada vez, y nunca más de 12 pantallas. Para en cuanto lo sabemos.',
  'Nothing to bring': 'No hace falta traer nada',
  'No account, no name, no measuring. “I am not sure” is always a good answer.':
    'Sin cuenta, sin nombre, sin medir. «No lo sé con certeza» es siempre una buena respuesta.',
  'Nothing is stored': 'No se guarda nada',
  'We keep no answers and set no cookies. Close the page and they are gone.':
    'No guardamos respuestas ni ponemos cookies. Cierre la página y desaparecen.',
  'You can ask for someone else. Answer as they would.':
    'Puede preguntar por otra persona. Conteste como lo haría ella.',
  'Pregnant, or under 18? Do the check too. It sends you to the right place.':
    '¿Embarazada, o menor de 18 años? Haga también el control. Le envía al sitio correcto.',
  'It is for people in the United Kingdom. You can switch country at the top.':
    'Es para personas en el Reino Unido. Puede cambiar de país arriba.',
  'It is for people in the United States. You can switch country at the top.':
    'Es para personas en Estados Unidos. Puede cambiar de país arriba.',
  'Changes in skin colour are harder to see on brown or black skin. We say what to look for.':
    'Los cambios de color de la piel se ven peor en piel morena o negra. Decimos qué buscar.',
  'These words are a first edition. No doctor or nurse has signed them yet.':
    'Estos textos son una primera edición. Ningún médico ni enfermera los ha firmado todavía.',
};
