import type { Lines } from '../../translation-types.ts';

/** The frame of the public pages and their fixed texts. */
export const pages: Lines = {
  UK: 'المملكة المتحدة',
  US: 'الولايات المتحدة',
  'Your answers': 'إجاباتك',
  'About this check': 'عن هذا الفحص',
  'Virchow tells a person with a sore or swollen leg or arm how fast to act, and where to go.':
    'يقول Virchow لمن عنده ساق أو ذراع مؤلمة أو متورمة كم يسرع، وإلى أين يذهب.',
  'A list of rules that anyone can read, each with its source. The same answers always give the same advice.':
    'قائمة قواعد يمكن لأي شخص قراءتها، ولكل منها مصدرها. الإجابات نفسها تعطي دائمًا النصيحة نفسها.',
  'It asks about emergencies first. “I am not sure” never counts as “No”. Good news in one answer never hides bad news in another.':
    'يسأل عن الحالات الطارئة أولًا. «لست متأكدًا» لا تُحسب «لا» أبدًا. والخبر الجيد في إجابة لا يخفي خبرًا سيئًا في أخرى.',
  'It is named after Rudolf Virchow, a doctor who explained why blood clots.':
    'سُمي باسم رودولف فيرشو (Rudolf Virchow)، وهو طبيب شرح لماذا يتجلط الدم.',
  'What it is not': 'ما ليس هو',
  'It does not say whether you have a clot. It does not choose, change or stop a medicine.':
    'لا يقول هل عندك جلطة. ولا يختار دواء ولا يغيّره ولا يوقفه.',
  'It does not replace a doctor, a nurse or a pharmacist. If you feel that something is wrong, get help, whatever this page says.':
    'لا يحل محل طبيب أو ممرضة أو صيدلي. إن شعرت أن شيئًا ليس على ما يرام فاطلب المساعدة، مهما قالت هذه الصفحة.',
  'Nobody is on duty behind it. Nobody reads your answers.': 'لا أحد مناوب خلفه. ولا أحد يقرأ إجاباتك.',
  'Who stands behind it': 'من المسؤول عنه',
  'Nobody yet stands behind it as the manufacturer of a medical device. No clinical safety officer has signed it. Do not rely on it alone.':
    'لا أحد مسؤول عنه بعد بصفته صانع جهاز طبي. ولم يوقّعه أي مسؤول سلامة سريرية. لا تعتمد عليه وحده.',
  Accessibility: 'سهولة الاستعمال للجميع',
  'Everybody should be able to use this check, also when ill, in pain or afraid.':
    'ينبغي أن يستطيع الجميع استعمال هذا الفحص، حتى مع المرض أو الألم أو الخوف.',
  'What you can do': 'ماذا يمكنك أن تفعل',
  'Use it with a keyboard alone, with a screen reader, or by voice.':
    'استعمله بلوحة المفاتيح وحدها، أو بقارئ شاشة، أو بالصوت.',
  'Make the text twice as large, or use a narrow screen. Nothing is cut off.':
    'كبّر النص إلى الضعف، أو استعمل شاشة ضيقة. لا يُقطع شيء.',
  'Use it in light or dark colours, or in your own. It follows your device.':
    'استعمله بألوان فاتحة أو داكنة، أو بألوانك. وهو يتبع جهازك.',
  'Use it without JavaScript. Print any page.': 'استعمله بلا JavaScript. واطبع أي صفحة.',
  'How we check it': 'كيف نتحقق منه',
  'We aim for level AA of the Web Content Accessibility Guidelines 2.2. Programs check every page, light and dark. People with disabilities have not tested it yet.':
    'نهدف إلى مستوى AA من إرشادات WCAG 2.2. تفحص برامج كل صفحة، فاتحة وداكنة. ولم يجرّبه بعد أشخاص ذوو إعاقة.',
  'The words are written for a reading age of 9 to 11. They are in English only.':
    'كُتبت الكلمات لمستوى قراءة من 9 إلى 11 سنة. وهي بالإنجليزية فقط.',
  'If it does not work for you': 'إن لم يعمل عندك',
  'Do not wait for us. Call 111, or 18001 111 on Relay UK. In an emergency call 999, or 18000 on Relay UK.':
    'لا تنتظرنا. اتصل برقم 111، أو 18001 111 على Relay UK. وفي حالة طارئة اتصل برقم 999، أو 18000 على Relay UK.',
  'Do not wait for us. Call your doctor or a nurse line, or use 711 relay. In an emergency call 911.':
    'لا تنتظرنا. اتصل بطبيبك أو بخط تمريض، أو استعمل خدمة 711 (relay). وفي حالة طارئة اتصل برقم 911.',
  'Some of your answers did not reach us. Nothing was guessed: please answer again what we ask.':
    'بعض إجاباتك لم تصل إلينا. لم نخمّن شيئًا: من فضلك أجب مرة أخرى عما نسأل.',
  'You are changing an answer. Your other answers are kept.': 'أنت تغيّر إجابة. إجاباتك الأخرى باقية.',
  'Tick what you have now. Your other answers are kept.': 'ضع علامة على ما عندك الآن. إجاباتك الأخرى باقية.',
  'Choose an answer. If you do not know, choose “I am not sure”.':
    'اختر إجابة. إن كنت لا تعرف فاختر «لست متأكدًا».',
  Virchow: 'Virchow',
  'Check a sore or swollen leg or arm': 'افحص ساقًا أو ذراعًا مؤلمة أو متورمة',
  'Skip to main content': 'انتقل إلى المحتوى الرئيسي',
  'Emergency help': 'مساعدة طارئة',
  'New sign? Act now': 'علامة جديدة؟ تصرف الآن',
  Country: 'البلد',
  Back: 'رجوع',
  Continue: 'متابعة',
  'Start again': 'ابدأ من جديد',
  About: 'حول',
  Privacy: 'الخصوصية',
  'This page advises. It does not replace a doctor or nurse.': 'هذه الصفحة تنصح. ولا تحل محل طبيب أو ممرضة.',
  'There is a problem': 'هناك مشكلة',
  'Error: ': 'خطأ: ',
  'Try this': 'جرّب هذا',
  or: 'أو',
  'We do not store your answers.': 'لا نحفظ إجاباتك.',
  'What happens to your answers': 'ماذا يحدث لإجاباتك',
  'Your answers travel with each page, inside the form, and come back with the next one. They are never part of the web address.':
    'تنتقل إجاباتك مع كل صفحة داخل النموذج، وتعود مع الصفحة التالية. وليست أبدًا جزءًا من عنوان الموقع.',
  'Our computer uses them to make the next page. It writes them nowhere.':
    'يستعملها حاسوبنا ليصنع الصفحة التالية. ولا يكتبها في أي مكان.',
  'The check sets no cookies. Nothing is loaded from another company. Nobody follows you from page to page.':
    'لا يضع هذا الفحص ملفات cookies. ولا يُحمَّل شيء من شركة أخرى. ولا يتتبعك أحد من صفحة إلى صفحة.',
  'What you send by “Tell us what you think” is kept and read by the clinic: your words, the page, and how to reach you if you say so.':
    'ما ترسله عبر «Tell us what you think» تحفظه العيادة وتقرؤه: كلماتك والصفحة وكيف نصل إليك إن ذكرت ذلك.',
  'If you sign in to your own page, your browser keeps one cookie, so that you stay signed in. Sign out, and it is gone.':
    'إذا دخلت إلى صفحتك الخاصة، يحفظ متصفحك ملف cookie واحدًا لتبقى داخلها. اخرج فيزول.',
  'On a shared phone or computer': 'على هاتف أو حاسوب مشترك',
  'Your browser may remember the pages of this visit until you close it. Close the tab when you are done. “Start again” begins with no answers.':
    'قد يتذكر متصفحك صفحات هذه الزيارة حتى تغلقه. أغلق الصفحة عندما تنتهي. «ابدأ من جديد» يبدأ بلا إجابات.',
  'If you call a number from this page, your phone keeps the call in its list.':
    'إن اتصلت برقم من هذه الصفحة فسيحفظ هاتفك المكالمة في قائمته.',
  'What we do keep': 'ماذا نحفظ',
  'Like any web site, our computer notes that a page was asked for and when, so that we can see faults. These notes hold no answers.':
    'مثل أي موقع، يسجل حاسوبنا أن صفحة طُلبت ومتى، لنرى الأعطال. وليس في هذه السجلات إجابات.',
  'Who to contact': 'بمن تتصل',
  'You can say:': 'يمكنك أن تقول:',
  'If it is closed, full, or nobody answers': 'إن كان مغلقًا أو ممتلئًا أو لم يجب أحد',
  'Why we say this': 'لماذا نقول هذا',
  'You told us:': 'قلت لنا:',
  'You were not sure about': 'لم تكن متأكدًا من',
  'What would change this advice': 'ما الذي يغيّر هذه النصيحة',
  If: 'إذا',
  'If any of these happens': 'إذا حدث شيء من هذا',
  'What happens next': 'ماذا يحدث بعد ذلك',
  'Good to know': 'من المفيد أن تعرف',
  'Every day': 'كل يوم',
  'On a long trip': 'في سفر طويل',
  'In care': 'أثناء الرعاية الطبية',
  Change: 'تغيير',
  'Where this advice comes from': 'من أين جاءت هذه النصيحة',
  Rule: 'القاعدة',
  'This is our own safety choice. No doctor or nurse has signed it yet.':
    'هذا اختيارنا نحن للسلامة. ولم يوقّعه بعد طبيب ولا ممرضة.',
  'Written from expert knowledge. To be read against its source.':
    'كُتب من معرفة الخبراء. ويجب أن يُقارن بمصدره.',
  'You did not answer everything. We counted the rest as “I am not sure”.':
    'لم تجب عن كل شيء. حسبنا الباقي «لست متأكدًا».',
  'Nothing is stored. When you close this page, your answers are gone. To keep them, print the page or take a picture of it.':
    'لا يُحفظ شيء. عندما تغلق هذه الصفحة تزول إجاباتك. لتحتفظ بها اطبع الصفحة أو صوّرها.',
  'This page is not here': 'هذه الصفحة ليست هنا',
  'The address may be wrong, or the page has moved.': 'قد يكون العنوان خطأ، أو نُقلت الصفحة.',
  'You can still do the check': 'ما زال بإمكانك إجراء الفحص',
  'It takes about 3 minutes and stores nothing.': 'يستغرق نحو 3 دقائق ولا يحفظ شيئًا.',
  'Sorry, something went wrong': 'عذرًا، حدث خلل',
  'It is our fault, not yours. If you are worried now, do not wait for this page: call 111, or 999 in an emergency.':
    'الخطأ منا وليس منك. إن كنت قلقًا الآن فلا تنتظر هذه الصفحة: اتصل برقم 111، أو برقم 999 في حالة طارئة.',
  'It is our fault, not yours. If you are worried now, do not wait for this page: call your doctor or a nurse line, or 911 in an emergency.':
    'الخطأ منا وليس منك. إن كنت قلقًا الآن فلا تنتظر هذه الصفحة: اتصل بطبيبك أو بخط تمريض، أو برقم 911 في حالة طارئة.',
  'You can try again': 'يمكنك المحاولة مرة أخرى',
  'Go back one page and send it again, or start again. Nothing was stored.':
    'ارجع صفحة إلى الوراء وأرسلها مرة أخرى، أو ابدأ من جديد. لم يُحفظ شيء.',
  Sources: 'المصادر',
  'The rules rest on these. Each line ends with the day on which we last compared our rules with it.':
    'تستند القواعد إلى هذه. ينتهي كل سطر باليوم الذي قارنّا فيه قواعدنا به آخر مرة.',
  'Compared on': 'قورن في',
  Edition: 'الطبعة',
  'Written on': 'كُتب في',
  'to be checked again by': 'يُراجع مرة أخرى قبل',
  'Knowledge version': 'نسخة المعرفة',
  'Sore or swollen leg or arm?': 'ساق أو ذراع مؤلمة أو متورمة؟',
  'Find out how fast to act, and where to go. It may be a blood clot in a deep vein (DVT), which needs help today.':
    'اعرف كم تسرع، وإلى أين تذهب. قد تكون جلطة دم في وريد عميق (DVT)، وهي تحتاج إلى مساعدة اليوم.',
  'Call 999 now if you are short of breath, have chest pain, cough up blood or have fainted':
    'اتصل فورًا برقم 999 إن كان عندك ضيق في التنفس أو ألم في الصدر أو دم مع السعال أو أغمي عليك',
  'Do the same if a leg or arm has turned blue, white or cold. Do not fill in anything first. Do not drive yourself.':
    'افعل الشيء نفسه إن صارت ساق أو ذراع زرقاء أو بيضاء أو باردة. لا تملأ أي شيء قبل ذلك. لا تقد السيارة بنفسك.',
  'Call 911 now if you are short of breath, have chest pain, cough up blood or have fainted':
    'اتصل فورًا برقم 911 إن كان عندك ضيق في التنفس أو ألم في الصدر أو دم مع السعال أو أغمي عليك',
  'Start the check': 'ابدأ الفحص',
  'About 3 minutes': 'نحو 3 دقائق',
  'One question at a time, and never more than 12 screens. It stops as soon as we know.':
    'سؤال واحد في كل مرة، ولا أكثر من 12 شاشة. ويتوقف حالما نعرف.',
  'Nothing to bring': 'لا شيء تحضره',
  'No account, no name, no measuring. “I am not sure” is always a good answer.':
    'بلا حساب، ولا اسم، ولا قياس. «لست متأكدًا» إجابة جيدة دائمًا.',
  'Nothing is stored': 'لا يُحفظ شيء',
  'We keep no answers and set no cookies. Close the page and they are gone.':
    'لا نحفظ إجابات ولا نضع cookies. أغلق الصفحة فتزول.',
  'You can ask for someone else. Answer as they would.': 'يمكنك أن تسأل عن شخص آخر. أجب كما كان سيجيب.',
  'Pregnant, or under 18? Do the check too. It sends you to the right place.':
    'حامل، أو دون 18 سنة؟ قم بالفحص أيضًا. فهو يرسلك إلى المكان الصحيح.',
  'It is for people in the United Kingdom. You can switch country at the top.':
    'هو لمن يعيشون في المملكة المتحدة. يمكنك تغيير البلد في الأعلى.',
  'It is for people in the United States. You can switch country at the top.':
    'هو لمن يعيشون في الولايات المتحدة. يمكنك تغيير البلد في الأعلى.',
  'Changes in skin colour are harder to see on brown or black skin. We say what to look for.':
    'يصعب رؤية تغيّر لون الجلد على البشرة السمراء أو السوداء. نقول لك عمّ تبحث.',
  'These words are a first edition. No doctor or nurse has signed them yet.':
    'هذه الكلمات طبعة أولى. ولم يوقّعها بعد طبيب ولا ممرضة.',
};
