import type { Lines } from '../../translation-types.ts';

/** What the person is told while a clot is looked for, and when later decisions are made. */
export const diagnosisOutcomes: Lines = {
  'This may be a clot in the lung.': 'قد تكون هذه جلطة في الرئة.',
  'The leg or arm may not get enough blood. Hours matter.':
    'قد لا يصل إلى الساق أو الذراع دم كافٍ. الساعات مهمة.',
  'A children’s doctor must see you today. We arrange it now.':
    'يجب أن يراك طبيب أطفال اليوم. نرتب ذلك الآن.',
  'If you get short of breath, have chest pain, faint, cough up blood, or the leg or arm turns blue, white or cold: call 999 now. Do not wait for us.':
    'إذا شعرت بضيق في التنفس أو بألم في الصدر أو إغماء، أو خرج دم مع السعال، أو صارت الساق أو الذراع زرقاء أو بيضاء أو باردة: اتصل فورًا برقم 999. لا تنتظرنا.',
  'If you get short of breath, have chest pain, faint, cough up blood, or the leg or arm turns blue, white or cold: call 911 now. Do not wait for us.':
    'إذا شعرت بضيق في التنفس أو بألم في الصدر أو إغماء، أو خرج دم مع السعال، أو صارت الساق أو الذراع زرقاء أو بيضاء أو باردة: اتصل فورًا برقم 911. لا تنتظرنا.',
  'You need a scan of your arm. We tell you when and where.':
    'تحتاج إلى فحص ذراعك بالموجات فوق الصوتية. نقول لك متى وأين.',
  'You need a scan at a hospital now. Call your maternity unit now.':
    'تحتاجين الآن إلى فحص بالموجات فوق الصوتية في مستشفى. اتصلي الآن بقسم الولادة.',
  'You need a scan at a hospital now. Call your OB or labor and delivery now.':
    'تحتاجين الآن إلى فحص بالموجات فوق الصوتية في مستشفى. اتصلي الآن بطبيبة الولادة (OB) أو بقسم الولادة.',
  'You may get injections until the scan. They do not reach the baby.':
    'قد تُعطين حقنًا حتى موعد الفحص. وهي لا تصل إلى الجنين.',
  'You need a scan within 24 hours.': 'تحتاج إلى فحص بالموجات فوق الصوتية خلال 24 ساعة.',
  'Keep taking your blood thinner until a doctor changes it.': 'تابع تناول مميّع الدم حتى يغيّره طبيب.',
  'We ask about missed doses and other medicines, to find the reason.':
    'نسأل عن الجرعات التي فاتتك وعن أدويتك الأخرى، لنجد السبب.',
  'You need a scan, and we compare it with the one you had before.':
    'تحتاج إلى فحص بالموجات فوق الصوتية، ونقارنه بالذي أُجري لك من قبل.',
  'You need a scan. It comes first, before other tests.':
    'تحتاج إلى فحص بالموجات فوق الصوتية. وهو يأتي أولًا، قبل الفحوص الأخرى.',
  'You need a scan of your leg, with the result within 4 hours.':
    'تحتاج إلى فحص ساقك بالموجات فوق الصوتية، والنتيجة خلال 4 ساعات.',
  'You need a scan of your leg today.': 'تحتاج اليوم إلى فحص ساقك بالموجات فوق الصوتية.',
  'First you have a blood test. Then you get a blood thinner, and a scan within 24 hours. Take it just as you are told.':
    'يُجرى لك أولًا تحليل دم. ثم تُعطى مميّع دم، وفحصًا بالموجات فوق الصوتية خلال 24 ساعة. تناوله تمامًا كما يقال لك.',
  'You get a blood thinner now, and a scan within 24 hours. Take it just as you are told.':
    'تُعطى الآن مميّع دم، وفحصًا بالموجات فوق الصوتية خلال 24 ساعة. تناوله تمامًا كما يقال لك.',
  'You cannot have a blood thinner now, so you need a scan at once, or to go to hospital. We arrange it now.':
    'لا يمكنك أخذ مميّع دم الآن، فأنت تحتاج إلى فحص بالموجات فوق الصوتية حالًا، أو إلى الذهاب إلى المستشفى. نرتب ذلك الآن.',
  'You have a blood test now, with the result within 4 hours. It tells us whether you need a scan.':
    'يُجرى لك الآن تحليل دم، والنتيجة خلال 4 ساعات. وهو يخبرنا هل تحتاج إلى فحص بالموجات فوق الصوتية.',
  'You have a blood test now, and a blood thinner while you wait for the result.':
    'يُجرى لك الآن تحليل دم، وتُعطى مميّع دم وأنت تنتظر النتيجة.',
  'If there is no result within 24 hours, you have a scan.':
    'إن لم تظهر النتيجة خلال 24 ساعة يُجرى لك فحص بالموجات فوق الصوتية.',
  'You have a blood test today. On its own it cannot show a clot.':
    'يُجرى لك اليوم تحليل دم. وهو وحده لا يستطيع إظهار جلطة.',
  'We wait for your blood test, and tell you the result when it comes.':
    'ننتظر تحليل دمك، ونخبرك بالنتيجة عندما تصل.',
  'If you were given a blood thinner, keep taking it until we tell you otherwise.':
    'إن أُعطيت مميّع دم فتابع تناوله حتى نقول لك غير ذلك.',
  'We wait for your scan. Do not miss it.': 'ننتظر فحصك بالموجات فوق الصوتية. لا تفوّته.',
  'If it gets worse while you wait, call us the same day.':
    'إن ساءت الحالة وأنت تنتظر فاتصل بنا في اليوم نفسه.',
  'Your scan is done. A doctor or nurse reads it and tells you what it shows.':
    'أُجري فحصك. يقرؤه طبيب أو ممرضة ويخبرك بما يُظهر.',
  'The tests show that a DVT is not likely.': 'تُظهر الفحوص أن الجلطة الوريدية (DVT) غير مرجحة.',
  'If you got a blood thinner for the wait, we tell you today whether it ends. Go on with one you took before.':
    'إن أُعطيت مميّع دم لمدة الانتظار فسنقول لك اليوم هل ينتهي. وتابع ما كنت تتناوله من قبل.',
  'We look for what else it may be.': 'نبحث عما يمكن أن يكون غير ذلك.',
  'Come back the same day if it gets worse, or if new signs come.':
    'ارجع في اليوم نفسه إن ساءت الحالة، أو ظهرت علامات جديدة.',
  'There is no clot in a deep vein. There is one in a vein under the skin.':
    'لا توجد جلطة في وريد عميق. توجد جلطة في وريد تحت الجلد.',
  'A doctor decides whether you need a medicine.': 'يقرر طبيب هل تحتاج إلى دواء.',
  'The first scan shows no clot, but it can miss a small one. You need a second scan 6 to 8 days after the first.':
    'لا يُظهر الفحص الأول جلطة، لكنه قد لا يكشف جلطة صغيرة. تحتاج إلى فحص ثانٍ بعد الأول بـ 6 إلى 8 أيام.',
  'Do not miss it.': 'لا تفوّته.',
  'The scan did not show enough. You need one more within 24 hours. A clot is still possible.':
    'لم يُظهر الفحص ما يكفي. تحتاج إلى فحص آخر خلال 24 ساعة. ما زال وجود جلطة ممكنًا.',
  'Again the scan did not show enough. You need another kind of scan, or one more 6 to 8 days after the first. A clot is still possible.':
    'لم يُظهر الفحص ما يكفي مرة أخرى. تحتاج إلى نوع آخر من التصوير، أو إلى فحص آخر بعد الأول بـ 6 إلى 8 أيام. ما زال وجود جلطة ممكنًا.',
  'There was no scan, so a clot is still possible. A doctor talks with you about what to do. We call you the next day.':
    'لم يُجرَ الفحص، فما زال وجود جلطة ممكنًا. يتكلم معك طبيب عما يجب فعله. ونتصل بك في اليوم التالي.',
  'There is a clot in the calf. A doctor decides with you: a medicine, or a scan once a week for 2 weeks.':
    'توجد جلطة في ربلة الساق. يقرر طبيب معك: دواء، أو فحص كل أسبوع مدة أسبوعين (2).',
  'The scan shows a clot in a deep vein (DVT). It is treated with a blood thinner.':
    'يُظهر الفحص جلطة في وريد عميق (DVT). وتُعالَج بمميّع دم.',
  'You have blood tests too. Your first dose does not wait for them.':
    'تُجرى لك تحاليل دم أيضًا. وجرعتك الأولى لا تنتظرها.',
  'There is a clot although you take a blood thinner. A doctor looks for the reason today.':
    'توجد جلطة مع أنك تتناول مميّع دم. يبحث طبيب اليوم عن السبب.',
  'A clinic near you sees you today.': 'تراك عيادة قريبة منك اليوم.',
  'A day clinic in a hospital sees you today.': 'تراك اليوم عيادة نهارية في مستشفى.',
  'You need a scan of your lungs now.': 'تحتاج الآن إلى تصوير رئتيك.',
  'You need a hospital with a maternity team now.': 'تحتاجين الآن إلى مستشفى فيه فريق ولادة.',
  'You need children’s doctors now.': 'تحتاج الآن إلى أطباء أطفال.',
  'The checks show that a clot in the lung is not likely.': 'تُظهر الفحوص أن جلطة الرئة غير مرجحة.',
  'You get a blood thinner now, and a scan of your lungs within 24 hours. Take it just as you are told.':
    'تُعطى الآن مميّع دم، ويُجرى تصوير رئتيك خلال 24 ساعة. تناوله تمامًا كما يقال لك.',
  'You cannot have a blood thinner now, so you need a scan of your lungs at once, or to go to hospital. We arrange it now.':
    'لا يمكنك أخذ مميّع دم الآن، فأنت تحتاج إلى تصوير رئتيك حالًا، أو إلى الذهاب إلى المستشفى. نرتب ذلك الآن.',
  'The scan shows a clot in the lung. It is treated with a blood thinner. A doctor decides where you are treated.':
    'يُظهر التصوير جلطة في الرئة. وتُعالَج بمميّع دم. ويقرر طبيب أين تُعالَج.',
  'There is a clot in the lung although you take a blood thinner. You need hospital care now.':
    'توجد جلطة في الرئة مع أنك تتناول مميّع دم. تحتاج الآن إلى رعاية في المستشفى.',
  'The scan shows no clot in the lung. You still need a scan of your leg.':
    'لا يُظهر التصوير جلطة في الرئة. وما زلت تحتاج إلى فحص ساقك بالموجات فوق الصوتية.',
  'The scan of your lungs did not show enough. You need another one. A clot is still possible.':
    'لم يُظهر تصوير رئتيك ما يكفي. تحتاج إلى تصوير آخر. ما زال وجود جلطة ممكنًا.',
  'You need another kind of check. We tell you now which one.':
    'تحتاج إلى نوع آخر من الفحص. نقول لك الآن أيها.',
  'A clot in the lung is not likely, but not all rules agree. A doctor decides with you whether you need a scan.':
    'جلطة الرئة غير مرجحة، لكن القواعد ليست كلها متفقة. يقرر طبيب معك هل تحتاج إلى تصوير.',
  'You need a scan of your leg now. If it shows a clot, you are treated at once.':
    'تحتاجين الآن إلى فحص ساقك بالموجات فوق الصوتية. إن أظهر جلطة فستُعالَجين حالًا.',
  'You get injections until we know. They do not reach the baby.':
    'تُعطين حقنًا حتى نعرف. وهي لا تصل إلى الجنين.',
  'You need a scan of your lungs now. A doctor talks over with you which kind.':
    'تحتاجين الآن إلى تصوير رئتيك. يناقش طبيب معك أي نوع.',
  'You need a scan of your leg as soon as it can be had.':
    'تحتاجين إلى فحص ساقك بالموجات فوق الصوتية في أقرب وقت ممكن.',
  'You need a scan of your leg now, or to go to hospital.':
    'تحتاجين الآن إلى فحص ساقك بالموجات فوق الصوتية، أو إلى الذهاب إلى المستشفى.',
  'You need a scan of the veins in your belly. A scan of the leg alone can miss a clot there.':
    'تحتاجين إلى تصوير أوردة البطن. فحص الساق وحدها قد لا يكشف جلطة هناك.',
  'The scan shows no clot, but it can miss one. You need one more on day 3 and one on day 7. Do not miss them.':
    'لا يُظهر الفحص جلطة، لكنه قد لا يكشفها. تحتاجين إلى فحص آخر في اليوم 3 وآخر في اليوم 7. لا تفوّتيهما.',
  'The risk lasts until 6 weeks after the birth.': 'يستمر الخطر حتى 6 أسابيع بعد الولادة.',
  'You need one more scan on day 7.': 'تحتاجين إلى فحص آخر في اليوم 7.',
  'The scan shows a clot in a deep vein (DVT). It is treated with injections. They do not reach the baby.':
    'يُظهر الفحص جلطة في وريد عميق (DVT). وتُعالَج بالحقن. وهي لا تصل إلى الجنين.',
  'Two teams look after you, and plan the birth with you.': 'يعتني بك فريقان، ويخططان للولادة معك.',
  'Two teams of doctors look at your scan today. A clot is still possible.':
    'ينظر فريقان من الأطباء في فحصك اليوم. ما زال وجود جلطة ممكنًا.',
  'Go on with the injections if you were given them.': 'تابعي الحقن إن كنت قد أُعطيتها.',
  'The scan did not show enough. You need another one. A clot is still possible.':
    'لم يُظهر الفحص ما يكفي. تحتاجين إلى فحص آخر. ما زال وجود جلطة ممكنًا.',
  'Sit up while you wait for help.': 'اجلس مستقيمًا وأنت تنتظر المساعدة.',
  'You need a scan at a hospital today.': 'تحتاج اليوم إلى فحص بالموجات فوق الصوتية في مستشفى.',
  'If your face swells more, or you get short of breath, sleepy or a bad headache: call 999 at once.':
    'إن زاد تورم وجهك، أو شعرت بضيق في التنفس أو نعاس أو صداع شديد: اتصل حالًا برقم 999.',
  'If your face swells more, or you get short of breath, sleepy or a bad headache: call 911 at once.':
    'إن زاد تورم وجهك، أو شعرت بضيق في التنفس أو نعاس أو صداع شديد: اتصل حالًا برقم 911.',
  'You have a blood test today. It tells us whether you need a scan.':
    'يُجرى لك اليوم تحليل دم. وهو يخبرنا هل تحتاج إلى فحص بالموجات فوق الصوتية.',
  'You need a scan of your arm today.': 'تحتاج اليوم إلى فحص ذراعك بالموجات فوق الصوتية.',
  'The scan shows no clot, but it can miss one. You have a blood test now, and may need a second scan 6 to 8 days after the first.':
    'لا يُظهر الفحص جلطة، لكنه قد لا يكشفها. يُجرى لك الآن تحليل دم، وقد تحتاج إلى فحص ثانٍ بعد الأول بـ 6 إلى 8 أيام.',
  'The scan did not show enough. You need another kind of scan. A clot is still possible.':
    'لم يُظهر الفحص ما يكفي. تحتاج إلى نوع آخر من التصوير. ما زال وجود جلطة ممكنًا.',
  'The scan shows a clot in a deep vein of the arm. A doctor who knows arms decides how to treat it.':
    'يُظهر الفحص جلطة في وريد عميق في الذراع. يقرر طبيب خبير بالذراع كيف تُعالَج.',
  'Heparin may have set this off. You need hospital care now.':
    'ربما كان heparin (هيبارين) هو السبب. تحتاج الآن إلى رعاية في المستشفى.',
  'A doctor there changes your medicine at once. Ask before you take the next dose.':
    'يغيّر طبيب هناك دواءك حالًا. اسأل قبل أن تأخذ الجرعة التالية.',
  'There is a new clot although you take a blood thinner.': 'توجد جلطة جديدة مع أنك تتناول مميّع دم.',
  'A specialist looks for the reason today.': 'يبحث طبيب مختص اليوم عن السبب.',
  'The scan shows a new clot. It is treated like the first one.': 'يُظهر الفحص جلطة جديدة. وتُعالَج كالأولى.',
  'The scan cannot tell a new clot from the old one. You need another kind of scan, or one more within 24 hours and one 6 to 8 days later.':
    'لا يستطيع الفحص أن يميز جلطة جديدة من القديمة. تحتاج إلى نوع آخر من التصوير، أو إلى فحص آخر خلال 24 ساعة وآخر بعد ذلك بـ 6 إلى 8 أيام.',
  'The scan shows no new clot.': 'لا يُظهر الفحص جلطة جديدة.',
  'A leg can stay sore or swollen after a clot. There is help for that.':
    'قد تبقى الساق مؤلمة أو متورمة بعد جلطة. وهناك مساعدة لذلك.',
  'There is a clot in the calf. A doctor decides with you whether to treat it with a blood thinner.':
    'توجد جلطة في ربلة الساق. يقرر طبيب معك هل تُعالَج بمميّع دم.',
  'The clot has grown. It is treated with a blood thinner.': 'كبرت الجلطة. وتُعالَج بمميّع دم.',
  'There is a clot in the calf although you take a blood thinner.':
    'توجد جلطة في ربلة الساق مع أنك تتناول مميّع دم.',
  'There is a clot in the calf. You have a scan after 1 week and after 2 weeks, or a medicine. A doctor decides with you.':
    'توجد جلطة في ربلة الساق. لك فحص بعد أسبوع (1) وفحص بعد أسبوعين (2)، أو دواء. يقرر طبيب معك.',
  'The clot has not grown. You have one more scan 13 to 15 days after the first.':
    'لم تكبر الجلطة. لك فحص آخر بعد الأول بـ 13 إلى 15 يومًا.',
  'The clot has not grown in 2 weeks. A doctor confirms that it needs no blood thinner.':
    'لم تكبر الجلطة في أسبوعين (2). يؤكد طبيب أنها لا تحتاج إلى مميّع دم.',
  'You cannot have a blood thinner now. A specialist sees you today, and you have a scan once a week for 2 weeks.':
    'لا يمكنك أخذ مميّع دم الآن. يراك طبيب مختص اليوم، ولك فحص كل أسبوع مدة أسبوعين (2).',
  'You need a scan of the vein. There may be a clot in a deep vein too.':
    'تحتاج إلى فحص الوريد بالموجات فوق الصوتية. قد تكون هناك جلطة في وريد عميق أيضًا.',
  'There is a clot close to a deep vein. It is treated with a blood thinner, like a DVT.':
    'توجد جلطة قرب وريد عميق. وتُعالَج بمميّع دم، مثل الجلطة الوريدية (DVT).',
  'There is a clot in a vein under the skin.': 'توجد جلطة في وريد تحت الجلد.',
  'You get a small dose of a blood thinner for 45 days.': 'تُعطى جرعة صغيرة من مميّع دم مدة 45 يومًا.',
  'A doctor decides which medicine you need, and for how long.': 'يقرر طبيب أي دواء تحتاج، وكم مدته.',
  'Keep walking, and take the painkiller that you were told to take.':
    'تابع المشي، وتناول المسكّن الذي قيل لك أن تتناوله.',
  'If it gets worse, you have a scan again in 7 to 10 days, or the same day if the leg or arm swells.':
    'إن ساءت الحالة يُجرى لك فحص آخر بعد 7 إلى 10 أيام، أو في اليوم نفسه إن تورمت الساق أو الذراع.',
  'Keep walking. Do not take aspirin, ibuprofen or naproxen for the pain.':
    'تابع المشي. لا تتناول الأسبرين أو الإيبوبروفين أو النابروكسين للألم.',
  'There is a clot in a vein under the skin although you take a blood thinner. A doctor looks for the reason.':
    'توجد جلطة في وريد تحت الجلد مع أنك تتناول مميّع دم. يبحث طبيب عن السبب.',
  'You cannot have a blood thinner now. A specialist sees you today. You have a scan again within a week.':
    'لا يمكنك أخذ مميّع دم الآن. يراك طبيب مختص اليوم. ولك فحص آخر خلال أسبوع.',
  'The vein is sore where the drip went in. It needs no blood thinner.':
    'الوريد مؤلم حيث دخلت إبرة المحلول. لا يحتاج ذلك إلى مميّع دم.',
  'If you get a fever, the sore area spreads, or the leg or arm swells: be seen the same day.':
    'إن جاءتك حمى، أو انتشرت المنطقة المؤلمة، أو تورمت الساق أو الذراع: فليرك أحد في اليوم نفسه.',
  'A vein specialist looks today at whether the clot should be melted or taken out.':
    'ينظر طبيب أوردة مختص اليوم هل ينبغي إذابة الجلطة أو إخراجها.',
  'A blood thinner treats this clot. It does not have to be melted or taken out.':
    'يعالج مميّع الدم هذه الجلطة. ولا حاجة إلى إذابتها أو إخراجها.',
  'Your next blood test (INR) is the next day.': 'تحليل دمك التالي (INR) في اليوم التالي.',
  'Your next blood test (INR) is within 2 days of the last one.':
    'تحليل دمك التالي (INR) خلال يومين (2) من الأخير.',
  'Your next blood test (INR) is within 3 days of the last one.':
    'تحليل دمك التالي (INR) خلال 3 أيام من الأخير.',
  'Your next blood test (INR) is within 7 days of the last one.':
    'تحليل دمك التالي (INR) خلال 7 أيام من الأخير.',
  'Your next blood test (INR) is within 14 days of the last one.':
    'تحليل دمك التالي (INR) خلال 14 يومًا من الأخير.',
  'Your next blood test (INR) is within 28 days of the last one.':
    'تحليل دمك التالي (INR) خلال 28 يومًا من الأخير.',
  'Your next blood test (INR) is within 42 days of the last one.':
    'تحليل دمك التالي (INR) خلال 42 يومًا من الأخير.',
  'Your next blood test (INR) is within 84 days of the last one.':
    'تحليل دمك التالي (INR) خلال 84 يومًا من الأخير.',
  'Your review is done. A doctor now decides with you whether you go on.':
    'انتهت مراجعتك. يقرر طبيب الآن معك هل تتابع.',
  'You would rather not take a blood thinner. A doctor may offer you aspirin. It protects less.':
    'تفضل ألا تتناول مميّع دم. قد يعرض عليك طبيب الأسبرين. وحمايته أقل.',
  'Do not start or stop any medicine on your own.': 'لا تبدأ أي دواء ولا توقفه بنفسك.',
  'Another blood thinner may suit you better. A doctor decides that with you.':
    'قد يناسبك مميّع دم آخر أكثر. يقرر ذلك طبيب معك.',
  'A doctor chooses with you which blood thinner you take from now on.':
    'يختار طبيب معك أي مميّع دم تتناوله من الآن.',
  'The blood thinner you take may still be the best for you. A doctor decides that with you.':
    'قد يبقى مميّع الدم الذي تتناوله هو الأفضل لك. يقرر ذلك طبيب معك.',
  'A smaller dose may be enough from now on. A doctor decides that with you. Do not change the dose before that.':
    'قد تكفي جرعة أصغر من الآن. يقرر ذلك طبيب معك. لا تغيّر الجرعة قبل ذلك.',
  'You go on with the same blood thinner. We look at it with you at least once a year.':
    'تتابع مميّع الدم نفسه. ننظر في ذلك معك مرة في السنة على الأقل.',
  'Blood tests may show whether clots run in your family. A specialist says whether and when to test.':
    'قد تُظهر تحاليل دم هل الجلطات وراثية في عائلتك. يقول طبيب مختص هل تُجرى ومتى.',
  'A blood test may show why the clot came. A specialist says whether and when to test.':
    'قد يُظهر تحليل دم لماذا جاءت الجلطة. يقول طبيب مختص هل يُجرى ومتى.',
  'A test for the cause would change nothing now, so we do not offer it.':
    'تحليل السبب لن يغيّر شيئًا الآن، فلا نعرضه.',
  'We know what set off your clot.': 'نعرف ما الذي سبّب جلطتك.',
  'As a rule no test for other causes is needed.': 'لا حاجة عادة إلى تحليل عن أسباب أخرى.',
  'You have had no clot, so as a rule no test is needed. Ask your doctor if you are worried.':
    'لم تُصب بجلطة، فلا حاجة عادة إلى تحليل. اسأل طبيبك إن كنت قلقًا.',
  'First we decide with you how long you take the medicine. Tests come after that.':
    'نقرر معك أولًا كم تتناول الدواء. وتأتي الفحوص بعد ذلك.',
  'We tell the team that treats your cancer about the clot.':
    'نخبر الفريق الذي يعالج السرطان عندك بأمر الجلطة.',
  'Some of your signs need a closer look. A doctor arranges tests soon.':
    'بعض علاماتك تحتاج إلى فحص أدق. يرتب طبيب الفحوص قريبًا.',
  'A doctor asks about your health, looks at your blood tests and offers to check you over. Without signs, no more tests are needed.':
    'يسألك طبيب عن صحتك، وينظر في تحاليل دمك، ويعرض أن يفحصك. وبلا علامات لا حاجة إلى فحوص أخرى.',
  'Tell us if anything new worries you.': 'أخبرنا إن أقلقك شيء جديد.',
  'No signs call for more tests.': 'لا علامات تدعو إلى فحوص أخرى.',
};
