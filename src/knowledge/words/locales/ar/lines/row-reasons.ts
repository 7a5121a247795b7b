import type { Lines } from '../../translation-types.ts';

/** Why a row of the triage advises what it does. */
export const rowReasons: Lines = {
  'These can be signs of a blood clot in the lung. One sign is enough, even if your legs feel fine.':
    'قد تكون هذه علامات جلطة دم في الرئة. علامة واحدة تكفي، حتى لو كانت ساقاك بخير.',
  'A racing heart together with your other answers can mean a blood clot in the lung.':
    'القلب السريع مع إجاباتك الأخرى قد يعني جلطة دم في الرئة.',
  'A racing heart on its own has many causes, and a nurse or doctor should hear about it today.':
    'القلب السريع وحده له أسباب كثيرة، ويجب أن تعلم به ممرضة أو طبيب اليوم.',
  'If it comes back, or you feel faint or short of breath: call 999 at once.':
    'إن عاد ذلك، أو شعرت بقرب الإغماء أو بضيق في التنفس: اتصل حالًا برقم 999.',
  'If it comes back, or you feel faint or short of breath: call 911 at once.':
    'إن عاد ذلك، أو شعرت بقرب الإغماء أو بضيق في التنفس: اتصل حالًا برقم 911.',
  'The leg or arm may not be getting enough blood, or the nerves to your legs may be pressed. Hours matter.':
    'قد لا يصل إلى الساق أو الذراع دم كافٍ، أو قد تكون أعصاب ساقيك مضغوطة. الساعات مهمة.',
  'This can be heavy bleeding, bleeding inside, or a stroke.':
    'قد يكون هذا نزيفًا شديدًا أو نزيفًا داخليًا أو سكتة دماغية.',
  'Press firmly on any bleeding you can reach, and keep pressing.':
    'اضغط بقوة على أي نزيف تصل إليه يدك، وواصل الضغط.',
  'These can be signs of sepsis, which is the body’s dangerous reaction to an infection.':
    'قد تكون هذه علامات إنتان، وهو رد فعل خطير من الجسم على العدوى.',
  'You were not sure how unwell you are, so someone must see you today.':
    'لم تكن متأكدًا من سوء حالتك، فيجب أن يراك أحد اليوم.',
  'If you cannot be seen at once, call 111 now. If you get worse, call 999.':
    'إن لم يستطع أحد أن يراك حالًا فاتصل الآن برقم 111. وإن ساءت حالتك فاتصل برقم 999.',
  'If you cannot be seen at once, call a nurse line now. If you get worse, call 911.':
    'إن لم يستطع أحد أن يراك حالًا فاتصل الآن بخط تمريض. وإن ساءت حالتك فاتصل برقم 911.',
  'A bone may be broken, or pressure may be building up in the muscle. Hours matter.':
    'قد يكون عظم مكسورًا، أو قد يزداد الضغط داخل العضلة. الساعات مهمة.',
  'Keep the leg or arm still. Do not eat or drink until someone has looked at it.':
    'أبقِ الساق أو الذراع ساكنة. لا تأكل ولا تشرب حتى ينظر إليها أحد.',
  'You were not sure how badly the leg or arm is hurt, so someone must see it today.':
    'لم تكن متأكدًا من شدة إصابة الساق أو الذراع، فيجب أن يراها أحد اليوم.',
  'If you cannot be seen at once, call 111 now. If it gets numb, cold or the pain is too much, call 999.':
    'إن لم يستطع أحد أن يراك حالًا فاتصل الآن برقم 111. وإن خدرت أو بردت أو صار الألم فوق الاحتمال فاتصل برقم 999.',
  'If you cannot be seen at once, call a nurse line now. If it gets numb, cold or the pain is too much, call 911.':
    'إن لم يستطع أحد أن يراك حالًا فاتصل الآن بخط تمريض. وإن خدرت أو بردت أو صار الألم فوق الاحتمال فاتصل برقم 911.',
  'You have small bleeds while on a blood thinner. Someone should go over your medicine with you.':
    'عندك نزيف صغير وأنت تتناول مميّع دم. ينبغي أن يراجع أحد دواءك معك.',
  'Keep taking your blood thinner until a doctor, nurse or pharmacist tells you otherwise.':
    'تابع تناول مميّع الدم حتى يقول لك طبيب أو ممرضة أو صيدلي غير ذلك.',
  'You bleed more and more often, or more than once today, while on a blood thinner.':
    'تنزف مرات أكثر فأكثر، أو أكثر من مرة اليوم، وأنت تتناول مميّع دم.',
  'A clot higher up, in the belly, arm or neck, can look like this. Only a hospital scan can find it.':
    'جلطة في مكان أعلى، في البطن أو الذراع أو الرقبة، قد تبدو هكذا. ولا يكشفها إلا فحص في المستشفى.',
  'Clots are more likely in pregnancy and for 6 weeks after, and need quick tests at a hospital.':
    'الجلطات أكثر احتمالًا في الحمل وفي 6 أسابيع بعده، وتحتاج إلى فحوص سريعة في مستشفى.',
  'The usual rules are made for adults. Under 18, a children’s doctor must look.':
    'القواعد المعتادة وُضعت للكبار. ودون 18 سنة يجب أن ينظر طبيب أطفال.',
  'A new sign while you take a blood thinner can mean that it is not working as it should.':
    'علامة جديدة وأنت تتناول مميّع دم قد تعني أنه لا يعمل كما يجب.',
  'A swollen leg while you take a blood thinner can mean that it is not working as it should.':
    'ساق متورمة وأنت تتناول مميّع دم قد تعني أنه لا يعمل كما يجب.',
  'A leg that swelled up in the last 2 days can have a clot.':
    'الساق التي تورمت في آخر يومين (2) قد تكون فيها جلطة.',
  'A leg that swells up suddenly can have a large clot.': 'الساق التي تتورم فجأة قد تكون فيها جلطة كبيرة.',
  'Your answers together fit a blood clot in a deep vein (DVT).':
    'إجاباتك معًا تتفق مع جلطة دم في وريد عميق (DVT).',
  'A sore or swollen leg or arm can have a clot. Nobody can tell without tests.':
    'الساق أو الذراع المؤلمة أو المتورمة قد تكون فيها جلطة. ولا يستطيع أحد أن يعرف بلا فحوص.',
  'Your second scan is due, or something has changed since the first one. The first scan can miss a clot.':
    'حان موعد فحصك الثاني، أو تغيّر شيء منذ الأول. والفحص الأول قد لا يكشف الجلطة.',
  'You are being treated for a clot and nothing is new or worse. Swelling can last for weeks, and your team wants to know how you are.':
    'أنت تتعالج من جلطة ولا شيء جديد أو أسوأ. قد يدوم التورم أسابيع، ويريد فريقك أن يعرف كيف أنت.',
  'Keep taking your blood thinner as you were told.': 'تابع تناول مميّع الدم كما قيل لك.',
  'Skin that changes and spreads, or a fever, can mean a skin infection. It can also be a clot.':
    'تغيّر الجلد الذي ينتشر، أو الحمى، قد يعني عدوى في الجلد. وقد يكون جلطة أيضًا.',
  'A sore, hard vein can have a clot in it, and a deep clot can lie beside it.':
    'الوريد المؤلم القاسي قد تكون فيه جلطة، وقد تكون بجانبه جلطة عميقة.',
  'Swelling of both legs for a while has other causes more often, such as the heart, kidneys or veins. It needs a check.':
    'تورم الساقين كلتيهما منذ مدة له غالبًا أسباب أخرى، مثل القلب أو الكليتين أو الأوردة. وهو يحتاج إلى فحص.',
  'Both legs are swollen, and your other answers make this more urgent.':
    'الساقان كلتاهما متورمتان، وإجاباتك الأخرى تجعل ذلك أكثر استعجالًا.',
  'Skin that is warm or has changed colour needs someone to look at it.':
    'الجلد الساخن أو الذي تغيّر لونه يحتاج إلى أن ينظر إليه أحد.',
  'The skin is warm or has changed colour, and your other answers make this more urgent.':
    'الجلد ساخن أو تغيّر لونه، وإجاباتك الأخرى تجعل ذلك أكثر استعجالًا.',
  'You know the cause, it is mild and getting better, and you said no to everything else.':
    'السبب معروف عندك، وهو خفيف ويتحسن، وأجبت لا عن كل ما عدا ذلك.',
  'You said no to every emergency sign and to every sign in the legs and arms.':
    'أجبت لا عن كل علامات الحالة الطارئة وعن كل العلامات في الساقين والذراعين.',
  'Your answers do not point one way. A person should hear them today.':
    'إجاباتك لا تشير إلى اتجاه واحد. ينبغي أن يسمعها شخص اليوم.',
};
