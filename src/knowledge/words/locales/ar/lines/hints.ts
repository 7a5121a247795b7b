import type { Lines } from '../../translation-types.ts';

/** What stands under a question: what counts, what to try, how to answer. */
export const hints: Lines = {
  'Say one full sentence out loud. If you have to stop for breath, answer yes. If you can say it, and you breathe as you always do, answer no.':
    'قل جملة كاملة بصوت مسموع. إن اضطررت إلى التوقف لتتنفس فأجب نعم. وإن استطعت قولها وكنت تتنفس كعادتك فأجب لا.',
  'Take a slow, deep breath and then cough. If that hurts in your chest or high in your back, answer yes. If your chest feels tight, heavy or squeezed, answer yes.':
    'خذ نفسًا عميقًا بطيئًا ثم اسعل. إن آلمك ذلك في الصدر أو في أعلى الظهر فأجب نعم. وإن شعرت أن صدرك مشدود أو ثقيل أو مضغوط فأجب نعم.',
  'Cough into a white tissue. If you see red, pink or rusty streaks, answer yes.':
    'اسعل في منديل أبيض. إن رأيت خيوطًا حمراء أو وردية أو بلون الصدأ فأجب نعم.',
  'If you blacked out, fell down, or had to lie down so as not to faint, answer yes. Look at your lips and tongue in good light. If they are blue or grey, answer yes.':
    'إن غبت عن الوعي، أو سقطت، أو اضطررت إلى الاستلقاء كي لا يُغمى عليك، فأجب نعم. انظر إلى شفتيك ولسانك في ضوء جيد. إن كانت زرقاء أو رمادية فأجب نعم.',
  'Sit still. Count your pulse at the wrist for 30 seconds and double it. Under 100 and steady: answer no. 100 or more, or uneven: answer yes.':
    'اجلس ساكنًا. عُدّ نبضك عند المعصم 30 ثانية ثم ضاعف العدد. أقل من 100 ومنتظم: أجب لا. 100 أو أكثر، أو غير منتظم: أجب نعم.',
  'Count your pulse for 30 seconds. 60 beats or more means 120 a minute or more: answer yes.':
    'عُدّ نبضك 30 ثانية. 60 نبضة أو أكثر تعني 120 في الدقيقة أو أكثر: أجب نعم.',
  'Put both legs or both arms side by side. Touch both, and move your toes or fingers. If one is colder, a new colour, numb or will not move, answer yes. Colour is harder to see on brown or black skin: look at the nails, palms and soles.':
    'ضع الساقين أو الذراعين جنبًا إلى جنب. المسهما معًا، وحرّك أصابع القدمين أو اليدين. إن كانت إحداهما أبرد، أو تغيّر لونها، أو خدرة، أو لا تتحرك، فأجب نعم. يصعب رؤية اللون على البشرة السمراء أو السوداء: انظر إلى الأظافر وراحتي اليدين وباطن القدمين.',
  'Press firmly for 10 minutes by the clock. If it still bleeds, answer yes. Smile, lift both arms and say a sentence. If one side droops or the words come out wrong, answer yes. Not sure if your medicine is a blood thinner? These are: apixaban (Eliquis), dabigatran (Pradaxa), edoxaban (Lixiana), rivaroxaban (Xarelto), warfarin, acenocoumarol, dalteparin (Fragmin), enoxaparin (Clexane, Inhixa), tinzaparin (Innohep), fondaparinux (Arixtra), heparin. Still not sure? Count it as one.':
    'اضغط بقوة 10 دقائق بالساعة. إن ظل ينزف فأجب نعم. ابتسم وارفع ذراعيك كلتيهما وقل جملة. إن تدلى جانب أو خرجت الكلمات خطأ فأجب نعم. لست متأكدًا أن دواءك مميّع دم؟ هذه هي: apixaban (Eliquis)، dabigatran (Pradaxa)، edoxaban (Lixiana)، rivaroxaban (Xarelto)، warfarin، acenocoumarol، dalteparin (Fragmin)، enoxaparin (Clexane, Inhixa)، tinzaparin (Innohep)، fondaparinux (Arixtra)، heparin. ما زلت غير متأكد؟ احسبه واحدًا منها.',
  'Press firmly for 10 minutes by the clock. If it still bleeds, answer yes. Smile, lift both arms and say a sentence. If one side droops or the words come out wrong, answer yes. Not sure if your medicine is a blood thinner? These are: apixaban (Eliquis), dabigatran (Pradaxa), edoxaban (Savaysa), rivaroxaban (Xarelto), warfarin (Coumadin, Jantoven), dalteparin (Fragmin), enoxaparin (Lovenox), fondaparinux (Arixtra), heparin. Still not sure? Count it as one.':
    'اضغط بقوة 10 دقائق بالساعة. إن ظل ينزف فأجب نعم. ابتسم وارفع ذراعيك كلتيهما وقل جملة. إن تدلى جانب أو خرجت الكلمات خطأ فأجب نعم. لست متأكدًا أن دواءك مميّع دم؟ هذه هي: apixaban (Eliquis)، dabigatran (Pradaxa)، edoxaban (Savaysa)، rivaroxaban (Xarelto)، warfarin (Coumadin, Jantoven)، dalteparin (Fragmin)، enoxaparin (Lovenox)، fondaparinux (Arixtra)، heparin. ما زلت غير متأكد؟ احسبه واحدًا منها.',
  'Say your full name, where you are and what day it is. Ask someone if you make sense. Look at your skin in good light. Blotchy or grey skin is harder to see on brown or black skin: look at the palms, the soles and the tongue.':
    'قل اسمك الكامل، وأين أنت، وما هو اليوم. اسأل شخصًا هل كلامك مفهوم. انظر إلى جلدك في ضوء جيد. يصعب رؤية الجلد المبقّع أو الرمادي على البشرة السمراء أو السوداء: انظر إلى راحتي اليدين وباطن القدمين واللسان.',
  'If the leg is not out of shape, try to stand on it. If you cannot, answer yes. Stretch your toes or fingers gently. If that makes the pain much worse and the muscle feels hard, answer yes.':
    'إن لم تكن الساق مشوهة الشكل فحاول الوقوف عليها. إن لم تستطع فأجب نعم. مُدّ أصابع القدم أو اليد برفق. إن زاد ذلك الألم كثيرًا وكانت العضلة قاسية فأجب نعم.',
  'It counts however long it has been so.': 'يُحسب ذلك مهما طال وقته.',
  'Take off your shoes and socks. Look at both legs from the front and the back. If one calf is clearly bigger, answer yes.':
    'اخلع حذاءك وجوربيك. انظر إلى الساقين من الأمام ومن الخلف. إن كانت ربلة إحداهما أكبر بوضوح فأجب نعم.',
  'A pain, cramp, throb or sore spot in a calf, thigh, groin or arm. It may be worse when you walk, stand or bend your foot up.':
    'ألم أو تشنج أو نبض أو موضع مؤلم في ربلة الساق أو الفخذ أو أصل الفخذ أو الذراع. قد يزداد عند المشي أو الوقوف أو ثني القدم إلى أعلى.',
  'Walk a few steps, then bend your foot up. If one leg hurts and the other does not, answer yes.':
    'امشِ بضع خطوات ثم اثنِ قدمك إلى أعلى. إن آلمتك ساق ولم تؤلمك الأخرى فأجب نعم.',
  'Put the back of your hand on one side, then on the same place on the other. If one is warmer, answer yes.':
    'ضع ظهر يدك على جانب، ثم على الموضع نفسه في الجانب الآخر. إن كان أحدهما أسخن فأجب نعم.',
  'Red, darker, purple or shiny. This is harder to see on brown or black skin: look for skin that is darker, or tight and shiny.':
    'أحمر أو أغمق أو بنفسجي أو لامع. يصعب رؤية ذلك على البشرة السمراء أو السوداء: ابحث عن جلد أغمق، أو مشدود ولامع.',
  'Look at both sides in good light. If one is redder, darker, more purple or more shiny, answer yes.':
    'انظر إلى الجانبين في ضوء جيد. إن كان أحدهما أشد حمرة أو أغمق أو أميل إلى البنفسجي أو ألمع فأجب نعم.',
  'Varicose veins that have not changed do not count.': 'لا تُحسب الدوالي التي لم تتغير.',
  'Touch the vein lightly. If it feels like a cord, or is sore, and did not do so before, answer yes.':
    'المس الوريد برفق. إن كان مثل الحبل أو مؤلمًا، ولم يكن كذلك من قبل، فأجب نعم.',
  'Or a leg is swollen and you have a new pain in the belly, buttock or back.':
    'أو ساق متورمة وعندك ألم جديد في البطن أو الأرداف أو الظهر.',
  'Look at the thigh as well as the calf. If the thigh is swollen too, answer yes.':
    'انظر إلى الفخذ وإلى ربلة الساق. إن كان الفخذ متورمًا أيضًا فأجب نعم.',
  'If one is bigger, tick “One leg is swollen” too.':
    'إن كانت إحداهما أكبر فضع علامة أيضًا على «إحدى الساقين متورمة».',
  'Press a thumb on each shin for 5 seconds. If it leaves a dent on both sides, answer yes.':
    'اضغط بإبهامك على عظم كل ساق 5 ثوانٍ. إن ترك حفرة في الجانبين فأجب نعم.',
  'More so if you have a line in a vein or a pacemaker, or after hard work with the arm.':
    'وخاصة إن كانت عندك قسطرة في وريد أو منظّم للقلب، أو بعد عمل شاق بالذراع.',
  'Look in a mirror, and hold both arms side by side. If one arm is bigger, or rings and sleeves are tight, answer yes.':
    'انظر في مرآة، وضع ذراعيك جنبًا إلى جنب. إن كانت إحداهما أكبر، أو ضاقت الخواتم والأكمام، فأجب نعم.',
  'You, or for a clotting illness a parent, brother or sister.':
    'أنت، أو أحد والديك أو إخوتك إن كان مرض تخثر.',
  'Most of all into the groin. We ask only because it makes a clot more likely.':
    'وخاصة في أصل الفخذ. نسأل فقط لأن ذلك يزيد احتمال الجلطة.',
  'A change of colour is harder to see on brown or black skin. Feel whether it is colder than the other leg.':
    'يصعب رؤية تغيّر اللون على البشرة السمراء أو السوداء. المس الساق: هل هي أبرد من الأخرى؟',
  'Measure at the mark on your skin, at the same time of day, and standing or lying as before. The tape touches and does not press. Write down both in cm, to the nearest half.':
    'قس عند العلامة على جلدك، في الوقت نفسه من اليوم، وأنت واقف أو مستلقٍ كما في المرة السابقة. الشريط يلمس ولا يضغط. اكتب القياسين بالسنتيمتر، إلى أقرب نصف.',
  'Measure at the mark on your skin, at the same time of day, and standing or lying as before. The tape touches and does not press. Write down both in cm or inches.':
    'قس عند العلامة على جلدك، في الوقت نفسه من اليوم، وأنت واقف أو مستلقٍ كما في المرة السابقة. الشريط يلمس ولا يضغط. اكتب القياسين بالسنتيمتر أو بالبوصة.',
  'On brown or black skin look for darker or shiny skin, and feel for warmth.':
    'على البشرة السمراء أو السوداء ابحث عن جلد أغمق أو لامع، وتحسس السخونة.',
  'Two tablets of 15 mg rivaroxaban together, to make up for a missed one that day, do not count.':
    'لا يُحسب قرصان من rivaroxaban 15 mg معًا لتعويض قرص منسي في ذلك اليوم.',
  'Tell us its name. We look it up before your next dose.': 'أخبرنا باسمه. نتحقق منه قبل جرعتك التالية.',
  'On brown or black skin look at the whites of the eyes.':
    'على البشرة السمراء أو السوداء انظر إلى بياض العينين.',
  'A small glass of wine is about 1 and a half.': 'كأس صغيرة من النبيذ نحو 1 ونصف.',
  'A can of beer or a glass of wine is 1.': 'علبة بيرة أو كأس نبيذ تُحسب 1.',
  'Tick all that you have. If you have none, tick “None of these”.':
    'ضع علامة على كل ما عندك. وإن لم يكن عندك شيء فعلى «لا شيء من هذه».',
  'Tick what you have now, or “None of these”, or “I am not sure”':
    'ضع علامة على ما عندك الآن، أو على «لا شيء من هذه»، أو على «لست متأكدًا»',
  'Each one has something you can try. If it is yes, call 999 now: you do not have to finish this page.':
    'لكل واحدة شيء يمكنك تجربته. إن كان الجواب نعم فاتصل فورًا برقم 999: لا حاجة إلى إكمال هذه الصفحة.',
  'Each one has something you can try. If it is yes, call 911 now: you do not have to finish this page.':
    'لكل واحدة شيء يمكنك تجربته. إن كان الجواب نعم فاتصل فورًا برقم 911: لا حاجة إلى إكمال هذه الصفحة.',
  'Count your pulse at the wrist for 30 seconds. 60 beats or more in that time means yes.':
    'عُدّ نبضك عند المعصم 30 ثانية. 60 نبضة أو أكثر في هذا الوقت تعني نعم.',
  'Choose one answer. If you do not know, choose “I am not sure”.':
    'اختر إجابة واحدة. إن كنت لا تعرف فاختر «لست متأكدًا».',
  'Tick all that you have. An empty box counts as “No”.': 'ضع علامة على كل ما عندك. المربع الفارغ يُحسب «لا».',
  'Tick what you have, or “None of these”, or “I am not sure about some of these”':
    'ضع علامة على ما عندك، أو على «لا شيء من هذه»، أو على «لست متأكدًا من بعض هذه»',
  'You did not tick these. Please answer each one, so that we miss nothing.':
    'لم تضع علامة على هذه. من فضلك أجب عن كل واحدة حتى لا يفوتنا شيء.',
  'You are sure of the cause: a sprain, hard exercise that was new to you, or a cyst a doctor told you about.':
    'أنت متأكد من السبب: التواء، أو تمرين شديد جديد عليك، أو كيس أخبرك به طبيب.',
  'It is mild: you walk and move as usual.': 'هو خفيف: تمشي وتتحرك كالمعتاد.',
  'It is already getting better.': 'وهو يتحسن الآن.',
  'Draw round the edge with a pen. If it moves past the line, it is spreading. A fever is 38°C or more.':
    'ارسم حول الحافة بقلم. إن تجاوز الخط فهو ينتشر. الحمى هي 38°C أو أكثر.',
  'Draw round the edge with a pen. If it moves past the line, it is spreading. A fever is 100.4°F or more.':
    'ارسم حول الحافة بقلم. إن تجاوز الخط فهو ينتشر. الحمى هي 100.4°F أو أكثر.',
  'After a birth, a miscarriage or an abortion, the 6 weeks count too. If this cannot apply to you, answer no. If you might be pregnant, answer “I am not sure”. Do not wait for a test.':
    'بعد ولادة أو سقوط حمل أو إجهاض تُحسب الـ 6 أسابيع أيضًا. إن كان هذا لا يمكن أن ينطبق عليك فأجب لا. وإن احتمل أنك حامل فأجيبي «لست متأكدًا». لا تنتظري اختبارًا.',
  'If you ask for a child, answer for the child.': 'إن كنت تسأل عن طفل فأجب عن الطفل.',
  'Tick all that fit. They make a clot more likely. An empty box counts as “No”.':
    'ضع علامة على كل ما ينطبق. هذه الأمور تزيد احتمال الجلطة. المربع الفارغ يُحسب «لا».',
  'Tick what fits you, or “None of these”, or “I am not sure about some of these”':
    'ضع علامة على ما ينطبق عليك، أو على «لا شيء من هذه»، أو على «لست متأكدًا من بعض هذه»',
  'Any dose counts. Aspirin or clopidogrel alone does not.':
    'أي جرعة تُحسب. الأسبرين أو clopidogrel (كلوبيدوغريل) وحده لا يُحسب.',
  'Names of blood thinners': 'أسماء مميّعات الدم',
  'apixaban (Eliquis)': 'apixaban (Eliquis)',
  'dabigatran (Pradaxa)': 'dabigatran (Pradaxa)',
  'edoxaban (Lixiana)': 'edoxaban (Lixiana)',
  'rivaroxaban (Xarelto)': 'rivaroxaban (Xarelto)',
  warfarin: 'warfarin (وارفارين)',
  acenocoumarol: 'acenocoumarol',
  'dalteparin (Fragmin)': 'dalteparin (Fragmin)',
  'enoxaparin (Clexane, Inhixa)': 'enoxaparin (Clexane, Inhixa)',
  'tinzaparin (Innohep)': 'tinzaparin (Innohep)',
  'fondaparinux (Arixtra)': 'fondaparinux (Arixtra)',
  heparin: 'heparin (هيبارين)',
  'edoxaban (Savaysa)': 'edoxaban (Savaysa)',
  'warfarin (Coumadin, Jantoven)': 'warfarin (Coumadin, Jantoven)',
  'enoxaparin (Lovenox)': 'enoxaparin (Lovenox)',
  'Bleeding gums, a nosebleed of less than 10 minutes, small bruises, or a heavier period.':
    'لثة تنزف، أو نزيف أنف أقل من 10 دقائق، أو كدمات صغيرة، أو دورة شهرية أغزر.',
  'If yes, tell us what came of it.': 'إن كان الجواب نعم فأخبرنا بالنتيجة.',
  'Choose one answer. If you do not know, choose one that says “I am not sure”.':
    'اختر إجابة واحدة. إن كنت لا تعرف فاختر إجابة تقول «لست متأكدًا».',
};
