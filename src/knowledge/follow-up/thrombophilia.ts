import type { FactId } from '../facts.ts';
import type { Condition, UniqueTable } from '../rule-types.ts';
import { cite } from '../sources.ts';

const nice = (says: string) => cite('nice-ng158', 'thrombophilia testing', says, 'memory');

/** A persistent factor is no transient one, so for NICE the clot counts with the unprovoked. */
const unprovoked: Condition<FactId> = { provocation: ['unprovoked', 'persistent'] };
const provoked: Condition<FactId> = { provocation: ['major-transient', 'minor-transient', 'hormone'] };
const stopping: Condition<FactId> = { 'thrombophilia.whose': 'patient', 'treatment.plan': 'stop' };

/** Before an order for a thrombophilia test. Advice beside the order: the clinician may go on. */
export const thrombophilia: UniqueTable<FactId> = {
  id: 'thrombophilia',
  policy: 'unique',
  title: 'Testing for thrombophilia',
  asks: 'Is a test for thrombophilia worth considering?',
  outcomes: {
    'thrombophilia-consider-both': {
      title: 'Consider hereditary thrombophilia and antiphospholipid antibodies',
      actions: [
        'Consider tests for hereditary thrombophilia and antiphospholipid antibodies',
        'Anticoagulants change results: ask a specialist first',
      ],
    },
    'thrombophilia-consider-antiphospholipid': {
      title: 'Consider antiphospholipid antibodies only',
      actions: [
        'Consider antiphospholipid antibodies; anticoagulants change results: ask a specialist first',
        'No test for hereditary thrombophilia: no first-degree relative had a clot',
      ],
    },
    'thrombophilia-not-while-continuing': {
      title: 'NICE: do not offer while treatment goes on',
      actions: ['A result would change nothing while treatment goes on', 'The clinician may override'],
    },
    'thrombophilia-not-when-provoked': {
      title: 'NICE: do not offer after a provoked clot',
      actions: ['No test after a provoked clot', 'The clinician may override'],
    },
    'thrombophilia-not-in-relatives': {
      title: 'NICE: not routinely in relatives',
      actions: ['No routine test in a relative without a clot', 'The clinician may override'],
    },
    'thrombophilia-decide-duration-first': {
      title: 'Decide how long first',
      actions: ['Decide first whether treatment is to stop: a test is considered only then'],
    },
  },
  rows: [
    {
      id: 'relative',
      when: { 'thrombophilia.whose': 'relative' },
      then: 'thrombophilia-not-in-relatives',
      because: nice('Not routinely in first-degree relatives.'),
    },
    {
      id: 'continuing',
      when: { 'thrombophilia.whose': 'patient', 'treatment.plan': 'continue' },
      then: 'thrombophilia-not-while-continuing',
      because: nice('Not in people who go on with an anticoagulant.'),
    },
    {
      id: 'undecided',
      when: { 'thrombophilia.whose': 'patient', 'treatment.plan': 'undecided' },
      then: 'thrombophilia-decide-duration-first',
      because: cite(
        'virchow-design',
        '4.4',
        'NICE speaks of people who plan to stop or go on; before that is decided, no test.',
        'design',
      ),
    },
    {
      id: 'provoked',
      when: { all: [stopping, provoked] },
      then: 'thrombophilia-not-when-provoked',
      because: nice('Not in people whose clot was provoked; hormone-associated counts as provoked.'),
    },
    {
      id: 'unprovoked-with-relative',
      when: { all: [stopping, unprovoked, { 'family.first-degree-vte': true }] },
      then: 'thrombophilia-consider-both',
      because: [
        nice('Hereditary: unprovoked, a first-degree relative with a clot, and planning to stop.'),
        nice('Antiphospholipid antibodies: unprovoked and planning to stop; specialist advice.'),
        cite('virchow-design', '4.4', 'A persistent factor counts with the unprovoked.', 'design'),
      ],
    },
    {
      id: 'unprovoked-without-relative',
      when: { all: [stopping, unprovoked, { 'family.first-degree-vte': false }] },
      then: 'thrombophilia-consider-antiphospholipid',
      because: [
        nice('Antiphospholipid antibodies: unprovoked and planning to stop; specialist advice.'),
        cite('virchow-design', '4.4', 'A persistent factor counts with the unprovoked.', 'design'),
      ],
    },
  ],
};
