import type { Region } from '../../../knowledge/rule-types.ts';
import type { Rules } from '../../rules.ts';
import { type RuleLibrary, everyLibrary } from '../every-library.ts';
import type { FilesMade, FolderFile } from '../folder-file.ts';
import { type TranslateCql, translated } from '../translated.ts';
import { activities, orderCodes } from './activities.ts';
import { factorDefinition, markDefinitions } from './citations.ts';
import { libraryResource } from './library.ts';
import { bundleFile, packageFiles } from './package-files.ts';
import { planDefinition } from './plan-definition.ts';
import { questionSets } from './question-sets.ts';
import { questionnaire } from './questionnaire.ts';
import { readme } from './readme.ts';
import type { Edition, Resource } from './resource.ts';
import { answerSets, codeSets, factCodes, outcomeCodes } from './terminology.ts';

/** A FHIR R4 package, and the same as bundles: one for each decision, one for the scores, one for what all share. */
export function fhirFiles(
  rules: Rules,
  regions: readonly Region[],
  translate: TranslateCql | null,
): FilesMade {
  const edition: Edition = { catalogue: rules.catalogue, version: rules.version };
  const libraries = everyLibrary(rules, regions);
  const elms = translated(
    libraries.map(({ library }) => library),
    translate,
  );
  if (!elms.ok) return elms;
  const bundles = bundlesOf(libraries, elms.elmOf, regions, edition);
  // An activity may be asked for by many decisions: it stands in the bundle of each, and in the package once.
  const byUrl = new Map<string, Resource>();
  for (const resource of bundles.flatMap((bundle) => bundle.resources)) byUrl.set(resource.url, resource);
  const resources = [...byUrl.values()].toSorted((a, b) => (a.url < b.url ? -1 : 1));
  const types = Map.groupBy(resources, ({ resourceType }) => resourceType);
  const files: FolderFile[] = [
    { path: 'README.md', content: readme(edition, translate !== null) },
    ...packageFiles(resources, edition),
    ...bundles.map((bundle) => bundleFile(bundle.id, bundle.resources)),
  ];
  const counts = Object.fromEntries([...types].map(([type, of]): [string, number] => [type, of.length]));
  return { ok: true, files, counts: { ...counts, elm: elms.elmOf.size, bundles: bundles.length } };
}

type Bundle = { readonly id: string; readonly resources: readonly Resource[] };

/** Loaded before all others. */
const sharedBundle = 'shared';

function bundlesOf(
  libraries: readonly RuleLibrary[],
  elmOf: ReadonlyMap<string, string>,
  regions: readonly Region[],
  edition: Edition,
): Bundle[] {
  const { catalogue } = edition;
  const sets = questionSets(libraries, regions, catalogue);
  const formsFor = (decision: string | null): Resource[] =>
    sets.filter((set) => set.decision === decision).map((set) => questionnaire(set, edition));
  const resourceOf = (of: RuleLibrary): Resource => libraryResource(of, elmOf.get(of.library.name), edition);
  return [
    {
      id: sharedBundle,
      resources: [
        ...markDefinitions(edition),
        factorDefinition(edition),
        factCodes(edition),
        orderCodes(edition),
        ...answerSets(edition),
        ...codeSets(edition),
      ],
    },
    { id: 'scores', resources: [...libraries.filter(isScore).map(resourceOf), ...formsFor(null)] },
    ...catalogue.decisions.map(
      (table): Bundle => ({
        id: table.id,
        resources: [
          ...outcomeCodes(table, edition),
          ...activities([table], edition),
          ...libraries
            .filter(isOf(table.id))
            .flatMap((of) => [
              resourceOf(of),
              ...(of.kind === 'decision' ? [planDefinition(of.compiled, of.library, edition)] : []),
            ]),
          ...formsFor(table.id),
        ],
      }),
    ),
  ];
}

const isScore = ({ kind }: RuleLibrary): boolean => kind === 'score';
const isOf =
  (decision: string) =>
  (of: RuleLibrary): boolean =>
    of.kind === 'decision' && of.compiled.table.id === decision;
