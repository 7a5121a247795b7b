import { cite } from '../../sources.ts';
import type { Interaction } from './interaction-types.ts';
import { eachOf, memory } from './interaction-rows.ts';

const bleeding = (group: string) => ({ group, mechanism: 'adds to bleeding' });
const allCaution: Interaction['actions'] = {
  apixaban: 'caution',
  rivaroxaban: 'caution',
  edoxaban: 'caution',
  dabigatran: 'caution',
  warfarin: 'caution',
};
const allReview: Interaction['actions'] = {
  apixaban: 'review',
  rivaroxaban: 'review',
  edoxaban: 'review',
  dabigatran: 'review',
  warfarin: 'review',
};
const duplicate: Interaction['actions'] = {
  apixaban: 'contraindicated',
  rivaroxaban: 'contraindicated',
  edoxaban: 'contraindicated',
  dabigatran: 'contraindicated',
  warfarin: 'contraindicated',
};
const inrOnly: Interaction['actions'] = {
  apixaban: 'none',
  rivaroxaban: 'none',
  edoxaban: 'none',
  dabigatran: 'none',
  warfarin: 'monitor',
};

/** What adds to bleeding or clotting, or changes the INR, and what must be looked at. */
export const otherInteractions: readonly Interaction[] = [
  ...eachOf(
    [
      ['levetiracetam', 'keppra'],
      ['valproate', 'sodium valproate', 'valproic acid', 'epilim', 'depakote'],
    ],
    {
      group: 'other antiepileptics',
      mechanism: 'an old caution with weak evidence',
      facts: {},
      actions: { apixaban: 'none', rivaroxaban: 'none', edoxaban: 'none', dabigatran: 'none' },
      says: 'An old caution with weak evidence: for information only.',
      because: memory('Levetiracetam, valproate.'),
    },
  ),
  ...eachOf(
    [
      ['aspirin', 'acetylsalicylic acid'],
      ['clopidogrel', 'plavix'],
      ['prasugrel', 'efient', 'effient'],
      ['ticagrelor', 'brilique', 'brilinta'],
      ['dipyridamole', 'persantin'],
    ],
    {
      ...bleeding('antiplatelets'),
      facts: { antiplatelet: true },
      actions: allCaution,
      says: 'Bleeding: is it still needed? The prescriber decides; the person stops nothing alone.',
      because: memory('Antiplatelets.'),
    },
  ),
  ...eachOf(
    [
      ['ibuprofen', 'nurofen', 'advil', 'motrin'],
      ['naproxen', 'naprosyn', 'aleve'],
      ['diclofenac', 'voltarol'],
      ['celecoxib', 'celebrex'],
      ['etoricoxib'],
      ['indometacin', 'indomethacin'],
      ['meloxicam'],
      ['mefenamic acid'],
    ],
    {
      ...bleeding('non-steroidal anti-inflammatories, bought ones included'),
      facts: { nsaid: true },
      actions: allCaution,
      says: 'Bleeding: avoid; paracetamol (acetaminophen) instead.',
      because: [memory('NSAIDs.'), cite('smpc-apixaban', '4.5', 'Naproxen: no adjustment.', 'verified')],
    },
  ),
  ...eachOf(
    [
      ['sertraline'],
      ['citalopram'],
      ['escitalopram'],
      ['fluoxetine'],
      ['paroxetine'],
      ['venlafaxine'],
      ['duloxetine'],
    ],
    {
      ...bleeding('SSRI and SNRI antidepressants'),
      facts: { 'medicines.ssri-or-snri': true },
      actions: allCaution,
      says: 'Bleeding: protect the stomach where it is at risk.',
      because: memory('SSRI, SNRI.'),
    },
  ),
  ...eachOf(
    [
      ['apixaban', 'eliquis'],
      ['rivaroxaban', 'xarelto'],
      ['edoxaban', 'lixiana', 'savaysa'],
      ['dabigatran', 'dabigatran etexilate', 'pradaxa'],
      ['warfarin', 'coumadin', 'jantoven'],
      ['acenocoumarol', 'phenindione', 'phenprocoumon'],
      ['enoxaparin', 'clexane', 'inhixa', 'lovenox'],
      ['dalteparin', 'fragmin'],
      ['tinzaparin', 'innohep'],
      ['fondaparinux', 'arixtra'],
      ['heparin'],
    ],
    {
      group: 'other anticoagulants',
      mechanism: 'two anticoagulants at once',
      facts: { 'anticoagulant.other': 'treatment' },
      actions: duplicate,
      says: 'Two anticoagulants: hard stop, except a defined overlap or switch.',
      because: memory('Duplicate.'),
    },
  ),
  ...eachOf(
    [
      ['metronidazole', 'flagyl'],
      ['co-trimoxazole', 'trimethoprim/sulfamethoxazole', 'septrin', 'bactrim'],
      ['ciprofloxacin'],
      ['levofloxacin'],
      ['moxifloxacin'],
      ['amoxicillin'],
      ['co-amoxiclav', 'amoxicillin/clavulanate', 'augmentin'],
      ['doxycycline'],
      ['flucloxacillin'],
    ],
    {
      group: 'antibiotics',
      mechanism: 'changes the INR',
      facts: {},
      actions: inrOnly,
      says: 'Warfarin: INR in 3 to 5 days.',
      because: memory('Antibiotics.'),
    },
  ),
  ...eachOf(
    [
      ['paracetamol', 'acetaminophen', 'tylenol'],
      ['cranberry', 'cranberry juice'],
      ['fish oil', 'omega-3'],
    ],
    {
      group: 'what changes the INR',
      mechanism: 'changes the INR',
      facts: {},
      actions: inrOnly,
      says: 'Warfarin: INR, with paracetamol above 2 g a day, with changes of cranberry, fish oil, green vegetables or alcohol.',
      because: memory('Food and bought medicines.'),
    },
  ),
  ...eachOf(
    [
      ['combined pill', 'combined oral contraceptive', 'ethinylestradiol', 'ethinyl estradiol'],
      ['hrt', 'hormone replacement therapy', 'estradiol', 'oestradiol', 'conjugated oestrogens'],
      ['tamoxifen'],
      ['raloxifene'],
    ],
    {
      group: 'hormones',
      mechanism: 'adds to clotting',
      facts: {},
      actions: allReview,
      says: 'Adds to clotting: review the need with the prescriber. Do not tell the person to stop at once while on an anticoagulant.',
      because: memory('Hormones.'),
    },
  ),
  ...eachOf(
    [
      ['ibrutinib', 'imbruvica'],
      ['imatinib', 'glivec', 'gleevec'],
      ['enzalutamide', 'xtandi'],
      ['dexamethasone'],
    ],
    {
      group: 'cancer medicines',
      mechanism: 'differs: each is checked',
      facts: { 'medicines.cancer-treatment': true },
      actions: allReview,
      says: 'A pharmacist must review.',
      because: memory('Cancer medicines.'),
    },
  ),
];
