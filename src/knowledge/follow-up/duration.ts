import type { FactId } from '../facts.ts';
import type { LadderTable } from '../rule-types.ts';
import { cite } from '../sources.ts';
import { durationOutcomes } from './duration-outcomes.ts';
import { durationRows } from './duration-rows.ts';
import { reviewItems } from './review.ts';

/** A more worrying answer first to last; for these, yes is the reassuring one. */
const reassuring = [
  'provocation.resolved',
  'hormone.stopped',
  'treatment.uncomplicated',
  'review.recurrence-scores',
  ...reviewItems,
] as const satisfies readonly FactId[];

/**
 * How long to treat. The most cautious answer wins: whatever speaks for going on, or for a specialist, beats a proposal
 * to stop. Nothing here stops a medicine: each outcome is a proposal to a physician.
 */
export const duration: LadderTable<FactId> = {
  id: 'duration',
  policy: 'most-urgent',
  title: 'How long to treat',
  asks: 'Go on, or propose to stop?',
  ladder: [
    'specialist-decides-duration',
    'long-term-vitamin-k-antagonist',
    'continue-for-another-reason',
    'continue-through-pregnancy',
    'continue-while-cancer-active',
    'treat-to-three-months',
    'complete-the-review',
    'continue',
    'continue-and-discuss',
    'distal-by-local-setting',
    'distal-not-treated',
    'duration-undecided',
    'propose-stop',
  ],
  outcomes: durationOutcomes,
  rows: durationRows,
  notes: [
    {
      id: 'bleeding-beside',
      when: { all: [] },
      with: ['continue', 'continue-and-discuss', 'propose-stop', 'continue-while-cancer-active'],
      says: 'Show the bleeding risk beside this proposal. Scores never decide alone.',
      because: [
        cite(
          'nice-ng158',
          'review',
          'Prediction tools are not relied on alone for long-term decisions.',
          'memory',
        ),
        cite(
          'ash-2020-tx',
          'recommendations 15 to 17',
          'Scores, D-dimer and ultrasound are not used routinely to guide how long, after an unprovoked clot.',
          'verified',
        ),
        cite('virchow-design', '4.1', 'Bleeding risk is shown beside every proposal.', 'design'),
      ],
    },
    {
      id: 'hormone-first',
      when: { provocation: 'hormone', 'hormone.stopped': false },
      says: 'The hormone is stopped before the anticoagulant.',
      because: cite('nice-ng158', 'hormone-associated', 'The hormone stops first.', 'memory'),
    },
  ],
  whenNoRow: {
    id: 'undecided',
    then: 'duration-undecided',
    because: cite(
      'virchow-design',
      'G4',
      'Where nothing is decided, treatment goes on and the review is escalated.',
      'design',
    ),
  },
  floorWhileUnknown: {
    then: 'duration-undecided',
    because: cite('virchow-design', 'G2', 'An unknown never leads to a proposal to stop.', 'design'),
  },
  mayLower: [],
  worry: {
    ...Object.fromEntries(reassuring.map((id) => [id, [[true], [false]]])),
    // Treated or watched: neither is the more worrying.
    'distal-dvt.treated': [],
  },
  places: [],
  onlyAlone: ['propose-stop'],
};
