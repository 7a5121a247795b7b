import { missedDoseMessage } from '../letters/missed-dose.ts';
import { isInjected } from '../treatment/missed-doses.ts';
import type { KeptRegimen } from '../treatment/treatment-types.ts';
import type { FirstWords } from './check-in-events.ts';

/** The advice of the label on one missed dose, for the phase of this day; null where we have no words for it, and then a person says it. */
export function missedDoseWords({ phases }: Pick<KeptRegimen, 'phases'>, on: string): FirstWords | null {
  const phase = phases.find(({ from, to }) => from.on <= on && (to === null || on <= to.on));
  const words = phase === undefined ? null : missedDoseMessage(phase);
  if (phase === undefined || words === null) return null;
  return { words, values: isInjected(phase) ? { drug: phase.medicine } : {} };
}
