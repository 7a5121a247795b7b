import type { Lines } from '../../translation-types.ts';

/** What happens next, what not to do, self-care, prevention. */
export const advice: Lines = {
  'massage the leg or arm': 'تدليك الساق أو الذراع',
  'take aspirin for a clot, or anyone else’s blood thinner':
    'تناول الأسبرين من أجل جلطة، أو مميّع دم يخص شخصًا آخر',
  'stop a blood thinner you were given, unless you are told to': 'إيقاف مميّع دم وُصف لك، إلا إذا قيل لك ذلك',
  'put off getting help to try tight stockings first': 'تأخير طلب المساعدة لتجربة جوارب ضاغطة أولًا',
  'Keep active, and keep to a healthy weight.': 'ابقَ نشيطًا، وحافظ على وزن صحي.',
  'When you sit for long, get up and walk at least once an hour.':
    'إذا جلست طويلًا فقم وامشِ مرة كل ساعة على الأقل.',
  'Drink enough water. Drink little alcohol.': 'اشرب ما يكفي من الماء. واشرب القليل من الكحول لا أكثر.',
  'Do not smoke. Do not sit with crossed legs.': 'لا تدخن. ولا تجلس وساقاك متقاطعتان.',
  'On trips of 4 hours or more: walk, move your feet up and down, drink water and wear loose clothes.':
    'في سفر مدته 4 ساعات أو أكثر: امشِ، وحرّك قدميك إلى أعلى وأسفل، واشرب الماء، والبس ثيابًا واسعة.',
  'Ask your GP or pharmacist before a trip of more than 6 hours, or if you have had a clot, cancer, an operation in the last weeks, or are pregnant.':
    'اسأل GP أو صيدليًا قبل سفر مدته أكثر من 6 ساعات، أو إن أصبت من قبل بجلطة أو سرطان، أو أجريت عملية في الأسابيع الأخيرة، أو كنت حاملًا.',
  'Ask your doctor or pharmacist before a trip of more than 6 hours, or if you have had a clot, cancer, an operation in the last weeks, or are pregnant.':
    'اسأل طبيبك أو صيدليًا قبل سفر مدته أكثر من 6 ساعات، أو إن أصبت من قبل بجلطة أو سرطان، أو أجريت عملية في الأسابيع الأخيرة، أو كنت حاملًا.',
  'Going into hospital? Ask how they keep your risk of a clot low.':
    'هل ستدخل المستشفى؟ اسأل كيف يُبقون خطر الجلطة منخفضًا.',
  'Going into the hospital? Ask how they keep your risk of a clot low.':
    'هل ستدخل المستشفى؟ اسأل كيف يُبقون خطر الجلطة منخفضًا.',
  'On the pill or HRT? Ask about your risk. Do not stop on your own.':
    'هل تتناولين حبوب منع الحمل أو العلاج الهرموني (HRT)؟ اسألي عن خطرك. لا توقفيها بنفسك.',
  'Keep moving gently. Rest with the leg or arm raised.': 'تابع الحركة برفق. واسترح والساق أو الذراع مرفوعة.',
  'Look at it in 24 hours, and again in 48 hours. It should be better each time.':
    'انظر إليها بعد 24 ساعة، ومرة أخرى بعد 48 ساعة. ينبغي أن تكون أحسن في كل مرة.',
  'At each look, do this check again if it is swollen, warm, a new colour or hurts more. Colour is harder to see on brown or black skin.':
    'في كل نظرة أعد هذا الفحص إن كانت متورمة أو ساخنة أو تغيّر لونها أو زاد ألمها. يصعب رؤية اللون على البشرة السمراء أو السوداء.',
  'Doctors look for the cause at once. They may take blood, trace your heart and scan your chest or leg.':
    'يبحث الأطباء عن السبب حالًا. قد يأخذون دمًا، ويخططون قلبك، ويصورون صدرك أو ساقك.',
  'They ask about your medicines and may take blood. Have your medicine boxes with you.':
    'يسألونك عن أدويتك وقد يأخذون دمًا. لتكن علب أدويتك معك.',
  'They look at the skin, take your temperature and may take blood. An infection is treated with antibiotics.':
    'ينظرون إلى الجلد، ويقيسون حرارتك، وقد يأخذون دمًا. تُعالَج العدوى بالمضادات الحيوية.',
  'They look at the leg or arm and may take an X-ray.':
    'ينظرون إلى الساق أو الذراع وقد يجرون صورة بالأشعة السينية.',
  'They ask questions and may trace your heart.': 'يسألونك وقد يخططون قلبك.',
  'A DVT is a blood clot in a deep vein, most often in one leg. Some clots give no signs. A clot can travel to the lungs.':
    'DVT (جلطة الوريد العميق) هي جلطة دم في وريد عميق، وغالبًا في ساق واحدة. بعض الجلطات لا تعطي علامات. وقد تصل الجلطة إلى الرئتين.',
  'This page cannot tell whether you have a clot. Only tests can.':
    'هذه الصفحة لا تستطيع أن تقول هل عندك جلطة. الفحوص وحدها تستطيع.',
  'A doctor or nurse asks questions and looks at both legs or arms. They may measure them.':
    'يسألك طبيب أو ممرضة ويفحص الساقين أو الذراعين معًا. وقد يقيسها.',
  'You may have an ultrasound scan. It does not hurt. Some people need a second scan 6 to 8 days later.':
    'قد يُجرى لك فحص بالموجات فوق الصوتية. لا يؤلم. ويحتاج بعض الناس إلى فحص ثانٍ بعد 6 إلى 8 أيام.',
  'If the scan has to wait, you may get tablets or an injection until then. You are told when to stop.':
    'إن كان على الفحص أن ينتظر فقد تُعطى أقراصًا أو حقنة حتى ذلك الوقت. ويقال لك متى تتوقف.',
  'They look for other causes as well. They may still want a blood test or a scan.':
    'يبحثون عن أسباب أخرى أيضًا. وقد يريدون مع ذلك تحليل دم أو فحصًا بالموجات فوق الصوتية.',
  'Your team asks how you are and whether you miss doses. They tell you what is usual and when to come back.':
    'يسألك فريقك كيف أنت وهل تفوتك جرعات. ويخبرونك بما هو معتاد ومتى ترجع.',
  'A nurse or doctor asks more questions and tells you where to go.':
    'تسألك ممرضة أو طبيب أسئلة أخرى ويخبرك إلى أين تذهب.',
};
