import type { Because, CitedList } from '../../rule-types.ts';
import { cite } from '../../sources.ts';

/** Where sources disagree: one reading, another, and what we do until a clinician signs. */
export type Disagreement = {
  readonly id: string;
  readonly point: string;
  readonly one: string;
  readonly other: string;
  readonly ours: string;
  readonly because: Because;
};

const open = (point: string, one: string, other: string, ours: string, id: string): Disagreement => ({
  id,
  point,
  one,
  other,
  ours,
  because: cite('virchow-design', `disagreement ${id}`, `${point}: ${ours}.`, 'design'),
});

export const disagreements: CitedList<Disagreement> = {
  id: 'diagnosis-disagreements',
  title: 'Where the sources on diagnosis and prevention disagree',
  about:
    'Each needs a clinician’s signature. Nothing is blended silently: what differs by region stands in rows of a region.',
  rows: [
    open(
      'Breathlessness and chest pain',
      'NHS seed joins them with “and”',
      'PE pages: one is enough',
      'one is enough',
      '1',
    ),
    open(
      'Sudden swelling of a leg alone',
      'UK: GP or 111 the same day',
      'US seed: emergency care',
      'by region',
      '2',
    ),
    open(
      'First contact',
      'UK: GP or 111',
      'US: emergency room, urgent care or vein clinic',
      'by region',
      '3',
    ),
    open(
      'First test where likely',
      'NICE: proximal scan, D-dimer, repeat',
      'ASH and SRU: whole leg, stop if negative',
      'by region',
      '4',
    ),
    open(
      'Levels of the Wells score',
      'NICE: two',
      'US: often three, and two versions of the items',
      'items are stored, both are computed',
      '5',
    ),
    open(
      'Deadline of the scan',
      'NICE: 4 hours, or 24 with cover',
      'US: no hours',
      '24 hours in the US',
      '6',
    ),
    open(
      'Negative D-dimer at intermediate probability',
      'CHEST and ESC accept it',
      'ASH: ultrasound first for the leg',
      'ultrasound for the leg, D-dimer for the lung',
      '7',
    ),
    open(
      'Age adjustment',
      'NICE: consider over 50',
      'US laboratories often only the fixed 500',
      'on, and both are logged',
      '8',
    ),
    open('D-dimer in pregnancy', 'RCOG: no', 'ESC and ARTEMIS: within an algorithm for PE', 'off', '9'),
    open(
      'Negative scan in pregnancy',
      'RCOG: repeat on days 3 and 7 if suspicion is high',
      'EDVIGE: one complete scan may do',
      'repeat, in both regions',
      '10',
    ),
    open(
      'Isolated distal DVT',
      'UK: not sought, often treated',
      'CHEST: scans for 2 weeks unless at risk',
      'CHEST, clinician decides',
      '11',
    ),
    open(
      'Length of a journey',
      'NHS: 6 hours',
      'CDC: 4; others 3, 8 or 12',
      'advice from 4, clinician from 6',
      '12',
    ),
    open('Stockings', 'NHS: do not prevent', 'US centre: helps', 'ease symptoms only; both are shown', '13'),
    open(
      'Recurrence, cancer, kidney or heart disease at home',
      'US seed: excluded',
      'UK: many are treated at home',
      'the seed; a physician may override',
      '14',
    ),
    open('Small clot', 'US seed uses size', 'guidelines use place and risk', 'place first', '15'),
    open(
      'Superficial clot',
      '3 cm, 45 days of fondaparinux',
      'others: 30 to 45 days of LMWH or rivaroxaban',
      '3.0 cm counts as near; choice is a clinician’s',
      '16',
    ),
    open(
      'Provoked',
      'NICE: coarse, 3 months',
      'ISTH and ESC: major and minor, 3 and 2 months',
      'ISTH is stored, NICE follows',
      '17',
    ),
    open('PERC', 'NICE: consider under 15 %', 'ESC: not as a default', 'optional', '18'),
    open('X-ray of veins', 'NHS seed lists it', 'guidelines: ultrasound', 'mentioned as rarely used', '19'),
    open(
      'Limits in copies of scores',
      'copies differ by one step',
      'the originals',
      'the originals, both sides tested',
      '20',
    ),
    open(
      'D-dimer at the cut-off',
      'some laboratories call it normal',
      'trials: below is negative',
      'at the cut-off is positive',
      '21',
    ),
    open(
      'Imaging after a positive D-dimer for PE',
      'NICE: CTPA',
      'ASH: V/Q preferred at low or intermediate probability',
      'by region',
      '22',
    ),
    open(
      'Head injury on an anticoagulant',
      'QS74: CT within 8 hours',
      'NG232: consider CT',
      'emergency',
      '23',
    ),
    open(
      'Age adjustment where likely, after a negative scan',
      'NICE: no limit stated',
      'ADJUST: only where not high',
      'the fixed cut-off',
      '24',
    ),
    open(
      'On an anticoagulant with a newly swollen limb',
      'UK: the same day',
      'US: emergency room',
      'by region',
      '25',
    ),
    open(
      'Sudden swelling after a sure and improving sprain',
      'US seed: any sudden swelling to the emergency room',
      'common sense',
      'the same day, owner to confirm',
      '26',
    ),
    open(
      'Racing heart alone',
      'Asthma + Lung UK: 999 if very fast',
      'palpitations are common',
      'advice line; emergency from 120 a minute',
      '27',
    ),
    open(
      'Confirmed, treated, not worse',
      'rows of the limb: the same day',
      'expected course',
      'treating team, owner to confirm',
      '28',
    ),
    open('High probability, whole-leg scan negative (US)', 'stop', 'ASH: serial scans', 'serial scans', '29'),
    open(
      'No D-dimer, late or refused tests, on treatment',
      'NICE is silent',
      '–',
      'count as positive; never excluded',
      '30',
    ),
  ],
};
