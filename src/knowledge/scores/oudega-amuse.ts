import type { FactId } from '../facts.ts';
import type { Because } from '../rule-types.ts';
import type { Score } from '../score-types.ts';
import { cite } from '../sources.ts';
import { notAnticoagulated, notInOrAfterPregnancy, notUnder18 } from './not-for.ts';

const amuse = (section: string, says: string) => cite('amuse-2009', section, says, 'verified');
const scope = amuse(
  'population',
  'Adults in primary care, not pregnant, not anticoagulated, no embolism suspected.',
);

type Version = {
  readonly id: string;
  readonly title: string;
  readonly because: Because;
  /** The one item in which the copies differ: how long ago an operation may be. */
  readonly surgery: 'surgery.1-month' | 'surgery.3-months';
};

/** From 4 points by the findings alone the person is referred without a D-dimer: the sum can then only rise. */
const primaryCareRule = ({ id, title, because, surgery }: Version): Score<FactId> => ({
  id,
  title,
  because,
  notFor:
    'Pregnancy or the weeks after it, people already anticoagulated, suspected pulmonary embolism, age under 18. Dutch guidance; neither NICE nor US guidelines use it by default.',
  refusedIf: [
    notInOrAfterPregnancy(scope),
    notAnticoagulated(scope),
    {
      when: { 'presentation.pe-symptoms': true },
      says: 'Not where pulmonary embolism is suspected.',
      because: scope,
    },
    notUnder18(scope),
  ],
  items: [
    { key: 'male', points: 1, when: { sex: 'male' } },
    { key: 'ocp', points: 1, when: { 'contraceptive.oral': true } },
    { key: 'cancer', points: 1, when: { 'cancer.within-6-months': true } },
    { key: 'surgery', points: 1, when: { [surgery]: true } },
    { key: 'noTrauma', points: 1, when: { 'leg.trauma-explains-swelling': false } },
    { key: 'collat', points: 1, when: { 'wells.collateral-veins': true } },
    { key: 'calf3', points: 2, when: { 'wells.calf-larger': true } },
    { key: 'dDimer', points: 6, when: { 'd-dimer.fixed': 'positive' } },
  ],
  levels: {
    referral: {
      because: amuse('result', 'Up to 3: no referral, 1.4 % clots in 3 months. From 4: ultrasound.'),
      classes: [{ class: 'no-ultrasound' }, { class: 'ultrasound', from: 4 }],
    },
  },
});

export const oudega2005 = primaryCareRule({
  id: 'oudega-2005',
  title: 'Oudega rule for DVT in primary care',
  because: [
    cite('oudega-2005', 'rule', 'Seven findings and a D-dimer.', 'verified'),
    cite('oudega-2005', 'surgery', 'Within 1 month, as a later copy of the rule has it.', 'memory'),
  ],
  surgery: 'surgery.1-month',
});

export const amuse2009 = primaryCareRule({
  id: 'amuse-2009',
  title: 'Oudega rule as AMUSE used it, for DVT in primary care',
  because: amuse('rule', 'Seven findings and a D-dimer; surgery within 3 months.'),
  surgery: 'surgery.3-months',
});
