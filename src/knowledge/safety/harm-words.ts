import { cite } from '../sources.ts';
import type { Language } from '../words/locales/languages.ts';

/** What a text may be about. Each is a reason to look, and none is a finding. */
export const harmSigns = [
  'death',
  'emergency-care',
  'clot',
  'bleeding',
  'not-heard',
  'wrong-treatment',
  'injury',
  'symptoms-now',
] as const;
export type HarmSign = (typeof harmSigns)[number];

export type HarmWords = {
  /** Beginnings of words, as they are typed; a word that is misspelt often stands beside the right one. */
  readonly beginnings: Readonly<Record<HarmSign, readonly string[]>>;
  /** Words that are taken whole: "pe" is an embolism, "people" is not. */
  readonly whole: Readonly<Partial<Record<HarmSign, readonly string[]>>>;
} & (
  | { readonly original: true }
  /** A second person who knows the language and the medicine has read the list, or nobody has yet. */
  | { readonly original: false; readonly reviewed: boolean }
);

/** Lists as they are read: with commas. */
const listOf = (...lines: readonly string[]): readonly string[] => lines.flatMap((line) => line.split(', '));

const english: HarmWords = {
  original: true,
  beginnings: {
    death: listOf('deceased, fatal, funeral, coroner, inquest, passed away, lost his life, lost her life'),
    'emergency-care': listOf(
      'ambulance, ambulence, amblance, ambulans, paramedic, intensive care, resus, rushed to, rushed in',
      'cardiac arrest, heart attack, heartattack, stroke, admitted, readmit, hospitalis, hospitaliz',
      'life support, emergency room, emergency department, casualty, blue lights, collaps',
    ),
    clot: listOf(
      'pulmonary, pulmonery, embol, imbol, clot in my lung, clot on my lung, clots in, clots on, clot in the lung',
      'clot on the lung, clot in his lung, clot in her lung, clot on his lung, clot on her lung',
      'clot moved, clot broke, clot travel, infarct',
    ),
    bleeding: listOf(
      'bleed, haemor, hemor, haemmor, hemmor, blood in, blood from, blood everywhere, lost blood, lot of blood',
      'transfusion, black stool, black poo, tarry, vomiting blood, vomited blood, threw up blood',
      'coughing blood, coughing up blood, coughed up blood, nosebleed, bruis',
    ),
    'not-heard': listOf(
      'told me to wait, told to wait, told us to wait, told him to wait, told her to wait, told them to wait',
      'made me wait, made us wait, made him wait, made her wait, said to wait, said i could wait, said i can wait',
      'said it could wait, said it can wait, told it could wait, could have waited',
      'sent me home, sent home, sent us home, sent him home, sent her home, sent away, sent me away',
      'turned away, turned me away, turned him away, turned her away',
      'nobody called, no one called, noone called, never called, nobody rang, no one rang, never rang',
      'nobody answered, no one answered, nobody came, no one came, nobody told, no one told, never told',
      'not taken seriously, took me seriously, taken me seriously, did not listen, didn t listen, didnt listen',
      'would not listen, wouldn t listen, not listened, ignored, dismissed, fobbed, brushed off',
      'too late, misdiagnos, mis diagnos, missdiagnos, wrong diagnos, overlooked',
      'missed my, missed his, missed her, missed the clot, missed a clot, missed dvt, missed the dvt',
      'missed the diagnos, missed diagnos, missed pe, missed it',
      'told it was nothing, said it was nothing, told me it was nothing, told me it was fine, told me i was fine',
      'said i was fine, said it was fine, told me not to worry',
    ),
    'wrong-treatment': listOf(
      'wrong dose, wrong dosage, wrong tablet, wrong pill, wrong drug, wrong med, wrong medicine, wrong injection',
      'wrong strength, wrong leg, wrong arm, wrong side, wrong person, wrong patient, wrong name, wrong advice',
      'wrong result, wrong number of, overdos, over dos, double dose, double the dose, doubled the dose',
      'twice the dose, too much blood thinner, too many tablets, too many pills, too much warfarin',
      'ran out of, run out of, running out of, no tablets left, stopped my blood thinner, stopped my tablets',
      'allerg, anaphyl, reaction to, someone else s, somebody else s, another patient s, mixed up, mix up, mixup',
    ),
    injury: listOf(
      'harm, hurt, injur, damage, suffer, near miss, unsafe, danger, mistake, negligen, malpractice',
      'lawsuit, amput, seizure, miscarr, lost the baby, lost my baby, unconscious, brain',
    ),
    'symptoms-now': listOf(
      'can t breath, cant breath, cannot breath, can not breath, couldn t breath, couldnt breath, could not breath',
      'short of breath, shortness of breath, breathless, out of breath, trouble breath, struggling to breath',
      'hard to breath, difficulty breath, chest pain, pain in my chest, pains in my chest, chest hurts, chest is tight',
      'tight chest, faint, passed out, pass out, blacked out, leg is blue, leg is cold, leg turned blue, leg went blue',
    ),
  },
  whole: {
    death: listOf('die, died, dies, dying, dead, death, deaths, kill, killed, kills, killing'),
    'emergency-care': listOf('999, 911, 112, icu, itu, a e, ae, er, ed'),
    clot: listOf('pe, pes, p e'),
    bleeding: listOf('bled'),
    injury: listOf('sue, suing'),
  },
};

