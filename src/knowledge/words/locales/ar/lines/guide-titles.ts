import type { Lines } from '../../translation-types.ts';

/** Titles and leads of the guide. */
export const guideTitles: Lines = {
  'When to get help': 'متى تطلب المساعدة',
  'One sign of a clot in the lung is enough to call 999.':
    'علامة واحدة على جلطة في الرئة تكفي للاتصال برقم 999.',
  'One sign of a clot in the lung is enough to call 911.':
    'علامة واحدة على جلطة في الرئة تكفي للاتصال برقم 911.',
  'DVT: what it is and what it looks like': 'الجلطة الوريدية (DVT): ما هي وكيف تبدو',
  'A DVT (deep vein thrombosis) is a blood clot in a deep vein, most often in one leg.':
    'DVT (جلطة الوريد العميق) هي جلطة دم في وريد عميق، وغالبًا في ساق واحدة.',
  'How a DVT is found': 'كيف تُكتشف الجلطة الوريدية (DVT)',
  'A doctor or nurse looks at you, and tests show whether there is a clot.':
    'يفحصك طبيب أو ممرضة، وتُظهر الفحوص هل توجد جلطة.',
  'Can a DVT be treated at home?': 'هل يمكن علاج الجلطة الوريدية (DVT) في البيت؟',
  'Many people are treated at home. A doctor decides that with you, after a scan and other checks.':
    'يُعالَج كثير من الناس في البيت. يقرر ذلك طبيب معك، بعد فحص بالموجات فوق الصوتية وفحوص أخرى.',
  'Treatment with a blood thinner': 'العلاج بمميّع دم',
  'A blood thinner (anticoagulant) stops a clot from growing and from travelling to the lungs.':
    'مميّع الدم (مضاد التخثر) يمنع الجلطة من أن تكبر ومن أن تصل إلى الرئتين.',
  'Treatment in hospital': 'العلاج في المستشفى',
  'Most people go home. Some need to be in hospital, and a few need a procedure.':
    'يعود معظم الناس إلى البيت. ويحتاج بعضهم إلى المستشفى، وقليل منهم إلى إجراء طبي.',
  'Compression stockings': 'الجوارب الضاغطة',
  'Stockings may ease swelling for some people. They do not take the place of the medicine.':
    'قد تخفف الجوارب التورم عند بعض الناس. لكنها لا تحل محل الدواء.',
  'Getting better at home': 'التعافي في البيت',
  'Move a little and often, and rest with the leg up. These help, and the medicine does the work.':
    'تحرّك قليلًا وكثيرًا ما تكرر ذلك، واسترح وساقك مرفوعة. هذا يساعد، أما العلاج فهو عمل الدواء.',
  'Keeping the risk low': 'إبقاء الخطر منخفضًا',
  'Small habits lower the risk of a clot.': 'العادات الصغيرة تقلل خطر الجلطة.',
  Travel: 'السفر',
  'The risk of a clot rises on trips of 4 hours or more, by air, road or rail.':
    'يزداد خطر الجلطة في سفر مدته 4 ساعات أو أكثر، بالطائرة أو على الطريق أو بالقطار.',
  'Pregnancy and birth': 'الحمل والولادة',
  'A clot is more likely while you are pregnant and for 6 weeks after. It is still rare.':
    'الجلطة أكثر احتمالًا أثناء الحمل وفي 6 أسابيع بعده. ومع ذلك فهي نادرة.',
  'The pill and HRT': 'حبوب منع الحمل والعلاج الهرموني (HRT)',
  'Some hormones make a clot more likely. There are others that do not.':
    'بعض الهرمونات تزيد احتمال الجلطة. وهناك غيرها لا تزيده.',
  'After an operation or a hospital stay': 'بعد عملية أو إقامة في المستشفى',
  'A clot is more likely for about 3 months after you leave hospital.':
    'الجلطة أكثر احتمالًا لنحو 3 أشهر بعد مغادرة المستشفى.',
  'Being seen, and what it costs': 'موعدك وكلفته',
  'Booking, insurance and cost': 'المواعيد والتأمين والكلفة',
  'Care for a DVT is free on the NHS. How fast you are seen goes by how ill you are.':
    'علاج الجلطة الوريدية (DVT) مجاني في NHS. سرعة موعدك تتبع شدة مرضك.',
  'How fast you are seen goes by how ill you are, never by your insurance.':
    'سرعة موعدك تتبع شدة مرضك، ولا تتبع تأمينك أبدًا.',
  Emergency: 'حالة طارئة',
  'How to get there': 'كيف تصل إلى هناك',
  'The same day': 'في اليوم نفسه',
  'Do not': 'تجنّب',
  'What it is': 'ما هي',
  'Signs in a leg or arm': 'علامات في ساق أو ذراع',
  'You may have one or more of these, most often on one side:':
    'قد تكون عندك علامة أو أكثر من هذه، وغالبًا في جانب واحد:',
  'Who is more likely to get one': 'من هم الأكثر عرضة',
  'A clot is more likely if you:': 'الجلطة أكثر احتمالًا إذا كنت:',
  Tests: 'الفحوص',
  'What the scan tells': 'ماذا يُظهر الفحص',
  'If no clot is found': 'إذا لم توجد جلطة',
  'Who may be treated at home': 'من يمكن علاجه في البيت',
  'A doctor may plan care at home if all of these hold:':
    'قد يخطط الطبيب للعلاج في البيت إذا تحقق كل ما يلي:',
  'Who should not, without a specialist': 'من لا ينبغي علاجه في البيت بلا طبيب مختص',
  'Care at home alone is not safe, or needs a specialist first, if you:':
    'العلاج في البيت وحده غير آمن، أو يحتاج أولًا إلى طبيب مختص، إذا كنت:',
  'Who decides': 'من يقرر',
  'What care at home is': 'ما هو العلاج في البيت',
  'Your team guides you. You:': 'يرشدك فريقك. وأنت:',
  'When care at home must stop': 'متى يجب أن يتوقف العلاج في البيت',
  'Why a scan comes first': 'لماذا يأتي الفحص أولًا',
  'The medicine': 'الدواء',
  Do: 'افعل',
  'If you take warfarin': 'إذا كنت تتناول warfarin (وارفارين)',
  Bleeding: 'النزيف',
  'Who needs hospital': 'من يحتاج إلى المستشفى',
  'A filter in a vein': 'مرشّح في وريد',
  'In hospital for something else': 'في المستشفى لسبب آخر',
  'What they can and cannot do': 'ما تستطيعه وما لا تستطيعه',
  'In the months after': 'في الشهور التالية',
  'Ask before you go': 'اسأل قبل أن تسافر',
  'On a trip of 4 hours or more, do': 'في سفر مدته 4 ساعات أو أكثر، افعل ما يلي',
  'After the trip': 'بعد السفر',
  'If you have signs': 'إن كانت عندك علامات',
  Treatment: 'العلاج',
  'Which ones': 'أيها',
  'What to do': 'ماذا تفعل',
  'Being seen': 'موعدك',
  Cost: 'الكلفة',
  'Insurance and cost': 'التأمين والكلفة',
};
