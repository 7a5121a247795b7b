import type { EpisodeForm } from '../forms/episode-form.ts';
import { doseForms } from './dose-forms.tsx';
import { ownerForms } from './owner-forms.tsx';
import { reviewForms } from './review-forms.tsx';
import { supplyForms } from './supply-forms.tsx';

/** A course of treatment from its first dose to its end, in the order in which they are offered. */
export const courseForms: readonly EpisodeForm[] = [
  ...supplyForms,
  ...doseForms,
  ...reviewForms,
  ...ownerForms,
];
