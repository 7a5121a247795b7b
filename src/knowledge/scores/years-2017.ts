import type { FactId } from '../facts.ts';
import type { Score } from '../score-types.ts';
import { cite } from '../sources.ts';
import { notAnticoagulated, notInPregnancy, notUnder18, notUnstable } from './not-for.ts';

const years = (section: string, says: string) => cite('years-2017', section, says, 'verified');
const scope = years('population', 'Stable adults, not on an anticoagulant for 24 hours or more.');

/** YEARS counts three items; a D-dimer then excludes below 1000 µg/L FEU with none of them, below 500 with any. */
export const years2017: Score<FactId> = {
  id: 'years-2017',
  title: 'YEARS algorithm for suspected pulmonary embolism',
  because: years('algorithm', 'Three items set the cut-off of the D-dimer. It is not in NICE NG158.'),
  notFor: 'Pregnancy without ARTEMIS, age under 18, people who are unstable, or anticoagulated for 24 hours.',
  refusedIf: [
    notUnder18(scope),
    notUnstable(scope),
    notAnticoagulated(scope),
    notInPregnancy(
      cite('artemis-2019', 'algorithm', 'In pregnancy leg signs go to ultrasound first.', 'verified'),
    ),
  ],
  cautionIf: [
    {
      when: {
        'dvt.clinical-signs': false,
        haemoptysis: false,
        'pe.most-likely': false,
        'd-dimer.years': 'negative',
        'd-dimer.age-adjusted': 'positive',
      },
      says: 'With no item, a D-dimer under 1000 that is above the age-adjusted cut-off had 6.3 % pulmonary embolism in another cohort.',
      because: cite('years-external-2020', 'external cohort', '6.3 % in that band.', 'verified'),
    },
  ],
  items: [
    { key: 'dvtSigns', points: 1, when: { 'dvt.clinical-signs': true } },
    { key: 'haemoptysis', points: 1, when: { haemoptysis: true } },
    { key: 'PEmostLikely', points: 1, when: { 'pe.most-likely': true } },
  ],
  levels: {
    result: {
      because: years('result', 'Below the cut-off excludes; otherwise CT pulmonary angiography.'),
      classes: [{ class: 'pe-excluded' }],
      atLeast: [
        {
          key: 'd-dimer',
          when: { 'd-dimer.years': 'positive' },
          class: 'ctpa',
          because: years('no item', 'At 1000 or more: imaging.'),
        },
        {
          key: 'd-dimer',
          when: { 'd-dimer.fixed': 'positive' },
          from: 1,
          class: 'ctpa',
          because: years('one item or more', 'At 500 or more: imaging.'),
        },
      ],
    },
    items: {
      because: years('items', 'None, or some.'),
      classes: [{ class: 'none' }, { class: 'some', from: 1 }],
    },
    'cut-off': {
      because: years('cut-off', '1000 with none, 500 with any, in µg/L FEU.'),
      classes: [{ class: '1000' }, { class: '500', from: 1 }],
    },
  },
};
