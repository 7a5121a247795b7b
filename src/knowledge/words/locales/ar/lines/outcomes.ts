import type { Lines } from '../../translation-types.ts';

/** What the person is told when a table has decided. */
export const outcomes: Lines = {
  'Call 999 now. Do not wait for us. Do not drive yourself.':
    'اتصل فورًا برقم 999. لا تنتظرنا. لا تقد السيارة بنفسك.',
  'Call 911 now. Do not wait for us. Do not drive yourself.':
    'اتصل فورًا برقم 911. لا تنتظرنا. لا تقد السيارة بنفسك.',
  'Say that you take a blood thinner.': 'قل إنك تتناول مميّع دم.',
  'Go to A&E now. Do not drive yourself. If nobody can take you, or you get worse: call 999.':
    'اذهب فورًا إلى قسم الطوارئ (A&E). لا تقد السيارة بنفسك. إن لم يستطع أحد أن يوصلك، أو ساءت حالتك: اتصل برقم 999.',
  'Go to the emergency room (ER) now. Do not drive yourself. If nobody can take you, or you get worse: call 911.':
    'اذهب فورًا إلى قسم الطوارئ (ER). لا تقد السيارة بنفسك. إن لم يستطع أحد أن يوصلك، أو ساءت حالتك: اتصل برقم 911.',
  'You were not sure. If it could be yes, call 999 now. Do not wait for us.':
    'لم تكن متأكدًا. إن احتمل أن يكون الجواب نعم فاتصل فورًا برقم 999. لا تنتظرنا.',
  'You were not sure. If it could be yes, call 911 now. Do not wait for us.':
    'لم تكن متأكدًا. إن احتمل أن يكون الجواب نعم فاتصل فورًا برقم 911. لا تنتظرنا.',
  'We will call you within 15 minutes and ask again.': 'سنتصل بك خلال 15 دقيقة ونسألك مرة أخرى.',
  'If you get short of breath, have chest pain, faint, cough up blood, bleed more or the bleeding will not stop: call 999 now. Do not wait for us.':
    'إذا شعرت بضيق في التنفس أو بألم في الصدر أو إغماء، أو خرج دم مع السعال، أو زاد النزيف أو لم يتوقف: اتصل فورًا برقم 999. لا تنتظرنا.',
  'If you get short of breath, have chest pain, faint, cough up blood, bleed more or the bleeding will not stop: call 911 now. Do not wait for us.':
    'إذا شعرت بضيق في التنفس أو بألم في الصدر أو إغماء، أو خرج دم مع السعال، أو زاد النزيف أو لم يتوقف: اتصل فورًا برقم 911. لا تنتظرنا.',
  'A doctor or nurse will call you within 1 hour. You may need a blood test today.':
    'سيتصل بك طبيب أو ممرضة خلال ساعة (1). وقد تحتاج اليوم إلى تحليل دم.',
  'Press firmly on any bleeding you can reach.': 'اضغط بقوة على أي نزيف تصل إليه يدك.',
  'Keep taking your blood thinner unless the person who calls tells you otherwise.':
    'تابع تناول مميّع الدم، إلا إذا قال لك من يتصل غير ذلك.',
  'A doctor or nurse will call you within 1 hour about the dose you took.':
    'سيتصل بك طبيب أو ممرضة خلال ساعة (1) بشأن الجرعة التي تناولتها.',
  'Do not take the next dose until you have spoken to the person who calls.':
    'لا تتناول الجرعة التالية حتى تكلم من يتصل بك.',
  'Do not be sick on purpose. Have your boxes with you when we call.':
    'لا تتقيأ عمدًا. ولتكن علب دوائك معك عندما نتصل.',
  'A pharmacist will call you within 1 hour.': 'سيتصل بك صيدلي خلال ساعة (1).',
  'Do not take the dose again before that.': 'لا تتناول الجرعة مرة أخرى قبل ذلك.',
  'A doctor or nurse will call you within 4 hours. You may need a scan.':
    'سيتصل بك طبيب أو ممرضة خلال 4 ساعات. وقد تحتاج إلى فحص بالموجات فوق الصوتية.',
  'A doctor or nurse will call you within 4 hours. You may need a scan today.':
    'سيتصل بك طبيب أو ممرضة خلال 4 ساعات. وقد تحتاج اليوم إلى فحص بالموجات فوق الصوتية.',
  'If it swells up suddenly, go to A&E. Do not drive yourself.':
    'إن تورمت فجأة فاذهب إلى قسم الطوارئ (A&E). لا تقد السيارة بنفسك.',
  'If it swells up suddenly, go to the emergency room (ER). Do not drive yourself.':
    'إن تورمت فجأة فاذهب إلى قسم الطوارئ (ER). لا تقد السيارة بنفسك.',
  'A doctor or nurse will call you within 4 hours about your other leg.':
    'سيتصل بك طبيب أو ممرضة خلال 4 ساعات بشأن ساقك الأخرى.',
  'A doctor or nurse will call you within 4 hours. The skin may be infected.':
    'سيتصل بك طبيب أو ممرضة خلال 4 ساعات. قد تكون في الجلد عدوى.',
  'If you shake, feel very ill or are confused: call 999.':
    'إذا ارتجفت أو ساءت حالتك جدًا أو تشوش ذهنك: اتصل برقم 999.',
  'If you shake, feel very ill or are confused: call 911.':
    'إذا ارتجفت أو ساءت حالتك جدًا أو تشوش ذهنك: اتصل برقم 911.',
  'We will call you before your next dose, to get you more tablets.':
    'سنتصل بك قبل جرعتك التالية، لنؤمّن لك أقراصًا أخرى.',
  'If nobody has called, ask a pharmacy for an emergency supply, or call 111.':
    'إن لم يتصل بك أحد فاطلب من صيدلية كمية طارئة، أو اتصل برقم 111.',
  'If nobody has called, ask your pharmacy for an emergency refill, or go to the emergency room (ER).':
    'إن لم يتصل بك أحد فاطلب من صيدليتك كمية طارئة، أو اذهب إلى قسم الطوارئ (ER).',
  'A pharmacist will call you within 4 hours about the doses you missed.':
    'سيتصل بك صيدلي خلال 4 ساعات بشأن الجرعات التي فاتتك.',
  'Take your next dose on time. Do not take a double dose.':
    'تناول جرعتك التالية في وقتها. لا تتناول جرعة مضاعفة.',
  'A pharmacist will call you within 4 hours.': 'سيتصل بك صيدلي خلال 4 ساعات.',
  'Somebody reads what you wrote within 4 hours.': 'سيقرأ شخص ما كتبته خلال 4 ساعات.',
  'A pharmacist will look up your new medicine today, before your next dose.':
    'سيتحقق صيدلي اليوم من دوائك الجديد، قبل جرعتك التالية.',
  'Do not start it before you have heard, unless a doctor told you to today.':
    'لا تبدأه قبل أن يصلك الجواب، إلا إذا قال لك طبيب أن تبدأ اليوم.',
  'A doctor or nurse will call you today. You may need a test and another medicine.':
    'سيتصل بك اليوم طبيب أو ممرضة. وقد تحتاجين إلى اختبار وإلى دواء آخر.',
  'Do not stop your blood thinner before we have spoken.': 'لا توقف مميّع الدم قبل أن نتكلم معك.',
  'A doctor or nurse will call you today. You need a blood test.':
    'سيتصل بك اليوم طبيب أو ممرضة. تحتاج إلى تحليل دم.',
  'We will call you today to get you more tablets.': 'سنتصل بك اليوم لنؤمّن لك أقراصًا أخرى.',
  'Do not skip doses to make them last.': 'لا تترك جرعات لتكفيك مدة أطول.',
  'A nurse will call you today about help at home.': 'ستتصل بك ممرضة اليوم بشأن المساعدة في البيت.',
  'Read what to do about a missed dose. It goes by the name of your medicine.':
    'اقرأ ماذا تفعل عند جرعة منسية. ذلك بحسب اسم دوائك.',
  'A doctor or nurse will call you within 24 hours about your leg.':
    'سيتصل بك طبيب أو ممرضة خلال 24 ساعة بشأن ساقك.',
  'A pharmacist will call you within 24 hours.': 'سيتصل بك صيدلي خلال 24 ساعة.',
  'Please measure again at the same point. A nurse will call you within 24 hours.':
    'من فضلك قس مرة أخرى في الموضع نفسه. ستتصل بك ممرضة خلال 24 ساعة.',
  'Take rivaroxaban 15 mg or 20 mg with food: without food too little gets into your blood.':
    'تناول rivaroxaban 15 mg أو 20 mg مع الطعام: بلا طعام يصل إلى دمك قليل جدًا منه.',
  'Small bruises, and gums that bleed and stop, are common. A nurse will look at this within 24 hours.':
    'الكدمات الصغيرة، واللثة التي تنزف ثم تتوقف، أمر شائع. ستنظر ممرضة في ذلك خلال 24 ساعة.',
  'A nurse will read your answers within 24 hours.': 'ستقرأ ممرضة إجاباتك خلال 24 ساعة.',
  'We will make a plan with you before it takes place. It comes within 3 working days.':
    'سنضع معك خطة قبل أن يتم ذلك. وتصلك خلال 3 أيام عمل.',
  'Tell the dentist or surgeon that you take a blood thinner. Do not stop it before you have the plan.':
    'أخبر طبيب الأسنان أو الجراح أنك تتناول مميّع دم. لا توقفه قبل أن تصلك الخطة.',
  'Thank you. Nothing in your answers worries us today.': 'شكرًا. لا شيء في إجاباتك يقلقنا اليوم.',
  'Keep taking your medicine as you do now.': 'تابع تناول دوائك كما تفعل الآن.',
  'You need emergency care now. Call 999. Do not drive yourself.':
    'تحتاج إلى رعاية طارئة الآن. اتصل برقم 999. لا تقد السيارة بنفسك.',
  'You need emergency care now. Call 911. Do not drive yourself.':
    'تحتاج إلى رعاية طارئة الآن. اتصل برقم 911. لا تقد السيارة بنفسك.',
  'You need to be treated in hospital first. We arrange it now.':
    'تحتاج إلى العلاج في المستشفى أولًا. نرتب ذلك الآن.',
  'Ask us why. We tell you every reason.': 'اسألنا لماذا. نقول لك كل الأسباب.',
  'A specialist looks at your case today, before we decide where you are treated.':
    'ينظر طبيب مختص اليوم في حالتك، قبل أن نقرر أين تُعالَج.',
  'You need closer care than home alone. Your first dose does not wait for this.':
    'تحتاج إلى رعاية أقرب من البيت وحده. وجرعتك الأولى لا تنتظر ذلك.',
  'We cannot say yet whether home is safe. Some facts are missing, and we are asking for them now.':
    'لا نستطيع أن نقول بعد هل البيت آمن. تنقصنا بعض المعلومات، ونحن نسأل عنها الآن.',
  'You may be treated at home, if your doctor agrees. The doctor decides, and what you want counts.':
    'يمكن علاجك في البيت إذا وافق طبيبك. الطبيب يقرر، وما تريده أنت مهم.',
  'Before you go, you get your plan, your first check-in and a number to call by day and by night.':
    'قبل أن تغادر تحصل على خطتك، وموعد أول اطمئنان عليك، ورقم تتصل به نهارًا وليلًا.',
  'You need emergency care now. Call 999.': 'تحتاج إلى رعاية طارئة الآن. اتصل برقم 999.',
  'You need emergency care now. Call 911.': 'تحتاج إلى رعاية طارئة الآن. اتصل برقم 911.',
  'A hospital must choose your medicine today. We arrange it now.':
    'يجب أن يختار مستشفى دواءك اليوم. نرتب ذلك الآن.',
  'A doctor who knows clots well picks your medicine. We ask them today.':
    'يختار دواءك طبيب خبير بالجلطات. نسأله اليوم.',
  'You take another blood thinner now. Two at once are dangerous. Do not start the new one yet.':
    'أنت تتناول الآن مميّع دم آخر. اثنان معًا خطر. لا تبدأ الجديد بعد.',
  'We tell you today which one to take, and when. Do not stop anything before that.':
    'نقول لك اليوم أيهما تتناول ومتى. لا توقف شيئًا قبل ذلك.',
  'A doctor or pharmacist looks at your tests first. They look at what else you take. Then they choose.':
    'ينظر طبيب أو صيدلي أولًا في تحاليلك. وينظر فيما تتناوله غير ذلك. ثم يختار.',
  'Do not stop any medicine on your own.': 'لا توقف أي دواء بنفسك.',
  'There is more than one blood thinner that suits you. Your doctor talks them over with you and decides.':
    'هناك أكثر من مميّع دم يناسبك. يناقشها طبيبك معك ويقرر.',
  'For this small clot in the calf, scans may be safer than a medicine. You have a scan after 7 days and after 14 days.':
    'لهذه الجلطة الصغيرة في ربلة الساق قد تكون الفحوص بالموجات فوق الصوتية أكثر أمانًا من الدواء. لك فحص بعد 7 أيام وفحص بعد 14 يومًا.',
  'Do not miss them. If the clot grows, you are treated.': 'لا تفوّتها. وإن كبرت الجلطة فستُعالَج.',
  'A specialist decides with you how long you need the medicine.': 'يقرر طبيب مختص معك كم تحتاج إلى الدواء.',
  'Keep taking your blood thinner meanwhile. A date that passes is no reason to stop.':
    'تابع تناول مميّع الدم في هذه الأثناء. مرور تاريخ ما ليس سببًا للتوقف.',
  'You need warfarin for the long term. We look at it with you at least once a year.':
    'تحتاج إلى warfarin (وارفارين) مدة طويلة. ننظر في ذلك معك مرة في السنة على الأقل.',
  'You need the blood thinner for another reason too. We ask whoever treats that.':
    'تحتاج إلى مميّع الدم لسبب آخر أيضًا. نسأل من يعالج ذلك.',
  'You go on until at least 6 weeks after the birth, and for at least 3 months in all.':
    'تتابعين حتى 6 أسابيع بعد الولادة على الأقل، و3 أشهر على الأقل في المجموع.',
  'You go on while the cancer is active. We look at it with you every 3 months.':
    'تتابع ما دام السرطان نشطًا. ننظر في ذلك معك كل 3 أشهر.',
  'You take the medicine for at least 3 months. Then we look at it together.':
    'تتناول الدواء 3 أشهر على الأقل. ثم ننظر في ذلك معًا.',
  'Some facts are missing before we can decide together.': 'تنقصنا بعض المعلومات قبل أن نقرر معًا.',
  'You go on with the medicine. We look at it with you at least once a year.':
    'تتابع الدواء. ننظر في ذلك معك مرة في السنة على الأقل.',
  'For you it may be better to go on. We talk over the risk of a new clot and the risk of bleeding. Your doctor decides with you.':
    'قد يكون الأفضل لك أن تتابع. نتكلم معك عن خطر جلطة جديدة وخطر النزيف. ويقرر طبيبك معك.',
  'For a clot in the calf you take the medicine for 6 weeks to 3 months. Your team tells you which.':
    'لجلطة في ربلة الساق تتناول الدواء من 6 أسابيع إلى 3 أشهر. يخبرك فريقك كم.',
  'For a clot in the calf you take the medicine for 3 months.': 'لجلطة في ربلة الساق تتناول الدواء 3 أشهر.',
  'The clot in the calf is not treated for now. You have scans to see that it does not grow.':
    'لا تُعالَج الجلطة في ربلة الساق الآن. تُجرى لك فحوص لنرى أنها لا تكبر.',
  'Do not miss them.': 'لا تفوّتها.',
  'It is not clear yet how long you need the medicine. A doctor looks at it.':
    'لم يتضح بعد كم تحتاج إلى الدواء. ينظر طبيب في ذلك.',
  'It may be time to end the medicine. A doctor must confirm that first, and tells you the last day.':
    'ربما حان وقت إنهاء الدواء. يجب أن يؤكد ذلك طبيب أولًا، ويخبرك باليوم الأخير.',
  'Until then, keep taking it. Do not stop on your own.': 'حتى ذلك الوقت تابع تناوله. لا توقفه بنفسك.',
  'Call 999 now. Do not drive yourself. Say that you take warfarin.':
    'اتصل فورًا برقم 999. لا تقد السيارة بنفسك. قل إنك تتناول warfarin (وارفارين).',
  'Call 911 now. Do not drive yourself. Say that you take warfarin.':
    'اتصل فورًا برقم 911. لا تقد السيارة بنفسك. قل إنك تتناول warfarin (وارفارين).',
  'Go even if you feel well.': 'اذهب حتى لو شعرت أنك بخير.',
  'You bleed while you take warfarin. We call you now, before your next dose.':
    'أنت تنزف وأنت تتناول warfarin (وارفارين). نتصل بك الآن، قبل جرعتك التالية.',
  'Your blood is too thin. We call you now, before your next dose.':
    'دمك مميّع أكثر من اللازم. نتصل بك الآن، قبل جرعتك التالية.',
  'Do not take the next dose of warfarin until you have spoken to us.':
    'لا تتناول الجرعة التالية من warfarin (وارفارين) حتى تكلمنا.',
  'Your test is too low. A doctor calls you today. You may need injections for a while.':
    'نتيجة تحليلك منخفضة أكثر من اللازم. يتصل بك طبيب اليوم. وقد تحتاج إلى حقن لبعض الوقت.',
  'Your test is far too low. A doctor calls you today.': 'نتيجة تحليلك منخفضة جدًا. يتصل بك طبيب اليوم.',
  'You have a target of your own. We ask whoever set it.': 'لك هدف خاص بك. نسأل من حدده.',
  'Your test is a little high. The clinic tells you your dose and your next test.':
    'نتيجة تحليلك مرتفعة قليلًا. تخبرك العيادة بجرعتك وبموعد تحليلك التالي.',
  'Your test is a little low. The clinic tells you your dose and your next test.':
    'نتيجة تحليلك منخفضة قليلًا. تخبرك العيادة بجرعتك وبموعد تحليلك التالي.',
  'A doctor or nurse looks at your test today.': 'ينظر طبيب أو ممرضة اليوم في تحليلك.',
  'Your test is just outside the range. Stay on the same dose. You have a test again in 1 to 2 weeks.':
    'نتيجة تحليلك خارج المجال بقليل. ابقَ على الجرعة نفسها. لك تحليل آخر بعد أسبوع إلى أسبوعين (1 إلى 2).',
  'Your test is in range. Stay on the same dose.': 'نتيجة تحليلك ضمن المجال. ابقَ على الجرعة نفسها.',
  'You cannot have a blood thinner now. A hospital looks today at whether a filter helps you.':
    'لا يمكنك أخذ مميّع دم الآن. ينظر مستشفى اليوم هل يفيدك مرشّح.',
  'A filter is a small mesh in a big vein. It is put in with the skin numbed. You may stay a few days, and need a few weeks to get over it.':
    'المرشّح شبكة صغيرة في وريد كبير. يوضع بعد تخدير الجلد. قد تبقى بضعة أيام، وتحتاج إلى بضعة أسابيع لتتعافى.',
  'Ask when it comes out.': 'اسأل متى يُنزَع.',
  'A new clot came although all was checked. A hospital specialist sees you today.':
    'ظهرت جلطة جديدة مع أن كل شيء رُوجع. يراك طبيب مختص في المستشفى اليوم.',
  'A filter may be one choice. Ask when it would come out.': 'قد يكون المرشّح أحد الخيارات. اسأل متى يُنزَع.',
  'A clot came although you take a blood thinner. A hospital looks today for the reason before anything else.':
    'ظهرت جلطة مع أنك تتناول مميّع دم. يبحث مستشفى اليوم عن السبب قبل أي شيء آخر.',
  'You have a filter, and nobody has planned yet when it comes out. We plan that now.':
    'عندك مرشّح، ولم يخطط أحد بعد متى يُنزَع. نخطط لذلك الآن.',
  'A specialist looks at whether a filter has a place for you.': 'ينظر طبيب مختص هل للمرشّح فائدة لك.',
  'You do not need a filter: your medicine works.': 'لا تحتاج إلى مرشّح: دواؤك يعمل.',
  'Stockings could harm this leg. Do not wear them.': 'قد تضر الجوارب هذه الساق. لا تلبسها.',
  'Raise your leg above your hip when you rest.': 'ارفع ساقك أعلى من وركك عندما تستريح.',
  'Stockings could harm this leg now. Someone must look at your skin and feet first.':
    'قد تضر الجوارب هذه الساق الآن. يجب أن ينظر أحد أولًا إلى جلدك وقدميك.',
  'We measure the blood flow to your toes first. Until then, wear no stockings.':
    'نقيس أولًا جريان الدم إلى أصابع قدميك. حتى ذلك الوقت لا تلبس الجوارب.',
  'Only a specialist can say which light stockings are safe for you. Until then, wear none.':
    'لا يستطيع إلا طبيب مختص أن يقول أي جوارب خفيفة آمنة لك. حتى ذلك الوقت لا تلبس أيًا منها.',
  'We check the blood flow to your feet first. Until then, wear no stockings.':
    'نفحص أولًا جريان الدم إلى قدميك. حتى ذلك الوقت لا تلبس الجوارب.',
  'Good trials do not show that stockings stop another clot or lasting leg trouble. We do not offer them for that.':
    'لا تُظهر الدراسات الجيدة أن الجوارب تمنع جلطة أخرى ولا متاعب الساق الدائمة. لا نعرضها لذلك.',
  'Stockings may ease swelling and soreness for some people. Good trials do not show that they stop another clot or lasting leg trouble.':
    'قد تخفف الجوارب التورم والألم عند بعض الناس. لا تُظهر الدراسات الجيدة أنها تمنع جلطة أخرى ولا متاعب الساق الدائمة.',
  'They are a choice. They must be measured and prescribed for you.': 'هي خيار لك. ويجب أن تُقاس لك وتوصف لك.',
  'They do not take the place of your medicine.': 'هي لا تحل محل دوائك.',
  'Take them off at night, and look at your skin every day.': 'اخلعها ليلًا، وانظر إلى جلدك كل يوم.',
  'You told us of signs. Do the check now, before you travel on. If you are short of breath or have chest pain: call 999.':
    'ذكرت لنا علامات. قم بهذا الفحص الآن، قبل أن تتابع السفر. وإن شعرت بضيق في التنفس أو بألم في الصدر: اتصل برقم 999.',
  'You told us of signs. Do the check now, before you travel on. If you are short of breath or have chest pain: call 911.':
    'ذكرت لنا علامات. قم بهذا الفحص الآن، قبل أن تتابع السفر. وإن شعرت بضيق في التنفس أو بألم في الصدر: اتصل برقم 911.',
  'Do not book or travel until your treating team agrees.': 'لا تحجز ولا تسافر حتى يوافق الفريق الذي يعالجك.',
  'Take your doses on time. Carry your medicine and your alert card with you.':
    'تناول جرعاتك في وقتها. واحمل معك دواءك وبطاقة التنبيه.',
  'Walk about once an hour, move your feet up and down, drink water and wear loose clothes. No alcohol and no sleeping pills on the way.':
    'امشِ مرة كل ساعة تقريبًا، وحرّك قدميك إلى أعلى وأسفل، واشرب الماء، والبس ثيابًا واسعة. لا كحول ولا حبوب نوم في الطريق.',
  'Ask your GP, a nurse or a pharmacist before you go.': 'اسأل GP أو ممرضة أو صيدليًا قبل أن تسافر.',
  'Ask your doctor, a nurse or a pharmacist before you go.': 'اسأل طبيبك أو ممرضة أو صيدليًا قبل أن تسافر.',
  'Do not take aspirin just for the trip.': 'لا تتناول الأسبرين لأجل السفر فقط.',
  'Know the signs of a clot, for 8 weeks after the trip too.':
    'اعرف علامات الجلطة، وكذلك مدة 8 أسابيع بعد السفر.',
  'This trip needs nothing special. Move now and then, and know the signs of a clot.':
    'هذا السفر لا يحتاج إلى شيء خاص. تحرك من حين إلى حين، واعرف علامات الجلطة.',
  'Call 999 now. Do not hold the line. Do not drive yourself.':
    'اتصل فورًا برقم 999. لا تنتظر على هذا الخط. لا تقد السيارة بنفسك.',
  'Call 911 now. Do not hold the line. Do not drive yourself.':
    'اتصل فورًا برقم 911. لا تنتظر على هذا الخط. لا تقد السيارة بنفسك.',
  'You need to be seen today, with a scan. If we have no place, go to A&E.':
    'يجب أن يراك أحد اليوم، مع فحص بالموجات فوق الصوتية. إن لم يكن عندنا مكان فاذهب إلى قسم الطوارئ (A&E).',
  'You need to be seen today, with a scan. If we have no place, go to the emergency room (ER). Cost and insurance never delay this.':
    'يجب أن يراك أحد اليوم، مع فحص بالموجات فوق الصوتية. إن لم يكن عندنا مكان فاذهب إلى قسم الطوارئ (ER). الكلفة والتأمين لا يؤخران ذلك أبدًا.',
  'You need to be seen within 24 hours. A blood test comes first.':
    'يجب أن يراك أحد خلال 24 ساعة. ويأتي تحليل الدم أولًا.',
  'You need to be seen within 24 hours. A blood test comes first. Cost and insurance never delay this.':
    'يجب أن يراك أحد خلال 24 ساعة. ويأتي تحليل الدم أولًا. الكلفة والتأمين لا يؤخران ذلك أبدًا.',
  'A doctor or nurse calls you today and says how soon you must be seen.':
    'يتصل بك طبيب أو ممرضة اليوم ويقول لك متى يجب أن يراك أحد.',
  'You are seen within 3 days. Keep taking your blood thinner.':
    'سيراك أحد خلال 3 أيام. تابع تناول مميّع الدم.',
  'Book your review for a day near its date. Keep taking your medicine until then.':
    'احجز مراجعتك في يوم قريب من موعدها. وتابع تناول دوائك حتى ذلك الوقت.',
  'You are seen within 6 weeks. If it gets worse, call us the same day.':
    'سيراك أحد خلال 6 أسابيع. وإن ساءت الحالة فاتصل بنا في اليوم نفسه.',
};
