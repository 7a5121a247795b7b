import { Temporal } from 'temporal-polyfill';
import type { FactValue } from '../../engine/fact-values.ts';
import { buildRegimen } from '../../engine/regimen/build-regimen.ts';
import { builderFrom } from '../../engine/regimen/permission.ts';
import { readRegimenRequest } from '../../engine/regimen/read-request.ts';
import { isObject } from '../../engine/reading.ts';
import type { Context } from '../context.ts';
import type { Episode } from '../episode-types.ts';
import { bloodsToSee } from '../handle/cover.ts';
import { type CommandOf, type Handled, happened, refused } from '../handle/handled.ts';
import { firstOf, missing, notInFuture, wordless } from '../handle/when.ts';
import { calendarDaysBetween, dayOf } from '../instants.ts';
import { runningRegimen } from './due-treatment.ts';
import { keptRegimen } from './keep-regimen.ts';
import { factsUnderFindings } from './propose-place.ts';
import type { TreatmentCommand, TreatmentRefusal } from './treatment-commands.ts';
import type { KeptRegimen } from './treatment-types.ts';

type Of<T extends TreatmentCommand['type']> = CommandOf<T, TreatmentCommand>;
type Known = Readonly<Record<string, FactValue>>;

export type Drafted =
  | {
      readonly ok: true;
      readonly regimen: KeptRegimen;
      readonly facts: Known;
      readonly stale: readonly string[];
    }
  | { readonly ok: false; readonly refusal: Extract<TreatmentRefusal, { code: 'regimen-refused' }> };

/** What would be prescribed. The page shows it before anybody confirms it; the command builds it again and keeps it. */
export function draftRegimen(
  episode: Episode,
  request: Of<'prescribe'>['request'],
  asking: Pick<Context, 'rules' | 'now' | 'birthDate'>,
): Drafted {
  const builder = builderFrom(asking.rules);
  const { fresh, stale } = factsInDate(episode, asking);
  const told = isObject(request['facts']) ? request['facts'] : {};
  const firstDay = firstDayOf(episode);
  const read = readRegimenRequest(builder, {
    ...(firstDay === null ? {} : { firstTherapeuticDay: firstDay }),
    ...request,
    region: episode.region,
    timeZone: episode.zone,
    facts: { ...fresh, ...told },
  });
  if (!read.ok) return { ok: false, refusal: { code: 'regimen-refused', problems: read.problems, stale } };
  const built = buildRegimen(builder, read.request);
  if (!built.ok) return { ok: false, refusal: { code: 'regimen-refused', problems: built.problems, stale } };
  if (built.regimen.phases.length === 0) {
    const wanted = 'a medicine: to watch by scans alone is recorded as that, and not as a regimen';
    const problems = [{ fact: 'drug', wanted, got: built.regimen.drug }];
    return { ok: false, refusal: { code: 'regimen-refused', problems, stale } };
  }
  const known = Object.entries(read.request.facts).flatMap(([id, value]) =>
    value === undefined ? [] : [[id, value] as const],
  );
  return { ok: true, regimen: keptRegimen(built.regimen), facts: Object.fromEntries(known), stale };
}

/** Day 1 of the months stays where it was: the first therapeutic dose of this clot, interim cover too. */
function firstDayOf({ treatment, firstDoseAt, zone }: Episode): string | null {
  if (treatment?.regimen) return treatment.regimen.regimen.firstTherapeuticOn;
  return firstDoseAt === null ? null : dayOf(firstDoseAt, zone).toString();
}

/** What is too old says nothing: left out, so that the builder asks for it by name. */
export function factsInDate(
  episode: Episode,
  asking: Pick<Context, 'rules' | 'now' | 'birthDate'>,
): { readonly fresh: Known; readonly stale: readonly string[] } {
  const known = factsUnderFindings(episode, asking);
  const stale = Object.keys(known).filter((id) => isStale(episode, id, asking));
  return { fresh: Object.fromEntries(Object.entries(known).filter(([id]) => !stale.includes(id))), stale };
}

