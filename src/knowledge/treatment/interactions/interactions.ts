import type { Interaction } from './interaction-types.ts';
import { interactionsOfMetabolism } from './metabolism.ts';
import { otherInteractions } from './other-interactions.ts';

/**
 * What else a person takes, and what it does to each oral anticoagulant. A name that stands nowhere here is not recognised:
 * a pharmacist looks, and nobody reads it as no interaction.
 */
export const interactions: readonly Interaction[] = [...interactionsOfMetabolism, ...otherInteractions];

/** What a full list of recognised names leaves as no: the facts that interactions decide. */
export const factsOfInteractions: Readonly<Record<string, boolean | string>> = {
  'medicines.strong-dual-inhibitor': 'none',
  'medicines.strong-inducer': false,
  'medicines.p-gp-inhibitor': 'none',
  'medicines.fluconazole': false,
  'medicines.miconazole': false,
  'medicines.ssri-or-snri': false,
  'medicines.cancer-treatment': false,
  antiplatelet: false,
  nsaid: false,
};

/** Where two medicines give one fact, the first of this order stands; of two others of P-gp, `several`. */
export const moreThanOne: Readonly<Record<string, readonly string[] | { readonly becomes: string }>> = {
  'medicines.strong-dual-inhibitor': ['ketoconazole', 'itraconazole', 'other'],
  'medicines.p-gp-inhibitor': { becomes: 'several' },
};
