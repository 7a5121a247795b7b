import { cite } from '../sources.ts';
import type { Language } from './locales/languages.ts';

/** The questions whose signs a free text is read for at once. */
export type RedFlagQuestion = 'q1' | 'q2' | 'q7' | 'q8';

export type RedFlagWords = {
  /** Beginnings of words, as they are typed; accents and Arabic prefixes do not matter. */
  readonly words: Readonly<Record<RedFlagQuestion, readonly string[]>>;
} & (
  | { readonly original: true }
  /** A second person who knows the language and the medicine has read the list, or nobody has yet. */
  | { readonly original: false; readonly reviewed: boolean }
);

/** Lists as they are read: with commas. */
const listOf = (...lines: readonly string[]): readonly string[] => lines.flatMap((line) => line.split(', '));

const english: RedFlagWords['words'] = {
  q1: listOf('breath, chest, cough, blood, faint, collapse, pass out, passed out, racing, palpit'),
  q2: listOf('blue, white, cold, numb, toes'),
  q7: listOf('bleed, bled, blood, black, tarry, coffee, bruise, pad, head, fall, fell'),
  q8: listOf('headache, weak, speech, slur, vision, see, stroke'),
};

const spanish: RedFlagWords['words'] = {
  q1: listOf(
    'respir, aire, ahog, asfix, sofoc, fatiga, pecho, torax, tos, sangr, desmay, desvanec, perdí el con',
    'perdió el con, inconscien, mare, colaps, palpit, taquicard, corazón, acelerad',
  ),
  q2: listOf(
    'azul, morad, amorat, blanc, pálid, frío, fría, helad, dormid, durmi, entumec, adormec, hormigue',
    'insensib, dedo, no siento',
  ),
  q7: listOf(
    'sangr, hemorrag, negr, alquitr, café, posos, vomit, moret, morat, cardenal, hematom, compresa',
    'toalla, cabeza, golpe, caí, cayó, caer',
  ),
  q8: listOf(
    'dolor de cabeza, duele la cabeza, cefalea, jaqueca, débil, fuerza, habl, balbuc, palabra, vista',
    'visión, veo, puedo ver, borros, derrame, ictus, embolia, infarto, parális, paraliz, torcid',
  ),
};

const arabic: RedFlagWords['words'] = {
  q1: listOf(
    'نفس, تنفس, ضيق, اختنا, اختنق, ختنق, خنق, مختنق, مخنوق, كتم, مكتوم, نهج, صدر, سعال, سعل, كح, دم',
    'إغماء, أغمي, غمى, وعي, دوخ, دوار, انهار, انهر, خفق, قلب, نبض, دقات, تسارع',
  ),
  q2: listOf(
    'أزرق, زرق, مزرق, أبيض, بيض, شاحب, بارد, برد, برود, خدر, مخدر, تنميل, نمل, منمل, أصابع, أصبع, إصبع',
    'لا أحس, ما أحس, لا أشعر',
  ),
  q7: listOf(
    'نزف, نزيف, دم, أسود, سوداء, سود, قهوة, قيء, تقي, استفرغ, كدم, رضوض, فوطة, فوط, رأس, سقط, سقوط, وقع',
    'وقوع, ارتط, طحت, ضربة',
  ),
  q8: listOf(
    'صداع, رأس, ضعف, ضعيف, كلام, تكلم, كلم, نطق, لسان, لعثم, رؤية, نظر, بصر, أرى, شوف, زغلل, غشاوة, سكتة',
    'جلطة, شلل, مشلول, معوج, عوج',
  ),
};

/** Words that make a question of an emergency sign be asked again; a person still reads the rest. */
export const redFlagWords = {
  /** All of them hold for every text: who reads a page in English may write in another language. */
  languages: {
    en: { original: true, words: english },
    es: { original: false, reviewed: false, words: spanish },
    ar: { original: false, reviewed: false, words: arabic },
  } satisfies Readonly<Record<Language, RedFlagWords>>,
  because: cite(
    'virchow-design',
    'check-in free text',
    'Free text is scanned at once for words of q1, q2, q7 and q8, and read by a person within 4 hours.',
    'design',
  ),
} as const;