function isStale(
  { findings, zone }: Episode,
  id: string,
  { rules, now }: Pick<Context, 'rules' | 'now'>,
): boolean {
  const fact = rules.catalogue.facts[id];
  const days = fact !== undefined && 'staleAfterDays' in fact ? fact.staleAfterDays : undefined;
  const seen = findings
    .filter(({ facts }) => (facts[id] ?? null) !== null)
    .map(({ observedAt }) => observedAt)
    .toSorted((a, b) => Temporal.Instant.compare(a, b))
    .at(-1);
  return days !== undefined && seen !== undefined && calendarDaysBetween(seen, now, zone) > days;
}

/** A regimen that runs is ended by the new one, with a reason; interim cover becomes part of it. */
export function prescribe(episode: Episode, command: Of<'prescribe'>, context: Context): Handled {
  if (episode.diagnosis?.is !== 'confirmed') return refused({ code: 'no-treatment' });
  if (wordless(command.prescriber)) return refused(missing('prescriber', 'who answers for the prescription'));
  const before = runningRegimen(episode);
  if (before !== null && wordless(command.changeReason))
    return refused(missing('changeReason', `it ends ${before.regimen.drug}, which runs`));
  const draft = draftRegimen(episode, command.request, context);
  if (!draft.ok) return refused(draft.refusal);
  const { regimen, facts, stale } = draft;
  const replaces =
    before === null ? null : { regimenId: before.id, reason: command.changeReason?.trim() ?? '' };
  return happened(
    {
      type: 'regimen-prescribed',
      regimenId: context.newId(),
      regimen,
      facts,
      stale,
      prescriber: command.prescriber.trim(),
      replaces,
    },
    ...bloodsToSee(episode, context.now, context),
  );
}

export function recordFirstDose(
  episode: Episode,
  command: Of<'record-first-dose'>,
  { now }: Context,
): Handled {
  const regimen = runningRegimen(episode);
  if (regimen === null) return refused({ code: 'no-regimen' });
  const wrong = firstOf(
    notInFuture('doseAt', command.doseAt, now),
    regimen.firstDose === null ? null : { code: 'nothing-waits', field: 'doseAt' },
    wordless(command.how) ? missing('how', 'seen, or said by the person') : null,
  );
  return wrong
    ? refused(wrong)
    : happened({ type: 'first-dose-taken', doseAt: command.doseAt, how: command.how.trim() });
}

/** Whatever was handed over is recorded, a strength that nobody prescribed too: then somebody must settle it. */
export function dispense(episode: Episode, command: Of<'dispense'>, { now, newId }: Context): Handled {
  const regimen = runningRegimen(episode);
  if (regimen === null) return refused({ code: 'no-regimen' });
  const { medicine, strength, count, dispensedAt, dispenser, lastsUntilOn } = command;
  const isCounted = regimen.regimen.phases.every((phase) => phase.strength !== null);
  const wrong = firstOf(
    wordless(medicine) ? missing('medicine', 'what was handed over') : null,
    wordless(strength) ? missing('strength', 'two strengths are two boxes') : null,
    Number.isInteger(count) && count > 0 ? null : missing('count', 'tablets or syringes, a whole number'),
    notInFuture('dispensedAt', dispensedAt, now),
    wordless(dispenser) ? missing('dispenser', 'who handed it over') : null,
    isCounted || lastsUntilOn !== null
      ? null
      : missing('lastsUntilOn', 'the doses of this regimen cannot be counted, so say how long it lasts'),
  );
  if (wrong) return refused(wrong);
  return happened({
    type: 'dispensed',
    supplyId: newId(),
    regimenId: regimen.id,
    medicine: medicine.trim(),
    strength: strength.trim(),
    count,
    dispensedAt,
    dispenser: dispenser.trim(),
    lastsUntilOn,
  });
}

export function settleTwoStrengths(episode: Episode, command: Of<'settle-two-strengths'>): Handled {
  const box = episode.treatment?.supplies.find(({ id }) => id === command.supplyId);
  if (box === undefined || box.settled !== null) return refused({ code: 'nothing-waits', field: 'supplyId' });
  if (wordless(command.note))
    return refused(missing('note', 'who spoke with the person, and what they said'));
  const { supplyId, outcome, note } = command;
  return happened({ type: 'two-strengths-settled', supplyId, outcome, note: note.trim() });
}
