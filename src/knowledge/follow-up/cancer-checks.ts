import type { FactId } from '../facts.ts';
import type { UniqueTable } from '../rule-types.ts';
import { cite } from '../sources.ts';

/** Whether to look for a cancer behind a clot. */
export const cancerChecks: UniqueTable<FactId> = {
  id: 'cancer-checks',
  policy: 'unique',
  title: 'Looking for cancer',
  asks: 'Should a cancer be looked for?',
  outcomes: {
    'cancer-known': {
      title: 'A cancer is known',
      actions: ['No search; the team that treats the cancer is told of the clot'],
    },
    'cancer-investigate-symptoms': {
      title: 'Symptoms or signs: investigate them',
      actions: ['Investigate by what the symptoms or signs ask for, on the usual urgent route'],
    },
    'cancer-review-only': {
      title: 'Unprovoked: history, baseline bloods and an examination, no more',
      actions: [
        'Review the history; full blood count, kidney and liver function, PT and APTT',
        'Offer a physical examination',
        'No further imaging or markers without symptoms or signs',
      ],
    },
    'cancer-no-search': {
      title: 'Provoked, no symptoms: no search',
      actions: ['No search for a cancer'],
    },
  },
  rows: [
    {
      id: 'known',
      when: { 'cancer.active': true },
      then: 'cancer-known',
      because: cite('virchow-design', '4.4', 'A known cancer is not looked for again.', 'design'),
    },
    {
      id: 'symptoms',
      when: { 'cancer.active': false, 'cancer.symptoms': true },
      then: 'cancer-investigate-symptoms',
      because: cite(
        'nice-ng158',
        'investigations for cancer',
        'Further investigation where relevant symptoms or signs are found.',
        'memory',
      ),
    },
    {
      id: 'unprovoked',
      when: {
        'cancer.active': false,
        'cancer.symptoms': false,
        provocation: ['unprovoked', 'persistent'],
      },
      then: 'cancer-review-only',
      because: cite(
        'nice-ng158',
        'investigations for cancer',
        'Unprovoked: review history and baseline bloods, offer an examination; no further tests without symptoms or signs.',
        'memory',
      ),
    },
    {
      id: 'provoked',
      when: {
        'cancer.active': false,
        'cancer.symptoms': false,
        provocation: ['major-transient', 'minor-transient', 'hormone'],
      },
      then: 'cancer-no-search',
      because: cite('virchow-design', '4.4', 'NICE asks for the search after unprovoked clots.', 'design'),
    },
  ],
};
