import type { CitedList } from '../rule-types.ts';
import { cite } from '../sources.ts';
import { disagreements } from './disagreements.ts';
import { overdueInrSteps } from './inr-intervals.ts';
import { labIntervals } from './lab-intervals.ts';
import { reviewWindow } from './review.ts';
import { scoresInUse } from './scores-in-use.ts';
import { stopping } from './stopping.ts';
import { warfarinStart } from './warfarin-start.ts';
import { maintenanceBands, maintenanceLocks } from './warfarin-maintenance.ts';
import { warfarinLimits, warfarinTargets } from './warfarin-limits.ts';

const rowsOf = (
  table: Readonly<Record<string, { readonly because: CitedList['rows'][number]['because'] }>>,
) => Object.entries(table).map(([id, row]) => ({ id, ...row }));

const stockingsSentences = [
  {
    id: 'ease',
    says: 'Stockings may ease swelling and discomfort for some people.',
    because: [
      cite('seed-nhs', 'stockings', 'May be prescribed where the GP thinks they help.', 'verified'),
      cite('seed-bass', 'home care', 'Fitted and prescribed, they reduce swelling.', 'verified'),
    ],
  },
  {
    id: 'no-prevention',
    says: 'Good trials do not show that they stop another clot or post-thrombotic syndrome.',
    because: [
      cite('seed-nhs', 'stockings', 'No evidence that they prevent either.', 'verified'),
      cite('sox-2014', 'result', 'No benefit against placebo stockings.', 'verified'),
    ],
  },
  {
    id: 'no-replacement',
    says: 'They are optional, must be measured and prescribed, and do not replace the medicine.',
    because: [
      cite(
        'seed-bass',
        'home care',
        'Prescribed and fitted; they support and never replace care.',
        'verified',
      ),
      cite('nice-ng158', 'stockings', 'Not offered for prevention.', 'memory'),
    ],
  },
] as const;

const filterFacts = [
  { id: 'anaesthetic', says: 'A filter is put in under local anaesthetic.' },
  { id: 'stay', says: 'Expect a few days in hospital.' },
  { id: 'recovery', says: 'Recovery takes a few weeks.' },
].map((row) => ({ ...row, because: cite('seed-nhs', 'filter', row.says, 'verified') }));

const baselineTests = [
  ['full-blood-count', 'Full blood count', 'verified'],
  ['kidney-function', 'Kidney function, with creatinine clearance', 'verified'],
  ['liver-function', 'Liver function', 'verified'],
  ['clotting', 'PT and APTT', 'verified'],
  ['weight-and-height', 'Weight and height', 'memory'],
  ['blood-pressure', 'Blood pressure', 'memory'],
  ['pregnancy-test', 'Pregnancy test where it applies', 'memory'],
  ['calcium-and-urine', 'Calcium and urine only where something asks for them', 'memory'],
  ['group-and-save', 'Group and save only where bleeding is likely', 'memory'],
] as const;

/** What is known of treatment's later part and no table decides. */
export const followUpLists: readonly CitedList[] = [
  {
    id: 'review-window',
    title: 'When the three-month review is held',
    about: 'Days around the date of the review.',
    rows: rowsOf(reviewWindow),
  },
  {
    id: 'stopping',
    title: 'How treatment is stopped, step by step',
    about: 'In this order, once a physician has confirmed. Nothing is cancelled before.',
    rows: stopping,
  },
  {
    id: 'scores-in-use',
    title: 'When a score is used, and for whom not',
    about: 'Scores never decide alone.',
    rows: scoresInUse,
  },
  {
    id: 'warfarin-targets',
    title: 'Targets of warfarin',
    about: 'The target is a fact on record.',
    rows: warfarinTargets,
  },
  {
    id: 'warfarin-start',
    title: 'Starting warfarin: for the prescriber to read',
    about: 'Shown and never acted on: no dose of warfarin is worked out at the start.',
    rows: warfarinStart,
  },
  {
    id: 'warfarin-maintenance',
    title: 'What a change of the weekly dose may be',
    about: 'For sign-off by a clinician alone; switched off unless an organisation answers for it.',
    rows: maintenanceBands,
  },
  {
    id: 'warfarin-maintenance-locks',
    title: 'What locks a suggestion',
    about: 'Whatever of it is unknown locks as well.',
    rows: rowsOf(maintenanceLocks),
  },
  {
    id: 'warfarin-limits',
    title: 'What software must not do with warfarin, and may',
    about: 'Held by tests.',
    rows: warfarinLimits,
  },
  {
    id: 'stockings-wording',
    title: 'What is said of stockings',
    about: 'Each sentence with its sources; never in a list of prevention.',
    rows: stockingsSentences,
  },
  {
    id: 'filter-facts',
    title: 'A filter, as told to the person',
    about: 'That medicine is "not working" needs a specialist\'s checks first; that is said beside these.',
    rows: filterFacts,
  },
  {
    id: 'baseline-tests',
    title: 'Baseline tests',
    about: 'The first dose does not wait for them.',
    rows: baselineTests.map(([id, test, status]) => ({
      id,
      test,
      because: cite(
        status === 'verified' ? 'nice-ng158' : 'virchow-design',
        'baseline bloods',
        `${test}.`,
        status,
      ),
    })),
  },
  {
    id: 'overdue-inr',
    title: 'What is done about an overdue INR',
    about: 'By calendar days after the day it was due.',
    rows: [{ id: 'overdue', ...overdueInrSteps }],
  },
  {
    id: 'lab-intervals',
    title: 'Blood tests on a DOAC',
    about: 'The shortest that applies.',
    rows: rowsOf(labIntervals),
  },
  {
    id: 'disagreements',
    title: 'Where sources disagree, and questions still open',
    about: 'What each side says, and what we took.',
    rows: disagreements,
  },
];
