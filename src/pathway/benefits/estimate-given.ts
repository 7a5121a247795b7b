import type { Estimate } from '../../engine/estimate.ts';
import type { EstimateRequest } from '../../engine/estimate-input.ts';

/** An estimate as somebody was told it: what went in, what came out, and under which knowledge. */
export type GivenEstimate = {
  readonly id: string;
  /** The check it rests on; null for somebody who pays themselves. */
  readonly checkId: string | null;
  readonly serviceOn: string;
  readonly request: EstimateRequest;
  readonly estimate: Estimate;
  readonly knowledgeVersion: string;
};
