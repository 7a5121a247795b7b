import type { Counterexample } from './witness.ts';

export type Method = 'every case' | 'decision diagram, every case' | 'z3' | 'sampled';

export type Proof = {
  readonly claim: string;
  /** What the claim was proved over. */
  readonly domain: string;
  readonly method: Method;
  readonly holds: boolean;
  readonly counterexamples: readonly Counterexample[];
  readonly milliseconds: number;
};

/** A claim not yet tried. Each finds counterexamples, or none. */
export type Claim = {
  readonly claim: string;
  readonly domain: string;
  readonly method: Method;
  readonly refute: () => readonly Counterexample[] | Promise<readonly Counterexample[]>;
};
