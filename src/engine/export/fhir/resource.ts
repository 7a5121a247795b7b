import type { Catalogue } from '../../../knowledge/catalogue.ts';
import type { Region } from '../../../knowledge/rule-types.ts';
import { assert } from '../../assert.ts';
import { libraryName } from '../cql-library.ts';
import { type ResourceType, canonicalOf } from './canonical.ts';

export type Json =
  | string
  | number
  | boolean
  | readonly Json[]
  | { readonly [name: string]: Json | undefined };
export type Elements = Readonly<Record<string, Json | undefined>>;
export type Resource = Elements & {
  readonly resourceType: ResourceType;
  readonly id: string;
  readonly url: string;
  readonly version: string;
};

/** What every resource of one export shares. */
export type Edition = { readonly catalogue: Catalogue; readonly version: string };

/** The business version stands in every reference: two editions never mix. */
export const versioned = (type: ResourceType, id: string, { version }: Edition): string =>
  `${canonicalOf(type, id)}|${version}`;

type About = {
  readonly title: string;
  readonly description: string;
  readonly region?: Region;
  readonly name?: string;
  readonly copyright?: string;
};

/** The elements that every definition has, in the order in which the standard lists them. */
export function definition(
  resourceType: ResourceType,
  id: string,
  { title, description, region, name = libraryName(id), copyright = ours }: About,
  { catalogue, version }: Edition,
  own: Elements,
): Resource {
  assert(/^[A-Za-z0-9.-]{1,64}$/.test(id), `${id} is no id for FHIR`);
  return {
    resourceType,
    id,
    url: canonicalOf(resourceType, id),
    version,
    name,
    title,
    status: 'draft',
    experimental: true,
    date: catalogue.edition,
    publisher: 'Virchow project (not yet signed by a clinician)',
    description,
    ...(region && { jurisdiction: [country[region]] }),
    copyright,
    ...own,
  };
}

const ours =
  'Apache-2.0. In our own words: what a cited source says is summed up, never quoted, and its own rights stay with its publisher.';

const country: Readonly<Record<Region, Json>> = {
  uk: { coding: [{ system: 'urn:iso:std:iso:3166', code: 'GB' }] },
  us: { coding: [{ system: 'urn:iso:std:iso:3166', code: 'US' }] },
};

/** Readable words of a text, and a few digits that tell it from all others. */
export function idFor(prefix: string, text: string, digest: (text: string) => string): string {
  const words = text
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  let readable = prefix;
  for (const word of words) {
    if (readable.length + word.length > 48) break;
    readable += `-${word}`;
  }
  return `${readable}-${digest(text).slice(0, 8)}`;
}
