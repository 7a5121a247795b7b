import type { Episode, PlannedTest } from '../episode-types.ts';
import type { RecordedFacts } from '../events.ts';
import { findingsOf } from '../facts-of-episode.ts';
import { isOpen } from '../tests-of.ts';

/**
 * What the record holds that makes the case for a test. What is not known stays null: a payer who is told "no" where nobody looked
 * has been told something untrue. Words and codes are added where it is shown.
 */
export type MedicalNecessity = {
  readonly limb: Episode['limb'];
  readonly side: Episode['side'];
  readonly beganOn: string | null;
  readonly reason: string;
  /** The last word on each fact, by id. */
  readonly facts: RecordedFacts;
  readonly wells: { readonly interval: readonly [number, number]; readonly class: string | null } | null;
  readonly alternativeDiagnosis: string | null;
  readonly dDimers: readonly NonNullable<PlannedTest['dDimer']>[];
  readonly scans: readonly NonNullable<PlannedTest['scan']>[];
  readonly ordered: readonly Pick<PlannedTest, 'id' | 'kind' | 'dueAt'>[];
  readonly isConfirmed: boolean;
  /** What the rules answered: table, outcome and rows with their citations under one knowledge. */
  readonly proposal: Pick<
    NonNullable<Episode['proposal']>,
    'table' | 'outcome' | 'rows' | 'knowledgeVersion'
  > | null;
};

export function medicalNecessityOf(episode: Episode): MedicalNecessity {
  const { limb, side, symptomsBeganOn, reason, assessments, tests, diagnosis, proposal } = episode;
  const assessment = assessments.at(-1);
  return {
    limb,
    side,
    beganOn: symptomsBeganOn,
    reason,
    facts: findingsOf(episode),
    wells: assessment?.wells ?? null,
    alternativeDiagnosis: assessment?.alternativeDiagnosis ?? null,
    dDimers: tests.flatMap(({ dDimer }) => dDimer ?? []),
    scans: tests.flatMap(({ scan }) => scan ?? []),
    ordered: tests.filter(isOpen).map(({ id, kind, dueAt }) => ({ id, kind, dueAt })),
    isConfirmed: diagnosis?.is === 'confirmed',
    proposal:
      proposal === null
        ? null
        : {
            table: proposal.table,
            outcome: proposal.outcome,
            rows: proposal.rows,
            knowledgeVersion: proposal.knowledgeVersion,
          },
  };
}
