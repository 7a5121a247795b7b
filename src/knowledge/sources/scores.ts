import type { Source } from '../rule-types.ts';
import { checkedOn } from './checked-on.ts';

const paper = (title: string, publisher: string, edition: string, doi: string): Source => ({
  title,
  publisher,
  edition,
  locator: `doi:${doi}`,
  checkedOn,
});

/** Papers in which a score or formula was derived or validated. */
export const scoreSources = {
  'cockcroft-gault-1976': paper(
    'Prediction of creatinine clearance from serum creatinine',
    'Nephron',
    '1976',
    '10.1159/000180580',
  ),
  'mhra-crcl-2019': {
    title: 'Prescribing medicines in renal impairment: using the appropriate estimate of renal function',
    publisher: 'MHRA, Drug Safety Update',
    edition: 'October 2019, by a digest',
    locator: 'https://www.gov.uk/drug-safety-update',
    checkedOn,
  },
} as const satisfies Record<string, Source>;
