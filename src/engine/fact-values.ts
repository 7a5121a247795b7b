/** A D-dimer as reported, and in the one unit in which it may be compared. */
export type DDimer = {
  readonly value: number;
  readonly unit: string;
  readonly basis: 'FEU' | 'DDU';
  /** `<` or `>`: the laboratory gave only a limit. */
  readonly comparator?: '<' | '>';
  /** Converted, then rounded half up: whole µg/L FEU. */
  readonly ugPerLFeu: number;
  /** The cut-off of the assay where it is known, µg/L FEU. */
  readonly assayCutOffUgPerLFeu?: number;
};

export type FactValue = boolean | number | string | DDimer;

/** Facts in canonical units, already checked by `readFacts`. Absent means not known. */
export type Facts = Readonly<Record<string, FactValue | undefined>>;

/** Every fact, unknown. One shape for all, so that compiled rules read each in one step, and a copy costs microseconds. */
export const unknownFacts = (ids: readonly string[]): Record<string, FactValue | undefined> =>
  Object.fromEntries(ids.map((id) => [id, undefined]));

/** A known number, in the fact's canonical unit. */
export function numberOf(facts: Facts, id: string): number | undefined {
  const value = facts[id];
  return typeof value === 'number' ? value : undefined;
}

export function dDimerOf(facts: Facts): DDimer | undefined {
  const value = facts['d-dimer'];
  return typeof value === 'object' ? value : undefined;
}

export type Truth = true | false | 'unknown';
