import { placeOfService, serviceTypesOf } from '../../knowledge/desk/service-types-of.ts';
import type { BenefitLine } from './payer-answer.ts';

/** What is asked of a payer's lines: about which service, and on which side of the network the clinic stands. */
export type Service = { readonly code: string; readonly kind: 'visit' | 'imaging' | 'other' };
export type Network = 'in' | 'out' | null;

/** A value, or why there is none: the payer was silent, unclear, or said two things. */
export type Said =
  | { readonly is: 'said'; readonly value: string }
  | { readonly is: 'not-said' | 'unclear' | 'says-two-things' };

/** How near a line comes to a service: its very procedure, its kind, the whole plan, or not at all. */
function nearness(line: BenefitLine, { code, kind }: Service): 0 | 1 | 2 | 3 {
  if (line.procedure !== null) return line.procedure === code ? 3 : 0;
  const isAbout = (types: readonly string[]): boolean =>
    line.serviceTypes.some((type) => types.includes(type));
  return isAbout(serviceTypesOf[kind]) ? 2 : isAbout(serviceTypesOf.plan) ? 1 : 0;
}

/** Lines that can hold for this clinic. A line that says neither network nor place holds for all. */
export const linesHere = (lines: readonly BenefitLine[], network: Network): readonly BenefitLine[] =>
  lines.filter((line) => {
    const isOtherSide =
      (line.network === 'Y' && network === 'out') || (line.network === 'N' && network === 'in');
    const isElsewhere = line.places.length > 0 && !line.places.includes(placeOfService);
    return !isOtherSide && !isElsewhere;
  });

/** Of these lines those that come nearest to the service; a plan's line counts only where none speaks of the service itself. */
export function nearest(
  lines: readonly BenefitLine[],
  service: Service,
  atLeast: 1 | 2 = 1,
): readonly BenefitLine[] {
  const best = Math.max(0, ...lines.map((line) => nearness(line, service)));
  return best < atLeast ? [] : lines.filter((line) => nearness(line, service) === best);
}

/**
 * The one value that these lines give. A line whose value cannot be read, or holds for an unknown side of the network, leaves it
 * unclear: no other line stands in for it.
 */
export function valueOf(lines: readonly BenefitLine[], of: (line: BenefitLine) => string | null): Said {
  const [first, ...rest] = [...new Set(lines.map((line) => (line.network === 'U' ? null : of(line))))];
  if (first === undefined) return { is: 'not-said' };
  if (rest.length > 0) return { is: rest.includes(null) || first === null ? 'unclear' : 'says-two-things' };
  return first === null ? { is: 'unclear' } : { is: 'said', value: first };
}
