import type { Source } from '../rule-types.ts';
import { checkedOn } from './checked-on.ts';

/** Where to treat, and care at home. */
export const homeCareSources = {
  'hestia-2011': {
    title: 'Outpatient treatment in patients with acute pulmonary embolism: the Hestia study',
    publisher: 'Zondag and others, J Thromb Haemost; criteria as reprinted by the British Thoracic Society',
    edition: '2011',
    locator: 'doi:10.1111/j.1538-7836.2011.04388.x',
    checkedOn,
  },
  'dvt-outpatient-exclusions': {
    title: 'Published lists of who is not treated for DVT as an outpatient (Jefferson; Medscape)',
    publisher: 'reliasmedia.com; medscape.com',
    edition: '2019 and earlier',
    locator: 'https://www.reliasmedia.com',
    checkedOn,
  },
  'chest-2012-tx': {
    title: 'Antithrombotic therapy for VTE disease (AT9): circumstances at home',
    publisher: 'American College of Chest Physicians',
    edition: '2012',
    locator: 'doi:10.1378/chest.11-2301',
    checkedOn,
  },
  'rcem-dvt': {
    title: 'Deep vein thrombosis in the emergency department: management',
    publisher: 'RCEMLearning',
    edition: 'read 2026-11',
    locator: 'https://www.rcemlearning.co.uk',
    checkedOn,
  },
  'nhs-anticoagulant-bleeding': {
    title: 'Side effects of anticoagulant medicines: when bleeding needs emergency help',
    publisher: 'NHS',
    edition: 'read 2026-11',
    locator: 'https://www.nhs.uk',
    checkedOn,
  },
  'isth-major-2005': {
    title: 'Definition of major bleeding in clinical investigations of antihemostatic medicinal products',
    publisher: 'ISTH',
    edition: '2005, read in copies',
    locator: 'doi:10.1111/j.1538-7836.2005.01204.x',
    checkedOn,
  },
  'isth-crnm-2015': {
    title: 'Definition of clinically relevant non-major bleeding',
    publisher: 'ISTH',
    edition: '2015, read in copies',
    locator: 'doi:10.1111/jth.13140',
    checkedOn,
  },
  'adherence-measures': {
    title: 'Proportion of days covered and medication possession ratio',
    publisher: 'Pharmacy quality measures, as described in public pages',
    edition: 'read 2026-11',
    locator: 'secondary pages',
    checkedOn,
  },
} as const satisfies Record<string, Source>;
