import type { FactId } from '../../facts.ts';
import type { Because, Region, Row } from '../../rule-types.ts';
import type { When } from './dose-conditions.ts';

/** Bands by weight, each from `fromKg` up to the next; the first from nothing. */
export type Band = { readonly fromKg: number; readonly outcome: string };

export function bandRows(of: {
  readonly id: string;
  readonly fact: 'body-weight' | 'pregnancy.booking-weight';
  readonly regions?: readonly Region[];
  readonly beside?: When;
  readonly bands: readonly Band[];
  readonly because: Because;
}): Row<FactId>[] {
  return of.bands.map(({ fromKg, outcome }, index) => {
    const next = of.bands[index + 1];
    const limits: When[] = [
      ...(index === 0 ? [] : [{ [of.fact]: { atLeast: fromKg } }]),
      ...(next ? [{ [of.fact]: { below: next.fromKg } }] : []),
      ...(of.beside ? [of.beside] : []),
    ];
    return {
      id: `${of.id}-${fromKg}`,
      ...(of.regions ? { regions: of.regions } : {}),
      when: { all: limits },
      then: outcome,
      because: of.because,
    };
  });
}

/** Bands are in whole kg: weight goes to the nearest, so a band of 46 kg begins at 45.5. */
export const wholeKg = (bands: readonly (readonly [fromKg: number, iu: string])[]): Band[] =>
  bands.map(([fromKg, outcome]) => ({ fromKg: fromKg === 0 ? 0 : fromKg - 0.5, outcome }));
