import type { Catalogue } from '../../knowledge/catalogue.ts';
import type { Fact } from '../../knowledge/rule-types.ts';
import { assert } from '../assert.ts';

/** What another system gives for a fact: a column of its table, a parameter of its library. */
export type Input = {
  readonly name: string;
  readonly fact: string;
  readonly says: string;
} & (
  | { readonly type: 'yes-no' }
  | { readonly type: 'text'; readonly answers: readonly string[] }
  | { readonly type: 'number'; readonly whole: boolean; readonly domain: readonly [number, number] }
);

/** The parts of a D-dimer. FEU or DDU matters even after conversion: age adjustment asks how the assay was calibrated. */
export const dDimerInputs = {
  result: 'd-dimer.ug-per-l-feu',
  comparator: 'd-dimer.comparator',
  basis: 'd-dimer.basis',
  assayCutOff: 'd-dimer.assay-cut-off-ug-per-l-feu',
} as const;

export function inputsOf(id: string, fact: Fact, catalogue: Catalogue): Input[] {
  switch (fact.type) {
    case 'yes-no':
      return [
        fact.unsure
          ? { name: id, fact: id, says: fact.means, type: 'text', answers: ['no', 'unsure', 'yes'] }
          : { name: id, fact: id, says: fact.means, type: 'yes-no' },
      ];
    case 'one-of':
      // A reading is worked out from the D-dimer itself, never given.
      if (fact.derivedFromDDimer) return [];
      return [{ name: id, fact: id, says: fact.means, type: 'text', answers: answersOf(fact) }];
    case 'quantity':
      return [
        {
          name: id,
          fact: id,
          says: `${fact.means}; ${fact.unit}`,
          type: 'number',
          whole: fact.whole === true,
          domain: fact.domain,
        },
      ];
    case 'd-dimer':
      return inputsOfDDimer(id, fact, catalogue);
  }
}

function inputsOfDDimer(id: string, fact: Fact, { dDimerCutOff: rule }: Catalogue): Input[] {
  assert(id === 'd-dimer', `${id}: there is one D-dimer`);
  const [, most] = rule.resultUgPerLFeu;
  const number = { fact: id, type: 'number', whole: true } as const;
  return [
    {
      ...number,
      name: dDimerInputs.result,
      says: `${fact.means}; whole ug/L FEU, converted from DDU (times ${rule.feuPerDdu}) before it is rounded half up`,
      domain: [0, most],
    },
    {
      name: dDimerInputs.comparator,
      fact: id,
      type: 'text',
      answers: ['<', '>'],
      says: 'The laboratory gave only this limit of the D-dimer',
    },
    {
      name: dDimerInputs.basis,
      fact: id,
      type: 'text',
      answers: ['FEU', 'DDU'],
      says: 'How the assay of the D-dimer counts, before conversion; never guessed from a code or a unit',
    },
    {
      ...number,
      name: dDimerInputs.assayCutOff,
      says: 'The own cut-off of the assay where it is known; whole ug/L FEU',
      domain: rule.assayCutOffUgPerLFeu,
    },
  ];
}

const answersOf = (fact: Fact & { type: 'one-of' }): string[] => [
  ...fact.values,
  ...(fact.unsure ? ['unsure'] : []),
];
