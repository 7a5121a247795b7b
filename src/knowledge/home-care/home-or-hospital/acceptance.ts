import type { Because } from '../../rule-types.ts';
import { bass, design } from './because.ts';

type Place = 'emergency' | 'hospital' | 'specialist-review' | 'incomplete' | 'home';

/** What a physician must do with the answer before the plan is more than a draft (M6). An episode enforces it. */
export const acceptance = {
  /** Who may accept or override. The patient may not; what the patient prefers is recorded as a fact of the social set. */
  by: {
    roles: ['physician'],
    because: [
      bass('home treatment may be considered', 'A physician decides, not the patient.'),
      design('M6', 'Without a recorded acceptance the plan stays a draft.'),
    ],
  },
  override: {
    /** Characters of the reason, spaces at its ends not counted. */
    reasonAtLeast: 10,
    because: design('2.1', 'Every override has a reason in words.'),
  },
  secondConfirmation: {
    from: ['emergency', 'hospital', 'incomplete'],
    to: 'home',
    because: design('2.1', 'From emergency, hospital or incomplete to home is confirmed a second time.'),
  },
  /** Home is accepted only once these are there. */
  beforeHome: {
    needs: ['plan-of-care', 'first-check-in-booked'],
    because: design('2.1', 'Without a plan of monitored care and a first check-in home is not accepted.'),
  },
  records: {
    what: ['who', 'when', 'rules-version', 'inputs'],
    because: design('G1', 'Each acceptance or override is recorded with who, when, rules and inputs.'),
  },
} as const satisfies Readonly<
  Record<
    string,
    {
      readonly because: Because;
      readonly from?: readonly Place[];
      readonly to?: Place;
    } & Readonly<Record<string, unknown>>
  >
>;
