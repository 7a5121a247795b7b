import type { Citation, Region } from '../../knowledge/rule-types.ts';
import { servicesOfOthers } from '../../knowledge/words/care-cards.ts';
import { resultWords as words } from '../../knowledge/words/pages.ts';

export type ShownSources = Readonly<
  Record<string, { readonly title: string; readonly publisher: string; readonly edition: string }>
>;

/** What a source says, where, and whether anybody has signed it; of a service of the other region only the document is named. */
export function citationText(
  { source, section, says, status }: Citation,
  sources: ShownSources,
  region: Region,
): string {
  const of = sources[source];
  const document = of ? `${of.publisher}, ${of.title}, ${of.edition}` : source;
  const names = servicesOfOthers[region].map((name) => new RegExp(`\\b${name}\\b`));
  if (names.some((name) => name.test(`${section} ${says}`))) return `${document}.`;
  const mark = status === 'design' ? ` ${words.unsigned}` : status === 'memory' ? ` ${words.fromMemory}` : '';
  return `${says} ${document}: ${section}.${mark}`;
}
