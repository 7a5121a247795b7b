import type { Because, Citation } from '../../knowledge/rule-types.ts';
import { citationsOf } from '../../engine/compiled-table.ts';
import type { CitedPlace } from './book-types.ts';

/** All that one place cites. */
export const placesFor = (anchor: string, label: string, because: Because): CitedPlace[] =>
  citationsOf(because).map((citation) => ({ anchor, label, citation }));

export const citationText = ({ source, section, says }: Citation): string => `${says} ${source} ${section}`;

export const becauseText = (because: Because): string => citationsOf(because).map(citationText).join(' ');

/** Every citation of a value, however deep: to be sure that none is left out of the book. */
export function citationsWithin(value: unknown): Citation[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isCitation(value)) return [value];
  return Object.values(value).flatMap(citationsWithin);
}

const isCitation = (value: object): value is Citation =>
  'source' in value && 'section' in value && 'says' in value && 'status' in value && 'needsSignOff' in value;
