import type { Catalogue } from '../../knowledge/catalogue.ts';
import { capital, humanised } from './answer-words.ts';
import type { BookPage } from './book-types.ts';
import { dataPage } from './data-page.tsx';
import { interactionsPage } from './interactions-page.tsx';
import { treatmentFile } from './links.ts';
import { medicinePage } from './medicine-page.tsx';

/** Medicines and their interactions, each in its own way, and all else that treatment reads as it is written. */
export function treatmentPages({ treatment }: Catalogue): BookPage[] {
  const { medicines, interactions, ...others } = treatment;
  return [
    ...medicines.map((medicine) => medicinePage(medicine)),
    interactionsPage(interactions),
    ...Object.entries(others).map(([key, data]) =>
      dataPage({
        file: treatmentFile(key),
        kind: 'data',
        kindWord: 'Data',
        title: capital(humanised(key)),
        about: 'What the choice and the regimen of an anticoagulant read beside the tables.',
        data,
      }),
    ),
  ];
}
