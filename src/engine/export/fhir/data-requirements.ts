import type { Input } from '../inputs.ts';
import { uriOf } from './canonical.ts';
import { type Edition, type Json, versioned } from './resource.ts';
import { codeSetOf, factCoding } from './terminology.ts';

/** What of a record bears on the inputs. A yes or no is read from its own code alone: others only point to it. */
export function dataRequirements(inputs: readonly Input[], edition: Edition): Json[] {
  return factsOf(inputs).flatMap((id): Json[] => {
    const { facts } = edition.catalogue;
    const { codes = [] } = facts[id] ?? {};
    const measured = codes.filter(({ system }) => system === 'loinc');
    const observed = {
      type: 'Observation',
      codeFilter: [
        {
          path: 'code',
          code: [factCoding(id), ...measured.map(({ system, code }) => ({ system: uriOf[system], code }))],
        },
      ],
    };
    if (measured.length === codes.length) return [observed];
    return [
      observed,
      {
        type: 'Condition',
        codeFilter: [{ path: 'code', valueSet: versioned('ValueSet', codeSetOf(id), edition) }],
      },
    ];
  });
}

export const factsOf = (inputs: readonly Input[]): string[] => [...new Set(inputs.map(({ fact }) => fact))];

/** In the words of FHIR. */
export const typeOfInput = (input: Input): string =>
  input.type === 'yes-no'
    ? 'boolean'
    : input.type === 'text'
      ? 'string'
      : input.whole
        ? 'integer'
        : 'decimal';
