import type { FactId } from '../facts.ts';
import type { LadderTable } from '../rule-types.ts';
import { cite } from '../sources.ts';
import { inrOutcomes } from './inr-outcomes.ts';
import { inrRows } from './inr-rows.ts';

/** What to do about an INR. A proposal to a prescriber: no dose is worked out here, and none is sent. */
export const inrAction: LadderTable<FactId> = {
  id: 'inr-action',
  policy: 'most-urgent',
  title: 'INR on warfarin',
  asks: 'What does this INR ask for, and how soon?',
  ladder: [
    'inr-major-bleed-uk',
    'inr-major-bleed-us',
    'inr-head-injury',
    'inr-bleeding-uk',
    'inr-bleeding-us',
    'inr-not-readable',
    'inr-above-10-us',
    'inr-above-8-uk',
    'inr-8-to-10-us',
    'inr-5-to-8-uk',
    'inr-5-to-8-us',
    'inr-low-first-month',
    'inr-very-low',
    'inr-other-target',
    'inr-high',
    'inr-low',
    'inr-ask-clinician',
    'inr-slightly-out',
    'inr-in-range',
  ],
  outcomes: inrOutcomes,
  rows: inrRows,
  notes: [
    {
      id: 'vitamin-k-not-routine',
      regions: ['us'],
      when: { all: [{ inr: { atLeast: 4.5 } }, { inr: { atMost: 10 } }, { 'bleeding.severity': 'none' }] },
      says: 'Without bleeding, vitamin K is not routine from INR 4.5 to 10.',
      because: cite('accp-2012-vka', 'INR 4.5 to 10', 'Against routine vitamin K.', 'verified'),
    },
    {
      id: 'confirm-above-15',
      when: { inr: { above: 15 } },
      says: 'Above 15 a number is not trusted: confirm on a venous sample, and act meanwhile.',
      because: cite(
        'virchow-design',
        '5.4',
        'A value above 15 is an alert, never dropped as invalid.',
        'design',
      ),
    },
    {
      id: 'meter-above-limit',
      when: { 'inr.reading': 'above-limit' },
      says: 'A meter that reads above its limit means an INR above 8 until a venous sample says otherwise.',
      because: cite('virchow-design', '5.4', 'Above the limit of the meter counts as above 8.', 'design'),
    },
    {
      id: 'self-testing',
      regions: ['uk'],
      when: { all: [] },
      says: 'Self-testing or self-management of the INR is not routinely offered for DVT or pulmonary embolism.',
      because: cite('nice-ng158', 'self-management', 'Not routinely offered.', 'memory'),
    },
  ],
  whenNoRow: {
    id: 'no-row',
    then: 'inr-ask-clinician',
    because: cite('virchow-design', '5.4', 'An INR that no row fits goes to a clinician today.', 'design'),
  },
  floorWhileUnknown: {
    then: 'inr-ask-clinician',
    because: cite(
      'virchow-design',
      'G2',
      'While bleeding, target or the reading itself is unknown, a clinician looks today; never in range.',
      'design',
    ),
  },
  mayLower: [],
  worry: {
    'inr.reading': [['number'], ['above-limit', 'not-usable']],
    'inr.stable-3-months': [[true], [false]],
    'bleeding.severity': [['none'], ['non-major'], ['major']],
  },
  places: [],
  onlyAlone: ['inr-in-range'],
};
