import type { FactId } from '../facts.ts';
import type { Score } from '../score-types.ts';
import { cite } from '../sources.ts';
import { notAnticoagulated, notInPregnancy, notUnder18, notUnstable } from './not-for.ts';

const wells = (section: string, says: string) => cite('wells-pe-2000', section, says, 'verified');
const scope = wells('population', 'Stable adults, neither pregnant nor anticoagulated.');

/** Wells score for pulmonary embolism. Here an alternative that is LESS likely scores; for the leg one as likely subtracts. */
export const wellsPe2000: Score<FactId> = {
  id: 'wells-pe-2000',
  title: 'Wells score for pulmonary embolism (2000)',
  because: wells('model', 'Seven items of 3, 1.5 and 1 points.'),
  notFor: 'Pregnancy, age under 18, people who are unstable or already anticoagulated.',
  refusedIf: [notInPregnancy(scope), notUnder18(scope), notUnstable(scope), notAnticoagulated(scope)],
  inputs: { HR: 'heart-rate', hr: 'heart-rate' },
  items: [
    { key: 'dvtSigns', points: 3, when: { 'dvt.clinical-signs': true } },
    { key: 'altLess', points: 3, when: { 'pe.most-likely': true } },
    { key: 'hr100', points: 1.5, when: { 'heart-rate': { above: 100 } } },
    { key: 'immob', points: 1.5, when: { 'immobilised-or-surgery.4-weeks': true } },
    {
      key: 'prevVTE',
      points: 1.5,
      when: { any: [{ 'history.previous-dvt': true }, { 'history.previous-pe': true }] },
    },
    { key: 'haemop', points: 1, when: { haemoptysis: true } },
    { key: 'malig', points: 1, when: { 'wells.active-cancer': true } },
  ],
  levels: {
    'two-level': {
      because: cite(
        'nice-ng158',
        'suspected PE, table 2',
        'Likely above 4 points; 4 is unlikely.',
        'verified',
      ),
      classes: [{ class: 'unlikely' }, { class: 'likely', from: 4.5 }],
    },
    'three-level': {
      because: wells('three-level reading', 'Low below 2, moderate 2 to 6, high above 6.'),
      classes: [{ class: 'low' }, { class: 'moderate', from: 2 }, { class: 'high', from: 6.5 }],
    },
  },
};
