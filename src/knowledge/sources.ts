import type { Citation, Source, Status } from './rule-types.ts';

/** The day our rules were last compared with the review of these sources. CI warns when a year has passed. */
const checkedOn = '2026-11-23';

export const sources = {
  'virchow-design': {
    title: 'Safety choices of this project, awaiting a clinical safety officer',
    publisher: 'Virchow',
    edition: '2026-11',
    locator: 'docs/sign-off.md',
    checkedOn,
  },
  'seed-nhs': {
    title: 'Deep vein thrombosis (DVT), beta patient page',
    publisher: 'NHS',
    edition: 'about 2017',
    locator: 'https://beta.nhs.uk/conditions/deep-vein-thrombosis-dvt',
    checkedOn,
  },
  'seed-bass': {
    title: 'Can blood clots in the leg be treated at home?',
    publisher: 'BASS Vein Center',
    edition: 'about 2024',
    locator: 'https://bassmedicalgroup.com',
    checkedOn,
  },
  'nhs-dvt': {
    title: 'DVT (deep vein thrombosis)',
    publisher: 'NHS',
    edition: '2023',
    locator: 'https://www.nhs.uk/conditions/deep-vein-thrombosis-dvt',
    checkedOn,
  },
  'nidirect-pe': {
    title: 'Pulmonary embolism',
    publisher: 'nidirect',
    edition: 'read 2026-11',
    locator: 'https://www.nidirect.gov.uk/conditions/pulmonary-embolism',
    checkedOn,
  },
  'aluk-pe': {
    title: 'Pulmonary embolism',
    publisher: 'Asthma + Lung UK',
    edition: 'read 2026-11',
    locator: 'https://www.asthmaandlung.org.uk',
    checkedOn,
  },
  'nice-ng158': {
    title: 'Venous thromboembolic diseases: diagnosis, management and thrombophilia testing',
    publisher: 'NICE',
    edition: '2020, updated 2 August 2023',
    locator: 'https://www.nice.org.uk/guidance/ng158',
    checkedOn,
  },
  'nice-qs201': {
    title: 'Venous thromboembolism in adults',
    publisher: 'NICE',
    edition: '2021',
    locator: 'https://www.nice.org.uk/guidance/qs201',
    checkedOn,
  },
  'nice-qs74': {
    title: 'Head injury',
    publisher: 'NICE',
    edition: '2014',
    locator: 'https://www.nice.org.uk/guidance/qs74',
    checkedOn,
  },
  'nice-ng232': {
    title: 'Head injury: assessment and early management',
    publisher: 'NICE',
    edition: '2023',
    locator: 'https://www.nice.org.uk/guidance/ng232',
    checkedOn,
  },
  'cks-dvt': {
    title: 'Deep vein thrombosis',
    publisher: 'NICE Clinical Knowledge Summaries',
    edition: '2009 basis page; current edition from memory',
    locator: 'https://cks.nice.org.uk/topics/deep-vein-thrombosis',
    checkedOn,
  },
  'nhs-sepsis': {
    title: 'Sepsis',
    publisher: 'NHS',
    edition: 'from memory',
    locator: 'https://www.nhs.uk/conditions/sepsis',
    checkedOn,
  },
  'statpearls-pad': {
    title: 'Phlegmasia alba and cerulea dolens',
    publisher: 'StatPearls',
    edition: 'read 2026-11',
    locator: 'StatPearls',
    checkedOn,
  },
  'rcem-ali': {
    title: 'Acute limb ischaemia; limb injury and compartment syndrome',
    publisher: 'RCEMLearning',
    edition: 'read 2026-11',
    locator: 'https://www.rcemlearning.co.uk',
    checkedOn,
  },
  'nhsh-ali': {
    title: 'Acute limb ischaemia',
    publisher: 'NHS Highland',
    edition: 'read 2026-11',
    locator: 'NHS Highland guidance',
    checkedOn,
  },
  'hospital-anticoagulant-leaflets': {
    title: 'Patient leaflets on bleeding while taking an anticoagulant',
    publisher: 'NHS hospital trusts',
    edition: 'read 2026-11',
    locator: 'several trusts',
    checkedOn,
  },
  'rcog-37b': {
    title:
      'Thromboembolic disease in pregnancy and the puerperium: acute management (Green-top Guideline 37b)',
    publisher: 'RCOG',
    edition: '2015',
    locator: 'https://www.rcog.org.uk',
    checkedOn,
  },
  'esc-2019-pe': {
    title: 'Guidelines for the diagnosis and management of acute pulmonary embolism',
    publisher: 'ESC and ERS',
    edition: '2019',
    locator: 'doi:10.1093/eurheartj/ehz405',
    checkedOn,
  },
  'paed-dd-2021': {
    title: 'D-dimer in children with suspected venous thromboembolism',
    publisher: 'Paediatric cohort',
    edition: '2021',
    locator: 'cohort, area under the curve 0.52',
    checkedOn,
  },
  'svt-etg-calisto': {
    title: 'Superficial vein thrombosis: eTG and the CALISTO ultrasound sub-study',
    publisher: 'Therapeutic Guidelines; CALISTO investigators',
    edition: 'secondary copies read 2026-11',
    locator: 'secondary copies',
    checkedOn,
  },
  'wells-2003': {
    title: 'Evaluation of D-dimer in the diagnosis of suspected deep-vein thrombosis',
    publisher: 'N Engl J Med',
    edition: '2003',
    locator: 'doi:10.1056/NEJMoa023153',
    checkedOn,
  },
  'adjust-pe-2014': {
    title: 'Age-adjusted D-dimer cut-off levels to rule out pulmonary embolism',
    publisher: 'JAMA',
    edition: '2014',
    locator: 'doi:10.1001/jama.2014.2135',
    checkedOn,
  },
  'adjust-dvt-2026': {
    title: 'Age-adjusted D-dimer in suspected deep vein thrombosis',
    publisher: 'JAMA',
    edition: '2026',
    locator: 'doi:10.1001/jama.2025.21561',
    checkedOn,
  },
  'd-dimer-assays': {
    title: 'D-dimer units and cut-offs',
    publisher: 'Mayo Clinic Laboratories; WEQAS; WikEM',
    edition: 'read 2026-11',
    locator: 'laboratory pages',
    checkedOn,
  },
  'ash-2018-dx': {
    title: 'Guidelines for management of venous thromboembolism: diagnosis',
    publisher: 'American Society of Hematology',
    edition: '2018, reviewed 2022',
    locator: 'doi:10.1182/bloodadvances.2018024828',
    checkedOn,
  },
  'chest-2012-dx': {
    title: 'Diagnosis of DVT (AT9)',
    publisher: 'American College of Chest Physicians',
    edition: '2012',
    locator: 'doi:10.1378/chest.11-2299',
    checkedOn,
  },
  'chest-2021': {
    title: 'Antithrombotic therapy for VTE disease, second update',
    publisher: 'American College of Chest Physicians',
    edition: '2021',
    locator: 'doi:10.1016/j.chest.2021.07.055',
    checkedOn,
  },
  'sfmv-2024': {
    title: 'Ultrasound diagnosis of recurrent deep vein thrombosis',
    publisher: 'Société française de médecine vasculaire',
    edition: '2024',
    locator: 'SFMV proposal',
    checkedOn,
  },
  'devon-formulary': {
    title: 'Formulary entry on NG158',
    publisher: 'NHS Devon',
    edition: 'August 2023',
    locator: 'Devon formulary',
    checkedOn,
  },
} as const satisfies Record<string, Source>;

export type SourceId = keyof typeof sources;

/** Ties a row to a place in a source. `says` is our own summary, never a quotation. */
export function cite(source: SourceId, section: string, says: string, status: Status): Citation {
  return { source, section, says, status, needsSignOff: status !== 'verified' };
}
