import type { DecisionTable } from '../rule-types.ts';
import { baselineBloods } from './baseline-bloods.ts';
import { cancerChecks } from './cancer-checks.ts';
import { duration } from './duration.ts';
import { filter } from './filter.ts';
import { inrAction } from './inr-action.ts';
import { inrControl } from './inr-control.ts';
import { longTermChoice } from './long-term-choice.ts';
import { inrInterval } from './inr-interval.ts';
import { review } from './review.ts';
import { stockings } from './stockings.ts';
import { thrombolysis } from './thrombolysis.ts';
import { thrombophilia } from './thrombophilia.ts';

/** What is decided once a DVT is confirmed and treated. */
export const followUpDecisions: readonly DecisionTable[] = [
  baselineBloods,
  filter,
  thrombolysis,
  stockings,
  inrAction,
  inrInterval,
  inrControl,
  review,
  duration,
  longTermChoice,
  thrombophilia,
  cancerChecks,
];
