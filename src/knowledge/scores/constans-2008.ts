import type { FactId } from '../facts.ts';
import type { Score } from '../score-types.ts';
import { cite } from '../sources.ts';

export const constans2008: Score<FactId> = {
  id: 'constans-2008',
  title: 'Constans score for DVT of the arm',
  because: cite(
    'constans-2008',
    'score',
    'Three items of one point, and minus one for an alternative as plausible.',
    'verified',
  ),
  notFor: 'The leg. A digest calls it validated in inpatients alone; NICE has no algorithm for the arm.',
  refusedIf: [
    {
      when: { 'limb.site': 'leg' },
      says: 'Made for the arm; the leg has a score of its own.',
      because: cite('constans-2008', 'population', 'Suspected DVT of the arm.', 'verified'),
    },
  ],
  items: [
    { key: 'material', points: 1, when: { 'arm.venous-material': true } },
    { key: 'pain', points: 1, when: { 'arm.localised-pain': true } },
    { key: 'oedema', points: 1, when: { 'arm.oedema-unilateral': true } },
    { key: 'alt', points: -1, when: { 'arm.alternative-as-likely': true } },
  ],
  levels: {
    'two-level': {
      because: cite('armour-2014', 'algorithm', 'Unlikely up to 1, likely from 2.', 'verified'),
      classes: [{ class: 'unlikely' }, { class: 'likely', from: 2 }],
    },
    'three-level': {
      because: cite('constans-2008', 'classes', 'Low up to 0, intermediate 1, high 2 to 3.', 'verified'),
      classes: [{ class: 'low' }, { class: 'intermediate', from: 1 }, { class: 'high', from: 2 }],
    },
  },
};
