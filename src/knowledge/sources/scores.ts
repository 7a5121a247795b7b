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
  'geneva-2006': paper(
    'Prediction of pulmonary embolism in the emergency department: the revised Geneva score',
    'Ann Intern Med',
    '2006',
    '10.7326/0003-4819-144-3-200602070-00004',
  ),
  'geneva-2008': paper(
    'Simplification of the revised Geneva score for assessing clinical probability of pulmonary embolism',
    'Arch Intern Med',
    '2008',
    '10.1001/archinte.168.19.2131',
  ),
  'left-2009': paper(
    'Predicting deep venous thrombosis in pregnancy: out in LEFt field?',
    'Ann Intern Med',
    '2009',
    '10.7326/0003-4819-151-2-200907210-00004',
  ),
  'padua-2010': paper(
    'A risk assessment model for hospitalized medical patients: the Padua Prediction Score',
    'J Thromb Haemost',
    '2010',
    '10.1111/j.1538-7836.2010.04044.x',
  ),
  'caprini-2005': paper(
    'Thrombosis risk assessment as a guide to quality patient care',
    'Dis Mon',
    '2005',
    '10.1016/j.disamonth.2005.02.003',
  ),
  'improve-2011': paper(
    'Predictive and associative models to identify hospitalized medical patients at risk for VTE',
    'Chest',
    '2011',
    '10.1378/chest.10-1944',
  ),
  'khorana-2008': paper(
    'Development and validation of a predictive model for chemotherapy-associated thrombosis',
    'Blood',
    '2008',
    '10.1182/blood-2007-10-116327',
  ),
  'oudega-2005': paper(
    'Ruling out deep venous thrombosis in primary care',
    'Thromb Haemost',
    '2005',
    '10.1160/TH04-12-0827',
  ),
  'amuse-2009': paper(
    'Safely ruling out deep venous thrombosis in primary care',
    'Ann Intern Med',
    '2009',
    '10.7326/0003-4819-150-4-200902170-00003',
  ),
  'pesi-2005': paper(
    'Derivation and validation of a prognostic model for pulmonary embolism',
    'Am J Respir Crit Care Med',
    '2005',
    '10.1164/rccm.200506-862OC',
  ),
  'spesi-2010': paper(
    'Simplification of the pulmonary embolism severity index',
    'Arch Intern Med',
    '2010',
    '10.1001/archinternmed.2010.199',
  ),
  'bova-2014': paper(
    'Identification of intermediate-risk patients with acute symptomatic pulmonary embolism',
    'Eur Respir J',
    '2014',
    '10.1183/09031936.00006114',
  ),
  'has-bled-2010': paper(
    'A novel user-friendly score (HAS-BLED) to assess 1-year risk of major bleeding in atrial fibrillation',
    'Chest',
    '2010',
    '10.1378/chest.10-0134',
  ),
  'vte-bleed-2016': paper(
    'Prediction of bleeding events in patients with venous thromboembolism on stable anticoagulation',
    'Eur Respir J',
    '2016',
    '10.1183/13993003.00280-2016',
  ),
  'riete-2008': paper(
    'Predictive variables for major bleeding events in patients with acute venous thromboembolism',
    'Thromb Haemost',
    '2008',
    '10.1160/TH08-03-0193',
  ),
  'herdoo2-2017': paper(
    'Validating the HERDOO2 rule to guide treatment duration for women with unprovoked VTE',
    'BMJ',
    '2017',
    '10.1136/bmj.j1065',
  ),
  'dash-2012': paper(
    'Predicting disease recurrence in patients with previous unprovoked VTE: the DASH prediction score',
    'J Thromb Haemost',
    '2012',
    '10.1111/j.1538-7836.2012.04735.x',
  ),
  'isth-villalta-2009': paper(
    'Definition of post-thrombotic syndrome of the leg for use in clinical investigations',
    'J Thromb Haemost',
    '2009',
    '10.1111/j.1538-7836.2009.03294.x',
  ),
  'pugh-1973': paper(
    'Transection of the oesophagus for bleeding oesophageal varices',
    'Br J Surg',
    '1973',
    '10.1002/bjs.1800600817',
  ),
  'rosendaal-1993': paper(
    'A method to determine the optimal intensity of oral anticoagulant therapy',
    'Thromb Haemost',
    '1993',
    '10.1055/s-0038-1651587',
  ),
  'body-size-formulas': {
    title: 'Body surface area by Mosteller (1987) and by Du Bois (1916); ideal body weight by Devine (1974)',
    publisher: 'N Engl J Med; Arch Intern Med; Drug Intell Clin Pharm',
    edition: 'as restated in textbooks',
    locator: 'restated, not read again',
    checkedOn,
  },
} as const satisfies Record<string, Source>;
