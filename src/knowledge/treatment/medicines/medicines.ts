import type { Medicine, MedicineCode } from '../medicine-types.ts';
import { apixaban } from './apixaban.ts';
import { dabigatran } from './dabigatran.ts';
import { edoxaban } from './edoxaban.ts';
import { dalteparin, enoxaparin, fondaparinux, tinzaparin, unfractionatedHeparin } from './injected.ts';
import { rivaroxaban } from './rivaroxaban.ts';
import { warfarin } from './warfarin.ts';

export const medicines: readonly Medicine[] = [
  apixaban,
  rivaroxaban,
  edoxaban,
  dabigatran,
  warfarin,
  enoxaparin,
  dalteparin,
  tinzaparin,
  fondaparinux,
  unfractionatedHeparin,
];

/** Medicines beside an anticoagulant, by code. Public repositories mix some of these up: never take one from a sample. */
export const codesOfOthers: Readonly<Record<string, readonly MedicineCode[]>> = {
  aspirin: [
    { system: 'rxnorm', code: '1191', status: 'verified' },
    { system: 'atc', code: 'B01AC06', status: 'memory' },
    { system: 'snomed', code: '387458008', status: 'verified' },
  ],
  'vitamin K1': [{ system: 'atc', code: 'B02BA01', status: 'memory' }],
  idarucizumab: [{ system: 'atc', code: 'V03AB37', status: 'memory' }],
  'andexanet alfa': [{ system: 'atc', code: 'V03AB38', status: 'memory' }],
  protamine: [{ system: 'atc', code: 'V03AB14', status: 'memory' }],
};
