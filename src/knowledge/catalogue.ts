import { afterDDimer } from './after-d-dimer.ts';
import { afterScan } from './after-scan.ts';
import { type DDimerCutOff, dDimerCutOff } from './d-dimer-cut-off.ts';
import { facts } from './facts.ts';
import { firstTest } from './first-test.ts';
import { invariants } from './invariants.ts';
import type { DecisionTable, Fact, Invariant, Score, Source } from './rule-types.ts';
import { sources } from './sources.ts';
import { triage } from './triage.ts';
import { wellsDvt2003 } from './wells-dvt-2003.ts';

export type Catalogue = {
  /** The dated edition of the knowledge as a whole. */
  readonly edition: string;
  readonly sources: Readonly<Record<string, Source>>;
  readonly facts: Readonly<Record<string, Fact>>;
  readonly scores: readonly Score[];
  readonly dDimerCutOff: DDimerCutOff;
  readonly decisions: readonly DecisionTable[];
  readonly invariants: readonly Invariant[];
};

/** Everything that is known, in one value: what the engine compiles, proves and hashes. */
export const catalogue: Catalogue = {
  edition: '2026-11',
  sources,
  facts,
  scores: [wellsDvt2003],
  dDimerCutOff,
  decisions: [triage, firstTest, afterDDimer, afterScan],
  invariants,
};
