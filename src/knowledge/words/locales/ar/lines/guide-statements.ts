import type { Lines } from '../../translation-types.ts';

/** Statements of the guide; those that a life may hang on stand in `safety.ts`, where the compiler counts them. */
export const guideStatements: Lines = {
  'Some clots give no signs at all.': 'بعض الجلطات لا تعطي أي علامة.',
  'pain, cramp or a throb in the calf or thigh, most often when you walk or stand':
    'ألم أو تشنج أو نبض في ربلة الساق أو الفخذ، وغالبًا عند المشي أو الوقوف',
  'one leg or arm that is swollen, or bigger than the other': 'ساق أو ذراع متورمة، أو أكبر من الأخرى',
  'warm skin where it hurts': 'جلد ساخن في موضع الألم',
  'red or dark skin there. This is harder to see on brown or black skin: look for skin that is darker or tight and shiny':
    'جلد أحمر أو داكن هناك. يصعب رؤية ذلك على البشرة السمراء أو السوداء: ابحث عن جلد أغمق، أو مشدود ولامع',
  'veins under the skin that are newly swollen, hard or sore':
    'أوردة تحت الجلد صارت حديثًا متورمة أو قاسية أو مؤلمة',
  'have been in hospital, had an operation, a cast, or long rest in bed in the last 3 months':
    'في مستشفى، أو بعد عملية أو جبس أو راحة طويلة في الفراش، في آخر 3 أشهر',
  'have cancer': 'مصابًا بالسرطان',
  'have had a clot before, or a parent, brother or sister has':
    'قد أصبت من قبل بجلطة، أو أصيب بها أحد والديك أو إخوتك',
  'are pregnant, or were in the last 6 weeks': 'حاملًا، أو كنت حاملًا في آخر 6 أسابيع',
  'take the combined pill, or HRT as tablets': 'تتناولين الحبوب المركبة، أو العلاج الهرموني (HRT) حبوبًا',
  'sit still for long, as on a trip of 4 hours or more':
    'تجلس طويلًا بلا حركة، كما في سفر مدته 4 ساعات أو أكثر',
  'are over 60, are very overweight, or smoke': 'فوق 60 سنة، أو زائد الوزن جدًا، أو تدخن',
  'They ask questions and look at both legs or arms. They may measure them.':
    'يسألونك ويفحصون الساقين أو الذراعين معًا. وقد يقيسونها.',
  'You may have a blood test called D-dimer. Many things can raise it, such as an infection, an operation, pregnancy, age or cancer.':
    'قد يُجرى لك تحليل دم اسمه D-dimer. أشياء كثيرة قد ترفعه، مثل العدوى أو العملية أو الحمل أو العمر أو السرطان.',
  'You may have an ultrasound scan. It does not hurt, and uses no X-rays.':
    'قد يُجرى لك فحص بالموجات فوق الصوتية. لا يؤلم ولا يستعمل الأشعة السينية.',
  'If a DVT is likely, the scan should come within 4 hours. If it cannot, it comes within 24 hours, and you may get a blood thinner until then.':
    'إذا كانت الجلطة الوريدية (DVT) مرجحة فينبغي أن يكون الفحص خلال 4 ساعات. وإن لم يمكن ذلك فخلال 24 ساعة، وقد تُعطى مميّع دم حتى ذلك الوقت.',
  'It shows whether there is a clot, where it is and how long. The place matters more than the size.':
    'يُظهر هل توجد جلطة، وأين هي، وكم طولها. المكان أهم من الحجم.',
  'Ask what else it may be, such as a strain, a cyst behind the knee or an infection of the skin.':
    'اسأل ماذا يمكن أن يكون غير ذلك، مثل شد عضلي أو كيس خلف الركبة أو عدوى في الجلد.',
  'the clot is small, does not grow, and is not high up in the leg or belly':
    'الجلطة صغيرة، ولا تكبر، وليست في أعلى الساق ولا في البطن',
  'pain and swelling are mild, and you walk as usual': 'الألم والتورم خفيفان، وتمشي كالمعتاد',
  'you have no condition that makes it risky': 'ليس عندك مرض يجعل ذلك خطرًا',
  'you have had your first dose, and have enough medicine in your hand':
    'أخذت الجرعة الأولى، ومعك ما يكفي من الدواء',
  'a team follows you closely, you have a phone that works, and you know whom to call at night':
    'يتابعك فريق عن قرب، وعندك هاتف يعمل، وتعرف بمن تتصل ليلًا',
  'have bad pain or a very swollen leg': 'تعاني من ألم شديد أو من ساق متورمة جدًا',
  'may have a clot in the lung, or are at high risk of one': 'ربما مصابًا بجلطة في الرئة، أو في خطر كبير منها',
  'have had clots before': 'قد أصبت بجلطات من قبل',
  'have cancer, kidney disease, heart disease or a clotting disorder':
    'مصابًا بالسرطان أو بمرض في الكلى أو القلب أو باضطراب في تخثر الدم',
  'cannot take a blood thinner safely': 'لا تستطيع تناول مميّع دم بأمان',
  'are alone with nobody to check on you, or cannot get back to hospital quickly':
    'وحدك بلا أحد يطمئن عليك، أو لا تستطيع العودة بسرعة إلى المستشفى',
  'are pregnant or under 18': 'حاملًا أو دون 18 سنة',
  'A doctor decides, not you alone and not a computer. What you want counts, so say it.':
    'يقرر طبيب، لا أنت وحدك ولا حاسوب. وما تريده أنت مهم، فقله.',
  'take your medicine just as told': 'تتناول دواءك تمامًا كما قيل لك',
  'walk and move a little, and often': 'تمشي وتتحرك قليلًا، مرات كثيرة',
  'answer your check-ins. If we hear nothing, we call you':
    'تجيب عن أسئلة الاطمئنان عليك. وإن لم نسمع منك اتصلنا بك',
  'may wear stockings for comfort, if they were measured and prescribed for you':
    'قد تلبس الجوارب للراحة، إذا قيست لك ووُصفت لك',
  'drink enough': 'تشرب ما يكفي',
  'A clot that is not treated can grow, go to the lungs, or harm the veins for good.':
    'الجلطة التي لا تُعالَج قد تكبر، أو تصل إلى الرئتين، أو تضر الأوردة ضررًا دائمًا.',
  'The scan shows that there is a clot, where it is and how far it goes. It helps to decide where you are treated and for how long.':
    'يُظهر الفحص أن هناك جلطة، وأين هي وإلى أين تمتد. وهذا يساعد في تقرير مكان علاجك ومدته.',
  'Your insurance may ask for it too. An urgent scan never waits for insurance.':
    'قد يطلبه تأمينك أيضًا. الفحص العاجل لا ينتظر التأمين أبدًا.',
  'It does not melt the clot. Your body does that over weeks and months.':
    'هو لا يذيب الجلطة. جسمك يفعل ذلك خلال أسابيع وشهور.',
  'A GP, a hospital or a DVT clinic starts it, often the same day.':
    'يبدأ العلاج GP أو مستشفى أو عيادة جلطات (DVT)، وغالبًا في اليوم نفسه.',
  'A doctor, a hospital or a vein clinic starts it, often the same day.':
    'يبدأ العلاج طبيب أو مستشفى أو عيادة أوردة، وغالبًا في اليوم نفسه.',
  'Most people get tablets. Some get injections, and some take warfarin.':
    'يتناول معظم الناس أقراصًا. ويأخذ بعضهم حقنًا، ويتناول بعضهم warfarin (وارفارين).',
  'You take it for at least 3 months. Then a doctor looks with you at whether to go on.':
    'تتناوله 3 أشهر على الأقل. ثم ينظر الطبيب معك هل تتابع.',
  'With warfarin, do not drink a lot at one time.':
    'مع warfarin (وارفارين)، لا تشرب كثيرًا من الكحول في مرة واحدة.',
  'You may need hospital if the clot is high up in the leg or belly, or if it hurts a lot. The same holds if you bleed easily or are ill in other ways.':
    'قد تحتاج إلى المستشفى إذا كانت الجلطة في أعلى الساق أو في البطن، أو كانت تؤلم كثيرًا. وكذلك إذا كنت تنزف بسهولة أو كنت مريضًا بأمراض أخرى.',
  'With a big, fresh clot high in the leg, doctors may melt it or take it out through a thin tube. This is for few people.':
    'مع جلطة كبيرة حديثة في أعلى الساق، قد يذيبها الأطباء أو يخرجونها بأنبوب رفيع. هذا لقليل من الناس.',
  'A filter is a small mesh in the big vein of the belly. It can catch a clot on its way to the lungs.':
    'المرشّح شبكة صغيرة في الوريد الكبير في البطن. قد يمسك جلطة في طريقها إلى الرئتين.',
  'It is for few people, most of all those who cannot have a blood thinner. If a clot grows despite the medicine, doctors first look for the reason.':
    'هو لقليل من الناس، وخاصة من لا يستطيعون أخذ مميّع دم. وإذا كبرت جلطة رغم الدواء، يبحث الأطباء أولًا عن السبب.',
  'The skin is numbed and you are awake. You may stay in hospital for a few days, and need a few weeks to get over it.':
    'يُخدَّر الجلد وتكون مستيقظًا. قد تبقى في المستشفى بضعة أيام، وتحتاج إلى بضعة أسابيع لتتعافى.',
  'Before it goes in, ask when it comes out, and who sees to that.': 'قبل وضعه، اسأل متى يُنزَع ومن يتولى ذلك.',
  'When you go in, ask how they keep your risk of a clot low. You may get injections, tablets or devices on your legs.':
    'عند دخولك، اسأل كيف يُبقون خطر الجلطة منخفضًا. قد تُعطى حقنًا أو أقراصًا أو أجهزة على الساقين.',
  'Get up and walk as soon as you may. Finish the medicine you take home.':
    'انهض وامشِ حالما يُسمح لك. وأكمل الدواء الذي تأخذه إلى البيت.',
  'They may ease swelling and soreness for some people.': 'قد تخفف التورم والألم عند بعض الناس.',
  'They are a choice. A nurse or doctor must measure your leg and prescribe them.':
    'هي خيار لك. ويجب أن تقيس ممرضة أو طبيب ساقك ويصفها لك.',
  'Take them off at night, and look at your skin every day. Have them measured again every 3 to 6 months.':
    'اخلعها ليلًا، وانظر إلى جلدك كل يوم. واطلب إعادة قياسها كل 3 إلى 6 أشهر.',
  'raise your leg higher than your hip each time you rest': 'ارفع ساقك أعلى من وركك كلما استرحت',
  'walk a little and often. You do not need to stay in bed':
    'امشِ قليلًا ومرات كثيرة. لا تحتاج إلى البقاء في الفراش',
  'do the leg moves you were given, such as feet up and down':
    'قم بتمارين الساق التي أُعطيتها، مثل تحريك القدمين إلى أعلى وأسفل',
  'drink when you are thirsty, about 6 to 8 cups a day. If you were told to drink less, keep to that':
    'اشرب عندما تعطش، نحو 6 إلى 8 أكواب في اليوم. وإن قيل لك أن تشرب أقل فالتزم بذلك',
  'take paracetamol for pain': 'تناول paracetamol (باراسيتامول) للألم',
  'take acetaminophen (Tylenol) for pain': 'تناول acetaminophen (Tylenol) للألم',
  'massage the leg': 'تدليك الساق',
  'play contact sports while you take a blood thinner': 'رياضات الاحتكاك وأنت تتناول مميّع دم',
  'Some people keep a heavy, sore or swollen leg. Tell your team: there is help, most of all if the skin breaks.':
    'تبقى الساق ثقيلة أو مؤلمة أو متورمة عند بعض الناس. أخبر فريقك: هناك مساعدة، وخاصة إذا انفتح الجلد.',
  'Many people feel scared after a clot. Say so. It is part of getting better, and help is there.':
    'كثير من الناس يخافون بعد الجلطة. قل ذلك. فهو جزء من التعافي، والمساعدة موجودة.',
  'stay active and walk often': 'ابقَ نشيطًا وامشِ كثيرًا',
  'get up and move at least once an hour when you sit for long':
    'قم وتحرك مرة كل ساعة على الأقل إذا جلست طويلًا',
  'keep to a healthy weight': 'حافظ على وزن صحي',
  'drink enough water': 'اشرب ما يكفي من الماء',
  smoke: 'التدخين',
  'sit with crossed legs for long': 'الجلوس طويلًا وساقاك متقاطعتان',
  'drink a lot of alcohol': 'شرب الكثير من الكحول',
  'drink alcohol or take sleeping pills on a long flight or drive':
    'شرب الكحول أو تناول حبوب النوم في رحلة طويلة بالطائرة أو السيارة',
  'walk when you can, about once an hour, and sit by the aisle':
    'امشِ عندما تستطيع، مرة كل ساعة تقريبًا، واجلس بجانب الممر',
  'move your feet up and down while you sit': 'حرّك قدميك إلى أعلى وأسفل وأنت جالس',
  'drink water and wear loose clothes': 'اشرب الماء والبس ثيابًا واسعة',
  'take your doses on time, and carry your medicine and alert card with you':
    'تناول جرعاتك في وقتها، واحمل معك دواءك وبطاقة التنبيه',
  'drink alcohol or take sleeping pills on the way': 'شرب الكحول أو تناول حبوب النوم في الطريق',
  'The risk stays up for about 8 weeks. Know the signs of a clot.':
    'يبقى الخطر مرتفعًا نحو 8 أسابيع. اعرف علامات الجلطة.',
  'A whole swollen leg, or new pain low in the belly, back or buttock with it, can be a clot high up. Say so.':
    'تورم الساق كلها، أو ألم جديد معه في أسفل البطن أو الظهر أو الأرداف، قد يكون جلطة في الأعلى. قولي ذلك.',
  'Tests are safe for the baby. The usual scores and the D-dimer test do not hold in pregnancy.':
    'الفحوص آمنة للجنين. أما المقاييس المعتادة وتحليل D-dimer فلا تصلح في الحمل.',
  'The treatment is injections. They do not reach the baby. Tablets and warfarin are as a rule not used in pregnancy.':
    'العلاج هو الحقن. وهي لا تصل إلى الجنين. أما الأقراص و warfarin (وارفارين) فلا تُستعمل عادة في الحمل.',
  'It goes on until at least 6 weeks after the birth, and for at least 3 months in all.':
    'يستمر حتى 6 أسابيع بعد الولادة على الأقل، و3 أشهر على الأقل في المجموع.',
  'Ask for a written plan for the birth: when the last injection is, and whom to call when it starts.':
    'اطلبي خطة مكتوبة للولادة: متى آخر حقنة، وبمن تتصلين عندما تبدأ.',
  'Injections and warfarin go with breast-feeding. The newer tablets do not.':
    'الحقن و warfarin (وارفارين) يصلحان مع الرضاعة. أما الأقراص الأحدث فلا.',
  'Stay active, and follow the advice of your team.': 'ابقي نشيطة، واتبعي نصائح فريقك.',
  'Ask about your risk at your first visit, if you go into hospital, and after the birth. Some people need injections to prevent a clot.':
    'اسألي عن خطرك في أول زيارة، وإذا دخلت المستشفى، وبعد الولادة. تحتاج بعض النساء إلى حقن تمنع الجلطة.',
  'The combined pill, patch and ring, and HRT as tablets, raise the risk of a clot.':
    'الحبوب واللصقة والحلقة المركبة، والعلاج الهرموني (HRT) حبوبًا، تزيد خطر الجلطة.',
  'The mini-pill and the hormone coil do not seem to. HRT as a patch or gel is the safer kind.':
    'الحبوب الصغيرة واللولب الهرموني لا يبدو أنهما يزيدانه. والعلاج الهرموني (HRT) لصقةً أو هلامًا هو النوع الأكثر أمانًا.',
  'Before a big operation or one on a leg, ask about it at least 4 weeks ahead. You need another way to prevent pregnancy then.':
    'قبل عملية كبيرة أو عملية في ساق، اسألي عن ذلك قبلها بـ 4 أسابيع على الأقل. وتحتاجين حينئذ إلى وسيلة أخرى لمنع الحمل.',
  'If a clot came while you took hormones, ask what to do about them before the blood thinner ends.':
    'إذا جاءت الجلطة وأنت تتناولين هرمونات، فاسألي ماذا تفعلين بها قبل أن ينتهي مميّع الدم.',
  'If you may have a clot you need a place today. If the clinic has none, it must send you where there is one.':
    'إن احتمل أن عندك جلطة فأنت تحتاج إلى مكان اليوم. وإن لم يكن في العيادة مكان فعليها أن ترسلك إلى حيث يوجد.',
  'Signs of an emergency need no booking: call 999.':
    'علامات الحالة الطارئة لا تحتاج إلى موعد: اتصل برقم 999.',
  'Signs of an emergency need no booking: call 911.':
    'علامات الحالة الطارئة لا تحتاج إلى موعد: اتصل برقم 911.',
  'The front desk books. It cannot make your visit less urgent.':
    'الاستقبال يحجز المواعيد. ولا يستطيع أن يجعل زيارتك أقل استعجالًا.',
  'Tell us if you need an interpreter, help to move, or someone with you.':
    'أخبرنا إن كنت تحتاج إلى مترجم، أو مساعدة في الحركة، أو شخص معك.',
  'In England you may pay a prescription charge for each medicine. In Scotland, Wales and Northern Ireland there is none.':
    'في إنجلترا قد تدفع رسمًا عن كل دواء بوصفة. وفي اسكتلندا وويلز وأيرلندا الشمالية لا رسم.',
  'The clinic checks your benefits before the visit, so that you know what you may have to pay.':
    'تراجع العيادة تغطية تأمينك قبل الزيارة، لتعرف ما قد يلزمك دفعه.',
  'An estimate is not a bill. If something is not known, you get a range or are told that it cannot be said.':
    'التقدير ليس فاتورة. وإذا كان شيء غير معروف، تُعطى مجالًا بين رقمين أو يقال لك إنه لا يمكن تحديده.',
  'No insurance? Ask for a good-faith estimate in writing. If the bill is $400 or more above it, you can dispute it within 120 days.':
    'لا تأمين عندك؟ اطلب تقديرًا مكتوبًا بحسن نية (good-faith estimate). وإذا زادت الفاتورة عنه بمقدار $400 أو أكثر، يمكنك الاعتراض خلال 120 يومًا.',
  'If you cannot afford the medicine, say so before you leave. Do not skip doses to save.':
    'إن لم تستطع دفع ثمن الدواء فقل ذلك قبل أن تغادر. لا تترك جرعات لتوفر المال.',
};