const spanish: HarmWords = {
  original: false,
  reviewed: false,
  beginnings: {
    death: listOf('muri, muert, fallec, mató, funeral'),
    'emergency-care': listOf(
      'ambulanc, ambulans, paramédic, urgencias, emergencias, cuidados intensivos, infarto, derrame, ictus',
      'me ingresaron, lo ingresaron, la ingresaron, hospitaliz',
    ),
    clot: listOf(
      'embolia, embolismo, coágulo en el pulm, coágulos en, trombo en el pulm, tromboembol, pulmonar',
    ),
    bleeding: listOf('sangr, hemorrag, moret, moratón, moratones, transfusi'),
    'not-heard': listOf(
      'que esperara, que espere, me hicieron esperar, me mandaron a casa, me enviaron a casa, nadie me llamó',
      'nadie llamó, no me hicieron caso, no me escuch, me ignor, demasiado tarde, diagnóstico equivocado',
      'mal diagnóstico, que no era nada, que no pasaba nada',
    ),
    'wrong-treatment': listOf(
      'dosis equivocada, dosis incorrecta, dosis doble, doble dosis, sobredosis, medicina equivocada',
      'medicamento equivocado, pastilla equivocada, pierna equivocada, se equivoc, alergi, sin pastillas',
    ),
    injury: listOf('daño, dañ, herid, lesion, peligr, neglig, error médico, desmay'),
    'symptoms-now': listOf(
      'no puedo respirar, no podía respirar, me falta el aire, falta de aire, dolor de pecho, dolor en el pecho',
      'me ahog, me duele el pecho',
    ),
  },
  whole: { 'emergency-care': listOf('uci'), clot: listOf('tep, ep') },
};

const arabic: HarmWords = {
  original: false,
  reviewed: false,
  beginnings: {
    death: listOf('مات, ماتت, توفي, توفيت, وفاة, موت, يموت, جنازة'),
    'emergency-care': listOf('إسعاف, اسعاف, طوارئ, عناية مركزة, عناية مركزه, جلطة قلبية, سكتة, مستشفى'),
    clot: listOf('انصمام, جلطة في الرئة, جلطة في رئت, جلطة رئوية, جلطة بالرئة, رئوي'),
    bleeding: listOf('نزف, نزيف, دم في, دم من, كدمات, نقل دم'),
    'not-heard': listOf(
      'انتظر, ننتظر, أنتظر, أرسلوني إلى البيت, أرسلوني للبيت, رجعوني البيت, لم يتصل, ما اتصل, لم يسمع, ما سمعوا',
      'تجاهل, متأخر, تشخيص خاطئ, تشخيص خطأ',
    ),
    'wrong-treatment': listOf(
      'جرعة خاطئة, جرعة خطأ, جرعة غلط, جرعة مضاعفة, جرعة زائدة, دواء خاطئ, دواء غلط, الدواء الخطأ, حساسية',
    ),
    injury: listOf('ضرر, أضرار, أذى, إصابة, خطر, خطأ طبي, إغماء, أغمي'),
    'symptoms-now': listOf(
      'لا أستطيع التنفس, ما أقدر أتنفس, ضيق تنفس, ضيق في التنفس, ألم في الصدر, ألم في صدر, وجع في صدر, اختناق',
    ),
  },
  whole: {},
};

/**
 * Words after which a person looks at what somebody wrote. They find too much, on purpose: "nobody was hurt" is read by a person
 * too, since no list can tell a denial from a complaint.
 */
export const harmWords = {
  languages: { en: english, es: spanish, ar: arabic } satisfies Record<Language, HarmWords>,
  because: cite(
    'virchow-design',
    'J12, words of harm',
    'Feedback that speaks of harm, or of signs of a clot or a bleed, becomes a safety case with an owner; a denial in it closes nothing, for a false alarm is cheaper than a missed one.',
    'design',
  ),
} as const;
