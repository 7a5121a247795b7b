import type { FolderFile } from '../folder-file.ts';
import { canonicalBase } from './canonical.ts';
import type { Edition, Resource } from './resource.ts';

/** The name under which registries of FHIR packages would know it. */
const packageName = 'virchow.dvt';

export const fileOf = ({ resourceType, id }: Resource): string => `${resourceType}-${id}.json`;

const inJson = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

/** A FHIR package: a manifest, an index, and each resource in a file of its own. */
export const packageFiles = (resources: readonly Resource[], edition: Edition): FolderFile[] => [
  { path: 'package/package.json', content: inJson(manifest(edition)) },
  { path: 'package/.index.json', content: inJson(index(resources)) },
  ...resources.map((resource) => ({ path: `package/${fileOf(resource)}`, content: inJson(resource) })),
];

const manifest = ({ version }: Edition): object => ({
  name: packageName,
  version: packageVersion(version),
  title: 'Virchow: rules of the deep vein thrombosis pathway',
  description: `Decisions, scores and questions, each with its source. Knowledge ${version}. Not signed by a clinician.`,
  type: 'Conformance',
  canonical: canonicalBase,
  fhirVersions: ['4.0.1'],
  dependencies: { 'hl7.fhir.r4.core': '4.0.1' },
  author: 'Virchow project',
  license: 'Apache-2.0',
});

/** `2026-11-1f26…` as a semantic version, which a package must have. */
export function packageVersion(version: string): string {
  const [year = '', month = '', digest = ''] = version.split('-');
  return `${Number(year)}.${Number(month)}.0-k${digest}`;
}

const index = (resources: readonly Resource[]): object => ({
  'index-version': 1,
  files: resources.map((resource) => ({
    filename: fileOf(resource),
    resourceType: resource.resourceType,
    id: resource.id,
    url: resource.url,
    version: resource.version,
    kind: resource['kind'],
    type: typeof resource['type'] === 'string' ? resource['type'] : undefined,
  })),
});

/** All that one wants to load at once, whatever of it was there before. */
export const bundleFile = (id: string, resources: readonly Resource[]): FolderFile => ({
  path: `bundles/${id}.json`,
  content: inJson({
    resourceType: 'Bundle',
    id,
    type: 'transaction',
    entry: resources.map((resource) => ({
      fullUrl: resource.url,
      resource,
      request: { method: 'PUT', url: `${resource.resourceType}/${resource.id}` },
    })),
  }),
});
