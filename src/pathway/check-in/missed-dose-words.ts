import { isInjected } from '../treatment/missed-doses.ts';
import type { KeptPhase, KeptRegimen } from '../treatment/treatment-types.ts';
import type { FirstWords } from './check-in-events.ts';

/** The advice of the label on one missed dose, by medicine and phase; null where we have no words for it, and then a person says it. */
export function missedDoseWords({ phases }: KeptRegimen, on: string): FirstWords | null {
  const phase = phases.find(({ from, to }) => from.on <= on && (to === null || on <= to.on));
  if (phase === undefined) return null;
  const { medicine, timesADay } = phase;
  if (isInjected(phase))
    return {
      words: timesADay === 1 ? 'missed-dose.injection-once-daily' : 'missed-dose.injection-twice-daily',
      values: { drug: medicine },
    };
  const words = ofTablets(phase);
  return words === null ? null : { words, values: {} };
}

function ofTablets({ id, medicine, timesADay }: KeptPhase): string | null {
  switch (medicine) {
    case 'apixaban':
      return id === 'loading' ? 'missed-dose.apixaban-first-days' : 'missed-dose.apixaban';
    case 'rivaroxaban':
      return timesADay === 2 ? 'missed-dose.rivaroxaban-twice-daily' : 'missed-dose.rivaroxaban-once-daily';
    case 'edoxaban':
    case 'dabigatran':
    case 'warfarin':
      return `missed-dose.${medicine}`;
    default:
      return null;
  }
}
