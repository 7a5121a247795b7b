/** The resources of a Bundle, or the one that the input is. */
import { type Origin, pathOf } from './found.ts';
import { type JsonObject, isList, isObject, kindOf, textOf } from './json.ts';

/** One thing wrong with the input: where, by its path in the JSON, what was wanted, what came. */
export type RecordProblem = { readonly path: string; readonly wanted: string; readonly got: string };

const mostProblems = 100;

export function report(problems: RecordProblem[], path: string, wanted: string, got: string): void {
  if (problems.length < mostProblems) problems.push({ path, wanted, got });
}

type Resources = { readonly origins: readonly Origin[]; readonly isBundle: boolean };

/** The resources of the input; undefined, with its one problem, where it is no FHIR. */
export function resourcesOf(json: unknown, problems: RecordProblem[]): Resources | undefined {
  if (!isObject(json)) {
    report(problems, '$', 'a FHIR resource, as a JSON object', kindOf(json));
    return undefined;
  }
  const type = json['resourceType'];
  if (typeof type !== 'string' || type === '') {
    report(problems, '$.resourceType', 'the name of a FHIR resource type', kindOf(type));
    return undefined;
  }
  if (type !== 'Bundle')
    return { origins: [{ resource: json, type, fullUrl: undefined, index: -1 }], isBundle: false };
  const entries = json['entry'];
  if (entries === undefined) return { origins: [], isBundle: true };
  if (!isList(entries)) {
    report(problems, '$.entry', 'an array', kindOf(entries));
    return undefined;
  }
  return { origins: originsOf(entries, json['type'] === 'history', problems), isBundle: true };
}

function originsOf(
  entries: readonly unknown[],
  isHistory: boolean,
  problems: RecordProblem[],
): readonly Origin[] {
  const origins: Origin[] = [];
  let hasVersions = isHistory;
  for (let index = 0; index < entries.length; index += 1) {
    const entry = entries[index];
    if (!isObject(entry)) {
      report(problems, `$.entry[${index}]`, 'an object', kindOf(entry));
      continue;
    }
    const { resource, fullUrl } = entry;
    if (resource === undefined) continue;
    if (!isObject(resource)) {
      report(problems, `$.entry[${index}].resource`, 'an object', kindOf(resource));
      continue;
    }
    const type = resource['resourceType'];
    if (typeof type !== 'string') {
      report(
        problems,
        `$.entry[${index}].resource.resourceType`,
        'the name of a FHIR resource type',
        kindOf(type),
      );
      continue;
    }
    if (type === 'Bundle') {
      report(
        problems,
        `$.entry[${index}].resource`,
        'a resource that is no Bundle: one inside another is not read',
        'a Bundle',
      );
      continue;
    }
    // Only a resource that says which version it is may stand there twice.
    hasVersions ||= resource['meta'] !== undefined;
    origins.push({ resource, type, fullUrl: typeof fullUrl === 'string' ? fullUrl : undefined, index });
  }
  return hasVersions ? latestVersions(origins, entries, isHistory) : origins;
}

/** Of a resource that stands there more than once, as in a history, only the last version; none where it was deleted. */
function latestVersions(
  origins: readonly Origin[],
  entries: readonly unknown[],
  isHistory: boolean,
): readonly Origin[] {
  const deleted = new Set<string>();
  for (const entry of isHistory ? entries : []) {
    if (!isObject(entry) || entry['resource'] !== undefined || !isObject(entry['request'])) continue;
    const { method, url } = entry['request'];
    if (method === 'DELETE' && typeof url === 'string') deleted.add(url);
  }
  const kept = new Map<string, Origin[]>();
  for (const one of origins) {
    const id = textOf(one.resource['id']);
    if (id !== undefined && deleted.has(`${one.type}/${id}`)) continue;
    const key =
      one.fullUrl === undefined
        ? id === undefined
          ? pathOf(one)
          : `${one.type}/${id}`
        : withoutVersion(one.fullUrl);
    const others = kept.get(key);
    const [other] = others ?? [];
    const order = other ? compareVersions(one.resource, other.resource) : 1;
    if (!others || order > 0) kept.set(key, [one]);
    // Where nobody can say which is newer, both are read, and disagree.
    else if (order === 0) others.push(one);
  }
  return [...kept.values()].flat();
}

function compareVersions(one: JsonObject, other: JsonObject): number {
  const [a, b] = [one['meta'], other['meta']];
  if (!isObject(a) || !isObject(b)) return 0;
  const [oneVersion, otherVersion] = [Number(a['versionId']), Number(b['versionId'])];
  if (Number.isFinite(oneVersion) && Number.isFinite(otherVersion) && oneVersion !== otherVersion)
    return oneVersion - otherVersion;
  const [oneTime, otherTime] = [textOf(a['lastUpdated']) ?? '', textOf(b['lastUpdated']) ?? ''];
  return oneTime.endsWith('Z') && otherTime.endsWith('Z') && oneTime.slice(0, 19) !== otherTime.slice(0, 19)
    ? oneTime > otherTime
      ? 1
      : -1
    : 0;
}

/** Types whose content bears on a fact; the person they speak of is their `subject`. */
export const readTypes: ReadonlySet<string> = new Set([
  'Observation',
  'Condition',
  'MedicationRequest',
  'MedicationStatement',
  'MedicationAdministration',
  'MedicationDispense',
  'Procedure',
  'Encounter',
  'DiagnosticReport',
]);

/** A reference without the version that it may name. */
export const withoutVersion = (reference: string): string => {
  const at = reference.indexOf('/_history/');
  return at < 0 ? reference : reference.slice(0, at);
};
