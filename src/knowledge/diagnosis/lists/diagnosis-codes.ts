import type { Because, CitedList, Status } from '../../rule-types.ts';
import { cite } from '../../sources.ts';

/** How a diagnosis is coded where it is recorded or billed. A code that nobody is sure of is not here. */
export type DiagnosisCode = {
  readonly id: string;
  readonly concept: string;
  readonly snomed?: readonly string[];
  /** WHO, as the UK uses it. */
  readonly icd10?: readonly string[];
  /** US; a dash stands for the characters of side and site. */
  readonly icd10Cm?: readonly string[];
  readonly because: Because;
};

const code = (
  id: string,
  concept: string,
  codes: Pick<DiagnosisCode, 'snomed' | 'icd10' | 'icd10Cm'>,
  status: Status = 'memory',
): DiagnosisCode => ({
  id,
  concept,
  ...codes,
  because: cite(
    'virchow-design',
    'codes',
    `${concept}: checked against a licensed release before use.`,
    status,
  ),
});

export const diagnosisCodes: CitedList<DiagnosisCode> = {
  id: 'diagnosis-codes',
  title: 'Codes of diagnoses',
  about:
    'ICD-10-CM I82.4- is WHO I80.-, and the two ranges of I82 differ: never cross by prefix. Sixth character in the US: 1 right, 2 left, 3 both, 9 not stated.',
  rows: [
    code('dvt', 'Deep vein thrombosis', { snomed: ['128053003', '132281000119108'] }),
    code('dvt-leg', 'Deep vein thrombosis of the leg', {
      snomed: ['404223003'],
      icd10: ['I80.1', 'I80.2'],
      icd10Cm: [
        'I82.40-',
        'I82.41-',
        'I82.42-',
        'I82.43-',
        'I82.44-',
        'I82.45-',
        'I82.46-',
        'I82.49-',
        'I82.4Y-',
        'I82.4Z-',
      ],
    }),
    code('dvt-leg-chronic', 'Chronic deep vein thrombosis of the leg', {
      icd10: ['I82.8', 'I87.0'],
      icd10Cm: ['I82.5-'],
    }),
    code('dvt-arm', 'Deep vein thrombosis of the arm', {
      snomed: ['128054009'],
      icd10: ['I80.8'],
      icd10Cm: ['I82.62-', 'I82.A1-', 'I82.B1-'],
    }),
    code('svt-leg', 'Superficial vein thrombosis of the leg', {
      icd10: ['I80.0'],
      icd10Cm: ['I80.0-', 'I82.81-'],
    }),
    code('vena-cava', 'Thrombosis of the inferior vena cava', { icd10: ['I82.2'], icd10Cm: ['I82.220'] }),
    code('pe', 'Pulmonary embolism', {
      snomed: ['59282003', '706870000', '438773007'],
      icd10: ['I26.0', 'I26.9'],
      icd10Cm: ['I26.0-', 'I26.92', 'I26.93', 'I26.94', 'I26.99'],
    }),
    code('suspected-dvt', 'Suspected deep vein thrombosis', { snomed: ['432805000'] }),
    code('postoperative-dvt', 'Postoperative deep vein thrombosis', { snomed: ['213220000'] }),
    code('pregnancy', 'Thrombosis in pregnancy, after birth, obstetric embolism', {
      icd10: ['O22.3', 'O87.1', 'O88.2'],
      icd10Cm: ['O22.3-', 'O87.1', 'O88.2-'],
    }),
    code('post-thrombotic-syndrome', 'Post-thrombotic syndrome', { icd10: ['I87.0'], icd10Cm: ['I87.0-'] }),
    code('history', 'History of DVT or PE; long-term anticoagulant', {
      icd10: ['Z86.7', 'Z92.1'],
      icd10Cm: ['Z86.718', 'Z86.711', 'Z79.01'],
    }),
    code('symptoms', 'Pain, swelling or oedema of a limb', {
      icd10: ['M79.6', 'R60.0'],
      icd10Cm: ['M79.66-', 'M79.89', 'R60.0'],
    }),
    code('mimics', 'Cellulitis, Baker cyst, ruptured cyst, venous insufficiency, lymphoedema', {
      icd10: ['L03.1', 'M71.2', 'M66.0', 'I87.2', 'I89.0'],
      icd10Cm: ['L03.11-', 'M71.2-', 'M66.0', 'I87.2', 'I89.0'],
    }),
  ],
};
