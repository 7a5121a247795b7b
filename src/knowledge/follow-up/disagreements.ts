import { cite } from '../sources.ts';

type Disagreement = readonly [id: string, sides: string, weTook: string];

const between: readonly Disagreement[] = [
  [
    'D1',
    'BASS leaves out recurrence, cancer, kidney, heart and clotting disorders; ASH, CHEST and RCEM allow many of them at home',
    'Follows BASS as a specialist review; an override is recorded and the disagreement shown',
  ],
  [
    'D2',
    'Stockings: NHS, NICE, CHEST and ASH against; BASS, IDEAL and ESVS for; one Scottish board still gives them to all for 6 months',
    'Both shown, for symptoms alone',
  ],
  [
    'D3',
    'The NHS page allows diagnosis from symptoms and an X-ray; guidelines ask for a score and ultrasound',
    'Score and ultrasound',
  ],
  [
    'D4',
    'The NHS page offers a filter where medicine is not working; NICE after a contraindication, or an embolism after checks',
    'Checks first',
  ],
  ['D5', 'Apixaban on dialysis and with strong inhibitors: UK and US labels differ', 'By region'],
  [
    'D6',
    'Rivaroxaban maintenance lowered at a clearance of 15 to 49 in the UK alone; the US avoids it under 15, older pages under 30',
    'By region',
  ],
  ['D7', 'Which P-glycoprotein inhibitors lower edoxaban: UK and US lists differ', 'By region'],
  [
    'D8',
    'Dabigatran 110 mg in the UK alone; under 30 against up to 30',
    'By region: at exactly 30.0 allowed in the UK, not in the US',
  ],
  ['D9', 'Overlap with a vitamin K antagonist: 5 days "or" two INRs in NICE, "and" elsewhere', 'Both'],
  ['D10', 'Vitamin K above INR 8 (UK) or above 10 (US)', 'By region, by a clinician'],
  ['D11', 'Child-Pugh albumin 28 or 30; Hestia joins pulse and pressure by "and" or "or"', '28; and'],
  [
    'D12',
    'HERDOO2 D-dimer of 250 by VIDAS or 500 FEU; DASH under 50 or up to 50; VTE-BLEED renal 30 to 60 or under 60',
    'As stated beside each score',
  ],
  ['D13', 'Distal DVT: 6 weeks to 3 months of treatment, or scans', 'By region and physician'],
  ['D14', 'DOACs above 120 kg: avoid (ISTH 2016), allowed (ISTH 2021), with levels (NICE)', 'Review'],
  ['D15', 'Cancer after 6 months: full or reduced dose (API-CAT)', 'A physician decides'],
  ['D16', 'Drinking: BASS supports it; BSH on travel finds no evidence', 'Neutral words'],
  [
    'D17',
    'Weight in Cockcroft-Gault: actual or adjusted; creatinine floored at 60 or not',
    'Actual, no floor',
  ],
  ['D18', 'Time in range: longest gap 56 or 42 days; continuous or daily', '56, continuous'],
  ['D19', 'Limits of poor INR control: strict or inclusive', 'Strict, as NICE'],
  [
    'D20',
    'The NHS page joins breathlessness and chest pain by "and"; BASS takes any sign of PE',
    'Any one is an emergency',
  ],
  ['D21', 'HAS-BLED of 4 (NICE) or the usual 3, derived in atrial fibrillation', 'Both shown'],
  ['D22', 'Platelets of 50 to 74: not eligible by Hestia, review elsewhere', 'Hospital, the safer'],
  [
    'D23',
    'An evening start puts two strengths on one date, 12 hours apart',
    'Counted by slot; a pharmacist confirms',
  ],
  [
    'D24',
    'The hour of the first dose, a missed dose at the step, vomiting: labels are silent',
    'Our own rules of slots and gaps',
  ],
  [
    'D25',
    'The 5 days of overlap counted from the first heparin (labels) or from the later medicine',
    'From the later',
  ],
  [
    'D26',
    'Enoxaparin 1.5 mg/kg once a day for popliteal or femoral DVT: the UK label allows it, some boards give it twice a day',
    'A local setting',
  ],
  ['D27', 'Black stool or heavy bleeding: a call within 1 hour, or an emergency', 'Emergency'],
  ['D28', '"Do not know" to a red flag; a red answer, then silence', '15 minutes; 999 or 911 at 20'],
  ['D29', 'Living alone: an exclusion, or more contacts', 'Excluded only where nobody can check'],
  [
    'D30',
    'Which anticoagulant taken before counts; recent HIT; common femoral vein',
    'Any but prophylaxis; hospital; counts as iliofemoral',
  ],
  [
    'D31',
    'Ankle index not measured; INR below 1.5 after the first month; an overdue INR in the first month',
    'Assess first; prescriber the same day; call the same day, clinician the next',
  ],
  [
    'D32',
    'A minor transient factor, or a hormone, 2 to 3 months before the clot: provoked to NICE, which counts 3 months; not to ISTH and ESC, which count 2',
    'Unprovoked: no stop is proposed, going on is discussed',
  ],
];

const open: readonly (readonly [id: string, question: string])[] = [
  ['Q1', 'Every number marked as our own awaits the signature of a clinician'],
  [
    'Q2',
    'NICE NG158 1.3 to 1.9, the table of the RCOG, the P-glycoprotein list of the US label of edoxaban and the labels of warfarin are to be read again in the original before release',
  ],
  [
    'Q3',
    'Revisions of 2025 and 2026: none of the treatment sections of CHEST, ASH and NICE were found; the US withdrawal of andexanet was',
  ],
];

/** Where sources disagree, with what we took; then what is still open. */
export const disagreements = [
  ...between.map(([id, sides, weTook]) => ({
    id,
    sides,
    weTook,
    because: cite('virchow-design', `section 12, ${id}`, `${sides}. We took: ${weTook}.`, 'design'),
  })),
  ...open.map(([id, question]) => ({
    id,
    question,
    because: cite('virchow-design', `section 12, ${id}`, `${question}.`, 'design'),
  })),
];
