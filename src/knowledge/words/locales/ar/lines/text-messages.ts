import type { Lines } from '../../translation-types.ts';

/** The check-in as text messages. A reply is typed as in English: figures, and MORE. */
export const textMessages: Lines = {
  'Any new or worse: short of breath, chest pain, coughing blood, fainting, racing heart? If yes call 999 now. Reply 1 yes, 2 no, 3 not sure.':
    'جديد أو أسوأ: ضيق تنفس، ألم صدر، دم مع السعال، إغماء، تسارع القلب؟ إن نعم اتصل فورًا برقم 999. أجب 1 نعم، 2 لا، 3 لست متأكدًا.',
  'Any new or worse: short of breath, chest pain, coughing blood, fainting, racing heart? If yes call 911 now. Reply 1 yes, 2 no, 3 not sure.':
    'جديد أو أسوأ: ضيق تنفس، ألم صدر، دم مع السعال، إغماء، تسارع القلب؟ إن نعم اتصل فورًا برقم 911. أجب 1 نعم، 2 لا، 3 لست متأكدًا.',
  'Is the leg blue, white, cold or numb, or can you not move your toes? If yes call 999 now. Reply 1 yes, 2 no, 3 not sure.':
    'هل الساق زرقاء أو بيضاء أو باردة أو خدرة، أو لا تتحرك أصابع القدم؟ إن نعم اتصل فورًا برقم 999. أجب 1 نعم، 2 لا، 3 لست متأكدًا.',
  'Is the leg blue, white, cold or numb, or can you not move your toes? If yes call 911 now. Reply 1 yes, 2 no, 3 not sure.':
    'هل الساق زرقاء أو بيضاء أو باردة أو خدرة، أو لا تتحرك أصابع القدم؟ إن نعم اتصل فورًا برقم 911. أجب 1 نعم، 2 لا، 3 لست متأكدًا.',
  'Any sudden bad headache, weakness, or trouble with speech or sight? If yes call 999 now. Reply 1 yes, 2 no, 3 not sure.':
    'فجأة صداع شديد أو ضعف أو صعوبة في الكلام أو الرؤية؟ إن نعم اتصل فورًا برقم 999. أجب 1 نعم، 2 لا، 3 لست متأكدًا.',
  'Any sudden bad headache, weakness, or trouble with speech or sight? If yes call 911 now. Reply 1 yes, 2 no, 3 not sure.':
    'فجأة صداع شديد أو ضعف أو صعوبة في الكلام أو الرؤية؟ إن نعم اتصل فورًا برقم 911. أجب 1 نعم، 2 لا، 3 لست متأكدًا.',
  'Any bleeding, blood in poo, pee or vomit, big bruises, sudden bad pain, a fall or a hit on the head? If it will not stop call 999 now. Reply 1 yes, 2 no, 3 not sure.':
    'هل من نزيف، أو دم في البراز أو البول أو القيء، أو كدمات كبيرة، أو ألم شديد مفاجئ، أو سقوط أو ضربة على الرأس؟ إن لم يتوقف اتصل فورًا برقم 999. أجب 1 نعم، 2 لا، 3 لست متأكدًا.',
  'Any bleeding, blood in stool, urine or vomit, big bruises, sudden bad pain, a fall or a hit on the head? If it will not stop call 911 now. Reply 1 yes, 2 no, 3 not sure.':
    'هل من نزيف، أو دم في البراز أو البول أو القيء، أو كدمات كبيرة، أو ألم شديد مفاجئ، أو سقوط أو ضربة على الرأس؟ إن لم يتوقف اتصل فورًا برقم 911. أجب 1 نعم، 2 لا، 3 لست متأكدًا.',
  'How bad is your leg pain now, at rest? Reply a number from 0 (none) to 10 (worst).':
    'ما شدة ألم ساقك الآن وأنت مرتاح؟ أجب برقم من 0 (لا ألم) إلى 10 (الأسوأ).',
  'Please measure both calves at the mark. Reply left and right in cm, like 38.5 37. If you cannot, reply NO.':
    'من فضلك قس ربلتي الساقين عند العلامة. أجب باليسرى ثم اليمنى بالسنتيمتر، مثل 38.5 37. إن لم تستطع فأجب NO.',
  'Your dose was due to change on {on}. Have you changed it? Reply 1 yes, 2 no, 3 not sure.':
    'كان من المقرر أن تتغير جرعتك يوم {on}. هل غيرتها؟ أجب 1 نعم، 2 لا، 3 غير متأكد.',
  'Sorry, we could not read your reply.': 'عذرا، لم نستطع قراءة ردك.',
  'Is the swelling better, the same or worse? Reply 1 better, 2 same, 3 worse. If it came suddenly, reply 4.':
    'هل التورم أحسن أو كما هو أو أسوأ؟ أجب 1 أحسن، 2 كما هو، 3 أسوأ. وإن جاء فجأة فأجب 4.',
  'How many doses have you missed since last time? Reply a number. If you took too much, or threw up a dose, reply MORE.':
    'كم جرعة فاتتك منذ آخر مرة؟ أجب برقم. وإن تناولت أكثر من اللازم أو تقيأت جرعة فأجب MORE.',
  'Any rash, yellow eyes or skin, or feeling very sick? Reply 1 yes, 2 no, 3 not sure.':
    'هل من طفح، أو اصفرار العينين أو الجلد، أو غثيان شديد؟ أجب 1 نعم، 2 لا، 3 لست متأكدًا.',
  'Any new medicine, herb or painkiller? Reply 1 yes, 2 no, 3 not sure.':
    'هل من دواء أو عشبة أو مسكّن جديد؟ أجب 1 نعم، 2 لا، 3 لست متأكدًا.',
  'Did you walk and do your leg moves? Reply 1 yes, 2 no, 3 some.':
    'هل مشيت وقمت بتمارين الساق؟ أجب 1 نعم، 2 لا، 3 بعضها.',
  'About how many cups do you drink a day? Reply a number.': 'كم كوبًا تشرب في اليوم تقريبًا؟ أجب برقم.',
  'Do you have a fever, or a hot area on the leg that spreads? Reply 1 yes, 2 no, 3 not sure.':
    'هل عندك حمى، أو منطقة ساخنة في الساق تنتشر؟ أجب 1 نعم، 2 لا، 3 لست متأكدًا.',
  'Do you have your next dose, and enough for 7 days? Reply 1 yes, 2 no, 3 not sure.':
    'هل معك جرعتك التالية، وما يكفي 7 أيام؟ أجب 1 نعم، 2 لا، 3 لست متأكدًا.',
  'Do you plan a long trip, dental work, an operation or an injection, or could you be pregnant? Reply 1 yes, 2 no, 3 not sure.':
    'هل تنوي سفرًا طويلًا أو علاج أسنان أو عملية أو حقنة، أو يحتمل أنك حامل؟ أجب 1 نعم، 2 لا، 3 لست متأكدًا.',
  'Do you feel safe at home, with someone to look in on you? Reply 1 yes, 2 no, 3 not sure.':
    'هل تشعر بالأمان في البيت، ومعك من يمر للاطمئنان عليك؟ أجب 1 نعم، 2 لا، 3 لست متأكدًا.',
};
