import type { Language } from './languages.ts';

type SpokenWords = {
  readonly milligrams: string;
  /** The sign between 2 and 5 in "2.5 mg", said. */
  readonly point: string;
  /** Before the code of a country. */
  readonly plus: string;
  readonly midnight: string;
  /** "12:30 {atNight}": the words of `Intl` call it morning in one language and evening in another. */
  readonly atNight: string;
  /** Before a message that is not urgent, so that the right person hears it. */
  readonly opening: string;
  /** After each message, so that staff hear what was understood. */
  readonly closing: string;
};

/** How figures are said aloud, and what stands around a message read out by staff. */
export const spokenWords: Readonly<Record<Language, SpokenWords>> = {
  en: {
    milligrams: 'milligrams',
    point: 'point',
    plus: 'plus',
    midnight: 'midnight',
    atNight: 'at night',
    opening: 'Before I say more, please tell me your full name and your date of birth.',
    closing: 'Please tell me in your own words what you will do.',
  },
  es: {
    milligrams: 'miligramos',
    point: 'punto',
    plus: 'más',
    midnight: 'medianoche',
    atNight: 'de la noche',
    opening: 'Antes de seguir, dígame por favor su nombre completo y su fecha de nacimiento.',
    closing: 'Por favor, dígame con sus propias palabras qué va a hacer.',
  },
  ar: {
    milligrams: 'ملليغرام',
    point: 'فاصلة',
    plus: 'زائد',
    midnight: 'منتصف الليل',
    atNight: 'ليلاً',
    opening: 'قبل أن أكمل، من فضلك قل لي اسمك الكامل وتاريخ ميلادك.',
    closing: 'من فضلك قل لي بكلماتك ماذا ستفعل.',
  },
};
