import { deepVeinThrombosis } from '../knowledge/facts/codes.ts';
import { type Dossier, type Origin, addLead } from './found.ts';
import { isObject, listOf, textOf } from './json.ts';
import { type Context, nameOf } from './read-observation.ts';

const thrombosis: ReadonlySet<string> = new Set(deepVeinThrombosis.map(({ code }) => code));
const why =
  'A report’s codes do not say whether every segment was seen, nor whether the change is old: read it and enter the result.';

/** A report of a scan of leg veins, or one that concludes with a thrombosis, points to the result of the scan. */
export function readReport(origin: Origin, dossier: Dossier, { tables }: Context): void {
  const { resource } = origin;
  const { status } = resource;
  if (status === 'entered-in-error' || status === 'cancelled') return;
  const target = tables.targets.get('scan.result');
  if (!target) return;
  const code = resource['code'];
  const isScan = listOf(isObject(code) ? code['coding'] : undefined).some(
    (coding) =>
      isObject(coding) &&
      typeof coding['code'] === 'string' &&
      tables.meanings
        .get(coding['code'])
        ?.some(({ kind, system }) => kind === 'scan' && system === coding['system']) === true,
  );
  const conclusions = listOf(resource['conclusionCode']);
  const found = conclusions.some((concept) =>
    listOf(isObject(concept) ? concept['coding'] : undefined).some(
      (coding) => isObject(coding) && typeof coding['code'] === 'string' && thrombosis.has(coding['code']),
    ),
  );
  if (!isScan && !found) return;
  const period = resource['effectivePeriod'];
  const date =
    textOf(resource['effectiveDateTime']) ?? (isObject(period) ? textOf(period['start']) : undefined);
  const words = (): string =>
    [nameOf(code), ...conclusions.slice(0, 5).map(nameOf)].filter((word) => word !== '').join('; ');
  addLead(
    dossier,
    target,
    origin,
    date,
    () => (status === 'final' ? words() : `${words()} (not final)`),
    why,
  );
}
