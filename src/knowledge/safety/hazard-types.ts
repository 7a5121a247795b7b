/** By DCB0129, the worst first. */
export const hazardSeverities = ['catastrophic', 'major', 'considerable', 'significant'] as const;

export type Hazard = {
  readonly title: string;
  readonly cause: string;
  readonly effect: string;
  readonly severity: (typeof hazardSeverities)[number];
  /** What must hold, as it can be tested. */
  readonly holds: string;
  /** Files that fail where it does not hold. */
  readonly tests: readonly string[];
  /** What of it no test holds yet; null where nothing is lacking that we know of. */
  readonly lacking: string | null;
};
