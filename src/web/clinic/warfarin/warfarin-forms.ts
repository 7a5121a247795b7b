import type { EpisodeForm } from '../forms/episode-form.ts';
import { doseForms } from './dose-forms.tsx';
import { inrForms } from './inr-forms.tsx';

export const warfarinForms: readonly EpisodeForm[] = [...inrForms, ...doseForms];
