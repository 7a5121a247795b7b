import type { EpisodeForm } from '../forms/episode-form.ts';
import { afterForms } from './after-forms.tsx';
import { reviewSheetForms } from './review-forms.tsx';
import { superficialForms } from './superficial-form.tsx';
import { villaltaForms } from './villalta-forms.tsx';

export const followUpForms: readonly EpisodeForm[] = [
  ...reviewSheetForms,
  ...villaltaForms,
  ...afterForms,
  ...superficialForms,
];
