import type { FactId } from '../facts.ts';
import type { Condition, Note } from '../rule-types.ts';
import { cite } from '../sources.ts';

const always: Condition<FactId> = { all: [] };

/** Where sources disagree each is shown, with its name: nothing is blended. */
export const stockingsNotes: readonly Note<FactId>[] = [
  {
    id: 'nhs',
    when: always,
    says: 'The NHS page: stockings may be prescribed if the GP thinks they help; no evidence that they prevent another DVT or post-thrombotic syndrome.',
    because: cite('seed-nhs', 'stockings', 'May help; no evidence of prevention.', 'verified'),
  },
  {
    id: 'bass',
    when: always,
    says: 'The BASS page: fitted, prescribed medical stockings improve flow and reduce swelling.',
    because: cite(
      'seed-bass',
      'home care',
      'Fitted and prescribed, they improve flow and reduce swelling.',
      'verified',
    ),
  },
  {
    id: 'guidelines',
    when: always,
    says: 'Guidelines: not to prevent post-thrombotic syndrome or another clot (NICE), against routine use for it (CHEST, ASH).',
    because: [
      cite('nice-ng158', 'stockings', 'Do not offer to prevent either.', 'memory'),
      cite('chest-2021', 'stockings', 'Suggests against routine use.', 'verified'),
      cite('ash-2020-tx', 'stockings', 'Suggests against routine use.', 'memory'),
    ],
  },
  {
    id: 'trials',
    when: always,
    says: 'Trials: no benefit against placebo stockings (SOX); less residual occlusion with immediate compression, 46.3 against 66.7 % (a substudy of IDEAL).',
    because: [
      cite('sox-2014', 'result', 'No less post-thrombotic syndrome.', 'verified'),
      cite(
        'ideal-2018',
        'result',
        'Immediate compression: residual occlusion 46.3 against 66.7 %; the authors would offer it to all.',
        'verified',
      ),
    ],
  },
  {
    id: 'strength-uk',
    regions: ['uk'],
    when: always,
    with: ['stockings-may-be-tried'],
    says: 'For symptoms: 23 to 32 mmHg at the ankle (RAL class 2); British class 3 is 25 to 35.',
    because: cite('compression-safety', 'strength', 'RAL class 2 and British class 3.', 'verified'),
  },
  {
    id: 'strength-us',
    regions: ['us'],
    when: always,
    with: ['stockings-may-be-tried'],
    says: 'For symptoms: 20 to 30 or 30 to 40 mmHg.',
    because: cite('compression-safety', 'strength', 'US strengths.', 'memory'),
  },
];
