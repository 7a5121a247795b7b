import type { Outcome } from '../rule-types.ts';

const goesOn = 'Treatment goes on meanwhile: a date that passes is no order to stop';

/** From the most cautious on; only the last proposes to stop, and only a physician does. */
export const durationOutcomes = {
  'specialist-decides-duration': {
    title: 'Specialist decides how long',
    actions: ['Ask a specialist in thrombosis', goesOn],
  },
  'long-term-vitamin-k-antagonist': {
    title: 'Long-term vitamin K antagonist',
    actions: ['Go on long-term with a vitamin K antagonist, target INR 2.5', 'Review at least once a year'],
  },
  'continue-for-another-reason': {
    title: 'Continue: anticoagulated for another reason too',
    actions: ['Ask whoever treats the other reason before anything changes', goesOn],
  },
  'continue-through-pregnancy': {
    title: 'Continue until at least 6 weeks after the birth, and at least 3 months in all',
    actions: ['Continue by the plan of the maternity and thrombosis team'],
  },
  'continue-while-cancer-active': {
    title: 'Continue while the cancer is active; review at 3 and 6 months, then every 3',
    actions: ['Review at 3 and at 6 months, then every 3 months', 'Weigh the bleeding risk of this cancer'],
  },
  'treat-to-three-months': {
    title: 'Treat to 3 months, then review',
    actions: [
      'Treat for at least 3 months',
      'Book the review: its window opens 3 weeks before the date',
      goesOn,
    ],
  },
  'complete-the-review': {
    title: 'Complete the review before a proposal',
    actions: ['Record what the review still lacks', goesOn],
  },
  continue: {
    title: 'Continue long-term',
    actions: ['Continue, and review at least once a year'],
  },
  'continue-and-discuss': {
    title: 'Propose to continue: discuss',
    actions: [
      'Discuss going on beyond 3 months: recurrence weighed against bleeding, and what the person prefers',
      'Where bleeding risk is low, benefit likely outweighs risk',
      'A physician decides; review at least once a year',
    ],
  },
  'distal-by-local-setting': {
    title: 'Isolated distal DVT: treat for the time set for this region',
    actions: ['UK: 6 weeks to 3 months, by local setting. US: 3 months', goesOn],
  },
  'distal-not-treated': {
    title: 'Isolated distal DVT, not treated: ask the table of distal DVT',
    actions: ['Scan again, or treat, by the table of isolated distal DVT'],
  },
  'duration-undecided': {
    title: 'No proposal: treatment goes on',
    actions: ['Escalate the review to a physician', goesOn],
  },
  'propose-stop': {
    title: 'Propose to stop: a physician confirms',
    actions: [
      'A physician confirms, with the reason',
      'Then the steps of stopping, in their order; nothing is cancelled before',
      'Give the signs of recurrence, a direct contact and one for out of hours, in writing',
    ],
  },
} as const satisfies Record<string, Outcome>;
