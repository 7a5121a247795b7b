import { asCommand } from '../../src/engine/prove/witness.ts';
import type { Verdict } from './judge.ts';
import { nameOf } from './mutant-types.ts';

export type Tally = {
  readonly id: string;
  readonly mutants: number;
  readonly equivalent: number;
  readonly compile: number;
  readonly proof: number;
  readonly test: number;
  readonly survived: number;
};

/** One line a table or score, and the sum of all. */
export function tallies(verdicts: readonly Verdict[]): Tally[] {
  const bySubject = Map.groupBy(verdicts, ({ mutant }) => mutant.broken.value.id);
  return [...bySubject].map(([id, of]) => tally(id, of)).concat(tally('all', verdicts));
}

function tally(id: string, verdicts: readonly Verdict[]): Tally {
  const count = (by: Verdict['by']): number => verdicts.filter((verdict) => verdict.by === by).length;
  return {
    id,
    mutants: verdicts.length,
    equivalent: count('equivalent'),
    compile: count('compile'),
    proof: count('proof'),
    test: count('test'),
    survived: count('survived'),
  };
}

/** Of the mutants that mean something else, how many are caught; 1 where there are none. */
export function shareCaught({ mutants, equivalent, survived }: Tally): number {
  const meant = mutants - equivalent;
  return meant === 0 ? 1 : (meant - survived) / meant;
}

const columns = ['mutants', 'equivalent', 'compile', 'proof', 'test', 'survived'] as const;

export function asTable(all: readonly Tally[]): string {
  const width = Math.max(...all.map(({ id }) => id.length));
  const line = (id: string, cells: readonly string[]): string =>
    [id.padEnd(width), ...cells.map((cell) => cell.padStart(11))].join('');
  return [
    line('', [...columns, 'caught']),
    ...all.map((of) =>
      line(of.id, [
        ...columns.map((column) => of[column].toLocaleString('en-GB')),
        `${(shareCaught(of) * 100).toFixed(1)} %`,
      ]),
    ),
  ].join('\n');
}

/** A survivor with a case on which it differs, ready to paste. */
export function asSurvivor({ mutant, input }: Verdict): string {
  if (!input) return `${nameOf(mutant)}\n  no input was found that tells it apart`;
  return `${nameOf(mutant)}\n  ${asCommand(input)}\n  ${input.says}`;
}
