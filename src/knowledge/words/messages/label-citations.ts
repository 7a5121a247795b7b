import type { Citation, Status } from '../../rule-types.ts';
import { type SourceId, cite } from '../../sources.ts';

const labels = {
  apixaban: ['smpc-apixaban', 'fda-apixaban'],
  rivaroxaban: ['smpc-rivaroxaban', 'fda-rivaroxaban'],
  edoxaban: ['smpc-edoxaban', 'fda-edoxaban'],
  dabigatran: ['smpc-dabigatran', 'fda-dabigatran'],
} as const satisfies Record<string, readonly [uk: SourceId, us: SourceId]>;

/** The label of a medicine in the UK and in the US, where both say it. */
export function bothLabels(
  drug: keyof typeof labels,
  section: string,
  says: string,
  status: Status,
): readonly [Citation, Citation] {
  const [uk, us] = labels[drug];
  return [cite(uk, section, says, status), cite(us, section, says, status)];
}
