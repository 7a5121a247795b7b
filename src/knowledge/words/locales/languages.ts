import type { Region } from '../../rule-types.ts';

export type Language = 'en' | 'es' | 'ar';

type LanguageWords = {
  /** Its own name, in its own script. */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
  /** For dates and times. Digits are those on the box in every language. */
  readonly tag: Readonly<Record<Region, string>>;
  /** Between a day and a time of day. */
  readonly dayAndTime: string;
} & (
  | { readonly original: true }
  | {
      readonly original: false;
      /** A second person who knows both languages and the medicine has read all of it against the English. */
      readonly reviewed: boolean;
      /** Shown over a draft, in its language. */
      readonly banner: string;
    }
);

/**
 * English is what is signed. The others are drafts: they are never shown without their banner and the English beside
 * them, and the types in `engine/messages` leave no other way.
 */
export const languages = {
  en: {
    name: 'English',
    direction: 'ltr',
    original: true,
    tag: { uk: 'en-GB', us: 'en-US' },
    dayAndTime: ' at ',
  },
  es: {
    name: 'Español',
    direction: 'ltr',
    original: false,
    reviewed: false,
    banner: 'Borrador: esta traducción aún no está revisada. Vale el texto en inglés.',
    tag: { uk: 'es-ES', us: 'es-US' },
    dayAndTime: ', ',
  },
  ar: {
    name: 'العربية',
    direction: 'rtl',
    original: false,
    reviewed: false,
    banner: 'مسودة: هذه الترجمة لم تُراجَع بعد. النص الإنجليزي هو المعتمد.',
    tag: { uk: 'ar-u-nu-latn', us: 'ar-u-nu-latn' },
    dayAndTime: '، ',
  },
} as const satisfies Record<Language, LanguageWords>;

/** Whose translation nobody has reviewed. Follows from the table above, so a review changes the types. */
export type DraftLanguage = {
  [L in Language]: (typeof languages)[L] extends { readonly original: false; readonly reviewed: false }
    ? L
    : never;
}[Language];

export const isDraft = (language: Language): language is DraftLanguage => {
  const words: LanguageWords = languages[language];
  return !words.original && !words.reviewed;
};

export const languageIds: readonly Language[] = ['en', 'es', 'ar'];
