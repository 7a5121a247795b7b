import type { FactId } from '../../facts.ts';
import type { LadderTable } from '../../rule-types.ts';
import { design } from './because.ts';
import { emergencyRows } from './emergency-rows.ts';
import { guidelineRows } from './guideline-rows.ts';
import { homeRow } from './home-row.ts';
import { homeNotes } from './notes.ts';
import { exclusionRows, needRows } from './seed-rows.ts';

/**
 * Where a confirmed DVT of the leg is treated. The vein centre's page defines the list, guidelines add to it; every
 * reason is told, the most urgent decides. Both regions read the same rows; creatinine clearance is worked out by the
 * formula of each.
 */
export const homeOrHospital: LadderTable<FactId> = {
  id: 'home-or-hospital',
  policy: 'most-urgent',
  title: 'Home or hospital for confirmed DVT',
  asks: 'May this person be treated at home, and what is still missing?',
  listsUnknown: true,
  ladder: ['emergency', 'hospital', 'specialist-review', 'incomplete', 'home'],
  outcomes: {
    emergency: {
      title: 'Emergency: 999 or 911 now',
      actions: ['999 or 911 now; for a threatened limb vascular surgery too', 'The DVT episode stays open'],
      dueHours: 0,
      who: ['clinician'],
    },
    hospital: {
      title: 'Hospital: an exclusion from home holds',
      actions: [
        'Hospital assessment and treatment; do not send home',
        'A physician may override with a reason, confirmed a second time',
      ],
      who: ['clinician'],
    },
    'specialist-review': {
      title: 'Specialist review the same day',
      actions: [
        'Closer monitoring or hospital-based care; not for unsupervised home',
        'The first dose does not wait for this',
        'A physician may override with a reason',
      ],
      dueBy: 'end-of-day',
      who: ['clinician'],
    },
    incomplete: {
      title: 'Incomplete: home cannot be recommended',
      actions: ['Ask what is missing, signs of emergency first', 'The first dose does not wait for bloods'],
    },
    home: {
      title: 'Home, with monitored care',
      actions: [
        'A draft until a physician accepts it; the patient cannot accept or override',
        'Make the plan of care and book the first check-in before acceptance',
      ],
    },
  },
  rows: [...emergencyRows, ...exclusionRows, ...guidelineRows, ...needRows, homeRow],
  notes: homeNotes,
  mayLower: [],
  worry: {
    'clot.small-and-stable': [[true], [false]],
    'symptoms.mild': [[true], [false]],
    'high-risk-conditions.none': [[true], [false]],
    'anticoagulant.started-promptly': [[true], [false]],
    'follow-up.close': [[true], [false]],
    'data-set.complete': [[true], [false]],
    'bloods.within-7-days': [[true], [false]],
    'liver.child-pugh': [
      ['none', 'a'],
      ['b', 'c'],
    ],
  },
  places: [],
  onlyAlone: [],
  whenNoRow: {
    id: 'no-row',
    then: 'incomplete',
    because: design('2.1', 'Where the data set is not complete, home cannot be recommended.'),
  },
  floorWhileUnknown: {
    then: 'incomplete',
    because: design('2.1', 'While an item is unknown the outcome is a floor, and never home.'),
  },
};
