import { draftRegimen } from '../../../pathway/treatment/handle-regimen.ts';
import { placeFactsOf } from '../../../pathway/treatment/propose-place.ts';
import type { FormContext } from '../forms/episode-form.ts';

/** What their tables lack is worth asking before anybody chooses: what most people are given, and warfarin with its injections. */
const usual = [
  { drug: 'apixaban' },
  { drug: 'rivaroxaban' },
  { drug: 'warfarin', leadIn: { drug: 'enoxaparin' }, decidedBy: 'specialist' },
] as const;

/** Facts that home or hospital, or a usual medicine, still waits for, in the order of the data dictionary. */
export function missingFacts({ visit, episode, person }: Pick<FormContext, 'visit' | 'episode' | 'person'>) {
  const { rules } = visit.desk;
  const asking = { rules, now: visit.now, birthDate: person.birthDate };
  const place = rules.decision('home-or-hospital', episode.region)?.decide(placeFactsOf(episode, asking));
  const start = visit.now.toZonedDateTimeISO(visit.place.zone).toPlainDate().toString();
  const medicines = usual.flatMap((medicine) => {
    const draft = draftRegimen(episode, { ...medicine, start, slot: 'evening', medicines: [] }, asking);
    return draft.ok ? [] : draft.refusal.problems.map(({ fact }) => fact);
  });
  const asked = new Set([...(place?.unknown ?? place?.decisive ?? []), ...medicines]);
  return Object.keys(rules.catalogue.facts).filter((fact) => asked.has(fact));
}
