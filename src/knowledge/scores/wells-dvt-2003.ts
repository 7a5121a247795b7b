import type { FactId } from '../facts.ts';
import type { Score } from '../score-types.ts';
import { cite } from '../sources.ts';
import { notAnticoagulated, notInOrAfterPregnancy, notUnder18, notUnstable } from './not-for.ts';

const outside = (says: string) => cite('nice-ng158', 'scope', says, 'verified');
const design = (says: string) => cite('virchow-design', 'gate before any score', says, 'memory');

/** Wells score for DVT of the leg, 2003 version. The 1997 version has other items and windows: never mix them. */
export const wellsDvt2003: Score<FactId> = {
  id: 'wells-dvt-2003',
  title: 'Wells score for deep vein thrombosis (2003)',
  because: cite(
    'wells-2003',
    'table 1',
    'Nine items of one point, and minus two for an alternative diagnosis as likely.',
    'verified',
  ),
  notFor:
    'Pregnancy or up to 6 weeks after it, age under 18, the arm, people already anticoagulated, people who are unstable.',
  refusedIf: [
    notInOrAfterPregnancy(outside('Pregnancy and the weeks after it are outside its scope.')),
    notUnder18(outside('People under 18 are outside its scope.')),
    {
      when: { 'limb.site': 'arm' },
      says: 'Made for the leg; the arm has a score of its own.',
      because: cite('wells-2003', 'population', 'Suspected DVT of the leg.', 'verified'),
    },
    notAnticoagulated(design('Long-standing treatment takes its own route.')),
    notUnstable(design('Instability is an emergency before any score.')),
  ],
  items: [
    { key: 'cancer', points: 1, when: { 'wells.active-cancer': true } },
    { key: 'paralysis', points: 1, when: { 'wells.paralysis-or-cast': true } },
    { key: 'bedrid', points: 1, when: { 'wells.bedridden-or-surgery': true } },
    { key: 'tender', points: 1, when: { 'wells.deep-vein-tenderness': true } },
    { key: 'whole', points: 1, when: { 'wells.entire-leg-swollen': true } },
    { key: 'calf3', points: 1, when: { 'wells.calf-larger': true } },
    { key: 'pitting', points: 1, when: { 'wells.pitting-oedema': true } },
    { key: 'collat', points: 1, when: { 'wells.collateral-veins': true } },
    { key: 'prevDVT', points: 1, when: { 'wells.previous-dvt': true } },
    { key: 'alt', points: -2, when: { 'wells.alternative-as-likely': true } },
  ],
  levels: {
    'two-level': {
      because: cite('nice-ng158', '1.1.2, table 1', 'Likely from 2 points, unlikely up to 1.', 'verified'),
      classes: [{ class: 'unlikely' }, { class: 'likely', from: 2 }],
    },
    'three-level': {
      because: cite(
        'wells-2003',
        'three-level reading',
        'Low up to 0, moderate 1 to 2, high from 3.',
        'verified',
      ),
      classes: [{ class: 'low' }, { class: 'moderate', from: 1 }, { class: 'high', from: 3 }],
    },
  },
};
