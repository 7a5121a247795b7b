import type { Source } from '../rule-types.ts';
import { checkedOn } from './checked-on.ts';

/** Medicines: labels, guidelines, interactions. */
export const anticoagulantSources = {
  'ash-2020-tx': {
    title: 'Guidelines for management of venous thromboembolism: treatment of DVT and PE',
    publisher: 'American Society of Hematology',
    edition: '2020',
    locator: 'doi:10.1182/bloodadvances.2020001830',
    checkedOn,
  },
  'smpc-apixaban': label('Eliquis (apixaban): summary of product characteristics', 'BMS and Pfizer'),
  'fda-apixaban': label('Eliquis (apixaban): prescribing information, US', 'BMS and Pfizer'),
  'smpc-rivaroxaban': label('Xarelto (rivaroxaban): summary of product characteristics', 'Bayer'),
  'fda-rivaroxaban': label('Xarelto (rivaroxaban): prescribing information, US', 'Janssen'),
  'smpc-edoxaban': label('Lixiana (edoxaban): summary of product characteristics', 'Daiichi Sankyo'),
  'fda-edoxaban': label('Savaysa (edoxaban): prescribing information, US', 'Daiichi Sankyo'),
  'smpc-dabigatran': label(
    'Pradaxa (dabigatran etexilate): summary of product characteristics',
    'Boehringer Ingelheim',
  ),
  'fda-dabigatran': label(
    'Pradaxa (dabigatran etexilate): prescribing information, US',
    'Boehringer Ingelheim',
  ),
  'smpc-enoxaparin': label('Clexane, Inhixa (enoxaparin): summary of product characteristics', 'Sanofi'),
  'fda-enoxaparin': label('Lovenox (enoxaparin): prescribing information, US', 'Sanofi'),
  'smpc-dalteparin': label('Fragmin (dalteparin): summary of product characteristics', 'Pfizer'),
  'fda-dalteparin': label('Fragmin (dalteparin): prescribing information, US', 'Pfizer'),
  'smpc-tinzaparin': label('Innohep (tinzaparin): summary of product characteristics', 'LEO Pharma'),
  'smpc-fondaparinux': label('Arixtra (fondaparinux): summary of product characteristics', 'Viatris'),
  'warfarin-labels': label('Warfarin: labels of the UK and the US', 'several'),
  'heparin-labels': label('Unfractionated heparin: labels and local protocols', 'several'),
  'sps-doac': {
    title: 'DOAC monitoring; using medicines with swallowing difficulties',
    publisher: 'NHS Specialist Pharmacy Service',
    edition: 'read 2026-11',
    locator: 'https://www.sps.nhs.uk',
    checkedOn,
  },
  'mhra-2019-renal': {
    title: 'Prescribing in renal impairment: creatinine clearance by Cockcroft-Gault',
    publisher: 'MHRA Drug Safety Update',
    edition: '2019',
    locator: 'https://www.gov.uk/drug-safety-update',
    checkedOn,
  },
  'mhra-2017-miconazole': {
    title: 'Topical miconazole, oral gel included: serious interaction with warfarin',
    publisher: 'MHRA Drug Safety Update',
    edition: '2017',
    locator: 'https://www.gov.uk/drug-safety-update',
    checkedOn,
  },
  'nice-ta697': {
    title: 'Andexanet alfa for reversing anticoagulation from apixaban or rivaroxaban',
    publisher: 'NICE',
    edition: '2021',
    locator: 'https://www.nice.org.uk/guidance/ta697',
    checkedOn,
  },
  'andexanet-us-2025': {
    title: 'Andexanet alfa withdrawn from the US market, 22 December 2025',
    publisher: 'TCTMD; The Medical Letter',
    edition: '2025',
    locator: 'https://www.tctmd.com',
    checkedOn,
  },
  'bsh-2012-hit': {
    title: 'Diagnosis and management of heparin-induced thrombocytopenia, second edition',
    publisher: 'British Society for Haematology',
    edition: '2012',
    locator: 'doi:10.1111/bjh.12059',
    checkedOn,
  },
  'isth-doac-weight': {
    title: 'DOACs in obesity: guidance of the ISTH',
    publisher: 'ISTH',
    edition: '2016 and 2021',
    locator: 'doi:10.1111/jth.15358',
    checkedOn,
  },
  'api-cat-2025': {
    title: 'Extended reduced-dose apixaban for cancer-associated venous thromboembolism',
    publisher: 'N Engl J Med',
    edition: '2025',
    locator: 'doi:10.1056/NEJMoa2416112',
    checkedOn,
  },
  'doac-interactions': {
    title: 'Interactions of oral anticoagulants: labels of both regions, put together',
    publisher: 'UK and US labels; EHRA practical guide',
    edition: 'from memory where not said',
    locator: 'labels named beside each row',
    checkedOn,
  },
  'sdcep-dental': {
    title: 'Management of dental patients taking anticoagulants or antiplatelet drugs',
    publisher: 'Scottish Dental Clinical Effectiveness Programme',
    edition: '2022',
    locator: 'https://www.sdcep.org.uk',
    checkedOn,
  },
  'bsh-perioperative': {
    title: 'Peri-operative management of anticoagulation and antiplatelet therapy',
    publisher: 'British Society for Haematology',
    edition: '2016',
    locator: 'doi:10.1111/bjh.14344',
    checkedOn,
  },
  'scottish-boards-lmwh': {
    title: 'Local LMWH protocols: weight, contraindications, dose of enoxaparin',
    publisher: 'Scottish health boards; rightdecisions.scot',
    edition: 'read 2026-11',
    locator: 'https://rightdecisions.scot.nhs.uk',
    checkedOn,
  },
  terminologies: {
    title: 'RxNorm, ATC, SNOMED CT and dm+d, as seen in public repositories',
    publisher: 'several',
    edition: 'read 2026-11; not compared with a licensed release',
    locator: 'public repositories',
    checkedOn,
  },
} as const satisfies Record<string, Source>;

function label(title: string, publisher: string): Source {
  return { title, publisher, edition: 'current, read 2026-11', locator: 'label of the medicine', checkedOn };
}
