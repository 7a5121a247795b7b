import type { Lines } from '../../translation-types.ts';

/** Every line of the care cards: whom to call, what to say, what to do when it does not work. */
export const careCards: Lines = {
  'Immediate action required: ': 'تصرف حالًا: ',
  'call 999 or go to A&E now': 'اتصل الآن برقم 999 أو اذهب إلى قسم الطوارئ (A&E)',
  'call 911 or go to the ER now': 'اتصل الآن برقم 911 أو اذهب إلى قسم الطوارئ (ER)',
  'Call 999 now': 'اتصل فورًا برقم 999',
  'This cannot wait, by day or by night.': 'هذا لا يحتمل الانتظار، لا نهارًا ولا ليلًا.',
  'Call 999': 'اتصل برقم 999',
  'If you cannot speak or hear well, use the Relay UK app, or 18000 on a textphone.':
    'إن كنت لا تستطيع الكلام أو السمع جيدًا فاستعمل تطبيق Relay UK، أو 18000 على هاتف نصي.',
  'Do not drive yourself. If someone else can take you at once, you can go to A&E instead.':
    'لا تقد السيارة بنفسك. إن استطاع شخص آخر أن يوصلك حالًا فيمكنك الذهاب إلى قسم الطوارئ (A&E).',
  'If that does not work': 'إذا لم ينجح ذلك',
  'If nobody answers, keep calling, or ask anyone near you to call or to take you to A&E.':
    'إن لم يجب أحد فواصل الاتصال، أو اطلب من أي شخص قربك أن يتصل أو يوصلك إلى قسم الطوارئ (A&E).',
  'Go to A&E now': 'اذهب فورًا إلى قسم الطوارئ (A&E)',
  'Do not drive yourself. Ask someone to take you.': 'لا تقد السيارة بنفسك. اطلب من شخص أن يوصلك.',
  'If nobody can take you, if it hurts too much to move, or if you get worse on the way: call 999.':
    'إن لم يستطع أحد أن يوصلك، أو كان الألم يمنعك من الحركة، أو ساءت حالتك في الطريق: اتصل برقم 999.',
  'Call 911 now': 'اتصل فورًا برقم 911',
  'Call 911': 'اتصل برقم 911',
  'If you cannot speak or hear well, text 911 where your area allows it, or use 711 relay.':
    'إن كنت لا تستطيع الكلام أو السمع جيدًا فأرسل رسالة نصية إلى 911 حيث يُسمح بذلك، أو استعمل خدمة 711 (relay).',
  'Do not drive yourself.': 'لا تقد السيارة بنفسك.',
  'If nobody answers, keep calling, or ask anyone near you to call or to take you to the nearest emergency room (ER).':
    'إن لم يجب أحد فواصل الاتصال، أو اطلب من أي شخص قربك أن يتصل أو يوصلك إلى أقرب قسم طوارئ (ER).',
  'Go to the emergency room (ER) now': 'اذهب فورًا إلى قسم الطوارئ (ER)',
  'If nobody can take you, or if you get chest pain, short of breath or faint on the way: call 911.':
    'إن لم يستطع أحد أن يوصلك، أو شعرت في الطريق بألم في الصدر أو ضيق في التنفس أو إغماء: اتصل برقم 911.',
  'Urgent advice: ': 'نصيحة عاجلة: ',
  'get an urgent appointment or call 111 the same day': 'اطلب موعدًا عاجلًا أو اتصل برقم 111 في اليوم نفسه',
  'be seen the same day': 'فليرك أحد في اليوم نفسه',
  'Get an urgent GP appointment or call 111 today':
    'اطلب اليوم موعدًا عاجلًا عند طبيب العائلة (GP) أو اتصل برقم 111',
  'You need to be seen today, also at night or at a weekend.':
    'يجب أن يراك أحد اليوم، ليلًا أو في عطلة الأسبوع أيضًا.',
  'Call your GP surgery': 'اتصل بعيادة GP',
  'If it is open now, ask for an urgent appointment.': 'إن كانت مفتوحة الآن فاطلب موعدًا عاجلًا.',
  'Call 111': 'اتصل برقم 111',
  'Day or night. Or use 111.nhs.uk. On Relay UK: 18001 111.':
    'نهارًا أو ليلًا. أو استعمل 111.nhs.uk. مع Relay UK: 18001 111.',
  'I may have a blood clot in my leg or arm (DVT). I need to be seen today.':
    'قد تكون عندي جلطة دم في الساق أو الذراع (DVT). يجب أن يراني أحد اليوم.',
  'If your GP is closed now, or has no place today: call 111 first. They can send you to a clinic that looks for clots.':
    'إن كان GP مغلقًا الآن أو لا مكان عنده اليوم: اتصل أولًا برقم 111. يمكنهم إرسالك إلى عيادة تبحث عن الجلطات.',
  'If 111 does not answer, or nobody can see you today: go to A&E. Ask someone to take you.':
    'إن لم يجب 111، أو لم يستطع أحد أن يراك اليوم: اذهب إلى قسم الطوارئ (A&E). اطلب من شخص أن يوصلك.',
  'Call 111 now: you need a hospital check today': 'اتصل الآن برقم 111: تحتاج اليوم إلى فحص في المستشفى',
  'You need a scan today, also at night or at a weekend. A GP surgery cannot do it.':
    'تحتاج اليوم إلى فحص بالموجات فوق الصوتية، ليلًا أو في عطلة الأسبوع أيضًا. لا تستطيع عيادة GP إجراءه.',
  'I may have a large blood clot in my leg, arm or neck. I need same-day emergency care or a clinic that looks for clots.':
    'قد تكون عندي جلطة دم كبيرة في الساق أو الذراع أو الرقبة. أحتاج اليوم إلى رعاية طارئة أو إلى عيادة تبحث عن الجلطات.',
  'If 111 does not answer, or has no place for you today: go to A&E. Ask someone to take you.':
    'إن لم يجب 111، أو لم يجد لك مكانًا اليوم: اذهب إلى قسم الطوارئ (A&E). اطلب من شخص أن يوصلك.',
  'Call your maternity unit now': 'اتصلي الآن بقسم الولادة',
  'You need to be seen there or at a hospital today, also at night or at a weekend. A GP appointment is not enough.':
    'يجب أن يراك أحد اليوم هناك أو في مستشفى، ليلًا أو في عطلة الأسبوع أيضًا. موعد عند GP لا يكفي.',
  'Call maternity triage': 'اتصلي بقسم استقبال الولادة (maternity triage)',
  'The number is on your maternity notes or app. It is open day and night.':
    'الرقم في أوراق حملك أو في التطبيق. وهو مفتوح نهارًا وليلًا.',
  'I am pregnant, or was in the last 6 weeks, and I may have a blood clot (DVT).':
    'أنا حامل، أو كنت حاملًا في آخر 6 أسابيع، وقد تكون عندي جلطة دم (DVT).',
  'If they do not answer, or you have no maternity unit: call 111.':
    'إن لم يجيبوا، أو لم يكن لك قسم ولادة: اتصلي برقم 111.',
  'If nobody can see you today: go to A&E. Ask someone to take you.':
    'إن لم يستطع أحد أن يراك اليوم: اذهب إلى قسم الطوارئ (A&E). اطلب من شخص أن يوصلك.',
  'Call 111 or the GP now: a children’s doctor must look today':
    'اتصل الآن برقم 111 أو بعيادة GP: يجب أن يراه طبيب أطفال اليوم',
  'Someone under 18 must be seen today, also at night or at a weekend.':
    'من هو دون 18 سنة يجب أن يراه أحد اليوم، ليلًا أو في عطلة الأسبوع أيضًا.',
  'Call the GP surgery': 'اتصل بعيادة GP',
  'If it is open now, ask for an urgent appointment and a children’s doctor.':
    'إن كانت مفتوحة الآن فاطلب موعدًا عاجلًا وطبيب أطفال.',
  'This is someone under 18 with a swollen or sore leg or arm. It may be a blood clot. A children’s doctor must look today.':
    'هذا شخص دون 18 سنة عنده ساق أو ذراع متورمة أو مؤلمة. قد تكون جلطة دم. يجب أن ينظر طبيب أطفال اليوم.',
  'If the GP is closed: call 111 first.': 'إن كان GP مغلقًا: اتصل أولًا برقم 111.',
  'If nobody can see them today: go to A&E with someone else driving.':
    'إن لم يستطع أحد أن يراه اليوم: اذهبوا إلى قسم الطوارئ (A&E) على أن يقود شخص آخر.',
  'Call the clinic that checked you, today': 'اتصل اليوم بالعيادة التي فحصتك',
  'Call the clinic': 'اتصل بالعيادة',
  'The number is on your letter, or ask your GP surgery for it.': 'الرقم في رسالتك، أو اطلبه من عيادة GP.',
  'You checked my leg or arm. It needs another look today.':
    'لقد فحصتم ساقي أو ذراعي. وهي تحتاج اليوم إلى فحص آخر.',
  'See a doctor today, where they can scan your leg today':
    'راجع طبيبًا اليوم، حيث يستطيعون اليوم فحص ساقك بالموجات فوق الصوتية',
  'You need to be seen today, also at night or on a weekend.':
    'يجب أن يراك أحد اليوم، ليلًا أو في عطلة الأسبوع أيضًا.',
  'Call your doctor': 'اتصل بطبيبك',
  'Ask for a visit today.': 'اطلب زيارة اليوم.',
  'Or go to urgent care or a vein clinic': 'أو اذهب إلى urgent care أو إلى عيادة أوردة',
  'Ask first: “Can you do an ultrasound of my leg or arm today?”':
    'اسأل أولًا: «هل تستطيعون اليوم فحص ساقي أو ذراعي بالموجات فوق الصوتية؟»',
  'If they are closed, or cannot see and scan you today: go to the emergency room (ER). Ask someone to take you.':
    'إن كانوا مغلقين، أو لم يستطيعوا رؤيتك وفحصك اليوم: اذهب إلى قسم الطوارئ (ER). اطلب من شخص أن يوصلك.',
  'Do not wait because of cost or insurance: the ER must see you.':
    'لا تنتظر بسبب الكلفة أو التأمين: قسم الطوارئ (ER) ملزم بأن يراك.',
  'Go to a hospital for a scan today': 'اذهب اليوم إلى مستشفى لفحص بالموجات فوق الصوتية',
  'Go to a hospital': 'اذهب إلى مستشفى',
  'Ask someone to take you.': 'اطلب من شخص أن يوصلك.',
  'If you cannot get there, or nobody can take you: call 911.':
    'إن لم تستطع الوصول، أو لم يستطع أحد أن يوصلك: اتصل برقم 911.',
  'Call your OB or labor and delivery now': 'اتصلي الآن بطبيبة الولادة (OB) أو بقسم الولادة',
  'You need to be seen there or at a hospital today, also at night or on a weekend.':
    'يجب أن يراك أحد اليوم هناك أو في مستشفى، ليلًا أو في عطلة الأسبوع أيضًا.',
  'Call your OB or labor and delivery': 'اتصلي بطبيبة الولادة (OB) أو بقسم الولادة',
  'They answer day and night.': 'يجيبون نهارًا وليلًا.',
  'Or go to the emergency room (ER)': 'أو اذهبي إلى قسم الطوارئ (ER)',
  'If they do not answer. Ask someone to take you.': 'إن لم يجيبوا. اطلبي من شخص أن يوصلك.',
  'If they do not answer, or cannot see you today: go to the emergency room (ER). Ask someone to take you.':
    'إن لم يجيبوا، أو لم يستطيعوا رؤيتك اليوم: اذهبي إلى قسم الطوارئ (ER). اطلبي من شخص أن يوصلك.',
  'Call a pediatrician now: they must look today': 'اتصل الآن بطبيب أطفال: يجب أن يراه اليوم',
  'Someone under 18 must be seen today, also at night or on a weekend.':
    'من هو دون 18 سنة يجب أن يراه أحد اليوم، ليلًا أو في عطلة الأسبوع أيضًا.',
  'Call the pediatrician': 'اتصل بطبيب الأطفال',
  'Or go to a children’s emergency room (ER)': 'أو اذهب إلى قسم طوارئ للأطفال (ER)',
  'Do so if the swelling came on suddenly.': 'افعل ذلك إن جاء التورم فجأة.',
  'This is someone under 18 with a swollen or sore leg or arm. It may be a blood clot.':
    'هذا شخص دون 18 سنة عنده ساق أو ذراع متورمة أو مؤلمة. قد تكون جلطة دم.',
  'If they are closed, or cannot see them today: go to the emergency room (ER) with someone else driving.':
    'إن كانوا مغلقين، أو لم يستطيعوا رؤيته اليوم: اذهبوا إلى قسم الطوارئ (ER) على أن يقود شخص آخر.',
  'The number is on the papers they gave you.': 'الرقم في الأوراق التي أعطوك إياها.',
  'If nobody can see you today: go to the emergency room (ER). Ask someone to take you.':
    'إن لم يستطع أحد أن يراك اليوم: اذهب إلى قسم الطوارئ (ER). اطلب من شخص أن يوصلك.',
  'call 111 the same day': 'اتصل برقم 111 في اليوم نفسه',
  'call a nurse line the same day': 'اتصل بخط تمريض في اليوم نفسه',
  'Call 111 now': 'اتصل الآن برقم 111',
  'Speak to a person today, by day or by night.': 'تكلم مع شخص اليوم، نهارًا أو ليلًا.',
  'I used an online check for a sore or swollen leg or arm. It could not tell how urgent this is. I want to speak to a nurse.':
    'استعملت فحصًا على الإنترنت لساق أو ذراع مؤلمة أو متورمة. لم يستطع أن يقول كم هو مستعجل. أريد أن أكلم ممرضة.',
  'If 111 does not answer: ask your GP surgery for an urgent appointment today.':
    'إن لم يجب 111: اطلب اليوم موعدًا عاجلًا من عيادة GP.',
  'If that cannot be had today either: go to A&E. Ask someone to take you.':
    'وإن لم تجد ذلك اليوم أيضًا: اذهب إلى قسم الطوارئ (A&E). اطلب من شخص أن يوصلك.',
  'Call the team that treats your clot': 'اتصل بالفريق الذي يعالج جلطتك',
  'Speak to them today. This is for a swelling that stays the same while you are treated.':
    'تكلم معهم اليوم. هذا لتورم يبقى كما هو وأنت تتعالج.',
  'Call the team or clinic': 'اتصل بالفريق أو بالعيادة',
  'The number is on your letter or your blood thinner card.': 'الرقم في رسالتك أو على بطاقة مميّع الدم.',
  'I am being treated for a clot. I want to talk about my leg or arm.':
    'أنا أتعالج من جلطة. أريد أن أتكلم عن ساقي أو ذراعي.',
  'If they are closed, or do not answer: call 111.': 'إن كانوا مغلقين أو لم يجيبوا: اتصل برقم 111.',
  'If 111 does not answer: ask your GP surgery for an urgent appointment today, and if there is none go to A&E.':
    'إن لم يجب 111: اطلب اليوم موعدًا عاجلًا من عيادة GP، وإن لم تجد فاذهب إلى قسم الطوارئ (A&E).',
  'Call a nurse line now': 'اتصل الآن بخط تمريض',
  'Call a nurse line': 'اتصل بخط تمريض',
  'The number is on your insurance card. No insurance? Call any clinic, or 211 and ask for a free nurse line.':
    'الرقم على بطاقة تأمينك. لا تأمين عندك؟ اتصل بأي عيادة، أو برقم 211 واسأل عن خط تمريض مجاني.',
  'Or call your doctor’s office': 'أو اتصل بعيادة طبيبك',
  'After hours, listen for the on-call number.': 'بعد ساعات العمل استمع إلى رقم المناوبة.',
  'If nobody answers: go to urgent care today.': 'إن لم يجب أحد: اذهب اليوم إلى urgent care.',
  'If urgent care is closed: go to the emergency room (ER). Ask someone to take you.':
    'إن كان urgent care مغلقًا: اذهب إلى قسم الطوارئ (ER). اطلب من شخص أن يوصلك.',
  'If they are closed, or do not answer: call a nurse line.': 'إن كانوا مغلقين أو لم يجيبوا: اتصل بخط تمريض.',
  'If nobody answers: go to urgent care today, and if it is closed to the emergency room (ER).':
    'إن لم يجب أحد: اذهب اليوم إلى urgent care، وإن كان مغلقًا فإلى قسم الطوارئ (ER).',
  'Non-urgent advice: ': 'نصيحة غير عاجلة: ',
  'see a GP or nurse within 48 hours': 'راجع GP أو ممرضة خلال 48 ساعة',
  'see a doctor within 48 hours': 'راجع طبيبًا خلال 48 ساعة',
  'See a GP or practice nurse within 48 hours': 'راجع GP أو ممرضة عيادته خلال 48 ساعة',
  'Two days and nights from now. Weekends and holidays count.':
    'يومان وليلتان من الآن. عطلة الأسبوع والعطل محسوبة.',
  'If it is open now.': 'إن كانت مفتوحة الآن.',
  'If your GP is closed, or has no place within 48 hours: call 111.':
    'إن كان GP مغلقًا، أو لا مكان عنده خلال 48 ساعة: اتصل برقم 111.',
  'If 111 does not answer: ask for an urgent appointment today, and if there is none go to A&E.':
    'إن لم يجب 111: اطلب اليوم موعدًا عاجلًا، وإن لم تجد فاذهب إلى قسم الطوارئ (A&E).',
  'If it gets worse: get an urgent appointment or call 111 the same day.':
    'إن ساءت الحالة: اطلب موعدًا عاجلًا أو اتصل برقم 111 في اليوم نفسه.',
  'See your doctor or a vein clinic within 48 hours': 'راجع طبيبك أو عيادة أوردة خلال 48 ساعة',
  'Or a vein clinic.': 'أو بعيادة أوردة.',
  'If they are closed, or have no place within 48 hours: call a nurse line, or go to urgent care.':
    'إن كانوا مغلقين، أو لا مكان عندهم خلال 48 ساعة: اتصل بخط تمريض، أو اذهب إلى urgent care.',
  'If those cannot help: be seen today, and if nobody else can see you go to the emergency room (ER).':
    'إن لم يستطيعوا المساعدة: فليرك أحد اليوم، وإن لم يستطع غيرهم أن يراك فاذهب إلى قسم الطوارئ (ER).',
  'If it gets worse: be seen the same day.': 'إن ساءت الحالة: فليرك أحد في اليوم نفسه.',
  'look after it at home and check it again': 'اعتنِ بها في البيت وانظر إليها مرة أخرى',
  'You can look after this at home for now': 'يمكنك الآن الاعتناء بها في البيت',
  'Check it again in 24 hours, and once more in 48 hours.':
    'انظر إليها ثانية بعد 24 ساعة، ومرة أخرى بعد 48 ساعة.',
  'If it is not better each time you check: call 111, or see your GP, the same day.':
    'إن لم تكن أحسن في كل مرة: اتصل برقم 111، أو راجع GP، في اليوم نفسه.',
  'If it swells, gets warm, changes colour or hurts more: get an urgent GP appointment or call 111 the same day.':
    'إن تورمت أو سخنت أو تغيّر لونها أو زاد الألم: اطلب موعدًا عاجلًا عند GP أو اتصل برقم 111 في اليوم نفسه.',
  'If it is not better each time you check: call a nurse line, or see your doctor, the same day.':
    'إن لم تكن أحسن في كل مرة: اتصل بخط تمريض، أو راجع طبيبك، في اليوم نفسه.',
  'If it swells, gets warm, changes color or hurts more: be seen the same day.':
    'إن تورمت أو سخنت أو تغيّر لونها أو زاد الألم: فليرك أحد في اليوم نفسه.',
  'keep the risk low': 'أبقِ الخطر منخفضًا',
  'No signs of a clot in your answers': 'لا علامات لجلطة في إجاباتك',
  'You told us of no signs now. Here is how to keep the risk low, and what to watch for.':
    'لم تذكر لنا علامات الآن. إليك كيف تُبقي الخطر منخفضًا، وما الذي تنتبه له.',
  'If you are worried, or something does not feel right: call 111, by day or by night.':
    'إن أقلقك شيء، أو شعرت أن شيئًا ليس على ما يرام: اتصل برقم 111، نهارًا أو ليلًا.',
  'If a leg or arm starts to hurt or swell: do this check again the same day.':
    'إن بدأت ساق أو ذراع تؤلم أو تتورم: أعد هذا الفحص في اليوم نفسه.',
  'If you are worried, or something does not feel right: call a nurse line or your doctor.':
    'إن أقلقك شيء، أو شعرت أن شيئًا ليس على ما يرام: اتصل بخط تمريض أو بطبيبك.',
  'If the clinic is closed, or cannot see you today: call 111 now.':
    'إن كانت العيادة مغلقة، أو لم تستطع رؤيتك اليوم: اتصل الآن برقم 111.',
  'If the clinic is closed, or cannot see you today: call 111 now, or get an urgent GP appointment.':
    'إن كانت العيادة مغلقة، أو لم تستطع رؤيتك اليوم: اتصل الآن برقم 111، أو اطلب موعدًا عاجلًا عند GP.',
  'If the clinic is closed, or cannot see you today: call 111 now. You need a hospital check today.':
    'إن كانت العيادة مغلقة، أو لم تستطع رؤيتك اليوم: اتصل الآن برقم 111. تحتاج اليوم إلى فحص في المستشفى.',
  'If the clinic is closed, or cannot see you today: call your maternity unit now.':
    'إن كانت العيادة مغلقة، أو لم تستطع رؤيتك اليوم: اتصلي الآن بقسم الولادة.',
  'If the clinic is closed, or cannot see you today: call 111 now. A children’s doctor must look today.':
    'إن كانت العيادة مغلقة، أو لم تستطع رؤيتك اليوم: اتصل الآن برقم 111. يجب أن ينظر طبيب أطفال اليوم.',
  'If the clinic is closed, or cannot see you today: go to urgent care that has an ultrasound.':
    'إن كانت العيادة مغلقة، أو لم تستطع رؤيتك اليوم: اذهب إلى urgent care فيه فحص بالموجات فوق الصوتية.',
  'If the clinic is closed, or cannot see you today: go to a hospital for a scan today.':
    'إن كانت العيادة مغلقة، أو لم تستطع رؤيتك اليوم: اذهب اليوم إلى مستشفى لفحص بالموجات فوق الصوتية.',
  'If the clinic is closed, or cannot see you today: call your OB or labor and delivery now.':
    'إن كانت العيادة مغلقة، أو لم تستطع رؤيتك اليوم: اتصلي الآن بطبيبة الولادة (OB) أو بقسم الولادة.',
  'If the clinic is closed, or cannot see you today: call a pediatrician now.':
    'إن كانت العيادة مغلقة، أو لم تستطع رؤيتك اليوم: اتصل الآن بطبيب أطفال.',
  'Emergency?': 'حالة طارئة؟',
  'Short of breath, chest pain, fainted, coughing blood, or a blue, white or cold leg or arm?':
    'ضيق في التنفس، أو ألم في الصدر، أو إغماء، أو دم مع السعال، أو ساق أو ذراع زرقاء أو بيضاء أو باردة؟',
};
