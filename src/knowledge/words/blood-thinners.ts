import type { Region } from '../rule-types.ts';

/** Names people find on their boxes. Aspirin and clopidogrel are not among them. From memory; a pharmacist checks them. */
export const bloodThinners: Readonly<Record<Region, readonly string[]>> = {
  uk: [
    'apixaban (Eliquis)',
    'dabigatran (Pradaxa)',
    'edoxaban (Lixiana)',
    'rivaroxaban (Xarelto)',
    'warfarin',
    'acenocoumarol',
    'dalteparin (Fragmin)',
    'enoxaparin (Clexane, Inhixa)',
    'tinzaparin (Innohep)',
    'fondaparinux (Arixtra)',
    'heparin',
  ],
  us: [
    'apixaban (Eliquis)',
    'dabigatran (Pradaxa)',
    'edoxaban (Savaysa)',
    'rivaroxaban (Xarelto)',
    'warfarin (Coumadin, Jantoven)',
    'dalteparin (Fragmin)',
    'enoxaparin (Lovenox)',
    'fondaparinux (Arixtra)',
    'heparin',
  ],
};
